// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace strata::chemistry {

/// How often each circular fragment occurs among known molecules, as a logarithmic contribution to ease of synthesis
/// (Ertl & Schuffenhauer, Journal of Cheminformatics 1, 8, 2009). Immutable; any thread.
class FragmentScores {
public:
    /// Reads RDKit's table, fpscores.pkl.gz: a gzipped Python pickle (protocol 0) of [[score, fragment, ...], ...].
    /// Only what such a table is made of is understood, so a file can do no harm. Throws Error(FileUnreadable) for a
    /// file that cannot be read and Error(BadInput) for anything else that is not such a table, with path and cause.
    static FragmentScores read(const std::string& path);

    /// `fragment`: an identifier of RDKit's Morgan fingerprint of radius 2. -4 for one that the table does not know.
    double of(std::uint32_t fragment) const;

    std::size_t size() const { return m_fragments.size(); }  ///< fragments known

private:
    std::vector<std::uint32_t> m_fragments;  ///< ascending
    std::vector<double> m_scores;            ///< of the fragment at the same place
};

/// The table that Debian's rdkit-data installs, or why there is none. Read once, at the first call (about 0.2 s).
struct InstalledFragmentScores {
    std::optional<FragmentScores> table;
    std::string problem;  ///< one sentence; empty if there is a table
};
const InstalledFragmentScores& installedFragmentScores();

}  // namespace strata::chemistry
