"""Telephone numbers as people write them, told from dates, prices, order numbers and sizes by their shape and neighbours."""

import re
from collections.abc import Iterator
from itertools import pairwise

RUN = re.compile(r"(?<![\w\ue000])(?<![^\W\d_]-)(?:\(?\+\s?|\()?\d(?:[ \t\n()./·-]{0,3}\d)*\)?")
EXTENSION = re.compile(
    r"[ ,;]{0,2}(?:ext(?:ension)?\.?|x|#|durchwahl|dw|poste|int(?:erno)?\.?|anexo|ramal)[ .:]{0,2}\d{1,6}", re.I
)
DATE = re.compile(
    r"(?<![\d+])(?<!\d[./-])(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d{2}|(?:19|20)\d{2}([./-])\d{1,2}\2\d{1,2})(?![./-]?\d)"
)
WORDS = (
    "tel|tél|tlf|telephone|phone|phones|telefon|telefono|teléfono|téléphone|telefone|mobile|mobil|mob|cell|cellphone|cellular"
    "|fax|whatsapp|whats app|signal|viber|handy|call|calls|called|calling|ring|text|sms|dial|ph|hotline|landline|celular"
    "|móvil|portable|cel|rufnummer|natel|gsm|anrufen|llama|appelez|reach|contact|tfno|puh|numer|nummer|numéro|número"
)
# "call me back on", "my mobile number is": a few words may stand between
CUE = re.compile(rf"\b(?:{WORDS})\b\W{{0,3}}(?:[^\W\d_]{{1,8}}\W{{1,3}}){{0,4}}\Z|(?:☎|📞|📱|📲|\b[TMPF]:)\s?\Z", re.I)
OTHER = re.compile(
    r"(?:\b(?:order|orders|ref|reference|invoice|item|items|model|part|isbn|asin|sku|ean|upc|gtin|serial|s/n|sn|tracking|article|art"
    r"|product|booking|confirmation|policy|flight|ticket|case|claim|bestellung|bestellnummer|rechnung|kunde|customer|account"
    r"|commande|pedido|id|code|version|batch|lot|vin|imei|receipt|pnr|number of|record locator)"
    r"(?:[ :#.]{1,2}(?:no|nr|num|number|nummer|id|code|is|was|of))*[ \t:#=('\"-]{0,4}|[€$£¥₹#]\s?|\bn[or]\.\s?)\Z",
    re.I,
)
UNIT = re.compile(
    r"\s?(?:[€$£¥₹%°]|(?:eur|usd|gbp|chf|dollars?|euros?|pounds?|bucks|km|kg|g|lbs?|oz|ml|mm|cm|m|ft|in|hz|khz|mah|mb|gb|px"
    r"|people|customers|views|miles|points|steps|hours?|h|min)\b)", re.I
)  # fmt: skip
BEFORE = 48  # characters in front of a number that can say what it is


def phones(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of telephone numbers, with their extension, in order."""
    dated = DATE.sub(lambda date: "\ue000" * len(date[0]) if _possible(date[0]) else date[0], text)
    for run in RUN.finditer(dated):
        start, end = run.start(), run.end()
        if end < len(dated) and (dated[end] == "\ue000" or (dated[end].isalnum() and not EXTENSION.match(dated, end))):
            continue  # part of a word, as in a model's name
        for first, last in _numbers(dated, start, end):
            more = EXTENSION.match(dated, last)
            yield first, more.end() if more else last


def _numbers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The telephone numbers in one run of digits; people write two in a row with nothing but a space or a slash between."""
    while start < end and text[start] in " \t\n-./·":
        start += 1
    if _is_phone(text, start, end):
        yield start, end
        return
    borders = list(re.finditer(r"\s?[/\n]\s?|\.?\s{2,}|\.\s|\s-\s|\s(?=\+)|\s(?=\()", text[start:end]))
    place = start
    for border in [*borders, None]:
        stop = start + border.start() if border else end
        if borders and _is_phone(text, place, stop):
            yield place, stop
        place = start + border.end() if border else end


def _is_phone(text: str, start: int, end: int) -> bool:
    written = text[start:end]
    groups = re.findall(r"\d+", written)
    digits = "".join(groups)
    if not 6 <= len(digits) <= 15 or len(set(digits)) == 1:
        return False
    lengths = [len(group) for group in groups]
    before = text[max(0, start - BEFORE) : start]
    if OTHER.search(before) and not written.startswith(("+", "(+", "(0")):
        return False
    if written.lstrip("(").startswith("+"):
        return len(digits) >= 7 and digits[0] != "0"
    if digits[:3] in ("978", "979") and len(digits) == 13:
        return False  # a book
    if CUE.search(before):
        return max(lengths) > 2 or len(groups) >= 3
    if not written.startswith(("0", "(")) and UNIT.match(text, end):
        return False
    if digits.startswith("00"):
        return len(digits) >= 9 and digits[2] != "0" and lengths[0] >= 2
    return _alone(written, groups, digits, lengths)


def _alone(written: str, groups: list[str], digits: str, lengths: list[int]) -> bool:
    """A shape that little but a telephone number has, when nothing round it says what it is."""
    n, one = len(digits), len(set(re.findall(r"[^\d()+]+", written))) <= 1
    if len(groups) == 1:
        if digits[0] == "0":
            return 9 <= n <= 12
        return (
            (n == 10 and digits[0] in "23456789")
            or (n == 11 and digits[0] in "178")
            or (n == 9 and digits[0] in "56789")
        )
    area = re.match(r"(?:[178][ .-]?)?\(\d{2,5}\)", written) is not None
    if lengths[-3:] == [3, 3, 4] and (n == 10 or (n == 11 and groups[0] in "178")) and groups[-3][0] != "1":
        return digits[0] != "0" or lengths[0] >= 2
    if digits[0] == "0" and lengths[0] >= 2:
        return 8 <= n <= 12 and lengths[-1] >= 2
    if area:
        return 8 <= n <= 12 and lengths[-1] >= 2
    if lengths in ([2, 5, 4], [2, 4, 4], [3, 7]) and n >= 10 and digits[0] != "0":
        return (digits[0] != "1" or lengths[0] == 2) and not _years(groups)
    if not one or lengths[-1] < 2:
        return False
    if lengths in ([3, 3, 3], [3, 4, 4], [2, 4, 4], [5, 5], [3, 2, 2, 2], [3, 3, 4], [4, 3, 3], [2, 3, 4]):
        return n >= 9 and digits[0] != "0" and not _years(groups)
    if lengths == [4, 4]:
        return digits[0] in "235689" and not _years(groups) and int(groups[1]) % 50 != 0
    if lengths in ([3, 2, 3], [2, 2, 2, 2], [3, 3, 2, 2], [2, 3, 2, 2], [2, 2, 2, 2, 2], [1, 3, 3, 2, 2]):
        return n >= 8 and not _steps(groups)
    return False


def _years(groups: list[str]) -> bool:
    return any(len(group) == 4 and 1900 <= int(group) < 2100 for group in groups)


def _steps(groups: list[str]) -> bool:
    """Sizes in a row, such as 32 34 36 38."""
    steps = [int(b) - int(a) for a, b in pairwise(groups)]
    return all(0 < step <= 10 for step in steps) or all(-10 <= step < 0 for step in steps)


def _possible(date: str) -> bool:
    parts = [int(part) for part in re.split(r"[./-]", date)]
    small = parts[1:] if parts[0] > 99 else parts[:2]
    return 0 < min(small) <= 12 and max(small) <= 31
