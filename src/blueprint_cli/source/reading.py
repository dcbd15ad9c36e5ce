"""Reading: the bytes of a YAML file as a document, or why it is none."""

from __future__ import annotations

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.source.decoding import decode
from blueprint_cli.source.document import Document


def read(content: bytes, *, path: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """The document in ``content``, and what is wrong with it as YAML (BP001, BP002, BP009).

    There is no document where the text cannot be read to its end. Where there is one in spite of
    problems, what is wrong in it has been replaced by what comes nearest: of a duplicate key the first
    stands, and a value with a foreign tag stands without it.
    """
    text = decode(content, path=path)
    if isinstance(text, Diagnostic):
        return None, (text,)
    from blueprint_cli.source.composing import Composer

    composer = Composer(text, path=path)
    root, data, problems = composer.compose()
    if root is None:
        return None, problems
    return Document(path=path, text=text, root=root, data=data, lines=composer.lines), problems
