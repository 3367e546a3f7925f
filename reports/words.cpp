#include "reports/words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>
#include <utility>

namespace reports {

std::string words_for(engine::Spotting verdict)
{
    switch (verdict) {
    case engine::Spotting::noticed:
        return "Noticed";
    case engine::Spotting::missed:
        return "Missed";
    case engine::Spotting::wrongly_suspected:
        return "Wrongly suspected";
    case engine::Spotting::left_alone:
        return "Rightly left alone";
    case engine::Spotting::unsupported:
        return "Noted without support";
    case engine::Spotting::not_sought:
        return "Not sought";
    case engine::Spotting::withdrawn:
        return "Withdrawn";
    }
    return "";
}

std::string words_for(engine::Bearing bearing)
{
    switch (bearing) {
    case engine::Bearing::helped:
        return "helped";
    case engine::Bearing::set_back:
        return "set back";
    case engine::Bearing::neither:
        return "neither";
    }
    return "";
}

std::string words_for(engine::Company company)
{
    switch (company) {
    case engine::Company::alone:
        return "alone";
    case engine::Company::others:
        return "in front of others";
    case engine::Company::controller:
        return "in front of somebody who may control";
    case engine::Company::unsaid:
        return "";
    }
    return "";
}

std::string in_words(const engine::CompetencyLine& line)
{
    std::string got = (line.got < 0 ? "lost " : "got ") + std::to_string(std::abs(line.got));
    if (!line.attainable)
        return got;
    const auto& span = *line.attainable;
    if (!line.share)
        return "not assessed here: every way brings " + std::to_string(span.best);
    return percent(*line.share) + " of what could be got: " + got + ", where " + std::to_string(span.worst) +
           " to " + std::to_string(span.best) + (span.exact ? " was possible" : " is the widest possible");
}

std::string in_words(const engine::Rate& rate)
{
    if (rate.of == 0)
        return "no trials";
    return std::to_string(rate.count) + " of " + std::to_string(rate.of) + " (95 % interval " +
           percent(rate.low) + " to " + percent(rate.high) + ")";
}

std::string in_words(const engine::Estimate& over_confidence)
{
    const std::string by = percent(std::abs(over_confidence.value));
    if (over_confidence.low > 0)
        return "You are surer than you are right, by about " + by + ".";
    if (over_confidence.high < 0)
        return "You are right more often than you are sure, by about " + by + ".";
    return "So far nothing shows you to be too sure, or not sure enough.";
}

std::vector<std::string> in_words(
    const std::variant<engine::NoDiscrimination, engine::Discrimination>& discrimination,
    const engine::Trials& trials)
{
    if (const auto* why = std::get_if<engine::NoDiscrimination>(&discrimination))
        return {"No d', criterion and A' yet. " + engine::in_words(*why, trials)};
    const auto figure = [](const char* name, const engine::Estimate& estimate, const char* meaning) {
        return std::string(name) + " " + two_figures(estimate.value) + " (95 % interval " +
               two_figures(estimate.low) + " to " + two_figures(estimate.high) + "): " + meaning;
    };
    const auto& told = std::get<engine::Discrimination>(discrimination);
    return {figure("d'", told.d_prime, "0 is not telling signs from look-alikes at all."),
        figure("Criterion", told.criterion, "below 0 is quick to suspect, above 0 is slow to."),
        figure("A'", told.a_prime, "0.5 is chance, 1 is always right.")};
}

std::string in_words(const engine::DimensionCount& count, const std::string& otherwise)
{
    const std::string counts = std::to_string(count.strong) + " strong, " + std::to_string(count.medium) +
                               " medium, " + std::to_string(count.weak) + " weak";
    return (count.met ? "met" : otherwise) + (" (" + counts + ")");
}

std::string by_type(const std::vector<engine::QuestionLine>& questions)
{
    std::map<engine::QuestionType, int> counts;
    for (const auto& line : questions)
        ++counts[line.type];
    std::string mix = "By type:";
    for (const auto& [type, count] : counts)
        mix += (mix.back() == ':' ? " " : ", ") + std::string(engine::words_for(type)) + " " +
               std::to_string(count);
    return mix + ".";
}

std::vector<std::string> judgement_told(
    const engine::Scenario& scenario, const engine::Library& library, const engine::Judgement& given)
{
    std::vector<std::string> told{std::string("You judged that there ") +
                                  (given.concern ? "were" : "were no") + " grounds for concern, " +
                                  std::to_string(given.confidence) + " % sure."};
    const auto* procedure = engine::find_procedure(library, scenario.jurisdiction);
    const auto options =
        procedure ? engine::options_on(*procedure, scenario.as_of) : std::vector<engine::ReferralOption>{};
    const auto option = std::ranges::find(options, given.action, &engine::ReferralOption::id);
    if (option != options.end())
        told.push_back("You would: " + option->text);
    if (!given.why.empty())
        told.push_back("Your reason: " + given.why);
    return told;
}

std::string percent(double share)
{
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string two_figures(double value)
{
    std::ostringstream words;
    words.precision(2);
    words << std::fixed << value;
    return words.str();
}

std::string indicator_text(
    const engine::Scenario& scenario, const engine::Library& library, engine::IndicatorNumber indicator)
{
    const auto* set = engine::find_guidance(library, scenario[indicator].set);
    const auto* found = set ? engine::find_indicator(*set, scenario[indicator].id) : nullptr;
    return found ? found->text : scenario[indicator].id;
}

std::string language_in_words(std::string_view tag)
{
    static constexpr std::pair<std::string_view, const char*> names[] = {{"ar", "Arabic"},
        {"bg", "Bulgarian"}, {"cs", "Czech"}, {"de", "German"}, {"el", "Greek"}, {"es", "Spanish"},
        {"fa", "Persian"}, {"fr", "French"}, {"hu", "Hungarian"}, {"it", "Italian"}, {"lt", "Lithuanian"},
        {"lv", "Latvian"}, {"pl", "Polish"}, {"pt", "Portuguese"}, {"ro", "Romanian"}, {"ru", "Russian"},
        {"sk", "Slovak"}, {"sq", "Albanian"}, {"tr", "Turkish"}, {"uk", "Ukrainian"}, {"ur", "Urdu"},
        {"vi", "Vietnamese"}};
    const auto language = tag.substr(0, tag.find('-'));
    for (const auto& [known, name] : names)
        if (known == language)
            return name;
    return "another language";
}

} // namespace reports
