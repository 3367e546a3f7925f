// ImGui work of one frame on the densest page: the end of a long talk with notebook and transcript open at
// 1920x1080, page worked out and drawn, without a graphics card. Goal: 1.0 ms of this thread's processor time
// (the CPU column).
#include "tests/support/drawn_pictures.hpp"
#include "tests/support/elm_street.hpp"
#include "tests/support/headless_ui.hpp"
#include "trainer/workspaces/encounter/encounter_view.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace trainer;

support::ElmStreet long_talk()
{
    support::ElmStreet street("controlled");
    street.choose({"agree-roles", "plan-welfare", "say-welfare", "speak-to-her"});
    street.look("camera").look("list-cue").look("phones").note("ex-long-hours", "list-cue");
    street.choose(
        {"separate", "phone-interpreter", "brief-interpreter", "ask-day", "ask-papers", "ask-money"});
    street.look("ledger-cue").look("kettle").note("cd-documents-held").note("cd-debt-bondage", "ledger-cue");
    return street;
}

void frame_of_the_densest_page(benchmark::State& run)
{
    const auto street = long_talk();
    const Playing playing{street.attempt(), {}, {}, false, false, street.attempt().session.at, {}};
    support::DrawnPictures pictures;
    support::HeadlessUi ui;
    ui.resize(1920, 1080);
    const auto draw = [&](widgets::Ui& drawn) {
        return show_encounter(drawn, encounter_page(playing, street.library(), Moment{0}), pictures);
    };
    ui.settle(draw);
    ui.press("encounter.notebook", draw);
    ui.press("encounter.transcript", draw);
    ui.settle(draw);
    if (!ui.described("notebook.search") || !ui.described("transcript.close"))
        run.SkipWithError("the drawers did not open");
    for (auto _ : run)
        ui.frame(draw);
}
BENCHMARK(frame_of_the_densest_page)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
