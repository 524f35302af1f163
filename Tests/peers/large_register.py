"""A register of any number of entries, from a seed: departments, services, channels and texts of an imaginary region."""

import json
import random

DIRECTIONS = [
    "Предоставление государственных услуг",
    "Государственный контроль (надзор)",
    "Рассмотрение обращений и запросов",
    "Обеспечение доступа к информации о деятельности",
    "Взаимодействие с внутренним клиентом",
    "Иные функции (обеспечения деятельности органа власти)",
]
DEEDS = [
    "Выдача разрешения на", "Предоставление сведений о", "Согласование", "Регистрация", "Учёт", "Проверка", "Аттестация",
    "Лицензирование", "Назначение выплаты за", "Оформление документов на", "Рассмотрение жалоб на", "Приём уведомлений о",
]
OBJECTS = [
    "перевозку пассажиров", "вырубку зелёных насаждений", "проведение ярмарки", "ввод объекта в эксплуатацию",
    "земляные работы", "содержание дорог", "охрану памятников", "розничную торговлю", "вывоз отходов",
    "размещение рекламы", "пользование недрами", "подключение к сетям", "работу приютов", "перепланировку помещений",
    "опеку над детьми", "капитальный ремонт дома", "движение крупногабаритных грузов", "ловлю рыбы", "отлов животных",
    "аренду участка", "присвоение адреса", "архивные справки", "льготный проезд", "питание школьников",
]
PLACES = [
    "Верхнеморск", "Заречный район", "посёлок Сосновый", "станица Луговая", "Приморский округ", "село Каменка",
    "Северный округ", "город Озёрск", "деревня Липки", "Южный район", "аул Ключи", "рабочий посёлок Ильинский",
]
PARTS = [
    "Ответ даётся в течение двух часов в рабочее время.", "Предварительная запись на сайте и по телефону.",
    "Ожидание в очереди не более 15 минут.", "Помещение доступно для людей с инвалидностью.",
    "Подтверждение получения направляется автоматически.", "Звонок переключается не более двух раз.",
    "История обращений видна после входа через ЕСИА.", "Правила модерации опубликованы в закреплённом сообщении.",
    "Есть версия для слабовидящих и перевод на жестовый язык.", "Работает круглосуточно, без перерывов и выходных.",
    "Можно приложить файлы до 20 МБ.", "Результат выдаётся в бумажном или электронном виде по выбору заявителя.",
]
NEEDS = {
    "information": "Получение информации", "consultation": "Получение консультации", "forms": "Получение форм документов",
    "filing": "Подача заявления", "status": "Получение информации о ходе рассмотрения", "result": "Получение результата",
    "feedback": "Представление обратной связи", "feedback-result": "Получение результата рассмотрения обратной связи",
}


def touchpoints(some, place, number):
    """All that a process could have, each with its channel and mode."""
    street = f"ул. {some.choice(['Морская', 'Садовая', 'Школьная', 'Мира'])}, д. {some.randint(1, 99)}"
    phone = f"+7 (555) {some.randint(200, 999)}-{some.randint(10, 99)}-{some.randint(10, 99)}"
    return [
        (f"Официальный сайт ({place}) https://s{number}.example.org", "website", "digital"),
        ("Единый портал государственных и муниципальных услуг (ЕПГУ)", "website", "digital"),
        (f"Личный кабинет заявителя https://lk{number}.example.org/vhod", "personal-account", "digital"),
        (f"Электронная почта otdel{number}@example.org", "email", "digital"),
        ("Чат-бот «Помощник» в национальном мессенджере MAX", "chatbot", "digital"),
        (f"Сообщество ВКонтакте https://vk.example/g{number}", "social-network", "digital"),
        (f"Личный приём, {place}, {street}, каб. {some.randint(1, 400)}", "in-person", "offline"),
        (f"Телефон {phone}", "phone", "offline"),
        (f"Почтовое отправление, {place}, {street}", "letter", "offline"),
    ]


def large_register(count, seed=1):
    some = random.Random(seed)
    directions = [{"number": number, "name": name, "processes": []} for number, name in enumerate(DIRECTIONS, 1)]
    made, number = 0, 0
    while made < count:
        number += 1
        place = some.choice(PLACES)
        name = f"{some.choice(DEEDS)} {some.choice(OBJECTS)}, {place}, вид {number}"
        possible = touchpoints(some, place, number)
        chosen = sorted(some.sample(range(len(possible)), min(some.randint(3, 9), count - made)))
        process = {"name": name, "touchpoints": []}
        for index in chosen:
            title, channel, mode = possible[index]
            needs = [need for need in NEEDS if some.random() < 0.4] or ["information"]
            process["touchpoints"].append({
                "name": title, "channel": channel, "mode": mode, "needs": needs,
                "interaction": "; ".join(NEEDS[need] for need in needs),
                "particularities": " ".join(some.sample(PARTS, some.randint(1, 3))),
            })
        made += len(chosen)
        directions[(number * 7) % 6]["processes"].append(process)
    return {
        "format": "perechen-register", "version": 1, "authority": "Правительство вымышленной области",
        "title": "Перечень точек взаимодействия с внешними и внутренними клиентами",
        "edition": {"date": "2026-11-23", "number": "57"},
        "directions": [direction for direction in directions if direction["processes"]],
    }


def write_large_register(path, count, seed=1):
    path.write_text(json.dumps(large_register(count, seed), ensure_ascii=False), "utf-8")
    return path
