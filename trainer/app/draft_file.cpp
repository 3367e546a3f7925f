#include "trainer/app/draft_file.hpp"

#include "engine/records/record_store.hpp"
#include "trainer/app/content.hpp"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <stdexcept>

namespace trainer {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

const char* name_of(engine::Step::Kind kind)
{
    switch (kind) {
    case engine::Step::Kind::make:
        return "make";
    case engine::Step::Kind::more:
        return "more";
    case engine::Step::Kind::undo:
        return "undo";
    case engine::Step::Kind::redo:
        break;
    }
    return "redo";
}

Json json_of(const engine::Step& step)
{
    Json json{{"step", name_of(step.kind)}};
    if (step.kind == engine::Step::Kind::undo || step.kind == engine::Step::Kind::redo)
        return json;
    json["words"] = step.change.words;
    json["where"] = step.change.where;
    for (const auto& splice : step.change.splices)
        json["splices"].push_back({splice.at, splice.removed, splice.inserted});
    return json;
}

engine::Step step_of(const Json& json)
{
    engine::Step step;
    for (const auto kind : {engine::Step::Kind::more, engine::Step::Kind::undo, engine::Step::Kind::redo})
        if (json.at("step") == name_of(kind))
            step.kind = kind;
    step.change.words = json.value("words", "");
    step.change.where = json.value("where", "");
    if (json.contains("splices"))
        for (const auto& splice : json.at("splices"))
            step.change.splices.push_back({splice.at(0).get<std::size_t>(), splice.at(1).get<std::string>(),
                splice.at(2).get<std::string>()});
    return step;
}

/// What a journal says.
struct Journal {
    std::vector<engine::Step> steps;
    std::string seen;  ///< the hash of the scenario's file as the draft saw it last, or empty
    bool whole = true; ///< false: a line in it was changed outside, and what follows it is no longer known
};

fs::path base_file(const fs::path& folder)
{
    return folder / "base.json";
}

fs::path journal_file(const fs::path& folder)
{
    return folder / "journal";
}

/// A last line that a kill cut short is left out: its step was never told to be kept.
Journal read_journal(const fs::path& folder)
{
    Journal journal;
    std::error_code none;
    if (!fs::exists(journal_file(folder), none))
        return journal;
    const std::string text = read_file(journal_file(folder));
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = text.find('\n', from);
        if (to == std::string::npos)
            break;
        const auto json = Json::parse(text.substr(from, to - from), nullptr, false);
        from = to + 1;
        try {
            if (json.contains("seen"))
                journal.seen = json.at("seen").get<std::string>();
            else
                journal.steps.push_back(step_of(json));
        } catch (const Json::exception&) {
            journal.whole = false;
            break;
        }
    }
    return journal;
}

std::string line_of(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string lines_of(const std::vector<engine::Step>& steps)
{
    std::string lines;
    for (const auto& step : steps)
        lines += line_of(json_of(step));
    return lines;
}

std::string seen_line(const std::string& text)
{
    return line_of({{"seen", engine::hash_of(text)}});
}

/// Adds lines, all or none; they are on disk when this returns. What a kill left of a line before goes first.
void add_lines(const fs::path& folder, const std::string& lines)
{
    const fs::path file = journal_file(folder);
    const int out = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    bool whole = out >= 0;
    if (whole) {
        off_t end = ::lseek(out, 0, SEEK_END);
        for (char last = 0; end > 0 && ::pread(out, &last, 1, end - 1) == 1 && last != '\n';)
            --end;
        const off_t start = end;
        for (std::size_t done = 0; whole && done < lines.size();) {
            const auto written = ::pwrite(out, lines.data() + done, lines.size() - done, end);
            whole = written > 0;
            done += whole ? static_cast<std::size_t>(written) : 0;
            end += whole ? written : 0;
        }
        // Neither half a line nor what was there beyond it may stay.
        whole = ::ftruncate(out, whole ? end : start) == 0 && whole && ::fsync(out) == 0;
        ::close(out);
    }
    if (!whole)
        throw std::runtime_error("The change could not be written to " + file.string() +
                                 ". Check that the disk has room and the folder may be written.");
}

engine::Document read_scenario(const fs::path& scenario, std::string text)
{
    auto read = engine::document_of(std::move(text));
    if (const auto* wrong = std::get_if<engine::Diagnostics>(&read))
        throw std::runtime_error(diagnostic_line(scenario, wrong->front()) +
                                 " The file is left as it is; mend it with a text editor, or go back to an "
                                 "older version of it.");
    return std::get<engine::Document>(std::move(read));
}

/// Begins anew from the file as it is.
FoundDraft begun(const fs::path& folder, const fs::path& scenario, std::string text)
{
    auto document = read_scenario(scenario, text);
    std::error_code ignored;
    fs::remove(journal_file(folder), ignored);
    fs::create_directories(folder, ignored);
    write_file(base_file(folder), text);
    add_lines(folder, seen_line(text));
    return {engine::Draft{std::move(document)}, std::move(text)};
}

/// The journal begins anew with what holds of it, so that later steps follow that; the damaged one stays
/// beside it.
void set_aside_damage(const fs::path& folder, const Journal& journal)
{
    fs::path damaged = journal_file(folder);
    damaged += ".damaged";
    fs::copy_file(journal_file(folder), damaged, fs::copy_options::overwrite_existing);
    write_file(journal_file(folder), line_of({{"seen", journal.seen}}) + lines_of(journal.steps));
}

} // namespace

fs::path draft_folder(const fs::path& data, const fs::path& scenario)
{
    const fs::path whole = fs::weakly_canonical(scenario);
    return data / "drafts" /
           (whole.parent_path().filename().string() + "-" + engine::hash_of(whole.string()).substr(0, 12));
}

FoundDraft open_draft(const fs::path& data, const fs::path& scenario)
{
    const fs::path folder = draft_folder(data, scenario);
    std::string text = read_file(scenario);
    std::error_code none;
    Journal journal = read_journal(folder);
    if (journal.seen.empty() || !fs::exists(base_file(folder), none))
        return begun(folder, scenario, std::move(text));
    auto base = engine::document_of(read_file(base_file(folder)));
    if (!std::holds_alternative<engine::Document>(base))
        return begun(folder, scenario, std::move(text));
    const std::size_t steps = journal.steps.size();
    FoundDraft found{
        engine::with_steps(std::get<engine::Document>(std::move(base)), journal.steps), std::move(text)};
    if (!journal.whole || journal.steps.size() < steps)
        set_aside_damage(folder, journal);
    if (engine::hash_of(found.saved_text) == journal.seen)
        return found;
    if (found.saved_text == found.draft.document.text) { // saved, and killed before the journal had it
        add_lines(folder, seen_line(found.saved_text));
        return found;
    }
    (void)read_scenario(scenario, found.saved_text); // words where it is no JSON any more
    if (engine::hash_of(found.draft.document.text) != journal.seen) {
        found.outside = found.saved_text;
        return found;
    }
    const engine::Step step{engine::Step::Kind::make,
        engine::change_to(found.draft.document.text, found.saved_text, "Changed outside Turnstone")};
    add_lines(folder, lines_of({step}) + seen_line(found.saved_text));
    engine::take(found.draft, step);
    return found;
}

void keep_steps(const fs::path& data, const fs::path& scenario, const std::vector<engine::Step>& steps)
{
    add_lines(draft_folder(data, scenario), lines_of(steps));
}

void save_scenario(const fs::path& data, const fs::path& scenario, const std::string& text)
{
    const fs::path folder = draft_folder(data, scenario);
    std::error_code none;
    if (fs::exists(scenario, none) && engine::hash_of(read_file(scenario)) != read_journal(folder).seen)
        throw std::runtime_error(scenario.string() +
                                 " was changed outside Turnstone since it was opened, so it was not written "
                                 "over. Your draft is kept. Go back and open the encounter again to choose.");
    write_file(scenario, text);
    add_lines(folder, seen_line(text));
}

void accept_outside(const fs::path& data, const fs::path& scenario)
{
    add_lines(draft_folder(data, scenario), seen_line(read_file(scenario)));
}

} // namespace trainer
