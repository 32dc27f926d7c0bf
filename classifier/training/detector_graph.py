"""Writes a trained detector as ONNX: 4-bit word embeddings, products in 8 bits, the logits of each head as an output of its name."""

import network
from graph import Graph
from quantised import quantise, quantise_rows


def write_detector(path, embeddings, params, scale, quantiser=quantise_rows):
    """`embeddings` is the frozen 4-bit table; `quantiser` turns a float matrix [out, in] into one that `Graph.linear` takes."""
    body = params["body"]
    layers = [{k: quantiser(v.T) if k in network.MATRICES else v for k, v in layer.items()} for layer in body["layers"]]
    graph = Graph()
    _, total = graph.body(embeddings, body["positions"], body["norm"], layers, network.ATTENTION_HEADS, masked=False)
    vector = graph.op("LpNormalization", [total], "vector", axis=-1, p=2)
    for name, (weights, bias) in folded_heads(params["heads"], scale).items():
        graph.op("Gemm", [vector, graph.const(name + ".w", weights), graph.const(name + ".b", bias)], name)
    graph.save(path, {name: ["batch", size] for name, size in network.HEADS.items()})


def folded_heads(heads, scale):
    """Each head's matrix and bias for the vector as it is, without the scale of its input."""
    folded = {}
    for name in network.HEADS:
        weights = heads[name]["w"] / scale["deviation"][:, None]
        folded[name] = weights, heads[name]["b"] - scale["mean"] @ weights
    return folded


def blocks8(matrix):
    """The alternative body: 8 bits in blocks of 32 with activations quantised per token, slower and independent of the batch."""
    return quantise(matrix, 8, 32)
