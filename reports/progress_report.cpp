#include "reports/progress_report.hpp"

#include "reports/figures_json.hpp"
#include "reports/page.hpp"
#include "reports/words.hpp"

namespace reports {
namespace {

using namespace engine;

void spotting(Page& page, const Detection& spotting)
{
    page.heading("Spotting");
    page.line("Signs noticed: " + in_words(spotting.hits) + ".");
    page.line("Wrongly suspected: " + in_words(spotting.false_alarms) + ".");
    if (spotting.difference)
        page.line("Hit rate less false-alarm rate: " + two_figures(*spotting.difference) +
                  ". Noting everything and noting nothing both come to 0.");
    for (const auto& sentence : in_words(spotting.discrimination, spotting.trials))
        page.line(sentence);
}

void sureness(Page& page, const Calibration& calibration)
{
    page.heading("How sure, and how often right");
    if (!calibration.brier) {
        page.line("There is no judgement yet of which the truth can be known.");
        return;
    }
    page.line(in_words(*calibration.over_confidence));
    page.line("Brier score: " + two_figures(*calibration.brier) + " over " +
              std::to_string(calibration.judgements) + ". 0 is best; saying 50 % every time gives 0.25.");
    for (const auto& bin : calibration.bins)
        page.line(std::to_string(bin.from) + " to " + std::to_string(bin.to) + " % sure: right " +
                      in_words(bin.right) + ".",
            2);
}

Json json_of(const Calibration& calibration)
{
    Json json{{"judgements", calibration.judgements},
        {"brier", calibration.brier ? Json(*calibration.brier) : Json(nullptr)},
        {"over_confidence",
            calibration.over_confidence ? reports::json_of(*calibration.over_confidence) : Json(nullptr)},
        {"bins", Json::array()}};
    for (const auto& bin : calibration.bins)
        json["bins"].push_back({{"from", bin.from}, {"to", bin.to}, {"confidence", bin.confidence},
            {"right", reports::json_of(bin.right)}});
    return json;
}

Json json_of(const Detection& spotting)
{
    Json json{{"hits", reports::json_of(spotting.hits)},
        {"false_alarms", reports::json_of(spotting.false_alarms)},
        {"difference", spotting.difference ? Json(*spotting.difference) : Json(nullptr)}};
    add_discrimination(json, spotting.discrimination, spotting.trials);
    return json;
}

} // namespace

std::string progress_text(const Progress& progress, int left_out)
{
    Page page;
    page.line("Finished attempts: " + std::to_string(progress.attempts) + ".");
    if (left_out > 0)
        page.line("Left out, because they cannot be played again: " + std::to_string(left_out) + ".");
    spotting(page, progress.spotting);
    sureness(page, progress.calibration);
    if (progress.undetermined > 0)
        page.line(
            "Left out, because the truth could not be known: " + std::to_string(progress.undetermined) + ".");
    page.heading("Questions");
    page.line("Open, probing or empathic: " + in_words(progress.recommended) + ".");
    return page.take();
}

std::string progress_json(const Progress& progress, int left_out)
{
    const Json json{{"attempts", progress.attempts}, {"left_out", left_out},
        {"spotting", json_of(progress.spotting)}, {"calibration", json_of(progress.calibration)},
        {"undetermined", progress.undetermined},
        {"recommended_questions", reports::json_of(progress.recommended)}};
    return json.dump(2);
}

} // namespace reports
