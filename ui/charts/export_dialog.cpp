#include "ui/charts/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace proofline {

ExportDialog::ExportDialog(const ResultModel &results, const ChartRequest &request, QWidget *parent)
    : QDialog(parent)
    , m_results(results)
    , m_request(request)
{
    setWindowTitle(tr("Export picture"));
    auto form = m_form = new QFormLayout;
    m_title = new QLineEdit(request.title);
    m_title->setPlaceholderText(tr("made from what is shown"));
    form->addRow(tr("&Title"), m_title);
    m_preset = new QComboBox;
    for (const PicturePreset &preset : picturePresets())
        m_preset->addItem(u"%1 (%2 x %3)"_s.arg(preset.name).arg(preset.size.width()).arg(preset.size.height()));
    m_preset->addItem(tr("Own size"));
    form->addRow(tr("Si&ze for"), m_preset);
    m_width = new QSpinBox;
    m_height = new QSpinBox;
    for (QSpinBox *side : {m_width, m_height}) {
        side->setRange(100, 20'000);
        side->setSuffix(tr(" pt"));
    }
    auto sides = new QHBoxLayout;
    sides->addWidget(m_width);
    sides->addWidget(new QLabel(tr("by")));
    sides->addWidget(m_height);
    // A label of a row that is a layout has no buddy of its own: without one its & would be printed.
    auto sizeLabel = new QLabel(tr("&Size"));
    sizeLabel->setBuddy(m_width);
    form->addRow(sizeLabel, sides);
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
    m_scale = new QDoubleSpinBox;
    m_scale->setRange(0.1, 16);
    m_scale->setSingleStep(0.5);
    m_scale->setToolTip(tr("Pixels a point in PNG files; SVG and PDF have no pixels"));
    form->addRow(tr("S&cale"), m_scale);
    m_theme = new QComboBox;
    m_theme->addItems({tr("Light"), tr("Dark")});
    form->addRow(tr("T&heme"), m_theme);
    m_transparent = new QCheckBox(tr("No &background (PNG, SVG)"));
    form->addRow(m_transparent);
    m_title->setObjectName(u"title"_s);
    m_preset->setObjectName(u"preset"_s);
    m_width->setObjectName(u"width"_s);
    m_height->setObjectName(u"height"_s);
    m_scale->setObjectName(u"scale"_s);
    m_theme->setObjectName(u"theme"_s);
    m_transparent->setObjectName(u"transparent"_s);
    m_said = new QLabel;
    m_said->setObjectName(u"said"_s);
    m_said->setWordWrap(true);
    form->addRow(m_said);

    m_preview = new QLabel;
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(480, 340);
    m_preview->setAccessibleName(tr("Preview"));
    auto buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save as..."));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto across = new QHBoxLayout;
    across->addLayout(form);
    across->addWidget(m_preview, 1);
    auto down = new QVBoxLayout(this);
    down->addLayout(across, 1);
    down->addWidget(buttons);

    m_theme->setCurrentIndex(request.theme == ChartTheme::Dark ? 1 : 0);
    m_transparent->setChecked(request.transparent);
    choosePreset(0);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportDialog::choosePreset);
    for (QSpinBox *side : {m_width, m_height})
        connect(side, &QSpinBox::valueChanged, this, [this] {
            const QSize size(m_width->value(), m_height->value());
            int preset = 0;
            while (preset < int(picturePresets().size()) && picturePresets()[std::size_t(preset)].size != size)
                ++preset;
            const QSignalBlocker quiet(m_preset);
            m_preset->setCurrentIndex(preset);
            preview();
        });
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::preview);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &ExportDialog::preview);
    connect(m_transparent, &QCheckBox::toggled, this, &ExportDialog::preview);
    connect(m_title, &QLineEdit::editingFinished, this, &ExportDialog::preview);
}

void ExportDialog::choosePreset(int index)
{
    if (index >= 0 && index < int(picturePresets().size())) {
        const PicturePreset &preset = picturePresets()[std::size_t(index)];
        const QSignalBlocker quietWidth(m_width), quietHeight(m_height), quietScale(m_scale);
        m_width->setValue(preset.size.width());
        m_height->setValue(preset.size.height());
        m_scale->setValue(preset.scale);
    }
    preview();
}

void ExportDialog::askForAll()
{
    setWindowTitle(tr("All charts into a folder"));
    m_form->setRowVisible(m_title, false);
    m_ending = new QComboBox;
    m_ending->setObjectName(u"ending"_s);
    m_ending->addItems({u"PNG"_s, u"SVG"_s, u"PDF"_s});
    m_form->insertRow(0, tr("&Files"), m_ending);
    connect(m_ending, &QComboBox::currentIndexChanged, this, &ExportDialog::preview);
    if (auto buttons = findChild<QDialogButtonBox *>())
        buttons->button(QDialogButtonBox::Save)->setText(tr("Choose folder..."));
    preview();
}

QString ExportDialog::ending() const { return m_ending ? m_ending->currentText().toLower() : u"png"_s; }

ChartRequest ExportDialog::request() const
{
    ChartRequest request = m_request;
    request.title = m_title->text().trimmed();
    request.size = QSize(m_width->value(), m_height->value());
    request.scale = m_scale->value();
    request.theme = m_theme->currentIndex() == 1 ? ChartTheme::Dark : ChartTheme::Light;
    request.transparent = m_transparent->isChecked();
    return request;
}

void ExportDialog::preview()
{
    ChartRequest shown = request();
    const QSize room = m_preview->size().expandedTo(m_preview->minimumSize());
    const double fit = std::min(double(room.width()) / shown.size.width(), double(room.height()) / shown.size.height());
    const double pixels = std::max(0.1, std::min(fit, 1.0)) * devicePixelRatioF();
    const double wanted = shown.scale;
    shown.scale = pixels;
    QString problem;
    QImage image = drawChart(m_results, shown, &problem);
    image.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(QPixmap::fromImage(image));
    if (problem.isEmpty())
        problem = sizeProblem(shown.size, wanted);
    m_said->setText(problem.isEmpty() ? tr("PNG: %1 x %2 pixels")
                                            .arg(qRound(shown.size.width() * wanted))
                                            .arg(qRound(shown.size.height() * wanted))
                                      : problem);
}

} // namespace proofline
