"""The stages in their order: the only room that knows it.

Values in, values out: nothing is printed and no file is written. What is wrong with a blueprint comes
back as diagnostics; what the machine did to us is raised as a ``BlueprintError``::

    loaded = load(Path("coffee.blueprint.yaml"))
    if loaded.blueprint:
        scene = arrange(loaded.blueprint)
        svg = draw(scene, [Format.SVG])[Format.SVG]

One module for each thing that is wanted of a file; each loads what it needs, when it needs it.
"""
