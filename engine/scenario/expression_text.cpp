#include "engine/scenario/expression_text.hpp"

#include <charconv>

namespace engine {
namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_part_of_id(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_' || is_digit(c);
}

} // namespace

void fail(std::size_t at, std::string what)
{
    throw ExpressionMistake{at, std::move(what)};
}

void ExpressionText::skip_space()
{
    while (!at_end() && text_[at_] == ' ')
        ++at_;
}

bool ExpressionText::take(std::string_view sign)
{
    if (!next_is(sign))
        return false;
    at_ += sign.size();
    return true;
}

std::string_view ExpressionText::word()
{
    const std::size_t start = at_;
    const auto part_of_id = [&](std::size_t i) { return i < text_.size() && is_part_of_id(text_[i]); };
    const auto joint = [&](std::size_t i) {
        return i > start && i < text_.size() && (text_[i] == '-' || text_[i] == '.') && part_of_id(i + 1);
    };
    while (part_of_id(at_) || joint(at_))
        ++at_;
    return text_.substr(start, at_ - start);
}

std::optional<std::int32_t> ExpressionText::number()
{
    if (at_end() || !is_digit(text_[at_]))
        return std::nullopt;
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
    if (error != std::errc{})
        fail(at_, "This number is too large.");
    at_ = static_cast<std::size_t>(end - text_.data());
    return value;
}

} // namespace engine
