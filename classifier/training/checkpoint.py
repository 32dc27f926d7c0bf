"""Saves and loads the parameters of `network.py` as one .npz file."""

import numpy as np


def _flatten(value, prefix=""):
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = enumerate(value)
    else:
        return {prefix: np.asarray(value, np.float32)}
    return {k: v for key, part in pairs for k, v in _flatten(part, f"{prefix}/{key}" if prefix else str(key)).items()}


def _nest(flat):
    tree = {}
    for name, value in flat.items():
        *folders, leaf = name.split("/")
        place = tree
        for folder in folders:
            place = place.setdefault(folder, {})
        place[leaf] = value
    return tree


def save(path, params, scale):
    """Writes the parameters and the fixed scale of the heads' input."""
    np.savez(path, **_flatten({"params": params, "scale": scale}))


def load(path):
    """Parameters and scale as `save` got them."""
    with np.load(path) as file:
        tree = _nest({name: file[name] for name in file.files})
    layers = tree["params"]["body"]["layers"]
    tree["params"]["body"]["layers"] = [layers[str(i)] for i in range(len(layers))]
    return tree["params"], tree["scale"]
