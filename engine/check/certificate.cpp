#include "engine/check/certificate.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const CheckFinding& finding)
{
    const Diagnostic& told = finding.diagnostic;
    return {{"severity", name_of(told.severity)}, {"code", told.code}, {"line", told.at.line},
        {"column", told.at.column}, {"what", told.what}, {"remedy", told.remedy},
        {"variant", finding.variant}, {"route", finding.route}};
}

Json json_of(const CheckedVariant& variant)
{
    Json attainable = Json::array();
    for (const auto& each : variant.attainable)
        attainable.push_back({{"competency", each.competency}, {"worst", each.worst}, {"best", each.best},
            {"exact", each.exact}});
    return {{"variant", variant.id}, {"states", variant.states}, {"complete", variant.complete},
        {"large", variant.large}, {"attainable", attainable}};
}

Severity severity_in(const Json& json)
{
    for (const auto severity : {Severity::error, Severity::warning})
        if (json == name_of(severity))
            return severity;
    return Severity::note;
}

CheckFinding finding_in(const Json& json)
{
    return {{severity_in(json.at("severity")), json.at("code"), {json.at("line"), json.at("column")},
                json.at("what"), json.at("remedy")},
        json.at("variant"), json.at("route")};
}

CheckedVariant variant_in(const Json& json)
{
    CheckedVariant variant{json.at("variant"), json.at("states"), json.at("complete"), json.at("large"), {}};
    for (const auto& each : json.at("attainable"))
        variant.attainable.push_back(
            {each.at("competency"), each.at("worst"), each.at("best"), each.at("exact")});
    return variant;
}

/// What the certificate says, its own hash apart.
Json body_of(const Certificate& certificate)
{
    Json findings = Json::array();
    for (const auto& finding : certificate.checked.findings)
        findings.push_back(json_of(finding));
    Json variants = Json::array();
    for (const auto& variant : certificate.checked.variants)
        variants.push_back(json_of(variant));
    return {{"format", 1}, {"scenario_hash", certificate.scenario_hash}, {"checker", certificate.checker},
        {"findings", findings}, {"variants", variants}};
}

std::string text_of(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

constexpr const char* own_hash = "hash_of_all_above";

} // namespace

std::string certificate_text(const Certificate& certificate, const TextHash& hash_of)
{
    Json json = body_of(certificate);
    const std::string hash = hash_of(text_of(json));
    json[own_hash] = hash;
    return text_of(json) + "\n";
}

std::variant<Certificate, std::string> read_certificate(
    std::string_view text, std::string_view scenario_hash, const TextHash& hash_of)
{
    const std::string damaged = "The certificate is damaged and is not used.";
    try {
        Json json = Json::parse(text);
        const std::string hash = json.at(own_hash);
        json.erase(own_hash);
        if (json.at("format") != 1 || hash_of(text_of(json)) != hash)
            return damaged;
        Certificate certificate{json.at("scenario_hash"), json.at("checker"), {}};
        if (certificate.scenario_hash != scenario_hash)
            return "The certificate is of another text of the scenario and is not used.";
        if (certificate.checker != checker_version)
            return "The certificate was made by another version of the check and is not used.";
        for (const auto& finding : json.at("findings"))
            certificate.checked.findings.push_back(finding_in(finding));
        for (const auto& variant : json.at("variants"))
            certificate.checked.variants.push_back(variant_in(variant));
        return certificate;
    } catch (const Json::exception&) {
        return damaged;
    }
}

bool has_faults(const Checked& checked)
{
    return std::ranges::any_of(checked.findings,
        [](const CheckFinding& finding) { return finding.diagnostic.severity != Severity::note; });
}

bool is_exact(const Checked& checked)
{
    return std::ranges::all_of(checked.variants, [](const CheckedVariant& variant) {
        return variant.complete && std::ranges::all_of(variant.attainable, &Attainable::exact);
    });
}

} // namespace engine
