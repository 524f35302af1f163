#!/usr/bin/env python3
"""Makes the forms of an imaginary country, half of them XLSX and half ODS; the same contents for the same arguments.

    country.py FOLDER [--regions N] [--authorities M] [--units K] [--rows R] [--seed S] [--perechen PROGRAM]

A form is FOLDER/REGION/AUTHORITY/UNIT.xlsx (or .ods): what one structural unit has sent. Units of one authority share
processes, and differ about some of them; every tenth unit sends a second form, corrected. The forms are written as CSV
and converted by the program itself, all of a region at once, on all processors.
"""

import argparse
import csv
import os
import pathlib
import random
import subprocess
import tempfile

CAPTIONS = (
    "N", "Направление деятельности органа власти", "Наименование конкретного процесса", "Точка взаимодействия",
    "Осуществляемое взаимодействие с клиентом", "Особенности взаимодействия с клиентом",
)
DIRECTIONS = (
    "Предоставление государственных услуг", "Государственный контроль (надзор)",
    "Рассмотрение обращений и запросов", "Обеспечение доступа к информации о деятельности",
    "Взаимодействие с внутренним клиентом", "Иные функции (обеспечения деятельности органа власти)",
)
DEEDS = ("Выдача разрешения", "Согласование заявки", "Продление срока", "Учёт сведений", "Проверка документов",
         "Назначение выплаты", "Регистрация договора", "Ведение перечня")
MATTERS = ("на перевозку", "на торговлю", "о праве на льготу", "по земельному участку", "для школы", "о стаже",
           "по жилому дому", "на рубку деревьев", "для музея", "по дороге", "о приёме в сад", "на ярмарку")
NEEDS = ("Получение информации", "Получение консультации", "Получение форм документов", "Подача заявления",
         "Получение информации о ходе рассмотрения", "Получение результата", "Предоставление обратной связи")
PARTICULARS = ("Запись по телефону и на сайте", "Ответ в течение двух часов", "Ожидание не более 15 минут",
               "Помещение доступно для людей с инвалидностью", "Круглосуточно", "История обращений видна после входа",
               "Есть версия для слабовидящих", "Получение подтверждается письмом")


def touchpoint(some, unit):
    """A touchpoint of a unit, or one that all units have."""
    return some.choice((
        "Единый портал государственных и муниципальных услуг (ЕПГУ)",
        "Официальный сайт https://organ.example.org",
        "Личный кабинет заявителя https://lk.example.org",
        "Канал в национальном мессенджере MAX https://max.example/organ",
        f"Личный приём, ул. Морская, д. {unit % 40 + 1}, каб. {unit + 1}",
        f"Телефон +7 (555) 200-{unit % 90 + 10}-{unit // 90 % 90 + 10}",
        f"Электронная почта otdel{unit + 1}@example.org",
        "Почтовое отправление, ул. Морская, д. 1",
    ))


def rows(some, unit, count):
    """Rows of the form by direction and process, four touchpoints of a process; every fifth process is shared."""
    for place in range(0, count, 4):
        direction = place * len(DIRECTIONS) // count
        number = place // 4
        is_shared = number % 5 == 0
        process = f"{DEEDS[number % len(DEEDS)]} {MATTERS[number * 7 % len(MATTERS)]}"
        process += f", вид {number + 1}" if is_shared else f", вид {number + 1} отдела {unit + 1}"
        for name in {touchpoint(some, unit): None for _ in range(min(4, count - place))}:
            needs = "; ".join(sorted(some.sample(NEEDS, some.randint(1, 4))))
            yield (f"{direction + 1}.", DIRECTIONS[direction], process, name, needs, some.choice(PARTICULARS))


def write_form(path, seed, unit, count, date):
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow([f"Структурное подразделение: Отдел {unit + 1}"])
        table.writerow([f"Дата: {date}"])
        table.writerow(CAPTIONS)
        table.writerows(rows(random.Random(seed), unit, count))


def write_authority(folders, seed, units, count):
    """The forms of an authority, in turn into each of the folders."""
    for folder in folders:
        folder.mkdir(parents=True)
    for unit in range(units):
        folder = folders[unit % len(folders)]
        write_form(folder / f"Отдел {unit + 1}.csv", f"{seed}/{unit}", unit, count, "02.11.2026")
        if unit % 10 == 9:
            write_form(folder / f"Отдел {unit + 1} (исправлено).csv", f"{seed}/{unit}/2", unit, count, "05.11.2026")


def convert(perechen, folder, kind, output):
    command = [perechen, "convert", folder, "--to", kind, "-o", output, "--quiet"]
    code = subprocess.run(command, stdin=subprocess.DEVNULL).returncode
    if code > 1:
        raise SystemExit(f"{command}: exit {code}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--regions", type=int, default=3)
    parser.add_argument("--authorities", type=int, default=4)
    parser.add_argument("--units", type=int, default=10)
    parser.add_argument("--rows", type=int, default=40)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--perechen", default=os.environ.get("PERECHEN", "perechen"))
    chosen = parser.parse_args()
    for region in range(1, chosen.regions + 1):
        name = f"регион-{region:02}"
        with tempfile.TemporaryDirectory() as temporary:
            kinds = {kind: pathlib.Path(temporary, kind) for kind in ("xlsx", "ods")}
            for authority in range(1, chosen.authorities + 1):
                write_authority(
                    [folder / f"орган-{authority:02}" for folder in kinds.values()],
                    f"{chosen.seed}/{region}/{authority}", chosen.units, chosen.rows)
            for kind, folder in kinds.items():
                convert(chosen.perechen, folder, kind, chosen.folder / name)


if __name__ == "__main__":
    main()
