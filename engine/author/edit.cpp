#include "engine/author/edit.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace engine {
namespace {

using Pointer = nlohmann::json::json_pointer;

/// The part of a list or an object, with its key, and where its container's parts begin and end.
std::vector<Span> parts_of(const JsonValue& container)
{
    std::vector<Span> parts;
    if (const auto* list = container.list())
        for (const auto& element : *list)
            parts.push_back(element.span);
    if (const auto* members = container.members())
        for (const auto& member : *members)
            parts.push_back({member.value.key_span.from, member.value.span.to});
    return parts;
}

/// The space with which the line of that place begins.
std::string indent_at(const std::string& text, std::size_t at)
{
    const std::size_t start = at == 0 ? 0 : text.rfind('\n', at - 1) + 1; // npos + 1 is 0
    const std::size_t end = std::min(text.find_first_not_of(" \t", start), text.size());
    return text.substr(start, end - start);
}

/// How the parts of a container are told apart: each on a line of its own, or with a space between.
struct Laying {
    bool lines = true;
    std::string indent; ///< of the parts, where they stand on lines
};

Laying laying_in(const Document& document, const JsonValue& container)
{
    const auto parts = parts_of(container);
    if (parts.empty())
        return {true, indent_at(document.text, container.span.from) + "  "};
    const std::string before =
        document.text.substr(container.span.from, parts.front().from - container.span.from);
    if (before.find('\n') == std::string::npos)
        return {false, {}};
    return {true, indent_at(document.text, parts.front().from)};
}

/// The value as it is written where lines begin with that indent; on one line where there are none.
std::string laid_out(const std::string& json, const Laying& laying)
{
    const auto value = nlohmann::ordered_json::parse(json);
    if (!laying.lines)
        return value.dump();
    std::string text = value.dump(2);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
        text.insert(at + 1, laying.indent);
    return text;
}

/// A new part of the container comes to stand as part `index`.
Splice part_in(
    const Document& document, const JsonValue& container, std::size_t index, const std::string& written)
{
    const auto parts = parts_of(container);
    const Laying laying = laying_in(document, container);
    const std::string between = laying.lines ? ",\n" + laying.indent : ", ";
    if (parts.empty()) {
        const std::size_t from = container.span.from + 1, to = container.span.to - 1;
        return {from, document.text.substr(from, to - from),
            "\n" + laying.indent + written + "\n" + indent_at(document.text, container.span.from)};
    }
    if (index < parts.size())
        return {parts[index].from, {}, written + between};
    return {parts.back().to, {}, between + written};
}

Splice part_out(const Document& document, const JsonValue& container, std::size_t index)
{
    const auto parts = parts_of(container);
    std::size_t from = container.span.from + 1, to = container.span.to - 1; // the only one
    if (index + 1 < parts.size()) {
        from = parts[index].from;
        to = parts[index + 1].from;
    } else if (index > 0) {
        from = parts[index - 1].to;
        to = parts[index].to;
    }
    return {from, document.text.substr(from, to - from), {}};
}

/// The parts stand in another order; what is between them stays where it is.
Splice moved(const Document& document, const JsonValue& list, std::size_t from, std::size_t to)
{
    const auto parts = parts_of(list);
    std::vector<Span> order = parts;
    const Span part = order[from];
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(from));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(to), part);
    const auto first = std::min(from, to), last = std::max(from, to);
    Splice splice{
        parts[first].from, document.text.substr(parts[first].from, parts[last].to - parts[first].from), {}};
    for (std::size_t i = first; i <= last; ++i) {
        splice.inserted += document.text.substr(order[i].from, order[i].to - order[i].from);
        if (i < last)
            splice.inserted += document.text.substr(parts[i].to, parts[i + 1].from - parts[i].to);
    }
    return splice;
}

/// Which step of its container a pointer ends with.
struct Place {
    const JsonValue* container = nullptr;
    std::string step;
    std::size_t index = 0; ///< among the parts; how many there are where it is not among them
    bool found = false;
};

std::optional<std::size_t> as_index(const std::string& step)
{
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
    return error == std::errc{} && end == step.data() + step.size() ? std::optional(index) : std::nullopt;
}

Place place_of_pointer(const JsonValue& root, const std::string& pointer)
{
    auto steps = steps_of(pointer);
    if (steps.empty())
        return {};
    Place place;
    place.step = steps.back();
    place.container = value_at(root, Pointer(pointer).parent_pointer().to_string());
    if (!place.container)
        return {};
    if (const auto* members = place.container->members()) {
        const auto found = std::ranges::find(*members, place.step, &JsonValue::Member::key);
        place.index = static_cast<std::size_t>(found - members->begin());
        place.found = found != members->end();
    } else if (const auto* list = place.container->list()) {
        place.index = as_index(place.step).value_or(list->size());
        place.found = place.index < list->size();
    } else {
        return {};
    }
    return place;
}

std::optional<Splice> splice_to_set(const Document& document, const Edit& edit)
{
    const Place place = place_of_pointer(document.root, edit.pointer);
    if (!place.container)
        return std::nullopt;
    const Laying laying = laying_in(document, *place.container);
    const std::string written = laid_out(edit.json, laying);
    if (place.found) {
        const Span span = value_at(document.root, edit.pointer)->span;
        return trimmed({span.from, document.text.substr(span.from, span.to - span.from), written});
    }
    if (!place.container->members())
        return std::nullopt;
    return part_in(document, *place.container, place.index, json_text(place.step) + ": " + written);
}

} // namespace

std::variant<Document, Diagnostics> document_of(std::string text)
{
    auto read = read_document(text);
    if (auto* wrong = std::get_if<Diagnostics>(&read))
        return std::move(*wrong);
    return Document{std::move(text), std::get<JsonValue>(std::move(read))};
}

std::vector<std::string> steps_of(std::string_view pointer)
{
    std::vector<std::string> steps;
    for (Pointer left{std::string(pointer)}; !left.empty(); left.pop_back())
        steps.push_back(left.back());
    std::ranges::reverse(steps);
    return steps;
}

const JsonValue* value_at(const JsonValue& root, std::string_view pointer)
{
    const JsonValue* value = &root;
    for (const auto& step : steps_of(pointer)) {
        if (const auto* list = value->list()) {
            const auto index = as_index(step);
            value = index && *index < list->size() ? &(*list)[*index] : nullptr;
        } else {
            value = value->find(step);
        }
        if (!value)
            return nullptr;
    }
    return value;
}

std::string pointer_to(std::string_view pointer, std::string_view key)
{
    return (Pointer{std::string(pointer)} / std::string(key)).to_string();
}

std::string pointer_to(std::string_view pointer, std::size_t index)
{
    return (Pointer{std::string(pointer)} / index).to_string();
}

std::string pointer_at(const JsonValue& root, const Position& at)
{
    const auto begins_by_then = [&](const Position& start) {
        return start.line < at.line || (start.line == at.line && start.column <= at.column);
    };
    Pointer pointer;
    const JsonValue* value = &root;
    while (value) {
        const JsonValue* inside = nullptr;
        if (const auto* list = value->list()) {
            for (std::size_t i = 0; i < list->size() && begins_by_then((*list)[i].at); ++i)
                inside = &(*list)[i];
            if (inside)
                pointer /= static_cast<std::size_t>(inside - list->data());
        } else if (const auto* members = value->members()) {
            const JsonValue::Member* last = nullptr;
            for (std::size_t i = 0; i < members->size() && begins_by_then((*members)[i].at); ++i)
                last = &(*members)[i];
            if (last) {
                pointer /= last->key;
                inside = &last->value;
            }
        }
        value = inside;
    }
    return pointer.to_string();
}

std::string json_text(std::string_view text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Edit set_value(std::string pointer, std::string json)
{
    return {Edit::Kind::set, std::move(pointer), std::move(json)};
}

Edit set_text(std::string pointer, std::string_view text)
{
    return text.empty() ? remove_value(std::move(pointer)) : set_value(std::move(pointer), json_text(text));
}

Edit insert_value(std::string list, std::size_t index, std::string json)
{
    return {Edit::Kind::insert, std::move(list), std::move(json), {}, index};
}

Edit remove_value(std::string pointer)
{
    return {Edit::Kind::remove, std::move(pointer)};
}

Edit rename_key(std::string pointer, std::string key)
{
    return {Edit::Kind::rename, std::move(pointer), {}, std::move(key)};
}

Edit move_element(std::string list, std::size_t from, std::size_t to)
{
    return {Edit::Kind::move, std::move(list), {}, {}, to, from};
}

std::optional<Splice> splice_of(const Document& document, const Edit& edit)
{
    if (edit.kind == Edit::Kind::set)
        return splice_to_set(document, edit);
    if (edit.kind == Edit::Kind::remove || edit.kind == Edit::Kind::rename) {
        const Place place = place_of_pointer(document.root, edit.pointer);
        if (!place.found)
            return std::nullopt;
        if (edit.kind == Edit::Kind::remove)
            return part_out(document, *place.container, place.index);
        const auto* members = place.container->members();
        if (!members)
            return std::nullopt;
        const Span key = (*members)[place.index].value.key_span;
        return Splice{key.from, document.text.substr(key.from, key.to - key.from), json_text(edit.key)};
    }
    const JsonValue* container = value_at(document.root, edit.pointer);
    const auto* list = container ? container->list() : nullptr;
    if (!list)
        return std::nullopt;
    if (edit.kind == Edit::Kind::insert)
        return part_in(document, *container, std::min(edit.index, list->size()),
            laid_out(edit.json, laying_in(document, *container)));
    if (edit.from >= list->size() || edit.index >= list->size())
        return std::nullopt;
    return moved(document, *container, edit.from, edit.index);
}

Splice trimmed(const Splice& splice)
{
    const auto& [at, removed, inserted] = splice;
    const auto begins_letter = [](const std::string& text, std::size_t i) {
        return i >= text.size() || (static_cast<unsigned char>(text[i]) & 0xc0u) != 0x80u;
    };
    const std::size_t shorter = std::min(removed.size(), inserted.size());
    std::size_t first = 0;
    while (first < shorter && removed[first] == inserted[first])
        ++first;
    while (!begins_letter(removed, first) || !begins_letter(inserted, first))
        --first;
    std::size_t last = 0;
    while (
        last < shorter - first && removed[removed.size() - 1 - last] == inserted[inserted.size() - 1 - last])
        ++last;
    while (!begins_letter(removed, removed.size() - last) || !begins_letter(inserted, inserted.size() - last))
        --last;
    return {at + first, removed.substr(first, removed.size() - first - last),
        inserted.substr(first, inserted.size() - first - last)};
}

bool splice_in(const Splice& splice, std::string& text)
{
    if (splice.at > text.size() || text.compare(splice.at, splice.removed.size(), splice.removed) != 0)
        return false;
    text.replace(splice.at, splice.removed.size(), splice.inserted);
    return true;
}

bool splice_out(const Splice& splice, std::string& text)
{
    return splice_in({splice.at, splice.inserted, splice.removed}, text);
}

} // namespace engine
