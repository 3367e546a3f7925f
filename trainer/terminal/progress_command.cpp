#include "trainer/terminal/progress_command.hpp"

#include "engine/records/record_store.hpp"
#include "reports/progress_report.hpp"
#include "trainer/app/progress.hpp"
#include "trainer/terminal/commands.hpp"

#include <algorithm>
#include <ostream>
#include <stdexcept>

namespace trainer {

int show_progress(
    const Options& options, const Content& content, engine::RecordStore& store, std::ostream& out)
{
    const auto profiles = store.profiles();
    const auto who = std::ranges::find(profiles, options.as, &engine::Profile::name);
    if (who == profiles.end())
        throw std::runtime_error("There is nobody called \"" + options.as + "\" here.");
    const auto kept = results_of(store, content, who->id);
    const auto progress = engine::progress_of(kept.results);
    out << (options.format == "json" ? reports::progress_json(progress, kept.left_out)
                                     : reports::progress_text(progress, kept.left_out))
        << '\n';
    return done;
}

} // namespace trainer
