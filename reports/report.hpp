// A report as a value: the window draws it, and PDF, HTML, CSV and JSON are written from it, so that they
// cannot disagree. Whoever builds one works every figure out; whoever draws or writes one works out nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace reports {

/// A figure that was measured on so many things, with its 95 % interval.
struct Measured {
    double value = 0;
    double low = 0;
    double high = 0;
    std::int64_t of = 0; ///< how many attempts, recruits or trials it rests on; its column says which
    bool operator==(const Measured&) const = default;
};

/// There is no figure, and why: "Fewer than 10 attempts".
struct Missing {
    std::string why;
    bool operator==(const Missing&) const = default;
};

using Cell = std::variant<Missing, std::string, std::int64_t, double, Measured>;

/// What the numbers of a column are.
enum class Unit {
    none,    ///< words, or a number without a unit
    share,   ///< 0 to 1, told in per cent; a difference of shares from -1 to 1
    points,  ///< marks
    seconds, ///< told as minutes and seconds from one minute on
    day,     ///< words, "2026-11-25"; told as "25 November 2026"
};

struct Column {
    std::string id;      ///< stable, for CSV, JSON and the code book: "hit-rate"
    std::string title;   ///< as people read it: "Hit, where it was there"
    std::string meaning; ///< a sentence for the code book, with the source of a formula
    Unit unit = Unit::none;
    int decimals = 0; ///< of numbers that are no counts, as they are told; CSV and JSON keep all
    bool operator==(const Column&) const = default;
};

/// What a row stands out for; each has a sign and words of its own, never colour alone.
enum class Flag { none, ready, near_ready, often_missed, over_suspected, look_at };

struct Row {
    std::vector<Cell> cells; ///< one for each column
    Flag flag = Flag::none;
    std::optional<std::int64_t> attempt{}; ///< whose debrief it leads to
    std::optional<std::int64_t> profile{}; ///< whose report it leads to
    bool operator==(const Row&) const = default;
};

struct Table {
    std::vector<Column> columns; ///< the first names the row
    std::vector<Row> rows;
    std::string when_empty; ///< why there are no rows, where there are none
    bool operator==(const Table&) const = default;
};

// How a table is drawn. Each names columns by their ids; rows without the figure are left out.

/// A dot a row, stacked in bins along a scale: a distribution.
struct Dots {
    std::string column;
    double from = 0;
    double to = 1;
    double bin = 0.05;
    std::optional<double> mark; ///< where the line stands from which on a row is ready
    std::string mark_title;
    bool operator==(const Dots&) const = default;
};

/// Shades of one colour, with the figure in each; a column of a second kind, such as false alarms, in
/// another.
struct Heat {
    std::vector<std::string> good; ///< columns where more is better
    std::vector<std::string> bad;  ///< columns where less is better
    bool operator==(const Heat&) const = default;
};

/// How sure against how often right, with the line on which both are the same.
struct Curve {
    std::string across; ///< column of numbers
    std::string up;     ///< column of measured shares
    bool operator==(const Curve&) const = default;
};

/// One line for each value of a column of words, over steps in the order of the rows.
struct Lines {
    std::string step;   ///< column of words: "First", "One week"
    std::string up;     ///< column of measured figures
    std::string series; ///< column of words; empty: one line
    bool operator==(const Lines&) const = default;
};

/// A bar a row with its interval.
struct Bars {
    std::string column;
    bool operator==(const Bars&) const = default;
};

using Chart = std::variant<Dots, Heat, Curve, Lines, Bars>;

/// One question of the reader's, answered: a sentence, a chart where one helps, and always the table.
struct Section {
    std::string id;    ///< stable: "spotting"
    std::string title; ///< "Spotting, by sign"
    std::string lead;  ///< what it comes to, in a sentence; may be empty
    Table table;
    std::optional<Chart> chart;
    std::vector<std::string> notes; ///< what the figures are, and on what they rest
    bool provisional = false;       ///< it rests on guidance that is provisional
    bool operator==(const Section&) const = default;
};

enum class FindingKind { ready, taught_badly, over_suspected, look_at, nothing };

/// What a busy reader must know, at the top.
struct Finding {
    FindingKind kind = FindingKind::nothing;
    std::string title;   ///< "24 of 44 recruits are at 70 % or above"
    std::string more;    ///< "8 more are within five points of it"
    std::string section; ///< the id of the section that shows it; may be empty
    bool operator==(const Finding&) const = default;
};

enum class ReportKind { recruit, cohort, encounter, audit };

/// "Period", "Since 30 September 2026".
struct Labelled {
    std::string label;
    std::string words;
    bool operator==(const Labelled&) const = default;
};

struct Report {
    ReportKind kind = ReportKind::cohort;
    std::string title; ///< "Cohort report"
    std::string about; ///< "Autumn intake"
    std::vector<Labelled>
        selected; ///< what the reader asked for: cohort, period, encounter, version, attempt that counts
    std::string counted;  ///< "44 recruits, 163 attempts"
    bool made_up = false; ///< sample data: said on every page
    std::vector<Finding> findings;
    std::vector<Section> sections;
    std::vector<Labelled> rests_on; ///< versions and hashes of what it was worked out from
    std::string as_of;              ///< the day it was made for, "2026-11-25"
    bool operator==(const Report&) const = default;
};

/// A cell as people read it: "73 % (58 to 84, of 41)".
std::string told(const Cell& cell, const Column& column);
/// Its figure alone, "73 %", and its interval alone, "58 to 84"; empty where there is none.
std::string figure_told(const Cell& cell, const Column& column);
std::string interval_told(const Cell& cell, const Column& column);

/// The number of a cell, where it has one.
std::optional<double> number_in(const Cell& cell);
/// The place of the column of that id. Requires: there is one.
std::size_t column_called(const Table& table, const std::string& id);

const char* words_for(Flag flag);

} // namespace reports
