import DiagnosticTexts

/// The page's own words.
struct PageWords {
  let language: Language

  private func pick(_ ru: String, _ en: String) -> String { language.pick(ru: ru, en: en) }

  var title: String {
    pick(
      "Перечень точек взаимодействия с внешними и внутренними клиентами",
      "Register of touchpoints with customers")
  }
  var skip: String { pick("Перейти к перечню", "Skip to the register") }
  var files: String { pick("Файлы перечня", "Files of the register") }
  var dataFiles: String { pick("Открытые данные и файлы для программ", "Open data and files for programs") }
  var summary: String { pick("Сводка", "Summary") }
  var contents: String { pick("Содержание", "Contents") }
  var search: String { pick("Поиск и отбор", "Search and filters") }
  var jump: String { pick("Найти точку взаимодействия", "Find a touchpoint") }
  var register: String { pick("Перечень", "The register") }

  func approved(date: String?, number: String?) -> String {
    switch (date, number) {
    case (let date?, let number?):
      pick("Утверждён приказом от \(date) № \(number)", "Approved by order No. \(number) of \(date)")
    case (let date?, nil): pick("Утверждён приказом от \(date)", "Approved by an order of \(date)")
    case (nil, let number?): pick("Утверждён приказом № \(number)", "Approved by order No. \(number)")
    case (nil, nil): pick("Дата и номер приказа не указаны", "The order's date and number are not given")
    }
  }
  var deadline: String { pick("Срок размещения — не позднее", "To be published by") }
  var published: String { pick("Размещён на сайте", "Published") }

  var changes: String { pick("Что изменилось", "What changed") }
  var allChanges: String { pick("Все изменения с прежней редакции", "All changes since the former edition") }

  // Key figures and tables of the summary.
  var processes: String { pick("Процессы", "Processes") }
  var touchpoints: String { pick("Точки взаимодействия", "Touchpoints") }
  /// The same in a narrow column.
  var points: String { pick("Точки", "Touchpoints") }
  var digital: String { pick("Цифровые", "Digital") }
  var offline: String { pick("Офлайн", "Offline") }
  var direction: String { pick("Направление деятельности", "Direction of activity") }
  /// The same beside a field.
  var directionField: String { pick("Направление", "Direction") }
  var channel: String { pick("Канал", "Channel") }
  var needField: String { pick("Потребность", "Need") }
  var need: String { pick("Потребность клиента", "Customer need") }
  var modesHead: String { pick("Цифровые и офлайн", "Digital and offline") }
  var share: String { pick("Доля", "Share") }
  var byDirection: String { pick("По направлениям деятельности", "By direction of activity") }
  var byChannel: String { pick("По каналам", "By channel") }
  var byNeed: String { pick("По потребностям", "By need") }
  var byNeedNote: String {
    pick(
      "Одна точка может удовлетворять несколько потребностей.", "One touchpoint may meet several needs.")
  }
  func percent(_ share: Int) -> String { pick("\(share) %", "\(share)%") }
  func modes(digital: Int, offline: Int) -> String {
    pick(
      "цифровых \(grouped(digital, in: language)), офлайн \(grouped(offline, in: language))",
      "digital \(grouped(digital, in: language)), offline \(grouped(offline, in: language))")
  }

  // Search.
  var searchField: String { pick("Слова для поиска", "Words to look for") }
  var searchHint: String { pick("Например: запись на приём", "As in: запись на приём") }
  var mode: String { pick("Вид точки", "Kind of touchpoint") }
  var allDirections: String { pick("Все направления", "All directions") }
  var allChannels: String { pick("Все каналы", "All channels") }
  var allNeeds: String { pick("Все потребности", "All needs") }
  var allModes: String { pick("Цифровые и офлайн", "Digital and offline") }
  var reset: String { pick("Сбросить", "Reset") }
  var found: String { pick("Показано точек: {n} из {all}", "Touchpoints shown: {n} of {all}") }
  var nothing: String {
    pick(
      "Ничего не найдено. Измените слова или сбросьте отбор.",
      "Nothing was found. Change the words, or reset the filters.")
  }

  // The tables.
  var particularitiesMissing: String { pick("Не указаны", "Not given") }
  var top: String { pick("К началу", "To the top") }

  // Files.
  func file(_ kind: PublishedKind) -> (name: String, what: String) {
    switch kind {
    case .page: (pick("Страница", "Page"), "HTML")
    case .xlsx: (pick("Таблица Excel", "Excel workbook"), "XLSX")
    case .ods: (pick("Таблица OpenDocument", "OpenDocument spreadsheet"), "ODS")
    case .docx: (pick("Документ Word", "Word document"), "DOCX")
    case .odt: (pick("Документ OpenDocument", "OpenDocument text"), "ODT")
    case .json: (pick("Данные для программ", "Data for programs"), "JSON")
    case .data: (pick("Открытые данные", "Open data"), "CSV")
    case .structure: (pick("Структура данных", "Structure of the data"), "CSV")
    case .passport: (pick("Паспорт данных", "Passport of the data"), "CSV")
    case .changes: (pick("Изменения с прежней редакции", "Changes since the former edition"), "HTML")
    case .changesData: (pick("Изменения для программ", "Changes for programs"), "JSON")
    }
  }
}
