"""The documentation of the rules, made of their registrations and docstrings."""

from __future__ import annotations

import re

from blueprint_cli.review.registry import RULES
from blueprint_cli.review.rule import Rule
from blueprint_cli.review.settings import Profile, level

_GROUPS = {
    "BP0": "The file",
    "BP1": "What belongs in a blueprint",
    "BP2": "Lines and links",
    "BP3": "Time, fail points, measures",
    "BP4": "Wording",
    "BP5": "Size",
    "BP6": "Life cycle",
    "BP9": "The tool",
}

_EXAMPLE = re.compile(r"^```yaml (bad|good|beside)(?: (\S+))?$", re.MULTILINE)
_SAID = {"bad": "This is found:", "good": "This is fine:", "beside": "With this file beside it, `{name}`:"}


def page(rule: Rule) -> str:
    """The page of ``rule`` as Markdown."""
    summary, rest = _halves(rule)
    rest = _EXAMPLE.sub(lambda fence: f"{_SAID[fence[1]].format(name=fence[2])}\n\n```yaml", rest)
    return f"# {rule.code} {rule.name}\n\n{summary}\n\n{_levels(rule)}\n\n{rest}\n"


def summarize(rule: Rule) -> str:
    """What ``rule`` finds, in one sentence."""
    return " ".join(_halves(rule)[0].split())


def index() -> str:
    """The page that lists all rules as Markdown, and leads to theirs."""
    parts = ["# Rules\n\n" + _INTRODUCTION]
    for prefix, title in _GROUPS.items():
        rows = [
            f"| [{rule.code}]({rule.code}.md) | `{rule.name}` | {_word(rule, Profile.DEFAULT)} | {summarize(rule)} |"
            for rule in RULES
            if rule.code.startswith(prefix)
        ]
        parts.append("\n".join([f"## {title}\n", "| code | name | level | finds |", "|---|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


_INTRODUCTION = """\
What `blueprint lint` looks for. Each rule has a page with its reasons, its sources, and an example before and after, as
text and drawn. `blueprint explain RULE` prints it, by the rule's code or its name; `blueprint rules` lists them all.

## Levels

A finding of level *error* makes the command end with exit code 1; `--fail-level` sets another level, and `--strict` is
short for warnings. Rules of level *off* run only where they are selected, or where a profile does: `--profile complete`
asks for all that Bitner, Ostrom and Morgan ask for, `minimal` runs errors only, and `grid` is for blueprints whose
lanes need no roles. What a team has agreed on stands in its [settings](../configuration.md).

The rules of the first group, BP001 to BP012, say what stops a file from being drawn. They cannot be switched off.

## Leaving a finding as it is

What is decided otherwise for good reasons is said in the file, by code or by name, several of them with commas between:

```yaml
steps:
  - title: Try on
    customer: Tries the shoes on at home # blueprint: ignore[BP106] the customer is alone here
  # blueprint: ignore[BP107, silent-wait] nobody has seen this step yet
  - title: Wait
    customer: Waits for the refund
```

At the end of a line it holds for what begins on that line; on a line of its own for what comes next, with all that is
under that. `# blueprint: ignore-file[BP112]` above the first key holds for the whole file. One that silences nothing is
told ([BP604](BP604.md)), and `--fix` takes it out. Findings that a team had before it began to lint go into a
[baseline](../configuration.md#a-baseline).

## Fixes

Where a mend can be told, the finding shows it. `blueprint lint --fix` makes those that do not change what the file
means, `--fix --unsafe-fixes` the others too, and `--diff` shows them and writes nothing."""


def _halves(rule: Rule) -> tuple[str, str]:
    summary, _, rest = rule.page.strip().partition("\n\n")
    return summary, rest


def _levels(rule: Rule) -> str:
    if not rule.switchable:
        return f"Level: **{rule.level}**. It cannot be switched off."
    profiles = list(Profile)
    rows = [f"| profile | {' | '.join(profiles)} |", f"|---|{'---|' * len(profiles)}"]
    rows.append(f"| level | {' | '.join(_word(rule, profile) for profile in profiles)} |")
    rows += [f"\nOption `{name}`, by default {default:g}." for name, default in rule.options]
    return "\n".join(rows)


def _word(rule: Rule, profile: Profile) -> str:
    return rule.level if rule.level and not rule.switchable else level(rule, profile) or "off"
