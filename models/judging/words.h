// Words given numbers, so that claims are compared as integers.
#pragma once

#include <QHash>
#include <QString>
#include <optional>
#include <vector>

namespace proofline::judging {

class Words
{
public:
    // The number of a word; the empty word is always 0.
    int numberOf(const QString &word)
    {
        if (word == m_words[std::size_t(m_last)]) // claims of one source repeat their words
            return m_last;
        const auto found = m_numbers.constFind(word);
        if (found != m_numbers.constEnd())
            return m_last = *found;
        m_last = int(m_words.size());
        m_numbers.insert(word, m_last);
        m_words.push_back(word);
        return m_last;
    }
    // The number of a known word.
    std::optional<int> find(const QString &word) const
    {
        const auto found = m_numbers.constFind(word);
        return found != m_numbers.constEnd() ? std::optional(*found) : std::nullopt;
    }
    void reserve(std::size_t words) { m_numbers.reserve(qsizetype(words)); }
    const QString &word(int number) const { return m_words[std::size_t(number)]; }
    int size() const { return int(m_words.size()); }

private:
    QHash<QString, int> m_numbers{{QString(), 0}};
    std::vector<QString> m_words{QString()};
    int m_last = 0; // asked for last
};

} // namespace proofline::judging
