"""Telephone numbers as they are written in 26 countries, for benchmarks/pii.py."""

import random

# One line a country: N is 2 to 9, X any digit, Z 1 to 9.
PHONES = {
    "US": "(NXX) NXX-XXXX|NXX-NXX-XXXX|NXX.NXX.XXXX|+1 NXX NXX XXXX|1-NXX-NXX-XXXX|NXXNXXXXXX"
    "|+1 (NXX) NXX-XXXX ext. XXX|NXX NXX XXXX x12",
    "GB": "07XXX XXXXXX|+44 7XXX XXXXXX|020 7XXX XXXX|(0161) 496 0XXX|+44 (0)20 7XXX XXXX"
    "|01632 960XXX|07XXXXXXXXX|0044 7XXX XXX XXX",
    "DE": "0171 XXXXXXX|030 XXXXXXXX|+49 30 XXXXXX|0171/XXXXXXX|+49 (0)89 XXXXXX-XX|0049 151 XXXXXXXX"
    "|(0221) 4710 XXX|030-XXXX XXXX",
    "FR": "06 XX XX XX XX|01.XX.XX.XX.XX|+33 6 XX XX XX XX|+33 (0)1 XX XX XX XX|07XXXXXXXX"
    "|0033 6 XX XX XX XX|02-XX-XX-XX-XX",
    "ES": "6XX XXX XXX|6XX XX XX XX|+34 6XX XXX XXX|91 XXX XX XX|6XXXXXXXX|0034 9XX XX XX XX",
    "IT": "347 XXX XXXX|+39 06 XXXX XXXX|06 XXXXXXX|+39 3XX XXXXXXX|0039 333 XXXXXXX|02-XXXXXXXX",
    "NL": "06-XXXXXXXX|+31 6 XXXX XXXX|020 XXX XXXX|06 XX XX XX XX|0031 6 XXXXXXXX|(010) XXX XX XX",
    "PL": "+48 5XX XXX XXX|5XX XXX XXX|5XX-XXX-XXX|22 XXX XX XX|0048 6XX XXX XXX",
    "SE": "070-XXX XX XX|+46 70 XXX XX XX|08-XXX XX XX|073XXXXXXX",
    "IN": "9XXXX XXXXX|+91 9XXXX XXXXX|+91-9XXXXXXXXX|9XXXXXXXXX|080-XXXX XXXX",
    "AU": "04XX XXX XXX|+61 4XX XXX XXX|(02) 9XXX XXXX|02 9XXX XXXX|+61 (0)3 9XXX XXXX",
    "BR": "(11) 9XXXX-XXXX|+55 11 9XXXX-XXXX|11 9XXXX-XXXX|(21) 3XXX-XXXX|+55 (21) 9XXXX XXXX",
    "JP": "090-XXXX-XXXX|+81 90 XXXX XXXX|03-XXXX-XXXX|080XXXXXXXX",
    "CN": "138 XXXX XXXX|+86 139 XXXX XXXX|137XXXXXXXX|0086 138XXXXXXXX|010-8XXX XXXX",
    "CH": "079 XXX XX XX|+41 79 XXX XX XX|044 XXX XX XX|0041 76 XXX XX XX",
    "MX": "55 XXXX XXXX|+52 55 XXXX XXXX|(55) NXXX XXXX|+52 1 55 NXXX XXXX",
    "DK": "+45 XX XX XX XX|+45 NXXXXXXX",
    "NO": "9XX XX XXX|+47 4XX XX XXX|22 XX XX XX",
    "PT": "91X XXX XXX|+351 21 XXX XX XX|21 XXX XX XX",
    "AR": "011 4XXX-XXXX|+54 9 11 XXXX-XXXX|(0341) 4XX-XXXX|11 XXXX-XXXX",
    "RU": "8 (9XX) XXX-XX-XX|+7 9XX XXX XX XX|8-9XX-XXX-XX-XX",
    "GR": "69X XXX XXXX|+30 210 XXX XXXX|210 XXXXXXX",
    "KR": "010-XXXX-XXXX|+82 10-XXXX-XXXX|02-XXX-XXXX",
    "AT": "0664 XXXXXXX|+43 664 XXX XX XX|01/XXX XX XX",
    "SG": "9XXX XXXX|+65 8XXX XXXX|6XXX-XXXX",
    "TR": "0532 XXX XX XX|+90 532 XXX XX XX|(0212) XXX XX XX|0090 5XX XXX XXXX",
}


def digits(pattern: str, draw: random.Random) -> str:
    """N and X and Z of a pattern as digits."""
    low = {"N": 2, "X": 0, "Z": 1}
    return "".join(str(draw.randint(low[c], 9)) if c in low else c for c in pattern)


def phone(draw: random.Random) -> str:
    written = digits(draw.choice(draw.choice(list(PHONES.values())).split("|")), draw)
    style = draw.random()
    if style < 0.04:
        return written.replace(" ", "\u00a0")
    if style < 0.06:
        return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in written)
    return written.replace("-", "–") if style < 0.08 else written
