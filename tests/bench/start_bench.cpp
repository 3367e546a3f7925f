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

/// Starts the program with its output in a pipe, waits for the first byte of it, and gives false if none
/// came.
bool start_and_read_the_first_line(const std::string& data)
{
    int out[2];
    if (::pipe(out) != 0)
        return false;
    const pid_t child = ::fork();
    if (child == 0) {
        const int nothing = ::open("/dev/null", O_RDWR);
        ::dup2(nothing, STDIN_FILENO);
        ::dup2(nothing, STDERR_FILENO);
        ::dup2(out[1], STDOUT_FILENO);
        ::execl(TURNSTONE, TURNSTONE, "--data", data.c_str(), "play", "elm-street", "--terminal", "--as",
            "Sam", nullptr);
        ::_exit(1);
    }
    ::close(out[1]);
    std::string line;
    for (char byte = 0; ::read(out[0], &byte, 1) == 1 && byte != '\n';)
        line += byte;
    ::close(out[0]);
    return child > 0 && !line.empty();
}

void program_start_to_first_line(benchmark::State& run)
{
    std::string data = (std::filesystem::current_path() / "bench-XXXXXX").string();
    if (!::mkdtemp(data.data()))
        return run.SkipWithError("no folder for the records could be made here");
    for (auto _ : run) {
        if (!start_and_read_the_first_line(data))
            run.SkipWithError("the program showed nothing");
        run.PauseTiming();
        ::wait(nullptr);
        std::filesystem::remove_all(data);
        run.ResumeTiming();
    }
}
BENCHMARK(program_start_to_first_line)->UseRealTime()->Unit(benchmark::kMillisecond)->Iterations(100);

} // namespace

BENCHMARK_MAIN();
