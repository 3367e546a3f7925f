#include "reports/words.hpp"

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
