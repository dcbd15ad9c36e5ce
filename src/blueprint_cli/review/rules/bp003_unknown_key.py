"""A key is no word of the format, and no lane of the blueprint.

## Why

A key that nobody reads is a slip that nobody sees: the cards under `frontsage` would be missing from the picture.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontsage: Takes the parcel  # <- BP003
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
    x-ticket: PR-12
```

In a step, each key that is not one of the step's own names a lane: a standard one, or one of those listed in `lanes`.
Keys that begin with `x-` are for your own use and are allowed everywhere.

## Sources

- The file format, version 1.
"""
