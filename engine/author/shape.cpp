#include "engine/author/shape.hpp"

#include "engine/author/edit.hpp"

#include <algorithm>
#include <optional>

namespace engine {
namespace {

/// What `$ref` refers to, or null.
const JsonValue* referred(const JsonValue& schema, const JsonValue& use)
{
    const auto* reference = use.find("$ref");
    return reference && reference->text() ? value_at(schema, std::string_view(*reference->text()).substr(1))
                                          : nullptr;
}

std::size_t size_of(const JsonValue& value)
{
    if (const auto* text = value.text())
        return text->size();
    if (const auto* list = value.list())
        return list->size();
    return value.members() ? value.members()->size() : 0;
}

bool is_of(const JsonValue& value, std::string_view type)
{
    return (type == "string" && value.text()) || (type == "integer" && value.integer()) ||
           (type == "boolean" && value.flag()) || (type == "array" && value.list()) ||
           (type == "object" && value.members());
}

bool names_type_of(const JsonValue& type, const JsonValue& value)
{
    if (type.text())
        return is_of(value, *type.text());
    return !type.list() || std::ranges::any_of(*type.list(),
                               [&](const JsonValue& one) { return one.text() && is_of(value, *one.text()); });
}

/// Whether the lists' texts, or the members of `required`, are all there.
std::vector<std::string> texts_of(const JsonValue* list)
{
    std::vector<std::string> texts;
    if (list && list->list())
        for (const auto& one : *list->list())
            if (one.text())
                texts.push_back(*one.text());
    return texts;
}

std::vector<std::string> required_by(const Shape& shape)
{
    return texts_of(shape.find("required"));
}

} // namespace

const JsonValue* Shape::find(std::string_view keyword) const
{
    for (const auto* at = use_; at; at = referred(*schema_, *at))
        if (const auto* found = at->find(keyword))
            return found;
    return nullptr;
}

std::string Shape::text(std::string_view keyword) const
{
    const auto* found = find(keyword);
    return found && found->text() ? *found->text() : std::string{};
}

std::vector<Shape> Shape::alternatives() const
{
    std::vector<Shape> shapes;
    const auto* any = find("anyOf");
    if (!any || !any->list() || find("properties"))
        return {*this};
    for (const auto& one : *any->list())
        shapes.emplace_back(*schema_, one);
    return shapes;
}

bool Shape::fits_members(const JsonValue& value) const
{
    for (const auto& key : required_by(*this))
        if (!value.find(key))
            return false;
    const auto* properties = find("properties");
    if (!properties || !properties->members())
        return true;
    return std::ranges::all_of(*properties->members(), [&](const JsonValue::Member& property) {
        const auto* member = value.find(property.key);
        return !member || (property.value.members() && Shape(*schema_, property.value).fits(*member));
    });
}

bool Shape::fits(const JsonValue& value) const
{
    if (const auto* type = find("type"); type && !names_type_of(*type, value))
        return false;
    if (const auto* only = find("const"); only && only->content.index() == value.content.index() &&
                                          only->text() && *only->text() != *value.text())
        return false;
    if (const auto* words = find("enum"); words && value.text()) {
        const auto texts = texts_of(words);
        if (std::ranges::find(texts, *value.text()) == texts.end())
            return false;
    }
    for (const char* least : {"minItems", "minLength", "minProperties"})
        if (const auto* number = find(least);
            number && number->integer() && size_of(value) < static_cast<std::size_t>(*number->integer()))
            return false;
    if (const auto* any = find("anyOf"); any && any->list())
        if (std::ranges::none_of(
                *any->list(), [&](const JsonValue& one) { return Shape(*schema_, one).fits(value); }))
            return false;
    return !value.members() || fits_members(value);
}

std::optional<Shape> Shape::child(std::string_view step) const
{
    if (const auto* properties = find("properties"))
        if (const auto* property = properties->find(step); property && property->members())
            return Shape(*schema_, *property);
    if (const auto* others = find("additionalProperties"); others && others->members())
        return Shape(*schema_, *others);
    if (const auto* items = find("items"); items && items->members())
        return Shape(*schema_, *items);
    return std::nullopt;
}

void Shape::add_demands(const JsonValue& value, Demands& demands) const
{
    for (const auto& key : required_by(*this))
        demands.needed.insert(key);
    if (const auto* properties = find("properties"); properties && properties->members())
        for (const auto& property : *properties->members())
            if (property.value.flag() && !*property.value.flag())
                demands.forbidden.insert(property.key);
    if (const auto* condition = find("if")) {
        const auto* branch = find(Shape(*schema_, *condition).fits(value) ? "then" : "else");
        if (branch)
            Shape(*schema_, *branch).add_demands(value, demands);
    }
    if (const auto* all = find("allOf"); all && all->list())
        for (const auto& one : *all->list())
            Shape(*schema_, one).add_demands(value, demands);
}

Shape::Demands Shape::demands(const JsonValue& value) const
{
    Demands demands;
    add_demands(value, demands);
    const auto* one_of = find("oneOf");
    if (!one_of || !one_of->list())
        return demands;
    // What only the other ways have, where one of them is taken.
    std::set<std::string> others, own;
    for (const auto& way : *one_of->list())
        for (const auto& each : Shape(*schema_, way).alternatives())
            for (const auto& key : required_by(each))
                (Shape(*schema_, way).fits(value) ? own : others).insert(key);
    if (!own.empty())
        std::ranges::set_difference(others, own, std::inserter(demands.forbidden, demands.forbidden.end()));
    return demands;
}

} // namespace engine
