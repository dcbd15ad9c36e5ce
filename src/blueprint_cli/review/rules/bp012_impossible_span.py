"""A card spans past the last step, or backwards.

## Why

A span says in how many steps a card stands, from its own on in the direction of reading. There is nothing past the last
step that it could reach into.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    support: {text: Parcel tracking system, span: 3}  # <- BP012
  - title: Get the money
    customer: Sees the money arrive
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    support: {text: Parcel tracking system, span: 2}
  - title: Get the money
    customer: Sees the money arrive
```

`span: {until: STEP}` names the last step instead of counting.

## Sources

- The file format, version 1.
"""
