// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "engine/training/trainee.h"

namespace strata::jobs {

/// A trainee together with what it borrows.
template <class Borrowed>
class OwningTrainee final : public training::Trainee {
public:
    /// `make` makes the trainee from what it is to borrow.
    template <class Make>
    OwningTrainee(std::unique_ptr<Borrowed> borrowed, const Make& make)
        : m_borrowed(std::move(borrowed)), m_trainee(make(*m_borrowed)) {}

    int epochs() const override { return m_trainee->epochs(); }
    std::int64_t batchesPerEpoch() const override { return m_trainee->batchesPerEpoch(); }
    int epoch() const override { return m_trainee->epoch(); }
    std::int64_t step() const override { return m_trainee->step(); }
    std::string phase() const override { return m_trainee->phase(); }
    std::int64_t trainBatch() override { return m_trainee->trainBatch(); }
    training::Tally& tally() override { return m_trainee->tally(); }
    training::EpochReport endEpoch() override { return m_trainee->endEpoch(); }
    store::Checkpoint pack(double score) const override { return m_trainee->pack(score); }
    bool done() const override { return m_trainee->done(); }

private:
    std::unique_ptr<Borrowed> m_borrowed;
    std::unique_ptr<training::Trainee> m_trainee;
};

}  // namespace strata::jobs
