// Two to twelve athletes side by side: figures, results by year, signed gaps, head to head, and their proof.
#pragma once

#include <QWidget>
#include <memory>

class QItemSelectionModel;

namespace proofline {

class PinnedAthletes;
class ResultModel;
struct ChartContents;

class ComparePage : public QWidget
{
    Q_OBJECT
public:
    ComparePage(
        ResultModel *results, QItemSelectionModel *selection, PinnedAthletes *pinned, QWidget *parent = nullptr);
    ~ComparePage() override;

    QString summary() const;

Q_SIGNALS:
    void markActivated(int row); // the current row is already set

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showContents(const std::shared_ptr<const ChartContents> &contents);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace proofline
