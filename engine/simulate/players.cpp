#include "engine/simulate/players.hpp"

#include "engine/simulate/dice.hpp"
#include "engine/simulate/pace.hpp"

#include <algorithm>
#include <numeric>

namespace engine {
namespace {

/// So many moves are made at one node while something leads on from it.
constexpr int patience = 8;

/// How a player looks and notes, each in so many times of 100.
struct Eyes {
    unsigned looks = 0;  ///< at each thing in view
    unsigned cues = 0;   ///< notes a sign that is one
    unsigned decoys = 0; ///< notes a sign that is none
};

Eyes eyes_of(Player player)
{
    switch (player) {
    case Player::guessing:
        return {50, 50, 50};
    case Player::suspicious:
        return {100, 100, 100};
    case Player::trusting:
        return {10, 0, 0};
    case Player::unseeing:
        return {0, 0, 0};
    case Player::poor_interviewer:
        return {95, 85, 10};
    case Player::able:
        return {100, 90, 5};
    }
    return {};
}

bool is_recommended(QuestionType type)
{
    return type == QuestionType::open || type == QuestionType::probing ||
           type == QuestionType::empathic_statement;
}

/// One player in one attempt.
class Play {
public:
    Play(Player player, const Ground& ground, VariantNumber variant, std::uint64_t seed)
        : Play({}, player, 0, ground, variant, seed)
    {
    }
    Play(const Manner& manner, const Ground& ground, VariantNumber variant, std::uint64_t seed)
        : Play(manner, Player::guessing, manner.pace, ground, variant, seed)
    {
    }

    MadeUp whole()
    {
        take(begin_session(scenario_, variant_, seed_));
        for (int moves = 0; !refused_ && moves < most_moves; ++moves) {
            if (is_over(scenario_, made_.session.state)) {
                made_.finished = move(judgement());
                break;
            }
            look_round();
            if (!refused_ && !is_over(scenario_, made_.session.state))
                move(Choose{next_choice()});
        }
        return std::move(made_);
    }

private:
    Play(const std::optional<Manner>& manner, Player player, unsigned pace, const Ground& ground,
        VariantNumber variant, std::uint64_t seed)
        : manner_(manner), player_(player), ground_(ground), scenario_(ground.scenario),
          eyes_(eyes_of(player)), dice_(seed ^ 0x706c61796572ULL), pace_(pace, seed), variant_(variant),
          seed_(seed)
    {
    }

    /// Draws who does the next thing.
    void draw_player()
    {
        if (!manner_)
            return;
        unsigned drawn = dice_.below(100);
        std::size_t next = 0;
        while (next + 1 < player_count && drawn >= manner_->shares[next])
            drawn -= manner_->shares[next++];
        player_ = Player(next);
        eyes_ = eyes_of(player_);
    }

    /// Makes the move, and says so; not where it is refused, or the clock runs out before it. Most who would
    /// be late hurry up.
    bool move(const Move& next)
    {
        const auto left =
            pace_.watches_clocks() ? time_left(scenario_, made_.session, at_, 100) : std::nullopt;
        const Elapsed needed = pace_.before(next);
        const bool late = left && needed >= *left;
        const bool hurries = late && *left > Elapsed{0} && dice_.in_a_hundred(90);
        at_ += hurries ? *left - Elapsed{1} : late ? *left : needed;
        const bool too_late = late && !hurries;
        take(play(scenario_, std::move(made_.session), too_late ? Move(RunOutOfTime{}) : next, at_));
        return !refused_ && !too_late;
    }

    void take(Turn turn)
    {
        auto* played = std::get_if<Played>(&turn);
        refused_ = played == nullptr;
        if (refused_)
            return;
        made_.session = std::move(played->session);
        const std::size_t from = made_.events.size();
        made_.events.insert(made_.events.end(), std::make_move_iterator(played->events.begin()),
            std::make_move_iterator(played->events.end()));
        pace_.read(scenario_, std::span(made_.events).subspan(from));
        if (!made_.session.judgement)
            note_all(from);
    }

    /// Notes what has been met from that event on, as the player's eyes are.
    void note_all(std::size_t from)
    {
        const std::size_t until = made_.events.size();
        for (std::size_t i = from; i < until; ++i) {
            const Event& event = made_.events[i];
            if (event.kind == EventKind::node_entered)
                moves_here_ = 0;
            else if (event.kind == EventKind::line_shown)
                consider({EvidenceKind::line, event.subject}, scenario_.lines[event.subject].sign);
            else if (event.kind == EventKind::detail_examined)
                consider({EvidenceKind::detail, event.subject}, scenario_.details[event.subject].sign);
        }
    }

    void consider(const Evidence& evidence, const Sign& sign)
    {
        if (sign.shows.empty() && sign.decoy_for.empty())
            return;
        if (std::ranges::find(considered_, evidence) != considered_.end())
            return;
        considered_.push_back(evidence);
        draw_player();
        looks_like_a_sign_ += sign.shows.size() + sign.decoy_for.size();
        for (const IndicatorNumber indicator : sign.shows)
            if (dice_.in_a_hundred(eyes_.cues))
                move(MakeNote{indicator, evidence});
        for (const IndicatorNumber indicator : sign.decoy_for)
            if (dice_.in_a_hundred(eyes_.decoys))
                move(MakeNote{indicator, evidence});
    }

    /// Looks at what is in view and was not looked at yet, each thing once with one's mind made up about it.
    void look_round()
    {
        if (eyes_.looks == 0 && !manner_)
            return;
        const NodeNumber here = made_.session.state.node; // until the clock leads on
        for (const DetailNumber detail : details_in_view(scenario_, made_.session.state))
            if (made_.session.state.node == here && std::ranges::find(passed_, detail) == passed_.end()) {
                passed_.push_back(detail);
                draw_player();
                if (dice_.in_a_hundred(eyes_.looks) && !move(Examine{detail}))
                    return;
            }
    }

    ChoiceNumber next_choice()
    {
        draw_player();
        if (player_ == Player::able)
            if (const ChoiceNumber next = next_of_route(); next.exists())
                return next;
        const State& state = made_.session.state;
        const auto& offered = scenario_[state.node].choices;
        const bool impatient = ++moves_here_ > patience;
        for (const bool leads_on : {true, false})
            for (const bool fresh : {true, false}) {
                if (leads_on && !impatient)
                    continue;
                open_.clear();
                for (const ChoiceNumber choice : offered)
                    if (is_open(scenario_, state, choice) && !(fresh && chosen(state, scenario_, choice)) &&
                        !(leads_on && scenario_[choice].routes.empty()))
                        open_.push_back(choice);
                if (!open_.empty())
                    return liked_best();
            }
        return {};
    }

    /// The next step of the best route, while it can be followed.
    ChoiceNumber next_of_route()
    {
        const Choices& route = ground_.best[variant_.value];
        if (step_ >= route.size())
            return {};
        const ChoiceNumber next = route[step_++];
        const auto& offered = scenario_[made_.session.state.node].choices;
        const bool can = std::ranges::find(offered, next) != offered.end() &&
                         is_open(scenario_, made_.session.state, next);
        if (!can)
            step_ = route.size();
        return can ? next : ChoiceNumber{};
    }

    /// Of what is open, one that the player likes as much as any.
    ChoiceNumber liked_best()
    {
        int most = 0;
        std::size_t ties = 0;
        ChoiceNumber best;
        for (const ChoiceNumber choice : open_) {
            const int liked = liking_for(choice);
            if (ties > 0 && liked < most)
                continue;
            ties = ties > 0 && liked == most ? ties + 1 : 1;
            most = liked;
            if (dice_.below(ties) == 0)
                best = choice;
        }
        return best;
    }

    const ReferralOption* option_of(const Choice& choice) const
    {
        if (!choice.referral)
            return nullptr;
        const auto found = std::ranges::find(ground_.options, choice.referral->option, &ReferralOption::id);
        return found == ground_.options.end() ? nullptr : &*found;
    }

    int liking_for(ChoiceNumber number)
    {
        const Choice& choice = scenario_[number];
        const int all = ground_.points[number.value].all;
        const int speaking = ground_.points[number.value].communication;
        const bool question = choice.kind == ChoiceKind::question;
        const bool presses = question && !is_recommended(choice.type);
        const auto* option = option_of(choice);
        switch (player_) {
        case Player::guessing:
            return 0;
        case Player::suspicious: // mostly what presses, and a report that names somebody
            return (dice_.in_a_hundred(75) && presses ? 1 : 0) +
                   (option && option->identifies_person ? 2 : 0);
        case Player::trusting: // mostly what ends it, and no report
            return (dice_.in_a_hundred(50) && choice.kind == ChoiceKind::leave ? 1 : 0) +
                   (option && !option->needs_grounds ? 2 : 0);
        case Player::unseeing:
        case Player::able:
            return 2 * all + (option && !option->needs_grounds ? 1 : 0);
        case Player::poor_interviewer:
            return 2 * (all - speaking) - 4 * speaking + (presses ? 2 : 0) +
                   (option && option->needs_grounds == sees_concern() ? 1 : 0);
        }
        return 0;
    }

    /// Whether a third of what looked like a sign was taken for one.
    bool sees_concern() const
    {
        const auto noted = made_.session.notes.size();
        return noted > 0 && 3 * noted >= looks_like_a_sign_;
    }

    /// What is written down as done is the last referral made.
    std::string action() const
    {
        for (auto event = made_.events.rbegin(); event != made_.events.rend(); ++event)
            if (event->kind == EventKind::choice_made)
                if (const auto* option = option_of(scenario_.choices[event->subject]))
                    return option->id;
        return "none";
    }

    Judgement judgement()
    {
        draw_player();
        const auto unsure = [&] { return 50 + 5 * static_cast<int>(dice_.below(11)); };
        Judgement given{false, 100, action(), "Made up."};
        switch (player_) {
        case Player::guessing:
        case Player::unseeing:
            given.concern = dice_.in_a_hundred(50);
            given.confidence = unsure();
            break;
        case Player::suspicious:
            given.concern = true;
            break;
        case Player::trusting:
            break;
        case Player::poor_interviewer:
        case Player::able:
            given.concern = sees_concern();
            given.confidence = 80 + 5 * static_cast<int>(dice_.below(4));
            break;
        }
        return given;
    }

    std::optional<Manner> manner_; ///< none: the one player throughout
    Player player_;
    const Ground& ground_;
    const Scenario& scenario_;
    Eyes eyes_;
    Dice dice_;
    Pace pace_;
    VariantNumber variant_;
    std::uint64_t seed_;
    Elapsed at_{};
    MadeUp made_;
    bool refused_ = false;
    int moves_here_ = 0;
    std::size_t step_ = 0;
    std::size_t looks_like_a_sign_ = 0;
    std::vector<Evidence> considered_;
    std::vector<DetailNumber> passed_;
    std::vector<ChoiceNumber> open_;
};

} // namespace

const char* code_of(Player player)
{
    switch (player) {
    case Player::guessing:
        return "guessing";
    case Player::suspicious:
        return "suspicious";
    case Player::trusting:
        return "trusting";
    case Player::unseeing:
        return "unseeing";
    case Player::poor_interviewer:
        return "poor-interviewer";
    case Player::able:
        return "able";
    }
    return "";
}

MadeUp play_as(Player player, const Ground& ground, VariantNumber variant, std::uint64_t seed)
{
    return Play(player, ground, variant, seed).whole();
}

MadeUp play_as(const Manner& manner, const Ground& ground, VariantNumber variant, std::uint64_t seed)
{
    return Play(manner, ground, variant, seed).whole();
}

} // namespace engine
