// Pages as lists of what stands where, so that the contents can name pages before anything is painted.
#pragma once

#include "reports/pdf/typesetter.hpp"

#include <string>
#include <variant>
#include <vector>

namespace reports {

constexpr double page_width = 595.276; ///< A4, in points
constexpr double page_height = 841.89;
constexpr double margin = 54;
constexpr double inner_width = page_width - 2 * margin;
constexpr double body_top = 84;
constexpr double body_bottom = page_height - 66;

/// A book of more rows than these of one table is not read; CSV has them all.
constexpr std::size_t most_rows = 2000;

struct PlacedText {
    double x = 0;
    double y = 0; ///< of its top
    SetText text;
    Ink ink = Ink::text;
    double right = -1; ///< where it ends instead, for one line that is set to the right
};

struct PlacedRule {
    double x = 0;
    double y = 0;
    double width = 0;
    double thickness = 0.5;
    Ink ink = Ink::rule;
};

struct PlacedDrawing {
    double x = 0;
    double y = 0;
    Drawing drawing;
    double scale = 1;
};

/// A half-round frame about a few words.
struct PlacedFrame {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool dashed = false;
};

/// What the parts between are, for who has them read out; `attributes` as cairo takes them.
struct TagBegin {
    std::string tag;
    std::string attributes;
};
struct TagEnd {
    std::string tag;
};

using Placed = std::variant<PlacedText, PlacedRule, PlacedDrawing, PlacedFrame, TagBegin, TagEnd>;

struct Sheet {
    std::vector<Placed> placed;
    std::string section; ///< for the running head
};

struct OutlineEntry {
    std::string title;
    std::string destination;
};

/// What goes for the whole file.
struct Imprint {
    std::string title;
    std::string subject;
    std::string date; ///< "2026-11-25"
};

/// Paints all pages. Throws std::runtime_error where cairo cannot.
std::string painted(Typesetter& typesetter, const std::vector<Sheet>& sheets,
    const std::vector<OutlineEntry>& outline, const Imprint& imprint);

} // namespace reports
