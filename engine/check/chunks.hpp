#pragma once

#include "engine/check/large_pages.hpp"

#include <cstddef>
#include <vector>

namespace engine {

/// A long row that grows without being moved: it never needs room twice, and never more than a chunk, or when
/// it is long a large page, too much.
template <class Value>
class Chunks {
public:
    Chunks() = default;
    Chunks(Chunks&&) noexcept = default;
    Chunks& operator=(Chunks&&) noexcept = default;
    Chunks(const Chunks&) = delete; // whose chunks would be the other's
    Chunks& operator=(const Chunks&) = delete;
    ~Chunks() = default;

    void push_back(const Value& value)
    {
        if (size_ >> bits == chunks_.size())
            add_block();
        blocks_.back().push_back(value);
        ++size_;
    }
    Value& operator[](std::size_t at) { return chunks_[at >> bits][at & low]; }
    const Value& operator[](std::size_t at) const { return chunks_[at >> bits][at & low]; }
    std::size_t size() const { return size_; }

private:
    /// Asks for the memory of a chunk, or of as many as a large page has room for.
    void add_block()
    {
        const std::size_t chunks = chunks_.size() < a_page ? 1 : a_page;
        blocks_.emplace_back().reserve(chunks << bits);
        for (std::size_t i = 0; i < chunks; ++i)
            chunks_.push_back(blocks_.back().data() + (i << bits));
    }

    /// Fewer of large values, so that a short row of them takes little.
    static constexpr std::size_t bits = sizeof(Value) <= 8 ? 14 : 8;
    static constexpr std::size_t low = (std::size_t{1} << bits) - 1;
    static constexpr std::size_t chunk_size = sizeof(Value) << bits;                               ///< bytes
    static constexpr std::size_t a_page = (LargePages<Value>::page + chunk_size - 1) / chunk_size; ///< chunks
    std::vector<std::vector<Value, LargePages<Value>>> blocks_; ///< never beyond what each asked for
    std::vector<Value*> chunks_;
    std::size_t size_ = 0;
};

} // namespace engine
