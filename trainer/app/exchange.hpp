#pragma once

#include "trainer/app/kept_attempt.hpp"

namespace trainer {

/// Kept attempts as one JSON document: the attempt, before it those that it plays on from, their scenario
/// texts, and each event with its link of the chain. Gives a sentence where one of them cannot be trusted or
/// played again.
struct Exported {
    std::string document;
    std::string problem; ///< empty: the document is whole
};
Exported export_attempt(engine::RecordStore& store, const Content& content, std::int64_t number);

/// What became of a document.
struct Imported {
    std::vector<std::string> told; ///< a sentence each: what was kept, or was here already
    std::string problem;           ///< why nothing was kept, or empty
};

/// Keeps the attempts of a document that was exported, as attempts of the people with the same names, or all
/// of the person named in `as`; a recruit who is not here yet is made. Every link, text, move and result is
/// held against the document first: where anything does not fit, nothing is kept. Throws engine::StoreError.
Imported import_attempts(
    engine::RecordStore& store, const Content& content, const std::string& document, const std::string& as);

} // namespace trainer
