#include "trainer/app/certificate.hpp"

#include "engine/check/prospects.hpp"
#include "engine/records/record_store.hpp"
#include "engine/records/sync_folder.hpp"

#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <stdexcept>

namespace trainer {

namespace fs = std::filesystem;

namespace {

/// Says whether all of it is on disk.
bool write_to_disk(const fs::path& file, const std::string& text)
{
    std::FILE* out = std::fopen(file.c_str(), "wb");
    if (!out)
        return false;
    const bool whole = std::fwrite(text.data(), 1, text.size(), out) == text.size() &&
                       std::fflush(out) == 0 && ::fsync(::fileno(out)) == 0;
    return std::fclose(out) == 0 && whole;
}

} // namespace

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
    std::error_code failed;
    const bool written = write_to_disk(unfinished, engine::certificate_text(certificate, engine::hash_of));
    if (written)
        fs::rename(unfinished, file, failed);
    if (!written || failed) {
        fs::remove(unfinished, failed);
        throw std::runtime_error(
            "Cannot write " + file.string() + ". Check that the folder may be written and has room.");
    }
    engine::sync_folder(file.parent_path());
}

std::variant<engine::Certificate, std::string> certificate_of(const OpenedScenario& opened)
{
    std::ifstream in(certificate_file(opened.file), std::ios::binary);
    if (!in)
        return "The scenario has no certificate.";
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    return engine::read_certificate(text, engine::hash_of(opened.text), engine::hash_of);
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

AttainableInVariant attainable_in(const OpenedScenario& opened, engine::VariantNumber variant)
{
    const auto& scenario = opened.loaded.scenario.value();
    const auto found = certificate_of(opened);
    if (const auto* certificate = std::get_if<engine::Certificate>(&found))
        return {certificate->checked.variants.at(variant.value).attainable, ""};
    return {engine::Prospects(scenario, variant).from_start(), std::get<std::string>(found)};
}

} // namespace trainer
