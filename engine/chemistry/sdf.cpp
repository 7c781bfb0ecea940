// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/sdf.h"

#include <GraphMol/FileParsers/FileParsers.h>

#include <sstream>

#include "engine/api/error.h"
#include "engine/chemistry/conversion.h"

namespace strata::chemistry {
namespace {

/// RDKit's messages end in line breaks and may quote the record.
std::string oneLine(std::string text) {
    for (char& c : text)
        if (c < 0x20 || c > 0x7e) c = ' ';
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
    return text.substr(0, 200);
}

MoleculePtr parse(const std::string& record) {
    std::istringstream stream(record);
    unsigned line = 0;
    try {
        MoleculePtr molecule(RDKit::MolDataStreamToMol(stream, line, false, false, false));
        if (!molecule) throw api::Error(api::ErrorCode::BadInput, "it holds no mol block");
        return molecule;
    } catch (const api::Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& fault) {
        throw api::Error(api::ErrorCode::BadInput, oneLine(fault.what()));
    }
}

}  // namespace

api::Graph graphFromSdfRecord(const std::string& record, api::Vocabulary& classes) {
    silenceLog();
    try {
        const auto molecule = parse(record);
        return graphFromParsed(*molecule, classes);
    } catch (const api::Error& error) {
        throw api::Error(error.code(), std::string("The record cannot be used: ") + error.what() + ".");
    } catch (const std::bad_alloc&) {
        throw api::Error(api::ErrorCode::OutOfMemory, "There is not enough memory for the record.");
    } catch (const std::exception& error) {
        throw api::Error(api::ErrorCode::BadInput, "RDKit refuses the record: " + oneLine(error.what()) + ".");
    }
}

}  // namespace strata::chemistry
