// What finished attempts come to, as bytes.
#include "engine/records/figures.hpp"
#include "tests/support/figures.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace engine;
using support::figures;

TEST_CASE("an attempt's figures are the same after they were kept", "[records]")
{
    CHECK(unpacked(packed(figures())) == figures());
    CHECK(unpacked(packed(AttemptResult{})) == AttemptResult{});
    CHECK(packed(*unpacked(packed(figures()))) == packed(figures()));
}

TEST_CASE("figures that are cut off, go on or are of another form are none", "[records]")
{
    const std::string bytes = packed(figures());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(unpacked(std::string_view(bytes).substr(0, length)));
    CHECK_FALSE(unpacked(bytes + '\0'));
    std::string other = bytes;
    other[1] = 2; // the number of the form
    CHECK_FALSE(unpacked(other));
    CHECK_FALSE(unpacked("{\"trials\": 3}"));
    CHECK_FALSE(unpacked(std::string(200'000, '\x90')));
    CHECK_FALSE(unpacked(std::string(5'000, '\x91')));
    CHECK_FALSE(unpacked("\xdd\xff\xff\xff\xff"));
}

TEST_CASE("figures that no attempt can come to are none", "[records]")
{
    const auto refused = [](auto change) {
        auto result = figures();
        change(result);
        return !unpacked(packed(result));
    };
    CHECK(refused([](AttemptResult& result) { result.trials.hits = 5; }));
    CHECK(refused([](AttemptResult& result) { result.trials.noises = -1; }));
    CHECK(refused([](AttemptResult& result) { result.indicators[0].trials.hits = 3; }));
    CHECK(refused([](AttemptResult& result) { result.judgement->confidence = 101; }));
    CHECK(refused([](AttemptResult& result) { result.questioning.alone.low = std::nan(""); }));
    CHECK(refused([](AttemptResult& result) { result.truth = Truth(3); }));
    CHECK(refused([](AttemptResult& result) { result.referrals[0] = ReferralVerdict(7); }));
    CHECK(refused([](AttemptResult& result) { result.duties[0].kind = DutyKind(2); }));
    CHECK(refused([](AttemptResult& result) { result.took_ms = -1; }));
}

TEST_CASE("bytes that were changed anyhow are read as figures in bounds, or not at all", "[records]")
{
    const std::string bytes = packed(figures());
    std::mt19937 random(3);
    int read = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string changed = bytes;
        for (int times = 0; times < 1 + i % 3; ++times)
            changed[random() % changed.size()] = static_cast<char>(random());
        if (const auto result = unpacked(changed)) {
            ++read;
            CHECK(result->trials.hits <= result->trials.signals);
            CHECK(packed(*result).size() <= 2 * bytes.size());
        }
    }
    CHECK(read > 0);
}
