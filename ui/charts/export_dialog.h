// Asks how a picture shall be: preset or size, scale, theme, transparent or not; with a preview.
#pragma once

#include "ui/picture.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
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
    // All charts instead of one: no title, but the kind of file, since no file name will tell.
    void askForAll();
    QString ending() const; // "png", "svg", "pdf"

private:
    void choosePreset(int index);
    void preview();

    const ResultModel &m_results;
    ChartRequest m_request;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_title = nullptr;
    QComboBox *m_ending = nullptr; // of all charts at once
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
