"""A key stands twice in the same mapping.

## Why

YAML allows each key once. Many readers silently take the last one and drop the first, so that a card is lost and nobody
notices; here both places are shown.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    customer: Gets the receipt  # <- BP002
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer:
      - Brings the parcel to the shop
      - Gets the receipt
```

## Sources

- [YAML 1.2.2](https://yaml.org/spec/1.2.2/#mapping), on the uniqueness of keys.
"""
