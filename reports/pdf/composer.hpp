// Puts one thing below another and begins another page where there is no more room.
#pragma once

#include "reports/pdf/sheets.hpp"

namespace reports {

class Composer {
public:
    explicit Composer(Typesetter& typesetter) : typesetter_(typesetter) { new_page(); }

    void new_page();
    /// Begins another page unless there is room for so much; not where nothing stands on this one yet.
    void demand(double height);
    double room() const { return body_bottom - y_; }
    double y() const { return y_; }
    void move_to(double y) { y_ = y; }
    void skip(double height) { y_ += height; }
    std::size_t page() const { return sheets_.size() - 1; }
    /// Whose pages these are from here on, for the running head.
    void begin_section(const std::string& title);

    Typesetter& typesetter() { return typesetter_; }
    void place(Placed placed) { sheets_.back().placed.push_back(std::move(placed)); }
    /// At a place of one's own, as a part of that kind for who has it read out.
    void place_text(double x, double y, SetText text, Ink ink, const std::string& tag);
    /// Over the width of the page, below what is there.
    void paragraph(
        const std::string& words, const TextStyle& style, const std::string& tag = "P", double after = 4);
    /// Words in a half-round frame; gives where it ends on the right.
    double chip(double x, double y, const std::string& words, bool dashed);

    std::vector<Sheet> take() { return std::move(sheets_); }

private:
    Typesetter& typesetter_;
    std::vector<Sheet> sheets_;
    std::string section_;
    double y_ = body_top;
};

/// The table, over as many pages as it takes, its heads again on each; columns that do not fit beside one
/// another follow below with the first one repeated.
void compose_table(Composer& composer, const Table& table);

/// The chart of a section, in parts where it is higher than a page; none where it has none or nothing to
/// draw.
std::vector<Drawing> charts_of(Typesetter& typesetter, const Section& section);
void compose_chart(Composer& composer, Drawing drawing);

} // namespace reports
