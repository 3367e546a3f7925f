#pragma once

#include "engine/guidance/guidance.hpp"
#include "trainer/app/attempt.hpp"

namespace trainer {

struct IndicatorRow {
    engine::IndicatorNumber indicator;
    std::string dimension;
    std::string text;
    bool operator==(const IndicatorRow&) const = default;
};

struct NoteRow {
    std::uint32_t number = 0;
    engine::IndicatorNumber indicator;
    std::string text;     ///< the indicator's
    std::string rests_on; ///< "the door frame"; "what Mila said: “…”"; "nothing in particular"
    engine::Evidence evidence;
    bool withdrawn = false;
    bool operator==(const NoteRow&) const = default;
};

/// Something met, that a note can rest on.
struct EvidenceRow {
    engine::Evidence evidence;
    std::string words;
    bool operator==(const EvidenceRow&) const = default;
};

struct NotebookPage {
    std::string guidance; ///< titles of the guidance sets
    bool provisional = false;
    std::vector<std::string> dimensions;
    std::vector<IndicatorRow> indicators; ///< in the order of the guidance
    std::vector<NoteRow> notes;           ///< oldest first, withdrawn ones too
    std::vector<EvidenceRow> met;         ///< latest first
    bool operator==(const NotebookPage&) const = default;
};

NotebookPage notebook_page(const Attempt& attempt, const engine::Library& library);

/// In words, as in NoteRow::rests_on.
std::string words_for(const engine::Scenario& scenario, const engine::Evidence& evidence);

} // namespace trainer
