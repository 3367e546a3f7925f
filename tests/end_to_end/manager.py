"""What a training manager does in the window."""


def make_profile(program):
    """From the empty name field of the new profile to the first page."""
    program.tab_to("profile.name")
    program.type("Dana")
    program.press("profile.manager")
    for field in ("profile.passphrase", "profile.again"):
        program.tab_to(field)
        program.type("a long passphrase")
    program.key("Return")
