#include "gold_readings.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

class GoldFile
{
public:
    GoldFile(const QString &articlePath, const QString &goldPath, ArticleId id)
    {
        QFile text(articlePath);
        QFile gold(goldPath);
        if (!text.open(QIODevice::ReadOnly) || !gold.open(QIODevice::ReadOnly))
            return;
        m_article = std::make_shared<Article>();
        m_article->id = id;
        m_article->fileName = QFileInfo(articlePath).fileName();
        m_article->text = QString::fromUtf8(text.readAll()).remove(u'\r');
        m_codePoints = m_article->text.toUcs4();
        m_gold = QJsonDocument::fromJson(gold.readAll()).object();
    }

    std::shared_ptr<const Reading> read()
    {
        if (!m_article)
            return nullptr;
        auto reading = std::make_shared<Reading>();
        reading->article = m_article;
        for (const QJsonValue &value : m_gold[u"results"].toArray())
            reading->results.push_back(result(value.toObject()));
        for (const QJsonValue &value : m_gold[u"gaps"].toArray())
            reading->gaps.push_back(gap(value.toObject()));
        for (const QJsonValue &value : m_gold[u"records"].toArray())
            reading->records.push_back(record(value.toObject(), *reading));
        return reading;
    }

private:
    Evidence evidence(const QJsonValue &span, const QString &words) const
    {
        Evidence at;
        at.article = m_article->id;
        at.rule = u"annotated"_s;
        if (span.isArray()) {
            const auto units = [this](int codePoints) {
                int length = 0;
                for (int i = 0; i < codePoints && i < m_codePoints.size(); ++i)
                    length += m_codePoints[i] > 0xFFFF ? 2 : 1;
                return length;
            };
            at.span = {units(span.toArray()[0].toInt()), units(span.toArray()[1].toInt())};
        } else {
            const int found = int(m_article->text.indexOf(words));
            at.span = {std::max(found, 0), std::max(found, 0) + int(words.size())};
        }
        const int begin = int(m_article->text.lastIndexOf(u'\n', std::max(at.span.begin - 1, 0))) + 1;
        const int end = int(m_article->text.indexOf(u'\n', at.span.begin));
        at.sentence = {begin, end < 0 ? int(m_article->text.size()) : end};
        return at;
    }

    static QString name(const QJsonValue &value)
    {
        return value.isArray() ? value.toArray().first().toString() : value.toString();
    }

    RaceContext context(const QJsonObject &from, const Evidence &at) const
    {
        RaceContext context;
        if (!from[u"race"].isNull() && !from[u"race"].isUndefined())
            context.race = Stated<QString>{name(from[u"race"]), at};
        if (from[u"discipline"].isString())
            context.discipline = Stated<QString>{from[u"discipline"].toString(), at};
        if (from[u"year"].isDouble())
            context.year = Stated<int>{from[u"year"].toInt(), at};
        if (from[u"category"].isString())
            context.category = Stated<QString>{from[u"category"].toString(), at};
        return context;
    }

    ResultClaim result(const QJsonObject &from) const
    {
        ResultClaim claim;
        const QString athlete = name(from[u"athlete"]);
        claim.athlete = {athlete, evidence({}, athlete)};
        const QJsonArray names = from[u"athlete"].toArray();
        for (int i = 1; i < names.size(); ++i)
            claim.otherNames += names[i].toString();
        const QJsonObject spans = from[u"spans"].toObject();
        if (from[u"place"].isDouble())
            claim.place = Stated<int>{from[u"place"].toInt(), evidence(spans[u"place"], athlete)};
        if (from[u"time"].isString())
            if (auto time = parseClockTime(from[u"time"].toString())) {
                // "two hours 23 minutes" is annotated as 2:23:00 with the time optional.
                if (from[u"time"].toString().endsWith(u":00"_s) && from[u"optional"].toArray().contains(u"time"_s))
                    time->precision = Precision::Minute;
                claim.time = Stated<ClockTime>{*time, evidence(spans[u"time"], athlete)};
            }
        if (from[u"nationality"].isString())
            claim.nationality = Stated<QString>{from[u"nationality"].toString(), evidence({}, athlete)};
        claim.context = context(from, claim.athlete.evidence);
        claim.focus = from[u"focus"].toBool();
        claim.confidence = 0.95;
        return claim;
    }

    GapClaim gap(const QJsonObject &from) const
    {
        GapClaim claim;
        const QString subject = name(from[u"subject"]);
        claim.subject = {subject, evidence({}, subject)};
        claim.object = name(from[u"object"]);
        QStringList all;
        for (const QJsonValue &value : from[u"object"].toArray())
            all += value.toString();
        const QString joined = all.join(u' ').toLower();
        if (joined.contains(u"record"_s)) {
            claim.objectKind = GapClaim::Object::Record;
            claim.object = all.join(u' ');
        } else if (joined.contains(u"best"_s)) {
            claim.objectKind = GapClaim::Object::OwnBest;
        }
        claim.milliseconds = qRound(from[u"seconds"].toDouble() * 1000);
        const QString approx = from[u"approx"].toString();
        claim.approx = approx == u"under" ? Approx::Under
            : approx == u"over"           ? Approx::Over
            : approx == u"about"          ? Approx::About
                                          : Approx::Exact;
        claim.relation = from[u"relation"].toString() == u"ahead" ? Relation::Ahead : Relation::Behind;
        claim.evidence = evidence(from[u"span"], from[u"quote"].toString());
        return claim;
    }

    RecordClaim record(const QJsonObject &from, const Reading &reading) const
    {
        RecordClaim claim;
        const QString holder = name(from[u"holder"]);
        claim.holder = {holder, evidence({}, holder)};
        claim.record = from[u"record"].toString();
        claim.evidence = evidence(from[u"span"], from[u"quote"].toString());
        claim.context = context(from, claim.evidence);
        claim.year = claim.context.year;
        claim.context.year.reset();
        if (from[u"time"].isString())
            if (const auto time = parseClockTime(from[u"time"].toString()))
                claim.time = Stated<ClockTime>{*time, claim.evidence};
        for (const ResultClaim &result : reading.results)
            if (result.focus && result.athlete.value == holder && claim.time && result.time
                && result.time->value == claim.time->value)
                claim.standing = RecordClaim::Standing::Set;
        return claim;
    }

    std::shared_ptr<Article> m_article;
    QList<uint> m_codePoints;
    QJsonObject m_gold;
};

} // namespace

std::vector<std::shared_ptr<const Reading>> readGold(const QString &corpusDir, const QStringList &prefixes)
{
    std::vector<std::shared_ptr<const Reading>> readings;
    const QDir articles(corpusDir + u"/articles"_s);
    const QStringList files = articles.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const bool isWanted = prefixes.isEmpty()
            || std::any_of(
                prefixes.begin(), prefixes.end(), [&](const QString &prefix) { return file.startsWith(prefix); });
        if (!isWanted)
            continue;
        const QString gold = corpusDir + u"/gold/"_s + QFileInfo(file).completeBaseName() + u".json"_s;
        if (auto reading = GoldFile(articles.filePath(file), gold, ArticleId(readings.size())).read())
            readings.push_back(std::move(reading));
    }
    return readings;
}

} // namespace proofline
