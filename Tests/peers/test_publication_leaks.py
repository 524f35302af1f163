"""Nothing of the units' files but the register reaches what is published: marks planted in every corner of the inputs
are looked for in every file written, in every part of the packages."""

import io
import re
import zipfile

import odf.opendocument
import openpyxl
import pytest
from odf.dc import Creator
from odf.meta import InitialCreator, UserDefined
from odf.office import Annotation
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.defined_name import DefinedName

from conftest import EXAMPLES

#: Latin and Cyrillic, so that neither an encoding nor an escape hides it.
MARK = "LeakЗнак"
CAPTIONS = [
    "N", "Направление деятельности органа власти", "Наименование конкретного процесса", "Точка взаимодействия",
    "Осуществляемое взаимодействие с клиентом", "Особенности взаимодействия с клиентом",
]
ROWS = [
    ["1", "Предоставление государственных услуг", "Выдача справок", "Телефон +7 (555) 220-14-00", "Получение информации", ""],
    ["1", "Предоставление государственных услуг", "Выдача справок", "Сайт https://s.example.org", "Подача заявления", "Всегда"],
]


def marked_xlsx(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Перечень"
    sheet.append([f"Подразделение: Отдел{MARK}1"])
    sheet.append([f"Ответственный: Иванов{MARK}2"])
    sheet.append([f"Контакт: +7 (555) 220-14-77 {MARK}3"])
    sheet.append(["Дата: 23.11.2026"])
    sheet.append([*CAPTIONS, f"Примечание {MARK}4"])
    for row in ROWS:
        sheet.append([*row, f"{MARK}5"])
    sheet.append([])
    sheet.append([None, f"Начальник отдела {MARK}6"])
    sheet["D6"].comment = Comment(f"{MARK}7", f"{MARK}8")
    sheet["A1"].hyperlink = f"file:///home/{MARK}9/form.xlsx"
    sheet.oddHeader.center.text = sheet.oddFooter.left.text = f"{MARK}10"
    sheet.sheet_properties.codeName = "Leak11"
    hidden = book.create_sheet(f"Скрытый{MARK}12")
    hidden.sheet_state = "hidden"
    hidden.append([f"{MARK}13"])
    very = book.create_sheet("Глубже")
    very.sheet_state = "veryHidden"
    very.append([*CAPTIONS])
    very.append(["1", ROWS[0][1], f"Процесс {MARK}14", "Сайт", "Получение информации", ""])
    book.defined_names["Имя"] = DefinedName("Имя", attr_text=f'"{MARK}15"')
    properties = book.properties
    properties.creator = properties.lastModifiedBy = properties.title = properties.subject = f"{MARK}16"
    properties.keywords = properties.description = properties.category = properties.identifier = f"{MARK}17"
    book.custom_doc_props.append(StringProperty(name=f"Поле{MARK}18", value=f"{MARK}19"))
    book.save(path)
    # What openpyxl does not write: the path of the file, a custom XML part, the company, a picture's name.
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/app.xml":
                data = data.replace(b"</Properties>", f"<Manager>{MARK}20</Manager><Company>{MARK}21</Company></Properties>".encode())
            if name == "xl/workbook.xml":
                data = data.replace(
                    b"<workbookPr", f'<fileSharing userName="{MARK}22"/><workbookPr'.encode(), 1
                )
            new.writestr(name, data)
        new.writestr("customXml/item1.xml", f"<x>{MARK}23</x>")
        new.writestr(f"xl/media/{MARK}24.txt", f"{MARK}25")
        new.comment = f"{MARK}26".encode()
    path.write_bytes(packed.getvalue())
    return path


def marked_ods(path):
    document = odf.opendocument.OpenDocumentSpreadsheet()
    document.meta.addElement(InitialCreator(text=f"{MARK}30"))
    document.meta.addElement(Creator(text=f"{MARK}31"))
    document.meta.addElement(UserDefined(name=f"Поле{MARK}32", text=f"{MARK}33"))

    def table(name, rows, **attributes):
        made = Table(name=name, **attributes)
        for row in rows:
            line = TableRow()
            for text in row:
                cell = TableCell(valuetype="string")
                if text.startswith("Сайт"):
                    note = Annotation()
                    note.addElement(Creator(text=f"{MARK}34"))
                    note.addElement(P(text=f"{MARK}35"))
                    cell.addElement(note)
                cell.addElement(P(text=text))
                line.addElement(cell)
            made.addElement(line)
        document.spreadsheet.addElement(made)

    from odf.style import Style, TableProperties

    hidden = Style(name="hidden", family="table")
    hidden.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(hidden)
    table("Перечень", [["Подразделение", f"Отдел{MARK}36"], CAPTIONS, *ROWS])
    table(f"Скрытый{MARK}37", [CAPTIONS, ["1", ROWS[0][1], f"Процесс {MARK}38", "Сайт", "Подача заявления", ""]], stylename=hidden)
    document.save(path)
    return path


@pytest.fixture(scope="module")
def folders(perechen, tmp_path_factory):
    """What is published of marked inputs: each by itself, merged, as a draft, with a former edition."""
    folder = tmp_path_factory.mktemp("leaks") / f"папка{MARK}40"
    folder.mkdir()
    inputs = [marked_xlsx(folder / f"форма{MARK}41.xlsx"), marked_ods(folder / f"форма{MARK}42.ods")]
    merged = folder / f"свод{MARK}43.json"
    assert perechen("merge", *inputs, "-o", merged).code == 0
    assert MARK in merged.read_text("utf-8"), "the working register is to hold the units"
    made = []
    for number, source in enumerate([*inputs, merged]):
        for option in (["--draft"], ["--edition-date", "2026-11-23", "--edition-number", "57", "--base", inputs[number % 2]]):
            site = folder / f"site-{number}{option[0]}"
            result = perechen("publish", source, "-o", site, *option)
            assert result.code == 0, result
            made.append(site)
    return made


def texts(data, name):
    """All that bytes may say: the bytes, and what is packed in them."""
    yield name, data
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield f"{name} (comment)", package.comment
            for info in package.infolist():
                yield f"{name}: name", info.filename.encode()
                yield f"{name}: {info.filename} (extra)", info.extra + info.comment
                yield from texts(package.read(info), f"{name}: {info.filename}")


def tells(data):
    variants = [MARK.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp1251", "koi8-r")]
    escaped = [b"Leak1", b"Leak2", b"Leak&#", b"Leak\\u", b"Leak%", b"Leak=", "Знак".encode() ]
    return [variant for variant in variants + escaped if variant in data]


def test_no_mark_is_in_any_file(folders):
    looked = 0
    for folder in folders:
        for path in folder.rglob("*"):
            assert MARK not in path.name
            for name, data in texts(path.read_bytes(), f"{folder.name}/{path.name}"):
                looked += 1
                assert not tells(data), name
    assert looked > 200


def test_no_path_time_or_maker_is_in_any_file(folders):
    import getpass
    import platform
    import socket

    banned = [str(folders[0].parent.parent), "/tmp/", "/home/", "/root/", socket.gethostname(), "openpyxl", "ODFPY", "libzip"]
    for folder in folders:
        for path in folder.rglob("*"):
            for name, data in texts(path.read_bytes(), f"{folder.name}/{path.name}"):
                for word in banned:
                    assert word.encode() not in data, (name, word)
                if name.endswith(("core.xml", "meta.xml", "app.xml")):
                    text = data.decode("utf-8")
                    assert not re.search(r"<(dc:creator|cp:lastModifiedBy|meta:initial-creator|dcterms:\w+|dc:date)[ />]", text), name


def test_the_marks_would_be_found(folders, tmp_path):
    """The search itself: a package with a mark in a part, in a name, in a comment."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a.xml", MARK)
        package.writestr(f"{MARK}.xml", "")
        package.comment = MARK.encode("utf-8")
    assert sum(bool(tells(data)) for _, data in texts(packed.getvalue(), "x")) >= 3


def test_what_the_register_holds_is_there(folders):
    for folder in folders:
        for name in ("perechen.xlsx", "perechen.ods", "perechen.docx", "perechen.odt"):
            data = b"".join(data for _, data in texts((folder / name).read_bytes(), name))
            assert "Выдача справок".encode() in data, (folder.name, name)
