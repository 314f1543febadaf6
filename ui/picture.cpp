#include "ui/picture.h"

#include "tables/chart_contents.h"
#include "tables/result_model.h"
#include "ui/charts/chart_scene.h"
#include "ui/charts/compose_parts.h"
#include "ui/charts/layout.h"
#include "ui/theme.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageWriter>
#include <QLayout>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStringBuilder>
#include <QSvgGenerator>
#include <QWidget>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

constexpr int leastSide = 100;
constexpr int mostSide = 20'000;
constexpr double mostPixels = 150e6; // 600 MB in memory while it is drawn

enum class Format { Png, Svg, Pdf };

std::optional<Format> formatOf(const QString &fileName)
{
    const QString ending = QFileInfo(fileName).suffix().toLower();
    if (ending == u"png"_s)
        return Format::Png;
    if (ending == u"svg"_s)
        return Format::Svg;
    if (ending == u"pdf"_s)
        return Format::Pdf;
    return std::nullopt;
}

QString nameProblem(const QString &fileName)
{
    return u"%1 is no picture file: the name must end in .png, .svg or .pdf."_s.arg(fileName);
}

// All or nothing: the old file stays until the new one is whole on the disk.
QString writeWhole(const QString &fileName, const QByteArray &bytes)
{
    if (QFileInfo(fileName).isDir())
        return u"%1 is a folder."_s.arg(fileName);
    if (const QFileInfo target(fileName); target.exists() && !target.isFile()) { // a device stays what it is
        QFile device(fileName);
        if (!device.open(QIODevice::WriteOnly) || device.write(bytes) != bytes.size() || !device.flush())
            return u"%1 could not be written: %2."_s.arg(fileName, device.errorString());
        return {};
    }
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return u"%1 could not be written: %2."_s.arg(fileName, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.commit())
        return u"%1 could not be written: %2."_s.arg(fileName, file.errorString());
    return {};
}

struct Printed // everything a file says about itself
{
    QString title;
    QString description;
    QDate made;
};

QByteArray pngOf(const QImage &image, const Printed &about, QString *problem)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png"); // quality stays at -1: 90 and more means no compression here
    writer.setText(u"Title"_s, about.title);
    writer.setText(u"Description"_s, about.description);
    writer.setText(u"Software"_s, u"Proofline "_s % QStringLiteral(PROOFLINE_VERSION));
    writer.setText(u"Date"_s, // a key with a blank ("Creation Time") would be written as the description
        about.made.toString(Qt::ISODate));
    if (!writer.write(image) && problem)
        *problem = u"The picture could not be encoded: %1."_s.arg(writer.errorString());
    return bytes;
}

// Qt 6.4 writes an SVG file's title and description as they are, other versions escape them: whatever it does, the file
// is well-formed.
QString forSvg(const QString &text)
{
    static const bool escapes = [] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize({10, 10});
        generator.setTitle(u"&"_s);
        QPainter painter(&generator);
        painter.end();
        return bytes.contains("&amp;");
    }();
    return escapes ? text : text.toHtmlEscaped();
}

template<typename Paint> QByteArray svgOf(QSizeF size, double scale, const Printed &about, Paint paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize((size * scale).toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    generator.setTitle(forSvg(about.title));
    generator.setDescription(forSvg(about.description % u"\nProofline "_s % QStringLiteral(PROOFLINE_VERSION) % u", "_s
        % about.made.toString(Qt::ISODate)));
    QPainter painter(&generator);
    paint(painter, QRectF(QPointF(0, 0), size));
    painter.end();
    return bytes;
}

template<typename Paint> QByteArray pdfOf(QSizeF size, const Printed &about, Paint paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(about.title);
    writer.setCreator(u"Proofline "_s % QStringLiteral(PROOFLINE_VERSION));
    // Points; QPageSize keeps sizes upright, so a wide page is a turned one.
    const bool wide = size.width() > size.height();
    writer.setPageLayout(
        QPageLayout(QPageSize(wide ? size.transposed() : size, QPageSize::Point, QString(), QPageSize::ExactMatch),
            wide ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()));
    writer.setResolution(1200);
    const QString xmp =
        u"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        u"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        u"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        u"xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
        u"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"_s
        % about.title.toHtmlEscaped()
        % u"</rdf:li></rdf:Alt></dc:title>"
          u"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">"_s
        % about.description.toHtmlEscaped()
        % u"</rdf:li></rdf:Alt></dc:description>"
          u"<xmp:CreatorTool>Proofline "_s
        % QStringLiteral(PROOFLINE_VERSION) % u"</xmp:CreatorTool><xmp:CreateDate>"_s % about.made.toString(Qt::ISODate)
        % u"</xmp:CreateDate></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"_s;
    writer.setDocumentXmpMetadata(xmp.toUtf8());
    QPainter painter(&writer);
    painter.scale(1200.0 / 72, 1200.0 / 72);
    paint(painter, QRectF(QPointF(0, 0), size));
    painter.end();
    return bytes;
}

// A figure laid out for a request, ready to be painted on anything.
struct Drawing
{
    QString problem;
    ChartScene scene;
    QSizeF size;
    Printed about;

    void paint(QPainter &painter, const QRectF &target)
    {
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        scene.render(&painter, target, QRectF(QPointF(0, 0), size));
    }
};

// Names as typed become names as the table has them.
QString resolve(const ResultModel &results, QStringList &names)
{
    for (QString &name : names) {
        const QStringList found = athletesLike(results, name);
        if (found.isEmpty())
            return u"No result here is of %1."_s.arg(name);
        if (found.size() > 1)
            return u"\u2018%1\u2019 may be %2: say which."_s.arg(
                name, listInWords(found.first(std::min<qsizetype>(found.size(), 5)), u"or"_s));
        name = found.front();
    }
    names.removeDuplicates();
    return {};
}

bool isWordOfReference(const QString &reference)
{
    return reference.isEmpty() || reference == u"winner"_s || reference == u"fastest"_s || reference == u"median"_s
        || reference == u"record"_s || parseClockTime(reference);
}

// What a request shows; the reason why not, or nothing.
QString contentsFor(const ResultModel &results, const ChartRequest &request, ChartContents &contents, ChartStyle &style,
    PictureWords &words, ChartLook &look)
{
    ChartChoice choice;
    choice.kind = request.kind;
    choice.athletes = request.athletes;
    if (QString problem = resolve(results, choice.athletes); !problem.isEmpty())
        return problem;
    if (choice.athletes.size() > 12)
        return u"At most twelve athletes can be pinned; %1 are asked for."_s.arg(choice.athletes.size());
    choice.reference = request.reference.trimmed();
    if (!isWordOfReference(choice.reference)) {
        QStringList one{choice.reference};
        if (QString problem = resolve(results, one); !problem.isEmpty())
            return problem;
        choice.reference = one.front();
    }
    choice.race = request.race;
    choice.category = request.category;
    choice.options = request.options;
    style = pictureStyle(request.theme == ChartTheme::Dark ? darkPalette() : lightPalette(), request.size);
    for (int i = 0; i < choice.athletes.size(); ++i)
        look.pins.insert(choice.athletes[i], i);
    look.zoomX = request.options.zoomX;
    look.zoomY = request.options.zoomY;

    ChartInput input = chartInput(results, choice);
    contents = chartContents(input, choice);
    look.marks = marksFor(contents, choice.reference);
    words = pictureWords(contents, request.title, request.made);
    if ((choice.kind == ChartKind::FinishTimes || choice.kind == ChartKind::Gaps) && contents.empty.isEmpty()) {
        // A page does not scroll: where the rows of a panel do not fit, they are drawn as a curve.
        const QRectF area = chartArea(words, style, request.size);
        std::vector<std::size_t> rows;
        if (const FinishTimes *data = std::get_if<FinishTimes>(&contents.data))
            for (const FinishPanel &panel : data->panels)
                rows.push_back(panel.rows.size());
        else if (const Gaps *gapData = std::get_if<Gaps>(&contents.data))
            for (const GapPanel &panel : gapData->panels)
                rows.push_back(panel.rows.size());
        const PanelGrid grid = panelGrid(rows.size(), area.width(), leastPanelWidth(choice.kind, style));
        std::size_t needed = 0; // rows under one another: the longest panel of each line of the grid
        for (std::size_t line = 0; line < std::size_t(grid.rows); ++line) {
            std::size_t most = 0;
            for (std::size_t at = line * std::size_t(grid.columns);
                 at < std::min(rows.size(), (line + 1) * std::size_t(grid.columns)); ++at)
                most = std::max(most, rows[at]);
            needed += most;
        }
        if (int(needed) > namedRowsThatFit(style, area.height() - (grid.rows - 1) * 58 * style.unit)) {
            choice.mostNamed = 0;
            contents = chartContents(std::move(input), choice);
            words = pictureWords(contents, request.title, request.made);
        }
    }
    return {};
}

std::unique_ptr<Drawing> draw(const ResultModel &results, const ChartRequest &request)
{
    auto drawing = std::make_unique<Drawing>();
    drawing->problem = sizeProblem(request.size, request.scale);
    if (!drawing->problem.isEmpty())
        return drawing;
    ChartContents contents;
    ChartStyle style;
    PictureWords words;
    ChartLook look;
    drawing->problem = contentsFor(results, request, contents, style, words, look);
    if (!drawing->problem.isEmpty())
        return drawing;
    drawing->size = request.size;
    drawing->about = {words.title, contents.summary % u'\n' % words.description(),
        request.made.isValid() ? request.made : QDate::currentDate()};
    drawing->scene.setGround(request.transparent ? QColor() : style.palette.color(QPalette::Base));
    drawing->scene.show(layOutPicture(contents, words, look, style, request.size), style);
    return drawing;
}

QImage imageOf(Drawing &drawing, double scale)
{
    const QSize pixels = (drawing.size * scale).toSize();
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) {
        drawing.problem = u"There is not enough memory for %1 x %2 pixels."_s.arg(pixels.width()).arg(pixels.height());
        return {};
    }
    image.fill(Qt::transparent);
    image.setDotsPerMeterX(qRound(96 * scale / 0.0254));
    image.setDotsPerMeterY(qRound(96 * scale / 0.0254));
    QPainter painter(&image);
    drawing.paint(painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    return image;
}

QString save(Drawing &drawing, double scale, const QString &fileName)
{
    const std::optional<Format> format = formatOf(fileName);
    if (!format)
        return nameProblem(fileName);
    if (!drawing.problem.isEmpty())
        return drawing.problem;
    QByteArray bytes;
    const auto paint = [&](QPainter &painter, const QRectF &target) { drawing.paint(painter, target); };
    switch (*format) {
    case Format::Png: {
        const QImage image = imageOf(drawing, scale);
        if (drawing.problem.isEmpty())
            bytes = pngOf(image, drawing.about, &drawing.problem);
        break;
    }
    case Format::Svg: bytes = svgOf(drawing.size, scale, drawing.about, paint); break;
    case Format::Pdf: bytes = pdfOf(drawing.size, drawing.about, paint); break;
    }
    return drawing.problem.isEmpty() ? writeWhole(fileName, bytes) : drawing.problem;
}

} // namespace

QString sizeProblem(QSizeF size, double scale)
{
    if (!(scale >= 0.1 && scale <= 16))
        return u"The scale must lie between 0.1 and 16."_s;
    if (size.width() < leastSide || size.height() < leastSide)
        return u"A picture of %1 x %2 is too small: each side must be at least %3."_s.arg(qRound(size.width()))
            .arg(qRound(size.height()))
            .arg(leastSide);
    if (size.width() > mostSide || size.height() > mostSide)
        return u"A picture of %1 x %2 is too large: each side may be at most %3."_s.arg(qRound64(size.width()))
            .arg(qRound64(size.height()))
            .arg(mostSide);
    const double pixels = size.width() * scale * size.height() * scale;
    if (size.width() * scale > 32'000 || size.height() * scale > 32'000 || pixels > mostPixels)
        return u"A picture of %1 x %2 pixels is too large: at most %3 million pixels and 32,000 a side."_s
            .arg(qRound64(size.width() * scale))
            .arg(qRound64(size.height() * scale))
            .arg(qRound(mostPixels / 1e6));
    return {};
}

const std::vector<PicturePreset> &picturePresets()
{
    static const std::vector<PicturePreset> presets{
        {u"Wide, 3:2"_s, {1200, 800}, 2},
        {u"Slide, 16:9"_s, {1280, 720}, 1.5},
        {u"Newspaper, one column"_s, {425, 560}, 3},
        {u"Newspaper, two columns"_s, {720, 560}, 3},
        {u"A4, landscape"_s, {842, 595}, 3},
        {u"A4, upright"_s, {595, 842}, 3},
        {u"Square"_s, {1080, 1080}, 1},
    };
    return presets;
}

QString nothingToDraw(const ResultModel &results, const ChartRequest &request)
{
    ChartContents contents;
    ChartStyle style;
    PictureWords words;
    ChartLook look;
    const QString problem = contentsFor(results, request, contents, style, words, look);
    return problem.isEmpty() ? contents.empty : problem;
}

QString saveChart(const ResultModel &results, const ChartRequest &request, const QString &fileName)
{
    if (!formatOf(fileName))
        return nameProblem(fileName);
    return save(*draw(results, request), request.scale, fileName);
}

QString saveAllCharts(
    const ResultModel &results, const ChartRequest &request, const QString &folder, const QString &ending)
{
    if (!QDir().mkpath(folder))
        return u"The folder %1 could not be made."_s.arg(folder);
    int saved = 0;
    for (int kind = 0; kind < chartKindCount; ++kind) {
        ChartRequest one = request;
        one.kind = ChartKind(kind);
        ChartChoice choice;
        choice.kind = one.kind;
        choice.athletes = one.athletes;
        choice.reference = one.reference;
        choice.race = one.race;
        choice.category = one.category;
        if (!chartContents(results, choice).empty.isEmpty())
            continue; // nothing to show
        one.title.clear();
        const QString problem = saveChart(results, one, QDir(folder).filePath(chartWord(one.kind) % u'.' % ending));
        if (!problem.isEmpty())
            return problem;
        ++saved;
    }
    return saved == 0 ? u"There is nothing to draw yet."_s : QString();
}

QImage drawChart(const ResultModel &results, const ChartRequest &request, QString *problem)
{
    const std::unique_ptr<Drawing> drawing = draw(results, request);
    const QImage image = drawing->problem.isEmpty() ? imageOf(*drawing, request.scale) : QImage();
    if (problem)
        *problem = drawing->problem;
    return image;
}

QByteArray drawChartSvg(const ResultModel &results, const ChartRequest &request)
{
    const std::unique_ptr<Drawing> drawing = draw(results, request);
    if (!drawing->problem.isEmpty())
        return {};
    return svgOf(drawing->size, request.scale, drawing->about,
        [&](QPainter &painter, const QRectF &target) { drawing->paint(painter, target); });
}

QString paintChart(const ResultModel &results, const ChartRequest &request, QPainter &painter, const QRectF &target)
{
    const std::unique_ptr<Drawing> drawing = draw(results, request);
    if (drawing->problem.isEmpty())
        drawing->paint(painter, target);
    return drawing->problem;
}

QString saveChartData(const ResultModel &results, const ChartRequest &request, const QString &fileName)
{
    ChartContents contents;
    ChartStyle style;
    PictureWords words;
    ChartLook look;
    if (QString problem = contentsFor(results, request, contents, style, words, look); !problem.isEmpty())
        return problem;
    if (!contents.empty.isEmpty())
        return contents.empty;
    return writeWhole(fileName, "\xEF\xBB\xBF" + toCsv(contents.table).toUtf8());
}

QString saveWidgetPicture(QWidget &shown, const QString &fileName, QSize size, qreal scale)
{
    const std::optional<Format> format = formatOf(fileName);
    if (!format)
        return nameProblem(fileName);
    const QSize before = shown.size();
    const QSize wanted = size.isNull() || !size.isValid() ? before : size;
    if (QString problem = sizeProblem(wanted, scale); !problem.isEmpty())
        return problem;
    if (wanted != before) {
        shown.resize(wanted);
        if (shown.layout())
            shown.layout()->activate();
    }
    const QString title = shown.windowTitle().isEmpty() ? u"Proofline"_s : shown.windowTitle();
    const Printed about{title,
        title % u", "_s % QLocale(QLocale::English).toString(QDate::currentDate(), u"d MMMM yyyy"_s),
        QDate::currentDate()};
    const QSizeF real(shown.size());
    const auto paint = [&](QPainter &painter, const QRectF &target) {
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(target.topLeft());
        shown.render(&painter);
    };
    QString problem;
    QByteArray bytes;
    switch (*format) {
    case Format::Png: {
        QImage image((real * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
        if (image.isNull()) {
            problem = u"There is not enough memory for the picture."_s;
            break;
        }
        image.setDevicePixelRatio(scale);
        image.fill(Qt::transparent);
        shown.render(&image);
        bytes = pngOf(image, about, &problem);
        break;
    }
    case Format::Svg: bytes = svgOf(real, scale, about, paint); break;
    case Format::Pdf: bytes = pdfOf(real, about, paint); break;
    }
    if (wanted != before)
        shown.resize(before);
    return problem.isEmpty() ? writeWhole(fileName, bytes) : problem;
}

} // namespace proofline
