/// TP7: merging.
extension RuleExamples {
  static let conflict = RuleExamples(
    breaks: .words(
      ru: "О телефоне +7 (555) 220-16-10 один отдел пишет в графе 6 «С 9:00 до 18:00», "
        + "другой «С 8:00 до 17:00».",
      en: "Of the telephone +7 (555) 220-16-10 one unit says “С 9:00 до 18:00” in column 6, "
        + "another “С 8:00 до 17:00”."),
    keeps: .words(
      ru: "Оба отдела пишут «С 9:00 до 18:00», или у одного из них графа 6 пуста.",
      en: "Both units say “С 9:00 до 18:00”, or one of them leaves column 6 empty."))

  static let processUnderSeveralDirections = RuleExamples(
    breaks: .words(
      ru: "Один отдел относит «Выдачу архивных справок» к направлению 1, другой — к направлению 3.",
      en: "One unit puts “Выдача архивных справок” under direction 1, another under direction 3."),
    keeps: .words(
      ru: "Оба отдела относят «Выдачу архивных справок» к направлению 1.",
      en: "Both units put “Выдача архивных справок” under direction 1."))

  static let entriesJoined = RuleExamples(
    breaks: .words(
      ru: "Два отдела представили одну точку одного процесса: «Официальный сайт example.org». В Перечне она "
        + "стоит один раз, с потребностями из обеих форм.",
      en: "Two units sent one touchpoint of one process, “Официальный сайт example.org”. It stands in the "
        + "register once, with the needs of both forms."),
    keeps: .words(
      ru: "Каждая точка есть в форме только одного отдела.", en: "Each touchpoint is in the form of one unit."
    ))

  static let processesNearlyEqual = RuleExamples(
    breaks: .words(
      ru: "У одного отдела «Выдача архивных справок», у другого «Выдача архивной справки».",
      en: "One unit has “Выдача архивных справок”, another “Выдача архивной справки”."),
    keeps: .words(
      ru: "Оба отдела пишут «Выдача архивных справок».", en: "Both units write “Выдача архивных справок”."))

  static let unitSilent = RuleExamples(
    breaks: .words(
      ru: "В списке подразделений есть «Архивный отдел», а его формы среди файлов нет.",
      en: "The roster has the unit “Архивный отдел”, and its form is not among the files."),
    keeps: .words(
      ru: "Среди файлов есть форма, в которой указан «Архивный отдел».",
      en: "A form that names “Архивный отдел” is among the files."))

  static let unitUnknown = RuleExamples(
    breaks: .words(
      ru: "В форме указан «Отдел архива», а в списке подразделений — «Архивный отдел».",
      en: "The form names “Отдел архива”, the roster “Архивный отдел”."),
    keeps: .words(
      ru: "В форме подразделение названо так же, как в списке: «Архивный отдел».",
      en: "The form names the unit as the roster does: “Архивный отдел”."))

  static let unitSentTwice = RuleExamples(
    breaks: .words(
      ru: "Архивный отдел прислал «Перечень.xlsx» и «Перечень исправленный.xlsx», и они различаются.",
      en: "The unit “Архивный отдел” sent «Перечень.xlsx» and «Перечень исправленный.xlsx», and they differ."),
    keeps: .words(
      ru: "В папке оставлен один файл отдела, исправленный.",
      en: "One file of the unit is left in the folder, the corrected one."))
}

/// TP8: editions and publication.
extension RuleExamples {
  static let processChanged = RuleExamples(
    breaks: .words(
      ru: "В новой редакции появилась услуга «Выдача архивных справок».",
      en: "The new edition has a new service, “Выдача архивных справок”."),
    keeps: .words(
      ru: "Процессы обеих редакций и их направления совпадают.",
      en: "Both editions have the same processes under the same directions."))

  static let touchpointChanged = RuleExamples(
    breaks: .words(
      ru: "У процесса появился чат в MAX, или приём документов по почте исключён.",
      en: "A process has got a chat in MAX, or lost the filing of documents by post."),
    keeps: .words(
      ru: "Точки процесса и их каналы в обеих редакциях одни и те же.",
      en: "The process has the same touchpoints and channels in both editions."))

  static let needsChanged = RuleExamples(
    breaks: .words(
      ru: "Через сайт раньше только получали информацию, теперь можно и подать заявление.",
      en: "The site gave only information before; now one can also file an application there."),
    keeps: .words(
      ru: "Графа 5 изложена другими словами, потребности те же.",
      en: "Column 5 is worded anew, the needs are the same."))

  static let editorialChange = RuleExamples(
    breaks: .words(
      ru: "В графе 6 «с 9:00 до 18:00» исправлено на «с 8:00 до 17:00».",
      en: "In column 6 “с 9:00 до 18:00” was corrected to “с 8:00 до 17:00”."),
    keeps: .words(ru: "Тексты обеих редакций совпадают.", en: "The texts of both editions are the same."))

  static let publishedLate = RuleExamples(
    breaks: .words(
      ru: "Изменение внесено 23.11.2026, Перечень размещён 08.12.2026.",
      en: "Changed on 23 November 2026, published on 8 December 2026."),
    keeps: .words(
      ru: "Перечень размещён не позднее 07.12.2026: это десятый рабочий день.",
      en: "Published by 7 December 2026, the tenth working day."))

  static let calendarIncomplete = RuleExamples(
    breaks: .words(
      ru: "Срок приходится на год, производственного календаря которого в программе нет.",
      en: "The term ends in a year for which the program has no working-day calendar."),
    keeps: .words(
      ru: "Производственный календарь этого года передан программе.",
      en: "The program was given the working-day calendar of that year."))

  static let editionUnnamed = RuleExamples(
    breaks: .words(
      ru: "Перечень публикуется без указания приказа.", en: "The register is published without its order."),
    keeps: .words(
      ru: "Указаны дата и номер: --edition-date 2026-11-23 --edition-number 57.",
      en: "Its date and number are given: --edition-date 2026-11-23 --edition-number 57."))
}
