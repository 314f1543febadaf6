// Big lists: reading, sorting, filtering, painting, against what Qt brings along. Both sides run in one program on
// the same data, so the ratio counts and not the machine.
#include "../tables/list_maker.h"
#include "app/session.h"
#include "tables/list_reader.h"
#include "tables/result_model.h"
#include "tables/row_order.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <map>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace proofline;
using namespace Qt::StringLiterals;

namespace {

// One list a size, made and read once.
const QString &csvFile(std::size_t rows)
{
    static QTemporaryDir dir;
    static std::map<std::size_t, QString> files;
    QString &path = files[rows];
    if (path.isEmpty()) {
        path = dir.filePath(u"brookvale-marathon-2019-%1.csv"_s.arg(rows));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(ListMaker(1).marathon(rows));
    }
    return path;
}

std::shared_ptr<const ResultList> listOf(std::size_t rows)
{
    static std::map<std::size_t, std::shared_ptr<const ResultList>> lists;
    auto &list = lists[rows];
    if (!list)
        list = readList(csvFile(rows)).list;
    return list;
}

ResultModel &modelOf(std::size_t rows)
{
    static std::map<std::size_t, std::unique_ptr<ResultModel>> models;
    auto &model = models[rows];
    if (!model) {
        model = std::make_unique<ResultModel>();
        model->show(nullptr, {listOf(rows)});
    }
    model->setFilter(QString());
    return *model;
}

// The same rows as a plain model with ready numbers and texts: the best case for a proxy.
class PlainModel : public QAbstractTableModel
{
public:
    explicit PlainModel(const ResultModel &from)
    {
        const ResultColumns &columns = *from.columns();
        for (std::size_t row = 0; row < columns.rowCount(); ++row) {
            m_times.push_back(columns.time(row) == kMissing ? std::numeric_limits<int>::max() : columns.time(row));
            m_names.push_back(columns.text(TextField::Surname, row) + u' ' + columns.text(TextField::GivenName, row));
        }
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_times.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        if (index.column() == 0)
            return m_times[std::size_t(index.row())];
        return m_names[std::size_t(index.row())];
    }

private:
    std::vector<int> m_times;
    std::vector<QString> m_names;
};

PlainModel &plainOf(std::size_t rows)
{
    static std::map<std::size_t, std::unique_ptr<PlainModel>> models;
    auto &model = models[rows];
    if (!model)
        model = std::make_unique<PlainModel>(modelOf(rows));
    return *model;
}

std::size_t rowsOf(const benchmark::State &state) { return std::size_t(state.range(0)); }

void sortByTime(benchmark::State &state)
{
    ResultModel &model = modelOf(rowsOf(state));
    bool up = false;
    for (auto _ : state) {
        model.sortBy({{Column::Time, up ? Qt::AscendingOrder : Qt::DescendingOrder}});
        up = !up;
    }
}

// The least any sort by an integer can cost: a radix sort of 32-bit keys alone.
void sortBareKeys(benchmark::State &state)
{
    ResultModel &model = modelOf(rowsOf(state));
    const auto &times = model.columns()->parts().back().store->number(NumberField::Time).values;
    std::vector<std::uint32_t> keys(times.size()), sorted(times.size());
    for (auto _ : state) {
        for (std::size_t i = 0; i < times.size(); ++i)
            keys[i] = std::uint32_t(times[i]) ^ 0x8000'0000u;
        for (int shift = 0; shift < 32; shift += 11) {
            std::uint32_t starts[2048] = {};
            for (const std::uint32_t key : keys)
                ++starts[key >> shift & 2047];
            std::uint32_t sum = 0;
            for (std::uint32_t &start : starts) {
                const std::uint32_t here = start;
                start = sum;
                sum += here;
            }
            for (const std::uint32_t key : keys)
                sorted[starts[key >> shift & 2047]++] = key;
            keys.swap(sorted);
        }
        benchmark::DoNotOptimize(keys.data());
    }
}

void proxySortByTime(benchmark::State &state)
{
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&plainOf(rowsOf(state)));
    proxy.rowCount();
    bool up = true;
    for (auto _ : state) {
        proxy.sort(0, up ? Qt::AscendingOrder : Qt::DescendingOrder);
        up = !up;
    }
}

// Of names sorted by before, one way and the other: the model kept both orders.
void sortByNameAgain(benchmark::State &state)
{
    ResultModel &model = modelOf(rowsOf(state));
    bool up = true;
    model.sortBy({{Column::Athlete, Qt::AscendingOrder}});
    model.sortBy({{Column::Athlete, Qt::DescendingOrder}});
    for (auto _ : state) {
        model.sortBy({{Column::Athlete, up ? Qt::AscendingOrder : Qt::DescendingOrder}});
        up = !up;
    }
    model.sortBy({{Column::Time, Qt::AscendingOrder}});
}

// The dictionaries are ranked, but nobody asked for this order yet.
void sortByName(benchmark::State &state)
{
    const auto list = listOf(rowsOf(state));
    bool up = true;
    for (auto _ : state) {
        state.PauseTiming();
        ResultModel model;
        model.show(nullptr, {list});
        state.ResumeTiming();
        model.sortBy({{Column::Athlete, up ? Qt::AscendingOrder : Qt::DescendingOrder}});
        up = !up;
    }
}

void sortByNameFirstTime(benchmark::State &state)
{
    const auto list = listOf(rowsOf(state));
    for (auto _ : state) {
        state.PauseTiming();
        // The same columns with dictionaries nobody has ranked yet.
        auto fresh = std::make_shared<ResultList>(*list);
        auto store = std::make_shared<ColumnStore>(*list->columns);
        for (TextColumn &column : store->texts) {
            if (column.words)
                column.words = std::make_shared<Words>(*column.words);
        }
        fresh->columns = store;
        ResultModel model;
        model.show(nullptr, {fresh});
        state.ResumeTiming();
        model.sortBy({{Column::Athlete, Qt::AscendingOrder}});
    }
}

void proxySortByName(benchmark::State &state)
{
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&plainOf(rowsOf(state)));
    proxy.rowCount();
    bool up = true;
    for (auto _ : state) {
        proxy.sort(1, up ? Qt::AscendingOrder : Qt::DescendingOrder);
        up = !up;
    }
}

void filterTyped(benchmark::State &state)
{
    ResultModel &model = modelOf(rowsOf(state));
    for (auto _ : state) {
        model.setFilter(u"lund"_s);
        state.PauseTiming();
        model.setFilter(QString());
        state.ResumeTiming();
    }
}

void filterCleared(benchmark::State &state)
{
    ResultModel &model = modelOf(rowsOf(state));
    for (auto _ : state) {
        state.PauseTiming();
        model.setFilter(u"lund"_s);
        state.ResumeTiming();
        model.setFilter(QString());
    }
}

void proxyFilterTyped(benchmark::State &state)
{
    for (auto _ : state) {
        state.PauseTiming();
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&plainOf(rowsOf(state)));
        proxy.setFilterKeyColumn(1);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        proxy.rowCount();
        state.ResumeTiming();
        proxy.setFilterFixedString(u"lund"_s);
    }
}

void proxyFilterCleared(benchmark::State &state)
{
    for (auto _ : state) {
        state.PauseTiming();
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&plainOf(rowsOf(state)));
        proxy.setFilterKeyColumn(1);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        proxy.setFilterFixedString(u"lund"_s);
        proxy.rowCount();
        state.ResumeTiming();
        proxy.setFilterFixedString(QString());
    }
}

std::unique_ptr<QTableView> viewOf(ResultModel &model)
{
    auto view = std::make_unique<QTableView>();
    view->setModel(&model);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(24);
    view->setShowGrid(false);
    view->resize(1200, 800);
    view->show();
    QApplication::processEvents();
    return view;
}

void plainRepaint(benchmark::State &state)
{
    const auto view = viewOf(modelOf(rowsOf(state)));
    for (auto _ : state)
        view->viewport()->repaint();
}

void keystrokeToPainted(benchmark::State &state)
{
    ResultModel &model = modelOf(rowsOf(state));
    const auto view = viewOf(model);
    const QString typed[] = {u"l"_s, u"lu"_s, u"lun"_s, u"lund"_s, u"lun"_s, u"lu"_s};
    std::size_t key = 0;
    for (auto _ : state) {
        model.setFilter(typed[key++ % std::size(typed)]);
        view->viewport()->repaint();
    }
    model.setFilter(QString());
}

void csvToColumns(benchmark::State &state)
{
    const QString path = csvFile(rowsOf(state));
    ListOptions options;
    options.threads = int(state.range(1));
    for (auto _ : state)
        benchmark::DoNotOptimize(readList(path, options));
    state.SetBytesProcessed(state.iterations() * QFile(path).size());
}

void textStreamAndSplit(benchmark::State &state)
{
    const QString path = csvFile(rowsOf(state));
    for (auto _ : state) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QTextStream text(&file);
        std::vector<QStringList> rows;
        QString line;
        while (text.readLineInto(&line))
            rows.push_back(line.split(u','));
        benchmark::DoNotOptimize(rows.data());
    }
    state.SetBytesProcessed(state.iterations() * QFile(path).size());
}

void memoryPerRow(benchmark::State &state)
{
    ResultModel &model = modelOf(rowsOf(state));
    for (auto _ : state)
        benchmark::DoNotOptimize(model.columns()->memory());
    state.counters["B/row"] = double(model.columns()->memory() + model.order().capacity() * 4) / double(rowsOf(state));
}

// Answers whether it ended well.
bool runProgram(const char *const *words)
{
    const pid_t child = ::vfork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_WRONLY);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        ::execv(words[0], const_cast<char **>(words));
        ::_exit(127);
    }
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && status == 0;
}

// The program itself, from its start to its end; time and processor time as the system counted them.
void wholeCommand(benchmark::State &state)
{
    const QByteArray path = QFile::encodeName(csvFile(rowsOf(state)));
    const char *words[] = {
        PROGRAM, "table", "--sort", "time", "--filter", "lund", "--limit", "40", path.constData(), nullptr};
    std::vector<double> cpu;
    struct rusage before = {}, after = {};
    for (auto _ : state) {
        ::getrusage(RUSAGE_CHILDREN, &before);
        if (!runProgram(words))
            state.SkipWithError("the command failed");
        ::getrusage(RUSAGE_CHILDREN, &after);
        const auto seconds = [](const timeval &from, const timeval &to) {
            return double(to.tv_sec - from.tv_sec) + double(to.tv_usec - from.tv_usec) / 1e6;
        };
        cpu.push_back(seconds(before.ru_utime, after.ru_utime) + seconds(before.ru_stime, after.ru_stime));
    }
    std::sort(cpu.begin(), cpu.end());
    state.counters["cpu_ms"] = cpu[cpu.size() / 2] * 1000;
}

// The application's window in a process of its own, until it is painted: empty, or with the first rows of a list.
int showWindow(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList paths = app.arguments().mid(2);
    MainWindow window(MainWindow::Memory::None);
    Session session(window);
    window.show();
    if (!paths.isEmpty())
        session.open(paths);
    do
        QApplication::processEvents();
    while (!paths.isEmpty() && window.results()->rowCount() == 0);
    window.repaint();
    _exit(0);
}
void windowStart(benchmark::State &state, const QString &path)
{
    const QByteArray program = QFile::encodeName(QCoreApplication::applicationFilePath());
    const QByteArray file = QFile::encodeName(path);
    const char *words[] = {program.constData(), "--window", file.isEmpty() ? nullptr : file.constData(), nullptr};
    for (auto _ : state)
        runProgram(words);
}
void emptyWindow(benchmark::State &state) { windowStart(state, {}); }
void firstRowsPainted(benchmark::State &state) { windowStart(state, csvFile(rowsOf(state))); }

} // namespace

#define SIZES ->Arg(100'000)->Arg(1'000'000)->Arg(5'000'000)->Unit(benchmark::kMillisecond)->MinTime(0.3)
#define FEW ->Arg(100'000)->Arg(1'000'000)->Arg(5'000'000)->Unit(benchmark::kMillisecond)->Iterations(20)
#define SLOW ->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->Iterations(1)

BENCHMARK(sortByTime) SIZES;
BENCHMARK(sortBareKeys) SIZES;
BENCHMARK(proxySortByTime) SLOW;
BENCHMARK(sortByName) FEW;
BENCHMARK(sortByNameAgain) FEW;
BENCHMARK(sortByNameFirstTime)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Arg(5'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3);
BENCHMARK(proxySortByName) SLOW;
BENCHMARK(filterTyped) FEW;
BENCHMARK(proxyFilterTyped) SLOW;
BENCHMARK(filterCleared) FEW;
BENCHMARK(proxyFilterCleared) SLOW;
BENCHMARK(plainRepaint) SIZES;
BENCHMARK(keystrokeToPainted) SIZES;
BENCHMARK(csvToColumns)
    ->ArgsProduct({{100'000, 1'000'000, 5'000'000}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->MinTime(0.5)
    ->UseRealTime();
BENCHMARK(textStreamAndSplit)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->UseRealTime();
BENCHMARK(memoryPerRow) SIZES;
BENCHMARK(wholeCommand)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Arg(5'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(5)
    ->UseRealTime();
BENCHMARK(emptyWindow)->Unit(benchmark::kMillisecond)->Iterations(5)->UseRealTime();
BENCHMARK(firstRowsPainted)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Arg(5'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(5)
    ->UseRealTime();

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1 && std::string_view(argv[1]) == "--window")
        return showWindow(argc, argv);
    QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    // Views and models go before the application does.
    _exit(0);
}
