#pragma once

#include "engine/assess/debrief.hpp"

#include <span>
#include <string>
#include <vector>

namespace trainer {

/// "first" to "tenth", then "11th".
std::string ordinal(int number);

/// "23 minutes", "1 minute", "under a minute".
std::string minutes_in_words(engine::Elapsed took);

/// "second attempt, 23 minutes".
std::string attempt_in_words(int attempt_number, engine::Elapsed took);

/// "Phones" of "phones on the hall table": what fits beside a mark on a picture.
std::string short_name(const std::string& name);

/// An indicator as it is quoted within a sentence: without the stop at its end and without its examples.
std::string quoted(const std::string& indicator);

/// "Facts 5.2.2" of "fact:5.2.2"; "Guidance: adults, sexual exploitation" of one of a set's indicators.
std::string cite_in_words(const std::string& cite, const engine::Library& library);

/// What a mark of a source means, in a sentence.
std::string source_mark_explained(const std::string& mark);

/// "got 3", "lost 1".
std::string points_in_words(int points);

/// "Got 2 in safety and 1 in communication."
std::string marks_in_words(const std::vector<engine::Mark>& marks);

/// "You noticed 3 of the 5 signs that you came across."
std::string hits_in_words(const engine::Rate& hits);
/// "You wrongly suspected 1 of the 6 things that only looked like a sign."
std::string false_alarms_in_words(const engine::Rate& false_alarms);
/// The interval of a rate in a sentence; empty where there were no trials.
std::string interval_in_words(const engine::Rate& rate);
/// What the headline of spotting is and comes to.
std::string difference_in_words(const engine::SpottingResult& spotting);

/// "4 of 9 questions were open."
std::string question_mix(std::span<const engine::QuestionLine> questions);
/// "2 open, 1 leading", in the order of the types.
std::string questions_by_type(std::span<const engine::QuestionLine> questions);
/// Who could hear them: "5 of 7 were asked alone, 2 in front of somebody who may control."
std::string company_in_words(const engine::Questioning& sum);
/// "Asked alone." of one question; empty where it is not said.
std::string company_in_words(engine::Company company);
/// What a type of question does, in a sentence.
std::string question_type_explained(engine::QuestionType type);

/// "1 strong, 2 medium"; "0 noted" with `none` "noted".
std::string strengths_in_words(const engine::DimensionCount& count, const std::string& none);

/// What was judged against what it was, in one sentence.
std::string judgement_in_words(const engine::Judgement& judgement, engine::Truth truth);

} // namespace trainer
