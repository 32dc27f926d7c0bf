"""What tuning adds to the encoder: two thin matrices beside a matrix of the wheel (Hu et al. 2021, LoRA), kept as 16-bit floats."""

import numpy as np

# All but the last of a layer, with which tuning was not tried.
TUNED = ("qkv.w", "ao.w", "fi.w")


def new_delta(layers, first, rank, seed):
    """Thin matrices {layer: {name: {a, b}}} for the layers from `first` on, stored [in, rank] and [rank, out]; their product is nothing at first."""
    rng = np.random.default_rng(seed)

    def thin(matrix):
        rows, columns = matrix.shape
        return {"a": (rng.standard_normal((rows, rank)) / rank).astype(np.float32), "b": np.zeros((rank, columns), np.float32)}

    return {str(i): {name: thin(layer[name]) for name in TUNED} for i, layer in enumerate(layers) if i >= first}


def save_delta(path, delta):
    """Writes them; the same values give the same bytes."""
    flat = {f"{i}/{name}/{part}": np.asarray(v, np.float16) for i, layer in delta.items() for name, thin in layer.items() for part, v in thin.items()}
    np.savez_compressed(path, **flat)


def load_delta(path):
    """Their products as float64 matrices [in, out], {layer number: {name: product}}: exact enough to round alike on every machine."""
    with np.load(path) as file:
        flat = {name: file[name].astype(np.float64) for name in file.files}
    found = {}
    for name in flat:
        layer, matrix, part = name.split("/")
        if part == "a":
            found.setdefault(int(layer), {})[matrix] = flat[name] @ flat[f"{layer}/{matrix}/b"]
    return found
