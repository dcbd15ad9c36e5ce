"""A value is of the right kind, and not one of those that its key allows.

## Why

A mark, a status or a duration that the tool does not know could only be left out of the picture, or drawn as something
else. What is allowed is listed, with the nearest word first.

## Example

```yaml bad
blueprint: 1
title: Parcel return
steps:
  - title: Wait
    customer:
      text: Waits for the refund
      marks: [waits]  # <- BP006
      wait: 5 days  # <- BP006
```

```yaml good
blueprint: 1
title: Parcel return
steps:
  - title: Wait
    customer:
      text: Waits for the refund
      marks: [wait]
      wait: 5d
```

In a table of measured values (`--values`), it is a cell that is no number, no duration or no date.

## Sources

- The file format, version 1.
"""
