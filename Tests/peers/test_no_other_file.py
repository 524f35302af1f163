"""Reading a file opens that file, and no other: whatever it refers to, nothing is fetched, followed or executed."""

import re
import shutil
import subprocess
import zipfile

import pytest

from conftest import EXAMPLES, program

FORM = EXAMPLES / "submissions" / "obrashcheniya.xlsx"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"


def doctype(secret, inside):
    """Ways in which XML can refer to another file: an external subset, general and parameter entities."""
    return [
        f'<!DOCTYPE {inside} SYSTEM "file://{secret}">',
        f'<!DOCTYPE {inside} PUBLIC "-//x//y" "http://127.0.0.1:9/x.dtd">',
        f'<!DOCTYPE {inside} [<!ENTITY x SYSTEM "file://{secret}">]>',
        f'<!DOCTYPE {inside} [<!ENTITY % x SYSTEM "file://{secret}"> %x;]>',
        f'<!DOCTYPE {inside} [<!NOTATION n SYSTEM "file://{secret}"><!ENTITY x SYSTEM "file://{secret}" NDATA n>]>',
    ]


def inclusion(secret):
    """Ways that need no DOCTYPE: inclusions, style sheets, schemas."""
    return [
        f'<?xml-stylesheet type="text/xsl" href="file://{secret}"?>',
        f'<?xml-model href="file://{secret}"?>',
    ]


def packages(folder, secret):
    """Workbooks whose parts refer to the secret file in every way above."""
    with zipfile.ZipFile(FORM) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = next(name for name in parts if name.startswith("xl/worksheets/") and name.endswith(".xml"))
    for part, root in ((sheet, "worksheet"), ("xl/workbook.xml", "workbook"), ("[Content_Types].xml", "Types")):
        text = parts[part].decode("utf-8")
        body = text[text.index("?>") + 2 :] if text.startswith("<?xml") else text
        for number, before in enumerate(doctype(secret, root) + inclusion(secret)):
            yield written(folder / f"{root}-{number}.xlsx", {**parts, part: (before + body).encode()})
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{secret}" parse="text"/>'
    text = parts[sheet].decode("utf-8").replace("<sheetData>", include + "<sheetData>", 1)
    yield written(folder / "xinclude.xlsx", {**parts, sheet: text.encode()})
    rels = parts["xl/_rels/workbook.xml.rels"].decode("utf-8")
    link = f'<Relationship Id="rX" Type="http://x/externalLink" TargetMode="External" Target="file://{secret}"/>'
    outside = re.sub(r'Target="[^"]*sharedStrings.xml"', f'Target="file://{secret}"', rels)
    for name, changed in (("external", rels.replace("</Relationships>", link + "</Relationships>")), ("strings", outside)):
        yield written(folder / f"{name}.xlsx", {**parts, "xl/_rels/workbook.xml.rels": changed.encode()})
    flat = folder / "linked.fods"
    flat.write_text(
        f'<?xml version="1.0"?><office:document xmlns:office="{OASIS}:office:1.0" xmlns:table="{OASIS}:table:1.0" '
        f'xmlns:text="{OASIS}:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>'
        f'<table:table table:name="Лист"><table:table-source xlink:href="file://{secret}" table:table-name="x"/>'
        f'<table:table-row><table:table-cell table:formula="of:=WEBSERVICE(&quot;http://127.0.0.1:9/&quot;)" '
        'office:value-type="string"><text:p>текст</text:p></table:table-cell></table:table-row>'
        "</table:table></office:spreadsheet></office:body></office:document>",
        encoding="utf-8",
    )
    yield flat


def written(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def calls(log):
    """(name, arguments) of each system call that strace saw."""
    for line in log.read_text("utf-8", "replace").splitlines():
        match = re.match(r"(?:\d+\s+)?(\w+)\((.*)", line)
        if match:
            yield match[1], match[2]


#: What glibc looks at when a thread gives memory back, or does not, as it happens (malloc/arena.c).
OVERCOMMIT = "/proc/sys/vm/overcommit_memory"


def test_nothing_else_is_opened(tmp_path):
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    secret = tmp_path / "СЕКРЕТ-secret.txt"
    secret.write_text("<secret/>", encoding="utf-8")
    folder = tmp_path / "книги"
    folder.mkdir()
    files = list(packages(folder, secret))
    assert len(files) == 25
    usual = opened("inspect", FORM, tmp_path) | opened("validate", FORM, tmp_path) | {OVERCOMMIT}
    for command in ("inspect", "validate"):
        for path in files:
            names = opened(command, path, tmp_path)
            assert not [name for name in names if "secret" in name], (path, names)
            assert {name for name in names if str(tmp_path) not in name} <= usual, path


def opened(command, path, folder):
    """The names of all files that a run of the program opens; it must call nothing else, here nor on a network."""
    log = folder / "calls"
    trace = "trace=open,openat,openat2,socket,connect,execve,fork,vfork"
    subprocess.run(
        ["strace", "-f", "-s", "4096", "-e", trace, "-o", log, program(), command, path],
        capture_output=True, timeout=120,
    )
    seen = list(calls(log))
    assert [name for name, _ in seen if not name.startswith("open")] == ["execve"], path
    names = {name for _, rest in seen for name in re.findall(r'"((?:[^"\\]|\\.)*)"', rest)}
    # The runtime looks at the process's own threads now and then.
    return {name for name in names if not re.match(r"/proc/(self|\d+)/", name)}
