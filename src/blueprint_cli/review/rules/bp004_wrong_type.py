"""A value is of another kind than its key wants: a list where a text belongs, a text where a mapping belongs.

## Why

Guessing what was meant would make the same file mean different things to different readers.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: [Hand in, Leave]  # <- BP004
    customer: Brings the parcel to the shop
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
  - title: Leave
    customer: [Gets the receipt, Leaves the shop]
```

Where text is wanted, numbers and dates need no quotes: they are taken as they are written.

## Sources

- The file format, version 1.
"""
