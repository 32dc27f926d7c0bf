"""Writes a trained detector as ONNX: 4-bit word embeddings, products in 8 bits, the logits of each head as an output of its name, and
`shares`, what each token brings towards `claim`, before the division by the length of their sum."""

import numpy as np

import network
from data import OUTCOMES
from graph import Graph
from inputs import embedded
from rounding import round_layers


def write_detector(path, embeddings, params, scale, samples):
    """`embeddings` is the frozen 4-bit table; weights are rounded for inputs such as `samples`, lists of token ids."""
    body = params["body"]
    layers = [network.turned(layer) for layer in body["layers"]]
    texts = embedded(samples, embeddings, body["positions"], body["norm"])
    layers = round_layers(layers, texts, network.ATTENTION_HEADS, fixed_steps=True)
    graph = Graph()
    states, row = graph.body(embeddings, body["positions"], body["norm"], layers, network.ATTENTION_HEADS, masked=False)
    total = graph.op("MatMul", [row, states], "sum")
    square = graph.op("MatMul", [total, graph.op("Transpose", [total], "sum.column", perm=[0, 2, 1])], "sum.square")
    length = graph.op("Sqrt", [square], "sum.length")
    heads = folded_heads(params["heads"], scale)
    for name, (weights, bias) in heads.items():
        # Token by token, then summed: the product with the sums of several texts would be reckoned in another way than that with one.
        tokens = graph.op("MatMul", [states, graph.const(name + ".w", weights)], name + ".tokens")
        mean = graph.op("Div", [graph.op("MatMul", [row, tokens], name + ".sum"), length], name + ".mean")
        graph.op("Squeeze", [graph.op("Add", [mean, graph.const(name + ".b", bias)], name + ".row"), "one"], name)
    column = graph.op("MatMul", [states, graph.const("shares.w", towards_claim(heads["outcome"][0]))], "shares.column")
    graph.op("Squeeze", [column, graph.const("shares.axis", np.array([2]))], "shares")
    graph.save(path, {**{name: ["batch", size] for name, size in network.HEADS.items()}, "shares": ["batch", "seq"]})


def towards_claim(outcome):
    """The direction [hidden, 1] in which a token's last state speaks for `claim` and against the mean of the other outcomes; the heads are linear
    in the sum of these states, so that every token has its share."""
    claim = OUTCOMES.index("claim")
    return outcome[:, [claim]] - np.delete(outcome, claim, 1).mean(1, keepdims=True)


def folded_heads(heads, scale):
    """Each head's matrix and bias for the vector as it is, without the scale of its input."""
    folded = {}
    for name in network.HEADS:
        weights = heads[name]["w"] / scale["deviation"][:, None]
        folded[name] = weights, heads[name]["b"] - scale["mean"] @ weights
    return folded

