"""Two lanes, phases, steps, cards, or other parts of one kind, have the same id.

## Why

An id is how links, views and other files refer to a part. With two of them a reference could mean either.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: hand, text: Brings the parcel to the shop}
    frontstage: {id: hand, text: Takes the parcel}  # <- BP010
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: {id: bring, text: Brings the parcel to the shop}
    frontstage: {id: take, text: Takes the parcel}
```

Ids are needed only for what is referred to. Without one, a step is called by its title and a card by step and lane:
`hand-in.customer`.

## Sources

- The file format, version 1.
"""
