"""Makes the work of the benchmarks: forms of six columns in XLSX and ODS, the same bytes for the same arguments.

    generate.py KIND COUNT OUT [--seed N]

One workbook of COUNT rows (`rows`: some texts occur often, others once; `distinct`: no text twice; `near`: texts that
differ in a letter; `merges`: columns 1-3 merged over every four rows; `sheets`: COUNT sheets of ten rows; `cell`: one
cell of COUNT characters; `wide`: one row of COUNT columns), `grid`: the rows of `rows` as tab-separated text, `files`: a
folder of COUNT forms of 100 rows, half of them ODS, `units`: a folder of COUNT forms of as many units, all XLSX.
"""

import argparse
import pathlib
import random
import zipfile
from xml.sax.saxutils import escape

CAPTIONS = (
    "N", "Направление деятельности органа власти", "Наименование конкретного процесса", "Точка взаимодействия",
    "Осуществляемое взаимодействие с клиентом", "Особенности взаимодействия с клиентом",
)
DIRECTIONS = (
    "Предоставление государственных услуг", "Государственный контроль (надзор)",
    "Рассмотрение обращений и запросов", "Обеспечение доступа к информации о деятельности",
    "Взаимодействие с внутренним клиентом", "Иные функции (обеспечения деятельности органа власти)",
)
NEEDS = (
    "Получение информации", "Получение консультации", "Получение форм документов", "Подача заявления",
    "Получение информации о ходе рассмотрения", "Получение результата", "Предоставление обратной связи",
)
VERBS = ("Выдача", "Согласование", "Продление", "Проверка", "Регистрация", "Приём", "Учёт", "Утверждение", "Отмена")
OBJECTS = ("разрешения", "лицензии", "справки", "заявления", "проекта", "паспорта", "договора", "отчёта", "плана")
PLACES = ("на строительство", "на торговлю", "по земельному участку", "о праве на льготу", "для школы", "в архив",
          "по жилому дому", "на перевозку", "о составе семьи", "на вырубку деревьев", "для музея", "по дороге")
WORDS = ("ответ даётся письменно в течение рабочего дня здание доступно для маломобильных граждан есть пандус и лифт "
         "запись по телефону оператор отвечает за три минуты история обращений видна после входа срок указан").split()


class Texts:
    """Texts of forms, drawn from a seed; half of the processes are the same under every seed."""

    def __init__(self, seed):
        common, self.draw = random.Random(1), random.Random(seed)
        self.processes = [self.process(common if place % 2 else self.draw, place) for place in range(3_000)]

    def process(self, draw, place):
        return f"{draw.choice(VERBS)} {draw.choice(OBJECTS)} {draw.choice(PLACES)} N {place % 700 + 1}"

    def touchpoint(self):
        number = self.draw.randrange(1, 300)
        return self.draw.choice((
            f"Официальный сайт (https://example.org/services/{number})", f"Личный приём, кабинет {number}",
            f"Телефон +7 (555) 200-{number % 90 + 10}-{number % 80 + 11}", f"Электронная почта dep{number}@example.org",
        ))

    def rows(self, count):
        """Numbers, directions, processes of four touchpoints each, and a column 6 that occurs once."""
        for place in range(count):
            direction = place * 6 // count
            needs = "; ".join(self.draw.sample(NEEDS, self.draw.randint(1, 4)))
            particulars = " ".join(self.draw.choices(WORDS, k=self.draw.randint(5, 15)))
            yield (f"{direction + 1}.", DIRECTIONS[direction], self.processes[place // 4 % len(self.processes)],
                   self.touchpoint(), needs, f"{particulars}, строка {place}")


def sheets_of(kind, count, seed, unit=None):
    """The sheets of a workbook: name, rows, merged ranges (first row, first column, last row, last column)."""
    texts = Texts(seed)
    head = ([(f"Структурное подразделение: {unit}",)] if unit else []) + [CAPTIONS]
    if kind in ("rows", "grid"):
        return [("Перечень", [*head, *texts.rows(count)], [])]
    if kind == "distinct":
        rows = ((f"{place * 6 // count + 1}.", *(f"{text} ({place})" for text in row[1:]))
                for place, row in enumerate(texts.rows(count)))
        return [("Перечень", [*head, *rows], [])]
    if kind == "near":
        rows = ((*row[:3], f"Официальный сайт, раздел {chr(0x430 + place % 32)}{place // 32 % 10}", *row[4:5],
                 row[5].replace("о", "а", place % 5)) for place, row in enumerate(texts.rows(count)))
        return [("Перечень", [*head, *rows], [])]
    if kind == "merges":
        rows = [(*(row[:3] if place % 4 == 0 else ("", "", "")), *row[3:])
                for place, row in enumerate(texts.rows(count))]
        ranges = [(first, column, first + 3, column) for first in range(2, count - 2, 4) for column in (1, 2, 3)]
        return [("Перечень", [*head, *rows], ranges)]
    if kind == "sheets":
        return [(f"Лист {place + 1}", [*head, *texts.rows(10)], []) for place in range(count)]
    if kind == "cell":
        long = ("слово " * (count // 6 + 1))[:count]
        return [("Перечень", [*head, *((*row[:5], long) for row in texts.rows(1))], [])]
    if kind == "wide":
        return [("Перечень", [*head, tuple(f"столбец {column}" for column in range(count))], [])]
    raise SystemExit(__doc__)


def letters(column):
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def member(archive, name, pieces, stored=False):
    """Writes an entry of pieces of text, at a fixed date."""
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with archive.open(info, "w", force_zip64=False) as entry:
        block, size = [], 0
        for piece in pieces:
            block.append(piece)
            size += len(piece)
            if size > 1 << 16:
                entry.write("".join(block).encode())
                block, size = [], 0
        entry.write("".join(block).encode())


def write_xlsx(sheets, out):
    """SpreadsheetML with shared strings, as Excel lays it out."""
    strings, names = {}, [letters(column + 1) for column in range(max(len(row) for _, rows, _ in sheets for row in rows))]

    def sheet(rows, ranges):
        yield f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetData>'
        for number, row in enumerate(rows, 1):
            cells = "".join(
                f'<c r="{names[column]}{number}" t="s"><v>{strings.setdefault(text, len(strings))}</v></c>'
                for column, text in enumerate(row) if text)
            yield f'<row r="{number}">{cells}</row>'
        yield "</sheetData>"
        if ranges:
            yield f'<mergeCells count="{len(ranges)}">'
            for top, left, bottom, right in ranges:
                yield f'<mergeCell ref="{letters(left)}{top}:{letters(right)}{bottom}"/>'
            yield "</mergeCells>"
        yield "</worksheet>"

    def table():
        yield f'{DECLARATION}<sst xmlns="{MAIN}" uniqueCount="{len(strings)}">'
        for text in strings:
            yield f"<si><t>{escape(text)}</t></si>"
        yield "</sst>"

    numbers = range(1, len(sheets) + 1)
    with zipfile.ZipFile(out, "w") as archive:
        member(archive, "[Content_Types].xml", [
            f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPE}.sharedStrings+xml"/>',
            *(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{TYPE}.worksheet+xml"/>' for n in numbers),
            "</Types>"])
        member(archive, "_rels/.rels", [
            f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'])
        member(archive, "xl/workbook.xml", [
            f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>',
            *(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, (name, _, _) in zip(numbers, sheets)),
            "</sheets></workbook>"])
        member(archive, "xl/_rels/workbook.xml.rels", [
            f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">',
            *(f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
              for n in numbers),
            f'<Relationship Id="rId{len(sheets) + 1}" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
            "</Relationships>"])
        for number, (_, rows, ranges) in zip(numbers, sheets):
            member(archive, f"xl/worksheets/sheet{number}.xml", sheet(rows, ranges))
        member(archive, "xl/sharedStrings.xml", table())


OASIS = "urn:oasis:names:tc:opendocument:xmlns"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def write_ods(sheets, out):
    """OpenDocument without styles; merged ranges are not written."""

    def content():
        yield (f'{DECLARATION}<office:document-content xmlns:office="{OASIS}:office:1.0" '
               f'xmlns:table="{OASIS}:table:1.0" xmlns:text="{OASIS}:text:1.0" office:version="1.3">'
               "<office:body><office:spreadsheet>")
        for name, rows, _ in sheets:
            yield f'<table:table table:name="{name}">'
            for row in rows:
                cells = "".join(
                    f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'
                    if text else "<table:table-cell/>" for text in row)
                yield f"<table:table-row>{cells}</table:table-row>"
            yield "</table:table>"
        yield "</office:spreadsheet></office:body></office:document-content>"

    with zipfile.ZipFile(out, "w") as archive:
        member(archive, "mimetype", [ODS], stored=True)
        member(archive, "content.xml", content())
        member(archive, "META-INF/manifest.xml", [
            f'{DECLARATION}<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0" manifest:version="1.3">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'])


def write(sheets, out):
    (write_ods if str(out).endswith(".ods") else write_xlsx)(sheets, out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind")
    parser.add_argument("count", type=int)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=7)
    told = parser.parse_args()
    if told.kind in ("files", "units"):
        told.out.mkdir(parents=True, exist_ok=True)
        for place in range(told.count):
            ending = "ods" if told.kind == "files" and place % 2 else "xlsx"
            unit = f"Отдел N {place + 1}" if told.kind == "units" else None
            write(sheets_of("rows", 100, place + 1, unit), told.out / f"{place + 1:05}.{ending}")
    elif told.kind == "grid":
        [(_, rows, _)] = sheets_of("rows", told.count, told.seed)
        told.out.write_text("".join("\t".join(row) + "\n" for row in rows))
    else:
        write(sheets_of(told.kind, told.count, told.seed), told.out)


if __name__ == "__main__":
    main()
