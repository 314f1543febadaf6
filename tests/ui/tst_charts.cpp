// The chart pane and the compare page as they are used: click, keys, rectangle, zoom, pins, and what is read aloud.
#include "tables/result_model.h"
#include "tests/ui/hand_made.h"
#include "ui/chart_pane.h"
#include "ui/charts/chart_view.h"
#include "ui/compare_page.h"
#include "ui/pinned_athletes.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofline;

namespace {

struct Bench // a pane on a small table
{
    ResultModel results;
    QItemSelectionModel selection{&results};
    PinnedAthletes pins;
    std::unique_ptr<ChartPane> pane;

    explicit Bench(std::shared_ptr<const Facts> facts = londonFacts())
    {
        results.show(std::move(facts), {});
        results.sortBy({{Column::Time, Qt::AscendingOrder}});
        pane = std::make_unique<ChartPane>(&results, &selection, &pins);
        pane->resize(900, 420);
        pane->show();
        QCoreApplication::processEvents();
    }
    ChartView *view() const { return pane->findChild<ChartView *>(u"chart"_s); }
    const FigureHit *hitOf(int row) const
    {
        for (const FigureHit &hit : view()->figure().hits)
            if (hit.row == row)
                return &hit;
        return nullptr;
    }
};

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickSetsTheCurrentRowOnce()
    {
        Bench bench;
        QSignalSpy current(&bench.selection, &QItemSelectionModel::currentRowChanged);
        QSignalSpy activated(bench.pane.get(), &ChartPane::markActivated);
        const FigureHit *hit = bench.hitOf(4);
        QVERIFY(hit);
        QTest::mouseClick(bench.view()->viewport(), Qt::LeftButton, {}, bench.view()->mapFromScene(hit->at));
        QCOMPARE(bench.selection.currentIndex().row(), 4);
        QCOMPARE(current.count(), 1);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toInt(), 4);
    }

    void theCurrentRowHasABandWithoutAnySignalBack()
    {
        Bench bench;
        QSignalSpy activated(bench.pane.get(), &ChartPane::markActivated);
        bench.selection.setCurrentIndex(bench.results.index(2, 0), QItemSelectionModel::ClearAndSelect);
        QCOMPARE(bench.view()->look().currentRow, 2);
        QCOMPARE(bench.view()->figure().bands.size(), 1u);
        QCOMPARE(activated.count(), 0);
    }

    void dotNIsRowN()
    {
        Bench bench;
        for (const bool descending : {false, true}) {
            bench.results.sortBy({{Column::Time, descending ? Qt::DescendingOrder : Qt::AscendingOrder}});
            QCoreApplication::processEvents();
            int men = -1;
            double lastY = -1;
            for (const FigureHit &hit : bench.view()->figure().hits) {
                if (bench.results.index(hit.row, int(Column::Category)).data().toString() != u"men"_s)
                    continue;
                QVERIFY(hit.row > men);
                QVERIFY(hit.at.y() > lastY);
                men = hit.row;
                lastY = hit.at.y();
                QVERIFY2(hit.name.startsWith(bench.results.index(hit.row, int(Column::Athlete)).data().toString()),
                    qPrintable(hit.name));
            }
            QVERIFY(men > 0);
        }
    }

    void keysWalkTheMarksAndSayThem()
    {
        Bench bench;
        bench.view()->setFocus();
        QTest::keyClick(bench.view(), Qt::Key_Down);
        QCOMPARE(bench.view()->mark(), 0);
        QVERIFY2(bench.view()->markText().startsWith(u"Kelvin Kiptum, Chicago Marathon 2023, men, 2:00:35, won"_s),
            qPrintable(bench.view()->markText()));
        QTest::keyClick(bench.view(), Qt::Key_Down);
        QTest::keyClick(bench.view(), Qt::Key_Down);
        QVERIFY2(bench.view()->markText().contains(u"2:01:25 or 2:01:27, sources disagree"_s),
            qPrintable(bench.view()->markText()));
        QCOMPARE(bench.selection.currentIndex().row(), 2);
        QTest::keyClick(bench.view(), Qt::Key_Up);
        QCOMPARE(bench.selection.currentIndex().row(), 1);
        QTest::keyClick(bench.view(), Qt::Key_End);
        QCOMPARE(bench.view()->mark(), int(bench.view()->figure().hits.size()) - 1);
        QTest::keyClick(bench.view(), Qt::Key_Down);
        QCOMPARE(bench.view()->mark(), int(bench.view()->figure().hits.size()) - 1);
    }

    void screenReadersFindEveryMark()
    {
        Bench bench;
        QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(bench.view());
        QVERIFY(chart);
        QCOMPARE(chart->role(), QAccessible::List);
        QCOMPARE(chart->text(QAccessible::Name), u"Finish times"_s);
        QVERIFY2(
            chart->text(QAccessible::Description).startsWith(u"Men: 16 finishers, fastest 2:00:35 Kelvin Kiptum"_s),
            qPrintable(chart->text(QAccessible::Description)));
        QCOMPARE(chart->childCount(), 23);
        QVERIFY(chart->child(0)->text(QAccessible::Name).startsWith(u"Kelvin Kiptum"_s));
        QCOMPARE(chart->child(0)->role(), QAccessible::ListItem);
        QCOMPARE(chart->indexOfChild(chart->child(5)), 5);
        QVERIFY(chart->child(0)->rect().isValid());
        QVERIFY(!chart->child(99));
        bench.view()->setFocus();
        bench.view()->goToMark(3);
        QVERIFY(chart->child(3)->state().selected || !bench.view()->hasFocus());
    }

    void aRectangleIsAFilter()
    {
        Bench bench;
        const FigurePanel &panel = bench.view()->figure().panels.front();
        const double from = panel.at(7'290'000, panel.yFrom).x(); // 2:01:30
        const double to = panel.at(7'500'000, panel.yFrom).x(); // 2:05:00
        const QString typed =
            bench.view()->filterFor(QRectF(QPointF(from, panel.plot.top() + 2), QPointF(to, panel.plot.bottom() - 2)));
        QVERIFY2(typed.startsWith(u"time>=2:01:"_s), qPrintable(typed));
        QVERIFY2(typed.contains(u"category:men"_s), qPrintable(typed));
        const QString problem = bench.results.setFilter(typed);
        QCOMPARE(problem, QString());
        for (int row = 0; row < bench.results.rowCount(); ++row) {
            const QString time = bench.results.index(row, int(Column::Time)).data().toString();
            QVERIFY2(time >= u"2:01:29"_s && time <= u"2:05:01"_s, qPrintable(time));
        }
        QVERIFY(bench.results.rowCount() > 3);
    }

    void draggingSaysTheFilter()
    {
        Bench bench;
        QSignalSpy wanted(bench.pane.get(), &ChartPane::filterWanted);
        const QRectF plot = bench.view()->figure().panels.front().plot;
        QWidget *port = bench.view()->viewport();
        QTest::mousePress(port, Qt::LeftButton, {}, bench.view()->mapFromScene(plot.topLeft() + QPointF(10, 10)));
        QTest::mouseMove(port, bench.view()->mapFromScene(plot.center()));
        QMouseEvent move(QEvent::MouseMove, QPointF(bench.view()->mapFromScene(plot.center())),
            port->mapToGlobal(QPointF(plot.center())), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(port, &move);
        QTest::mouseRelease(port, Qt::LeftButton, {}, bench.view()->mapFromScene(plot.center()));
        QCOMPARE(wanted.count(), 1);
        QVERIFY(wanted[0][0].toString().contains(u"time<="_s));
    }

    void zoomNarrowsTheAxisAndResets()
    {
        Bench bench;
        const auto range = [&] {
            return bench.view()->figure().panels.front().xTo - bench.view()->figure().panels.front().xFrom;
        };
        const double whole = range();
        bench.view()->zoom(2);
        QVERIFY(std::abs(range() - whole / 2) < whole * 0.001);
        QVERIFY(bench.view()->isZoomed());
        for (int i = 0; i < 60; ++i)
            bench.view()->zoom(2);
        QVERIFY2(range() > 0, "zooming ends somewhere");
        bench.pane->resetZoom();
        QCOMPARE(range(), whole);
        bench.view()->zoom(0.25);
        QVERIFY2(!bench.view()->isZoomed(), "there is nothing beyond the whole");
    }

    void everyKindIsShownWithACaptionAndASummary()
    {
        Bench bench;
        bench.pins.pin(u"Mo Farah"_s);
        bench.pins.pin(u"Eliud Kipchoge"_s);
        QSignalSpy changed(bench.pane.get(), &ChartPane::kindChanged);
        for (int kind = 1; kind < chartKindCount; ++kind) {
            bench.pane->showKind(ChartKind(kind));
            QCoreApplication::processEvents();
            QCOMPARE(bench.pane->kind(), ChartKind(kind));
            QVERIFY2(bench.pane->summary().endsWith(u'.'), qPrintable(bench.pane->summary()));
            if (ChartKind(kind) != ChartKind::Compare)
                QVERIFY(bench.pane->caption().startsWith(u"n = "_s));
        }
        QCOMPARE(changed.count(), chartKindCount - 1);
    }

    void emptyChartsSaySo()
    {
        Bench bench(std::make_shared<Facts>());
        QCOMPARE(bench.view()->figure().hits.size(), 1u);
        QCOMPARE(bench.view()->figure().hits[0].name, u"No results yet: open a report or a results list."_s);
        bench.view()->nextMark();
        bench.view()->zoom(2);
        bench.pane->showKind(ChartKind::Splits);
        QCOMPARE(bench.view()->figure().hits[0].name, u"No results yet: open a results list with times on the way."_s);
    }

    void tinyAndHugePanesAreDrawn()
    {
        Bench bench;
        for (int kind = 0; kind < chartKindCount; ++kind) {
            bench.pane->showKind(ChartKind(kind));
            for (const QSize size :
                {QSize(1, 1), QSize(170, 120), QSize(320, 900), QSize(3000, 200), QSize(2600, 1800)}) {
                bench.pane->resize(size);
                QCoreApplication::processEvents();
                bench.pane->grab();
            }
        }
    }

    void pinsKeepTheirLooks()
    {
        PinnedAthletes pins;
        QSignalSpy changed(&pins, &PinnedAthletes::changed);
        for (int i = 0; i < 12; ++i)
            QCOMPARE(pins.pin(u"Runner %1"_s.arg(i)), QString());
        QCOMPARE(pins.pin(u"One more"_s), u"Twelve athletes are pinned already; unpin one first."_s);
        QCOMPARE(changed.count(), 12);
        pins.unpin(u"Runner 4"_s);
        QCOMPARE(pins.find(u"Runner 5"_s)->look, 5);
        QCOMPARE(pins.pin(u"One more"_s), QString());
        QCOMPARE(pins.find(u"One more"_s)->look, 4);
        pins.setOn(u"Runner 5"_s, false);
        QVERIFY(!pins.athletesOn().contains(u"Runner 5"_s));
        QCOMPARE(pins.pin(u"Runner 5"_s), QString());
        QVERIFY(pins.find(u"Runner 5"_s)->on);
        QCOMPARE(pins.reference(), u"Runner 0"_s);
        pins.setReference(u"Runner 3"_s);
        QCOMPARE(pins.reference(), u"Runner 3"_s);
        pins.unpin(u"Runner 3"_s);
        QCOMPARE(pins.reference(), u"Runner 0"_s);
        QCOMPARE(pins.toggle(u"Runner 0"_s), QString());
        QVERIFY(!pins.find(u"Runner 0"_s));
        QVERIFY(!pins.pin(QString()).isEmpty());
    }

    void looksDifferWithoutColour()
    {
        QSet<QString> names;
        for (int look = 0; look < PinnedAthletes::most; ++look) {
            names.insert(pinShapeName(look));
            const QRectF box = pinShape(look, {50, 50}, 10).boundingRect();
            QVERIFY2(box.width() > 14 && box.width() < 32 && box.height() > 12 && box.height() < 32,
                qPrintable(pinShapeName(look)));
            for (const QPalette &palette : {lightPalette(), darkPalette()})
                QVERIFY2(ratio(pinInk(palette, look), palette.color(QPalette::Base)) >= 4.5,
                    qPrintable(QString::number(look)));
        }
        QCOMPARE(names.size(), PinnedAthletes::most);
    }

    void pinnedMarksHaveTheirShape()
    {
        Bench bench;
        bench.pins.pin(u"Tigst Assefa"_s);
        bench.pins.pin(u"Mo Farah"_s);
        QCoreApplication::processEvents();
        int squares = 0;
        for (const FigureMark &mark : bench.view()->figure().marks)
            squares += mark.look == 1;
        QCOMPARE(squares, 3); // one of them hollow
    }

    void comparePageSaysHowManyAreMissing()
    {
        Bench bench;
        bench.pane->showKind(ChartKind::Compare);
        QCoreApplication::processEvents();
        QCOMPARE(bench.pane->summary(), u"Pin athletes to compare them: choose a row and press C."_s);
        bench.pins.pin(u"Mo Farah"_s);
        QCoreApplication::processEvents();
        QCOMPARE(bench.pane->summary(), u"Pin a second athlete to compare with Mo Farah."_s);
        bench.pins.pin(u"Eliud Kipchoge"_s);
        QCoreApplication::processEvents();
        QVERIFY(bench.pane->summary().startsWith(u"2 athletes compared, marathon; reference Mo Farah."_s));
    }

    void theReferenceIsChosenOnThePage()
    {
        Bench bench;
        bench.pins.pin(u"Mo Farah"_s);
        bench.pins.pin(u"Eliud Kipchoge"_s);
        bench.pane->showKind(ChartKind::Compare);
        QCoreApplication::processEvents();
        const auto page = bench.pane->findChild<ComparePage *>();
        QRadioButton *other = nullptr;
        for (QRadioButton *radio : page->findChildren<QRadioButton *>())
            if (radio->accessibleName().contains(u"Kipchoge"_s) && !radio->isHidden())
                other = radio;
        QVERIFY(other);
        other->click();
        QCoreApplication::processEvents();
        QCOMPARE(bench.pins.reference(), u"Eliud Kipchoge"_s);
        QVERIFY(page->summary().contains(u"reference Eliud Kipchoge"_s));
    }

    void twelveCanBeCompared()
    {
        Bench bench;
        for (int row = 0; row < bench.results.rowCount() && bench.pins.pins().size() < 12; ++row)
            bench.pins.pin(bench.results.index(row, int(Column::Athlete)).data().toString());
        bench.pane->resize(1200, 800);
        bench.pane->showKind(ChartKind::Compare);
        QCoreApplication::processEvents();
        QCOMPARE(bench.pins.pins().size(), 12u);
        QVERIFY(bench.pane->summary().startsWith(u"12 athletes compared"_s));
        bench.pane->grab();
    }

    void theComparePageNeverScrollsSideways()
    {
        Bench bench;
        bench.pane->showKind(ChartKind::Compare);
        const auto page = bench.pane->findChild<ComparePage *>();
        for (int row = 0; row < bench.results.rowCount() && bench.pins.pins().size() < 12; ++row) {
            bench.pins.pin(bench.results.index(row, int(Column::Athlete)).data().toString());
            if (bench.pins.pins().size() < 2)
                continue;
            for (const QSize size : {QSize(800, 560), QSize(1200, 760), QSize(800, 560)}) {
                bench.pane->resize(size);
                QCoreApplication::processEvents();
                QCoreApplication::processEvents();
                for (const QScrollArea *area : page->findChildren<QScrollArea *>())
                    if (area->accessibleName() == u"Compare athletes"_s)
                        QVERIFY2(area->horizontalScrollBar()->maximum() == 0,
                            qPrintable(u"%1 athletes in %2"_s.arg(bench.pins.pins().size()).arg(size.width())));
            }
        }
        QCOMPARE(bench.pins.pins().size(), std::size_t(12));
        // Every athlete's figures are there at any width.
        int radios = 0;
        for (const QRadioButton *radio : page->findChildren<QRadioButton *>())
            radios += radio->isVisible();
        QCOMPARE(radios, 12);
    }

    void theDataTableShowsWhatTheChartShows()
    {
        Bench bench;
        bench.pane->showDataTable(true);
        const auto table = bench.pane->findChild<QTableView *>();
        QVERIFY(table && !table->isHidden());
        QCOMPARE(table->model()->rowCount(), 23);
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"Kelvin Kiptum"_s);
        QCOMPARE(table->accessibleName(), u"Data behind this chart"_s);
    }

    void everyActionHasAWordAndAShortcut()
    {
        Bench bench;
        QSet<QString> keys;
        for (const QList<QAction *> &actions : {bench.pane->chartActions(), bench.pane->pictureActions()})
            for (const QAction *action : actions) {
                if (action->isSeparator())
                    continue;
                QVERIFY(!action->text().isEmpty());
                QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
                QVERIFY2(!keys.contains(action->shortcut().toString()), qPrintable(action->text()));
                keys.insert(action->shortcut().toString());
            }
    }

    void highContrastKeepsItsColours()
    {
        Bench bench;
        QPalette contrast;
        contrast.setColor(QPalette::Base, Qt::black);
        contrast.setColor(QPalette::Window, Qt::black);
        contrast.setColor(QPalette::Text, Qt::white);
        contrast.setColor(QPalette::WindowText, Qt::white);
        bench.pane->setPalette(contrast);
        QCoreApplication::processEvents();
        for (const FigureText &text : bench.view()->figure().texts)
            for (const TextRun &run : text.runs)
                QVERIFY(ratio(run.ink, Qt::black) >= 4.5);
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
