#pragma once

#include "trainer/app/notebook.hpp"

namespace trainer {

/// A group of indicators, to show only these.
struct DimensionRow {
    std::string id;
    std::string name; ///< as in IndicatorRow::dimension
    std::string short_name;
    bool operator==(const DimensionRow&) const = default;
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

struct NotebookPage {
    std::string guidance; ///< titles of the guidance sets
    std::vector<DimensionRow> dimensions;
    std::vector<IndicatorRow> indicators; ///< in the order of the guidance, which is by number
    std::vector<NoteRow> notes;           ///< oldest first, withdrawn ones too
    std::vector<EvidenceRow> met;         ///< latest first
    bool operator==(const NotebookPage&) const = default;
};

NotebookPage notebook_page(const Attempt& attempt, const engine::Library& library);

} // namespace trainer
