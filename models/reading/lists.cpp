// Results lists and tables inside articles: walks the lines, keeps what headings say, and judges each list as a whole.
#include "reading/clock_times.h"
#include "reading/findings.h"
#include "reading/list_heads.h"
#include "reading/list_rows.h"
#include "reading/list_tables.h"
#include "reading/race_context.h"

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

constexpr std::uint64_t verbs =
    BeVerb | HaveVerb | ModalVerb | WinVerb | TakeVerb | KeepVerb | TimeVerb | BeatVerb | SayVerb | PlaceVerb;

struct Candidate
{
    ResultRow row;
    ListHead head;
    Span around; // the line or the part of it that is the row
    bool fromTable = false;
    bool isChip = false;
    int other = -1; // token of the second time
};

class ListFinder
{
public:
    ListFinder(Document &document, const RaceWords &words, const Lexicon &lexicon, std::vector<char> &taken,
        std::vector<Finding> &findings)
        : m_lexicon(lexicon)
        , d(document)
        , m_words(words)
        , m_takenSentences(taken)
        , m_out(findings)
    {
    }

    void run()
    {
        m_taken.assign(d.tokens.list.size(), 0);
        m_sentenceOfLine.assign(d.lines.size() + 1, int(d.sentences.size()));
        for (std::size_t s = d.sentences.size(); s-- > 0;)
            m_sentenceOfLine[std::size_t(d.sentences[s].line)] = int(s);
        std::size_t l = 0;
        restart(0);
        while (l < d.lines.size())
            l = line(l);
        flush();
        // prose rules leave a sentence alone when most of it is list
        m_takenSentences.assign(d.sentences.size(), 0);
        for (std::size_t s = 0; s < d.sentences.size(); ++s) {
            const Sentence &sentence = d.sentences[s];
            int count = 0;
            for (int i = sentence.first; i < sentence.last; ++i)
                count += m_taken[std::size_t(i)];
            m_takenSentences[s] = count * 2 > sentence.last - sentence.first ? 1 : 0;
        }
    }

private:
    const Token &tok(int i) const { return d.token(i); }

    // The race the text around speaks of where line `l` begins.
    ListHead baseAt(std::size_t l)
    {
        ListHead base;
        const int sentence = l < m_sentenceOfLine.size() ? m_sentenceOfLine[l] : -1;
        int event = d.mainEvent;
        Discipline discipline = d.mainDiscipline;
        Span eventSpan;
        Span disciplineSpan;
        if (sentence >= 0 && std::size_t(sentence) < m_words.before.size()) {
            const RaceAt &race = m_words.before[std::size_t(sentence)];
            event = race.event;
            eventSpan = race.eventSpan;
            if (race.discipline.isKnown() && race.discipline.kind != Discipline::Kind::Outside) {
                discipline = race.discipline;
                disciplineSpan = race.disciplineSpan;
            }
        }
        // "Larkmead parkrun, and Wednesday's Dockside 10k": the event whose distance is the one spoken of
        if (event >= 0 && event != d.mainEvent && d.mainEvent >= 0 && discipline.isKnown()
            && !(d.events[std::size_t(event)].discipline == discipline)
            && d.events[std::size_t(d.mainEvent)].discipline == discipline)
            event = d.mainEvent;
        base.event = event;
        if (event >= 0) {
            if (event != m_namedEvent) {
                m_namedEvent = event;
                m_eventName = eventName(d, event);
            }
            base.race = m_eventName;
            base.raceSpan = eventSpan.isEmpty() ? d.events[std::size_t(event)].name : eventSpan;
        }
        if (discipline.kind == Discipline::Kind::Outside)
            discipline = {};
        base.discipline = discipline;
        base.disciplineSpan = disciplineSpan.isEmpty() ? base.raceSpan : disciplineSpan;
        base.year = d.year;
        base.yearSpan = d.yearSpan;
        return base;
    }

    void restart(std::size_t l)
    {
        m_base = baseAt(l);
        m_head = m_base;
        m_inList = false;
    }

    void take(int first, int last)
    {
        for (int i = std::max(first, 0); i < last && std::size_t(i) < m_taken.size(); ++i)
            m_taken[std::size_t(i)] = 1;
    }

    bool hasDigits(const Line &line) const
    {
        for (int i = line.first; i < line.last; ++i) {
            const TokenKind kind = tok(i).kind;
            if (kind == TokenKind::Number || kind == TokenKind::Time || kind == TokenKind::Year
                || kind == TokenKind::Ordinal)
                return true;
        }
        return false;
    }

    int countVerbs(int first, int last) const
    {
        int count = 0;
        for (int i = first; i < last; ++i) {
            const Token &t = tok(i);
            count += t.kind == TokenKind::Word && t.is(verbs) && !t.has(Capital) && !t.is(NameToo | Particle) ? 1 : 0;
        }
        return count;
    }

    bool isHeading(const Line &line) const
    {
        if (line.isMarkedHeading)
            return true;
        const int count = line.last - line.first;
        if (count > 22)
            return false;
        const Token &last = tok(line.last - 1);
        if (last.isSymbol(u':'))
            return true;
        if (count > 5 && (last.isSymbol(u'.') || last.isSymbol(u'!') || last.isSymbol(u'?')))
            return false;
        return true;
    }

    std::size_t line(std::size_t l)
    {
        const Line &here = d.lines[l];
        if (isTableRule(d, here)) {
            take(here.first, here.last);
            return l + 1;
        }
        if (here.span.length() < 2000) {
            if (const std::size_t next = table(l); next > l)
                return next;
        }
        if (hasDigits(here) && list(here))
            return l + 1;
        if (statusLine(here))
            return l + 1;
        if (isHeading(here)) {
            heading(here.first, here.last);
            return l + 1;
        }
        if (countVerbs(here.first, here.last) == 0 && here.last - here.first <= 120)
            return l + 1;
        // prose: the next list begins anew; its last words may still head a list ("... these results:")
        flush();
        restart(l + 1);
        if (tok(here.last - 1).isSymbol(u':') || tok(here.last - 1).isSymbol(u'\u2014')) {
            const int from = sentenceStart(here.first, here.last - 1);
            m_head = headAfter(m_base, readHead(d, from, here.last), m_base);
        }
        return l + 1;
    }

    int sentenceStart(int first, int last) const
    {
        for (int i = last - 1; i > first; --i) {
            if ((tok(i).isSymbol(u'.') || tok(i).isSymbol(u'!') || tok(i).isSymbol(u'?'))
                && tok(i + 1).has(SpaceBefore))
                return i + 1;
        }
        return first;
    }

    void heading(int first, int last)
    {
        const ListHead said = readHead(d, first, last);
        if (said.words == 0 && !said.chip && !said.gun)
            return;
        flush();
        m_head = headAfter(m_head, said, m_base);
    }

    // Heading words inside a line: each part between full stops counts, in order.
    void headingParts(int first, int last)
    {
        int from = first;
        for (int i = first; i <= last; ++i) {
            const bool stop = i == last
                || (tok(i).isSymbol(u'.') && i + 1 < last && tok(i + 1).has(SpaceBefore) && i > first
                    && tok(i - 1).end - tok(i - 1).begin > 2);
            if (!stop)
                continue;
            if (i > from && i - from <= 24 && countVerbs(from, i) == 0)
                heading(from, i);
            from = i + 1;
        }
    }

    // --- tables ---

    std::size_t table(std::size_t l)
    {
        std::vector<Cell> cells = cellsOfLine(d, d.lines[l]);
        if (cells.size() < 2)
            return l;
        std::vector<Column> columns = columnsOf(d, cells);
        const bool bars = d.words(d.lines[l].span).contains(u'|') || d.words(d.lines[l].span).contains(u'\t');
        if (columns.empty()) {
            // a table without header: each row for itself, as a list
            return l;
        }
        flush();
        const std::size_t begin = l;
        const std::size_t width = cells.size();
        take(d.lines[l].first, d.lines[l].last);
        ++l;
        std::vector<std::vector<TableResult>> rows;
        std::vector<Candidate> candidates;
        bool timeColumn = std::any_of(columns.begin(), columns.end(),
            [](Column c) { return c == Column::Time || c == Column::Chip || c == Column::Gun; });
        bool pointsColumn = std::find(columns.begin(), columns.end(), Column::Points) != columns.end();
        const auto yearAt = std::find(columns.begin(), columns.end(), Column::Year);
        const bool yearFirst = yearAt != columns.end() && yearAt == columns.begin();
        bool yearColumn = yearAt != columns.end();
        bool unnamedTimes = false; // times only in columns that are no finish times
        while (l < d.lines.size()) {
            const Line &here = d.lines[l];
            if (isTableRule(d, here)) {
                take(here.first, here.last);
                ++l;
                continue;
            }
            cells = cellsOfLine(d, here);
            if (cells.size() < 2) {
                if (bars || here.afterBlank)
                    break;
                // a heading between the rows of a table made of blanks
                if (!isHeading(here) || !nextIsRow(l + 1, width))
                    break;
                finishTable(candidates, timeColumn, pointsColumn, unnamedTimes);
                heading(here.first, here.last);
                take(here.first, here.last);
                ++l;
                continue;
            }
            std::vector<Column> again = columnsOf(d, cells);
            if (!again.empty())
                break; // the next table's header
            take(here.first, here.last);
            int filled = 0;
            for (const Cell &cell : cells)
                filled += cell.isEmpty() ? 0 : 1;
            if (filled == 1) { // "| Women | | |"
                finishTable(candidates, timeColumn, pointsColumn, unnamedTimes);
                heading(here.first, here.last);
                ++l;
                continue;
            }
            if (!bars && cells.size() > columns.size() + 1)
                break;
            std::vector<TableResult> read;
            if (bars || cells.size() == columns.size()) {
                read = readTableRow(d, m_lexicon, cells, columns);
            } else {
                ResultRow row;
                if (readRow(d, m_lexicon, here.first, here.last, {}, row)) {
                    TableResult result;
                    result.row = std::move(row);
                    result.hasTimeColumn = timeColumn;
                    read.push_back(std::move(result));
                }
            }
            for (TableResult &result : read) {
                Candidate candidate;
                candidate.head = m_head;
                if (result.raceLast > result.raceFirst)
                    candidate.head = headAfter(m_head, readHead(d, result.raceFirst, result.raceLast), m_base);
                if (result.nameColumn == Column::MenName)
                    setSex(candidate.head, Category::Sex::Men);
                else if (result.nameColumn == Column::WomenName)
                    setSex(candidate.head, Category::Sex::Women);
                candidate.around = here.span;
                candidate.fromTable = true;
                candidate.isChip = result.isChip;
                candidate.other = result.other;
                if (yearFirst && result.row.year && result.row.place == 0) {
                    candidate.head.kind = ListHead::Kind::Winners;
                } else if (yearColumn && !yearFirst && result.row.year) {
                    result.row.hasDate = true;
                }
                candidate.row = std::move(result.row);
                candidates.push_back(std::move(candidate));
            }
            ++l;
        }
        if (!timeColumn)
            unnamedTimes = std::find(columns.begin(), columns.end(), Column::Ignore) != columns.end();
        finishTable(candidates, timeColumn, pointsColumn, unnamedTimes);
        return std::max(l, begin + 1);
    }

    bool nextIsRow(std::size_t l, std::size_t width) const
    {
        return l < d.lines.size() && cellsOfLine(d, d.lines[l]).size() >= width - 1;
    }

    void finishTable(std::vector<Candidate> &candidates, bool timeColumn, bool pointsColumn, bool unnamedTimes)
    {
        const bool standings = !timeColumn && (pointsColumn || unnamedTimes);
        if (!standings) {
            for (Candidate &candidate : candidates) {
                if (timeColumn && candidate.row.time < 0 && candidate.row.place == 0
                    && candidate.row.status == Status::Finished)
                    continue;
                m_block.push_back(std::move(candidate));
            }
        }
        candidates.clear();
        flush();
    }

    // --- lists ---

    bool list(const Line &here)
    {
        std::vector<int> anchors = rankAnchors(here);
        if (!anchors.empty())
            return ranked(here, anchors);
        return unranked(here);
    }

    // Where rows with a place begin on this line.
    std::vector<int> rankAnchors(const Line &here) const
    {
        std::vector<int> anchors;
        int begin = here.first;
        while (begin < here.last && tok(begin).kind == TokenKind::Symbol && !tok(begin).isSymbol(u'=')
            && !tok(begin).isSymbol(u'('))
            ++begin;
        int previous = 0;
        for (int i = begin; i < here.last; ++i) {
            const Token &t = tok(i);
            const bool equals = t.isSymbol(u'=');
            if (t.kind != TokenKind::Number && t.kind != TokenKind::Ordinal && !equals)
                continue;
            if (equals && (tok(i + 1).kind != TokenKind::Number || i + 1 >= here.last))
                continue;
            if (t.kind == TokenKind::Ordinal && !d.text[t.begin].isDigit())
                continue;
            if (!startsRankedRow(d, i, here.last))
                continue;
            const int value = equals ? tok(i + 1).value : t.value;
            if (i > begin) {
                const Token &before = tok(i - 1);
                const Token &after = tok(equals ? i + 2 : i + 1);
                const bool marked = after.isSymbol(u'.') || after.isSymbol(u')') || t.kind == TokenKind::Ordinal;
                const bool ascending = previous > 0 && value >= previous && value <= previous + 400;
                bool fine = false;
                if (before.isSymbol(u';') || before.isSymbol(u':') || before.isSymbol(u'|')
                    || before.isSymbol(u'\u2026') || before.isSymbol(u'\u2022')) {
                    fine = true;
                } else if (before.isSymbol(u'-') || before.isSymbol(u'\u2013') || before.isSymbol(u'\u2014')) {
                    fine = before.has(SpaceBefore) && (marked || previous > 0 || value == 1);
                } else if (before.isSymbol(u'.')) {
                    fine = (previous > 0 && ascending) || (marked && value == 1);
                } else if (before.isSymbol(u',')) {
                    const Token &earlier = tok(i - 2);
                    const bool complete = earlier.kind == TokenKind::Time || earlier.isSymbol(u')')
                        || earlier.kind == TokenKind::AgeClass || earlier.kind == TokenKind::Percent
                        || listWord(earlier.hash) == ListWord::PersonalBest;
                    fine = ascending && (complete || (marked && value == previous + 1) || value == previous + 1);
                } else if (before.isSymbol(u')')) {
                    fine = ascending || (marked && gapBefore(d, i)) || gapBefore(d, i);
                } else if (before.kind == TokenKind::Time || before.kind == TokenKind::Percent) {
                    fine = marked || ascending || gapBefore(d, i);
                } else if (before.word == Word::And || before.isSymbol(u'&')) {
                    fine = ascending && marked;
                } else {
                    fine = (ascending && value <= previous + 1 && value > previous && (marked || gapBefore(d, i)))
                        || (gapBefore(d, i) && marked);
                }
                if (!fine)
                    continue;
            }
            anchors.push_back(i);
            previous = value;
            if (equals)
                ++i;
        }
        return anchors;
    }

    bool ranked(const Line &here, const std::vector<int> &anchors)
    {
        int begin = here.first;
        while (begin < anchors.front() && tok(begin).kind == TokenKind::Symbol)
            ++begin;
        const bool whole = anchors.front() == begin;
        if (whole && anchors.size() == 1) {
            Candidate candidate;
            if (!readRow(d, m_lexicon, anchors.front(), here.last, {}, candidate.row))
                return false;
            const int left = here.last - candidate.row.last;
            if (left > 2 && candidate.row.time < 0)
                return false;
            if (left > 12 && countVerbs(candidate.row.last, here.last) > 0 && candidate.row.place > 100)
                return false;
            medalPlace(here, candidate.row);
            candidate.head = m_head;
            candidate.around = here.span;
            take(here.first, candidate.row.last);
            m_block.push_back(std::move(candidate));
            return true;
        }
        // several rows on one line: read them all, then decide
        const ListHead headBefore = m_head;
        std::vector<Candidate> found;
        struct Part
        {
            int first;
            int last;
        };
        std::vector<std::pair<std::size_t, Part>> heads; // before which row
        if (!whole) {
            int from = begin;
            // only the words of the last sentences belong to the list
            if (countVerbs(begin, anchors.front()) > 0)
                from = sentenceStart(begin, anchors.front());
            heads.push_back({0, {from, anchors.front()}});
        }
        int bad = 0;
        int withTime = 0;
        int lastToken = anchors.front();
        for (std::size_t a = 0; a < anchors.size(); ++a) {
            const int limit = a + 1 < anchors.size() ? anchors[a + 1] : here.last;
            Candidate candidate;
            if (!readRow(d, m_lexicon, anchors[a], limit, {true}, candidate.row)) {
                ++bad;
                // a row that is no person may still end in the heading of the next ones: "3 Bingley 47. Women: "
                const int from = sentenceStart(anchors[a], limit);
                if (from > anchors[a] && limit > from)
                    heads.push_back({found.size(), {from, limit}});
                continue;
            }
            candidate.around = d.spanOf(candidate.row.first, candidate.row.last);
            withTime += candidate.row.time >= 0 ? 1 : 0;
            int left = candidate.row.last;
            lastToken = left;
            found.push_back(std::move(candidate));
            while (left < limit && (tok(left).isSymbol(u';') || tok(left).isSymbol(u'.') || tok(left).isSymbol(u',')))
                ++left;
            if (limit > left)
                heads.push_back({found.size(), {left, limit}});
        }
        const bool colon = !whole
            && (tok(anchors.front() - 1).isSymbol(u':') || tok(anchors.front() - 1).isSymbol(u'-')
                || tok(anchors.front() - 1).isSymbol(u'\u2014') || tok(anchors.front() - 1).isSymbol(u'\u2013')
                || tok(anchors.front() - 1).isSymbol(u'.'));
        const bool outside = bad > 0 && found.empty();
        const bool enough = (found.size() >= 2 && bad <= int(found.size()))
            || (found.size() == 1 && colon && bad == 0 && withTime == 1)
            || (found.size() == 1 && whole && withTime == 1);
        if (!enough && !outside) {
            return false;
        }
        std::size_t at = 0;
        std::vector<Candidate> rows = std::move(found);
        int headFirst = anchors.front();
        for (std::size_t r = 0; r <= rows.size(); ++r) {
            while (at < heads.size() && heads[at].first == r) {
                const Part part = heads[at].second;
                if (r == 0 && !whole)
                    headFirst = std::min(headFirst, part.first);
                if (r < rows.size() || !disqualified(part.first, part.last))
                    headingParts(part.first, part.last);
                ++at;
            }
            if (r < rows.size()) {
                rows[r].head = m_head;
                m_block.push_back(std::move(rows[r]));
            }
        }
        flush();
        take(whole ? here.first : anchors.front(), std::max(lastToken, anchors.back() + 1));
        if (!whole)
            take(headFirst, anchors.front());
        if (!whole && countVerbs(here.first, headFirst) > 0)
            m_head = headBefore;
        return true;
    }

    // "DQ: Sund, Erik (SWE)", "DNF - J Smith, P Jones"
    bool disqualified(int first, int last)
    {
        int i = first;
        while (i < last && tok(i).kind == TokenKind::Symbol)
            ++i;
        if (i >= last)
            return false;
        const ListWord w = tok(i).kind == TokenKind::Word ? listWord(tok(i).hash) : ListWord::None;
        if (w != ListWord::NotFinished && w != ListWord::NotStarted && w != ListWord::Disqualified)
            return false;
        const Span word = tok(i).span();
        ++i;
        bool mark = false;
        while (i < last && (tok(i).isSymbol(u':') || tok(i).isSymbol(u'-') || tok(i).isSymbol(u'\u2013'))) {
            mark = true;
            ++i;
        }
        if (!mark)
            return false;
        int count = 0;
        while (i < last && count < 60) {
            Candidate candidate;
            if (!readRow(d, m_lexicon, i, last, {true}, candidate.row) || candidate.row.last <= i)
                break;
            if (candidate.row.name.isEmpty())
                break;
            int to = candidate.row.name.last;
            if (tok(to).isSymbol(u'(')) {
                while (to < last && !tok(to).isSymbol(u')'))
                    ++to;
                ++to;
            }
            candidate.row.last = to;
            candidate.row.time = -1;
            candidate.row.status = w == ListWord::NotFinished ? Status::DidNotFinish
                : w == ListWord::NotStarted                   ? Status::DidNotStart
                                                              : Status::Disqualified;
            candidate.row.statusSpan = word;
            candidate.head = m_head;
            candidate.around = d.spanOf(first, last);
            m_block.push_back(std::move(candidate));
            ++count;
            i = to;
            while (i < last
                && (tok(i).isSymbol(u',') || tok(i).isSymbol(u';') || tok(i).isSymbol(u'.')
                    || tok(i).word == Word::And))
                ++i;
        }
        if (count > 0)
            take(first, last);
        return count > 0;
    }

    bool statusLine(const Line &here)
    {
        if (here.last - here.first < 3 || here.last - here.first > 200)
            return false;
        return disqualified(here.first, here.last);
    }

    void medalPlace(const Line &here, ResultRow &row)
    {
        if (row.place > 0)
            return;
        for (int i = here.first; i < row.first + 2 && i < here.last; ++i) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Symbol && t.value >= 0xDD47 && t.value <= 0xDD49 && i > here.first
                && tok(i - 1).value == 0xD83E) {
                row.place = t.value - 0xDD46;
                row.placeSpan = {tok(i - 1).begin, t.end};
            }
        }
    }

    bool unranked(const Line &here)
    {
        int times = 0;
        bool year = false;
        for (int i = here.first; i < here.last; ++i) {
            times += tok(i).kind == TokenKind::Time ? 1 : 0;
            year = year || tok(i).kind == TokenKind::Year;
        }
        int begin = here.first;
        while (begin < here.last && tok(begin).kind == TokenKind::Symbol && tok(begin).value != u'(')
            ++begin;
        if (begin >= here.last)
            return false;
        const bool yearFirst = tok(begin).kind == TokenKind::Year;
        const bool medal = begin > here.first + 1 && tok(begin - 1).value >= 0xDD47 && tok(begin - 1).value <= 0xDD49;
        if (times == 0 && !yearFirst && !medal)
            return labelled(here);
        // the whole line is one row
        Candidate candidate;
        if (here.last - here.first <= 60
            && readRow(d, m_lexicon, medal ? here.first : begin, here.last, {}, candidate.row)) {
            ResultRow &row = candidate.row;
            const int left = here.last - row.last;
            const Token &last = tok(here.last - 1);
            const bool sentence = last.isSymbol(u'.') && here.last - here.first > 14;
            if (left <= 2 && !row.loose && !sentence && (row.time >= 0 || yearFirst || medal)
                && row.times.size() <= 4) {
                candidate.head = m_head;
                candidate.around = here.span;
                take(here.first, here.last);
                m_block.push_back(std::move(candidate));
                return true;
            }
        }
        return times > 0 && labelled(here);
    }

    // "Women: A (NAT) T, B (NAT) T", "Over 40 male: A (T); Over 50 male: B (T)", "Also: A (T) B (T) C (T)"
    bool labelled(const Line &here)
    {
        struct Group
        {
            int headFirst;
            int headLast;
            std::vector<Candidate> rows;
            bool label = false;
            int last = 0;
            int place = 0;
            Span placeSpan;
        };
        std::vector<Group> groups;
        int labelFrom = here.first;
        bool firsts = m_head.firstPlaces;
        std::size_t total = 0;
        int lastEnd = here.first;
        const bool prose = countVerbs(here.first, here.last) > 0;
        int i = here.first;
        // a line that is nothing but entries
        if (!prose) {
            Group group{here.first, here.first, {}, false, 0, 0, {}};
            const int end = chain(here.first, here.last, group.rows);
            if (group.rows.size() >= 3 && end >= here.last - 1) {
                group.last = end;
                total += group.rows.size();
                lastEnd = end;
                groups.push_back(std::move(group));
                i = here.last;
            }
        }
        for (; i < here.last; ++i) {
            const Token &t = tok(i);
            const bool opening = t.isSymbol(u':') || (t.isSymbol(u'\u2014') && !prose)
                || (t.isSymbol(u'\u2013') && !prose) || (t.isSymbol(u'-') && t.has(SpaceBefore) && !prose);
            if (t.isSymbol(u';') || (t.isSymbol(u'.') && tok(i + 1).has(SpaceBefore))) {
                labelFrom = i + 1;
                if (t.isSymbol(u'.'))
                    firsts = m_head.firstPlaces;
                // entries between semicolons without labels of their own
                if (t.isSymbol(u';') && (groups.empty() || groups.back().last <= i)) {
                    Group group{labelFrom, labelFrom, {}, false, 0, 0, {}};
                    const int end = chain(i + 1, here.last, group.rows);
                    if (group.rows.size() >= 3) {
                        group.headFirst = sentenceStart(here.first, i);
                        group.headLast = std::min(i, group.headFirst + 8);
                        group.last = end;
                        lastEnd = std::max(lastEnd, end);
                        total += group.rows.size();
                        groups.push_back(std::move(group));
                        i = end - 1;
                    }
                }
                continue;
            }
            if (!opening)
                continue;
            Group group{labelFrom, i, {}, false, 0, 0, {}};
            const ListHead said = readHead(d, labelFrom, i);
            const bool shortLabel = i - labelFrom <= 7;
            group.label = shortLabel && (!said.categoryText.isEmpty() || said.firstPlaces || said.category.wheelchair)
                && countVerbs(labelFrom, i) == 0;
            if (said.kind == ListHead::Kind::Outside || said.kind == ListHead::Kind::StartList) {
                group.label = false;
            }
            firsts = firsts || said.firstPlaces;
            for (int k = labelFrom; k < i && group.label; ++k) {
                if (tok(k).kind == TokenKind::Ordinal && tok(k).value > 0 && tok(k).value < 50) {
                    group.place = tok(k).value;
                    group.placeSpan = tok(k).span();
                }
            }
            if (firsts && group.place == 0 && group.label) {
                group.place = 1;
                group.placeSpan = d.spanOf(labelFrom, i);
            }
            int end = chain(i + 1, here.last, group.rows);
            if (group.rows.empty() && group.label && group.place > 0) {
                // a name without time
                Candidate candidate;
                if (readRow(d, m_lexicon, i + 1, here.last, {true}, candidate.row) && candidate.row.name.parts >= 2
                    && !candidate.row.hasPoints && !candidate.row.hasMark
                    && (tok(candidate.row.last).isSymbol(u';') || tok(candidate.row.last).isSymbol(u'.')
                        || candidate.row.last >= here.last)) {
                    candidate.around = d.spanOf(labelFrom, candidate.row.last);
                    end = candidate.row.last;
                    group.rows.push_back(std::move(candidate));
                }
            }
            const bool closes = end >= here.last || tok(end).isSymbol(u';') || tok(end).isSymbol(u'.');
            const bool fine =
                group.label ? !group.rows.empty() : group.rows.size() >= 3 || (group.rows.size() == 2 && closes);
            if (fine) {
                group.last = end;
                lastEnd = std::max(lastEnd, end);
                total += group.rows.size();
                groups.push_back(std::move(group));
                i = end - 1;
            }
            labelFrom = i + 1;
        }
        if (total == 0 || groups.empty())
            return false;
        const bool wholeLine = lastEnd >= here.last - 1;
        if (total == 1 && !(wholeLine && groups.front().label))
            return false;
        const ListHead before = m_head;
        for (Group &group : groups) {
            if (group.headLast > group.headFirst) {
                const ListHead said = readHead(d, group.headFirst, group.headLast);
                flush();
                m_head = headAfter(before, said, m_base);
                m_head.firstPlaces = false;
                if (group.label)
                    take(group.headFirst, group.headLast + 1);
            }
            for (std::size_t r = 0; r < group.rows.size(); ++r) {
                Candidate &candidate = group.rows[r];
                if (r == 0 && group.place > 0 && candidate.row.place == 0) {
                    candidate.row.place = group.place;
                    candidate.row.placeSpan = group.placeSpan;
                    candidate.around.begin = std::min(candidate.around.begin, group.placeSpan.begin);
                }
                candidate.head = m_head;
                take(candidate.row.first, candidate.row.last);
                m_block.push_back(std::move(candidate));
            }
            m_sure = true;
            flush();
            m_sure = false;
        }
        m_head = before;
        return true;
    }

    // Entries one after another, each a name with a time: returns where they end.
    int chain(int first, int last, std::vector<Candidate> &rows)
    {
        int i = first;
        int end = first;
        while (i < last) {
            while (i < last
                && (tok(i).isSymbol(u',') || tok(i).isSymbol(u';') || tok(i).word == Word::And || tok(i).isSymbol(u'&')
                    || tok(i).isSymbol(u'/')))
                ++i;
            if (i >= last)
                break;
            Candidate candidate;
            ResultRow &row = candidate.row;
            if (!readRow(d, m_lexicon, i, last, {true}, row) || row.last <= i)
                break;
            if (row.time < 0 || row.loose || row.hasPoints || row.name.parts < 2 || row.times.size() > 1)
                break;
            candidate.around = d.spanOf(row.first, row.last);
            i = row.last;
            end = i;
            rows.push_back(std::move(candidate));
            if (i < last && tok(i).isSymbol(u'.'))
                break;
        }
        return end;
    }

    // --- decisions and claims ---

    bool inOrder(const std::vector<Candidate> &rows) const
    {
        int previous = 0;
        for (const Candidate &c : rows) {
            if (c.row.place == 0)
                continue;
            if (c.row.place < previous && c.row.place != 1)
                return false;
            previous = c.row.place;
        }
        return true;
    }

    // Marks of jumps and throws fall from row to row where times rise.
    bool areMarks(const std::vector<Candidate> &rows) const
    {
        int count = 0;
        int previousPlace = 0;
        double previous = 1e9;
        for (const Candidate &c : rows) {
            if (c.row.time < 0 || c.row.place == 0)
                continue;
            const TimeForm &form = d.tokens.times[std::size_t(tok(c.row.time).value)];
            if (form.spelled || form.count != 2 || form.marks[0] != u'.' || c.row.place <= previousPlace)
                return false;
            const double value = form.parts[0] + form.parts[1] / 100.0;
            if (value >= previous)
                return false;
            previous = value;
            previousPlace = c.row.place;
            ++count;
        }
        return count >= 2;
    }

    void flush()
    {
        if (m_block.empty())
            return;
        std::vector<Candidate> rows = std::move(m_block);
        m_block.clear();
        // rows of one heading are judged together
        std::size_t begin = 0;
        while (begin < rows.size()) {
            std::size_t end = begin + 1;
            while (end < rows.size() && rows[end].head.race == rows[begin].head.race
                && (rows[end].head.categoryText == rows[begin].head.categoryText || rows[end].fromTable)
                && rows[end].head.discipline == rows[begin].head.discipline
                && rows[end].head.kind == rows[begin].head.kind)
                ++end;
            std::vector<Candidate> part(std::make_move_iterator(rows.begin() + std::ptrdiff_t(begin)),
                std::make_move_iterator(rows.begin() + std::ptrdiff_t(end)));
            judge(part);
            begin = end;
        }
    }

    void judge(std::vector<Candidate> &rows)
    {
        using Kind = ListHead::Kind;
        const ListHead &head = rows.front().head;
        std::size_t timed = 0;
        std::size_t placed = 0;
        std::size_t points = 0;
        std::size_t marks = 0;
        std::size_t dated = 0;
        std::size_t given = 0;
        std::size_t codes = 0;
        std::size_t strange = 0;
        bool table = false;
        bool winners = false;
        for (const Candidate &c : rows) {
            timed += c.row.time >= 0 ? 1 : 0;
            placed += c.row.place > 0 ? 1 : 0;
            points += c.row.hasPoints && c.row.time < 0 ? 1 : 0;
            marks += c.row.hasMark && c.row.time < 0 ? 1 : 0;
            const bool yearFirst = c.row.year && c.row.yearSpan.end <= tok(c.row.name.first).begin;
            winners = winners || yearFirst || (c.fromTable && head.kind == Kind::Winners);
            dated += c.row.hasDate && !yearFirst ? 1 : 0;
            bool known = false;
            for (int i = c.row.name.first; i < c.row.name.last; ++i)
                known = known || tok(i).has(GivenName);
            given += known ? 1 : 0;
            codes += c.row.nationFromBracketCode ? 1 : 0;
            strange += c.row.unknownBracketCode ? 1 : 0;
            table = table || c.fromTable;
        }
        const std::size_t count = rows.size();
        if (head.kind == Kind::Outside || head.kind == Kind::StartList || head.kind == Kind::AllTime)
            return;
        if (points * 2 > count || marks * 2 > count || (dated * 2 > count && !winners))
            return;
        if (!head.disciplineFromHead && areMarks(rows))
            return;
        const bool ordered = inOrder(rows);
        bool accept = false;
        if (winners)
            accept = count >= 2;
        else if (placed > 0 && timed > 0)
            accept = true;
        else if (placed > 1)
            accept = (table || head.words > 0 || m_inList) && ordered && (given * 2 >= count || head.words > 0);
        else if (placed == 1)
            accept = m_inList || m_sure || (head.words > 0 && rows.front().row.place == 1);
        else if (timed >= 2)
            accept = !isPreview() || head.kind == Kind::Results;
        else if (timed == 1)
            accept = m_sure || m_inList || (head.words > 0 && !isPreview());
        else
            accept = rows.front().row.status != Status::Finished;
        if (!accept)
            return;
        m_inList = true;
        // the times of one list are of one race: where they do not fit the distance, the distance is another
        Discipline discipline = head.discipline;
        if (timed > 0 && !head.disciplineFromHead && discipline.isKnown()) {
            if (!fits(rows, discipline)) {
                const Discipline own =
                    head.event >= 0 ? d.events[std::size_t(head.event)].discipline : d.mainDiscipline;
                discipline = own.isKnown() && fits(rows, own)                    ? own
                    : d.mainDiscipline.isKnown() && fits(rows, d.mainDiscipline) ? d.mainDiscipline
                                                                                 : Discipline{};
            }
        }
        const bool minutes = discipline.isKnown() ? false : dottedMinutes(rows);
        for (Candidate &c : rows) {
            if (strange > codes && c.row.nationFromBracketCode)
                c.row.nation = -1;
            if (!c.head.disciplineFromHead)
                c.head.discipline = discipline;
            emitRow(c, winners, minutes);
        }
    }

    bool fits(const std::vector<Candidate> &rows, const Discipline &discipline) const
    {
        std::size_t timed = 0;
        std::size_t fit = 0;
        for (const Candidate &c : rows) {
            if (c.row.time < 0)
                continue;
            ++timed;
            fit += interpret(d.tokens.times[std::size_t(tok(c.row.time).value)], discipline).has_value() ? 1 : 0;
        }
        return fit * 2 >= timed;
    }

    // Unknown distance: "34.10" is minutes when the list could not be a sprint.
    bool dottedMinutes(const std::vector<Candidate> &rows) const
    {
        for (const Candidate &c : rows) {
            if (c.row.time < 0)
                continue;
            const TimeForm &form = d.tokens.times[std::size_t(tok(c.row.time).value)];
            if (form.count != 2 || form.marks[0] != u'.' || form.lastDigits != 2 || form.parts[1] > 59)
                return false;
        }
        return std::any_of(rows.begin(), rows.end(), [&](const Candidate &c) {
            return c.row.time >= 0 && d.tokens.times[std::size_t(tok(c.row.time).value)].parts[0] >= 13;
        });
    }

    // An article about a race to come: bare times behind names are bests.
    bool isPreview()
    {
        if (m_preview >= 0)
            return m_preview == 1;
        int past = 0;
        int future = 0;
        for (const Line &line : d.lines) {
            for (int i = line.first; i < line.last; ++i) {
                const Token &t = tok(i);
                if (t.kind != TokenKind::Word || t.has(Quoted))
                    continue;
                past += t.word == Word::Won || t.word == Word::Finished || t.word == Word::Ran
                        || t.word == Word::Clocked || t.word == Word::Took
                    ? 1
                    : 0;
                future += t.word == Word::Will || (t.is(Hopeful) && !t.is(Conjunction)) ? 1 : 0;
            }
        }
        m_preview = future >= 2 && future > past * 2 ? 1 : 0;
        return m_preview == 1;
    }

    std::optional<ClockTime> timeOf(int token, const Discipline &discipline, bool minutes) const
    {
        if (token < 0)
            return std::nullopt;
        const TimeForm &form = d.tokens.times[std::size_t(tok(token).value)];
        if (minutes)
            return interpret(form, {Discipline::Kind::CrossCountry, 0});
        return interpret(form, discipline);
    }

    static void setSex(ListHead &head, Category::Sex sex)
    {
        const bool chairs = head.category.wheelchair;
        head.category = {};
        head.category.sex = sex;
        head.category.wheelchair = chairs;
        head.categoryText = sex == Category::Sex::Women ? u"women"_s : u"men"_s;
    }

    // --- people who stand only in a list ---

    static WordHash key(WordHash given, WordHash family) { return given * 31 + family; }

    int personOf(const ListName &name)
    {
        const Mention *mention = d.mentionCovering(name.first);
        if (mention && mention->person >= 0
            && (name.parts == 1 || (mention->first == name.first && mention->last == name.last && !name.reversed)))
            return mention->person;
        if (!m_indexed) {
            m_indexed = true;
            for (std::size_t p = 0; p < d.people.size(); ++p)
                m_index.try_emplace(key(d.people[p].given, d.people[p].family), int(p));
        }
        Person made;
        made.name = d.spanOf(name.first, name.last);
        made.parts = name.parts;
        made.reversed = name.reversed;
        int givenAt = name.first;
        int familyAt = name.last - 1;
        if (name.reversed) {
            familyAt = name.familyLast - 1;
            givenAt = name.familyLast < name.last ? name.familyLast : name.first;
            while (givenAt + 1 < name.last && tok(givenAt).kind == TokenKind::Symbol)
                ++givenAt;
        }
        made.given = tok(givenAt).hash;
        made.family = tok(familyAt).hash;
        const auto known = m_index.find(key(made.given, made.family));
        if (known != m_index.end()) {
            Person &person = d.people[std::size_t(known->second)];
            if (person.others.size() < 8)
                person.others.push_back(made.name);
            return known->second;
        }
        made.sex = tok(givenAt).has(GivenMale) ? 'm' : tok(givenAt).has(GivenFemale) ? 'f' : char(0);
        made.sexFromName = made.sex != 0;
        const int index = int(d.people.size());
        d.people.push_back(made);
        m_index.emplace(key(made.given, made.family), index);
        return index;
    }

    // What the row and its heading say about the person.
    void describe(Person &person, const Candidate &c, bool only)
    {
        const char sex = c.head.category.sex == Category::Sex::Women ? 'f'
            : c.head.category.sex == Category::Sex::Men              ? 'm'
                                                                     : c.row.sex;
        if (sex && (person.sex == 0 || person.sexFromName)) {
            person.sex = sex;
            person.sexFromName = false;
        }
        if (!only)
            return;
        if (c.row.nation >= 0 && person.nation < 0) {
            person.nation = c.row.nation;
            person.nationSpan = c.row.nationSpan;
        }
        if (c.row.age >= 0 && person.age < 0) {
            person.age = c.row.age;
            person.ageSpan = c.row.ageSpan;
        }
    }

    void emitRow(const Candidate &c, bool winners, bool minutes)
    {
        const ResultRow &row = c.row;
        if (row.name.isEmpty() || m_out.size() >= 400000)
            return;
        const std::optional<ClockTime> time = timeOf(row.time, c.head.discipline, minutes);
        const bool old = winners && row.year;
        if (!time && row.place == 0 && !old && row.status == Status::Finished)
            return;
        Finding f;
        f.sentence = c.around;
        f.source = c.fromTable ? Finding::Source::Table : Finding::Source::List;
        f.confidence = c.fromTable || (row.markedPlace && time) ? 0.97f : time ? 0.93f : 0.88f;
        f.race.event = c.head.event;
        f.race.eventSpan = c.head.raceSpan;
        if (c.head.event == -2) {
            f.raceName = c.head.race;
            f.raceSpan = c.head.raceSpan;
        }
        f.race.discipline = c.head.discipline;
        f.race.disciplineSpan = c.head.disciplineSpan;
        f.race.category = c.head.category;
        f.race.categorySpan = c.head.categorySpan;
        f.race.round = c.head.round;
        f.race.year = old ? row.year : c.head.year;
        f.race.yearSpan = old ? row.yearSpan : c.head.yearSpan;
        f.focus = !old || row.year == d.year;
        f.status = row.status;
        f.club = row.club.length() < 60 ? row.club : Span{};
        if (row.place > 0 && row.status == Status::Finished) {
            f.place = row.place;
            f.placeSpan = row.placeSpan;
            f.placeRule = c.fromTable ? u"table: place, athlete" : u"<place>. <athlete>";
        } else if (old) {
            f.place = 1;
            f.placeSpan = d.spanOf(row.name.first, row.name.last);
            f.placeRule = c.fromTable ? u"table: winners by year" : u"winners by <year>";
        }
        if (time && row.status == Status::Finished) {
            f.time = time;
            f.timeSpan = tok(row.time).span();
            f.timeRule = c.fromTable ? u"table: athlete, time"
                : row.place > 0      ? u"<place>. <athlete> <time>"
                                     : u"<athlete> <time>";
        }
        const int otherToken = c.other >= 0 ? c.other : otherOf(row);
        if (const auto other = timeOf(otherToken, c.head.discipline, minutes); other && time && *other != *time) {
            f.otherTime = other;
            f.otherTimeSpan = tok(otherToken).span();
        }
        f.notes = row.notes;
        if (c.isChip || c.head.chip || (row.chip >= 0 && row.chip == row.time))
            f.notes.append(u"chip time"_s);
        else if (c.head.gun || (row.gun >= 0 && row.gun == row.time))
            f.notes.append(u"gun time"_s);
        f.name = d.spanOf(row.name.first, row.name.last);
        f.person = personOf(row.name);
        describe(d.people[std::size_t(f.person)], c, true);
        m_out.push_back(f);
        for (const ListName &name : row.others) {
            f.club = {};
            f.name = d.spanOf(name.first, name.last);
            f.person = personOf(name);
            describe(d.people[std::size_t(f.person)], c, false);
            m_out.push_back(f);
        }
    }

    static int otherOf(const ResultRow &row)
    {
        if (row.gun >= 0 && row.gun != row.time)
            return row.gun;
        if (row.chip >= 0 && row.chip != row.time)
            return row.chip;
        return -1;
    }

    const Lexicon &m_lexicon;
    Document &d;
    const RaceWords &m_words;
    std::vector<char> &m_takenSentences;
    std::vector<Finding> &m_out;
    std::vector<char> m_taken; // per token
    std::vector<int> m_sentenceOfLine;
    std::unordered_map<WordHash, int> m_index; // people by given and family name
    bool m_indexed = false;
    int m_namedEvent = -1; // whose name was asked for last; most lines ask for the same
    QString m_eventName;
    ListHead m_base;
    ListHead m_head;
    std::vector<Candidate> m_block;
    bool m_inList = false; // rows were accepted and no prose has come since
    bool m_sure = false; // the rows waiting have a label of their own
    int m_preview = -1;
};

} // namespace

void readListRows(Document &document, const RaceWords &words, const Lexicon &lexicon, std::vector<char> &taken,
    std::vector<Finding> &findings)
{
    ListFinder(document, words, lexicon, taken, findings).run();
}

} // namespace proofline
