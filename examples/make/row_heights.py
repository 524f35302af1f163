"""How high a row must be for its wrapped text, in points: programs that write files cannot measure it."""

import math

LINE = 15.0


def row_height(texts, widths):
    lines = 1
    for text, width in zip(texts, widths):
        needed = sum(math.ceil(max(len(line), 1) / (width * 0.98)) for line in str(text or "").split("\n"))
        lines = max(lines, needed)
    return lines * LINE
