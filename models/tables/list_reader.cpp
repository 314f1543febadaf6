#include "tables/list_reader.h"

#include "tables/block_line.h"
#include "tables/byte_source.h"
#include "tables/column_meaning.h"
#include "tables/csv_index.h"
#include "tables/list_cells.h"
#include "tables/list_source.h"
#include "tables/nations.h"
#include "tables/row_order.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStringBuilder>
#include <QStringConverter>
#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("proofline::ListReader", text); }

constexpr std::size_t headSize = 256 * 1024; // looked at before anything is decided
constexpr std::size_t blockSize =
    256 * 1024; // read and indexed at a time; fits the second cache with room for the words
constexpr std::size_t longestLine = 8 * 1024 * 1024;
constexpr std::size_t mostColumns = 20'000;
constexpr std::size_t mostRows = 50'000'000;
constexpr std::size_t firstRowCount = 2'000; // shown while the rest is read
constexpr std::size_t sampleRows = 600;
constexpr std::size_t mostProblems = 200; // listed; all are counted

// Bytes with room behind them for wide loads.
struct Chunk
{
    std::vector<char> bytes;
    std::size_t size = 0;
    CellBounds bounds;
    std::size_t consumed = 0; // by whole rows
    std::uint32_t firstRow = 0; // of the list
    qint64 offset = 0; // of bytes[0] in the source
    bool atEnd = false;

    char *data() { return bytes.data(); }
    void makeRoom(std::size_t more)
    {
        if (bytes.size() < size + more + CsvIndexer::padding)
            bytes.resize(std::max(bytes.size() * 2, size + more + CsvIndexer::padding));
    }
    void closeWithZeros() { std::memset(bytes.data() + size, 0, CsvIndexer::padding); }
};

// How the rows are to be cut and what the columns are; decided on the first bytes.
struct Plan
{
    QByteArray encoding;
    char delimiter = ',';
    LineEnd lineEnd = LineEnd::LineFeed;
    std::size_t columns = 1;
    bool hasHeader = false;
    QByteArray headerLine; // raw
    qint64 headerAt = 0; // its line, counted from 1
    QString header; // decoded
    std::size_t dataBegin = 0; // of the first row, in the head
    qint64 linesBefore = 0; // of it
    ColumnReadings readings;
    bool capitals = false; // names are written in capitals
    bool marathonColumn = false; // the event column is called "marathon" and holds cities
    QString event, discipline, reasons;
    std::optional<int> year;
    std::optional<Status> status;
    double rowBytes = 100; // a middling row
    QStringList preamble; // lines above the header
};

struct Shape
{
    std::size_t cells = 0; // of most rows
    double steady = 0; // share of rows that have so many
    std::size_t rows = 0;
};

Shape shapeOf(const char *data, std::size_t size, bool whole, char delimiter, LineEnd lineEnd)
{
    // A generous number of columns: the most delimiters on any of the first lines.
    const char newline = lineEnd == LineEnd::LineFeed ? '\n' : '\r';
    std::size_t most = 0, here = 0, lines = 0;
    for (std::size_t i = 0; i < size && lines < 200; ++i) {
        if (data[i] == newline) {
            most = std::max(most, here);
            here = 0;
            ++lines;
        } else {
            here += data[i] == delimiter;
        }
    }
    most = std::max(most, here);
    Shape shape;
    if (most == 0)
        return shape;
    CellBounds bounds(std::min(most + 1, mostColumns));
    CsvIndexer(delimiter, lineEnd).index(data, size, whole, bounds, true, 200);
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t row = 0; row < bounds.rows(); ++row) {
        ++counts[bounds.cellCount(row)];
    }
    for (const auto &[cells, rows] : counts) {
        shape.rows += rows;
        if (double(rows) > shape.steady || (double(rows) == shape.steady && cells > shape.cells)) {
            shape.steady = double(rows);
            shape.cells = cells;
        }
    }
    shape.steady = shape.rows > 0 ? shape.steady / double(shape.rows) : 0;
    return shape;
}

LineEnd lineEndOf(const char *data, std::size_t size)
{
    std::size_t feeds = 0, returns = 0;
    for (std::size_t i = 0; i < size; ++i) {
        feeds += data[i] == '\n';
        returns += data[i] == '\r' && (i + 1 == size || data[i + 1] != '\n');
    }
    return returns > 5 * feeds ? LineEnd::CarriageReturn : LineEnd::LineFeed;
}

// The delimiter that cuts most rows into equally many cells.
std::pair<char, Shape> delimiterOf(const char *data, std::size_t size, bool whole, LineEnd lineEnd)
{
    std::pair<char, Shape> best{',', {}};
    double bestScore = -1;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const Shape shape = shapeOf(data, size, whole, delimiter, lineEnd);
        const double score =
            shape.cells < 2 ? -1 : shape.steady + double(std::min<std::size_t>(shape.cells, 40)) * 0.004;
        if (score > bestScore) {
            best = {delimiter, shape};
            bestScore = score;
        }
    }
    return best;
}

// Most of the time a control byte that is no blank means a picture, a program, a database.
bool isBinary(const char *data, std::size_t size)
{
    std::size_t controls = 0;
    const std::size_t looked = std::min<std::size_t>(size, 64 * 1024);
    for (std::size_t i = 0; i < looked; ++i) {
        const unsigned char c = static_cast<unsigned char>(data[i]);
        controls += c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B;
    }
    return looked > 0 && controls * 10 > looked;
}

// What a column's cells are to be read as.
QString kindOf(const ListColumn &column)
{
    switch (column.meaning) {
    case Meaning::Time:
    case Meaning::GunTime:
    case Meaning::Split: return tr("a time");
    case Meaning::Place: return tr("a place");
    case Meaning::Age: return tr("an age");
    case Meaning::BirthYear:
    case Meaning::Year: return tr("a year");
    case Meaning::Ignored:
    case Meaning::PlaceOverall:
    case Meaning::PlaceInCategory:
    case Meaning::Name:
    case Meaning::Surname:
    case Meaning::GivenName:
    case Meaning::Nation:
    case Meaning::Club:
    case Meaning::City:
    case Meaning::Bib:
    case Meaning::Sex:
    case Meaning::Category:
    case Meaning::AgeGroup:
    case Meaning::Pace:
    case Meaning::Speed:
    case Meaning::Status:
    case Meaning::Event:
    case Meaning::Discipline: return tr("what its column holds");
    }
    Q_UNREACHABLE();
}

class Reader
{
public:
    Reader(const ListOptions &options, const ListCallbacks &callbacks)
        : m_options(options)
        , m_callbacks(callbacks)
    {
    }

    ListOutcome readFile(const QString &path)
    {
        m_where.path = path;
        m_where.member = m_options.member;
        lookAt(path, &m_where.size, &m_where.changed);
        QString problem;
        m_source = openSource(path, m_options.member, &problem);
        const QString name = QFileInfo(m_options.member.isEmpty() ? path : m_options.member).fileName();
        return m_source ? readSource(name, path) : ListOutcome{nullptr, problem};
    }
    ListOutcome readBytes(const QByteArray &bytes, const QString &name)
    {
        m_where.bytes = bytes;
        m_where.member = m_options.member;
        m_where.pageLines = m_options.pageLines;
        QString problem;
        m_source = openSource(bytes, m_options.member, &problem);
        return m_source ? readSource(name, QString()) : ListOutcome{nullptr, problem};
    }

private:
    ListOutcome readSource(const QString &name, const QString &path);
    QString plan(Chunk &head, const QString &name);
    void makeTakers();
    void fill(Chunk &block, Chunk *before);
    void afterIndex(Chunk &block);
    std::shared_ptr<ResultList> finish(const QString &name, const QString &path);
    void growHead(Chunk &head);
    void listSameNames();
    QString wrongName(const Chunk &head, const QString &name) const;
    void addProblem(const QString &reason, std::optional<qint64> line, qint64 count = 1);
    qint64 lineOf(std::uint32_t row) const;

    void gatherTexts(ColumnStore &store);
    void gatherCategories(ColumnStore &store);
    void gatherAges(ColumnStore &store);
    void gatherStatus(ColumnStore &store);
    void gatherRaces(ColumnStore &store);
    void gatherPlaces(ColumnStore &store, ResultList &list);

    const ListOptions &m_options;
    const ListCallbacks &m_callbacks;
    std::unique_ptr<ByteSource> m_source;
    ListSource m_where;
    Plan m_plan;
    std::vector<std::unique_ptr<CellTaker>> m_takers; // heaviest first
    std::array<CellTaker *, 32> m_byMeaning{};
    std::vector<std::pair<std::size_t, TimeCells *>> m_splits; // column of the file
    std::size_t m_rows = 0;
    qint64 m_lines = 0; // before the next block
    std::vector<Problem> m_problems;
    qint64 m_problemCount = 0;
    qint64 m_blankRows = 0;
    qint64 m_firstBlankLine = 0;
    bool m_cancelled = false;
    bool m_tooManyRows = false;
    qint64 m_skipping = 0; // bytes of an overlong line that were left out

    template<typename T> T *taker(Meaning meaning) const { return static_cast<T *>(m_byMeaning[std::size_t(meaning)]); }
};

void Reader::addProblem(const QString &reason, std::optional<qint64> line, qint64 count)
{
    m_problemCount += count;
    if (m_problems.size() < mostProblems)
        m_problems.push_back({QString(), reason, line});
}

qint64 Reader::lineOf(std::uint32_t row) const
{
    const auto after = std::upper_bound(m_where.lines.begin(), m_where.lines.end(), row,
        [](std::uint32_t wanted, const auto &entry) { return wanted < entry.first; });
    return after == m_where.lines.begin() ? 0 : qint64(row) + std::prev(after)->second;
}

// A first line longer than the head: thousands of columns.
void Reader::growHead(Chunk &head)
{
    const auto hasLineEnd = [&head](std::size_t from) {
        return std::memchr(head.data() + from, '\n', head.size - from)
            || std::memchr(head.data() + from, '\r', head.size - from);
    };
    for (std::size_t looked = 0; !head.atEnd && head.size < longestLine && !hasLineEnd(looked);) {
        looked = head.size;
        head.makeRoom(headSize);
        const std::size_t got = m_source->read(head.data() + head.size, headSize);
        head.size += got;
        head.atEnd = got < headSize;
    }
}

// Why a file's bytes belie its name: named .gz and not packed, or a .txt of an archive that holds no table. A list
// that somebody unpacked without renaming it is read all the same.
QString Reader::wrongName(const Chunk &head, const QString &name) const
{
    static const QRegularExpression packedName(
        u"\\.(?:gz|xz|bz2|zst|zip|tgz)$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = packedName.match(name);
    const bool namedPacked = match.hasMatch() && m_source->isPlain();
    const bool isText = !m_where.member.isEmpty() && name.endsWith(u".txt"_s, Qt::CaseInsensitive);
    if (!namedPacked && !isText)
        return {};
    const std::vector<char> &bytes = head.bytes;
    if (looksLikeList(QByteArray(bytes.data(), qsizetype(std::min<std::size_t>(head.size, 64 * 1024)))))
        return {};
    return namedPacked
        ? tr("its name ends in %1, but it is not packed, and what it holds is no list").arg(match.captured())
        : tr("it holds no table");
}

// Columns of one name of which only one is taken.
void Reader::listSameNames()
{
    const std::vector<ListColumn> &columns = m_plan.readings.columns;
    QHash<QString, std::size_t> taken;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].meaning != Meaning::Ignored && !columns[i].header.isEmpty())
            taken.insert(foldText(columns[i].header), i);
    }
    for (std::size_t i = 0; i < columns.size() && !taken.isEmpty(); ++i) {
        const auto other = taken.constFind(foldText(columns[i].header));
        if (columns[i].meaning == Meaning::Ignored && !columns[i].header.isEmpty() && other != taken.constEnd())
            addProblem(tr("column %1 is called \"%2\" like column %3, which is read instead of it")
                           .arg(i + 1)
                           .arg(columns[i].header)
                           .arg(*other + 1),
                m_plan.headerAt);
    }
}

QString Reader::plan(Chunk &head, const QString &name)
{
    const char *data = head.data();
    const EncodingFound found = findEncoding({data, head.size});
    m_plan.encoding = m_options.encoding.isEmpty() ? found.name : m_options.encoding;
    m_plan.lineEnd = lineEndOf(data, head.size);
    std::size_t begin = std::size_t(found.mark);
    // "sep=;" is a hint of spreadsheets.
    std::optional<char> hinted;
    if (head.size > begin + 6 && std::string_view(data + begin, 4) == "sep=") {
        hinted = data[begin + 4];
        while (begin < head.size && data[begin] != '\n' && data[begin] != '\r')
            ++begin;
        while (begin < head.size && (data[begin] == '\n' || data[begin] == '\r'))
            ++begin;
        ++m_plan.linesBefore;
    }
    const char *rows = data + begin;
    const std::size_t size = head.size - begin;
    Shape shape;
    if (m_options.delimiter || hinted) {
        m_plan.delimiter = m_options.delimiter ? *m_options.delimiter : *hinted;
        shape = shapeOf(rows, size, head.atEnd, m_plan.delimiter, m_plan.lineEnd);
    } else {
        std::tie(m_plan.delimiter, shape) = delimiterOf(rows, size, head.atEnd, m_plan.lineEnd);
    }
    m_plan.columns = std::clamp<std::size_t>(shape.cells, 1, mostColumns);

    CellBounds bounds(m_plan.columns);
    CsvIndexer(m_plan.delimiter, m_plan.lineEnd).index(rows, size, head.atEnd, bounds, false, sampleRows + 40);
    if (bounds.rows() == 0 && !head.atEnd)
        return tr("its first line is longer than %1 MB").arg(longestLine >> 20);
    if (bounds.rows() == 0)
        return tr("the file is empty");
    WordDecoder decoder(m_plan.encoding);
    // Titles above the table have fewer cells than its rows.
    std::size_t first = 0;
    const auto filled = [&](std::size_t row) {
        std::size_t cells = 0;
        for (std::size_t column = 0; column < bounds.columns(); ++column)
            cells += !bareCell(bounds.cell(rows, row, column)).empty();
        return cells;
    };
    while (m_plan.columns > 2 && first < 20 && first + 2 < bounds.rows()
        && filled(first) <= std::min<std::size_t>(2, m_plan.columns / 3) && filled(first + 1) + filled(first + 2) > 0
        && (filled(first + 1) > 2 || filled(first + 2) > 2)) {
        m_plan.preamble << decoder
                               .decode(std::string_view(
                                   rows + bounds.rowBegin(first), bounds.rowEnd(first) - bounds.rowBegin(first)))
                               .remove(QLatin1Char(m_plan.delimiter))
                               .remove(u'"')
                               .trimmed();
        ++first;
    }

    // The sample: bare cells of the rows under the first one.
    std::vector<QString> firstCells;
    for (std::size_t column = 0; column < m_plan.columns; ++column)
        firstCells.push_back(decoder.decode(bareCell(bounds.cell(rows, first, column))));
    ListSample sample;
    sample.cells.resize(m_plan.columns);
    const std::size_t sampled =
        std::min(bounds.rows(), first + 1 + (m_plan.columns > 500 ? std::size_t(100) : sampleRows));
    for (std::size_t column = 0; column < m_plan.columns; ++column) {
        for (std::size_t row = first + 1; row < sampled; ++row)
            sample.cells[column].push_back(bareCell(bounds.cell(rows, row, column)));
    }
    m_plan.hasHeader = m_options.hasHeader ? *m_options.hasHeader : isHeaderRow(firstCells, sample);
    std::size_t dataRow = first;
    if (m_plan.hasHeader) {
        m_plan.headerAt = m_plan.linesBefore + bounds.linesBefore(first) + 1;
        ++dataRow;
        for (const QString &cell : firstCells)
            sample.headers << cell;
        m_plan.headerLine =
            QByteArray(rows + bounds.rowBegin(first), qsizetype(bounds.rowEnd(first) - bounds.rowBegin(first)));
        m_plan.header = decoder.decode({m_plan.headerLine.constData(), std::size_t(m_plan.headerLine.size())});
    } else {
        for (std::size_t column = 0; column < m_plan.columns; ++column)
            sample.cells[column].insert(sample.cells[column].begin(), bareCell(bounds.cell(rows, first, column)));
    }
    if (dataRow < bounds.rows()) {
        m_plan.dataBegin = begin + bounds.rowBegin(dataRow);
        m_plan.linesBefore += bounds.linesBefore(dataRow);
        const std::size_t last = bounds.rows() - 1;
        m_plan.rowBytes =
            std::max(2.0, double(bounds.rowEnd(last) + 1 - bounds.rowBegin(dataRow)) / double(bounds.rows() - dataRow));
    } else {
        m_blankRows = qint64(bounds.blankRows());
        m_plan.dataBegin = head.size;
        m_plan.linesBefore += bounds.lines();
    }

    // Event, year, discipline: the user, then the title lines, then the file's name.
    NameReading named = readFileName(name);
    if (named.event.isEmpty() && !m_where.member.isEmpty() && !m_where.path.isEmpty()) {
        // "boston-2015.zip" with "results.csv" in it
        const NameReading archive = readFileName(QFileInfo(m_where.path).fileName());
        if (!archive.event.isEmpty())
            named = archive;
    }
    QStringList reasons;
    for (const QString &line : m_plan.preamble) {
        const NameReading title = readFileName(line);
        if (!title.event.isEmpty() && named.event != title.event) {
            named.event = title.event;
            named.discipline = title.discipline;
            named.reason = tr("the line above the table says \"%1\"").arg(line);
        }
        if (title.year)
            named.year = title.year;
    }
    m_plan.status = named.status;
    std::vector<ColumnChoice> choices = m_options.columns;
    const ListProfile *profile = nullptr;
    for (const ListProfile &kept : m_options.profiles) {
        if (m_plan.hasHeader && kept.header == m_plan.header) {
            profile = &kept;
            break;
        }
    }
    if (profile) {
        for (const ColumnChoice &choice : profile->columns) {
            if (std::none_of(choices.begin(), choices.end(),
                    [&](const ColumnChoice &own) { return own.column == choice.column; }))
                choices.push_back(choice);
        }
        reasons << tr("columns as in the profile kept for this header");
    }
    const auto pick = [](const QString &user, const QString &kept, const QString &said) {
        return !user.isEmpty() ? user : !kept.isEmpty() ? kept : said;
    };
    m_plan.event = pick(m_options.event, profile ? profile->event : QString(), named.event);
    m_plan.discipline = pick(m_options.discipline, profile ? profile->discipline : QString(), named.discipline);
    m_plan.year = m_options.year ? m_options.year : named.year;
    if (!named.reason.isEmpty() && m_options.event.isEmpty())
        reasons << named.reason;

    m_plan.readings = readColumns(sample, choices, m_plan.discipline);
    const auto columnOf = [this](Meaning meaning) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < m_plan.readings.columns.size(); ++i) {
            if (m_plan.readings.columns[i].meaning == meaning)
                return i;
        }
        return std::nullopt;
    };
    // Without a word about the distance: the last split's distance and how much longer the finish took.
    if (m_plan.discipline.isEmpty() && !columnOf(Meaning::Discipline)) {
        const auto time = columnOf(Meaning::Time);
        double ratio = 0, longest = 0;
        QString by;
        for (std::size_t i = 0; time && i < m_plan.readings.columns.size(); ++i) {
            const ListColumn &split = m_plan.readings.columns[i];
            if (split.meaning != Meaning::Split || !split.metres || *split.metres <= longest
                || !split.header.contains(QRegularExpression(u"\\d"_s)))
                continue;
            std::vector<double> ratios;
            for (std::size_t row = 0; row < sample.cells[i].size(); ++row) {
                const std::int32_t on = timeFrom(sample.cells[i][row], split.unit);
                const std::int32_t end = timeFrom(sample.cells[*time][row], m_plan.readings.columns[*time].unit);
                if (on != kMissing && end != kMissing && on > 0)
                    ratios.push_back(double(end) / on);
            }
            if (ratios.size() < 3)
                continue;
            std::nth_element(ratios.begin(), ratios.begin() + std::ptrdiff_t(ratios.size() / 2), ratios.end());
            ratio = ratios[ratios.size() / 2];
            longest = *split.metres;
            by = split.header;
        }
        const double metres = ratio * longest;
        if (metres > 39'000 && metres < 47'000 && longest < 42'000)
            m_plan.discipline = u"marathon"_s;
        else if (metres > 20'000 && metres < 22'800 && longest < 21'000)
            m_plan.discipline = u"half marathon"_s;
        if (!m_plan.discipline.isEmpty()) {
            reasons << tr("the finish is %1 times the \"%2\" time: a %3")
                           .arg(QString::number(ratio, 'f', 2), by, m_plan.discipline);
            m_plan.readings = readColumns(sample, choices, m_plan.discipline);
        }
    }
    if (const auto event = columnOf(Meaning::Event)) {
        const QString header = foldText(m_plan.readings.columns[*event].header);
        m_plan.marathonColumn = header.contains(u"marathon");
        if (m_options.event.isEmpty())
            m_plan.event.clear();
        if (m_plan.marathonColumn && m_plan.discipline.isEmpty())
            m_plan.discipline = u"marathon"_s;
    }
    m_plan.reasons = reasons.join(u"; "_s);

    for (const Meaning meaning : {Meaning::Name, Meaning::Surname, Meaning::GivenName}) {
        if (const auto column = columnOf(meaning)) {
            int capitals = 0, words = 0;
            for (const std::string_view cell : sample.cells[*column]) {
                const bool small = std::any_of(cell.begin(), cell.end(), [](char c) { return c >= 'a' && c <= 'z'; });
                capitals += cell.size() > 2 && !small;
                words += cell.size() > 2;
            }
            m_plan.capitals = m_plan.capitals || (words > 0 && capitals * 10 > words * 9);
        }
    }
    return {};
}

void Reader::makeTakers()
{
    m_takers.clear();
    m_byMeaning.fill(nullptr);
    m_splits.clear();
    const auto add = [this]<typename T>(std::unique_ptr<T> made, Meaning meaning) {
        T *raw = made.get();
        if (meaning != Meaning::Split && meaning != Meaning::Ignored)
            m_byMeaning[std::size_t(meaning)] = raw;
        m_takers.push_back(std::move(made));
        return raw;
    };
    const QByteArray &encoding = m_plan.encoding;
    const bool womanIsM = m_plan.readings.womanIsM;
    const auto nation = [](std::string_view word) {
        const QString text = QString::fromUtf8(word.data(), qsizetype(word.size()));
        return iocCodeOf(text).value_or(text).toStdString();
    };
    const auto category = [womanIsM](std::string_view word) {
        const QString text = QString::fromUtf8(word.data(), qsizetype(word.size()));
        return categoryFrom(text, womanIsM).value_or(text).toStdString();
    };
    const auto capitals = [on = m_plan.capitals](
                              std::string_view word) { return on ? withoutCapitals(word) : std::string(word); };
    const auto event = [marathon = m_plan.marathonColumn](std::string_view word) {
        const QString text = QString::fromUtf8(word.data(), qsizetype(word.size()));
        if (!marathon || text.isEmpty() || foldText(text).contains(u"marathon"))
            return text.toStdString();
        const auto known = knownEvent(text);
        return (known && known->discipline == u"marathon" ? known->name : QString(text % u" Marathon"_s)).toStdString();
    };
    const auto discipline = [](std::string_view word) {
        const QString text = QString::fromUtf8(word.data(), qsizetype(word.size()));
        const QString known = disciplineFrom(text);
        return (known.isEmpty() ? text : known).toStdString();
    };
    for (std::size_t i = 0; i < m_plan.readings.columns.size(); ++i) {
        const ListColumn &column = m_plan.readings.columns[i];
        switch (column.meaning) {
        case Meaning::Name: add(std::make_unique<NameCells>(i, encoding, m_plan.capitals), column.meaning); break;
        case Meaning::Surname:
        case Meaning::GivenName: add(std::make_unique<TextCells>(i, encoding, capitals), column.meaning); break;
        case Meaning::Nation: add(std::make_unique<TextCells>(i, encoding, nation), column.meaning); break;
        case Meaning::Club:
        case Meaning::City:
        case Meaning::AgeGroup: add(std::make_unique<TextCells>(i, encoding), column.meaning); break;
        case Meaning::Sex:
        case Meaning::Category: add(std::make_unique<TextCells>(i, encoding, category), column.meaning); break;
        case Meaning::Event: add(std::make_unique<TextCells>(i, encoding, event), column.meaning); break;
        case Meaning::Discipline: add(std::make_unique<TextCells>(i, encoding, discipline), column.meaning); break;
        case Meaning::Bib: add(std::make_unique<BibCells>(i, encoding), column.meaning); break;
        case Meaning::Place: add(std::make_unique<NumberCells>(i, NumberCells::Kind::Place), column.meaning); break;
        case Meaning::Age: add(std::make_unique<NumberCells>(i, NumberCells::Kind::Whole), column.meaning); break;
        case Meaning::BirthYear:
        case Meaning::Year: add(std::make_unique<NumberCells>(i, NumberCells::Kind::Year), column.meaning); break;
        case Meaning::Time:
        case Meaning::GunTime: add(std::make_unique<TimeCells>(i, column.unit), column.meaning); break;
        case Meaning::Split:
            m_splits.emplace_back(i, add(std::make_unique<TimeCells>(i, column.unit), column.meaning));
            break;
        case Meaning::Status: add(std::make_unique<StatusCells>(i), column.meaning); break;
        case Meaning::Ignored:
        case Meaning::PlaceOverall:
        case Meaning::PlaceInCategory:
        case Meaning::Pace:
        case Meaning::Speed:
            if (m_plan.readings.watchStatus[i])
                add(std::make_unique<StatusCells>(i), Meaning::Ignored);
            break;
        }
    }
    // Names take longest, so they are begun first.
    std::stable_sort(m_takers.begin(), m_takers.end(), [](const auto &a, const auto &b) {
        const auto weight = [](const CellTaker *taker) {
            return dynamic_cast<const NameCells *>(taker) ? 2 : dynamic_cast<const TextCells *>(taker) ? 1 : 0;
        };
        return weight(a.get()) > weight(b.get());
    });
}

void Reader::fill(Chunk &block, Chunk *before)
{
    if (before) {
        block.size = before->size - before->consumed;
        block.offset = before->offset + qint64(before->consumed);
        block.atEnd = false;
        block.makeRoom(blockSize);
        std::memcpy(block.data(), before->data() + before->consumed, block.size);
    }
    const CsvIndexer indexer(m_plan.delimiter, m_plan.lineEnd);
    for (;;) {
        if (!block.atEnd) {
            block.makeRoom(blockSize);
            const std::size_t wanted = blockSize;
            const std::size_t got = m_source->read(block.data() + block.size, wanted);
            block.size += got;
            block.atEnd = got < wanted;
        }
        block.closeWithZeros();
        if (m_skipping > 0) { // inside a line that is too long
            const char newline = m_plan.lineEnd == LineEnd::LineFeed ? '\n' : '\r';
            const void *end = std::memchr(block.data(), newline, block.size);
            const std::size_t drop = end ? std::size_t(static_cast<const char *>(end) - block.data()) + 1 : block.size;
            m_skipping += qint64(drop);
            block.size -= drop;
            block.offset += qint64(drop);
            std::memmove(block.data(), block.data() + drop, block.size);
            block.closeWithZeros();
            if (!end && !block.atEnd)
                continue;
            addProblem(
                tr("the line is longer than %1 MB (%2 bytes) and was left out").arg(longestLine >> 20).arg(m_skipping),
                m_lines + 1);
            ++m_lines;
            m_skipping = 0;
            continue;
        }
        block.consumed = indexer.index(block.data(), block.size, block.atEnd, block.bounds);
        if (block.consumed > 0 || block.atEnd)
            return;
        if (block.size > longestLine) {
            m_skipping = qint64(block.size);
            block.offset += qint64(block.size);
            block.size = 0;
        }
    }
}

// What has to be known of the rows before the next block is begun: lines, offsets, flaws.
void Reader::afterIndex(Chunk &block)
{
    const qint64 lines = block.bounds.lines();
    if (std::memchr(block.data(), '\0', block.consumed)) {
        for (std::size_t row = 0; row < block.bounds.rows(); ++row) {
            if (std::memchr(block.data() + block.bounds.rowBegin(row), '\0',
                    block.bounds.rowEnd(row) - block.bounds.rowBegin(row)))
                block.bounds.addFlaw(RowFlaw::Kind::NulBytes, row);
        }
    }
    if (block.bounds.blankRows() > 0) {
        if (m_blankRows == 0)
            m_firstBlankLine = m_lines + block.bounds.firstBlankLine() + 1;
        m_blankRows += qint64(block.bounds.blankRows());
    }
    removeHeaderRows(block.bounds, block.data(), m_plan.headerLine);
    std::size_t rows = block.bounds.rows();
    if (m_rows + rows > mostRows) {
        if (!m_tooManyRows)
            addProblem(tr("the list has more than %1 rows; the rest was left out").arg(mostRows), m_lines);
        m_tooManyRows = true;
        while (m_rows + rows > mostRows)
            block.bounds.removeRow(--rows);
    }
    for (const RowFlaw &flaw : block.bounds.flaws()) {
        const qint64 line = m_lines + flaw.line + 1;
        switch (flaw.kind) {
        case RowFlaw::Kind::TooFewCells:
            addProblem(
                tr("the row has fewer than %1 cells; the missing ones are taken as blank").arg(m_plan.columns), line);
            break;
        case RowFlaw::Kind::TooManyCells:
            addProblem(tr("the row has more than %1 cells; the rest was left out").arg(m_plan.columns), line);
            break;
        case RowFlaw::Kind::UnclosedQuote:
            addProblem(tr("a quote is opened and not closed; it was taken as it stands"), line);
            break;
        case RowFlaw::Kind::NulBytes: addProblem(tr("the row holds NUL bytes; they were left out"), line); break;
        }
    }
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t number = m_rows + row;
        if (number % ListSource::rowsApart == 0)
            m_where.offsets.push_back(block.offset + qint64(block.bounds.rowBegin(row)));
        const qint64 ahead = m_lines + block.bounds.linesBefore(row) + 1 - qint64(number);
        if (m_where.lines.empty() || m_where.lines.back().second != ahead)
            m_where.lines.emplace_back(std::uint32_t(number), ahead);
    }
    m_lines += lines;
    block.firstRow = std::uint32_t(m_rows);
    m_rows += rows;
}

ListOutcome Reader::readSource(const QString &name, const QString &path)
{
    Chunk head;
    head.makeRoom(headSize);
    head.size = m_source->read(head.data(), headSize);
    head.atEnd = head.size < headSize;
    growHead(head);
    if (head.size == 0)
        return {nullptr, m_source->problem().isEmpty() ? tr("the file is empty") : m_source->problem()};
    const EncodingFound encoding = findEncoding({head.data(), head.size});
    const QByteArray wanted = m_options.encoding.isEmpty() ? encoding.name : m_options.encoding;
    m_where.seekable = m_source->seek(qint64(head.size)) && !wanted.startsWith("UTF-16");
    if (wanted.startsWith("UTF-16")) {
        // From here on the source gives UTF-8; archives are opened anew, as they cannot go back.
        QString problem;
        m_source = path.isEmpty() ? openSource(m_where.bytes, m_options.member, &problem)
                                  : openSource(path, m_options.member, &problem);
        if (!m_source)
            return {nullptr, problem};
        m_source = decodeUtf16(std::move(m_source), wanted.toUpper() == "UTF-16BE");
        head.size = m_source->read(head.data(), headSize);
        head.atEnd = head.size < headSize;
        growHead(head);
    }
    head.closeWithZeros();
    if (isBinary(head.data(), head.size))
        return {nullptr, tr("it is no text but binary data")};
    if (const QString wrong = wrongName(head, name); !wrong.isEmpty())
        return {nullptr, wrong};
    ListOutcome reading;
    reading.problem = plan(head, name);
    if (!reading.problem.isEmpty())
        return reading;
    if (wanted.startsWith("UTF-16"))
        m_plan.encoding = wanted.toUpper();
    m_where.encoding = m_plan.encoding;
    m_where.delimiter = m_plan.delimiter;
    m_where.lineEnd = m_plan.lineEnd;
    m_where.columns = m_plan.columns;
    m_where.headerLine = m_plan.headerLine;

    // The head is the beginning of the first block.
    const auto beginWithHead = [&](Chunk &block) {
        block.size = head.size - m_plan.dataBegin;
        block.offset = qint64(m_plan.dataBegin);
        block.atEnd = head.atEnd;
        block.makeRoom(blockSize);
        std::memcpy(block.data(), head.data() + m_plan.dataBegin, block.size);
        block.closeWithZeros();
        block.bounds = CellBounds(m_plan.columns);
    };
    if (!head.atEnd && m_callbacks.firstRows) {
        makeTakers();
        m_lines = m_plan.linesBefore;
        Chunk first;
        beginWithHead(first);
        first.consumed = CsvIndexer(m_plan.delimiter, m_plan.lineEnd)
                             .index(first.data(), first.size, false, first.bounds, false, firstRowCount);
        afterIndex(first);
        for (const auto &taker : m_takers)
            taker->take(first.data(), first.bounds, 0);
        if (m_rows > 0) {
            const auto partial = finish(name, path);
            partial->partial = true;
            m_callbacks.firstRows(partial);
        }
        m_rows = 0;
        m_problems.clear();
        m_problemCount = 0;
        m_blankRows = 0;
        m_where.offsets.clear();
        m_where.lines.clear();
    }

    makeTakers();
    m_lines = m_plan.linesBefore;
    const qint64 total = m_source->total();
    const bool plain = m_where.seekable;
    if (plain && total > 0) {
        const std::size_t expected =
            std::min<std::size_t>(std::size_t(double(total) / m_plan.rowBytes * 1.03) + 1024, mostRows);
        for (const auto &taker : m_takers)
            taker->reserve(expected);
        for (const auto &taker : m_takers)
            taker->useLargePages();
    }
    const int threads = head.atEnd ? 1 : std::clamp(m_options.threads, 1, 8);
    std::vector<Chunk> blocks(BlockLine::heldBy(threads));
    const auto make = [&](std::size_t number) {
        Chunk &block = blocks[number % blocks.size()];
        if (number == 0) {
            beginWithHead(block);
            fill(block, nullptr);
        } else {
            if (number < blocks.size())
                block.bounds = CellBounds(m_plan.columns);
            fill(block, &blocks[(number - 1) % blocks.size()]);
        }
        afterIndex(block);
        m_cancelled = m_callbacks.cancelled && m_callbacks.cancelled();
        if (m_callbacks.progress)
            m_callbacks.progress(m_source->position(), total);
        return !block.atEnd && !m_tooManyRows && !m_cancelled;
    };
    const auto take = [&](std::size_t taker, std::size_t number) {
        Chunk &block = blocks[number % blocks.size()];
        m_takers[taker]->take(block.data(), block.bounds, block.firstRow);
    };
    BlockLine(m_takers.size(), make, take).run(threads);
    if (!m_source->problem().isEmpty())
        addProblem(m_source->problem(), std::nullopt);
    if (!m_source->note().isEmpty())
        addProblem(m_source->note(), std::nullopt);
    qint64 size = 0, changed = 0;
    if (!path.isEmpty() && lookAt(path, &size, &changed) && (size != m_where.size || changed != m_where.changed)
        && m_source->note().isEmpty())
        addProblem(size > m_where.size ? tr("the file grew while it was read; the new rows are not here")
                                       : tr("the file changed while it was read"),
            std::nullopt);
    if (m_rows == 0 && !m_cancelled)
        return {nullptr,
            m_blankRows > 0          ? tr("under the header there are only rows of nothing but delimiters")
                : m_problems.empty() ? tr("there is a header but no row under it")
                                     : tr("it holds no row that can be read: %1").arg(m_problems.front().reason)};
    reading.list = finish(name, path);
    return reading;
}

// The words and numbers as they were taken.
void Reader::gatherTexts(ColumnStore &store)
{
    const auto text = [&store](TextField field, std::shared_ptr<Words> words, std::vector<std::uint32_t> codes) {
        if (words->size() <= 1)
            return;
        TextColumn &column = store.text(field);
        column = {}; // a column of given names stands before those taken from whole names
        column.words = std::move(words);
        const bool same = column.words->size() == 2
            && std::all_of(codes.begin(), codes.end(), [](std::uint32_t code) { return code == 1; });
        if (same)
            column.constant = 1;
        else
            column.codes = std::move(codes);
    };
    const auto constant = [&store](TextField field, const QString &value) {
        if (value.isEmpty() || store.text(field).words)
            return;
        auto words = std::make_shared<Words>();
        store.text(field).constant = words->add(value);
        store.text(field).words = words;
    };
    const auto number = [&store](NumberField field, std::vector<std::int32_t> values) {
        if (std::any_of(values.begin(), values.end(), [](std::int32_t value) { return value != kMissing; }))
            store.number(field).values = std::move(values);
    };
    if (auto *names = taker<NameCells>(Meaning::Name)) {
        text(TextField::Surname, names->surnames, std::move(names->surnameCodes));
        text(TextField::GivenName, names->givenNames, std::move(names->givenCodes));
        if (!names->nationCodes.empty() && !taker<TextCells>(Meaning::Nation)) {
            auto codes = std::make_shared<Words>(); // brackets hold codes of either kind
            std::vector<std::uint32_t> known;
            for (std::uint32_t code = 0; code < names->nations->size(); ++code)
                known.push_back(codes->add(iocCodeOf(names->nations->text(code)).value_or(names->nations->text(code))));
            for (std::uint32_t &code : names->nationCodes)
                code = known[code];
            text(TextField::Nation, codes, std::move(names->nationCodes));
        }
    }
    for (const auto &[meaning, field] :
        {std::pair(Meaning::Surname, TextField::Surname), std::pair(Meaning::GivenName, TextField::GivenName),
            std::pair(Meaning::Nation, TextField::Nation), std::pair(Meaning::Club, TextField::Club),
            std::pair(Meaning::City, TextField::City), std::pair(Meaning::AgeGroup, TextField::AgeGroup),
            std::pair(Meaning::Event, TextField::Event), std::pair(Meaning::Discipline, TextField::Discipline)}) {
        if (auto *cells = taker<TextCells>(meaning))
            text(field, cells->words, std::move(cells->codes));
    }
    constant(TextField::Event, m_plan.event);
    constant(TextField::Discipline, m_plan.discipline);
    if (auto *bibs = taker<BibCells>(Meaning::Bib)) {
        number(NumberField::Bib, std::move(bibs->values));
        if (bibs->letters->size() > 1)
            store.text(TextField::BibLetters).words = bibs->letters;
    }
    for (const auto &[meaning, field] : {std::pair(Meaning::Place, NumberField::Place),
             std::pair(Meaning::Age, NumberField::Age), std::pair(Meaning::Year, NumberField::Year)}) {
        if (auto *cells = taker<NumberCells>(meaning))
            number(field, std::move(cells->values));
    }
    if (store.number(NumberField::Year).values.empty() && m_plan.year)
        store.number(NumberField::Year).constant = *m_plan.year;
    bool fractions = false;
    if (auto *times = taker<TimeCells>(Meaning::Time)) {
        fractions = fractions || times->hasFractions;
        number(NumberField::Time, std::move(times->values));
    }
    if (auto *guns = taker<TimeCells>(Meaning::GunTime)) {
        fractions = fractions || guns->hasFractions;
        number(NumberField::GunTime, std::move(guns->values));
    }
    NumberColumn &time = store.number(NumberField::Time), &gun = store.number(NumberField::GunTime);
    if (time.values.empty() && !gun.values.empty())
        std::swap(time, gun); // the gun time is the only one
    for (std::size_t row = 0; row < gun.values.size(); ++row) { // the other clock failed
        if (time.values[row] == kMissing)
            time.values[row] = gun.values[row];
    }
    store.precision = fractions ? Precision::Hundredth : Precision::Second;
    if (fractions) {
        const auto tenths = [](const NumberColumn &column) {
            return std::all_of(column.values.begin(), column.values.end(),
                [](std::int32_t v) { return v == kMissing || v % 10 == 0; });
        };
        if (tenths(time) && tenths(gun))
            store.precision = Precision::Tenth;
    }
    for (const auto &[column, cells] : m_splits) {
        const ListColumn &from = m_plan.readings.columns[column];
        store.splits.push_back({from.header.isEmpty() ? tr("column %1").arg(column + 1) : from.header, from.metres,
            std::move(cells->values)});
    }
    std::stable_sort(store.splits.begin(), store.splits.end(),
        [](const SplitColumn &a, const SplitColumn &b) { return a.metres.value_or(1e9) < b.metres.value_or(1e9); });
}

void Reader::gatherStatus(ColumnStore &store)
{
    const bool timed =
        !store.number(NumberField::Time).values.empty() || !store.number(NumberField::Place).values.empty();
    if (m_plan.status && !timed) { // "ultra-dnf.csv": nobody in it finished
        store.status.assign(store.rows, std::uint8_t(*m_plan.status));
        m_plan.reasons += (m_plan.reasons.isEmpty() ? QString() : u"; "_s)
            % tr("the file's name says that nobody in it finished, and it has no times and places");
    }
    for (const auto &taker : m_takers) {
        for (const auto &[row, status] : taker->statuses) {
            if (store.status.empty())
                store.status.assign(store.rows, std::uint8_t(Status::Finished));
            store.status[row] = std::uint8_t(status);
        }
    }
    if (store.status.empty())
        return;
    for (const NumberField field :
        {NumberField::Time, NumberField::GunTime, NumberField::Place}) { // no finish, no finish time
        auto &values = store.number(field).values;
        for (std::size_t row = 0; row < values.size(); ++row) {
            if (store.status[row] != std::uint8_t(Status::Finished))
                values[row] = kMissing;
        }
    }
}

// Men, women and their wheelchair races, from whatever columns tell them.
void Reader::gatherCategories(ColumnStore &store)
{
    auto *sexes = taker<TextCells>(Meaning::Sex);
    auto *categories = taker<TextCells>(Meaning::Category);
    const TextColumn &groups = store.text(TextField::AgeGroup);
    auto words = std::make_shared<Words>();
    std::vector<std::uint32_t> codes;

    std::vector<std::optional<QString>> ofGroup;
    bool wheels = false;
    for (std::uint32_t code = 0; groups.words && code < groups.words->size(); ++code) {
        ofGroup.push_back(code == 0 ? std::nullopt : categoryOfAgeGroup(groups.words->text(code)));
        wheels = wheels || (ofGroup.back() && ofGroup.back()->startsWith(u"wheelchair"));
    }
    if (!sexes && !categories
        && std::none_of(ofGroup.begin(), ofGroup.end(), [](const auto &category) { return category.has_value(); }))
        return;
    TextCells *only = categories && !sexes ? categories : sexes && !categories ? sexes : nullptr;
    if (only && !wheels) {
        words = only->words;
        codes = std::move(only->codes);
    } else {
        // Each combination once.
        std::unordered_map<std::uint64_t, std::uint32_t> known;
        codes.resize(store.rows);
        std::uint64_t lastKey = ~std::uint64_t(0);
        std::uint32_t lastCode = 0;
        for (std::size_t row = 0; row < store.rows; ++row) {
            const std::uint64_t sex = sexes ? sexes->codes[row] : 0, category = categories ? categories->codes[row] : 0,
                                group = groups.code(row);
            const std::uint64_t key = sex << 48 | (category & 0xFFFFFF) << 24 | (group & 0xFFFFFF);
            if (key != lastKey) {
                auto [at, isNew] = known.try_emplace(key);
                if (isNew) {
                    QString made = category != 0 ? categories->words->text(std::uint32_t(category)) : QString();
                    const QString own = sex != 0 ? sexes->words->text(std::uint32_t(sex)) : QString();
                    const QString byGroup =
                        group != 0 && group < ofGroup.size() ? ofGroup[group].value_or(QString()) : QString();
                    const bool wheel = made.startsWith(u"wheelchair") || byGroup.startsWith(u"wheelchair");
                    const QString person = !own.isEmpty()         ? own
                        : made.isEmpty() || made == u"wheelchair" ? byGroup
                                                                  : made;
                    if (wheel)
                        made = person.startsWith(u"wheelchair") || person.isEmpty()
                            ? (person.isEmpty() ? u"wheelchair"_s : person)
                            : QString(u"wheelchair "_s % person);
                    else if (made.isEmpty() || !own.isEmpty())
                        made = person;
                    at->second = words->add(made);
                }
                lastKey = key;
                lastCode = at->second;
            }
            codes[row] = lastCode;
        }
    }
    // Start numbers with a W worn by men, too, are wheelchairs.
    const auto &bibs = store.number(NumberField::Bib).values;
    const auto &letters = store.text(TextField::BibLetters).words;
    const auto men = words->find("men");
    if (letters && men && !codes.empty()) {
        std::vector<std::uint8_t> isWheel(letters->size());
        static const QRegularExpression pattern(u"^(?:W|WC|PR)-?\\d+$"_s, QRegularExpression::CaseInsensitiveOption);
        for (std::uint32_t code = 1; code < letters->size(); ++code)
            isWheel[code] = pattern.match(letters->text(code)).hasMatch();
        const auto wheelBib = [&](std::size_t row) {
            return bibs[row] < 0 && bibs[row] != kMissing && isWheel[std::size_t(-bibs[row])];
        };
        bool worn = false;
        for (std::size_t row = 0; row < bibs.size() && !worn; ++row)
            worn = wheelBib(row) && codes[row] == *men;
        if (worn) {
            auto more = std::make_shared<Words>(*words);
            for (std::size_t row = 0; row < bibs.size(); ++row) {
                const QString category = wheelBib(row) ? words->text(codes[row]) : QString();
                if (wheelBib(row) && !category.startsWith(u"wheelchair"))
                    codes[row] = more->add(category.isEmpty() ? u"wheelchair"_s : QString(u"wheelchair "_s % category));
            }
            words = more;
            m_plan.reasons += (m_plan.reasons.isEmpty() ? QString() : u"; "_s)
                % tr("start numbers with a W are wheelchairs: men wear them, too");
        }
    }
    TextColumn &column = store.text(TextField::Category);
    column.words = words;
    const bool same = !codes.empty()
        && std::all_of(
            codes.begin(), codes.end(), [first = codes.front()](std::uint32_t code) { return code == first; });
    if (same)
        column.constant = codes.front();
    else
        column.codes = std::move(codes);
}

void Reader::gatherAges(ColumnStore &store)
{
    auto *births = taker<NumberCells>(Meaning::BirthYear);
    const NumberColumn &years = store.number(NumberField::Year);
    if (!births || !store.number(NumberField::Age).isEmpty() || years.isEmpty())
        return;
    std::vector<std::int32_t> ages = std::move(births->values);
    for (std::size_t row = 0; row < ages.size(); ++row) {
        const std::int32_t year = years.value(row);
        const std::int32_t age = ages[row] == kMissing || year == kMissing ? kMissing : year - ages[row];
        ages[row] = age > 0 && age < 120 ? age : kMissing;
    }
    store.number(NumberField::Age).values = std::move(ages);
}

void Reader::gatherRaces(ColumnStore &store)
{
    const auto word = [](const TextColumn &column, std::uint32_t code) {
        return column.words ? column.words->text(code) : QString();
    };
    const TextColumn &events = store.text(TextField::Event), &disciplines = store.text(TextField::Discipline),
                     &categories = store.text(TextField::Category);
    const NumberColumn &years = store.number(NumberField::Year);
    const auto named = [&](StoredRace &race) {
        race.name = word(events, race.event);
        if (!race.name.isEmpty() && race.year != kMissing)
            race.name += u' ' % QString::number(race.year);
    };
    if (events.codes.empty() && disciplines.codes.empty() && years.values.empty()) {
        const std::uint32_t count = categories.words ? categories.words->size() : 1;
        for (std::uint32_t code = 0; code < count; ++code) {
            StoredRace race{events.constant, years.constant, disciplines.constant, code, {}, kMissing};
            named(race);
            store.raceList.push_back(race);
        }
    } else {
        std::map<std::array<std::uint32_t, 4>, std::uint32_t> known;
        std::array<std::uint32_t, 4> last{~0u, ~0u, ~0u, ~0u};
        std::uint32_t number = 0;
        store.races.resize(store.rows);
        for (std::size_t row = 0; row < store.rows; ++row) {
            const std::array<std::uint32_t, 4> key{
                events.code(row), std::uint32_t(years.value(row)), disciplines.code(row), categories.code(row)};
            if (key != last) {
                const auto [at, isNew] = known.try_emplace(key, std::uint32_t(store.raceList.size()));
                if (isNew) {
                    StoredRace race{key[0], std::int32_t(key[1]), key[2], key[3], {}, kMissing};
                    named(race);
                    store.raceList.push_back(race);
                }
                number = at->second;
                last = key;
            }
            store.races[row] = number;
        }
    }
    const auto &times = store.number(NumberField::Time).values;
    std::vector<std::int32_t> best(store.raceList.size(), std::numeric_limits<std::int32_t>::max());
    for (std::size_t row = 0; row < times.size(); ++row) {
        std::int32_t &least = best[store.raceOf(row)];
        least = std::min(least, times[row] == kMissing ? least : times[row]);
    }
    for (std::size_t race = 0; race < best.size(); ++race)
        store.raceList[race].winningTime =
            best[race] == std::numeric_limits<std::int32_t>::max() ? kMissing : best[race];
    const auto &places = store.number(NumberField::Place).values;
    for (std::size_t row = 0; row < std::min(times.size(), places.size()); ++row) {
        StoredRace &race = store.raceList[store.raceOf(row)];
        if (times[row] == race.winningTime && times[row] != kMissing && places[row] != kMissing
            && (race.winningPlace == kMissing || places[row] < race.winningPlace))
            race.winningPlace = places[row];
    }
}

// Where no column holds places: by time within the race, equal times share a place and the next ones are left out.
void Reader::gatherPlaces(ColumnStore &store, ResultList &list)
{
    const auto &times = store.number(NumberField::Time).values;
    if (!store.number(NumberField::Place).isEmpty() || times.empty())
        return;
    std::vector<std::uint32_t> order = tableOrder(store.rows);
    sortRows(order, keysFrom(times, Qt::AscendingOrder));
    std::vector<std::int32_t> &places = store.number(NumberField::Place).values;
    places.assign(store.rows, kMissing);
    struct Standing
    {
        std::int32_t ranked = 0, place = 0, time = kMissing;
    };
    std::vector<Standing> standings(store.raceList.size());
    for (const std::uint32_t row : order) {
        if (times[row] == kMissing)
            break;
        Standing &standing = standings[store.raceOf(row)];
        ++standing.ranked;
        if (times[row] != standing.time) {
            standing.place = standing.ranked;
            standing.time = times[row];
        }
        places[row] = standing.place;
    }
    list.placesComputed = true;
}

std::shared_ptr<ResultList> Reader::finish(const QString &name, const QString &path)
{
    auto store = std::make_shared<ColumnStore>();
    store->rows = m_rows;
    for (const auto &taker : m_takers) {
        const std::size_t shown = std::min<std::size_t>(taker->unread.size(), 20);
        for (std::size_t i = 0; i < shown; ++i)
            addProblem(tr("\"%1\" could not be read as %2; the cell is taken as blank")
                           .arg(taker->unread[i].text, kindOf(m_plan.readings.columns[taker->column()])),
                lineOf(taker->unread[i].row), 0);
        m_problemCount += qint64(taker->unreadCount);
        for (const std::uint32_t row : taker->misfitRows)
            addProblem(tr("a word is not %1; it was read as windows-1252").arg(QString::fromLatin1(m_plan.encoding)),
                lineOf(row), 0);
        m_problemCount += taker->misfits;
    }
    auto list = std::make_shared<ResultList>();
    gatherTexts(*store);
    gatherStatus(*store);
    gatherCategories(*store);
    gatherAges(*store);
    gatherRaces(*store);
    gatherPlaces(*store, *list);
    listSameNames();
    if (m_blankRows > 0)
        addProblem(m_blankRows == 1
                ? tr("the row holds nothing but delimiters and was skipped")
                : tr("here and further down %1 rows hold nothing but delimiters and were skipped").arg(m_blankRows),
            m_firstBlankLine);
    if (m_cancelled)
        addProblem(tr("reading was stopped; only the first %1 rows are here").arg(m_rows), std::nullopt);

    list->id = m_options.id;
    list->name = name;
    list->path = m_options.page.isEmpty() ? path : m_options.page;
    list->fileColumns = m_plan.readings.columns;
    list->header = m_plan.header;
    list->encoding = QString::fromLatin1(m_plan.encoding);
    list->delimiter = m_plan.delimiter;
    list->hasHeader = m_plan.hasHeader;
    list->placeIsOverall =
        !list->placesComputed && !m_plan.readings.placeInCategory && !store->number(NumberField::Place).isEmpty();
    list->cancelled = m_cancelled;
    list->event = m_plan.event;
    list->year = m_plan.year;
    list->discipline = m_plan.discipline;
    list->reasons = m_plan.reasons;
    for (Problem &problem : m_problems) {
        problem.source = path.isEmpty() ? name : path;
        if (problem.line)
            problem.line = m_where.told(*problem.line);
    }
    std::stable_sort(m_problems.begin(), m_problems.end(),
        [](const Problem &a, const Problem &b) { return a.line.value_or(0) < b.line.value_or(0); });
    list->problems = m_problems;
    list->problemCount = m_problemCount;
    list->columns = store;
    list->source = std::make_shared<ListSource>(m_where);
    return list;
}

const std::vector<std::pair<Meaning, QString>> &meaningNames()
{
    static const std::vector<std::pair<Meaning, QString>> names = {{Meaning::Ignored, u"ignored"_s},
        {Meaning::Place, u"place"_s}, {Meaning::PlaceOverall, u"place overall"_s},
        {Meaning::PlaceInCategory, u"place in category"_s}, {Meaning::Name, u"name"_s},
        {Meaning::Surname, u"surname"_s}, {Meaning::GivenName, u"given name"_s}, {Meaning::Nation, u"nation"_s},
        {Meaning::Club, u"club"_s}, {Meaning::City, u"city"_s}, {Meaning::Bib, u"bib"_s}, {Meaning::Age, u"age"_s},
        {Meaning::BirthYear, u"birth year"_s}, {Meaning::Sex, u"sex"_s}, {Meaning::Category, u"category"_s},
        {Meaning::AgeGroup, u"age group"_s}, {Meaning::Time, u"time"_s}, {Meaning::GunTime, u"gun time"_s},
        {Meaning::Split, u"split"_s}, {Meaning::Pace, u"pace"_s}, {Meaning::Speed, u"speed"_s},
        {Meaning::Status, u"status"_s}, {Meaning::Event, u"event"_s}, {Meaning::Year, u"year"_s},
        {Meaning::Discipline, u"discipline"_s}};
    return names;
}

const std::vector<std::pair<TimeUnit, QString>> &unitNames()
{
    static const std::vector<std::pair<TimeUnit, QString>> names = {{TimeUnit::None, u""_s},
        {TimeUnit::Clock, u"clock"_s}, {TimeUnit::MinutesSeconds, u"m.ss"_s}, {TimeUnit::HoursMinutes, u"h:mm"_s},
        {TimeUnit::Seconds, u"seconds"_s}, {TimeUnit::Minutes, u"minutes"_s}, {TimeUnit::Hours, u"hours"_s}};
    return names;
}

template<typename T> QString nameOf(const std::vector<std::pair<T, QString>> &names, T value)
{
    const auto at =
        std::find_if(names.begin(), names.end(), [value](const auto &entry) { return entry.first == value; });
    return at == names.end() ? QString() : at->second;
}

template<typename T> std::optional<T> valueOf(const std::vector<std::pair<T, QString>> &names, const QString &name)
{
    const auto at =
        std::find_if(names.begin(), names.end(), [&name](const auto &entry) { return entry.second == name; });
    return at == names.end() ? std::nullopt : std::optional(at->first);
}

} // namespace

QJsonObject toJson(const ListProfile &profile)
{
    QJsonArray columns;
    for (const ColumnChoice &choice : profile.columns) {
        QJsonObject column{{u"column"_s, choice.column}, {u"meaning"_s, nameOf(meaningNames(), choice.meaning)},
            {u"unit"_s, nameOf(unitNames(), choice.unit)}};
        if (choice.metres)
            column.insert(u"metres"_s, *choice.metres);
        columns.append(column);
    }
    return {{u"header"_s, profile.header}, {u"columns"_s, columns}, {u"event"_s, profile.event},
        {u"discipline"_s, profile.discipline}};
}

std::optional<ListProfile> listProfileFrom(const QJsonObject &json)
{
    ListProfile profile;
    profile.header = json.value(u"header"_s).toString();
    if (profile.header.isEmpty())
        return std::nullopt;
    profile.event = json.value(u"event"_s).toString();
    profile.discipline = json.value(u"discipline"_s).toString();
    const QJsonArray columns = json.value(u"columns"_s).toArray();
    for (const QJsonValue &entry : columns) {
        const QJsonObject column = entry.toObject();
        const auto meaning = valueOf(meaningNames(), column.value(u"meaning"_s).toString());
        const auto unit = valueOf(unitNames(), column.value(u"unit"_s).toString());
        if (!meaning || !unit)
            return std::nullopt;
        ColumnChoice choice{column.value(u"column"_s).toInt(-1), *meaning, *unit, std::nullopt};
        if (column.contains(u"metres"_s))
            choice.metres = column.value(u"metres"_s).toDouble();
        profile.columns.push_back(choice);
    }
    return profile;
}

ListOutcome readList(const QString &path, const ListOptions &options, const ListCallbacks &callbacks)
{
    return Reader(options, callbacks).readFile(path);
}

ListOutcome readList(
    const QByteArray &bytes, const QString &name, const ListOptions &options, const ListCallbacks &callbacks)
{
    return Reader(options, callbacks).readBytes(bytes, name);
}

bool looksLikeList(const QByteArray &beginning)
{
    if (beginning.startsWith('<') || beginning.startsWith('{') || beginning.startsWith('['))
        return false;
    QByteArray bytes = beginning.left(64 * 1024);
    const EncodingFound encoding = findEncoding({bytes.constData(), std::size_t(bytes.size())});
    if (encoding.name.startsWith("UTF-16")) {
        auto toUtf16 =
            QStringDecoder(encoding.name == "UTF-16BE" ? QStringConverter::Utf16BE : QStringConverter::Utf16LE);
        bytes = QString(toUtf16(bytes)).toUtf8();
    } else {
        bytes.remove(0, encoding.mark);
    }
    const std::size_t size = std::size_t(bytes.size());
    if (isBinary(bytes.constData(), size))
        return false;
    bytes.append(qsizetype(CsvIndexer::padding), '\0');
    const char *data = bytes.constData();
    const LineEnd lineEnd = lineEndOf(data, size);
    const bool whole = beginning.size() < 64 * 1024;
    const auto [delimiter, shape] = delimiterOf(data, size, whole, lineEnd);
    if (shape.rows < 2 || shape.cells < 2 || shape.steady < 0.8)
        return false;
    CellBounds bounds(shape.cells);
    CsvIndexer(delimiter, lineEnd).index(data, size, whole, bounds, true, 100);
    std::vector<QString> first;
    ListSample sample;
    sample.cells.resize(shape.cells);
    std::size_t longest = 0;
    for (std::size_t column = 0; column < shape.cells; ++column) {
        first.push_back(QString::fromUtf8(
            bareCell(bounds.cell(data, 0, column)).data(), qsizetype(bareCell(bounds.cell(data, 0, column)).size())));
        for (std::size_t row = 1; row < bounds.rows(); ++row) {
            sample.cells[column].push_back(bareCell(bounds.cell(data, row, column)));
            longest = std::max(longest, sample.cells[column].back().size());
        }
    }
    if (longest > 400) // sentences, not cells
        return false;
    if (isHeaderRow(first, sample))
        return true;
    // No header: at least one column of times or numbers beside the words.
    for (const auto &cells : sample.cells) {
        std::size_t values = 0;
        for (const std::string_view cell : cells)
            values += timeFrom(cell, TimeUnit::Clock) != kMissing || decimalFrom(cell).has_value();
        if (values * 10 >= cells.size() * 8)
            return true;
    }
    return false;
}

} // namespace proofline
