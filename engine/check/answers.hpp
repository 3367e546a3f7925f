#pragma once

#include "engine/check/key_table.hpp"
#include "engine/check/layout.hpp"
#include "engine/check/observed.hpp"

namespace engine {

/// What a way comes to, for one combination of the values that it reads.
template <std::size_t W>
struct Answer {
    bool can = false;       ///< the choice is open, the detail in view
    bool ends = true;       ///< false: it goes round by itself for ever
    bool enters = false;    ///< it comes to a node
    std::uint32_t node = 0; ///< where one is then
    Key<W> put{};           ///< the bits that it sets
};

/// One way of a node with all answers so far.
template <std::size_t W>
class Answers {
public:
    Answers(Way way, Key<W> reads, Key<W> clears)
        : way_(std::move(way)), reads_(reads), clears_(clears), cells_(16, none)
    {
    }

    const Way& way() const { return way_; }

    /// The bits that it reads.
    const Key<W>& reads() const { return reads_; }

    /// What the way reads in that state.
    Key<W> seen(const Key<W>& key) const
    {
        Key<W> seen;
        for (std::size_t i = 0; i < W; ++i)
            seen[i] = key[i] & reads_[i];
        return seen;
    }

    /// The answer kept for it, or null.
    const Answer<W>* find(const Key<W>& seen) const
    {
        for (std::size_t at = cell_of(seen); cells_[at] != none; at = (at + 1) & (cells_.size() - 1))
            if (same_key(keys_[cells_[at]], seen))
                return &answers_[cells_[at]];
        return nullptr;
    }

    const Answer<W>* keep(const Key<W>& seen, const Answer<W>& answer)
    {
        keys_.push_back(seen);
        answers_.push_back(answer);
        if (answers_.size() * 2 > cells_.size())
            grow();
        else
            put(static_cast<std::uint32_t>(answers_.size() - 1));
        return &answers_.back();
    }

    /// The state that the answer leads to, before what is not live there is left out.
    Key<W> after(const Key<W>& key, const Answer<W>& answer) const
    {
        Key<W> next;
        for (std::size_t i = 0; i < W; ++i)
            next[i] = (key[i] & ~clears_[i]) | answer.put[i];
        return next;
    }

private:
    static constexpr std::uint32_t none = 0xffffffff;

    std::size_t cell_of(const Key<W>& seen) const { return hash_of_key(seen) & (cells_.size() - 1); }

    void put(std::uint32_t number)
    {
        std::size_t at = cell_of(keys_[number]);
        while (cells_[at] != none)
            at = (at + 1) & (cells_.size() - 1);
        cells_[at] = number;
    }

    void grow()
    {
        cells_.assign(cells_.size() * 2, none);
        for (std::uint32_t i = 0; i < keys_.size(); ++i)
            put(i);
    }

    Way way_;
    Key<W> reads_;
    Key<W> clears_; ///< the facts that it may give another value, and the node
    std::vector<Key<W>> keys_;
    std::vector<Answer<W>> answers_;
    std::vector<std::uint32_t> cells_;
};

} // namespace engine
