// The development set of reports with known facts: fails where the reading falls below what is asked of it.
#include "reading/reading.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofline;

class TestCorpus : public QObject
{
    Q_OBJECT

private:
    static QJsonValue orNull(const MaybeStated<QString> &stated)
    {
        return stated ? QJsonValue(stated->value) : QJsonValue();
    }
    static QJsonValue orNull(const MaybeStated<int> &stated)
    {
        return stated ? QJsonValue(stated->value) : QJsonValue();
    }

    static QJsonObject span(const Evidence &evidence, const std::vector<int> &points)
    {
        return {
            {u"start"_s, points[std::size_t(evidence.span.begin)]}, {u"end"_s, points[std::size_t(evidence.span.end)]}};
    }

    static QByteArray linesOf(const Reading &reading)
    {
        const Article &article = *reading.article;
        std::vector<int> points;
        int count = 0;
        for (qsizetype i = 0; i <= article.text.size(); ++i) {
            points.push_back(count);
            if (i < article.text.size() && !article.text[i].isHighSurrogate())
                ++count;
        }
        QByteArray lines;
        const auto add = [&](QJsonObject object) {
            object.insert(u"article"_s, article.fileName);
            lines += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        };
        for (const ResultClaim &claim : reading.results) {
            QJsonObject evidence;
            if (claim.place)
                evidence.insert(u"place"_s, span(claim.place->evidence, points));
            if (claim.time)
                evidence.insert(u"time"_s, span(claim.time->evidence, points));
            add({{u"type"_s, u"result"_s}, {u"athlete"_s, claim.athlete.value}, {u"race"_s, orNull(claim.context.race)},
                {u"discipline"_s, orNull(claim.context.discipline)}, {u"year"_s, orNull(claim.context.year)},
                {u"category"_s, orNull(claim.context.category)}, {u"place"_s, orNull(claim.place)},
                {u"time"_s, claim.time ? QJsonValue(format(claim.time->value)) : QJsonValue()},
                {u"nationality"_s, orNull(claim.nationality)}, {u"evidence"_s, evidence}});
        }
        for (const GapClaim &gap : reading.gaps)
            add({{u"type"_s, u"gap"_s}, {u"subject"_s, gap.subject.value}, {u"seconds"_s, gap.milliseconds / 1000.0}});
        for (const RecordClaim &record : reading.records)
            add({{u"type"_s, u"record"_s}, {u"holder"_s, record.holder.value}, {u"record"_s, record.record}});
        return lines;
    }

    // The scorer's figures for the articles whose name begins so.
    static QJsonObject scoreOf(const QString &prefix)
    {
        const QString corpus = QStringLiteral(SHARED_DIR) + u"/corpus"_s;
        QTemporaryFile predictions;
        QTemporaryDir golds;
        if (!predictions.open() || !golds.isValid())
            return {};
        for (const QString &name : QDir(corpus + u"/articles"_s).entryList({prefix + u"*.txt"_s}, QDir::Files)) {
            QFile file(corpus + u"/articles/"_s + name);
            if (!file.open(QIODevice::ReadOnly))
                return {};
            const ReadableText text = readArticle(file.readAll(), name, ArticleId{});
            if (text.article)
                predictions.write(linesOf(readClaims(text.article)));
            const QString gold = name.chopped(4) + u".json"_s;
            QFile::copy(corpus + u"/gold/"_s + gold, golds.filePath(gold));
        }
        predictions.flush();
        QProcess scorer;
        scorer.start(u"python3"_s,
            {QStringLiteral(SHARED_DIR) + u"/tools/score.py"_s, golds.path(), predictions.fileName(), u"--json"_s});
        if (!scorer.waitForFinished(60'000))
            return {};
        const QList<QByteArray> lines = scorer.readAllStandardOutput().trimmed().split('\n');
        return QJsonDocument::fromJson(lines.last()).object();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(QStringLiteral(SHARED_DIR) + u"/tools/score.py"_s))
            QSKIP("the reports with known facts are not here");
    }

    void scores_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("figure");
        QTest::addColumn<double>("least");
        QTest::newRow("all: core") << QString() << u"core"_s << 0.965;
        QTest::newRow("all: context") << QString() << u"context"_s << 0.96;
        QTest::newRow("all: gaps") << QString() << u"gap"_s << 0.82;
        QTest::newRow("all: records") << QString() << u"record"_s << 0.82;
        QTest::newRow("all: evidence") << QString() << u"evidence"_s << 0.98;
        QTest::newRow("seeds: core") << u"seed"_s << u"core"_s << 0.97;
        QTest::newRow("seeds: evidence") << u"seed"_s << u"evidence"_s << 1.0;
        QTest::newRow("seeds: gaps") << u"seed"_s << u"gap"_s << 0.8;
        QTest::newRow("seeds: records") << u"seed"_s << u"record"_s << 0.8;
    }
    void scores()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, figure);
        QFETCH(double, least);
        static QHash<QString, QJsonObject> known;
        if (!known.contains(prefix))
            known.insert(prefix, scoreOf(prefix));
        const QJsonObject score = known.value(prefix);
        QVERIFY(!score.isEmpty());
        const double reached = score.value(figure).toDouble(-1);
        QVERIFY2(reached >= least, qPrintable(figure + u" is "_s + QString::number(reached)));
    }

    void nothingInvented() { QCOMPARE(scoreOf(QString()).value(u"negatives"_s).toInt(-1), 0); }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
