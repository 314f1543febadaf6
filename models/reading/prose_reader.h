// The reader of sentences: rules over typed tokens, one group of methods for each kind of anchor. Inside reading only.
#pragma once

#include "reading/clock_times.h"
#include "reading/findings.h"

#include <array>

namespace proofline {

// How the words around an anchor place it in time.
struct When
{
    bool dropped = false; // hoped for, denied, imagined, to come
    bool background = false; // an earlier race
    bool dated = false;
    bool hadOnly = false; // "had won" with nothing to say when
    int year = 0;
    Span yearSpan;
    int event = -1; // event named in the clause
    Span place; // town that stands for the event
    int city = -1; // token of the town
};

enum class TimeUse : std::uint8_t { Result, Split, Pace, Gap, OldRecord, Best, Bound, Threshold, Target, Unattached };

class ProseReader
{
public:
    ProseReader(const Document &document, const RaceWords &words, const std::vector<char> &taken,
        const Lexicon &lexicon, std::vector<Finding> &findings)
        : d(document)
        , m_words(words)
        , m_taken(taken)
        , m_lexicon(lexicon)
        , m_out(findings)
    {
    }
    void run();

private:
    struct Subject
    {
        std::array<int, 8> mentions{};
        int count = 0;
        const char16_t *rule = nullptr;
        float confidence = 0.95f;
        bool found() const { return count > 0; }
    };
    const Token &tok(int i) const { return d.token(i); }
    bool in(int i) const { return i >= m_first && i < m_last; }
    const TimeForm &form(int i) const { return d.tokens.times[std::size_t(tok(i).value)]; }
    void read(int s);

    // ---- the parts of a sentence
    void segment();
    std::pair<int, int> segmentOf(int i) const;
    int firstMentionFrom(int token) const;
    const Mention *mentionWithPhrase(int token) const;
    int mentionIndex(int token) const
    {
        return token >= m_first && token < m_last ? d.mentionAt[std::size_t(token)] : -1;
    }
    int mentionEndingAt(int token) const;
    int originBefore(int last) const;
    int mentionBeforeAside(int token) const;
    void addMention(Subject &subject, int m) const;
    Subject withGroup(int m, const char16_t *rule, float confidence) const;
    Subject alone(int m, const char16_t *rule, float confidence) const;
    Subject subjectBefore(int i) const;
    bool isBeater(const Mention &mention) const;
    bool isSeen(const Mention &mention) const;
    bool isOwnRelative(const Mention &mention, int i) const;
    bool ownsRun(const Mention &mention) const;
    Subject subjectAfter(int i) const;

    // ---- when and whether
    bool hopefulBefore(int i, int from) const;
    When when(int i, int end, int subject) const;
    bool tellsAfter(int modal) const;
    bool dateAhead(int k) const
    {
        return tok(k).word == Word::In || tok(k).word == Word::Last || tok(k).is(MonthName) || tok(k).word == Word::A;
    }
    void dates(int from, int to, int anchor, When &w) const;
    bool monthOfArticle(int month) const
    {
        return d.article->date && d.article->date->isValid() && d.article->date->month() == month;
    }
    bool recordDate(int k) const;

    // ---- emitting
    Finding start(int m, int i, int end, const Subject &subject) const;
    // A meeting of several races: what an athlete ran is remembered from the sentence that names it.
    struct Own
    {
        Discipline discipline;
        int event = -1;
    };
    bool meeting() const { return d.mainEvent < 0 || !d.events[std::size_t(d.mainEvent)].discipline.isKnown(); }
    void remember(const Finding &f);
    bool settle(Finding &f, const When &w) const;
    bool cityOfEvent(int city, int event) const
    {
        return d.words(d.events[std::size_t(event)].name).contains(d.words(tok(city).span()), Qt::CaseInsensitive);
    }
    void emitPlace(
        const Subject &subject, int index, int value, int i, int end, const char16_t *rule, bool minor, const When &w);
    int subjectToken(const Subject &subject) const
    {
        return subject.found() ? d.mentions[std::size_t(subject.mentions[0])].first : -1;
    }

    // ---- times
    TimeUse useOf(int i) const;
    TimeUse recordUse(int i) const;
    bool equals(int j) const;
    bool isSplit(int i) const;
    bool stretchBefore(int k) const;
    static const char16_t *timeRule(const Token &before, bool bracket);
    int timeSequence(int i, std::array<int, 6> &at) const;
    bool placeEndsAt(int i) const;
    bool bothBefore(int i) const;
    int time(int i);
    bool ownerBefore(int i) const;
    Subject timeSubject(int i) const;
    bool timedBefore(const Mention &behind) const;
    bool ownerTime(int i) const;
    Subject lastTwoBefore() const;
    void emitTime(const Subject &subject, int index, int i, const char16_t *rule, const When &w);
    void bound(int i);
    void oldRecord(int i);

    // ---- places
    static bool isPlaceNoun(const Token &t);
    bool placeFollower(int i) const;
    bool agoFollows(int i) const;
    int sexWordAfter(int i, char &sex) const;
    int place(int i);
    bool namedAfter(int i) const;
    bool bothRaces(int i) const;
    bool inOwnClass(int i) const;
    Subject allOf(const Subject &one, int i, int n) const;
    bool crossesLine(int i) const;
    int placedIn(int in) const;
    bool placedGroup(const Mention &last) const;
    bool placeAfterObject(int m, int i) const;
    const char16_t *placeRule(int i) const;
    bool governsPlace(int i, bool placeNoun) const;
    Subject invertedSubject(int end) const;
    void medal(int i);
    bool givesMedal(int i) const;

    // ---- wins
    struct RaceObject
    {
        int end = 0; // 0: nothing about a race
        bool outside = false; // a field event, a relay, a team title
        bool title = false;
        bool counted = false; // "four titles"
        Span ageClass;
    };
    RaceObject raceObject(int i) const;
    void emitWin(const Subject &subject, int i, int end, const char16_t *rule, const When &w, const RaceObject &object);
    void win(int i);
    void secondRace(const Subject &subject, int from, const When &w);
    bool wonBattle(int i) const;
    void bothEvents(int i, int end);
    void winNoun(int i);
    bool takesTape(const Token &verb) const;
    QString otherChampionship(int first, int head) const;
    Subject subjectTowards(int k) const;
    void takeRace(int i);
    void topPlace(int i);
    void wentInOrder(int i);
    void cameOut(int i);
    void podium(int i);
    void wentTo(int i);
    void sinceWinner(int i);
    void gapped(int i);

    // ---- titles held: "Olympic 10,000m champion X", "the 2015 champion X", "X, the defending champion"
    void title(int i);
    Subject winnerSubject(int i, int first, int head, int end, const char16_t *&rule) const;
    void winnersWere(int i);
    bool ofThisRace(const Token &t) const;
    bool worldly(int i) const;
    bool hasOutside(int first, int head) const;
    QString championshipName(int first, int head) const;

    // ---- who did not finish
    void leave(int i);
    const Document &d;
    const RaceWords &m_words;
    const std::vector<char> &m_taken;
    const Lexicon &m_lexicon;
    std::vector<Finding> &m_out;
    std::vector<Own> m_own;
    std::vector<int> m_segments;
    int m_sentence = 0;
    int m_first = 0;
    int m_last = 0;
    int m_mentionsFirst = 0;
    bool m_headless = false;
    static inline const WordHash m_eventual = hashWord(u"eventual");
    static inline const WordHash m_outright = hashWord(u"outright");
    static inline const WordHash m_remains = hashWord(u"remains");
    static inline const WordHash m_rounded = hashWord(u"rounded");
    static inline const WordHash m_qualifying = hashWord(u"qualifying");
    static inline const WordHash m_standard = hashWord(u"standard");
    static inline const WordHash m_limit = hashWord(u"limit");
    static inline const WordHash m_bookmakers = hashWord(u"bookmakers");
    static inline const WordHash m_rumours = hashWord(u"rumours");
    static inline const WordHash m_rumors = hashWord(u"rumors");
    static inline const WordHash m_cutoff = hashWord(u"cutoff");
    static inline const WordHash m_unofficial = hashWord(u"unofficial");
    static inline const WordHash m_provisional = hashWord(u"provisional");
    static inline const WordHash m_required = hashWord(u"required");
    static inline const WordHash m_until = hashWord(u"until");
    static inline const WordHash m_broke = hashWord(u"broke");
    static inline const WordHash m_break = hashWord(u"break");
    static inline const WordHash m_breaking = hashWord(u"breaking");
    static inline const WordHash m_broken = hashWord(u"broken");
    static inline const WordHash m_beaten = hashWord(u"beaten");
    static inline const WordHash m_missed = hashWord(u"missed");
    static inline const WordHash m_improvement = hashWord(u"improvement");
    static inline const WordHash m_barrier = hashWord(u"barrier");
    static inline const WordHash m_amended = hashWord(u"amended");
    static inline const WordHash m_corrected = hashWord(u"corrected");
    static inline const WordHash m_adjusted = hashWord(u"adjusted");
    static inline const WordHash m_changed = hashWord(u"changed");
    static inline const WordHash m_dated = hashWord(u"dated");
    static inline const WordHash m_stood = hashWord(u"stood");
    static inline const WordHash m_stands = hashWord(u"stands");
    static inline const WordHash m_equaled = hashWord(u"equaled");
    static inline const WordHash m_equalling = hashWord(u"equalling");
    static inline const WordHash m_prize = hashWord(u"prize");
    static inline const WordHash m_class = hashWord(u"class");
    static inline const WordHash m_battle = hashWord(u"battle");
    static inline const WordHash m_duel = hashWord(u"duel");
    static inline const WordHash m_thriller = hashWord(u"thriller");
    static inline const WordHash m_country = hashWord(u"country");
    static inline const WordHash m_twotime = hashWord(u"two-time");
    static inline const WordHash m_time = hashWord(u"time");
    static inline const WordHash m_crowned = hashWord(u"crowned");
    static inline const WordHash m_first_shown = hashWord(u"provisionally");
    static inline const WordHash m_clockShowed = hashWord(u"showed");
    static inline const WordHash m_reaching = hashWord(u"reaching");
    static inline const WordHash m_tussle = hashWord(u"tussle");
    static inline const WordHash m_cutting = hashWord(u"cutting");
    static inline const WordHash m_breasted = hashWord(u"breasted");
    static inline const WordHash m_breasting = hashWord(u"breasting");
    static inline const WordHash m_victorious = hashWord(u"victorious");
    static inline const WordHash m_sharing = hashWord(u"sharing");
    static inline const WordHash m_shared = hashWord(u"shared");
    static inline const WordHash m_emerged = hashWord(u"emerged");
    static inline const WordHash m_emerging = hashWord(u"emerging");
    static inline const WordHash m_proved = hashWord(u"proved");
    static inline const WordHash m_lying = hashWord(u"lying");
    static inline const WordHash m_lay = hashWord(u"lay");
    static inline const WordHash m_left = hashWord(u"left");
    static inline const WordHash m_remaining = hashWord(u"remaining");
    static inline const WordHash m_coached = hashWord(u"coached");
    static inline const WordHash m_trained = hashWord(u"trained");
    static inline const WordHash m_paced = hashWord(u"paced");
    static inline const WordHash m_guided = hashWord(u"guided");
    static inline const WordHash m_mentored = hashWord(u"mentored");
    static inline const WordHash m_inspired = hashWord(u"inspired");
    static inline const WordHash m_managed = hashWord(u"managed");
    static inline const WordHash m_watched = hashWord(u"watched");
    static inline const WordHash m_watching = hashWord(u"watching");
    static inline const WordHash m_seeing = hashWord(u"seeing");
    static inline const WordHash m_helped = hashWord(u"helped");
    static inline const WordHash m_list = hashWord(u"list");
    static inline const WordHash m_cross = hashWord(u"cross");
    static inline const WordHash m_reach = hashWord(u"reach");
    static inline const WordHash m_breast = hashWord(u"breast");
    static inline const WordHash m_south = hashWord(u"south");
    static inline const WordHash m_north = hashWord(u"north");
    static inline const WordHash m_latin = hashWord(u"latin");
};

} // namespace proofline
