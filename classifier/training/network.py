"""The encoder with the detector's heads in JAX: float32 parameters, products with matrices in bfloat16, word embeddings frozen.

The small products of attention stay in float32: without AMX, a training step was a tenth to a fifth shorter so than with bfloat16 there too (two pairs).

`body` holds positions, the first norm and a list of layers by the names of `Blob.layer`; `heads` maps a
head to {w, b}. Matrices are stored [in, out].
"""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

HIDDEN, ATTENTION_HEADS = 384, 12
HEADS = {"checkworthy": 1, "outcome": 3, "topic": 8}
OUTPUTS = sum(HEADS.values())
MATRICES = ("qkv.w", "ao.w", "fi.w", "fo.w")


def body_from_blob(blob, layers, max_tokens):
    """Parameters of the chosen layers as the wheel has them."""
    _, positions, norm = blob.embeddings([0])

    def load(layer):
        return {k: v.float32().T.copy() if k in MATRICES else v for k, v in layer.items()}

    return {"positions": positions[:max_tokens], "norm": norm, "layers": [load(blob.layer(i)) for i in layers]}


def turned(layer):
    """A layer with its matrices the other way round."""
    return {name: part.T if name in MATRICES else part for name, part in layer.items()}


def new_heads(mean, deviation):
    """Untrained heads; `mean` and `deviation` of the pooled vectors set the scale of their input and stay fixed."""
    zeros = {name: {"w": np.zeros((HIDDEN, size), np.float32), "b": np.zeros(size, np.float32)} for name, size in HEADS.items()}
    return zeros, {"mean": mean, "deviation": deviation}


def _norm(x, weight, bias):
    centred = x - x.mean(-1, keepdims=True)
    return centred * lax.rsqrt((centred * centred).mean(-1, keepdims=True) + 1e-12) * weight + bias


def _transposed(matrix):
    """The transpose as a value of its own. XLA would fold a plain transpose into the product after it, and has no fast bfloat16 kernel
    for that on a CPU; the test, always true here, keeps the two apart."""
    return lax.cond(jnp.isfinite(matrix[0, 0]), lambda m: m.T, lambda m: jnp.zeros(m.shape[::-1], m.dtype), matrix)


def _product(a, b):
    return jnp.matmul(a.astype(jnp.bfloat16), b.astype(jnp.bfloat16), preferred_element_type=jnp.float32)


@jax.custom_vjp
def _matmul(x, w):
    return _product(x, w)


def _matmul_forward(x, w):
    return _product(x, w), (x.astype(jnp.bfloat16), w.astype(jnp.bfloat16))


def _matmul_backward(saved, gradient):
    x, w = saved
    return _product(gradient, _transposed(w)), _product(_transposed(x), gradient)


_matmul.defvjp(_matmul_forward, _matmul_backward)


def _noise(seed, shape):
    """Uniform 32-bit integers by a counter hash (the finaliser of MurmurHash3), many times cheaper on a CPU than jax.random."""
    x = lax.iota(jnp.uint32, int(np.prod(shape))) * jnp.uint32(0x9E3779B9) + seed
    x = (x ^ (x >> 16)) * jnp.uint32(0x85EBCA6B)
    x = (x ^ (x >> 13)) * jnp.uint32(0xC2B2AE35)
    return (x ^ (x >> 16)).reshape(shape)


def _drop(x, seed, rate):
    """Dropout; a seed of None, as in prediction, leaves the value alone."""
    if seed is None:
        return x
    return jnp.where(_noise(seed, x.shape) >= np.uint32(rate * 2**32), x / (1 - rate), 0)


def _layer(x, mask_bias, p, seeds, rate):
    batch, length, _ = x.shape

    def dense(x, w):
        return _matmul(x.reshape(batch * length, -1), w).reshape(batch, length, -1)

    qkv = (dense(x, p["qkv.w"]) + p["qkv.b"]).reshape(batch, length, 3, ATTENTION_HEADS, -1)
    query, key, value = (qkv[:, :, i].transpose(0, 2, 1, 3) for i in range(3))
    scores = jnp.einsum("bhqd,bhkd->bhqk", query, key)
    attention = _drop(jax.nn.softmax(scores * (HIDDEN // ATTENTION_HEADS) ** -0.5 + mask_bias, -1), seeds[0], rate)
    context = jnp.einsum("bhqk,bhkd->bhqd", attention, value)
    context = context.transpose(0, 2, 1, 3).reshape(batch, length, HIDDEN)
    x = _norm(x + _drop(dense(context, p["ao.w"]) + p["ao.b"], seeds[1], rate), p["aln.w"], p["aln.b"])
    inner = jax.nn.gelu(dense(x, p["fi.w"]) + p["fi.b"], approximate=False)
    return _norm(x + _drop(dense(inner, p["fo.w"]) + p["fo.b"], seeds[2], rate), p["oln.w"], p["oln.b"])


def pooled(body, words, mask, key=None, rate=0.1):
    """Mean over tokens of the last hidden state, scaled to length 1; `words` are word embeddings [batch, length, hidden]."""
    layers = body["layers"]
    count = 3 * len(layers) + 1
    seeds = [None] * count if key is None else list(jax.random.bits(key, (count,), jnp.uint32))
    x = _drop(_norm(words + body["positions"][: words.shape[1]], body["norm"]["w"], body["norm"]["b"]), seeds[-1], rate)
    mask_bias = (mask - 1.0)[:, None, None, :] * 1e9
    for i, layer in enumerate(layers):
        x = _layer(x, mask_bias, layer, seeds[3 * i : 3 * i + 3], rate)
    total = (x * mask[..., None]).sum(1)
    return total / jnp.linalg.norm(total, axis=-1, keepdims=True)


def logits(params, scale, words, mask, key=None, rate=0.1):
    """All heads side by side [batch, OUTPUTS], in the order of HEADS."""
    vector = (pooled(params["body"], words, mask, key, rate) - scale["mean"]) / scale["deviation"]
    vector = _drop(vector, None if key is None else jax.random.bits(jax.random.fold_in(key, 1), (), jnp.uint32), rate)
    return jnp.concatenate([vector @ head["w"] + head["b"] for head in (params["heads"][name] for name in HEADS)], -1)


def split_heads(values):
    """Columns of each head, from the values of `logits`."""
    edges = np.cumsum([0, *HEADS.values()])
    return {name: values[..., a:b] for name, a, b in zip(HEADS, edges, edges[1:])}
