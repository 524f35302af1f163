"""Packages written part by part, so that the XML has the very shapes of a program that has no library here."""

import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


def write_package(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, text)


def text_element(text):
    keep = ' xml:space="preserve"' if text != text.strip() or "\n" in text or "  " in text else ""
    return f"<t{keep}>{escape(text)}</t>"


class SharedStrings:
    """Each distinct string once, in the order of its first use, counted as the program counts them."""

    def __init__(self):
        self.items, self.index, self.count = [], {}, 0

    def add(self, inner):
        self.count += 1
        if inner not in self.index:
            self.index[inner] = len(self.items)
            self.items.append(inner)
        return self.index[inner]


def column_letter(column):
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column - 1]
