#pragma once

#include "engine/check/large_pages.hpp"

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace engine {

/// A long row that grows without being moved: it never needs room twice, and never more than a chunk, or when
/// it is long a large page, too much.
template <class Value>
class Chunks {
public:
    Chunks() = default;
    Chunks(Chunks&& other) noexcept { swap(other); }
    Chunks& operator=(Chunks&& other) noexcept
    {
        swap(other);
        return *this;
    }
    Chunks(const Chunks&) = delete;
    Chunks& operator=(const Chunks&) = delete;
    ~Chunks()
    {
        if constexpr (!std::is_trivially_destructible_v<Value>)
            for (std::size_t i = 0; i < size_; ++i)
                std::destroy_at(&(*this)[i]);
        for (const Block& block : blocks_)
            LargePages<Value>{}.deallocate(block.values, block.count);
    }

    void push_back(const Value& value)
    {
        if (size_ >> bits == chunks_.size())
            add_block();
        std::construct_at(&(*this)[size_++], value);
    }
    Value& operator[](std::size_t at) { return chunks_[at >> bits][at & low]; }
    const Value& operator[](std::size_t at) const { return chunks_[at >> bits][at & low]; }
    std::size_t size() const { return size_; }

private:
    /// Memory that was asked for at once: a chunk, or as many as a large page has room for.
    struct Block {
        Value* values;
        std::size_t count;
    };

    void add_block()
    {
        const std::size_t chunks = chunks_.size() < a_page ? 1 : a_page;
        blocks_.push_back({nullptr, chunks << bits});
        blocks_.back().values = LargePages<Value>{}.allocate(chunks << bits);
        for (std::size_t i = 0; i < chunks; ++i)
            chunks_.push_back(blocks_.back().values + (i << bits));
    }

    void swap(Chunks& other)
    {
        std::swap(blocks_, other.blocks_);
        std::swap(chunks_, other.chunks_);
        std::swap(size_, other.size_);
    }

    /// Fewer of large values, so that a short row of them takes little.
    static constexpr std::size_t bits = sizeof(Value) <= 8 ? 14 : 8;
    static constexpr std::size_t low = (std::size_t{1} << bits) - 1;
    static constexpr std::size_t chunk_size = sizeof(Value) << bits;                               ///< bytes
    static constexpr std::size_t a_page = (LargePages<Value>::page + chunk_size - 1) / chunk_size; ///< chunks
    std::vector<Block> blocks_;
    std::vector<Value*> chunks_;
    std::size_t size_ = 0;
};

} // namespace engine
