#include "reading/traced_text.h"

#include <algorithm>

namespace proofline {

namespace {

// Index of the run that holds `at`; -1 before the first.
qsizetype runAt(const std::vector<SourceRun> &runs, std::int64_t at)
{
    const auto after = std::upper_bound(
        runs.begin(), runs.end(), at, [](std::int64_t place, const SourceRun &run) { return place < run.text; });
    return after - runs.begin() - 1;
}

// Adds a run unless the last one says the same already.
void addRun(std::vector<SourceRun> &runs, SourceRun run)
{
    if (!runs.empty()) {
        const SourceRun &last = runs.back();
        const bool goesOn = last.bytesPerUnit == run.bytesPerUnit && run.bytesPerUnit > 0
            && last.byte + std::int64_t(run.text - last.text) * last.bytesPerUnit == run.byte;
        if (goesOn)
            return;
        if (last.text == run.text) {
            runs.back() = run;
            return;
        }
    }
    runs.push_back(run);
}

} // namespace

void TracedText::trace(qsizetype at, std::uint8_t unitsPerUnit)
{
    addRun(runs, {int(text.size()), std::int64_t(at), unitsPerUnit});
}

void TracedText::copy(QStringView whole, qsizetype from, qsizetype to)
{
    if (from >= to)
        return;
    trace(from, 1);
    text += whole.sliced(from, to - from);
}

void TracedText::copyUtf8(QByteArrayView whole, qsizetype from, qsizetype to)
{
    const auto lengthAt = [&](qsizetype i) {
        const auto c = static_cast<unsigned char>(whole[i]);
        return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    };
    while (from < to) {
        const int length = lengthAt(from);
        qsizetype end = from;
        while (end < to && lengthAt(end) == length)
            end += length;
        end = std::min(end, to);
        trace(from, std::uint8_t(length == 4 ? 2 : length));
        text += QString::fromUtf8(whole.sliced(from, end - from));
        from = end;
    }
}

void TracedText::put(QStringView words, qsizetype at)
{
    if (words.isEmpty())
        return;
    trace(at, 0);
    text += words;
}

std::int64_t placeBefore(const std::vector<SourceRun> &runs, qsizetype at)
{
    const qsizetype index = runAt(runs, at);
    if (index < 0)
        return 0;
    const SourceRun &run = runs[std::size_t(index)];
    return run.byte + std::int64_t(at - run.text) * run.bytesPerUnit;
}

std::vector<SourceRun> compose(
    const std::vector<SourceRun> &later, qsizetype length, const std::vector<SourceRun> &earlier)
{
    std::vector<SourceRun> composed;
    composed.reserve(later.size() + earlier.size());
    std::size_t near = 0; // run of `earlier` found last
    for (std::size_t i = 0; i < later.size(); ++i) {
        const SourceRun &run = later[i];
        const std::int64_t end = i + 1 < later.size() ? later[i + 1].text : std::int64_t(length);
        // Runs mostly go forward: look a few runs ahead before searching all.
        const bool forward = near < earlier.size() && earlier[near].text <= run.byte;
        for (int steps = 0; forward && steps < 8 && near + 1 < earlier.size() && earlier[near + 1].text <= run.byte;
             ++steps)
            ++near;
        if (!forward || (near + 1 < earlier.size() && earlier[near + 1].text <= run.byte))
            near = std::size_t(std::max<qsizetype>(0, runAt(earlier, run.byte)));
        if (earlier.empty())
            return {};
        const auto placeOf = [&](std::int64_t at) {
            return earlier[near].byte + (at - earlier[near].text) * earlier[near].bytesPerUnit;
        };
        if (run.bytesPerUnit == 0) {
            addRun(composed, {run.text, placeOf(run.byte), 0});
            continue;
        }
        std::int64_t at = run.text;
        std::int64_t place = run.byte;
        while (at < end) {
            addRun(composed, {int(at), placeOf(place), earlier[near].bytesPerUnit});
            if (near + 1 == earlier.size())
                break;
            const std::int64_t next = earlier[near + 1].text;
            at += next - place;
            place = next;
            if (at < end)
                ++near;
        }
    }
    return composed;
}

} // namespace proofline
