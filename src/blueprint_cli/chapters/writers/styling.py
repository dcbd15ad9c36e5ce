"""The style sheet of a report's page: the theme's colours, and the lengths of a page."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.draw.colors import contrast
from blueprint_cli.draw.theme import Theme
from blueprint_cli.layout.scene import Tone
from blueprint_cli.model.blueprint import LaneRole

_RULES = """\
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1.25rem 3rem; background: var(--ground); color: var(--ink);
  font: 0.9375rem/1.5 var(--fonts); }
h1 { margin: 0 0 0.25rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 2px solid var(--rule); font-size: 1.375rem; }
h3 { margin: 1.5rem 0 0.25rem; font-size: 1.0625rem; }
p { margin: 0.375rem 0; }
header p, .basis { color: var(--quiet); }
.basis { font-size: 0.8125rem; max-width: 48rem; }
code { font: 0.9em ui-monospace, monospace; }
a { color: var(--anchor); }
nav ol { columns: 2 16rem; margin: 1rem 0 0; padding-inline-start: 1.5rem; }
.told { margin: 0.5rem 0; padding-inline-start: 1.25rem; }
.told > li { margin-bottom: 0.625rem; }
.told ul { margin: 0; padding-inline-start: 1.125rem; }
.scroll { overflow-x: auto; margin: 1rem 0; }
.scroll:focus-visible { outline: 3px solid var(--anchor); outline-offset: 2px; }
table { border-collapse: collapse; }
caption, figcaption { padding: 0.25rem 0; text-align: start; font-weight: 600; }
th, td { padding: 0.3125rem 0.625rem; vertical-align: top; text-align: start; border-bottom: 1px solid var(--rule); }
thead th, thead td { color: var(--quiet); font-size: 0.8125rem; vertical-align: bottom; }
tbody th { font-weight: 600; min-width: 7rem; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.count { text-align: center; min-width: 3rem; font-variant-numeric: tabular-nums; border: 1px solid var(--rule); }
.shade-1 { background: color-mix(in srgb, var(--bar) 8%, var(--ground)); }
.shade-2 { background: color-mix(in srgb, var(--bar) 16%, var(--ground)); }
.shade-3 { background: color-mix(in srgb, var(--bar) 24%, var(--ground)); }
.shade-4 { background: color-mix(in srgb, var(--bar) 32%, var(--ground)); }
.shade-5 { background: color-mix(in srgb, var(--bar) 40%, var(--ground)); }
figure { margin: 1rem 0; }
.picture svg { display: block; max-width: none; }
.chart svg { display: block; font-family: inherit; }
.chart text { fill: var(--ink); }
.bar { fill: var(--bar); }
.waited { stroke: var(--wait); stroke-width: 1; }
.chart pattern path { stroke: var(--wait); stroke-width: 1.5; }
.axis { fill: none; stroke: var(--rule); stroke-width: 1; }
.curve-0, .curve-1, .curve-2 { fill: none; stroke: var(--bar); stroke-width: 2.5; }
.curve-1 { stroke: var(--wait); stroke-dasharray: 8 4; }
.curve-2 { stroke: var(--ink); stroke-dasharray: 2 4; }
.dot-0 { fill: var(--bar); }
.dot-1 { fill: var(--wait); }
.dot-2 { fill: var(--ink); }
@media print { body { max-width: none; padding: 0; } nav { display: none; } .scroll { overflow: visible; }
  .picture svg { max-width: 100%; height: auto; }
  tr, figure, .told > li { break-inside: avoid; } h2, h3, caption { break-after: avoid; } }"""


def style(theme: Theme) -> str:
    """The rules. A theme that follows its reader does so here, too."""
    lines = [_colors(theme), _RULES]
    if theme.dark:
        lines += ["@media screen and (prefers-color-scheme: dark) {", _colors(theme.dark), "}"]
    return "\n".join(lines)


def _colors(theme: Theme) -> str:
    return "".join(_properties(theme))


def _properties(theme: Theme) -> Iterator[str]:
    dark = contrast(theme.ground, "#FFFFFF") > contrast(theme.ground, "#000000")
    words = {
        "ground": theme.ground,
        "ink": theme.ink,
        "fonts": ", ".join(f'"{font}"' if " " in font else font for font in theme.fonts),
        "quiet": theme.tones[Tone.SUBTITLE],
        "rule": theme.rule.color,
        "anchor": theme.tones[Tone.LINK],
        "bar": theme.roles[LaneRole.CUSTOMER].border,
        "wait": theme.tones[Tone.WAIT],
    }
    yield f":root {{ color-scheme: {'dark' if dark else 'light'}; "
    yield from (f"--{name}: {value}; " for name, value in words.items())
    yield "}"
