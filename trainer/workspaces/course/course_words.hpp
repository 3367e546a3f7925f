#pragma once

#include "trainer/app/state.hpp"

#include <string>

namespace trainer {

/// "Sam" of "Sam Okafor".
std::string first_name(const std::string& name);

/// "Noticed 4 of 5, wrongly suspected 1 of 4"; without what there was nothing of.
std::string rates_in_words(const AttemptRow& attempt);
/// "Best attempt: noticed 4 of 5, wrongly suspected 1 of 4"
std::string best_in_words(const AttemptRow& attempt);

/// "Finished twice" and so on; empty for never.
std::string finished_in_words(int times);

/// "Decision 7 is kept. You began on 21 October 2026."
std::string kept_in_words(const AttemptRow& attempt);

/// "About 20 minutes"
std::string minutes_in_words(int minutes);

/// "threats and coercive control"
std::string listed(const std::vector<std::string>& words);

/// "Go on at 10:42"
std::string go_on_in_words(const AttemptRow& attempt);

/// "Comes back on 2 December", "Due today", "Due since 18 November"; empty where it does not come back.
std::string return_in_words(const EncounterCard& card, Day today);

} // namespace trainer
