#include "engine/scenario/compile_expression.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace engine {
namespace {

/// What kind of value a part of an expression has. A bare name waits for the other side of its comparison.
enum class Type { flag, number, name, variant, bare_name };

struct Typed {
    Type type = Type::number;
    std::uint32_t fact = 0; ///< of Type::name
    std::string_view word;  ///< of Type::bare_name
    std::size_t at = 0;
    std::size_t instruction = 0; ///< where its constant stands, of Type::bare_name
};

struct Binary {
    std::string_view sign;
    Operation operation;
    int binds; ///< tighter is higher
};

constexpr std::array binaries{Binary{"||", Operation::logical_or, 1}, Binary{"&&", Operation::logical_and, 2},
    Binary{"==", Operation::equal, 3}, Binary{"!=", Operation::not_equal, 3},
    Binary{"<=", Operation::less_or_equal, 4}, Binary{">=", Operation::greater_or_equal, 4},
    Binary{"<", Operation::less, 4}, Binary{">", Operation::greater, 4}, Binary{"+", Operation::add, 5},
    Binary{"-", Operation::subtract, 5}, Binary{"*", Operation::multiply, 6},
    Binary{"/", Operation::divide, 6}, Binary{"%", Operation::remainder, 6}};

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_';
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

class Compiler {
public:
    Compiler(std::string_view text, const std::vector<Fact>& facts, const Names& names)
        : text_(text), facts_(facts), names_(names)
    {
    }

    Expression condition()
    {
        const Typed whole = expression(1, 0);
        finish();
        expect(whole, Type::flag, "A condition must be true or false.");
        return std::move(code_);
    }

    Effect effect()
    {
        skip_space();
        const std::size_t at = at_;
        const auto fact = names_.facts.find(std::string(word()));
        if (fact == names_.facts.end())
            fail(at, "There is no fact of this name.");
        Effect effect{{fact->second}, assignment(), {}};
        const Fact& target = facts_[fact->second];
        if (target.kind != Fact::Kind::number && effect.assignment != Assignment::set)
            fail(at, "Only a number can be increased or decreased.");
        Typed value = expression(1, 0);
        finish();
        check_value(target, fact->second, value, effect.assignment);
        effect.value = std::move(code_);
        return effect;
    }

private:
    [[noreturn]] static void fail(std::size_t at, std::string what)
    {
        throw ExpressionMistake{at, std::move(what)};
    }

    Assignment assignment()
    {
        skip_space();
        if (take("+="))
            return Assignment::increase;
        if (take("-="))
            return Assignment::decrease;
        if (take("="))
            return Assignment::set;
        fail(at_, "Here =, += or -= is expected.");
    }

    void check_value(const Fact& fact, std::uint32_t number, Typed& value, Assignment assignment)
    {
        if (fact.kind == Fact::Kind::name) {
            resolve(value, Typed{Type::name, number, {}, 0, 0});
            if (value.type != Type::name || value.fact != number)
                fail(value.at, "This fact takes one of its own names.");
            return;
        }
        expect(value, fact.kind == Fact::Kind::flag ? Type::flag : Type::number,
            fact.kind == Fact::Kind::flag ? "This fact takes true or false." : "This fact takes a number.");
        const bool constant = code_.size() == 1 && code_[0].operation == Operation::constant;
        if (constant && assignment == Assignment::set &&
            (code_[0].value < fact.least || code_[0].value > fact.most))
            fail(value.at, "This value is outside the range of the fact.");
    }

    Typed expression(int binds, int depth)
    {
        if (depth >= deepest_expression)
            fail(at_, "The expression is nested too deeply.");
        Typed left = operand(depth);
        while (const Binary* sign = next_binary(binds)) {
            at_ += sign->sign.size();
            Typed right = expression(sign->binds + 1, depth + 1);
            left = combine(*sign, left, right);
        }
        return left;
    }

    const Binary* next_binary(int binds)
    {
        skip_space();
        for (const Binary& binary : binaries)
            if (text_.substr(at_).starts_with(binary.sign))
                return binary.binds >= binds ? &binary : nullptr;
        return nullptr;
    }

    Typed combine(const Binary& sign, Typed left, Typed right)
    {
        Type result = Type::flag;
        if (sign.binds <= 2) {
            expect(left, Type::flag, "Here something true or false is expected.");
            expect(right, Type::flag, "Here something true or false is expected.");
        } else if (sign.binds == 3) {
            resolve(left, right);
            resolve(right, left);
            if (left.type != right.type || (left.type == Type::name && left.fact != right.fact))
                fail(right.at, "The two sides cannot be compared.");
        } else {
            expect(left, Type::number, "Here a number is expected.");
            expect(right, Type::number, "Here a number is expected.");
            result = sign.binds == 4 ? Type::flag : Type::number;
        }
        emit(sign.operation, 0);
        return {result, 0, {}, left.at, 0};
    }

    Typed operand(int depth)
    {
        if (depth >= deepest_expression)
            fail(at_, "The expression is nested too deeply.");
        skip_space();
        const std::size_t at = at_;
        if (take("!")) {
            expect(operand(depth + 1), Type::flag, "Here something true or false is expected.");
            emit(Operation::logical_not, 0);
            return {Type::flag, 0, {}, at, 0};
        }
        if (take("-")) {
            expect(operand(depth + 1), Type::number, "Here a number is expected.");
            emit(Operation::negate, 0);
            return {Type::number, 0, {}, at, 0};
        }
        if (take("(")) {
            Typed inner = expression(1, depth + 1);
            skip_space();
            if (!take(")"))
                fail(at_, "A closing bracket is missing.");
            return inner;
        }
        if (at_ < text_.size() && is_digit(text_[at_]))
            return number();
        return named();
    }

    Typed number()
    {
        const std::size_t at = at_;
        std::int32_t value = 0;
        const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
        if (error != std::errc{})
            fail(at, "This number is too large.");
        at_ = static_cast<std::size_t>(end - text_.data());
        emit(Operation::constant, value);
        return {Type::number, 0, {}, at, 0};
    }

    Typed named()
    {
        const std::size_t at = at_;
        const auto name = word();
        if (name.empty())
            fail(at, at >= text_.size() ? "The expression ends too early." : "This cannot stand here.");
        if (name == "true" || name == "false") {
            emit(Operation::constant, name == "true");
            return {Type::flag, 0, {}, at, 0};
        }
        if (at_ < text_.size() && text_[at_] == '(')
            return asked(name, at);
        if (name == "variant") {
            emit(Operation::variant, 0);
            return {Type::variant, 0, {}, at, 0};
        }
        if (const auto fact = names_.facts.find(std::string(name)); fact != names_.facts.end()) {
            emit(Operation::fact, static_cast<std::int32_t>(fact->second));
            const auto kind = facts_[fact->second].kind;
            const Type type = kind == Fact::Kind::flag     ? Type::flag
                              : kind == Fact::Kind::number ? Type::number
                                                           : Type::name;
            return {type, fact->second, {}, at, 0};
        }
        emit(Operation::constant, 0);
        return {Type::bare_name, 0, name, at, code_.size() - 1};
    }

    /// visited(node) and its like.
    Typed asked(std::string_view what, std::size_t at)
    {
        ++at_;
        skip_space();
        const std::size_t of = at_;
        const auto id = word();
        skip_space();
        if (!take(")"))
            fail(at_, "A closing bracket is missing.");
        const auto look_up = [&](const auto& table, Operation operation, const char* unknown) {
            const auto found = table.find(std::string(id));
            if (found == table.end())
                fail(of, unknown);
            emit(operation, static_cast<std::int32_t>(found->second));
        };
        if (what == "visited")
            look_up(names_.nodes, Operation::visited, "There is no node of this id.");
        else if (what == "chosen")
            look_up(names_.choices, Operation::chosen, "There is no choice of this id.");
        else if (what == "heard")
            look_up(names_.lines, Operation::heard, "There is no line of this id.");
        else if (what == "examined")
            look_up(names_.details, Operation::examined, "There is no detail of this id.");
        else
            fail(at, "Only visited, chosen, heard and examined can be asked.");
        return {Type::flag, 0, {}, at, 0};
    }

    /// Gives a bare name its meaning from the other side of a comparison.
    void resolve(Typed& bare, const Typed& other)
    {
        if (bare.type != Type::bare_name)
            return;
        std::int32_t value = -1;
        if (other.type == Type::variant) {
            if (const auto found = names_.variants.find(std::string(bare.word));
                found != names_.variants.end())
                value = static_cast<std::int32_t>(found->second);
        } else if (other.type == Type::name) {
            const auto& list = facts_[other.fact].names;
            if (const auto found = std::ranges::find(list, bare.word); found != list.end())
                value = static_cast<std::int32_t>(found - list.begin());
        }
        if (value < 0)
            fail(bare.at,
                "There is no fact, and no value here, of the name \"" + std::string(bare.word) + "\".");
        code_[bare.instruction].value = value;
        bare.type = other.type;
        bare.fact = other.fact;
    }

    static void expect(const Typed& value, Type type, const char* what)
    {
        if (value.type == Type::bare_name)
            fail(value.at, "There is no fact of the name \"" + std::string(value.word) + "\".");
        if (value.type != type)
            fail(value.at, what);
    }

    /// An id: letters, digits and dots; a hyphen belongs to it where letters or digits touch both its sides.
    std::string_view word()
    {
        const std::size_t start = at_;
        const auto part_of_id = [&](std::size_t i) {
            return i < text_.size() && (is_letter(text_[i]) || is_digit(text_[i]));
        };
        while (part_of_id(at_) || (at_ > start && at_ < text_.size() &&
                                      (text_[at_] == '-' || text_[at_] == '.') && part_of_id(at_ + 1)))
            ++at_;
        return text_.substr(start, at_ - start);
    }

    bool take(std::string_view sign)
    {
        if (!text_.substr(at_).starts_with(sign))
            return false;
        at_ += sign.size();
        return true;
    }

    void skip_space()
    {
        while (at_ < text_.size() && text_[at_] == ' ')
            ++at_;
    }

    void finish()
    {
        skip_space();
        if (at_ < text_.size())
            fail(at_, "This cannot stand here.");
        int height = 0;
        for (const auto& instruction : code_) {
            if (instruction.operation < Operation::logical_not)
                ++height;
            else if (instruction.operation > Operation::negate)
                --height;
            if (height > deepest_expression)
                fail(0, "The expression is nested too deeply.");
        }
    }

    void emit(Operation operation, std::int32_t value) { code_.push_back({operation, value}); }

    std::string_view text_;
    const std::vector<Fact>& facts_;
    const Names& names_;
    std::size_t at_ = 0;
    Expression code_;
};

/// Runs a part of the compiler and turns its mistake into a value.
template <class Value, class Part>
std::variant<Value, ExpressionMistake> compiled(std::string_view text, Part part)
{
    if (text.size() > longest_expression)
        return ExpressionMistake{0, "The expression is longer than 512 characters."};
    try {
        return part();
    } catch (ExpressionMistake& mistake) {
        return std::move(mistake);
    }
}

} // namespace

std::variant<Expression, ExpressionMistake> compile_condition(
    std::string_view text, const std::vector<Fact>& facts, const Names& names)
{
    return compiled<Expression>(text, [&] { return Compiler(text, facts, names).condition(); });
}

std::variant<Effect, ExpressionMistake> compile_effect(
    std::string_view text, const std::vector<Fact>& facts, const Names& names)
{
    return compiled<Effect>(text, [&] { return Compiler(text, facts, names).effect(); });
}

} // namespace engine
