// How soon the real program shows something: from starting `turnstone play elm-street --terminal` to its
// first line. Goal: 30 ms.
#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <string>

namespace {

/// Starts the program and gives the end of the pipe that its output comes from.
int start(const std::string& data)
{
    int out[2];
    if (::pipe(out) != 0)
        return -1;
    if (::fork() == 0) {
        const int nothing = ::open("/dev/null", O_RDWR);
        ::dup2(nothing, STDIN_FILENO);
        ::dup2(nothing, STDERR_FILENO);
        ::dup2(out[1], STDOUT_FILENO);
        ::execl(TURNSTONE, TURNSTONE, "--data", data.c_str(), "play", "elm-street", "--terminal", "--as",
            "Sam", nullptr);
        ::_exit(1);
    }
    ::close(out[1]);
    return out[0];
}

/// Whether a line with something in it came.
bool read_the_first_line(int out)
{
    bool something = false;
    for (char byte = 0; ::read(out, &byte, 1) == 1;) {
        if (byte == '\n' && something)
            return true;
        something = something || byte != '\n';
    }
    return false;
}

void wait_for_its_end(int out)
{
    char rest[4096];
    while (::read(out, rest, sizeof rest) > 0)
        ;
    ::close(out);
    ::wait(nullptr);
}

/// `forget`: each start is the first ever, which makes the database; else each goes on with the same records.
void program_start_to_first_line(benchmark::State& run, bool forget)
{
    std::string data = (std::filesystem::current_path() / "bench-XXXXXX").string();
    if (!::mkdtemp(data.data()))
        return run.SkipWithError("no folder for the records could be made here");
    for (auto _ : run) {
        const int out = start(data);
        if (!read_the_first_line(out))
            run.SkipWithError("the program showed nothing");
        run.PauseTiming();
        wait_for_its_end(out);
        if (forget)
            std::filesystem::remove_all(data);
        run.ResumeTiming();
    }
    std::filesystem::remove_all(data);
}
BENCHMARK_CAPTURE(program_start_to_first_line, first_ever, true)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(100);
BENCHMARK_CAPTURE(program_start_to_first_line, with_records, false)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(100);

} // namespace

BENCHMARK_MAIN();
