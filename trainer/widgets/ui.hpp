#pragma once

#include "trainer/widgets/description.hpp"
#include "trainer/widgets/focus.hpp"
#include "trainer/widgets/fonts.hpp"
#include "trainer/widgets/frame.hpp"
#include "trainer/widgets/icons.hpp"
#include "trainer/widgets/painter.hpp"
#include "trainer/widgets/theme.hpp"

#include <any>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct ImGuiContext;

namespace widgets {

/// One thing that can be pressed, or reached by the keyboard, or told by a screen reader.
struct Item {
    std::string id;
    Rect rect;
    std::string name;
    std::string role = "button";
    std::string value = {};
    std::string tooltip = {};
    bool enabled = true;
    bool selected = false;
    std::optional<bool> checked = {};
    bool focusable = true;
    bool clickable = true;
    bool takes_text = false;   ///< keeps letters and arrows for itself while focused
    bool takes_arrows = false; ///< keeps the arrows, Home and End
    bool on_picture = false;   ///< the ring gets a white line outside
    float radius = 8.0f;       ///< of its corners, at 100 %
    Cursor cursor = Cursor::hand;
};

struct Response {
    bool hovered = false;
    bool held = false;    ///< pressed with the mouse and not let go yet
    bool focused = false; ///< the keyboard works on it
    bool clicked = false; ///< by mouse, Enter, Space or activate()
};

/// What the widgets of a window share: theme, fonts, sizes, focus, scrolling and what was drawn. Widgets are
/// free functions on it, called between begin_frame and end_frame, each with the rectangle it is to fill.
class Ui {
public:
    /// Throws FontError.
    explicit Ui(const FontFiles& fonts);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    void begin_frame(const FrameInput& input, const Look& look);
    FrameOutput end_frame();
    void set_clipboard(Clipboard clipboard) { clipboard_ = std::move(clipboard); }

    // Looks
    const Theme& theme() const { return theme_; }
    const Look& look() const { return look_; }
    Fonts& fonts() { return fonts_; }
    Painter& paint() { return painter_; }
    /// A length at 100 % in pixels: follows the text up to 150 %, and the display's scale. Whole, at least 1.
    float px(float length) const;
    /// The size of an icon, key cap or portrait in pixels: follows the text all the way.
    float icon(float length) const;
    float line(Face face) const { return fonts_.line_height(face); }
    /// The width of edges and separators: does not follow the text.
    float edge() const;
    /// The least height of what can be pressed: 36, and 44 from 150 %.
    float target() const { return px(look_.text_percent >= 150 ? 44.0f / 1.5f : 36.0f); }
    Rect window() const { return {0, 0, input_.width, input_.height}; }
    /// The width in lengths at 100 % of text and display: 1280 is the usual, under 860 means one column.
    float effective_width() const;
    bool narrow() const { return effective_width() < 860.0f; }
    bool reduced_motion() const { return look_.reduced_motion; }

    // Input
    const FrameInput& input() const { return input_; }
    double time() const { return input_.time; }
    /// A single letter or digit as a shortcut; never while somebody types, nor beneath an open layer.
    bool shortcut(char32_t character);
    /// A key with Ctrl. `anywhere`: even beneath an open layer.
    bool ctrl_shortcut(Key key, bool anywhere = false);
    /// Whether Esc was pressed for the layer being drawn; only the first who asks gets it.
    bool escape();
    /// Whether a key went to this focused widget in this frame, once or repeating.
    bool key(Key key) const;
    bool typing() const { return typing_; }
    Clipboard& clipboard() { return clipboard_; }

    // Items
    Response item(const Item& item);
    /// What lies under it cannot be pointed at: grounds of cards, bars and drawers.
    void block(const Rect& rect);
    /// Something to read. Text and labels do this by themselves.
    void describe(const std::string& name, const Rect& rect, const std::string& role = "text");
    /// Where the value of an item drawn in this frame changed after item() had told it.
    void revise_value(const std::string& id, const std::string& value);
    /// Presses the widget in the next frame, wherever it is: for bridges and tests.
    void activate(const std::string& id) { activate_ = id; }

    // Focus
    /// Regions are what F6 goes through; `order` decides, else the order of drawing. With `returns_focus`
    /// (drawers) the focus goes back to where it was when the region closes.
    void begin_region(const std::string& name, int order = 0, bool returns_focus = false);
    void end_region();
    /// Arrows move inside a group.
    void begin_group(const std::string& name);
    void end_group();
    /// Only the widgets of the last layer drawn can be used. Dims what is beneath unless told otherwise.
    void begin_layer(const std::string& name, bool dim = true);
    void end_layer();
    /// Moves the keyboard to this widget, at the end of the frame in which it is drawn. `scroll`: brings it
    /// into view; else the first press of a key on it does that, and nothing more.
    void focus(const std::string& id, bool scroll = true)
    {
        wanted_focus_ = id;
        wanted_in_view_ = scroll;
        focus_wish_frames_ = 3; // the widget may be drawn in the next frame only
    }
    const std::string& focused() const { return focused_; }
    /// Whether the keyboard is in use, so that the ring shows.
    bool keyboard_in_use() const { return keyboard_in_use_; }

    // Scrolling
    /// Clips to `rect` and gives where the content goes: as wide as there is room beside the bar, moved up by
    /// what was scrolled. Requires end_scroll with the bottom of what was drawn.
    Rect begin_scroll(const std::string& id, const Rect& rect);
    void end_scroll(float content_bottom);
    void scroll_to_end(const std::string& id);
    void scroll_to_start(const std::string& id);
    /// Down by so many pixels, as far as there is content.
    void scroll_by(const std::string& id, float pixels);

    // Motion and frames
    /// A value that follows `target` within `seconds`, at once with reduced motion.
    float follow(const std::string& id, float target, double seconds);
    void request_frame(double seconds_from_now = 0.0);
    /// From here on things are only drawn, on their way out: they are closed already, so nothing in them can
    /// be pressed, focused or read out, and no key goes to them.
    void set_leaving(bool leaving) { leaving_ = leaving; }

    // What a widget keeps between frames, by its id
    template <typename Kept>
    Kept& kept(const std::string& id)
    {
        std::any& place = kept_[id];
        if (!std::any_cast<Kept>(&place))
            place.emplace<Kept>();
        return *std::any_cast<Kept>(&place);
    }

    /// Of the frame that ended last.
    const Description& description() const { return description_; }

private:
    struct Hit {
        std::string id; ///< empty: only hides what is beneath
        Rect rect;
        std::string layer;
        bool on_picture = false; ///< among several of these under the pointer the smallest is meant
    };
    struct Stop {
        FocusStop stop;
        std::string layer;
        std::string scroll;
        bool takes_text = false;
    };
    struct ScrollArea {
        float offset = 0.0f;
        float content = 0.0f; ///< height
        Rect view;
        std::string layer;
        bool drawn = false;
        bool to_end = false; ///< stays at the end until the content's height has settled
        float grabbed_at = 0.0f;
        float grabbed_offset = 0.0f;
    };
    struct Ring {
        Rect rect;
        float radius = 0.0f;
        Rect clip;
        bool on_picture = false;
    };
    struct Region {
        std::string name;
        int order = 0;
        int texts = 0;
    };
    /// A layer or drawer that is open, and where the focus was before.
    struct Open {
        std::string name;
        std::string focus_before;
    };
    struct Following {
        float value = 0.0f;
        float target = 0.0f;
        double seen = 0.0;
        std::uint64_t frame = 0; ///< in which it was asked for last
    };

    const std::string& layer() const { return layers_.back(); }
    bool on_top() const { return layer() == top_layer_; }
    std::string hit_at(Point point, const std::string& in_layer) const;
    void take_pointer();
    void take_wheel();
    void note_open(const std::string& name);
    void settle_layers();
    void settle_focus(const std::string& opened_layer);
    void move_focus_by_keys(const std::vector<FocusStop>& stops);
    void scroll_by_key(Key key);
    void bring_into_view(const std::string& id);
    void clamp(ScrollArea& area);
    void draw_scroll_bar(const std::string& id, ScrollArea& area);
    void draw_ring();
    void draw_tooltip();
    std::vector<FocusStop> stops_on_top() const;

    ImGuiContext* context_;
    Fonts fonts_;
    Painter painter_;
    Theme theme_;
    Look look_;
    FrameInput input_;
    Clipboard clipboard_;
    double last_time_ = 0.0;
    std::uint64_t frame_ = 0;
    bool leaving_ = false;
    std::optional<double> frame_in_;
    Cursor cursor_ = Cursor::arrow;

    std::vector<std::string> layers_; ///< being drawn, the page is ""
    std::string top_layer_;           ///< of the last frame
    std::string new_top_layer_;
    std::vector<Region> regions_;
    std::unordered_map<std::string, int> text_counts_;
    std::vector<std::string> groups_;
    std::vector<std::string> scrolls_;
    std::vector<Hit> hits_;
    std::vector<Hit> last_hits_;
    std::vector<Stop> stops_;
    Description description_;
    Description drawing_;
    std::vector<std::string> drawing_layers_; ///< of each in drawing_

    std::string hovered_;
    double hovered_since_ = 0.0;
    std::string pressed_;
    std::string clicked_;
    std::string activate_;
    std::string activated_;

    std::string focused_;
    std::string focus_at_start_;
    std::string wanted_focus_;
    bool wanted_in_view_ = true;
    int focus_wish_frames_ = 0;
    std::string last_region_;
    bool keyboard_in_use_ = false;
    bool typing_ = false;
    bool arrows_taken_ = false;
    bool escape_pressed_ = false;
    bool focus_moved_ = false;
    std::vector<Open> open_;
    std::vector<std::string> open_now_;
    std::optional<Ring> ring_;
    std::string tooltip_;
    Rect tooltip_for_;

    std::unordered_map<std::string, ScrollArea> areas_;
    std::vector<std::string> area_order_;
    std::vector<std::string> last_area_order_;
    std::unordered_map<std::string, Following> followed_;
    std::unordered_map<std::string, std::any> kept_;
};

} // namespace widgets
