"""`diff` against changes that were planted by hand: each pair of editions must be told as whoever planted it would."""

import collections
import json

import pytest

from planted import pairs, register


def found(changes):
    """The changes as they were planted: of a process that comes or goes its touchpoints are not told apart."""
    return collections.Counter(
        (change["rule"], change["change"], change["direction"], change["process"], change.get("touchpoint"), change.get("field"))
        for change in changes
    )


def test_each_change_is_what_was_planted(perechen, tmp_path):
    wrong, all_pairs = [], pairs()
    assert len(all_pairs) >= 60 and len({pair.title for pair in all_pairs}) == len(all_pairs)
    for pair in all_pairs:
        for name, edition in (("old", pair.old), ("new", pair.new)):
            (tmp_path / f"{name}.json").write_text(json.dumps(register(edition), ensure_ascii=False), "utf-8")
        result = perechen("diff", "old.json", "new.json", "--format", "json", cwd=tmp_path)
        assert result.code == (1 if pair.planted else 0), (pair.title, result)
        told, planted = found(json.loads(result.stdout)["changes"]), collections.Counter(pair.planted)
        if told != planted:
            wrong.append((pair.title, sorted((planted - told).elements(), key=str), sorted((told - planted).elements(), key=str)))
    print(f"planted changes: {len(all_pairs) - len(wrong)} of {len(all_pairs)} pairs told right")
    assert not wrong, "\n".join(f"{title}:\n  planted {planted}\n  told    {told}" for title, planted, told in wrong)
