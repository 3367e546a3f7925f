// How far somebody has read, and so what there is to press.
#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include <algorithm>

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
    const auto open = std::ranges::find(page.choices, std::string{}, &ChoiceRow::shut);
    return open == page.choices.end() ? std::string{} : choice_id(*open);
}

std::string choice_id(const ChoiceRow& choice)
{
    return "choice." + choice.id;
}

} // namespace trainer
