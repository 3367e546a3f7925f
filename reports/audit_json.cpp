#include "reports/audit.hpp"

#include <nlohmann/json.hpp>

namespace reports {
namespace {

using namespace engine;
using Json = nlohmann::ordered_json;

template <class Range, class Of>
Json list_of(const Range& range, Of of)
{
    Json list = Json::array();
    for (const auto& each : range)
        list.push_back(of(each));
    return list;
}

Json scenario_of(const AuditedScenario& line)
{
    return {{"id", line.id}, {"version", line.version}, {"concern", line.truths.concern},
        {"no_concern", line.truths.no_concern}, {"undetermined", line.truths.undetermined}};
}

Json cite_of(const CiteLine& line)
{
    Json marks = Json::object();
    for (const Mark& mark : line.marks)
        marks[mark.competency] = mark.points;
    return {{"place", line.place}, {"marks", marks}, {"cites", line.cites}};
}

Json lesson_of(const LessonLine& line)
{
    return {{"id", line.lesson.id}, {"text", line.lesson.text}, {"place", line.lesson.place},
        {"cites", line.lesson.cites}, {"outside", line.lesson.outside},
        {"encounters", list_of(line.cells, [](const LessonCell& cell) {
             return Json{
                 {"scenario", cell.scenario}, {"throughout", cell.throughout}, {"choices", cell.choices}};
         })}};
}

} // namespace

std::string audit_json(const Audit& audit)
{
    Json json;
    json["findings"] = list_of(audit.findings, [](const AuditFinding& finding) {
        return Json{{"code", finding.code}, {"places", finding.places}, {"what", finding.what},
            {"remedy", finding.remedy}};
    });
    json["open"] = list_of(audit.open, [](const AuditOpen& open) {
        return Json{{"code", open.code}, {"why", open.why}};
    });
    json["scenarios"] = list_of(audit.scenarios, scenario_of);
    json["always_concern"] = audit.always_concern ? Json(*audit.always_concern) : Json();
    json["habits"] = list_of(audit.habits, [](const HabitLine& line) {
        return Json{{"code", line.code}, {"name", line.name}, {"decisions", line.decisions},
            {"right", line.right}, {"chance", line.chance}, {"p", line.p}};
    });
    json["people"] = list_of(audit.people, [](const PeopleLine& line) {
        return Json{
            {"attribute", line.attribute}, {"value", line.value}, {"people", line.people}, {"of", line.of}};
    });
    json["indicators"] = list_of(audit.indicators, [](const IndicatorLine& line) {
        return Json{{"set", line.set}, {"dimension", line.dimension}, {"indicator", line.indicator},
            {"cues", line.cues}, {"decoys", line.decoys}};
    });
    json["cites"] = list_of(audit.cites, cite_of);
    json["lessons"] = list_of(audit.lessons, lesson_of);
    return json.dump(2);
}

} // namespace reports
