// Result lists inside articles: numbered rows, rows run together in a paragraph, tables with a header.
#include "reading/clock_times.h"
#include "reading/findings.h"

#include <algorithm>
#include <array>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

enum class Column : std::uint8_t { Other, Place, Bib, Name, Nation, Club, Category, Time, Gun, Year };

class ListReader
{
public:
    ListReader(Document &document, const RaceWords &words, const Lexicon &lexicon, std::vector<char> &taken,
        std::vector<Finding> &findings)
        : d(document)
        , m_words(words)
        , m_lexicon(lexicon)
        , m_taken(taken)
        , m_out(findings)
    {
    }

    void run()
    {
        for (std::size_t l = 0; l < d.lines.size(); ++l)
            readLine(int(l));
    }

private:
    struct Row
    {
        int begin = 0; // tokens
        int end = 0;
        int nameFirst = 0;
        int nameLast = 0;
        int place = 0;
        bool commaName = false;
    };
    struct Cell
    {
        int first = 0;
        int last = 0;
    };

    const Token &tok(int i) const { return d.token(i); }

    int sentenceOf(int token)
    {
        const auto at = std::upper_bound(
            d.sentences.begin(), d.sentences.end(), token, [](int t, const Sentence &s) { return t < s.first; });
        return int(at - d.sentences.begin()) - 1;
    }

    void take(int first, int last)
    {
        for (int s = sentenceOf(first);
             s >= 0 && s < int(d.sentences.size()) && d.sentences[std::size_t(s)].first < last; ++s)
            m_taken[std::size_t(s)] = 1;
    }

    // "Elite entries, with personal bests", "start list", "all-time list", "rankings"
    bool opensSkipped(const Line &line) const
    {
        for (int i = line.first; i < line.last; ++i) {
            const Token &t = tok(i);
            if (t.word == Word::Entries || t.word == Word::Entry || t.hash == m_start_list || t.hash == m_rankings
                || t.hash == m_ranking || t.hash == m_alltime || t.hash == m_entrants || t.hash == m_fields
                || t.word == Word::Bests || t.hash == m_fixtures || t.hash == m_standings)
                return true;
            if (t.word == Word::Start && tok(i + 1).word == Word::List)
                return true;
            if (t.word == Word::Previous && tok(i + 1).word == Word::Winners)
                return true;
        }
        return false;
    }

    void readLine(int index)
    {
        const Line &line = d.lines[std::size_t(index)];
        if (readTable(index, line))
            return;
        std::vector<Row> &rows = m_rows;
        rows.clear();
        findRows(line, rows);
        int lineFirst = line.first;
        while (lineFirst < line.last
            && (tok(lineFirst).isSymbol(u'>') || tok(lineFirst).isSymbol(u'*') || tok(lineFirst).isSymbol(u'\u2022')
                || tok(lineFirst).isSymbol(u'-')))
            ++lineFirst;
        const bool atStart = !rows.empty() && rows[0].begin == lineFirst;
        const bool isList = rows.size() >= 2 || (rows.size() == 1 && atStart && rowHasFigures(rows[0], line.last));
        if (!isList) {
            if (yearRow(line))
                return;
            if (line.kind == Line::Kind::Heading) {
                if (opensSkipped(line))
                    m_skip = true;
                else if (!isCategoryOnly(line))
                    m_skip = false;
            } else {
                m_skip = opensSkipped(line) && line.last - line.first < 14;
            }
            m_columns.clear();
            return;
        }
        for (std::size_t r = 0; r < rows.size(); ++r) {
            rows[r].end = r + 1 < rows.size() ? rows[r + 1].begin : line.last;
            readRow(rows[r], line);
        }
    }

    bool isCategoryOnly(const Line &line) const
    {
        int others = 0;
        for (int i = line.first; i < line.last; ++i) {
            const Token &t = tok(i);
            if (t.kind != TokenKind::Symbol && !t.is(MaleWord | FemaleWord | AgeWord) && t.word != Word::Elite)
                ++others;
        }
        return others == 0;
    }

    bool rowHasFigures(const Row &row, int last) const
    {
        for (int i = row.nameLast; i < std::min(last, row.nameLast + 16); ++i) {
            if (tok(i).kind == TokenKind::Time || (tok(i).kind == TokenKind::Nation && i <= row.nameLast + 1))
                return true;
        }
        return false;
    }

    // A name from `i` on; 0 words when there is none.
    int nameWords(int i, int last, Row &row) const
    {
        int k = i;
        int words = 0;
        bool capsBefore = false;
        while (k < last && words < 6) {
            const Token &t = tok(k);
            if (k > i && !t.has(SpaceBefore) && !tok(k - 1).isSymbol(u'.'))
                break;
            if (t.kind == TokenKind::Word && t.is(Particle) && !t.has(Capital) && words > 0
                && tok(k + 1).kind == TokenKind::Word) {
                ++k;
                continue;
            }
            const bool name = (t.kind == TokenKind::Word && t.has(Capital))
                || (t.kind == TokenKind::Place && t.has(Capital) && !t.has(LongForm)
                    && (words == 0 || tok(k - 1).end - tok(k - 1).begin <= 2 || tok(k - 1).has(GivenName)));
            if (!name)
                break;
            if (t.is(VenueNoun | EventNoun | Determiner | MonthName | DayName) && !t.is(NameToo | Particle)
                && !t.has(GivenName))
                break;
            const bool caps = t.has(AllCaps) && t.end - t.begin > 1;
            if (words >= 2 && caps && !capsBefore)
                break;
            if (words >= 1 && t.is(Leaver | RecordNoun) && caps)
                break;
            capsBefore = caps;
            ++words;
            ++k;
            if (tok(k).isSymbol(u'.') && !tok(k).has(SpaceBefore) && t.end - t.begin <= 2 && k + 1 < last
                && tok(k + 1).has(Capital))
                ++k;
        }
        row.nameFirst = i;
        row.nameLast = k;
        // "Ferrante, Luca (ITA)"
        if (words >= 1 && words <= 3 && tok(k).isSymbol(u',') && k + 2 < last && tok(k + 1).kind == TokenKind::Word
            && tok(k + 1).has(Capital) && !tok(k + 1).has(AllCaps)) {
            int m = k + 2;
            if (tok(m).kind == TokenKind::Word && tok(m).has(Capital) && m + 1 < last)
                ++m;
            if (tok(m).isSymbol(u'(') || tok(m).kind == TokenKind::Nation || tok(m).kind == TokenKind::Time) {
                row.nameLast = m;
                row.commaName = true;
                return words + 1;
            }
        }
        return words;
    }

    void findRows(const Line &line, std::vector<Row> &rows) const
    {
        for (int i = line.first; i < line.last; ++i) {
            const Token &t = tok(i);
            if (t.kind != TokenKind::Number || t.value < 1 || t.value > 99999 || t.has(Hyphened | Bracketed | Quoted))
                continue;
            if (i > line.first) {
                const Token &before = tok(i - 1);
                const bool edge = before.kind == TokenKind::Time || before.isSymbol(u'>') || before.isSymbol(u'*')
                    || before.isSymbol(u';') || before.isSymbol(u',') || before.isSymbol(u':') || before.isSymbol(u'.')
                    || before.isSymbol(u')') || before.isSymbol(u'|') || before.isSymbol(u'\u2013')
                    || before.isSymbol(u'-') || before.isSymbol(u'\u2022')
                    || (before.kind == TokenKind::Nation && before.has(AllCaps)) || tok(i + 1).isSymbol(u'.');
                if (!edge)
                    continue;
            }
            int k = i + 1;
            bool pointed = false;
            if ((tok(k).isSymbol(u'.') || tok(k).isSymbol(u')') || tok(k).isSymbol(u'=')) && !tok(k).has(SpaceBefore)) {
                pointed = true;
                ++k;
            } else if (tok(k).isSymbol(u'-') || tok(k).isSymbol(u'\u2013')) {
                ++k;
            }
            Row row;
            row.begin = i;
            row.place = t.value;
            if (!pointed && tok(k).kind == TokenKind::Number && tok(k + 1).kind == TokenKind::Word
                && tok(k + 1).has(Capital))
                ++k; // a bib number
            if (k >= line.last || nameWords(k, line.last, row) < 2)
                continue;
            if (i > line.first && !pointed && tok(i - 1).isSymbol(u',') && rows.empty()
                && !rowHasFigures(row, line.last))
                continue;
            if (const Mention *m = d.mentionCovering(k);
                !m && !pointed && i > line.first && !rowHasFigures(row, line.last))
                continue;
            rows.push_back(row);
            i = row.nameLast - 1;
        }
    }

    // ---- people of lists

    int personOf(int first, int last, bool commaName)
    {
        const Mention *mention = d.mentionCovering(first);
        if (mention && mention->first == first && mention->last == last && mention->person >= 0 && !commaName)
            return mention->person;
        if (m_index.empty()) {
            for (std::size_t p = 0; p < d.people.size(); ++p)
                m_index.try_emplace(key(d.people[p].given, d.people[p].family), int(p));
        }
        Person made;
        made.name = d.spanOf(first, last);
        made.parts = last - first;
        int lead = 0;
        while (first + lead < last && (tok(first + lead).has(AllCaps) || tok(first + lead).is(Particle)))
            ++lead;
        const bool lastFirst = commaName || (lead > 0 && first + lead < last && !tok(last - 1).has(AllCaps));
        if (lastFirst) {
            made.reversed = true;
            made.given = tok(last - 1).hash;
            if (commaName) {
                int comma = first;
                while (!tok(comma).isSymbol(u','))
                    ++comma;
                made.family = tok(comma - 1).hash;
                made.given = tok(comma + 1).hash;
            } else {
                made.family = tok(first + lead - 1).hash;
            }
        } else {
            made.given = tok(first).hash;
            made.family = tok(last - 1).hash;
        }
        const auto known = m_index.find(key(made.given, made.family));
        if (known != m_index.end()) {
            Person &person = d.people[std::size_t(known->second)];
            if (person.others.size() < 8)
                person.others.push_back(made.name);
            return known->second;
        }
        const Token &given = lastFirst ? tok(last - 1) : tok(first);
        made.sex = given.has(GivenMale) ? 'm' : given.has(GivenFemale) ? 'f' : 0;
        made.sexFromName = made.sex != 0;
        const int index = int(d.people.size());
        d.people.push_back(made);
        m_index.emplace(key(made.given, made.family), index);
        return index;
    }

    static WordHash key(WordHash given, WordHash family) { return given * 31 + family; }

    // ---- one row

    bool headerSaysTeam(int rank, int lineFirst) const
    {
        // the words before ':' that heads this row's list
        int k = rank - 1;
        int steps = 0;
        while (k > lineFirst && !tok(k).isSymbol(u':') && steps < 400) {
            --k;
            ++steps;
        }
        if (!tok(k).isSymbol(u':'))
            return false;
        for (int j = k - 1; j >= lineFirst && j > k - 8; --j) {
            const Token &t = tok(j);
            if (t.isSymbol(u'.') || t.isSymbol(u';'))
                break;
            if (t.word == Word::Team || t.word == Word::Teams || t.word == Word::Relay || t.word == Word::Points
                || t.word == Word::Relays)
                return true;
        }
        return false;
    }

    void readRow(const Row &row, const Line &line)
    {
        take(row.begin, row.end);
        if (m_skip || headerSaysTeam(row.begin, line.first))
            return;
        const int s = sentenceOf(row.begin);
        if (s < 0)
            return;
        // the words of this line before the row head it
        const Sentence &sentence = d.sentences[std::size_t(s)];
        RaceAt race = raceAt(d, m_words, s, row.begin, sentence.first, std::max(sentence.first + 1, row.begin),
            sentence.first, row.begin);
        if (race.discipline.kind == Discipline::Kind::Outside)
            return;
        emitRow(row, race, line);
    }

    void emitRow(const Row &row, RaceAt race, const Line &line)
    {
        Finding f;
        f.person = personOf(row.nameFirst, row.nameLast, row.commaName);
        f.name = d.spanOf(row.nameFirst, row.nameLast);
        f.sentence = rowSpan(row);
        f.source = Finding::Source::List;
        f.race = race;
        f.confidence = 0.97f;
        if (d.year) {
            f.race.year = d.year;
            f.race.yearSpan = d.yearSpan;
        }
        f.place = row.place;
        f.placeSpan = tok(row.begin).span();
        f.placeRule = u"<place>. <athlete>";
        // nation, club, a second name ("2= A (X) and B (Y)"), time
        int timeAt = -1;
        std::optional<ClockTime> time;
        int second = -1;
        bool bracket = false;
        for (int i = row.nameLast; i < row.end; ++i) {
            const Token &t = tok(i);
            if (t.isSymbol(u'('))
                bracket = true;
            if (t.isSymbol(u')'))
                bracket = false;
            if (t.kind == TokenKind::Nation && i <= row.nameLast + 2 && !t.has(OwnerMark))
                setNation(f.person, t);
            else if (bracket && i == row.nameLast + 1 && t.kind == TokenKind::Word && t.has(Capital))
                f.club = clubSpan(i, row.end);
            if (t.kind == TokenKind::Word && t.is(Leaver) && !time) {
                f.status = t.word == Word::Dns                                                  ? Status::DidNotStart
                    : t.word == Word::Dq || t.word == Word::Dsq || t.word == Word::Disqualified ? Status::Disqualified
                                                                                                : Status::DidNotFinish;
            }
            if (t.word == Word::And && second < 0 && timeAt < 0 && tok(i + 1).has(Capital)) {
                Row other;
                if (nameWords(i + 1, row.end, other) >= 2) {
                    second = personOf(other.nameFirst, other.nameLast, false);
                    m_secondName = d.spanOf(other.nameFirst, other.nameLast);
                    i = other.nameLast - 1;
                }
            }
            if (t.kind == TokenKind::Time && !tok(i - 1).isSymbol(u'+')
                && !(tok(i - 1).isSymbol(u'-') && !tok(i).has(SpaceBefore))) {
                const std::optional<ClockTime> read = interpret(d.tokens.times[std::size_t(t.value)], race.discipline);
                const bool best = tok(i - 1).word == Word::Pb || tok(i - 1).word == Word::Sb;
                if (read && !best && !(bracket && time) && !(time && read->milliseconds < time->milliseconds)) {
                    time = read;
                    timeAt = i;
                }
            }
            if (t.isSymbol(u';')
                || (t.isSymbol(u'.') && time && tok(i + 1).has(SpaceBefore) && tok(i + 1).has(Capital)))
                break;
        }
        if (time) {
            f.time = time;
            f.timeSpan = tok(timeAt).span();
            f.timeRule = u"<place>. <athlete> <time>";
        } else if (line.first == row.begin && f.status == Status::Finished && row.end - row.nameLast > 14) {
            return; // a numbered paragraph of prose
        }
        m_out.push_back(f);
        if (second >= 0) {
            f.person = second;
            f.name = m_secondName;
            m_out.push_back(f);
        }
    }

    Span clubSpan(int i, int end) const
    {
        int k = i;
        while (k < end && k < i + 8 && !tok(k).isSymbol(u')') && !tok(k).isSymbol(u','))
            ++k;
        return d.spanOf(i, k);
    }

    void setNation(int person, const Token &t)
    {
        Person &p = d.people[std::size_t(person)];
        if (p.nation < 0) {
            p.nation = t.value;
            p.nationSpan = t.span();
        }
    }

    Span rowSpan(const Row &row) const
    {
        int end = row.end;
        while (end > row.begin + 1 && tok(end - 1).kind == TokenKind::Symbol)
            --end;
        return d.spanOf(row.begin, end);
    }

    // "1982 Hugh Jones (GBR) 2:09:24"
    bool yearRow(const Line &line)
    {
        if (tok(line.first).kind != TokenKind::Year || line.last - line.first > 24)
            return false;
        int k = line.first + 1;
        if (tok(k).isSymbol(u':') || tok(k).isSymbol(u'-') || tok(k).isSymbol(u'\u2013'))
            ++k;
        Row row;
        if (nameWords(k, line.last, row) < 2)
            return false;
        row.begin = line.first;
        row.end = line.last;
        bool figures = false;
        for (int i = row.nameLast; i < line.last; ++i)
            figures = figures || tok(i).kind == TokenKind::Time;
        if (!figures)
            return false;
        take(line.first, line.last);
        if (m_skip)
            return true;
        const int s = sentenceOf(line.first);
        RaceAt race = m_words.before[std::size_t(s)];
        Finding f;
        f.person = personOf(row.nameFirst, row.nameLast, row.commaName);
        f.name = d.spanOf(row.nameFirst, row.nameLast);
        f.sentence = rowSpan(row);
        f.source = Finding::Source::List;
        f.race = race;
        f.race.year = tok(line.first).value;
        f.race.yearSpan = tok(line.first).span();
        f.focus = d.year == f.race.year;
        f.confidence = 0.9f;
        f.place = 1;
        f.placeSpan = tok(line.first).span();
        f.placeRule = u"winners by <year>";
        for (int i = row.nameLast; i < line.last; ++i) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Nation)
                setNation(f.person, t);
            if (t.kind == TokenKind::Time && !f.time) {
                f.time = interpret(d.tokens.times[std::size_t(t.value)], race.discipline);
                f.timeSpan = t.span();
                f.timeRule = u"<year> <athlete> <time>";
            }
        }
        if (f.time)
            m_out.push_back(f);
        return true;
    }

    // ---- tables

    bool splitCells(const Line &line, std::vector<Cell> &cells) const
    {
        cells.clear();
        const bool bars = tok(line.first).isSymbol(u'|');
        int first = line.first + (bars ? 1 : 0);
        bool tabs = false;
        for (int i = first; i < line.last; ++i) {
            const bool bar = tok(i).isSymbol(u'|');
            bool tab = false;
            if (!bars && i > first) {
                for (int c = tok(i - 1).end; c < tok(i).begin; ++c)
                    tab = tab || d.text[c] == u'\t';
            }
            if (bar) {
                cells.push_back({first, i});
                first = i + 1;
            } else if (tab) {
                tabs = true;
                cells.push_back({first, i});
                first = i;
            }
        }
        if (first < line.last || bars)
            cells.push_back({first, line.last});
        return (bars && cells.size() >= 3) || (tabs && cells.size() >= 3);
    }

    Column columnOf(const Cell &cell) const
    {
        for (int i = cell.first; i < cell.last; ++i) {
            const Token &t = tok(i);
            switch (t.word) {
            case Word::Pos:
            case Word::Place:
            case Word::Position: return Column::Place;
            case Word::Bib:
            case Word::Number:
            case Word::No:
            case Word::Nos: return Column::Bib;
            case Word::Name:
            case Word::Names:
            case Word::Runner:
            case Word::Athlete: return Column::Name;
            case Word::Men:
            case Word::Women:
            case Word::Male:
            case Word::Female: return cell.last - cell.first <= 2 ? Column::Name : Column::Other;
            case Word::Club:
            case Word::Team: return Column::Club;
            case Word::Cat:
            case Word::Category:
            case Word::Age: return Column::Category;
            case Word::Half:
            case Word::Predicted:
            case Word::Difference:
            case Word::Pb:
            case Word::Split: return Column::Other;
            case Word::Time:
            case Word::Finish:
            case Word::Actual:
            case Word::Chip:
            case Word::Result: return Column::Time;
            case Word::Gun: return Column::Gun;
            case Word::Year: return Column::Year;
            case Word::Nationality:
            case Word::Country: return Column::Nation;
            default: break;
            }
            if (t.hash == m_rank)
                return Column::Place;
            if (t.hash == m_nat || t.hash == m_nation)
                return Column::Nation;
            if (t.hash == m_winner || t.hash == m_champion)
                return Column::Name;
        }
        return Column::Other;
    }

    bool readTable(int index, const Line &line)
    {
        std::vector<Cell> &cells = m_cells;
        if (!splitCells(line, cells))
            return false;
        // the rule under a header
        bool onlyMarks = true;
        for (int i = line.first; i < line.last; ++i)
            onlyMarks = onlyMarks && tok(i).kind == TokenKind::Symbol;
        if (onlyMarks) {
            take(line.first, line.last);
            return true;
        }
        bool figures = false;
        for (int i = line.first; i < line.last; ++i)
            figures = figures || tok(i).kind == TokenKind::Time || tok(i).kind == TokenKind::Year
                || (tok(i).kind == TokenKind::Number && i == cells[0].first);
        if (!figures) {
            std::vector<Column> columns;
            bool name = false;
            for (const Cell &cell : cells) {
                columns.push_back(columnOf(cell));
                name = name || columns.back() == Column::Name;
            }
            if (name) {
                m_columns = columns;
                m_header = cells;
                m_headerLine = index;
                take(line.first, line.last);
                return true;
            }
        }
        if (m_columns.empty())
            return false;
        take(line.first, line.last);
        if (m_skip)
            return true;
        const int s = sentenceOf(line.first);
        int place = 0;
        int placeAt = -1;
        int year = 0;
        int yearAt = -1;
        int finished = -1;
        for (std::size_t c = 0; c < cells.size() && c < m_columns.size(); ++c) {
            const Cell &cell = cells[c];
            const Token &t = tok(cell.first);
            if (cell.first >= cell.last)
                continue;
            switch (m_columns[c]) {
            case Column::Place:
                if ((t.kind == TokenKind::Number || t.kind == TokenKind::Ordinal) && t.value > 0) {
                    place = t.value;
                    placeAt = cell.first;
                }
                break;
            case Column::Year:
                if (t.kind == TokenKind::Year) {
                    year = t.value;
                    yearAt = cell.first;
                }
                break;
            case Column::Name: {
                Row row;
                if (nameWords(cell.first, cell.last, row) < 2)
                    break;
                Finding f;
                f.person = personOf(row.nameFirst, row.nameLast, row.commaName);
                f.name = d.spanOf(row.nameFirst, row.nameLast);
                f.sentence = d.spanOf(line.first, line.last);
                f.source = Finding::Source::Table;
                f.race = m_words.before[std::size_t(s)];
                f.confidence = 0.97f;
                if (tok(row.nameLast).isSymbol(u'(') && tok(row.nameLast + 1).kind == TokenKind::Nation)
                    setNation(f.person, tok(row.nameLast + 1));
                if (d.year) {
                    f.race.year = d.year;
                    f.race.yearSpan = d.yearSpan;
                }
                const Token &head = tok(m_header[c].first);
                if (head.is(MaleWord | FemaleWord)) {
                    f.race.category = {};
                    f.race.category.sex = head.is(FemaleWord) ? Category::Sex::Women : Category::Sex::Men;
                    f.race.categorySpan = head.span();
                }
                if (place > 0) {
                    f.place = place;
                    f.placeSpan = tok(placeAt).span();
                    f.placeRule = u"table: place, athlete";
                } else if (year > 0) {
                    f.place = 1;
                    f.placeSpan = f.name;
                    f.placeRule = u"table: winners by year";
                }
                if (year > 0) {
                    f.race.year = year;
                    f.race.yearSpan = tok(yearAt).span();
                    f.focus = year == d.year && false;
                }
                if (f.race.discipline.kind == Discipline::Kind::Outside)
                    break;
                finished = int(m_out.size());
                m_out.push_back(f);
                break;
            }
            case Column::Nation:
                if (finished >= 0 && t.kind == TokenKind::Nation)
                    setNation(m_out[std::size_t(finished)].person, t);
                break;
            case Column::Club:
                if (finished >= 0)
                    m_out[std::size_t(finished)].club = d.spanOf(cell.first, cell.last);
                break;
            case Column::Category:
                if (finished >= 0)
                    sexFromClass(m_out[std::size_t(finished)].person, t);
                break;
            case Column::Time:
            case Column::Gun:
                if (finished >= 0 && t.kind == TokenKind::Time) {
                    Finding &f = m_out[std::size_t(finished)];
                    const std::optional<ClockTime> time =
                        interpret(d.tokens.times[std::size_t(t.value)], f.race.discipline);
                    if (time && (!f.time || m_columns[c] == Column::Time)) {
                        f.time = time;
                        f.timeSpan = t.span();
                        f.timeRule = u"table: athlete, time";
                    }
                }
                break;
            case Column::Bib:
            case Column::Other: break;
            }
        }
        return true;
    }

    // "MV45", "FS", "W50": the letters tell the sex.
    void sexFromClass(int person, const Token &t)
    {
        Person &p = d.people[std::size_t(person)];
        const QStringView text = d.words(t.span());
        const QChar c = text.isEmpty() ? QChar() : text[0];
        const char sex = c == u'F' || c == u'W' ? 'f' : c == u'M' ? 'm' : char(0);
        if (sex && (p.sex == 0 || p.sexFromName)) {
            p.sex = sex;
            p.sexFromName = false;
        }
    }

    Document &d;
    const RaceWords &m_words;
    const Lexicon &m_lexicon;
    std::vector<char> &m_taken;
    std::vector<Finding> &m_out;
    std::vector<Row> m_rows;
    std::vector<Cell> m_cells;
    std::vector<Cell> m_header;
    std::vector<Column> m_columns;
    int m_headerLine = -1;
    bool m_skip = false;
    Span m_secondName;
    std::unordered_map<WordHash, int> m_index;

    const WordHash m_start_list = hashWord(u"startlist");
    const WordHash m_rankings = hashWord(u"rankings");
    const WordHash m_ranking = hashWord(u"ranking");
    const WordHash m_alltime = hashWord(u"all-time");
    const WordHash m_entrants = hashWord(u"entrants");
    const WordHash m_fields = hashWord(u"startlists");
    const WordHash m_fixtures = hashWord(u"fixtures");
    const WordHash m_standings = hashWord(u"standings");
    const WordHash m_rank = hashWord(u"rank");
    const WordHash m_nat = hashWord(u"nat");
    const WordHash m_nation = hashWord(u"nation");
    const WordHash m_winner = hashWord(u"winner");
    const WordHash m_champion = hashWord(u"champion");
};

} // namespace

void readListRows(Document &document, const RaceWords &words, const Lexicon &lexicon, std::vector<char> &taken,
    std::vector<Finding> &findings)
{
    taken.assign(document.sentences.size(), 0);
    ListReader(document, words, lexicon, taken, findings).run();
}

} // namespace proofline
