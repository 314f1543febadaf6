// Lines of text as blocks: headings, paragraphs (also wrapped ones), list lines, rows of aligned columns.
#pragma once

#include "facts/article.h"

#include <vector>

namespace proofline {

// Blocks of text[within], in order, without surrounding blanks. A paragraph of wrapped lines is one block that holds
// their line ends; `first` says that the text begins here, so that its first line may be the headline.
std::vector<Block> blocksOfLines(QStringView text, Span within, bool first);

// A line of a list: its length of number or bullet ("1. ", "12) ", "- "), 0 for others.
int listMarkLength(QStringView line);

// Clock times, or what looks like one, in `text`: "2:01:25", "59.22", "2hr 4min".
int countTimes(QStringView text);

} // namespace proofline
