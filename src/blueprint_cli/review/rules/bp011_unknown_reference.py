"""A reference leads to a lane, phase, step, card, role, goal, metric or tag that does not exist.

## Why

A link to a card that is not there cannot be drawn, and a role that nobody declared is mostly one that somebody spelt
another way.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel to the shop}
    frontstage: {id: take, text: Takes the parcel}
links:
  - brings -> take  # <- BP011
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel to the shop}
    frontstage: {id: take, text: Takes the parcel}
links:
  - bring -> take
```

In a table of measured values (`--values`), it is a row whose card, step or metric the blueprint does not have. The
other rows count.

## Sources

- The file format, version 1.
"""
