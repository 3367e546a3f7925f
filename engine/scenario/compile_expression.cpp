#include "engine/scenario/compile_expression.hpp"

#include "engine/scenario/expression_text.hpp"
#include "engine/scenario/expression_type.hpp"

#include <array>

namespace engine {
namespace {

struct Binary {
    std::string_view sign;
    Operation operation;
    int binds; ///< tighter is higher
};

constexpr int binds_logic = 2;      ///< || and &&: at most this
constexpr int binds_equality = 3;   ///< == and !=
constexpr int binds_comparison = 4; ///< <= and its like

constexpr std::array binaries{Binary{"||", Operation::logical_or, 1}, Binary{"&&", Operation::logical_and, 2},
    Binary{"==", Operation::equal, 3}, Binary{"!=", Operation::not_equal, 3},
    Binary{"<=", Operation::less_or_equal, 4}, Binary{">=", Operation::greater_or_equal, 4},
    Binary{"<", Operation::less, 4}, Binary{">", Operation::greater, 4}, Binary{"+", Operation::add, 5},
    Binary{"-", Operation::subtract, 5}, Binary{"*", Operation::multiply, 6},
    Binary{"/", Operation::divide, 6}, Binary{"%", Operation::remainder, 6}};

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
        text_.skip_space();
        const std::size_t at = text_.at();
        const std::string name(text_.word());
        const auto found = names_.facts.find(name);
        if (found == names_.facts.end())
            fail(at, "There is no fact of the name \"" + name + "\".");
        Effect effect{{found->second}, assignment(), {}};
        const Fact& fact = facts_[found->second];
        if (fact.kind != Fact::Kind::number && effect.assignment != Change::set)
            fail(at, "Only a number can be increased or decreased.");
        Typed value = expression(1, 0);
        finish();
        if (fact.kind == Fact::Kind::name)
            resolve(value, Typed{Type::name, 0, found->second, {}, 0});
        check_assigned(effect.fact, fact, value, effect.assignment, code_);
        effect.value = std::move(code_);
        return effect;
    }

private:
    Change assignment()
    {
        text_.skip_space();
        if (text_.take("+="))
            return Change::increase;
        if (text_.take("-="))
            return Change::decrease;
        if (text_.take("="))
            return Change::set;
        fail(text_.at(), "Here =, += or -= is expected.");
    }

    Typed expression(int binds, int depth)
    {
        if (depth >= deepest_expression)
            fail(text_.at(), "The expression is nested too deeply.");
        Typed left = operand(depth);
        while (const Binary* sign = next_binary(binds)) {
            text_.take(sign->sign);
            const Typed right = expression(sign->binds + 1, depth + 1);
            left = combine(*sign, left, right);
        }
        return left;
    }

    const Binary* next_binary(int binds)
    {
        text_.skip_space();
        for (const Binary& binary : binaries)
            if (text_.next_is(binary.sign))
                return binary.binds >= binds ? &binary : nullptr;
        return nullptr;
    }

    Typed combine(const Binary& sign, Typed left, Typed right)
    {
        Type result = Type::flag;
        if (sign.binds <= binds_logic) {
            expect(left, Type::flag, "Here something true or false is expected.");
            expect(right, Type::flag, "Here something true or false is expected.");
        } else if (sign.binds == binds_equality) {
            resolve(left, right);
            resolve(right, left);
            if (left.type != right.type || (left.type == Type::name && left.fact != right.fact))
                fail(right.at, "The two sides cannot be compared.");
        } else {
            expect(left, Type::number, "Here a number is expected.");
            expect(right, Type::number, "Here a number is expected.");
            result = sign.binds == binds_comparison ? Type::flag : Type::number;
        }
        emit(sign.operation, 0);
        return {result, left.at, 0, {}, 0};
    }

    Typed operand(int depth)
    {
        if (depth >= deepest_expression)
            fail(text_.at(), "The expression is nested too deeply.");
        text_.skip_space();
        const std::size_t at = text_.at();
        if (text_.take("!")) {
            expect(operand(depth + 1), Type::flag, "Here something true or false is expected.");
            emit(Operation::logical_not, 0);
            return {Type::flag, at, 0, {}, 0};
        }
        if (text_.take("-")) {
            expect(operand(depth + 1), Type::number, "Here a number is expected.");
            emit(Operation::negate, 0);
            return {Type::number, at, 0, {}, 0};
        }
        if (text_.take("(")) {
            const Typed inner = expression(1, depth + 1);
            close_bracket();
            return inner;
        }
        if (const auto number = text_.number()) {
            emit(Operation::constant, *number);
            return {Type::number, at, 0, {}, 0};
        }
        return named(at);
    }

    void close_bracket()
    {
        text_.skip_space();
        if (!text_.take(")"))
            fail(text_.at(), "A closing bracket is missing.");
    }

    Typed named(std::size_t at)
    {
        const auto name = text_.word();
        if (name.empty())
            fail(at, text_.at_end() ? "The expression ends too early." : "This cannot stand here.");
        if (name == "true" || name == "false") {
            emit(Operation::constant, name == "true" ? 1 : 0);
            return {Type::flag, at, 0, {}, 0};
        }
        if (text_.take("("))
            return asked(name, at);
        if (name == "variant") {
            emit(Operation::variant, 0);
            return {Type::variant, at, 0, {}, 0};
        }
        if (const auto fact = names_.facts.find(std::string(name)); fact != names_.facts.end()) {
            emit(Operation::fact, static_cast<std::int32_t>(fact->second));
            return {type_of(facts_[fact->second]), at, fact->second, {}, 0};
        }
        emit(Operation::constant, 0);
        return {Type::bare_name, at, 0, name, code_.size() - 1};
    }

    /// visited(node) and its like, from behind the bracket on.
    Typed asked(std::string_view what, std::size_t at)
    {
        text_.skip_space();
        const std::size_t of = text_.at();
        const std::string id(text_.word());
        close_bracket();
        const auto look_up = [&](const auto& table, Operation operation, const char* unknown) {
            const auto found = table.find(id);
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
        return {Type::flag, at, 0, {}, 0};
    }

    /// Gives a bare name its meaning from what stands on the other side.
    void resolve(Typed& bare, const Typed& other)
    {
        if (bare.type != Type::bare_name)
            return;
        code_[bare.instruction].value = value_of_bare_name(bare, other, facts_, names_);
        bare.type = other.type;
        bare.fact = other.fact;
    }

    void finish()
    {
        text_.skip_space();
        if (!text_.at_end())
            fail(text_.at(), "This cannot stand here.");
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

    ExpressionText text_;
    const std::vector<Fact>& facts_;
    const Names& names_;
    Expression code_;
};

/// Runs a part of the compiler and turns its mistake into a value.
template <class Value, class Part>
std::variant<Value, ExpressionMistake> compiled(std::string_view text, Part part)
{
    if (text.size() > longest_expression)
        return ExpressionMistake{
            0, "The expression is longer than " + std::to_string(longest_expression) + " characters."};
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
