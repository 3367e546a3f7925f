#include "engine/scenario/document.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace engine {
namespace {

/// Steps through the text and counts lines and columns as the parser takes characters.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, Position* position) : at_(at), position_(position) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++()
    {
        if (*at_ == '\n') {
            ++position_->line;
            position_->column = 1;
        } else {
            ++position_->column;
        }
        ++at_;
        return *this;
    }
    CountingIterator operator++(int)
    {
        auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
    bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

private:
    const char* at_;
    Position* position_;
};

/// Builds the document as the parser meets its parts, and stops at the first limit passed.
class Builder {
public:
    using Json = nlohmann::json;

    Builder(const DocumentLimits& limits, const Position& reading) : limits_(limits), reading_(reading) {}

    bool null() { return add({}, 4); }
    bool boolean(bool value) { return add({value, {}}, value ? 4 : 5); }
    bool number_integer(Json::number_integer_t value)
    {
        return add({std::int64_t{value}, {}}, width_of_number(std::to_string(value)));
    }
    bool number_unsigned(Json::number_unsigned_t value)
    {
        return value <= std::uint64_t{INT64_MAX}
                   ? add({static_cast<std::int64_t>(value), {}}, width_of_number(std::to_string(value)))
                   : refuse("number-too-large", "This number is too large.");
    }
    bool number_float(Json::number_float_t value, const std::string& token)
    {
        return add({value, {}}, width_of_number(token));
    }
    bool string(std::string& value)
    {
        if (value.size() > limits_.string_bytes)
            return refuse("text-too-long",
                "This text is longer than " + std::to_string(limits_.string_bytes) + " bytes.");
        if (value.find('\0') != std::string::npos)
            return refuse("zero-character", "This text contains a zero character.");
        const auto width = static_cast<int>(value.size()) + 2;
        return add({std::move(value), {}}, width);
    }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open({JsonValue::Members{}, {}}); }
    bool start_array(std::size_t) { return open({JsonValue::List{}, {}}); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name)
    {
        auto& members = std::get<JsonValue::Members>(open_.back()->content);
        if (!keys_.back().insert(name).second)
            return refuse("duplicate-key", "The key \"" + name + "\" stands here twice.");
        const Position start{reading_.line, std::max(1, reading_.column - static_cast<int>(name.size()) - 2)};
        members.push_back({std::move(name), start, {}});
        return true;
    }
    bool parse_error(std::size_t, const std::string& token, const Json::exception&)
    {
        diagnostics.push_back({Severity::error, "not-json", reading_,
            "This is not JSON." + (token.empty() ? "" : " It goes wrong here: " + token.substr(0, 40)),
            "Look here and just before: a comma, a quote or a bracket is missing or is one too many."});
        return false;
    }

    JsonValue root;
    Diagnostics diagnostics;

private:
    bool refuse(const std::string& code, const std::string& what)
    {
        diagnostics.push_back(
            {Severity::error, code, reading_, what, "Mend the file here and check it again."});
        return false;
    }

    /// Puts a value where it belongs and gives its place, or null past the limit.
    JsonValue* place(JsonValue value, int width)
    {
        if (++values_ > limits_.values) {
            refuse(
                "too-many-values", "The file has more than " + std::to_string(limits_.values) + " values.");
            return nullptr;
        }
        value.at = {reading_.line, std::max(1, reading_.column - width)};
        if (open_.empty()) {
            root = std::move(value);
            return &root;
        }
        if (auto* list = std::get_if<JsonValue::List>(&open_.back()->content))
            return &list->emplace_back(std::move(value));
        auto& member = std::get<JsonValue::Members>(open_.back()->content).back();
        member.value = std::move(value);
        return &member.value;
    }

    /// A callback comes just after its token, and after a number one character has been read ahead.
    static int width_of_number(const std::string& token) { return static_cast<int>(token.size()) + 1; }

    bool add(JsonValue value, int width) { return place(std::move(value), width) != nullptr; }

    bool open(JsonValue value)
    {
        if (static_cast<int>(open_.size()) >= limits_.depth)
            return refuse(
                "too-deep", "The file is nested deeper than " + std::to_string(limits_.depth) + " levels.");
        JsonValue* placed = place(std::move(value), 1);
        if (!placed)
            return false;
        open_.push_back(placed);
        keys_.emplace_back();
        return true;
    }

    bool close()
    {
        open_.pop_back();
        keys_.pop_back();
        return true;
    }

    const DocumentLimits& limits_;
    const Position& reading_;
    std::vector<JsonValue*> open_;
    std::vector<std::unordered_set<std::string>> keys_; ///< of each open object; empty for a list
    std::size_t values_ = 0;
};

} // namespace

const JsonValue* JsonValue::find(std::string_view key) const
{
    const auto* all = members();
    if (!all)
        return nullptr;
    const auto found = std::ranges::find(*all, key, &Member::key);
    return found == all->end() ? nullptr : &found->value;
}

std::variant<JsonValue, Diagnostics> read_document(std::string_view text, const DocumentLimits& limits)
{
    if (text.size() > limits.bytes)
        return Diagnostics{{Severity::error, "file-too-large", {},
            "The file is larger than " + std::to_string(limits.bytes) + " bytes.",
            "Split it, or take out what is not needed."}};
    Position reading;
    Builder builder(limits, reading);
    const CountingIterator first(text.data(), &reading);
    const CountingIterator last(text.data() + text.size(), &reading);
    if (nlohmann::json::sax_parse(first, last, &builder))
        return std::move(builder.root);
    return std::move(builder.diagnostics);
}

} // namespace engine
