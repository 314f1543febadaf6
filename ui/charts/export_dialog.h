// Asks how a picture shall be: preset or size, scale, theme, transparent or not; with a preview.
#pragma once

#include "ui/picture.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace proofline {

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(const ResultModel &results, const ChartRequest &request, QWidget *parent = nullptr);
    ChartRequest request() const;

private:
    void choosePreset(int index);
    void preview();

    const ResultModel &m_results;
    ChartRequest m_request;
    QLineEdit *m_title = nullptr;
    QComboBox *m_preset = nullptr;
    QSpinBox *m_width = nullptr;
    QSpinBox *m_height = nullptr;
    QDoubleSpinBox *m_scale = nullptr;
    QComboBox *m_theme = nullptr;
    QCheckBox *m_transparent = nullptr;
    QLabel *m_preview = nullptr;
    QLabel *m_said = nullptr;
};

} // namespace proofline
