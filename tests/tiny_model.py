"""A causal language model of a few thousand weights, made by code in a folder: its words are bytes."""

from pathlib import Path
from typing import Any

CHAT = (
    "{% for message in messages %}[{{ message['role'] }}]{{ message['content'] }}{{ eos_token }}{% endfor %}"
    "{% if add_generation_prompt %}[assistant]{% endif %}"
)
END = "<|end|>"


def byte_tokenizer(words: tuple[str, ...] = (), chat: str | None = CHAT) -> Any:
    """Bytes, these whole words, and a token that ends an answer."""
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    backend = Tokenizer(models.BPE({letter: at for at, letter in enumerate(alphabet)}, []))
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    backend.decoder = decoders.ByteLevel()
    backend.add_special_tokens([AddedToken(END, special=True)])
    backend.add_tokens([AddedToken(word, normalized=False) for word in words])
    make: Any = PreTrainedTokenizerFast
    tokenizer = make(tokenizer_object=backend, eos_token=END, pad_token=END)
    tokenizer.chat_template = chat
    return tokenizer


def tiny_llama(tokenizer: Any, seed: int, layers: int = 1, width: int = 32, length: int = 32_768) -> Any:
    """Random weights; its table of words is a little longer than the tokenizer, as it often is."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(seed)
    config = LlamaConfig(
        vocab_size=len(tokenizer) + 7,
        hidden_size=width,
        intermediate_size=2 * width,
        num_hidden_layers=layers,
        num_attention_heads=2,
        max_position_embeddings=length,
        bos_token_id=None,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    return LlamaForCausalLM(config)


def save_tiny(folder: Path, seed: int = 7, chat: str | None = CHAT, length: int = 32_768) -> str:
    """The path of a folder with tokenizer and model."""
    tokenizer = byte_tokenizer(chat=chat)
    tokenizer.save_pretrained(folder)
    tiny_llama(tokenizer, seed, length=length).save_pretrained(folder)
    return str(folder)
