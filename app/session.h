// What is open in the window: reads off the GUI thread, judges anew after each change, hands frozen values on.
#pragma once

#include "app/loader.h"
#include "facts/facts.h"

#include <QFutureWatcher>
#include <QHash>
#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QSemaphore>
#include <QThreadPool>
#include <atomic>
#include <functional>

namespace proofline {

class MainWindow;

class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(MainWindow &window);
    ~Session() override;

    // Reads files, folders and "-" in the background; a file that is open already is read anew.
    void open(const QStringList &paths);
    void paste(const QString &text);

Q_SIGNALS:
    void settled(); // everything asked for so far is read, judged and shown

private:
    // A report or list; its number is its ArticleId or ListId.
    struct Source
    {
        QString path;
        std::shared_ptr<const Reading> reading;
        std::shared_ptr<const ResultList> list;
        bool on = true;
    };

    // What the reading thread hands over, one source at a time.
    struct Arrival
    {
        std::uint32_t number = 0;
        QString path;
        LoadedSource loaded;
    };

    void startReading();
    void readInBackground(QPromise<Arrival> &promise, const QStringList &paths,
        const std::function<ListOptions(const QString &)> &optionsOf);
    void readListAgain(const ListOptions &options);
    std::uint32_t numberOf(const QString &path);
    void take(const Arrival &arrival);
    void switchSource(std::uint32_t number, bool on);
    void closeSource(std::uint32_t number);
    void judgeSoon();
    void judgeNow();
    void showJudged();

    MainWindow &m_window;
    std::vector<Source> m_sources;
    std::vector<Decision> m_decisions;
    std::vector<Problem> m_problems;

    QStringList m_waiting; // paths not yet begun
    int m_pasted = 0;
    QMutex m_numbersLock;
    QHash<QString, std::uint32_t> m_numbers; // by absolute path
    std::uint32_t m_next = 0;
    QHash<QString, ListOptions> m_listOptions; // what the user said of a list's columns, by absolute path
    std::atomic_bool m_cancelled = false;
    QSemaphore m_firstShown; // released once the first rows of a long list are on the screen
    QFutureWatcher<Arrival> m_reading;

    bool m_judgeWanted = false;
    std::vector<std::shared_ptr<const ResultList>> m_judgedLists;
    QThreadPool m_judges; // of its own: the first rows are not to wait until reading leaves a thread free
    QFutureWatcher<std::shared_ptr<const Facts>> m_judging;
};

} // namespace proofline
