#include "engine/author/form.hpp"

#include "engine/author/edit.hpp"
#include "engine/spelled_out.hpp"

#include <algorithm>

namespace engine {
namespace {

/// A shape of one kind of value, and which of several that is.
struct Settled {
    Shape shape;
    std::size_t manner = 0;
};

Settled settled(const Shape& shape, const JsonValue* value)
{
    const auto kinds = shape.alternatives();
    for (std::size_t i = 0; value && i < kinds.size(); ++i)
        if (kinds[i].fits(*value))
            return {kinds[i], i};
    return {kinds.front(), 0};
}

bool is_list_of_parts(const Shape& list)
{
    const auto items = list.child("0");
    return items && items->text("type") == "object";
}

FormField::Kind kind_of(const Shape& shape, const std::string& names, const JsonValue* value)
{
    using Kind = FormField::Kind;
    const std::string type = shape.text("type");
    const bool written = names == "condition" || names == "effect";
    if (type == "boolean" || (value && value->flag()))
        return Kind::flag;
    if (type == "integer" || (value && value->integer()))
        return Kind::number;
    if (type == "array") {
        const auto items = shape.child("0");
        return is_list_of_parts(shape)                     ? Kind::parts
               : items && items->text("type") == "integer" ? Kind::numbers
               : !names.empty() && !written                ? Kind::picks
                                                           : Kind::texts;
    }
    if (type == "object")
        return shape.find("properties") ? Kind::part : Kind::members;
    return shape.find("enum") || (!names.empty() && !written) ? Kind::pick : Kind::text;
}

FormField field_of(const Shape& shape, const JsonValue* value, std::string pointer, const std::string& key)
{
    const auto kinds = shape.alternatives();
    const auto one = settled(shape, value);
    FormField field{
        FormField::Kind::text, std::move(pointer), key, shape.text("title"), shape.text("description")};
    field.names = one.shape.text("names").empty() ? shape.text("names") : one.shape.text("names");
    field.kind = kind_of(one.shape, field.names, value);
    field.present = value != nullptr;
    const auto* inside = one.shape.find("items");
    if (!inside && !one.shape.find("properties"))
        inside = one.shape.find("additionalProperties");
    if (inside && inside->members())
        field.one = one.shape.child("0")->text("title");
    field.manner = one.manner;
    if (const auto* words = one.shape.find("enum"); words && words->list())
        for (const auto& word : *words->list())
            if (word.text())
                field.allowed.push_back(*word.text());
    if (kinds.size() > 1)
        for (const auto& kind : kinds)
            field.manners.push_back(kind.text("title"));
    return field;
}

/// The shape at a pointer, and the value where there is one.
struct Found {
    Shape shape;
    const JsonValue* value = nullptr;
    Shape::Demands demands{}; ///< of what it is in
};

std::optional<Found> found_at(const JsonValue& schema, const JsonValue& root, std::string_view pointer)
{
    Found found{Shape(schema, schema), &root};
    for (const auto& step : steps_of(pointer)) {
        const Shape inside = settled(found.shape, found.value).shape;
        const auto child = inside.child(step);
        if (!child)
            return std::nullopt;
        found.demands = found.value ? inside.demands(*found.value) : Shape::Demands{};
        found.value = found.value ? value_at(*found.value, pointer_to("", step)) : nullptr;
        found.shape = *child;
    }
    return found;
}

std::vector<FormField> fields_of_members(const Shape& shape, const JsonValue* value, std::string_view pointer)
{
    std::vector<FormField> fields;
    const auto* properties = shape.find("properties");
    const auto demands = value ? shape.demands(*value) : Shape::Demands{};
    if (properties && properties->members())
        for (const auto& property : *properties->members()) {
            const auto child = shape.child(property.key);
            const auto* member = value ? value->find(property.key) : nullptr;
            if (!child || (!member && demands.forbidden.contains(property.key)))
                continue;
            fields.push_back(field_of(*child, member, pointer_to(pointer, property.key), property.key));
            fields.back().needed = demands.needed.contains(property.key);
        }
    else if (value && value->members())
        for (const auto& member : *value->members())
            if (const auto child = shape.child(member.key)) {
                fields.push_back(
                    field_of(*child, &member.value, pointer_to(pointer, member.key), member.key));
                fields.back().title = spelled_out(member.key);
            }
    return fields;
}

void collect_ids(const JsonValue& value, std::set<std::string>& ids)
{
    if (const auto* id = value.find("id"); id && id->text())
        ids.insert(*id->text());
    if (const auto* list = value.list())
        for (const auto& one : *list)
            collect_ids(one, ids);
    if (const auto* members = value.members())
        for (const auto& member : *members)
            collect_ids(member.value, ids);
}

/// An id that nothing else has, after what the part is in.
std::string new_id(const JsonValue& root, std::string_view pointer)
{
    auto steps = steps_of(pointer);
    const bool is_line = steps.size() >= 2 && steps[steps.size() - 2] == "lines";
    std::string around(pointer.substr(0, pointer.rfind('/')));
    around = around.substr(0, around.rfind('/'));
    const auto* owner = value_at(root, around);
    const auto* owner_id = owner ? owner->find("id") : nullptr;
    std::string start = owner_id && owner_id->text() ? *owner_id->text() : std::string{};
    if (steps.size() == 3 && steps[0] == "pool")
        start = steps[1];
    else if (start.empty() && steps.size() >= 3)
        start = steps[steps.size() - 3];
    if (start.empty())
        start = "part";
    const auto ids = ids_in(root);
    std::string id;
    for (std::size_t number = 1; id.empty() || ids.contains(id); ++number)
        id = start + (is_line ? "." : "-") + std::to_string(number);
    return id;
}

std::string blank(const JsonValue& root, const Shape& shape, std::string_view pointer, std::size_t manner);

std::string blank_members(const JsonValue& root, const Shape& shape, std::string_view pointer)
{
    std::string json;
    const auto* required = shape.find("required");
    if (required && required->list())
        for (const auto& key : *required->list())
            if (const auto child = shape.child(*key.text())) {
                json += (json.empty() ? "" : ", ") + json_text(*key.text()) + ": ";
                json += *key.text() == "id" ? json_text(new_id(root, pointer))
                                            : blank(root, *child, pointer_to(pointer, *key.text()), 0);
            }
    return json.empty() ? "{}" : "{ " + json + " }";
}

std::string blank(const JsonValue& root, const Shape& several, std::string_view pointer, std::size_t manner)
{
    const auto kinds = several.alternatives();
    const Shape& shape = kinds[std::min(manner, kinds.size() - 1)];
    const std::string type = shape.text("type");
    if (type == "object")
        return blank_members(root, shape, pointer);
    if (type == "boolean")
        return "false";
    if (type == "integer") {
        const auto* least = shape.find("minimum");
        return least && least->integer() && *least->integer() > 0 ? std::to_string(*least->integer()) : "0";
    }
    if (const auto* words = shape.find("enum"); words && words->list() && !words->list()->empty())
        return json_text(*words->list()->front().text());
    if (type != "array")
        return json_text("");
    const auto* least = shape.find("minItems");
    std::string json;
    for (std::int64_t i = 0; least && least->integer() && i < *least->integer(); ++i)
        json += (i == 0 ? "" : ", ") + blank(root, *shape.child("0"), pointer_to(pointer, "0"), 0);
    return "[" + json + "]";
}

} // namespace

std::vector<FormField> fields_of(const JsonValue& schema, const JsonValue& root, std::string_view pointer)
{
    const auto found = found_at(schema, root, pointer);
    if (!found)
        return {};
    const Shape shape = settled(found->shape, found->value).shape;
    if (shape.text("type") == "object")
        return fields_of_members(shape, found->value, pointer);
    if (shape.text("type") != "array")
        return {*field_at(schema, root, pointer)};
    std::vector<FormField> fields;
    const auto* list = found->value ? found->value->list() : nullptr;
    for (std::size_t i = 0; list && i < list->size(); ++i)
        fields.push_back(*field_at(schema, root, pointer_to(pointer, i)));
    return fields;
}

std::optional<FormField> field_at(const JsonValue& schema, const JsonValue& root, std::string_view pointer)
{
    const auto found = found_at(schema, root, pointer);
    const auto steps = steps_of(pointer);
    if (!found || steps.empty())
        return std::nullopt;
    auto field = field_of(found->shape, found->value, std::string(pointer), steps.back());
    field.needed = found->demands.needed.contains(field.key);
    const auto around = found_at(schema, root, pointer.substr(0, pointer.rfind('/')));
    const Shape owner = settled(around->shape, around->value).shape;
    if (owner.text("type") == "array") {
        const std::string one = found->shape.text("title");
        field.title = (one.empty() ? "" : one + " ") + std::to_string(std::stoul(field.key) + 1);
        if (field.names.empty())
            field.names = owner.text("names");
    } else if (!owner.find("properties")) {
        field.title = spelled_out(field.key);
    }
    return field;
}

std::string blank_of(
    const JsonValue& schema, const JsonValue& root, std::string_view pointer, std::size_t manner)
{
    const auto found = found_at(schema, root, pointer);
    return found ? blank(root, found->shape, pointer, manner) : "null";
}

std::set<std::string> ids_in(const JsonValue& root)
{
    std::set<std::string> ids;
    collect_ids(root, ids);
    return ids;
}

std::string id_from(std::string_view words)
{
    std::string id;
    bool apart = false;
    for (const char letter : words) {
        const char small = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        const bool kept = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
        if (kept) {
            id += (apart && !id.empty() ? "-" : "") + std::string(1, small);
            apart = false;
        } else if (letter != '\'') {
            apart = true;
        }
    }
    return id;
}

} // namespace engine
