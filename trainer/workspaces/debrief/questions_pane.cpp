// The questions asked, by type.
#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

#include <algorithm>
#include <set>

namespace trainer {

using namespace widgets;

namespace {

std::string type_in_words(engine::QuestionType type)
{
    std::string words = engine::words_for(type);
    if (!words.empty())
        words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
    return words;
}

/// The thread of what a leading question planted: what was met that shows otherwise, and when.
void planted(Pane& pane, Strip& strip, const engine::QuestionLine& line)
{
    if (line.plants.empty())
        return;
    const Color color = pane.ui.theme().missed;
    strip.gap(4);
    strip.spans({{"It put an answer into the account. ", Face::small_strong, color},
        {line.contradicted.empty() ? "Nothing that you met spoke against it, and still nobody can say whose "
                                     "words it was."
                                   : "What you met shows otherwise, and the account now holds both.",
            Face::small}});
    for (const auto& each : line.contradicted) {
        strip.gap(4);
        strip.inset(pane.ui.px(15), 0, [&](Strip& inside) {
            with_sources(pane, inside,
                "planted-" + std::to_string(line.event) + "-" + std::to_string(each.event),
                {{each.event > line.event ? "Later: " : "Before: ", Face::small_strong, color},
                    {"“" + each.on + "” ", Face::small_medium}, {each.because, Face::small}},
                each.cites);
            comes_from(pane, inside, {each.event}, each.evidence);
        });
    }
}

void question_row(Pane& pane, Strip& strip, const engine::QuestionLine& line, bool again)
{
    const auto& theme = pane.ui.theme();
    strip.text(pane.scenario()[line.choice].text, {.face = Face::small_strong});
    strip.gap(2);
    const auto company = company_in_words(line.company);
    with_sources(pane, strip, "question-" + std::to_string(line.event),
        {{type_in_words(line.type), Face::small_medium},
            {std::string(line.recommended ? ". Recommended." : ". Not one of the recommended types.") +
                    (again ? " Asked again." : "") + (company.empty() ? "" : " "),
                Face::small, theme.muted},
            {company, Face::small, line.company == engine::Company::controller ? theme.missed : theme.muted}},
        line.cites);
    comes_from(pane, strip, {line.event}, line.choice);
    planted(pane, strip, line);
}

void asked(Pane& pane, Strip& strip)
{
    const auto& questions = pane.debrief().questions;
    card(
        strip, "debrief.questions.asked", usual_padding(pane.ui),
        [&](Strip& inside) {
            inside.text(question_mix(questions), {.face = Face::title});
            if (questions.empty())
                return nothing_here(
                    inside, "Asking is how people get to tell. An open question is a good first one.");
            inside.gap(4);
            const auto& sum = pane.debrief().questioning;
            inside.text("By type: " + questions_by_type(questions) + ". " +
                            std::to_string(sum.recommended.count) + " of a recommended type.",
                {.face = Face::small});
            if (const auto words = company_in_words(sum); !words.empty())
                inside.text(words, {.face = Face::small});
            for (auto line = questions.begin(); line != questions.end(); ++line) {
                inside.separator(12, 12);
                question_row(pane, inside, *line,
                    std::find_if(questions.begin(), line,
                        [&](const auto& earlier) { return earlier.choice == line->choice; }) != line);
            }
        },
        pane.floor);
}

void types(Pane& pane, Strip& strip)
{
    std::set<engine::QuestionType> used;
    for (const auto& line : pane.debrief().questions)
        used.insert(line.type);
    if (used.empty())
        used.insert(engine::QuestionType::open);
    card(strip, "debrief.questions.types", usual_padding(pane.ui), [&](Strip& inside) {
        inside.text("What each type does", {.face = Face::heading});
        inside.gap(8);
        for (const auto type : used) {
            inside.spans({{type_in_words(type) + ": ", Face::small_strong},
                {question_type_explained(type), Face::small}});
            inside.gap(8);
        }
        nothing_here(inside, "Recommended are open and probing questions and empathic statements. A closed "
                             "question has its place where safety or a need has to be settled.");
        if (!pane.debrief().questions.empty())
            worked_out_link(pane, inside);
    });
}

} // namespace

void questions_pane(Pane& pane, Strip& strip)
{
    side_by_side(
        strip, 0.62f, [&](Strip& left) { asked(pane, left); }, [&](Strip& right) { types(pane, right); });
}

} // namespace trainer
