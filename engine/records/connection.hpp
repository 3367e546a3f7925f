#pragma once

#include "engine/records/record_store.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <variant>
#include <vector>

struct sqlite3;

namespace engine {

using SqlValue = std::variant<std::monostate, std::int64_t, std::string>; ///< NULL, number or text
using SqlRow = std::vector<SqlValue>;

/// An open SQLite database. Parameters are named $1, $2, ... in the statement.
class Connection {
public:
    /// Throws StoreError.
    explicit Connection(const std::filesystem::path& file);
    /// Runs one statement to its end and gives its rows. Throws StoreError.
    std::vector<SqlRow> run(const std::string& statement, const std::vector<SqlValue>& values = {});
    std::int64_t last_row() const;

private:
    [[noreturn]] void fail(int code) const;

    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::filesystem::path file_;
    std::unique_ptr<sqlite3, Close> database_;
};

inline std::int64_t number_in(const SqlValue& value)
{
    const auto* number = std::get_if<std::int64_t>(&value);
    return number ? *number : 0;
}

inline std::string text_in(const SqlValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string{};
}

} // namespace engine
