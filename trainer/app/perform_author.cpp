#include "trainer/app/perform_author.hpp"

#include "reports/plain_words.hpp"
#include "trainer/app/draft_file.hpp"

#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace trainer {
namespace {

namespace fs = std::filesystem;

AuthoredScenario card_of(const fs::path& file)
{
    AuthoredScenario card{file, file.parent_path().filename().string(), {}, {}, {}};
    try {
        const auto read = engine::document_of(read_file(file));
        if (const auto* wrong = std::get_if<engine::Diagnostics>(&read)) {
            card.problem = diagnostic_line(file, wrong->front());
        } else {
            const auto& root = std::get<engine::Document>(read).root;
            const auto text = [&](const char* key) {
                const auto* value = root.find(key);
                return value && value->text() ? *value->text() : std::string{};
            };
            card.title = text("title");
            card.version = text("version");
        }
    } catch (const std::exception& error) {
        card.problem = error.what();
    }
    if (card.title.empty())
        card.title = reports::spelled_out(card.id);
    return card;
}

/// Throws, with words, where the scenario's folder cannot be written to.
void demand_writable(const fs::path& file)
{
    const fs::path folder = file.parent_path();
    if (::access(folder.c_str(), W_OK) != 0 || ::access(file.c_str(), W_OK) != 0)
        throw std::runtime_error("You may not write in " + folder.string() +
                                 ", so nothing could be saved there. Copy the scenarios folder to a place of "
                                 "your own and start Turnstone with --scenarios and its name.");
}

/// Writes what waits for that scenario. Throws, and it goes on waiting, where the disk refuses again.
void keep_waiting(const AuthorDesk& desk, const fs::path& file)
{
    const auto waiting = desk.waiting.find(file);
    if (waiting == desk.waiting.end())
        return;
    keep_steps(desk.data, file, waiting->second);
    desk.waiting.erase(waiting);
}

} // namespace

Message author_home(const Content& content)
{
    try {
        AuthorHome home{{}, false, {}};
        for (const auto& file : scenario_files(content, content.folder.string()))
            home.scenarios.push_back(card_of(file));
        std::ranges::sort(home.scenarios, {}, &AuthoredScenario::title);
        return AuthorHomeLoaded{std::move(home)};
    } catch (const std::exception& error) {
        return AuthorRefused{error.what()};
    }
}

Message opened_draft(const AuthorDesk& desk, const OpenDraft& effect)
{
    try {
        demand_writable(effect.file);
        keep_waiting(desk, effect.file);
        auto found = open_draft(desk.data, effect.file);
        Authoring authoring{effect.file, std::move(found.draft), std::move(found.saved_text)};
        authoring.kept = authoring.draft.revision;
        authoring.outside = std::move(found.outside);
        return DraftOpened{std::move(authoring)};
    } catch (const std::exception& error) {
        return AuthorRefused{error.what()};
    }
}

Message kept_step(const AuthorDesk& desk, const KeepStep& effect)
{
    desk.waiting[effect.file].push_back(effect.step);
    try {
        keep_waiting(desk, effect.file);
        return StepKept{effect.revision};
    } catch (const std::exception& error) {
        return StepNotKept{error.what()};
    }
}

Message saved_text(const AuthorDesk& desk, const SaveText& effect)
{
    try {
        keep_waiting(desk, effect.file);
        save_scenario(desk.data, effect.file, effect.text);
        return ScenarioSaved{effect.text};
    } catch (const std::exception& error) {
        return AuthorRefused{error.what()};
    }
}

std::optional<Message> accepted(const AuthorDesk& desk, const AcceptOutside& effect)
{
    try {
        accept_outside(desk.data, effect.file);
        return std::nullopt;
    } catch (const std::exception& error) {
        return AuthorRefused{error.what()};
    }
}

} // namespace trainer
