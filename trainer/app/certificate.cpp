#include "trainer/app/certificate.hpp"

#include "engine/check/prospects.hpp"
#include "engine/records/record_store.hpp"

#include <fstream>
#include <stdexcept>

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
    const fs::path file = certificate_file(opened.file);
    fs::path unfinished = file;
    unfinished += ".new";
    std::ofstream out(unfinished, std::ios::binary);
    out << engine::certificate_text(certificate);
    out.close();
    std::error_code failed;
    if (out)
        fs::rename(unfinished, file, failed);
    if (!out || failed)
        throw std::runtime_error(
            "Cannot write " + file.string() + ". Check that the folder may be written and has room.");
}

std::variant<engine::Certificate, std::string> certificate_of(const OpenedScenario& opened)
{
    std::ifstream in(certificate_file(opened.file), std::ios::binary);
    if (!in)
        return "The scenario has no certificate.";
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    return engine::read_certificate(text, engine::hash_of(opened.text));
}

AttainableInVariant attainable_in(const OpenedScenario& opened, engine::VariantNumber variant)
{
    const auto& scenario = opened.loaded.scenario.value();
    const auto found = certificate_of(opened);
    if (const auto* certificate = std::get_if<engine::Certificate>(&found))
        return {certificate->checked.variants.at(variant.value).attainable, ""};
    return {engine::Prospects(scenario, variant).from_start(), std::get<std::string>(found)};
}

} // namespace trainer
