// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/memory/tensor_pool.h"
#include "tests/support/properties.h"
#endif

#include <set>
#include <thread>

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;

namespace {

torch::Tensor bytes(int64_t count) {
    return torch::empty({count}, torch::kUInt8);
}

}  // namespace
#endif

class TestTensorPool : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { memory::poolTensors(); }

    void aFreedBlockIsHandedOutAgain() {
        auto tensor = bytes(100'000);
        const auto* address = tensor.data_ptr();
        const auto kept = memory::pooledBytes();
        tensor.reset();
        const auto freed = memory::pooledBytes() - kept;
        QVERIFY(freed >= 100'000 && freed <= 125'000);
        QCOMPARE(bytes(99'000).data_ptr(), address);  // about its size
        QVERIFY(bytes(200'000).data_ptr() != address);
        QVERIFY(memory::pooledBytes() >= kept + freed);
    }

    void blocksAreLargeEnoughAlignedAndApart() {
        std::vector<torch::Tensor> tensors;
        for (int64_t size = 1; size < 3'000'000; size = size * 9 / 8 + 1) {
            tensors.push_back(bytes(size).fill_(static_cast<int>(tensors.size() % 251)));
            QCOMPARE(reinterpret_cast<std::uintptr_t>(tensors.back().data_ptr()) % 64, std::uintptr_t{0});
        }
        for (std::size_t i = 0; i < tensors.size(); ++i)
            QVERIFY((tensors[i] == static_cast<int>(i % 251)).all().item<bool>());
        QVERIFY(bytes(0).numel() == 0);
    }

    void whatAnotherThreadFreesIsItsOwn() {
        std::set<const void*> seen;
        std::vector<torch::Tensor> tensors;
        for (int i = 0; i < 100; ++i) {
            tensors.push_back(bytes(5000));
            seen.insert(tensors.back().data_ptr());
        }
        QCOMPARE(seen.size(), std::size_t{100});
        const auto kept = memory::pooledBytes();
        std::size_t there = 0;
        std::thread other([&] {
            tensors.clear();
            there = memory::pooledBytes();
        });
        other.join();  // its blocks went back to the system
        QVERIFY(there >= 500'000);
        QCOMPARE(memory::pooledBytes(), kept);
    }
};

STRATA_TEST(TestTensorPool, tst_tensor_pool);
#include "tst_tensor_pool.moc"
