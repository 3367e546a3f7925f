#include "trainer/app/content.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace engine;

namespace {

const trainer::Content& content()
{
    static const auto loaded = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
    return loaded;
}

/// What holds in England and Wales on a day: rules and options by id.
struct InForce {
    std::set<std::string> rules;
    std::set<std::string> options;

    explicit InForce(const char* day)
    {
        const auto* procedure = find_procedure(content().library, "england-and-wales");
        for (const auto& rule : rules_on(*procedure, day))
            rules.insert(rule.id);
        for (const auto& option : options_on(*procedure, day))
            options.insert(option.id);
    }
};

} // namespace

TEST_CASE("in 2006 there is no referral mechanism and no Modern Slavery Act", "[procedure]")
{
    const InForce live_phase("2006-05-10");
    CHECK(live_phase.rules ==
          std::set<std::string>{"before-the-nrm", "before-the-trafficking-centre", "poppy-project"});
    CHECK_FALSE(live_phase.options.contains("nrm-referral"));
    CHECK_FALSE(live_phase.options.contains("duty-to-notify"));
    CHECK(live_phase.options.contains("support-signpost"));
    CHECK_FALSE(InForce("2006-11-10").rules.contains("before-the-trafficking-centre"));
}

TEST_CASE("in 2009 the referral mechanism has begun, with 45 days", "[procedure]")
{
    const InForce then("2009-06-01");
    CHECK(then.rules == std::set<std::string>{"nrm", "recovery-45-days"});
    CHECK(then.options.contains("nrm-referral"));
    CHECK_FALSE(then.options.contains("duty-to-notify"));
}

TEST_CASE("in 2016 the Modern Slavery Act holds, with the form on paper", "[procedure]")
{
    const InForce then("2016-06-01");
    for (const char* rule : {"nrm", "recovery-45-days", "section-45", "section-51", "section-52", "form-ms1"})
        CHECK(then.rules.contains(rule));
    CHECK_FALSE(then.rules.contains("online-referral"));
    CHECK_FALSE(then.rules.contains("before-the-nrm"));
    CHECK(then.options.contains("duty-to-notify"));
}

TEST_CASE("in the summer of 2022 the period is still 45 days and suspicion is enough", "[procedure]")
{
    const InForce then("2022-06-01");
    for (const char* rule :
        {"recovery-45-days", "grounds-suspected", "online-referral", "immigration-authority"})
        CHECK(then.rules.contains(rule));
    for (const char* rule : {"recovery-30-days", "grounds-objective", "form-ms1", "single-authority"})
        CHECK_FALSE(then.rules.contains(rule));
}

TEST_CASE("in February 2023 the period is 30 days and grounds must be objective", "[procedure]")
{
    const InForce then("2023-02-15");
    CHECK(then.rules.contains("recovery-30-days"));
    CHECK(then.rules.contains("grounds-objective"));
    CHECK_FALSE(then.rules.contains("recovery-45-days"));
    CHECK_FALSE(then.rules.contains("grounds-suspected"));
    CHECK_FALSE(then.rules.contains("grounds-revised"));
}

TEST_CASE("in November 2024 the test is revised and the present shape holds", "[procedure]")
{
    const InForce then("2024-11-04");
    for (const char* rule : {"recovery-30-days", "grounds-revised", "guidance-3-8", "adult-consent",
             "child-no-consent", "one-online-system", "section-45", "section-51", "section-52"})
        CHECK(then.rules.contains(rule));
    CHECK_FALSE(then.rules.contains("grounds-objective"));
    CHECK(then.options.contains("nrm-referral"));
}

TEST_CASE(
    "every rule and option rests on facts that are there, and no rule is surer than they", "[procedure]")
{
    const auto* procedure = find_procedure(content().library, "england-and-wales");
    const auto fact_of = [](const std::string& cite) {
        INFO(cite);
        REQUIRE(cite.starts_with("fact:"));
        const auto* fact = find_fact(content().library, cite.substr(5));
        REQUIRE(fact);
        return *fact;
    };
    for (const auto& option : procedure->options)
        for (const auto& cite : option.cites)
            fact_of(cite);
    for (const auto& rule : procedure->rules) {
        INFO(rule.id);
        REQUIRE_FALSE(rule.cites.empty());
        auto surest = SourceMark::unverified;
        for (const auto& cite : rule.cites)
            surest = std::min(surest, fact_of(cite).mark);
        CHECK(rule.mark >= surest);
    }
}
