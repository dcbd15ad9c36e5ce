"""How a table looks, as style rules in the custom properties of a palette: on a page of its own, or within one."""

from __future__ import annotations

from typing import Final

SHEET: Final = """\
body { margin: 0; background: var(--ground); color: var(--ink); font: 0.875rem/1.4 var(--fonts); }
main { padding: 1rem 1.25rem 2rem; }
h1 { margin: 0 0 0.25rem; font-size: 1.625rem; line-height: 1.2; }
h2 { margin: 1.75rem 0 0.5rem; font-size: 1.125rem; }
h3 { margin: 0.75rem 0 0.125rem; font-size: 0.875rem; }
header p, .small { color: var(--quiet); }
p { margin: 0.125rem 0; max-width: 60rem; }"""
"""The rules of a page that is nothing but a table."""

TABLE: Final = """\
[dir="auto"] { text-align: var(--side); }
.small { font-size: 0.75rem; font-weight: normal; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.scroll { overflow: auto; max-height: 95vh; margin-top: 0.75rem; }
table { border-collapse: separate; border-spacing: 0; }
th, td { padding: 0.5rem; vertical-align: top; text-align: start; }
thead th { color: var(--quiet); min-width: 10rem; }
thead tr { position: sticky; top: 0; z-index: 2; }
thead th, thead td { background: var(--ground); }
.phases th[scope="colgroup"] { background: var(--phase); color: var(--on-phase);
  border-inline-end: 2px solid var(--ground); }
.phases .small { color: inherit; }
tbody th { position: sticky; inset-inline-start: 0; z-index: 1; min-width: 8rem; max-width: 10rem; }
.lane > tr > * { background: var(--band); border-bottom: 1px solid var(--rule); }
.lane th { color: var(--heading); border-inline-start: 4px solid var(--border); }
.line > tr > * { padding-block: 0.125rem; font-size: 0.75rem; font-weight: 600; color: var(--line);
  background: var(--ground); border-bottom: 2px dashed var(--line); }
.line td { font-weight: normal; }
td ol, .signs { margin: 0; padding: 0; list-style: none; }
.card { padding: 0.375rem 0.5rem; border: 1.5px solid var(--border); border-radius: 0.5rem; background: var(--ground); }
.card p { margin: 0; }
li + li > .card { margin-top: 0.5rem; }
.card.assumption, .card.question { border-style: dashed; }
.card.planned { border-style: dotted; }
.dimmed { border-color: var(--rule); color: var(--quiet); }
.signs li { display: inline-block; margin: 0.25rem 0.25rem 0 0; padding: 0 0.375rem; border: 1px solid currentcolor;
  border-radius: 0.75rem; font-size: 0.75rem; font-weight: 600; }
a.note { display: inline-block; min-width: 1.5rem; line-height: 1.5rem; border-radius: 0.25rem; text-align: center;
  font-size: 0.75rem; font-weight: 600; box-shadow: inset 0 0 0 1px currentcolor; text-decoration: none; }
a { color: var(--anchor); }
li { max-width: 60rem; }
.notes > li { margin-bottom: 0.5rem; }
.terms { margin: 0; padding: 0; list-style: none; }
.terms > li { margin-top: 0.5rem; }
.term { font-weight: 600; }
:target { outline: 3px solid var(--anchor); outline-offset: 2px; }
@media print { .scroll { overflow: visible; max-height: none; } thead tr, tbody th { position: static; } }"""
"""The rules of the table, and of what belongs to it."""
