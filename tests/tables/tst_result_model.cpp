// The table of results over the facts of reports: cells, order, filter, facets, one reset at a time.
#include "facts_maker.h"
#include "tables/export_rows.h"
#include "tables/result_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

// Six results of two races, one of them disputed.
std::shared_ptr<const Facts> londonFacts()
{
    FactsMaker make;
    const ArticleId wire = make.article(u"wire.txt"_s);
    const ArticleId club = make.article(u"club.txt"_s);
    const RaceId men = make.race(u"London Marathon"_s, 2023, u"men"_s);
    const RaceId women = make.race(u"London Marathon"_s, 2018, u"women"_s);
    make.result(u"Mo Farah"_s, men, u"GBR"_s, {{wire, u"2:10:28"_s, 9}});
    make.result(u"Kelvin Kiptum"_s, men, u"KEN"_s, {{wire, u"2:01:25"_s, 1}, {club, u"2:01:27"_s, 1}});
    make.result(u"Geoffrey Kamworor"_s, men, u"KEN"_s, {{wire, u"2:04:23"_s, 2}});
    make.result(u"Vivian Cheruiyot"_s, women, u"KEN"_s, {{club, u"2:18:31"_s, 1}});
    make.result(u"Ann Øverby-Mørk"_s, women, QString(), {{club, QString(), 7}});
    make.result(u"Bea Slow"_s, women, u"GBR"_s, {{club, QString(), 0}});
    make.last().status.values.push_back({Status::DidNotFinish, {}});
    return make.facts();
}

QStringList athletes(const ResultModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, int(Column::Athlete)).data().toString();
    return names;
}

QString cell(const ResultModel &model, int row, Column column, int role = Qt::DisplayRole)
{
    return model.index(row, int(column)).data(role).toString();
}

} // namespace

class TestResultModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<ResultModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void emptyIsFine()
    {
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->setFilter(u"farah"_s), QString());
        m_model->show(nullptr, {});
        QCOMPARE(m_model->totalRows(), 0);
        QVERIFY(m_model->facets().empty());
        QVERIFY(m_model->isBlank(Column::Time));
    }

    void fastestFirstAndSilentLast()
    {
        m_model->show(londonFacts(), {});
        QCOMPARE(athletes(*m_model),
            (QStringList{u"Kelvin Kiptum"_s, u"Geoffrey Kamworor"_s, u"Mo Farah"_s, u"Vivian Cheruiyot"_s,
                u"Ann Øverby-Mørk"_s, u"Bea Slow"_s}));
        m_model->sortBy({{Column::Time, Qt::DescendingOrder}});
        QCOMPARE(athletes(*m_model),
            (QStringList{u"Vivian Cheruiyot"_s, u"Mo Farah"_s, u"Geoffrey Kamworor"_s, u"Kelvin Kiptum"_s,
                u"Ann Øverby-Mørk"_s, u"Bea Slow"_s}));
    }

    void surnamesOrderAndAccentsDoNot()
    {
        m_model->show(londonFacts(), {});
        m_model->sort(int(Column::Athlete), Qt::AscendingOrder);
        QCOMPARE(athletes(*m_model),
            (QStringList{u"Vivian Cheruiyot"_s, u"Mo Farah"_s, u"Geoffrey Kamworor"_s, u"Kelvin Kiptum"_s,
                u"Ann Øverby-Mørk"_s, u"Bea Slow"_s}));
    }

    void severalKeysOneAfterTheOther()
    {
        m_model->show(londonFacts(), {});
        m_model->sortBy({{Column::Nationality, Qt::AscendingOrder}, {Column::Time, Qt::DescendingOrder}});
        QCOMPARE(athletes(*m_model),
            (QStringList{u"Mo Farah"_s, u"Bea Slow"_s, u"Vivian Cheruiyot"_s, u"Geoffrey Kamworor"_s,
                u"Kelvin Kiptum"_s, u"Ann Øverby-Mørk"_s}));
    }

    void cellsReadAsPeopleWriteThem()
    {
        m_model->show(londonFacts(), {});
        QCOMPARE(cell(*m_model, 0, Column::Time), u"2:01:25"_s);
        QCOMPARE(cell(*m_model, 0, Column::Gap), u"–"_s);
        QCOMPARE(cell(*m_model, 1, Column::Gap), u"+2:58"_s);
        QCOMPARE(cell(*m_model, 0, Column::PacePerKm), u"2:53"_s);
        QCOMPARE(cell(*m_model, 0, Column::PacePerMile), u"4:38"_s);
        QCOMPARE(cell(*m_model, 0, Column::Race), u"London Marathon 2023"_s);
        QCOMPARE(cell(*m_model, 4, Column::Nationality), u"–"_s);
        QCOMPARE(cell(*m_model, 4, Column::Time), QString());
        QCOMPARE(cell(*m_model, 5, Column::Time), u"DNF"_s);
        QCOMPARE(cell(*m_model, 5, Column::Status), u"DNF"_s);
        QVERIFY(m_model->index(0, 0).data(WonRole).toBool());
        QVERIFY(!m_model->index(1, 0).data(WonRole).toBool());
    }

    void ofManySourcesTheFirstAreNamed()
    {
        FactsMaker maker;
        const RaceId race = maker.race(u"Ayton Marathon"_s, 2019, u"men"_s);
        std::vector<FactsMaker::Said> said;
        for (int i = 1; i <= 2000; ++i)
            said.push_back({maker.article(u"report%1.txt"_s.arg(i)), u"2:10:00"_s});
        maker.result(u"Cy Holm"_s, race, {}, said);
        ResultModel model;
        model.show(maker.facts(), {});
        QCOMPARE(plainText(model, 0, Column::Sources), u"report1.txt; report2.txt; report3.txt; and 1,997 more"_s);
        QCOMPARE(rowsAsText(model, {0}, {Column::Sources}, RowFormat::Csv).count(u"report"_s), 20);
        QCOMPARE(model.index(0, int(Column::Sources)).data(Qt::ToolTipRole).toString().count(u'\n'), 20);
        QVERIFY(model.index(0, int(Column::Sources)).data().toString() == u"2000"_s);
    }

    void disputedCellNamesBothValuesAndTheirSources()
    {
        m_model->show(londonFacts(), {});
        const QModelIndex time = m_model->index(0, int(Column::Time));
        QVERIFY(time.data(DisputedRole).toBool());
        QVERIFY(!m_model->index(0, int(Column::Place)).data(DisputedRole).toBool());
        QCOMPARE(time.data(Qt::ToolTipRole).toString(), u"2:01:25 – wire.txt\n2:01:27 – club.txt"_s);
        QCOMPARE(m_model->index(0, int(Column::Sources)).data(SourceDotsRole).toList(), (QVariantList{true, true}));
        QCOMPARE(m_model->index(1, int(Column::Sources)).data(SourceDotsRole).toList(), (QVariantList{false}));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("left");
        QTest::addColumn<QString>("words");
        const QStringList kenyans{u"Kelvin Kiptum"_s, u"Geoffrey Kamworor"_s, u"Vivian Cheruiyot"_s};
        QTest::addRow("a word anywhere") << u"ken"_s << kenyans << u"ken"_s;
        QTest::addRow("men are not women")
            << u"men"_s << QStringList{u"Kelvin Kiptum"_s, u"Geoffrey Kamworor"_s, u"Mo Farah"_s} << u"men"_s;
        QTest::addRow("two words, both") << u"kelvin men"_s << QStringList{u"Kelvin Kiptum"_s} << u"kelvin, men"_s;
        QTest::addRow("a full name in quotes") << u"\"mo fara\""_s << QStringList{u"Mo Farah"_s} << u"'mo fara'"_s;
        QTest::addRow("a quote being typed") << u"\"mo fa"_s << QStringList{u"Mo Farah"_s} << u"'mo fa'"_s;
        QTest::addRow("accents need not be typed")
            << u"overby-mork"_s << QStringList{u"Ann Øverby-Mørk"_s} << u"overby-mork"_s;
        QTest::addRow("accents may be typed") << u"Øverby"_s << QStringList{u"Ann Øverby-Mørk"_s} << u"Øverby"_s;
        QTest::addRow("not") << u"-women -mo"_s << QStringList{u"Kelvin Kiptum"_s, u"Geoffrey Kamworor"_s}
                             << u"not women, not mo"_s;
        QTest::addRow("column and text") << u"nation:KEN category:women"_s << QStringList{u"Vivian Cheruiyot"_s}
                                         << u"nation contains 'KEN', category contains 'women'"_s;
        QTest::addRow("column is exactly") << u"surname=slow"_s << QStringList{u"Bea Slow"_s} << u"surname is 'slow'"_s;
        QTest::addRow("hours and minutes where times are marathons")
            << u"time<2:05"_s << QStringList{u"Kelvin Kiptum"_s, u"Geoffrey Kamworor"_s} << u"time under 2:05:00"_s;
        QTest::addRow("hours, minutes, seconds")
            << u"time>=2:10:28"_s << QStringList{u"Mo Farah"_s, u"Vivian Cheruiyot"_s} << u"time at least 2:10:28"_s;
        QTest::addRow("a time on its own")
            << u"2:04:23"_s << QStringList{u"Geoffrey Kamworor"_s} << u"time is 2:04:23"_s;
        QTest::addRow("a year on its own")
            << u"2018"_s << QStringList{u"Vivian Cheruiyot"_s, u"Ann Øverby-Mørk"_s, u"Bea Slow"_s} << u"2018"_s;
        QTest::addRow("place") << u"place<=2 men"_s << QStringList{u"Kelvin Kiptum"_s, u"Geoffrey Kamworor"_s}
                               << u"place at most 2, men"_s;
        QTest::addRow("gap") << u"gap>1:00 gap<5:00"_s << QStringList{u"Geoffrey Kamworor"_s}
                             << u"gap over 1:00, gap under 5:00"_s;
        QTest::addRow("status") << u"status:dnf"_s << QStringList{u"Bea Slow"_s} << u"status is dnf"_s;
        QTest::addRow("source") << u"source:wire"_s
                                << QStringList{u"Kelvin Kiptum"_s, u"Geoffrey Kamworor"_s, u"Mo Farah"_s}
                                << u"source contains 'wire'"_s;
        QTest::addRow("nothing left") << u"zzz"_s << QStringList{} << u"zzz"_s;
        QTest::addRow("only blanks") << u"   "_s
                                     << QStringList{u"Kelvin Kiptum"_s, u"Geoffrey Kamworor"_s, u"Mo Farah"_s,
                                            u"Vivian Cheruiyot"_s, u"Ann Øverby-Mørk"_s, u"Bea Slow"_s}
                                     << QString();
    }
    void filters()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, left);
        QFETCH(QString, words);
        m_model->show(londonFacts(), {});
        QCOMPARE(m_model->setFilter(typed), QString());
        QCOMPARE(athletes(*m_model), left);
        QCOMPARE(m_model->filterInWords(), words);
        QCOMPARE(m_model->totalRows(), 6);
        QCOMPARE(m_model->setFilter(QString()), QString());
        QCOMPARE(m_model->rowCount(), 6);
    }

    void saysWhyAFilterIsNone_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("reason");
        QTest::addRow("no such column") << u"shoe:red"_s << u"There is no column \"shoe\""_s;
        QTest::addRow("no time") << u"time<fast"_s << u"\"fast\" is no time; write it as in time<2:30:00."_s;
        QTest::addRow("a bare number is no time") << u"time<150"_s << u"\"150\" is no time"_s;
        QTest::addRow("no number") << u"age>=old"_s << u"\"old\" is no whole number, which age needs, as in age>=60."_s;
        QTest::addRow("words are not less") << u"nation<KEN"_s << u"holds words"_s;
        QTest::addRow("no such status") << u"status:lost"_s << u"A status is finished, dnf, dns or dq"_s;
        QTest::addRow("nothing after it") << u"club:"_s << u"Nothing follows \"club:\""_s;
        QTest::addRow("nothing before it") << u"<2:30"_s << u"name a column before it"_s;
    }
    void saysWhyAFilterIsNone()
    {
        QFETCH(QString, typed);
        QFETCH(QString, reason);
        m_model->show(londonFacts(), {});
        QCOMPARE(m_model->setFilter(u"men"_s), QString());
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        const QString said = m_model->setFilter(typed);
        QVERIFY2(said.contains(reason), qPrintable(said));
        QCOMPARE(m_model->rowCount(), 3); // as it was
        QCOMPARE(m_model->filter(), u"men"_s);
        QCOMPARE(reset.count(), 0);
    }

    void oneResetASortAndAFilter()
    {
        m_model->show(londonFacts(), {});
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy rows(m_model.get(), &ResultModel::rowsChanged);
        QSignalSpy order(m_model.get(), &ResultModel::orderChanged);
        m_model->sort(int(Column::Place), Qt::AscendingOrder);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(order.count(), 1);
        QCOMPARE(rows.count(), 0);
        m_model->setFilter(u"ken"_s);
        QCOMPARE(reset.count(), 2);
        QCOMPARE(rows.count(), 1);
        m_model->setFacetChoice(FacetKind::Category, u"women"_s, true);
        QCOMPARE(reset.count(), 3);
        m_model->setFacetChoice(FacetKind::Category, u"women"_s, true);
        QCOMPARE(reset.count(), 3);
    }

    void originsSurviveSortAndFilter()
    {
        m_model->show(londonFacts(), {});
        const RowOrigin farah = m_model->originAt(2);
        QVERIFY(farah.result);
        m_model->sort(int(Column::Athlete), Qt::DescendingOrder);
        for (int row = 0; row < m_model->rowCount(); ++row)
            QCOMPARE(m_model->rowOf(m_model->originAt(row)), std::optional(row));
        QCOMPARE(cell(*m_model, *m_model->rowOf(farah), Column::Athlete), u"Mo Farah"_s);
        m_model->setFilter(u"women"_s);
        QVERIFY(!m_model->rowOf(farah));
        QVERIFY(!m_model->rowOf(RowOrigin{}));
        QCOMPARE(m_model->originAt(-1), RowOrigin{});
    }

    void facetsCountWhatTheOthersLeave()
    {
        m_model->show(londonFacts(), {});
        const auto entry = [this](FacetKind kind, const QString &text) -> std::optional<Facet::Entry> {
            for (const Facet &facet : m_model->facets()) {
                if (facet.kind != kind)
                    continue;
                for (const Facet::Entry &one : facet.entries) {
                    if (one.text == text)
                        return one;
                }
            }
            return std::nullopt;
        };
        QCOMPARE(entry(FacetKind::Nation, u"KEN"_s)->count, 3);
        QCOMPARE(entry(FacetKind::Nation, u"not stated"_s)->count, 1);
        QCOMPARE(entry(FacetKind::Proof, u"disputed"_s)->count, 1);
        QCOMPARE(entry(FacetKind::Proof, u"two or more sources"_s)->count, 1);
        QCOMPARE(entry(FacetKind::Proof, u"no time given"_s)->count, 2);
        QCOMPARE(entry(FacetKind::Source, u"club.txt"_s)->count, 4);
        QCOMPARE(entry(FacetKind::Status, u"dnf"_s)->count, 1);
        QVERIFY(!entry(FacetKind::Discipline, u"marathon"_s)); // one value tells nothing apart

        m_model->setFacetChoice(FacetKind::Nation, u"KEN"_s, true);
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->filterInWords(), u"KEN"_s);
        QCOMPARE(entry(FacetKind::Nation, u"GBR"_s)->count, 2); // its own choice does not count
        QCOMPARE(entry(FacetKind::Category, u"women"_s)->count, 1);
        m_model->setFacetChoice(FacetKind::Nation, u"GBR"_s, true);
        QCOMPARE(m_model->rowCount(), 5);
        QCOMPARE(m_model->filterInWords(), u"KEN or GBR"_s);
        m_model->setFilter(u"zzz"_s);
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(entry(FacetKind::Nation, u"KEN"_s)->count, 0); // chosen ones stay in sight
        m_model->setFilter(QString());
        m_model->clearFacetChoices();
        QCOMPARE(m_model->rowCount(), 6);
        QVERIFY(!m_model->isFiltered());
    }

    void facetsSayWhatTheyCutOff()
    {
        FactsMaker make;
        const ArticleId wire = make.article(u"wire.txt"_s);
        for (int year = 1981; year < 2001; ++year) {
            const RaceId race = make.race(u"London Marathon"_s, year, u"men"_s);
            make.result(u"Ann %1"_s.arg(year), race, u"GBR"_s, {{wire, u"2:10:00"_s, 1}});
        }
        m_model->show(make.facts(), {});
        for (const Facet &facet : m_model->facets(5)) {
            if (facet.kind == FacetKind::Year) {
                QCOMPARE(facet.entries.size(), std::size_t(5));
                QCOMPARE(facet.cutOff, 15);
                return;
            }
        }
        QFAIL("no facet of years");
    }

    void columnsForCharts()
    {
        m_model->show(londonFacts(), {});
        const ResultColumns &columns = *m_model->columns();
        const std::size_t first = m_model->order()[0];
        QCOMPARE(columns.time(first), 728'500);
        QCOMPARE(columns.text(columns.nation(first)), u"KEN"_s);
        QVERIFY(columns.timeDisputed(first));
        QVERIFY(columns.won(first));
        QCOMPARE(columns.raceNameWithCategory(columns.race(first)), u"London Marathon 2023, men"_s);
        QCOMPARE(columns.category(m_model->order()[0]), columns.category(m_model->order()[1]));
        QCOMPARE(columns.time(m_model->order()[5]), kMissing);
    }

private:
    std::unique_ptr<ResultModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestResultModel)
#include "tst_result_model.moc"
