#include "trainer/widgets/description.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace widgets {

namespace {

nlohmann::ordered_json to_value(const Described& described)
{
    nlohmann::ordered_json value;
    value["id"] = described.id;
    value["name"] = described.name;
    value["role"] = described.role;
    const Rect& rect = described.rect;
    value["rect"] = {std::lround(rect.x), std::lround(rect.y), std::lround(rect.w), std::lround(rect.h)};
    if (!described.value.empty())
        value["value"] = described.value;
    if (described.checked)
        value["checked"] = *described.checked;
    const auto state = [&value](const char* name, bool holds) {
        if (holds)
            value[name] = true;
    };
    state("focused", described.focused);
    state("disabled", described.disabled);
    state("selected", described.selected);
    state("offscreen", described.offscreen);
    return value;
}

} // namespace

std::string to_json(const Description& description)
{
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const Described& described : description)
        all.push_back(to_value(described));
    nlohmann::ordered_json whole;
    whole["widgets"] = std::move(all);
    // A name may hold bytes that are not UTF-8: they are replaced, not thrown at us.
    return whole.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

bool DescriptionFile::write(const Description& description)
{
    if (written_ == description)
        return true;
    std::filesystem::path part = file_;
    part += ".part";
    {
        std::ofstream out(part, std::ios::binary | std::ios::trunc);
        out << to_json(description);
        if (!out.flush())
            return false;
    }
    std::error_code failed;
    std::filesystem::rename(part, file_, failed);
    if (failed)
        return false;
    written_ = description;
    return true;
}

} // namespace widgets
