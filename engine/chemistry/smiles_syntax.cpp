// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/smiles_syntax.h"

#include <cctype>
#include <map>
#include <vector>

namespace strata::chemistry {
namespace {

bool isOneOf(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string shown(char c) {
    if (c == ' ' || c == '\t') return "a blank";
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) return "a control character";
    if (byte > 0x7f) return "a character outside ASCII";
    return std::string("\"") + c + "\"";
}

/// One pass over the text; each step consumes one token or notes the fault.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    SmilesSyntax run() {
        while (m_at < m_text.size() && m_result.fault.empty()) step();
        if (m_result.fault.empty()) checkEnd();
        return m_result;
    }

private:
    void step() {
        const char c = m_text[m_at];
        if (c == '[') return bracketAtom();
        if (c == '(') return openBranch();
        if (c == ')') return closeBranch();
        if (isDigit(c) || c == '%') return ringBond();
        if (isOneOf(c, "-=#$:/\\.~>")) return symbol(c);
        bareAtom(c);
    }

    void symbol(char c) {
        if (c == '>') return fault("has " + shown(c) + ", as reactions do", m_at);
        ++m_at;
    }

    void bareAtom(char c) {
        const char next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        if ((c == 'C' && next == 'l') || (c == 'B' && next == 'r')) {
            ++m_at;
        } else if (!isOneOf(c, "BCNOPSFIbcnops*")) {
            const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
            return fault("has " + shown(c) + (letter ? ", which is no atom outside brackets" : ""), m_at);
        }
        ++m_at;
        ++m_result.atoms;
    }

    void bracketAtom() {
        const auto close = m_text.find_first_of("[]", m_at + 1);
        if (close == std::string_view::npos || m_text[close] == '[')
            return fault("opens a bracket that is never closed", m_at);
        if (close == m_at + 1) return fault("has an empty bracket", m_at);
        for (std::size_t i = m_at + 1; i < close; ++i)
            if (!std::isalnum(static_cast<unsigned char>(m_text[i])) && !isOneOf(m_text[i], "+-@:*#"))
                return fault("has " + shown(m_text[i]) + " inside a bracket", i);
        m_at = close + 1;
        ++m_result.atoms;
    }

    void openBranch() {
        if (m_result.atoms == 0) return fault("opens a branch before the first atom", m_at);
        m_branches.push_back(m_at++);
    }

    void closeBranch() {
        if (m_branches.empty()) return fault("closes a branch that was not opened", m_at);
        m_branches.pop_back();
        ++m_at;
    }

    void ringBond() {
        const auto start = m_at;
        if (m_result.atoms == 0) return fault("has a ring bond before the first atom", start);
        int number = 0;
        if (m_text[m_at] != '%') {
            number = m_text[m_at++] - '0';
        } else if (!readLongNumber(number)) {
            return fault("has \"%\" without a ring number", start);
        }
        if (!m_rings.emplace(number, start).second) m_rings.erase(number);
    }

    /// "%12" or "%(12345)".
    bool readLongNumber(int& number) {
        ++m_at;
        const bool inParentheses = m_at < m_text.size() && m_text[m_at] == '(';
        if (inParentheses) ++m_at;
        const auto first = m_at;
        const std::size_t most = inParentheses ? 5 : 2;
        while (m_at < m_text.size() && m_at - first < most && isDigit(m_text[m_at]))
            number = number * 10 + (m_text[m_at++] - '0');
        if (!inParentheses) return m_at - first == 2;
        return m_at > first && m_at < m_text.size() && m_text[m_at++] == ')';
    }

    void checkEnd() {
        if (m_result.atoms == 0) return fault("holds no atom", 0);
        if (!m_branches.empty()) return fault("opens a branch that is never closed", m_branches.back());
        if (!m_rings.empty()) {
            const auto& [number, start] = *m_rings.begin();
            fault("opens ring " + std::to_string(number) + ", which is never closed", start);
        }
    }

    void fault(const std::string& what, std::size_t at) {
        m_result.fault = what + " (character " + std::to_string(at + 1) + ")";
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<std::size_t> m_branches;
    std::map<int, std::size_t> m_rings;
    SmilesSyntax m_result;
};

}  // namespace

SmilesSyntax checkSmilesSyntax(std::string_view smiles) {
    return Scanner(smiles).run();
}

}  // namespace strata::chemistry
