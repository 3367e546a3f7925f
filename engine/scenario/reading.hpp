// How a scenario's parts are read: shared by the files read_*.cpp and load.cpp, not for others.
#pragma once

#include "engine/guidance/guidance.hpp"
#include "engine/scenario/compile_expression.hpp"
#include "engine/scenario/reader.hpp"
#include "engine/scenario/scenario.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace engine {

using NameTable = std::unordered_map<std::string, std::uint32_t>;

/// A scenario while it is read: first every id gets its number, then come the parts that refer to them.
struct Reading {
    const JsonValue& root;
    const Library& library;
    Reader& reader;
    Scenario scenario;
    Names names; ///< what conditions may use
    NameTable people;
    NameTable places;
    NameTable indicators;
    std::unordered_map<std::string, std::vector<ChoiceNumber>> pools;
    std::vector<ReferralOption> options; ///< in force on the scenario's date
    std::vector<ProcedureRule> rules;    ///< in force on the scenario's date
    NameTable topics;
    std::vector<const JsonValue*> words;            ///< every text that a person reads
    std::map<std::string, Position> planted{};      ///< by leading questions: where each is named first
    std::map<std::string, Position> contradicted{}; ///< by lines and details
};

/// What a node can have at most, however many pools it asks: a screenful many times over.
constexpr std::size_t most_choices = 100;
constexpr std::size_t most_variants = 16;

void read_head(Reading& reading);
void read_indicators(Reading& reading);
void read_facts(Reading& reading);
void read_names(Reading& reading);
void read_variants(Reading& reading);
void read_cast(Reading& reading);
void read_topics(Reading& reading);
/// Comes last: it looks through all words for what a half would have to change.
void read_pairs(Reading& reading);
/// Puts in each text what it says of the cast as written, and keeps what it was composed of.
void compose_texts(Reading& reading);
void read_places(Reading& reading);
void read_pools(Reading& reading);
void read_nodes(Reading& reading);
void read_start(Reading& reading);
/// Says what is planted and never contradicted, or the other way round.
void check_planted(Reading& reading);

ChoiceNumber read_choice(Reading& reading, const JsonValue& value);
std::vector<LineNumber> read_lines(Reading& reading, const JsonValue& value);
std::vector<IndicatorNumber> read_indicator_list(
    Reading& reading, const JsonValue& value, std::string_view key);
Sign read_sign(Reading& reading, const JsonValue& value);
std::vector<std::string> read_cites(Reading& reading, const JsonValue& value, bool needed);
/// The member `lessons`, each one of the library's.
std::vector<std::string> read_lessons(Reading& reading, const JsonValue& value);
Expression read_condition(Reading& reading, const JsonValue& value, std::string_view key);
std::vector<Effect> read_effects(Reading& reading, const JsonValue& value);
/// A text is one route without a condition.
std::vector<Route> read_routes(Reading& reading, const JsonValue& value, std::string_view key);

/// A text that a person reads. It may speak of somebody of the cast, such as `{ana.name}`; says where that
/// cannot be understood.
std::string read_words(Reading& reading, const JsonValue& object, std::string_view key, bool needed = false);
/// The same of a value that is known to be a text.
void check_words(Reading& reading, const JsonValue& text);

/// The member `id`, or empty.
std::string id_of(const JsonValue& value);
/// Gives the name the next number of its table, and says if it is no id or stands there already.
std::uint32_t give_number(
    Reading& reading, NameTable& table, const std::string& name, const Position& at, const char* what);
/// The number of a name that something refers to; nowhere, with a diagnostic, if there is none.
std::uint32_t look_up(Reading& reading, const NameTable& table, const JsonValue& name, const char* what);
/// The same of a member; nowhere if it is missing, with a diagnostic where it is needed.
std::uint32_t look_up_member(Reading& reading, const NameTable& table, const JsonValue& value,
    std::string_view key, const char* what, bool needed = false);

} // namespace engine
