"""The command ``blueprint``, also as ``python -m blueprint_cli``: the least that has to come before the rest."""

import gc


def main() -> None:
    """Run the command that this process was started with, and end with its exit code."""
    gc.set_threshold(100_000)  # loading makes much and leaves no garbage: looking for it takes 6 % of a short run

    from blueprint_cli.cli.app import main

    main()


if __name__ == "__main__":
    main()
