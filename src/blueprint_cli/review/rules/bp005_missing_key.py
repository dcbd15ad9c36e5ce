"""A key that is required is missing.

## Why

Very little is required, and what is cannot be guessed: the version of the format, a title, steps and their titles, the
text of a card, the two ends of a link.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - customer: Brings the parcel to the shop  # <- BP005
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
```

A table of measured values (`--values`) is asked for its columns in the same way.

## Sources

- The file format, version 1.
"""
