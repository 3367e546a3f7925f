#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <sys/mman.h>

namespace engine {

/// An allocator for rows that are read all over: what is long lies in pages of 2 MB where the system has
/// them, so that finding a page is seldom what is waited for.
template <class Value>
struct LargePages {
    using value_type = Value;

    LargePages() = default;
    template <class Other>
    explicit LargePages(const LargePages<Other>& /*other*/)
    {
    }

    Value* allocate(std::size_t count)
    {
        const std::size_t bytes = (count * sizeof(Value) + page - 1) / page * page;
        if (count * sizeof(Value) < page)
            return static_cast<Value*>(::operator new(count * sizeof(Value)));
        void* memory = std::aligned_alloc(page, bytes);
        if (memory == nullptr)
            throw std::bad_alloc();
        madvise(memory, bytes, MADV_HUGEPAGE); // A wish: where it is refused the memory is as good.
        return static_cast<Value*>(memory);
    }

    void deallocate(Value* memory, std::size_t count)
    {
        if (count * sizeof(Value) < page)
            ::operator delete(memory);
        else
            std::free(memory);
    }

    bool operator==(const LargePages&) const = default;

    static constexpr std::size_t page = std::size_t{2} << 20; ///< bytes
};

} // namespace engine
