#pragma once

#include "trainer/app/draft_checker.hpp"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace trainer {

/// The one place that carries effects out: on a thread of its own, one after another, so that nothing that a
/// disk does can hold up the window. What became of each is taken back as messages.
class Performer {
public:
    /// `content` must outlive it. `wake` is called, from the other thread, whenever there is something to
    /// take.
    Performer(const Content& content, std::filesystem::path data, std::function<void()> wake);
    /// Carries out what was asked for before, then ends: a decision that was handed over is still written.
    ~Performer();
    Performer(const Performer&) = delete;
    Performer& operator=(const Performer&) = delete;

    void carry_out(Effect effect);
    std::vector<Message> take_results();

private:
    void work();
    void tell(Message message);
    /// Tells how far that report is, and gives whether it is still wanted.
    bool go_on(std::uint64_t report, std::int64_t done, std::int64_t of);

    const Content& content_;
    std::filesystem::path data_;
    std::function<void()> wake_;
    std::mutex mutex_;
    std::condition_variable asked_;
    std::deque<Effect> effects_;
    std::vector<Message> results_;
    bool ending_ = false;
    std::uint64_t wanted_report_ = 0; ///< the last that was asked for; 0: none is any more
    DraftChecker checker_;
    std::thread thread_; ///< last, so that all else is there when it begins
};

/// Where preferences are kept in the data folder.
std::filesystem::path preferences_file(const std::filesystem::path& data);

} // namespace trainer
