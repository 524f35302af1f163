"""The edition approved the year before: what has changed since is listed here, entry by entry."""

import copy

import department
from department import Process

DATE, NUMBER = "14.03.2025", "42"


def processes():
    """The processes of the earlier edition by direction, each once."""
    merged = {}
    for unit in department.UNITS:
        for process in copy.deepcopy(unit.processes):
            kept = merged.setdefault((process.direction, process.name), process)
            if kept is not process:
                known = {name for name, _, _ in kept.touchpoints}
                kept.touchpoints += [entry for entry in process.touchpoints if entry[0] not in known]

    def drop_process(name):
        for key in [key for key in merged if key[1] == name]:
            del merged[key]

    def change(process_name, touchpoint_start, change):
        """`change` takes (name, interaction, particularities) and gives the old ones, None where there was none."""
        process = next(process for key, process in merged.items() if key[1] == process_name)
        changed = []
        for entry in process.touchpoints:
            entry = change(*entry) if entry[0].startswith(touchpoint_start) else entry
            if entry:
                changed.append(entry)
        process.touchpoints = changed

    # Processes that came into the registry since (п. 5.3, 1).
    drop_process("Общественное обсуждение проектов благоустройства")
    drop_process("Бесплатная юридическая помощь гражданам")
    # A touchpoint that was added (п. 5.3, 2).
    change("Размещение информации о деятельности Департамента в сети «Интернет»", "Канал", lambda *entry: None)
    # Needs that came since (п. 5.3, 3).
    change(
        "Выдача разрешения (ордера) на производство земляных работ",
        "Единый портал",
        lambda name, _, rest: (name, "Представление заявления и документов; получение результата", rest),
    )
    # An editorial change.
    change(
        "Рассмотрение обращений граждан",
        "Горячая линия",
        lambda name, needs, rest: (name, needs, rest.replace("с 8:00 до 20:00", "с 9:00 до 18:00")),
    )
    # A process that no unit lists any more: it stays until it is struck out.
    merged[(6, "Архивное хранение документов")] = Process(
        6,
        "Архивное хранение документов",
        [
            (
                "СЭД «Дело»",
                "Получение информации; представление документов; получение результата",
                "Для сотрудников Департамента; опись составляется автоматически",
            ),
            (
                "Читальный зал архива, личный приём (ул. Портовая, д. 12, каб. 8)",
                "Получение консультации; получение результата",
                "По записи по телефону вн. 1-08; ожидание не более 15 минут; цокольный этаж, подъёмник",
            ),
        ],
    )
    return [merged[key] for key in sorted(merged, key=lambda key: key[0])]
