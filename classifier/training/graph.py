"""Builds ONNX graphs of the encoder and the detector (BERT layout, post-norm) from packed weights, with ONNX Runtime's fused operators."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"
EPSILON = 1e-12


class Graph:
    """Collects nodes and constants; every method returns the name of the value it adds."""

    def __init__(self):
        self.nodes, self.constants, self.inputs = [], [], []

    def const(self, name, array):
        """A constant tensor."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def op(self, kind, inputs, output, domain="", **attributes):
        """One operator; `output` is a name or a list of names."""
        outputs = [output] if isinstance(output, str) else output
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0] + "_op", domain=domain, **attributes))
        return output

    def embed(self, ids, output, table):
        """Rows of a 4-bit table, as float32."""
        packed = self.const(output + ".q", table.packed().reshape(len(table.values), -1))
        scales = self.const(output + ".d", table.scales)
        rows = self.op(
            "GatherBlockQuantized", [packed, ids, scales], output + ".f16", MICROSOFT, bits=4, block_size=32, gather_axis=0, quantize_axis=1
        )
        return self.op("Cast", [rows], output, to=TensorProto.FLOAT)

    def linear(self, value, output, matrix, bias):
        """value @ matrix.T + bias, the matrix as `Rows7`; without steps of its own, the whole input shares one scale, which each run chooses."""
        if matrix.factors is not None:
            value = self.op("Mul", [value, self.const(output + ".f", matrix.factors)], output + ".in")
        weights, scales, added = self.const(output + ".q", matrix.values.T), self.const(output + ".d", matrix.scales), self.const(output + ".b", bias)
        if matrix.steps is None:
            return self.op("DynamicQuantizeMatMul", [value, weights, scales, "", added], output, MICROSOFT)
        size, zero = (self.const(f"{output}.{name}", np.array(part)) for name, part in zip(("step", "zero"), matrix.steps))
        cut = self.op("QuantizeLinear", [value, size, zero], output + ".cut")
        return self.op("MatMulIntegerToFloat", [cut, weights, size, scales, zero, "", added], output, MICROSOFT)

    def norm(self, value, output, weights, prefix):
        """Layer norm of each token."""
        constants = [self.const(f"{output}.{n}", weights[f"{prefix}{n}"]) for n in ("w", "b")]
        return self.op("LayerNormalization", [value, *constants], output, axis=-1, epsilon=EPSILON)

    def skip_norm(self, values, output, weights, prefix):
        """Layer norm of the sum of two values. An addition before is four times as fast on a CPU as `SkipLayerNormalization`, which does both."""
        return self.norm(self.op("Add", values, output + ".sum"), output, weights, prefix)

    def body(self, table, positions, norm, layers, heads, masked):
        """The transformer: token ids to the last hidden state [batch, seq, hidden]; returns that and the row ([1, seq], masked
        [batch, 1, seq]) whose product with a value of each token is the sum over the text's.

        Without a mask all tokens of the input count: right for texts that are run one by one or with others of equal length, and 4% faster.
        Such a product is reckoned alike however many texts are in the batch; `ReduceSum` takes another way for one than for several.
        """
        words = self.embed("input_ids", "words", table)
        length = self.op("Shape", ["input_ids"], "length", start=1, end=2)
        zero, one = self.const("zero", np.array([0])), self.const("one", np.array([1]))
        here = self.op("Slice", [self.const("positions", positions), zero, length, zero], "here")
        value = self.norm(self.op("Add", [words, here], "embedded"), "layer", norm, "")
        self.inputs = ["input_ids", "attention_mask"] if masked else ["input_ids"]
        mask = ["", self.op("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)] if masked else []
        for index, weights in enumerate(layers):
            last = index == len(layers) - 1
            value = self._layer(value, mask, f"l{index}", "last_hidden_state" if last else f"l{index}.out", weights, heads)
        if not masked:
            every = self.const("every", np.ones((1, len(positions)), np.float32))
            return value, self.op("Slice", [every, zero, length, one], "every_row")
        float_mask = self.op("Cast", ["attention_mask"], "float_mask", to=TensorProto.FLOAT)
        return value, self.op("Unsqueeze", [float_mask, one], "mask_row")

    def _layer(self, value, mask, name, output, weights, heads):
        joined = self.linear(value, f"{name}.qkv", weights["qkv.w"], weights["qkv.b"])
        parts = self.op("Split", [joined], [f"{name}.{p}" for p in "qkv"], axis=-1, num_outputs=3)
        context = self.op("MultiHeadAttention", [*parts, *mask], f"{name}.context", MICROSOFT, num_heads=heads)
        attended = self.linear(context, f"{name}.ao", weights["ao.w"], weights["ao.b"])
        middle = self.skip_norm([attended, value], f"{name}.middle", weights, "aln.")
        inner = self.linear(middle, f"{name}.fi", weights["fi.w"], weights["fi.b"])
        active = self.op("Gelu", [inner], f"{name}.gelu", MICROSOFT)
        outer = self.linear(active, f"{name}.fo", weights["fo.w"], weights["fo.b"])
        return self.skip_norm([outer, middle], output, weights, "oln.")

    def save(self, path, outputs):
        """Writes the model; `outputs` maps names to shapes. Each input is [batch, seq] int64."""
        inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "seq"]) for n in self.inputs]
        outs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape) for n, shape in outputs.items()]
        graph = helper.make_graph(self.nodes, "claimwatch", inputs, outs, self.constants)
        opsets = [helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="claimwatch")
        onnx.checker.check_model(model)
        path.write_bytes(model.SerializeToString(deterministic=True))
