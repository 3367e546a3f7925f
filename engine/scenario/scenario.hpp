#pragma once

#include "engine/diagnostic.hpp"
#include "engine/number.hpp"
#include "engine/scenario/expression.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// Something that the encounter remembers: a flag, a number in a range, or one of a list of names.
struct Fact {
    enum class Kind { flag, number, name };
    std::string id;
    Kind kind = Kind::flag;
    std::int32_t least = 0;
    std::int32_t most = 1;
    std::int32_t start = 0;
    std::vector<std::string> names; ///< of Kind::name: value 0 is the first
    bool operator==(const Fact&) const = default;
};

enum class Truth { concern, no_concern, undetermined };

/// What is true behind the same door. The recruit is not told which it is.
struct Variant {
    std::string id;
    Truth truth = Truth::undetermined;
    std::string told; ///< one sentence for the debrief: what it was
    std::vector<IndicatorNumber> indicators;
    std::vector<std::int32_t> starts;  ///< the value of each fact when this variant begins
    std::vector<PersonNumber> about{}; ///< whom the concern is about, or could wrongly be about
    bool operator==(const Variant&) const = default;
};

/// What somebody is to the encounter, as officers can tell at the door: the same in every variant.
enum class PersonRole {
    met,        ///< anybody who is met
    colleague,  ///< an officer, a partner, an interpreter
    may_control ///< somebody in whose presence nobody can be sure to speak freely
};

/// How one speaks of somebody.
enum class Pronoun { she, he, they, none };

/// Somebody in the encounter.
struct Person {
    std::string id;
    std::string name;
    std::string portrait;
    std::string speaks; ///< for the speaker card: "Speaks Romanian and some English"
    int age = 0;        ///< in years; 0: not said
    Pronoun pronoun = Pronoun::none;
    std::string origin = {}; ///< a place, in words, or empty
    PersonRole role = PersonRole::met;
    bool operator==(const Person&) const = default;
};

/// A part of a text: words, or what is said of somebody at that place.
struct TextPiece {
    enum class Says { words, name, age, origin, they, them, their, theirs, themself };
    Says says = Says::words;
    std::string words;
    PersonNumber person = {};
    bool capital = false; ///< a pronoun where a sentence begins
    bool operator==(const TextPiece&) const = default;
};

/// A text that speaks of somebody by what a half can change.
struct ComposedText {
    std::uint32_t text = 0; ///< its place in the order of `every_text`
    std::vector<TextPiece> pieces;
    bool operator==(const ComposedText&) const = default;
};

/// What the two halves of a pair differ in.
enum class Attribute { age, gender, origin };

/// One half of a pair: the person as they are in it.
struct Half {
    std::string id;
    Person person;
    bool operator==(const Half&) const = default;
};

/// Two halves of one encounter that are alike in all but one attribute of one person.
struct Pair {
    std::string id;
    PersonNumber person;
    Attribute differs = Attribute::age;
    std::vector<Half> halves; ///< two
    bool operator==(const Pair&) const = default;
};

/// What choices of a pool can be found by.
struct Topic {
    std::string id;
    std::string name;
    bool operator==(const Topic&) const = default;
};

/// An indicator of one of the scenario's guidance sets.
struct IndicatorRef {
    std::string set;
    std::string id;
    bool operator==(const IndicatorRef&) const = default;
};

/// What a line or a detail is worth as a sign, or as evidence. Nothing filled: it is furniture.
struct Sign {
    std::vector<IndicatorNumber> shows;     ///< a cue for these
    std::vector<IndicatorNumber> decoy_for; ///< looks like these and is not
    std::string contradicts;                ///< what a leading question may plant and this shows otherwise
    std::string because;
    std::vector<std::string> cites;
    bool operator==(const Sign&) const = default;
};

/// Something said or narrated.
struct Line {
    std::string id;
    PersonNumber by; ///< nobody: narration
    std::string text;
    std::string mood;   ///< settled, guarded or warm
    std::string manner; ///< how it is said, one sentence, or empty
    Expression shown_when;
    Sign sign;
    std::string language = {};     ///< BCP 47; empty: the language of the scenario
    std::string meaning = {};      ///< of a line in another language: what it says
    Expression meaning_shown = {}; ///< when play shows that too; empty: only the debrief does
    Position at{};                 ///< in the scenario's text
    bool operator==(const Line&) const = default;
};

/// A place or a thing in a picture that can be looked at.
struct Detail {
    std::string id;
    std::string name;
    std::string layer;
    std::string text;
    PlaceNumber place;
    Expression shown_when;
    Sign sign;
    Position at{}; ///< in the scenario's text
    bool operator==(const Detail&) const = default;
};

/// Where nodes happen: a picture and what can be looked at in it.
struct Place {
    std::string id;
    std::string name;
    std::string picture;
    std::vector<DetailNumber> details; ///< reading order, left to right
    bool operator==(const Place&) const = default;
};

/// Points that a choice adds to, or takes from, one competency.
struct Mark {
    std::string competency;
    int points = 0;
    bool operator==(const Mark&) const = default;
};

enum class ChoiceKind { action, question, call_partner, share, refer, leave };

/// Never shown before the debrief. `none` for whatever is not a question.
enum class QuestionType { none, open, probing, closed, leading, forced_choice, multiple, empathic_statement };

/// Where the encounter goes: the first route whose condition holds.
struct Route {
    Expression when;
    NodeNumber to;
    bool operator==(const Route&) const = default;
};

/// What a choice of kind refer stands for under the procedure of the scenario's date.
struct Referral {
    std::string option; ///< an option of the procedure
    Expression grounds; ///< when the author says there are reasonable grounds; empty means never by itself
    Expression consent; ///< when the person has agreed; empty means never
    bool operator==(const Referral&) const = default;
};

/// Something that the recruit may do.
struct Choice {
    std::string id;
    ChoiceKind kind = ChoiceKind::action;
    QuestionType type = QuestionType::none;
    std::string text;
    std::string done; ///< looking back at it: "You asked who looks after the passports."
    Expression open_when;
    std::string shut_reason; ///< shown greyed for this reason instead of left out; empty: left out
    bool once = false;
    LineNumber again; ///< what asking again brings; none: shut after use
    std::vector<Effect> effects;
    std::vector<LineNumber> lines; ///< what is said in reply, before going on
    std::vector<Mark> marks;
    std::string because;
    std::vector<std::string> cites;
    std::string plants; ///< the name of what a leading question puts into the account, or empty
    std::optional<Referral> referral;
    std::vector<Route> routes;          ///< none: stay where one is
    TopicNumber topic = {};             ///< what it is found by, where there are many
    std::vector<std::string> lessons{}; ///< of the process review, that it trains
    PersonNumber whom;                  ///< who is asked; nobody: whoever is there
    Position at{};                      ///< in the scenario's text
    bool operator==(const Choice&) const = default;
};

/// What the encounter's end means for one person.
struct Ending {
    PersonNumber person;
    std::string text;
    bool operator==(const Ending&) const = default;
};

struct Outcome {
    std::string told; ///< the headline, one sentence
    std::vector<Ending> endings;
    bool operator==(const Outcome&) const = default;
};

/// A clock that the author set on a node; when it runs out the `silence` choice is taken.
struct TimeLimit {
    int seconds = 0;
    ChoiceNumber silence;
    bool operator==(const TimeLimit&) const = default;
};

/// One moment of the encounter. It has choices, or goes on by itself by its routes, or is an outcome.
struct Node {
    std::string id;
    PlaceNumber place;
    std::string clock; ///< what a clock on the wall says, such as "10:42", or empty
    std::vector<PersonNumber> present;
    std::vector<Effect> effects; ///< on entering
    std::vector<LineNumber> lines;
    std::vector<ChoiceNumber> choices; ///< the author's order, those of its pools after its own
    bool shuffle = false;
    std::optional<TimeLimit> time;
    std::vector<Route> routes; ///< an automatic step: taken without a choice
    std::optional<Outcome> outcome;
    bool operator==(const Node&) const = default;
};

/// What an author wrote, with every name resolved to a number. Never changed while it is played.
struct Scenario {
    std::string id;
    std::string version;
    std::string title;
    std::string setting;
    std::string summary;
    std::string jurisdiction;
    std::string as_of; ///< the date whose rules apply, YYYY-MM-DD
    int minutes = 0;
    std::vector<std::string> guidance; ///< ids of its guidance sets
    std::vector<std::string> content_notes;
    std::vector<std::string> objectives;
    std::vector<std::string> lessons; ///< of the process review, that the whole encounter trains
    Expression
        may_be_under_18; ///< when there are reasonable grounds to believe somebody is; empty means never

    std::vector<Fact> facts;
    std::vector<Variant> variants;
    std::vector<Person> cast;
    std::vector<Place> places;
    std::vector<Detail> details;
    std::vector<Line> lines;
    std::vector<Choice> choices;
    std::vector<Node> nodes;
    std::vector<IndicatorRef> indicators; ///< all of its guidance sets, in their order
    NodeNumber start;
    std::vector<Topic> topics;
    std::vector<Pair> pairs;
    std::vector<ComposedText> composed; ///< in the order of their places
    bool operator==(const Scenario&) const = default;

    const Fact& operator[](FactNumber number) const { return facts[number.value]; }
    const Variant& operator[](VariantNumber number) const { return variants[number.value]; }
    const Person& operator[](PersonNumber number) const { return cast[number.value]; }
    const Place& operator[](PlaceNumber number) const { return places[number.value]; }
    const Detail& operator[](DetailNumber number) const { return details[number.value]; }
    const Line& operator[](LineNumber number) const { return lines[number.value]; }
    const Choice& operator[](ChoiceNumber number) const { return choices[number.value]; }
    const Node& operator[](NodeNumber number) const { return nodes[number.value]; }
    const IndicatorRef& operator[](IndicatorNumber number) const { return indicators[number.value]; }
    const Topic& operator[](TopicNumber number) const { return topics[number.value]; }
};

} // namespace engine
