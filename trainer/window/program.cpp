#include "trainer/window/program.hpp"

#include "trainer/app/perform.hpp"
#include "trainer/app/update.hpp"
#include "trainer/widgets/description.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/window/picture_book.hpp"
#include "trainer/workspaces/author/author_views.hpp"
#include "trainer/workspaces/course/course_views.hpp"
#include "trainer/workspaces/debrief/debrief_view.hpp"
#include "trainer/workspaces/encounter/encounter_view.hpp"
#include "trainer/workspaces/encounter/moment_view.hpp"
#include "trainer/workspaces/entry/entry_views.hpp"
#include "trainer/workspaces/preferences_view.hpp"
#include "trainer/workspaces/reports/cohorts_view.hpp"
#include "trainer/workspaces/reports/reports_view.hpp"

#include <functional>

namespace trainer {
namespace {

widgets::FontFiles fonts_in(const std::filesystem::path& folder)
{
    return {folder / "Inter-Regular.otf", folder / "Inter-Medium.otf", folder / "Inter-SemiBold.otf",
        {folder / "NotoSansArabic-Regular.ttf"}};
}

/// Draws the page that the state is on and gives what was asked for.
class Pages {
public:
    Pages(widgets::Ui& ui, const State& state, const engine::Library& library, Pictures& pictures, Moment now)
        : ui_(ui), state_(state), library_(library), pictures_(pictures), now_(now)
    {
    }

    std::optional<Intent> operator()(const Opening&) const
    {
        show_opening(ui_);
        return std::nullopt;
    }
    std::optional<Intent> operator()(const Trouble& page) const { return show_trouble(ui_, page); }
    std::optional<Intent> operator()(const SignIn& page) const { return show_sign_in(ui_, page); }
    std::optional<Intent> operator()(const Home& page) const
    {
        return show_home(ui_, page, *state_.person, pictures_);
    }
    std::optional<Intent> operator()(const Briefing& page) const
    {
        return show_briefing(ui_, page, state_.preferences_now(), pictures_);
    }
    std::optional<Intent> operator()(const Playing& page) const
    {
        return show_encounter(ui_, encounter_page(page, library_, now_), pictures_);
    }
    std::optional<Intent> operator()(const Debriefing& page) const
    {
        return show_debrief(ui_, page, library_, pictures_);
    }
    std::optional<Intent> operator()(const PastMoment& page) const
    {
        return show_moment(ui_, page, library_, pictures_);
    }
    std::optional<Intent> operator()(const Reporting& page) const
    {
        return show_report(ui_, page, *state_.person);
    }
    std::optional<Intent> operator()(const Cohorts& page) const { return show_cohorts(ui_, page); }
    std::optional<Intent> operator()(const AuthorHome& page) const { return show_author_home(ui_, page); }
    std::optional<Intent> operator()(const Authoring& page) const { return show_authoring(ui_, page); }

private:
    widgets::Ui& ui_;
    const State& state_;
    const engine::Library& library_;
    Pictures& pictures_;
    Moment now_;
};

/// `what` could not be kept: "decision".
std::optional<Intent> show_close_question(
    widgets::Ui& ui, const std::string& what, const std::function<void()>& over)
{
    const auto answer = widgets::dialog(ui,
        {"close", "Close without this " + what + "?",
            "Your last " + what +
                " could not be written down yet. If you close now, it is lost; everything before it is "
                "kept.",
            "Close anyway", "Stay here"},
        over);
    if (answer == widgets::DialogResult::act)
        return CloseAnyway{};
    if (answer == widgets::DialogResult::safe)
        return KeepOpen{};
    return std::nullopt;
}

/// State, pages and effects, frame by frame.
class Program {
public:
    Program(const Content& content, const ProgramOptions& options, platform::Window& window)
        : content_(content), pictures_(window, options.pictures),
          performer_(content, options.data, [&window] { window.wake(); })
    {
        state_.preferences = read_preferences(preferences_file(options.data));
        state_.straight_to = options.straight_to;
        performer_.carry_out(OpenRecords{});
    }

    widgets::Look look() const { return state_.preferences_now().look; }

    /// Gives whether to go on.
    bool draw(widgets::Ui& ui)
    {
        const Moment now{static_cast<std::int64_t>(ui.time() * 1000)};
        pictures_.begin_frame(ui.input().width, ui.input().height);
        for (auto& result : performer_.take_results())
            take_in(std::move(result), now);
        take_in(TimePasses{}, now);
        if (ui.input().close_requested)
            take_in(Intent{AskToClose{}}, now);

        auto intent = std::visit(Pages{ui, state_, content_.library, pictures_, now}, state_.screen);
        const auto step_away = [&] {
            if (std::holds_alternative<Playing>(state_.screen))
                if (auto away = show_step_away(ui, true))
                    intent = std::move(away);
        };
        if (auto asked = show_preferences(ui, state_.preferences_now(), step_away))
            intent = std::move(asked);
        if (state_.asks_to_close)
            if (auto answer = show_close_question(
                    ui, std::holds_alternative<Authoring>(state_.screen) ? "change" : "decision", step_away))
                intent = std::move(answer);
        if (intent) {
            take_in(std::move(*intent), now);
            ui.request_frame();
        }
        if (const auto* authoring = std::get_if<Authoring>(&state_.screen);
            authoring && authoring->check.running)
            ui.request_frame(0.25); // how far it is
        if (const auto deadline = next_deadline(state_))
            ui.request_frame(static_cast<double>((*deadline - now).count()) / 1000);
        return !state_.closed;
    }

private:
    void take_in(Message message, Moment now)
    {
        for (auto& effect : update(state_, std::move(message), now))
            performer_.carry_out(std::move(effect));
    }

    const Content& content_;
    PictureBook pictures_;
    State state_;
    Performer performer_;
};

} // namespace

std::optional<std::string> run_in_window(const ProgramOptions& options)
{
    auto opened = platform::open_window({"Turnstone", options.width, options.height, {}});
    if (const auto* none = std::get_if<platform::NoWindow>(&opened))
        return none->reason;
    auto& window = *std::get<std::unique_ptr<platform::Window>>(opened);
    const Content content = load_content(options.scenarios);
    widgets::Ui ui(fonts_in(options.fonts));
    Program program(content, options, window);
    widgets::DescriptionFile description(options.describe);
    platform::run(window, ui,
        {[&] { return program.look(); }, [&](widgets::Ui& drawn) { return program.draw(drawn); },
            [&](double) {
                if (!options.describe.empty())
                    description.write(ui.description());
            }});
    return std::nullopt;
}

} // namespace trainer
