#pragma once

#include <cstdint>
#include <string>

namespace engine {

/// Fields one after another, each led by its length, so that no two records have the same form.
class Canonical {
public:
    Canonical& operator<<(const std::string& text)
    {
        form_ += std::to_string(text.size()) + ":" + text;
        return *this;
    }
    Canonical& operator<<(std::int64_t number) { return *this << std::to_string(number); }
    const std::string& form() const { return form_; }

private:
    std::string form_;
};

} // namespace engine
