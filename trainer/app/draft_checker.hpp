#pragma once

#include "trainer/app/message.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace trainer {

/// Reads drafts as they are typed and checks them from end to end, on a thread of its own. Only the newest
/// text matters: what is being checked is given up as soon as another one comes.
class DraftChecker {
public:
    /// `tell` is called from the other thread. The library must outlive this.
    DraftChecker(const engine::Library& library, std::function<void(Message)> tell);
    ~DraftChecker();
    DraftChecker(const DraftChecker&) = delete;
    DraftChecker& operator=(const DraftChecker&) = delete;

    void check(ReadDraft draft);
    void stop();
    /// How far the check that is running is; nothing where none is.
    std::optional<DraftCheckUnderWay> under_way() const;

private:
    void work();
    void read(const ReadDraft& draft);

    const engine::Library& library_;
    std::function<void(Message)> tell_;
    mutable std::mutex mutex_;
    std::condition_variable asked_;
    std::optional<ReadDraft> wanted_;
    bool ending_ = false;
    std::optional<CheckedText> running_; ///< what is being checked
    engine::Watch watch_;
    std::thread thread_; ///< last, so that all else is there when it begins
};

} // namespace trainer
