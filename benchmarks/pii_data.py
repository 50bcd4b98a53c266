"""Invented personal data in the ways people write them, for benchmarks/pii.py: made from the habits of countries, and
without a look at what personas/scrub/ searches for."""

import random
from collections.abc import Callable

from benchmarks.pii_phones import digits

FIRSTS = """
    Jane Tom Maria José Ana Łukasz Zoë Björn Aisha Wei Priya Olga Siobhán Jean-Luc Mehmet Ingrid Kofi Yuki Dmitri
    Chloé Ed Mo Charlotte Muhammad Sofia Lars Noémie Giulia Piotr Fatima
"""
LASTS = """
    Doe Miller O'Brien García Nowak Müller Dupont Rossi van_Dijk Andersson Yılmaz Okafor Tanaka Petrov McDonald
    Patel Smith-Jones Fernández Lindqvist Kowalski Schäfer Nguyen Horváth Silva Ivanova Jensen Murphy Chen Haddad
    Becker
"""
FIRST, LAST = FIRSTS.split(), [word.replace("_", " ") for word in LASTS.split()]
# Structure behind the check digits: n digits, a capitals, c either; published by SWIFT for each country.
STRUCTURES = """
    AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BR23n1a1c BY4c4n16c CH5n12c CR18n CY8n16c
    CZ20n DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n FK2a12n FO14n FR10n11c2n GB4a14n GE2a16n GI4a15c GL14n
    GR7n16c GT4c20c HR17n HU24n IE4a14n IL19n IQ4a15n IS22n IT1a10n12c JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c
    LI5n12c LT16n LU3n13c LV4a13c LY21n MC10n11c2n MD2c18c ME18n MK3n10c2n MN16n MR23n MT4a5n18c MU4a19n3a NI4a20n
    NL4a10n NO11n OM3n16c PK4a16c PL24n PS4a21c PT21n QA4a21c RO4a16c RS18n RU14n15c SA2n18c SC4a20n3a SD14n SE20n
    SI15n SK20n SM1a10n12c SO19n ST21n SV4a20n TL19n TN20n TR6n16c UA6n19c VA18n VG4a16n XK16n YE4a4n18c
"""
IBANS = STRUCTURES.split()
CARDS = {
    "Visa": ("4", 16, (4, 4, 4, 4)),
    "Visa 13": ("4", 13, (4, 3, 3, 3)),
    "Visa 19": ("4", 19, (4, 4, 4, 4, 3)),
    "Mastercard": ("5N", 16, (4, 4, 4, 4)),
    "Mastercard 2": ("2345", 16, (4, 4, 4, 4)),
    "Amex": ("37", 15, (4, 6, 5)),
    "Diners": ("36", 14, (4, 6, 4)),
    "Discover": ("6011", 16, (4, 4, 4, 4)),
    "JCB": ("3530", 16, (4, 4, 4, 4)),
    "UnionPay": ("62", 19, (6, 13)),
    "Maestro": ("6304", 18, (4, 4, 4, 4, 2)),
}
DOMAINS = (
    "example.com",
    "example.org",
    "mail.example.net",
    "firma-beispiel.de",
    "exemple.fr",
    "correo.es",
    "posta.it",
    "gmail.com",
    "web.de",
    "uni.ac.uk",
    "shop24.co.uk",
    "my-site.io",
)
SITES = ("janes-shop", "facebook", "instagram", "myblog", "photos.example", "tinyurl", "kaufhaus24", "boutique-rose")
TOPS = ("com", "com", "com", "org", "net", "de", "co.uk", "fr", "es", "it", "io", "nl", "pl", "com.au", "eu")


def email(draw: random.Random) -> str:
    first, last = (_plain(draw.choice(names)) for names in (FIRST, LAST))
    local = draw.choice(
        [f"{first}.{last}", f"{first}{last}{draw.randint(1, 99)}", f"{first[0]}_{last}", f"{first}+shop", last.upper()]
    )
    at, domain = local if draw.random() < 0.4 else local.lower(), draw.choice(DOMAINS)
    host, top = domain.rsplit(".", 1)
    return draw.choice(
        [f"{at}@{domain}"] * 6
        + [f"{at} (at) {host} (dot) {top}", f"{at}[at]{domain}", f"{at} at {host} dot {top}", f"{at} @ {domain}"]
        + [f"{at}(at){host}.{top}"]
        + [f"{at}＠{domain}", f"mailto:{at}@{domain}", f"<{at}@{domain}>", f"{at}@\u200b{domain}"]
        + [f"{at} [at] {host} [dot] {top}"]
    )  # fmt: skip


def card(draw: random.Random) -> str:
    head, length, sizes = draw.choice(list(CARDS.values()))
    number = digits(head + "#" * (length - len(head) - 1), draw)
    number += next(c for c in "0123456789" if _mod10(number + c))
    cut = draw.choice([" ", "-", " ", "", ".", "\u00a0"])
    pieces, place = [], 0
    for size in sizes:
        pieces.append(number[place : place + size])
        place += size
    return cut.join(pieces)


def _mod10(number: str) -> bool:
    odd, even = number[-1::-2], number[-2::-2]
    return (sum(map(int, odd)) + sum(sum(map(int, str(2 * int(d)))) for d in even)) % 10 == 0


def iban(draw: random.Random) -> str:
    form = draw.choice(IBANS)
    country, body, count = form[:2], "", ""
    sets = {"n": "0123456789", "a": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "c": "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    for character in form[2:]:
        if character.isdigit():
            count += character
        else:
            body, count = body + "".join(draw.choices(sets[character], k=int(count))), ""
    rest = int("".join(str(int(c, 36)) for c in body + country + "00")) % 97
    whole = f"{country}{98 - rest:02d}{body}"
    cut = draw.choice([" ", " ", "", "\u00a0", "-"])
    grouped = cut.join(whole[at : at + 4] for at in range(0, len(whole), 4))
    return grouped.lower() if draw.random() < 0.1 else grouped


def ip(draw: random.Random) -> str:
    if draw.random() < 0.6:
        four = ".".join(str(draw.randint(1, 254)) for _ in range(4))
        return four + draw.choice(["", "", ":8080", "/24"])
    parts = [f"{draw.randint(0x1000, 0xFFFF):x}" for _ in range(7)]
    full = ":".join(["2001", *parts])
    return draw.choice(
        [
            full,
            full.upper(),
            f"2001:db8::{parts[0]}",
            f"fe80::{parts[0]}:{parts[1]}",
            f"2a02:{parts[2]}:{parts[3]}::{parts[4]}",
        ]
    )


def link(draw: random.Random) -> str:
    name = draw.choice(SITES)
    top = draw.choice(TOPS)
    path = draw.choice(["", "", "/", "/jane.doe", "/p?id=77&x=1", "/a/b-c_d.html#top"])
    start = draw.choice(["https://", "http://", "www.", "", "HTTPS://", "https://www."])
    if not start and top == "it" and not path.strip("/"):
        path = "/jane"
    return f"{start}{name}.{top}{path}"


NAMED: tuple[Callable[[str, str], tuple[str, str, str]], ...] = (
    lambda first, last: ("Best regards,\n", f"{first} {last}", ""),
    lambda first, last: ("Kind regards\n", f"{first} {last[0]}.", ""),
    lambda first, last: ("Thanks, ", first, ""),
    lambda first, last: ("Cheers,\n", first, "\n"),
    lambda first, last: ("Thank you!\n", f"{first} {last}", ""),
    lambda first, last: ("Sincerely, ", f"{first} {last}", "."),
    lambda first, last: ("Yours sincerely,\n\n", f"{first} {last}", ""),
    lambda first, last: ("My name is ", f"{first} {last}", " and I bought it in May"),
    lambda first, last: ("My name is ", f"{first} {last}", "."),
    lambda first, last: ("I am ", f"{first} {last}", " from Leeds."),
    lambda first, last: ("This is ", f"{first} {last}", ", I ordered last week."),
    lambda first, last: ("- ", f"{first} {last[0]}.", ""),
    lambda first, last: ("— ", f"{first} {last}", ""),
    lambda first, last: ("Dear Mr ", last, ", "),
    lambda first, last: ("Dear Mrs. ", f"{first} {last}", ",\n"),
    lambda first, last: ("Hi ", first, ", "),
    lambda first, last: ("Dear ", f"{first} {last}", ",\n"),
    lambda first, last: ("Viele Grüße\n", f"{first} {last}", ""),
    lambda first, last: ("Mit freundlichen Grüßen,\n", f"{first} {last}", ""),
    lambda first, last: ("Sehr geehrte Frau ", last, ","),
    lambda first, last: ("Cordialement,\n", f"{first} {last}", ""),
    lambda first, last: ("Je m'appelle ", f"{first} {last}", "."),
    lambda first, last: ("Saludos,\n", f"{first} {last}", ""),
    lambda first, last: ("Me llamo ", f"{first} {last}", " y"),
    lambda first, last: ("my name is ", f"{first} {last}".lower(), "."),
)  # fmt: skip


def name(draw: random.Random) -> tuple[str, str, str]:
    """(what stands before, the name, what stands behind): a name is one only by its place in a letter."""
    return draw.choice(NAMED)(draw.choice(FIRST), draw.choice(LAST))


def _plain(word: str) -> str:
    kept = "".join(c for c in word if c.isascii() and c.isalpha())
    return kept if len(kept) > 1 else kept + "xo"
