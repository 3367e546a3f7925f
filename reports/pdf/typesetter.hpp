// Texts set in our own fonts.
#pragma once

#include "reports/drawing.hpp"

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace reports {

struct Release {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(PangoFontMap* map) const { g_object_unref(map); }
    void operator()(PangoContext* context) const { g_object_unref(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
template <class Value>
using Owned = std::unique_ptr<Value, Release>;

enum class Weight { regular, medium, strong };

struct TextStyle {
    double size = 9.5;
    Weight weight = Weight::regular;
    Ink ink = Ink::text;
    bool right = false; ///< set to the right of its width
};

/// A text that was set, ready to be drawn. Lengths in points.
struct SetText {
    Owned<PangoLayout> layout;
    double width = 0; ///< of its widest line
    double inset = 0; ///< where that begins, where it is set to the right
    double height = 0;
    double baseline = 0; ///< of its first line, from the top
};

class Typesetter {
public:
    /// Throws std::runtime_error where there is nothing to set text with.
    explicit Typesetter(const std::vector<std::string>& fonts);

    /// On one line, or on as many as it takes where a width is given.
    SetText set(std::string_view text, const TextStyle& style, double width = -1);
    /// As wide as on one line; remembered.
    double width(std::string_view text, double size, bool bold);
    /// Sets again what does not fit.
    void fit(SetText& text, double width);

private:
    Owned<FcConfig> config_;
    Owned<PangoFontMap> map_;
    Owned<PangoContext> context_;
    std::map<std::string, double, std::less<>> widths_;
};

} // namespace reports
