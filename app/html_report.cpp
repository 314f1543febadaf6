#include "app/html_report.h"

#include <QFileInfo>
#include <QSaveFile>

#include "ui/article_facts.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

// The tokens of the window: hues and underlines by kind of mark, yellow for proof, hollow and vermillion for disputes.
constexpr const char16_t style[] = uR"(
:root { color-scheme: light dark; --window: #F2F2F0; --base: #FFFFFF; --text: #1B1C1F; --muted: #595D65; --grid: #E7E7E4;
 --line: #BFC0BC; --accent: #0B5FA5; --soft: #FFF3C9; --strong: #FFD873; --hot: #CC5500; --ok: #00694B;
 --athlete: #0072B2; --time: #00855F; --place: #A67000; --race: #B8588E; --nationality: #2380B8; --gap: #857C00; }
@media (prefers-color-scheme: dark) { :root { --window: #242528; --base: #1A1B1D; --text: #E8E7E3; --muted: #A7ABB2;
 --grid: #2B2D30; --line: #54575D; --accent: #74B8F0; --soft: #39311A; --strong: #5E4A10; --hot: #F2803A; --ok: #5CCBA3;
 --athlete: #5B9EEA; --time: #2FBF95; --place: #E69F00; --race: #DD8DB9; --nationality: #8AD2F7; --gap: #E6DA45; } }
body { margin: 0 auto; padding: 24px 20px 48px; max-width: 60rem; background: var(--base); color: var(--text);
 font: 15px/1.5 "Noto Sans", "DejaVu Sans", sans-serif; }
h1 { font-size: 24px; } h2 { font-size: 18px; border-bottom: 1px solid var(--line); margin-top: 40px; }
a { color: var(--accent); } .muted { color: var(--muted); }
table { border-collapse: collapse; } th, td { padding: 3px 8px; text-align: left; vertical-align: top;
 border-bottom: 1px solid var(--grid); } .results { width: 100%; font-variant-numeric: tabular-nums; }
.results .number { text-align: right; white-space: nowrap; } .winner { font-weight: bold; }
article { font: 16px/30px "Noto Serif", "DejaVu Serif", serif; overflow-wrap: break-word; }
article h3, article h4 { font-size: 17px; line-height: 30px; margin: 12px 0 0; } article p { margin: 0 0 14px; white-space: pre-line; }
.item { white-space: pre-line; } :target { background: var(--strong); }
.m { text-decoration-line: underline; text-decoration-skip-ink: none; text-decoration-thickness: 2px;
 text-underline-offset: 4px; text-decoration-color: var(--text); }
.l1 { text-underline-offset: 8px; } .l2 { text-underline-offset: 12px; } .l3 { text-underline-offset: 16px; }
.athlete { text-decoration-color: var(--athlete); }
.time { text-decoration-color: var(--time); text-decoration-style: double; text-decoration-thickness: 1px; }
.place { text-decoration-color: var(--place); text-decoration-style: dashed; }
.race { text-decoration: none; padding-bottom: 3px; background: linear-gradient(90deg, var(--race) 0 8px, transparent 8px 11px,
 var(--race) 11px 13px, transparent 13px 16px) repeat-x 0 100% / 16px 2px; }
.race.l1 { padding-bottom: 7px; } .race.l2 { padding-bottom: 11px; } .race.l3 { padding-bottom: 15px; }
.nationality { text-decoration-color: var(--nationality); text-decoration-thickness: 1px; }
.nationality.b { border-left: 1.4px solid var(--nationality); }
.gap { text-decoration-color: var(--gap); text-decoration-thickness: 1.5px; }
.gap.b { border-left: 1.5px solid var(--gap); } .gap.e { border-right: 1.5px solid var(--gap); }
.record { text-decoration-style: wavy; text-decoration-thickness: 1.3px; }
.unread { text-decoration-color: var(--muted); text-decoration-style: dotted; }
.disputed { outline: 1.5px solid var(--hot); outline-offset: 1px; }
.ring { display: inline-block; width: 8px; height: 8px; border: 2px solid var(--hot); border-radius: 50%; margin-right: 5px; }
.cross { color: var(--hot); font-weight: bold; } .tick { color: var(--ok); font-weight: bold; }
.finding { border-left: 2px solid var(--line); margin: 14px 0; padding-left: 12px; } q { background: var(--soft); }
.legend span { margin-right: 14px; }
@media print { body { max-width: none; } article { break-inside: auto; } }
)";

// Words of a source as HTML: escaped, and without controls that a page may not hold.
QString safe(QStringView words)
{
    QString clean;
    clean.reserve(words.size());
    for (qsizetype i = 0; i < words.size(); ++i) {
        const char16_t c = words[i].unicode();
        const bool pair = words[i].isHighSurrogate() && i + 1 < words.size() && words[i + 1].isLowSurrogate();
        if (pair) {
            clean += words[i];
            clean += words[++i];
            continue;
        }
        const bool control = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c < 0xA0);
        // Marks of direction could turn the words of the page around them.
        const bool turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        switch (c) {
        case u'<': clean += u"&lt;"_s; break;
        case u'>': clean += u"&gt;"_s; break;
        case u'&': clean += u"&amp;"_s; break;
        case u'"': clean += u"&quot;"_s; break;
        case u'\'': clean += u"&#39;"_s; break;
        default:
            if (!control && !turning)
                clean += words[i].isSurrogate() || c >= 0xFFFE ? QChar(QChar::ReplacementCharacter) : words[i];
        }
    }
    return clean;
}

QString className(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Athlete: return u"athlete"_s;
    case MarkKind::Time: return u"time"_s;
    case MarkKind::Place: return u"place"_s;
    case MarkKind::Race: return u"race"_s;
    case MarkKind::Nationality: return u"nationality"_s;
    case MarkKind::Gap: return u"gap"_s;
    case MarkKind::Record: return u"record"_s;
    case MarkKind::Unread: return u"unread"_s;
    }
    Q_UNREACHABLE();
}

QString statusWord(Status status)
{
    switch (status) {
    case Status::Finished: return {};
    case Status::DidNotFinish: return u"DNF"_s;
    case Status::DidNotStart: return u"DNS"_s;
    case Status::Disqualified: return u"DQ"_s;
    }
    Q_UNREACHABLE();
}

// One article's text with its marks, in pieces between the places where a mark begins or ends.
class MarkedText
{
public:
    MarkedText(const Article &article, ArticleFacts facts)
        : m_text(article.text)
        , m_facts(std::move(facts))
    {
        std::vector<Mark> lanes;
        for (const ArticleMark &mark : m_facts.marks) {
            lanes.push_back({mark.span, mark.kind, false, mark.disputed, 0});
            m_edges.push_back(mark.span.begin);
            m_edges.push_back(mark.span.end);
        }
        assignLanes(lanes);
        for (const Mark &lane : lanes)
            m_lanes.push_back(std::min(lane.lane, 3));
        std::sort(m_edges.begin(), m_edges.end());
        m_edges.erase(std::unique(m_edges.begin(), m_edges.end()), m_edges.end());
    }

    const ArticleFacts &facts() const { return m_facts; }

    // The text of `span`; spans are asked for in order.
    QString html(Span span)
    {
        QString out;
        int at = span.begin;
        while (at < span.end) {
            const auto edge = std::upper_bound(m_edges.begin(), m_edges.end(), at);
            const int end = edge == m_edges.end() ? span.end : std::min(span.end, *edge);
            piece(out, {at, end});
            at = end;
        }
        return out;
    }

private:
    void piece(QString &out, Span span)
    {
        while (m_next < m_facts.marks.size() && m_facts.marks[m_next].span.begin <= span.begin)
            m_open.push_back(m_next++);
        m_open.erase(std::remove_if(m_open.begin(), m_open.end(),
                         [&](std::size_t mark) { return m_facts.marks[mark].span.end <= span.begin; }),
            m_open.end());
        std::sort(m_open.begin(), m_open.end(), [&](std::size_t a, std::size_t b) { return m_lanes[a] > m_lanes[b]; });
        for (const std::size_t index : m_open) {
            const ArticleMark &mark = m_facts.marks[index];
            out += u"<span class=\"m "_s + className(mark.kind) + u" l"_s + QString::number(m_lanes[index]);
            out += mark.span.begin == span.begin ? u" b"_s : QString();
            out += mark.span.end == span.end ? u" e"_s : QString();
            out += mark.disputed ? u" disputed"_s : QString();
            out += u"\" title=\""_s + safe(mark.says);
            if (!mark.rule.isEmpty())
                out += u" – "_s + safe(mark.rule);
            out += u"\">"_s;
        }
        out += safe(m_text.sliced(span.begin, span.length()));
        for (std::size_t i = 0; i < m_open.size(); ++i)
            out += u"</span>"_s;
    }

    QStringView m_text;
    ArticleFacts m_facts;
    std::vector<int> m_lanes;
    std::vector<int> m_edges;
    std::size_t m_next = 0;
    std::vector<std::size_t> m_open;
};

class Report
{
public:
    explicit Report(const Facts &facts)
        : m_facts(facts)
    {
    }

    QString write(const std::vector<Problem> &problems)
    {
        m_out +=
            u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            "base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"generator\" content=\"Proofline " PROOFLINE_VERSION
            "\">\n<title>Race results and their proof</title>\n<style>"_s;
        m_out += QString::fromUtf16(style) + u"</style>\n</head>\n<body>\n<h1>Race results and their proof</h1>\n"_s;
        summary(problems);
        results();
        findings();
        for (const std::shared_ptr<const Reading> &reading : m_facts.readings) {
            if (reading)
                article(*reading);
        }
        m_out += u"</body>\n</html>\n"_s;
        return std::move(m_out);
    }

private:
    static QString anchorOf(ArticleId id) { return u"article-"_s + QString::number(quint32(id)); }
    static QString placeOf(ArticleId id, int unit) { return anchorOf(id) + u"-at-"_s + QString::number(unit); }

    // A link to the sentence, or to the article where it has no block of its own.
    QString link(ArticleId id, int unit, const QString &words) const
    {
        const Reading *const reading = m_facts.reading(id);
        if (!reading)
            return safe(words);
        QString target = anchorOf(id);
        const std::vector<Block> &blocks = reading->article->blocks;
        const auto after = std::upper_bound(
            blocks.begin(), blocks.end(), unit, [](int at, const Block &block) { return at < block.span.begin; });
        if (after != blocks.begin() && (after - 1)->span.contains(unit))
            target = placeOf(id, (after - 1)->span.begin);
        return u"<a href=\"#"_s + target + u"\">"_s + safe(words) + u"</a>"_s;
    }

    void summary(const std::vector<Problem> &problems)
    {
        qsizetype articles = 0;
        for (const auto &reading : m_facts.readings)
            articles += reading != nullptr;
        m_out += u"<p class=\"muted\">%1 from %2. %3, %4.</p>\n"_s.arg(counted(m_facts.results.size(), u"result"_s),
            counted(std::size_t(articles), u"report"_s), counted(m_facts.disputes.size(), u"dispute"_s),
            counted(m_facts.checks.size(), u"check"_s));
        if (problems.empty())
            return;
        m_out += u"<ul class=\"muted\">\n"_s;
        for (const Problem &problem : problems)
            m_out += u"<li>"_s + safe(problem.source) + u": "_s + safe(problem.reason) + u"</li>\n"_s;
        m_out += u"</ul>\n"_s;
    }

    static QString counted(std::size_t count, const QString &what)
    {
        return QString::number(count) + u' ' + what + (count == 1 ? QString() : u"s"_s);
    }

    // --- Results ---

    template<typename T, typename Words> QString slot(const Slot<T> &slot, Words words) const
    {
        if (slot.isEmpty())
            return {};
        QStringList all;
        for (const Reported<T> &reported : slot.values)
            all += safe(words(reported.value));
        if (slot.disputed && all.size() > 1)
            return u"<span class=\"ring\" title=\"sources disagree\"></span>"_s + all.join(u" or "_s);
        return all.first();
    }

    void results()
    {
        if (m_facts.results.empty())
            return;
        m_out +=
            u"<h2>Results</h2>\n<table class=\"results\">\n<tr><th>Athlete</th><th>Nation</th><th>Race</th>"
            "<th>Category</th><th class=\"number\">Place</th><th class=\"number\">Time</th><th>Sources</th></tr>\n"_s;
        for (const Result &result : m_facts.results) {
            const Race &race = m_facts.race(result.race);
            const bool won = !result.place.isEmpty() && !result.place.disputed && result.place.value() == 1;
            QStringList sources;
            for (const ClaimRef &ref : result.claims) {
                const ResultClaim *const claim = m_facts.claim(ref);
                const Reading *const reading = m_facts.reading(ref.article);
                if (claim && reading)
                    sources += link(ref.article, claim->athlete.evidence.span.begin, reading->article->fileName);
            }
            sources.removeDuplicates();
            QString time = slot(result.time, [](ClockTime value) { return formatHms(value); });
            if (time.isEmpty() && !result.status.isEmpty())
                time = statusWord(result.status.value());
            m_out += u"<tr"_s + (won ? u" class=\"winner\""_s : QString()) + u"><td>"_s
                + safe(m_facts.athlete(result.athlete).name) + u"</td><td>"_s
                + slot(result.nationality, [](const QString &value) { return value; }) + u"</td><td>"_s
                + safe(raceName(race)) + u"</td><td>"_s + safe(race.category) + u"</td><td class=\"number\">"_s
                + slot(result.place, [](int value) { return QString::number(value); }) + u"</td><td class=\"number\">"_s
                + time + u"</td><td>"_s + sources.join(u", "_s) + u"</td></tr>\n"_s;
        }
        m_out += u"</table>\n"_s;
    }

    // --- Findings ---

    QString sourceWords(const Source &source) const
    {
        if (source.official) {
            if (*source.official >= m_facts.officialRows.size())
                return {};
            const OfficialRow &row = m_facts.officialRows[*source.official];
            return safe(row.listName) + u", line "_s + QString::number(row.line);
        }
        const Reading *const reading = m_facts.reading(source.article);
        if (!reading)
            return {};
        const QStringView text = reading->article->text;
        QString words = link(source.article, source.span.begin, reading->article->fileName);
        if (source.sentence.begin >= 0 && source.sentence.end <= text.size() && !source.sentence.isEmpty()) {
            const QString sentence =
                text.sliced(source.sentence.begin, source.sentence.length()).toString().simplified();
            words +=
                u": <q>"_s + safe(sentence.size() > 400 ? QString(sentence.first(399) + u'…') : sentence) + u"</q>"_s;
        }
        return words;
    }

    void settled(bool isSettled, const QString &reason)
    {
        if (isSettled)
            m_out += u"<br><span class=\"muted\">Settled"_s + (reason.isEmpty() ? QString() : u": "_s + safe(reason))
                + u"</span>"_s;
    }

    void findings()
    {
        if (m_facts.disputes.empty() && m_facts.checks.empty())
            return;
        m_out += u"<h2>Findings</h2>\n"_s;
        for (const Dispute &dispute : m_facts.disputes) {
            m_out += u"<div class=\"finding\"><span class=\"ring\"></span><strong>"_s + safe(dispute.athlete)
                + u"</strong>, "_s + safe(dispute.race) + u": the sources give different values of "_s
                + safe(dispute.slot) + u".<ul>\n"_s;
            for (const Dispute::Value &value : dispute.values) {
                m_out += u"<li><strong>"_s + safe(value.value) + u"</strong><ul>"_s;
                for (const Source &source : value.sources)
                    m_out += u"<li>"_s + sourceWords(source) + u"</li>"_s;
                m_out += u"</ul></li>\n"_s;
            }
            m_out += u"</ul><span class=\"muted\">"_s + safe(dispute.note) + u"</span>"_s;
            settled(dispute.settled, dispute.settledReason);
            m_out += u"</div>\n"_s;
        }
        for (const Check &check : m_facts.checks) {
            const bool wrong =
                check.verdict == Verdict::Inconsistent || check.verdict == Verdict::InconsistentChangesOutcome;
            const bool agrees = check.verdict == Verdict::Consistent || check.verdict == Verdict::ConsistentByRounding;
            m_out += u"<div class=\"finding\">"_s
                + (wrong         ? u"<span class=\"cross\">✗</span> "_s
                        : agrees ? u"<span class=\"tick\">✓</span> "_s
                                 : QString())
                + u"<q>"_s + safe(check.statement) + u"</q> – "_s + safe(verdictName(check.verdict));
            if (!check.recomputed.isEmpty())
                m_out += u", recomputed "_s + safe(check.recomputed);
            m_out += u".<br>"_s + safe(check.reason) + u"<ul>\n"_s;
            for (const Check::Number &number : check.numbers)
                m_out += u"<li><strong>"_s + safe(number.value) + u"</strong> "_s + sourceWords(number.source)
                    + u"</li>\n"_s;
            m_out += u"</ul>"_s;
            settled(check.settled, check.settledReason);
            m_out += u"</div>\n"_s;
        }
    }

    // --- Articles ---

    void article(const Reading &reading)
    {
        const Article &article = *reading.article;
        MarkedText marked(article, factsOf(m_facts, article.id));
        m_out += u"<h2 id=\""_s + anchorOf(article.id) + u"\">"_s
            + safe(article.title.isEmpty() ? article.fileName : article.title) + u"</h2>\n<p class=\"muted\">"_s
            + safe(article.fileName);
        if (!article.site.isEmpty())
            m_out += u" · "_s + safe(article.site);
        if (article.date)
            m_out += u" · "_s + safe(readableDate(*article.date));
        m_out += u"</p>\n"_s;
        legend(marked.facts());
        m_out += u"<article dir=\"auto\">\n"_s;
        bool inTable = false;
        for (const Block &block : article.blocks) {
            const bool row = block.kind == Block::Kind::TableRow;
            if (row != inTable)
                m_out += row ? u"<table>\n"_s : u"</table>\n"_s;
            inTable = row;
            blockHtml(article, block, marked);
        }
        m_out += inTable ? u"</table>\n</article>\n"_s : u"</article>\n"_s;
    }

    void blockHtml(const Article &article, const Block &block, MarkedText &marked)
    {
        const QString id = u" id=\""_s + placeOf(article.id, block.span.begin) + u"\""_s;
        switch (block.kind) {
        case Block::Kind::Heading:
            m_out += (block.level <= 1 ? u"<h3"_s : u"<h4"_s) + id + u">"_s + marked.html(block.span)
                + (block.level <= 1 ? u"</h3>\n"_s : u"</h4>\n"_s);
            return;
        case Block::Kind::Paragraph: m_out += u"<p"_s + id + u">"_s + marked.html(block.span) + u"</p>\n"_s; return;
        case Block::Kind::ListItem: // the mark or number is part of the words
            m_out += u"<div class=\"item\""_s + id + u">"_s + marked.html(block.span) + u"</div>\n"_s;
            return;
        case Block::Kind::TableRow:
            m_out += u"<tr"_s + id + u">"_s;
            for (const Span &cell : block.cells)
                m_out += u"<td>"_s + marked.html(cell) + u"</td>"_s;
            m_out += u"</tr>\n"_s;
            return;
        }
    }

    void legend(const ArticleFacts &facts)
    {
        std::vector<bool> used(std::size_t(markKindCount), false);
        for (const ArticleMark &mark : facts.marks)
            used[std::size_t(mark.kind)] = true;
        m_out += u"<p class=\"legend muted\">"_s;
        for (int kind = 0; kind < markKindCount; ++kind) {
            if (used[std::size_t(kind)])
                m_out += u"<span class=\"m "_s + className(MarkKind(kind)) + u" b e\">"_s
                    + safe(markName(MarkKind(kind))) + u"</span> "_s;
        }
        m_out += u"</p>\n"_s;
    }

    const Facts &m_facts;
    QString m_out;
};

} // namespace

QString htmlReport(const Facts &facts, const std::vector<Problem> &problems) { return Report(facts).write(problems); }

QString saveHtmlReport(const Facts &facts, const std::vector<Problem> &problems, const QString &fileName)
{
    const QFileInfo info(fileName);
    if (info.exists() && !info.isFile())
        return u"%1 is not an ordinary file."_s.arg(fileName);
    if (!fileName.endsWith(u".html"_s, Qt::CaseInsensitive) && !fileName.endsWith(u".htm"_s, Qt::CaseInsensitive))
        return u"%1: a report is a page; its name ends in .html."_s.arg(fileName);
    QSaveFile file(fileName);
    const QByteArray page = htmlReport(facts, problems).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size() || !file.commit())
        return u"%1 cannot be written: %2."_s.arg(fileName, file.errorString());
    return {};
}

} // namespace proofline
