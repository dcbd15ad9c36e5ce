"""The same data as YAML that nobody would like to read: every style, indentation, quote and comment in one file.

``write`` takes what a document says and returns one of the many texts that say it, and its comments.
"""

from __future__ import annotations

import json
import re
from random import Random
from typing import Any, NamedTuple

from blueprint_cli.source.resolving import resolve

_SAFE = re.compile(r"[^\W\d_][\w .()/&-]*(?<! )")
"""Texts that stand plain anywhere."""

_SAFE_BELOW = re.compile(r"[^\W_][\w .()/&,?\[\]{}'\"=-]*(?<! )")
"""Texts that stand plain outside of brackets."""


REMARKS = ("why", "a: b", "- c", "{", "x #y", "")


_ORDERED = {"blueprint", "title", "text", "from", "target"}
"""Where one of these is, the format has an order of keys."""


class Written(NamedTuple):
    """A YAML text and the comments in it."""

    text: str
    comments: list[str]


def write(data: Any, seed: int, *, plainly: bool = False, remarks: tuple[str, ...] = REMARKS) -> Written:
    """One of the many texts that say ``data``.

    ``plainly`` without comments, empty lines, brackets and anchors. ``remarks`` are what comments say.
    """
    return _Writer(Random(seed), plainly=plainly, remarks=remarks).write(data)


class _Writer:
    def __init__(self, random: Random, *, plainly: bool, remarks: tuple[str, ...]) -> None:
        self.random = random
        self.plainly = plainly
        self.remarks = remarks
        self.comments: list[str] = []
        self.named = 0
        self.names: dict[str, str] = {}
        """The anchors so far: what they stand for, as JSON, and their names."""
        self.busy = 0.0 if plainly else random.choice([0.02, 0.1, 0.3])
        """How much of everything."""

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def write(self, data: Any) -> Written:
        lines = self.noise(0)
        if self.chance(0.2) and not self.plainly:
            lines = [*(["%YAML 1.2"] if self.chance(0.3) else []), *lines, "---" + self.comment(), *self.noise(0)]
        lines += self.block(data, self.random.choice([0, 0, 0, 2]))
        lines += self.noise(0)
        if self.chance(0.1) and not self.plainly:
            lines += ["..." + self.comment(), *self.noise(0)]
        end = self.random.choice(["\n", "\n", "\r\n"])
        text = end.join(lines) + end * self.random.choice([0, 1, 1, 2])
        return Written("\ufeff" * self.chance(0.1) + text, self.comments)

    def comment(self) -> str:
        """A comment for the end of a line, or nothing."""
        if not self.chance(self.busy):
            return ""
        self.comments.append(
            f"# {len(self.comments)} {self.random.choice(['why', 'a: b', '- c', '{', 'x #y', ''])}".rstrip()
        )
        return " " * self.random.randint(1, 4) + self.comments[-1] + " " * self.random.randint(0, 2)

    def noise(self, most: int) -> list[str]:
        """Comments and empty lines, indented by ``most`` spaces or less."""
        lines: list[str] = []
        while self.chance(self.busy):
            lines += [""] * self.random.randint(0, 2)
            comment = self.comment().strip()
            lines += [" " * self.random.randint(0, most) + comment] if comment else [" " * self.chance(0.2)]
        return lines

    def block(self, value: Any, indent: int) -> list[str]:
        """``value``, which is no scalar, on lines of its own."""
        pad = " " * indent
        lines: list[str] = []
        if isinstance(value, dict):
            for key, inner in self.shuffled(value):
                lines += self.noise(indent)
                lines += self.entry(pad, self.key(key), inner, indent)
        else:
            for inner in value:
                lines += self.noise(indent)
                lines += self.item(pad, inner, indent)
        return lines + self.noise(indent)

    def shuffled(self, value: dict[str, Any]) -> list[tuple[str, Any]]:
        entries = list(value.items())
        if self.chance(0.5) and (not self.plainly or _ORDERED & value.keys()):
            self.random.shuffle(entries)
        return entries

    def entry(self, pad: str, key: str, value: Any, indent: int) -> list[str]:
        if self.chance(0.03):
            return [f"{pad}? {key}" + self.comment(), *self.noise(0), *self.under(f"{pad}:", value, indent)]
        return self.under(f"{pad}{key}{' ' * self.chance(0.05)}:", value, indent)

    def item(self, pad: str, value: Any, indent: int) -> list[str]:
        nested = isinstance(value, dict | list) and value
        if nested and self.chance(0.6):
            gap = self.random.randint(1, 4)
            lines = self.block(value, indent + 1 + gap)
            first = next(at for at, line in enumerate(lines) if line.strip() and not line.strip().startswith("#"))
            above = [line.strip() for line in lines[:first]]
            return [*above, f"{pad}-{' ' * gap}{lines[first].lstrip()}", *lines[first + 1 :]]
        return self.under(f"{pad}-", value, indent)

    def under(self, start: str, value: Any, indent: int) -> list[str]:
        """``value`` behind a key or dash, or on the lines below."""
        nested = isinstance(value, dict | list) and value
        name = json.dumps(value, sort_keys=True)
        if name in self.names and not self.plainly and self.chance(0.7):
            return [f"{start} *{self.names[name]}" + self.comment()]
        if self.chance(self.busy / 5) and len(name) < 200:
            self.named += 1
            start += f" &a{self.named}"
            new = name, f"a{self.named}"
        else:
            new = None
        below = nested and (self.plainly or self.chance(0.6))
        lines = self.below(start, value, indent) if below else self.beside(start, value, indent)
        if new:
            self.names[new[0]] = new[1]
        return lines

    def below(self, start: str, value: Any, indent: int) -> list[str]:
        shares = isinstance(value, list) and not start.strip().startswith("-") and " &" not in start and ":" in start
        deeper = 0 if shares and self.chance(0.3) else self.random.randint(1, 5)
        return [start + self.comment(), *self.noise(9), *self.block(value, indent + deeper)]

    def beside(self, start: str, value: Any, indent: int) -> list[str]:
        pad = " " * (indent + self.random.randint(1, 4))
        if isinstance(value, dict | list):
            head = [f"{start} "]
            if self.chance(0.1):
                head = [start + self.comment(), *self.noise(9), pad]
            first, *more = self.flow(value, pad)
            lines = [*head[:-1], head[-1] + first, *more]
            return [*lines[:-1], lines[-1] + self.comment()]
        if isinstance(value, str) and not self.plainly and self.chance(0.2):
            return self.long_text(start, value, pad)
        gap = " " * self.random.choice([1, 1, 1, 3])
        written = self.scalar(value) if value is not None or self.chance(0.5) else ""
        return [f"{start}{gap}{written}".rstrip() + self.comment()]

    def long_text(self, start: str, value: str, pad: str) -> list[str]:
        words = value.split(" ")
        clean = value == value.strip() and value and "\n" not in value
        match self.random.randint(0, 3):
            case 0 if clean:
                return [f"{start} >-" + self.comment(), pad + value]
            case 1 if value.strip() and not value.startswith((" ", "\n")) and not value.endswith("\n"):
                return [f"{start} |-" + self.comment(), *[pad + line if line else "" for line in value.split("\n")]]
            case 2 if clean and len(words) > 1 and "\\" not in value and '"' not in value:
                at = self.random.randint(1, len(words) - 1)
                first, second = " ".join(words[:at]), " ".join(words[at:])
                quote = self.random.choice("\"'") if "'" not in value else '"'
                if first and second and first == first.strip() and second == second.strip():
                    return [f"{start} {quote}{first}", f"{pad}{second}{quote}" + self.comment()]
            case 3 if clean and len(words) > 1 and _SAFE.fullmatch(value):
                at = self.random.randint(1, len(words) - 1)
                first, second = " ".join(words[:at]), " ".join(words[at:])
                if first and second and first == first.strip() and second == second.strip():
                    return [f"{start} {first}", f"{pad}{second}" + self.comment()]
            case _:
                pass
        return [f"{start} {self.scalar(value)}" + self.comment()]

    def scalar(self, value: Any, *, in_brackets: bool = False) -> str:
        if not isinstance(value, str):
            return json.dumps(value)
        safe = _SAFE if in_brackets else _SAFE_BELOW
        if safe.fullmatch(value) and resolve(value) == value and self.chance(0.6):
            return value
        if "\n" not in value and self.chance(0.5):
            return "'" + value.replace("'", "''") + "'"
        return json.dumps(value, ensure_ascii=self.escapes(value))

    def escapes(self, text: str) -> bool:
        """Whether all but ASCII is written as escapes, which YAML has for half of the characters only."""
        return not self.plainly and max(text, default="") < "\uffff" and self.chance(0.1)

    def key(self, key: str) -> str:
        return self.scalar(key, in_brackets=True)

    def flow(self, value: Any, pad: str) -> list[str]:
        """``value`` in brackets, here and there with a break and a comment."""
        if not isinstance(value, dict | list):
            return [self.scalar(value, in_brackets=True)]
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        lines = [opening]
        parts = self.shuffled(value) if isinstance(value, dict) else [(None, inner) for inner in value]
        for at, (key, inner) in enumerate(parts):
            self.break_line(lines, pad)
            if key is not None:
                lines[-1] += self.key(key) + ": "
            first, *more = self.flow(inner, pad)
            lines[-1] += first
            lines += more
            if at < len(parts) - 1 or self.chance(0.1):
                lines[-1] += "," + " " * self.random.randint(0, 2)
        self.break_line(lines, pad)
        lines[-1] += closing
        return lines

    def break_line(self, lines: list[str], pad: str) -> None:
        if self.chance(self.busy):
            lines[-1] += self.comment()
            lines += self.noise(9)
            lines.append(pad + " " * self.random.randint(0, 5))
