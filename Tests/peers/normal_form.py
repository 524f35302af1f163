"""What two registers, and two grids, are compared by."""

import json


def directions(register):
    """The directions of a register without what tells where they came from."""

    def strip(value):
        if isinstance(value, dict):
            return {key: strip(item) for key, item in value.items() if key not in ("sources", "variants")}
        if isinstance(value, list):
            return [strip(item) for item in value]
        return value

    return strip(register["directions"])


def grid(inspected):
    """{sheet name: {reference: (type, value)}} of what `inspect --format json` printed."""
    if isinstance(inspected, (bytes, str)):
        inspected = json.loads(inspected)
    return {
        sheet["name"]: {cell["ref"]: (cell["type"], cell["value"]) for cell in sheet["cells"]}
        for sheet in inspected["sheets"]
    }


def texts(cells):
    """The cells of one sheet by what other programs read alike: text, and numbers as numbers."""
    kept = {}
    for reference, (kind, value) in cells.items():
        if kind == "number":
            kept[reference] = float(value)
        elif kind in ("string", "date"):
            kept[reference] = str(value)
    return kept


def same(ours, theirs, name):
    """Asserts that two {reference: value} agree, and shows the first few that do not."""
    wrong = [
        (reference, ours.get(reference), theirs.get(reference))
        for reference in sorted(set(ours) | set(theirs))
        if ours.get(reference) != theirs.get(reference)
    ]
    assert not wrong, f"{name}: {len(wrong)} cells differ, first: {wrong[:3]}"
