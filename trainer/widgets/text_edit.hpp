#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace widgets {

/// Where the caret stands, and where a selection began; bytes into the text, on whole characters.
struct Caret {
    std::size_t at = 0;
    std::size_t anchor = 0;
    bool operator==(const Caret&) const = default;

    std::size_t first() const { return at < anchor ? at : anchor; }
    std::size_t last() const { return at < anchor ? anchor : at; }
    bool selects() const { return at != anchor; }
};

enum class EditStep { left, right, word_left, word_right, start, end, erase_back, erase_on, erase_word };

/// A text being written, its caret and what can be undone.
class TextEdit {
public:
    std::string text;
    Caret caret;

    /// Where the text was changed from outside, the caret goes to its end.
    void follow(const std::string& outside);
    /// Takes the place of the selection. Line breaks become spaces unless `lines`; nothing beyond `most`
    /// characters.
    void insert(std::string_view added, bool lines, std::size_t most);
    /// `select`: the selection grows instead of ending.
    void apply(EditStep step, bool select = false);
    void move_to(std::size_t place, bool select);
    void select_all();
    void select_word();
    std::string selected() const { return text.substr(caret.first(), caret.last() - caret.first()); }
    void undo();
    void redo();

private:
    struct Moment {
        std::string text;
        Caret caret;
    };
    void keep(bool typing);
    void erase(std::size_t first, std::size_t last);

    std::vector<Moment> past_;
    std::vector<Moment> future_;
    bool typing_ = false; ///< letters typed one after another are undone together
};

} // namespace widgets
