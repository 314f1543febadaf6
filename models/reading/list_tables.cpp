#include "reading/list_tables.h"

#include "reading/list_heads.h"

#include <algorithm>

namespace proofline {

namespace {

bool hasTime(const Document &d, const Cell &cell)
{
    for (int i = cell.first; i < cell.last; ++i) {
        if (d.token(i).kind == TokenKind::Time)
            return true;
    }
    return false;
}

bool isName(Column column)
{
    return column == Column::Name || column == Column::MenName || column == Column::WomenName
        || column == Column::FamilyName;
}

bool isTime(Column column) { return column == Column::Time || column == Column::Chip || column == Column::Gun; }

int timeToken(const Document &d, const Cell &cell)
{
    for (int i = cell.first; i < cell.last; ++i) {
        if (d.token(i).kind == TokenKind::Time) {
            const int begin = d.token(i).begin;
            if (begin > cell.span.begin && (d.text[begin - 1] == u'+' || d.text[begin - 1] == u'-'))
                return -1;
            return i;
        }
    }
    return -1;
}

Status statusIn(const Document &d, const Cell &cell, Span &span)
{
    for (int i = cell.first; i < cell.last; ++i) {
        if (d.token(i).kind != TokenKind::Word)
            continue;
        switch (listWord(d.token(i).hash)) {
        case ListWord::NotFinished: span = d.token(i).span(); return Status::DidNotFinish;
        case ListWord::NotStarted: span = d.token(i).span(); return Status::DidNotStart;
        case ListWord::Disqualified: span = d.token(i).span(); return Status::Disqualified;
        default: break;
        }
    }
    return Status::Finished;
}

// Nearly every line is prose: a look at pairs of characters, several at a time, says so.
bool mayHaveCells(QStringView text)
{
    const char16_t *const c = text.utf16();
    const qsizetype size = text.size();
    unsigned found = 0;
    for (qsizetype i = 0; i < size; ++i)
        found |= unsigned(c[i] == u'|') | unsigned(c[i] == u'\t');
    for (qsizetype i = 1; i < size; ++i)
        found |=
            unsigned((c[i - 1] == u' ') | (c[i - 1] == u'\u00A0')) & unsigned((c[i] == u' ') | (c[i] == u'\u00A0'));
    return found != 0;
}

} // namespace

std::vector<Cell> cellsOfLine(const Document &document, const Line &line)
{
    std::vector<Cell> cells;
    const QStringView text = document.words(line.span);
    if (text.size() > 2000 || !mayHaveCells(text))
        return cells;
    int bars = 0;
    int tabs = 0;
    int gaps = 0;
    int blanks = 0;
    bool begun = false;
    for (const QChar c : text) {
        if (c == u' ' || c == u'\u00A0') {
            ++blanks;
            continue;
        }
        if (blanks > 0) {
            gaps += blanks >= 2 && begun ? 1 : 0;
            blanks = 0;
        }
        begun = true;
        bars += c == u'|' ? 1 : 0;
        tabs += c == u'\t' ? 1 : 0;
    }
    const int mode = bars >= 2 ? 'b' : tabs >= 1 ? 't' : gaps >= 1 ? 'g' : 0;
    if (!mode)
        return cells;
    int begin = 0;
    const auto add = [&](int from, int to) {
        while (from < to && text[from].isSpace())
            ++from;
        while (to > from && text[to - 1].isSpace())
            --to;
        cells.push_back({{line.span.begin + from, line.span.begin + to}, 0, 0});
    };
    const int size = int(text.size());
    for (int i = 0; i < size; ++i) {
        if ((mode == 'b' && text[i] == u'|') || (mode == 't' && text[i] == u'\t')) {
            add(begin, i);
            begin = i + 1;
        } else if (mode == 'g' && text[i].isSpace()) {
            int to = i;
            while (to < size && text[to].isSpace())
                ++to;
            if (to - i >= 2 && i > begin) {
                add(begin, i);
                begin = to;
            }
            i = to - 1;
        }
    }
    add(begin, size);
    if (mode == 'b' && cells.size() > 2) {
        if (cells.front().span.isEmpty())
            cells.erase(cells.begin());
        if (cells.back().span.isEmpty())
            cells.pop_back();
    }
    int token = line.first;
    for (Cell &cell : cells) {
        while (token < line.last && document.token(token).begin < cell.span.begin)
            ++token;
        cell.first = token;
        while (token < line.last && document.token(token).begin < cell.span.end)
            ++token;
        cell.last = token;
        while (cell.last > cell.first && document.token(cell.last - 1).isSymbol(u'|'))
            --cell.last;
    }
    return cells;
}

bool isTableRule(const Document &document, const Line &line)
{
    bool dash = false;
    for (const QChar c : document.words(line.span)) {
        if (c == u'-' || c == u'=' || c == u'\u2014' || c == u'_')
            dash = true;
        else if (c != u'|' && c != u':' && c != u'+' && !c.isSpace())
            return false;
    }
    return dash;
}

std::vector<Column> columnsOf(const Document &document, const std::vector<Cell> &cells)
{
    std::vector<Column> columns;
    int known = 0;
    int names = 0;
    for (const Cell &cell : cells) {
        if (cell.span.length() > 40 || hasTime(document, cell))
            return {};
        const Column column = columnNamed(document.words(cell.span));
        columns.push_back(column);
        known += column != Column::Unknown ? 1 : 0;
        names += isName(column) ? 1 : 0;
    }
    if (known < 2 || (names == 0 && known < 3))
        return {};
    return columns;
}

std::vector<TableResult> readTableRow(const Document &document, const Lexicon &lexicon, const std::vector<Cell> &cells,
    const std::vector<Column> &columns)
{
    std::vector<TableResult> results;
    const std::size_t count = std::min(cells.size(), columns.size());
    TableResult shared;
    for (std::size_t c = 0; c < count; ++c) {
        const Cell &cell = cells[c];
        if (cell.isEmpty())
            continue;
        const Token &t = document.token(cell.first);
        ResultRow &row = shared.row;
        switch (columns[c]) {
        case Column::Place: {
            int at = cell.first;
            while (at < cell.last && document.token(at).kind == TokenKind::Symbol) {
                row.tie = row.tie || document.token(at).isSymbol(u'=');
                ++at;
            }
            const Token &number = document.token(at);
            if (at < cell.last && (number.kind == TokenKind::Number || number.kind == TokenKind::Ordinal)
                && number.value > 0 && number.value < 1000000 && row.place == 0) {
                row.place = number.value;
                row.placeSpan = number.span();
                row.markedPlace = true;
            } else if (row.status == Status::Finished) {
                row.status = statusIn(document, cell, row.statusSpan);
            }
            break;
        }
        case Column::Year:
            for (int i = cell.first; i < cell.last; ++i) {
                if (document.token(i).kind == TokenKind::Year) {
                    row.year = document.token(i).value;
                    row.yearSpan = document.token(i).span();
                }
            }
            break;
        case Column::AgeClass:
        case Column::Sex:
            for (int i = cell.first; i < cell.last && !row.sex; ++i) {
                const Token &code = document.token(i);
                const ListWord w = code.kind == TokenKind::Word ? listWord(code.hash) : ListWord::None;
                if (code.kind == TokenKind::AgeClass)
                    row.sex = sexOfAgeClass(document.words(code.span()));
                else if (w == ListWord::MaleCode || code.is(MaleWord))
                    row.sex = 'm';
                else if (w == ListWord::FemaleCode || code.is(FemaleWord))
                    row.sex = 'f';
            }
            break;
        case Column::Age:
            if (t.kind == TokenKind::Number && t.value >= 5 && t.value <= 110) {
                row.age = t.value;
                row.ageSpan = t.span();
            }
            break;
        case Column::Race:
            shared.raceFirst = cell.first;
            shared.raceLast = cell.last;
            break;
        case Column::Note:
            if (t.kind == TokenKind::Word && listWord(t.hash) == ListWord::PersonalBest)
                row.notes.append(QStringLiteral("personal best"));
            break;
        case Column::Unknown:
            for (int i = cell.first; i < cell.last; ++i) {
                const Token &word = document.token(i);
                row.hasDate = row.hasDate || word.kind == TokenKind::Year;
                if (word.kind == TokenKind::Word && listWord(word.hash) == ListWord::PersonalBest)
                    row.notes.append(QStringLiteral("personal best"));
            }
            break;
        case Column::Bib:
        case Column::Name:
        case Column::MenName:
        case Column::WomenName:
        case Column::GivenName:
        case Column::FamilyName:
        case Column::Club:
        case Column::Nation:
        case Column::Time:
        case Column::Chip:
        case Column::Gun:
        case Column::Points:
        case Column::Ignore: break;
        }
    }
    for (std::size_t c = 0; c < count; ++c) {
        if (!isName(columns[c]) || cells[c].isEmpty())
            continue;
        TableResult result = shared;
        result.nameColumn = columns[c];
        ResultRow own;
        const Cell &cell = cells[c];
        std::size_t nextName = c + 1;
        while (nextName < count && !isName(columns[nextName]))
            ++nextName;
        std::size_t given = count;
        for (std::size_t k = 0; k < count; ++k) {
            if (columns[k] == Column::GivenName && !cells[k].isEmpty())
                given = k;
        }
        if (columns[c] == Column::FamilyName && given < count) {
            ListName name;
            name.first = std::min(cell.first, cells[given].first);
            name.last = std::max(cell.last, cells[given].last);
            name.reversed = given > c;
            name.familyFirst = cell.first;
            name.familyLast = cell.last;
            name.parts = 2;
            own.name = name;
        } else if (!readRow(document, lexicon, cell.first, cell.last, {}, own)) {
            continue;
        }
        ResultRow &row = result.row;
        row.first = cells.front().first;
        row.last = cells.back().last;
        row.name = own.name;
        row.others = own.others;
        if (own.nation >= 0) {
            row.nation = own.nation;
            row.nationSpan = own.nationSpan;
            row.nationFromBracketCode = own.nationFromBracketCode;
        }
        row.club = own.club;
        if (row.age < 0) {
            row.age = own.age;
            row.ageSpan = own.ageSpan;
        }
        if (!row.sex)
            row.sex = own.sex;
        if (own.status != Status::Finished) {
            row.status = own.status;
            row.statusSpan = own.statusSpan;
        }
        row.tie = row.tie || own.tie;
        const bool several = std::count_if(columns.begin(), columns.end(), isName) > 1;
        for (std::size_t k = several ? c + 1 : 0; k < (several ? nextName : count); ++k) {
            const Column column = columns[k];
            if (isTime(column))
                result.hasTimeColumn = true;
            if (cells[k].isEmpty())
                continue;
            if (isTime(column)) {
                const int time = timeToken(document, cells[k]);
                if (time < 0) {
                    if (row.status == Status::Finished)
                        row.status = statusIn(document, cells[k], row.statusSpan);
                    // "Finish" may also be the place
                    const Token &t = document.token(cells[k].first);
                    if (t.kind == TokenKind::Number && row.place == 0 && cells[k].last == cells[k].first + 1
                        && t.value > 0) {
                        row.place = t.value;
                        row.placeSpan = t.span();
                    }
                    continue;
                }
                if (column == Column::Chip)
                    row.chip = time;
                else if (column == Column::Gun)
                    row.gun = time;
                else if (row.time < 0)
                    row.time = time;
            } else if (column == Column::Nation) {
                for (int i = cells[k].first; i < cells[k].last && row.nation < 0; ++i) {
                    row.nation = nationAt(document, lexicon, i);
                    row.nationSpan = document.token(i).span();
                }
            } else if (column == Column::Club && row.club.isEmpty()) {
                row.club = cells[k].span;
            }
        }
        if (row.time < 0 && row.chip >= 0) {
            row.time = row.chip;
            result.isChip = true;
            result.other = row.gun;
        } else if (row.time < 0) {
            row.time = row.gun;
        } else if (row.chip >= 0) {
            result.other = row.time;
            row.time = row.chip;
            result.isChip = true;
        }
        if (own.time >= 0 && row.time < 0 && !result.hasTimeColumn)
            row.time = own.time;
        results.push_back(std::move(result));
    }
    return results;
}

} // namespace proofline
