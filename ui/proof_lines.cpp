#include "ui/proof_lines.h"

#include "tables/result_list.h"
#include "ui/article_facts.h"
#include "ui/list_line_view.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text, int count = -1) { return QCoreApplication::translate("Proof", text, nullptr, count); }

QString quoted(const QString &words) { return u"“"_s % words % u"”"; }

QString wordsOf(const Facts &facts, const Evidence &evidence)
{
    const Reading *reading = facts.reading(evidence.article);
    if (!reading || !reading->article) {
        return {};
    }
    QString words = reading->article->text.mid(evidence.span.begin, evidence.span.length());
    words.replace(u'\n', u' ');
    return words.size() > 40 ? QString(words.left(38) % u"…") : words;
}

QString statusName(Status status)
{
    switch (status) {
    case Status::Finished: return tr("finished");
    case Status::DidNotFinish: return tr("did not finish");
    case Status::DidNotStart: return tr("did not start");
    case Status::Disqualified: return tr("disqualified");
    }
    Q_UNREACHABLE();
}

QString inWords(int value) { return QString::number(value); }
QString inWords(const QString &value) { return value; }

class ProofWriter
{
public:
    ProofWriter(const Facts &facts, ResultId id)
        : m_facts(facts)
        , m_result(facts.result(id))
        , m_id(id)
    {
    }

    std::vector<ProofLine> write()
    {
        times();
        checks();
        slot(
            tr("place"), m_result.place, [](const ResultClaim &claim) { return claim.place; }, MarkKind::Place);
        slot(
            tr("nation"), m_result.nationality, [](const ResultClaim &claim) { return claim.nationality; },
            MarkKind::Nationality);
        status();
        race();
        official();
        gapsAndRecords();
        clubAndAge();
        names();
        return std::move(m_lines);
    }

private:
    static const Stated<ClockTime> *timeOf(const ResultClaim &claim, ClockTime value)
    {
        if (claim.time && claim.time->value == value) {
            return &*claim.time;
        }
        if (claim.otherTime && claim.otherTime->value == value) {
            return &*claim.otherTime;
        }
        return claim.time ? &*claim.time : nullptr;
    }

    ProofLine full(const QString &label, const QString &value, const ResultClaim &claim, const Evidence &evidence,
        MarkKind kind, bool disputed)
    {
        ProofLine line;
        line.label = label;
        line.value = value;
        line.confidence = evidence.confidence;
        line.sign = disputed ? LineSign::Ring : LineSign::None;
        line.rule = evidence.rule;
        line.source = Source{evidence.article, evidence.span, evidence.sentence, std::nullopt};
        const Reading *reading = m_facts.reading(evidence.article);
        line.from = sourceName(reading->article->fileName);
        line.marks = {{evidence.span, kind, true, disputed, 0}};
        Q_UNUSED(claim)
        line.quote = quoteText(reading->article->text, evidence.sentence, evidence.span, 92, line.marks);
        return line;
    }

    void times()
    {
        QString label = tr("time");
        for (const auto &reported : m_result.time.values) {
            for (const ClaimRef ref : reported.claims) {
                const ResultClaim *claim = m_facts.claim(ref);
                const Stated<ClockTime> *stated = claim ? timeOf(*claim, reported.value) : nullptr;
                if (!stated) {
                    continue;
                }
                ProofLine line = full(
                    label, format(reported.value), *claim, stated->evidence, MarkKind::Time, m_result.time.disputed);
                for (const QString &note : claim->notes) {
                    line.detail += (line.detail.isEmpty() ? u""_s : u", "_s) % note;
                }
                m_lines.push_back(std::move(line));
            }
        }
        note(m_result.time.note, m_result.time.disputed ? LineSign::None : LineSign::Dash);
    }

    void note(const QString &words, LineSign sign)
    {
        if (!words.isEmpty()) {
            ProofLine line;
            line.sign = sign;
            line.detail = words;
            m_lines.push_back(std::move(line));
        }
    }

    void checks()
    {
        for (const Check &check : m_facts.checks) {
            if (std::find(check.results.begin(), check.results.end(), m_id) == check.results.end()) {
                continue;
            }
            ProofLine line;
            line.detail = check.reason.isEmpty() ? check.statement : check.reason;
            switch (check.verdict) {
            case Verdict::Consistent:
            case Verdict::ConsistentByRounding: line.sign = LineSign::Tick; break;
            case Verdict::Inconsistent:
            case Verdict::InconsistentChangesOutcome: line.sign = LineSign::Cross; break;
            case Verdict::DiffersByBasis:
            case Verdict::CannotBeChecked: line.sign = LineSign::Dash; break;
            }
            if (!check.numbers.empty()) {
                line.source = check.numbers.front().source;
            }
            m_lines.push_back(std::move(line));
        }
    }

    template<typename T, typename ClaimValue>
    void slot(const QString &label, const Slot<T> &values, ClaimValue valueOf, MarkKind kind)
    {
        for (const auto &reported : values.values) {
            QStringList words;
            QStringList sources;
            ProofLine line;
            for (const ClaimRef ref : reported.claims) {
                const ResultClaim *claim = m_facts.claim(ref);
                if (!claim) {
                    continue;
                }
                const auto stated = valueOf(*claim);
                if (!stated) {
                    continue;
                }
                if (values.disputed) {
                    m_lines.push_back(full(label, inWords(reported.value), *claim, stated->evidence, kind, true));
                    continue;
                }
                const QString said = quoted(wordsOf(m_facts, stated->evidence));
                if (!words.contains(said)) {
                    words << said;
                }
                const Reading *reading = m_facts.reading(ref.article);
                if (const QString name = sourceName(reading->article->fileName); !sources.contains(name)) {
                    sources << name;
                }
                if (!line.source) {
                    line.source = Source{ref.article, stated->evidence.span, stated->evidence.sentence, std::nullopt};
                    line.rule = stated->evidence.rule;
                }
                line.confidence = std::max(line.confidence.value_or(0), stated->evidence.confidence);
            }
            if (values.disputed) {
                continue;
            }
            line.label = label;
            line.value = inWords(reported.value);
            if (sources.size() > 1) {
                const QString who = sources.size() == 2 ? tr("both") : tr("%n sources", int(sources.size()));
                line.detail = who % u": " % words.mid(0, 3).join(u", ");
            } else {
                line.detail = words.join(u", ");
                line.from = sources.join(u", ");
            }
            m_lines.push_back(std::move(line));
        }
        note(values.note, LineSign::None);
    }

    void status()
    {
        if (m_result.status.isEmpty() || (m_result.status.value() == Status::Finished && !m_result.status.disputed)) {
            return;
        }
        for (const auto &reported : m_result.status.values) {
            ProofLine line;
            line.label = tr("status");
            line.value = statusName(reported.value);
            line.sign = m_result.status.disputed ? LineSign::Ring : LineSign::None;
            if (!reported.claims.empty()) {
                if (const ResultClaim *claim = m_facts.claim(reported.claims.front())) {
                    const Evidence &evidence = claim->athlete.evidence;
                    line.source = Source{evidence.article, evidence.span, evidence.sentence, std::nullopt};
                    line.from = sourceName(m_facts.reading(evidence.article)->article->fileName);
                }
            }
            m_lines.push_back(std::move(line));
        }
    }

    void race()
    {
        const Race &race = m_facts.race(m_result.race);
        ProofLine line;
        line.label = tr("race");
        line.value = raceName(race);
        QStringList words;
        for (const ClaimRef ref : m_result.claims) {
            const ResultClaim *claim = m_facts.claim(ref);
            if (claim && claim->context.race) {
                const QString said = quoted(wordsOf(m_facts, claim->context.race->evidence));
                if (!words.contains(said)) {
                    words << said;
                }
                if (!line.source) {
                    const Evidence &evidence = claim->context.race->evidence;
                    line.source = Source{evidence.article, evidence.span, evidence.sentence, std::nullopt};
                    line.confidence = evidence.confidence;
                    line.rule = evidence.rule;
                }
            }
        }
        line.detail = words.mid(0, 3).join(u", ");
        if (!line.value.isEmpty()) {
            m_lines.push_back(std::move(line));
        }
        note(race.yearReason, LineSign::None);
    }

    void official()
    {
        if (!m_result.official || m_result.official->official >= m_facts.officialRows.size()) {
            return;
        }
        const OfficialRow &row = m_facts.officialRows[m_result.official->official];
        ProofLine line;
        line.label = tr("official");
        line.value = row.time ? format(*row.time) : row.place ? tr("place %1").arg(*row.place) : row.athlete;
        line.from = tr("%1, line %2").arg(sourceName(row.listName), QLocale().toString(row.line));
        line.confidence = m_result.official->score;
        line.detail = m_result.official->reason;
        line.source = Source{};
        line.source->official = m_result.official->official;
        if (row.time && !m_result.time.isEmpty()) {
            line.sign = row.time->milliseconds == m_result.time.value().milliseconds ? LineSign::Tick : LineSign::Cross;
        }
        m_lines.push_back(std::move(line));
    }

    void gapsAndRecords()
    {
        for (const ClaimRef ref : m_result.claims) {
            const ResultClaim *claim = m_facts.claim(ref);
            if (!claim) {
                continue;
            }
            const Reading &reading = *m_facts.reading(ref.article);
            const auto mine = [&](const Stated<QString> &who, const Evidence &evidence) {
                if (who.value != claim->athlete.value && !claim->otherNames.contains(who.value)) {
                    return false;
                }
                return evidence.sentence.overlaps(claim->athlete.evidence.sentence)
                    || (claim->time && evidence.sentence.overlaps(claim->time->evidence.sentence));
            };
            for (const GapClaim &gap : reading.gaps) {
                if (mine(gap.subject, gap.evidence)) {
                    const Precision precision = gap.milliseconds % 1000 ? Precision::Hundredth : Precision::Second;
                    shortLine(tr("gap"), format(ClockTime{gap.milliseconds, precision}), gap.evidence,
                        gap.relation == Relation::Behind ? tr("behind %1").arg(gap.object)
                                                         : tr("ahead of %1").arg(gap.object));
                }
            }
            for (const RecordClaim &record : reading.records) {
                if (mine(record.holder, record.evidence)) {
                    shortLine(tr("record"), record.record, record.evidence, {});
                }
            }
        }
    }

    void shortLine(const QString &label, const QString &value, const Evidence &evidence, const QString &more)
    {
        ProofLine line;
        line.label = label;
        line.value = value;
        line.detail = quoted(wordsOf(m_facts, evidence)) % (more.isEmpty() ? QString() : QString(u", " % more));
        line.confidence = evidence.confidence;
        line.rule = evidence.rule;
        line.source = Source{evidence.article, evidence.span, evidence.sentence, std::nullopt};
        m_lines.push_back(std::move(line));
    }

    void clubAndAge()
    {
        for (const ClaimRef ref : m_result.claims) {
            const ResultClaim *claim = m_facts.claim(ref);
            if (claim && claim->club) {
                shortLine(tr("club"), claim->club->value, claim->club->evidence, {});
            }
            if (claim && claim->age) {
                shortLine(tr("age"), QString::number(claim->age->value), claim->age->evidence, {});
            }
        }
    }

    void names()
    {
        const Athlete &athlete = m_facts.athlete(m_result.athlete);
        if (athlete.otherNames.isEmpty()) {
            return;
        }
        ProofLine line;
        line.label = tr("names");
        line.value = athlete.otherNames.join(u", ");
        line.detail = athlete.reasons.join(u"; ");
        m_lines.push_back(std::move(line));
    }

    const Facts &m_facts;
    const Result &m_result;
    ResultId m_id;
    std::vector<ProofLine> m_lines;
};

} // namespace

void paintSign(QPainter &painter, const QPalette &palette, LineSign sign, const QRectF &box)
{
    switch (sign) {
    case LineSign::None: return;
    case LineSign::Ring: paintRing(painter, box.adjusted(2.5, 2.5, -2.5, -2.5), hot(palette)); return;
    case LineSign::Cross: paintCross(painter, box, hot(palette)); return;
    case LineSign::Tick: paintTick(painter, box, ok(palette)); return;
    case LineSign::Dash:
        painter.fillRect(QRectF(box.left() + 3, box.center().y() - 0.75, box.width() - 6, 1.5), mutedInk(palette));
        return;
    }
}

QString signName(LineSign sign)
{
    switch (sign) {
    case LineSign::None: return {};
    case LineSign::Ring: return tr("disputed");
    case LineSign::Cross: return tr("does not add up");
    case LineSign::Tick: return tr("agrees");
    case LineSign::Dash: return tr("note");
    }
    Q_UNREACHABLE();
}

QString ProofLine::inWords() const
{
    QStringList words;
    for (const QString &part : {QString(label % u' ' % value).trimmed(), signName(sign), from, quote, detail,
             rule.isEmpty() ? QString() : tr("rule: %1").arg(rule),
             confidence ? tr("confidence %1").arg(QString::number(*confidence, 'f', 2)) : QString()}) {
        if (!part.isEmpty()) {
            words << part;
        }
    }
    return words.join(u", ");
}

std::vector<ProofLine> proofOf(const Facts &facts, ResultId result) { return ProofWriter(facts, result).write(); }

std::vector<ProofLine> proofOfListRow(const Facts &facts, const ResultList &list, std::uint32_t row)
{
    std::vector<ProofLine> lines;
    const RawLine raw = list.rawLine(row);
    for (std::size_t column = 0; column < list.fileColumns.size() && column < raw.cells.size(); ++column) {
        const ListColumn &about = list.fileColumns[column];
        if (about.meaning == Meaning::Ignored || raw.cells[column].isEmpty()) {
            continue;
        }
        ProofLine line;
        line.label =
            about.meaning == Meaning::Split && !about.header.isEmpty() ? about.header : meaningName(about.meaning);
        line.value = raw.text.mid(raw.cells[column].begin, raw.cells[column].length()).simplified();
        line.from = tr("official list");
        line.confidence = about.confidence;
        line.rule = about.reason;
        lines.push_back(std::move(line));
    }
    for (const Result &result : facts.results) {
        if (!result.official || result.official->official >= facts.officialRows.size()
            || facts.officialRows[result.official->official].row != ListRow{list.id, row}) {
            continue;
        }
        for (ProofLine &line : proofOf(facts, result.id)) {
            if (line.label == tr("time") || line.label == tr("place") || line.label == tr("official")) {
                lines.push_back(std::move(line));
            }
        }
    }
    return lines;
}

SourceQuote quoteOf(const Facts &facts, const Source &source, bool disputed, int units)
{
    SourceQuote quote;
    if (source.official) {
        if (*source.official < facts.officialRows.size()) {
            const OfficialRow &row = facts.officialRows[*source.official];
            quote.from = tr("%1, line %2").arg(sourceName(row.listName), QLocale().toString(row.line));
            QStringList words;
            if (row.place) {
                words << QString::number(*row.place);
            }
            words << row.athlete;
            if (!row.nationality.isEmpty()) {
                words << row.nationality;
            }
            if (row.time) {
                words << format(*row.time);
            }
            quote.text = words.join(u", ");
            if (row.time) {
                const int size = int(words.back().size());
                quote.marks = {
                    {{int(quote.text.size()) - size, int(quote.text.size())}, MarkKind::Time, true, disputed, 0}};
            }
        }
        return quote;
    }
    const Reading *reading = facts.reading(source.article);
    if (!reading || !reading->article) {
        return quote;
    }
    quote.from = sourceName(reading->article->fileName);
    quote.marks = {{source.span, MarkKind::Time, true, disputed, 0}};
    const Span sentence = source.sentence.isEmpty() ? source.span : source.sentence;
    quote.text = quoteText(reading->article->text, sentence, source.span, units, quote.marks);
    return quote;
}

} // namespace proofline
