// What the menus do with a chart: pictures, dialogs, clipboard, data, printing; and long lists, which are counted once
// and on a thread of their own.
#include "tables/list_reader.h"
#include "tables/result_model.h"
#include "tests/tables/list_maker.h"
#include "tests/ui/hand_made.h"
#include "ui/chart_pane.h"
#include "ui/charts/chart_preparer.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/export_dialog.h"
#include "ui/pinned_athletes.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QImageReader>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QProcess>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

struct Bench
{
    ResultModel results;
    QItemSelectionModel selection{&results};
    PinnedAthletes pins;
    std::unique_ptr<ChartPane> pane;

    explicit Bench(
        std::shared_ptr<const Facts> facts = londonFacts(), std::vector<std::shared_ptr<const ResultList>> lists = {})
    {
        results.show(std::move(facts), std::move(lists));
        results.sortBy({{Column::Time, Qt::AscendingOrder}});
        pane = std::make_unique<ChartPane>(&results, &selection, &pins);
        pane->resize(900, 420);
        pane->show();
        QCoreApplication::processEvents();
    }
    ChartView *view() const { return pane->findChild<ChartView *>(u"chart"_s); }
    // The pane's own; the compare page has another.
    ChartPreparer *preparer() const { return pane->findChild<ChartPreparer *>(QString(), Qt::FindDirectChildrenOnly); }
};

QByteArray contentsOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Does something with the next modal dialog of a kind, as soon as it is there; a dialog in its way is closed.
template<typename Dialog, typename Do> void whenAsked(Do what)
{
    auto timer = new QTimer(qApp);
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, what, turns = std::make_shared<int>(0)] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (dialog) {
            timer->stop();
            timer->deleteLater();
            what(dialog);
        } else if (++*turns > 400) {
            timer->stop();
            timer->deleteLater();
            if (QWidget *other = QApplication::activeModalWidget())
                other->close();
        }
    });
    timer->start();
}

void chooseFile(const QString &fileName)
{
    whenAsked<QFileDialog>([fileName](QFileDialog *dialog) {
        auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        if (edit)
            edit->setText(fileName);
        static_cast<QDialog *>(dialog)->done(QDialog::Accepted);
    });
}

std::shared_ptr<const ResultList> listOf(const QString &path, const QByteArray &csv)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
        return nullptr;
    file.close();
    return readList(path, {}).list;
}

} // namespace

class TestChartActions : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    // ---- Long lists ------------------------------------------------------------------------------------------

    void aLongListIsCountedOnceAndBesideTheWindow()
    {
        const auto list = listOf(path(u"long.csv"_s), ListMaker(3).marathon(30'000));
        QVERIFY(list);
        Bench bench(std::make_shared<Facts>(), {list});
        QSignalSpy ready(bench.preparer(), &ChartPreparer::ready);
        QVERIFY(bench.preparer()->isPreparing() || ready.count() == 1 || bench.preparer()->timesCounted() == 1);
        QTRY_VERIFY(!bench.preparer()->isPreparing());
        QTRY_VERIFY(bench.pane->caption().startsWith(u"n = "_s));
        QVERIFY2(bench.pane->summary().contains(u"finishers"_s), qPrintable(bench.pane->summary()));
        const int counted = bench.preparer()->timesCounted();
        QCOMPARE(counted, 1);

        // Drawing again, another size, theme, font, zoom, pointer or current row: nothing is counted anew.
        for (const QSize size : {QSize(400, 300), QSize(1400, 700), QSize(900, 420)}) {
            bench.pane->resize(size);
            QCoreApplication::processEvents();
        }
        bench.pane->setPalette(darkPalette());
        QFont larger = bench.pane->font();
        larger.setPointSizeF(larger.pointSizeF() * 1.5);
        bench.pane->setFont(larger);
        bench.view()->zoom(2);
        bench.pane->resetZoom();
        QTest::mouseMove(bench.view()->viewport(), QPoint(200, 200));
        for (const int row : {5, 12'345, 7}) {
            bench.selection.setCurrentIndex(bench.results.index(row, 0), QItemSelectionModel::ClearAndSelect);
            QCoreApplication::processEvents();
            const QString athlete = bench.results.index(row, int(Column::Athlete)).data().toString();
            const auto &hits = bench.view()->figure().hits;
            QVERIFY2(std::any_of(hits.begin(), hits.end(),
                         [&](const FigureHit &hit) { return hit.row == row && hit.name.startsWith(athlete); }),
                qPrintable(athlete));
        }
        bench.pane->grab();
        QCOMPARE(bench.preparer()->timesCounted(), counted);

        // Another chart is counted, the first one is still known.
        bench.pane->showKind(ChartKind::Distribution);
        QTRY_VERIFY(!bench.preparer()->isPreparing());
        QCOMPARE(bench.preparer()->timesCounted(), counted + 1);
        bench.pane->showKind(ChartKind::FinishTimes);
        QVERIFY(!bench.preparer()->isPreparing());
        QCOMPARE(bench.preparer()->timesCounted(), counted + 1);

        // Other rows are another table.
        QCOMPARE(bench.results.setFilter(u"time<3:00:00"_s), QString());
        QTRY_VERIFY(bench.preparer()->timesCounted() == counted + 2 && !bench.preparer()->isPreparing());
        QTRY_VERIFY2(bench.pane->caption().contains(u"of 30,000"_s), qPrintable(bench.pane->caption()));
    }

    void aClickWhileALongListIsCountedHitsNoWrongRow()
    {
        const auto list = listOf(path(u"sorted.csv"_s), ListMaker(4).marathon(30'000));
        QVERIFY(list);
        Bench bench(std::make_shared<Facts>(), {list});
        QTRY_VERIFY(!bench.preparer()->isPreparing() && !bench.view()->figure().hits.empty());
        bench.results.sortBy({{Column::Time, Qt::DescendingOrder}}); // its rows are elsewhere now
        bench.selection.clear();
        bench.view()->goToMark(0);
        QVERIFY(!bench.selection.currentIndex().isValid());
        QTRY_VERIFY(bench.preparer()->timesCounted() == 2 && !bench.preparer()->isPreparing());
        bench.view()->goToMark(0);
        const QModelIndex current = bench.selection.currentIndex();
        QVERIFY(current.isValid());
        QVERIFY(bench.view()->markText().startsWith(
            bench.results.index(current.row(), int(Column::Athlete)).data().toString()));
    }

    void theLastWishCounts()
    {
        const auto list = listOf(path(u"wishes.csv"_s), ListMaker(5).marathon(30'000));
        QVERIFY(list);
        Bench bench(std::make_shared<Facts>(), {list});
        for (const int kind : {2, 1, 0, 3, 2})
            bench.pane->showKind(ChartKind(kind));
        QTRY_VERIFY(!bench.preparer()->isPreparing());
        QCoreApplication::processEvents();
        QTRY_COMPARE(bench.view()->contents()->choice.kind, ChartKind::Distribution);
        QVERIFY(bench.view()->contents()->empty.isEmpty());
    }

    // ---- Pictures --------------------------------------------------------------------------------------------

    void theDialogAsksForSizeScaleThemeAndGround()
    {
        Bench bench;
        ChartRequest request;
        request.made = QDate(2026, 11, 20);
        ExportDialog dialog(bench.results, request);
        dialog.show();
        const auto presets = dialog.findChild<QComboBox *>(u"preset"_s);
        QVERIFY(presets);
        QCOMPARE(presets->count(), int(picturePresets().size()) + 1);
        QStringList names;
        for (std::size_t i = 0; i < picturePresets().size(); ++i) {
            presets->setCurrentIndex(int(i));
            QCOMPARE(dialog.request().size, picturePresets()[i].size);
            QCOMPARE(dialog.request().scale, picturePresets()[i].scale);
            names << picturePresets()[i].name;
        }
        for (const QString &wanted : {u"Slide"_s, u"Newspaper"_s, u"A4"_s, u"Square"_s})
            QVERIFY(!names.filter(wanted).isEmpty());
        // A size of one's own is no preset.
        dialog.findChild<QSpinBox *>(u"width"_s)->setValue(777);
        QCOMPARE(presets->currentIndex(), presets->count() - 1);
        dialog.findChild<QDoubleSpinBox *>(u"scale"_s)->setValue(1.5);
        dialog.findChild<QComboBox *>(u"theme"_s)->setCurrentIndex(1);
        dialog.findChild<QCheckBox *>(u"transparent"_s)->setChecked(true);
        dialog.findChild<QLineEdit *>(u"title"_s)->setText(u"  A title of my own "_s);
        const ChartRequest made = dialog.request();
        QCOMPARE(made.size.width(), 777);
        QCOMPARE(made.scale, 1.5);
        QCOMPARE(made.theme, ChartTheme::Dark);
        QVERIFY(made.transparent);
        QCOMPARE(made.title, u"A title of my own"_s);
        // What is too large is said before anybody waits for it.
        dialog.findChild<QSpinBox *>(u"width"_s)->setValue(20'000);
        dialog.findChild<QSpinBox *>(u"height"_s)->setValue(20'000);
        QVERIFY2(dialog.findChild<QLabel *>(u"said"_s)->text().contains(u"too large"_s),
            qPrintable(dialog.findChild<QLabel *>(u"said"_s)->text()));
        // Every label belongs to a field: a label without one prints its &.
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            if (label->text().contains(u'&'))
                QVERIFY2(label->buddy(), qPrintable(label->text()));
    }

    void exportingAsksAndSaves()
    {
        Bench bench;
        QSignalSpy said(bench.pane.get(), &ChartPane::said);
        const QString file = path(u"asked.png"_s);
        whenAsked<ExportDialog>([&](ExportDialog *dialog) {
            dialog->findChild<QSpinBox *>(u"width"_s)->setValue(640);
            dialog->findChild<QSpinBox *>(u"height"_s)->setValue(480);
            dialog->findChild<QDoubleSpinBox *>(u"scale"_s)->setValue(2);
            dialog->accept();
            chooseFile(file);
        });
        bench.pane->exportPicture();
        QCOMPARE(QImageReader(file).size(), QSize(1280, 960));
        QCOMPARE(said.count(), 1);
        QVERIFY(said[0][0].toString().startsWith(u"Saved "_s));

        // A folder that is not there: the reason, and nothing is written.
        whenAsked<ExportDialog>([&](ExportDialog *dialog) {
            dialog->accept();
            chooseFile(path(u"missing/asked.svg"_s));
        });
        bench.pane->exportPicture();
        QCOMPARE(said.count(), 2);
        QVERIFY2(said[1][0].toString().contains(u"could not be written"_s), qPrintable(said[1][0].toString()));
    }

    void allChartsGoIntoTheFolderAsked()
    {
        Bench bench;
        bench.pins.pin(u"Mo Farah"_s);
        bench.pins.pin(u"Eliud Kipchoge"_s);
        QSignalSpy said(bench.pane.get(), &ChartPane::said);
        const QString folder = path(u"everything"_s);
        QVERIFY(QDir().mkpath(folder));
        whenAsked<ExportDialog>([&](ExportDialog *dialog) {
            dialog->findChild<QComboBox *>(u"ending"_s)->setCurrentText(u"SVG"_s);
            dialog->accept();
            chooseFile(folder);
        });
        bench.pane->exportAll();
        QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name).join(u' '),
            u"by-year.svg compare.svg distribution.svg finish-times.svg gaps.svg"_s);
        QCOMPARE(said.count(), 1);
    }

    void dataGoesIntoACsv()
    {
        Bench bench;
        chooseFile(path(u"data.csv"_s));
        bench.pane->exportData();
        const QString csv = QString::fromUtf8(contentsOf(path(u"data.csv"_s)));
        QVERIFY2(csv.contains(u"Place,Athlete,Nation,Race"_s), qPrintable(csv.left(200)));
        QCOMPARE(csv.count(u"\r\n"_s), 24);
    }

    void theClipboardHoldsPixelsAndADrawing()
    {
        Bench bench;
        bench.pane->copyPicture();
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        QVERIFY(copied && copied->hasImage());
        QCOMPARE(qvariant_cast<QImage>(copied->imageData()).size(), QSize(2400, 1600));
        const QByteArray svg = copied->data(u"image/svg+xml"_s);
        QVERIFY(svg.contains("<svg") && svg.contains("Kelvin Kiptum"));
    }

    void whatIsZoomedIsWhatIsExported()
    {
        Bench bench;
        bench.view()->zoom(3);
        bench.pane->copyPicture();
        const QByteArray near = QApplication::clipboard()->mimeData()->data(u"image/svg+xml"_s);
        bench.pane->resetZoom();
        bench.pane->copyPicture();
        QVERIFY(near != QApplication::clipboard()->mimeData()->data(u"image/svg+xml"_s));
    }

    // ---- Paper -----------------------------------------------------------------------------------------------

    void aPrintedPageHoldsTheChart()
    {
        Bench bench;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path(u"page.pdf"_s));
        printer.setPageSize(QPageSize(QPageSize::A4));
        printer.setPageOrientation(QPageLayout::Landscape);
        QCOMPARE(bench.pane->printOnto(printer), QString());
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed");
        QProcess process;
        process.start(u"pdftotext"_s, {u"-layout"_s, path(u"page.pdf"_s), u"-"_s});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        for (const QString &expected : {u"Kiptum"_s, u"2:18:31"_s, u"Sources:"_s, u"Marathon finish times"_s})
            QVERIFY2(text.contains(expected), qPrintable(expected + u" in "_s + text));
        process.start(u"pdfinfo"_s, {path(u"page.pdf"_s)});
        QVERIFY(process.waitForFinished());
        const QString info = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(info.contains(QRegularExpression(u"Pages:\\s+1\\n"_s)), qPrintable(info));
        QVERIFY2(info.contains(u"A4"_s), qPrintable(info));
    }

    void aPrinterThatGivesNoPageIsSaid()
    {
        Bench bench;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path(u"missing/page.pdf"_s));
        QVERIFY2(!bench.pane->printOnto(printer).isEmpty(), "a page into a folder that is not there");
    }

    void thePreviewShowsOnePage()
    {
        Bench bench;
        int pages = -1;
        whenAsked<QPrintPreviewDialog>([&](QPrintPreviewDialog *dialog) {
            if (const auto *preview = dialog->findChild<QPrintPreviewWidget *>())
                pages = preview->pageCount();
            dialog->close();
        });
        bench.pane->previewPrint();
        QCOMPARE(pages, 1);
    }
};

QTEST_MAIN(TestChartActions)
#include "tst_chart_actions.moc"
