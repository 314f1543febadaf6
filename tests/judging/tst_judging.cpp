// Claims as lines in, results and disputes as lines out.
#include "claim_lines.h"
#include "judging/judging.h"

#include <QtTest>
#include <algorithm>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

Facts judgeLines(const QStringList &claims, const QStringList &rows = {}, std::vector<Decision> decisions = {})
{
    return judge(readClaimLines(claims), readRowLines(rows), std::move(decisions));
}

const QStringList london{
    u"a.txt: Mo Farah; aka Farah; race London Marathon; marathon; men; place 9; time 2:10:28"_s,
    u"a.txt: Kelvin Kiptum; race London Marathon; marathon; men; place 1; time 2:01:25; nation KEN"_s,
    u"a.txt: Sifan Hassan; race London Marathon; marathon; women; place 1; time 2:18:33"_s,
    u"a.txt: Tamirit Tola; race London Marathon; marathon; men; place 3; time 2:04:59"_s,
    u"b.txt: Kelvin Kiptum; race London Marathon; marathon; men; place 1; time 2:01:27; nation KEN"_s,
    u"b.txt: Farah; race London Marathon; marathon; men; place 9; time 2:10:27"_s,
    u"b.txt: Tamirat Tola; race London Marathon; marathon; men; place 3"_s,
    u"b.txt: Sifan Hassan; race London Marathon; marathon; women; place 1; time 2:18:33; nation NED"_s,
    u"c.txt: Mo Farah; race Virgin Money London Marathon; marathon; men; place 3; time 2:06:21; nation GBR"_s,
    u"c.txt: Eliud Kipchoge; race Virgin Money London Marathon; marathon; men; place 1; time 2:04:17"_s,
    u"c.txt: Eliud Kipchoge; race Virgin Money London Marathon; marathon; men; year 2015; place 1; background"_s,
};

// Equal as sets of lines; the message shows what is missing and what is too much.
bool sameLines(QStringList got, QStringList want)
{
    got.sort();
    want.sort();
    for (const QString &line : want)
        if (!got.contains(line))
            qWarning().noquote() << "missing: " << line;
    for (const QString &line : got)
        if (!want.contains(line))
            qWarning().noquote() << "too much:" << line;
    return got == want;
}

} // namespace

class TestJudging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeReportsOfTwoEditions()
    {
        const Facts facts = judgeLines(london);
        const QStringList expected{
            u"London Marathon, marathon, men | 1 | Kelvin Kiptum | 2:01:25, 2:01:27 disputed | 2 sources"_s,
            u"London Marathon, marathon, men | 3 | Tamirat Tola | 2:04:59 | 2 sources"_s,
            u"London Marathon, marathon, men | 9 | Mo Farah | 2:10:27, 2:10:28 disputed | 2 sources"_s,
            u"London Marathon, marathon, women | 1 | Sifan Hassan | 2:18:33 | 2 sources"_s,
            u"London Marathon (edition 2), marathon, men | 1 | Eliud Kipchoge | 2:04:17 | 1 source"_s,
            u"London Marathon (edition 2), marathon, men | 3 | Mo Farah | 2:06:21 | 1 source"_s,
            u"London Marathon 2015, marathon, men | 1 | Eliud Kipchoge | - | 1 source"_s,
        };
        QVERIFY(sameLines(resultLines(facts), expected));
        QVERIFY(sameLines(disputeLines(facts),
            {u"time | Kelvin Kiptum | 2:01:25 (a.txt), 2:01:27 (b.txt)"_s,
                u"time | Mo Farah | 2:10:27 (b.txt), 2:10:28 (a.txt) | 1 s apart: may be rounding (road times are "
                "rounded up to the next second) | minor"_s}));
        const auto farah = std::find_if(facts.athletes.begin(), facts.athletes.end(),
            [](const Athlete &athlete) { return athlete.name == u"Mo Farah"; });
        QCOMPARE(farah->otherNames, QStringList{u"Farah"_s});
        QVERIFY(!farah->reasons.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestJudging)
#include "tst_judging.moc"
