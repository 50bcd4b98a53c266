"""Read a CSV file, plain or gzipped, in batches of bytes; a row with a wrong number of columns is set aside."""

import codecs
import csv
import gzip
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from customers.errors import BadInput
from customers.source import BATCH_ROWS, Batch, Broken, Stream

BLOCK = 32 << 20  # bytes parsed at once, so also the longest row
# pyarrow gives up on a row that has both a wrong number of columns and invalid UTF-8. So an invalid byte goes through
# the parser as this noncharacter, which Unicode keeps for internal use, and comes out as a byte that is never UTF-8.
MARK, INVALID = "\ufdd0", b"\xff"


def csv_stream(path: Path) -> Stream:
    """One CSV file: comma, double quotes, a header line; every column binary. Raises BadInput if it has no header."""
    columns = _header(path)

    def batches() -> Iterator[Batch]:
        done = 0
        try:
            for batch in _batches(path, columns):
                yield batch
                done += batch.read
        except (pa.ArrowException, OSError, EOFError) as error:
            raise BadInput(f"{path} cannot be read after row {done:,} ({_cause(error)})") from error

    return Stream((columns,), batches)


def _header(path: Path) -> tuple[str, ...]:
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as raw:
            text = io.TextIOWrapper(raw, encoding="utf-8-sig", errors="surrogateescape", newline="")
            columns = tuple(next(csv.reader(text), ()))
        "".join(columns).encode()  # fails if a name, not only a value below it, is invalid UTF-8
    except (OSError, EOFError, UnicodeEncodeError, csv.Error) as error:
        raise BadInput(f"the header of {path} cannot be read: save it as CSV in UTF-8") from error
    if not columns:
        raise BadInput(f"{path} is empty: it needs a header line with the names of the columns")
    if len(set(columns)) < len(columns):
        raise BadInput(f"{path} has two columns of the same name: rename one")
    return columns


def _batches(path: Path, columns: tuple[str, ...]) -> Iterator[Batch]:
    broken: list[Broken] = []  # filled by the parser, ahead of the batches
    skipped: list[int] = []

    def set_aside(row: pyarrow.csv.InvalidRow) -> str:
        number = row.number - 1  # pyarrow counts the header
        reason = f"row has {row.actual_columns} columns, the header {row.expected_columns}"
        broken.append(Broken(number, row.text.replace(MARK, "\ufffd"), reason))
        skipped.append(number)
        return "skip"

    repair = _Repair()
    with pa.input_stream(str(path)) as raw:
        try:
            reader = pyarrow.csv.open_csv(
                pa.TransformInputStream(raw, repair),
                read_options=pyarrow.csv.ReadOptions(use_threads=False, block_size=BLOCK),
                parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True, invalid_row_handler=set_aside),
                convert_options=pyarrow.csv.ConvertOptions(
                    column_types=dict.fromkeys(columns, pa.binary()), strings_can_be_null=False
                ),
            )
        except pa.ArrowInvalid as error:
            if "Empty CSV" in str(error):  # a header and nothing else
                return
            raise
        following = 1
        for block in reader:
            numbers, following = _numbers(following, block.num_rows, skipped)
            skipped = [number for number in skipped if number >= following]
            for start in range(0, block.num_rows, BATCH_ROWS):
                rows = repair.undo(block.slice(start, BATCH_ROWS))
                yield Batch(rows, numbers[start : start + BATCH_ROWS], typed=False, broken=_drain(broken))
        empty = pa.RecordBatch.from_pylist([], pa.schema([(name, pa.binary()) for name in columns]))
        yield Batch(empty, np.zeros(0, np.int64), typed=False, broken=_drain(broken))


class _Repair:
    """Turns bytes into valid UTF-8 with MARK for each invalid byte, and back."""

    def __init__(self) -> None:
        self.decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self.used = False

    def __call__(self, data: bytes) -> bytes:
        text = self.decoder.decode(data, final=not data)
        try:
            return text.encode()
        except UnicodeEncodeError:
            self.used = True
            return re.sub("[\udc80-\udcff]", MARK, text).encode()

    def undo(self, rows: pa.RecordBatch) -> pa.RecordBatch:
        if not self.used:
            return rows
        replace: Callable[..., pa.Array] = pc.replace_substring
        columns = [replace(column, pattern=MARK.encode(), replacement=INVALID) for column in rows.columns]
        return pa.RecordBatch.from_arrays(columns, names=rows.schema.names)


def _numbers(first: int, count: int, skipped: list[int]) -> tuple[np.ndarray, int]:
    """The next `count` row numbers from `first` on that were not skipped, and the number after them."""
    numbers = np.arange(first, first + count + len(skipped), dtype=np.int64)
    numbers = numbers[~np.isin(numbers, skipped)][:count]
    return numbers, int(numbers[-1]) + 1 if count else first


def _drain(broken: list[Broken]) -> tuple[Broken, ...]:
    rows = tuple(broken)
    broken.clear()
    return rows


def _cause(error: Exception) -> str:
    if "straddling" in str(error):
        return f"a row is longer than {BLOCK >> 20} MB, or a quote is never closed"
    return str(error).splitlines()[0] if str(error) else type(error).__name__
