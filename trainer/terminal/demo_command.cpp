#include "trainer/terminal/demo_command.hpp"

#include "trainer/app/moment.hpp"
#include "trainer/app/sample_force.hpp"
#include "trainer/terminal/commands.hpp"

#include <ostream>

namespace trainer {

int demo(const Options& options, const Content& content, engine::RecordStore& store, Streams streams)
{
    if (options.remove) {
        store.remove_made_up();
        streams.out << "What was made up is gone; everything else is as it was.\n";
        return done;
    }
    const auto made = make_sample_force(store, content, now_utc(), options.seed.value_or(1));
    streams.out << "Made up " << made.cohorts << " cohorts of " << made.recruits << " recruits, with "
                << made.attempts << " attempts. `turnstone demo --remove` removes them.\n";
    return done;
}

} // namespace trainer
