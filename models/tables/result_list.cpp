#include "tables/result_list.h"

namespace proofline {

struct ListSource
{
};

ResultList::ResultList() = default;
ResultList::~ResultList() = default;

RawLine ResultList::rawLine(std::uint32_t) const { return {}; }
qint64 ResultList::lineOf(std::uint32_t) const { return 0; }

std::optional<int> ResultList::fileColumnOf(Meaning meaning) const
{
    for (std::size_t i = 0; i < fileColumns.size(); ++i) {
        if (fileColumns[i].meaning == meaning)
            return int(i);
    }
    return std::nullopt;
}

} // namespace proofline
