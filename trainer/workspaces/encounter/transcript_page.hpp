#pragma once

#include "trainer/workspaces/encounter/encounter_page.hpp"

namespace trainer {

/// Everything that happened in the attempt so far, oldest first.
std::vector<TranscriptRow> transcript_rows(const Attempt& attempt, const engine::Library& library);

/// One event of it in a sentence: "You looked at the gate. It squeaks."
std::string told(const Attempt& attempt, const engine::Event& event, const engine::Library& library);

/// Looking back at a choice: "You asked who looks after the passports."
const std::string& words_for_done(const engine::Choice& choice);

} // namespace trainer
