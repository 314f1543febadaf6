// Prepares charts beside the window: small tables at once, large ones on a thread of their own. What was prepared is
// kept until the table changes, so drawing, resizing, hovering and coming back to a chart count nothing again.
#pragma once

#include "tables/chart_contents.h"

#include <QObject>
#include <QThreadPool>
#include <vector>

namespace proofline {

class ChartPreparer : public QObject
{
    Q_OBJECT
public:
    // Rows up to which a chart is made at once, on the caller's thread: a few milliseconds.
    static constexpr std::int64_t mostAtOnce = 20'000;

    // Listens to the model, which is not owned.
    explicit ChartPreparer(const ResultModel *results, QObject *parent = nullptr);
    ~ChartPreparer() override;

    // The chart, where it is known or the table is small; else null, and ready() follows. A later request takes the
    // place of one that has not begun; what an old table gave is thrown away.
    std::shared_ptr<const ChartContents> prepare(const ChartChoice &choice);
    bool isPreparing() const { return m_preparing.has_value(); }
    std::uint64_t generation() const { return m_generation; } // of the table; grows with every change
    int timesCounted() const { return m_counted; } // how often rows were gone through

Q_SIGNALS:
    void ready(std::shared_ptr<const ChartContents> contents);

private:
    void forget();
    const ShownTable &table();

    const ResultModel *m_results = nullptr;
    std::optional<ShownTable> m_table; // taken when first needed
    std::vector<std::shared_ptr<const ChartContents>> m_known; // latest first
    std::uint64_t m_generation = 0;
    std::uint64_t m_request = 0;
    std::optional<ChartChoice> m_preparing; // of this generation, asked for and not yet there
    int m_counted = 0;
    QThreadPool m_pool;
};

} // namespace proofline
