"""``blueprint rules``: all rules at a glance."""

from __future__ import annotations

from blueprint_cli.cli.console import Console


def rules(console: Console) -> int:
    """Each with its code, its name, its level in the default profile, and what it finds.

    \b
    Examples:
      blueprint rules
      blueprint rules | grep lane
    """
    from blueprint_cli.review.pages import summarize
    from blueprint_cli.review.registry import RULES
    from blueprint_cli.review.settings import Profile, level

    width = max(len(rule.name) for rule in RULES)
    for rule in RULES:
        console.result(
            f"{rule.code}  {rule.name:{width}}  {level(rule, Profile.DEFAULT) or 'off':7}  {summarize(rule)}\n"
        )
    return 0
