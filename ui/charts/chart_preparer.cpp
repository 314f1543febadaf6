#include "ui/charts/chart_preparer.h"

#include "tables/result_model.h"

#include <algorithm>

namespace proofline {

namespace {

constexpr std::size_t mostKnown = 12;

} // namespace

ChartPreparer::ChartPreparer(const ResultModel *results, QObject *parent)
    : QObject(parent)
    , m_results(results)
{
    m_pool.setMaxThreadCount(1); // the latest request is the one that is waited for
    connect(results, &ResultModel::rowsChanged, this, &ChartPreparer::forget);
    connect(results, &ResultModel::orderChanged, this, &ChartPreparer::forget);
    connect(results, &QAbstractItemModel::modelReset, this, &ChartPreparer::forget);
}

ChartPreparer::~ChartPreparer()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void ChartPreparer::forget()
{
    ++m_generation;
    m_table.reset();
    m_known.clear();
    m_preparing.reset();
}

const ShownTable &ChartPreparer::table()
{
    if (!m_table)
        m_table = shownTable(*m_results);
    return *m_table;
}

std::shared_ptr<const ChartContents> ChartPreparer::prepare(const ChartChoice &choice)
{
    if (m_preparing == choice)
        return nullptr;
    m_preparing.reset();
    const std::uint64_t request = ++m_request;
    const auto known =
        std::find_if(m_known.begin(), m_known.end(), [&](const auto &contents) { return contents->choice == choice; });
    if (known != m_known.end()) {
        std::rotate(m_known.begin(), known, known + 1);
        return m_known.front();
    }
    const auto keep = [this](std::shared_ptr<const ChartContents> contents) {
        m_known.insert(m_known.begin(), std::move(contents));
        if (m_known.size() > mostKnown)
            m_known.pop_back();
    };
    ++m_counted;
    const ShownTable &shown = table();
    if (shown.total <= mostAtOnce) {
        keep(std::make_shared<const ChartContents>(chartContents(chartInput(shown, choice), choice)));
        return m_known.front();
    }
    m_pool.clear(); // what has not begun is wanted no more
    m_preparing = choice;
    m_pool.start([this, shown, choice, request, keep, generation = m_generation] {
        auto contents = std::make_shared<const ChartContents>(chartContents(chartInput(shown, choice), choice));
        QMetaObject::invokeMethod(
            this,
            [this, contents = std::move(contents), request, keep, generation] {
                if (generation == m_generation)
                    keep(contents);
                if (request != m_request || generation != m_generation)
                    return;
                m_preparing.reset();
                Q_EMIT ready(contents);
            },
            Qt::QueuedConnection);
    });
    return nullptr;
}

} // namespace proofline
