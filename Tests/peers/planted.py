"""Pairs of editions with planted changes, each with what a reader of both would say of it."""

import copy
import random

#: One edition; each touchpoint is (name, channel, needs, column 5, column 6).
PORTAL = ("Единый портал государственных и муниципальных услуг (ЕПГУ)", "website", ["information", "filing", "status"],
          "Получение информации; подача заявления; ход рассмотрения", "Круглосуточно; черновик сохраняется")
CENTRE = ("МФЦ города Верхнеморска (ул. Маячная, д. 3)", "in-person", ["consultation", "filing", "result"],
          "Получение консультации; подача заявления; получение результата", "Пн.–сб. с 8:00 до 20:00")


def site(path, about):
    return (f"Раздел «{about}» официального сайта https://dgh.example.org/{path}", "website", ["information", "forms"],
            "Получение информации; получение форм документов", f"Версия для слабовидящих; раздел «{about}» обновляется еженедельно")


def phone(number, unit):
    return (f"Телефон отдела {number}", "phone", ["consultation", "status"], "Получение консультации; ход рассмотрения",
            f"{unit}, в рабочее время")


def office(room, unit):
    return (f"Личный приём (ул. Портовая, д. 12, каб. {room})", "in-person", ["consultation", "filing"],
            "Получение консультации; подача заявления", f"{unit}: пн., ср. с 9:00 до 17:00")


EDITION = {
    1: {
        "Выдача разрешения (ордера) на производство земляных работ": [
            PORTAL, site("raboty", "Земляные работы"), office(118, "Разрешительный отдел"),
            phone("+7 (555) 220-14-30", "Разрешительный отдел")],
        "Выдача порубочного билета и (или) разрешения на пересадку деревьев": [
            PORTAL, CENTRE, site("derevya", "Зелёные насаждения"), phone("+7 (555) 220-14-44", "Отдел озеленения")],
        "Предоставление компенсации расходов на оплату жилого помещения": [
            PORTAL, CENTRE, office(215, "Отдел субсидий"), phone("+7 (555) 220-14-60", "Отдел субсидий")],
        "Присвоение адреса объекту адресации": [PORTAL, CENTRE, office(130, "Отдел архитектуры")],
        "Предоставление градостроительного плана земельного участка": [PORTAL, CENTRE, site("grad", "Градостроительство")],
    },
    2: {
        "Региональный государственный жилищный контроль (надзор)": [
            site("knd", "Контроль и надзор"), office(204, "Отдел надзора"), phone("+7 (555) 220-14-50", "Отдел надзора")],
        "Региональный государственный контроль (надзор) в области обращения с животными": [
            site("zhivotnye", "Животные"), phone("8 (555) 220-15-15", "Горячая линия")],
    },
    3: {
        "Рассмотрение обращений граждан": [
            site("priem", "Интернет-приёмная"), office(301, "Приёмная"), phone("+7 (555) 220-14-00", "Горячая линия")],
        "Личный приём граждан руководством Департамента": [office(302, "Приёмная директора"), site("zapis", "Запись на приём")],
    },
    4: {
        "Размещение информации о деятельности Департамента в сети «Интернет»": [
            ("Официальный сайт Департамента https://dgh.example.org", "website", ["information", "feedback"],
             "Получение информации; обратная связь", "Поиск по жизненным ситуациям"),
            ("Официальная страница Департамента во ВКонтакте https://vk.example/dgh", "social-network", ["information"],
             "Получение информации", "Ответ на комментарий в течение 2 часов")],
        "Предоставление информации по запросам средств массовой информации": [
            ("Электронная почта пресс-службы press@dgh.example.org", "email", ["information"], "Получение ответа", "До 7 дней"),
            phone("+7 (555) 220-14-77", "Пресс-служба")],
    },
    5: {
        "Поступление на государственную гражданскую службу": [site("kadry", "Кадры"), office(142, "Отдел кадров")],
        "Техническая поддержка сотрудников Департамента": [phone("вн. 1-11", "Сектор информационных технологий")],
    },
    6: {
        "Правовая экспертиза проектов договоров": [
            ("СЭД «Дело»", "information-system", ["filing", "result"], "Представление документов; получение результата",
             "Срок 5 рабочих дней")],
        "Бесплатная юридическая помощь гражданам": [office(401, "Юридический отдел"), phone("+7 (555) 220-14-88", "Юридический отдел")],
    },
}


class Pair:
    """An old edition, the new one, and the changes that were planted: (rule, change, direction, process, touchpoint, field)."""

    def __init__(self, title):
        self.title = title
        self.old = copy.deepcopy(EDITION)
        self.new = copy.deepcopy(EDITION)
        self.planted = []

    def find(self, start):
        ((direction, process),) = [(d, p) for d in self.new for p in self.new[d] if p.startswith(start)]
        return direction, process

    def touchpoint(self, process, start):
        direction, process = self.find(process)
        rows = self.new[direction][process]
        (place,) = [place for place, row in enumerate(rows) if row[0].startswith(start)]
        return direction, process, rows, place

    def told(self, rule, change, direction, process, touchpoint=None, field=None):
        self.planted.append((rule, change, direction, process, touchpoint, field))
        return self

    def add(self, direction, name, rows):
        self.new[direction][name] = rows
        return self.told("TP801", "added", direction, name)

    def remove(self, start):
        direction, process = self.find(start)
        del self.new[direction][process]
        return self.told("TP801", "removed", direction, process)

    def rename(self, start, name):
        direction, process = self.find(start)
        self.new[direction] = {name if p == process else p: rows for p, rows in self.new[direction].items()}
        self.planted = [(*told[:3], name if told[3] == process else told[3], *told[4:]) for told in self.planted]
        return self.told("TP804", "renamed", direction, name, None, "name")

    def move(self, start, direction):
        former, process = self.find(start)
        self.new[direction][process] = self.new[former].pop(process)
        return self.told("TP801", "moved", direction, process, None, "direction")

    def add_touchpoint(self, process, row):
        direction, process = self.find(process)
        self.new[direction][process].append(row)
        return self.told("TP802", "added", direction, process, row[0])

    def remove_touchpoint(self, process, start):
        direction, process, rows, place = self.touchpoint(process, start)
        return self.told("TP802", "removed", direction, process, rows.pop(place)[0])

    def rename_touchpoint(self, process, start, name):
        direction, process, rows, place = self.touchpoint(process, start)
        rows[place] = (name, *rows[place][1:])
        return self.told("TP804", "renamed", direction, process, name, "name")

    def pass_touchpoint(self, process, start, other):
        """To another process: the one loses it and the other has it anew."""
        direction, process, rows, place = self.touchpoint(process, start)
        row = rows.pop(place)
        self.told("TP802", "removed", direction, process, row[0])
        return self.add_touchpoint(other, row)

    def needs(self, process, start, needs):
        direction, process, rows, place = self.touchpoint(process, start)
        rows[place] = (*rows[place][:2], needs, *rows[place][3:])
        return self.told("TP803", "changed", direction, process, rows[place][0], "needs")

    def channel(self, process, start, channel):
        direction, process, rows, place = self.touchpoint(process, start)
        rows[place] = (rows[place][0], channel, *rows[place][2:])
        return self.told("TP802", "changed", direction, process, rows[place][0], "channel")

    def text(self, process, start, column, text):
        direction, process, rows, place = self.touchpoint(process, start)
        rows[place] = (*rows[place][:column - 2], text, *rows[place][column - 1:])
        field = "interaction" if column == 5 else "particularities"
        return self.told("TP804", "changed", direction, process, rows[place][0], field)

    def reorder(self, seed):
        chance = random.Random(seed)
        for direction, processes in self.new.items():
            names = list(processes)
            chance.shuffle(names)
            self.new[direction] = {name: chance.sample(processes[name], len(processes[name])) for name in names}
        return self


def pairs():
    p = Pair
    made = [
        # Nothing, or only the order.
        p("nothing"), *[p(f"reordered {seed}").reorder(seed) for seed in range(3)],
        # Processes come and go.
        p("added").add(1, "Выдача справки о зелёных насаждениях", [PORTAL, office(219, "Отдел озеленения")]),
        p("added with the same boilerplate").add(1, "Аннулирование адреса объекта адресации", [PORTAL, CENTRE]),
        p("added in another direction").add(5, "Выдача справок о доходах сотрудникам", [office(111, "Бухгалтерия")]),
        p("removed").remove("Присвоение адреса"), p("removed alone of a direction's two").remove("Техническая поддержка"),
        p("another in its place").remove("Присвоение адреса").add(1, "Перевод жилого помещения в нежилое", [PORTAL, CENTRE, office(131, "Отдел переустройства")]),
        p("another with the same boilerplate").remove("Предоставление градостроительного плана").add(1, "Выдача разрешения на строительство", [PORTAL, CENTRE, site("stroy", "Строительство")]),
        p("an opposite in its place").remove("Правовая экспертиза").add(6, "Согласование бюджетной сметы", [phone("1-20", "Финансовый отдел")]),
        p("two added").add(2, "Муниципальный земельный контроль", [phone("1-30", "Отдел земель")]).add(6, "Ведение архива", [office(8, "Архив")]),
        p("two removed").remove("Бесплатная юридическая").remove("Личный приём граждан руководством"),
        # Processes renamed.
        p("a plural").rename("Выдача разрешения (ордера)", "Выдача разрешений (ордеров) на производство земляных работ"),
        p("a slip mended").rename("Рассмотрение обращений граждан", "Рассмотрение обращений гражданин"),
        p("another verb").rename("Выдача разрешения (ордера)", "Предоставление разрешения (ордера) на производство земляных работ"),
        p("another noun").rename("Выдача разрешения (ордера)", "Выдача разрешения (ордера) на проведение земляных работ"),
        p("a tail added").rename("Присвоение адреса", "Присвоение адреса объекту адресации, изменение и аннулирование такого адреса"),
        p("a tail dropped").rename("Выдача порубочного билета", "Выдача порубочного билета"),
        p("brackets dropped").rename("Региональный государственный жилищный", "Региональный государственный жилищный контроль"),
        p("the Department's name").rename("Размещение информации", "Размещение информации о деятельности Министерства в сети «Интернет»"),
        p("words swapped").rename("Предоставление компенсации", "Компенсация расходов на оплату жилого помещения"),
        p("a word put in").rename("Правовая экспертиза", "Правовая экспертиза проектов государственных договоров"),
        p("renamed of one touchpoint").rename("Техническая поддержка", "Техническая поддержка служащих Департамента"),
        # Processes moved.
        p("moved").move("Бесплатная юридическая", 1), p("moved back").move("Правовая экспертиза", 5),
        p("moved of two").move("Личный приём граждан руководством", 4),
        p("moved with a change").move("Бесплатная юридическая", 1).text("Бесплатная юридическая", "Личный", 6, "Юридический отдел: вт. с 9:00 до 13:00"),
        p("moved and one added").move("Правовая экспертиза", 5).add(6, "Ведение архива", [office(8, "Архив")]),
        p("moved and less a touchpoint").move("Бесплатная юридическая", 3).remove_touchpoint("Бесплатная юридическая", "Телефон"),
        # Touchpoints come and go.
        p("touchpoint added").add_touchpoint("Присвоение адреса", phone("+7 (555) 220-14-33", "Отдел архитектуры")),
        p("touchpoint removed").remove_touchpoint("Рассмотрение обращений", "Личный"),
        p("a messenger for a network").remove_touchpoint("Размещение информации", "Официальная страница").add_touchpoint(
            "Размещение информации", ("Канал Департамента в мессенджере MAX https://max.example/dgh", "messenger", ["information"], "Получение информации", "Ответ в течение 2 часов")),
        p("an office for a telephone").remove_touchpoint("Присвоение адреса", "Личный").add_touchpoint("Присвоение адреса", phone("+7 (555) 220-14-33", "Отдел архитектуры")),
        p("a second office").add_touchpoint("Присвоение адреса", office(132, "Отдел архитектуры, второй этаж")),
        p("passed on").pass_touchpoint("Выдача разрешения (ордера)", "Телефон", "Присвоение адреса"),
        p("passed to another direction").pass_touchpoint("Рассмотрение обращений", "Телефон", "Бесплатная юридическая"),
        # Touchpoints renamed.
        p("another room").rename_touchpoint("Присвоение адреса", "Личный", "Личный приём (ул. Портовая, д. 12, каб. 133)"),
        p("another street").rename_touchpoint("Присвоение адреса", "Личный", "Личный приём (ул. Парковая, д. 12, каб. 130)"),
        p("another number").rename_touchpoint("Рассмотрение обращений", "Телефон", "Телефон отдела +7 (555) 220-14-99"),
        p("a slip in a touchpoint").rename_touchpoint("Рассмотрение обращений", "Телефон", "Телефон отделов +7 (555) 220-14-00"),
        p("another path").rename_touchpoint("Региональный государственный жилищный", "Раздел", "Раздел «Контроль и надзор» официального сайта https://dgh.example.org/kontrol"),
        p("another section").rename_touchpoint("Выдача порубочного", "Раздел", "Раздел «Озеленение» официального сайта https://dgh.example.org/derevya"),
        p("a shorter portal").rename_touchpoint("Присвоение адреса", "Единый", "Единый портал государственных услуг (ЕПГУ)"),
        p("a longer name").rename_touchpoint("Размещение информации", "Официальный сайт", "Официальный сайт Департамента городского хозяйства https://dgh.example.org"),
        p("two renamed").rename_touchpoint("Выдача разрешения (ордера)", "Телефон", "Телефон отдела +7 (555) 220-99-30").rename_touchpoint("Выдача разрешения (ордера)", "Личный", "Личный приём (ул. Портовая, д. 12, каб. 120)"),
        # Needs, kinds and texts.
        p("a need more").needs("Присвоение адреса", "Единый", ["information", "filing", "status", "result"]),
        p("a need less").needs("Присвоение адреса", "МФЦ", ["consultation", "filing"]),
        p("other needs").needs("Рассмотрение обращений", "Телефон", ["feedback"]).needs("Рассмотрение обращений", "Личный", ["result"]),
        p("a kind").channel("Присвоение адреса", "Единый", "personal-account"),
        p("a kind back").channel("Техническая поддержка", "Телефон", "voice-assistant"),
        p("need and kind").needs("Присвоение адреса", "МФЦ", ["result"]).channel("Присвоение адреса", "Личный", "other"),
        p("column 5").text("Присвоение адреса", "МФЦ", 5, "Консультация; приём заявлений; выдача результата"),
        p("column 6").text("Присвоение адреса", "МФЦ", 6, "Пн.–пт. с 9:00 до 18:00"),
        p("both columns").text("Присвоение адреса", "МФЦ", 5, "Приём заявлений").text("Присвоение адреса", "МФЦ", 6, "Ежедневно"),
        p("need with its words").needs("Присвоение адреса", "МФЦ", ["result"]).text("Присвоение адреса", "МФЦ", 5, "Получение результата"),
        # What only looks like a renaming.
        p("another service of the same office").remove("Присвоение адреса").add(1, "Выдача справки об объекте", [PORTAL, CENTRE, office(130, "Отдел архитектуры")]),
        p("another action at the same office").remove("Присвоение адреса").add(1, "Аннулирование адреса объекту адресации", [PORTAL, CENTRE, office(130, "Отдел архитектуры")]),
        p("another form").remove("Правовая экспертиза").add(6, "Правовая экспертиза проектов договоров по форме 2", EDITION[6]["Правовая экспертиза проектов договоров"]),
        p("half of the touchpoints").remove("Выдача разрешения (ордера)").add(1, "Выдача разрешения на вырубку в городских лесах", [PORTAL, office(118, "Разрешительный отдел"), CENTRE, site("les", "Леса")]),
        p("another contact with the same hours").remove_touchpoint("Рассмотрение обращений", "Телефон").add_touchpoint("Рассмотрение обращений", ("Единая справочная служба 122", "phone", ["consultation", "status"], "Получение консультации; ход рассмотрения", "Горячая линия, в рабочее время")),
        # Several at once.
        p("renamed and moved").move("Бесплатная юридическая", 1).rename("Бесплатная юридическая", "Бесплатная юридическая помощь гражданину"),
        p("renamed with another hour").rename("Присвоение адреса", "Присвоение адресов объекту адресации").text("Присвоение", "МФЦ", 6, "Ежедневно"),
        p("renamed with a touchpoint more").rename("Рассмотрение обращений", "Рассмотрение обращений и запросов граждан").add_touchpoint("Рассмотрение обращений", ("Стенд в холле", "other", ["information"], "Получение информации", "")),
        p("renamed with a touchpoint less").rename("Выдача разрешения (ордера)", "Выдача разрешения (ордеров) на производство земляных работ").remove_touchpoint("Выдача разрешения", "Телефон"),
        p("renamed beside a new one").rename("Присвоение адреса", "Присвоение адресов объектам адресации").add(1, "Аннулирование адреса", [PORTAL, office(134, "Отдел архитектуры")]),
        p("removed, added, renamed, reordered").remove("Правовая экспертиза").add(6, "Ведение архива", [office(8, "Архив")]).rename("Рассмотрение обращений", "Рассмотрение обращения граждан").reorder(7),
        p("a year's work").remove("Личный приём граждан руководством").add(4, "Открытые данные", [site("opendata", "Открытые данные")]).needs("Присвоение адреса", "МФЦ", ["result"]).text("Выдача порубочного", "Телефон", 6, "Круглосуточно").add_touchpoint("Бесплатная юридическая", site("pomosch", "Помощь")).reorder(9),
        p("both renamed").rename("Рассмотрение обращений", "Рассмотрение обращения граждан").rename_touchpoint("Рассмотрение обращения", "Телефон", "Телефон отдела +7 (555) 220-14-01"),
        p("two renamed alike").rename("Региональный государственный жилищный", "Региональный жилищный контроль (надзор)").rename("Региональный государственный контроль (надзор) в области", "Региональный контроль (надзор) в области обращения с животными"),
        p("moved, reordered, a kind").move("Правовая экспертиза", 5).channel("Присвоение адреса", "Единый", "personal-account").reorder(11),
        p("a kind and a new name").rename_touchpoint("Размещение информации", "Официальная страница", "Официальная страница Департамента в сети ВКонтакте https://vk.example/dgh").needs("Размещение информации", "Официальная страница", ["information", "feedback"]),
    ]
    return made


def register(edition):
    digital = {"website", "social-network", "email", "information-system", "messenger", "personal-account"}
    return {
        "format": "perechen-register", "version": 1,
        "directions": [
            {"number": number, "processes": [
                {"name": name, "touchpoints": [
                    {"name": row[0], "channel": row[1], "mode": "digital" if row[1] in digital else "offline",
                     "needs": row[2], "interaction": row[3], **({"particularities": row[4]} if row[4] else {})}
                    for row in rows]}
                for name, rows in processes.items()]}
            for number, processes in edition.items() if processes
        ],
    }
