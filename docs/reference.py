"""The tables of the format's reference, made from the JSON Schema: what editors show and errors hold to."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, TypeAlias

Schema: TypeAlias = Mapping[str, Any]

_REGION = re.compile(r"(?P<start><!-- keys: (?P<name>\w+) -->\n).*?(?P<end><!-- end -->)", re.DOTALL)

_NAMES = {
    "words": "text",
    "texts": "list of text",
    "interval": "duration",
    "language": "language tag",
    "color": "colour",
    "cell": "[card](#cards), or a list of them",
    "remarks": "text, or a list of [remarks](#cards)",
    "timing": "[duration](#cards)",
    "readings": "map of [values](#cards)",
    "role": "[roles](#roles)",
    "metric": "[metrics](#metrics)",
    "goal": "[goals](#goals)",
    "lane": "[lanes](#lanes)",
    "phase": "[phases](#phases)",
    "step": "[steps](#steps)",
    "link": "[links](#links)",
    "view": "[views](#views)",
    "path": "path",
}
"""What a definition is called in a table, where neither its own name nor what it holds does as well."""


def with_tables(page: str, schema: Schema) -> str:
    """``page`` with each region ``<!-- keys: NAME -->`` filled by the table of that definition's keys.

    ``blueprint`` and ``theme`` are the schema itself; ``lines`` is a property of it. A definition that allows a
    short form as well is called ``own_NAME``. Raises ``KeyError`` for a name that the schema does not know.
    """

    def filled(region: re.Match[str]) -> str:
        return f"{region['start']}\n{_table(definition(region['name'], schema), schema)}\n{region['end']}"

    return _REGION.sub(filled, page)


def definition(name: str, schema: Schema) -> Schema:
    definitions = schema["definitions"]
    if name in ("blueprint", "theme"):
        return schema
    if name == "lines":
        found: Schema = schema["properties"][name]
    else:
        found = definitions.get(f"own_{name}") or definitions[name]
    return found


def _table(definition: Schema, schema: Schema) -> str:
    rows = [_row(key, value, schema) for key, value in definition["properties"].items()]
    return "\n".join(["| key | value | meaning | for example |", "|---|---|---|---|", *rows, ""])


def _row(key: str, value: Schema, schema: Schema) -> str:
    target = resolved(value, schema)
    whole = {**target, **value}
    meaning = [_description(value) or _description(target)]
    if "default" in whole:
        meaning.append(f"Without it: `{whole['default']}`.")
    words = resolved(whole.get("items", whole), schema)
    if "enumDescriptions" in words:
        meaning += [f"`{word}`: {text}" for word, text in zip(words["enum"], words["enumDescriptions"], strict=True)]
    cells = (f"`{key}`", kind(value, schema), "<br>".join(meaning), _example(whole))
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _description(value: Schema) -> str:
    return value.get("markdownDescription") or value.get("description", "")


def kind(value: Schema, schema: Schema) -> str:
    """What may stand there, in a few words."""
    if "$ref" in value:
        name = value["$ref"].rsplit("/", 1)[-1]
        target = resolved(value, schema)
        return _NAMES.get(name) or (name if _is_plain(target) else kind(target, schema))
    match value:
        case {"enum": _, "enumDescriptions": _}:
            return "one of these"
        case {"enum": words}:
            return " or ".join(f"`{json.dumps(word) if isinstance(word, bool | int) else word}`" for word in words)
        case {"anyOf": ways}:
            return " or ".join(dict.fromkeys(kind(way, schema) for way in ways))
        case {"type": "array", "items": items}:
            return f"list of {kind(items, schema)}"
        case {"type": "object", "properties": keys}:
            return f"`{{{', '.join(keys)}}}`"
        case {"type": "object", "additionalProperties": values} if values:
            return f"map of {kind(values, schema)}"
        case {"type": kinds}:
            return "text" if isinstance(kinds, list) else kinds
        case _:
            raise ValueError(f"the reference has no words for {value}")


def _is_plain(target: Schema) -> bool:
    return "enum" not in target and "anyOf" not in target and target.get("type") not in ("array", "object")


def resolved(value: Schema, schema: Schema) -> Schema:
    found: Schema = schema["definitions"][value["$ref"].rsplit("/", 1)[-1]] if "$ref" in value else value
    return found


def _example(whole: Schema) -> str:
    examples = whole.get("examples", [])
    if not examples:
        return ""
    first = examples[0]
    bare = isinstance(first, str) and not first.startswith("#")
    return f"`{first if bare else json.dumps(first, ensure_ascii=False)}`"
