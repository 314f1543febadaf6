// Titles held, winners named as such, and who did not finish.
#include "reading/prose_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofline {

void ProseReader::title(int i)
{
    const Token &t = tok(i);
    int value = 1;
    int head = i;
    if (t.word == Word::RunnerUp || t.word == Word::Runnerup)
        value = 2;
    if (t.word == Word::Medallist || t.word == Word::Medalist) {
        const Token &medal = tok(i - 1);
        if (medal.word == Word::Gold)
            value = 1;
        else if (medal.word == Word::Silver)
            value = 2;
        else if (medal.word == Word::Bronze)
            value = 3;
        else
            return;
        head = i - 1;
    }
    // the modifiers to the left
    int first = head;
    bool championship = false;
    bool defending = false;
    bool former = false;
    bool lastYear = false;
    bool world = false;
    int event = -1;
    int city = -1;
    std::array<int, 4> years{};
    std::array<int, 4> yearAt{};
    int yearCount = 0;
    std::array<int, 4> lengths{};
    int lengthCount = 0;
    bool marathon = false;
    bool hurdles = false;
    bool chase = false;
    bool cross = false;
    bool counted = false;
    bool several = false; // "three-time winner"
    bool became = false;
    while (first > m_first) {
        const Token &v = tok(first - 1);
        if (const int e = d.eventAt[std::size_t(first - 1)]; e >= 0) {
            event = d.eventMentions[std::size_t(e)].event;
            first = d.eventMentions[std::size_t(e)].first;
            continue;
        }
        if (v.kind == TokenKind::Year) {
            if (yearCount < 4) {
                yearAt[std::size_t(yearCount)] = first - 1;
                years[std::size_t(yearCount++)] = v.value;
            }
            --first;
            continue;
        }
        if (v.word == Word::And && (yearCount > 0 || lengthCount > 0)
            && (tok(first - 2).kind == TokenKind::Year || tok(first - 2).kind == TokenKind::Distance)) {
            --first;
            continue;
        }
        if (v.isSymbol(u',') && yearCount > 0 && tok(first - 2).kind == TokenKind::Year) {
            --first;
            continue;
        }
        if (v.kind == TokenKind::Distance) {
            if (lengthCount < 4)
                lengths[std::size_t(lengthCount++)] = first - 1;
            --first;
            continue;
        }
        if (v.kind == TokenKind::Place) {
            city = first - 1;
            --first;
            continue;
        }
        if (v.kind == TokenKind::Ordinal && v.has(Capital) == false && v.word == Word::None)
            break;
        if (v.kind == TokenKind::Ordinal && v.value == 1) {
            became = true;
            --first;
            continue;
        }
        if (v.kind == TokenKind::Nation && v.has(Demonym)) {
            // "Australian world champion"; "British champion" is a title
            if (!championship && event < 0 && yearCount == 0 && !defending && lengthCount == 0 && !marathon
                && first == head && t.word == Word::Champion) {
                championship = true;
                world = true;
            }
            --first;
            continue;
        }
        if (v.kind != TokenKind::Word)
            break;
        // "the first South American winner"
        if ((v.hash == m_south || v.hash == m_north || v.hash == m_latin) && tok(first).kind == TokenKind::Nation) {
            --first;
            continue;
        }
        if (v.has(OwnerMark) && v.word == Word::Year && tok(first - 2).word == Word::Last) {
            lastYear = true;
            first -= 2;
            continue;
        }
        if (v.word == Word::Defending || v.word == Word::Reigning) {
            defending = true;
        } else if (v.word == Word::Former || v.word == Word::Ex || v.word == Word::Once) {
            former = true;
        } else if (v.is(Championship) && v.word != Word::Course && v.word != Word::Record && v.word != Word::Club
            && v.word != Word::Debut && v.word != Word::Personal) {
            championship = true;
            if (v.word != Word::Junior && v.word != Word::Indoor && v.word != Word::CrossCountry
                && v.word != Word::Outdoor && v.word != Word::AllTime)
                world = true;
        } else if (v.word == Word::Marathon) {
            marathon = true;
        } else if (v.word == Word::Steeplechase) {
            chase = true;
        } else if (v.word == Word::Walk || v.word == Word::Mile) {
        } else if (v.word == Word::Hurdles) {
            hurdles = true;
        } else if (v.word == Word::Cross || v.hash == m_country || v.word == Word::CrossCountry) {
            cross = true;
        } else if (v.word == Word::Double || v.word == Word::Triple || v.hash == m_twotime || v.word == Word::Twice
            || v.is(NumberName) || v.hash == m_time) {
            counted = true;
            several = true;
        } else if (v.is(FieldEvent | OtherSport)) {
            return;
        } else if (v.is(MaleWord | FemaleWord | AgeWord) || v.has(Hyphened)) {
        } else if (ofThisRace(v) && t.word == Word::Winner) {
        } else if ((!v.classes || v.is(CommonWord)) && !v.has(Capital) && !v.is(Preposition | Conjunction)
            && (tok(first - 2).is(Determiner) || tok(first - 2).is(BeVerb)) && first - 1 > m_first) {
        } else if (v.is(Determiner) || v.word == Word::As) {
            --first;
            if (v.word == Word::A || v.word == Word::An)
                counted = counted
                    || (value == 1 && !championship && yearCount == 0 && !defending && !lastYear && event < 0
                        && city < 0 && lengthCount == 0);
            break;
        } else if (v.is(Possessive)) {
            break;
        } else {
            break;
        }
        --first;
    }
    if (championship && !world && event < 0 && city < 0)
        championship = cross;
    // after: "champion in 2012", "the winner in 2014", "champion here", "runner-up 12 months ago", "medallist over
    // 3000m"
    int end = i + 1;
    When w;
    int afterYear = 0;
    if (tok(end).word == Word::In && tok(end + 1).kind == TokenKind::Year && in(end + 1)) {
        afterYear = tok(end + 1).value;
        if (yearCount < 4) {
            yearAt[std::size_t(yearCount)] = end + 1;
            years[std::size_t(yearCount++)] = afterYear;
        }
        if (tok(end + 2).word == Word::And && tok(end + 3).kind == TokenKind::Year && yearCount < 4) {
            yearAt[std::size_t(yearCount)] = end + 3;
            years[std::size_t(yearCount++)] = tok(end + 3).value;
        }
    }
    bool agoAfter = false;
    for (int k = end; k < m_last && k < end + 5; ++k) {
        if (tok(k).kind == TokenKind::Symbol)
            break;
        if (tok(k).word == Word::Ago) {
            agoAfter = true;
        }
    }
    if (tok(end).word == Word::Over && tok(end + 1).kind == TokenKind::Distance && in(end + 1) && lengthCount < 4)
        lengths[std::size_t(lengthCount++)] = end + 1;
    if ((tok(end).word == Word::In || tok(end).word == Word::At || tok(end).word == Word::Over) && in(end)) {
        int k = end + 1;
        if (tok(k).word == Word::The)
            ++k;
        if (tok(k).kind == TokenKind::Distance && lengthCount == 0) {
            lengths[std::size_t(lengthCount++)] = k;
            ++k;
            if (tok(k).word == Word::In || tok(k).word == Word::At)
                ++k;
        }
        if (in(k) && tok(k).kind == TokenKind::Place && d.eventAt[std::size_t(k)] < 0 && city < 0 && event < 0)
            city = k;
        else if (in(k) && d.eventAt[std::size_t(k)] >= 0 && event < 0
            && d.eventMentions[std::size_t(d.eventAt[std::size_t(k)])].event != d.mainEvent)
            event = d.eventMentions[std::size_t(d.eventAt[std::size_t(k)])].event;
    }
    for (int k = m_first; k < i; ++k) {
        if (i - k < 8 && (tok(k).word == Word::Became || tok(k).word == Word::Becoming || tok(k).hash == m_crowned))
            became = true;
    }
    // whose title: the name after, the name before with a comma, the epithet itself
    Subject subject;
    const char16_t *rule = u"<title> <athlete>";
    bool winnerWas = false; // of the race told of
    const Mention *covering = d.mentionCovering(i);
    if (covering && covering->form == Mention::Form::Epithet && covering->first >= m_first) {
        subject = alone(int(covering - d.mentions.data()), nullptr, 0.85f);
        rule = u"the <title>";
    } else {
        int next = i + 1;
        const bool own = first <= m_first + 1 || (lastYear && !tok(first - 1).isSymbol(u','));
        if (tok(next).isSymbol(u',') && in(next) && own)
            ++next; // "World indoor champion, X, faded"
        for (int m = firstMentionFrom(i + 1);
             m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first <= std::min(m_last - 1, next + 1); ++m) {
            const Mention &mention = d.mentions[std::size_t(m)];
            if (mention.first == next && mention.form != Mention::Form::Pronoun && mention.person >= 0) {
                subject = t.word == Word::Champions ? withGroup(m, nullptr, 0.93f) : alone(m, nullptr, 0.93f);
                break;
            }
        }
        if (!subject.found() && tok(first - 1).isSymbol(u',')) {
            const int m = mentionEndingAt(first - 1);
            if (m >= 0 && d.mentions[std::size_t(m)].form != Mention::Form::Pronoun) {
                subject = alone(m, nullptr, 0.92f);
                rule = u"<athlete>, the <title>";
            }
        }
        if (!subject.found() && !former && !defending && yearCount == 0 && !several) {
            subject = winnerSubject(i, first, head, end, rule);
            winnerWas = subject.found();
        }
        if (!subject.found()
            && (tok(first - 1).is(BeVerb) || (value == 2 && tok(first - 1).is(PlaceVerb))
                || tok(first - 1).word == Word::As || tok(first).word == Word::As || became
                || tok(first - 1).hash == m_remains)) {
            subject = subjectBefore(first);
            rule = u"<athlete> is the <title>";
        }
        if (!subject.found() && !defending && (tok(first - 1).word == Word::The || tok(first).word == Word::The))
            subject = {};
    }
    if (!subject.found())
        return;
    const int subjectAt = subjectToken(subject);
    if (winnerWas) {
        const When now = when(first, end, subjectAt < first ? subjectAt : -1);
        if (!worldly(i) && (event < 0 || event == m_words.before[std::size_t(m_sentence)].event))
            emitPlace(subject, 0, value, first, end, rule, false, now);
        return;
    }
    if (became && tok(i + 1).word == Word::Since)
        return; // "the first Japanese winner since 1987"
    const bool named = championship || event >= 0 || city >= 0 || (lengthCount > 0 && head != i) || yearCount > 0
        || defending || lastYear || agoAfter;
    // the winner of this race: "the winner was X", "became the first champion"
    if (!named || became) {
        const bool thisRace = (became && subject.count > 0 && (tok(first - 1).is(BeVerb) || tok(first).is(Determiner)))
            || (t.word == Word::Winner && !worldly(i)
                && (tok(i + 1).word == Word::Was || (i == m_first && rule[1] == u't') || rule[1] == u'a'
                    || (rule[1] == u't' && head > first && !counted
                        && (ofThisRace(tok(head - 1)) || tok(head - 1).kind == TokenKind::Nation))))
            || value == 2 || (value > 1 && !championship);
        if (!thisRace && !(value == 1 && head != i))
            return;
        if (t.word == Word::Champion && !became)
            return;
        if (former || (counted && !became))
            return;
        const When now = when(first, end, subjectAt < first ? subjectAt : -1);
        emitPlace(subject, 0, value, first, end, rule, false, now);
        return;
    }
    if (counted && !championship && event < 0 && yearCount == 0)
        return;
    // an earlier race
    const When clause = when(first, end, subjectAt < first ? subjectAt : -1);
    if (clause.dropped && yearCount == 0 && !championship)
        return;
    w.background = true;
    std::array<int, 4> yearList{};
    int yearsWanted = std::max(1, yearCount);
    for (int k = 0; k < yearCount; ++k)
        yearList[std::size_t(k)] = years[std::size_t(k)];
    if (yearCount == 0 && (defending || lastYear || agoAfter) && !championship && d.year)
        yearList[0] = d.year - 1;
    const int lengthsWanted = std::max(1, lengthCount);
    for (int y = 0; y < yearsWanted; ++y) {
        for (int l = 0; l < lengthsWanted; ++l) {
            for (int p = 0; p < subject.count; ++p) {
                Finding f = start(subject.mentions[std::size_t(p)], first, end, subject);
                When one = w;
                one.year = yearList[std::size_t(y)];
                if (yearCount > 0)
                    one.yearSpan = tok(yearAt[std::size_t(y)]).span();
                one.event = event;
                if (!settle(f, one))
                    f.focus = false;
                f.race.category.age = {};
                if (event < 0 && championship) {
                    f.race.event = -2;
                    f.raceName = championshipName(first, head);
                    f.raceSpan = d.spanOf(first, head == first ? i + 1 : head);
                    f.race.discipline = {};
                    f.race.category.wheelchair = false;
                } else if (event < 0 && city >= 0) {
                    f.race.event = -2;
                    f.raceName = d.words(tok(city).span()).toString();
                    f.raceSpan = tok(city).span();
                    if (d.mainDiscipline.kind != Discipline::Kind::Marathon)
                        f.race.discipline = {};
                } else if (event < 0) {
                    f.race.event = m_words.before[std::size_t(m_sentence)].event;
                    if (f.race.event < 0)
                        continue;
                }
                if (lengthCount > 0) {
                    const Length &length = d.tokens.lengths[std::size_t(tok(lengths[std::size_t(l)]).value)];
                    f.race.discipline = length.unit == Length::Unit::Metres
                        ? Discipline{hurdles ? Discipline::Kind::Hurdles
                                : chase      ? Discipline::Kind::Steeplechase
                                             : Discipline::Kind::Metres,
                            length.amount}
                        : disciplineNamed(QString(QString::number(length.amount) % u" km"_s));
                } else if (marathon) {
                    f.race.discipline = {Discipline::Kind::Marathon, 0};
                } else if (cross) {
                    f.race.discipline = {Discipline::Kind::CrossCountry, 0};
                }
                f.place = value;
                f.placeSpan = d.spanOf(first, end);
                f.placeRule = rule;
                f.confidence = (former ? 0.8f : 0.9f) * subject.confidence;
                if (counted && !championship)
                    continue;
                if (championship && hasOutside(first, head))
                    continue;
                m_out.push_back(f);
            }
        }
    }
}

// "the winner was X", "the winner of the men's race was X", "X was a comfortable winner", "X emerged the winner":
// whom the words name; nobody when they tell of something else.
ProseReader::Subject ProseReader::winnerSubject(int i, int first, int head, int end, const char16_t *&rule) const
{
    const Token &t = tok(i);
    if (t.word != Word::Winner && t.word != Word::RunnerUp && t.word != Word::Runnerup)
        return {};
    int was = end;
    while (was < m_last && was < end + 8 && !tok(was).is(BeVerb) && tok(was).kind != TokenKind::Symbol
        && (was > end || tok(was).word == Word::Of || tok(was).word == Word::In) && mentionIndex(was) < 0)
        ++was;
    if (in(was) && tok(was).word == Word::Was) {
        if (const Mention *next = mentionWithPhrase(was + 1); next && next->form != Mention::Form::Pronoun) {
            rule = u"the winner was <athlete>";
            return alone(int(next - d.mentions.data()), nullptr, 0.93f);
        }
    }
    // "beaten by the winner, X."
    if (tok(first).word == Word::The && head == first + 1 && tok(end).isSymbol(u',') && in(end + 1)) {
        const int m = mentionIndex(end + 1);
        if (m >= 0 && d.mentions[std::size_t(m)].first == end + 1
            && d.mentions[std::size_t(m)].form == Mention::Form::Full
            && (!in(d.mentions[std::size_t(m)].last)
                || tok(d.mentions[std::size_t(m)].last).kind == TokenKind::Symbol)) {
            rule = u"the winner, <athlete>";
            return alone(m, nullptr, 0.9f);
        }
    }
    if (t.word != Word::Winner || !tok(first).is(Determiner) || (head == first + 1 && tok(first).word != Word::The))
        return {};
    for (int k = first + 1; k < head; ++k) {
        if (tok(k).is(PastMark))
            return {};
    }
    const Token &verb = tok(first - 1);
    if (verb.word != Word::Was && verb.hash != m_proved && verb.hash != m_emerged && verb.hash != m_emerging
        && !(verb.word == Word::Out && tok(first - 2).is(PlaceVerb)))
        return {};
    const Subject subject = subjectBefore(first - 1);
    if (subject.count != 1)
        return {};
    rule = u"<athlete> was the winner";
    return subject;
}

// "The winners were A in 33:37 and B in 36:09": each won a race of their own.
void ProseReader::winnersWere(int i)
{
    if (tok(i + 1).word != Word::Were)
        return;
    int found = 0;
    for (int m = firstMentionFrom(i + 2);
         m < int(d.mentions.size()) && d.mentions[std::size_t(m)].first < m_last && found < 4; ++m) {
        const Mention &mention = d.mentions[std::size_t(m)];
        if (mention.form == Mention::Form::Pronoun)
            break;
        if (mention.form == Mention::Form::Epithet)
            continue;
        const Word before = tok(mention.phrase - 1).word;
        if (before != Word::Were && before != Word::And && !tok(mention.phrase - 1).isSymbol(u','))
            break;
        const std::size_t had = m_out.size();
        emitWin(alone(m, nullptr, 0.9f), i, i + 2, u"the winners were <athletes>", {}, {});
        if (m_out.size() > had)
            m_out.back().race.category.sex = Category::Sex::Unknown;
        ++found;
    }
}

// "the overall winner", "the eventual winner X", "men's winner X": who won the race told of.
bool ProseReader::ofThisRace(const Token &t) const
{
    return t.kind == TokenKind::Word
        && (t.word == Word::Overall || t.word == Word::Race || t.hash == m_eventual || t.hash == m_outright
            || (t.is(MaleWord | FemaleWord) && t.has(OwnerMark) && !t.is(Pronoun | Possessive)));
}

bool ProseReader::worldly(int i) const
{
    return tok(i + 1).word == Word::Of && !tok(i + 2).is(Determiner)
        && d.eventAt[std::size_t(std::min(i + 2, m_last - 1))] < 0 && tok(i + 2).kind != TokenKind::Word;
}

bool ProseReader::hasOutside(int first, int head) const
{
    for (int k = first; k < head; ++k) {
        if (tok(k).is(FieldEvent | OtherSport))
            return true;
    }
    return false;
}

// "Olympic 10,000m" -> "Olympics"; "world indoor" -> "World Indoor Championships".
QString ProseReader::championshipName(int first, int head) const
{
    QString name;
    bool olympic = false;
    for (int k = first; k < head; ++k) {
        const Token &t = tok(k);
        const bool country = t.word == Word::Cross || t.hash == m_country || t.word == Word::CrossCountry;
        const bool demonym = t.kind == TokenKind::Nation && t.has(Demonym) && k + 1 == head;
        if (!(t.is(Championship) && t.word != Word::Senior) && !country && !demonym)
            continue;
        if (t.word == Word::Olympic || t.word == Word::Olympics)
            olympic = true;
        QString word = d.words(t.span()).toString();
        word[0] = word[0].toUpper();
        if (!name.isEmpty())
            name += u' ';
        name += word;
    }
    if (olympic)
        return u"Olympics"_s;
    return name.isEmpty() ? name : QString(name % u" Championships"_s);
}

void ProseReader::leave(int i)
{
    const Token &t = tok(i);
    const Token &after = tok(i + 1);
    Status status = Status::DidNotFinish;
    switch (t.word) {
    case Word::Pulled:
    case Word::Dropped:
        if (after.word != Word::Out)
            return;
        break;
    case Word::Stepped:
        if (after.word != Word::Off)
            return;
        break;
    case Word::Disqualified:
    case Word::Dq:
    case Word::Dsq: status = Status::Disqualified; break;
    case Word::Dns: status = Status::DidNotStart; break;
    case Word::Dnf:
    case Word::Abandoned: break;
    default: return;
    }
    const Subject subject = subjectBefore(i);
    if (!subject.found() || subject.count != 1)
        return;
    const When w = when(i, i + 1, subjectToken(subject));
    if (w.background || w.hadOnly)
        return;
    Finding f = start(subject.mentions[0], i, i + 1, subject);
    if (!settle(f, w))
        return;
    f.status = status;
    f.placeSpan = d.spanOf(i, std::min(m_last, i + 2));
    f.confidence = 0.85f;
    m_out.push_back(f);
}

} // namespace proofline
