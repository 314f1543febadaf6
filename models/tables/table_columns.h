// What there is to say of each column of the table, once for header, sorting, export and command line.
#pragma once

#include "tables/column_store.h"
#include "tables/result_model.h"

namespace proofline {

struct TableColumn
{
    Column column;
    const char16_t *key; // "pacePerKm", in files and on the command line
    const char *title; // to be translated
    const char *about; // the header's tool tip, to be translated
    bool figures = false; // set to the right
    bool whole = false; // a number without quotes in JSON
    // Where the column is stored as it stands; neither: it is put together or computed.
    std::optional<TextField> text = {};
    std::optional<NumberField> number = {};
};

const TableColumn &tableColumn(Column column);

} // namespace proofline
