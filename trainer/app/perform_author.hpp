// The effects of the author's workspace, each carried out and told as a message. What the world refuses comes
// out as a message too.
#pragma once

#include "trainer/app/message.hpp"

namespace trainer {

/// The scenarios of the content's folder, by title.
Message author_home(const Content& content);
/// Refused where the scenario's folder cannot be written to.
Message opened_draft(const std::filesystem::path& data, const OpenDraft& effect);
Message kept_step(const std::filesystem::path& data, const KeepStep& effect);
Message saved_text(const std::filesystem::path& data, const SaveText& effect);
std::optional<Message> accepted(const std::filesystem::path& data, const AcceptOutside& effect);

} // namespace trainer
