#include "trainer/workspaces/course/course_words.hpp"

#include "trainer/app/words.hpp"

namespace trainer {

namespace {

std::string of_in_words(const engine::Rate& rate)
{
    return std::to_string(rate.count) + " of " + std::to_string(rate.of);
}

} // namespace

std::string first_name(const std::string& name)
{
    return name.substr(0, name.find(' '));
}

std::string rates_in_words(const AttemptRow& attempt)
{
    if (attempt.hits.of == 0 && attempt.false_alarms.of == 0)
        return "Nothing was met that could be noticed";
    if (attempt.hits.of == 0)
        return "Wrongly suspected " + of_in_words(attempt.false_alarms);
    std::string words = "Noticed " + of_in_words(attempt.hits);
    if (attempt.false_alarms.of > 0)
        words += ", wrongly suspected " + of_in_words(attempt.false_alarms);
    return words;
}

std::string best_in_words(const AttemptRow& attempt)
{
    std::string rates = rates_in_words(attempt);
    rates.front() = static_cast<char>(rates.front() + ('a' - 'A'));
    return "Best attempt: " + rates;
}

std::string finished_in_words(int times)
{
    switch (times) {
    case 0:
        return {};
    case 1:
        return "Finished once";
    case 2:
        return "Finished twice";
    default:
        return "Finished " + std::to_string(times) + " times";
    }
}

std::string kept_in_words(const AttemptRow& attempt)
{
    const std::string began = "You began on " + attempt.on + ".";
    if (attempt.decisions == 0)
        return began + " Your place is kept.";
    return "Decision " + std::to_string(attempt.decisions) + " is kept. " + began;
}

std::string minutes_in_words(int minutes)
{
    return "About " + std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

std::string listed(const std::vector<std::string>& words)
{
    std::string all;
    for (std::size_t i = 0; i < words.size(); ++i)
        all += (i == 0 ? "" : i + 1 < words.size() ? ", " : " and ") + words[i];
    return all;
}

std::string go_on_in_words(const AttemptRow& attempt)
{
    return attempt.clock.empty() ? "Go on" : "Go on at " + attempt.clock;
}

std::string return_in_words(const EncounterCard& card, Day today)
{
    if (!card.comes_back)
        return {};
    if (*card.comes_back == today)
        return "Due today";
    return (*card.comes_back < today ? "Due since " : "Comes back on ") +
           near_day_in_words(*card.comes_back, today);
}

} // namespace trainer
