#pragma once

#include "engine/records/record_store.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace engine {

/// Bytes that are no text.
struct Blob {
    std::string bytes;
    bool operator==(const Blob&) const = default;
};

using SqlValue = std::variant<std::monostate, std::int64_t, std::string, Blob>; ///< NULL, number, text, bytes
using SqlRow = std::vector<SqlValue>;

/// One row while its statement stands on it. Texts and bytes are SQLite's own and gone at the next row.
class RowView {
public:
    explicit RowView(sqlite3_stmt* statement) : statement_(statement) {}
    std::int64_t number(int column) const;
    std::string_view text(int column) const; ///< text or bytes; empty where it is NULL
    std::string string(int column) const { return std::string(text(column)); }

private:
    sqlite3_stmt* statement_;
};

/// An open SQLite database. Parameters are named $1, $2, ... in the statement.
class Connection {
public:
    /// Throws StoreError.
    explicit Connection(const std::filesystem::path& file);
    /// Runs one statement to its end and gives its rows. Throws StoreError.
    std::vector<SqlRow> run(const std::string& statement, const std::vector<SqlValue>& values = {});
    /// Runs one statement and looks at its rows one after another, so that only one of them is in memory.
    /// Throws StoreError, and what `look` throws.
    void each(const std::string& statement, const std::vector<SqlValue>& values,
        const std::function<void(const RowView&)>& look);
    std::int64_t last_row() const;

    /// Until then, closing leaves database and journal exactly as they were found.
    void accept_as_ours();

    /// Writes zeros behind the journal's end until it is that long, so that what is kept later overwrites and
    /// need not make the file longer, which takes a disk twice as long. It only saves time: a disk that
    /// refuses is let be. Requires: the database is in WAL mode, and nobody else has it.
    void lengthen_journal(std::int64_t bytes);

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    /// A statement that is kept for the next time, with where its parameters $1, $2, ... are.
    struct Prepared {
        std::unique_ptr<sqlite3_stmt, Finalize> statement;
        std::vector<int> places;
    };

    [[noreturn]] void fail(int code) const;
    void step_through(const std::string& statement, const std::vector<SqlValue>& values,
        const std::function<void(sqlite3_stmt*)>& look);
    Prepared& prepared(const std::string& statement, std::size_t values);

    std::filesystem::path file_;
    std::unique_ptr<sqlite3, Close> database_;
    std::unordered_map<std::string, Prepared> prepared_; ///< after the database, so that it goes first
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
