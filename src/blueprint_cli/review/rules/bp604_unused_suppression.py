"""A suppression suppresses nothing, or names no rule.

## Why

A comment that silences a finding is a decision with a reason. Once the finding is gone, the comment is a trap: it will
silence the next one, which nobody has decided about. And a suppression with a slip in it never did anything.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop  # blueprint: ignore[BP106] nobody is there  # <- BP604
    frontstage: Takes the parcel
  # blueprint: ignore[empty-stepp]  # <- BP604
  - title: Get the money
    customer: Sees the money arrive
    evidence: Bank statement
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Hand in
    customer: Brings the parcel to the shop
    frontstage: Takes the parcel
  # blueprint: ignore[empty-step] to be filled in the next workshop
  - title: Inspect
```

At the end of a line, `# blueprint: ignore[…]` holds for findings that start on that line; on a line of its own, for the
next part of the file with all that is under it; `# blueprint: ignore-file[…]` above the first key, for the whole file.
Codes and names both work, several separated by commas. There is no form that ignores everything. A rule that is not run
makes no suppression unused.

## Sources

- Practice: linters that let suppressions pile up teach their users to look away.
"""
