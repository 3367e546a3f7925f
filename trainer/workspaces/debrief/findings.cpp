#include "trainer/workspaces/debrief/findings.hpp"

#include "reports/words.hpp"
#include "trainer/workspaces/debrief/debrief_words.hpp"

#include <algorithm>

namespace trainer {
namespace {

using namespace engine;

bool among(const std::vector<IndicatorNumber>& list, IndicatorNumber indicator)
{
    return std::ranges::find(list, indicator) != list.end();
}

/// What one place held, by number, before anything is made of it.
struct Seen {
    PlaceNumber place;
    std::vector<DetailNumber> details;
    std::vector<PersonNumber> people;
    std::vector<LineNumber> lines;
};

/// Goes through the attempt again, to see what was in view where.
class Walk {
public:
    explicit Walk(const Attempt& attempt) : attempt_(attempt), scenario_(attempt.scenario) {}

    std::vector<Seen> places()
    {
        EventLog log;
        engine::State state;
        if (begin(scenario_, attempt_.variant, attempt_.head.seed, state, log))
            return {};
        look_round(state);
        for (const Event& event : attempt_.events) {
            log.events.clear();
            if (event.kind == EventKind::node_entered)
                enter(NodeNumber{event.subject});
            else if (event.kind == EventKind::line_shown)
                hear(LineNumber{event.subject});
            else if (event.kind == EventKind::detail_examined)
                examine(scenario_, state, DetailNumber{event.subject}, log);
            else if (event.kind == EventKind::choice_made)
                choose(scenario_, state, ChoiceNumber{event.subject}, log);
            else
                continue;
            if (event.kind != EventKind::node_entered && event.kind != EventKind::line_shown)
                look_round(state);
        }
        return std::move(seen_);
    }

private:
    Seen* at(PlaceNumber place)
    {
        if (!place.exists())
            return nullptr;
        const auto found = std::ranges::find(seen_, place, &Seen::place);
        return found != seen_.end() ? &*found : &seen_.emplace_back(Seen{place, {}, {}, {}});
    }

    template <class Number>
    static void add(std::vector<Number>& list, Number number)
    {
        if (std::ranges::find(list, number) == list.end())
            list.push_back(number);
    }

    void look_round(const engine::State& state)
    {
        const Node& node = scenario_[state.node];
        Seen* seen = node.outcome ? nullptr : at(node.place);
        if (!seen)
            return;
        for (const auto detail : details_in_view(scenario_, state))
            add(seen->details, detail);
        for (const auto person : node.present)
            add(seen->people, person);
    }

    void enter(NodeNumber node)
    {
        if (scenario_[node].place.exists())
            here_ = scenario_[node].place;
    }

    void hear(LineNumber line)
    {
        if (Seen* seen = at(here_))
            add(seen->lines, line);
    }

    const Attempt& attempt_;
    const Scenario& scenario_;
    std::vector<Seen> seen_;
    PlaceNumber here_;
};

/// Makes findings of what was seen and heard.
class Judged {
public:
    Judged(const Attempt& attempt, const Library& library, const Debrief& debrief)
        : attempt_(attempt), scenario_(attempt.scenario), library_(library), debrief_(debrief)
    {
    }

    bool examined(DetailNumber number) const
    {
        return std::ranges::any_of(attempt_.events, [&](const Event& event) {
            return event.kind == EventKind::detail_examined && event.subject == number.value;
        });
    }

    std::optional<Finding> detail(DetailNumber number) const
    {
        const Detail& detail = scenario_[number];
        Finding finding;
        finding.evidence = {EvidenceKind::detail, number.value};
        finding.met = examined(number);
        finding.id = detail.id;
        finding.name = detail.name;
        finding.label = short_name(detail.name);
        finding.layer = detail.layer;
        return made(std::move(finding), detail.sign);
    }

    std::optional<Finding> line(LineNumber number) const
    {
        const Line& line = scenario_[number];
        Finding finding;
        finding.evidence = {EvidenceKind::line, number.value};
        finding.id = line.id;
        finding.name = line.text;
        finding.by = line.by.exists() ? scenario_[line.by].name : "";
        return made(std::move(finding), line.sign);
    }

private:
    std::string quote(IndicatorNumber indicator) const
    {
        return quoted(reports::indicator_text(scenario_, library_, indicator));
    }

    /// How much a verdict says about the thing: the first decides its sign.
    static int rank(widgets::Sign sign)
    {
        switch (sign) {
        case widgets::Sign::noticed:
            return 0;
        case widgets::Sign::wrongly_suspected:
            return 1;
        case widgets::Sign::missed:
            return 2;
        case widgets::Sign::unsupported:
            return 3;
        case widgets::Sign::left_alone:
            break;
        }
        return 4;
    }

    /// Takes in one verdict.
    static void take(Finding& finding, bool& any, widgets::Sign sign, const std::string& sentence)
    {
        if (!any || rank(sign) < rank(finding.sign))
            finding.sign = sign;
        any = true;
        finding.told += (finding.told.empty() ? "" : " ") + sentence;
    }

    void take_line(Finding& finding, bool& any, const SpottingLine& line) const
    {
        using widgets::Sign;
        const std::string what = quote(line.indicator);
        switch (line.verdict) {
        case Spotting::noticed:
            return take(finding, any, Sign::noticed, "You noted " + what + ".");
        case Spotting::missed:
            return take(
                finding, any, Sign::missed, "It shows " + what + ", and you did not note that on it.");
        case Spotting::wrongly_suspected:
            return take(
                finding, any, Sign::wrongly_suspected, "You noted " + what + ". It only looked like that.");
        case Spotting::left_alone:
            return take(
                finding, any, Sign::left_alone, "It can be taken for " + what + ", and you left it at that.");
        case Spotting::unsupported:
            return take(
                finding, any, Sign::unsupported, "You noted " + what + " on it, and it does not show that.");
        case Spotting::not_sought:
        case Spotting::withdrawn:
            return;
        }
    }

    /// A cue that no line of the table is about: another one stands for the same indicator, or it was not
    /// met.
    void take_cue(Finding& finding, bool& any, IndicatorNumber indicator) const
    {
        using widgets::Sign;
        const auto& lines = debrief_.spotting.lines;
        const auto line = std::ranges::find_if(lines, [&](const SpottingLine& each) {
            return each.indicator == indicator &&
                   (each.verdict == Spotting::noticed || each.verdict == Spotting::missed ||
                       each.verdict == Spotting::not_sought);
        });
        if (line == lines.end() || (finding.met && line->evidence == finding.evidence))
            return;
        if (!finding.met)
            take(finding, any, Sign::missed, "You did not look at it. It shows " + quote(indicator) + ".");
        else if (line->verdict == Spotting::noticed)
            take(finding, any, Sign::noticed,
                "It also shows " + quote(indicator) + ", which you noted on something else.");
        else
            take(finding, any, Sign::missed,
                "It also shows " + quote(indicator) + ", and you did not note that.");
    }

    std::optional<Finding> made(Finding finding, const engine::Sign& sign) const
    {
        bool any = false;
        for (const auto& line : debrief_.spotting.lines)
            if (line.evidence == finding.evidence)
                take_line(finding, any, line);
        for (const auto indicator : sign.shows)
            if (among(scenario_[attempt_.variant].indicators, indicator))
                take_cue(finding, any, indicator);
        if (!any)
            return std::nullopt;
        finding.because = sign.because;
        finding.cites = sign.cites;
        return finding;
    }

    const Attempt& attempt_;
    const Scenario& scenario_;
    const Library& library_;
    const Debrief& debrief_;
};

} // namespace

Findings findings_of(const Attempt& attempt, const Library& library, const Debrief& debrief)
{
    const Scenario& scenario = attempt.scenario;
    const Judged judged(attempt, library, debrief);
    Findings findings;
    std::size_t most = 0;
    for (const Seen& seen : Walk(attempt).places()) {
        PlaceFindings place{
            seen.place, scenario[seen.place].name, scenario[seen.place].picture, {}, {}, {}, false};
        for (const auto person : seen.people)
            place.layers.push_back(scenario[person].portrait);
        for (const auto detail : scenario[seen.place].details) {
            if (std::ranges::find(seen.details, detail) == seen.details.end())
                continue;
            place.layers.push_back(scenario[detail].layer);
            place.looked = place.looked || judged.examined(detail);
            if (auto finding = judged.detail(detail))
                place.details.push_back(std::move(*finding));
        }
        for (const auto line : seen.lines)
            if (auto finding = judged.line(line))
                place.lines.push_back(std::move(*finding));
        if (place.details.size() > most) {
            most = place.details.size();
            findings.richest = findings.places.size();
        }
        findings.places.push_back(std::move(place));
    }
    return findings;
}

} // namespace trainer
