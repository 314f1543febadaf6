#include "ui/list_line_view.h"

#include "ui/style.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 12;
constexpr std::uint32_t neighbours = 3;

QFont lineFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont small = smallFont(font);
    if (small.pixelSize() > 0) {
        fixed.setPixelSize(small.pixelSize());
    } else {
        fixed.setPointSizeF(small.pointSizeF());
    }
    return fixed;
}

QString oneLine(QString text) { return text.replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' '); }

} // namespace

QString meaningName(Meaning meaning)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Meaning", text); };
    switch (meaning) {
    case Meaning::Ignored: return tr("not used");
    case Meaning::Place: return tr("place");
    case Meaning::PlaceOverall: return tr("place overall");
    case Meaning::PlaceInCategory: return tr("place in category");
    case Meaning::Name: return tr("athlete");
    case Meaning::Surname: return tr("surname");
    case Meaning::GivenName: return tr("given name");
    case Meaning::Nation: return tr("nation");
    case Meaning::Club: return tr("club");
    case Meaning::City: return tr("city");
    case Meaning::Bib: return tr("bib");
    case Meaning::Age: return tr("age");
    case Meaning::BirthYear: return tr("year of birth");
    case Meaning::Sex: return tr("sex");
    case Meaning::Category: return tr("category");
    case Meaning::AgeGroup: return tr("age group");
    case Meaning::Time: return tr("finish time");
    case Meaning::GunTime: return tr("gun time");
    case Meaning::Split: return tr("split");
    case Meaning::Pace: return tr("pace");
    case Meaning::Speed: return tr("speed");
    case Meaning::Status: return tr("status");
    case Meaning::Event: return tr("race");
    case Meaning::Year: return tr("year");
    case Meaning::Discipline: return tr("discipline");
    }
    Q_UNREACHABLE();
}

QString unitName(TimeUnit unit)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("TimeUnit", text); };
    switch (unit) {
    case TimeUnit::None: return {};
    case TimeUnit::Clock: return tr("h:mm:ss");
    case TimeUnit::MinutesSeconds: return tr("m.ss");
    case TimeUnit::HoursMinutes: return tr("h:mm");
    case TimeUnit::Seconds: return tr("seconds");
    case TimeUnit::Minutes: return tr("decimal minutes");
    case TimeUnit::Hours: return tr("decimal hours");
    }
    Q_UNREACHABLE();
}

ListLineView::ListLineView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    setAccessibleName(tr("Line of the official list"));
}

void ListLineView::show(std::shared_ptr<const ResultList> list, std::uint32_t row)
{
    m_lines.clear();
    m_fields.clear();
    const auto rows = std::uint32_t(list->rowCount());
    const std::uint32_t first = row > neighbours ? row - neighbours : 0;
    for (std::uint32_t at = first; at < rows && at <= row + neighbours; ++at) {
        m_lines.push_back({list->rawLine(at), at == row});
        if (at != row) {
            continue;
        }
        const RawLine &raw = m_lines.back().raw;
        for (std::size_t column = 0; column < list->fileColumns.size() && column < raw.cells.size(); ++column) {
            const ListColumn &about = list->fileColumns[column];
            QString where = tr("column %1").arg(column + 1);
            if (const QString unit = unitName(about.unit); !unit.isEmpty()) {
                where += u", "_s % unit;
            }
            const Span cell = raw.cells[column];
            QString name = meaningName(about.meaning);
            if (about.meaning == Meaning::Ignored || about.meaning == Meaning::Split) {
                name = about.header.isEmpty() ? name : about.header;
            }
            m_fields.push_back({name, oneLine(raw.text.mid(cell.begin, cell.length())), where});
        }
        setAccessibleDescription(raw.problem.isEmpty() ? raw.text : raw.problem);
    }
    setRanges();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    viewport()->update();
}

void ListLineView::setRanges()
{
    const QFontMetrics fixed(lineFont(font()));
    const int pitch = fixed.height() + 7;
    int widest = 0;
    for (const Line &line : m_lines) {
        widest = std::max(widest, int(std::min<qsizetype>(line.raw.text.size(), 2000)));
    }
    const int wide = widest * fixed.averageCharWidth() + 120;
    const int row = std::max(24, fontMetrics().height() + 7);
    const int high = 2 * margin + row + int(m_lines.size()) * pitch + 12 + int(m_fields.size()) * row;
    horizontalScrollBar()->setRange(0, std::max(0, wide - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, high - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(row);
}

void ListLineView::resizeEvent(QResizeEvent *) { setRanges(); }

void ListLineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const QPalette &colours = palette();
    const QFont fixed = lineFont(font());
    const QFontMetricsF metrics(fixed);
    const int pitch = int(metrics.height()) + 7;
    const int row = std::max(24, fontMetrics().height() + 7);
    const int width = viewport()->width();
    int y = 6 - verticalScrollBar()->value();

    painter.setPen(mutedInk(colours));
    painter.setFont(smallFont(font()));
    painter.drawText(
        QRect(margin, y, width - 2 * margin, row), Qt::AlignVCenter | Qt::AlignLeft, tr("Line as printed"));
    y += row;

    double numbers = 0;
    for (const Line &line : m_lines) {
        numbers = std::max(numbers, metrics.horizontalAdvance(locale().toString(line.raw.line)));
    }
    const double left = margin + numbers + 14;
    painter.setFont(fixed);
    for (const Line &line : m_lines) {
        if (line.chosen) {
            painter.fillRect(0, y, width, pitch, softProof(colours));
        }
        painter.setClipRect(QRectF(left - 3, y, width - left + 3, pitch));
        const double x = left - horizontalScrollBar()->value();
        const double baseline = y + (pitch - metrics.height()) / 2 + metrics.ascent();
        const QString text = line.raw.problem.isEmpty() ? oneLine(line.raw.text.left(2000)) : line.raw.problem;
        if (line.chosen && line.raw.problem.isEmpty()) {
            painter.setRenderHint(QPainter::Antialiasing);
            for (const Span &cell : line.raw.cells) {
                if (cell.isEmpty() || cell.end > text.size()) {
                    continue;
                }
                const double from = x + metrics.horizontalAdvance(text.left(cell.begin));
                const double to = x + metrics.horizontalAdvance(text.left(cell.end));
                const bool boxed = isHighContrast(colours);
                painter.setPen(boxed ? QPen(colours.color(QPalette::Text)) : QPen(Qt::NoPen));
                painter.setBrush(strongProof(colours));
                painter.drawRoundedRect(QRectF(from - 1, y + 3, to - from + 2, pitch - 6), 2, 2);
            }
        }
        painter.setPen(line.chosen ? colours.color(QPalette::Text) : mutedInk(colours));
        painter.drawText(QPointF(x, baseline), text);
        painter.setClipping(false);
        painter.setPen(mutedInk(colours));
        if (line.chosen) {
            painter.setPen(colours.color(QPalette::Text));
        }
        painter.drawText(
            QRectF(margin, y, numbers, pitch), Qt::AlignRight | Qt::AlignVCenter, locale().toString(line.raw.line));
        y += pitch;
    }
    y += 12;
    painter.fillRect(0, y - 1, width, 1, paneLine(colours));

    painter.setFont(font());
    const QFontMetrics words(font());
    int nameWidth = 0;
    int whereWidth = 0;
    for (const Field &field : m_fields) {
        nameWidth = std::max(nameWidth, words.horizontalAdvance(field.name));
        whereWidth = std::max(whereWidth, words.horizontalAdvance(field.column));
    }
    nameWidth = std::min(nameWidth, width / 3);
    whereWidth = std::min(whereWidth, width / 3);
    for (const Field &field : m_fields) {
        const QRect line(margin, y, width - 2 * margin, row);
        painter.setPen(colours.color(QPalette::Text));
        painter.drawText(
            line, Qt::AlignVCenter | Qt::AlignLeft, words.elidedText(field.name, Qt::ElideRight, nameWidth));
        const QRect value = line.adjusted(nameWidth + 20, 0, -whereWidth - 16, 0);
        painter.drawText(
            value, Qt::AlignVCenter | Qt::AlignLeft, words.elidedText(field.value, Qt::ElideRight, value.width()));
        painter.setPen(mutedInk(colours));
        painter.drawText(
            line, Qt::AlignVCenter | Qt::AlignRight, words.elidedText(field.column, Qt::ElideRight, whereWidth));
        painter.fillRect(margin, y + row - 1, width - 2 * margin, 1, gridLine(colours));
        y += row;
    }
    if (hasFocus()) {
        painter.setPen(QPen(accent(colours), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace proofline
