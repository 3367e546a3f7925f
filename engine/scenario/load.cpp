#include "engine/scenario/load.hpp"

#include "engine/scenario/compile_expression.hpp"
#include "engine/scenario/soundness.hpp"

#include <algorithm>

namespace engine {

namespace {

/// Reads one scenario document in two passes: first every id, then everything that refers to them.
class ScenarioReader {
public:
    ScenarioReader(const JsonValue& root, const Library& library, Diagnostics& diagnostics)
        : root_(root), library_(library), reader_(diagnostics)
    {
    }

    Scenario read()
    {
        if (!reader_.known_keys(
                root_, {"$schema", "format", "id", "version", "title", "summary", "setting", "jurisdiction",
                           "as_of", "guidance", "minutes", "content_notes", "objectives", "facts", "variants",
                           "cast", "places", "start", "nodes", "pool"}))
            return {};
        if (reader_.integer(root_, "format", 0, true) != 1)
            reader_.error(root_.at, "unknown-format", "This is not scenario format 1.",
                "Write \"format\": 1, or use a newer Turnstone.");
        head();
        indicators();
        facts();
        name_everything();
        variants();
        cast();
        places();
        nodes();
        start();
        check_soundness(scenario_, nodes_at_, variants_at_, facts_at_, reader_);
        return std::move(scenario_);
    }

private:
    void head()
    {
        scenario_.id = id(root_);
        scenario_.version = reader_.text(root_, "version", true);
        scenario_.title = reader_.text(root_, "title", true);
        scenario_.summary = reader_.text(root_, "summary");
        scenario_.setting = reader_.text(root_, "setting", true);
        scenario_.jurisdiction = reader_.text(root_, "jurisdiction", true);
        scenario_.as_of = reader_.text(root_, "as_of", true);
        scenario_.minutes = static_cast<int>(reader_.integer(root_, "minutes", 0, true));
        scenario_.guidance = reader_.texts(root_, "guidance");
        scenario_.content_notes = reader_.texts(root_, "content_notes");
        scenario_.objectives = reader_.texts(root_, "objectives");
        if (const auto* procedure = find_procedure(library_, scenario_.jurisdiction))
            options_ = options_on(*procedure, scenario_.as_of);
        else
            reader_.error(root_.at, "unknown-jurisdiction",
                "There is no procedure for \"" + scenario_.jurisdiction + "\".",
                "Use a jurisdiction that has a file in procedures/.");
    }

    void indicators()
    {
        for (const auto& set_id : scenario_.guidance) {
            const auto* set = find_guidance(library_, set_id);
            if (!set) {
                reader_.error(root_.find("guidance")->at, "unknown-guidance",
                    "There is no guidance set \"" + set_id + "\".", "Use one that has a file in guidance/.");
                continue;
            }
            for (const auto& dimension : set->dimensions)
                for (const auto& indicator : dimension.indicators) {
                    indicator_names_.emplace(
                        indicator.id, static_cast<std::uint32_t>(scenario_.indicators.size()));
                    scenario_.indicators.push_back({set_id, indicator.id});
                }
        }
    }

    void facts()
    {
        for (const auto& [name, at, value] : reader_.members(root_, "facts")) {
            Fact fact;
            fact.id = name;
            if (value.flag()) {
                fact.start = *value.flag();
            } else if (value.find("range")) {
                reader_.known_keys(value, {"range", "start"});
                const auto& range = reader_.list(value, "range", true);
                fact.kind = Fact::Kind::number;
                if (range.size() == 2 && range[0].integer() && range[1].integer() &&
                    *range[0].integer() <= *range[1].integer() && *range[0].integer() >= -1'000'000 &&
                    *range[1].integer() <= 1'000'000) {
                    fact.least = static_cast<std::int32_t>(*range[0].integer());
                    fact.most = static_cast<std::int32_t>(*range[1].integer());
                } else {
                    reader_.error(value.at, "wrong-range", "A range is two whole numbers, the least first.",
                        "Write \"range\": [0, 10].");
                }
                fact.start = static_cast<std::int32_t>(reader_.integer(value, "start", fact.least, true));
                if (fact.start < fact.least || fact.start > fact.most)
                    reader_.error(value.at, "out-of-range",
                        "The start of \"" + name + "\" is outside its range.", "Start within the range.");
            } else if (value.find("one_of")) {
                reader_.known_keys(value, {"one_of", "start"});
                fact.kind = Fact::Kind::name;
                fact.names = reader_.texts(value, "one_of");
                fact.most = static_cast<std::int32_t>(fact.names.size()) - 1;
                fact.start = name_of(fact, reader_.text(value, "start", true), value.at);
            } else {
                reader_.error(value.at, "wrong-type", "A fact is true or false, a range, or one of a list.",
                    "Write one of the three.");
            }
            register_id(names_.facts, name, at, "fact");
            scenario_.facts.push_back(std::move(fact));
            facts_at_.push_back(at);
        }
    }

    std::int32_t name_of(const Fact& fact, const std::string& name, const Position& at)
    {
        const auto found = std::ranges::find(fact.names, name);
        if (found != fact.names.end())
            return static_cast<std::int32_t>(found - fact.names.begin());
        reader_.error(at, "unknown-name", "\"" + fact.id + "\" cannot be \"" + name + "\".",
            "Use one of its own names.");
        return 0;
    }

    /// The first pass: numbers in the order in which the second pass will come to each thing.
    void name_everything()
    {
        for (const auto& [name, at, value] : reader_.members(root_, "variants", true))
            register_id(names_.variants, name, at, "variant");
        for (const auto& [name, at, value] : reader_.members(root_, "cast"))
            register_id(people_, name, at, "person");
        for (const auto& [name, at, place] : reader_.members(root_, "places")) {
            register_id(places_, name, at, "place");
            for (const auto& detail : reader_.list(place, "details"))
                register_id(names_.details, id(detail), detail.at, "detail");
        }
        for (const auto& [name, at, choices] : reader_.members(root_, "pool")) {
            auto& numbers = pools_[name];
            for (const auto& choice : choices.list() ? *choices.list() : JsonValue::List{})
                numbers.push_back(name_choice(choice));
        }
        for (const auto& [name, at, node] : reader_.members(root_, "nodes", true)) {
            register_id(names_.nodes, name, at, "node");
            for (const auto& line : reader_.list(node, "lines"))
                register_id(names_.lines, id(line), line.at, "line");
            for (const auto& choice : reader_.list(node, "choices"))
                name_choice(choice);
        }
    }

    ChoiceNumber name_choice(const JsonValue& choice)
    {
        const std::string name = id(choice);
        const ChoiceNumber number{register_id(names_.choices, name, choice.at, "choice")};
        for (const auto& line : reader_.list(choice, "lines"))
            register_id(names_.lines, id(line), line.at, "line");
        if (choice.find("again"))
            register_id(names_.lines, name + ".again", choice.at, "line");
        return number;
    }

    void variants()
    {
        for (const auto& [name, at, value] : reader_.members(root_, "variants")) {
            reader_.known_keys(value, {"truth", "told", "indicators", "set"});
            Variant variant;
            variant.id = name;
            variant.truth =
                Truth(reader_.word(value, "truth", {"concern", "no-concern", "undetermined"}, 2, true));
            variant.told = reader_.text(value, "told", true);
            variant.indicators = indicators_of(value, "indicators");
            for (const auto& fact : scenario_.facts)
                variant.starts.push_back(fact.start);
            for (const auto& [fact, fact_at, start] : reader_.members(value, "set"))
                set_start(variant, fact, fact_at, start);
            scenario_.variants.push_back(std::move(variant));
            variants_at_.push_back(at);
        }
        const auto has = [&](Truth truth) {
            return std::ranges::find(scenario_.variants, truth, &Variant::truth) != scenario_.variants.end();
        };
        if (!has(Truth::concern) || !has(Truth::no_concern))
            reader_.error(root_.at, "too-few-variants",
                "A scenario needs a variant with grounds for concern and one without.",
                "Add the one that is missing.");
    }

    void set_start(Variant& variant, const std::string& name, const Position& at, const JsonValue& value)
    {
        const auto found = names_.facts.find(name);
        if (found == names_.facts.end())
            return reader_.error(
                at, "unknown-fact", "There is no fact \"" + name + "\".", "Declare it under facts.");
        const Fact& fact = scenario_.facts[found->second];
        auto& start = variant.starts[found->second];
        if (fact.kind == Fact::Kind::flag && value.flag())
            start = *value.flag();
        else if (fact.kind == Fact::Kind::name && value.text())
            start = name_of(fact, *value.text(), value.at);
        else if (fact.kind == Fact::Kind::number && value.integer() && *value.integer() >= fact.least &&
                 *value.integer() <= fact.most)
            start = static_cast<std::int32_t>(*value.integer());
        else
            reader_.error(value.at, "out-of-range", "\"" + name + "\" cannot have this value.",
                "Use a value of its kind and range.");
    }

    void cast()
    {
        for (const auto& [name, at, value] : reader_.members(root_, "cast")) {
            reader_.known_keys(value, {"name", "portrait", "speaks"});
            scenario_.cast.push_back({name, reader_.text(value, "name", true),
                reader_.text(value, "portrait"), reader_.text(value, "speaks")});
        }
    }

    void places()
    {
        for (const auto& [name, at, value] : reader_.members(root_, "places")) {
            reader_.known_keys(value, {"name", "picture", "details"});
            Place place{name, reader_.text(value, "name", true), reader_.text(value, "picture", true), {}};
            for (const auto& each : reader_.list(value, "details")) {
                reader_.known_keys(
                    each, {"id", "name", "layer", "text", "if", "shows", "decoy_for", "because", "cites"});
                place.details.push_back({static_cast<std::uint32_t>(scenario_.details.size())});
                scenario_.details.push_back({id(each), reader_.text(each, "name", true),
                    reader_.text(each, "layer", true), reader_.text(each, "text", true),
                    {static_cast<std::uint32_t>(scenario_.places.size())}, condition(each, "if"),
                    sign(each)});
            }
            scenario_.places.push_back(std::move(place));
        }
    }

    void nodes()
    {
        scenario_.choices.resize(names_.choices.size());
        scenario_.lines.resize(names_.lines.size());
        for (const auto& [name, at, choices] : reader_.members(root_, "pool"))
            if (choices.list())
                for (const auto& choice : *choices.list())
                    read_choice(choice);
        for (const auto& [name, at, value] : reader_.members(root_, "nodes")) {
            nodes_at_.push_back(at);
            scenario_.nodes.push_back(node(name, value));
        }
    }

    Node node(const std::string& name, const JsonValue& value)
    {
        reader_.known_keys(value, {"place", "clock", "present", "do", "lines", "choices", "asks", "shuffle",
                                      "time", "then", "outcome"});
        Node node;
        node.id = name;
        node.place = {referred(value, "place", places_, "place", PlaceNumber::nowhere)};
        node.clock = reader_.text(value, "clock");
        for (const auto& person : reader_.list(value, "present"))
            if (const auto number = look_up(people_, person, "person"); number != PersonNumber::nowhere)
                node.present.push_back({number});
        node.effects = effects(value);
        node.lines = lines(value);
        for (const auto& choice : reader_.list(value, "choices"))
            node.choices.push_back(read_choice(choice));
        for (const auto& pool : reader_.list(value, "asks")) {
            const auto found = pool.text() ? pools_.find(*pool.text()) : pools_.end();
            if (found == pools_.end())
                reader_.error(
                    pool.at, "unknown-pool", "There is no such pool of questions.", "Use a name under pool.");
            else
                node.choices.insert(node.choices.end(), found->second.begin(), found->second.end());
        }
        node.shuffle = reader_.flag(value, "shuffle", false);
        node.routes = routes(value, "then");
        if (const auto* time = value.find("time"); time && reader_.known_keys(*time, {"seconds", "silence"}))
            node.time = TimeLimit{static_cast<int>(reader_.integer(*time, "seconds", 1, true)),
                {referred(*time, "silence", names_.choices, "choice", ChoiceNumber::nowhere)}};
        if (const auto* outcome = value.find("outcome");
            outcome && reader_.known_keys(*outcome, {"told", "for"})) {
            node.outcome = Outcome{reader_.text(*outcome, "told", true), {}};
            for (const auto& [person, at, text] : reader_.members(*outcome, "for", true))
                if (const auto found = people_.find(person); found != people_.end() && text.text())
                    node.outcome->endings.push_back({{found->second}, *text.text()});
                else
                    reader_.error(at, "unknown-person",
                        "There is nobody called \"" + person + "\", or this is no text.",
                        "Use somebody of the cast.");
        }
        check_way_on(node, value);
        return node;
    }

    void check_way_on(const Node& node, const JsonValue& value)
    {
        const int ways = !node.choices.empty() + !node.routes.empty() + node.outcome.has_value();
        if (ways != 1)
            reader_.error(value.at, ways == 0 ? "no-way-on" : "too-many-ways-on",
                "The node \"" + node.id + "\" needs exactly one of choices, then and outcome.",
                "Keep one of them.");
        if (!node.time || !node.time->silence.exists())
            return;
        const auto silence = node.time->silence;
        if (std::ranges::find(node.choices, silence) == node.choices.end() ||
            !scenario_[silence].open_when.empty() || scenario_[silence].once || node.time->seconds < 1)
            reader_.error(value.find("time")->at, "wrong-silence",
                "Silence must take a choice of this node that is always open, after at least a second.",
                "Name one without \"if\" and \"once\".");
    }

    ChoiceNumber read_choice(const JsonValue& value)
    {
        reader_.known_keys(
            value, {"id", "kind", "type", "text", "done", "if", "shut", "once", "again", "do", "lines",
                       "marks", "because", "cites", "plants", "option", "grounds", "consent", "to"});
        const std::string name = id(value);
        const ChoiceNumber number{names_.choices[name]};
        Choice choice;
        choice.id = name;
        choice.kind = ChoiceKind(reader_.word(
            value, "kind", {"action", "question", "call-partner", "share", "refer", "leave"}, 0, true));
        const bool question = choice.kind == ChoiceKind::question;
        choice.type = QuestionType(1 + reader_.word(value, "type",
                                           {"open", "probing", "closed", "leading", "forced-choice",
                                               "multiple", "empathic-statement"},
                                           0, question));
        if (!question)
            choice.type = QuestionType::none;
        choice.text = reader_.text(value, "text", true);
        choice.done = reader_.text(value, "done");
        choice.open_when = condition(value, "if");
        choice.shut_reason = reader_.text(value, "shut");
        choice.once = reader_.flag(value, "once", false);
        if (value.find("again")) {
            choice.again = {names_.lines[name + ".again"]};
            scenario_.lines[choice.again.value].id = name + ".again";
            scenario_.lines[choice.again.value].text = reader_.text(value, "again", true);
        }
        choice.effects = effects(value);
        choice.lines = lines(value);
        for (const auto& [competency, at, points] : reader_.members(value, "marks"))
            mark(choice, competency, at, points);
        choice.because = reader_.text(value, "because", !choice.marks.empty());
        choice.cites = cites(value, !choice.marks.empty());
        choice.plants = reader_.text(value, "plants");
        if (choice.kind == ChoiceKind::refer)
            choice.referral = referral(value);
        choice.routes = routes(value, "to");
        scenario_.choices[number.value] = std::move(choice);
        return number;
    }

    void mark(Choice& choice, const std::string& competency, const Position& at, const JsonValue& points)
    {
        static constexpr std::string_view known[] = {"safety", "communication", "spotting", "evidence",
            "partnership", "information-sharing", "referral"};
        if (std::ranges::find(known, competency) == std::end(known))
            reader_.error(at, "unknown-competency", "There is no competency \"" + competency + "\".",
                "Use safety, communication, spotting, evidence, partnership, information-sharing or "
                "referral.");
        if (points.integer() && *points.integer() >= -10 && *points.integer() <= 10)
            choice.marks.push_back({competency, static_cast<int>(*points.integer())});
        else
            reader_.error(points.at, "wrong-mark", "A mark is a whole number from -10 to 10.", "Write one.");
    }

    Referral referral(const JsonValue& value)
    {
        Referral referral{
            reader_.text(value, "option", true), condition(value, "grounds"), condition(value, "consent")};
        if (!referral.option.empty() &&
            std::ranges::find(options_, referral.option, &ReferralOption::id) == options_.end())
            reader_.error(value.find("option")->at, "option-not-in-force",
                "\"" + referral.option + "\" is not an option on " + scenario_.as_of + ".",
                "Use an option of the procedure that was in force on that date.");
        return referral;
    }

    std::vector<LineNumber> lines(const JsonValue& value)
    {
        std::vector<LineNumber> numbers;
        for (const auto& each : reader_.list(value, "lines")) {
            reader_.known_keys(
                each, {"id", "by", "text", "if", "mood", "manner", "shows", "decoy_for", "because", "cites"});
            const std::string name = id(each);
            numbers.push_back({names_.lines[name]});
            scenario_.lines[numbers.back().value] = {name,
                {referred(each, "by", people_, "person", PersonNumber::nowhere)},
                reader_.text(each, "text", true), reader_.text(each, "mood"), reader_.text(each, "manner"),
                condition(each, "if"), sign(each)};
        }
        return numbers;
    }

    Sign sign(const JsonValue& value)
    {
        Sign sign{indicators_of(value, "shows"), indicators_of(value, "decoy_for"), {}, {}};
        const bool matters = !sign.shows.empty() || !sign.decoy_for.empty();
        sign.because = reader_.text(value, "because", matters);
        sign.cites = cites(value, matters);
        return sign;
    }

    std::vector<IndicatorNumber> indicators_of(const JsonValue& value, std::string_view key)
    {
        std::vector<IndicatorNumber> numbers;
        for (const auto& each : reader_.list(value, key))
            if (const auto number = look_up(indicator_names_, each, "indicator");
                number != IndicatorNumber::nowhere)
                numbers.push_back({number});
        return numbers;
    }

    std::vector<std::string> cites(const JsonValue& value, bool needed)
    {
        for (const auto& cite : reader_.list(value, "cites", needed))
            if (cite.text() && !resolves(*cite.text()))
                reader_.error(cite.at, "unknown-cite", "Nothing stands behind \"" + *cite.text() + "\".",
                    "Cite fact:ID of guidance/facts.json, or SET:INDICATOR.");
        return reader_.texts(value, "cites");
    }

    bool resolves(const std::string& cite) const
    {
        const auto colon = cite.find(':');
        if (colon == std::string::npos)
            return false;
        const std::string source = cite.substr(0, colon);
        if (source == "fact")
            return find_fact(library_, cite.substr(colon + 1)) != nullptr;
        const auto* set = find_guidance(library_, source);
        return set && find_indicator(*set, cite.substr(colon + 1));
    }

    /// Where in the file a mistake within an expression stands; expressions have no escapes.
    void mistake(const JsonValue& text, const ExpressionMistake& mistake)
    {
        const Position at{text.at.line, text.at.column + 1 + static_cast<int>(mistake.at)};
        reader_.error(
            at, "wrong-expression", mistake.what, "See conditions and effects in scenarios/README.md.");
    }

    Expression condition(const JsonValue& value, std::string_view key)
    {
        const auto* text = value.find(key);
        if (!text || reader_.text(value, key, true).empty())
            return {};
        auto compiled = compile_condition(*text->text(), scenario_.facts, names_);
        if (const auto* wrong = std::get_if<ExpressionMistake>(&compiled)) {
            mistake(*text, *wrong);
            return {};
        }
        return std::get<Expression>(std::move(compiled));
    }

    std::vector<Effect> effects(const JsonValue& value)
    {
        std::vector<Effect> all;
        for (const auto& text : reader_.list(value, "do")) {
            if (!text.text())
                continue;
            auto compiled = compile_effect(*text.text(), scenario_.facts, names_);
            if (const auto* wrong = std::get_if<ExpressionMistake>(&compiled))
                mistake(text, *wrong);
            else
                all.push_back(std::get<Effect>(std::move(compiled)));
        }
        return all;
    }

    std::vector<Route> routes(const JsonValue& value, std::string_view key)
    {
        const auto* to = value.find(key);
        if (!to)
            return {};
        if (to->text())
            return {{{}, {referred(value, key, names_.nodes, "node", NodeNumber::nowhere)}}};
        std::vector<Route> routes;
        for (const auto& route : reader_.list(value, key))
            if (reader_.known_keys(route, {"if", "to"}))
                routes.push_back({condition(route, "if"),
                    {referred(route, "to", names_.nodes, "node", NodeNumber::nowhere)}});
        if (!routes.empty() && !routes.back().when.empty())
            reader_.error(to->at, "no-last-route",
                "The last route has a condition, so there may be no way on.",
                "Leave out the \"if\" of the last one.");
        return routes;
    }

    void start()
    {
        reader_.text(root_, "start", true);
        scenario_.start = {referred(root_, "start", names_.nodes, "node", NodeNumber::nowhere)};
    }

    template <class Table>
    std::uint32_t referred(const JsonValue& value, std::string_view key, const Table& table, const char* what,
        std::uint32_t otherwise)
    {
        const auto* name = value.find(key);
        return name ? look_up(table, *name, what) : otherwise;
    }

    template <class Table>
    std::uint32_t look_up(const Table& table, const JsonValue& name, const char* what)
    {
        const auto found = name.text() ? table.find(*name.text()) : table.end();
        if (found != table.end())
            return found->second;
        reader_.error(name.at, std::string("unknown-") + what,
            std::string("There is no ") + what + (name.text() ? " \"" + *name.text() + "\"." : " here."),
            "Use the id of one that there is, or add it.");
        return NodeNumber::nowhere;
    }

    std::string id(const JsonValue& value)
    {
        const auto* name = value.find("id");
        return name && name->text() ? *name->text() : std::string{};
    }

    template <class Table>
    std::uint32_t register_id(Table& table, const std::string& name, const Position& at, const char* what)
    {
        if (!is_id(name) && std::string_view(what) != "fact")
            reader_.error(at, "wrong-id",
                std::string("This ") + what + " needs an id of small letters, digits, hyphens and dots.",
                "Give it one.");
        const auto [place, fresh] = table.emplace(name, static_cast<std::uint32_t>(table.size()));
        if (!fresh)
            reader_.error(at, "duplicate-id", std::string("There is another ") + what + " \"" + name + "\".",
                "Give one of them another id.");
        return place->second;
    }

    const JsonValue& root_;
    const Library& library_;
    Reader reader_;
    Scenario scenario_;
    Names names_;
    std::unordered_map<std::string, std::uint32_t> people_, places_, indicator_names_;
    std::unordered_map<std::string, std::vector<ChoiceNumber>> pools_;
    std::vector<ReferralOption> options_;
    std::vector<Position> nodes_at_, variants_at_, facts_at_;
};

} // namespace

Loaded load_scenario(std::string_view text, const Library& library)
{
    Loaded loaded;
    auto document = read_document(text);
    if (auto* wrong = std::get_if<Diagnostics>(&document)) {
        loaded.diagnostics = std::move(*wrong);
        return loaded;
    }
    Scenario scenario = ScenarioReader(std::get<JsonValue>(document), library, loaded.diagnostics).read();
    std::ranges::stable_sort(loaded.diagnostics, {}, [](const Diagnostic& each) {
        return std::pair{each.at.line, each.at.column};
    });
    const auto is_error = [](const Diagnostic& each) { return each.severity == Severity::error; };
    if (std::ranges::none_of(loaded.diagnostics, is_error))
        loaded.scenario = std::move(scenario);
    return loaded;
}

} // namespace engine
