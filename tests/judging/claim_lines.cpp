#include "claim_lines.h"

#include "facts/facts.h"

#include <QDebug>
#include <QMap>
#include <QStringBuilder>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

bool isDiscipline(const QString &word)
{
    static const QStringList names{
        u"marathon"_s, u"half marathon"_s, u"cross country"_s, u"fell"_s, u"trail"_s, u"mile"_s};
    if (names.contains(word))
        return true;
    const QStringList parts = word.split(u' ');
    return parts.size() >= 2 && parts[0].toDouble() > 0
        && (parts[1] == u"m" || parts[1] == u"km" || parts[1] == u"mile");
}

bool isCategory(const QString &word)
{
    return word.contains(u"men") || word.contains(u"boys") || word.contains(u"girls") || word == u"junior";
}

Approx approxOf(const QString &word)
{
    return word == u"about" ? Approx::About
        : word == u"under"  ? Approx::Under
        : word == u"over"   ? Approx::Over
                            : Approx::Exact;
}

struct Line
{
    ArticleId article;
    Span sentence;
    QString text; // of the article up to the line's end
    QStringList parts;

    Evidence at(const QString &words) const
    {
        const int found = int(text.indexOf(words, sentence.begin));
        Evidence evidence;
        evidence.article = article;
        evidence.sentence = sentence;
        evidence.span = found < 0 ? sentence : Span{found, found + int(words.size())};
        evidence.rule = u"line"_s;
        return evidence;
    }
    QString after(QStringView key) const
    {
        for (const QString &part : parts)
            if (part.startsWith(key) && part.size() > key.size() && part[key.size()] == u' ')
                return part.sliced(key.size() + 1);
        return {};
    }
    bool has(QStringView word) const { return parts.contains(word); }

    RaceContext context() const
    {
        RaceContext context;
        if (const QString race = after(u"race"); !race.isEmpty())
            context.race = Stated<QString>{race, at(race)};
        if (const QString year = after(u"year"); !year.isEmpty())
            context.year = Stated<int>{year.toInt(), at(year)};
        context.round = after(u"round");
        for (const QString &part : parts) {
            if (isDiscipline(part))
                context.discipline = Stated<QString>{part, at(part)};
            else if (part != parts.front() && !part.contains(u"record ") && isCategory(part))
                context.category = Stated<QString>{part, at(part)};
        }
        return context;
    }
    MaybeStated<ClockTime> time(QStringView key) const
    {
        const QString value = after(key);
        if (value.isEmpty())
            return std::nullopt;
        auto parsed = parseClockTime(value);
        if (has(u"minute"))
            parsed->precision = Precision::Minute;
        return Stated<ClockTime>{*parsed, at(value)};
    }
};

ResultClaim resultClaim(const Line &line)
{
    ResultClaim claim;
    claim.athlete = {line.parts.front(), line.at(line.parts.front())};
    claim.context = line.context();
    if (const QString place = line.after(u"place"); !place.isEmpty())
        claim.place = Stated<int>{place.toInt(), line.at(u"place " % place)};
    claim.time = line.time(u"time");
    claim.otherTime = line.time(u"other");
    if (const QString nation = line.after(u"nation"); !nation.isEmpty())
        claim.nationality = Stated<QString>{nation, line.at(nation)};
    if (const QString age = line.after(u"age"); !age.isEmpty())
        claim.age = Stated<int>{age.toInt(), line.at(u"age " % age)};
    if (const QString other = line.after(u"aka"); !other.isEmpty())
        claim.otherNames = {other};
    if (const QString note = line.after(u"note"); !note.isEmpty())
        claim.notes = {note};
    claim.focus = !line.has(u"background");
    claim.status = line.has(u"dnf") ? Status::DidNotFinish : line.has(u"dns") ? Status::DidNotStart : Status::Finished;
    claim.confidence = 0.9;
    return claim;
}

// "16 s behind record world record", "120 s ahead Terry O'Rourke"
GapClaim gapClaim(const Line &line)
{
    GapClaim gap;
    gap.subject = {line.parts.front(), line.at(line.parts.front())};
    gap.context = line.context();
    gap.evidence = line.at(line.parts[1]);
    QStringList words = line.parts[1].split(u' ');
    gap.milliseconds = int(words.takeFirst().toDouble() * 1000);
    words.takeFirst();
    gap.relation = words.takeFirst() == u"ahead" ? Relation::Ahead : Relation::Behind;
    if (words.value(0) == u"record" || words.value(0) == u"best" || words.value(0) == u"mark") {
        gap.objectKind = words[0] == u"record" ? GapClaim::Object::Record
            : words[0] == u"best"              ? GapClaim::Object::OwnBest
                                               : GapClaim::Object::Mark;
        words.takeFirst();
    }
    gap.object = words.join(u' ');
    for (const QString &part : line.parts)
        if (approxOf(part) != Approx::Exact)
            gap.approx = approxOf(part);
    gap.derived = line.has(u"derived");
    return gap;
}

RecordClaim recordClaim(const Line &line)
{
    RecordClaim record;
    record.holder = {line.parts.front(), line.at(line.parts.front())};
    record.record = line.parts[1];
    record.evidence = line.at(line.parts[1]);
    record.context = line.context();
    record.time = line.time(u"time");
    record.year = record.context.year;
    record.standing = line.has(u"set") ? RecordClaim::Standing::Set
        : line.has(u"equalled")        ? RecordClaim::Standing::Equalled
        : line.has(u"missed")          ? RecordClaim::Standing::Missed
        : line.has(u"previous")        ? RecordClaim::Standing::Previous
                                       : RecordClaim::Standing::Held;
    return record;
}

StatementClaim statementClaim(const Line &line)
{
    using Kind = StatementClaim::Kind;
    static const QMap<QString, Kind> kinds{{u"threshold"_s, Kind::Threshold}, {u"split"_s, Kind::Split},
        {u"second half"_s, Kind::SecondHalf}, {u"pace"_s, Kind::Pace}, {u"best"_s, Kind::Best},
        {u"improvement"_s, Kind::Improvement}, {u"age"_s, Kind::Age}, {u"wins"_s, Kind::Wins},
        {u"edition"_s, Kind::Edition}, {u"order"_s, Kind::Order}};
    StatementClaim statement;
    statement.kind = kinds.value(line.parts.front());
    statement.context = line.context();
    if (const QString athlete = line.after(u"athlete"); !athlete.isEmpty())
        statement.athlete = Stated<QString>{athlete, line.at(athlete)};
    statement.other = line.after(u"ahead of");
    statement.time = line.time(u"time");
    if (const QString metres = line.after(u"metres"); !metres.isEmpty())
        statement.metres = metres.toDouble();
    if (const QString number = line.after(u"number"); !number.isEmpty())
        statement.number = number.toInt();
    for (const QString &part : line.parts)
        if (approxOf(part) != Approx::Exact)
            statement.approx = approxOf(part);
    const QString words = line.after(u"words");
    statement.evidence = line.at(words.isEmpty() ? line.parts.front() : words);
    return statement;
}

QString fileOf(const Facts &facts, ArticleId article)
{
    const Reading *reading = facts.reading(article);
    return reading ? reading->article->fileName : u"?"_s;
}

template<typename T, typename Say> QString sayValues(const Slot<T> &slot, Say say)
{
    QStringList values;
    for (const auto &reported : slot.values)
        values += say(reported.value);
    return values.isEmpty() ? u"-"_s : QString(values.join(u", ") % (slot.disputed ? u" disputed" : u""));
}

} // namespace

std::vector<std::shared_ptr<const Reading>> readClaimLines(const QStringList &lines)
{
    QStringList files;
    QMap<QString, QStringList> byFile;
    for (const QString &line : lines) {
        const qsizetype colon = line.indexOf(u": ");
        const QString file = line.first(colon);
        if (!files.contains(file))
            files += file;
        byFile[file] += line.sliced(colon + 2);
    }
    std::vector<std::shared_ptr<const Reading>> readings;
    for (const QString &file : files) {
        auto article = std::make_shared<Article>();
        article->id = ArticleId(readings.size());
        article->fileName = file;
        article->text = byFile[file].join(u'\n');
        auto reading = std::make_shared<Reading>();
        int begin = 0;
        for (const QString &text : byFile[file]) {
            Line line{article->id, {begin, begin + int(text.size())}, article->text.first(begin + text.size()), {}};
            for (const QString &part : text.split(u';'))
                line.parts += part.trimmed();
            QString &first = line.parts.front();
            if (first.startsWith(u"gap ")) {
                first = first.sliced(4);
                reading->gaps.push_back(gapClaim(line));
            } else if (first.startsWith(u"record ")) {
                first = first.sliced(7);
                reading->records.push_back(recordClaim(line));
            } else if (first.startsWith(u"says ")) {
                first = first.sliced(5);
                reading->statements.push_back(statementClaim(line));
            } else if (first.startsWith(u"date ")) {
                article->date = QDate::fromString(first.sliced(5), Qt::ISODate);
            } else {
                reading->results.push_back(resultClaim(line));
            }
            begin += int(text.size()) + 1;
        }
        reading->article = article;
        readings.push_back(reading);
    }
    return readings;
}

std::vector<OfficialRow> readRowLines(const QStringList &lines)
{
    std::vector<OfficialRow> rows;
    for (const QString &text : lines) {
        const qsizetype colon = text.indexOf(u": ");
        const QStringList where = text.first(colon).split(u' ');
        Line line{ArticleId{}, {0, int(text.size())}, text, {}};
        for (const QString &part : text.sliced(colon + 2).split(u';'))
            line.parts += part.trimmed();
        const ResultClaim claim = resultClaim(line);
        OfficialRow row;
        row.listName = where[0];
        row.line = where[1].toInt();
        row.row = {ListId{0}, std::uint32_t(row.line - 2)};
        row.athlete = claim.athlete.value;
        row.event = claim.context.race ? claim.context.race->value : QString();
        row.discipline = claim.context.discipline ? claim.context.discipline->value : QString();
        row.category = claim.context.category ? claim.context.category->value : QString();
        row.nationality = claim.nationality ? claim.nationality->value : QString();
        if (claim.context.year)
            row.year = claim.context.year->value;
        if (claim.place)
            row.place = claim.place->value;
        if (claim.time)
            row.time = claim.time->value;
        if (claim.otherTime)
            row.gunTime = claim.otherTime->value;
        row.status = claim.status;
        rows.push_back(row);
    }
    return rows;
}

QStringList resultLines(const Facts &facts)
{
    QStringList lines;
    for (const Result &result : facts.results) {
        const Race &race = facts.race(result.race);
        QString where = raceName(race);
        if (!race.discipline.isEmpty())
            where += u", " % race.discipline;
        if (!race.category.isEmpty())
            where += u", " % race.category;
        if (!race.round.isEmpty())
            where += u", " % race.round;
        lines += where % u" | " % sayValues(result.place, [](int place) { return QString::number(place); }) % u" | "
            % facts.athlete(result.athlete).name % u" | "
            % sayValues(result.time, [](ClockTime time) { return format(time); }) % u" | "
            % QString::number(result.independentSources) % (result.independentSources == 1 ? u" source" : u" sources");
        if (result.official) {
            const OfficialRow &row = facts.officialRows[result.official->official];
            lines.last() += u" | " % row.listName % u' ' % QString::number(row.line);
        }
    }
    return lines;
}

QStringList disputeLines(const Facts &facts)
{
    QStringList lines;
    for (const Dispute &dispute : facts.disputes) {
        QStringList values;
        for (const Dispute::Value &value : dispute.values) {
            QStringList files;
            for (const Source &source : value.sources)
                files += fileOf(facts, source.article);
            files.sort();
            values += value.value % u" (" % files.join(u", ") % u')';
        }
        lines += dispute.slot % u" | " % dispute.athlete % u" | " % values.join(u", ")
            % (dispute.note.isEmpty() ? QString() : QString(u" | " % dispute.note))
            % (dispute.minor ? u" | minor" : u"") % (dispute.settled ? u" | settled" : u"");
    }
    return lines;
}

QStringList checkLines(const Facts &facts)
{
    QStringList lines;
    for (const Check &check : facts.checks)
        lines += check.kind % u" | " % verdictName(check.verdict) % u" | " % check.statement % u" | " % check.recomputed
            % u" | " % check.reason % (check.settled ? u" | settled" : u"");
    return lines;
}

QStringList wrongLines(const Facts &facts)
{
    QStringList lines;
    for (const Check &check : facts.checks)
        if (check.verdict == Verdict::Inconsistent || check.verdict == Verdict::InconsistentChangesOutcome)
            lines +=
                check.kind % u" | " % verdictName(check.verdict) % u" | " % check.recomputed % u" | " % check.reason;
    return lines;
}

QStringList shortCheckLines(const Facts &facts)
{
    QStringList lines;
    for (const Check &check : facts.checks)
        lines += check.kind % u" | " % verdictName(check.verdict) % u" | " % check.recomputed;
    return lines;
}

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

} // namespace proofline
