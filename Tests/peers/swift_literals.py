"""The string literals of a Swift source, and the language that each is said in."""

import bisect
import re
from dataclasses import dataclass

HOLE = "⟦⟧"
OPENING = re.compile(r'#*"(?:"")?')
#: Where a text is given in both languages: labelled, or Russian first.
LABEL = re.compile(r"\b(ru|en):\s|\bpick\((?!\s*ru:)")
CASE = re.compile(r"\bcase \.(ru|en)\b[^\n]*?:\s")


@dataclass(frozen=True)
class Literal:
    """One literal: where it begins and ends in the source, and its text with ⟦⟧ for each interpolation."""

    start: int
    end: int
    text: str


class SwiftSource:
    def __init__(self, code):
        self.code = code
        self._found = []
        self._skim(0, until=None)
        self.literals = sorted(self._found, key=lambda literal: literal.start)
        self._starts = [literal.start for literal in self.literals]

    def line(self, literal):
        return self.code.count("\n", 0, literal.start) + 1

    def languages(self):
        """Each literal with `ru`, `en`, or None where the source gives it for both or for neither."""
        ranges = []
        for label in LABEL.finditer(self.code):
            if self._inside(label.start()):
                continue
            if label.group(1):
                ranges.append((label.end(), self._argument_end(label.end()), label.group(1)))
            else:
                middle = self._argument_end(label.end())
                ranges.append((label.end(), middle, "ru"))
                ranges.append((middle + 1, self._argument_end(middle + 1), "en"))
        for case in CASE.finditer(self.code):
            end = re.compile(r"\n\s*(?:case |default:|\})").search(self.code, case.end())
            ranges.append((case.end(), end.start() if end else len(self.code), case.group(1)))
        for literal in self.literals:
            around = [r for r in ranges if r[0] <= literal.start < r[1]]
            # The innermost says it.
            yield literal, min(around, key=lambda r: r[1] - r[0])[2] if around else None

    def _inside(self, place):
        index = bisect.bisect_right(self._starts, place) - 1
        return index >= 0 and place < self.literals[index].end and place > self.literals[index].start

    def _argument_end(self, place):
        depth = 0
        while place < len(self.code):
            index = bisect.bisect_left(self._starts, place)
            if index < len(self._starts) and self._starts[index] == place:
                place = self.literals[index].end
                continue
            if self.code.startswith("//", place):
                place = self.code.index("\n", place)
                continue
            mark = self.code[place]
            if mark in "([{":
                depth += 1
            elif mark in ")]}":
                if depth == 0:
                    break
                depth -= 1
            elif mark == "," and depth == 0:
                break
            place += 1
        return place

    def _skim(self, place, until):
        """Passes over code, to the bracket that closes an interpolation, or to the end."""
        depth = 0
        code = self.code
        while place < len(code):
            if code.startswith("//", place):
                place = code.find("\n", place)
                if place < 0:
                    return len(code)
            elif opening := OPENING.match(code, place):
                place = self._literal(place, opening.group())
            elif code[place] == until and depth == 0:
                return place + 1
            else:
                depth += {"(": 1, ")": -1}.get(code[place], 0)
                place += 1
        return place

    def _literal(self, start, opening):
        hashes = "#" * opening.count("#")
        closing, escape = opening.strip("#") + hashes, "\\" + hashes
        place, text = start + len(opening), []
        while not self.code.startswith(closing, place):
            if self.code.startswith(escape + "(", place):
                place = self._skim(place + len(escape) + 1, until=")")
                text.append(HOLE)
            elif self.code.startswith(escape, place):
                place += len(escape)
                scalar = re.compile(r"u\{([0-9A-Fa-f]+)\}").match(self.code, place)
                if scalar:
                    text.append(chr(int(scalar.group(1), 16)))
                    place = scalar.end()
                else:
                    text.append({"n": "\n", "t": "\t"}.get(self.code[place], self.code[place].strip()))
                    place += 1
            else:
                text.append(self.code[place])
                place += 1
        end = place + len(closing)
        self._found.append(Literal(start, end, "".join(text)))
        return end
