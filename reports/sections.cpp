#include "reports/sections.hpp"

#include "reports/cells.hpp"
#include "reports/plain_words.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace reports {
namespace {

std::string period_told(const Selected& selected)
{
    if (selected.from.empty() && selected.to.empty())
        return "All so far";
    if (selected.to.empty())
        return "Since " + date_told(selected.from);
    if (selected.from.empty())
        return "Until " + date_told(selected.to);
    return date_told(selected.from) + " to " + date_told(selected.to);
}

const char* words_for(Counts counts)
{
    switch (counts) {
    case Counts::first:
        return "First";
    case Counts::best:
        return "Best";
    case Counts::latest:
        return "Latest";
    }
    return "";
}

/// The guidance sets of the scenarios, as they are now.
std::vector<Labelled> guidance_of(const std::set<std::string>& ids, const Known& known)
{
    std::vector<Labelled> guidance;
    for (const auto& id : ids)
        if (const auto* set = engine::find_guidance(known.library, id))
            guidance.push_back({"Guidance",
                set->title + ", version " + set->version + (set->provisional ? " (provisional)" : "")});
    return guidance;
}

} // namespace

Report begun(ReportKind kind, const std::string& title, const std::string& about, const Selected& selected,
    const std::string& encounter)
{
    Report report;
    report.kind = kind;
    report.title = title;
    report.about = about;
    report.selected = {{"Cohort", selected.cohort.empty() ? "Everybody" : selected.cohort},
        {"Period", period_told(selected)}, {"Encounter", encounter.empty() ? "All" : encounter},
        {"Version", selected.version.empty() ? "All" : selected.version},
        {"Attempt that counts", words_for(selected.counts)}};
    report.made_up = selected.made_up;
    report.as_of = selected.as_of;
    return report;
}

std::vector<Labelled> rests_on(const Attempts& attempts, const Known& known, const Naming& naming)
{
    struct Text {
        std::size_t attempts = 0;
        const CountedAttempt* one = nullptr;
    };
    std::map<std::string_view, Text> by_hash;
    for (const auto* each : attempts) {
        auto& text = by_hash[each->scenario_hash];
        ++text.attempts;
        text.one = each;
    }
    std::vector<std::pair<std::tuple<std::string, std::string, std::string>, std::size_t>> texts;
    texts.reserve(by_hash.size());
    for (const auto& [hash, text] : by_hash)
        texts.push_back(
            {{naming.encounter(text.one->scenario), text.one->scenario_version, std::string(hash)},
                text.attempts});
    std::ranges::sort(texts);
    std::vector<Labelled> rests;
    std::set<std::string> guidance;
    for (const auto& [what, count] : texts) {
        const auto& [title, version, hash] = what;
        const auto known_as = known.scenarios.find(hash);
        if (known_as != known.scenarios.end())
            guidance.insert(known_as->second->guidance.begin(), known_as->second->guidance.end());
        std::string text = title;
        text.append(", version ").append(version).append(", ").append(number_of(count, "attempt"));
        text.append(", text ").append(hash, 0, 12);
        if (known_as == known.scenarios.end())
            text += " (no longer to be read here: ids stand for its words)";
        rests.push_back({"Encounter", std::move(text)});
    }
    const auto sets = guidance_of(guidance, known);
    rests.insert(rests.end(), sets.begin(), sets.end());
    rests.push_back({"Assessment", "Version " + std::to_string(engine::assessment_version)});
    return rests;
}

engine::Trials trials_of(const Attempts& attempts)
{
    engine::Trials trials;
    for (const auto* each : attempts) {
        trials.hits += each->result.trials.hits;
        trials.signals += each->result.trials.signals;
        trials.false_alarms += each->result.trials.false_alarms;
        trials.noises += each->result.trials.noises;
    }
    return trials;
}

engine::Calibration calibration_of(const Attempts& attempts)
{
    std::vector<engine::CheckedJudgement> judgements;
    for (const auto* each : attempts)
        if (each->result.judgement)
            judgements.push_back(*each->result.judgement);
    return engine::calibration_of(judgements);
}

engine::Rate recommended_of(const Attempts& attempts)
{
    std::int64_t count = 0, of = 0;
    for (const auto* each : attempts) {
        count += each->result.questioning.recommended.count;
        of += each->result.questioning.recommended.of;
    }
    return rate_of(count, of);
}

} // namespace reports
