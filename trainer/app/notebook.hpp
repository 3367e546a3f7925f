#pragma once

#include "engine/guidance/guidance.hpp"
#include "trainer/app/attempt.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace trainer {

/// An indicator that a note can be of.
struct IndicatorRow {
    engine::IndicatorNumber indicator;
    std::string set; ///< id of its guidance set
    std::string id;  ///< within the set
    std::string dimension;
    std::string text;
    bool operator==(const IndicatorRow&) const = default;
};

/// Something met, that a note can rest on.
struct EvidenceRow {
    engine::Evidence evidence;
    std::string id; ///< of the line or detail
    std::string words;
    bool operator==(const EvidenceRow&) const = default;
};

/// Every indicator of the scenario's guidance, by its number, which is the order of the guidance too.
/// Requires: the library that the scenario was loaded with.
std::vector<IndicatorRow> indicators_of(const engine::Scenario& scenario, const engine::Library& library);

/// Whether a text has every word that was typed, in any order and case, each as the beginning of a word, with
/// or without the ending of a plural or a verb.
bool has_every_word(std::string_view text, std::string_view typed);

/// Whether an indicator has them in its text, its dimension or its id.
bool fits_search(const IndicatorRow& row, std::string_view typed);

/// The lines heard and the details looked at so far, each once, the latest first.
std::vector<EvidenceRow> evidence_met(const Attempt& attempt);

/// What a note rests on: "the door frame"; "what Mila said: “…”"; "nothing in particular".
std::string words_for(const engine::Scenario& scenario, const engine::Evidence& evidence);

} // namespace trainer
