"""`python -m kinfold` is `kinfold`."""

from kinfold.cli import main

main()
