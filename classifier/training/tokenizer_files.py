"""Writes the three tokenizer files that Hugging Face tokenizers (Rust, JavaScript) and transformers.js read."""

import json

import numpy as np

SPECIAL = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3}
_DELETED = "".join(map(chr, [*range(1, 9), 0xB, *range(0xE, 0x20), 0x7F, 0x8F, 0x9F]))
_SPACES = "\t\n\f\r\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x2010))) + "\u2028\u2029\u202f\u205f\u2581\u3000\ufeff\ufffd"
_METASPACE = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True, "add_prefix_space": True}


def _special(index, content):
    return {
        "id": index,
        "content": content,
        "single_word": False,
        "lstrip": content == "<mask>",
        "rstrip": False,
        "normalized": False,
        "special": True,
    }


def _replace(pattern, content):
    return {"type": "Replace", "pattern": {"Regex": pattern}, "content": content}


def _template(*parts):
    return [{"Sequence": {"id": p, "type_id": 0}} if len(p) == 1 else {"SpecialToken": {"id": p, "type_id": 0}} for p in parts]


def tokenizer_json(pieces, scores):
    """The tokenizer as a JSON value: SentencePiece unigram over these pieces, whose first four are SPECIAL and whose last is <mask>."""
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [_special(i, c) for c, i in SPECIAL.items()] + [_special(len(pieces) - 1, "<mask>")],
        "normalizer": {
            "type": "Sequence",
            "normalizers": [_replace(f"[{_DELETED}]", ""), _replace(f"[{_SPACES}]", " "), {"type": "NFKC"}, _replace(" {2,}", " ")],
        },
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"}, _METASPACE]},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": _template("<s>", "A", "</s>"),
            "pair": _template("<s>", "A", "</s>", "</s>", "B", "</s>"),
            "special_tokens": {t: {"id": t, "ids": [SPECIAL[t]], "tokens": [t]} for t in ("<s>", "</s>")},
        },
        "decoder": _METASPACE,
        "model": {
            "type": "Unigram",
            "unk_id": SPECIAL["<unk>"],
            "vocab": [[piece, float(np.float32(score))] for piece, score in zip(pieces, scores)],
            "byte_fallback": False,
        },
    }


def write_tokenizer(folder, blob, ids):
    """Writes tokenizer.json, tokenizer_config.json and config.json for the kept pieces `ids`."""
    whole = tokenizer_json([blob.pieces[i] for i in ids], blob.scores[ids])
    (folder / "tokenizer.json").write_text(json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n")
    tokens = {"bos": "<s>", "eos": "</s>", "sep": "</s>", "cls": "<s>", "unk": "<unk>", "pad": "<pad>", "mask": "<mask>"}
    write_json(
        folder / "tokenizer_config.json",
        {"tokenizer_class": "XLMRobertaTokenizer", "model_max_length": blob.positions, "clean_up_tokenization_spaces": True}
        | {f"{name}_token": token for name, token in tokens.items()},
    )
    write_json(
        folder / "config.json",
        {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "tokenizer_class": "XLMRobertaTokenizer",
            "vocab_size": len(ids),
            "hidden_size": blob.hidden,
            "num_hidden_layers": blob.layers,
            "num_attention_heads": blob.heads,
            "intermediate_size": blob.inner,
            "max_position_embeddings": blob.positions,
            "type_vocab_size": 2,
            "pad_token_id": SPECIAL["<pad>"],
            "hidden_act": "gelu",
            "layer_norm_eps": 1e-12,
        },
    )


def write_json(path, value):
    """Writes a value as indented JSON with a final newline, the same to the byte each time."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
