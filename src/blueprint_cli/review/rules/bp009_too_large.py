"""The file is larger, nests deeper, or expands further by aliases than any blueprint does.

## Why

A file of a few lines can grow into billions of values by aliases of aliases, and deep nesting has stopped many a YAML
reader. The limits are far above what a blueprint needs; where one is met, the file is mostly not what it claims to be.

What helps is to split a blueprint that has grown too large: `details` leads from a card to the blueprint that opens it
up.

## Sources

- The file format, version 1.
"""
