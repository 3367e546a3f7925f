// The text of a condition or an effect, word by word: for compile_expression.cpp and its neighbours.
#pragma once

#include "engine/scenario/compile_expression.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace engine {

/// Stops compiling: throws an ExpressionMistake, which compile_condition and compile_effect give back as a
/// value.
[[noreturn]] void fail(std::size_t at, std::string what);

/// Reads a text from its beginning on; spaces separate.
class ExpressionText {
public:
    explicit ExpressionText(std::string_view text) : text_(text) {}

    std::size_t at() const { return at_; }
    bool at_end() const { return at_ >= text_.size(); }
    void skip_space();
    /// Goes past the sign if it stands next.
    bool take(std::string_view sign);
    bool next_is(std::string_view sign) const { return text_.substr(at_).starts_with(sign); }
    /// An id: letters, digits and dots; a hyphen belongs to it where letters or digits touch both its sides.
    /// Empty if none stands next.
    std::string_view word();
    /// A whole number without a sign; nothing if none stands next.
    std::optional<std::int32_t> number();

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace engine
