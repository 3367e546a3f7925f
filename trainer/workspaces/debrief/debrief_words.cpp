#include "trainer/workspaces/debrief/debrief_words.hpp"

#include "trainer/app/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace trainer {
namespace {

using namespace engine;

std::string joined(const std::vector<std::string>& parts)
{
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i)
        all += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return all;
}

/// "3 of the 5 signs", for more than one.
std::string count_of(const Rate& rate, const std::string& many)
{
    const std::string all = std::to_string(rate.of) + " " + many;
    if (rate.count == 0)
        return "none of the " + all;
    if (rate.count == rate.of)
        return "all " + all;
    return std::to_string(rate.count) + " of the " + all;
}

std::string in_a_hundred(double share)
{
    return std::to_string(std::lround(share * 100));
}

} // namespace

std::string ordinal(int number)
{
    constexpr std::array words = {
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"};
    if (number >= 1 && number <= static_cast<int>(words.size()))
        return words[static_cast<std::size_t>(number - 1)];
    const int last = number % 10;
    const bool teen = number % 100 / 10 == 1;
    return std::to_string(number) + (teen || last > 3 || last == 0 ? "th"
                                        : last == 1                ? "st"
                                        : last == 2                ? "nd"
                                                                   : "rd");
}

std::string minutes_in_words(Elapsed took)
{
    const auto minutes = std::chrono::round<std::chrono::minutes>(took).count();
    if (minutes < 1)
        return "under a minute";
    return std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

std::string attempt_in_words(int attempt_number, Elapsed took)
{
    return ordinal(attempt_number) + " attempt, " + minutes_in_words(took);
}

std::string short_name(const std::string& name)
{
    std::string words = name;
    for (const char* article : {"the ", "a ", "an "})
        if (words.starts_with(article)) {
            words.erase(0, std::string(article).size());
            break;
        }
    for (const char* place : {" on ", " by ", " at ", " in ", " behind ", " under ", " beside ", " of "})
        if (const auto found = words.find(place); found != std::string::npos)
            words.resize(found);
    return with_capital(words);
}

std::string quoted(const std::string& indicator)
{
    std::string words = indicator.substr(0, indicator.find("; for example"));
    if (words.ends_with('.'))
        words.pop_back();
    return "“" + words + "”";
}

std::string cite_in_words(const std::string& cite, const Library& library)
{
    const std::string source = cite.substr(0, cite.find(':'));
    if (source == "fact")
        return "Facts " + cite.substr(source.size() + 1);
    if (source == "rule") {
        std::string rule = cite.substr(source.size() + 1);
        std::ranges::replace(rule, '-', ' ');
        return "Rule of the day: " + rule;
    }
    const auto* set = find_guidance(library, source);
    if (!set || set->title.empty())
        return cite;
    std::string title = set->title;
    title[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(title[0])));
    return "Guidance: " + title;
}

std::string source_mark_explained(const std::string& mark)
{
    if (mark == "verified")
        return "Verified: read in the source itself.";
    if (mark == "second-hand")
        return "Second-hand: taken from somebody who reports the source, not read in it.";
    if (mark == "provisional")
        return "Provisional: a working value that nobody has checked against the published paper yet.";
    return "Unverified: nobody has found it in a source yet. Treat it with care.";
}

std::string points_in_words(int points)
{
    return (points < 0 ? "lost " : "got ") + std::to_string(std::abs(points));
}

std::string marks_in_words(const std::vector<Mark>& marks)
{
    std::vector<std::string> got, lost;
    for (const Mark& mark : marks)
        if (mark.points != 0)
            (mark.points > 0 ? got : lost)
                .push_back(
                    std::to_string(std::abs(mark.points)) + " in " + competency_in_words(mark.competency));
    std::string words;
    if (!got.empty())
        words = "Got " + joined(got);
    if (!lost.empty())
        words += (words.empty() ? "Lost " : "; lost ") + joined(lost);
    return words.empty() ? words : words + ".";
}

std::string hits_in_words(const Rate& hits)
{
    if (hits.of == 0)
        return "You came across no sign of anything that was there.";
    if (hits.of == 1)
        return std::string("You ") + (hits.count == 1 ? "noticed" : "missed") +
               " the one sign that you came across.";
    return "You noticed " + count_of(hits, "signs") + " that you came across.";
}

std::string false_alarms_in_words(const Rate& false_alarms)
{
    if (false_alarms.of == 0)
        return "You came across nothing that only looked like a sign.";
    if (false_alarms.of == 1)
        return std::string(false_alarms.count == 1 ? "You wrongly suspected" : "You left alone") +
               " the one thing that only looked like a sign.";
    return "You wrongly suspected " + count_of(false_alarms, "things that only looked like a sign") + ".";
}

std::string interval_in_words(const Rate& rate)
{
    if (rate.of == 0)
        return {};
    return "From " + std::to_string(rate.of) + (rate.of == 1 ? " case" : " cases") +
           " one can say only that it would be between " + in_a_hundred(rate.low) + " and " +
           in_a_hundred(rate.high) + " in 100 over many such visits (95 % interval).";
}

std::string difference_in_words(const SpottingResult& spotting)
{
    if (!spotting.difference)
        return "There is no headline figure: it takes both signs and things that only look like them.";
    const auto hundredths = std::lround(*spotting.difference * 100);
    std::string figure = std::to_string(std::abs(hundredths));
    figure = std::string(hundredths < 0 ? "-" : "") +
             (hundredths == 100 || hundredths == -100 ? "1." : "0.") +
             (figure.size() == 1 ? "0" + figure : figure.substr(figure.size() - 2));
    return "Your share of signs noticed, less your share of wrong suspicions, comes to " + figure +
           ". It runs from -1 to 1.";
}

std::string question_mix(std::span<const QuestionLine> questions)
{
    if (questions.empty())
        return "You asked no questions.";
    const auto open = std::ranges::count(questions, QuestionType::open, &QuestionLine::type);
    if (questions.size() == 1)
        return open == 1 ? "Your one question was open." : "Your one question was not an open one.";
    if (open == 0)
        return "None of your " + std::to_string(questions.size()) + " questions was open.";
    return std::to_string(open) + " of " + std::to_string(questions.size()) + " questions " +
           (open == 1 ? "was" : "were") + " open.";
}

std::string questions_by_type(std::span<const QuestionLine> questions)
{
    std::map<QuestionType, int> counts;
    for (const auto& line : questions)
        ++counts[line.type];
    std::string words;
    for (const auto& [type, count] : counts)
        words += (words.empty() ? "" : ", ") + std::to_string(count) + " " + words_for(type);
    return words;
}

std::string company_in_words(const Questioning& sum)
{
    if (sum.alone.of < 2) // one question says it itself
        return {};
    std::string words =
        std::to_string(sum.alone.count) + " of " + std::to_string(sum.alone.of) + " were asked alone";
    if (sum.before_controller > 0)
        words += ", " + std::to_string(sum.before_controller) + " in front of somebody who may control";
    return words + ".";
}

std::string company_in_words(Company company)
{
    switch (company) {
    case Company::alone:
        return "Asked alone.";
    case Company::others:
        return "Asked in front of others.";
    case Company::controller:
        return "Asked in front of somebody who may control.";
    case Company::unsaid:
        break;
    }
    return {};
}

std::string question_type_explained(QuestionType type)
{
    switch (type) {
    case QuestionType::open:
        return "Leaves it to the person what to tell, in their own words.";
    case QuestionType::probing:
        return "Asks for more about something, and supposes no answer.";
    case QuestionType::closed:
        return "Takes a yes or a no. Right for needs and checks, poor for an account.";
    case QuestionType::leading:
        return "Gives the answer away, so that whatever is said can be called yours.";
    case QuestionType::forced_choice:
        return "Offers a few answers, and leaves no room for what lies between them.";
    case QuestionType::multiple:
        return "Several at once: nobody can know which of them was answered.";
    case QuestionType::empathic_statement:
        return "Says that you have heard the person and that there is time. It asks for nothing.";
    case QuestionType::none:
        break;
    }
    return "";
}

std::string strengths_in_words(const DimensionCount& count, const std::string& none)
{
    std::vector<std::string> parts;
    if (count.strong > 0)
        parts.push_back(std::to_string(count.strong) + " strong");
    if (count.medium > 0)
        parts.push_back(std::to_string(count.medium) + " medium");
    if (count.weak > 0)
        parts.push_back(std::to_string(count.weak) + " weak");
    if (parts.empty())
        return "0 " + none;
    std::string words = parts[0];
    for (std::size_t i = 1; i < parts.size(); ++i)
        words += ", " + parts[i];
    return words;
}

std::string judgement_in_words(const Judgement& judgement, Truth truth)
{
    const std::string said = judgement.concern
                                 ? "You said that there were grounds for concern about somebody here"
                                 : "You said that there were no grounds for concern about anybody here";
    switch (truth) {
    case Truth::concern:
        return said + (judgement.concern ? ", and there were." : ". There were.");
    case Truth::no_concern:
        return said + (judgement.concern ? ". There were none." : ", and there were none.");
    case Truth::undetermined:
        break;
    }
    return said + ". It could not be known by the end, so this is neither right nor wrong: what you did, and "
                  "the door "
                  "that you left open, are what counts.";
}

} // namespace trainer
