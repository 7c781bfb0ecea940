// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <vector>

namespace strata::chemistry {

/// Lends out objects that one thread at a time may use; makes one when all are out, so there are as many as threads
/// ever asked at once. For RDKit's recursive queries: each locks itself during a search, and threads that shared one
/// would wait for each other. Any thread.
template <typename T>
class Lender {
public:
    /// use(object), with an object that nobody else has meanwhile.
    template <typename Use>
    auto with(const Use& use) {
        const Loan loan(*this);
        return use(*loan.object);
    }

private:
    struct Loan {
        explicit Loan(Lender& from) : lender(from), object(from.take()) {}
        ~Loan() { lender.giveBack(std::move(object)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Lender& lender;
        std::unique_ptr<const T> object;
    };

    std::unique_ptr<const T> take() {
        const std::scoped_lock lock(m_mutex);
        if (m_free.empty()) {
            m_free.reserve(++m_made);  // so that giving back cannot fail
            return std::make_unique<const T>();
        }
        auto object = std::move(m_free.back());
        m_free.pop_back();
        return object;
    }

    void giveBack(std::unique_ptr<const T> object) {
        const std::scoped_lock lock(m_mutex);
        m_free.push_back(std::move(object));
    }

    std::mutex m_mutex;
    std::size_t m_made = 0;
    std::vector<std::unique_ptr<const T>> m_free;
};

}  // namespace strata::chemistry
