#include "trainer/app/draft_checker.hpp"

#include "engine/author/problems.hpp"

namespace trainer {
namespace {

/// So long nothing newer must come before a text is checked from end to end, which takes all processors.
constexpr std::chrono::milliseconds pause{400};

} // namespace

DraftChecker::DraftChecker(const engine::Library& library, std::function<void(Message)> tell)
    : library_(library), tell_(std::move(tell)), thread_([this] { work(); })
{
}

DraftChecker::~DraftChecker()
{
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        watch_.stop = true;
    }
    asked_.notify_one();
    thread_.join();
}

void DraftChecker::check(ReadDraft draft)
{
    {
        const std::lock_guard lock(mutex_);
        wanted_ = std::move(draft);
        watch_.stop = true;
    }
    asked_.notify_one();
}

void DraftChecker::stop()
{
    const std::lock_guard lock(mutex_);
    wanted_.reset();
    watch_.stop = true;
}

std::optional<DraftCheckUnderWay> DraftChecker::under_way() const
{
    const std::lock_guard lock(mutex_);
    if (!running_)
        return std::nullopt;
    return DraftCheckUnderWay{*running_, watch_.states.load()};
}

void DraftChecker::work()
{
    std::unique_lock lock(mutex_);
    while (true) {
        asked_.wait(lock, [this] { return ending_ || wanted_; });
        if (ending_)
            return;
        const ReadDraft draft = *std::exchange(wanted_, std::nullopt);
        watch_.stop = false;
        watch_.states = 0;
        running_ = draft.of;
        lock.unlock();
        read(draft);
        lock.lock();
        running_.reset();
    }
}

void DraftChecker::read(const ReadDraft& draft)
{
    auto loaded = engine::load_scenario(draft.text, library_);
    const auto document = engine::read_document(draft.text);
    const auto& root = std::get<engine::JsonValue>(document); // a draft is always JSON
    tell_(DraftRead{draft.of, loaded.scenario, engine::problems_of(root, loaded.diagnostics, {})});
    if (!loaded.scenario)
        return;
    {
        std::unique_lock lock(mutex_);
        asked_.wait_for(lock, pause, [this] { return ending_ || wanted_ || watch_.stop; });
    }
    std::optional<engine::Checked> checked;
    if (!watch_.stop) {
        engine::Budget budget;
        budget.watch = &watch_;
        checked = engine::check_exhaustively(*loaded.scenario, &root, budget);
    }
    if (watch_.stop)
        checked.reset();
    auto problems = checked ? engine::problems_of(root, loaded.diagnostics, checked->findings)
                            : std::vector<engine::Problem>{};
    tell_(DraftChecked{draft.of, std::move(checked), std::move(problems)});
}

} // namespace trainer
