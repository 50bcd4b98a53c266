"""Personal data is found in the ways people write it, and little else is."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from personas_shop import shop

from benchmarks import pii, pii_data
from customers.errors import BadInput
from personas.facts import segment_facts
from personas.scrub import FINDERS, Found, presidio, scrub
from personas.scrub.chosen import masking

FOUND = [
    ("Write to jane@example.com.", "Write to [e-mail]."),
    ("jane (at) example dot com, please", "[e-mail], please"),
    ("jane[at]example[dot]co[dot]uk", "[e-mail]"),
    ("jane dot doe at example dot org", "[e-mail]"),
    ("me: anna.b+x @ gmail.com now", "me: [e-mail] now"),
    ("josé@exämple.de", "[e-mail]"),
    ("call +44 20 7946 0958 today", "call [phone] today"),
    ("call 020 7946 0958 ext. 12", "call [phone]"),
    ("(555) 223-4567 or 555.223.4567 x9", "[phone] or [phone]"),
    ("06 12 34 56 78", "[phone]"),
    ("8 (928) 658-55-71 or 11 5407-5203 or 210 4286404", "[phone] or [phone] or [phone]"),
    ("0171/1234567 oder 0049 171 1234567", "[phone] oder [phone]"),
    ("+1 212 555 0100 / +1 212 555 0101", "[phone] / [phone]"),
    ("on 12.05.2023 020 7946 0958", "on 12.05.2023 [phone]"),
    ("4111 1111 1111 1111, exp 12/26", "[card], exp 12/26"),
    ("3782-822463-10005", "[card]"),
    ("to DE89 3704 0044 0532 0130 00 please", "to [iban] please"),
    ("GB29NWBK60161331926819.", "[iban]."),
    ("from 192.168.1.1:80 and 2001:db8::1", "from [ip] and [ip]"),
    ("see (https://example.com/a?b=c).", "see ([link])."),
    ("bar.com/x, baz.co.uk. www.foo.it", "[link], [link]. [link]"),
    ("Best regards,\nJane Doe", "Best regards,\n[name]"),
    ("Great. Thanks, Jane", "Great. Thanks, [name]"),
    ("Cheers, Tom", "Cheers, [name]"),
    ("My name is Jane Doe and I", "My name is [name] and I"),
    ("my name is jane doe.", "my name is [name]."),
    ("I am Jane Doe from Leeds", "I am [name] from Leeds"),
    ("Good shoes. - Jane D.", "Good shoes. - [name]"),
    ("Dear Mr Miller, I", "Dear [name], I"),
    ("Viele Grüße\nJörg von der Heide", "Viele Grüße\n[name]"),
    ("Cordialement,\nChloé O’Brien", "Cordialement,\n[name]"),
]
LEFT = [
    "order 1234567890 came",
    "Bestellnummer 987654321",
    "on 12.05.2023 and 2023-05-12",
    "$1,234,567 or 1 234 567 €",
    "ISBN 978-0-306-40615-7",
    "model AB-1234-5678",
    "sizes 32 34 36 38",
    "1920x1080 and 2010-2015",
    "4111-1111-1111-1112",
    "GB29NWBK60161331926818",
    "an SM 58 to sing in and your set. Holds",
    "at 12:30:45",
    "firmware 10.4.11.2",
    "nice.It fits great.it fits",
    "the end.Start again",
    "see you @ home.Then",
    "std::cout",
    "- Comfortable\n- Warm",
    "I'm American, so",
    "I am Happy.",
    "Thanks, Amazon!",
    "Hello Kitty bag",
    "Dear Customer Service,",
    "The best. Enjoy",
    "call me back",
    "my name is not on it.",
    "3.14159265 and 100000000",
    "thank you Lord",
    "100% cotton, 5'8\" and 130 lbs",
]


@pytest.mark.parametrize(("text", "clean"), FOUND)
def test_what_people_write_is_replaced_by_its_kind(text: str, clean: str) -> None:
    assert scrub(text).text == clean


@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_personal_data_stays(text: str) -> None:
    assert scrub(text).text == text
    assert scrub(text).found == ()


def test_offsets_are_of_the_original_with_its_invisible_characters() -> None:
    text = "Ça va? a\u200bnna@exam\u2060ple.com\u200b, ２０７ ９４６ ０９５８\u00a0or +49\u00a0171\u00a01234567"
    found = scrub(text).found
    assert [each.kind for each in found] == ["e-mail", "phone", "phone"]
    assert text[found[0].start : found[0].end] == "a\u200bnna@exam\u2060ple.com\u200b"
    assert text[found[1].start : found[1].end] == "２０７ ９４６ ０９５８"
    assert scrub(text).text == "Ça va? [e-mail], [phone]\u00a0or [phone]"


def test_an_accent_of_its_own_belongs_to_its_letter() -> None:
    text = "Thanks, Jose\u0301\nbye"
    assert scrub(text).found == (Found("name", 8, 13),)


PIECES = st.sampled_from(
    [
        *(text for text, _ in FOUND),
        "[phone]",
        "[name]",
        "\ue000",
        "1",
        " ",
        "\n",
        ".",
        "@",
        "-",
        "+",
        "(",
        "Jane",
        "12",
        "thanks,",
        "\u200b",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=9).map("".join), st.text(max_size=80)))
def test_scrubbing_twice_changes_nothing_and_what_is_left_is_the_text(text: str) -> None:
    once = scrub(text)
    assert scrub(once.text) == type(once)(once.text, ())
    rebuilt, place = "", 0
    for each in once.found:
        assert place <= each.start < each.end <= len(text)
        rebuilt, place = rebuilt + text[place : each.start] + f"[{each.kind}]", each.end
    assert rebuilt + text[place:] == once.text


@pytest.mark.parametrize(
    "unit",
    [
        "7",
        ".",
        "@",
        " ",
        "a@",
        "a.",
        "1 ",
        "\n- Ab",
        "a at b dot c ",
        '"@',
        "Dear Mr ",
        "thanks,\n",
        "x:",
        "(",
        "DE12 ",
        "www.a)",
    ],
)
def test_a_long_text_of_one_thing_ends(unit: str) -> None:
    """With anything worse than linear time these would take minutes."""
    text = (unit * 200_000)[:200_000]
    assert scrub(text).text.count("[") <= len(text)


@pytest.mark.parametrize("kind", list(FINDERS))
def test_planted_data_of_every_kind_is_found(kind: str) -> None:
    (row,) = [
        row for row in pii.recall(["I bought this in May. It fits well and I like it."], 300) if row["kind"] == kind
    ]
    assert row["recall"] >= 0.98, row["missed"]


def test_the_planted_account_numbers_are_of_all_lengths_in_the_registry() -> None:
    lengths = {2 + 2 + sum(int(n) for n in re.findall(r"\d+", form[2:])) for form in pii_data.IBANS}
    assert lengths >= {15, 16, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33}


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stands in for the package, with the interface its documentation gives."""

    class Engine:
        def __init__(self, nlp_engine: dict[str, Any]) -> None:
            assert nlp_engine["models"] == [{"lang_code": "en", "model_name": "en_core_web_sm"}]

        def analyze(self, text: str, language: str, entities: list[str]) -> list[SimpleNamespace]:
            assert (language, "PERSON" in entities) == ("en", True)
            spans = [(found.span(), "PERSON", 0.85) for found in re.finditer("Jane Doe|Tom|luggage", text)]
            spans += [(found.span(), "URL", 0.5) for found in re.finditer("jane@exa", text)]
            return [SimpleNamespace(start=s, end=e, entity_type=kind, score=score) for (s, e), kind, score in spans]

    def provider(nlp_configuration: dict[str, Any]) -> SimpleNamespace:
        return SimpleNamespace(create_engine=lambda: nlp_configuration)

    modules = {
        "spacy": SimpleNamespace(util=SimpleNamespace(is_package=lambda name: name == "en_core_web_sm")),
        "presidio_analyzer": SimpleNamespace(AnalyzerEngine=Engine),
        "presidio_analyzer.nlp_engine": SimpleNamespace(NlpEngineProvider=provider),
    }
    for name, module in modules.items():
        monkeypatch.setitem(sys.modules, name, module)
    presidio._engine.cache_clear()
    yield
    presidio._engine.cache_clear()


@pytest.mark.usefixtures("stand_in")
def test_presidio_adds_names_and_does_not_cut_what_was_found() -> None:
    found = presidio.scrub("Ask Jane Doe, or Tom at jane@example.com.")
    assert found.text == "Ask [name], or [name] at [e-mail]."
    assert [each.kind for each in found.found] == ["name", "name", "e-mail"]


@pytest.mark.usefixtures("stand_in")
def test_the_config_chooses_what_masks_quotes(tmp_path: Path) -> None:
    customers, embedding, segments = shop(tmp_path)

    def said(how: str) -> set[str]:
        found = segment_facts(customers, segments, embedding, masked=masking(how))
        return {quote.text for each in found for quote in each.quotes}

    by_shape = said("shape")
    assert any("luggage" in text for text in by_shape)
    assert said("presidio") == {text.replace("luggage", "[name]") for text in by_shape}


@pytest.mark.usefixtures("stand_in")
def test_a_language_model_that_is_not_there_is_not_downloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["spacy"].util, "is_package", lambda name: False)
    with pytest.raises(BadInput, match="spacy download en_core_web_sm"):
        presidio.scrub("Jane")


def test_without_presidio_one_line_says_what_to_install() -> None:
    with pytest.raises(BadInput, match="pip install presidio-analyzer"):
        presidio.scrub("Jane Doe was here")
