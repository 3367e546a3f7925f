#include "engine/assess/debrief.hpp"

#include <array>

namespace engine {
namespace {

/// In the order of ChoiceKind.
constexpr std::array choice_kinds{"Action", "Question", "Call a partner", "Share", "Refer", "Leave"};

/// In the order of QuestionType.
constexpr std::array question_types{
    "", "open", "probing", "closed", "leading", "forced choice", "multiple", "empathic statement"};

} // namespace

const char* words_for(ChoiceKind kind)
{
    return choice_kinds.at(static_cast<std::size_t>(kind));
}

const char* words_for(QuestionType type)
{
    return question_types.at(static_cast<std::size_t>(type));
}

} // namespace engine
