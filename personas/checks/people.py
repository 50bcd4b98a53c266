"""Words for who people are: age, sex, family, work, means, health, belief. Nobody measured them unless a fact says so."""

import re

from personas.checks.words import stems

AGES = re.compile(
    r"\b(?:early|mid|late|in their)[- ](?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties)\b"
    r"|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|\d0)[- ]?somethings?\b"
    r"|\bwell[- ](?:paid|off|heeled|educated|born|bred)\b"
    r"|\b(?:people|person|adults?|shoppers?|customers?|buyers?|viewers?|watchers?|members?|users?|writers?|browsers?|guys|folks?"
    r"|crowd|those|anyone|everyone|men|women) (?:over|under|above|below|past|aged) "
    r"(?:\d\d|twenty|thirty|forty|fifty|sixty|seventy|eighty)\b(?!\s?%|[\s-](?:per|percent|pct|orders?|days?|points?|times))",
    re.IGNORECASE,
)
PEOPLE = stems(
    """woman women female man men male gender girl boy lady gentleman mother mum mom father dad parent husband wife child
    children kid teen teenager young younger youth elderly senior retiree retired pensioner age aged millennial boomer
    generation gen student graduate educated rich wealthy affluent poor income class urban rural city suburban married
    single divorced family ethnic race religion religious gay straight healthy sick disabled migrant nationality german
    french british european american professional worker manager executive homeowner earn salary wage earner"""
)
