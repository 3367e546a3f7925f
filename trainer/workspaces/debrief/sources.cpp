// What things rest on: links to it, and its text.
#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

#include "trainer/widgets/overlays.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>

namespace trainer {

using namespace widgets;

namespace {

/// "fact.5.2.2": as widget ids go.
std::string id_of(std::string cite)
{
    std::ranges::replace(cite, ':', '.');
    return cite;
}

/// "Facts 5.2.2", and after another fact only "5.2.3"; after another sign of the same guidance "another
/// sign".
std::string link_text(const Pane& pane, const std::string& cite, const std::string& before)
{
    const std::string fact = "fact:";
    if (cite.starts_with(fact) && before.starts_with(fact))
        return cite.substr(fact.size());
    std::string words = cite_in_words(cite, pane.library);
    if (!before.empty() && words == cite_in_words(before, pane.library))
        return "another sign";
    if (cite.starts_with(fact)) // word and number stay on one line
        words.replace(words.find(' '), 1, "\u00a0");
    return words;
}

/// Who says so, where the library knows.
std::string origin_of(const Pane& pane, const std::string& cite)
{
    const std::string source = cite.substr(0, cite.find(':'));
    if (const auto* set = engine::find_guidance(pane.library, source))
        return set->source;
    const auto* fact =
        source == "fact" ? engine::find_fact(pane.library, cite.substr(source.size() + 1)) : nullptr;
    std::string titles;
    if (fact != nullptr)
        for (const auto& each : fact->sources)
            titles += (titles.empty() ? "From: " : "; ") + each.title;
    return titles;
}

void citation_text(Pane& pane, Strip& strip, const engine::CitationLine& line)
{
    strip.text(line.text.empty() ? "Its text is not in this copy of the program." : line.text);
    strip.gap(8);
    const bool doubtful = line.mark != "verified";
    strip.text(source_mark_explained(line.mark),
        {.face = Face::small_medium, .color = doubtful ? pane.ui.theme().attention : pane.ui.theme().saved});
    if (const std::string origin = origin_of(pane, line.cite); !origin.empty()) {
        strip.gap(8);
        strip.text(origin, {.face = Face::caption, .color = pane.ui.theme().muted});
    }
}

} // namespace

void with_sources(Pane& pane, Strip& strip, const std::string& where, std::vector<Span> spans,
    const std::vector<std::string>& cites)
{
    const Face face = spans.empty() ? Face::small : spans.back().face;
    const Color muted = pane.ui.theme().muted;
    std::string before;
    for (auto each = cites.begin(); each != cites.end(); ++each) {
        const auto& cite = *each;
        if (std::find(cites.begin(), each, cite) != each) // a referral and the judgement can rest on the same
            continue;
        const std::string mark = engine::citation_of(pane.library, cite).mark;
        if (!spans.empty())
            spans.push_back({before.empty() ? " " : ", ", face, muted});
        spans.push_back(
            {link_text(pane, cite, before), Face::small_medium, {}, "source." + where + "." + id_of(cite)});
        if (mark != "verified")
            spans.push_back({" (" + mark + ")", face, muted});
        before = cite;
    }
    const std::string pressed = strip.spans(spans);
    for (const auto& cite : cites)
        if (!pressed.empty() && pressed.ends_with("." + id_of(cite)))
            pane.reading.source = cite;
}

void source_text(Pane& pane, Strip& strip)
{
    strip.text("Source", {.face = Face::heading});
    strip.gap(8);
    if (pane.reading.source.empty())
        return strip.text("Press a source, such as “Facts 5.2.2”, to read here what it says.",
            {.face = Face::small, .color = pane.ui.theme().muted});
    strip.text(cite_in_words(pane.reading.source, pane.library), {.face = Face::small_strong});
    strip.gap(8);
    citation_text(pane, strip, engine::citation_of(pane.library, pane.reading.source));
}

void source_list(Pane& pane, Strip& strip)
{
    const auto& all = pane.debrief().citations;
    strip.text("Everything cited here", {.face = Face::heading});
    strip.gap(8);
    if (all.empty())
        return nothing_here(strip, "Nothing in this attempt was judged, so nothing is cited.");
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0)
            strip.separator(8, 8);
        with_sources(
            pane, strip, "all-" + std::to_string(i + 1), {{all[i].text, Face::small}}, {all[i].cite});
    }
}

void source_popup(Pane& pane)
{
    if (pane.reading.source.empty())
        return;
    const auto line = engine::citation_of(pane.library, pane.reading.source);
    const std::string title = cite_in_words(line.cite, pane.library);
    Ui& ui = pane.ui;
    const float pad = ui.px(20);
    const float room = ui.input().width - 2 * ui.px(16);
    const float width = ui.narrow() ? room : std::min(column_width(ui, 480), room);
    const float most = ui.input().height - 2 * ui.px(16);
    const Button done{.id = "source.close", .text = "Close"};
    Strip measure(ui, {0, 0, width - 2 * pad, 0}, false); // a source is the same for everybody
    citation_text(pane, measure, line);
    const float head = text_height(ui, Face::heading, title, width - 2 * pad);
    const float around = 2 * pad + head + ui.px(8) + ui.px(16) + button_height(ui);
    const float height = std::min(most, measure.used() + around);
    Rect rect = centred(ui.window(), width, height);
    rect = {std::round(rect.x), std::round(rect.y), width, height};
    bool close = begin_popup(ui, "source", rect, true);
    Rect inside = rect.inset(pad);
    inside.cut_top(text(ui, inside, title, {.face = Face::heading}), ui.px(8));
    const Rect foot = inside.cut_bottom(button_height(ui), ui.px(16));
    const Rect content = ui.begin_scroll("source.text", inside);
    Strip words(ui, content);
    citation_text(pane, words, line);
    ui.end_scroll(words.bottom());
    close = button(ui, {foot.x, foot.y, button_width(ui, done), foot.h}, done) || close;
    end_popup(ui);
    if (close)
        pane.reading.source.clear();
}

void sources_pane(Pane& pane, Strip& strip)
{
    card(strip, "debrief.sources.card", usual_padding(pane.ui), [&](Strip& inside) {
        inside.text("What this debrief rests on", {.face = Face::heading});
        inside.gap(4);
        inside.text("Check current guidance before operational use.",
            {.face = Face::small, .color = pane.ui.theme().muted});
        if (pane.debrief().citations.empty()) {
            inside.gap(12);
            nothing_here(inside, "Nothing in this attempt was judged, so nothing is cited.");
        }
        for (const auto& line : pane.debrief().citations) {
            inside.separator();
            inside.text(cite_in_words(line.cite, pane.library), {.face = Face::small_strong});
            inside.gap(4);
            citation_text(pane, inside, line);
        }
    });
}

void nothing_here(Strip& strip, const std::string& sentence)
{
    strip.text(sentence, {.face = Face::small, .color = strip.ui().theme().muted});
}

} // namespace trainer
