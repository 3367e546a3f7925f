#include "engine/check/certificate.hpp"

#include <nlohmann/json.hpp>

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

CheckFinding finding_in(const Json& json)
{
    const auto severity = json.at("severity") == "error" ? Severity::error : Severity::warning;
    return {
        {severity, json.at("code"), {json.at("line"), json.at("column")}, json.at("what"), json.at("remedy")},
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

} // namespace

std::string certificate_text(const Certificate& certificate)
{
    Json findings = Json::array();
    for (const auto& finding : certificate.checked.findings)
        findings.push_back(json_of(finding));
    Json variants = Json::array();
    for (const auto& variant : certificate.checked.variants)
        variants.push_back(json_of(variant));
    const Json json{{"format", 1}, {"scenario_hash", certificate.scenario_hash},
        {"checker", certificate.checker}, {"findings", findings}, {"variants", variants}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::variant<Certificate, std::string> read_certificate(std::string_view text, std::string_view scenario_hash)
{
    const std::string no_certificate = "The certificate cannot be read.";
    try {
        const Json json = Json::parse(text);
        if (json.at("format") != 1)
            return no_certificate;
        Certificate certificate{json.at("scenario_hash"), json.at("checker"), {}};
        if (certificate.scenario_hash != scenario_hash)
            return "The certificate is of another text of the scenario.";
        if (certificate.checker != checker_version)
            return "The certificate was made by another version of the check.";
        for (const auto& finding : json.at("findings"))
            certificate.checked.findings.push_back(finding_in(finding));
        for (const auto& variant : json.at("variants"))
            certificate.checked.variants.push_back(variant_in(variant));
        return certificate;
    } catch (const Json::exception&) {
        return no_certificate;
    }
}

} // namespace engine
