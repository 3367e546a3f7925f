// What keeping a decision costs: one decision of Elm Street made and on disk, beside one raw overwrite of 4
// KB and fdatasync on the same disk. Goal: a ratio of the medians of at most 1.3. It measures the disk of the
// folder it is started in.
#include "tests/bench/encounter.hpp"
#include "trainer/app/attempt.hpp"

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <vector>

namespace {

using namespace engine;
using Clock = std::chrono::steady_clock;

/// A folder here, gone afterwards.
struct Folder {
    std::string path = (std::filesystem::current_path() / "bench-XXXXXX").string();
    Folder() { made = ::mkdtemp(path.data()) != nullptr; }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    bool made = false;
};

/// One megabyte that is overwritten in pieces of 4 KB.
class RawFile {
public:
    explicit RawFile(const std::string& path) : file_(::open(path.c_str(), O_CREAT | O_RDWR, 0600))
    {
        for (std::size_t i = 0; i < pieces; ++i)
            written_ = written_ && ::write(file_, piece_.data(), piece_.size()) == std::ssize(piece_);
        written_ = written_ && ::fsync(file_) == 0;
    }
    ~RawFile() { ::close(file_); }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;

    bool overwrite()
    {
        ++piece_[0];
        const auto place = static_cast<off_t>(next_++ % pieces * piece_.size());
        return written_ && ::pwrite(file_, piece_.data(), piece_.size(), place) == std::ssize(piece_) &&
               ::fdatasync(file_) == 0;
    }

private:
    static constexpr std::size_t pieces = 256;
    int file_;
    std::array<char, 4096> piece_{};
    std::size_t next_ = 0;
    bool written_ = true;
};

/// Random attempts of all variants, one decision at a time.
class Player {
public:
    explicit Player(const std::string& folder) : store_(open_records(folder))
    {
        request_.profile = store_->add_profile({0, "Sam", Role::recruit, {}}).id;
        begin();
    }

    /// What comes next; begins another attempt first where this one is over.
    Choose next()
    {
        if (is_over(encounter_.scenario, attempt_->session.state))
            begin();
        return {bench::any_open(encounter_.scenario, attempt_->session.state, random_)};
    }

    bool make(const Choose& choice)
    {
        return std::holds_alternative<std::vector<Event>>(trainer::make_move(
            *store_, encounter_.content, *attempt_, choice, attempt_->session.at + Elapsed{1000}));
    }

private:
    void begin()
    {
        ++request_.seed;
        attempt_ = trainer::start_attempt(*store_, encounter_.content, encounter_.opened, request_);
    }

    bench::Encounter encounter_;
    std::minstd_rand random_{1};
    std::unique_ptr<RecordStore> store_;
    trainer::AttemptRequest request_;
    std::optional<trainer::Attempt> attempt_;
};

double median_of(std::vector<double> times)
{
    std::ranges::nth_element(times, times.begin() + std::ssize(times) / 2);
    return times[times.size() / 2];
}

template <class Work>
double microseconds_of(Work work)
{
    const auto began = Clock::now();
    work();
    return std::chrono::duration<double, std::micro>(Clock::now() - began).count();
}

void decision_on_disk(benchmark::State& run)
{
    const Folder folder;
    if (!folder.made)
        return run.SkipWithError("no folder for the records could be made here");
    RawFile raw(folder.path + "/raw");
    Player player(folder.path + "/records");
    std::vector<double> raw_times;
    std::vector<double> decision_times;
    bool sound = true;
    for (auto _ : run) {
        raw_times.push_back(microseconds_of([&] { sound = raw.overwrite() && sound; }));
        const Choose choice = player.next();
        decision_times.push_back(microseconds_of([&] { sound = player.make(choice) && sound; }));
        run.SetIterationTime(decision_times.back() / 1e6);
    }
    if (!sound)
        run.SkipWithError("something could not be written or played");
    run.counters["raw_us"] = median_of(raw_times);
    run.counters["decision_us"] = median_of(decision_times);
    run.counters["ratio"] = median_of(decision_times) / median_of(raw_times);
}
BENCHMARK(decision_on_disk)->UseManualTime()->Unit(benchmark::kMicrosecond)->Iterations(3000);

} // namespace

BENCHMARK_MAIN();
