"""How does a blueprint stand in a page of Markdown? An extension of Python-Markdown, and so of MkDocs.

A fenced block ``blueprint`` holds a blueprint, or names the file of one, and is drawn where it stands::

    ```blueprint file=services/coffee.blueprint.yaml view=journey
    ```
"""
