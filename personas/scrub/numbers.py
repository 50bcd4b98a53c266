"""Payment cards, bank accounts (IBAN) and IP addresses: numbers that say by themselves whether they are what they seem."""

import ipaddress
import re
from collections.abc import Iterator

DIGITS = re.compile(r"(?<![\w\ue000])\d+(?:[ \t\n./_-]{1,2}\d+)*(?![\w\ue000])")
GROUP = re.compile(r"\d+")
IBAN = re.compile(r"(?<![^\W_])(?<!\ue000)[A-Za-z]{2}[ \t-]?\d{2}(?=[ \t.-]?[A-Za-z0-9])")
CARRIED = re.compile(r"[ \t\n.-]{0,2}([A-Za-z0-9])")
# Lengths in the IBAN registry of ISO 13616, so that a word behind an account number is not taken for a part of it.
REGISTRY = """
    AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29
    ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20
    LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29
    PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20
    YE30
"""
LENGTHS = {entry[:2]: int(entry[2:]) for entry in REGISTRY.split()}
FEWEST = 6  # digits of an account number that is not in groups of four: a sentence that begins like one has two
FOURS = re.compile(r"\w{4}(?:([ \t.-])\w{4})*(?:\1\w{1,4})?|\w+")
IPV4 = re.compile(r"(?<![\w.\ue000])\d{1,3}(?:\.\d{1,3}){3}(?![\w\ue000]|\.\d)(?:/\d{1,2}\b|:\d{2,5}\b)?")
VERSION = re.compile(r"\b(?:v|version|firmware|release|driver|ver\.?|build|ios|android)\W{0,2}\Z", re.IGNORECASE)
IPV6 = re.compile(r"(?<![\w:.\ue000])[0-9A-Fa-f:]+(?:\.\d{1,3}){0,3}(?:%\w{1,16})?(?:/\d{1,3}\b)?")


def cards(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of payment cards: 13 to 19 digits as an issuer gives them out, with a right check digit (Luhn)."""
    for run in DIGITS.finditer(text):
        groups = [(run.start() + g.start(), run.start() + g.end()) for g in GROUP.finditer(run[0])]
        at = 0
        while at < len(groups):
            last = _card_from(text, groups, at)
            if last is not None:
                yield groups[at][0], groups[last][1]
            at = at + 1 if last is None else last + 1


def _card_from(text: str, groups: list[tuple[int, int]], first: int) -> int | None:
    """The last group of a card number that begins with group `first`."""
    number, found = "", None
    for at in range(first, min(first + 19, len(groups))):
        number += text[slice(*groups[at])]
        if len(number) > 19:
            break
        if _issued(number) and luhn(number):
            found = at
    return found


def _issued(number: str) -> bool:
    """The first digits and the length of a number that a card scheme gives out (ISO/IEC 7812)."""
    n, head = len(number), int(number[:4] or 0)
    if n == 13:
        return number[0] == "4"
    if n == 14:
        return 3000 <= head <= 3059 or head // 100 in (36, 38, 39)
    if n == 15:
        return head // 100 in (34, 37) or head in (1800, 2131, 2014, 2149)
    return 16 <= n <= 19 and (number[0] in "3456" or 2200 <= head <= 2720 or head // 100 in (81, 82, 90, 97))


def luhn(number: str) -> bool:
    """The check digit is right (ISO/IEC 7812-1, annex B); a row of one digit is no card."""
    total = sum(sum(divmod(int(d) * (1 + at % 2), 10)) for at, d in enumerate(reversed(number)))
    return total % 10 == 0 and len(set(number)) > 1


def ibans(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of account numbers: the length of their country, and a remainder of 1 (ISO 7064, MOD 97-10)."""
    place = 0
    for head in IBAN.finditer(text):
        country = head[0][:2].upper()
        if head.start() < place or country not in LENGTHS:
            continue
        number, end = country + head[0][-2:], head.end()
        while len(number) < LENGTHS[country] and (carried := CARRIED.match(text, end)):
            number, end = number + carried[1].upper(), carried.end()
        whole = len(number) == LENGTHS[country] and not (text[end : end + 1] or " ").isalnum()
        enough = sum(map(str.isdigit, number)) >= FEWEST or FOURS.fullmatch(text, head.start(), end)
        if whole and enough and int("".join(str(int(c, 36)) for c in number[4:] + number[:4])) % 97 == 1:
            yield head.start(), end
            place = end


def ips(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of IPv4 and IPv6 addresses, with a port or a prefix; not of versions and times."""
    spans = [found.span() for found in IPV4.finditer(text) if _four(text, found)]
    spans += [found.span() for found in IPV6.finditer(text) if found.end() - found.start() <= 64 and _six(found[0])]
    place = -1
    for start, end in sorted(spans):
        if start >= place:
            yield start, end
            place = end


def _four(text: str, found: re.Match[str]) -> bool:
    octets = re.split(r"[/:]", found[0])[0].split(".")
    right = all(int(octet) < 256 and (len(octet) == 1 or octet[0] != "0") for octet in octets)
    return right and not VERSION.search(text, max(0, found.start() - 12), found.start())


def _six(found: str) -> bool:
    address = re.split(r"[%/]", found)[0]
    if address.count(":") < 2 or not any(character.isdigit() for character in address):
        return False
    try:
        ipaddress.IPv6Address(address)
    except ValueError:
        return False
    return len(re.findall(r"[0-9A-Fa-f]+", address)) >= 3 or address.lower().startswith(("::", "fe80", "fc", "fd", "2"))
