#include "engine/guidance/guidance.hpp"

#include "engine/scenario/reader.hpp"

#include <algorithm>
#include <unordered_set>

namespace engine {
namespace {

/// Reads a document and hands its root to a part; gives the value, or what is wrong.
template <class Value, class Part>
std::variant<Value, Diagnostics> loaded(std::string_view text, Part part)
{
    auto document = read_document(text);
    if (auto* wrong = std::get_if<Diagnostics>(&document))
        return std::move(*wrong);
    Findings findings;
    Reader reader(findings);
    Value value = part(reader, std::get<JsonValue>(document));
    if (!findings.empty())
        return findings.in_order();
    return value;
}

/// The member `id`, of the shape of an id.
std::string read_id(Reader& reader, const JsonValue& value)
{
    std::string id = reader.text(value, "id", true);
    if (!id.empty() && !is_id(id))
        reader.error(place_of(value, "id"), "wrong-id", "\"" + id + "\" is not an id.",
            "Use small letters, digits, hyphens and dots.");
    return id;
}

/// The member `id`, which none of those met before has.
std::string read_new_id(Reader& reader, const JsonValue& value, std::unordered_set<std::string>& met)
{
    std::string id = read_id(reader, value);
    if (!id.empty() && !met.insert(id).second)
        reader.error(place_of(value, "id"), "duplicate-id", "There is another \"" + id + "\".",
            "Give one of them another id.");
    return id;
}

/// `checked` says whether somebody has held it against its source; a checked set has nothing unchecked in it.
void read_checked(Reader& reader, const JsonValue& value, bool provisional)
{
    if (!reader.flag(value, "checked", true) && !provisional)
        reader.error(place_of(value, "checked"), "not-checked",
            "The set is said to be checked, and this is not.", "Check it, or make the set provisional.");
}

Indicator read_indicator(
    Reader& reader, const JsonValue& value, bool provisional, std::unordered_set<std::string>& met)
{
    reader.known_keys(value, {"id", "strength", "text", "checked"});
    read_checked(reader, value, provisional);
    return {read_new_id(reader, value, met), reader.text(value, "text", true),
        Strength(reader.word(value, "strength", {"weak", "medium", "strong"}, 0, true))};
}

GuidanceSet read_set(Reader& reader, const JsonValue& root)
{
    reader.known_keys(root, {"format", "id", "version", "title", "source", "status", "provenance",
                                "dimension_rule", "combination", "dimensions"});
    reader.format(root, false);
    GuidanceSet set;
    set.id = read_id(reader, root);
    if (set.id == "fact" || set.id == "rule")
        reader.error(place_of(root, "id"), "wrong-id",
            "Cites take \"fact\" and \"rule\" for facts and rules.", "Give the set another id.");
    set.version = reader.text(root, "version", true);
    set.title = reader.text(root, "title", true);
    set.source = reader.text(root, "source", true);
    set.provenance = reader.text(root, "provenance");
    set.provisional = reader.one_of(root, "status", {"provisional", "checked"}, true) != "checked";
    if (const auto* rule = root.find("dimension_rule")) {
        reader.known_keys(*rule, {"predicate", "statement", "checked"});
        read_checked(reader, *rule, set.provisional);
    }
    reader.members(root, "combination");
    std::unordered_set<std::string> dimensions;
    std::unordered_set<std::string> indicators;
    for (const auto& dimension : reader.list(root, "dimensions", true)) {
        reader.known_keys(dimension, {"id", "name", "short", "role", "indicators"});
        reader.text(dimension, "role");
        auto& added = set.dimensions.emplace_back(
            Dimension{read_new_id(reader, dimension, dimensions), reader.text(dimension, "name", true), {}});
        const std::string short_name = reader.text(dimension, "short");
        added.short_name = short_name.empty() ? added.name : short_name;
        for (const auto& indicator : reader.list(dimension, "indicators", true))
            added.indicators.push_back(read_indicator(reader, indicator, set.provisional, indicators));
    }
    return set;
}

/// Those that a fact names, of all that the file knows.
std::vector<FactSource> read_sources(
    Reader& reader, const JsonValue& value, const std::vector<FactSource>& known)
{
    std::vector<FactSource> sources;
    for (const auto& source : reader.list(value, "sources", true)) {
        if (!source.text())
            continue;
        const auto found = std::ranges::find(known, *source.text(), &FactSource::id);
        if (found != known.end())
            sources.push_back(*found);
        else
            reader.error(source.at, "unknown-source", "There is no source \"" + *source.text() + "\".",
                "Use a name under sources, or add it there.");
    }
    return sources;
}

CitedFact read_fact(Reader& reader, const JsonValue& value, const std::vector<FactSource>& sources,
    std::unordered_set<std::string>& met)
{
    reader.known_keys(value, {"id", "text", "sources", "mark"});
    return {read_new_id(reader, value, met), reader.text(value, "text", true),
        read_sources(reader, value, sources),
        SourceMark(reader.word(value, "mark", {"verified", "second-hand", "unverified"}, 2, true))};
}

/// When it came into force and when it ceased; either may be left out.
template <class Dated>
void read_period(Reader& reader, const JsonValue& value, Dated& dated)
{
    dated.from = reader.date(value, "from");
    dated.to = reader.date(value, "to");
    if (!dated.to.empty() && dated.to < dated.from)
        reader.error(
            place_of(value, "to"), "wrong-period", "This ends before it begins.", "Put the two days right.");
}

ReferralOption read_option(Reader& reader, const JsonValue& value)
{
    reader.known_keys(value, {"id", "text", "from", "to", "needs_grounds", "needs_consent",
                                 "identifies_person", "notifies", "duty", "under_18", "cites"});
    ReferralOption option;
    option.id = read_id(reader, value);
    option.text = reader.text(value, "text", true);
    read_period(reader, value, option);
    option.needs_grounds = reader.flag(value, "needs_grounds", true, true);
    option.needs_consent = reader.flag(value, "needs_consent", true, true);
    option.identifies_person = reader.flag(value, "identifies_person", true, true);
    option.notifies = reader.flag(value, "notifies", false);
    option.duty = reader.flag(value, "duty", false);
    option.under_18 =
        ReferralOption::UnderEighteen(reader.word(value, "under_18", {"no-answer", "answer", "refused"}, 0));
    option.cites = reader.texts(value, "cites");
    return option;
}

ProcedureRule read_rule(Reader& reader, const JsonValue& value, std::unordered_set<std::string>& met)
{
    reader.known_keys(value, {"id", "text", "from", "to", "cites", "mark"});
    ProcedureRule rule;
    rule.id = read_new_id(reader, value, met);
    rule.text = reader.text(value, "text", true);
    read_period(reader, value, rule);
    reader.list(value, "cites", true);
    rule.cites = reader.texts(value, "cites");
    rule.mark = SourceMark(reader.word(value, "mark", {"verified", "second-hand", "unverified"}, 2, true));
    return rule;
}

/// Whether there is a day on which both are in force.
bool overlap(const ReferralOption& one, const ReferralOption& other)
{
    return (one.to.empty() || other.from <= one.to) && (other.to.empty() || one.from <= other.to);
}

Procedure read_procedure(Reader& reader, const JsonValue& root)
{
    reader.known_keys(root, {"format", "jurisdiction", "version", "options", "rules"});
    reader.format(root, false);
    Procedure procedure{reader.text(root, "jurisdiction", true), reader.text(root, "version", true), {}};
    for (const auto& value : reader.list(root, "options", true)) {
        auto option = read_option(reader, value);
        const bool twice = std::ranges::any_of(procedure.options,
            [&](const ReferralOption& other) { return option.id == other.id && overlap(option, other); });
        if (twice)
            reader.error(place_of(value, "id"), "duplicate-id",
                "There is another \"" + option.id + "\" that is in force on some of the same days.",
                "Give one of them another id, or let one end before the other begins.");
        procedure.options.push_back(std::move(option));
    }
    std::unordered_set<std::string> met;
    for (const auto& value : reader.list(root, "rules"))
        procedure.rules.push_back(read_rule(reader, value, met));
    return procedure;
}

Lesson read_lesson(Reader& reader, const JsonValue& value, const std::vector<CitedFact>& facts,
    std::unordered_set<std::string>& met)
{
    reader.known_keys(value, {"id", "text", "place", "cites", "outside"});
    for (const auto& cite : reader.list(value, "cites", true))
        if (cite.text() && std::ranges::none_of(facts,
                               [&](const CitedFact& fact) { return "fact:" + fact.id == *cite.text(); }))
            reader.error(cite.at, "unknown-cite", "There is no \"" + *cite.text() + "\".",
                "Cite a fact of guidance/facts.json as fact:ID.");
    return {read_new_id(reader, value, met), reader.text(value, "text", true),
        reader.text(value, "place", true), reader.texts(value, "cites"), reader.text(value, "outside")};
}

template <class Dated>
std::vector<Dated> in_force_on(const std::vector<Dated>& all, std::string_view date)
{
    std::vector<Dated> in_force;
    std::ranges::copy_if(all, std::back_inserter(in_force), [&](const Dated& each) {
        return (each.from.empty() || each.from <= date) && (each.to.empty() || date <= each.to);
    });
    return in_force;
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
    return loaded<GuidanceSet>(text, read_set);
}

std::variant<std::vector<CitedFact>, Diagnostics> load_facts(std::string_view text)
{
    return loaded<std::vector<CitedFact>>(text, [](Reader& reader, const JsonValue& root) {
        reader.known_keys(root, {"format", "sources", "facts"});
        reader.format(root, false);
        std::vector<FactSource> sources;
        for (const auto& source : reader.members(root, "sources", true))
            if (const auto title = source.value.text())
                sources.push_back({std::string(source.key), std::string(*title)});
        std::vector<CitedFact> facts;
        std::unordered_set<std::string> met;
        for (const auto& fact : reader.list(root, "facts", true))
            facts.push_back(read_fact(reader, fact, sources, met));
        return facts;
    });
}

std::variant<Procedure, Diagnostics> load_procedure(std::string_view text)
{
    return loaded<Procedure>(text, read_procedure);
}

std::variant<std::vector<Lesson>, Diagnostics> load_lessons(
    std::string_view text, const std::vector<CitedFact>& facts)
{
    return loaded<std::vector<Lesson>>(text, [&](Reader& reader, const JsonValue& root) {
        reader.known_keys(root, {"format", "source", "lessons"});
        reader.format(root, false);
        reader.text(root, "source", true);
        std::vector<Lesson> lessons;
        std::unordered_set<std::string> met;
        for (const auto& lesson : reader.list(root, "lessons", true))
            lessons.push_back(read_lesson(reader, lesson, facts, met));
        return lessons;
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

const Lesson* find_lesson(const Library& library, std::string_view id)
{
    return found_by_id(library.lessons, id);
}

const Procedure* find_procedure(const Library& library, std::string_view jurisdiction)
{
    const auto found = std::ranges::find(library.procedures, jurisdiction, &Procedure::jurisdiction);
    return found == library.procedures.end() ? nullptr : &*found;
}

const ProcedureRule* find_rule(const Library& library, std::string_view id)
{
    for (const auto& procedure : library.procedures)
        if (const auto* rule = found_by_id(procedure.rules, id))
            return rule;
    return nullptr;
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
    return in_force_on(procedure.options, date);
}

std::vector<ProcedureRule> rules_on(const Procedure& procedure, std::string_view date)
{
    return in_force_on(procedure.rules, date);
}

} // namespace engine
