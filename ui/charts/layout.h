// A whole chart as a figure: for the pane without words around it, for a picture with title, key and sources.
#pragma once

#include "tables/chart_contents.h"
#include "ui/charts/compose.h"

#include <QDate>

namespace proofline {

// The compare page shows the parts of its chart in places of their own.
enum class ChartPart { Whole, Years, SharedGaps };

// For the pane: the chart alone, at least `size`, higher where it needs to be.
Figure layOutChart(const ChartContents &contents, const ChartLook &look, const ChartStyle &style, QSizeF size,
    ChartPart part = ChartPart::Whole);

// For a picture: title, subtitle with the key, chart, footer with n, filter, disputed values, sources, program and day.
struct PictureWords
{
    QString title;
    QString subtitle;
    QStringList footer; // lines as printed, before they are broken to the width
    QString description() const; // all of it in one text, for the file's metadata
};
PictureWords pictureWords(const ChartContents &contents, const QString &title, QDate made);
Figure layOutPicture(const ChartContents &contents, const PictureWords &words, const ChartLook &look,
    const ChartStyle &style, QSizeF size);
// Where the chart itself is placed in a picture of this size: what decides how many rows can be named.
QRectF chartArea(const PictureWords &words, const ChartStyle &style, QSizeF size);

// The style of a picture of this size: 1 at 1200 x 800, never so small that words could not be read.
ChartStyle pictureStyle(const QPalette &palette, QSizeF size);

} // namespace proofline
