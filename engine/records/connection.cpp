#include "engine/records/connection.hpp"

#include <sqlite3.h>

namespace engine {
namespace {

using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

/// What SQLite says to binding the values: a name that the statement lacks is a mistake, never left out.
int bind(sqlite3_stmt* statement, const std::vector<SqlValue>& values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string name = "$" + std::to_string(i + 1);
        const int at = sqlite3_bind_parameter_index(statement, name.c_str());
        int code = at == 0 ? SQLITE_RANGE : SQLITE_OK;
        if (const auto* number = std::get_if<std::int64_t>(&values[i]); number && at != 0)
            code = sqlite3_bind_int64(statement, at, *number);
        else if (const auto* text = std::get_if<std::string>(&values[i]); text && at != 0)
            code =
                sqlite3_bind_text64(statement, at, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

SqlRow row_of(sqlite3_stmt* statement)
{
    SqlRow row;
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        if (sqlite3_column_type(statement, i) == SQLITE_INTEGER) {
            row.emplace_back(std::int64_t{sqlite3_column_int64(statement, i)});
        } else if (sqlite3_column_type(statement, i) == SQLITE_NULL) {
            row.emplace_back();
        } else {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
            row.emplace_back(std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, i))));
        }
    }
    return row;
}

} // namespace

void Connection::Close::operator()(sqlite3* database) const
{
    sqlite3_close_v2(database);
}

Connection::Connection(const std::filesystem::path& file) : file_(file)
{
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(
        file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    database_.reset(opened);
    if (code != SQLITE_OK)
        fail(code);
    if (sqlite3_db_readonly(opened, "main") == 1)
        fail(SQLITE_READONLY);
    sqlite3_busy_timeout(opened, 500);
}

std::vector<SqlRow> Connection::run(const std::string& statement, const std::vector<SqlValue>& values)
{
    sqlite3_stmt* prepared = nullptr;
    if (const int code = sqlite3_prepare_v2(database_.get(), statement.c_str(), -1, &prepared, nullptr);
        code != SQLITE_OK)
        fail(code);
    const Statement owned(prepared, sqlite3_finalize);
    if (const int code = bind(prepared, values); code != SQLITE_OK)
        fail(code);
    std::vector<SqlRow> rows;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(prepared)) == SQLITE_ROW)
        rows.push_back(row_of(prepared));
    if (code != SQLITE_DONE)
        fail(code);
    return rows;
}

std::int64_t Connection::last_row() const
{
    return sqlite3_last_insert_rowid(database_.get());
}

void Connection::fail(int code) const
{
    using Reason = StoreError::Reason;
    const std::string where = file_.string();
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw StoreError(Reason::in_use,
            "The records in " + where + " are in use by another Turnstone. Close it there first.");
    case SQLITE_NOTADB:
        throw StoreError(Reason::not_ours, where + " is not a Turnstone database. Choose another folder with "
                                                   "--data; the file was left as it is.");
    case SQLITE_CORRUPT:
        throw StoreError(
            Reason::damaged, where + " is damaged. It was left as it is; go back to a backup of the folder.");
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        throw StoreError(Reason::read_only,
            where + " cannot be written. Allow writing in its folder, or choose another with --data.");
    case SQLITE_FULL:
        throw StoreError(Reason::full,
            "The disk is full, so nothing could be kept in " + where + ". Make room and try again.");
    case SQLITE_IOERR:
        throw StoreError(Reason::failed, "The disk could not read or write " + where +
                                             ". Nothing new was kept; look at the disk and its space, then "
                                             "try again.");
    default:
        throw StoreError(
            Reason::failed, "The records in " + where + " could not be used: " +
                                (database_ ? sqlite3_errmsg(database_.get()) : sqlite3_errstr(code)) + ".");
    }
}

} // namespace engine
