// The words behind the ids. Shared by the builders.
#pragma once

#include "reports/counting.hpp"

#include <map>
#include <string>

namespace reports {

/// Names things as the latest known version of each encounter among the attempts does; what is known to
/// nobody goes by its id.
class Naming {
public:
    Naming(const Known& known, std::span<const CountedAttempt* const> attempts);

    /// Null where no version of it can be read.
    const engine::Scenario* scenario(const std::string& encounter) const;
    /// The scenarios that can be read, a version each, by id; those nobody played too.
    const std::map<std::string, const engine::Scenario*>& scenarios() const { return scenarios_; }

    std::string encounter(const std::string& encounter) const;
    /// The indicator's own sentence, of "SET:ID", without its full stop.
    std::string sign(const std::string& indicator) const;
    /// Whether that one's guidance is provisional.
    bool is_provisional(const std::string& indicator) const;
    /// "the hallway, 10:42 (door)": where and when it is, with the id by which a trainer finds it.
    std::string moment(const std::string& encounter, const std::string& node) const;
    /// What a recruit read.
    std::string choice(const std::string& encounter, const std::string& choice) const;
    /// An outcome's headline.
    std::string outcome(const std::string& encounter, const std::string& node) const;

private:
    const engine::Node* node(const std::string& encounter, const std::string& node) const;

    const engine::Library& library_;
    std::map<std::string, const engine::Scenario*> scenarios_;
};

/// "Information sharing" of "information-sharing".
std::string competency_name(const std::string& competency);

} // namespace reports
