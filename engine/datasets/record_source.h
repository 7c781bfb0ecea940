// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "engine/datasets/line_reader.h"

namespace strata::datasets {

/// What one graph is to be made from.
struct Record {
    std::size_t number = 0;  ///< line, from 1; record number in SDF
    std::string text;        ///< a SMILES, an SDF record, a graph6 line
    std::string problem;     ///< one sentence if the record cannot even be read; else empty
};

/// The records of a file in its order. A source refers to its reader, which must outlive it.
class RecordSource {
public:
    virtual ~RecordSource() = default;
    virtual bool next(Record& record) = 0;  ///< false at the end
};

/// .smi: a SMILES and whatever follows it after a blank; blank lines, lines beginning with "#" and a heading "smiles"
/// are left out.
std::unique_ptr<RecordSource> smilesLines(LineReader& lines);

/// .g6: one graph a line; blank lines are left out, as is the header ">>graph6<<".
std::unique_ptr<RecordSource> graph6Lines(LineReader& lines);

/// .sdf: records end with "$$$$" or the file. Those of more than 1 MB are told of, but not kept.
std::unique_ptr<RecordSource> sdfRecords(LineReader& lines);

/// .csv, .tsv: RFC 4180, a quoted field may span lines. The SMILES are in the column headed "smiles" in any case, else
/// in the first headed by something with "smiles" in it; without such a heading in the first column that parses as one,
/// looked for in the first row and, if the first row has none, in the rows after it. `delimiter` is taken from the
/// first row if that lacks it but has tabs, semicolons or commas. Throws Error(BadInput) if there is no such column.
std::unique_ptr<RecordSource> tableRows(LineReader& lines, char delimiter);

}  // namespace strata::datasets
