"""The likeliest mistakes of docs/mistakes.md: for each heading of the page, what makes its files in an empty folder.

The names in MADE are the page's headings. `python Tests/peers/mistakes.py` runs the page's commands anew and writes what
they print into it; the checks (test_mistakes.py) only compare.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import zipfile

import openpyxl
from openpyxl.utils import get_column_letter

import compound_file
from conftest import ROOT, program

PAGE = ROOT / "docs" / "mistakes.md"
CAPTIONS = [
    "N", "Направление деятельности органа власти", "Наименование конкретного процесса", "Точка взаимодействия",
    "Осуществляемое взаимодействие с клиентом", "Особенности взаимодействия с клиентом",
]
DIRECTION = "Обеспечение доступа к информации о деятельности"
SITE = "Размещение информации о деятельности в сети «Интернет»"
PRESS = "Предоставление информации по запросам средств массовой информации"
ROWS = [
    [4, DIRECTION, SITE, "Официальный сайт https://dgh.example.org",
     "Получение информации; предоставление обратной связи; получение результата рассмотрения обратной связи",
     "Версия для слабовидящих, круглосуточный цифровой помощник"],
    [None, None, None, "Приёмная граждан (ул. Портовая, д. 12, 1 этаж)", "Получение информации",
     "Вход с пандусом; по записи на сайте или без неё, ожидание не более 15 минут"],
    [None, None, PRESS, "Электронная почта пресс-службы press@dgh.example.org",
     "Представление запроса; получение ответа", "Уведомление о получении запроса в течение часа"],
    [None, None, None, "Телефон пресс-службы +7 (555) 220-14-77",
     "Получение информации; получение консультации; получение информации о ходе рассмотрения запроса",
     "Рабочие дни с 9:00 до 18:00, без переключений"],
]
#: heading of the page -> what makes its files
MADE = {}


def mistake(heading):
    def register(make):
        assert heading not in MADE, heading
        MADE[heading] = make
        return make

    return register


def form(unit="Пресс-служба", rows=ROWS, captions=CAPTIONS, date="18.11.2026"):
    """A form as a unit fills it in: a head, the captions, the rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Перечень"
    for label, value in (
        ("Структурное подразделение:", unit), ("Ответственный:", "Лаврова Ирина Сергеевна"),
        ("Контакт:", "+7 (555) 220-14-77"), ("Дата:", date),
    ):
        sheet.append([label, None, value])
    sheet.append([])
    sheet.append(captions)
    for row in rows:
        sheet.append(row)
    for column in range(1, len(captions) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 30
    return book


def save(book, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def good(path, **changes):
    return save(form(**changes), path)


def changed(rows, at, column, text):
    """The rows with one cell changed; columns count from 1."""
    rows = [list(row) for row in rows]
    rows[at][column - 1] = text
    return rows


def pack(path, files, folder):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in files:
            archive.write(folder / name, name)


def perechen(folder, *arguments):
    environment = {**os.environ, "LANG": "ru_RU.UTF-8", "LC_ALL": "C.UTF-8"}
    return subprocess.run([program(), *arguments], cwd=folder, env=environment, capture_output=True)


# The wrong folder.


@mistake("Пустая папка")
def _(folder):
    (folder / "присланное").mkdir()


@mistake("В папке нет форм")
def _(folder):
    (folder / "фото").mkdir()
    for number in range(1, 13):
        (folder / "фото" / f"IMG_{number:04}.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    (folder / "фото" / "подписи.txt").write_text("Праздник двора\n", "utf-8")


@mistake("Папка сайта вместо папки с формами")
def _(folder):
    good(folder / "форма.xlsx")
    perechen(folder, "publish", "форма.xlsx", "-o", "сайт", "--edition-date", "2026-11-23", "--edition-number", "57")


@mistake("Домашняя папка вместо папки с формами")
def _(folder):
    home = folder / "home"
    good(home / "Документы" / "Перечень" / "Пресс-служба.xlsx")
    (home / "Документы" / "отпуск.pdf").write_bytes(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    budget = openpyxl.Workbook()
    for row in (["Статья", "Сумма"], ["Бумага", 1200], ["Картриджи", 5400]):
        budget.active.append(row)
    save(budget, home / "Документы" / "смета.xlsx")
    for name in ("песня.mp3", "фильм.avi", "видео.mp4", "заметки.txt", "отпуск.jpg", "дача.jpg", "установка.exe"):
        path = home / "Загрузки" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"\0\1\2\3" * 20)
    (home / ".config").mkdir()
    (home / ".config" / "office.xlsx").write_bytes(b"x")


@mistake("Ошибка в имени файла")
def _(folder):
    good(folder / "Пресс-служба.xlsx")


@mistake("Имя с пробелами без кавычек")
def _(folder):
    good(folder / "Отдел печати.xlsx")


# Files that are not the file.


@mistake("Файл открыт в Excel")
def _(folder):
    good(folder / "присланное" / "Пресс-служба.xlsx")
    owner = "Лаврова"
    (folder / "присланное" / "~$Пресс-служба.xlsx").write_bytes(
        bytes([len(owner)]) + owner.encode("cp1251").ljust(54, b" ") + (chr(len(owner)) + owner.ljust(54)).encode("utf-16-le")
    )


@mistake("Указан сам файл блокировки")
def _(folder):
    MADE["Файл открыт в Excel"](folder)
    (folder / "присланное" / ".~lock.Пресс-служба.xlsx#").write_text(",lavrova,ПК-12,18.11.2026 10:00,file:///home/lavrova;", "utf-8")


@mistake("Архив ZIP не распакован")
def _(folder):
    good(folder / "Пресс-служба.xlsx")
    good(folder / "Отдел печати.xlsx", unit="Отдел печати", rows=changed(ROWS, 3, 4, "Телефон отдела +7 (555) 220-14-7"))
    pack(folder / "присланное.zip", ["Пресс-служба.xlsx", "Отдел печати.xlsx"], folder)


@mistake("Архив RAR или 7z")
def _(folder):
    inbox = folder / "присланное"
    good(inbox / "Пресс-служба.xlsx")
    (inbox / "Отдел печати.rar").write_bytes(b"Rar!\x1a\x07\x01\x00" + bytes(range(200)))
    (inbox / "Архив.7z").write_bytes(b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(range(200)))


@mistake("Архив внутри архива")
def _(folder):
    good(folder / "Пресс-служба.xlsx")
    good(folder / "Отдел печати.xlsx", unit="Отдел печати")
    pack(folder / "Отдел печати.zip", ["Отдел печати.xlsx"], folder)
    pack(folder / "присланное.zip", ["Пресс-служба.xlsx", "Отдел печати.zip"], folder)


@mistake("Документ Word вместо таблицы")
def _(folder):
    import docx

    document = docx.Document()
    table = document.add_table(1, 6)
    for cell, caption in zip(table.rows[0].cells, CAPTIONS):
        cell.text = caption
    document.save(folder / "Пресс-служба.docx")
    shutil.copy(folder / "Пресс-служба.docx", folder / "Отдел печати.xlsx")


@mistake("Старый формат .xls")
def _(folder):
    (folder / "Пресс-служба.xls").write_bytes(compound_file.old_workbook())


@mistake("Выгрузка из 1С под именем .xls")
def _(folder):
    cells = "".join(f"<td>{caption}</td>" for caption in CAPTIONS)
    (folder / "выгрузка.xls").write_text(f"<html><body><table><tr>{cells}</tr></table></body></html>", "utf-8")
    (folder / "отчёт.xls").write_text(
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>', "utf-8"
    )
    (folder / "таблица.mxl").write_bytes(b"MOXCEL\0\7\0\1\0\2\0\0\0\0\0\0\0")


@mistake("PDF или скан")
def _(folder):
    inbox = folder / "присланное"
    good(inbox / "Пресс-служба.xlsx")
    (inbox / "Отдел печати.pdf").write_bytes(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
    (inbox / "скан.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))


@mistake("Книга с паролем")
def _(folder):
    (folder / "Пресс-служба.xlsx").write_bytes(compound_file.encrypted_workbook())


@mistake("Ярлык или ссылка вместо файла")
def _(folder):
    inbox = folder / "присланное"
    good(inbox / "Пресс-служба.xlsx")
    (inbox / "Отдел печати.gsheet").write_text(
        json.dumps({"url": "https://docs.google.example/open?id=1", "doc_id": "1", "email": "a@example.org"}), "utf-8"
    )
    (inbox / "Канцелярия.xlsx.lnk").write_bytes(
        bytes.fromhex("4C0000000114020000000000C000000000000046") + bytes(200)
    )
    (inbox / "Форма.url").write_text("[InternetShortcut]\r\nURL=https://disk.example.org/i/1\r\n", "utf-8")


@mistake("Таблица Apple Numbers")
def _(folder):
    with zipfile.ZipFile(folder / "Пресс-служба.numbers", "w") as archive:
        archive.writestr("Index/Document.iwa", bytes(50))
        archive.writestr("Index/CalculationEngine.iwa", bytes(50))
        archive.writestr("Metadata/Properties.plist", b"bplist00")
        archive.writestr("preview.jpg", b"\xff\xd8\xff\xe0")


@mistake("Файл в ноль байт")
def _(folder):
    (folder / "Пресс-служба.xlsx").write_bytes(b"")


@mistake("Файл скачан не до конца")
def _(folder):
    whole = good(folder / "Пресс-служба.xlsx").read_bytes()
    (folder / "Пресс-служба.xlsx").write_bytes(whole[: len(whole) // 2])


@mistake("Файл остался в облаке")
def _(folder):
    inbox = folder / "Яндекс.Диск"
    inbox.mkdir()
    (inbox / "Пресс-служба.xlsx").write_bytes(bytes(9000))


# The form itself.


@mistake("Форма вставлена картинкой")
def _(folder):
    import struct
    import zlib

    import xlsxwriter

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = zlib.compress(b"".join(b"\0" + b"\xff\xff\xff" * 40 for _ in range(30)))
    (folder / "снимок.png").write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 30, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )
    with xlsxwriter.Workbook(folder / "Пресс-служба.xlsx") as book:
        book.add_worksheet("Перечень").insert_image("A1", str(folder / "снимок.png"))
    (folder / "снимок.png").unlink()


@mistake("Книга без формы")
def _(folder):
    book = openpyxl.Workbook()
    for row in (["Статья", "Сумма"], ["Бумага", 1200], ["Картриджи", 5400]):
        book.active.append(row)
    save(book, folder / "смета.xlsx")


@mistake("Форма на скрытом листе")
def _(folder):
    book = form()
    book.active.sheet_state = "hidden"
    book.create_sheet("Лист2").append(["см. приложение"])
    book.active = 1
    save(book, folder / "Пресс-служба.xlsx")


@mistake("Лист переименован")
def _(folder):
    book = form()
    book.active.title = "перечень НОВЫЙ (испр.)"
    save(book, folder / "Пресс-служба.xlsx")


@mistake("Графа удалена")
def _(folder):
    book = form()
    book.active.delete_cols(6)
    save(book, folder / "Пресс-служба.xlsx")


@mistake("Графа вставлена")
def _(folder):
    book = form()
    book.active.insert_cols(5)
    book.active["E6"] = "Ответственный исполнитель"
    book.active["E7"] = "Петров"
    save(book, folder / "Пресс-служба.xlsx")


@mistake("Строки отсортированы")
def _(folder):
    good(folder / "Пресс-служба.xlsx", rows=sorted(ROWS, key=lambda row: row[4]))


@mistake("Строки скрыты или отфильтрованы")
def _(folder):
    book = form(rows=changed(ROWS, 2, 5, None))
    sheet = book.active
    sheet.auto_filter.ref = "A6:F10"
    sheet.row_dimensions[9].hidden = True
    save(book, folder / "Пресс-служба.xlsx")


@mistake("Две формы на одном листе")
def _(folder):
    book = form()
    sheet = book.active
    sheet.append([])
    sheet.append(["Структурное подразделение:", None, "Отдел печати"])
    sheet.append([])
    sheet.append(CAPTIONS)
    sheet.append([3, "Рассмотрение обращений и запросов", "Рассмотрение обращений граждан", "Личный приём, каб. 7, ул. Садовая, д. 1",
                  "Получение консультации; подача обращения; получение ответа", "Запись по телефону, ожидание не более 15 минут"])
    save(book, folder / "Пресс-служба.xlsx")


@mistake("Бланк прислан пустым")
def _(folder):
    perechen(folder, "template", "--unit", "Пресс-служба", "-o", "Пресс-служба.xlsx")


@mistake("Бланк прошлых лет")
def _(folder):
    old = ["№ п/п", "Вид деятельности", "Услуга (функция)", "Способ обращения", "Цель обращения", "Примечание"]
    good(folder / "Пресс-служба.xlsx", captions=old)


# The officer.


@mistake("Две версии одного файла")
def _(folder):
    inbox = folder / "присланное"
    good(inbox / "Пресс-служба.xlsx")
    good(inbox / "Пресс-служба — копия.xlsx")
    good(inbox / "Пресс-служба (2).xlsx", date="20.11.2026", rows=changed(ROWS, 3, 6, "Круглосуточно, без переключений"))


@mistake("В папке лежит прежний свод")
def _(folder):
    inbox = folder / "присланное"
    good(inbox / "Пресс-служба.xlsx")
    perechen(folder, "merge", "присланное", "-o", "присланное/свод.json")
    good(inbox / "Пресс-служба.xlsx", date="20.11.2026", rows=changed(ROWS, 3, 6, "Круглосуточно, без переключений"))


@mistake("Название подразделения с ошибкой")
def _(folder):
    good(folder / "присланное" / "Пресс-служба.xlsx", unit="Пресс служба Департамента")
    good(folder / "присланное" / "Отдел печати.xlsx", unit="Отдел печатти", rows=[[1, "Предоставление государственных услуг", "Выдача справки", *ROWS[1][3:]]])
    (folder / "units.txt").write_text("Пресс-служба\nОтдел печати\n", "utf-8")


@mistake("Реестр с другими заголовками")
def _(folder):
    good(folder / "Пресс-служба.xlsx")
    book = openpyxl.Workbook()
    for row in (["№ п/п", "Предмет", "Исполнитель"], [1, SITE, "Пресс-служба"], [2, PRESS, "Пресс-служба"]):
        book.active.append(row)
    save(book, folder / "реестр.xlsx")


def conflict(folder):
    good(folder / "присланное" / "Пресс-служба.xlsx")
    good(folder / "присланное" / "Отдел печати.xlsx", unit="Отдел печати", rows=[[4, DIRECTION, PRESS, *ROWS[3][3:5], "Круглосуточно"]])
    perechen(folder, "merge", "присланное", "--decisions", "решения.xlsx", "-o", "свод.json")


@mistake("Файл решений открыт в Excel")
def _(folder):
    conflict(folder)
    (folder / "~$решения.xlsx").write_bytes(bytes(165))


@mistake("Ответ не в той графе")
def _(folder):
    conflict(folder)
    book = openpyxl.load_workbook(folder / "решения.xlsx")
    book["Решения"]["D2"] = None
    book["Решения"]["H2"] = "A"
    book.save(folder / "решения.xlsx")


@mistake("Буква варианта набрана по-русски")
def _(folder):
    conflict(folder)
    book = openpyxl.load_workbook(folder / "решения.xlsx")
    book["Решения"]["C2"] = "В"
    book.save(folder / "решения.xlsx")


@mistake("Результат уже есть")
def _(folder):
    good(folder / "Пресс-служба.xlsx")
    (folder / "свод.json").write_text("{}", "utf-8")


@mistake("Папки для результата нет")
def _(folder):
    good(folder / "Пресс-служба.xlsx")


@mistake("Нет прав на папку")
def _(folder):
    good(folder / "Пресс-служба.xlsx")


@mistake("На диске нет места")
def _(folder):
    good(folder / "Пресс-служба.xlsx")


@mistake("Сравнивается один и тот же файл")
def _(folder):
    good(folder / "перечень.xlsx")


def edition(path, date, number, rows=ROWS):
    book = form(rows=rows)
    sheet = book.active
    for cell in ("A1", "A2", "A3", "A4", "C1", "C2", "C3", "C4"):
        sheet[cell] = None
    sheet["A1"] = "УТВЕРЖДЁН"
    sheet["A2"] = f"приказом Департамента от {date} № {number}"
    save(book, path)


@mistake("Прежняя и новая редакции перепутаны")
def _(folder):
    edition(folder / "старый.xlsx", "14.03.2025", "42")
    edition(folder / "новый.xlsx", "23.11.2026", "57", rows=ROWS[:3])


# The site.


@mistake("Дата записана не так")
def _(folder):
    good(folder / "Пресс-служба.xlsx")


@mistake("Публикуется форма, а не свод")
def _(folder):
    good(folder / "Пресс-служба.xlsx")


@mistake("Публикуется папка с формами")
def _(folder):
    good(folder / "присланное" / "Пресс-служба.xlsx")
    good(folder / "присланное" / "Отдел печати.xlsx", unit="Отдел печати")


@mistake("Папка сайта уже есть")
def _(folder):
    good(folder / "перечень.xlsx")
    (folder / "сайт").mkdir()
    (folder / "сайт" / "index.html").write_text("прежний сайт", "utf-8")


# The page.

CASE = re.compile(r"^### (?P<heading>[^\n]+)\n(?P<text>.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```console\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"Код завершения (\d+)\.")


def cases():
    """heading -> text of the page below it."""
    page = PAGE.read_text("utf-8")
    return {match["heading"].strip(): match["text"] for match in CASE.finditer(page)}


def commands(text):
    """The commands of a case with the lines that the page prints for each."""
    (block,) = BLOCK.findall(text)
    return [part.partition("\n")[::2] for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]


def make(heading, folder):
    folder.mkdir(parents=True, exist_ok=True)
    MADE[heading](folder)


def main():
    """Runs the commands of the page and puts what they print into it."""
    import tempfile

    from walking import Walk

    def rerun(match):
        def printed(block):
            with tempfile.TemporaryDirectory() as place:
                walk = Walk(pathlib.Path(place))
                walk.folder = walk.folder / "работа"
                make(match["heading"].strip(), walk.folder)
                text = ""
                for command, _ in commands(block[0]):
                    code, output = walk.run(command)
                    print(code, command)
                    text += f"$ {command}\n" + "".join(line.rstrip() + "\n" for line in output.strip("\n").splitlines())
                return "```console\n" + text.replace("\u00a0", " ") + "```"

        return BLOCK.sub(printed, match[0])

    PAGE.write_text(CASE.sub(rerun, PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
