"""kinfold finds the segments a company's customers really form, and makes them useful."""

from pathlib import Path

__version__ = "0.1.0"

# The rooms are top-level packages. If another package of the same name is found first, say so now, not fail oddly.
_HERE = Path(__file__).resolve().parent.parent
for _room in ("customers", "encoders", "fusion", "retrieval", "clustering", "evidence", "personas"):
    if not (_HERE / _room / "__init__.py").exists():
        raise ImportError(f"{_room}/ is not beside kinfold/ in {_HERE}: install kinfold in an environment of its own")
