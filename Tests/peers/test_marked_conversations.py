"""Marked copies of workbooks with conversations (threaded comments) or a signature: what is kept, what is said."""

import re
import zipfile

import openpyxl
import pytest
from conftest import EXAMPLES
from office import libreoffice
from openpyxl.comments import Comment
from packages import raw_entries, schema_errors

FAULTY = EXAMPLES / "faulty" / "Отдел наружной рекламы.xlsx"
REMARKS, FORM = "Замечания", "Перечень"
GUIDS = [f"{{0000000{number}-1111-4222-8333-444444444444}}" for number in range(3)]
THREADS_TYPE = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
PERSONS_TYPE = "http://schemas.microsoft.com/office/2017/10/relationships/person"
NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
REVISION = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" '
    'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"'
)
# What Excel puts for programs that know no conversations.
LEGACY = (
    "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it "
    "will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    Откуда этот текст?\nReply:\n    Из регламента."
)


def rewritten(path, changes, added):
    """The package with parts changed by functions of their text, and others added."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, change in changes.items():
        before = parts[name].decode("utf-8")
        parts[name] = change(before).encode("utf-8")
        assert parts[name] != before.encode("utf-8"), name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**parts, **{name: text.encode("utf-8") for name, text in added.items()}}.items():
            archive.writestr(name, content)


def relationship(number, kind, target):
    return lambda text: re.sub(
        "(</(?:\\w+:)?Relationships>)", f'<Relationship Id="rIdAdded{number}" Type="{kind}" Target="{target}"/>\\1', text)


def with_types(overrides):
    return lambda text: text.replace(
        "</Types>", "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides) + "</Types>")


@pytest.fixture
def conversed(tmp_path):
    """The faulty form with a conversation at F11, where a finding is, and a plain comment at D15, where one is too."""
    path = tmp_path / "in" / "форма.xlsx"
    path.parent.mkdir()
    book = openpyxl.load_workbook(FAULTY)
    book[FORM]["F11"].comment = Comment(LEGACY, f"tc={GUIDS[0]}")
    book[FORM]["D15"].comment = Comment("Уточнить у Петровой", "Сидоров")
    book.save(path)
    place = book.sheetnames.index(FORM) + 1
    with zipfile.ZipFile(path) as archive:
        comments = next(name for name in archive.namelist() if re.search(r"comments?/?\d*\.?xml|comments.*\.xml", name))
        first = re.search(r'<comment [^>]*ref="F11"[^>]*>', archive.read(comments).decode()).group(0)
    # Excel ties the comment to the conversation by its id.
    marked = first if "xr:uid" in first else first.replace("<comment ", f'<comment xr:uid="{GUIDS[0]}" ', 1)
    threads = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<ThreadedComments xmlns="{NAMESPACE}">'
        f'<threadedComment ref="F11" dT="2026-11-20T09:15:00.00" personId="{GUIDS[2]}" id="{GUIDS[0]}"><text>Откуда этот текст?</text></threadedComment>'
        f'<threadedComment ref="F11" dT="2026-11-20T10:00:00.00" personId="{GUIDS[2]}" id="{GUIDS[1]}" parentId="{GUIDS[0]}"><text>Из регламента.</text></threadedComment>'
        "</ThreadedComments>"
    )
    persons = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<personList xmlns="{NAMESPACE}">'
        f'<person displayName="Соколова М. И." id="{GUIDS[2]}" userId="sokolova" providerId="None"/></personList>'
    )
    rewritten(
        path,
        {
            comments: lambda text: text.replace(first, marked).replace("<comments ", f"<comments {REVISION} ", 1),
            f"xl/worksheets/_rels/sheet{place}.xml.rels": relationship(1, THREADS_TYPE, "/xl/threadedComments/threadedComment1.xml"),
            "xl/_rels/workbook.xml.rels": relationship(2, PERSONS_TYPE, "/xl/persons/person.xml"),
            "[Content_Types].xml": with_types([
                ("/xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"),
                ("/xl/persons/person.xml", "application/vnd.ms-excel.person+xml"),
            ]),
        },
        {"xl/threadedComments/threadedComment1.xml": threads, "xl/persons/person.xml": persons},
    )
    return path


def annotate(perechen, path, folder):
    result = perechen("validate", path, "--annotate", folder)
    assert result.code == 1, result
    return folder / path.name, result.stderr


def test_a_conversation_is_kept_and_its_remark_stands_in_the_list(perechen, shared, conversed, tmp_path):
    copy, told = annotate(perechen, conversed, tmp_path / "out")
    assert "в ячейке идёт обсуждение" in told, told
    before, after = raw_entries(conversed), raw_entries(copy)
    for name in ("xl/threadedComments/threadedComment1.xml", "xl/persons/person.xml"):
        assert after[name] == before[name]
    original, marked = openpyxl.load_workbook(conversed)[FORM], openpyxl.load_workbook(copy)
    form = marked[FORM]
    assert form["F11"].comment.text == original["F11"].comment.text == LEGACY
    assert form["F11"].comment.author == f"tc={GUIDS[0]}"
    assert form["F11"].fill.fgColor.rgb != original["F11"].fill.fgColor.rgb
    # A plain comment is kept, and ours stands under it.
    assert form["D15"].comment.text.startswith("Уточнить у Петровой\nperechen:")
    rows = [[cell.value for cell in row] for row in marked[REMARKS].iter_rows()]
    (said,) = [row for row in rows if "F11" in row]
    assert any("F11" in row and row[7] for row in rows) and not any("D15" in row and row[7] for row in rows), said
    assert schema_errors(shared, copy) <= schema_errors(shared, conversed)
    # The id that ties it to its conversation is still there.
    with zipfile.ZipFile(copy) as archive:
        texts = [archive.read(name).decode() for name in archive.namelist() if "comment" in name and name.endswith(".xml")]
    assert any(f'uid="{GUIDS[0]}"' in text and 'ref="F11"' in text for text in texts)


def test_libreoffice_opens_it_and_marking_again_changes_nothing(perechen, conversed, tmp_path):
    copy, _ = annotate(perechen, conversed, tmp_path / "out")
    again, _ = annotate(perechen, copy, tmp_path / "again")
    assert again.read_bytes() == copy.read_bytes()
    saved = openpyxl.load_workbook(libreoffice(copy, "xlsx", tmp_path))
    assert "Откуда этот текст?" in saved[FORM]["F11"].comment.text
    assert "perechen:" in saved[FORM]["D15"].comment.text
    assert saved.sheetnames[0] == REMARKS


def test_a_signature_of_xlsx_is_left_out_and_told(perechen, shared, tmp_path):
    path = tmp_path / "in" / "подписан.xlsx"
    path.parent.mkdir()
    path.write_bytes(FAULTY.read_bytes())
    origin = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/"
    signature = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idPackageSignature">'
        "<SignedInfo/><SignatureValue>AAAA</SignatureValue></Signature>"
    )
    rels = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    rewritten(
        path,
        {
            "_rels/.rels": relationship(1, origin + "origin", "_xmlsignatures/origin.sigs"),
            "[Content_Types].xml": lambda text: with_types([
                ("/_xmlsignatures/sig1.xml", "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"),
            ])(text.replace("<Override", '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/><Override', 1)),
        },
        {
            "_xmlsignatures/origin.sigs": "", "_xmlsignatures/sig1.xml": signature,
            "_xmlsignatures/_rels/origin.sigs.rels": relationship(1, origin + "signature", "sig1.xml")(rels),
        },
    )
    before = path.read_bytes()
    copy, told = annotate(perechen, path, tmp_path / "out")
    assert "подпис" in told.lower(), told
    assert path.read_bytes() == before
    with zipfile.ZipFile(copy) as archive:
        assert not [name for name in archive.namelist() if "signature" in name.lower()]
        assert "digital-signature" not in archive.read("_rels/.rels").decode()
        assert "_xmlsignatures" not in archive.read("[Content_Types].xml").decode()
    assert openpyxl.load_workbook(libreoffice(copy, "xlsx", tmp_path)).sheetnames[0] == REMARKS
