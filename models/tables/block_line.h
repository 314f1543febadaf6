// Blocks that pass along a line of stations: one thread at a time makes the next block, and every station takes all
// blocks in order, each on whatever thread is free. Nobody waits for a whole block to be done, so that two threads are
// not held up by the slower one, or by whoever else uses the machine.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace proofline {

class BlockLine
{
public:
    // Blocks that exist at once; block n stands where block n - held stood. One thread needs two, and few stay in the
    // cache.
    static constexpr std::size_t heldBy(int threads) { return threads > 1 ? 4 : 2; }

    // `make(n)` makes block n and answers whether there is one after it; block n - 1 is still there.
    // `take(station, n)`: stations that take longest come first.
    BlockLine(
        std::size_t stations, std::function<bool(std::size_t)> make, std::function<void(std::size_t, std::size_t)> take)
        : m_stations(stations)
        , m_make(std::move(make))
        , m_take(std::move(take))
    {
    }
    // Returns when every station has taken the last block.
    void run(int threads)
    {
        m_held = heldBy(threads);
        std::vector<std::thread> helpers;
        for (int i = 1; i < threads; ++i)
            helpers.emplace_back([this] { work(); });
        work();
        for (std::thread &helper : helpers)
            helper.join();
    }

private:
    struct Station
    {
        std::size_t next = 0; // block
        bool busy = false;
    };

    void work()
    {
        std::unique_lock lock(m_lock);
        for (;;) {
            std::size_t behind = m_made; // the block that not every station has taken
            Station *free = nullptr; // the one furthest behind that nobody works at
            for (Station &station : m_stations) {
                behind = std::min(behind, station.next);
                if (!station.busy && station.next < m_made && (!free || station.next < free->next))
                    free = &station;
            }
            const std::size_t ahead = m_made - behind;
            if (!m_ended && !m_making && ahead < m_held && (!free || ahead < m_held / 2)) {
                m_making = true;
                lock.unlock();
                const bool more = m_make(m_made);
                lock.lock();
                m_making = false;
                m_ended = !more;
                ++m_made;
            } else if (free) {
                free->busy = true;
                lock.unlock();
                m_take(std::size_t(free - m_stations.data()), free->next);
                lock.lock();
                free->busy = false;
                ++free->next;
            } else if (m_ended && behind == m_made) {
                m_changed.notify_all();
                return;
            } else {
                ++m_waiting;
                m_changed.wait(lock);
                --m_waiting;
                continue;
            }
            if (m_waiting > 0)
                m_changed.notify_one();
        }
    }

    std::vector<Station> m_stations;
    std::function<bool(std::size_t)> m_make;
    std::function<void(std::size_t, std::size_t)> m_take;
    std::mutex m_lock;
    std::condition_variable m_changed;
    std::size_t m_held = 2;
    std::size_t m_made = 0;
    bool m_making = false;
    bool m_ended = false;
    int m_waiting = 0;
};

} // namespace proofline
