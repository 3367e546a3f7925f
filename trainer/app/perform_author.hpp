// The effects of the author's workspace, each carried out and told as a message. What the world refuses comes
// out as a message too.
#pragma once

#include "trainer/app/message.hpp"

#include <map>

namespace trainer {

/// What they are carried out with.
struct AuthorDesk {
    const std::filesystem::path& data;
    /// Steps that the disk refused, by scenario file: they are written before any later one, which rests on
    /// them.
    std::map<std::filesystem::path, std::vector<engine::Step>>& waiting;
};

/// The scenarios of the content's folder, by title.
Message author_home(const Content& content);
/// Refused where the scenario's folder cannot be written to.
Message opened_draft(const AuthorDesk& desk, const OpenDraft& effect);
Message kept_step(const AuthorDesk& desk, const KeepStep& effect);
Message saved_text(const AuthorDesk& desk, const SaveText& effect);
std::optional<Message> accepted(const AuthorDesk& desk, const AcceptOutside& effect);

} // namespace trainer
