#include "assets/tools/drawing.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <utility>

namespace art {
namespace {

using Attributes = std::vector<std::pair<std::string, std::string>>;

struct Tag {
    std::string element;
    Attributes attributes;
    bool closing = false; ///< </g>
    bool alone = false;   ///< <path ... />
};

/// What our art is made of. Anything else is refused by name, so that a new element is a decision.
constexpr std::array drawn_elements{std::string_view{"svg"}, std::string_view{"g"}, std::string_view{"path"},
    std::string_view{"rect"}, std::string_view{"circle"}, std::string_view{"ellipse"},
    std::string_view{"line"}, std::string_view{"polyline"}, std::string_view{"polygon"},
    std::string_view{"title"}, std::string_view{"desc"}};

/// Refused elements with a reason that helps; the rest get a general one.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> refused_elements{{
    {"text", "a picture holds no text: it could not be translated or enlarged"},
    {"tspan", "a picture holds no text: it could not be translated or enlarged"},
    {"image", "raster pictures are not allowed: draw it"},
    {"filter", "filters and blur are not allowed: the style is flat"},
    {"a", "links are not allowed"},
    {"use", "<use> reaches into another layer, which may be hidden: copy the shape"},
    {"style", "style sheets are not allowed: write fill and stroke on the shape"},
    {"script", "scripts are not allowed"},
    {"foreignObject", "foreign content is not allowed"},
}};

bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string without_prefix(const std::string& name)
{
    const auto colon = name.find(':');
    return colon == std::string::npos ? name : name.substr(colon + 1);
}

std::string decoded(std::string text)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> entities{
        {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}};
    for (const auto& [entity, character] : entities)
        for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, entity.size(), character);
    return text;
}

std::string attribute(const Tag& tag, std::string_view name)
{
    const auto found = std::ranges::find(tag.attributes, name, &Attributes::value_type::first);
    return found == tag.attributes.end() ? std::string{} : found->second;
}

/// Walks through the tags of a source text.
class TagReader {
public:
    explicit TagReader(std::string_view source) : source_(source) {}

    [[noreturn]] void refuse(const std::string& why) const
    {
        const auto line = 1 + std::ranges::count(source_.substr(0, tag_start_), '\n');
        throw DrawingError("line " + std::to_string(line) + ": " + why);
    }

    /// The next tag, or nothing at the end of the source.
    std::optional<Tag> next()
    {
        for (;;) {
            const auto open = source_.find('<', position_);
            if (open == std::string_view::npos)
                return std::nullopt;
            tag_start_ = open;
            position_ = open + 1;
            if (starts("!--"))
                skip_past("-->");
            else if (starts("?"))
                skip_past("?>");
            else if (starts("!"))
                refuse("a document type or CDATA section is not allowed");
            else
                return read_tag();
        }
    }

    std::size_t tag_start() const { return tag_start_; }
    std::size_t position() const { return position_; }

private:
    bool starts(std::string_view what) const { return source_.substr(position_).starts_with(what); }

    void skip_past(std::string_view end)
    {
        const auto found = source_.find(end, position_);
        if (found == std::string_view::npos)
            refuse("the file ends in the middle of this");
        position_ = found + end.size();
    }

    char here() const
    {
        if (position_ >= source_.size())
            refuse("the file ends in the middle of a tag");
        return source_[position_];
    }

    void skip_space()
    {
        while (is_space(here()))
            ++position_;
    }

    std::string name()
    {
        const auto from = position_;
        while (!is_space(here()) && here() != '=' && here() != '>' && here() != '/')
            ++position_;
        if (position_ == from)
            refuse("a name is missing here");
        return std::string(source_.substr(from, position_ - from));
    }

    std::string quoted_value()
    {
        skip_space();
        if (here() != '=')
            refuse("an attribute without a value");
        ++position_;
        skip_space();
        const char quote = here();
        if (quote != '"' && quote != '\'')
            refuse("an attribute value without quotes");
        const auto from = ++position_;
        while (here() != quote)
            ++position_;
        return std::string(source_.substr(from, position_++ - from));
    }

    Tag read_tag()
    {
        Tag tag;
        if (here() == '/') {
            tag.closing = true;
            ++position_;
        }
        tag.element = without_prefix(name());
        for (skip_space(); here() != '>'; skip_space()) {
            if (here() == '/') {
                tag.alone = true;
                ++position_;
                continue;
            }
            std::string attribute_name = name();
            tag.attributes.emplace_back(std::move(attribute_name), quoted_value());
        }
        ++position_;
        return tag;
    }

    std::string_view source_;
    std::size_t position_ = 0;
    std::size_t tag_start_ = 0;
};

void hold_to_the_rules(const TagReader& reader, const Tag& tag)
{
    const auto refused = std::ranges::find(
        refused_elements, std::string_view{tag.element}, [](const auto& e) { return e.first; });
    if (refused != refused_elements.end())
        reader.refuse("<" + tag.element + ">: " + std::string(refused->second));
    if (std::ranges::find(drawn_elements, tag.element) == drawn_elements.end())
        reader.refuse("<" + tag.element + "> is not among the shapes that our art is made of");
    for (const auto& [name, value] : tag.attributes) {
        const std::string plain = without_prefix(name);
        if (plain == "href")
            reader.refuse("links are not allowed (" + name + ")");
        if (plain == "filter" || plain == "style" || plain == "class" || plain == "mask" ||
            plain == "clip-path")
            reader.refuse(
                "the attribute " + name + " is not allowed: write flat shapes with fill and stroke");
        if (value.find("url(") != std::string::npos)
            reader.refuse("references are not allowed (" + name + ")");
    }
}

ViewBox view_box_of(const TagReader& reader, const Tag& root)
{
    std::string text = attribute(root, "viewBox");
    if (text.empty())
        reader.refuse("the root element has no viewBox");
    std::ranges::replace(text, ',', ' ');
    std::istringstream numbers(text);
    ViewBox box;
    if (!(numbers >> box.x >> box.y >> box.width >> box.height) || box.width <= 0 || box.height <= 0)
        reader.refuse("the viewBox is not four numbers with a width and a height");
    return box;
}

/// The end of the part that `first` opened; gives the position after its closing tag.
std::size_t end_of_part(TagReader& reader, const Tag& first)
{
    std::vector<std::string> open{first.element};
    if (first.alone)
        open.pop_back();
    while (!open.empty()) {
        const auto tag = reader.next();
        if (!tag)
            reader.refuse("the file ends before <" + open.back() + "> is closed");
        if (tag->closing) {
            if (open.back() != tag->element)
                reader.refuse("</" + tag->element + "> where <" + open.back() + "> is open");
            open.pop_back();
            continue;
        }
        hold_to_the_rules(reader, *tag);
        if (!tag->alone)
            open.push_back(tag->element);
    }
    return reader.position();
}

Tag read_root(TagReader& reader)
{
    const auto root = reader.next();
    if (!root || root->element != "svg" || root->closing || root->alone)
        reader.refuse("the first element is not <svg>");
    hold_to_the_rules(reader, *root);
    return *root;
}

} // namespace

Drawing read_drawing(std::string_view source)
{
    if (source.size() > largest_source)
        throw DrawingError("it is " + std::to_string(source.size()) + " bytes; at most " +
                           std::to_string(largest_source) + " are allowed");
    TagReader reader(source);
    const Tag root = read_root(reader);
    Drawing drawing;
    drawing.root_tag = std::string(source.substr(reader.tag_start(), reader.position() - reader.tag_start()));
    drawing.label = decoded(attribute(root, "aria-label"));
    drawing.view_box = view_box_of(reader, root);

    std::set<std::string> ids;
    for (auto tag = reader.next();; tag = reader.next()) {
        if (!tag)
            reader.refuse("the file ends before </svg>");
        if (tag->closing) {
            if (tag->element != "svg")
                reader.refuse("</" + tag->element + "> closes nothing");
            return drawing;
        }
        hold_to_the_rules(reader, *tag);
        const std::string id = attribute(*tag, "id");
        if (!id.empty() && !ids.insert(id).second)
            reader.refuse("two layers have the id " + id);
        const auto from = reader.tag_start();
        const auto to = end_of_part(reader, *tag);
        drawing.parts.push_back({tag->element, id, std::string(source.substr(from, to - from))});
    }
}

std::string document_of(const Drawing& drawing, const std::vector<Part>& parts)
{
    std::string document = drawing.root_tag;
    for (const Part& part : parts)
        document += part.source;
    return document + "</svg>";
}

} // namespace art
