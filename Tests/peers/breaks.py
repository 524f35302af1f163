"""Ways to break a faultless form, one at a time: each names the cells where the fault has to be found.

A break takes a form and a place, changes the form and returns what has to be found: (rule, cell) pairs, the cell "" for
findings without one. Most work on a row of their own that was added to a process before, so that nothing else of the
process depends on what they take away.
"""

import datetime
from dataclasses import dataclass, field

CAPTIONS = [
    "N",
    "Направление деятельности органа власти",
    "Наименование конкретного процесса",
    "Точка взаимодействия",
    "Осуществляемое взаимодействие с клиентом",
    "Особенности взаимодействия с клиентом",
]
NUMBER, DIRECTION, PROCESS, TOUCHPOINT, INTERACTION, PARTICULARITIES = range(6)
#: The header's row on the sheet; 1...6 stands below it, then the entries.
HEADER_ROW = 7
FIRST_ROW = HEADER_ROW + 2


@dataclass(frozen=True)
class Formula:
    """A formula that no program has calculated yet."""

    text: str


@dataclass(frozen=True)
class Error:
    text: str


@dataclass
class Form:
    head: list
    captions: list
    rows: list
    #: (text, cell) of comments.
    comments: list = field(default_factory=list)
    #: Names of further sheets that are hidden, with a text in their first cell.
    hidden: list = field(default_factory=list)

    def cell(self, row, column):
        return "ABCDEFG"[column] + str(FIRST_ROW + row)


#: Touchpoints that any process can have besides its own, by kind: columns 4, 5 and 6.
EXTRA = {
    "phone": (
        "Справочный телефон +7 (555) 990-10-20",
        "Получение справочной информации",
        "В рабочие дни с 9:00 до 18:00; не более двух переключений",
    ),
    "site": (
        "Страница процесса https://page.example.org/help",
        "Получение новостей",
        "Версия для слабовидящих, оценка удобства страницы, круглосуточный цифровой помощник",
    ),
    "reception": (
        "Приёмная (ул. Озёрная, д. 77, каб. 5)",
        "Получение консультации",
        "Запись по телефону; ожидание не более 15 минут; вход с пандусом",
    ),
    "email": (
        "Электронная почта spravka@page.example.org",
        "Получение консультации",
        "Уведомление о получении письма приходит сразу",
    ),
    "group": (
        "Страница во ВКонтакте https://vk.example/otdel",
        "Получение новостей",
        "Правила модерации закреплены на странице; ответ на упоминание в течение 3 часов, на комментарий в течение часа",
    ),
}

BREAKS = {}


def kind(extra=None):
    """Registers a break; `extra` is the touchpoint that it needs in a row of its own."""

    def register(function):
        BREAKS[function.__name__] = (function, extra)
        return function

    return register


def in_cell(name, extra, column, value, *found):
    """A break that puts one value into one cell of the added row, and has to be found there."""

    def change(form, row, rng):
        form.rows[row][column] = value
        return [(rule, form.cell(row, column)) for rule in found]

    BREAKS[name] = (change, extra)


# TP2: what is left out.
in_cell("no_need", "phone", INTERACTION, None, "TP206")
in_cell("no_particularities", "phone", PARTICULARITIES, None, "TP208")
in_cell("a_dash_for_particularities", "site", PARTICULARITIES, "—", "TP208")


@kind("phone")
def no_touchpoint(form, row, rng):
    form.rows[row][TOUCHPOINT] = None
    return [("TP207", form.cell(row, TOUCHPOINT))]


@kind("phone")
def placeholder_left(form, row, rng):
    form.rows[row][PROCESS] = "Наименование государственной услуги"
    # The row's process is none, so what it says is asked of nobody.
    return [("TP205", form.cell(row, PROCESS))]


@kind()
def process_without_touchpoints(form, row, rng):
    number, direction = form.rows[row][:2]
    form.rows.insert(row + 1, [number, direction, "Выдача разрешений на парусную регату", None, None, None])
    return [("TP204", form.cell(row + 1, PROCESS)), ("TP113", form.cell(row + 1, PROCESS))]


@kind()
def process_not_named(form, row, rng):
    unused = next(n for n in range(1, 7) if n not in {int(str(r[NUMBER])[0]) for r in form.rows})
    form.rows.append([f"{unused}.", DIRECTION_NAMES[unused], None, *EXTRA["phone"]])
    return [("TP203", form.cell(len(form.rows) - 1, PROCESS))]


@kind()
def unit_not_named(form, row, rng):
    form.head = [(label, value) for label, value in form.head if not label.startswith("Структурное")]
    missing = {1, 2, 3, 4, 5, 6} - {int(str(r[NUMBER])[0]) for r in form.rows}
    return [("TP211", "")] + [("TP202", "")] * len(missing)


@kind()
def person_not_named(form, row, rng):
    form.head = [(label, value) for label, value in form.head if not label.startswith("Ответственный")]
    return [("TP211", "")]


DIRECTION_NAMES = {
    1: "Предоставление государственных услуг",
    2: "Государственный контроль (надзор)",
    3: "Рассмотрение обращений и запросов",
    4: "Обеспечение доступа к информации о деятельности",
    5: "Взаимодействие с внутренним клиентом",
    6: "Иные функции (обеспечения деятельности органа власти)",
}


# TP1: the form.
@kind()
def no_header(form, row, rng):
    form.captions = ["A", "B", "C", "D", "E", "F"]
    return [("TP101", "")]


@kind()
def columns_swapped(form, row, rng):
    for values in [form.captions, *form.rows]:
        values[INTERACTION], values[PARTICULARITIES] = values[PARTICULARITIES], values[INTERACTION]
    return [("TP103", f"A{HEADER_ROW}")]


@kind()
def hidden_sheet(form, row, rng):
    form.hidden.append("Черновик")
    return [("TP104", "")]


@kind("phone")
def no_direction_above(form, row, rng):
    form.rows.insert(0, [None, None, "Выдача копий", *EXTRA["phone"]])
    return [("TP105", form.cell(0, DIRECTION))]


@kind("phone")
def number_disagrees(form, row, rng):
    number = int(str(form.rows[row][NUMBER])[0])
    form.rows[row][NUMBER] = f"{number % 6 + 1}."
    return [("TP106", form.cell(row, NUMBER))]


@kind("phone")
def number_became_a_date(form, row, rng):
    form.rows[row][NUMBER] = datetime.date(2026, 1, int(str(form.rows[row][NUMBER])[0]))
    return [("TP107", form.cell(row, NUMBER))]


in_cell("error_value_for_needs", "phone", INTERACTION, Error("#N/A"), "TP108")
in_cell("error_value", "phone", PARTICULARITIES, Error("#REF!"), "TP108")
in_cell("text_too_long", "site", PARTICULARITIES, "Версия для слабовидящих. " + "Круглосуточно. " * 150, "TP109")
in_cell("formula_without_value", "phone", PARTICULARITIES, Formula("1+1"), "TP112")


@kind()
def comment(form, row, rng):
    form.comments.append(("Проверить!", form.cell(row, TOUCHPOINT)))
    return [("TP111", "")]


@kind()
def signatures(form, row, rng):
    form.rows.append([None] * 6)
    form.rows.append([None, "Начальник отдела", None, None, None, "И. И. Иванов"])
    return [("TP113", form.cell(len(form.rows) - 1, DIRECTION))]


@kind("phone")
def direction_unknown(form, row, rng):
    form.rows.append([None, "Строительство мостов", "Возведение опор", *EXTRA["phone"]])
    return [("TP201", form.cell(len(form.rows) - 1, DIRECTION))]


# TP3: touchpoints and needs.
@kind("phone")
def touchpoint_twice(form, row, rng):
    form.rows.insert(row + 1, list(form.rows[row]))
    return [("TP301", form.cell(row + 1, TOUCHPOINT))]


@kind("reception")
def nearly_the_same_name(form, row, rng):
    twin = list(form.rows[row])
    twin[TOUCHPOINT] = twin[TOUCHPOINT].replace("Приёмная", "Приёмныя")
    form.rows.insert(row + 1, twin)
    return [("TP302", form.cell(row + 1, TOUCHPOINT))]


@kind("phone")
def the_same_number(form, row, rng):
    twin = list(form.rows[row])
    twin[TOUCHPOINT] = "Дежурный специалист, тел. 8 555 9901020"
    form.rows.insert(row + 1, twin)
    return [("TP302", form.cell(row + 1, TOUCHPOINT))]


@kind("reception")
def once_for_each_stage(form, row, rng):
    twin = list(form.rows[row])
    twin[TOUCHPOINT] = "Подача заявления: " + twin[TOUCHPOINT]
    form.rows.insert(row + 1, twin)
    return [("TP307", form.cell(row + 1, TOUCHPOINT))]


in_cell("need_unknown", "phone", INTERACTION, "Получение консультации; заключение договора", "TP303")
in_cell("need_misspelt", "phone", INTERACTION, "Получение бубликов", "TP303")
in_cell("need_twice", "phone", INTERACTION, "Получение консультации; получение разъяснений порядка", "TP308")


@kind("phone")
def two_touchpoints_in_a_cell(form, row, rng):
    form.rows[row][TOUCHPOINT] = "Справочный телефон +7 (555) 990-10-20; телефон дежурного +7 (555) 990-10-21"
    return [("TP306", form.cell(row, TOUCHPOINT))]


def process_of_its_own(name, direction, *rows, found, extra_found=()):
    """A further process in the form; what is found stands at its name, `extra_found` in its rows."""

    def change(form, row, rng):
        start = len(form.rows)
        for values in rows:
            form.rows.append([f"{direction}.", DIRECTION_NAMES[direction], "Выдача паспортов причалов", *values])
        return [(rule, form.cell(start, PROCESS)) for rule in found] + [
            (rule, form.cell(start + place, column)) for rule, place, column in extra_found
        ]

    BREAKS[name] = (change, None)


ACCOUNT = "Личный кабинет https://lk.example.org"
ACCOUNT_TEXT = "Уведомление о получении заявления; история заявлений"
RECEPTION, PHONE = EXTRA["reception"], EXTRA["phone"]
process_of_its_own(
    "formal_approach", 1, (ACCOUNT, "Подача заявления; получение результата", ACCOUNT_TEXT),
    ("МФЦ", "Подача заявления; получение результата", RECEPTION[2]), found=["TP304"],
)
process_of_its_own(
    "no_result", 1, (ACCOUNT, "Получение информации; подача заявления", ACCOUNT_TEXT), RECEPTION, found=["TP305"]
)
process_of_its_own(
    "no_result_of_feedback", 1, (ACCOUNT, "Получение информации; отзыв о работе", ACCOUNT_TEXT), RECEPTION,
    found=["TP305"],
)
process_of_its_own("no_digital_channel", 5, PHONE, RECEPTION, found=["TP402"])
process_of_its_own("no_offline_channel", 1, (ACCOUNT, "Получение информации", ACCOUNT_TEXT), found=["TP403"])
process_of_its_own("no_history", 1, EXTRA["site"], PHONE, found=["TP405"])

# TP4: channels.
in_cell("channel_unknown", "phone", TOUCHPOINT, "Табло у входа", "TP401")
in_cell("site_without_address", "site", TOUCHPOINT, "Официальный сайт", "TP406")
in_cell("phone_without_number", "phone", TOUCHPOINT, "Справочный телефон", "TP406")
in_cell("email_without_address", "email", TOUCHPOINT, "Электронная почта отдела", "TP406")
in_cell("reception_without_place", "reception", TOUCHPOINT, "Приёмная", "TP406")
in_cell("malformed_phone", "phone", TOUCHPOINT, "Справочный телефон +7 (555) 990-10-2", "TP407")
in_cell("malformed_email", "email", TOUCHPOINT, "Электронная почта spravka@page", "TP407")
in_cell("malformed_address", "site", TOUCHPOINT, "Страница процесса htps://page.example.org/help", "TP407")
in_cell("foreign_messenger", "group", TOUCHPOINT, "Канал в Telegram https://t.example/otdel", "TP408")
in_cell(
    "site_for_the_sighted_alone", "site", PARTICULARITIES, "Оценка удобства страницы, круглосуточный цифровой помощник",
    "TP404",
)

# TP5: п. 4.2.
in_cell("plain_site", "site", PARTICULARITIES, "Обновляется ежедневно", "TP501", "TP404")
in_cell(
    "slow_reply", "group", PARTICULARITIES,
    "Правила модерации закреплены на странице; ответ на комментарий в течение суток", "TP511",
)
in_cell("no_reply_time", "group", PARTICULARITIES, "Правила модерации закреплены на странице", "TP512")
in_cell("no_moderation", "group", PARTICULARITIES, "Ответ на комментарий в течение часа", "TP513")
in_cell("many_transfers", "phone", PARTICULARITIES, "В рабочие дни; до трёх переключений", "TP521")
in_cell("no_acknowledgement", "email", PARTICULARITIES, "Ответ в течение трёх рабочих дней", "TP531")
in_cell(
    "long_wait", "reception", PARTICULARITIES, "Запись по телефону; ожидание в очереди до получаса; вход с пандусом",
    "TP541",
)
in_cell("no_appointment", "reception", PARTICULARITIES, "Ожидание не более 15 минут; вход с пандусом", "TP542")

# TP6: text.
in_cell("look_alike_letters", "phone", INTERACTION, "Пoлучение справочной информации", "TP601")
in_cell("invisible_characters", "phone", INTERACTION, "Получение спра\u00adвочной информации", "TP602")
in_cell("a_formula", "phone", PARTICULARITIES, "=HYPERLINK(A1)", "TP603")
in_cell("insurance_number", "phone", PARTICULARITIES, "Не более двух переключений; СНИЛС 112-233-445 95", "TP604")
in_cell("taxpayer_number", "phone", PARTICULARITIES, "Не более двух переключений; ИНН 500100732259", "TP604")
in_cell("passport", "phone", PARTICULARITIES, "Не более двух переключений; паспорт 4509 123456", "TP604")
in_cell("date_of_birth", "phone", PARTICULARITIES, "Не более двух переключений; Петров, 12.05.1980 г.р.", "TP604")
in_cell("open_quote", "phone", PARTICULARITIES, "Не более двух переключений; газета «Вести", "TP605")
in_cell("open_bracket", "phone", PARTICULARITIES, "Не более двух переключений (в рабочее время", "TP605")
in_cell("cut_text", "phone", PARTICULARITIES, "Не более двух переклю-", "TP605")
