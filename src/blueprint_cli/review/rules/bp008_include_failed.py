"""An included file is missing, outside the project, includes itself, or holds more than it may.

## Why

Included files bring the roles, goals, metrics, lanes and phases that several blueprints share. Without one of them the
words that it declares mean nothing, so nothing is drawn.

## Example

```yaml bad
blueprint: 1
title: Parcel return
include:
  - shared/roles.yaml  # <- BP008
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
```

```yaml good
blueprint: 1
title: Parcel return
roles:
  clerk: Shop clerk
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: {text: Takes the parcel, by: clerk}
```

A path starts from the folder of the file that it stands in. It must stay inside the project: the nearest folder above
that holds a blueprint configuration or a `.git`, else the file's own. An included file holds only `roles`, `goals`,
`metrics`, `lanes`, `phases` and `include`.

## Sources

- The file format, version 1.
"""
