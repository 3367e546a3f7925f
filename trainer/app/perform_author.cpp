#include "trainer/app/perform_author.hpp"

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
        card.title = engine::title_of(card.id);
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

Message opened_draft(const fs::path& data, const OpenDraft& effect)
{
    try {
        demand_writable(effect.file);
        auto found = open_draft(data, effect.file);
        Authoring authoring{effect.file, std::move(found.draft), std::move(found.saved_text)};
        authoring.kept = authoring.draft.revision;
        authoring.outside = std::move(found.outside);
        return DraftOpened{std::move(authoring)};
    } catch (const std::exception& error) {
        return AuthorRefused{error.what()};
    }
}

Message kept_step(const fs::path& data, const KeepStep& effect)
{
    try {
        keep_step(data, effect.file, effect.step);
        return StepKept{effect.revision};
    } catch (const std::exception& error) {
        return StepNotKept{error.what()};
    }
}

Message saved_text(const fs::path& data, const SaveText& effect)
{
    try {
        save_scenario(data, effect.file, effect.text);
        return ScenarioSaved{effect.text};
    } catch (const std::exception& error) {
        return AuthorRefused{error.what()};
    }
}

std::optional<Message> accepted(const fs::path& data, const AcceptOutside& effect)
{
    try {
        accept_outside(data, effect.file);
        return std::nullopt;
    } catch (const std::exception& error) {
        return AuthorRefused{error.what()};
    }
}

} // namespace trainer
