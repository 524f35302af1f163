import Diagnostics

/// A finding of each kind, as forms bring them.
enum FindingSamples {
  static let here = SourceLocation(
    file: "отделы/архив.xlsx", sheet: "Перечень", cell: SourceLocation.Cell(row: 12, column: 4))
  static let above = SourceLocation(
    file: "отделы/архив.xlsx", sheet: "Перечень", cell: SourceLocation.Cell(row: 7, column: 4))
  static let elsewhere = SourceLocation(
    file: "отделы/кадры.ods", sheet: "Лист1", cell: SourceLocation.Cell(row: 9, column: 4))
  static let sides = [
    FindingVariant(unit: "Отдел архива", text: "website", location: above),
    FindingVariant(unit: "Отдел кадров", text: "email", location: elsewhere),
  ]

  static let all: [Finding] = form + completeness + touchpoints + requirements + texts + merging

  static let form: [Finding] =
    [
      .formNotFound(FormAbsence()), .formNotFound(FormAbsence(picturedSheet: "Лист1")),
      .formNotFound(FormAbsence(hiddenSheets: ["Перечень"])),
      .columnMissing(column: 4),
      .columnsRearranged(order: [1, 2, 4, 3, 5, 6], foreign: []),
      .columnsRearranged(order: [1, 2, 3, 4, 5, 6], foreign: ["Примечание"]),
      .columnsRearranged(order: [2, 1, 3, 4, 5, 6], foreign: ["Примечание", "Срок"]),
      .columnsRearranged(order: [1, 2, 3, 4, 5, 6], foreign: []),
      .sheetHidden(name: "Черновик"),
      .sheetWithoutHeader(name: "Лист2"),
      .rowWithoutDirection(touchpoint: "Официальный сайт"),
      .rowWithoutDirection(touchpoint: ""),
      .directionNumberDisagrees(number: 3, name: "Государственный контроль (надзор)", nameNumber: 2),
      .directionNumberMangled(shown: "03.01.2026", number: 3),
      .errorValue(value: "#ССЫЛКА!"),
      .textCut(limit: 32_767),
      .textCutOnWriting(
        sheet: "Перечень", cell: "F12", text: "Приём по записи", length: 40_001, limit: 32_767),
      .textLong(length: 2_341, limit: 2_000),
      .activeContent(.macros), .activeContent(.externalLinks), .activeContent(.embeddedObjects),
      .commentsNotKept, .trackedChangesNotKept, .formulaWithoutValue,
      .rowsAfterTable(first: 30, last: 30, text: "Начальник отдела"),
      .rowsAfterTable(first: 30, last: 33, text: ""),
      .rowWithoutTouchpoint(process: "Выдача справок"),
      .rowWithoutTouchpoint(process: ""),
    ] + Finding.UnheldPart.allCases.map { .notHeldByFormat(format: "csv", what: $0) }

  static let completeness: [Finding] = [
    .directionUnknown(text: "Госуслуги", nearest: "Предоставление государственных услуг"),
    .directionUnknown(text: "Прочее", nearest: nil),
    .directionEmpty(number: 2, name: "Государственный контроль (надзор)"),
    .processMissing(touchpoint: "Официальный сайт"),
    .processMissing(touchpoint: ""),
    .processWithoutTouchpoints(process: "Выдача справок"),
    .placeholderLeft(placeholder: "Наименование государственной услуги"),
    .needMissing(touchpoint: "Официальный сайт"),
    .touchpointMissing(text: "Получение информации"),
    .particularitiesMissing(touchpoint: "Официальный сайт"),
    .registryProcessMissing(process: "Выдача справок"),
    .processNotInRegistry(process: "Выдача справки", nearest: "Выдача справок"),
    .processNotInRegistry(process: "Выдача справки", nearest: nil),
    .submissionUnitMissing, .submissionResponsibleMissing,
  ]

  static let touchpoints: [Finding] =
    [
      .touchpointRepeated(touchpoint: "Официальный сайт", first: above),
      .touchpointRepeated(touchpoint: "Официальный сайт", first: elsewhere),
      .touchpointsNearlyEqual(touchpoint: "Сайт", other: "Сайты", at: above),
      .touchpointsSameContact(
        touchpoint: "Телефон", other: "Горячая линия", contact: "8 (800) 000-00-00", at: above),
      .needUnknown(text: "Запись на приём", nearest: nil),
      .needUnknown(text: "Инфармация", nearest: "information"),
      .needUnknown(text: "Инфармация", nearest: "получение информации"),
      .formalApproach(process: "Выдача справок"),
      .resultMissing(process: "Выдача справок"),
      .feedbackResultMissing(process: "Выдача справок"),
      .cellSplit(parts: ["Официальный сайт", "телефон 122"]),
      .cellSplit(parts: ["а", "б", "в", "г", "д", "е", "ж"]),
      .touchpointPerStage(touchpoint: "Приём: подача", other: "Приём: выдача", at: above),
      .needRepeated(need: "information", phrases: ["получение информации", "ознакомление"]),
      .channelUnknown(text: "Стенд в холле", nearest: nil),
      .channelUnknown(text: "Сойт", nearest: "сайт"),
      .digitalMissing(process: "Выдача справок"),
      .offlineMissing(process: "Выдача справок"),
      .historyMissing(process: "Выдача справок"),
      .foreignMessenger(touchpoint: "Чат в WhatsApp", messenger: "WhatsApp"),
      .foreignMessenger(touchpoint: "WhatsApp", messenger: "WhatsApp"),
      .contactMalformed(kind: .webAddress, text: "htp://example.org"),
      .contactMalformed(kind: .emailAddress, text: "info@example"),
      .contactMalformed(kind: .phoneNumber, text: "+7 (8692) 54-00-0"),
    ] + Finding.Whereabouts.allCases.map { .touchpointNotFindable(touchpoint: "Сайт", missing: $0) }

  static let requirements: [Finding] =
    [
      .accessibilityUnmentioned(touchpoint: "Официальный сайт", isSite: true),
      .accessibilityUnmentioned(touchpoint: "Личный приём", isSite: false),
      .siteFeaturesUnmentioned(touchpoint: "Официальный сайт"),
      .replyTimeUnmentioned(touchpoint: "Страница ВКонтакте"),
      .moderationUnmentioned(touchpoint: "Страница ВКонтакте"),
      .tooManyTransfers(phrase: "не более трёх переключений", limit: 2),
      .tooManyTransfers(phrase: "не более трёх переключений", limit: 1),
      .voiceFeaturesUnmentioned(touchpoint: "Голосовой помощник", missing: [.keypad]),
      .voiceFeaturesUnmentioned(
        touchpoint: "Голосовой помощник", missing: Finding.VoiceFeature.allCases),
      .acknowledgementUnmentioned(touchpoint: "Электронная почта"),
      .waitingTooLong(phrase: "ожидание до 30 минут", minutes: 15),
      .waitingTooLong(phrase: "ожидание до 30 минут", minutes: 21),
      .appointmentUnmentioned(touchpoint: "Личный приём"),
    ]
    + Finding.ReplyOccasion.allCases.map {
      .replyTooSlow(phrase: "ответ в течение суток", minutes: 4 * 60, occasion: $0)
    }

  static let texts: [Finding] =
    [
      .mixedScripts(original: "Пoлучeние", corrected: "Получение"),
      .mixedScripts(original: "Telegrаm", corrected: "Telegram"),
      .invisibleCharacters,
      .formulaInjection(text: "=1+1"),
      .formulaInjection(text: "\tтекст"),
      .formulaInjection(text: "\rтекст"),
      .formulaInjection(text: ""),
      .signUnpaired(sign: "«", text: "газета «Вести"),
      .signUnpaired(sign: ")", text: "по записи)"),
      .textCutOff(ending: "порядок предоставле-"),
    ] + Finding.PersonalDataKind.allCases.map { .personalData($0) }

  static let merging: [Finding] = [
    .channelConflict(touchpoint: "Официальный сайт", variants: sides),
    .particularitiesConflict(touchpoint: "Официальный сайт", variants: sides),
    .processUnderSeveralDirections(process: "Выдача справок", variants: sides),
    .entriesJoined(touchpoint: "Официальный сайт", units: ["Отдел архива", "Отдел кадров"]),
    .processesNearlyEqual(process: "Выдача справок", other: "Выдача справки", units: ["Отдел архива"]),
    .processesNearlyEqual(process: "Выдача справок", other: "Выдача справки", units: []),
    .unitSilent(unit: "Отдел архива"),
    .unitUnknown(unit: "Отдел архивов", nearest: "Отдел архива"),
    .unitUnknown(unit: "Отдел архивов", nearest: nil),
    .unitSentTwice(unit: "Отдел архива", files: ["a.xlsx", "b.ods"]),
    .unitSubmissionLeft(unit: "Отдел архива", decision: "TP707-00c0ffee00c0ffee"),
    .unitLatestTaken(unit: "Отдел архива", kept: "b.ods", left: ["a.xlsx"]),
    .publishedLate(published: "2026-12-08", deadline: "2026-12-07", order: "2026-11-23"),
    .calendarIncomplete(years: [2031]), .calendarIncomplete(years: [2031, 2032]),
    .editionUnnamed,
  ]
}
