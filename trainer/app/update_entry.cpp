// The records and signing in.
#include "trainer/app/update_parts.hpp"

#include <algorithm>

namespace trainer {

void Update::operator()(const TryOpeningAgain&)
{
    if (auto* trouble = page<Trouble>(); trouble && !trouble->trying) {
        trouble->trying = true;
        ask(OpenRecords{});
    }
}

void Update::operator()(RecordsOpened& opened)
{
    state_.screen = SignIn{std::move(opened.people), {}, false, false, {}};
    sign_in_as_named();
}

void Update::operator()(RecordsNotOpened& result)
{
    state_.screen = Trouble{std::move(result.words), false, result.reason};
}

void Update::operator()(const ChooseProfile& intent)
{
    auto* sign_in = page<SignIn>();
    if (!sign_in || sign_in->busy)
        return;
    const auto chosen = std::ranges::find(sign_in->people, intent.profile, &engine::Profile::id);
    if (chosen == sign_in->people.end())
        return;
    if (chosen->role == engine::Role::recruit)
        return enter(*chosen);
    sign_in->asked_for = chosen->id;
    sign_in->problem.clear();
}

void Update::operator()(GivePassphrase& intent)
{
    auto* sign_in = page<SignIn>();
    if (!sign_in || sign_in->busy || !sign_in->asked_for)
        return;
    const auto person = std::ranges::find(sign_in->people, *sign_in->asked_for, &engine::Profile::id);
    sign_in->busy = true;
    sign_in->problem.clear();
    ask(CheckPassphrase{*person, std::move(intent.passphrase)});
}

void Update::operator()(PassphraseChecked& result)
{
    auto* sign_in = page<SignIn>();
    if (!sign_in)
        return;
    if (result.fits)
        return enter(result.profile);
    sign_in->busy = false;
    sign_in->problem = "That is not the passphrase of " + result.profile.name + ". Try again.";
}

void Update::operator()(const OpenNewProfile&)
{
    if (auto* sign_in = page<SignIn>(); sign_in && !sign_in->busy) {
        sign_in->making = true;
        sign_in->problem.clear();
    }
}

void Update::operator()(const CloseForm&)
{
    if (auto* sign_in = page<SignIn>(); sign_in && !sign_in->busy) {
        sign_in->making = false;
        sign_in->asked_for.reset();
        sign_in->problem.clear();
    }
}

void Update::operator()(MakeProfile& intent)
{
    auto* sign_in = page<SignIn>();
    if (!sign_in || sign_in->busy)
        return;
    sign_in->busy = true;
    sign_in->problem.clear();
    ask(KeepProfile{std::move(intent.name), intent.role, std::move(intent.passphrase)});
}

void Update::operator()(ProfileMade& result)
{
    if (page<SignIn>())
        enter(result.profile);
}

void Update::operator()(ProfileRefused& result)
{
    if (auto* sign_in = page<SignIn>()) {
        sign_in->busy = false;
        sign_in->problem = std::move(result.words);
    }
}

void Update::operator()(const SignOut&)
{
    if (page<Playing>())
        return;
    state_.person.reset();
    state_.straight_to.reset();
    state_.behind.clear();
    state_.screen = Opening{};
    ask(OpenRecords{});
}

void Update::enter(engine::Profile person)
{
    state_.person = std::move(person);
    if (!state_.preferences.contains(state_.person->id)) {
        const auto before = state_.preferences.find(0);
        if (before != state_.preferences.end())
            state_.preferences[state_.person->id] = before->second;
    }
    show_home();
    if (!state_.straight_to)
        return;
    if (const auto& from = state_.straight_to->from)
        ask(BeginFork{*state_.person, from->first, from->second});
    else
        ask(LoadBriefing{*state_.person, state_.straight_to->scenario});
}

void Update::sign_in_as_named()
{
    if (!state_.straight_to || state_.straight_to->as.empty())
        return;
    const std::string name = std::exchange(state_.straight_to->as, {});
    const auto& people = page<SignIn>()->people;
    const auto known = std::ranges::find(people, name, &engine::Profile::name);
    if (known != people.end())
        (*this)(ChooseProfile{known->id});
    else {
        MakeProfile recruit{name, engine::Role::recruit, {}};
        (*this)(recruit);
    }
}

} // namespace trainer
