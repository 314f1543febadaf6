#include "ui/table_text.h"

#include <QStringList>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

QString cell(const ResultModel &results, int row, Column column)
{
    return results.index(row, int(column)).data().toString();
}

QString heading(const ResultModel &results, Column column)
{
    return results.headerData(int(column), Qt::Horizontal).toString();
}

bool isFigure(Column column)
{
    return column == Column::Time || column == Column::Place || column == Column::Gap || column == Column::GunTime
        || column == Column::PacePerKm || column == Column::PacePerMile || column == Column::HalfDifference
        || column == Column::Year || column == Column::Age;
}

QString plain(QString text) { return text.replace(u'\t', u' ').replace(u'\n', u' '); }
QString escaped(QString text) { return plain(text).replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s); }

} // namespace

QString asTsv(const ResultModel &results, const std::vector<int> &rows, const std::vector<Column> &columns)
{
    QString text;
    const auto line = [&text](const QStringList &cells) { text += cells.join(u'\t') % u'\n'; };
    QStringList cells;
    for (const Column column : columns) {
        cells << plain(heading(results, column));
    }
    line(cells);
    for (const int row : rows) {
        cells.clear();
        for (const Column column : columns) {
            cells << plain(cell(results, row, column));
        }
        line(cells);
    }
    return text;
}

QString asHtml(const ResultModel &results, const std::vector<int> &rows, const std::vector<Column> &columns)
{
    QString text = u"<table>\n<tr>"_s;
    for (const Column column : columns) {
        text += u"<th>"_s % heading(results, column).toHtmlEscaped() % u"</th>";
    }
    text += u"</tr>\n"_s;
    for (const int row : rows) {
        text += u"<tr>"_s;
        for (const Column column : columns) {
            text += (isFigure(column) ? u"<td align=\"right\">"_s : u"<td>"_s)
                % cell(results, row, column).toHtmlEscaped() % u"</td>";
        }
        text += u"</tr>\n"_s;
    }
    return text + u"</table>\n"_s;
}

QString asMarkdown(const ResultModel &results, const std::vector<int> &rows, const std::vector<Column> &columns)
{
    QString text = u"|"_s;
    QString rule = u"|"_s;
    for (const Column column : columns) {
        text += u' ' % escaped(heading(results, column)) % u" |";
        rule += isFigure(column) ? u" ---: |"_s : u" --- |"_s;
    }
    text += u'\n' % rule % u'\n';
    for (const int row : rows) {
        text += u'|';
        for (const Column column : columns) {
            text += u' ' % escaped(cell(results, row, column)) % u" |";
        }
        text += u'\n';
    }
    return text;
}

} // namespace proofline
