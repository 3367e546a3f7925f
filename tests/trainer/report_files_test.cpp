#include "trainer/app/report_files.hpp"

#include "tests/support/own_folder.hpp"
#include "tests/support/sample_report.hpp"
#include "trainer/app/content.hpp"

#include <catch2/catch.hpp>
#include <sys/resource.h>

#include <csignal>

namespace fs = std::filesystem;

namespace {

/// While it lives, no file can grow past so many bytes, as on a disk that is full by then.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) : told_(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, told_);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    void (*told_)(int);
    rlimit before_{};
};

std::size_t files_in(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

TEST_CASE(
    "a disk that is full half-way through a PDF leaves no half file, and what was there stays", "[reports]")
{
    const support::OwnFolder folder;
    const fs::path file = folder.path / "report.pdf";
    const auto report = support::sample_report();
    {
        const SmallDisk disk(20'000);
        CHECK_THROWS_WITH(trainer::write_report_files(report, "pdf", file), Catch::Contains("has room"));
    }
    CHECK(files_in(folder.path) == 0);
    trainer::write_report_files(report, "pdf", file);
    const auto whole = trainer::read_file(file);
    {
        const SmallDisk disk(20'000);
        CHECK_THROWS(trainer::write_report_files(report, "pdf", file));
    }
    CHECK(trainer::read_file(file) == whole);
    CHECK(files_in(folder.path) == 1);
    CHECK(whole.starts_with("%PDF-"));
    CHECK(whole.ends_with("%%EOF\n"));
}

TEST_CASE("a report as CSV has its code book beside it", "[reports]")
{
    const support::OwnFolder folder;
    const auto files =
        trainer::write_report_files(support::sample_report(), "csv", folder.path / "autumn.csv");
    REQUIRE(files.size() == 2);
    CHECK(files[1].filename() == "autumn-code-book.csv");
    CHECK(trainer::read_file(files[1]).find("hit-rate.low") != std::string::npos);
}
