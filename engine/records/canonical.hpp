#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace engine {

/// Fields one after another, each led by its length, so that no two records have the same form.
class Canonical {
public:
    Canonical& operator<<(std::string_view text)
    {
        form_.append(Digits(static_cast<std::int64_t>(text.size())).view());
        form_.push_back(':');
        form_.append(text);
        return *this;
    }
    Canonical& operator<<(std::int64_t number) { return *this << Digits(number).view(); }
    const std::string& form() const { return form_; }

private:
    /// A number in decimals.
    class Digits {
    public:
        explicit Digits(std::int64_t number)
            : end_(std::to_chars(digits_.data(), digits_.data() + digits_.size(), number).ptr)
        {
        }
        std::string_view view() const { return {digits_.data(), end_}; }

    private:
        std::array<char, 20> digits_;
        const char* end_;
    };

    std::string form_;
};

} // namespace engine
