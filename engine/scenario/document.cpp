#include "engine/scenario/document.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace engine {
namespace {

/// Steps through the text and tells how many characters the parser has taken.
class TellingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    TellingIterator(const char* at, std::size_t* taken) : at_(at), taken_(taken) {}
    reference operator*() const { return *at_; }
    TellingIterator& operator++()
    {
        ++*taken_;
        ++at_;
        return *this;
    }
    TellingIterator operator++(int)
    {
        auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const TellingIterator& other) const { return at_ == other.at_; }
    bool operator!=(const TellingIterator& other) const { return at_ != other.at_; }

private:
    const char* at_;
    std::size_t* taken_;
};

/// Knows line and column of places in a text that are asked for in their order.
class Places {
public:
    explicit Places(std::string_view text) : text_(text) {}

    Position of(std::size_t offset)
    {
        for (; at_ < offset && at_ < text_.size(); ++at_) {
            if (text_[at_] == '\n') {
                ++position_.line;
                position_.column = 1;
            } else {
                ++position_.column;
            }
        }
        return position_;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    Position position_;
};

/// Builds the document as the parser meets its parts, and stops at the first limit passed.
class Builder {
public:
    using Json = nlohmann::json;

    Builder(std::string_view text, const DocumentLimits& limits, const std::size_t& taken)
        : text_(text), limits_(limits), taken_(taken), places_(text)
    {
    }

    bool null() { return place({}, token_span()); }
    bool boolean(bool value) { return place({value, {}}, token_span()); }
    bool number_integer(Json::number_integer_t value)
    {
        return place({std::int64_t{value}, {}}, number_span());
    }
    bool number_unsigned(Json::number_unsigned_t value)
    {
        return value <= std::uint64_t{INT64_MAX}
                   ? place({static_cast<std::int64_t>(value), {}}, number_span())
                   : refuse("number-too-large", "This number is too large.");
    }
    bool number_float(Json::number_float_t value, const std::string&)
    {
        return place({value, {}}, number_span());
    }
    bool string(std::string& value)
    {
        if (value.size() > limits_.string_bytes)
            return refuse("text-too-long",
                "This text is longer than " + std::to_string(limits_.string_bytes) + " bytes.");
        if (value.find('\0') != std::string::npos)
            return refuse("zero-character", "This text contains a zero character.");
        return place({std::move(value), {}}, token_span());
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
        const Span span = token_span();
        members.push_back({std::move(name), places_.of(span.from), {}});
        members.back().value.key_span = span;
        return true;
    }
    bool parse_error(std::size_t, const std::string& token, const Json::exception&)
    {
        diagnostics.push_back({Severity::error, "not-json", places_.of(taken_),
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
            {Severity::error, code, places_.of(taken_), what, "Mend the file here and check it again."});
        return false;
    }

    /// Where the token stands that the parser took last. Between it and the one before there is nothing but
    /// space, commas and colons, for which there are no callbacks.
    Span token_span()
    {
        const std::size_t from = text_.find_first_not_of(" \t\r\n,:", ended_);
        ended_ = taken_;
        return {from, ended_};
    }

    /// The same for a number, after which one character was read ahead.
    Span number_span()
    {
        Span span = token_span();
        span.to = std::min(text_.find_first_not_of("+-.0123456789eE", span.from), text_.size());
        ended_ = span.to;
        return span;
    }

    /// Puts a value where it belongs; false past the limit.
    bool place(JsonValue value, const Span& span)
    {
        if (++values_ > limits_.values)
            return refuse(
                "too-many-values", "The file has more than " + std::to_string(limits_.values) + " values.");
        value.at = places_.of(span.from);
        value.span = span;
        if (open_.empty()) {
            root = std::move(value);
            placed_ = &root;
        } else if (auto* list = std::get_if<JsonValue::List>(&open_.back()->content)) {
            placed_ = &list->emplace_back(std::move(value));
        } else {
            auto& member = std::get<JsonValue::Members>(open_.back()->content).back();
            value.key_span = member.value.key_span;
            member.value = std::move(value);
            placed_ = &member.value;
        }
        return true;
    }

    bool open(JsonValue value)
    {
        if (static_cast<int>(open_.size()) >= limits_.depth)
            return refuse(
                "too-deep", "The file is nested deeper than " + std::to_string(limits_.depth) + " levels.");
        if (!place(std::move(value), token_span()))
            return false;
        open_.push_back(placed_);
        keys_.emplace_back();
        return true;
    }

    bool close()
    {
        open_.back()->span.to = token_span().to;
        open_.pop_back();
        keys_.pop_back();
        return true;
    }

    std::string_view text_;
    const DocumentLimits& limits_;
    const std::size_t& taken_; ///< by the parser
    Places places_;
    std::size_t ended_ = 0;       ///< where the token before ended
    JsonValue* placed_ = nullptr; ///< the last one
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
    std::size_t taken = 0;
    Builder builder(text, limits, taken);
    const TellingIterator first(text.data(), &taken);
    const TellingIterator last(text.data() + text.size(), &taken);
    if (nlohmann::json::sax_parse(first, last, &builder))
        return std::move(builder.root);
    return std::move(builder.diagnostics);
}

} // namespace engine
