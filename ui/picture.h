// Pictures of charts and windows: PNG, SVG and PDF files, by the end of the name. Charts need no widget and no display.
#pragma once

#include "tables/chart_data.h"

#include <QByteArray>
#include <QDate>
#include <QImage>
#include <QSize>
#include <QString>
#include <QStringList>
#include <vector>

class QPainter;
class QRectF;
class QWidget;

namespace proofline {

class ResultModel;

enum class ChartTheme { Light, Dark };

// What to draw. As given on the command line or by the export dialog.
struct ChartRequest
{
    ChartKind kind = ChartKind::FinishTimes;
    QSize size{1200, 800}; // points at scale 1; PNG pixels = size x scale; PDF points
    qreal scale = 1; // 0.1..16
    ChartTheme theme = ChartTheme::Light;
    bool transparent = false; // PNG and SVG without background
    QStringList athletes; // pinned, in this order
    QString reference; // gaps and compare: an athlete, "winner", "fastest", "median", "record", a time; empty: winner
    QString race; // only races whose name contains this, case ignored
    QString category; // only categories equal to this, case ignored
    QString title; // empty: made from what is shown
    QDate made; // printed in the footer and the metadata; invalid: today
    ChartOptions options; // bins, grouping, zoom
};

// Sizes that people ask for by name: slide, newspaper column, A4, square.
struct PicturePreset
{
    QString name;
    QSize size;
    qreal scale;
};
const std::vector<PicturePreset> &picturePresets();

// Why a picture of this size and scale would be refused, or nothing.
QString sizeProblem(QSizeF size, double scale);

// Why the chart asked for would hold nothing but a sentence, or nothing where there is something to draw.
QString nothingToDraw(const ResultModel &results, const ChartRequest &request);

// Each returns the reason it failed as a sentence, or nothing. A failed save keeps the old file.
// Needs a QGuiApplication (any platform, offscreen included).
QString saveChart(const ResultModel &results, const ChartRequest &request, const QString &fileName);
// Every chart that has something to show, as folder/finish-times.png and so on; `ending` is "png", "svg" or "pdf".
QString saveAllCharts(
    const ResultModel &results, const ChartRequest &request, const QString &folder, const QString &ending);
QString saveWidgetPicture(QWidget &shown, const QString &fileName, QSize size = {}, qreal scale = 1);
// "Data behind this chart": one header line, one line a mark, RFC 4180.
QString saveChartData(const ResultModel &results, const ChartRequest &request, const QString &fileName);

// The same picture in memory; null when the request cannot be drawn, with the reason in `problem`.
QImage drawChart(const ResultModel &results, const ChartRequest &request, QString *problem = nullptr);
QByteArray drawChartSvg(const ResultModel &results, const ChartRequest &request);
// Onto anything, a printer's page for one; `target` in the painter's units.
QString paintChart(const ResultModel &results, const ChartRequest &request, QPainter &painter, const QRectF &target);

} // namespace proofline
