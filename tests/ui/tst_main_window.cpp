// The window as a whole: one selection in every direction, files and text coming in, keys, names, filters.
#include "hand_facts.h"
#include "ui/article_pane.h"
#include "ui/chart_pane.h"
#include "ui/filter_panel.h"
#include "ui/findings_panel.h"
#include "ui/main_window.h"
#include "ui/proof_panel.h"
#include "ui/results_view.h"
#include "ui/search_field.h"
#include "ui/sources_panel.h"
#include "ui/style.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QUrl>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

QString athleteAt(const MainWindow &window, int row)
{
    return window.results()->index(row, int(Column::Athlete)).data().toString();
}

QString currentAthlete(const MainWindow &window)
{
    const QModelIndex at = window.selection()->currentIndex();
    return at.isValid() ? athleteAt(window, at.row()) : QString();
}

int rowOfAthlete(const MainWindow &window, const QString &name)
{
    for (int row = 0; row < window.results()->rowCount(); ++row) {
        if (athleteAt(window, row) == name) {
            return row;
        }
    }
    return -1;
}

QAction *actionOf(const MainWindow &window, const QString &keys)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(keys)) {
            return action;
        }
    }
    return nullptr;
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        dressApplication(*qobject_cast<QApplication *>(QCoreApplication::instance()), ThemeChoice::Light);
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(MainWindow::Memory::None);
        m_window->resize(1440, 900);
        m_window->show();
        m_window->showFacts(handFacts(), {});
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void theFirstRowIsChosenAndProved()
    {
        QCOMPARE(m_window->results()->rowCount(), 12);
        QCOMPARE(currentAthlete(*m_window), u"Kelvin Kiptum"_s);
        QVERIFY(m_window->article()->view()->chosen() >= 0);
        QVERIFY(m_window->proof()->inWords().startsWith(u"Kelvin Kiptum, London Marathon 2023"));
    }

    void aClickInTheTableMovesArticleAndProof()
    {
        ResultsView *table = m_window->table();
        QSignalSpy moved(m_window->selection(), &QItemSelectionModel::currentRowChanged);
        const int row = rowOfAthlete(*m_window, u"Sifan Hassan"_s);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
            table->visualRect(m_window->results()->index(row, int(Column::Athlete))).center());
        QCOMPARE(moved.size(), 1);
        QVERIFY(m_window->proof()->inWords().startsWith(u"Sifan Hassan"));
        const ArticleView *view = m_window->article()->view();
        QCOMPARE(view->facts().facts[std::size_t(view->chosen())].title.section(u',', 0, 0), u"Sifan Hassan"_s);
    }

    void aClickInTheArticleMovesTheTable()
    {
        ArticleView *view = m_window->article()->view();
        QSignalSpy moved(m_window->selection(), &QItemSelectionModel::currentRowChanged);
        const int at = int(view->article()->text.indexOf(u"2:04:23"));
        view->scrollTo({at, at + 7});
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->boxOf({at, at + 7}).center());
        QCOMPARE(moved.size(), 1);
        QCOMPARE(currentAthlete(*m_window), u"Geoffrey Kamworor"_s);
        QVERIFY(m_window->proof()->inWords().startsWith(u"Geoffrey Kamworor"));
    }

    void nextFactMovesTheTableOnce()
    {
        QSignalSpy moved(m_window->selection(), &QItemSelectionModel::currentRowChanged);
        m_window->article()->showArticle(ArticleId(2));
        QCOMPARE(moved.size(), 0);
        actionOf(*m_window, u"F3"_s)->trigger();
        QCOMPARE(currentAthlete(*m_window), u"Eliud Kipchoge"_s);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(m_window->article()->article(), std::optional(ArticleId(2)));
    }

    void aProofLineShowsItsArticle()
    {
        QSignalSpy moved(m_window->selection(), &QItemSelectionModel::currentRowChanged);
        QListView *lines = m_window->proof()->list();
        QCOMPARE(m_window->article()->article(), std::optional(ArticleId(0)));
        QTest::mouseClick(
            lines->viewport(), Qt::LeftButton, {}, lines->visualRect(lines->model()->index(1, 0)).center());
        QCOMPARE(m_window->article()->article(), std::optional(ArticleId(1)));
        QCOMPARE(moved.size(), 0); // the same row still
    }

    void aFindingLeadsToItsRow()
    {
        QSignalSpy moved(m_window->selection(), &QItemSelectionModel::currentRowChanged);
        QTableView *list = m_window->findings()->list();
        int row = 0;
        while (!list->model()->index(row, 1).data().toString().contains(u"Farah")) {
            ++row;
        }
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 1)).center());
        QCOMPARE(moved.size(), 1);
        QCOMPARE(currentAthlete(*m_window), u"Mo Farah"_s);
        actionOf(*m_window, u"F8"_s)->trigger();
        QCOMPARE(list->currentIndex().row(), row + 1);
    }

    void theCurrentRowSurvivesSortAndFilter()
    {
        const int row = rowOfAthlete(*m_window, u"Tamirat Tola"_s);
        m_window->selection()->setCurrentIndex(m_window->results()->index(row, 1), QItemSelectionModel::ClearAndSelect);
        m_window->table()->sortByColumnKey(Column::Athlete, false);
        QCOMPARE(currentAthlete(*m_window), u"Tamirat Tola"_s);
        m_window->search()->setText(u"tola"_s);
        QCOMPARE(m_window->results()->rowCount(), 1);
        QCOMPARE(currentAthlete(*m_window), u"Tamirat Tola"_s);
        m_window->search()->setText(u"hassan"_s); // hides it: nothing is current, the proof stays
        QVERIFY(m_window->proof()->inWords().startsWith(u"Tamirat Tola"));
        m_window->search()->clear();
        QCOMPARE(currentAthlete(*m_window), u"Tamirat Tola"_s);
    }

    void theCurrentRowSurvivesOtherFacts()
    {
        const int row = rowOfAthlete(*m_window, u"Lily Partridge"_s);
        m_window->selection()->setCurrentIndex(m_window->results()->index(row, 1), QItemSelectionModel::ClearAndSelect);
        auto readings = handReadings();
        readings[0] = nullptr; // switched off: results are numbered anew
        m_window->showFacts(std::make_shared<const Facts>(judge(readings, {}, {})), {});
        QCOMPARE(currentAthlete(*m_window), u"Lily Partridge"_s);
        QVERIFY(m_window->proof()->inWords().startsWith(u"Lily Partridge"));
        // Its source stays listed, unticked, and comes back.
        QCOMPARE(m_window->sources()->sources().sourceCount(), 3);
        QCOMPARE(m_window->sources()->sources().onCount(), 2);
    }

    void aFaultyFilterSaysWhyAndKeepsTheRows()
    {
        QTest::keyClicks(m_window->search(), u"time<abc"_s);
        QVERIFY2(!m_window->filterProblem().isEmpty(), "a reason");
        m_window->search()->setText(u"time<2:05"_s);
        QVERIFY2(m_window->filterProblem().isEmpty(), qPrintable(m_window->filterProblem()));
        QCOMPARE(m_window->results()->rowCount(), 4);
        m_window->search()->setText(u"time<2:xx"_s);
        QVERIFY(!m_window->filterProblem().isEmpty());
        QCOMPARE(m_window->results()->rowCount(), 4);
        QTest::keyClick(m_window->search(), Qt::Key_Escape);
        QCOMPARE(m_window->results()->rowCount(), 12);
        QVERIFY(m_window->filterProblem().isEmpty());
    }

    void aProofWhoseRowTheFilterHidesSaysSo()
    {
        const int row = rowOfAthlete(*m_window, u"Lily Partridge"_s);
        m_window->selection()->setCurrentIndex(m_window->results()->index(row, 1), QItemSelectionModel::ClearAndSelect);
        QVERIFY(!m_window->proof()->inWords().contains(u"filter"_s));
        m_window->search()->setText(u"Kiptum"_s);
        QVERIFY2(
            m_window->proof()->inWords().startsWith(u"Lily Partridge"_s), qPrintable(m_window->proof()->inWords()));
        QVERIFY(m_window->proof()->inWords().contains(u"The filter leaves this row out"_s));
        m_window->search()->clear();
        QCOMPARE(currentAthlete(*m_window), u"Lily Partridge"_s);
        QVERIFY(!m_window->proof()->inWords().contains(u"filter"_s));
    }

    void sourcesInTheFilterKeepTheirNames()
    {
        const QAbstractItemModel &lines = *m_window->filter()->list()->model();
        QStringList texts;
        for (int row = 0; row < lines.rowCount(); ++row)
            texts << lines.index(row, 0).data().toString();
        const QString file = m_window->results()->facts()->readings[0]->article->fileName;
        QVERIFY2(texts.contains(file), qPrintable(texts.join(u'|')));
        QVERIFY(file[0].isLower());
    }

    void aFacetIsTickedByAClick()
    {
        QListView *list = m_window->filter()->list();
        int row = 0;
        while (list->model()->index(row, 0).data().toString() != u"Women") {
            QVERIFY(++row < list->model()->rowCount());
        }
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
        QCOMPARE(m_window->results()->rowCount(), 5);
        actionOf(*m_window, u"Ctrl+Shift+F"_s)->trigger();
        QCOMPARE(m_window->results()->rowCount(), 12);
    }

    void shiftClickSortsByASecondColumn()
    {
        QHeaderView *header = m_window->table()->horizontalHeader();
        const auto click = [header](Column column, Qt::KeyboardModifiers keys) {
            const int x = header->sectionViewportPosition(int(column)) + header->sectionSize(int(column)) / 2;
            QTest::mouseClick(header->viewport(), Qt::LeftButton, keys, QPoint(x, header->height() / 2));
        };
        click(Column::Category, {});
        click(Column::Place, Qt::ShiftModifier);
        const std::vector<SortKey> wanted{{Column::Category, Qt::AscendingOrder}, {Column::Place, Qt::AscendingOrder}};
        QCOMPARE(m_window->results()->sortKeys(), wanted);
        click(Column::Place, Qt::ShiftModifier);
        QCOMPARE(m_window->results()->sortKeys().back().order, Qt::DescendingOrder);
    }

    void aNarrowWindowHidesColumnsByWeight()
    {
        ResultsView *table = m_window->table();
        QVERIFY(!table->isColumnHidden(int(Column::PacePerKm)));
        m_window->resize(1000, 700);
        QTRY_VERIFY(table->isColumnHidden(int(Column::PacePerKm)));
        for (const Column column :
            {Column::Place, Column::Athlete, Column::Race, Column::Time, Column::Gap, Column::Sources}) {
            QTRY_VERIFY(!table->isColumnHidden(int(column)));
        }
        QVERIFY(!table->isColumnHidden(int(Column::Time)));
        table->setWish(Column::PacePerKm, ResultsView::Wish::Shown);
        QVERIFY(!table->isColumnHidden(int(Column::PacePerKm)));
    }

    void filesFoldersAndTextAreDropped()
    {
        QSignalSpy paths(m_window.get(), &MainWindow::pathsRequested);
        QSignalSpy texts(m_window.get(), &MainWindow::textPasted);
        const auto drop = [this](const QMimeData &mime) {
            QDragEnterEvent enter({50, 200}, Qt::CopyAction, &mime, Qt::LeftButton, {});
            QCoreApplication::sendEvent(m_window.get(), &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent event({50.0, 200.0}, Qt::CopyAction, &mime, Qt::LeftButton, {});
            QCoreApplication::sendEvent(m_window.get(), &event);
        };
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"/tmp/a report.txt"_s), QUrl::fromLocalFile(u"/tmp/lists"_s)});
        drop(files);
        QCOMPARE(paths.size(), 1);
        QCOMPARE(paths[0][0].toStringList(), (QStringList{u"/tmp/a report.txt"_s, u"/tmp/lists"_s}));
        QMimeData text;
        text.setText(u"Ann Lee won in 2:30:00."_s);
        drop(text);
        QCOMPARE(texts.size(), 1);
        QCOMPARE(texts[0][0].toString(), u"Ann Lee won in 2:30:00."_s);
    }

    void pasteGoesToTheWindowUnlessAFieldHasIt()
    {
        QSignalSpy texts(m_window.get(), &MainWindow::textPasted);
        QApplication::clipboard()->setText(u"kiptum"_s);
        m_window->activateWindow();
        m_window->table()->setFocus();
        QTest::keyClick(m_window->table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(texts.size(), 1);
        m_window->search()->setFocus();
        QTest::keyClick(m_window->search(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(texts.size(), 1);
        QCOMPARE(m_window->search()->text(), u"kiptum"_s);
    }

    void f6WalksThePanesInOrder()
    {
        m_window->activateWindow();
        m_window->search()->setFocus();
        const QList<QWidget *> order{m_window->sources()->list(), m_window->filter()->list(), m_window->table(),
            m_window->article()->view(), m_window->proof()->list(), m_window->findings()->list(), m_window->search()};
        QAction *next = actionOf(*m_window, u"F6"_s);
        for (QWidget *pane : order) {
            next->trigger();
            while (m_window->focusWidget() && m_window->chart()->isAncestorOf(m_window->focusWidget())) {
                next->trigger(); // the chart has a test of its own
            }
            QCOMPARE(m_window->focusWidget(), pane);
        }
        actionOf(*m_window, u"Shift+F6"_s)->trigger();
        QCOMPARE(m_window->focusWidget(), m_window->findings()->list());
    }

    void everyActionIsInAMenuAndNoKeyIsTakenTwice()
    {
        QSet<const QAction *> inMenus;
        const std::function<void(const QMenu *)> collect = [&](const QMenu *menu) {
            for (QAction *action : menu->actions()) {
                inMenus << action;
                if (action->menu()) {
                    collect(action->menu());
                }
            }
        };
        for (QAction *top : m_window->menuBar()->actions()) {
            QVERIFY(top->menu());
            inMenus << top;
            collect(top->menu());
        }
        QHash<QString, QString> keys;
        for (const QAction *action : inMenus) {
            for (const QKeySequence &key : action->shortcuts()) {
                const QString text = key.toString();
                QVERIFY2(!keys.contains(text), qPrintable(text % u' ' % action->text() % u' ' % keys.value(text)));
                keys.insert(text, action->text());
            }
            QVERIFY2(action->isSeparator() || action->menu() || !action->text().isEmpty(), "a name");
        }
        QVERIFY(keys.size() > 25);
    }

    void everyWidgetHasANameForScreenReaders()
    {
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            const QString type = QString::fromLatin1(widget->metaObject()->className());
            const bool reachable = widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
            // Viewports, scroll bars and the insides of Qt's own controls speak through their owners.
            if (!reachable || widget->objectName().startsWith(u"qt_") || type == u"QScrollBar" || type == u"QMenu"
                || qobject_cast<const QAbstractScrollArea *>(widget->parentWidget())
                || qobject_cast<const QLineEdit *>(widget->parentWidget())
                || qobject_cast<const QTabBar *>(widget->parentWidget()) || qobject_cast<const QHeaderView *>(widget)
                || qobject_cast<const QAbstractScrollArea *>(widget->parent()) || type.startsWith(u"QComboBoxListView")
                || type.startsWith(u"QComboBoxPrivate")) {
                continue;
            }
            QString where = type % u" in " % QString::fromLatin1(widget->parent()->metaObject()->className());
            const auto *scroll = qobject_cast<const QScrollArea *>(widget);
            if (scroll && scroll->widget() && !scroll->widget()->accessibleName().isEmpty()) {
                continue;
            }
            // A button without a name of its own is read out by its text.
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), qPrintable(where));
        }
    }

    void copyGivesTextAndHtml()
    {
        actionOf(*m_window, u"Ctrl+C"_s)->trigger();
        const QString text = QApplication::clipboard()->text();
        QVERIFY2(text.contains(u"Kelvin Kiptum\t"), qPrintable(text));
        QVERIFY(QApplication::clipboard()->mimeData()->html().contains(u"<td>Kelvin Kiptum</td>"));
        actionOf(*m_window, u"Ctrl+Alt+C"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 13); // a header and twelve rows
    }

    void jumpFindsRowPlaceAndName()
    {
        const auto jump = [this](const QString &keys, const QString &typed) {
            actionOf(*m_window, keys)->trigger();
            auto *dialog = m_window->findChild<QDialog *>(u"jump"_s);
            QTest::keyClicks(dialog->findChild<QLineEdit *>(), typed);
            QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
            dialog->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        jump(u"Ctrl+G"_s, u"3"_s);
        QCOMPARE(m_window->selection()->currentIndex().row(), 2);
        jump(u"Ctrl+Shift+G"_s, u"8"_s);
        QCOMPARE(currentAthlete(*m_window), u"Lily Partridge"_s);
        jump(u"Ctrl+J"_s, u"JEPCH"_s);
        QCOMPARE(currentAthlete(*m_window), u"Peres Jepchirchir"_s);
        jump(u"Ctrl+G"_s, u"99"_s);
        QCOMPARE(currentAthlete(*m_window), u"Peres Jepchirchir"_s);
    }

    void settlingAFindingGivesItsReason()
    {
        QSignalSpy decided(m_window.get(), &MainWindow::decided);
        m_window->findings()->list()->selectRow(0);
        actionOf(*m_window, u"Ctrl+T"_s)->trigger();
        auto *dialog = m_window->findChild<QDialog *>(u"decision"_s);
        QVERIFY(dialog);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return); // no reason, no decision
        QCOMPARE(decided.size(), 0);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"seen on the clock"_s);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(decided.size(), 1);
        const auto decision = decided[0][0].value<Decision>();
        QCOMPARE(decision.reason, u"seen on the clock"_s);
        QVERIFY(std::holds_alternative<SettleFinding>(decision.what));
    }

    void aSourceIsSwitchedAndClosed()
    {
        QSignalSpy switched(m_window.get(), &MainWindow::sourceSwitched);
        QSignalSpy closed(m_window.get(), &MainWindow::sourceClosed);
        QListView *list = m_window->sources()->list();
        const QRect box = list->visualRect(list->model()->index(1, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, box.topLeft() + QPoint(18, 16));
        QCOMPARE(switched.size(), 1);
        QCOMPARE(switched[0][0].value<ArticleId>(), ArticleId(1));
        QCOMPARE(switched[0][1].toBool(), false);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(2, 0));
        actionOf(*m_window, u"Ctrl+W"_s)->trigger();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(m_window->sources()->sources().sourceCount(), 2);
    }

    void problemsAreQuietLines()
    {
        m_window->showProblems({{u"list.csv"_s, u"a quote is never closed"_s, 12}, {u"x.bin"_s, u"not text"_s, {}}});
        QListView *list = m_window->sources()->list();
        const int rows = list->model()->rowCount();
        QCOMPARE(list->model()->index(rows - 2, 0).data().toString(), u"list.csv, line 12: a quote is never closed"_s);
        QVERIFY(!(list->model()->index(rows - 1, 0).flags() & Qt::ItemIsUserCheckable));
        m_window->showProblems({});
        QCOMPARE(list->model()->rowCount(), rows - 2);
    }

    void anEmptyWindowSaysWhatToDo()
    {
        MainWindow empty(MainWindow::Memory::None);
        empty.show();
        bool said = false;
        for (const QPushButton *button : empty.findChildren<QPushButton *>()) {
            said = said || (button->isVisible() && button->accessibleName().startsWith(u"Open files"));
        }
        QVERIFY(said);
        m_window->search()->setText(u"nobody at all"_s);
        QCOMPARE(m_window->results()->rowCount(), 0);
        QVERIFY(!m_window->table()->isVisible());
        m_window->showFacts(nullptr, {});
    }

private:
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
