// How far somebody has read, and so what there is to press.
#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include "trainer/app/notebook.hpp"

#include <algorithm>
#include <cstddef>

namespace trainer {

bool is_judging(const EncounterPage& page, const EncounterPlace& place)
{
    return page.over && place.beat >= page.beats.size();
}

bool is_reading(const EncounterPage& page, const EncounterPlace& place)
{
    const std::size_t left = page.beats.size() - std::min(place.beat, page.beats.size());
    return page.over ? left > 0 : left > 1;
}

const DetailRow* look_shown(const EncounterPage& page, const EncounterPlace& place)
{
    if (!page.looked || page.look == place.look_left)
        return nullptr;
    const auto row = std::ranges::find(page.details, *page.looked, &DetailRow::detail);
    return row == page.details.end() ? nullptr : &*row;
}

const Beat* beat_shown(const EncounterPage& page, const EncounterPlace& place)
{
    return page.beats.empty() ? nullptr : &page.beats[std::min(place.beat, page.beats.size() - 1)];
}

std::string first_to_press(const EncounterPage& page, const EncounterPlace& place)
{
    if (page.keeping == Keeping::not_kept)
        return "try-again";
    if (page.keeping == Keeping::saving || is_judging(page, place))
        return {};
    if (is_reading(page, place))
        return "go-on";
    if (page.past)
        return {};
    for (const std::size_t i : shown_choices(page, place.pool))
        if (page.choices[i].shut.empty())
            return choice_id(page.choices[i]);
    return {};
}

bool has_pool(const EncounterPage& page)
{
    return page.choices.size() > most_choices_at_once && !page.over;
}

std::vector<std::size_t> found_choices(const EncounterPage& page, const PoolPlace& pool)
{
    std::vector<std::size_t> found;
    const bool any = !has_pool(page);
    const std::string topic = pool.topic == no_topic ? "" : pool.topic;
    for (std::size_t i = 0; i < page.choices.size(); ++i) {
        const auto& row = page.choices[i];
        const bool fits = (pool.topic.empty() || row.topic == topic) && has_every_word(row.text, pool.search);
        if (any || fits)
            found.push_back(i);
    }
    return found;
}

std::vector<std::size_t> shown_choices(const EncounterPage& page, const PoolPlace& pool)
{
    const auto found = found_choices(page, pool);
    const std::size_t first = has_pool(page) && pool.first < found.size() ? pool.first : 0;
    const std::size_t count = std::min(most_choices_at_once, found.size() - first);
    const auto begin = found.begin() + static_cast<std::ptrdiff_t>(first);
    return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

std::string choice_id(const ChoiceRow& choice)
{
    return "choice." + choice.id;
}

} // namespace trainer
