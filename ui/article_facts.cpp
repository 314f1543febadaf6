#include "ui/article_facts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>
#include <tuple>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ArticleFacts", text); }

class Collector
{
public:
    Collector(const Facts &facts, const Reading &reading, ArticleId article)
        : m_facts(facts)
        , m_reading(reading)
        , m_article(article)
        , m_units(int(reading.article->text.size()))
    {
    }

    ArticleFacts collect()
    {
        findResults();
        for (std::size_t at = 0; at < m_reading.results.size(); ++at) {
            addResult(std::uint32_t(at));
        }
        for (std::size_t at = 0; at < m_reading.gaps.size(); ++at) {
            addGap(std::uint32_t(at));
        }
        for (std::size_t at = 0; at < m_reading.records.size(); ++at) {
            addRecord(std::uint32_t(at));
        }
        for (const Unread &unread : m_reading.unread) {
            addMark(unread.span, MarkKind::Unread, -1, tr("Not used: %1").arg(unread.reason), {});
            ++m_found.unread;
        }
        return finish();
    }

private:
    void findResults()
    {
        m_results.resize(m_reading.results.size());
        for (const Result &result : m_facts.results) {
            for (const ClaimRef &claim : result.claims) {
                if (claim.article == m_article && claim.index < m_results.size()) {
                    m_results[claim.index] = result.id;
                }
            }
        }
    }

    // The row of an athlete a gap or record speaks of: of the same sentence if there is one, else the first.
    std::optional<ResultId> resultOf(const QString &athlete, Span sentence) const
    {
        std::optional<ResultId> first;
        for (std::size_t at = 0; at < m_reading.results.size(); ++at) {
            const ResultClaim &claim = m_reading.results[at];
            if (!m_results[at] || (claim.athlete.value != athlete && !claim.otherNames.contains(athlete))) {
                continue;
            }
            if (claim.athlete.evidence.sentence.overlaps(sentence)
                || (claim.time && claim.time->evidence.sentence.overlaps(sentence))) {
                return m_results[at];
            }
            if (!first) {
                first = m_results[at];
            }
        }
        return first;
    }

    int addFact(ArticleFact fact)
    {
        m_found.facts.push_back(std::move(fact));
        return int(m_found.facts.size()) - 1;
    }

    void addSentence(int fact, Span sentence)
    {
        auto &sentences = m_found.facts[std::size_t(fact)].sentences;
        if (!sentence.isEmpty() && std::find(sentences.begin(), sentences.end(), sentence) == sentences.end()) {
            sentences.push_back(sentence);
        }
    }

    void addMark(
        Span span, MarkKind kind, int fact, const QString &says, const Evidence &evidence, bool disputed = false)
    {
        span = {std::clamp(span.begin, 0, m_units), std::clamp(span.end, 0, m_units)};
        if (span.isEmpty()) {
            return;
        }
        ArticleMark &mark = m_marks[{span.begin, span.end, kind}];
        if (mark.span.isEmpty()) {
            mark.span = span;
            mark.kind = kind;
            mark.says = says;
            mark.rule = evidence.rule;
            mark.confidence = evidence.confidence;
        } else if (fact >= 0 && !mark.facts.empty() && mark.facts.back() != fact) {
            mark.says = tr("%1 of several facts").arg(markName(kind));
        }
        if (fact >= 0 && (mark.facts.empty() || mark.facts.back() != fact)) {
            mark.facts.push_back(fact);
        }
        mark.disputed = mark.disputed || disputed;
    }

    template<typename T>
    void addValue(const MaybeStated<T> &stated, MarkKind kind, int fact, const QString &says, bool disputed = false)
    {
        if (stated) {
            addMark(stated->evidence.span, kind, fact, says, stated->evidence, disputed);
        }
    }

    void addContext(const RaceContext &context, int fact)
    {
        addValue(context.race, MarkKind::Race, fact, context.race ? context.race->value : QString());
        addValue(context.discipline, MarkKind::Race, fact,
            context.discipline ? tr("Discipline: %1").arg(context.discipline->value) : QString());
        addValue(
            context.year, MarkKind::Race, fact, context.year ? tr("Year: %1").arg(context.year->value) : QString());
        addValue(context.category, MarkKind::Race, fact,
            context.category ? tr("Category: %1").arg(context.category->value) : QString());
    }

    void addResult(std::uint32_t index)
    {
        const ResultClaim &claim = m_reading.results[index];
        const Result *result = m_results[index] ? &m_facts.result(*m_results[index]) : nullptr;
        ArticleFact fact;
        fact.kind = ArticleFact::Kind::Result;
        fact.index = index;
        fact.result = m_results[index];
        const Evidence &main = claim.time ? claim.time->evidence
            : claim.place                 ? claim.place->evidence
                                          : claim.athlete.evidence;
        fact.anchor = main.span;
        QStringList words{claim.athlete.value};
        if (claim.time) {
            words << format(claim.time->value);
        }
        if (claim.place) {
            words << tr("place %1").arg(claim.place->value);
        }
        fact.title = words.join(u", ");
        const QString who = claim.athlete.value;
        const int at = addFact(std::move(fact));
        addSentence(at, main.sentence);
        if (claim.place) {
            addSentence(at, claim.place->evidence.sentence);
        }
        addMark(claim.athlete.evidence.span, MarkKind::Athlete, at, who, claim.athlete.evidence);
        if (claim.time) {
            addValue(claim.time, MarkKind::Time, at, tr("Time %1 of %2").arg(format(claim.time->value), who),
                result && result->time.disputed);
        }
        if (claim.otherTime) {
            addValue(claim.otherTime, MarkKind::Time, at,
                tr("Second time %1 of %2").arg(format(claim.otherTime->value), who));
        }
        if (claim.place) {
            addValue(claim.place, MarkKind::Place, at,
                tr("Place %1 of %2").arg(QString::number(claim.place->value), who), result && result->place.disputed);
        }
        if (claim.nationality) {
            addValue(claim.nationality, MarkKind::Nationality, at,
                tr("Nation %1 of %2").arg(claim.nationality->value, who), result && result->nationality.disputed);
        }
        addContext(claim.context, at);
    }

    void addGap(std::uint32_t index)
    {
        const GapClaim &gap = m_reading.gaps[index];
        ArticleFact fact;
        fact.kind = ArticleFact::Kind::Gap;
        fact.index = index;
        fact.anchor = gap.evidence.span;
        fact.result = resultOf(gap.subject.value, gap.evidence.sentence);
        const QString amount =
            format(ClockTime{gap.milliseconds, gap.milliseconds % 1000 ? Precision::Hundredth : Precision::Second});
        fact.title = gap.relation == Relation::Behind
            ? tr("%1 behind %2 by %3").arg(gap.subject.value, gap.object, amount)
            : tr("%1 ahead of %2 by %3").arg(gap.subject.value, gap.object, amount);
        const QString title = fact.title;
        const int at = addFact(std::move(fact));
        addSentence(at, gap.evidence.sentence);
        addMark(gap.evidence.span, MarkKind::Gap, at, title, gap.evidence);
        addMark(gap.subject.evidence.span, MarkKind::Athlete, at, gap.subject.value, gap.subject.evidence);
    }

    void addRecord(std::uint32_t index)
    {
        const RecordClaim &record = m_reading.records[index];
        ArticleFact fact;
        fact.kind = ArticleFact::Kind::Record;
        fact.index = index;
        fact.anchor = record.evidence.span;
        fact.result = resultOf(record.holder.value, record.evidence.sentence);
        fact.title = record.time
            ? tr("%1 record, %2, %3").arg(record.record, record.holder.value, format(record.time->value))
            : tr("%1 record, %2").arg(record.record, record.holder.value);
        const QString title = fact.title;
        const int at = addFact(std::move(fact));
        addSentence(at, record.evidence.sentence);
        addMark(record.evidence.span, MarkKind::Record, at, title, record.evidence);
        addMark(record.holder.evidence.span, MarkKind::Athlete, at, record.holder.value, record.holder.evidence);
        if (record.time && !record.evidence.span.contains(record.time->evidence.span)) {
            addMark(record.time->evidence.span, MarkKind::Record, at, title, record.time->evidence);
        }
    }

    // Facts into reading order, marks with the new numbers; a race's words inside longer words of it go.
    ArticleFacts finish()
    {
        std::vector<int> order(m_found.facts.size());
        for (std::size_t at = 0; at < order.size(); ++at) {
            order[at] = int(at);
        }
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
            return m_found.facts[std::size_t(a)].anchor < m_found.facts[std::size_t(b)].anchor;
        });
        std::vector<int> place(order.size());
        std::vector<ArticleFact> sorted;
        for (std::size_t at = 0; at < order.size(); ++at) {
            place[std::size_t(order[at])] = int(at);
            sorted.push_back(std::move(m_found.facts[std::size_t(order[at])]));
            std::sort(sorted.back().sentences.begin(), sorted.back().sentences.end());
        }
        m_found.facts = std::move(sorted);

        int raceEnd = -1;
        std::vector<ArticleMark> races;
        for (auto &[key, mark] : m_marks) {
            for (int &fact : mark.facts) {
                fact = place[std::size_t(fact)];
            }
            std::sort(mark.facts.begin(), mark.facts.end());
            m_found.marks.push_back(std::move(mark));
        }
        std::vector<ArticleMark> kept;
        // By begin, longest first, so that a race's longer words come before those inside them.
        std::stable_sort(m_found.marks.begin(), m_found.marks.end(), [](const ArticleMark &a, const ArticleMark &b) {
            return std::pair(a.span.begin, -a.span.end) < std::pair(b.span.begin, -b.span.end);
        });
        for (ArticleMark &mark : m_found.marks) {
            if (mark.kind == MarkKind::Race) {
                if (mark.span.end <= raceEnd) {
                    continue;
                }
                raceEnd = mark.span.end;
            }
            kept.push_back(std::move(mark));
        }
        std::stable_sort(
            kept.begin(), kept.end(), [](const ArticleMark &a, const ArticleMark &b) { return a.span < b.span; });
        m_found.marks = std::move(kept);
        return std::move(m_found);
    }

    const Facts &m_facts;
    const Reading &m_reading;
    ArticleId m_article;
    int m_units;
    std::vector<std::optional<ResultId>> m_results; // by claim
    std::map<std::tuple<int, int, MarkKind>, ArticleMark> m_marks;
    ArticleFacts m_found;
};

} // namespace

ArticleFacts factsOf(const Facts &facts, ArticleId article)
{
    const Reading *reading = facts.reading(article);
    if (!reading || !reading->article) {
        return {};
    }
    return Collector(facts, *reading, article).collect();
}

std::vector<Mark> marksOf(const ResultClaim &claim, const Result *result)
{
    std::vector<Mark> marks;
    const auto add = [&marks](Span span, MarkKind kind, bool outlined) {
        const Mark mark{span, kind, false, outlined, 0};
        const bool had = std::any_of(
            marks.begin(), marks.end(), [&mark](const Mark &m) { return m.span == mark.span && m.kind == mark.kind; });
        if (!span.isEmpty() && !had) {
            marks.push_back(mark);
        }
    };
    add(claim.athlete.evidence.span, MarkKind::Athlete, false);
    if (claim.time) {
        add(claim.time->evidence.span, MarkKind::Time, result && result->time.disputed);
    }
    if (claim.place) {
        add(claim.place->evidence.span, MarkKind::Place, result && result->place.disputed);
    }
    if (claim.nationality) {
        add(claim.nationality->evidence.span, MarkKind::Nationality, result && result->nationality.disputed);
    }
    if (claim.context.race) {
        add(claim.context.race->evidence.span, MarkKind::Race, false);
    }
    return marks;
}

QString readableDate(const QDate &date) { return QLocale().toString(date, u"d MMMM yyyy"_s); }

QString shortRace(const QString &race)
{
    QString text = race;
    return text.remove(u" Marathon"_s);
}

QString sourceName(const QString &fileName)
{
    const auto dot = fileName.lastIndexOf(u'.');
    return dot > 0 && fileName.size() - dot <= 6 ? fileName.left(dot) : fileName;
}

} // namespace proofline
