"""The file is not readable as YAML.

## Why

Nothing can be said about a file before it can be read. So that a file means the same to every reader, some things that
YAML allows are errors here as well: a second document in the file, tags other than those of the core schema, and the
merge key `<<` (anchors and aliases do work).

## Example

```yaml bad
blueprint: 1
title: Parcel return: the easy way  # <- BP001
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
```

```yaml good
blueprint: 1
title: "Parcel return: the easy way"
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
```

A text that holds a colon and a space, or ` #`, or begins with one of `[ ] { } > | * & ! % # @ , ? -`, wants quotes.
YAML is indented by spaces, never by tabs.

## Sources

- [YAML 1.2.2](https://yaml.org/spec/1.2.2/), the core schema.
"""
