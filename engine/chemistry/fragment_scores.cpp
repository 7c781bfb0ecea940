// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/fragment_scores.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "engine/api/error.h"

namespace strata::chemistry {
namespace {

constexpr std::size_t kMostBytes = 64 << 20;  // RDKit's table has 9 MB
constexpr double kUnknown = -4;               // of a fragment that the table does not know, as in RDKit's sascorer.py

std::string uncompressed(const std::string& path) {
    const auto refuse = [&](api::ErrorCode code, const std::string& why) {
        throw api::Error(code, path + ": the table of fragments cannot be read: " + why + ".");
    };
    errno = 0;
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
    if (!file) refuse(api::ErrorCode::FileUnreadable, errno != 0 ? std::strerror(errno) : "out of memory");
    std::string text;
    std::array<char, 1 << 16> block;
    for (;;) {
        errno = 0;
        const int count = gzread(file.get(), block.data(), static_cast<unsigned>(block.size()));
        if (count < 0) {
            int code = Z_OK;
            const std::string why = gzerror(file.get(), &code);
            if (code == Z_ERRNO) refuse(api::ErrorCode::FileUnreadable, std::strerror(errno));
            refuse(api::ErrorCode::BadInput, why);
        }
        text.append(block.data(), static_cast<std::size_t>(count));
        if (text.size() > kMostBytes) refuse(api::ErrorCode::BadInput, "it is larger than any such table");
        if (count < static_cast<int>(block.size())) break;
    }
    int code = Z_OK;
    gzerror(file.get(), &code);
    if (code != Z_OK) refuse(api::ErrorCode::BadInput, "it ends too early");
    return text;
}

struct Entry {
    std::uint32_t fragment;
    double score;
};

/// Understands those opcodes of pickle's protocol 0 that a list of lists of numbers is written with: MARK LIST PUT
/// (a new list), FLOAT and INT (a number), APPEND (the number to the inner list, the inner list to the outer), STOP.
class TableParser {
public:
    explicit TableParser(std::string_view text) : m_text(text) {}

    /// Throws std::runtime_error.
    std::vector<Entry> entries() {
        while (!m_done) step();
        if (m_entries.empty()) fail();
        return std::move(m_entries);
    }

private:
    enum class Pending { None, Score, Fragment };

    void step() {
        switch (take()) {
            case '(':
                return open();
            case 'F':
                return score();
            case 'I':
                return fragment();
            case 'a':
                return append();
            case '.':
                if (m_depth != 1) fail();
                m_done = true;
                return;
            default:
                fail();
        }
    }

    void open() {
        if (m_depth == 2 || take() != 'l' || take() != 'p') fail();
        line();
        ++m_depth;
        m_hasScore = false;
    }

    void score() {
        if (m_depth != 2 || m_hasScore || m_pending != Pending::None) fail();
        m_score = number<double>();
        if (!std::isfinite(m_score)) fail();
        m_pending = Pending::Score;
    }

    void fragment() {
        if (m_depth != 2 || !m_hasScore || m_pending != Pending::None) fail();
        m_fragment = number<std::uint32_t>();
        m_pending = Pending::Fragment;
    }

    void append() {
        if (m_depth != 2) fail();
        if (m_pending == Pending::None) --m_depth;
        if (m_pending == Pending::Score) m_hasScore = true;
        if (m_pending == Pending::Fragment) m_entries.push_back({m_fragment, m_score});
        m_pending = Pending::None;
    }

    char take() {
        if (m_at == m_text.size()) fail();
        return m_text[m_at++];
    }

    std::string_view line() {
        const auto end = m_text.find('\n', m_at);
        if (end == std::string_view::npos) fail();
        const auto result = m_text.substr(m_at, end - m_at);
        m_at = end + 1;
        return result;
    }

    template <typename Number>
    Number number() {
        const auto text = line();
        Number value{};
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (problem != std::errc{} || end != text.data() + text.size()) fail();
        return value;
    }

    [[noreturn]] void fail() const { throw std::runtime_error("it is not as RDKit's at byte " + std::to_string(m_at)); }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_hasScore = false, m_done = false;
    Pending m_pending = Pending::None;
    double m_score = 0;
    std::uint32_t m_fragment = 0;
    std::vector<Entry> m_entries;
};

std::string installedPath() {
    const char* base = std::getenv("RDBASE");
    const std::string name = "/Contrib/SA_Score/fpscores.pkl.gz";
    return base != nullptr ? base + name : STRATA_RDKIT_DATA + name;
}

}  // namespace

FragmentScores FragmentScores::read(const std::string& path) {
    const auto text = uncompressed(path);
    std::vector<Entry> entries;
    try {
        entries = TableParser(text).entries();
    } catch (const std::runtime_error& fault) {
        throw api::Error(api::ErrorCode::BadInput, path + ": the table of fragments is damaged: " + fault.what() + ".");
    }
    // Of a fragment that occurs twice the last entry counts, as in RDKit.
    std::ranges::stable_sort(entries, {}, &Entry::fragment);
    FragmentScores result;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i + 1 < entries.size() && entries[i + 1].fragment == entries[i].fragment) continue;
        result.m_fragments.push_back(entries[i].fragment);
        result.m_scores.push_back(entries[i].score);
    }
    return result;
}

double FragmentScores::of(std::uint32_t fragment) const {
    const auto found = std::ranges::lower_bound(m_fragments, fragment);
    if (found == m_fragments.end() || *found != fragment) return kUnknown;
    return m_scores[static_cast<std::size_t>(found - m_fragments.begin())];
}

const InstalledFragmentScores& installedFragmentScores() {
    static const InstalledFragmentScores installed = [] {
        InstalledFragmentScores result;
        try {
            result.table = FragmentScores::read(installedPath());
        } catch (const std::exception& fault) {
            result.problem = std::string("There are no SA scores: ") + fault.what() + " Debian's rdkit-data brings it.";
        }
        return result;
    }();
    return installed;
}

}  // namespace strata::chemistry
