#include "reports/drawing.hpp"

#include "tests/support/sample_report.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace reports;
using namespace support;

namespace {

double even_width(std::string_view text, double size, bool bold)
{
    double letters = 0;
    for (const char each : text)
        letters += (static_cast<unsigned char>(each) & 0xc0) != 0x80;
    return letters * size * (bold ? 0.62 : 0.58);
}

struct Extent {
    const Drawing& drawing;
    double least_x = 0;
    double most_x = 0;
    double least_y = 0;
    double most_y = 0;

    void include(double x, double y)
    {
        least_x = std::min(least_x, x);
        most_x = std::max(most_x, x);
        least_y = std::min(least_y, y);
        most_y = std::max(most_y, y);
    }
    void operator()(const Stroke& stroke) { (*this)(Area{stroke.points, stroke.ink}); }
    void operator()(const Area& area)
    {
        for (const auto& point : area.points)
            include(point.x, point.y);
    }
    void operator()(const Box& box)
    {
        include(box.at.x, box.at.y);
        include(box.at.x + box.width, box.at.y + box.height);
    }
    void operator()(const Dot& dot)
    {
        include(dot.middle.x - dot.radius, dot.middle.y - dot.radius);
        include(dot.middle.x + dot.radius, dot.middle.y + dot.radius);
    }
    void operator()(const Word& word)
    {
        const double width = even_width(word.text, word.size, word.bold);
        const double left = word.anchor == Word::Anchor::start ? word.at.x
                            : word.anchor == Word::Anchor::end ? word.at.x - width
                                                               : word.at.x - width / 2;
        include(left, word.at.y - 0.75 * word.size);
        include(left + width, word.at.y + 0.2 * word.size);
    }
};

std::size_t count_of(const Drawing& drawing, Ink ink)
{
    std::size_t count = 0;
    for (const auto& shape : drawing.shapes)
        count += std::visit([&](const auto& each) { return each.ink == ink; }, shape);
    return count;
}

bool says(const Drawing& drawing, const std::string& text)
{
    for (const auto& shape : drawing.shapes)
        if (const auto* word = std::get_if<Word>(&shape); word && word->text == text)
            return true;
    return false;
}

Drawing drawn(const Section& section, double width = 480, double text = 13)
{
    return drawing_of(section, {width, text}, even_width);
}

} // namespace

TEST_CASE("every chart stays within its room, at any width and size of text", "[drawing]")
{
    for (const auto& section : sample_report().sections)
        if (section.chart)
            for (const double width : {240.0, 480.0, 808.0, 1600.0})
                for (const double text : {9.0, 13.0, 26.0}) {
                    INFO(section.id << ", " << width << " wide, text " << text);
                    const Drawing drawing = drawn(section, width, text);
                    Extent extent{drawing};
                    for (const auto& shape : drawing.shapes)
                        std::visit(extent, shape);
                    CHECK(drawing.width == width);
                    CHECK(extent.least_x >= -1);
                    CHECK(extent.most_x <= width + 1);
                    CHECK(extent.least_y >= -1);
                    CHECK(extent.most_y <= drawing.height + 1);
                    CHECK(std::isfinite(drawing.height));
                    CHECK_FALSE(drawing.described.empty());
                    for (const auto& spot : drawing.spots)
                        CHECK(spot.row < section.table.rows.size());
                }
}

TEST_CASE("a distribution has a dot for each recruit who has a figure, hollow below the mark", "[drawing]")
{
    const Section section = readiness_section();
    const Drawing drawing = drawn(section);
    std::size_t ready = 0;
    for (const auto& row : section.table.rows)
        if (const auto value = number_in(row.cells[1]))
            ready += *value >= 0.7;
    CHECK(count_of(drawing, Ink::ready) == ready);
    CHECK(count_of(drawing, Ink::not_ready) == 43 - ready);
    for (const auto& shape : drawing.shapes)
        if (const auto* dot = std::get_if<Dot>(&shape))
            CHECK(dot->open == (dot->ink == Ink::not_ready));
    CHECK(drawing.spots.size() == 43);
    CHECK(says(drawing, "Ready at 70 %"));
    CHECK(drawing.described.find("43") != std::string::npos);
}

TEST_CASE("somebody at exactly the mark is drawn as ready", "[drawing]")
{
    Section section = readiness_section();
    section.table.rows.resize(1);
    section.table.rows[0].cells[1] = Measured{0.7, 0.5, 0.8, 4};
    CHECK(count_of(drawn(section), Ink::ready) == 1);
    CHECK(count_of(drawn(section), Ink::not_ready) == 0);
}

TEST_CASE(
    "a hundred thousand recruits are drawn by dots that stand for many, and the chart says so", "[drawing]")
{
    Section section = readiness_section();
    const Row one = section.table.rows[0];
    section.table.rows.assign(100'000, one);
    const Drawing drawing = drawn(section);
    CHECK(drawing.shapes.size() < 100);
    CHECK(drawing.height < 400);
    CHECK(says(drawing, "Each dot stands for up to 5000."));
    REQUIRE(drawing.spots.size() == 1);
    CHECK(drawing.spots[0].words == "100,000 from 40 % to below 45 %");
}

TEST_CASE("shades carry their figure, interval and number, and a flagged row its sign and words", "[drawing]")
{
    const Drawing drawing = drawn(spotting_section(), 808);
    for (const char* text :
        {"81 %", "65 to 90", "of 36", "Over-suspected", "Often missed", "Fewer than 10"}) {
        INFO(text);
        CHECK(says(drawing, text));
    }
    CHECK(count_of(drawing, Ink::good_4) == 4 - 1); // 81, 77 and 73 %
    CHECK(count_of(drawing, Ink::good_5) == 1);     // 96 %
    CHECK(count_of(drawing, Ink::bad_2) == 1);      // 38 %
    CHECK(count_of(drawing, Ink::on_dark_shade) == 5);
}

TEST_CASE(
    "calibration says by how much somebody is too sure only where chance does not explain it", "[drawing]")
{
    Section section = calibration_section();
    CHECK(says(drawn(section), "too sure by 22"));
    CHECK(says(drawn(section), "as sure as right"));
    for (auto& row : section.table.rows) {
        const double sure = std::get<double>(row.cells[0]);
        row.cells[1] = Measured{sure - 0.05, sure - 0.2, sure + 0.1, 12};
    }
    CHECK(count_of(drawn(section), Ink::warning) == 0);
}

TEST_CASE(
    "lines are told apart by style and marker, and more than four have charts of their own", "[drawing]")
{
    const Drawing together = drawn(course_section(3));
    std::vector<Stroke::Style> styles;
    for (const auto& shape : together.shapes)
        if (const auto* stroke = std::get_if<Stroke>(&shape); stroke && stroke->points.size() == 5)
            styles.push_back(stroke->style);
    CHECK(styles == std::vector{Stroke::Style::solid, Stroke::Style::dashed, Stroke::Style::dotted});
    const Drawing apart = drawn(course_section(6), 900);
    CHECK(count_of(apart, Ink::series_0) == 0);
    CHECK(count_of(apart, Ink::band) == 6);
    CHECK(says(apart, "Safety of the person"));
}

TEST_CASE("where no row has a figure the chart says why", "[drawing]")
{
    Section section = readiness_section();
    for (auto& row : section.table.rows)
        row.cells[1] = Missing{"Fewer than 2 attempts"};
    CHECK(says(drawn(section), "Fewer than 2 attempts"));
    section.table.rows.clear();
    CHECK(says(drawn(section), "Nobody has finished an attempt yet."));
    CHECK(drawn(section).described == "Nobody has finished an attempt yet.");
}

TEST_CASE("one row, and rows that are all the same, are drawn without a division by nothing", "[drawing]")
{
    for (auto section : sample_report().sections) {
        if (!section.chart || section.table.rows.empty())
            continue;
        for (const std::size_t count : {std::size_t{1}, std::size_t{3}}) {
            section.table.rows.assign(count, section.table.rows.front());
            const Drawing drawing = drawn(section);
            Extent extent{drawing};
            for (const auto& shape : drawing.shapes)
                std::visit(extent, shape);
            CHECK(std::isfinite(extent.most_x + extent.most_y + extent.least_x + extent.least_y));
            CHECK(extent.most_x <= drawing.width + 1);
        }
    }
}
