#include "engine/guidance/guidance.hpp"

#include "engine/scenario/reader.hpp"

#include <algorithm>

namespace engine {
namespace {

/// Reads a document and hands its root to a part; gives the value, or what is wrong.
template <class Value, class Part>
std::variant<Value, Diagnostics> loaded(std::string_view text, Part part)
{
    auto document = read_document(text);
    if (auto* wrong = std::get_if<Diagnostics>(&document))
        return std::move(*wrong);
    Diagnostics diagnostics;
    Reader reader(diagnostics);
    Value value = part(reader, std::get<JsonValue>(document));
    if (!diagnostics.empty())
        return diagnostics;
    return value;
}

template <class Range>
auto found_by_id(const Range& range, std::string_view id) -> decltype(&*range.begin())
{
    const auto found = std::ranges::find_if(range, [&](const auto& each) { return each.id == id; });
    return found == range.end() ? nullptr : &*found;
}

} // namespace

std::variant<GuidanceSet, Diagnostics> load_guidance(std::string_view text)
{
    return loaded<GuidanceSet>(text, [](Reader& reader, const JsonValue& root) {
        GuidanceSet set{reader.text(root, "id", true), reader.text(root, "version", true),
            reader.text(root, "title", true), reader.text(root, "source", true),
            reader.text(root, "provenance"), reader.text(root, "status", true) == "provisional", {}};
        for (const auto& dimension : reader.list(root, "dimensions", true)) {
            auto& added = set.dimensions.emplace_back(
                Dimension{reader.text(dimension, "id", true), reader.text(dimension, "name", true), {}});
            const std::string short_name = reader.text(dimension, "short");
            added.short_name = short_name.empty() ? added.name : short_name;
            for (const auto& indicator : reader.list(dimension, "indicators", true))
                added.indicators.push_back(
                    {reader.text(indicator, "id", true), reader.text(indicator, "text", true),
                        Strength(reader.word(indicator, "strength", {"weak", "medium", "strong"}, 0, true))});
        }
        return set;
    });
}

std::variant<std::vector<CitedFact>, Diagnostics> load_facts(std::string_view text)
{
    return loaded<std::vector<CitedFact>>(text, [](Reader& reader, const JsonValue& root) {
        std::vector<CitedFact> facts;
        for (const auto& fact : reader.list(root, "facts", true))
            facts.push_back({reader.text(fact, "id", true), reader.text(fact, "text", true),
                reader.texts(fact, "sources"),
                SourceMark(reader.word(fact, "mark", {"verified", "second-hand", "unverified"}, 2, true))});
        return facts;
    });
}

std::variant<Procedure, Diagnostics> load_procedure(std::string_view text)
{
    return loaded<Procedure>(text, [](Reader& reader, const JsonValue& root) {
        Procedure procedure{reader.text(root, "jurisdiction", true), reader.text(root, "version", true), {}};
        for (const auto& option : reader.list(root, "options", true))
            procedure.options.push_back({reader.text(option, "id", true), reader.text(option, "text", true),
                reader.text(option, "from"), reader.text(option, "to"),
                reader.flag(option, "needs_consent", false), reader.flag(option, "identifies_person", true),
                reader.texts(option, "cites")});
        return procedure;
    });
}

const GuidanceSet* find_guidance(const Library& library, std::string_view id)
{
    return found_by_id(library.guidance, id);
}

const CitedFact* find_fact(const Library& library, std::string_view id)
{
    return found_by_id(library.facts, id);
}

const Procedure* find_procedure(const Library& library, std::string_view jurisdiction)
{
    const auto found = std::ranges::find(library.procedures, jurisdiction, &Procedure::jurisdiction);
    return found == library.procedures.end() ? nullptr : &*found;
}

const Indicator* find_indicator(const GuidanceSet& set, std::string_view id)
{
    for (const auto& dimension : set.dimensions)
        if (const auto* indicator = found_by_id(dimension.indicators, id))
            return indicator;
    return nullptr;
}

std::vector<ReferralOption> options_on(const Procedure& procedure, std::string_view date)
{
    std::vector<ReferralOption> in_force;
    std::ranges::copy_if(procedure.options, std::back_inserter(in_force), [&](const ReferralOption& option) {
        return (option.from.empty() || option.from <= date) && (option.to.empty() || date <= option.to);
    });
    return in_force;
}

} // namespace engine
