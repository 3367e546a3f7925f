#include "trainer/app/certificate.hpp"

#include "engine/records/record_store.hpp"

#include <fstream>

namespace trainer {

namespace fs = std::filesystem;

fs::path certificate_file(const fs::path& scenario)
{
    return scenario.parent_path() / "certificate.json";
}

engine::Certificate certify(const OpenedScenario& opened)
{
    const auto document = engine::read_document(opened.text);
    const auto* root = std::get_if<engine::JsonValue>(&document);
    return {engine::hash_of(opened.text), engine::checker_version,
        engine::check_exhaustively(opened.loaded.scenario.value(), root)};
}

void write_certificate(const OpenedScenario& opened, const engine::Certificate& certificate)
{
    write_file(certificate_file(opened.file), engine::certificate_text(certificate, engine::hash_of));
}

std::optional<std::string> certificate_text(const fs::path& scenario)
{
    std::ifstream in(certificate_file(scenario), std::ios::binary);
    if (!in)
        return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(in), {}};
}

std::variant<engine::Certificate, std::string> certificate_of(const OpenedScenario& opened)
{
    const auto text = certificate_text(opened.file);
    if (!text)
        return "The scenario has no certificate.";
    return engine::read_certificate(*text, engine::hash_of(opened.text), engine::hash_of);
}

std::string why_unchecked(const OpenedScenario& opened)
{
    const auto found = certificate_of(opened);
    if (const auto* why = std::get_if<std::string>(&found))
        return *why;
    const auto& checked = std::get<engine::Certificate>(found).checked;
    if (engine::has_faults(checked))
        return "The certificate lists faults.";
    return engine::is_exact(checked) ? ""
                                     : "The certificate is a bound: not everything could be gone through.";
}

} // namespace trainer
