"""The writer on this machine: whatever the model is, the answer has the form asked for, or the template steps in."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from model_server import facts_of
from tiny_model import CHAT, byte_tokenizer, save_tiny, tiny_llama

from customers.errors import BadInput
from customers.spec import make
from personas.brief import Claim, Rejected
from personas.writers import Returned, Writer
from personas.writers.constrained import Constrained, constrained
from personas.writers.local import Local, load
from personas.writers.question import ask_brief
from personas.writers.schema import brief_schema, read, rewrite_schema, shorter, without_lengths

FACTS = facts_of("S01", "travel", n=3)
MESSAGES = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Who are they?"}]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield save_tiny(tmp_path_factory.mktemp("models") / "tiny-llama")
    load.cache_clear()


@pytest.fixture(scope="module")
def model(folder: str) -> Constrained:
    return load(folder, "cpu", "auto")


def test_random_weights_write_valid_json_the_same_every_time(model: Constrained) -> None:
    schema = shorter(brief_schema([fact.id for fact in FACTS.facts]))
    first, second = (model.say(MESSAGES, schema, 3000) for _ in range(2))
    assert first == second
    assert not first.cut
    answer = read(first.text, schema)  # raises where it does not hold
    assert {id for each in answer["claims"] for id in each["facts"]} <= {fact.id for fact in FACTS.facts}
    assert first.tokens_out == len(first.text.encode())  # its words are bytes
    assert first.tokens_in > 20


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_other_random_weights_do_so_too(seed: int) -> None:
    tokenizer = byte_tokenizer(words=("who", '", "', "S01"))
    schema = rewrite_schema(["S01.night", "S01.topic"], ["who", "name"])
    said = constrained(tokenizer, tiny_llama(tokenizer, seed).eval()).say(MESSAGES, schema, 3000)
    assert len(read(said.text, schema)["claims"]) <= 2


def test_an_answer_that_does_not_fit_is_cut(model: Constrained, tmp_path: Path) -> None:
    schema = brief_schema([fact.id for fact in FACTS.facts])
    said = model.say(MESSAGES, schema, 25)
    assert (said.cut, said.tokens_out) == (True, 25)
    small = load.__wrapped__(save_tiny(tmp_path, length=64), "cpu", "float32")
    said = small.say(MESSAGES, schema, 3000)
    assert (said.cut, said.tokens_in + said.tokens_out) == (True, 64)
    said = small.say([*MESSAGES, *MESSAGES], schema, 3000)  # the question alone is too long
    assert (said.cut, said.text) == (True, "")


def test_the_chat_template_is_used_and_done_without(model: Constrained) -> None:
    told = model.tokenizer.decode(model._prompt(MESSAGES))
    assert told == "[system]Be brief.<|end|>[user]Who are they?<|end|>[assistant]"
    plain = constrained(byte_tokenizer(chat=None), model.model)
    assert plain.tokenizer.decode(plain._prompt(MESSAGES)) == "Be brief.\n\nWho are they?\n\n"
    strict = "{% if messages[0]['role'] == 'system' %}{{ raise_exception('no system') }}{% endif %}" + CHAT
    strict_model = constrained(byte_tokenizer(chat=strict), model.model)
    assert strict_model.tokenizer.decode(strict_model._prompt(MESSAGES)).startswith("[user]Be brief.\n\nWho are they?")


def test_a_brief_of_a_weak_model(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A random model fills every text to its end, so claims are kept short here to spare time."""
    monkeypatch.setattr("personas.writers.schema.LONGEST", 20)
    monkeypatch.setattr("personas.writers.schema.CLAIMS", (1, 2))
    (brief,) = Local(model=folder, device="cpu").draft([FACTS], {"S01": Claim("Old name", (), "name")})
    assert (brief.name, brief.writer, brief.prompt) == ("Old name", "tiny-llama", ask_brief(FACTS).prompt)
    assert 1 <= len(brief.claims) <= 2
    assert all(each.facts and set(each.facts) <= {f.id for f in FACTS.facts} for each in (brief.lead, *brief.claims))
    assert brief.quotes == (FACTS.quotes[0].text,)


def test_too_few_tokens_give_the_template_and_no_claims(folder: str) -> None:
    facts = [facts_of("S01", "travel"), facts_of("S02", "food")]
    writer = Local(model=folder, device="cpu", max_new_tokens=5)
    briefs = writer.draft(facts, {})
    assert [brief.claims for brief in briefs] == [(), ()]
    assert len({brief.name.casefold() for brief in briefs}) == 2
    assert all(brief.summary and brief.name and brief.quotes for brief in briefs)
    assert briefs[0].writer == "a template"
    rejected = Rejected(Claim("bad", ("S01.size",), "who"), "why")
    assert writer.rewrite([Returned(facts[0], (rejected,), ()), Returned(facts[1], (), ())]) == ((), ())


def test_a_shorter_answer_is_asked_for_before_it_gives_up(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, Any]] = []
    say = Constrained.say

    def watched(self: Constrained, messages: Any, schema: Any, longest: int) -> Any:
        asked.append(schema)
        return say(self, messages, schema, longest)

    monkeypatch.setattr(Constrained, "say", watched)
    Local(model=folder, device="cpu", max_new_tokens=5).draft([FACTS], {"S01": Claim("Old", (), "name")})
    assert asked == [ask_brief(FACTS).schema, shorter(ask_brief(FACTS).schema)]


def test_schemas_shrink_and_lose_their_lengths() -> None:
    schema = brief_schema([f"S01.{at}" for at in range(9)])
    small = shorter(schema)["properties"]
    assert (small["claims"]["minItems"], small["claims"]["maxItems"]) == (1, 4)
    assert small["claims"]["items"]["properties"]["facts"]["maxItems"] == 1
    assert small["summary"]["properties"]["text"]["maxLength"] == 120
    assert schema["properties"]["claims"]["minItems"] == 4  # the one it was made from is as it was
    assert "axLength" not in str(without_lengths(schema))
    assert without_lengths(schema)["properties"]["claims"]["items"]["required"] == ["kind", "facts", "text"]
    again = shorter(rewrite_schema(["S01.x"], ["who"]))["properties"]["claims"]
    assert (again["minItems"], again["maxItems"]) == (0, 1)


@pytest.mark.parametrize("name", ["./no/such/folder", "/no/such/folder", "nobody/no-such-model"])
def test_a_model_that_is_not_there_is_one_clear_line(name: str) -> None:
    with pytest.raises(BadInput, match=name) as error:
        Local(model=name, device="cpu").draft([FACTS], {})
    assert "\n" not in str(error.value)
    assert "model" in str(error.value)


def test_a_folder_without_a_model_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no language model can be read") as error:
        Local(model=str(tmp_path), device="cpu").draft([FACTS], {})
    assert "\n" not in str(error.value)


def test_settings_are_checked() -> None:
    assert make("personas.writers", Writer, {"type": "local", "model": "x"}) == Local(model="x")
    with pytest.raises(BadInput, match="device"):
        make("personas.writers", Writer, {"type": "local", "model": "x", "device": "tpu"})


def test_a_tokenizer_that_never_ends_is_refused() -> None:
    tokenizer = byte_tokenizer()
    model = tiny_llama(tokenizer, 1)
    tokenizer.eos_token = None
    model.generation_config.eos_token_id = None
    with pytest.raises(ValueError, match="ends an answer"):
        constrained(tokenizer, model)
