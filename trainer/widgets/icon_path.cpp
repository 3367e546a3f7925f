#include "trainer/widgets/icon_path.hpp"

#include <charconv>
#include <cmath>
#include <numbers>

namespace widgets {

namespace {

constexpr int curve_pieces = 12;

class PathReader {
public:
    explicit PathReader(std::string_view path) : rest_(path) {}

    std::vector<Outline> read()
    {
        while (next_command())
            if (!step())
                break;
        return std::move(outlines_);
    }

private:
    void skip_space()
    {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == ','))
            rest_.remove_prefix(1);
    }

    /// A letter, or the last one again where a number follows.
    bool next_command()
    {
        skip_space();
        if (rest_.empty())
            return false;
        const char first = rest_.front();
        if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')) {
            command_ = first;
            rest_.remove_prefix(1);
        } else if (command_ == 'M' || command_ == 'm') {
            command_ = command_ == 'M' ? 'L' : 'l';
        }
        return true;
    }

    float number()
    {
        skip_space();
        float value = 0.0f;
        // from_chars would take "0" of a leading dot's missing digit for granted, and so does a path.
        const auto result = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        rest_.remove_prefix(static_cast<std::size_t>(result.ptr - rest_.data()));
        return value;
    }

    /// The two flags of an arc may stand without a space: "01-2".
    bool flag()
    {
        skip_space();
        const bool set = !rest_.empty() && rest_.front() == '1';
        if (!rest_.empty())
            rest_.remove_prefix(1);
        return set;
    }

    bool relative() const { return command_ >= 'a'; }
    Point point()
    {
        const float x = number();
        const float y = number();
        return relative() ? Point{pen_.x + x, pen_.y + y} : Point{x, y};
    }

    void line_to(Point to)
    {
        if (outlines_.empty() || outlines_.back().closed)
            outlines_.push_back({{pen_}, false});
        outlines_.back().points.push_back(to);
        pen_ = to;
    }

    void curve_to(Point a, Point b, Point to)
    {
        const Point from = pen_;
        for (int i = 1; i <= curve_pieces; ++i) {
            const float t = static_cast<float>(i) / curve_pieces;
            const float s = 1 - t;
            line_to({s * s * s * from.x + 3 * s * s * t * a.x + 3 * s * t * t * b.x + t * t * t * to.x,
                s * s * s * from.y + 3 * s * s * t * a.y + 3 * s * t * t * b.y + t * t * t * to.y});
        }
        handle_ = b;
    }

    /// SVG 1.1, appendix F.6.5, for circles, which are all that our icons have.
    void arc_to(float radius, bool large, bool sweep, Point to)
    {
        const Point from = pen_;
        const float half_x = (from.x - to.x) / 2;
        const float half_y = (from.y - to.y) / 2;
        const float half = std::hypot(half_x, half_y);
        radius = std::max(radius, half);
        const float off = std::sqrt(std::max(0.0f, radius * radius - half * half)) / std::max(half, 1e-6f);
        const float side = large == sweep ? -1.0f : 1.0f;
        const Point centre{
            (from.x + to.x) / 2 + side * off * half_y, (from.y + to.y) / 2 - side * off * half_x};
        const float begin = std::atan2(from.y - centre.y, from.x - centre.x);
        float turn = std::atan2(to.y - centre.y, to.x - centre.x) - begin;
        constexpr float whole = 2 * std::numbers::pi_v<float>;
        if (sweep && turn < 0)
            turn += whole;
        if (!sweep && turn > 0)
            turn -= whole;
        for (int i = 1; i <= curve_pieces; ++i) {
            const float angle = begin + turn * static_cast<float>(i) / curve_pieces;
            line_to({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
        }
        pen_ = to;
    }

    void close()
    {
        Outline& outline = outlines_.back();
        const Point first = outline.points.front();
        const Point last = outline.points.back();
        // A line of no length would be drawn as a thorn.
        if (outline.points.size() > 1 && std::hypot(last.x - first.x, last.y - first.y) < 0.01f)
            outline.points.pop_back();
        outline.closed = true;
        pen_ = first;
    }

    bool step()
    {
        switch (command_) {
        case 'M':
        case 'm':
            pen_ = point();
            outlines_.push_back({{pen_}, false});
            return true;
        case 'L':
        case 'l':
            line_to(point());
            return true;
        case 'H':
        case 'h': {
            const float x = number();
            line_to({relative() ? pen_.x + x : x, pen_.y});
            return true;
        }
        case 'V':
        case 'v': {
            const float y = number();
            line_to({pen_.x, relative() ? pen_.y + y : y});
            return true;
        }
        case 'C':
        case 'c': {
            const Point a = point();
            const Point b = point();
            curve_to(a, b, point());
            return true;
        }
        case 'S':
        case 's': {
            const Point a{2 * pen_.x - handle_.x, 2 * pen_.y - handle_.y};
            const Point b = point();
            curve_to(a, b, point());
            return true;
        }
        case 'A':
        case 'a': {
            const float radius = number();
            number();
            number();
            const bool large = flag();
            const bool sweep = flag();
            arc_to(radius, large, sweep, point());
            return true;
        }
        case 'Z':
        case 'z':
            close();
            return true;
        default:
            return false;
        }
    }

    std::string_view rest_;
    char command_ = 'M';
    Point pen_;
    Point handle_;
    std::vector<Outline> outlines_;
};

} // namespace

std::vector<Outline> read_path(std::string_view path)
{
    return PathReader(path).read();
}

} // namespace widgets
