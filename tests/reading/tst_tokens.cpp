// Words, numbers and names as tokens, and where sentences end.
#include "reading/document.h"

#include <QStringBuilder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofline;

class TestTokens : public QObject
{
    Q_OBJECT

private:
    static Document read(const QString &text)
    {
        static std::vector<std::unique_ptr<Article>> kept;
        kept.push_back(std::make_unique<Article>());
        kept.back()->text = text;
        Document document;
        splitText(*kept.back(), Lexicon::shared(), document);
        return document;
    }

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("A35 glued name and time") << u"PARRY18:09:00 won"_s << u"PARRY 18:09:00=time won"_s;
        QTest::newRow("A35 number and unit") << u"won by 41seconds"_s << u"won by 41seconds=time"_s;
        QTest::newRow("A37 hour of the day") << u"starts at 7.30am"_s << u"starts at 7.30am=clock"_s;
        QTest::newRow("A37 evening") << u"start 7 pm"_s << u"start 7 pm=clock"_s;
        QTest::newRow("G129 age") << u"the 32-year-old Kenyan"_s << u"the 32-year-old=age Kenyan=nation"_s;
        QTest::newRow("G129 aged") << u"aged 101 he ran"_s << u"aged 101=age he ran"_s;
        QTest::newRow("G130 distances") << u"5,000m or 26.2 miles"_s << u"5,000m=distance or 26.2 miles=distance"_s;
        QTest::newRow("G130 joined distance") << u"a 100-mile race"_s << u"a 100-mile=distance race"_s;
        QTest::newRow("G131 money") << u"a £12,000 bonus"_s << u"a £ 12,000=money bonus"_s;
        QTest::newRow("G132 counts") << u"17,000 runners"_s << u"17,000=number runners"_s;
        QTest::newRow("G134 date") << u"on 17.8.90 there"_s << u"on 17.8.90=number there"_s;
        QTest::newRow("G140 score") << u"won 15-27 again"_s << u"won 15-27=score again"_s;
        QTest::newRow("C74 relay") << u"the 4x400m was"_s << u"the 4x400m was"_s;
        QTest::newRow("C80 age class") << u"VM40 and FV35-39"_s << u"VM40=class and FV35-39=class"_s;
        QTest::newRow("under-17") << u"Under-17 girls"_s << u"Under-17=class girls"_s;
        QTest::newRow("B40 country with owner mark") << u"Kenya's runner"_s << u"Kenya=nation runner"_s;
        QTest::newRow("F115 long country") << u"a South African woman"_s << u"a South African=nation woman"_s;
        QTest::newRow("F115 a name that is a country") << u"Georgia Bell won"_s << u"Georgia Bell won"_s;
        QTest::newRow("F114 apostrophes") << u"D’Arcy O'Shea"_s << u"D’Arcy O'Shea"_s;
        QTest::newRow("F114 hyphens of names") << u"Jean-Luc Okafor-Bright"_s << u"Jean-Luc Okafor-Bright"_s;
        QTest::newRow("hyphens of words") << u"third-placed runner-up"_s << u"third=ordinal placed runner-up"_s;
        QTest::newRow("known event") << u"the London Marathon today"_s << u"the London Marathon=event today"_s;
        QTest::newRow("J185 blank before 's") << u"Women 's race"_s << u"Women race"_s;
        QTest::newRow("a year") << u"in 1985 and 10000 more"_s << u"in 1985=year and 10000=number more"_s;
    }
    void kinds()
    {
        QFETCH(QString, text);
        QFETCH(QString, tokens);
        const Document document = read(text);
        static const QStringList names{QString(), u"number"_s, u"ordinal"_s, u"time"_s, u"distance"_s, u"nation"_s,
            u"event"_s, u"place"_s, u"year"_s, u"age"_s, u"money"_s, u"percent"_s, u"clock"_s, u"class"_s, u"score"_s,
            QString()};
        QStringList found;
        for (const Token &t : document.tokens.list) {
            const QString kind = names[int(t.kind)];
            found +=
                kind.isEmpty() ? document.words(t.span()).toString() : QString(document.words(t.span()) % u'=' % kind);
        }
        QCOMPARE(found.join(u' '), tokens);
    }

    void sentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("sentences");
        QTest::newRow("a time at the end")
            << u"He ran 2:05:11. Roe was next."_s << QStringList{u"He ran 2:05:11."_s, u"Roe was next."_s};
        QTest::newRow("No. 1 and a.m.") << u"It was parkrun No. 12 at 9 a.m. on a wet day. All came."_s
                                        << QStringList{
                                               u"It was parkrun No. 12 at 9 a.m. on a wet day."_s, u"All came."_s};
        QTest::newRow("initials and St.") << u"J. Roe of St. Paul's won. P. Major lost."_s
                                          << QStringList{u"J. Roe of St. Paul's won."_s, u"P. Major lost."_s};
        QTest::newRow("U.S.") << u"The U.S. team won. It rained."_s
                              << QStringList{u"The U.S. team won."_s, u"It rained."_s};
        QTest::newRow("speech") << u"\"I won.\" She had."_s << QStringList{u"\"I won.\""_s, u"She had."_s};
        QTest::newRow("rows") << u"1. Ann Roe 2:31:02\n2. Bea Major 2:32:10"_s
                              << QStringList{u"1. Ann Roe 2:31:02"_s, u"2. Bea Major 2:32:10"_s};
        QTest::newRow("seconds with a full stop")
            << u"She won by 3 secs. after a sprint."_s << QStringList{u"She won by 3 secs. after a sprint."_s};
    }
    void sentences()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, sentences);
        const Document document = read(text);
        QStringList found;
        for (const Sentence &sentence : document.sentences)
            found += document.words(sentence.span).toString();
        QCOMPARE(found, sentences);
    }

    void spansAreExact()
    {
        const QString text = u"Zoë Śmigły’s 10km: 31:02 ✓ 😀 next"_s;
        const Document document = read(text);
        int at = 0;
        for (const Token &t : document.tokens.list) {
            QVERIFY(t.begin >= at && t.end > t.begin && t.end <= text.size());
            at = t.end;
        }
    }

    void hostileTextEnds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no blank") << QString(300'000, u'x');
        QTest::newRow("digits") << QString(300'000, u'7');
        QTest::newRow("points") << QString(300'000, u'.');
        QTest::newRow("hyphens") << u"a-"_s.repeated(100'000);
        QTest::newRow("brackets") << QString(100'000, u'(');
        QTest::newRow("times") << u"2:05:11 "_s.repeated(20'000);
        QTest::newRow("ordinals") << u"third and "_s.repeated(20'000);
        QTest::newRow("names") << u"Ann Roe, "_s.repeated(20'000);
        QTest::newRow("lone surrogates") << QString(1000, QChar(0xd800));
        QTest::newRow("NUL") << QString(1000, QChar(0));
        QTest::newRow("quotes") << u"\"a "_s.repeated(50'000);
    }
    void hostileTextEnds()
    {
        QFETCH(QString, text);
        const Document document = read(text);
        QVERIFY(document.tokens.list.size() <= std::size_t(text.size()));
    }
};

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
