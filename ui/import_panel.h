// What each column of a list was taken for, and why; every choice can be changed and kept for files like it.
#pragma once

#include "tables/list_reader.h"

#include <QDialog>
#include <memory>

class QCheckBox;
class QLineEdit;
class QTableWidget;

namespace proofline {

class ImportPanel : public QDialog
{
    Q_OBJECT
public:
    explicit ImportPanel(std::shared_ptr<const ResultList> list, QWidget *parent = nullptr);

    ListOptions options() const; // every column as shown, so that the rest does not drift
    bool isKept() const; // for all files with the same header line
    ListProfile profile() const; // every column as shown

private:
    std::vector<ColumnChoice> choices() const;
    void meaningChanged(int row);

    std::shared_ptr<const ResultList> m_list;
    QTableWidget *m_columns;
    QLineEdit *m_event;
    QLineEdit *m_year;
    QLineEdit *m_discipline;
    QCheckBox *m_header;
    QCheckBox *m_keep;
};

} // namespace proofline
