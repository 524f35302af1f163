import Diagnostics

/// TP1: the form.
extension Wording {
  func formNotFound(_ absence: FormAbsence) -> FindingText {
    let words = absence.text(in: language)
    return FindingText(message: words.message + ".", suggestion: words.suggestion)
  }

  func columnMissing(_ column: Int) -> FindingText {
    let caption = Vocabulary.caption(ofColumn: column)
    return say(
      ru: (
        "В шапке таблицы нет графы \(column) «\(caption)».",
        "Добавьте графу «\(caption)» или перенесите сведения в бланк формы (команда «perechen template»)."
      ),
      en: (
        "The table's header lacks column \(column), “\(caption)”.",
        "Add the column “\(caption)”, or move the data into the blank form (“perechen template”)."
      ))
  }

  func columnsRearranged(_ order: [Int], _ foreign: [String]) -> FindingText {
    let isRearranged = zip(order, order.dropFirst()).contains { $0 > $1 }
    let numbers = order.map(String.init).joined(separator: ", ")
    var ru: [String] = []
    var en: [String] = []
    if isRearranged {
      ru.append("Графы стоят не в порядке формы: \(numbers).")
      en.append("The columns do not stand in the form's order: \(numbers).")
    }
    if !foreign.isEmpty {
      let isOne = foreign.count == 1
      ru.append(
        (isOne ? "Между графами формы есть посторонняя: " : "Между графами формы есть посторонние: ")
          + list(foreign) + (isOne ? "; она не читалась." : "; они не читались."))
      en.append(
        (isOne ? "A foreign column stands" : "Foreign columns stand") + " between the form's: "
          + list(foreign)
          + (isOne ? "; it was not read." : "; they were not read."))
    }
    if ru.isEmpty {
      ru.append("Графы таблицы расположены не так, как в форме.")
      en.append("The table's columns are not laid out as in the form.")
    }
    return say(
      ru: (
        ru.joined(separator: " "),
        "Сведения прочитаны по названиям граф; в следующий раз оставьте графы такими, как в форме."
      ),
      en: (
        en.joined(separator: " "),
        "The data was read by the captions; next time keep the columns as in the form."
      ))
  }

  func sheetHidden(_ name: String) -> FindingText {
    say(
      ru: (
        "Скрытый лист \(quote(name)) не читался.",
        "Если на нём есть сведения для Перечня, покажите лист и сохраните файл."
      ),
      en: (
        "The hidden sheet \(quote(name)) was not read.",
        "If it holds data for the register, unhide it and save the file."
      ))
  }

  func sheetWithoutHeader(_ name: String) -> FindingText {
    say(
      ru: (
        "Лист \(quote(name)) не читался: на нём нет шапки формы.",
        "Если на нём есть сведения для Перечня, перенесите их под шапку формы."
      ),
      en: (
        "Sheet \(quote(name)) was not read: it has no header of the form.",
        "If it holds data for the register, move it under the form's header."
      ))
  }

  func rowWithoutDirection(_ touchpoint: String) -> FindingText {
    say(
      ru: (
        touchpoint.isEmpty
          ? "Для этой строки не указано направление деятельности (графа 2); она не вошла в Перечень."
          : "Для точки \(quote(touchpoint)) не указано направление деятельности (графа 2); "
            + "она не вошла в Перечень.",
        "Укажите в графе 2 одно из шести направлений формы."
      ),
      en: (
        touchpoint.isEmpty
          ? "This row has no direction of activity (column 2); it is not in the register."
          : "The touchpoint \(quote(touchpoint)) has no direction of activity (column 2); "
            + "it is not in the register.",
        "Name one of the form's six directions in column 2."
      ))
  }

  func directionNumberDisagrees(_ number: Int, _ name: String, _ nameNumber: Int) -> FindingText {
    say(
      ru: (
        "В графе 1 стоит номер \(number), а направление \(quote(name)) в форме идёт под номером "
          + "\(nameNumber); взято название.",
        "Исправьте номер на \(nameNumber) или уточните направление в графе 2."
      ),
      en: (
        "Column 1 says \(number), but the direction \(quote(name)) is number \(nameNumber) of the form; "
          + "the name was taken.",
        "Change the number to \(nameNumber), or correct the direction in column 2."
      ))
  }

  func directionNumberMangled(_ shown: String, _ number: Int) -> FindingText {
    say(
      ru: (
        "Номер направления записан в ячейке как \(quote(shown)): табличная программа приняла его за дату "
          + "или дробь; прочитано как \(number).",
        "Задайте ячейке текстовый формат и введите «\(number).»."
      ),
      en: (
        "The direction's number stands in the cell as \(quote(shown)): the spreadsheet program took it for a "
          + "date or a fraction; it was read as \(number).",
        "Format the cell as text and type “\(number).”."
      ))
  }

  func errorValue(_ value: String) -> FindingText {
    say(
      ru: (
        "Вместо текста в ячейке ошибка формулы \(quote(value)).",
        "Исправьте формулу или впишите вместо неё текст."
      ),
      en: (
        "The cell holds a formula's error, \(quote(value)), in place of a text.",
        "Mend the formula, or type the text in its place."
      ))
  }

  func textCut(_ limit: Int) -> FindingText {
    say(
      ru: (
        "Текст, по-видимому, обрезан: в нём ровно столько знаков, сколько вмещает ячейка "
          + "(\(grouped(limit, in: language))).",
        "Проверьте конец текста и сократите его."
      ),
      en: (
        "The text seems to be cut: it is exactly as long as a cell can hold "
          + "(\(CountedNoun.characters.counted(limit, in: language))).",
        "Check the end of the text and shorten it."
      ))
  }

  func textCutOnWriting(
    _ sheet: String, _ cell: String, _ text: String, _ length: Int, _ limit: Int
  ) -> FindingText {
    say(
      ru: (
        "В записанном файле текст \(quote(text)) (лист \(quote(sheet)), ячейка \(singleLine(cell))) обрезан: в нём "
          + "\(CountedNoun.characters.counted(length, in: language)), а ячейка Excel вмещает "
          + "\(grouped(limit, in: language)).",
        "Сократите текст или запишите Перечень в ODS, CSV или JSON: они вмещают его целиком."
      ),
      en: (
        "In the file written the text \(quote(text)) (sheet \(quote(sheet)), cell \(singleLine(cell))) is cut: it has "
          + "\(CountedNoun.characters.counted(length, in: language)), a cell of Excel holds "
          + "\(grouped(limit, in: language)).",
        "Shorten the text, or write the register as ODS, CSV or JSON: they hold it whole."
      ))
  }

  func textLong(_ length: Int, _ limit: Int) -> FindingText {
    say(
      ru: (
        "В ячейке \(CountedNoun.characters.counted(length, in: language)), а читать удобно не больше "
          + "\(grouped(limit, in: language)).",
        "Сократите текст: оставьте то, что важно клиенту."
      ),
      en: (
        "The cell holds \(CountedNoun.characters.counted(length, in: language)); up to "
          + "\(grouped(limit, in: language)) are easy to read.",
        "Shorten the text to what matters to the customer."
      ))
  }

  func activeContent(_ content: Finding.ActiveContent) -> FindingText {
    switch content {
    case .macros:
      say(
        ru: (
          "В файле есть макросы; они не выполнялись и не учитывались.",
          "Сохраните файл как обычную книгу .xlsx или .ods, без макросов."
        ),
        en: (
          "The file carries macros; they were neither run nor regarded.",
          "Save the file as a plain .xlsx or .ods workbook, without macros."
        ))
    case .externalLinks:
      say(
        ru: (
          "В файле есть ссылки на другие книги; они не открывались, взяты значения из самого файла.",
          "Замените ссылки значениями (разорвите связи) и сохраните файл."
        ),
        en: (
          "The file links to other workbooks; they were not opened, the values stored in the file were taken.",
          "Replace the links by their values (break the links) and save the file."
        ))
    case .embeddedObjects:
      say(
        ru: (
          "В файл вложены объекты (документы, рисунки); их содержание не читалось.",
          "Если в них есть сведения для Перечня, впишите их в таблицу текстом."
        ),
        en: (
          "Objects (documents, pictures) are embedded in the file; what they hold was not read.",
          "If they hold data for the register, type it into the table."
        ))
    }
  }

  func commentsNotKept() -> FindingText {
    say(
      ru: (
        "В файле есть примечания; в форму, которую записывает программа, они не переносятся.",
        "Если в примечаниях есть сведения для Перечня, впишите их в ячейки."
      ),
      en: (
        "The file carries comments; a form that the program writes does not keep them.",
        "If the comments hold data for the register, type it into the cells."
      ))
  }

  func trackedChangesNotKept() -> FindingText {
    say(
      ru: (
        "В файле записаны исправления; в форму, которую записывает программа, их история не переносится.",
        "Примите или отклоните исправления и сохраните файл."
      ),
      en: (
        "The file carries tracked changes; a form that the program writes does not keep their history.",
        "Accept or reject the changes and save the file."
      ))
  }

  func formulaWithoutValue() -> FindingText {
    say(
      ru: (
        "В ячейке формула, значение которой не сохранено в файле; ячейка прочитана как пустая.",
        "Откройте файл в табличной программе и сохраните его: значение запишется."
      ),
      en: (
        "The cell holds a formula whose value is not stored in the file; it was read as empty.",
        "Open the file in a spreadsheet program and save it: the value will be stored."
      ))
  }

  func rowsAfterTable(_ first: Int, _ last: Int, _ text: String) -> FindingText {
    let words = text.isEmpty ? "" : language.pick(ru: ", текст: ", en: ", text: ") + quote(text)
    return say(
      ru: (
        first == last
          ? "Строка \(first) стоит после конца таблицы и не читалась\(words)."
          : "Строки \(first)–\(last) стоят после конца таблицы и не читались\(words).",
        "Если это сведения для Перечня, перенесите их в таблицу, без пустой строки перед ними."
      ),
      en: (
        first == last
          ? "Row \(first) stands after the table's end and was not read\(words)."
          : "Rows \(first)–\(last) stand after the table's end and were not read\(words).",
        "If they hold data for the register, move them into the table, with no blank row before them."
      ))
  }

  func rowWithoutTouchpoint(_ process: String) -> FindingText {
    say(
      ru: (
        process.isEmpty
          ? "В строке пусты графы 4–6; она ничего не добавила в Перечень."
          : "В строке процесса \(quote(process)) пусты графы 4–6; она ничего не добавила в Перечень.",
        "Заполните графы 4–6 или удалите строку."
      ),
      en: (
        process.isEmpty
          ? "Columns 4–6 of the row are empty; it added nothing to the register."
          : "Columns 4–6 of a row of the process \(quote(process)) are empty; it added nothing to the register.",
        "Fill in columns 4–6, or delete the row."
      ))
  }

  func notHeldByFormat(_ format: String, _ what: Finding.UnheldPart) -> FindingText {
    let name = singleLine(format).uppercased()
    let part = language.pick(ru: unheldRussian(what), en: unheldEnglish(what))
    let keepers: String =
      switch what {
      case .sources, .variants, .withdrawals, .channel, .needs: "JSON"
      case .edition, .submission, .authority, .title:
        language.pick(ru: "XLSX, ODS или JSON", en: "XLSX, ODS or JSON")
      }
    return say(
      ru: (
        "Формат \(name) не вмещает \(part); в файле этого нет.",
        "Если это нужно сохранить, выберите \(keepers)."
      ),
      en: ("\(name) cannot hold \(part); the file lacks it.", "If it has to be kept, choose \(keepers)."))
  }

  /// In the accusative.
  private func unheldRussian(_ what: Finding.UnheldPart) -> String {
    switch what {
    case .edition: "дату и номер приказа об утверждении"
    case .submission: "сведения о том, кто и когда представил форму"
    case .sources: "ячейки, из которых взяты сведения"
    case .variants: "варианты, которые дали разные подразделения"
    case .withdrawals: "отметки «исключить»"
    case .authority: "название органа власти"
    case .title: "название Перечня"
    case .channel: "код канала, который отличается от распознанного по тексту"
    case .needs: "коды потребностей, которые отличаются от распознанных по тексту"
    }
  }

  private func unheldEnglish(_ what: Finding.UnheldPart) -> String {
    switch what {
    case .edition: "the date and number of the approving order"
    case .submission: "who sent the form and when"
    case .sources: "the cells that the data came from"
    case .variants: "what each of the differing units says"
    case .withdrawals: "what the unit takes back («исключить»)"
    case .authority: "the authority's name"
    case .title: "the register's title"
    case .channel: "a channel other than the one that the text tells of"
    case .needs: "needs other than those that the text tells of"
    }
  }
}
