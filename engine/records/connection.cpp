#include "engine/records/connection.hpp"

#include <sqlite3.h>

namespace engine {
namespace {

/// What SQLite says to binding the value. Texts stay where they are until the statement has run.
int bind(sqlite3_stmt* statement, int place, const SqlValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(statement, place, *number);
    if (const auto* text = std::get_if<std::string>(&value))
        return sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    if (const auto* blob = std::get_if<Blob>(&value))
        return sqlite3_bind_blob64(statement, place, blob->bytes.data(), blob->bytes.size(), SQLITE_STATIC);
    return sqlite3_bind_null(statement, place);
}

/// Makes a statement ready for its next run, and lets go of what it held, however this run ends.
struct Run {
    sqlite3_stmt* statement;
    explicit Run(sqlite3_stmt* running) : statement(running) {}
    ~Run()
    {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;
};

SqlRow row_of(sqlite3_stmt* statement)
{
    const RowView view(statement);
    SqlRow row;
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        const int type = sqlite3_column_type(statement, i);
        if (type == SQLITE_INTEGER)
            row.emplace_back(view.number(i));
        else if (type == SQLITE_NULL)
            row.emplace_back();
        else if (type == SQLITE_BLOB)
            row.emplace_back(Blob{view.string(i)});
        else
            row.emplace_back(view.string(i));
    }
    return row;
}

} // namespace

std::int64_t RowView::number(int column) const
{
    return sqlite3_column_int64(statement_, column);
}

std::string_view RowView::text(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
                 : std::string_view{};
}

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
    sqlite3_db_config(opened, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void Connection::accept_as_ours()
{
    sqlite3_db_config(database_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
}

void Connection::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Connection::Prepared& Connection::prepared(const std::string& statement, std::size_t values)
{
    if (const auto found = prepared_.find(statement); found != prepared_.end())
        return found->second;
    sqlite3_stmt* made = nullptr;
    const int code =
        sqlite3_prepare_v3(database_.get(), statement.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    Prepared fresh{std::unique_ptr<sqlite3_stmt, Finalize>(made), {}};
    if (code != SQLITE_OK)
        fail(code);
    for (std::size_t i = 1; i <= values; ++i)
        fresh.places.push_back(sqlite3_bind_parameter_index(made, ("$" + std::to_string(i)).c_str()));
    return prepared_.emplace(statement, std::move(fresh)).first->second;
}

void Connection::step_through(const std::string& statement, const std::vector<SqlValue>& values,
    const std::function<void(sqlite3_stmt*)>& look)
{
    const Prepared& ready = prepared(statement, values.size());
    const Run running(ready.statement.get());
    if (ready.places.size() != values.size())
        fail(SQLITE_RANGE);
    for (std::size_t i = 0; i < values.size(); ++i)
        // A name that the statement lacks is at 0, which SQLite refuses: a mistake is never left out.
        if (const int code = bind(running.statement, ready.places[i], values[i]); code != SQLITE_OK)
            fail(code);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(running.statement)) == SQLITE_ROW)
        look(running.statement);
    if (code != SQLITE_DONE)
        fail(code);
}

std::vector<SqlRow> Connection::run(const std::string& statement, const std::vector<SqlValue>& values)
{
    std::vector<SqlRow> rows;
    step_through(statement, values, [&](sqlite3_stmt* at) { rows.push_back(row_of(at)); });
    return rows;
}

void Connection::each(const std::string& statement, const std::vector<SqlValue>& values,
    const std::function<void(const RowView&)>& look)
{
    step_through(statement, values, [&](sqlite3_stmt* at) { look(RowView(at)); });
}

void Connection::lengthen_journal(std::int64_t bytes)
{
    sqlite3_file* journal = nullptr;
    sqlite3_int64 length = 0;
    if (sqlite3_file_control(database_.get(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal) != SQLITE_OK ||
        !journal || !journal->pMethods || journal->pMethods->xFileSize(journal, &length) != SQLITE_OK)
        return;
    const std::vector<char> zeros(std::size_t{1} << 16);
    for (bool written = true; written && length < bytes; length += std::ssize(zeros))
        written = journal->pMethods->xWrite(journal, zeros.data(), static_cast<int>(zeros.size()), length) ==
                  SQLITE_OK;
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
