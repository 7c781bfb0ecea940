// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemnet/tokens.h"

#include <algorithm>
#include <array>

namespace strata::chemnet {
namespace {

constexpr std::array<std::string_view, kTokens> kNames{"C", "N", "O", "H", "F", "Cl", "P", "B", "Br", "S", "I", "Si",
                                                       "#", "(", ")", "+", "-", "1",  "2", "3", "4",  "5", "6", "7",
                                                       "8", "=", "[", "]", "@", "c",  "n", "o", "s",  "X", "."};
constexpr int kUnknown = 33, kEnd = 34;

}  // namespace

std::vector<int> tokens(std::string_view smiles) {
    std::vector<int> result;
    std::size_t at = 0;
    while (at < smiles.size() && smiles[at] != '.' && result.size() + 1 < kLength) {
        const char second = at + 1 < smiles.size() ? smiles[at + 1] : '.';
        const std::size_t length = second == 'l' || second == 'r' || second == 'i' ? 2 : 1;
        const auto found = std::ranges::find(kNames, smiles.substr(at, length));
        result.push_back(found == kNames.end() ? kUnknown : static_cast<int>(found - kNames.begin()));
        at += length;
    }
    result.push_back(kEnd);
    return result;
}

}  // namespace strata::chemnet
