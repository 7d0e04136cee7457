"""``python -m extract``."""

from extract.cli import app

# Worker processes import this module as well, and must not start the program again.
if __name__ == "__main__":
    app(prog_name="python -m extract")
