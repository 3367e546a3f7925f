#include "assets/rasterise/drawing.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>

namespace rasterise {

namespace {

constexpr std::size_t largest_file = 60'000;

// Flat shapes and nothing else: no words (they could not be translated), pictures, filters, links or copies
// of parts.
constexpr std::array<std::string_view, 12> shapes = {"svg", "g", "defs", "clipPath", "title", "rect",
    "circle", "ellipse", "line", "polyline", "polygon", "path"};
constexpr std::array<std::string_view, 5> forbidden_attributes = {
    "href", "xlink:href", "filter", "style", "mask"};

bool is_among(const auto& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What has been seen while reading, element by element.
struct Reading {
    Drawing drawing;
    std::set<std::string> ids;
    std::string view_box;
    int depth = 0;
    std::string fault; ///< the first; nothing is read after it
};

using Attributes = std::vector<std::pair<std::string, std::string>>;

std::string value_of(const Attributes& attributes, std::string_view name)
{
    for (const auto& [key, value] : attributes)
        if (key == name)
            return value;
    return {};
}

void take_top_level(Reading& reading, const std::string& element, const std::string& id)
{
    if (element == "g" && !id.empty())
        reading.drawing.groups.push_back(id);
    // A portrait's ground shows in every mood and needs no name; in a scene everything belongs to a layer.
    else if (reading.drawing.kind == Kind::scene && element != "defs" && element != "clipPath")
        reading.fault = "a <" + element + "> at the top is not a group with an id, so it belongs to no layer";
}

void take(Reading& reading, const std::string& element, const Attributes& attributes)
{
    if (!is_among(shapes, element)) {
        reading.fault = "it has a <" + element + ">, and a drawing is made of plain shapes only";
        return;
    }
    for (const auto& [name, value] : attributes)
        if (is_among(forbidden_attributes, name)) {
            reading.fault = "a <" + element + "> has the attribute " + name + ", which drawings do without";
            return;
        }
    const std::string id = value_of(attributes, "id");
    if (!id.empty() && !reading.ids.insert(id).second)
        reading.fault = "two things in it have the id " + id;
    else if (reading.depth == 0) {
        reading.drawing.alt = value_of(attributes, "aria-label");
        reading.view_box = value_of(attributes, "viewBox");
    } else if (reading.depth == 1)
        take_top_level(reading, element, id);
}

void on_start(GMarkupParseContext*, const gchar* element, const gchar** names, const gchar** values,
    gpointer data, GError** error)
{
    auto& reading = *static_cast<Reading*>(data);
    Attributes attributes;
    for (; *names != nullptr; ++names, ++values)
        attributes.emplace_back(*names, *values);
    take(reading, element, attributes);
    ++reading.depth;
    if (!reading.fault.empty())
        g_set_error_literal(error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, reading.fault.c_str());
}

void on_end(GMarkupParseContext*, const gchar*, gpointer data, GError**)
{
    --static_cast<Reading*>(data)->depth;
}

/// Goes through the elements; leaves the first fault in `reading`.
void read_elements(Reading& reading)
{
    const GMarkupParser parser{on_start, on_end, nullptr, nullptr, nullptr};
    GMarkupParseContext* context =
        g_markup_parse_context_new(&parser, G_MARKUP_DEFAULT_FLAGS, &reading, nullptr);
    GError* error = nullptr;
    const std::string& svg = reading.drawing.svg;
    const bool sound =
        g_markup_parse_context_parse(context, svg.data(), static_cast<gssize>(svg.size()), &error) &&
        g_markup_parse_context_end_parse(context, &error);
    if (!sound && reading.fault.empty())
        reading.fault = error->message;
    g_clear_error(&error);
    g_markup_parse_context_free(context);
}

/// What is wrong with the drawing as a whole, or nothing.
std::string fault_of(const Reading& reading)
{
    const Drawing& drawing = reading.drawing;
    if (drawing.alt.empty())
        return "it has no aria-label to say what is there";
    if (drawing.kind == Kind::scene && reading.view_box != "0 0 1280 720")
        return "its viewBox is not 0 0 1280 720";
    if (drawing.kind == Kind::scene && drawing.groups.empty())
        return "it has no layers";
    if (drawing.kind == Kind::person)
        for (const std::string& mood : moods)
            if (!is_among(drawing.groups, "mood-" + mood))
                return "it has no group mood-" + mood;
    return {};
}

} // namespace

std::variant<Drawing, Refused> read_drawing(const std::filesystem::path& file, Kind kind)
{
    Reading reading;
    reading.drawing.kind = kind;
    reading.drawing.name = file.stem().string();
    const auto refused = [&](const std::string& why) { return Refused{file.string() + ": " + why + "."}; };

    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return refused("it cannot be opened");
    reading.drawing.svg.assign(std::istreambuf_iterator<char>(stream), {});
    if (reading.drawing.svg.size() > largest_file)
        return refused("it is over 60 KB");
    read_elements(reading);
    if (reading.fault.empty())
        reading.fault = fault_of(reading);
    if (!reading.fault.empty())
        return refused(reading.fault);
    return std::move(reading.drawing);
}

} // namespace rasterise
