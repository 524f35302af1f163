/// TP1: the form.
extension RuleExamples {
  static let formNotFound = RuleExamples(
    breaks: .words(
      ru: "На листах книги служебная записка и список телефонов, таблицы из шести граф нет.",
      en: "The sheets hold a memo and a list of telephones; no table of six columns is among them."),
    keeps: .words(
      ru: "На листе есть таблица с шапкой формы: «Направление деятельности органа власти», «Точка "
        + "взаимодействия» и остальные графы.",
      en: "A sheet holds a table with the form's header: «Направление деятельности органа власти», «Точка "
        + "взаимодействия» and the other columns."))

  static let columnMissing = RuleExamples(
    breaks: .words(
      ru: "В шапке пять граф: графу 6 «Особенности взаимодействия с клиентом» удалили.",
      en: "The header has five columns: column 6, «Особенности взаимодействия с клиентом», was deleted."),
    keeps: .words(
      ru: "В шапке все шесть граф, даже если какая-то из них ещё не заполнена.",
      en: "The header has all six columns, though one may not be filled in yet."))

  static let columnsRearranged = RuleExamples(
    breaks: .words(
      ru: "Графа 6 стоит перед графой 5, или между ними вставлена графа «Исполнитель».",
      en: "Column 6 stands before column 5, or a column «Исполнитель» stands between them."),
    keeps: .words(
      ru: "Графы стоят подряд, от первой до шестой.",
      en: "The columns stand side by side, from the first to the sixth."))

  static let sheetNotRead = RuleExamples(
    breaks: .words(ru: "Лист «Черновик» скрыт.", en: "The sheet «Черновик» is hidden."),
    keeps: .words(
      ru: "Все сведения стоят на видимых листах с шапкой формы.",
      en: "All data stands on visible sheets with the form's header."))

  static let rowWithoutDirection = RuleExamples(
    breaks: .row(number: "", direction: "", touchpoint: "Личный приём, каб. 12").remarked(
      ru: "Это первая строка под шапкой: брать направление неоткуда.",
      en: "It is the first row under the header: no direction stands above it."),
    keeps: .row(
      number: "1.", direction: "Предоставление государственных услуг", touchpoint: "Личный приём, каб. 12"))

  static let directionNumberDisagrees = RuleExamples(
    breaks: .row(number: "2.", direction: "Предоставление государственных услуг"),
    keeps: .row(number: "1.", direction: "Предоставление государственных услуг"))

  static let directionNumberMangled = RuleExamples(
    breaks: .words(
      ru: "Графа 1: 03.01.2026. Так табличная программа поняла введённое «3.1».",
      en: "Column 1: 03.01.2026. This is how a spreadsheet program took the “3.1” that was typed."),
    keeps: .words(ru: "Графа 1: «3.» или «3».", en: "Column 1: “3.” or “3”."))

  static let errorValue = RuleExamples(
    breaks: .words(
      ru: "Графа 4: #ССЫЛКА! Лист, на который указывала формула, удалён.",
      en: "Column 4: #REF! The sheet that a formula referred to was deleted."),
    keeps: .words(
      ru: "Графа 4: «Личный приём, каб. 12». Вместо формулы введён текст.",
      en: "Column 4: “Личный приём, каб. 12”. A text was typed in place of the formula."))

  static let textTooLong = RuleExamples(
    breaks: .words(
      ru: "В графу 6 скопирован раздел регламента, 12 000 знаков.",
      en: "A chapter of regulations was copied into column 6, 12,000 characters."),
    keeps: .words(
      ru: "В графе 6 несколько предложений о том, что важно клиенту.",
      en: "Column 6 holds a few sentences on what matters to the customer."))

  static let activeContent = RuleExamples(
    breaks: .words(
      ru: "В книге есть макрос, который заполняет графу 1.",
      en: "The workbook has a macro that fills in column 1."),
    keeps: .words(
      ru: "Книга сохранена в обычном формате .xlsx или .ods, без макросов и ссылок на другие файлы.",
      en: "The workbook is saved as plain .xlsx or .ods, without macros and links to other files."))

  static let commentsNotKept = RuleExamples(
    breaks: .words(
      ru: "К ячейке оставлено примечание «Уточнить график».",
      en: "A comment at a cell says “Уточнить график”."),
    keeps: .words(
      ru: "График уточнён и вписан в графу 6, примечание удалено.",
      en: "The hours were checked and typed into column 6, the comment is deleted."))

  static let formulaWithoutValue = RuleExamples(
    breaks: .words(
      ru: "В графе 4 формула; файл записала другая программа, и значения формулы в нём нет.",
      en: "Column 4 holds a formula; another program wrote the file without the formula's value."),
    keeps: .words(
      ru: "Файл открыт в табличной программе и сохранён: значение записано рядом с формулой.",
      en: "The file was opened in a spreadsheet program and saved: the value is stored with the formula."))

  static let rowsNotRead = RuleExamples(
    breaks: .words(
      ru: "Под таблицей через пустую строку записано: «Начальник отдела И. И. Петров».",
      en: "Under the table, behind an empty row, stands “Начальник отдела И. И. Петров”."),
    keeps: .words(
      ru: "Таблица кончается последней точкой; исполнитель назван на листе «Сведения».",
      en: "The table ends with its last touchpoint; who prepared it is named on the sheet «Сведения»."))

  static let notHeldByFormat = RuleExamples(
    breaks: .words(
      ru: "Перечень с датой и номером приказа записан в CSV: в шести графах для них нет места.",
      en: "A register with the order's date and number is written as CSV: six columns have no place for them."
    ),
    keeps: .words(
      ru: "Тот же Перечень записан в XLSX или ODS.", en: "The same register is written as XLSX or ODS."))
}

/// TP2: completeness.
extension RuleExamples {
  static let directionUnknown = RuleExamples(
    breaks: .row(number: "7.", direction: "Культурно-массовая работа"),
    keeps: .row(number: "6.", direction: "Иные функции (обеспечения деятельности органа власти)"))

  static let directionEmpty = RuleExamples(
    breaks: .words(
      ru: "В Перечне органа нет ни одного процесса направления 2 «Государственный контроль (надзор)».",
      en: "An authority's register has no process of direction 2, «Государственный контроль (надзор)»."),
    keeps: .words(
      ru: "У каждого из шести направлений есть хотя бы один процесс. От формы с названием подразделения "
        + "этого не требуется.",
      en: "Each of the six directions has a process. A form that names its unit is not asked for all."))

  static let processMissing = RuleExamples(
    breaks: .row(process: "", touchpoint: "Личный приём, каб. 12"),
    keeps: .row(process: "Выдача архивных справок", touchpoint: "Личный приём, каб. 12"))

  static let processWithoutTouchpoints = RuleExamples(
    breaks: .row(process: "Выдача архивных справок", touchpoint: "", interaction: "", particularities: ""),
    keeps: .row(
      process: "Выдача архивных справок", touchpoint: "Личный приём, каб. 12",
      interaction: "Получение консультации", particularities: "Запись по телефону +7 (555) 220-16-10"))

  static let placeholderLeft = RuleExamples(
    breaks: .row(process: "Наименование государственной услуги", touchpoint: "Личный приём, каб. 12"),
    keeps: .row(process: "Выдача архивных справок", touchpoint: "Личный приём, каб. 12"))

  static let needMissing = RuleExamples(
    breaks: .row(touchpoint: "Личный приём, каб. 12", interaction: ""),
    keeps: .row(touchpoint: "Личный приём, каб. 12", interaction: "Получение консультации, подача заявления"))

  static let touchpointMissing = RuleExamples(
    breaks: .row(touchpoint: "", interaction: "Получение консультации"),
    keeps: .row(touchpoint: "Телефон +7 (555) 220-16-10", interaction: "Получение консультации"))

  static let particularitiesMissing = RuleExamples(
    breaks: .row(touchpoint: "Личный приём, каб. 12", particularities: ""),
    keeps: .row(
      touchpoint: "Личный приём, каб. 12",
      particularities: "По вторникам с 9:00 до 13:00, запись по телефону +7 (555) 220-16-10"))

  static let registryProcessMissing = RuleExamples(
    breaks: .words(
      ru: "В реестре есть процесс «Выдача архивных справок», а ни в одном из файлов его нет.",
      en: "The registry has the process “Выдача архивных справок”, and none of the files has it."),
    keeps: .words(
      ru: "Процесс есть в форме хотя бы одного подразделения.", en: "The form of at least one unit has it."))

  static let processNotInRegistry = RuleExamples(
    breaks: .words(
      ru: "В форме «Выдача справок из архива», в реестре «Выдача архивных справок».",
      en: "The form says “Выдача справок из архива”, the registry “Выдача архивных справок”."),
    keeps: .words(
      ru: "В форме и в реестре написано «Выдача архивных справок».",
      en: "Both the form and the registry say “Выдача архивных справок”."))

  static let submissionUnnamed = RuleExamples(
    breaks: .words(
      ru: "Над таблицей написано: «Структурное подразделение:», а дальше пусто.",
      en: "Above the table stands «Структурное подразделение:» with nothing behind it."),
    keeps: .words(
      ru: "Над таблицей: «Структурное подразделение: Архивный отдел», «Ответственный: Петрова А. А., "
        + "начальник отдела».",
      en: "Above the table: «Структурное подразделение: Архивный отдел», «Ответственный: Петрова А. А., "
        + "начальник отдела»."))
}
