#include "engine/author/choosable.hpp"

#include "engine/author/edit.hpp"
#include "engine/spelled_out.hpp"

#include <algorithm>

namespace engine {
namespace {

using Choices = std::vector<Choosable>;

std::string text_of(const JsonValue& root, std::string_view pointer)
{
    const auto* value = value_at(root, pointer);
    return value && value->text() ? *value->text() : std::string{};
}

std::string member_text(const JsonValue& value, std::string_view key)
{
    const auto* member = value.find(key);
    return member && member->text() ? *member->text() : std::string{};
}

/// The members at that pointer, called by their text of that key, by themselves where they are texts, or by
/// their ids.
Choices members_of(const JsonValue& root, std::string_view pointer, std::string_view key)
{
    Choices choices;
    const auto* value = value_at(root, pointer);
    if (!value || !value->members())
        return choices;
    for (const auto& member : *value->members()) {
        std::string text = member.value.text() ? *member.value.text() : member_text(member.value, key);
        choices.push_back({member.key, text.empty() ? spelled_out(member.key) : std::move(text)});
    }
    return choices;
}

void add_indicators(Choices& choices, const JsonValue& root, const Library& library, bool cited)
{
    for (const auto& set : library.guidance) {
        const auto* used = root.find("guidance");
        if (!used || !used->list() || std::ranges::none_of(*used->list(), [&](const JsonValue& id) {
                return id.text() && *id.text() == set.id;
            }))
            continue;
        for (const auto& dimension : set.dimensions)
            for (const auto& indicator : dimension.indicators)
                choices.push_back({cited ? set.id + ":" + indicator.id : indicator.id, indicator.text,
                    dimension.name + (set.provisional ? ", provisional" : "")});
    }
}

std::string mark_of(SourceMark mark)
{
    return mark == SourceMark::verified      ? ""
           : mark == SourceMark::second_hand ? ", second-hand"
                                             : ", not verified";
}

Choices cites(const JsonValue& root, const Library& library)
{
    Choices choices;
    for (const auto& fact : library.facts)
        choices.push_back({"fact:" + fact.id, fact.text, "Fact " + fact.id + mark_of(fact.mark)});
    if (const auto* procedure = find_procedure(library, text_of(root, "/jurisdiction")))
        for (const auto& rule : rules_on(*procedure, text_of(root, "/as_of")))
            choices.push_back({"rule:" + rule.id, rule.text, "Rule of the day" + mark_of(rule.mark)});
    add_indicators(choices, root, library, true);
    return choices;
}

Choices options(const JsonValue& root, const Library& library)
{
    Choices choices;
    if (const auto* procedure = find_procedure(library, text_of(root, "/jurisdiction")))
        for (const auto& option : options_on(*procedure, text_of(root, "/as_of")))
            choices.push_back({option.id, option.text,
                option.needs_consent ? "Needs the person's consent" : "Needs no consent"});
    return choices;
}

/// The choices of the moment that the field is in.
Choices choices_here(const JsonValue& root, const std::string& pointer)
{
    Choices choices;
    const auto steps = steps_of(pointer);
    if (steps.size() < 2)
        return choices;
    const auto* list = value_at(root, pointer_to(pointer_to("/" + steps[0], steps[1]), "choices"));
    if (list && list->list())
        for (const auto& choice : *list->list())
            choices.push_back({member_text(choice, "id"), member_text(choice, "text")});
    return choices;
}

void collect_planted(const JsonValue& value, Choices& choices)
{
    if (auto planted = member_text(value, "plants"); !planted.empty())
        choices.push_back({planted, spelled_out(planted), member_text(value, "text")});
    if (const auto* list = value.list())
        for (const auto& one : *list)
            collect_planted(one, choices);
    if (const auto* members = value.members())
        for (const auto& member : *members)
            collect_planted(member.value, choices);
}

Choices drawn(const FormField& field, const JsonValue& root, const Drawings& drawings)
{
    Choices choices;
    if (field.names == "picture")
        for (const auto& scene : drawings.scenes)
            choices.push_back({scene.first, spelled_out(scene.first)});
    if (field.names == "portrait")
        for (const auto& portrait : drawings.portraits)
            choices.push_back({portrait, spelled_out(portrait)});
    const auto steps = steps_of(field.pointer);
    if (field.names == "layer" && steps.size() >= 2) {
        const auto scene = drawings.scenes.find(text_of(root, pointer_to("/places", steps[1]) + "/picture"));
        if (scene != drawings.scenes.end())
            for (const auto& layer : scene->second)
                choices.push_back({layer, spelled_out(layer)});
    }
    return choices;
}

Choices of_library(const std::string& names, const JsonValue& root, const Library& library)
{
    Choices choices;
    if (names == "indicator")
        add_indicators(choices, root, library, false);
    else if (names == "cite")
        choices = cites(root, library);
    else if (names == "option")
        choices = options(root, library);
    else if (names == "guidance")
        for (const auto& set : library.guidance)
            choices.push_back({set.id, set.title, set.provisional ? "Provisional" : ""});
    else if (names == "lesson")
        for (const auto& lesson : library.lessons)
            choices.push_back({lesson.id, lesson.text, lesson.place});
    else if (names == "jurisdiction")
        for (const auto& procedure : library.procedures)
            choices.push_back({procedure.jurisdiction, spelled_out(procedure.jurisdiction)});
    return choices;
}

} // namespace

std::vector<Choosable> choosable(
    const FormField& field, const JsonValue& root, const Library& library, const Drawings& drawings)
{
    Choices choices;
    for (const auto& word : field.allowed)
        choices.push_back({word, spelled_out(word)});
    if (!choices.empty())
        return choices;
    const auto& names = field.names;
    if (names == "node")
        return members_of(root, "/nodes", "");
    if (names == "place")
        return members_of(root, "/places", "name");
    if (names == "person")
        return members_of(root, "/cast", "name");
    if (names == "fact")
        return members_of(root, "/facts", "");
    if (names == "pool")
        return members_of(root, "/pool", "");
    if (names == "topic")
        return members_of(root, "/topics", "");
    if (names == "choice")
        return choices_here(root, field.pointer);
    if (names == "planted") {
        collect_planted(root, choices);
        return choices;
    }
    choices = of_library(names, root, library);
    return choices.empty() ? drawn(field, root, drawings) : choices;
}

std::string called(const FormField& field, const std::string& value, const JsonValue& root,
    const Library& library, const Drawings& drawings)
{
    const auto choices = choosable(field, root, library, drawings);
    const auto found = std::ranges::find(choices, value, &Choosable::value);
    return found == choices.end() ? value : found->text;
}

} // namespace engine
