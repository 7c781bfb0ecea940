// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/memory/tensor_pool.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <new>
#include <vector>

namespace strata::memory {

namespace {

constexpr std::size_t kAlignment = 64;
constexpr std::size_t kKept = std::size_t{1} << 30;
constexpr std::size_t kLargest = std::size_t{1} << 28;  ///< larger blocks are rare and go straight to malloc
constexpr std::size_t kSteps = 4;                       ///< sizes between a power of two and the next
constexpr std::size_t kSizes = kSteps * 64;
constexpr std::size_t kUnpooled = kSizes;

/// Stands before every block, as wide as the alignment.
struct alignas(kAlignment) Header {
    std::size_t size;  ///< its number; kUnpooled for none
};
static_assert(sizeof(Header) == kAlignment);

/// Sizes are numbered: s = 4 e + q stands for (4 + q) 2^e bytes.
std::size_t bytesOf(std::size_t size) {
    return (kSteps + size % kSteps) << (size / kSteps);
}

/// The smallest size of at least so many bytes, which are at least kAlignment.
std::size_t sizeFor(std::size_t bytes) {
    const auto shift = static_cast<std::size_t>(std::bit_width(bytes)) - 3;  // leaves three bits: 4 .. 7
    const auto size = kSteps * shift + (bytes >> shift) - kSteps;
    return bytesOf(size) < bytes ? size + 1 : size;
}

Header* fromSystem(std::size_t bytes) {
    void* memory = nullptr;
    if (posix_memalign(&memory, kAlignment, sizeof(Header) + bytes) != 0) throw std::bad_alloc();
    return static_cast<Header*>(memory);
}

/// The thread is ending and its shelf is gone; tensors that end after this are freed at once.
thread_local bool closed = false;

/// The free blocks of one thread.
class Shelf {
public:
    ~Shelf() {
        for (auto& blocks : m_free)
            for (auto* block : blocks) std::free(block);
        closed = true;
    }
    Header* take(std::size_t size) {
        auto& blocks = m_free[size];
        if (blocks.empty()) return nullptr;
        auto* block = blocks.back();
        blocks.pop_back();
        m_bytes -= bytesOf(size);
        return block;
    }
    void put(Header* block) {
        const auto bytes = bytesOf(block->size);
        if (m_bytes + bytes > kKept) {
            std::free(block);
            return;
        }
        m_free[block->size].push_back(block);
        m_bytes += bytes;
    }
    std::size_t bytes() const { return m_bytes; }

private:
    std::array<std::vector<Header*>, kSizes> m_free;
    std::size_t m_bytes = 0;
};

Shelf& shelf() {
    thread_local Shelf own;
    return own;
}

void release(void* data) {
    if (data == nullptr) return;
    auto* block = static_cast<Header*>(data) - 1;
    if (closed || block->size == kUnpooled)
        std::free(block);
    else
        shelf().put(block);
}

c10::DataPtr take(std::size_t bytes) {
    const auto cpu = c10::Device(c10::DeviceType::CPU);
    if (bytes == 0) return {nullptr, nullptr, &release, cpu};
    const auto size = bytes > kLargest ? kUnpooled : sizeFor(std::max(bytes, kAlignment));
    auto* block = closed || size == kUnpooled ? nullptr : shelf().take(size);
    if (block == nullptr) block = fromSystem(size == kUnpooled ? bytes : bytesOf(size));
    block->size = size;
    return {block + 1, block + 1, &release, cpu};
}

/// LibTorch's versions differ in whether allocate() is const and whether there is copy_data(); whichever is virtual is
/// overridden.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsuggest-override"
struct Pool final : c10::Allocator {
    c10::DataPtr allocate(std::size_t bytes) const { return take(bytes); }
    c10::DataPtr allocate(std::size_t bytes) { return take(bytes); }
    void copy_data(void* to, const void* from, std::size_t bytes) const { std::memcpy(to, from, bytes); }
    c10::DeleterFnPtr raw_deleter() const override { return &release; }
};
#pragma GCC diagnostic pop

}  // namespace

void poolTensors() {
    static Pool pool;
    c10::SetCPUAllocator(&pool, 1);
}

std::size_t pooledBytes() {
    return shelf().bytes();
}

}  // namespace strata::memory
