#include "app/session.h"

#include "app/html_report.h"
#include "app/sources.h"
#include "ui/main_window.h"

#include <QFileInfo>
#include <QPromise>
#include <QTimer>
#include <QtConcurrent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString keyOf(const QString &path) { return path == u"-" ? path : QFileInfo(path).absoluteFilePath(); }

} // namespace

Session::Session(MainWindow &window)
    : m_window(window)
{
    connect(&m_reading, &QFutureWatcherBase::resultReadyAt, this, [this](int at) { take(m_reading.resultAt(at)); });
    connect(&m_reading, &QFutureWatcherBase::progressValueChanged, this,
        [this](int done) { m_window.showProgress(done, m_reading.progressMaximum(), m_reading.progressText()); });
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        m_window.hideProgress();
        judgeSoon();
        startReading();
    });
    connect(&m_judging, &QFutureWatcherBase::finished, this, &Session::showJudged);

    connect(&window, &MainWindow::pathsRequested, this, &Session::open);
    connect(&window, &MainWindow::textPasted, this, &Session::paste);
    connect(&window, &MainWindow::cancelRequested, this, [this] {
        m_waiting.clear();
        m_cancelled = true;
    });
    connect(&window, &MainWindow::sourceSwitched, this,
        [this](ArticleId article, bool on) { switchSource(std::uint32_t(article), on); });
    connect(&window, &MainWindow::listSwitched, this,
        [this](ListId list, bool on) { switchSource(std::uint32_t(list), on); });
    connect(
        &window, &MainWindow::sourceClosed, this, [this](ArticleId article) { closeSource(std::uint32_t(article)); });
    connect(&window, &MainWindow::listClosed, this, [this](ListId list) { closeSource(std::uint32_t(list)); });
    connect(&window, &MainWindow::listReread, this, &Session::readListAgain);
    connect(&window, &MainWindow::reportRequested, this, [this](const QString &fileName) {
        if (!m_window.results()->facts())
            return;
        const QString reason = saveHtmlReport(*m_window.results()->facts(), m_problems, fileName);
        m_window.say(reason.isEmpty() ? tr("Saved %1").arg(fileName) : reason);
    });
    connect(&window, &MainWindow::decided, this, [this](const Decision &decision) {
        m_decisions.push_back(decision);
        judgeSoon();
    });
    connect(&window, &MainWindow::decisionUndone, this, [this] {
        if (!m_decisions.empty()) {
            m_decisions.pop_back();
            judgeSoon();
        }
    });
}

Session::~Session()
{
    m_cancelled = true;
    m_firstShown.release();
    m_reading.waitForFinished();
    m_judging.waitForFinished();
}

void Session::open(const QStringList &paths)
{
    m_waiting += paths;
    startReading();
}

void Session::paste(const QString &text)
{
    const QString name = tr("pasted text %1").arg(++m_pasted);
    const std::uint32_t number = numberOf(name);
    take({number, name, loadText(text, name, ArticleId(number))});
    judgeSoon();
}

void Session::startReading()
{
    if (m_waiting.isEmpty() || m_reading.isRunning())
        return;
    m_cancelled = false;
    const QStringList paths = std::exchange(m_waiting, {});
    const auto profiles = MainWindow::keptProfiles();
    m_reading.setFuture(QtConcurrent::run([this, paths, profiles, chosen = m_listOptions](QPromise<Arrival> &promise) {
        const auto optionsOf = [&](const QString &path) {
            ListOptions options = chosen.value(keyOf(path));
            options.profiles = profiles;
            return options;
        };
        readInBackground(promise, paths, optionsOf);
    }));
}

void Session::readListAgain(const ListOptions &options)
{
    const std::size_t number = std::size_t(options.id);
    if (number >= m_sources.size() || !m_sources[number].list)
        return;
    m_listOptions.insert(keyOf(m_sources[number].path), options);
    open({m_sources[number].path});
}

// Runs on a thread of the pool. A cancelled reading hands over what it has, so the future itself is never cancelled.
void Session::readInBackground(
    QPromise<Arrival> &promise, const QStringList &paths, const std::function<ListOptions(const QString &)> &optionsOf)
{
    constexpr int perFile = 1000; // steps of progress
    const SourceFiles found = findSources(paths);
    if (!found.problems.empty())
        promise.addResult(Arrival{0, {}, {{}, {}, found.problems}});
    promise.setProgressRange(0, int(found.files.size()) * perFile);
    // As many files at once as there are cores; handed over in order.
    const qsizetype atOnce = std::max(1, QThread::idealThreadCount());
    for (qsizetype first = 0; first < found.files.size() && !m_cancelled; first += atOnce) {
        QList<Arrival> batch;
        for (const QString &file : found.files.mid(first, atOnce))
            batch.append({numberOf(file), file, {}});
        const auto say = [&promise, first](double share, const QString &path) {
            promise.setProgressValueAndText(int((double(first) + share) * perFile), QFileInfo(path).fileName());
        };
        say(0, batch.first().path);
        QtConcurrent::blockingMap(batch, [&](Arrival &arrival) {
            ListCallbacks callbacks;
            callbacks.firstRows = [&](std::shared_ptr<const ResultList> list) {
                m_firstShown.tryAcquire(m_firstShown.available());
                promise.addResult(Arrival{arrival.number, arrival.path, {{}, std::move(list), {}}});
                // The rest is read when these rows are on the screen: reading takes all cores from drawing.
                constexpr int atMost = 500; // ms
                m_firstShown.tryAcquire(1, atMost);
            };
            callbacks.progress = [&](qint64 read, qint64 total) {
                if (total > 0)
                    say(double(read) / double(total), arrival.path);
            };
            callbacks.cancelled = [this] { return m_cancelled.load(); };
            arrival.loaded = loadSource(arrival.path, arrival.number, optionsOf(arrival.path), callbacks);
        });
        for (Arrival &arrival : batch)
            promise.addResult(std::move(arrival));
    }
}

void Session::take(const Arrival &arrival)
{
    if (!arrival.loaded.problems.empty()) {
        m_problems.insert(m_problems.end(), arrival.loaded.problems.begin(), arrival.loaded.problems.end());
        m_window.showProblems(m_problems);
    }
    if (!arrival.loaded.reading && !arrival.loaded.list)
        return;
    if (m_sources.size() <= arrival.number)
        m_sources.resize(arrival.number + 1);
    Source &source = m_sources[arrival.number];
    source = {arrival.path, arrival.loaded.reading, arrival.loaded.list, source.on};
    judgeSoon();
}

void Session::switchSource(std::uint32_t number, bool on)
{
    if (number < m_sources.size() && m_sources[number].on != on) {
        m_sources[number].on = on;
        judgeSoon();
    }
}

void Session::closeSource(std::uint32_t number)
{
    if (number < m_sources.size()) {
        const QMutexLocker lock(&m_numbersLock);
        m_numbers.remove(keyOf(m_sources[number].path));
        m_sources[number] = {};
        judgeSoon();
    }
}

// A file that is read again keeps its number; called from any thread.
std::uint32_t Session::numberOf(const QString &path)
{
    const QMutexLocker lock(&m_numbersLock);
    const QString key = keyOf(path);
    const auto known = m_numbers.constFind(key);
    if (known != m_numbers.constEnd())
        return *known;
    return *m_numbers.insert(key, m_next++);
}

// Judging runs in the background, once for all changes of one moment.
void Session::judgeSoon()
{
    if (std::exchange(m_judgeWanted, true))
        return;
    QTimer::singleShot(0, this, &Session::judgeNow);
}

void Session::judgeNow()
{
    if (m_judging.isRunning())
        return; // showJudged() comes back here
    m_judgeWanted = false;
    Sources sources;
    for (const Source &source : m_sources)
        sources.readings.push_back(source.on ? source.reading : nullptr);
    for (const Source &source : m_sources) {
        if (source.on && source.list)
            sources.lists.push_back(source.list);
    }
    m_judgedLists = sources.lists;
    m_judging.setFuture(
        QtConcurrent::run(&m_judges, [sources, decisions = m_decisions] { return judged(sources, decisions); }));
}

void Session::showJudged()
{
    m_window.showFacts(m_judging.result(), m_judgedLists);
    if (std::any_of(m_judgedLists.begin(), m_judgedLists.end(), [](const auto &list) { return list->partial; }))
        QTimer::singleShot(0, this, [this] { m_firstShown.release(); }); // after the painting that is due now
    if (m_judgeWanted)
        judgeNow();
    else if (!m_reading.isRunning())
        Q_EMIT settled();
}

} // namespace proofline
