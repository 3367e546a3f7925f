#include "reports/pdf/pdf.hpp"

#include "reports/pdf/composer.hpp"
#include "reports/plain_words.hpp"

#include <algorithm>
#include <iterator>

namespace reports {
namespace {

constexpr const char* sample = "Sample data, made up";
constexpr const char* rests_on = "What this rests on";

Ink ink_of(FindingKind kind)
{
    switch (kind) {
    case FindingKind::ready:
        return Ink::ready;
    case FindingKind::taught_badly:
        return Ink::missed;
    case FindingKind::over_suspected:
        return Ink::over_suspected;
    case FindingKind::look_at:
        return Ink::warning;
    case FindingKind::nothing:
        break;
    }
    return Ink::soft_text;
}

/// Labels in a column of their own, words beside them.
void compose_labelled(Composer& composer, const std::vector<Labelled>& list)
{
    constexpr double label_width = 130;
    for (const auto& each : list) {
        auto label = composer.typesetter().set(each.label, {9.5}, label_width - 12);
        auto words = composer.typesetter().set(each.words, {9.5, Weight::medium}, inner_width - label_width);
        const double height = std::max(label.height, words.height);
        composer.demand(height);
        composer.place_text(margin, composer.y(), std::move(label), Ink::soft_text, "P");
        composer.place_text(margin + label_width, composer.y(), std::move(words), Ink::text, "P");
        composer.skip(height + 5);
    }
}

void compose_finding(Composer& composer, const Finding& finding)
{
    constexpr double inset = 14;
    auto kind = composer.typesetter().set(told(finding.kind), {9, Weight::medium});
    auto title = composer.typesetter().set(finding.title, {12, Weight::strong}, inner_width - inset);
    auto more = composer.typesetter().set(finding.more, {9.5}, inner_width - inset);
    const double kind_high = finding.kind == FindingKind::nothing ? 0 : kind.height + 1;
    const double height = kind_high + title.height + (finding.more.empty() ? 0 : more.height + 2);
    composer.demand(height);
    const double top = composer.y();
    Drawing bar{3, height, {Box{{0, 0}, 3, height, 1.5, ink_of(finding.kind)}}, {}, {}};
    composer.place(PlacedDrawing{margin, top, std::move(bar)});
    if (kind_high > 0)
        composer.place_text(margin + inset, top, std::move(kind), ink_of(finding.kind), "P");
    const double below = top + kind_high + title.height + 2;
    composer.place_text(margin + inset, top + kind_high, std::move(title), Ink::text, "P");
    if (!finding.more.empty())
        composer.place_text(margin + inset, below, std::move(more), Ink::soft_text, "P");
    composer.skip(height + 13);
}

void compose_cover(Composer& composer, const Report& report)
{
    composer.place_text(
        margin, margin, composer.typesetter().set("Turnstone", {12, Weight::strong}), Ink::soft_text, "P");
    composer.move_to(150);
    composer.paragraph(report.title, {32, Weight::strong}, "H1", 4);
    composer.paragraph(report.about, {18, Weight::regular, Ink::soft_text}, "P", 12);
    if (report.made_up) {
        composer.chip(margin, composer.y(), sample, false);
        composer.skip(30);
    }
    composer.place(PlacedRule{margin, composer.y(), inner_width, 1, Ink::axis});
    composer.skip(16);
    compose_labelled(composer, report.selected);
    if (!report.counted.empty())
        compose_labelled(composer, {{"Counted", report.counted}});
    compose_labelled(composer, {{"Made for", date_told(report.as_of)}});
    if (report.findings.empty())
        return;
    composer.skip(22);
    composer.demand(90);
    composer.paragraph("What matters most", {16, Weight::strong}, "H2", 12);
    for (const auto& finding : report.findings)
        compose_finding(composer, finding);
}

struct Entry {
    std::string title;
    std::string destination;
    std::size_t page = 0; ///< of the body, from 0
};

/// The heading of a part, which the contents and the outline lead to.
void compose_heading(Composer& composer, std::vector<Entry>& entries, const std::string& title)
{
    const Entry entry{title, "part-" + std::to_string(entries.size() + 1), composer.page()};
    composer.begin_section(title);
    composer.place(TagBegin{CAIRO_TAG_DEST, "name='" + entry.destination +
                                                "' x=" + std::to_string(static_cast<int>(margin)) +
                                                " y=" + std::to_string(static_cast<int>(composer.y()) - 8)});
    composer.place(TagEnd{CAIRO_TAG_DEST});
    composer.paragraph(title, {16, Weight::strong}, "H2", 5);
    entries.push_back(entry);
}

void compose_section(Composer& composer, std::vector<Entry>& entries, const Section& section)
{
    auto charts = charts_of(composer.typesetter(), section);
    composer.demand(charts.empty() ? 150 : charts.front().height + 100);
    if (composer.y() > body_top) {
        composer.skip(10);
        composer.place(PlacedRule{margin, composer.y(), inner_width, 0.75, Ink::axis});
        composer.skip(14);
    }
    compose_heading(composer, entries, section.title);
    if (section.provisional) {
        composer.chip(margin, composer.y(), "Provisional guidance", true);
        composer.skip(24);
    }
    composer.paragraph(section.lead, {10.5}, "P", 8);
    for (auto& chart : charts)
        compose_chart(composer, std::move(chart));
    composer.skip(4);
    compose_table(composer, section.table);
    for (const auto& note : section.notes)
        composer.paragraph(note, {8.5, Weight::regular, Ink::soft_text});
}

/// `before`: how many pages come before the body.
void compose_contents(Composer& composer, const std::vector<Entry>& entries, std::size_t before)
{
    composer.begin_section("Contents");
    composer.paragraph("Contents", {16, Weight::strong}, "H2", 12);
    composer.place(TagBegin{"TOC", ""});
    for (const auto& entry : entries) {
        auto title = composer.typesetter().set(entry.title, {11}, inner_width - 40);
        auto page = composer.typesetter().set(std::to_string(before + entry.page + 1), {11});
        const double height = title.height;
        composer.demand(height);
        composer.place(TagBegin{"TOCI", ""});
        composer.place(TagBegin{CAIRO_TAG_LINK, "dest='" + entry.destination + "'"});
        composer.place(PlacedText{margin, composer.y(), std::move(title), Ink::text});
        composer.place(PlacedText{0, composer.y(), std::move(page), Ink::text, page_width - margin});
        composer.place(TagEnd{CAIRO_TAG_LINK});
        composer.place(TagEnd{"TOCI"});
        composer.skip(height + 4);
        composer.place(PlacedRule{margin, composer.y(), inner_width});
        composer.skip(6);
    }
    composer.place(TagEnd{"TOC"});
}

std::vector<Sheet> contents(
    Typesetter& typesetter, const std::vector<Entry>& entries, std::size_t cover_pages)
{
    // How many pages the contents take hangs on the titles, not on the numbers.
    Composer counted(typesetter);
    compose_contents(counted, entries, 0);
    Composer composer(typesetter);
    compose_contents(composer, entries, cover_pages + counted.page() + 1);
    return composer.take();
}

void add_running_words(Typesetter& typesetter, std::vector<Sheet>& sheets, const Report& report)
{
    const TextStyle style{8, Weight::regular, Ink::soft_text};
    const std::string name = report.about.empty() ? report.title : report.title + ": " + report.about;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        auto& placed = sheets[i].placed;
        const double foot = page_height - 42;
        const auto add = [&](double x, double y, const std::string& words, double width, double right,
                             Ink ink) {
            auto text = typesetter.set(words, style);
            pango_layout_set_ellipsize(text.layout.get(), PANGO_ELLIPSIZE_END);
            typesetter.fit(text, width);
            placed.emplace_back(PlacedText{x, y, std::move(text), ink, right});
        };
        if (i > 0) {
            add(margin, 44, name, inner_width * 0.55, -1, Ink::soft_text);
            add(0, 44, sheets[i].section, inner_width * 0.4, page_width - margin, Ink::soft_text);
            placed.emplace_back(PlacedRule{margin, 60, inner_width});
        }
        add(margin, foot, "Made for " + date_told(report.as_of), inner_width * 0.3, -1, Ink::soft_text);
        if (report.made_up)
            add(page_width / 2 - typesetter.width(sample, style.size, false) / 2, foot, sample,
                inner_width * 0.4, -1, Ink::warning);
        add(0, foot, "Page " + std::to_string(i + 1) + " of " + std::to_string(sheets.size()),
            inner_width * 0.3, page_width - margin, Ink::soft_text);
    }
}

void append(std::vector<Sheet>& sheets, std::vector<Sheet> more)
{
    sheets.insert(sheets.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

std::string pdf(const Report& report, const std::vector<std::string>& fonts)
{
    Typesetter typesetter(fonts);
    Composer cover(typesetter);
    compose_cover(cover, report);
    Composer body(typesetter);
    std::vector<Entry> entries;
    for (const auto& section : report.sections)
        compose_section(body, entries, section);
    body.demand(120);
    body.skip(body.y() > body_top ? 24 : 0);
    compose_heading(body, entries, rests_on);
    compose_labelled(body, report.rests_on);
    body.paragraph("Made by Turnstone for " + date_told(report.as_of) + ".", {9.5});

    std::vector<Sheet> sheets = cover.take();
    append(sheets, contents(typesetter, entries, sheets.size()));
    append(sheets, body.take());
    add_running_words(typesetter, sheets, report);
    std::vector<OutlineEntry> outline;
    outline.reserve(entries.size());
    for (const auto& entry : entries)
        outline.push_back({entry.title, entry.destination});
    return painted(typesetter, sheets, outline,
        {report.about.empty() ? report.title : report.title + ": " + report.about,
            report.made_up ? sample : report.counted, report.as_of});
}

} // namespace reports
