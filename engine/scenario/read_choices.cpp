// What the recruit may do.
#include "engine/scenario/reading.hpp"

#include <algorithm>

namespace engine {
namespace {

void read_mark(Reading& reading, Choice& choice, const JsonValue::Member& mark)
{
    static constexpr std::string_view known[] = {
        "safety", "communication", "spotting", "evidence", "partnership", "information-sharing", "referral"};
    if (std::ranges::find(known, mark.key) == std::end(known))
        reading.reader.error(mark.at, "unknown-competency", "There is no competency \"" + mark.key + "\".",
            "Use safety, communication, spotting, evidence, partnership, information-sharing or referral.");
    const auto* points = mark.value.integer();
    if (points && *points >= -10 && *points <= 10)
        choice.marks.push_back({mark.key, static_cast<int>(*points)});
    else
        reading.reader.error(
            mark.value.at, "wrong-mark", "A mark is a whole number from -10 to 10.", "Write one.");
}

Referral read_referral(Reading& reading, const JsonValue& value)
{
    Referral referral{reading.reader.text(value, "option", true), read_condition(reading, value, "grounds"),
        read_condition(reading, value, "consent")};
    if (!referral.option.empty() &&
        std::ranges::find(reading.options, referral.option, &ReferralOption::id) == reading.options.end())
        reading.reader.error(place_of(value, "option"), "option-not-in-force",
            "\"" + referral.option + "\" is not an option on " + reading.scenario.as_of + ".",
            "Use an option of the procedure that was in force on that date.");
    return referral;
}

/// Keys that mean something only where another one stands, or for one kind of choice.
void check_meaning(Reading& reading, const JsonValue& value, const Choice& choice)
{
    const auto refuse = [&](std::string_view key, const char* code, const char* what, const char* remedy) {
        if (value.find(key))
            reading.reader.error(place_of(value, key), code, what, remedy);
    };
    if (choice.kind != ChoiceKind::question)
        for (const char* key : {"type", "whom"})
            refuse(key, "not-a-question", "This belongs to a choice of kind question alone.",
                "Leave it out, or make the choice one of kind question.");
    if (choice.kind != ChoiceKind::refer)
        for (const char* key : {"option", "grounds", "consent"})
            refuse(key, "not-a-referral", "This belongs to a choice of kind refer alone.",
                "Leave it out, or make the choice one of kind refer.");
    if (choice.type != QuestionType::leading)
        refuse("plants", "not-a-leading-question", "Only a leading question plants something in an account.",
            "Leave it out, or give the question the type leading.");
    if (!choice.once)
        refuse("again", "again-without-once", "Without \"once\" nothing is asked again in vain.",
            "Write \"once\": true, or leave out \"again\".");
    if (!value.find("if"))
        refuse("shut", "shut-without-if", "A choice without a condition is never shut.",
            "Say with \"if\" when it is open, or leave out \"shut\".");
}

void read_kind(Reading& reading, const JsonValue& value, Choice& choice)
{
    auto& reader = reading.reader;
    choice.kind = ChoiceKind(reader.word(
        value, "kind", {"action", "question", "call-partner", "share", "refer", "leave"}, 0, true));
    if (choice.kind == ChoiceKind::question)
        choice.type = QuestionType(1 + reader.word(value, "type",
                                           {"open", "probing", "closed", "leading", "forced-choice",
                                               "multiple", "empathic-statement"},
                                           0, true));
    if (choice.kind == ChoiceKind::refer)
        choice.referral = read_referral(reading, value);
}

void read_again(Reading& reading, const JsonValue& value, Choice& choice)
{
    if (!value.find("again"))
        return;
    choice.again = {reading.names.lines[choice.id + ".again"]};
    Line& line = reading.scenario.lines[choice.again.value];
    line.id = choice.id + ".again";
    line.text = read_words(reading, value, "again", true);
}

void read_marks(Reading& reading, const JsonValue& value, Choice& choice)
{
    for (const auto& mark : reading.reader.members(value, "marks"))
        read_mark(reading, choice, mark);
    choice.because = read_words(reading, value, "because", !choice.marks.empty());
    choice.cites = read_cites(reading, value, !choice.marks.empty());
}

} // namespace

ChoiceNumber read_choice(Reading& reading, const JsonValue& value)
{
    auto& reader = reading.reader;
    reader.known_keys(value,
        {"id", "kind", "type", "text", "done", "if", "shut", "once", "again", "do", "lines", "marks",
            "because", "cites", "plants", "whom", "option", "grounds", "consent", "topic", "to", "lessons"});
    Choice choice;
    choice.id = id_of(value);
    choice.at = value.at;
    read_kind(reading, value, choice);
    choice.text = read_words(reading, value, "text", true);
    choice.done = read_words(reading, value, "done");
    choice.open_when = read_condition(reading, value, "if");
    choice.shut_reason = read_words(reading, value, "shut");
    choice.once = reader.flag(value, "once", false);
    read_again(reading, value, choice);
    choice.effects = read_effects(reading, value);
    choice.lines = read_lines(reading, value);
    read_marks(reading, value, choice);
    choice.whom = {look_up_member(reading, reading.people, value, "whom", "person")};
    choice.plants = reader.text(value, "plants", value.find("plants"));
    if (!choice.plants.empty())
        reading.planted.emplace(choice.plants, place_of(value, "plants"));
    choice.topic = {look_up_member(reading, reading.topics, value, "topic", "topic")};
    choice.routes = read_routes(reading, value, "to");
    choice.lessons = read_lessons(reading, value);
    check_meaning(reading, value, choice);
    const ChoiceNumber number{reading.names.choices[choice.id]};
    reading.scenario.choices[number.value] = std::move(choice);
    return number;
}

void check_planted(Reading& reading)
{
    for (const auto& [name, at] : reading.planted)
        if (!reading.contradicted.contains(name))
            reading.reader.warning(at, "never-contradicted",
                "Nothing contradicts \"" + name + "\", which this question plants.",
                "Name it under \"contradicts\" of a line or detail that shows otherwise, or leave it out.");
    for (const auto& [name, at] : reading.contradicted)
        if (!reading.planted.contains(name))
            reading.reader.error(at, "never-planted", "No leading question plants \"" + name + "\".",
                "Name it under \"plants\" of the question that does, or leave it out.");
}

} // namespace engine
