// The few things that mattered, each with why and what to do next time: what a recruit reads first.
#include "engine/assess/parts.hpp"
#include "engine/scenario/reach.hpp"

#include <algorithm>
#include <functional>

namespace engine {
namespace {

constexpr std::size_t most_takeaways = 4;

/// A takeaway with how much it mattered.
struct Weighed {
    int weight = 0;
    Takeaway takeaway;
};

int points_of(const std::vector<Mark>& marks)
{
    int sum = 0;
    for (const Mark& mark : marks)
        sum += mark.points;
    return sum;
}

class Takeaways {
public:
    Takeaways(const Evaluated& attempt, const Debrief& debrief)
        : attempt_(attempt), scenario_(attempt.scenario), debrief_(debrief)
    {
    }

    std::vector<Takeaway> the_few()
    {
        of_decisions();
        of_referrals();
        of_questions();
        of_spotting();
        std::ranges::stable_sort(found_, std::greater{}, &Weighed::weight);
        std::vector<Takeaway> takeaways;
        take(takeaways,
            [&](const Takeaway& each) { return takeaways.empty() && each.kind == TakeawayKind::helped; });
        take(takeaways, [&](const Takeaway& each) {
            return std::ranges::find(takeaways, each.kind, &Takeaway::kind) == takeaways.end();
        });
        return takeaways;
    }

private:
    /// Those that are wanted, most important first, as long as there is room.
    template <class Wanted>
    void take(std::vector<Takeaway>& takeaways, Wanted&& wanted) const
    {
        for (const auto& each : found_)
            if (takeaways.size() < most_takeaways && wanted(each.takeaway))
                takeaways.push_back(each.takeaway);
    }

    void add(int weight, Takeaway takeaway) { found_.push_back({weight, std::move(takeaway)}); }

    std::string words_of(ChoiceNumber number) const
    {
        const Choice& choice = scenario_[number];
        return choice.done.empty() ? choice.text : choice.done;
    }

    /// What was open then, not yet done, and would have counted most, if it would have counted for more.
    std::string better_than(const Made& made) const
    {
        const Choice* best = nullptr;
        int most = std::max(0, points_of(scenario_[made.choice].marks));
        for (const auto other : scenario_[made.before.node].choices) {
            const int points = points_of(scenario_[other].marks);
            if (points <= most || chosen(made.before, scenario_, other) ||
                !is_open(scenario_, made.before, other))
                continue;
            best = &scenario_[other];
            most = points;
        }
        return best ? best->text : std::string{};
    }

    void of_decisions()
    {
        for (std::size_t i = 0; i < debrief_.decisions.size(); ++i) {
            const auto& line = debrief_.decisions[i];
            const int points = points_of(line.marks);
            if (!line.first_time || points == 0)
                continue;
            const bool helped = points > 0;
            add(helped ? 40 + points : 75 - points,
                {helped ? TakeawayKind::helped : TakeawayKind::set_back, words_of(line.choice), line.because,
                    helped ? std::string{} : better_than(attempt_.made[i]), {line.event}, line.cites,
                    line.choice});
        }
    }

    void of_referrals()
    {
        for (const auto& line : debrief_.referrals)
            if (!is_right(line.verdict))
                add(90, {TakeawayKind::referral, words_of(line.choice), line.explained, line.next_time,
                            {line.event}, line.cites, line.choice});
        for (const auto& duty : debrief_.duties)
            if (!duty.met)
                add(duty.kind == DutyKind::under_18 ? 100 : 85,
                    {TakeawayKind::referral, duty.asked, duty.explained, duty.next_time, duty.events,
                        duty.cites, {}});
    }

    void of_questions()
    {
        for (const auto& line : debrief_.questions) {
            if (line.contradicted.empty())
                continue;
            std::vector<std::uint32_t> events{line.event};
            std::vector<std::string> cites = line.cites;
            for (const auto& each : line.contradicted) {
                events.push_back(each.event);
                cites.insert(cites.end(), each.cites.begin(), each.cites.end());
            }
            add(65, {TakeawayKind::question, words_of(line.choice),
                        "It put an answer into the account, and what you met shows otherwise: " +
                            line.contradicted.front().because,
                        "Ask openly, so that nobody can say the answer was yours.", std::move(events),
                        std::move(cites), line.choice});
        }
        of_company();
    }

    /// All questions in front of somebody who may control are one takeaway.
    void of_company()
    {
        Takeaway takeaway{TakeawayKind::company, {},
            "Somebody who may control the person heard every word, so no answer can be taken as free.",
            "See that you can talk alone first.", {}, {}, {}};
        for (const auto& line : debrief_.questions)
            if (line.company == Company::controller) {
                takeaway.events.push_back(line.event);
                takeaway.cites = line.cites;
                takeaway.what = words_of(line.choice);
            }
        const auto count = takeaway.events.size();
        if (count > 1)
            takeaway.what = "You asked " + std::to_string(count) + " of " +
                            std::to_string(debrief_.questions.size()) +
                            " questions in front of somebody who may control.";
        if (count > 0)
            add(60, std::move(takeaway));
    }

    void of_spotting()
    {
        for (const auto& line : debrief_.spotting.lines) {
            if (line.verdict == Spotting::wrongly_suspected)
                add(58, spotted(TakeawayKind::wrongly_suspected, "You noted as a sign: " + line.on, line,
                            "Look twice and ask. A note can be withdrawn."));
            else if (line.verdict == Spotting::missed)
                add(56, spotted(TakeawayKind::missed, "You met a sign and did not note it: " + line.on, line,
                            "Write it down when you meet it, with the sign that it shows."));
            else if (line.verdict == Spotting::not_sought)
                not_sought(line.indicator);
        }
    }

    static Takeaway spotted(
        TakeawayKind kind, std::string what, const SpottingLine& line, std::string next_time)
    {
        return {kind, std::move(what), line.because, std::move(next_time), line.events, line.cites, {}};
    }

    void not_sought(IndicatorNumber indicator)
    {
        const auto& ref = scenario_[indicator];
        const auto* set = find_guidance(attempt_.library, ref.set);
        const auto* known = set ? find_indicator(*set, ref.id) : nullptr;
        const auto way = way_to_meet(indicator);
        if (known && !way.empty())
            add(50, {TakeawayKind::not_sought, "A sign was there that you never came to: " + known->text,
                        "What nobody looks for or asks about can help nobody.", way, {},
                        {ref.set + ":" + ref.id}, {}});
    }

    /// How the indicator can be met in this variant: a question or an action that brings a cue of it, or a
    /// detail to look at.
    std::string way_to_meet(IndicatorNumber indicator)
    {
        if (possible_.empty())
            possible_ = possible_play(scenario_);
        const Possible& possible = possible_.at(attempt_.variant.value);
        const auto shows = [&](const Sign& sign) {
            return std::ranges::find(sign.shows, indicator) != sign.shows.end();
        };
        for (const Choice& choice : scenario_.choices)
            for (const auto line : choice.lines)
                if (possible.lines[line.value] && shows(scenario_[line].sign))
                    return choice.text;
        for (std::size_t i = 0; i < scenario_.details.size(); ++i)
            if (possible.details[i] && shows(scenario_.details[i].sign))
                return "Look closely at " + scenario_.details[i].name + ".";
        return {};
    }

    const Evaluated& attempt_;
    const Scenario& scenario_;
    const Debrief& debrief_;
    std::vector<Weighed> found_;
    std::vector<Possible> possible_; ///< of each variant, once it is needed
};

} // namespace

std::vector<Takeaway> takeaways_of(const Evaluated& attempt, const Debrief& debrief)
{
    return Takeaways(attempt, debrief).the_few();
}

} // namespace engine
