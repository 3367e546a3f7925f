#include "trainer/app/preferences.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>

namespace trainer {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::array theme_names = {"light", "dark", "high-contrast"};
constexpr std::array extensions = {100, 150, 200, 300};

template <class Value>
Value value_in(const json& object, const char* key, Value otherwise)
{
    const auto found = object.find(key);
    if (found == object.end())
        return otherwise;
    if constexpr (std::is_same_v<Value, bool>)
        return found->is_boolean() ? found->get<bool>() : otherwise;
    else if constexpr (std::is_same_v<Value, int>)
        return found->is_number_integer() ? found->get<int>() : otherwise;
    else
        return found->is_string() ? found->get<std::string>() : otherwise;
}

Preferences preferences_in(const json& object)
{
    Preferences preferences;
    const auto theme = std::ranges::find(theme_names, value_in(object, "theme", std::string("light")));
    if (theme != theme_names.end())
        preferences.look.theme = widgets::ThemeName(theme - theme_names.begin());
    preferences.look.text_percent = std::clamp(value_in(object, "text_percent", 100), 100, 250);
    preferences.look.reduced_motion = value_in(object, "reduced_motion", false);
    preferences.look.letter_keys = value_in(object, "letter_keys", true);
    const int extension = value_in(object, "time_extension", 100);
    if (std::ranges::find(extensions, extension) != extensions.end())
        preferences.time_extension = extension;
    return preferences;
}

json as_json(const Preferences& preferences)
{
    const auto& look = preferences.look;
    return {{"theme", theme_names[static_cast<std::size_t>(look.theme)]}, {"text_percent", look.text_percent},
        {"reduced_motion", look.reduced_motion}, {"letter_keys", look.letter_keys},
        {"time_extension", preferences.time_extension}};
}

} // namespace

PreferencesByProfile read_preferences(const fs::path& file)
{
    PreferencesByProfile all;
    std::ifstream in(file);
    const json document = json::parse(in, nullptr, false);
    if (!document.is_object())
        return all;
    for (const auto& [key, object] : document.items()) {
        std::int64_t profile = 0;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), profile);
        if (error == std::errc{} && end == key.data() + key.size() && object.is_object())
            all[profile] = preferences_in(object);
    }
    return all;
}

bool write_preferences(const fs::path& file, const PreferencesByProfile& preferences)
{
    json document = json::object();
    for (const auto& [profile, its] : preferences)
        document[std::to_string(profile)] = as_json(its);
    const fs::path beside = file.string() + ".new";
    std::ofstream out(beside);
    out << document.dump(2) << '\n';
    out.close();
    std::error_code failed;
    if (out)
        fs::rename(beside, file, failed);
    return out && !failed;
}

} // namespace trainer
