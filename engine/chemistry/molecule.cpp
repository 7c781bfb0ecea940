// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/molecule.h"

#include <GraphMol/SmilesParse/SmilesParse.h>

#include "engine/api/error.h"
#include "engine/chemistry/conversion.h"
#include "engine/chemistry/smiles_syntax.h"

namespace strata::chemistry {
namespace {

constexpr std::size_t kMaxSmilesLength = 100'000;

[[noreturn]] void refuse(const std::string& clause) {
    throw api::Error(api::ErrorCode::BadInput, clause);
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// For messages: enough of the text to find it.
std::string quoted(std::string_view text) {
    std::string shown;
    for (char c : text.substr(0, 60)) shown += (c >= 0x20 && c <= 0x7e) ? c : '?';
    return "\"" + shown + (text.size() > 60 ? "..." : "") + "\"";
}

MoleculePtr parse(const std::string& smiles) {
    RDKit::SmilesParserParams options;
    options.sanitize = false;
    options.removeHs = false;
    options.allowCXSMILES = false;
    options.parseName = false;
    MoleculePtr molecule;
    try {
        molecule.reset(RDKit::SmilesToMol(smiles, options));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        // Told like the null that RDKit gives for other faults.
    }
    if (!molecule) refuse("it does not parse");
    return molecule;
}

api::Graph parsedGraph(std::string_view smiles, api::Vocabulary& classes) {
    if (smiles.empty()) refuse("it is empty");
    if (smiles.size() > kMaxSmilesLength)
        refuse("it has " + std::to_string(smiles.size()) + " characters, more than the " +
               std::to_string(kMaxSmilesLength) + " allowed");
    const auto syntax = checkSmilesSyntax(smiles);
    if (!syntax.fault.empty()) refuse("it " + syntax.fault);
    if (syntax.atoms > 6 * kMaxAtoms)
        refuse("it has " + std::to_string(syntax.atoms) + " atoms, more than the " + std::to_string(kMaxAtoms) +
               " allowed");
    silenceLog();
    const auto molecule = parse(std::string(smiles));
    return graphFromParsed(*molecule, classes);
}

}  // namespace

api::Vocabulary emptyMoleculeVocabulary() {
    return {api::DataKind::Molecules, {}, {"none", "single", "double", "triple"}};
}

api::Graph graphFromSmiles(std::string_view smiles, api::Vocabulary& classes) {
    const auto text = trimmed(smiles);
    try {
        return parsedGraph(text, classes);
    } catch (const api::Error& error) {
        throw api::Error(error.code(), "The SMILES " + quoted(text) + " cannot be used: " + error.what() + ".");
    } catch (const std::bad_alloc&) {
        throw api::Error(api::ErrorCode::OutOfMemory,
                         "There is not enough memory for the SMILES " + quoted(text) + ".");
    } catch (const std::exception& error) {
        throw api::Error(api::ErrorCode::BadInput,
                         "RDKit refuses the SMILES " + quoted(text) + ": " + error.what() + ".");
    }
}

api::Graph graphFromSmiles(std::string_view smiles, const api::Vocabulary& classes) {
    auto grown = classes;
    auto graph = graphFromSmiles(smiles, grown);
    if (grown.nodeClasses.size() == classes.nodeClasses.size()) return graph;
    std::string known;
    for (const auto& type : classes.nodeClasses) known += (known.empty() ? "" : ", ") + type.label();
    throw api::Error(api::ErrorCode::BadInput, "The SMILES " + quoted(trimmed(smiles)) + " has the atom " +
                                                   grown.nodeClasses[classes.nodeClasses.size()].label() +
                                                   ", which is not among those of the data: " + known + ".");
}

}  // namespace strata::chemistry
