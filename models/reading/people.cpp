#include "reading/people.h"

#include <QVarLengthArray>
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <memory_resource>
#include <unordered_map>
#include <vector>

namespace proofline {

namespace {

constexpr std::uint64_t neverName = EventNoun | VenueNoun | MonthName | DayName | NumberName | OrdinalName | FieldEvent
    | MedalWord | AgeWord | HourUnit | MinuteUnit | SecondUnit | Championship | Determiner | Pronoun | Possessive
    | ModalVerb | HaveVerb | BeVerb | Title | RaceNoun;

class People
{
public:
    People(const Lexicon &lexicon, Document &document)
        : m_lexicon(lexicon)
        , d(document)
    {
    }

    void run()
    {
        d.people.clear();
        d.mentions.clear();
        d.mentionAt.assign(d.tokens.list.size(), -1);
        for (std::size_t s = 0; s < d.sentences.size(); ++s)
            findRuns(int(s));
        noteCapitals();
        for (std::size_t r = 0; r < m_runs.size(); ++r)
            nameFull(m_runs[r]);
        mergeVariants();
        std::size_t r = 0;
        for (std::size_t s = 0; s < d.sentences.size(); ++s)
            readSentence(int(s), r);
    }

private:
    using PersonList = std::pmr::vector<int>;
    using PersonIndex = std::pmr::unordered_map<WordHash, PersonList>;

    struct Run
    {
        int first;
        int last;
        int sentence;
        int person = -1;
        bool owner = false;
        bool reversed = false;
    };

    const Token &tok(int i) const { return d.token(i); }

    bool adjacent(int i) const { return tok(i).has(SpaceBefore); }

    // May this token be part of a person's name here?
    bool isNameWord(int i, int first, bool inRun) const
    {
        const Token &t = tok(i);
        if (t.kind == TokenKind::Ordinal)
            return false;
        if (t.kind != TokenKind::Word || !t.has(Capital))
            return false;
        if (t.has(Hyphened) && !inRun)
            return false;
        if (d.eventAt[std::size_t(i)] >= 0)
            return false;
        if (t.is(Particle) && !t.is(Determiner) && t.end - t.begin > 1 && (t.word != Word::Do && t.word != Word::Al))
            return true;
        if (!t.classes)
            return true;
        const Token &next = tok(i + 1);
        const bool nextIsName = next.kind == TokenKind::Word && next.has(Capital) && next.has(SpaceBefore)
            && (!next.classes || next.is(NameToo | Particle) || next.has(GivenName));
        if (t.has(GivenName) && nextIsName && !t.is(MonthName | DayName | Determiner | Preposition | Pronoun)
            && !t.has(OwnerMark))
            return true;
        if (t.has(GivenName) && t.is(MonthName) && nextIsName && !next.classes && i > first)
            return true;
        if (inRun
            && (t.is(NameToo) || t.has(GivenName)
                || (!t.is(neverName | PersonNoun)
                    && t.is(CommonWord | Adverb | WinVerb | PlaceVerb | TimeVerb | TakeVerb | SplitWord | GapWord
                        | Hopeful))))
            return i > first || true;
        if (t.is(NameToo) && nextIsName && i > first && !t.is(neverName & ~std::uint64_t(VenueNoun)))
            return true;
        // initials: "P. Radcliffe", "M Farah"
        if (t.end - t.begin == 1 && !t.is(Determiner) && nextIsName)
            return true;
        return false;
    }

    void findRuns(int s)
    {
        const Sentence &sentence = d.sentences[std::size_t(s)];
        int i = sentence.first;
        while (i < sentence.last) {
            if (!isNameWord(i, sentence.first, false)) {
                ++i;
                continue;
            }
            int last = i + 1;
            while (last < sentence.last && !tok(last - 1).has(OwnerMark)) {
                if (tok(last).isSymbol(u'.') && tok(last - 1).end - tok(last - 1).begin <= 2
                    && !tok(last).has(SpaceBefore) && last + 1 < sentence.last && tok(last + 1).kind == TokenKind::Word
                    && tok(last + 1).has(Capital) && (!tok(last + 1).classes || tok(last + 1).has(GivenName))) {
                    ++last; // initial
                    continue;
                }
                if (!adjacent(last) && !(tok(last - 1).isSymbol(u'.')))
                    break;
                if (isNameWord(last, sentence.first, true)) {
                    ++last;
                    continue;
                }
                int k = last; // lower-case particles: "de la", "van der"
                while (k < sentence.last && k < last + 3 && tok(k).kind == TokenKind::Word && tok(k).is(Particle)
                    && (!tok(k).is(Determiner) || (tok(k - 1).word == Word::Mac)) && tok(k).has(SpaceBefore))
                    ++k;
                if (k > last && k < sentence.last && tok(k).kind == TokenKind::Word && tok(k).has(Capital)
                    && tok(k).has(SpaceBefore) && (!tok(k).classes || tok(k).is(NameToo) || tok(k).has(GivenName))) {
                    last = k + 1;
                    continue;
                }
                break;
            }
            if (tok(last - 1).isSymbol(u'.'))
                --last;
            addRun(s, i, last);
            i = std::max(last, i + 1);
        }
    }

    void addRun(int s, int first, int last)
    {
        const Sentence &sentence = d.sentences[std::size_t(s)];
        // An opening word that only has its capital from the sentence: "Teenager LaShawn Merritt".
        if (first == sentence.first && last - first >= 3 && !tok(first).has(GivenName) && tok(first + 1).has(GivenName)
            && !tok(first).has(AllCaps) && !tok(first).is(Particle)
            && (tok(first).classes || describes(d.words(tok(first).span()))))
            ++first;
        if (first > sentence.first && last - first >= 3 && !tok(first).has(GivenName) && tok(first + 1).has(GivenName)
            && (tok(first - 1).word == Word::In || tok(first - 1).word == Word::At))
            ++first;
        while (
            first < last && tok(first).is(PersonNoun | CommonWord) && !tok(first).has(GivenName) && last - first >= 2)
            ++first;
        // "Martin Keane Athenry AC", "Athenry AC": the club's name is nobody's
        const Token &club = tok(last);
        if (last < sentence.last && club.has(AllCaps) && club.has(SpaceBefore) && club.is(VenueNoun)
            && !tok(last - 1).has(OwnerMark) && !tok(last - 1).has(AllCaps)) {
            if (!tok(first).has(GivenName) || last - first < 3)
                return;
            --last;
        }
        // "of Guelph, Ont., with", "of Oakland, Calif.,": a state's short name
        if (last - first == 1 && first > sentence.first && tok(first - 1).isSymbol(u',') && tok(last).isSymbol(u'.')
            && !tok(last).has(SpaceBefore) && last + 1 < sentence.last && tok(last + 1).isSymbol(u','))
            return;
        // "Joel Roe of Nyanza who clocked": where the one named before is from
        if (!m_runs.empty() && m_runs.back().sentence == s && m_runs.back().last == first - 1
            && m_runs.back().last - m_runs.back().first >= 2 && !tok(m_runs.back().last - 1).has(OwnerMark)
            && (tok(first - 1).word == Word::Of || tok(first - 1).word == Word::From) && !tok(first).has(GivenName))
            return;
        // "James Roe (Chuo Hatsujo)": the club or company of the one named before
        if (!m_runs.empty() && first > sentence.first + 1 && tok(first - 1).isSymbol(u'(') && tok(last).isSymbol(u')')
            && m_runs.back().sentence == s && m_runs.back().last == first - 1
            && m_runs.back().last - m_runs.back().first >= 2 && !tok(first).has(GivenName))
            return;
        if (first >= last || last - first > 6)
            return;
        const Token &before = tok(first - 1);
        const Token &after = tok(last);
        const bool ownerEnd = tok(last - 1).has(OwnerMark);
        const bool given = tok(first).has(GivenName);
        const bool hasBefore = first > sentence.first && tok(first).has(SpaceBefore);
        const bool hasAfter = last < sentence.last && after.has(SpaceBefore) && !ownerEnd;
        // part of the name of a club, a place or an event
        if (hasAfter && after.kind == TokenKind::Word && after.has(Capital) && after.is(EventNoun | VenueNoun)
            && !after.has(AllCaps) && !sentence.isTitleCase)
            return;
        if (hasAfter && !after.has(Capital) && (after.word == Word::Marathon || after.word == Word::Parkrun) && !given)
            return;
        if (hasBefore && before.kind == TokenKind::Word && before.has(Capital) && before.is(VenueNoun)
            && first - 1 > sentence.first && !before.has(OwnerMark))
            return;
        if (hasBefore && before.word == Word::The && last - first >= 1 && !given)
            return;
        // the last word names a venue: "Hyde Park", but "Ji-sung Park" with a known first name is a person
        const Token &tail = tok(last - 1);
        if (last - first >= 2 && tail.is(VenueNoun | EventNoun) && !(given && tail.is(NameToo)))
            return;
        m_runs.push_back({first, last, s, -1, ownerEnd, false});
    }

    // "Teenager", "Sprinter", "Unstoppable": an ending of words for people or of adjectives, not of given names.
    static bool describes(QStringView word)
    {
        static constexpr QStringView endings[] = {u"er", u"or", u"ist", u"ing", u"ed", u"able", u"ous", u"ful", u"less",
            u"ly", u"ite", u"ic", u"ent", u"ese", u"year-old"};
        return std::any_of(std::begin(endings), std::end(endings),
            [&](QStringView ending) { return word.size() > ending.size() + 2 && word.endsWith(ending); });
    }

    // Words seen with a capital inside a sentence are names even where they open one.
    void noteCapitals()
    {
        for (const Run &run : m_runs) {
            const Sentence &sentence = d.sentences[std::size_t(run.sentence)];
            if (sentence.isTitleCase)
                continue;
            for (int i = run.first; i < run.last; ++i) {
                if (i > sentence.first && !tok(i - 1).isSymbol(u'"') && !tok(i - 1).isSymbol(u':'))
                    m_inside[tok(i).hash]++;
            }
        }
    }

    bool placeBefore(const Run &run) const
    {
        const Sentence &sentence = d.sentences[std::size_t(run.sentence)];
        if (run.first == sentence.first)
            return false;
        const Token &t = tok(run.first - 1);
        return t.word == Word::In || t.word == Word::At || t.word == Word::Near || t.word == Word::Through
            || t.word == Word::Around || t.word == Word::Across;
    }

    // A run of two or more words that is a person's full name makes the person known.
    void nameFull(Run &run)
    {
        const int words = run.last - run.first;
        const Sentence &sentence = d.sentences[std::size_t(run.sentence)];
        if (words < 2 || sentence.isTitleCase)
            return;
        const bool given = tok(run.first).has(GivenName);
        if (placeBefore(run) && !given)
            return;
        int capsWords = 0;
        for (int i = run.first; i < run.last; ++i)
            capsWords += tok(i).has(AllCaps) && tok(i).end - tok(i).begin > 2 ? 1 : 0;
        const bool startsWithParticle = tok(run.first).is(Particle) && !tok(run.first).has(GivenName);
        if (startsWithParticle && words == 2 && capsWords == 0)
            return; // "El Guerrouj": a family name
        if (capsWords == words && !given && !sentence.isHeading && words > 1
            && sentence.last - sentence.first > words + 6)
            return; // "PORT SELBY": shouting
        Person person;
        person.name = d.spanOf(run.first, run.last);
        person.parts = words;
        // LAST First: capitals come first
        int capsLead = 0;
        while (capsLead < words
            && (tok(run.first + capsLead).has(AllCaps) || (tok(run.first + capsLead).is(Particle) && capsWords)))
            ++capsLead;
        if (capsLead > 0 && capsLead < words && !tok(run.last - 1).has(AllCaps)) {
            person.reversed = true;
            run.reversed = true;
            person.given = tok(run.last - 1).hash;
            person.family = tok(run.first + capsLead - 1).hash;
        } else {
            person.given = tok(run.first).hash;
            person.family = tok(run.last - 1).hash;
        }
        if (tok(run.first).has(GivenMale | GivenFemale) || tok(run.last - 1).has(GivenMale | GivenFemale)) {
            const Token &first = tok(person.reversed ? run.last - 1 : run.first);
            if (first.has(GivenMale))
                person.sex = 'm';
            if (first.has(GivenFemale))
                person.sex = 'f';
            person.sexFromName = person.sex != 0;
        }
        person.certainty = given ? 1.0f : 0.85f;
        // the same person named before?
        for (const int other : m_byFamily[person.family]) {
            Person &known = d.people[std::size_t(other)];
            if (known.given == person.given) {
                noteForm(known, person);
                run.person = other;
                return;
            }
        }
        if (run.reversed) {
            // nothing: the other order has the same two hashes and was looked up above
        }
        // "Felix Simbu" after "Alphonce Felix Simbu"
        for (const int other : m_byFamily[person.family]) {
            Person &known = d.people[std::size_t(other)];
            if (known.parts > words && endsWith(known.name, run)) {
                run.person = other;
                return;
            }
        }
        run.person = int(d.people.size());
        m_byFamily[person.family].push_back(run.person);
        if (person.given != person.family)
            m_byGiven[person.given].push_back(run.person);
        // inner parts too: "Tomescu Dita" by "Tomescu"
        for (int i = run.first + 1; i + 1 < run.last; ++i) {
            if (!tok(i).is(Particle) && tok(i).end - tok(i).begin > 2)
                m_byInner[tok(i).hash].push_back(run.person);
        }
        d.people.push_back(person);
    }

    bool endsWith(Span name, const Run &run) const
    {
        const QStringView longer = d.words(name);
        const QStringView shorter = d.words(d.spanOf(run.first, run.last));
        return longer.size() > shorter.size() && longer.endsWith(shorter, Qt::CaseInsensitive);
    }

    static void noteForm(Person &known, const Person &other)
    {
        // prose order and the longer form are the better name
        if ((known.reversed && !other.reversed) || (other.parts > known.parts && known.reversed == other.reversed)) {
            known.others.push_back(known.name);
            known.name = other.name;
            known.parts = other.parts;
            known.reversed = other.reversed;
        } else if (known.others.size() < 8) {
            known.others.push_back(other.name);
        }
    }

    static std::uint64_t lettersIn(QStringView word)
    {
        std::uint64_t letters = 0;
        for (const QChar c : word)
            letters |= 1ull << (foldLetter(c.unicode()) & 63);
        return letters;
    }

    // Spelling variants of one name: "Cheruiyot" and "Cheryuiot", "Sesemann" and "Sessemann". Exact up to two edits.
    static int editDistance(QStringView a, QStringView b)
    {
        if (std::abs(a.size() - b.size()) > 2)
            return 9;
        // each edit adds or takes one kind of letter at most
        const std::uint64_t lettersOfA = lettersIn(a);
        const std::uint64_t lettersOfB = lettersIn(b);
        if (std::popcount(lettersOfA & ~lettersOfB) > 2 || std::popcount(lettersOfB & ~lettersOfA) > 2)
            return 9;
        const qsizetype width = b.size() + 1;
        QVarLengthArray<int, 3 * 32> rows(3 * width);
        int *row = rows.data();
        int *before = row + width;
        int *twoBefore = before + width;
        for (qsizetype j = 0; j < width; ++j)
            before[j] = int(j);
        for (qsizetype i = 1; i <= a.size(); ++i) {
            row[0] = int(i);
            const char16_t x = foldLetter(a[i - 1].unicode());
            for (qsizetype j = 1; j <= b.size(); ++j) {
                const char16_t y = foldLetter(b[j - 1].unicode());
                row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + (x == y ? 0 : 1)});
                if (i > 1 && j > 1 && x == foldLetter(b[j - 2].unicode()) && foldLetter(a[i - 2].unicode()) == y)
                    row[j] = std::min(row[j], twoBefore[j - 2] + 1);
            }
            int *const spare = twoBefore;
            twoBefore = before;
            before = row;
            row = spare;
        }
        return before[b.size()];
    }

    QStringView givenOf(const Person &person) const
    {
        const QStringView name = d.words(person.name);
        return name.first(std::max<qsizetype>(0, name.indexOf(u' ')));
    }

    QStringView familyOf(const Person &person) const
    {
        const QStringView name = d.words(person.name);
        if (person.reversed)
            return name.first(std::max<qsizetype>(0, name.lastIndexOf(u' ')));
        return name.sliced(name.lastIndexOf(u' ') + 1);
    }

    // The first person named before whose name may be `person`'s in another spelling; -1 none.
    int olderVariant(int person) const
    {
        const Person &mine = d.people[std::size_t(person)];
        const QStringView givenB = m_nameParts[std::size_t(person)].given;
        const auto shortens = [](QStringView a, QStringView b) {
            return a.size() >= 2 && b.size() >= 2 && foldLetter(a[0].unicode()) == foldLetter(b[0].unicode())
                && (a.startsWith(b, Qt::CaseInsensitive) || b.startsWith(a, Qt::CaseInsensitive));
        };
        for (int other = 0; other < person; ++other) {
            const Person &known = d.people[std::size_t(other)];
            const bool sameGiven = known.given == mine.given;
            const bool sameFamily = known.family == mine.family;
            if (sameFamily && sameGiven)
                continue;
            const QStringView givenA = m_nameParts[std::size_t(other)].given;
            if (sameFamily
                && (shortens(givenA, givenB)
                    || (givenA.size() >= 5 && givenB.size() >= 5 && editDistance(givenA, givenB) <= 1)))
                return other;
            if (!sameGiven && !shortens(givenA, givenB))
                continue;
            const QStringView familyA = m_nameParts[std::size_t(other)].family;
            const QStringView familyB = m_nameParts[std::size_t(person)].family;
            if (familyA.size() >= 6 && familyB.size() >= 6 && editDistance(familyA, familyB) <= 2)
                return other;
        }
        return -1;
    }

    void mergeVariants()
    {
        if (d.people.size() > 120)
            return;
        constexpr int notLookedFor = -2;
        std::vector<int> variantOf(d.people.size(), notLookedFor); // by person
        m_nameParts.reserve(d.people.size());
        for (const Person &person : d.people)
            m_nameParts.push_back({givenOf(person), familyOf(person)});
        for (Run &run : m_runs) {
            const int words = run.last - run.first;
            const Sentence &sentence = d.sentences[std::size_t(run.sentence)];
            if (run.person >= 0 && words >= 2) {
                // two full names: "Philip Sesemann", "Phil Sessemann"
                int &other = variantOf[std::size_t(run.person)];
                if (other == notLookedFor)
                    other = olderVariant(run.person);
                if (other >= 0) {
                    m_merged[run.person] = other;
                    d.people[std::size_t(other)].others.push_back(d.people[std::size_t(run.person)].name);
                    run.person = other;
                }
            } else if (words == 1 && !sentence.isTitleCase) {
                const Token &t = tok(run.first);
                if (t.classes || t.end - t.begin < 7 || m_byFamily.count(t.hash) || m_byGiven.count(t.hash))
                    continue;
                for (std::size_t other = 0; other < d.people.size(); ++other) {
                    const QStringView family = m_nameParts[other].family;
                    const QStringView mine = d.text.sliced(t.begin, t.end - t.begin);
                    if (family.size() >= 6 && foldLetter(family[0].unicode()) == foldLetter(mine[0].unicode())
                        && editDistance(family, mine) <= 2) {
                        m_byFamily[t.hash].push_back(int(other));
                        d.people[other].others.push_back(t.span());
                        break;
                    }
                }
            }
        }
        for (Run &run : m_runs) {
            if (const auto at = m_merged.find(run.person); at != m_merged.end())
                run.person = at->second;
        }
        for (auto *index : {&m_byFamily, &m_byGiven, &m_byInner}) {
            for (auto &[hash, list] : *index) {
                for (int &person : list) {
                    if (const auto at = m_merged.find(person); at != m_merged.end())
                        person = at->second;
                }
            }
        }
    }

    // ---- mentions, sentence by sentence

    int lastSpoken(const PersonList &candidates) const
    {
        int best = -1;
        int bestAt = -1;
        for (const int person : candidates) {
            const auto at = m_lastMention.find(person);
            const int when = at == m_lastMention.end() ? -1 : at->second;
            if (best < 0 || when > bestAt) {
                best = person;
                bestAt = when;
            }
        }
        return best;
    }

    int resolvePart(const Run &run)
    {
        const int words = run.last - run.first;
        const WordHash tail = tok(run.last - 1).hash;
        const bool elder = run.first > 0
            && (tok(run.first - 1).word == Word::Elder || tok(run.first - 1).word == Word::Older
                || tok(run.first - 1).word == Word::Senior);
        const auto family = m_byFamily.find(tail);
        if (family != m_byFamily.end()) {
            if (family->second.size() > 1) {
                const bool seniorAfter = tok(run.last).word == Word::Senior;
                for (const int person : family->second) {
                    if ((elder || seniorAfter) && d.people[std::size_t(person)].isElder)
                        return person;
                }
                // the younger or plain namesake unless the elder was spoken of last
            }
            return lastSpoken(family->second);
        }
        if (words == 1) {
            const auto given = m_byGiven.find(tail);
            if (given != m_byGiven.end())
                return lastSpoken(given->second);
            const auto inner = m_byInner.find(tail);
            if (inner != m_byInner.end())
                return lastSpoken(inner->second);
        }
        return -1;
    }

    // A single unknown capital word that behaves like a surname: "as Bekele battled to second".
    bool standsForPerson(const Run &run) const
    {
        const Sentence &sentence = d.sentences[std::size_t(run.sentence)];
        const Token &t = tok(run.first);
        if (sentence.isTitleCase || placeBefore(run) || t.classes & ~std::uint64_t(Particle))
            return false;
        if (t.has(AllCaps) && t.end - t.begin <= 4)
            return false;
        const bool startsWithParticle = t.is(Particle) && run.last - run.first > 1;
        if (run.last - run.first > 1 && !startsWithParticle)
            return false;
        if (run.first > sentence.first && (tok(run.first - 1).word == Word::The || tok(run.first - 1).word == Word::A))
            return false;
        const Token &after = tok(run.last);
        const bool verbAfter = run.last < sentence.last && after.kind == TokenKind::Word && !after.has(Capital)
            && (after.is(WinVerb | TakeVerb | PlaceVerb | TimeVerb | BeatVerb | SayVerb | HaveVerb | BeVerb)
                || after.word == Word::Who);
        const auto inside = m_inside.find(t.hash);
        const int seen = inside == m_inside.end() ? 0 : inside->second;
        if (run.first == sentence.first)
            return seen >= 1 && (verbAfter || t.has(OwnerMark) || seen >= 2);
        return verbAfter || t.has(OwnerMark) || seen >= 2 || tok(run.last).isSymbol(u'(');
    }

    void readSentence(int s, std::size_t &r)
    {
        const Sentence &sentence = d.sentences[std::size_t(s)];
        const std::size_t firstMention = d.mentions.size();
        m_sentenceMentions = firstMention;
        const Line &line = d.lines[std::size_t(sentence.line)];
        const Token &opening = tok(sentence.first);
        if (sentence.first == line.first && line.afterBlank && opening.kind == TokenKind::Word && !opening.has(Capital)
            && !opening.is(Pronoun | Determiner)) {
            // a sentence without its beginning: whoever it is about was not named before
            m_subject = -1;
            m_barrier = firstMention;
        }
        int i = sentence.first;
        while (i < sentence.last) {
            while (r < m_runs.size() && m_runs[r].first < i)
                ++r;
            if (r < m_runs.size() && m_runs[r].first == i && m_runs[r].sentence == s) {
                Run &run = m_runs[r];
                Mention mention;
                mention.first = run.first;
                mention.last = run.last;
                mention.person = run.person;
                if (run.person < 0) {
                    mention.form = Mention::Form::Part;
                    int person = resolvePart(run);
                    if (person < 0 && siblingOf(run, mention)) {
                        person = mention.person;
                    } else if (person < 0 && standsForPerson(run)) {
                        person = int(d.people.size());
                        Person made;
                        made.name = d.spanOf(run.first, run.last);
                        made.family = tok(run.last - 1).hash;
                        made.certainty = 0.7f;
                        d.people.push_back(made);
                        m_byFamily[made.family].push_back(person);
                    } else if (person >= 0 && tok(run.first).classes && run.last - run.first == 1
                        && run.first == sentence.first) {
                        person = -1;
                    }
                    mention.person = person;
                }
                if (mention.person >= 0) {
                    setPhrase(mention, sentence);
                    describe(mention, sentence);
                    add(mention);
                }
                i = run.last;
                continue;
            }
            const Token &t = tok(i);
            if (t.kind == TokenKind::Word && t.is(Pronoun) && !t.has(Quoted)) {
                pronoun(i, sentence, firstMention);
            } else if (t.kind == TokenKind::Word && t.is(Possessive) && !t.has(Quoted)) {
                possessive(i, sentence, firstMention);
            } else if (t.kind == TokenKind::Word && t.word == Word::The && !t.has(Quoted)) {
                i = epithet(i, sentence, firstMention);
            }
            ++i;
        }
        groupMentions(firstMention, sentence);
        nationsInSentence(firstMention, sentence);
        for (int k = sentence.first; k < sentence.last; ++k) {
            const Token &t = tok(k);
            if ((t.hash == m_represent || t.hash == m_represented) && tok(k + 1).kind == TokenKind::Nation) {
                for (std::size_t m = firstMention; m < d.mentions.size() && d.mentions[m].first < k; ++m) {
                    if (d.mentions[m].form != Mention::Form::Pronoun)
                        setNation(d.mentions[m].person, tok(k + 1).value, tok(k + 1).span());
                }
            }
            if ((t.word == Word::Countryman || t.word == Word::Compatriot || t.word == Word::Countrywoman)
                && (tok(k - 1).is(Possessive) || (tok(k - 1).word == Word::Fellow && tok(k - 2).is(Possessive)))
                && !startsRun(k + 1) && m_nationSpoken >= 0) {
                for (std::size_t m = firstMention; m < d.mentions.size() && d.mentions[m].first < k; ++m) {
                    if (d.mentions[m].role == Mention::Role::Subject && d.mentions[m].form == Mention::Form::Full) {
                        setNation(d.mentions[m].person, m_nationSpoken, m_nationSpokenSpan);
                        break;
                    }
                }
            }
        }
        // who is spoken of next: the first subject of this sentence
        int subject = -1;
        for (std::size_t m = firstMention; m < d.mentions.size(); ++m) {
            const Mention &mention = d.mentions[m];
            if (mention.person < 0 || tok(mention.first).has(Quoted))
                continue;
            if (mention.role == Mention::Role::Subject) {
                subject = mention.person;
                break;
            }
            if (subject < 0)
                subject = mention.person;
        }
        if (subject >= 0)
            m_subject = subject;
    }

    // "Aoife and Niamh Gallagher-Byrne" of two sisters: the first shares the family name.
    bool siblingOf(const Run &run, Mention &mention)
    {
        if (run.last - run.first != 1 || !(tok(run.last).word == Word::And || tok(run.last).isSymbol(u',')))
            return false;
        const Sentence &sentence = d.sentences[std::size_t(run.sentence)];
        bool kin = false;
        for (int i = std::max(sentence.first, run.first - 4); i < run.first; ++i) {
            const Word w = tok(i).word;
            kin = kin || w == Word::Sisters || w == Word::Brothers || w == Word::Twins || w == Word::Twin
                || w == Word::Brother || w == Word::Sister;
        }
        const bool sisters = kin;
        // "Tom and Ann Roe": two given names before one family name
        kin =
            kin || (tok(run.first).has(GivenName) && !tok(run.first).has(OwnerMark) && tok(run.last).word == Word::And);
        if (!kin)
            return false;
        for (const Run &other : m_runs) {
            if (other.first == run.last + 1 && other.person >= 0 && other.last - other.first >= 2
                && (sisters || tok(other.first).has(GivenName))) {
                Person made;
                made.name = d.spanOf(run.first, run.last);
                made.given = tok(run.first).hash;
                made.family = d.people[std::size_t(other.person)].family;
                made.parts = 1;
                made.sex = tok(run.first).has(GivenFemale) ? 'f' : tok(run.first).has(GivenMale) ? 'm' : 0;
                made.sibling = d.people[std::size_t(other.person)].name;
                mention.person = int(d.people.size());
                m_byGiven[made.given].push_back(mention.person);
                d.people.push_back(made);
                return true;
            }
        }
        return false;
    }

    void add(Mention mention)
    {
        const int index = int(d.mentions.size());
        for (int k = mention.first; k < mention.last; ++k)
            d.mentionAt[std::size_t(k)] = index;
        if (mention.person >= 0)
            m_lastMention[mention.person] = mention.first;
        d.mentions.push_back(mention);
    }

    // Words that may stand before a name within its noun phrase.
    bool isModifier(int i) const
    {
        const Token &t = tok(i);
        switch (t.kind) {
        case TokenKind::Nation:
        case TokenKind::Age:
        case TokenKind::Distance:
        case TokenKind::Event: return true;
        case TokenKind::Place: return t.has(OwnerMark) || tok(i + 1).has(Hyphened);
        case TokenKind::Ordinal:
            return tok(i + 1).word == Word::Placed || tok(i + 1).has(Hyphened) || tok(i + 1).is(PersonNoun);
        case TokenKind::Year: return true;
        case TokenKind::Symbol: return false;
        default: break;
        }
        if (t.kind != TokenKind::Word)
            return false;
        if (t.has(OwnerMark) && t.is(CommonWord | PersonNoun) && !t.has(Capital))
            return true;
        if (t.is(Title | PersonNoun | Championship | AgeWord | MedalWord | MaleWord | FemaleWord | FamilyNoun))
            return true;
        if (t.has(Hyphened))
            return true;
        if (!t.has(Capital) && (t.word == Word::Cross || (t.hash == m_country && tok(i - 1).word == Word::Cross)))
            return true;
        switch (t.word) {
        case Word::The:
        case Word::A:
        case Word::An:
        case Word::His:
        case Word::Her:
        case Word::Their:
        case Word::Fellow:
        case Word::World:
        case Word::Record:
        case Word::Defending:
        case Word::Reigning:
        case Word::Placed:
        case Word::Former:
        case Word::Pre:
        case Word::Old:
        case Word::Exhausted:
        case Word::Local:
        case Word::Elite:
        case Word::Double:
        case Word::Triple:
        case Word::Marathon:
        case Word::Half:
        case Word::Steeplechase:
        case Word::Mile:
        case Word::Hurdles:
        case Word::CrossCountry:
        case Word::Title:
        case Word::Another:
        case Word::Naturalised:
        case Word::Naturalized:
        case Word::Born:
        case Word::Based:
        case Word::Top:
        case Word::Veteran:
        case Word::Indoor:
        case Word::New:
        case Word::Training:
        case Word::TwoTime:
        case Word::ThreeTime:
        case Word::FourTime:
        case Word::FiveTime:
        case Word::SixTime:
        case Word::Other: return true;
        default: break;
        }
        return false;
    }

    void setPhrase(Mention &mention, const Sentence &sentence)
    {
        int first = mention.first;
        while (first > sentence.first) {
            if (isModifier(first - 1)) {
                --first;
                continue;
            }
            // an unknown lower-case word between a determiner or nation and the name: "a tired", "Czech nurse"
            const Token &t = tok(first - 1);
            if (first - 2 >= sentence.first && t.kind == TokenKind::Word && !t.has(Capital)
                && (!t.classes || t.is(Adverb | Hopeful))
                && (tok(first - 2).is(Determiner) || tok(first - 2).kind == TokenKind::Nation
                    || tok(first - 2).is(Possessive))
                && first < mention.first + 1) {
                --first;
                continue;
            }
            // "the police duo of A and B"
            if (first - 2 > sentence.first && t.word == Word::Of
                && (tok(first - 2).word == Word::Duo || tok(first - 2).word == Word::Pair
                    || tok(first - 2).word == Word::Trio)) {
                first -= 2;
                if (tok(first - 1).kind == TokenKind::Word && !tok(first - 1).is(Determiner)
                    && tok(first - 2).is(Determiner))
                    --first;
                continue;
            }
            break;
        }
        mention.phrase = first;
        mention.governor = first > sentence.first ? first - 1 : -1;
        // "In the women's 60m X", "Among the women X": the race before the name is no part of its phrase
        if (mention.governor >= 0) {
            const Word g = tok(mention.governor).word;
            const bool opening = mention.governor == sentence.first
                || tok(mention.governor - 1).kind == TokenKind::Symbol
                || tok(mention.governor - 1).is(Conjunction | Connective);
            if (opening && (g == Word::In || g == Word::Among || g == Word::At || g == Word::Over)) {
                int race = -1;
                for (int k = first; k < mention.first; ++k) {
                    const Token &t = tok(k);
                    if (t.kind == TokenKind::Distance || t.kind == TokenKind::Event || d.eventAt[std::size_t(k)] >= 0
                        || (t.is(MaleWord | FemaleWord) && !t.is(Possessive | Pronoun)) || t.word == Word::Mile
                        || (t.is(EventNoun) && k + 1 == mention.first) || t.word == Word::Marathon
                        || t.word == Word::Hurdles || t.word == Word::Steeplechase || t.is(RaceNoun))
                        race = k;
                }
                if (race >= 0) {
                    mention.phrase = race + 1;
                    mention.governor = race;
                    if (tok(mention.last - 1).has(OwnerMark))
                        mention.role = Mention::Role::Owner;
                    return;
                }
            }
        }
        setRole(mention, sentence);
    }

    void setRole(Mention &mention, const Sentence &sentence)
    {
        if (tok(mention.last - 1).has(OwnerMark))
            mention.role = Mention::Role::Owner;
        const int g = mention.governor;
        if (g < 0)
            return;
        const Token &t = tok(g);
        if (mention.role == Mention::Role::Owner)
            return;
        if (t.isSymbol(u',') && mention.form == Mention::Form::Full) {
            // "ahead of the former champion, X": as the phrase before the comma
            int k = g - 1;
            int steps = 0;
            while (k > sentence.first && steps < 6 && tok(k).kind != TokenKind::Symbol
                && d.mentionAt[std::size_t(k)] < 0 && tok(k).word != Word::The && tok(k).word != Word::His
                && tok(k).word != Word::Her) {
                --k;
                ++steps;
            }
            const bool noun = tok(g - 1).kind == TokenKind::Word && d.eventAt[std::size_t(g - 1)] < 0
                && (tok(g - 1).is(PersonNoun) || !tok(g - 1).classes);
            if (noun && (tok(k).word == Word::The || tok(k).word == Word::His || tok(k).word == Word::Her)
                && k > sentence.first) {
                const Token &governor = tok(k - 1);
                if (governor.is(GapWord | BeatVerb) || governor.word == Word::Of || governor.word == Word::From
                    || governor.word == Word::By || governor.word == Word::Over || governor.word == Word::Past)
                    mention.role = governor.word == Word::By ? Mention::Role::Agent : Mention::Role::Object;
            }
            return;
        }
        if (t.kind != TokenKind::Word && t.kind != TokenKind::Ordinal)
            return;
        switch (t.word) {
        case Word::By: mention.role = Mention::Role::Agent; return;
        case Word::To:
            // "victory went to X", "second place to X"
            mention.role = Mention::Role::Object;
            for (int i = g - 1; i >= sentence.first && i >= g - 3; --i) {
                const Token &v = tok(i);
                if (v.word == Word::Went || v.word == Word::Going || v.word == Word::Go || v.word == Word::Goes
                    || v.word == Word::Fell || v.word == Word::Belonged || v.word == Word::Awarded
                    || v.word == Word::Given || v.is(MedalWord))
                    mention.role = Mention::Role::Agent;
            }
            return;
        case Word::With: {
            // ", with X third" tells of X; "a battle with X" does not
            if (g > sentence.first && !tok(g - 1).isSymbol(u',')) {
                bool told = false;
                for (int k = mention.last; k < sentence.last && k < mention.last + 8; ++k) {
                    const Token &after = tok(k);
                    told = told || after.kind == TokenKind::Ordinal || after.kind == TokenKind::Time
                        || (after.kind == TokenKind::Word && d.words(after.span()).endsWith(u"ing")
                            && after.is(TakeVerb | PlaceVerb | WinVerb | TimeVerb));
                    if (after.isSymbol(u',') || after.isSymbol(u';') || after.word == Word::To)
                        break;
                }
                if (!told)
                    mention.role = Mention::Role::Object;
            }
            return;
        }
        case Word::Before:
        case Word::After: {
            // "crossed the line shortly after X to win", "before X, ...": no subject of a verb
            const Token &next = tok(mention.last);
            if (mention.last >= sentence.last || next.word == Word::To || next.word == Word::In
                || (next.kind == TokenKind::Symbol && !next.isSymbol(u'(') && !next.isSymbol(u',')))
                mention.role = Mention::Role::Object;
            return;
        }
        case Word::And:
        case Word::But:
        case Word::While:
        case Word::As:
        case Word::When:
        case Word::Although:
        case Word::Though:
        case Word::Because:
        case Word::If:
        case Word::Where:
        case Word::Was:
        case Word::Were:
        case Word::That:
        case Word::So:
        case Word::Until: return;
        case Word::Since:
        case Word::Than: mention.role = Mention::Role::Object; return;
        default: break;
        }
        if (t.word == Word::Ahead || t.is(BeatVerb) || t.is(GapWord) || t.is(Preposition)) {
            mention.role = Mention::Role::Object;
            return;
        }
        if (t.is(WinVerb | TakeVerb | PlaceVerb | TimeVerb | Leaver)
            && !t.is(BeVerb | Adverb | PersonNoun | Preposition | Conjunction | RaceNoun | EventNoun | AgeWord))
            mention.role = Mention::Role::Object;
        // an unknown verb with somebody before it: "succeeded X", "included X"
        const QStringView text = d.words(t.span());
        if (!t.has(Capital) && !t.has(Hyphened) && (text.endsWith(u"ed") || text.endsWith(u"ing"))
            && !t.is(BeVerb | HaveVerb) && (!t.classes || t.is(BeatVerb))
            && (d.mentions.size() > m_sentenceMentions || text.startsWith(u"includ") || text.startsWith(u"featur")))
            mention.role = Mention::Role::Object;
    }

    void setNation(int person, int nation, Span span)
    {
        if (person < 0)
            return;
        Person &p = d.people[std::size_t(person)];
        if (p.nation < 0) {
            p.nation = nation;
            p.nationSpan = span;
        }
    }

    // Nation, sex and age said right beside a name.
    void describe(const Mention &mention, const Sentence &sentence)
    {
        Person &person = d.people[std::size_t(mention.person)];
        bool fellow = false;
        for (int i = mention.first - 1; i >= mention.phrase; --i) {
            const Token &t = tok(i);
            const bool born =
                tok(i + 1).has(Hyphened) && (tok(i + 1).word == Word::Born || tok(i + 1).word == Word::Based);
            if (t.kind == TokenKind::Nation && !born && isAdjective(t) && !describesThing(i))
                setNation(mention.person, t.value, t.span());
            if (t.word == Word::Compatriot || t.word == Word::Countryman || t.word == Word::Countrywoman
                || t.word == Word::TeamMate)
                fellow = true;
            if (t.word == Word::Sir || t.word == Word::Mr)
                person.sex = person.sex && !person.sexFromName ? person.sex : 'm';
            if (t.word == Word::Dame || t.word == Word::Mrs || t.word == Word::Miss || t.word == Word::Ms)
                person.sex = person.sex && !person.sexFromName ? person.sex : 'f';
            if (t.is(FamilyNoun) && mention.form == Mention::Form::Full)
                person.isElder = true;
            if (t.kind == TokenKind::Nation && t.has(Demonym))
                sexOfDemonym(person, t);
        }
        // "another Kenyan, X", "Kenyan, X"
        if (const int before = mention.phrase - 2; person.nation < 0 && before >= sentence.first
            && tok(mention.phrase - 1).isSymbol(u',') && tok(before).kind == TokenKind::Nation
            && tok(before).has(Demonym) && !isPlural(tok(before))
            && (before == sentence.first || tok(before - 1).word == Word::Another || tok(before - 1).word == Word::A
                || tok(before - 1).word == Word::An || tok(before - 1).word == Word::Fellow
                || tok(before - 1).word == Word::Top || tok(before - 1).word == Word::Leading
                || tok(before - 1).word == Word::First || tok(before - 1).word == Word::Best
                || tok(before - 1).is(Preposition | Conjunction)))
            setNation(mention.person, tok(before).value, tok(before).span());
        // "Another Indian in the field, X"
        for (int i = mention.phrase - 2;
             person.nation < 0 && tok(mention.phrase - 1).isSymbol(u',') && i > sentence.first && i > mention.phrase - 7
             && tok(i).kind != TokenKind::Symbol && !tok(i).is(BeVerb | WinVerb | TakeVerb | HaveVerb);
             --i) {
            if (tok(i).kind == TokenKind::Nation && tok(i).has(Demonym) && !describesThing(i)
                && tok(i - 1).word == Word::Another)
                setNation(mention.person, tok(i).value, tok(i).span());
        }
        shareWithFellow(mention, sentence);
        if (fellow && person.nation < 0) {
            const int owner = tok(mention.phrase).is(Possessive) ? d.mentionAt[std::size_t(mention.phrase)] : -1;
            if (owner >= 0) {
                const Person &other = d.people[std::size_t(d.mentions[std::size_t(owner)].person)];
                if (other.nation >= 0)
                    setNation(mention.person, other.nation, other.nationSpan);
            } else if (m_nationSpoken >= 0) {
                setNation(mention.person, m_nationSpoken, m_nationSpokenSpan);
            }
        }
        // after the name: "of Kenya", "(KEN)", "(Kenya, 2:05:11)", ", a Kenyan"
        int k = mention.last;
        if (mention.last < sentence.last && !tok(mention.last - 1).has(OwnerMark)) {
            const Token &t = tok(k);
            // "of Kenya", "from the USA", "(1:08:11) of Kenya", ", from Kenya,"
            int origin = skipBrackets(k, sentence.last);
            const bool comma = tok(origin).isSymbol(u',') && tok(origin + 1).word == Word::From;
            origin += comma ? 1 : 0;
            if (tok(origin).word == Word::Of || tok(origin).word == Word::From) {
                const int nation = tok(origin + 1).word == Word::The ? origin + 2 : origin + 1;
                if (tok(nation).kind == TokenKind::Nation && !tok(nation).has(OwnerMark | Demonym)
                    && (!comma || nation + 1 >= sentence.last || tok(nation + 1).kind == TokenKind::Symbol
                        || tok(nation + 1).is(Conjunction)))
                    setNation(mention.person, tok(nation).value, tok(nation).span());
            }
            if (t.isSymbol(u'(') && tok(k + 1).kind == TokenKind::Nation && !tok(k + 1).has(OwnerMark))
                setNation(mention.person, tok(k + 1).value, tok(k + 1).span());
            if ((t.isSymbol(u',') || t.isSymbol(u'('))
                && (tok(k + 1).kind == TokenKind::Number || tok(k + 1).kind == TokenKind::Age)) {
                const Token &age = tok(k + 1);
                const Token &close = tok(k + 2);
                if (age.value >= 5 && age.value <= 110
                    && (close.isSymbol(u',') || close.isSymbol(u')') || close.isSymbol(u'.'))) {
                    person.age = age.value;
                    person.ageSpan = age.span();
                }
            }
            if (t.isSymbol(u',') && (tok(k + 1).word == Word::Also || tok(k + 1).word == Word::Both)
                && tok(k + 2).word == Word::Of && tok(k + 3).kind == TokenKind::Nation)
                setNation(mention.person, tok(k + 3).value, tok(k + 3).span());
            // ", Nigerian-born but a Portuguese citizen since spring,"
            if (t.isSymbol(u',')) {
                for (int j = k + 1; j < k + 10 && j < sentence.last && tok(j).kind != TokenKind::Symbol
                     && d.mentionAt[std::size_t(j)] < 0;
                     ++j) {
                    if (tok(j).kind == TokenKind::Nation && tok(j).has(Demonym)
                        && (tok(j - 1).word == Word::A || tok(j - 1).word == Word::An) && !tok(j + 1).has(Hyphened)
                        && !(tok(j + 1).kind == TokenKind::Word && tok(j + 1).has(Capital)) && !describesThing(j)) {
                        setNation(mention.person, tok(j).value, tok(j).span());
                        break;
                    }
                    if (tok(j).is(BeVerb | WinVerb | TakeVerb | HaveVerb))
                        break;
                }
            }
            // ", a Kenyan", ", the Kenyan", ", an Ethiopian", ", a Czech nurse"
            if (t.isSymbol(u',')
                && (tok(k + 1).word == Word::A || tok(k + 1).word == Word::An || tok(k + 1).word == Word::The)) {
                for (int j = k + 2; j < k + 5 && j < sentence.last; ++j) {
                    const Token &n = tok(j);
                    if (n.kind == TokenKind::Nation && n.has(Demonym) && !tok(j + 1).has(Hyphened)
                        && d.mentionAt[std::size_t(j)] < 0
                        && (tok(j + 1).word == Word::International
                            || !(tok(j + 1).kind == TokenKind::Word && tok(j + 1).has(Capital)))
                        && !describesThing(j)) {
                        setNation(mention.person, n.value, n.span());
                        break;
                    }
                    if (n.kind == TokenKind::Symbol || n.is(Preposition))
                        break;
                }
            }
            // "runs for Uruguay"
            for (int j = k; j < std::min(k + 24, sentence.last - 1); ++j) {
                const int n = tok(j + 1).word == Word::The ? j + 2 : j + 1;
                if (tok(j).word == Word::For && mention.role == Mention::Role::Subject && !tok(j).has(Quoted)
                    && tok(n).kind == TokenKind::Nation && !tok(n).has(Demonym | OwnerMark)
                    && (tok(n + 1).kind == TokenKind::Symbol || tok(n + 1).is(Preposition | Conjunction)
                        || n + 1 >= sentence.last)) {
                    setNation(mention.person, tok(n).value, tok(n).span());
                    break;
                }
                if (startsRun(j))
                    break;
            }
        }
        if (person.nation >= 0) {
            m_nationSpoken = person.nation;
            m_nationSpokenSpan = person.nationSpan;
        }
    }

    // "British record", "Kenyan sweep": the nation of a thing, not of somebody.
    bool describesThing(int i) const
    {
        const Token &next = tok(i + 1);
        if (next.is(RecordNoun) || next.is(TitleNoun)
            || (next.is(Championship) && tok(i + 2).is(RecordNoun | TitleNoun)))
            return true;
        // "Irish half marathon champion": of a race which others may win, too
        int k = i + 1;
        while (k < i + 5
            && (tok(k).kind == TokenKind::Distance || tok(k).word == Word::Marathon || tok(k).word == Word::Half))
            ++k;
        return tok(i).has(Demonym) && k > i + 1 && (tok(k).word == Word::Champion || tok(k).word == Word::Champions);
    }

    // "Kenyan", "Kenya's", "US": words of a nation that describe the person named next.
    static bool isAdjective(const Token &t)
    {
        return t.has(OwnerMark | Demonym) || (t.has(AllCaps) && !t.has(Bracketed) && t.end - t.begin <= 4);
    }

    bool isPlural(const Token &t) const
    {
        const QStringView text = d.words(t.span());
        return text.endsWith(u's') && !t.has(OwnerMark) && t.end - t.begin > 4;
    }

    // "his fellow Swiss X", "her Ethiopian compatriot X", "A edged fellow Kenyan X": the other one is of that nation,
    // too.
    void shareWithFellow(const Mention &mention, const Sentence &sentence)
    {
        int nation = -1;
        bool fellow = false;
        for (int i = mention.phrase; i < mention.first; ++i) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Nation && t.has(Demonym) && !describesThing(i) && !tok(i + 1).has(Hyphened))
                nation = i;
            fellow = fellow || t.word == Word::Fellow || t.word == Word::Compatriot || t.word == Word::Countryman
                || t.word == Word::Countrywoman;
        }
        if (nation < 0 || !fellow)
            return;
        int other = -1;
        if (tok(mention.phrase).is(Possessive)) {
            if (const int owner = d.mentionAt[std::size_t(mention.phrase)]; owner >= 0)
                other = d.mentions[std::size_t(owner)].person;
        } else if (mention.phrase == sentence.first) {
            other = m_subject;
        } else {
            for (std::size_t m = d.mentions.size(); m-- > m_sentenceMentions;) {
                const Mention &before = d.mentions[m];
                if (before.person < 0 || before.person == mention.person)
                    continue;
                if (tok(mention.phrase - 1).is(Conjunction) || before.role == Mention::Role::Subject) {
                    other = before.person;
                    break;
                }
            }
        }
        if (other != mention.person)
            setNation(other, tok(nation).value, tok(nation).span());
    }

    bool isSweep(int i) const
    {
        static const std::array<WordHash, 8> words{hashWord(u"sweep"), hashWord(u"duel"), hashWord(u"affair"),
            hashWord(u"podium"), hashWord(u"one-two"), hashWord(u"one-two-three"), hashWord(u"clean"),
            hashWord(u"domination")};
        const Token &t = tok(i);
        return (t.kind == TokenKind::Word && !t.has(Capital)
                   && std::find(words.begin(), words.end(), t.hash) != words.end())
            || (t.kind == TokenKind::Score && d.words(t.span()).startsWith(u"1-2"));
    }

    // Nations said of several people at once, and away from the name.
    void nationsInSentence(std::size_t firstMention, const Sentence &sentence)
    {
        if (sentence.last - sentence.first > 1000)
            return; // no sentence: its mentions are not looked through for every nation
        const auto named = [&](const Mention &m) {
            return m.person >= 0 && (m.form == Mention::Form::Full || m.form == Mention::Form::Part);
        };
        const auto groupOf = [&](std::size_t m, int k) {
            const int group = d.mentions[m].group;
            setNation(d.mentions[m].person, tok(k).value, tok(k).span());
            for (std::size_t n = firstMention; group >= 0 && n < d.mentions.size(); ++n) {
                if (d.mentions[n].group == group)
                    setNation(d.mentions[n].person, tok(k).value, tok(k).span());
            }
        };
        for (int k = sentence.first; k < sentence.last; ++k) {
            const Token &t = tok(k);
            // "A and B gave Kenya both titles"
            if (t.kind == TokenKind::Nation && !t.has(Demonym | OwnerMark | Quoted) && tok(k - 1).word == Word::Gave
                && k - 2 > sentence.first) {
                const int at = d.mentionAt[std::size_t(k - 2)];
                if (at >= 0 && d.mentions[std::size_t(at)].role == Mention::Role::Subject)
                    groupOf(std::size_t(at), k);
            }
            if (t.kind != TokenKind::Nation || !t.has(Demonym) || t.has(Quoted | OwnerMark))
                continue;
            const Token &next = tok(k + 1);
            // "In the Indian elite women's section, A ..."
            if (k == sentence.first + 2 && tok(k - 1).word == Word::The && tok(k - 2).word == Word::In) {
                int comma = k + 1;
                bool people = false;
                while (comma < k + 7 && tok(comma).kind == TokenKind::Word && d.mentionAt[std::size_t(comma)] < 0
                    && (!tok(comma).is(EventNoun) || tok(comma).is(RaceNoun)) && d.eventAt[std::size_t(comma)] < 0) {
                    people =
                        people || tok(comma).is(MaleWord | FemaleWord | PersonNoun) || tok(comma).word == Word::Elite;
                    ++comma;
                }
                if (people && tok(comma).isSymbol(u',')) {
                    for (std::size_t m = firstMention; m < d.mentions.size(); ++m) {
                        if (named(d.mentions[m]) && d.mentions[m].first > comma
                            && d.mentions[m].role == Mention::Role::Subject)
                            setNation(d.mentions[m].person, t.value, t.span());
                    }
                    continue;
                }
            }
            // "The top American was X", "First Briton home was X"
            if (const Word w = tok(k - 1).word; !isPlural(t)
                && (w == Word::Top || w == Word::First || w == Word::Best || w == Word::Leading || w == Word::Fastest
                    || tok(k - 1).kind == TokenKind::Ordinal)) {
                int was = k + 1;
                while (was < k + 4 && tok(was).kind == TokenKind::Word && !tok(was).is(BeVerb))
                    ++was;
                for (std::size_t m = firstMention; m < d.mentions.size() && tok(was).is(BeVerb); ++m) {
                    if (d.mentions[m].phrase == was + 1 && named(d.mentions[m]))
                        setNation(d.mentions[m].person, t.value, t.span());
                }
            }
            int lead = k - 1;
            if (tok(lead).word == Word::The || tok(lead).word == Word::All)
                --lead;
            // "Among Indian men, A ... while B and C ...", "A was first among Indian women"
            if (tok(lead).word == Word::Among && (next.is(MaleWord | FemaleWord | PersonNoun) || isPlural(t))) {
                if (lead == sentence.first) {
                    for (std::size_t m = firstMention; m < d.mentions.size(); ++m) {
                        if (named(d.mentions[m]) && d.mentions[m].first > k
                            && d.mentions[m].role == Mention::Role::Subject)
                            setNation(d.mentions[m].person, t.value, t.span());
                    }
                } else if (tok(lead - 1).kind == TokenKind::Ordinal || tok(lead - 1).word == Word::Place
                    || tok(lead - 1).is(WinVerb) || tok(lead - 1).word == Word::Best) {
                    for (std::size_t m = d.mentions.size(); m-- > firstMention;) {
                        if (d.mentions[m].person >= 0 && d.mentions[m].first < k
                            && d.mentions[m].role == Mention::Role::Subject) {
                            groupOf(m, k);
                            break;
                        }
                    }
                }
                continue;
            }
            // "A and B were the second and third placed Indians"
            if (isPlural(t) && (next.kind == TokenKind::Symbol || next.is(Preposition | Conjunction))) {
                int be = k - 1;
                while (be > sentence.first
                    && (tok(be).kind == TokenKind::Ordinal || tok(be).kind == TokenKind::Number
                        || tok(be).is(NumberName) || tok(be).word == Word::The || tok(be).word == Word::And
                        || tok(be).word == Word::Placed || tok(be).word == Word::Top || tok(be).word == Word::Best
                        || tok(be).word == Word::First || tok(be).word == Word::Fastest))
                    --be;
                if (be < k - 1 && tok(be).word == Word::Were) {
                    for (std::size_t m = d.mentions.size(); m-- > firstMention;) {
                        if (d.mentions[m].person >= 0 && d.mentions[m].first < be
                            && d.mentions[m].role == Mention::Role::Subject) {
                            groupOf(m, k);
                            break;
                        }
                    }
                }
            }
            // "the first British winner since X", "no British man had done since X"
            if (tok(k - 1).word == Word::First || tok(k - 1).word == Word::No || tok(k - 1).word == Word::Only) {
                for (int j = k + 1; j < std::min(k + 9, sentence.last - 1) && tok(j).kind != TokenKind::Symbol; ++j) {
                    const int at = d.mentionAt[std::size_t(j + 1)];
                    if (tok(j).word == Word::Since && at >= 0) {
                        setNation(d.mentions[std::size_t(at)].person, t.value, t.span());
                        break;
                    }
                }
            }
            // "an American duel between A and B", "A led a Kenyan clean sweep"
            if (!describesThing(k) && (isSweep(k + 1) || (isSweep(k + 2) && tok(k + 1).kind == TokenKind::Word))) {
                int after = k + 2;
                while (after < k + 4 && (isSweep(after) || tok(after).is(Preposition) || tok(after).isSymbol(u',')))
                    ++after;
                for (std::size_t m = firstMention; m < d.mentions.size(); ++m) {
                    if (d.mentions[m].phrase == after && d.mentions[m].role != Mention::Role::Owner
                        && named(d.mentions[m]))
                        groupOf(m, k);
                }
                int verb = k - 1;
                while (verb > sentence.first
                    && (tok(verb).is(Determiner) || tok(verb).word == Word::Home
                        || (tok(verb).kind == TokenKind::Word && !tok(verb).classes)))
                    --verb;
                static const std::array<WordHash, 4> leads{
                    hashWord(u"led"), hashWord(u"headed"), hashWord(u"completed"), hashWord(u"leading")};
                if (std::find(leads.begin(), leads.end(), tok(verb).hash) != leads.end()) {
                    if (const int at = d.mentionAt[std::size_t(std::max(verb - 1, 0))];
                        at >= 0 && d.mentions[std::size_t(at)].role == Mention::Role::Subject)
                        setNation(d.mentions[std::size_t(at)].person, t.value, t.span());
                }
            }
        }
    }

    static void sexOfDemonym(Person &, const Token &) { }

    char sexOfPronoun(const Token &t) const { return t.is(FemaleWord) ? 'f' : t.is(MaleWord) ? 'm' : 0; }

    bool agreesInSex(int person, char sex) const
    {
        const char own = d.people[std::size_t(person)].sex;
        return own == 0 || own == sex;
    }

    // Whom a pronoun at `i` stands for: somebody named earlier in the sentence, else whom the text spoke of before.
    int antecedent(int i, char sex, std::size_t firstMention) const
    {
        int candidate = -1;
        for (std::size_t m = firstMention; m < d.mentions.size(); ++m) {
            const Mention &mention = d.mentions[m];
            if (mention.person < 0 || mention.first >= i || !agreesInSex(mention.person, sex))
                continue;
            if (candidate < 0 || mention.role == Mention::Role::Subject) {
                // the last subject before, but a namesake of the other sex never
                if (candidate < 0 || mention.form != Mention::Form::Pronoun)
                    candidate = mention.person;
            }
        }
        if (candidate >= 0)
            return candidate;
        if (m_subject >= 0 && agreesInSex(m_subject, sex))
            return m_subject;
        // the person of that sex spoken of last
        int best = -1;
        int bestAt = -1;
        int looked = 0;
        for (auto m = d.mentions.rbegin();
             m != d.mentions.rend() && looked < 40 && std::size_t(d.mentions.rend() - m) > m_barrier; ++m, ++looked) {
            if (m->person >= 0 && d.people[std::size_t(m->person)].sex == sex && m->first > bestAt) {
                best = m->person;
                bestAt = m->first;
                break;
            }
        }
        return best;
    }

    void learnSex(int person, char sex)
    {
        Person &p = d.people[std::size_t(person)];
        if (p.sex == 0)
            p.sex = sex;
    }

    void pronoun(int i, const Sentence &sentence, std::size_t firstMention)
    {
        const Token &t = tok(i);
        const char sex = sexOfPronoun(t);
        Mention mention;
        mention.first = i;
        mention.last = i + 1;
        mention.form = Mention::Form::Pronoun;
        mention.phrase = i;
        mention.governor = i > sentence.first ? i - 1 : -1;
        if (t.word == Word::Who) {
            // the person right before
            for (std::size_t m = d.mentions.size(); m-- > firstMention;) {
                if (d.mentions[m].person >= 0 && d.mentions[m].form != Mention::Form::Pronoun) {
                    mention.person = d.mentions[m].person;
                    break;
                }
            }
            if (mention.person < 0)
                return;
            add(mention);
            return;
        }
        if (sex == 0)
            return;
        mention.person = antecedent(i, sex, firstMention);
        if (mention.person < 0)
            return;
        learnSex(mention.person, sex);
        if (t.word == Word::Him || (t.word == Word::Her))
            mention.role = Mention::Role::Object;
        add(mention);
    }

    void possessive(int i, const Sentence &sentence, std::size_t firstMention)
    {
        const Token &t = tok(i);
        const char sex = t.word == Word::Her || t.word == Word::Hers ? 'f' : t.word == Word::His ? 'm' : 0;
        if (sex == 0)
            return;
        const int person = antecedent(i, sex, firstMention);
        if (person < 0)
            return;
        learnSex(person, sex);
        // "her" as an object is told by what follows: "behind her."
        const Token &next = tok(i + 1);
        const bool object = t.word == Word::Her
            && (i + 1 >= sentence.last || next.kind == TokenKind::Symbol || next.kind == TokenKind::Ordinal
                || next.is(Preposition | Conjunction));
        Mention mention;
        mention.first = i;
        mention.last = i + 1;
        mention.form = Mention::Form::Pronoun;
        mention.role = object ? Mention::Role::Object : Mention::Role::Owner;
        mention.person = person;
        mention.phrase = i;
        mention.governor = i > sentence.first ? i - 1 : -1;
        add(mention);
    }

    // "the 29-year-old Kenyan", "the Larne athlete", "the Briton". Returns the last token of the phrase, or `i`.
    int epithet(int i, const Sentence &sentence, std::size_t firstMention)
    {
        int nation = -1;
        Span nationSpan;
        int unknown = 0;
        bool age = false;
        bool person = false;
        bool anything = false;
        char sex = 0;
        int k = i + 1;
        for (; k < sentence.last && k < i + 7; ++k) {
            const Token &t = tok(k);
            if (t.kind == TokenKind::Age) {
                age = true;
                anything = true;
                continue;
            }
            if (t.kind == TokenKind::Ordinal && t.value == 1) {
                const Token &verb = tok(i - 1);
                if (verb.word == Word::Become || verb.word == Word::Became || verb.word == Word::Becoming)
                    return i; // "to become the first Kenyan winner": what somebody is, not who
                continue;
            }
            if (t.kind == TokenKind::Nation && !t.has(OwnerMark | Demonym) && tok(k + 1).kind == TokenKind::Word
                && tok(k + 1).is(PersonNoun) && !tok(k + 1).has(Capital)) {
                nation = t.value;
                nationSpan = t.span();
                anything = true;
                continue;
            }
            if (t.kind == TokenKind::Nation && !t.has(OwnerMark) && t.has(Demonym)) {
                if (tok(k + 1).has(Hyphened)) {
                    ++k;
                    continue;
                }
                nation = t.value;
                nationSpan = t.span();
                person = true;
                anything = true;
                continue;
            }
            if (t.kind == TokenKind::Word && t.is(PersonNoun) && !t.is(Championship & ~std::uint64_t(AgeWord))
                && !t.has(Capital)) {
                person = true;
                anything = true;
                sex = t.word == Word::Woman || t.word == Word::Girl ? 'f'
                    : t.word == Word::Man || t.word == Word::Boy    ? 'm'
                                                                    : sex;
                if (t.has(OwnerMark)) {
                    ++k;
                    break;
                }
                continue;
            }
            if (t.kind == TokenKind::Word
                && (t.is(Championship | AgeWord | MedalWord | RecordNoun) || t.word == Word::Defending
                    || t.word == Word::Reigning || t.word == Word::Marathon || t.word == Word::Former
                    || t.word == Word::Hurdles))
                continue;
            if ((t.kind == TokenKind::Distance || t.kind == TokenKind::Place || t.kind == TokenKind::Year
                    || t.kind == TokenKind::Event)
                && !t.has(OwnerMark))
                continue;
            if (t.word == Word::And && (tok(k + 1).kind == TokenKind::Distance || tok(k + 1).kind == TokenKind::Year)
                && (tok(k - 1).kind == TokenKind::Distance || tok(k - 1).kind == TokenKind::Year))
                continue;
            if (t.kind == TokenKind::Word && !t.has(Capital) && !t.has(OwnerMark) && unknown < 2
                && (!t.classes || t.has(Hyphened) || t.is(CommonWord))
                && !t.is(Preposition | Conjunction | BeVerb | HaveVerb | ModalVerb | PlaceVerb)
                && !(person && nation >= 0)) {
                ++unknown;
                continue;
            }
            if (t.kind == TokenKind::Word && t.has(Capital) && !t.has(OwnerMark) && d.eventAt[std::size_t(k)] < 0
                && !t.is(EventNoun))
                continue; // "the Larne athlete"
            break;
        }
        if (!anything || !(person || age))
            return i;
        // a name follows: the phrase describes that one
        if (k < sentence.last && tok(k).kind == TokenKind::Word && tok(k).has(Capital) && !tok(k - 1).has(OwnerMark))
            return i;
        if (d.mentionAt.size() > std::size_t(k) && startsRun(k))
            return i;
        for (int j = i + 1; j < k; ++j) {
            if (startsRun(j))
                return i;
        }
        const Token &head = tok(k - 1);
        // "the Scottish record", "the English gold": a thing, nobody
        if (head.kind == TokenKind::Word && head.is(RecordNoun | MedalWord) && !head.is(PersonNoun))
            return i;
        // "the Ethiopian record", "the British team", plural people
        const Token &next = tok(k);
        if (next.kind == TokenKind::Word && next.has(SpaceBefore) && !head.has(OwnerMark)
            && (next.is(RecordNoun | TitleNoun | EventNoun | RaceNoun)
                || (!age && !next.classes && head.kind == TokenKind::Nation && !d.words(next.span()).endsWith(u"ed"))))
            return i;
        if (head.word == Word::Champions || head.word == Word::Runners || head.word == Word::Athletes
            || head.word == Word::Men || head.word == Word::Women || head.word == Word::Girls || head.word == Word::Boys
            || head.word == Word::Winners || head.word == Word::Leaders || head.word == Word::Pacemakers
            || head.word == Word::Rivals || head.word == Word::Pair || head.word == Word::Duo || head.word == Word::Trio
            || head.word == Word::Finishers || head.word == Word::Walkers || head.word == Word::Partners
            || head.word == Word::Pacers)
            return i;
        if (const QStringView text = d.words(head.span()); head.kind == TokenKind::Word && head.is(PersonNoun)
            && text.endsWith(u's') && !text.endsWith(u"ss") && !head.has(OwnerMark))
            return i;
        const bool nobodyNamed = nation < 0 && !age
            && (head.word == Word::Winner || head.word == Word::Runner || head.word == Word::Leader
                || head.word == Word::Man || head.word == Word::Woman || head.word == Word::Holder
                || head.word == Word::Finisher || head.word == Word::RunnerUp || head.word == Word::Hope
                || head.word == Word::Great || head.word == Word::Coach || head.word == Word::Pacemaker
                || head.word == Word::Leads || head.word == Word::Favourite || head.word == Word::Local)
            && k - i <= 2;
        if (nobodyNamed)
            return i;
        Mention mention;
        mention.first = i;
        mention.last = k;
        mention.form = Mention::Form::Epithet;
        mention.phrase = i;
        mention.governor = i > sentence.first ? i - 1 : -1;
        mention.person = -1;
        bool apposed = false;
        // ", the defending champion": the one just named
        if (tok(i - 1).isSymbol(u',') && i - 1 > sentence.first) {
            const int before = d.mentionAt[std::size_t(i - 2)];
            if (before >= 0 && d.mentions[std::size_t(before)].form != Mention::Form::Pronoun)
                mention.person = d.mentions[std::size_t(before)].person;
            else if (tok(i - 2).isSymbol(u')') || tok(i - 2).kind == TokenKind::Number
                || tok(i - 2).kind == TokenKind::Nation)
                mention.person = d.mentions.size() > firstMention ? d.mentions.back().person : -1;
            if (mention.person >= 0 && !d.mentions.empty() && d.mentions.back().person == mention.person) {
                apposed = true;
                mention.role =
                    d.mentions.back().role == Mention::Role::Owner ? Mention::Role::Subject : d.mentions.back().role;
            }
        }
        // "X was the top American": the subject
        if (mention.person < 0 && i > sentence.first
            && (tok(i - 1).is(BeVerb) || tok(i - 1).word == Word::As || tok(i - 1).word == Word::Became)) {
            for (std::size_t m = d.mentions.size(); m-- > firstMention;) {
                if (d.mentions[m].person >= 0 && d.mentions[m].role == Mention::Role::Subject) {
                    mention.person = d.mentions[m].person;
                    break;
                }
            }
        }
        if (mention.person < 0)
            mention.person = whoIs(nation, sex, i, firstMention, sentence);
        if (mention.person < 0)
            return i;
        if (nation >= 0)
            setNation(mention.person, nation, nationSpan);
        if (head.has(OwnerMark))
            mention.role = Mention::Role::Owner;
        if (!apposed)
            setRole(mention, sentence);
        add(mention);
        return k - 1;
    }

    bool startsRun(int token) const
    {
        const auto at =
            std::lower_bound(m_runs.begin(), m_runs.end(), token, [](const Run &run, int t) { return run.first < t; });
        return at != m_runs.end() && at->first == token
            && (at->person >= 0 || m_byFamily.count(tok(at->last - 1).hash));
    }

    int whoIs(int nation, char sex, int i, std::size_t firstMention, const Sentence &sentence) const
    {
        const auto fits = [&](int person, bool strict) {
            const Person &p = d.people[std::size_t(person)];
            if (sex && p.sex && p.sex != sex)
                return false;
            if (nation < 0)
                return true;
            return p.nation == nation || (!strict && p.nation < 0);
        };
        // at the sentence's opening: whom the last sentence was about; later: somebody else than this sentence's
        // subject
        if (nation >= 0 && i > sentence.first + 3) {
            // somebody else of this sentence
            int known = -1;
            int open = -1;
            for (std::size_t m = firstMention; m < d.mentions.size(); ++m) {
                const Mention &mention = d.mentions[m];
                if (mention.person < 0 || mention.form == Mention::Form::Pronoun)
                    continue;
                if (d.people[std::size_t(mention.person)].nation == nation)
                    known = mention.person;
                else if (d.people[std::size_t(mention.person)].nation < 0 && mention.role != Mention::Role::Subject)
                    open = mention.person;
            }
            if (known >= 0)
                return known;
            if (open >= 0)
                return open;
        }
        if (nation >= 0) {
            int looked = 0;
            for (auto m = d.mentions.rbegin();
                 m != d.mentions.rend() && looked < 60 && std::size_t(d.mentions.rend() - m) > m_barrier;
                 ++m, ++looked) {
                if (m->person >= 0 && m->first < i && m->form != Mention::Form::Epithet
                    && d.people[std::size_t(m->person)].nation == nation && fits(m->person, true))
                    return m->person;
            }
        }
        if (i <= sentence.first + 3 && m_subject >= 0 && fits(m_subject, false))
            return m_subject;
        for (std::size_t m = firstMention; m < d.mentions.size(); ++m) {
            if (d.mentions[m].person >= 0 && d.mentions[m].role == Mention::Role::Subject
                && fits(d.mentions[m].person, false))
                return d.mentions[m].person;
        }
        for (std::size_t m = d.mentions.size(); m-- > firstMention;) {
            if (d.mentions[m].person >= 0 && fits(d.mentions[m].person, false))
                return d.mentions[m].person;
        }
        if (m_subject >= 0 && fits(m_subject, false))
            return m_subject;
        return -1;
    }

    // "A and B", "A, B and C": one subject of several people.
    void groupMentions(std::size_t firstMention, const Sentence &sentence)
    {
        for (std::size_t m = firstMention; m + 1 < d.mentions.size(); ++m) {
            if ((d.mentions[m].group >= 0 && int(m) != d.mentions[m].group)
                || d.mentions[m].form == Mention::Form::Pronoun)
                continue;
            std::size_t last = m;
            bool closed = false;
            std::size_t n = m + 1;
            int depth = 0;
            while (n < d.mentions.size() && depth < 8) {
                if (d.mentions[n].form == Mention::Form::Pronoun)
                    break;
                int k = d.mentions[last].last;
                k = skipBrackets(k, sentence.last);
                k = skipOrigin(k, sentence.last);
                const bool comma = tok(k).isSymbol(u',');
                const bool conjunction = tok(k).word == Word::And || tok(k).isSymbol(u'&');
                if (comma && tok(k + 1).word == Word::And) {
                    if (last == m)
                        break; // "A was behind B, and C ...": a new clause
                    ++k;
                }
                if (!(comma || conjunction))
                    break;
                if (d.mentions[n].phrase != k + 1 || d.mentions[last].role == Mention::Role::Owner)
                    break;
                // the phrase of the next begins right after the comma or "and"
                last = n;
                ++n;
                ++depth;
                if (conjunction || tok(k).word == Word::And) {
                    closed = true;
                    break;
                }
            }
            if (!closed || last == m)
                continue;
            const int size = int(last - m) + 1;
            for (std::size_t k = m; k <= last; ++k) {
                d.mentions[k].group = int(m);
                d.mentions[k].groupSize = size;
                d.mentions[k].role = d.mentions[m].role;
                d.mentions[k].governor = d.mentions[m].governor;
            }
            if (d.mentions[last].last - 1 >= 0 && tok(d.mentions[last].last - 1).has(OwnerMark))
                d.mentions[last].role = Mention::Role::Owner;
            shareNation(m, last);
        }
    }

    // "Britain's Kathy Butler and Hayley Yelling", "American duo A and B": the nation is everybody's.
    void shareNation(std::size_t first, std::size_t last)
    {
        const Mention &head = d.mentions[first];
        if (head.person < 0)
            return;
        bool plural = false;
        int nation = -1;
        Span span;
        // "the French pair of A and B", "Two Kenyans, A and B"
        if (const Token &of = tok(head.phrase - 1); of.word == Word::Of || of.isSymbol(u',')) {
            const Token &noun = tok(head.phrase - 2);
            const bool pair = noun.word == Word::Pair || noun.word == Word::Duo || noun.word == Word::Trio
                || noun.word == Word::Quartet;
            const Token &who = pair ? tok(head.phrase - 3) : noun;
            const Token &count = tok(head.phrase - 3);
            if (who.kind == TokenKind::Nation && who.has(Demonym | OwnerMark)
                && (pair
                    || (of.isSymbol(u',') && isPlural(who)
                        && (count.kind == TokenKind::Number || count.is(NumberName) || count.word == Word::The
                            || count.kind != TokenKind::Word)))) {
                for (std::size_t k = first; k <= last; ++k)
                    setNation(d.mentions[k].person, who.value, who.span());
            }
        }
        for (int i = head.phrase; i < head.first; ++i) {
            const Token &t = tok(i);
            if (t.kind == TokenKind::Nation) {
                nation = t.value;
                span = t.span();
                plural = plural || t.has(OwnerMark);
            }
            plural = plural || t.word == Word::Pair || t.word == Word::Duo || t.word == Word::Trio
                || t.word == Word::Quartet || t.word == Word::Americans || t.word == Word::Twins
                || t.word == Word::Compatriots || t.word == Word::Runners || t.word == Word::Athletes;
            if (t.kind == TokenKind::Nation && t.end - t.begin > 3 && (d.text[t.end - 1] == u's') && !t.has(OwnerMark))
                plural = true;
        }
        if (nation >= 0 && plural) {
            for (std::size_t k = first + 1; k <= last; ++k)
                setNation(d.mentions[k].person, nation, span);
        }
        // "A and B, both of Ethiopia"
        int k = d.mentions[last].last;
        if (tok(k).isSymbol(u',') && tok(k + 1).word == Word::Both && tok(k + 2).word == Word::Of
            && tok(k + 3).kind == TokenKind::Nation) {
            for (std::size_t m = first; m <= last; ++m)
                setNation(d.mentions[m].person, tok(k + 3).value, tok(k + 3).span());
        }
    }

    int skipBrackets(int k, int end) const
    {
        if (!tok(k).isSymbol(u'('))
            return k;
        int i = k + 1;
        while (i < end && i < k + 12 && !tok(i).isSymbol(u')'))
            ++i;
        return i < end && tok(i).isSymbol(u')') ? i + 1 : k;
    }

    int skipOrigin(int k, int end) const
    {
        if (k + 1 < end && (tok(k).word == Word::Of || tok(k).word == Word::From)
            && tok(k + 1).kind == TokenKind::Nation)
            return k + 2;
        return k;
    }

    const Lexicon &m_lexicon;
    Document &d;
    struct NameParts
    {
        QStringView given;
        QStringView family;
    };
    std::vector<NameParts> m_nameParts; // by person, while spellings are compared
    std::vector<Run> m_runs;
    // the indices of one article live in one piece of memory
    std::array<std::byte, 16384> m_memoryAtHand;
    std::pmr::monotonic_buffer_resource m_memory{m_memoryAtHand.data(), m_memoryAtHand.size()};
    PersonIndex m_byFamily{&m_memory};
    PersonIndex m_byGiven{&m_memory};
    PersonIndex m_byInner{&m_memory};
    std::pmr::unordered_map<WordHash, int> m_inside{&m_memory};
    std::pmr::unordered_map<int, int> m_lastMention{&m_memory};
    std::pmr::unordered_map<int, int> m_merged{&m_memory};
    std::size_t m_barrier = 0;
    std::size_t m_sentenceMentions = 0;
    const WordHash m_country = hashWord(u"country");
    const WordHash m_represent = hashWord(u"represent");
    const WordHash m_represented = hashWord(u"represented");
    int m_subject = -1;
    int m_nationSpoken = -1;
    Span m_nationSpokenSpan;
};

} // namespace

void findPeople(const Lexicon &lexicon, Document &document) { People(lexicon, document).run(); }

} // namespace proofline
