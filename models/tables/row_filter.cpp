#include "tables/row_filter.h"

#include <QCoreApplication>
#include <QStringBuilder>
#include <algorithm>
#include <bit>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

RowBits::RowBits(std::size_t rows, bool all)
    : m_bits((rows + 63) / 64)
{
    if (all)
        setRange(0, rows);
}

void RowBits::setRange(std::size_t first, std::size_t count)
{
    for (std::size_t row = first; row < first + count;) {
        const std::size_t part = std::min<std::size_t>(64 - (row & 63), first + count - row);
        const std::uint64_t ones = part == 64 ? ~std::uint64_t(0) : (std::uint64_t(1) << part) - 1;
        m_bits[row >> 6] |= ones << (row & 63);
        row += part;
    }
}

RowBits &RowBits::operator&=(const RowBits &other)
{
    for (std::size_t i = 0; i < m_bits.size(); ++i)
        m_bits[i] &= other.m_bits[i];
    return *this;
}

RowBits &RowBits::operator|=(const RowBits &other)
{
    for (std::size_t i = 0; i < m_bits.size(); ++i)
        m_bits[i] |= other.m_bits[i];
    return *this;
}

void RowBits::invert(std::size_t rows)
{
    for (std::uint64_t &bits : m_bits)
        bits = ~bits;
    if (rows % 64 != 0)
        m_bits.back() &= (std::uint64_t(1) << (rows % 64)) - 1;
}

std::size_t RowBits::count() const
{
    std::size_t count = 0;
    for (const std::uint64_t bits : m_bits)
        count += std::size_t(std::popcount(bits));
    return count;
}

namespace {

QString tr(const char *text) { return QCoreApplication::translate("proofline::RowFilter", text); }

// Everything a filter may name: the first name of a row is the one shown in messages.
struct NamedText
{
    QStringView names; // between blanks
    std::vector<TextField> fields;
};
const std::vector<NamedText> &namedTexts()
{
    static const std::vector<NamedText> named = {
        {u" athlete name runner ", {TextField::Surname, TextField::GivenName}},
        {u" surname lastname ", {TextField::Surname}},
        {u" nation nationality nat country ", {TextField::Nation}},
        {u" race event ", {TextField::Event}},
        {u" discipline distance ", {TextField::Discipline}},
        {u" category cat sex gender ", {TextField::Category}},
        {u" group agegroup class division ", {TextField::AgeGroup}},
        {u" club team ", {TextField::Club}},
        {u" city town residence ", {TextField::City}},
    };
    return named;
}

struct NamedNumber
{
    QStringView names;
    RowFilter::Number number;
};
constexpr NamedNumber namedNumbers[] = {
    {u" place pos position rank ", RowFilter::Number::Place},
    {u" year ", RowFilter::Number::Year},
    {u" age ", RowFilter::Number::Age},
    {u" bib number no ", RowFilter::Number::Bib},
    {u" time net chip finish ", RowFilter::Number::Time},
    {u" gun guntime ", RowFilter::Number::GunTime},
    {u" gap behind ", RowFilter::Number::Gap},
    {u" pace km pacekm ", RowFilter::Number::PacePerKm},
    {u" mile pacemile ", RowFilter::Number::PacePerMile},
    {u" halves half halfdifference ", RowFilter::Number::HalfDifference},
    {u" sources ", RowFilter::Number::Sources},
};

bool names(QStringView list, QStringView name) { return list.contains(QString(u' ' % name % u' ')); }
QStringView firstName(QStringView list) { return list.sliced(1).left(list.sliced(1).indexOf(u' ')); }

bool isDuration(RowFilter::Number number)
{
    switch (number) {
    case RowFilter::Number::Time:
    case RowFilter::Number::GunTime:
    case RowFilter::Number::Gap:
    case RowFilter::Number::PacePerKm:
    case RowFilter::Number::PacePerMile:
    case RowFilter::Number::HalfDifference: return true;
    case RowFilter::Number::Place:
    case RowFilter::Number::Year:
    case RowFilter::Number::Age:
    case RowFilter::Number::Bib:
    case RowFilter::Number::Sources: return false;
    }
    Q_UNREACHABLE();
}

std::int32_t numberOf(const ResultColumns &columns, RowFilter::Number number, std::size_t row)
{
    switch (number) {
    case RowFilter::Number::Place: return columns.place(row);
    case RowFilter::Number::Year: return columns.year(row);
    case RowFilter::Number::Age: return columns.age(row);
    case RowFilter::Number::Bib: return columns.number(NumberField::Bib, row);
    case RowFilter::Number::Time: return columns.time(row);
    case RowFilter::Number::GunTime: return columns.gunTime(row);
    case RowFilter::Number::Gap: return columns.gap(row);
    case RowFilter::Number::PacePerKm: return columns.pacePerKm(row);
    case RowFilter::Number::PacePerMile: return columns.pacePerMile(row);
    case RowFilter::Number::HalfDifference: return columns.halfDifference(row);
    case RowFilter::Number::Sources: return columns.sources(row);
    }
    Q_UNREACHABLE();
}

std::optional<NumberField> fieldOf(RowFilter::Number number)
{
    switch (number) {
    case RowFilter::Number::Place: return NumberField::Place;
    case RowFilter::Number::Year: return NumberField::Year;
    case RowFilter::Number::Age: return NumberField::Age;
    case RowFilter::Number::Bib: return NumberField::Bib;
    case RowFilter::Number::Time: return NumberField::Time;
    case RowFilter::Number::GunTime: return NumberField::GunTime;
    case RowFilter::Number::Gap:
    case RowFilter::Number::PacePerKm:
    case RowFilter::Number::PacePerMile:
    case RowFilter::Number::HalfDifference:
    case RowFilter::Number::Sources: return std::nullopt;
    }
    Q_UNREACHABLE();
}

// A middling time of the rows, looked up at a few hundred places; nothing where there are none.
std::optional<double> typicalTime(const ResultColumns &columns, RowFilter::Number number)
{
    std::vector<std::int32_t> found;
    const std::size_t step = std::max<std::size_t>(1, columns.rowCount() / 300);
    for (std::size_t row = 0; row < columns.rowCount(); row += step) {
        const std::int32_t value = numberOf(columns, number, row);
        if (value != kMissing && value > 0)
            found.push_back(value);
    }
    if (found.empty())
        return std::nullopt;
    const auto middle = found.begin() + std::ptrdiff_t(found.size() / 2);
    std::nth_element(found.begin(), middle, found.end());
    return double(*middle);
}

struct Duration
{
    std::int32_t hundredths = 0;
    std::int32_t width = 100;
};

// h:mm:ss, m:ss, h:mm (whichever lies nearer to `typical`), ss with decimals; a sign for differences.
std::optional<Duration> durationFrom(QStringView text, std::optional<double> typical, bool plainSeconds)
{
    bool negative = false;
    if (text.startsWith(u'-') || text.startsWith(u'+') || text.startsWith(u'\u2212')) {
        negative = text.front() != u'+';
        text = text.sliced(1);
    }
    QStringView whole = text;
    Duration made;
    double fraction = 0;
    if (const qsizetype dot = text.indexOf(u'.'); dot >= 0) {
        whole = text.left(dot);
        const QStringView decimals = text.sliced(dot + 1);
        if (decimals.isEmpty() || decimals.size() > 2)
            return std::nullopt;
        bool ok = false;
        fraction = decimals.toUInt(&ok) * (decimals.size() == 1 ? 10.0 : 1.0);
        if (!ok)
            return std::nullopt;
        made.width = decimals.size() == 1 ? 10 : 1;
    }
    const QList<QStringView> parts = whole.split(u':');
    if (parts.size() > 3 || (parts.size() == 1 && !plainSeconds))
        return std::nullopt;
    std::int64_t numbers[3] = {0, 0, 0};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool ok = false;
        numbers[i] = parts[i].toUInt(&ok);
        if (!ok || parts[i].size() > 4 || (i > 0 && (parts[i].size() != 2 || numbers[i] > 59)))
            return std::nullopt;
    }
    std::int64_t seconds = parts.size() == 1 ? numbers[0]
        : parts.size() == 2                  ? numbers[0] * 60 + numbers[1]
                                             : numbers[0] * 3600 + numbers[1] * 60 + numbers[2];
    if (parts.size() == 2 && made.width == 100 && typical && seconds > 0) {
        const double asMinutes = std::abs(std::log(double(seconds) * 100 / *typical));
        const double asHours = std::abs(std::log(double(seconds) * 6000 / *typical));
        if (asHours < asMinutes) {
            seconds *= 60;
            made.width = 6000;
        }
    }
    if (seconds > 20'000'000)
        return std::nullopt;
    made.hundredths = std::int32_t(seconds * 100 + std::int64_t(fraction)) * (negative ? -1 : 1);
    return made;
}

QString durationInWords(std::int32_t hundredths)
{
    const QString sign = hundredths < 0 ? u"-"_s : QString();
    const std::int64_t size = std::abs(std::int64_t(hundredths));
    const ClockTime time{std::int32_t(std::min<std::int64_t>(size * 10, 2'000'000'000)),
        size % 100 != 0 ? Precision::Hundredth : Precision::Second};
    return sign % (size >= 360'000 ? formatHms(time) : format(time));
}

} // namespace

RowFilter RowFilter::parse(const QString &typed, const ResultColumns &columns, QString *problem)
{
    RowFilter filter;
    problem->clear();
    // Words at blanks, quotes hold words together; a quote left open reaches to the end, as while one types.
    struct Piece
    {
        QString text;
        qsizetype quotedFrom = -1; // where quoted text began in `text`
    };
    std::vector<Piece> pieces;
    bool quoted = false, inside = false;
    for (const QChar c : typed) {
        if (c == u'"' || c == u'\u201C' || c == u'\u201D') {
            if (!inside) {
                pieces.emplace_back();
                inside = true;
            }
            quoted = !quoted;
            if (quoted && pieces.back().quotedFrom < 0)
                pieces.back().quotedFrom = pieces.back().text.size();
        } else if (c.isSpace() && !quoted) {
            inside = false;
        } else {
            if (!inside) {
                pieces.emplace_back();
                inside = true;
            }
            pieces.back().text += c;
        }
    }

    for (const Piece &piece : pieces) {
        Term term;
        QString text = piece.text;
        qsizetype quotedFrom = piece.quotedFrom;
        if (text.size() > 1 && (text.startsWith(u'-') || text.startsWith(u'!')) && quotedFrom != 0) {
            term.negated = true;
            text.remove(0, 1);
            quotedFrom = quotedFrom > 0 ? quotedFrom - 1 : quotedFrom;
        }
        if (text.isEmpty())
            continue;
        // Where the operator stands, if there is one before any quoted text.
        qsizetype at = -1;
        const qsizetype limit = quotedFrom < 0 ? text.size() : quotedFrom;
        for (qsizetype i = 0; i < limit && at < 0; ++i) {
            const QChar c = text[i];
            if (c == u':' || c == u'<' || c == u'>' || c == u'=' || c == u'\u2264' || c == u'\u2265'
                || (c == u'!' && i + 1 < limit && text[i + 1] == u'='))
                at = i;
        }
        if (at > 0 && text[0].isDigit() && text[at] == u':') { // 2:05:11 is a time
            text.prepend(u"time="_s);
            at = 4;
        }
        if (at < 0) {
            TextTerm word;
            const QByteArray folded = foldText(text).toUtf8();
            word.needle.assign(folded.constData(), std::size_t(folded.size()));
            bool ok = false;
            const int number = text.toInt(&ok);
            if (ok && number >= 0 && quotedFrom < 0)
                word.number = number;
            term.words = quotedFrom >= 0 ? QString(u'\'' % text % u'\'') : text;
            if (term.negated)
                term.words = tr("not %1").arg(term.words);
            term.what = std::move(word);
            filter.m_terms.push_back(std::move(term));
            continue;
        }
        const QString name = foldText(QStringView(text).left(at));
        qsizetype after = at + 1;
        Operator op = Operator::Equal;
        const bool contains = text[at] == u':';
        if (!contains) {
            const bool orEqual = after < limit && text[after] == u'=';
            switch (text[at].unicode()) {
            case u'<': op = orEqual ? Operator::AtMost : Operator::Less; break;
            case u'>': op = orEqual ? Operator::AtLeast : Operator::More; break;
            case u'\u2264': op = Operator::AtMost; break;
            case u'\u2265': op = Operator::AtLeast; break;
            case u'!': op = Operator::Unequal; break;
            }
            if (orEqual && text[at] != u'\u2264' && text[at] != u'\u2265')
                ++after;
        }
        const QString value = text.sliced(after).trimmed();
        const auto number = std::find_if(std::begin(namedNumbers), std::end(namedNumbers),
            [&](const NamedNumber &n) { return names(n.names, name); });
        const auto textual = std::find_if(
            namedTexts().begin(), namedTexts().end(), [&](const NamedText &n) { return names(n.names, name); });
        const bool status = name == u"status";
        const bool source = name == u"source" || name == u"list" || name == u"file";
        if (number == std::end(namedNumbers) && textual == namedTexts().end() && !status && !source) {
            QStringList known;
            for (const NamedText &n : namedTexts())
                known.push_back(firstName(n.names).toString());
            for (const NamedNumber &n : namedNumbers)
                known.push_back(firstName(n.names).toString());
            known << u"status"_s << u"source"_s;
            *problem = name.isEmpty()
                ? tr("A filter cannot begin with \"%1\"; name a column before it, as in time<2:30:00.").arg(text[at])
                : tr("There is no column \"%1\". Columns to filter by: %2.").arg(name, known.join(u", "_s));
            return {};
        }
        if (value.isEmpty()) { // being typed: nothing is asked yet
            *problem = tr("Nothing follows \"%1\": type what to look for.").arg(text.left(after));
            return {};
        }
        if (number != std::end(namedNumbers)) {
            NumberTerm asked;
            asked.number = number->number;
            asked.op = op;
            const QString shown = firstName(number->names).toString();
            QString words;
            if (isDuration(asked.number)) {
                const bool finish = asked.number == Number::Time || asked.number == Number::GunTime;
                const auto duration =
                    durationFrom(value, finish ? typicalTime(columns, asked.number) : std::nullopt, !finish);
                if (!duration) {
                    *problem = tr("\"%1\" is no time; write it as in %2.")
                                   .arg(value, finish ? u"time<2:30:00"_s : QString(shown % u"<4:30"_s));
                    return {};
                }
                asked.value = duration->hundredths;
                asked.width = duration->width;
                words = durationInWords(asked.value);
            } else {
                bool ok = false;
                asked.value = value.toInt(&ok);
                if (!ok) {
                    *problem = tr("\"%1\" is no whole number, which %2 needs, as in %2>=60.").arg(value, shown);
                    return {};
                }
                words = value;
            }
            const bool time = isDuration(asked.number);
            QString pattern;
            switch (term.negated ? Operator::Unequal : op) {
            case Operator::Less: pattern = time ? tr("%1 under %2") : tr("%1 below %2"); break;
            case Operator::AtMost: pattern = tr("%1 at most %2"); break;
            case Operator::More: pattern = tr("%1 over %2"); break;
            case Operator::AtLeast: pattern = tr("%1 at least %2"); break;
            case Operator::Equal: pattern = tr("%1 is %2"); break;
            case Operator::Unequal:
                pattern = op == Operator::Equal || op == Operator::Unequal ? tr("%1 is not %2") : tr("not (%1 %2)");
                break;
            }
            term.words = pattern.arg(shown, words);
            term.what = asked;
        } else if (op != Operator::Equal && op != Operator::Unequal) {
            *problem = tr("\"%1\" holds words, which are neither less nor more; use %1:%2.").arg(name, value);
            return {};
        } else if (status) {
            const QString asked = foldText(value);
            StatusTerm wanted;
            if (asked == u"finished")
                wanted.status = Status::Finished;
            else if (asked == u"dnf")
                wanted.status = Status::DidNotFinish;
            else if (asked == u"dns")
                wanted.status = Status::DidNotStart;
            else if (asked == u"dq" || asked == u"dsq")
                wanted.status = Status::Disqualified;
            else {
                *problem = tr("A status is finished, dnf, dns or dq, not \"%1\".").arg(value);
                return {};
            }
            term.negated = term.negated != (op == Operator::Unequal);
            term.words = (term.negated ? tr("status is not %1") : tr("status is %1")).arg(asked);
            term.what = wanted;
        } else {
            const QByteArray folded = foldText(value).toUtf8();
            term.negated = term.negated != (op == Operator::Unequal);
            const bool whole = !contains;
            if (source) {
                term.words =
                    (term.negated ? tr("source does not contain '%1'") : tr("source contains '%1'")).arg(value);
                term.what = SourceTerm{folded.toStdString()};
            } else {
                TextTerm words;
                words.fields = textual->fields;
                words.needle = folded.toStdString();
                words.whole = whole;
                const QString shown = firstName(textual->names).toString();
                term.words = (whole ? (term.negated ? tr("%1 is not '%2'") : tr("%1 is '%2'"))
                                    : (term.negated ? tr("%1 does not contain '%2'") : tr("%1 contains '%2'")))
                                 .arg(shown, value);
                term.what = std::move(words);
            }
        }
        filter.m_terms.push_back(std::move(term));
    }
    return filter;
}

namespace {

// Marks the words a needle asks for. In a category a word counts from its beginning: "men" is not "women".
std::vector<std::uint8_t> matchingWords(const Words &words, std::string_view needle, TextField field, bool whole)
{
    std::vector<std::uint8_t> found;
    words.markContaining(needle, found);
    if (!whole && field != TextField::Category)
        return found;
    for (std::uint32_t code = 0; code < found.size(); ++code) {
        if (!found[code])
            continue;
        const std::string_view word = words.folded(code);
        if (whole) {
            found[code] = word == needle;
            continue;
        }
        bool begins = false;
        for (std::size_t at = word.find(needle); at != std::string_view::npos && !begins;
             at = word.find(needle, at + 1))
            begins = at == 0 || !std::isalnum(static_cast<unsigned char>(word[at - 1]));
        found[code] = begins;
    }
    return found;
}

bool any(const std::vector<std::uint8_t> &marks)
{
    return std::any_of(marks.begin(), marks.end(), [](std::uint8_t mark) { return mark != 0; });
}

void addRows(
    RowBits &rows, const ResultColumns::Part &part, const TextColumn &column, const std::vector<std::uint8_t> &found)
{
    if (!any(found))
        return;
    if (column.codes.empty()) {
        if (found[column.constant])
            rows.setRange(part.first, part.rows);
        return;
    }
    const std::uint32_t *codes = column.codes.data();
    const std::uint8_t *marks = found.data();
    // A long column comes from far memory; asked for early, it is there in time.
    constexpr std::size_t ahead = 1024;
    rows.setWhere(part.first, part.rows, [codes, marks](std::size_t i) {
        if (i % 16 == 0)
            __builtin_prefetch(codes + i + ahead);
        return marks[codes[i]];
    });
}

// "mo farah": the given name ends with what stands before one of the blanks, the surname begins with the rest.
void addFullNames(RowBits &rows, const ResultColumns::Part &part, std::string_view needle, bool whole)
{
    const TextColumn &given = part.store->text(TextField::GivenName);
    const TextColumn &surname = part.store->text(TextField::Surname);
    if (!given.words || !surname.words)
        return;
    for (std::size_t blank = needle.find(' '); blank != std::string_view::npos; blank = needle.find(' ', blank + 1)) {
        const std::string_view before = needle.substr(0, blank);
        const std::string_view after = needle.substr(blank + 1);
        std::vector<std::uint8_t> ends(given.words->size()), begins(surname.words->size());
        for (std::uint32_t code = 1; code < ends.size(); ++code) {
            const std::string_view word = given.words->folded(code);
            ends[code] = whole ? word == before : word.ends_with(before);
        }
        for (std::uint32_t code = 1; code < begins.size(); ++code) {
            const std::string_view word = surname.words->folded(code);
            begins[code] = whole ? word == after : word.starts_with(after);
        }
        if (any(ends) && any(begins))
            rows.setWhere(
                part.first, part.rows, [&](std::size_t i) { return ends[given.code(i)] & begins[surname.code(i)]; });
    }
}

} // namespace

RowBits RowFilter::rowsOfText(const TextTerm &term, const ResultColumns &columns)
{
    RowBits rows(columns.rowCount());
    const bool everywhere = term.fields.empty();
    for (const ResultColumns::Part &part : columns.parts()) {
        if (part.rows == 0)
            continue;
        for (std::size_t f = 0; f < textFieldCount; ++f) {
            const TextField field = TextField(f);
            if (!everywhere && std::find(term.fields.begin(), term.fields.end(), field) == term.fields.end())
                continue;
            const TextColumn &column = part.store->texts[f];
            if (column.isEmpty() || field == TextField::BibLetters)
                continue;
            addRows(rows, part, column, matchingWords(*column.words, term.needle, field, term.whole));
        }
        const bool named =
            everywhere || std::find(term.fields.begin(), term.fields.end(), TextField::GivenName) != term.fields.end();
        if (named && term.needle.find(' ') != std::string::npos)
            addFullNames(rows, part, term.needle, term.whole);
        if (!everywhere)
            continue;
        if (const auto &letters = part.store->text(TextField::BibLetters).words) {
            const std::vector<std::uint8_t> found = matchingWords(*letters, term.needle, TextField::BibLetters, true);
            const NumberColumn &bibs = part.store->number(NumberField::Bib);
            if (any(found) && !bibs.values.empty())
                rows.setWhere(part.first, part.rows, [&](std::size_t i) {
                    const std::int32_t bib = bibs.values[i];
                    return bib < 0 && bib != kMissing ? found[std::size_t(-bib)] : std::uint8_t(0);
                });
        }
        if (term.number) {
            for (const NumberField field : {NumberField::Year, NumberField::Bib}) {
                const NumberColumn &numbers = part.store->number(field);
                if (numbers.values.empty() && numbers.constant == *term.number)
                    rows.setRange(part.first, part.rows);
                else if (!numbers.values.empty())
                    rows.setWhere(
                        part.first, part.rows, [&](std::size_t i) { return numbers.values[i] == *term.number; });
            }
        }
    }
    return rows;
}

RowBits RowFilter::rowsOfNumber(const NumberTerm &term, const ResultColumns &columns)
{
    RowBits rows(columns.rowCount());
    // Every comparison is an interval, both ends included.
    constexpr std::int64_t least = std::int64_t(kMissing) + 1, most = std::numeric_limits<std::int32_t>::max();
    std::int64_t from = least, to = most;
    switch (term.op) {
    case Operator::Less: to = std::int64_t(term.value) - 1; break;
    case Operator::AtMost: to = term.value; break;
    case Operator::More: from = std::int64_t(term.value) + 1; break;
    case Operator::AtLeast: from = term.value; break;
    case Operator::Equal:
    case Operator::Unequal:
        from = term.value;
        to = std::int64_t(term.value) + term.width - 1;
        break;
    }
    const bool inverse = term.op == Operator::Unequal;
    const auto pass = [=](std::int32_t value) {
        return ((value >= from && value <= to) != inverse) & (value != kMissing);
    };
    const std::optional<NumberField> field = fieldOf(term.number);
    for (const ResultColumns::Part &part : columns.parts()) {
        if (field) {
            const NumberColumn &numbers = part.store->number(*field);
            if (!numbers.values.empty())
                rows.setWhere(part.first, part.rows, [&](std::size_t i) { return pass(numbers.values[i]); });
            else if (part.rows > 0 && pass(numbers.constant))
                rows.setRange(part.first, part.rows);
        } else {
            rows.setWhere(part.first, part.rows,
                [&](std::size_t i) { return pass(numberOf(columns, term.number, part.first + i)); });
        }
    }
    return rows;
}

RowBits RowFilter::rowsOf(const ResultColumns &columns) const
{
    RowBits all(columns.rowCount(), true);
    for (const Term &term : m_terms) {
        RowBits rows;
        if (const auto *text = std::get_if<TextTerm>(&term.what)) {
            rows = rowsOfText(*text, columns);
        } else if (const auto *number = std::get_if<NumberTerm>(&term.what)) {
            rows = rowsOfNumber(*number, columns);
        } else if (const auto *status = std::get_if<StatusTerm>(&term.what)) {
            rows = RowBits(columns.rowCount());
            for (const ResultColumns::Part &part : columns.parts())
                rows.setWhere(
                    part.first, part.rows, [&](std::size_t i) { return part.store->statusOf(i) == status->status; });
        } else if (const auto *source = std::get_if<SourceTerm>(&term.what)) {
            rows = RowBits(columns.rowCount());
            const QString needle = QString::fromStdString(source->needle);
            for (const ResultColumns::Part &part : columns.parts()) {
                if (part.list) {
                    if (foldText(part.list->name).contains(needle))
                        rows.setRange(part.first, part.rows);
                    continue;
                }
                for (std::size_t row = 0; row < part.rows; ++row) {
                    for (const ClaimRef ref : columns.facts()->results[row].claims) {
                        const Reading *reading = columns.facts()->reading(ref.article);
                        if (reading && foldText(reading->article->fileName).contains(needle))
                            rows.set(row);
                    }
                    const auto &link = columns.facts()->results[row].official;
                    if (link && foldText(columns.facts()->officialRows[link->official].listName).contains(needle))
                        rows.set(row);
                }
            }
        }
        if (term.negated)
            rows.invert(columns.rowCount());
        all &= rows;
    }
    return all;
}

QString RowFilter::inWords() const
{
    QStringList words;
    for (const Term &term : m_terms)
        words.push_back(term.words);
    return words.join(u", "_s);
}

} // namespace proofline
