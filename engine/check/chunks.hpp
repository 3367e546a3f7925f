#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace engine {

/// A long row that grows without being moved: it never needs room twice, and never more than a chunk too
/// much.
template <class Value>
class Chunks {
public:
    void push_back(const Value& value)
    {
        if (size_ >> bits == chunks_.size())
            chunks_.push_back(std::make_unique_for_overwrite<Value[]>(std::size_t{1} << bits));
        (*this)[size_++] = value;
    }
    Value& operator[](std::size_t at) { return chunks_[at >> bits][at & low]; }
    const Value& operator[](std::size_t at) const { return chunks_[at >> bits][at & low]; }
    std::size_t size() const { return size_; }

private:
    /// Fewer of large values, so that a short row of them takes little.
    static constexpr std::size_t bits = sizeof(Value) <= 8 ? 14 : 8;
    static constexpr std::size_t low = (std::size_t{1} << bits) - 1;
    std::vector<std::unique_ptr<Value[]>> chunks_;
    std::size_t size_ = 0;
};

} // namespace engine
