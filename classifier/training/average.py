"""Averages checkpoints of one shape, parameter by parameter: `python average.py OUT.npz CHECKPOINT.npz...` (Wortsman et al. 2022, model soups)."""

import sys

import numpy as np


def average(paths):
    """The mean of each array over all checkpoints, which must hold the same ones."""
    files = [np.load(path) for path in paths]
    return {name: np.mean([file[name] for file in files], 0) for name in files[0].files}


if __name__ == "__main__":
    np.savez(sys.argv[1], **average(sys.argv[2:]))
