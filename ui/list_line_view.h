// An official row's proof: the line as printed between its neighbours, its cells marked, and what each column says.
#pragma once

#include "tables/result_list.h"

#include <QAbstractScrollArea>
#include <memory>

namespace proofline {

class ListLineView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit ListLineView(QWidget *parent = nullptr);
    void show(std::shared_ptr<const ResultList> list, std::uint32_t row);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line
    {
        RawLine raw;
        bool chosen = false;
    };
    struct Field
    {
        QString name;
        QString value;
        QString column;
    };
    void setRanges();

    std::vector<Line> m_lines;
    std::vector<Field> m_fields;
};

// "place", "gun time", "split at 10 km": what a column of a list says.
QString meaningName(Meaning meaning);
QString unitName(TimeUnit unit); // "h:mm:ss", "decimal minutes"; empty for None

} // namespace proofline
