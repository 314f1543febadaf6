// Reading a sentence of prose: its parts, whom a word is about, and the anchors each rule starts from.
#include "reading/prose_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

void ProseReader::run()
{
    for (std::size_t s = 0; s < d.sentences.size(); ++s) {
        if (!m_taken[s])
            read(int(s));
    }
}

void ProseReader::read(int s)
{
    const Sentence &sentence = d.sentences[std::size_t(s)];
    m_sentence = s;
    m_first = sentence.first;
    m_last = sentence.last;
    bool trigger = false;
    for (int i = m_first; i < m_last && !trigger; ++i) {
        const Token &t = tok(i);
        trigger = t.kind == TokenKind::Time || t.kind == TokenKind::Ordinal
            || t.is(WinVerb | WinNoun | TitleNoun | MedalWord | Leaver) || t.word == Word::Champion
            || t.word == Word::Winner || t.word == Word::Winners || t.hash == m_victorious || t.word == Word::Top
            || t.word == Word::Went || t.word == Word::RunnerUp || t.word == Word::Runnerup;
    }
    // "Can X win in 2:05?": asked, not told
    if (!trigger || (tok(m_last - 1).isSymbol(u'?') && tok(m_first).is(ModalVerb)))
        return;
    // "Read more: ..." is the headline of another story; bookmakers and rumours tell no facts
    if ((tok(m_first).word == Word::Read && tok(m_first + 1).word == Word::More) || tok(m_first).hash == m_bookmakers
        || tok(m_first).hash == m_rumours || tok(m_first).hash == m_rumors)
        return;
    segment();
    const Token &opening = tok(m_first);
    const Line &line = d.lines[std::size_t(sentence.line)];
    m_headless =
        m_first == line.first && opening.kind == TokenKind::Word && !opening.has(Capital) && !opening.is(Pronoun);
    m_mentionsFirst = firstMentionFrom(m_first);
    for (int i = m_first; i < m_last; ++i) {
        const Token &t = tok(i);
        if (t.has(Quoted))
            continue;
        if (t.kind == TokenKind::Time) {
            i = std::max(i, time(i));
        } else if (t.kind == TokenKind::Ordinal) {
            i = std::max(i, place(i));
        } else if (t.kind == TokenKind::Word) {
            if (t.word == Word::Champion || t.word == Word::Winner || t.word == Word::RunnerUp
                || t.word == Word::Runnerup || t.word == Word::Champions || t.word == Word::Medallist
                || t.word == Word::Medalist)
                title(i);
            else if (t.word == Word::Winners)
                winnersWere(i);
            else if (t.is(MedalWord) && !t.is(VenueNoun | EventNoun))
                medal(i);
            else if (t.is(WinVerb))
                win(i);
            else if (t.is(WinNoun | TitleNoun))
                winNoun(i);
            else if (t.is(TakeVerb))
                takeRace(i);
            if (t.is(Leaver))
                leave(i);
            if (t.hash == m_victorious || (t.word == Word::Top && tok(i - 1).word == Word::On))
                cameOut(i);
            if (t.word == Word::Top)
                topPlace(i);
            if (t.word == Word::Podium)
                podium(i);
            if (t.word == Word::Went || t.word == Word::Finished)
                wentInOrder(i);
            if (t.word == Word::Went || t.word == Word::Goes || t.word == Word::Going)
                wentTo(i);
            if (t.word == Word::Since)
                sinceWinner(i);
            if (t.is(MaleWord | FemaleWord) && t.has(OwnerMark) && !t.is(Pronoun | Possessive))
                gapped(i);
        }
    }
}

void ProseReader::segment()
{
    m_segments.assign(1, m_first);
    for (int i = m_first + 1; i < m_last; ++i) {
        const Token &t = tok(i);
        bool cut = t.isSymbol(u';') || t.word == Word::While || t.word == Word::Whereas || t.word == Word::Whilst
            || (t.word == Word::But && (tok(i - 1).isSymbol(u',') || tok(i - 1).isSymbol(u')')));
        if (t.word == Word::As || t.word == Word::With || t.word == Word::But) {
            const Mention *next = mentionWithPhrase(i + 1);
            cut = cut || (next && next->role == Mention::Role::Subject && t.word != Word::With);
        }
        if (cut)
            m_segments.push_back(i);
    }
    m_segments.push_back(m_last);
}

std::pair<int, int> ProseReader::segmentOf(int i) const
{
    for (std::size_t k = 1; k < m_segments.size(); ++k) {
        if (i < m_segments[k])
            return {m_segments[k - 1], m_segments[k]};
    }
    return {m_first, m_last};
}

int ProseReader::firstMentionFrom(int token) const
{
    const auto at = std::lower_bound(
        d.mentions.begin(), d.mentions.end(), token, [](const Mention &m, int t) { return m.first < t; });
    return int(at - d.mentions.begin());
}

const Mention *ProseReader::mentionWithPhrase(int token) const
{
    for (int m = firstMentionFrom(token);
         m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first < std::min(m_last, token + 8); ++m) {
        if (d.mentions[std::size_t(m)].phrase == token)
            return &d.mentions[std::size_t(m)];
        if (d.mentions[std::size_t(m)].phrase > token)
            return nullptr;
    }
    return nullptr;
}

// Index of the mention that ends at `token` (end not included), brackets, ages and "of Kenya" between allowed; -1
// none.
int ProseReader::mentionEndingAt(int token) const
{
    int k = token - 1;
    for (int step = 0; step < 4 && k >= m_first; ++step) {
        if (const int m = mentionIndex(k); m >= 0)
            return d.mentions[std::size_t(m)].last == k + 1 ? m : -1;
        const Token &t = tok(k);
        if (t.isSymbol(u')')) {
            int open = k - 1;
            while (open > m_first && k - open < 10 && !tok(open).isSymbol(u'('))
                --open;
            if (!tok(open).isSymbol(u'('))
                return -1;
            k = open - 1;
        } else if (t.isSymbol(u',') && (tok(k - 1).kind == TokenKind::Number || tok(k - 1).kind == TokenKind::Age)
            && tok(k - 2).isSymbol(u',')) {
            k -= 3; // ", 31,"
        } else if (t.isSymbol(u',') && step > 0) {
            return -1;
        } else if (t.isSymbol(u',')) {
            --k;
        } else if (t.kind == TokenKind::Nation && (tok(k - 1).word == Word::Of || tok(k - 1).word == Word::From)) {
            k -= 2;
        } else if (t.kind == TokenKind::Nation && tok(k - 1).word == Word::The
            && (tok(k - 2).word == Word::Of || tok(k - 2).word == Word::From)) {
            k -= 3;
        } else if (t.is(Adverb) || t.word == Word::Back || t.word == Word::Home) {
            --k;
        } else if (const int of = originBefore(k); of > 0) {
            k = of - 1;
        } else {
            return -1;
        }
    }
    return -1;
}

// "of Clonliffe Harriers", "from Great Bentley": the token of the preposition, where `last` ends such words; -1.
int ProseReader::originBefore(int last) const
{
    for (int k = last; k > m_first && k > last - 5; --k) {
        const Token &t = tok(k);
        if (t.word == Word::Of || t.word == Word::From)
            return k < last ? k : -1;
        if (mentionIndex(k) >= 0 || !t.has(Capital)
            || !(t.kind == TokenKind::Word || t.kind == TokenKind::Place || t.kind == TokenKind::Nation)
            || t.is(MonthName | DayName))
            return -1;
    }
    return -1;
}

// "X, also from Zimbabwe (2:41:48)", "X, acting as sweeper, (2:03:57)": the mention before an aside of a few words.
int ProseReader::mentionBeforeAside(int token) const
{
    int k = token - 1;
    if (tok(k).isSymbol(u','))
        --k;
    for (int steps = 0; k > m_first && steps < 7; --k, ++steps) {
        const Token &t = tok(k);
        if (t.isSymbol(u','))
            return mentionIndex(k - 1) >= 0 && d.mentions[std::size_t(mentionIndex(k - 1))].last == k
                ? mentionIndex(k - 1)
                : -1;
        if (mentionIndex(k) >= 0 || t.kind == TokenKind::Symbol || t.kind == TokenKind::Time
            || t.kind == TokenKind::Ordinal || t.is(BeVerb | HaveVerb | WinVerb | BeatVerb | RelativeWord | Pronoun)
            || (t.kind == TokenKind::Word && t.has(Capital)))
            return -1;
    }
    return -1;
}

void ProseReader::addMention(Subject &subject, int m) const
{
    if (subject.count < int(subject.mentions.size()) && d.mentions[std::size_t(m)].person >= 0)
        subject.mentions[std::size_t(subject.count++)] = m;
}

// A mention with the others of its group.
ProseReader::Subject ProseReader::withGroup(int m, const char16_t *rule, float confidence) const
{
    Subject subject;
    subject.rule = rule;
    subject.confidence = confidence;
    const Mention &mention = d.mentions[std::size_t(m)];
    if (mention.group < 0) {
        addMention(subject, m);
    } else {
        for (int k = 0; k < mention.groupSize; ++k)
            addMention(subject, mention.group + k);
    }
    return subject;
}

ProseReader::Subject ProseReader::alone(int m, const char16_t *rule, float confidence) const
{
    Subject subject;
    subject.rule = rule;
    subject.confidence = confidence;
    addMention(subject, m);
    return subject;
}

// The subject of the verb at or before `i`: the nearest one to the left that is no object.
ProseReader::Subject ProseReader::subjectBefore(int i) const
{
    int owner = -1;
    for (int k = i - 1; k >= m_first; --k) {
        const Token &t = tok(k);
        if (t.isSymbol(u')')) {
            int open = k - 1;
            while (open > m_first && k - open < 16 && !tok(open).isSymbol(u'('))
                --open;
            if (tok(open).isSymbol(u'('))
                k = open;
            continue;
        }
        if (t.isSymbol(u';'))
            break;
        const int m = mentionIndex(k);
        if (m < 0)
            continue;
        const Mention &mention = d.mentions[std::size_t(m)];
        k = mention.first;
        if (mention.person < 0)
            continue;
        if (tok(mention.first).has(Quoted))
            continue;
        if (mention.role == Mention::Role::Owner) {
            // "her winning time was", "Farah's finish": the owner stands for the subject
            if (owner < 0 && ownsRun(mention))
                owner = m;
            continue;
        }
        if ((mention.role == Mention::Role::Object && !isSeen(mention)) || isBeater(mention))
            continue;
        if (isOwnRelative(mention, i))
            continue;
        return withGroup(m, nullptr, 0.95f);
    }
    if (owner >= 0)
        return alone(owner, nullptr, 0.9f);
    return {};
}

// "watched X win in 2:05:10", "helped X finish second": X is who does it.
bool ProseReader::isSeen(const Mention &mention) const
{
    const Token &does = tok(mention.last);
    if (mention.form == Mention::Form::Pronoun || mention.governor < m_first || mention.last >= m_last)
        return false;
    const bool bare = does.word == Word::Win || does.word == Word::Finish || does.word == Word::Take
        || does.word == Word::Claim || does.word == Word::Run;
    const Token &verb = tok(mention.governor);
    return bare
        && (verb.word == Word::Saw || verb.hash == m_watched || verb.hash == m_watching || verb.hash == m_seeing
            || verb.hash == m_helped);
}

// "was edged out by X and finished runner-up": X is not whom the sentence is about.
bool ProseReader::isBeater(const Mention &mention) const
{
    if (mention.role != Mention::Role::Agent || mention.governor < m_first)
        return false;
    // "X, coached by Y, won": what others do for the athlete
    const Token &verb = tok(mention.governor - 1);
    if (verb.hash == m_coached || verb.hash == m_trained || verb.hash == m_paced || verb.hash == m_guided
        || verb.hash == m_mentored || verb.hash == m_inspired || verb.hash == m_managed)
        return true;
    for (int k = mention.governor - 1; k >= m_first && k > mention.governor - 4; --k) {
        if (tok(k).is(BeatVerb))
            return true;
    }
    return false;
}

// ", who has lived in the town since he was six, was the first": the relative clause is over before `i`.
bool ProseReader::isOwnRelative(const Mention &mention, int i) const
{
    if (mention.form != Mention::Form::Pronoun || tok(mention.first).word != Word::Who)
        return false;
    // two commas: one before "who", one that closes it right before the verb at `i`
    if (!tok(mention.first - 1).isSymbol(u','))
        return false;
    for (int k = i - 1; k > mention.first; --k) {
        if (tok(k).isSymbol(u','))
            return true; // then the person before "who" is met next
        if (mentionIndex(k) >= 0)
            return false;
    }
    return false;
}

bool ProseReader::ownsRun(const Mention &mention) const
{
    for (int k = mention.last; k < m_last && k < mention.last + 6; ++k) {
        const Token &t = tok(k);
        switch (t.word) {
        case Word::Time:
        case Word::Finish:
        case Word::Win:
        case Word::Victory:
        case Word::Triumph:
        case Word::Clocking:
        case Word::Run:
        case Word::Effort:
        case Word::Performance:
        case Word::Winning:
        case Word::Chip:
        case Word::Gun:
        case Word::Debut:
        case Word::Success: return true;
        default: break;
        }
        if (t.kind == TokenKind::Time)
            return true; // "Roe's 15:51 was enough to claim second"
        if (t.kind == TokenKind::Symbol || t.is(Preposition))
            return false;
    }
    return false;
}

// Opening words without a name ("With a victory in 2:05, X"): the first subject after.
ProseReader::Subject ProseReader::subjectAfter(int i) const
{
    if (m_headless)
        return {};
    for (int m = firstMentionFrom(i + 1); m < int(d.mentions.size()); ++m) {
        const Mention &mention = d.mentions[std::size_t(m)];
        if (mention.first >= m_last || mention.first > i + 24)
            break;
        if (mention.person < 0 || tok(mention.first).has(Quoted))
            continue;
        if (mention.role == Mention::Role::Subject && mention.form != Mention::Form::Epithet)
            return withGroup(m, nullptr, 0.85f);
        if (mention.role == Mention::Role::Agent)
            return withGroup(m, nullptr, 0.85f);
    }
    return {};
}

Finding ProseReader::start(int m, int i, int end, const Subject &subject) const
{
    const Mention &mention = d.mentions[std::size_t(m)];
    Finding f;
    f.person = mention.person;
    f.name = d.spanOf(mention.first, mention.last);
    f.sentence = d.sentences[std::size_t(m_sentence)].span;
    f.confidence = subject.confidence;
    const auto [segFirst, segLast] = segmentOf(i);
    // the clause of this subject: up to the next subject
    int from = std::max(segFirst, std::min(mention.phrase, i));
    int to = segLast;
    for (int k = std::max(end, mention.last); k < segLast; ++k) {
        const int other = mentionIndex(k);
        if (other >= 0 && d.mentions[std::size_t(other)].person != mention.person
            && d.mentions[std::size_t(other)].form != Mention::Form::Pronoun
            && d.mentions[std::size_t(other)].role == Mention::Role::Subject) {
            to = k;
            break;
        }
    }
    f.race = raceAt(
        d, m_words, m_sentence, i, mention.first >= segFirst ? segFirst : std::min(segFirst, i), segLast, from, to);
    if (meeting() && mention.person >= 0 && std::size_t(mention.person) < m_own.size()) {
        const bool said = f.race.disciplineSpan.begin >= f.sentence.begin && !f.race.disciplineSpan.isEmpty();
        const Own &own = m_own[std::size_t(mention.person)];
        if (!said && own.discipline.isKnown() && own.event == f.race.event)
            f.race.discipline = own.discipline;
    }
    return f;
}

void ProseReader::remember(const Finding &f)
{
    if (f.person < 0 || !f.focus || f.race.event == -2 || !f.race.discipline.isKnown())
        return;
    if (m_own.size() <= std::size_t(f.person))
        m_own.resize(d.people.size());
    if (f.race.disciplineSpan.begin >= f.sentence.begin && !f.race.disciplineSpan.isEmpty())
        m_own[std::size_t(f.person)] = {f.race.discipline, f.race.event};
}

bool ProseReader::settle(Finding &f, const When &w) const
{
    if (w.dropped)
        return false;
    if (f.race.discipline.kind == Discipline::Kind::Outside)
        return false;
    f.focus = !w.background;
    if (w.background) {
        if (w.event >= 0) {
            if (w.event != f.race.event) {
                f.race.event = w.event;
                const Discipline named = d.events[std::size_t(w.event)].discipline;
                if (named.isKnown())
                    f.race.discipline = named;
            }
        } else if (w.city >= 0 && !(w.year == 0 && f.race.event >= 0 && cityOfEvent(w.city, f.race.event))) {
            f.raceName = d.words(tok(w.city).span()).toString();
            f.raceSpan = tok(w.city).span();
            f.race.event = -2; // a race of its own, named by its town
        }
        f.race.year = w.year;
        f.race.yearSpan = w.yearSpan;
        f.race.round = 0;
        f.confidence *= 0.9f;
    } else if (d.year && f.race.event == d.mainEvent) {
        f.race.year = d.year;
        f.race.yearSpan = d.yearSpan;
    } else if (d.year) {
        f.race.year = d.year;
        f.race.yearSpan = d.yearSpan;
    }
    return true;
}

void ProseReader::emitPlace(
    const Subject &subject, int index, int value, int i, int end, const char16_t *rule, bool minor, const When &w)
{
    const int m = subject.mentions[std::size_t(index)];
    Finding f = start(m, i, end, subject);
    f.place = value;
    f.placeSpan = d.spanOf(i, end);
    f.placeRule = rule;
    f.minor = minor;
    if (w.hadOnly)
        return;
    if (!settle(f, w))
        return;
    remember(f);
    m_out.push_back(f);
}

void readProse(const Document &document, const RaceWords &words, const std::vector<char> &taken, const Lexicon &lexicon,
    std::vector<Finding> &findings)
{
    ProseReader(document, words, taken, lexicon, findings).run();
}

} // namespace proofline
