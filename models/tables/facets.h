// Facets: the values a column takes, how many rows have each, and the rows that have a chosen one.
#pragma once

#include "tables/result_model.h"
#include "tables/row_filter.h"

#include <QStringList>

namespace proofline {

QString facetName(FacetKind kind);

// The values of one facet over `among` (nothing: all rows), counted; at most `most` and the chosen ones.
Facet countFacet(
    FacetKind kind, const ResultColumns &columns, const RowBits *among, const QStringList &chosen, qsizetype most);

// Rows that have one of the chosen values.
RowBits rowsWithChosen(FacetKind kind, const ResultColumns &columns, const QStringList &chosen);

} // namespace proofline
