"""The file is written in a version of the format that this tool does not know.

## Why

`blueprint: 1` says by which rules the file is to be read. A later version may give the same words another meaning, so
reading on would be guessing.

## Example

```yaml bad
blueprint: 2  # <- BP007
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
```

## Sources

- The file format, version 1.
"""
