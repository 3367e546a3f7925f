#include "engine/assess/debrief.hpp"

namespace engine {

const char* words_for(ChoiceKind kind)
{
    switch (kind) {
    case ChoiceKind::action:
        return "Action";
    case ChoiceKind::question:
        return "Question";
    case ChoiceKind::call_partner:
        return "Call a partner";
    case ChoiceKind::share:
        return "Share";
    case ChoiceKind::refer:
        return "Refer";
    case ChoiceKind::leave:
        return "Leave";
    }
    return "";
}

const char* words_for(QuestionType type)
{
    switch (type) {
    case QuestionType::none:
        return "";
    case QuestionType::open:
        return "open";
    case QuestionType::probing:
        return "probing";
    case QuestionType::closed:
        return "closed";
    case QuestionType::leading:
        return "leading";
    case QuestionType::forced_choice:
        return "forced choice";
    case QuestionType::multiple:
        return "multiple";
    case QuestionType::empathic_statement:
        return "empathic statement";
    }
    return "";
}

} // namespace engine
