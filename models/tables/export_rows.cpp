#include "tables/export_rows.h"

#include "tables/row_filter.h"
#include "tables/table_columns.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonValue>
#include <QSaveFile>
#include <QStringBuilder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("proofline::ExportRows", text); }

QString statusKey(Status status)
{
    switch (status) {
    case Status::Finished: return u"finished"_s;
    case Status::DidNotFinish: return u"dnf"_s;
    case Status::DidNotStart: return u"dns"_s;
    case Status::Disqualified: return u"dq"_s;
    }
    Q_UNREACHABLE();
}

// Names of sources written out where people read them, and where programs do.
constexpr qsizetype namesInText = 3, namesInData = 20;

QString textOf(const ResultModel &model, std::size_t row, Column column, qsizetype mostNames = namesInText)
{
    const ResultColumns &columns = *model.columns();
    const Precision precision = columns.partOf(row).store->precision;
    const auto number = [](std::int32_t value) { return value == kMissing ? QString() : QString::number(value); };
    const auto clock = [precision](std::int32_t hundredths) {
        return hundredths == kMissing ? QString() : formatHms({hundredths * 10, precision});
    };
    const auto pace = [](std::int32_t hundredths) {
        return hundredths == kMissing ? QString() : format({(hundredths + 50) / 100 * 1000, Precision::Second});
    };
    const auto difference = [](std::int32_t hundredths) {
        return hundredths == kMissing ? QString() : formatGap(hundredths * 10);
    };
    const auto id = columns.result(row);
    const Result *result = id ? &columns.facts()->result(*id) : nullptr;
    switch (column) {
    case Column::Place: return number(columns.place(row));
    case Column::Athlete: return columns.athlete(row);
    case Column::Nationality: return columns.text(TextField::Nation, row);
    case Column::Race: return columns.raceName(columns.race(row));
    case Column::Year: return number(columns.year(row));
    case Column::Discipline: return columns.text(TextField::Discipline, row);
    case Column::Category: return columns.text(TextField::Category, row);
    case Column::AgeGroup: return columns.text(TextField::AgeGroup, row);
    case Column::Club: return columns.text(TextField::Club, row);
    case Column::City: return columns.text(TextField::City, row);
    case Column::Bib: return columns.bib(row);
    case Column::Age: return number(columns.age(row));
    case Column::Time:
        if (result && columns.time(row) != kMissing)
            return formatHms(result->time.value());
        return clock(columns.time(row));
    case Column::GunTime: return clock(columns.gunTime(row));
    case Column::Gap: return difference(columns.gap(row));
    case Column::PacePerKm: return pace(columns.pacePerKm(row));
    case Column::PacePerMile: return pace(columns.pacePerMile(row));
    case Column::HalfDifference: return difference(columns.halfDifference(row));
    case Column::Status: return statusKey(columns.status(row));
    case Column::Official: {
        if (!result || !result->official)
            return {};
        const OfficialRow &official = columns.facts()->officialRows[result->official->official];
        return official.time ? formatHms(*official.time) : statusKey(official.status);
    }
    case Column::Sources: return columns.sourceNames(row, mostNames).join(u"; "_s);
    }
    Q_UNREACHABLE();
}

QString jsonText(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"': out += u"\\\""_s; break;
        case u'\\': out += u"\\\\"_s; break;
        case u'\n': out += u"\\n"_s; break;
        case u'\r': out += u"\\r"_s; break;
        case u'\t': out += u"\\t"_s; break;
        default:
            if (c.unicode() < 0x20)
                out += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
            else
                out += c;
        }
    }
    return out % u'"';
}

// One row after another as text of one format.
class RowWriter
{
public:
    RowWriter(const ResultModel &model, const std::vector<Column> &columns, RowFormat format)
        : m_model(model)
        , m_columns(columns)
        , m_format(format)
    {
        if (format == RowFormat::Csv || format == RowFormat::Tsv || format == RowFormat::Json)
            m_mostNames = namesInData;
    }

    QString begin(const std::vector<std::uint32_t> &rows)
    {
        QStringList names;
        for (const Column column : m_columns)
            names << (m_format == RowFormat::Html || m_format == RowFormat::Markdown || m_format == RowFormat::Plain
                    ? m_model.headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString()
                    : columnKey(column));
        switch (m_format) {
        case RowFormat::Csv:
        case RowFormat::Tsv: return line(names);
        case RowFormat::Json: return u"["_s;
        case RowFormat::Html: {
            QString head = u"<table>\n<tr>"_s;
            for (const QString &name : names)
                head += u"<th>"_s % name.toHtmlEscaped() % u"</th>"_s;
            return head % u"</tr>\n"_s;
        }
        case RowFormat::Markdown: {
            QString rule = u"|"_s;
            for (const Column column : m_columns)
                rule += right(column) ? u" ---: |"_s : u" --- |"_s;
            return line(names) % rule % u'\n';
        }
        case RowFormat::Plain: {
            for (std::size_t i = 0; i < m_columns.size(); ++i) {
                qsizetype width = names[qsizetype(i)].size();
                for (const std::uint32_t row : rows)
                    width = std::max(width, textOf(m_model, row, m_columns[i], m_mostNames).size());
                m_widths.push_back(width);
            }
            return line(names);
        }
        }
        Q_UNREACHABLE();
    }
    QString row(std::size_t row)
    {
        QStringList cells;
        for (const Column column : m_columns)
            cells << textOf(m_model, row, column, m_mostNames);
        switch (m_format) {
        case RowFormat::Csv:
        case RowFormat::Tsv:
        case RowFormat::Markdown:
        case RowFormat::Plain: return line(cells);
        case RowFormat::Json: {
            QString object = m_first ? u"\n{"_s : u",\n{"_s;
            m_first = false;
            for (std::size_t i = 0; i < m_columns.size(); ++i) {
                const QString &cell = cells[qsizetype(i)];
                object += (i > 0 ? u","_s : QString()) % jsonText(columnKey(m_columns[i])) % u':'
                    % (cell.isEmpty()                         ? u"null"_s
                            : tableColumn(m_columns[i]).whole ? cell
                                                              : jsonText(cell));
            }
            return object % u'}';
        }
        case RowFormat::Html: {
            QString made = u"<tr>"_s;
            for (const QString &cell : cells)
                made += u"<td>"_s % cell.toHtmlEscaped() % u"</td>"_s;
            return made % u"</tr>\n"_s;
        }
        }
        Q_UNREACHABLE();
    }
    QString end() const
    {
        switch (m_format) {
        case RowFormat::Json: return m_first ? u"]\n"_s : u"\n]\n"_s;
        case RowFormat::Html: return u"</table>\n"_s;
        case RowFormat::Csv:
        case RowFormat::Tsv:
        case RowFormat::Markdown:
        case RowFormat::Plain: return {};
        }
        Q_UNREACHABLE();
    }

private:
    bool right(Column column) const
    {
        return (m_model.headerData(int(column), Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
    }
    QString line(const QStringList &cells) const
    {
        QString made;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            QString cell = cells[i];
            switch (m_format) {
            case RowFormat::Csv:
                if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r'))
                    cell = u'"' % cell.replace(u'"', u"\"\""_s) % u'"';
                made += (i > 0 ? u","_s : QString()) % cell;
                break;
            case RowFormat::Tsv:
                made +=
                    (i > 0 ? u"\t"_s : QString()) % cell.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
                break;
            case RowFormat::Markdown:
                made += (i > 0 ? u" | "_s : u"| "_s)
                    % cell.replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s).replace(u'\n', u' ')
                    % (i + 1 == cells.size() ? u" |"_s : QString());
                break;
            case RowFormat::Plain: {
                const qsizetype width = m_widths[std::size_t(i)];
                const bool last = i + 1 == cells.size();
                made += right(m_columns[std::size_t(i)]) ? cell.rightJustified(width)
                    : last                               ? cell
                                                         : cell.leftJustified(width);
                made += last ? QString() : u"  "_s;
                break;
            }
            case RowFormat::Json:
            case RowFormat::Html: break;
            }
        }
        if (m_format == RowFormat::Plain) {
            while (made.endsWith(u' '))
                made.chop(1);
        }
        return made % u'\n';
    }

    const ResultModel &m_model;
    const std::vector<Column> &m_columns;
    RowFormat m_format;
    qsizetype m_mostNames = namesInText;
    bool m_first = true;
    std::vector<qsizetype> m_widths;
};

QString writeAll(const ResultModel &model, const std::vector<std::uint32_t> &rows, const std::vector<Column> &columns,
    RowFormat format, QIODevice &out)
{
    RowWriter writer(model, columns, format);
    QByteArray ready = writer.begin(rows).toUtf8();
    const auto flush = [&] {
        const bool good = out.write(ready) == ready.size();
        ready.clear();
        return good;
    };
    for (const std::uint32_t row : rows) {
        ready += writer.row(row).toUtf8();
        if (ready.size() > 256 * 1024 && !flush())
            return tr("the rows could not be written: %1").arg(out.errorString());
    }
    ready += writer.end().toUtf8();
    return flush() ? QString() : tr("the rows could not be written: %1").arg(out.errorString());
}

} // namespace

QString columnKey(Column column) { return QStringView(tableColumn(column).key).toString(); }

std::optional<Column> columnFrom(QStringView name)
{
    QString wanted = foldText(name.trimmed());
    wanted.remove(u' ').remove(u'-').remove(u'_');
    for (int column = 0; column < columnCount; ++column) {
        if (columnKey(Column(column)).toLower() == wanted)
            return Column(column);
    }
    static const struct
    {
        QStringView name;
        Column column;
    } others[] = {{u"name", Column::Athlete}, {u"runner", Column::Athlete}, {u"surname", Column::Athlete},
        {u"nation", Column::Nationality}, {u"nat", Column::Nationality}, {u"country", Column::Nationality},
        {u"event", Column::Race}, {u"distance", Column::Discipline}, {u"sex", Column::Category},
        {u"gender", Column::Category}, {u"cat", Column::Category}, {u"group", Column::AgeGroup},
        {u"class", Column::AgeGroup}, {u"team", Column::Club}, {u"city", Column::City}, {u"number", Column::Bib},
        {u"net", Column::Time}, {u"chip", Column::Time}, {u"finish", Column::Time}, {u"gun", Column::GunTime},
        {u"pace", Column::PacePerKm}, {u"km", Column::PacePerKm}, {u"/km", Column::PacePerKm},
        {u"mile", Column::PacePerMile}, {u"/mile", Column::PacePerMile}, {u"halves", Column::HalfDifference},
        {u"half", Column::HalfDifference}, {u"pos", Column::Place}, {u"position", Column::Place},
        {u"rank", Column::Place}, {u"source", Column::Sources}, {u"list", Column::Sources}};
    for (const auto &other : others) {
        if (other.name == wanted)
            return other.column;
    }
    return std::nullopt;
}

std::vector<Column> filledColumns(const ResultModel &model)
{
    std::vector<Column> columns;
    for (int column = 0; column < columnCount; ++column) {
        if (!model.isBlank(Column(column)))
            columns.push_back(Column(column));
    }
    return columns;
}

QString plainText(const ResultModel &model, int row, Column column)
{
    return textOf(model, model.order()[std::size_t(row)], column);
}

QString writeRows(
    const ResultModel &model, const std::vector<Column> &columns, RowFormat format, QIODevice &out, qsizetype limit)
{
    const std::vector<std::uint32_t> &order = model.order();
    if (limit < 0 || std::size_t(limit) >= order.size())
        return writeAll(model, order, columns, format, out);
    return writeAll(model, {order.begin(), order.begin() + limit}, columns, format, out);
}

QString writeRows(const ResultModel &model, const std::vector<Column> &columns, RowFormat format, const QString &path)
{
    // A saved file takes the place of the old one; a device or a pipe is written to and stays what it is.
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir()) {
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly))
            return tr("%1 cannot be written: %2").arg(path, device.errorString());
        const QString problem = writeRows(model, columns, format, device);
        return !problem.isEmpty() || device.flush() ? problem
                                                    : tr("the rows could not be written: %1").arg(device.errorString());
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tr("%1 cannot be written: %2").arg(path, file.errorString());
    const QString problem = writeRows(model, columns, format, file);
    if (!problem.isEmpty())
        return problem;
    return file.commit() ? QString() : tr("%1 could not be saved: %2").arg(path, file.errorString());
}

QString rowsAsText(
    const ResultModel &model, const std::vector<int> &rows, const std::vector<Column> &columns, RowFormat format)
{
    std::vector<std::uint32_t> wanted;
    for (const int row : rows) {
        if (row >= 0 && std::size_t(row) < model.order().size())
            wanted.push_back(model.order()[std::size_t(row)]);
    }
    RowWriter writer(model, columns, format);
    QString text = writer.begin(wanted);
    for (const std::uint32_t row : wanted)
        text += writer.row(row);
    return text + writer.end();
}

namespace {

template<typename Fits> std::optional<int> findRow(const ResultModel &model, int after, Fits fits)
{
    const std::vector<std::uint32_t> &order = model.order();
    const std::size_t count = order.size();
    const std::size_t start = after < 0 ? 0 : std::size_t(after) + 1;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = (start + i) % count;
        if (fits(order[at]))
            return int(at);
    }
    return std::nullopt;
}

} // namespace

std::optional<int> findPlace(const ResultModel &model, int place, int after)
{
    return findRow(model, after, [&](std::uint32_t row) { return model.columns()->place(row) == place; });
}

std::optional<int> findBib(const ResultModel &model, const QString &bib, int after)
{
    const QString wanted = bib.trimmed();
    return findRow(model, after,
        [&](std::uint32_t row) { return model.columns()->bib(row).compare(wanted, Qt::CaseInsensitive) == 0; });
}

std::optional<int> findName(const ResultModel &model, const QString &words, int after)
{
    QString typed;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        typed += u"name:\""_s % QString(word).remove(u'"') % u"\" "_s;
    QString problem;
    const RowFilter filter = RowFilter::parse(typed, *model.columns(), &problem);
    if (filter.isEmpty())
        return std::nullopt;
    const RowBits rows = filter.rowsOf(*model.columns());
    return findRow(model, after, [&](std::uint32_t row) { return rows.test(row); });
}

} // namespace proofline
