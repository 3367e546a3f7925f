#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/workspaces/debrief/findings.hpp"
#include "trainer/workspaces/debrief/strip.hpp"
#include "trainer/workspaces/pictures.hpp"

#include <map>
#include <string>
#include <vector>

namespace trainer {

/// Where somebody is in the debrief of one attempt. Made anew for each attempt.
struct Reading {
    std::int64_t attempt = 0;
    std::size_t events = 0;
    std::string tab = "debrief.overview";
    std::string source;                        ///< the cite that is open
    std::size_t place = 0;                     ///< of the places met: the one on the picture's page
    std::map<std::size_t, std::string> chosen; ///< by place: the mark whose explanation is shown
    Findings findings;
    bool worked_out = false; ///< whether it is shown where marks come from
    bool made = false;
};

/// What each page of the debrief is given.
struct Pane {
    widgets::Ui& ui;
    const Debriefing& page;
    const engine::Library& library;
    Pictures& pictures;
    Reading& reading;
    float floor = 0.0f;             ///< how far down cards stretch, so that they fill the page
    std::optional<Intent> intent{}; ///< what was asked for on the page

    const engine::Debrief& debrief() const { return page.debrief; }
    const engine::Scenario& scenario() const { return page.attempt.scenario; }
};

// One page each.
void overview_pane(Pane& pane, Strip& strip);
void compare_pane(Pane& pane, Strip& strip); ///< a fork beside what it plays on from
void picture_pane(Pane& pane, Strip& strip);
void decisions_pane(Pane& pane, Strip& strip);
void questions_pane(Pane& pane, Strip& strip);
void dimensions_pane(Pane& pane, Strip& strip);
void people_pane(Pane& pane, Strip& strip);
void notes_pane(Pane& pane, Strip& strip);
void sources_pane(Pane& pane, Strip& strip);

// Parts that several pages show.

/// The few things that mattered first.
void takeaways_card(Pane& pane, Strip& strip);

/// A link that opens the moment of an event. `event`: its number.
void moment_link(Pane& pane, Strip& strip, std::uint32_t event, const std::string& words);

/// The place as it was, with a mark on everything that came to something. `whole`: not cropped.
void marked_picture(Pane& pane, Strip& strip, std::size_t place, bool whole);
/// "Noticed: padlock, list", for each kind of mark there is.
void picture_legend(Pane& pane, Strip& strip, const PlaceFindings& place);
/// The mark that is chosen there, or else the one that teaches most; null where there is none.
const Finding* chosen_finding(const Pane& pane, std::size_t place);
/// What was made of it and why, with its sources.
void finding_explained(Pane& pane, Strip& strip, const Finding& finding);
/// The same behind its sign, for lists.
void finding_row(Pane& pane, Strip& strip, const Finding& finding);

/// The dimensions with both columns.
void dimension_table(Pane& pane, Strip& strip);
/// A heading with a provisional chip beside it where strengths are provisional.
void dimension_heading(Pane& pane, Strip& strip, const std::string& heading);

/// Spans, then links to what they rest on. `where`: unique on the page, without dots.
void with_sources(Pane& pane, Strip& strip, const std::string& where, std::vector<widgets::Span> spans,
    const std::vector<std::string>& cites);
/// The text of the source that is open, or how to open one.
void source_text(Pane& pane, Strip& strip);
/// All sources, each a link, for the third column.
void source_list(Pane& pane, Strip& strip);
/// Over the page, where there is no third column.
void source_popup(Pane& pane);

/// Shows and hides where marks come from, on all pages.
void worked_out_link(Pane& pane, Strip& strip);
/// The events, and the place in the scenario, that something rests on; nothing unless that is asked for.
void comes_from(Pane& pane, Strip& strip, const std::vector<std::uint32_t>& events);
void comes_from(
    Pane& pane, Strip& strip, const std::vector<std::uint32_t>& events, engine::ChoiceNumber choice);
void comes_from(
    Pane& pane, Strip& strip, const std::vector<std::uint32_t>& events, const engine::Evidence& evidence);

/// By how much a decision lowered what could be got in the end; nothing unless that is asked for and known.
void lowered_by(Pane& pane, Strip& strip, std::size_t decision);

/// A muted sentence for when there is nothing to show.
void nothing_here(Strip& strip, const std::string& sentence);

} // namespace trainer
