#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace art {

/// The drawing cannot be used: what is wrong with it, in words for the person who drew it.
struct DrawingError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One direct child of the root element, with its source text.
struct Part {
    std::string element;
    std::string id; ///< empty where it has none
    std::string source;
    bool operator==(const Part&) const = default;
};

struct ViewBox {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool operator==(const ViewBox&) const = default;
};

/// An SVG file of ours, cut into the parts that can be drawn apart from each other.
struct Drawing {
    std::string root_tag; ///< the opening tag of the root element, as written
    std::string label;    ///< its aria-label: what is there
    ViewBox view_box;
    std::vector<Part> parts; ///< in paint order
    bool operator==(const Drawing&) const = default;
};

/// Largest source of one drawing, in bytes.
inline constexpr std::size_t largest_source = 60 * 1024;

/// Reads a drawing and holds it to the rules of assets/README.md: no text, raster pictures, filters, links or
/// style sheets, nothing that reaches from one part into another. Throws DrawingError with the line of the
/// first trouble.
Drawing read_drawing(std::string_view source);

/// An SVG document of the same view box that holds just these parts, in this order.
std::string document_of(const Drawing& drawing, const std::vector<Part>& parts);

} // namespace art
