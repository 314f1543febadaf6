// Names the reader knows: countries and their people, events, places, given names. Read once from the files under
// resources/lexicon and from the user's own lines in $XDG_DATA_HOME/proofline/lexicon/NAME.txt; then never changed.
#pragma once

#include "reading/vocabulary.h"

#include <QString>
#include <QStringList>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace proofline {

struct KnownEvent
{
    QString name; // "London Marathon"
    QString discipline; // "marathon"; empty for a meeting or championships
    QString city;
    WordHash cityHash = 0; // of a one-word city
    int cityWords = 0;
};

// What a single word may mean. A longer name begins at the words with `startsLonger`.
struct WordEntry
{
    WordInfo info;
    std::int16_t nation = -1; // index of the IOC code
    bool isDemonym = false;
    bool isPlace = false;
    bool startsLonger = false;
    char given = 0; // 'm', 'f', 'u': a given name
};

struct LongName
{
    enum class Kind : std::uint8_t { Country, Demonym, Event, Place };
    std::vector<WordHash> words; // two or more
    Kind kind = Kind::Place;
    std::int32_t index = 0; // of the nation or the event
};

class Lexicon
{
public:
    static const Lexicon &shared();

    // Reads lines of the given files' formats, for tests and for the shared lexicon.
    void addCountries(QStringView lines);
    void addEvents(QStringView lines);
    void addGivenNames(QStringView lines);
    void addPlaces(QStringView lines);
    void addVocabulary();
    void finish(); // after the last addition

    const WordEntry *find(WordHash hash) const;
    const std::vector<LongName> *longNames(WordHash first) const; // longest first
    const QString &nation(int index) const { return m_nations[std::size_t(index)]; }
    int nationOfCode(QStringView code) const; // IOC or ISO code in capitals; -1 unknown
    const KnownEvent &event(int index) const { return m_events[std::size_t(index)]; }
    int eventOfCity(WordHash city) const; // the marathon of a city; -1 none or several

private:
    WordEntry &entry(WordHash hash);
    void addName(QStringView name, LongName::Kind kind, int index);

    std::vector<QString> m_nations;
    std::vector<KnownEvent> m_events;
    std::unordered_map<WordHash, WordEntry> m_building;
    std::unordered_map<WordHash, std::vector<LongName>> m_long;
    std::unordered_map<WordHash, int> m_codes;
    std::unordered_map<WordHash, int> m_cities;
    struct Slot
    {
        WordHash hash = 0;
        WordEntry entry;
    };
    std::vector<Slot> m_slots; // packed
    std::vector<std::uint64_t> m_index; // upper half of the hash and, from 1, the slot; small enough for the cache
    std::uint64_t m_mask = 0;
};

} // namespace proofline
