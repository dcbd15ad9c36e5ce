"""The cheat sheet: every key of the format, from the schema, and every command."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from blueprint_cli.cli.app import COMMANDS
from blueprint_cli.schema.published import schema_text
from reference import definition, kind, resolved

_PARTS = {
    "blueprint": "The file",
    "step": "A step",
    "card": "A card",
    "lane": "A lane",
    "phase": "A phase",
    "link": "A link",
    "role": "A role",
    "metric": "A metric",
    "goal": "A goal",
    "view": "A view",
}

_HEAD = """\
# All on one page

<div class="sheet" markdown>

## The smallest file

```yaml
blueprint: 1
title: Coffee to go
steps:
  - title: Order
    evidence: Menu board
    customer: Orders a drink
    frontstage: Takes the order
    backstage: Pulls the shot
    support: Point-of-sale system
```

## Short forms grow

```yaml part=customer
customer: Orders a drink
```

```yaml part=customer
customer: [Orders a drink, Pays]
```

```yaml part=customer
customer: { id: order, text: Orders a drink, wait: 2m }
```

## Arrows

```yaml part=links
links:
  - order -> pay.backstage
  - "order -> pay.backstage: with a label"
  - order <-> pay.frontstage # agreement
  - order ..> pay.support # message
```

`STEP.LANE` is the first card there, `STEP.LANE.2` the second.

## Values

- Durations: `45s` `5m` `2h` `3d` `1w` `1h30m`, working days `5wd`, ranges `5m..10m`
- Feelings: from `-2` to `2`
- Dates: `2026-01-31`
- Lint is silent: `# blueprint: ignore[BP106] why`
"""


def condense() -> str:
    """The page."""
    schema = json.loads(schema_text())
    parts = (line for part, title in _PARTS.items() for line in _part(part, title, schema))
    commands = (f"- `blueprint {name}` {text[0].lower()}{text[1:].rstrip('.')}" for name, text in COMMANDS.items())
    return "\n".join([_HEAD, *parts, "## The commands", "", *commands, "", _WORTH_KNOWING, "</div>", ""])


_WORTH_KNOWING = """\
## Worth knowing

```sh
blueprint serve coffee.blueprint.yaml --open
blueprint render services/ -f svg,png -o pictures/
blueprint render coffee.blueprint.yaml --view journey
blueprint render coffee.blueprint.yaml --page A4 -o coffee.pdf
blueprint lint --strict --fix
blueprint diff HEAD~1:coffee.blueprint.yaml coffee.blueprint.yaml
```
"""


def _part(name: str, title: str, schema: dict[str, Any]) -> Iterator[str]:
    """The keys of one part: each with what may stand there."""
    keys = definition(name, schema)["properties"]
    yield from (f"## {title}", "")
    yield from (f"- **`{key}`** {_short(value, schema)}" for key, value in keys.items())
    yield ""


def _short(value: dict[str, Any], schema: dict[str, Any]) -> str:
    """What may stand there, in a few words, without links to where more is said; words that are few are listed."""
    target = resolved(value, schema)
    words = resolved({**target, **value}.get("items", {**target, **value}), schema)
    if "enum" in words and len(words["enum"]) > 1:
        return " ".join(f"`{word}`" for word in words["enum"])
    return _LINK.sub(r"\1", kind(value, schema))


_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
