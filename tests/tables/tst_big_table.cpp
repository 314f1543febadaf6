// The table over long official lists and reports together: every order and filter against the naive way of doing it.
#include "facts_maker.h"
#include "list_maker.h"
#include "tables/export_rows.h"
#include "tables/list_reader.h"
#include "tables/result_model.h"
#include "tables/row_order.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <random>
#include <sys/stat.h>

using namespace proofline;
using namespace Qt::StringLiterals;

class TestBigTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        ListOptions first, second;
        first.id = ListId(1);
        second.id = ListId(2);
        m_long = readList(ListMaker(20).shuffledMarathon(5'000), u"brookvale-marathon-2019.csv"_s, first).list;
        m_short = readList(
            QByteArray("Year,Category,Athlete,Nationality,Time\n2018,Men,Cy Holm,Norway,2:06:00\n2018,Women,Ann "
                       "Mile,Kenya,2:20:00\n2019,Men,Cy Holm,Norway,2:07:00\n"),
            u"london-winners.csv"_s, second)
                      .list;
        QVERIFY(m_long && m_short);
        QCOMPARE(m_long->rowCount(), std::size_t(5'000));
    }

    void sortedStableAndAPermutation_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        for (int column = 0; column < columnCount; ++column) {
            QTest::addRow("%s, up", qPrintable(columnKey(Column(column)))) << column << Qt::AscendingOrder;
            QTest::addRow("%s, down", qPrintable(columnKey(Column(column)))) << column << Qt::DescendingOrder;
        }
    }
    void sortedStableAndAPermutation()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        ResultModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(facts(), {m_long, m_short});
        model.sortBy({{Column(column), order}});
        const std::vector<std::uint32_t> &rows = model.order();
        std::vector<std::uint32_t> all = rows;
        std::sort(all.begin(), all.end());
        QCOMPARE(all, tableOrder(std::size_t(model.totalRows())));
        if (Column(column) == Column::Discipline || Column(column) == Column::Bib || Column(column) == Column::Official
            || Column(column) == Column::Race)
            return; // ordered by other things than their text
        bool missing = false;
        for (int row = 1; row < model.rowCount(); ++row) {
            const QVariant before = model.index(row - 1, column).data(SortRole),
                           here = model.index(row, column).data(SortRole);
            const auto isMissing = [](const QVariant &value) {
                return !value.isValid() || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
            };
            missing = missing || isMissing(before);
            if (missing) {
                QVERIFY2(isMissing(here) || Column(column) == Column::Sources, "what is missing stands last");
                continue;
            }
            if (isMissing(here))
                continue;
            if (here.typeId() == QMetaType::QString && Column(column) == Column::Sources)
                continue;
            const int way = here.typeId() == QMetaType::QString
                ? (Column(column) == Column::Athlete ? 0 : before.toString().toUtf8().compare(here.toString().toUtf8()))
                : (before.toLongLong() > here.toLongLong()) - (before.toLongLong() < here.toLongLong());
            QVERIFY2(order == Qt::AscendingOrder ? way <= 0 : way >= 0,
                qPrintable(before.toString() + u" / " + here.toString()));
            if (before == here && model.index(row, column).data() == model.index(row - 1, column).data())
                QVERIFY2(rows[std::size_t(row - 1)] < rows[std::size_t(row)], "ties keep table order");
        }
    }

    void surnameThenGivenName()
    {
        ResultModel model;
        model.show(facts(), {m_long, m_short});
        model.sortBy({{Column::Athlete, Qt::AscendingOrder}});
        const ResultColumns &columns = *model.columns();
        for (std::size_t i = 1; i < model.order().size(); ++i) {
            const auto key = [&columns](std::uint32_t row) {
                return std::pair(foldText(columns.text(TextField::Surname, row)).toUtf8(),
                    foldText(columns.text(TextField::GivenName, row)).toUtf8());
            };
            const auto before = key(model.order()[i - 1]), here = key(model.order()[i]);
            QVERIFY2(before.first < here.first || (before.first == here.first && before.second <= here.second)
                    || columns.text(TextField::Surname, model.order()[i - 1])
                        != columns.text(TextField::Surname, model.order()[i]),
                QByteArray(before.first + " / " + here.first).constData());
            QVERIFY(before.first <= here.first);
        }
    }

    void radixIsStableSort()
    {
        std::mt19937 random(7);
        for (const std::uint32_t largest : {1u, 200u, 65'535u, 65'536u, 5'000'000u, 0xFFFF'FFF0u}) {
            RowKeys by;
            by.largest = largest;
            for (int i = 0; i < 20'000; ++i)
                by.keys.push_back(std::uint32_t(random()) % largest);
            std::vector<std::uint32_t> order = tableOrder(by.keys.size()), expected = order;
            std::shuffle(order.begin(), order.end(), random);
            expected = order;
            std::stable_sort(expected.begin(), expected.end(),
                [&by](std::uint32_t a, std::uint32_t b) { return by.keys[a] < by.keys[b]; });
            sortRows(order, by);
            QCOMPARE(order, expected);
        }
    }

    // A column counted into order as it stands gives what its keys give, whatever its values are.
    void aWholeColumnSortsAsByItsKeys()
    {
        std::mt19937 random(8);
        const auto hundredths = [&random] { return std::int32_t(750'000 + random() % 1'100'000); };
        const std::function<std::int32_t()> makers[] = {[&] { return hundredths() / 100 * 100; }, hundredths,
            [&] { return std::int32_t(random() % 90); }, [] { return kMissing; }, [] { return 7; },
            [&] { return std::int32_t(random()); }, [&] { return -std::int32_t(random() % 300); }};
        for (const auto &make : makers) {
            for (const std::size_t rows : {0u, 1u, 1'499u, 1'500u, 20'003u}) {
                std::vector<std::int32_t> values;
                for (std::size_t row = 0; row < rows; ++row)
                    values.push_back(random() % 50 == 0 ? kMissing : make());
                for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                    std::vector<std::uint32_t> expected = tableOrder(rows), order{3, 1, 2};
                    std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) {
                        if (values[a] == kMissing || values[b] == kMissing)
                            return values[a] != kMissing && values[b] == kMissing;
                        return direction == Qt::AscendingOrder ? values[a] < values[b] : values[b] < values[a];
                    });
                    sortTable(order, values, spreadOf(values), direction);
                    QCOMPARE(order, expected);
                }
            }
        }
    }

    // Two columns of words counted into order together give what one sort after the other gives.
    void twoColumnsOfWordsSortAsOneAfterTheOther()
    {
        std::mt19937 random(9);
        for (const auto &[firstWords, secondWords] :
            {std::pair(1u, 1u), {40u, 7u}, {3'000u, 900u}, {40'000u, 30'000u}}) {
            for (const std::size_t rows : {0u, 1u, 1'499u, 20'003u}) {
                const auto codesOf = [&](std::uint32_t words) {
                    std::vector<std::uint32_t> codes;
                    for (std::size_t row = 0; row < rows; ++row)
                        codes.push_back(random() % 20 == 0 ? 0 : std::uint32_t(random()) % words);
                    return codes;
                };
                const auto ranksOf = [&](std::uint32_t words) {
                    std::vector<std::uint32_t> ranks = tableOrder(words);
                    std::shuffle(ranks.begin() + 1, ranks.end(), random);
                    return ranks;
                };
                const auto first = codesOf(firstWords), second = codesOf(secondWords);
                const auto firstRanks = ranksOf(firstWords), secondRanks = ranksOf(secondWords);
                for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                    std::vector<std::uint32_t> expected = tableOrder(rows), order{3, 1, 2};
                    sortRows(expected, keysFrom(second, secondRanks, direction));
                    sortRows(expected, keysFrom(first, firstRanks, direction));
                    QVERIFY(sortTable(
                        order, codedKeys(first, firstRanks, direction), codedKeys(second, secondRanks, direction)));
                    QCOMPARE(order, expected);
                }
            }
        }
        CodedKeys many;
        many.largest = 0xFFFF;
        std::vector<std::uint32_t> order{2, 0, 1};
        QVERIFY2(!sortTable(order, many, many), "more keys than 32 bits tell apart");
        QCOMPARE(order, (std::vector<std::uint32_t>{2, 0, 1}));
    }

    // Whatever was sorted by before, an order is the one a new model gives; also with a filter, and for other rows.
    void keptOrdersAreTheOnesMadeAnew()
    {
        const std::vector<std::vector<SortKey>> asked{{{Column::Athlete, Qt::AscendingOrder}},
            {{Column::Athlete, Qt::DescendingOrder}}, {{Column::Time, Qt::AscendingOrder}}, {},
            {{Column::Club, Qt::AscendingOrder}, {Column::Athlete, Qt::DescendingOrder}},
            {{Column::Athlete, Qt::DescendingOrder}, {Column::Club, Qt::AscendingOrder}},
            {{Column::Gap, Qt::DescendingOrder}}};
        for (const bool both : {false, true}) {
            const std::shared_ptr<const Facts> reports = both ? facts() : nullptr;
            const std::vector<std::shared_ptr<const ResultList>> lists =
                both ? std::vector{m_short, m_long} : std::vector{m_long};
            ResultModel model;
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            model.show(reports, {m_short});
            std::mt19937 random(11);
            for (int step = 0; step < 60; ++step) {
                if (step == 20)
                    model.show(reports, lists);
                if (step % 7 == 3)
                    model.setFilter(step % 2 == 0 ? u"lund"_s : QString());
                const std::vector<SortKey> &keys = asked[random() % asked.size()];
                model.sortBy(keys);
                QCOMPARE(model.sortKeys(), keys);
                ResultModel anew;
                anew.show(reports, step < 20 ? std::vector{m_short} : lists);
                anew.sortBy(keys);
                anew.setFilter(model.filter());
                QCOMPARE(model.order(), anew.order());
                QCOMPARE(model.totalRows(), anew.totalRows());
            }
        }
    }

    void filterEqualsTheNaiveFilter_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char16_t *typed : {u"lund", u"ann", u"gron harriers", u"nation:ken", u"club:brook", u"men",
                 u"women 4", u"-men", u"\"ann kip\"", u"zurich", u"Zürich", u"o'br", u"2019"})
            QTest::addRow("%s", qPrintable(QString::fromUtf16(typed))) << QString::fromUtf16(typed);
    }
    void filterEqualsTheNaiveFilter()
    {
        QFETCH(QString, typed);
        ResultModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(facts(), {m_long, m_short});
        const ResultColumns &columns = *model.columns();
        const std::vector<std::uint32_t> before = model.order();
        QCOMPARE(model.setFilter(typed), QString());
        // Each cell folded and searched, one row after another.
        const auto cells = [&columns](std::size_t row) {
            QStringList texts;
            for (const TextField field : {TextField::Surname, TextField::GivenName, TextField::Nation, TextField::Event,
                     TextField::Discipline, TextField::AgeGroup, TextField::Club, TextField::City})
                texts << foldText(columns.text(field, row));
            texts << foldText(columns.athlete(row));
            return texts;
        };
        const auto holds = [&](std::size_t row, QString word) {
            if (word.startsWith(u"nation:"))
                return foldText(columns.text(TextField::Nation, row)).contains(foldText(word.sliced(7)));
            if (word.startsWith(u"club:"))
                return foldText(columns.text(TextField::Club, row)).contains(foldText(word.sliced(5)));
            word = foldText(word);
            const QString category = foldText(columns.text(TextField::Category, row));
            if (category.startsWith(word) || category.contains(QString(u' ' + word)))
                return true;
            bool number = false;
            const int value = word.toInt(&number);
            if (number && (columns.year(row) == value || columns.bib(row) == word))
                return true;
            const QStringList texts = cells(row);
            return std::any_of(
                texts.begin(), texts.end(), [&word](const QString &text) { return text.contains(word); });
        };
        std::vector<std::uint32_t> expected;
        const QStringList words = typed.startsWith(u'"') ? QStringList{QString(typed).remove(u'"')} : typed.split(u' ');
        for (const std::uint32_t row : before) {
            if (std::all_of(words.begin(), words.end(), [&](const QString &word) {
                    return word.startsWith(u'-') ? !holds(row, word.sliced(1)) : holds(row, word);
                }))
                expected.push_back(row);
        }
        QCOMPARE(model.order(), expected);
        QVERIFY(!expected.empty());
        for (int row = 0; row < model.rowCount(); row += 61)
            QCOMPARE(model.rowOf(model.originAt(row)), std::optional(row));
        model.setFilter(QString());
        QCOMPARE(model.order(), before);
    }

    void facetsEqualNaiveCounts()
    {
        ResultModel model;
        model.show(facts(), {m_long, m_short});
        model.setFilter(u"lund"_s);
        model.setFacetChoice(FacetKind::Category, u"women"_s, true);
        const ResultColumns &columns = *model.columns();
        for (const Facet &facet : model.facets(1'000)) {
            if (facet.kind != FacetKind::Nation)
                continue;
            std::map<QString, qsizetype> counts;
            for (const std::uint32_t row : model.order())
                ++counts[columns.text(TextField::Nation, row)];
            for (const Facet::Entry &entry : facet.entries)
                QCOMPARE(entry.count, counts[entry.text]);
            QCOMPARE(facet.entries.size(), counts.size());
            return;
        }
        QFAIL("no facet of nations");
    }

    void listsAndReportsShareTheirWords()
    {
        ResultModel model;
        model.show(facts(), {m_long, m_short});
        const ResultColumns &columns = *model.columns();
        const auto report = columns.rowOf({ResultId(0), std::nullopt}),
                   list = columns.rowOf({std::nullopt, ListRow{ListId(2), 1}});
        QVERIFY(report && list);
        QCOMPARE(columns.athlete(*list), u"Ann Mile"_s);
        QCOMPARE(columns.nation(*report), columns.nation(*list)); // KEN, in two dictionaries
        QCOMPARE(columns.text(columns.nation(*list)), u"KEN"_s);
        QCOMPARE(columns.raceNameWithCategory(columns.race(*list)), u"London Marathon 2018, women"_s);
        QVERIFY(columns.won(*list));
        QVERIFY(!columns.rowOf({std::nullopt, ListRow{ListId(9), 0}}));
        QVERIFY(!columns.rowOf({std::nullopt, ListRow{ListId(2), 3}}));
    }

    void aLinkedRowStandsOnce()
    {
        Facts linked = *facts();
        OfficialRow official;
        official.row = ListRow{ListId(2), 1};
        official.listName = u"london-winners.csv"_s;
        official.line = 3;
        official.time = parseClockTime(u"2:20:00");
        linked.officialRows = {official};
        linked.results[0].official = OfficialCandidate{0, 1.0, u"same name and time"_s};
        ResultModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(std::make_shared<Facts>(linked), {m_short});
        QCOMPARE(model.rowCount(), 4); // two results, two rows nobody is linked to
        QCOMPARE(model.totalRows(), 4);
        const auto result = model.rowOf({ResultId(0), std::nullopt});
        QVERIFY(result);
        QCOMPARE(model.rowOf({std::nullopt, ListRow{ListId(2), 1}}), result);
        QCOMPARE(model.index(*result, int(Column::Official)).data().toString(), u"2:20:00"_s);
        QCOMPARE(model.index(*result, int(Column::Official)).data(Qt::ToolTipRole).toString(),
            u"london-winners.csv, line 3: same name and time"_s);
        QCOMPARE(plainText(model, *result, Column::Sources), u"wire.txt; london-winners.csv"_s);
        model.setFilter(u"mile"_s);
        QCOMPARE(model.rowCount(), 1);
        model.setFilter(u"source:winners"_s);
        QCOMPARE(model.rowCount(), 3);
        for (const Facet &facet : model.facets()) {
            if (facet.kind == FacetKind::Source)
                QCOMPARE(facet.entries[0].count, 3);
            if (facet.kind == FacetKind::Category)
                QCOMPARE(facet.entries[0].count + facet.entries[1].count, 3);
        }
        model.show(std::make_shared<Facts>(linked), {}); // the list switched off
        model.setFilter(QString());
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.rowOf({std::nullopt, ListRow{ListId(2), 1}}));
    }

    void exportedRowsComeBack()
    {
        ResultModel model;
        model.show(nullptr, {m_long});
        model.setFilter(u"lund"_s);
        const std::vector<Column> columns{Column::Athlete, Column::Nationality, Column::Category, Column::Time};
        QBuffer out;
        QVERIFY(out.open(QIODevice::ReadWrite));
        QCOMPARE(writeRows(model, columns, RowFormat::Csv, out), QString());
        const auto back = readList(out.data(), u"back.csv"_s).list;
        QVERIFY(back);
        QCOMPARE(int(back->rowCount()), model.rowCount());
        QCOMPARE(back->columns->number(NumberField::Time).value(0), model.columns()->time(model.order()[0]));
        out.buffer().clear();
        out.seek(0);
        QCOMPARE(writeRows(model, columns, RowFormat::Json, out, 3), QString());
        const QJsonArray rows = QJsonDocument::fromJson(out.data()).array();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(
            rows[0].toObject().value(u"athlete"_s).toString(), model.index(0, int(Column::Athlete)).data().toString());
        QTemporaryDir dir;
        QCOMPARE(writeRows(model, columns, RowFormat::Tsv, dir.filePath(u"rows.tsv"_s)), QString());
        QVERIFY(writeRows(model, columns, RowFormat::Csv, dir.filePath(u"no/such/folder/rows.csv"_s))
                    .contains(u"cannot be written"));
        QFile full(u"/dev/full"_s);
        if (!QFileInfo(full).isFile() && full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            QVERIFY2(writeRows(model, columns, RowFormat::Csv, full).contains(u"could not be written"),
                "a full disk is told");
    }

    void aPipeIsWrittenToAndStaysAPipe()
    {
        QTemporaryDir dir;
        const QString pipe = dir.filePath(u"pipe"_s);
        if (::mkfifo(QFile::encodeName(pipe).constData(), 0600) != 0)
            QSKIP("no pipes here");
        QProcess reader;
        reader.start(u"cat"_s, {pipe});
        QVERIFY(reader.waitForStarted());
        ResultModel model;
        model.show(nullptr, {m_short});
        QCOMPARE(writeRows(model, {Column::Athlete}, RowFormat::Csv, pipe), QString());
        QVERIFY2(!QFileInfo(pipe).isFile(), "still a pipe");
        QVERIFY(reader.waitForFinished());
        QCOMPARE(reader.readAllStandardOutput(), "athlete\nCy Holm\nCy Holm\nAnn Mile\n");
    }

    void rowsForTheClipboard()
    {
        ResultModel model;
        model.show(nullptr, {m_short});
        const std::vector<Column> columns{Column::Athlete, Column::Time};
        QCOMPARE(rowsAsText(model, {0}, columns, RowFormat::Tsv), u"athlete\ttime\nCy Holm\t2:06:00\n"_s);
        QCOMPARE(rowsAsText(model, {0}, columns, RowFormat::Markdown),
            u"| Athlete | Time |\n| --- | ---: |\n| Cy Holm | 2:06:00 |\n"_s);
        QCOMPARE(rowsAsText(model, {0}, columns, RowFormat::Html),
            u"<table>\n<tr><th>Athlete</th><th>Time</th></tr>\n<tr><td>Cy Holm</td><td>2:06:00</td></tr>\n</table>\n"_s);
        QCOMPARE(rowsAsText(model, {0, 2}, columns, RowFormat::Plain),
            u"Athlete      Time\nCy Holm   2:06:00\nAnn Mile  2:20:00\n"_s);
        QCOMPARE(rowsAsText(model, {7}, columns, RowFormat::Tsv), u"athlete\ttime\n"_s);
    }

    void jumps()
    {
        ResultModel model;
        model.show(facts(), {m_long, m_short});
        const auto name = findName(model, u"holm cy"_s);
        QVERIFY(name);
        QCOMPARE(model.index(*name, int(Column::Athlete)).data().toString(), u"Cy Holm"_s);
        const auto next = findName(model, u"holm cy"_s, *name);
        QVERIFY(next && *next > *name);
        QCOMPARE(findName(model, u"holm cy"_s, *next), name); // round again
        QVERIFY(!findName(model, u"nobody at all"_s));
        const auto place = findPlace(model, 500);
        QVERIFY(place);
        QCOMPARE(model.index(*place, int(Column::Place)).data().toString(), u"500"_s);
        QCOMPARE(columnFrom(u"Nation"), std::optional(Column::Nationality));
        QCOMPARE(columnFrom(u"guntime"), std::optional(Column::GunTime));
        QVERIFY(!columnFrom(u"shoe"));
    }

private:
    static std::shared_ptr<const Facts> facts()
    {
        FactsMaker make;
        const ArticleId wire = make.article(u"wire.txt"_s);
        const RaceId women = make.race(u"London Marathon"_s, 2018, u"women"_s);
        make.result(u"Ann Mile"_s, women, u"KEN"_s, {{wire, u"2:20:00"_s, 1}});
        make.result(u"Bea Stone"_s, women, u"GBR"_s, {{wire, u"2:21:00"_s, 2}});
        return make.facts();
    }
    std::shared_ptr<const ResultList> m_long, m_short;
};

QTEST_GUILESS_MAIN(TestBigTable)
#include "tst_big_table.moc"
