extension Failure.Problem {
  /// The message without its full stop, and the next step.
  var russian: (message: String, suggestion: String) {
    let saveAnew =
      "Откройте файл в табличной программе и сохраните заново как .xlsx или .ods; "
      + "если он не откроется, попросите прислать его ещё раз."
    let convertAnew = "Исправьте файл или запишите заново: perechen convert ФАЙЛ --to json."
    switch self {
    case .otherFormat(let format): return format.russian
    case .empty:
      return ("Файл пуст", "Попросите прислать его ещё раз: он сохранён или переслан не полностью.")
    case .notASpreadsheet:
      return (
        "Это не электронная таблица",
        "Проверьте, тот ли это файл; таблицу сохраните в табличной программе как .xlsx или .ods."
      )
    case .damagedArchive(let words): return ("Файл повреждён" + detail(russianArchiveFault(words)), saveAnew)
    case .malformedXML(let words): return ("Файл повреждён, нарушена его разметка" + detail(words), saveAnew)
    case .partMissing: return ("Файл повреждён, в нём нет обязательной части", saveAnew)
    case .noWorksheets:
      return ("В книге нет ни одного листа с ячейками", "Перенесите сведения на обычный лист.")
    case .entityDeclaration:
      return (
        "В файле объявлены сущности XML, как в подложных файлах; он не читался",
        "Не открывайте его, пока не узнаете, откуда он; попросите прислать файл ещё раз."
      )
    case .limit(let name, let value):
      return (
        "Файл превышает предел «\(singleLine(name))»: \(grouped(value, in: .ru))",
        "Проверьте, тот ли это файл; большую таблицу разделите на несколько файлов. Если файл надёжен, "
          + "поднимите предел: --limit \(singleLine(name))=ЧИСЛО."
      )
    case .invalidValue(let words):
      return ("Файл повреждён, в нём недопустимое значение" + detail(words), saveAnew)
    case .interchange(let fault): return (fault.russian, convertAnew)
    case .changes(let fault):
      return (
        fault.russian, "Запишите изменения заново: perechen diff СТАРЫЙ НОВЫЙ --format json -o ФАЙЛ.json."
      )
    case .changesDoNotFit(let fault):
      return (fault.russian, "Укажите ту редакцию, с которой сравнивали, или сравните заново.")
    case .configuration(let fault): return fault.russian
    case .formMissing(let absence):
      let text = absence.text(in: .ru)
      return (text.message, text.suggestion)
    case .nameColumnMissing(let captions):
      let seen = captions.isEmpty ? "" : "; в первой строке: " + Language.ru.quotedList(captions, most: 8)
      return (
        "Не видно, в какой графе списка названия" + seen,
        "Озаглавьте эту графу «Наименование процесса» (в списке подразделений «Подразделение») "
          + "или оставьте в файле её одну."
      )

    case .fileMissing(let nearest):
      return (
        "Такого файла или папки нет",
        nearest.map { "Есть похожее имя: \(Language.ru.quoted($0, limit: 200))." } ?? "Проверьте имя и путь."
      )
    case .nameInParts(let name):
      return (
        "Имя файла разделено пробелами на части", "Возьмите его в кавычки: \"\(singleLine(name))\"."
      )
    case .publishedFolder:
      return (
        "Это папка для сайта, которую записала команда «perechen publish»: форм в ней нет",
        "Укажите папку с присланными формами; если нужен сам перечень, укажите файл perechen.json из этой папки."
      )
    case .lockFile:
      return (
        "Это служебная пометка о том, что файл открыт в табличной программе, а не сам файл",
        "Укажите файл с тем же именем без знаков в начале."
      )
    case .nameNotUTF8:
      return (
        "Имя записано не в кодировке UTF-8 (здесь показано, как оно, по-видимому, читается); открыть его нельзя",
        "Переименуйте файл или папку и повторите команду."
      )
    case .nestedArchive:
      return (
        "Архив внутри архива не читается",
        "Распакуйте внешний архив в папку и укажите её: архивы, которые лежат в папке, читаются."
      )
    case .folderWithoutForms:
      return (
        "В папке нет ни одной таблицы", "Укажите папку, в которой лежат файлы .xlsx, .ods, .csv или .json."
      )
    case .cannotRead(let reason):
      return ("Файл не читается: " + reason.text(in: .ru), reason.suggestion(in: .ru))
    case .sheetUnknown(let name, let sheets):
      return (
        "В книге нет листа \(Language.ru.quoted(name))",
        sheets.isEmpty ? "Уточните имя листа." : "Листы книги: \(Language.ru.quotedList(sheets, most: 12))."
      )
    case .kindUnknown(let name, let known):
      return (
        "Вид файла \(Language.ru.quoted(name)) неизвестен",
        "Укажите один из: \(known.joined(separator: ", "))."
      )
    case .outputMissing: return ("Не указано, куда записать результат", "Добавьте -o ПУТЬ.")
    case .outputKindUnknown:
      return (
        "По имени не понять, в каком виде записать файл",
        "Добавьте расширение (.xlsx, .ods, .csv, .json) или укажите --to ВИД."
      )
    case .severalInputsOneFile:
      return (
        "Файлов на входе несколько, а на выходе указан один файл", "Укажите для результата папку: -o ПАПКА/."
      )

    case .oneRegisterWanted:
      return (
        "Нужен один перечень, а здесь файлов несколько",
        "Укажите один файл; формы подразделений сначала сведите: perechen merge ПАПКА -o ФАЙЛ."
      )

    case .outputExists:
      return ("Такой файл или папка уже есть", "Выберите другое имя или добавьте --force, чтобы заменить.")
    case .outputFolderMissing: return ("Папки для этого файла нет", "Создайте её или укажите другую.")
    case .outputIsFolder: return ("Это папка, а записать нужно файл", "Добавьте к пути имя файла.")
    case .outputIsFile: return ("Это файл, а записать нужно папку", "Укажите другое имя.")
    case .outputIsOpen:
      return (
        "Файл открыт в табличной программе: записанное пропало бы, когда его там сохранят",
        "Сохраните и закройте его, затем повторите команду."
      )
    case .outputIsInput: return ("Результат заменил бы исходный файл", "Выберите другое имя.")
    case .cannotCreate(let reason):
      return ("Файл не удалось создать: " + reason.text(in: .ru), reason.suggestion(in: .ru))
    case .cannotWrite(let reason):
      return (
        "Файл не удалось записать до конца, он не изменён: " + reason.text(in: .ru),
        reason.suggestion(in: .ru)
      )
    }
  }
}

extension Failure.OtherFormat {
  fileprivate var russian: (message: String, suggestion: String) {
    let unpack = "Распакуйте его в папку и укажите её, или упакуйте файлы заново как ZIP."
    let saveAs = "Откройте файл в табличной программе и сохраните как .xlsx или .ods («Сохранить как»)."
    let moveTable =
      "Перенесите таблицу в бланк формы (.xlsx или .ods); его записывает команда «perechen template»."
    switch self {
    case .xls: return ("Это книга старого формата .xls, он не читается", saveAs)
    case .xlsb: return ("Это двоичная книга .xlsb, она не читается", saveAs)
    case .encryptedXLSX, .encryptedODS:
      return (
        "Файл зашифрован паролем",
        "Откройте его в табличной программе, снимите пароль и сохраните заново."
      )
    case .encryptedZip: return ("Архив зашифрован паролем", "Распакуйте его и укажите файлы из него.")
    case .word: return ("Это документ Word, а не таблица", moveTable)
    case .openDocumentText: return ("Это текстовый документ ODF, а не таблица", moveTable)
    case .presentation: return ("Это презентация, а не таблица", moveTable)
    case .pdf: return ("Это документ PDF, а не таблица", moveTable)
    case .html: return ("Это веб-страница (HTML), а не книга", saveAs)
    case .richText: return ("Это текст RTF, а не таблица", moveTable)
    case .excelXML2003: return ("Это книга в формате XML программы Excel 2003, он не читается", saveAs)
    case .xml: return ("Это файл XML неизвестного вида, а не книга", saveAs)
    case .text:
      return (
        "Это простой текст, а не книга",
        "Если это таблица в CSV, дайте файлу расширение .csv; если нет, заполните бланк (.xlsx или .ods)."
      )
    case .json: return ("Это JSON, а не книга", "Укажите книгу: .xlsx или .ods.")
    case .image: return ("Это картинка, а не таблица", moveTable)
    case .zip: return ("Это архив, а не книга", "Распакуйте его и укажите файлы из него.")
    case .oleOther: return ("Это документ старого формата Microsoft Office, он не читается", saveAs)
    case .rar: return ("Это архив RAR, он не читается", unpack)
    case .sevenZip: return ("Это архив 7z, он не читается", unpack)
    case .otherArchive: return ("Это архив, который не читается (читаются только ZIP)", unpack)
    case .numbers:
      return (
        "Это таблица Apple Numbers, она не читается",
        "Откройте её в Numbers и выберите «Файл» — «Экспортировать в» — «Excel»."
      )
    case .table1C:
      return (
        "Это таблица 1С (.mxl), она не читается",
        "Сохраните её в 1С («Сохранить как») в виде листа Excel (.xlsx)."
      )
    case .shortcut:
      return (
        "Это ярлык или ссылка, а не сам файл",
        "Откройте его, сохраните таблицу на этот компьютер (.xlsx или .ods) и укажите сохранённый файл."
      )
    case .zeros:
      return (
        "В файле одни нули: он не скачан из облачной папки или испорчен при копировании",
        "Откройте облачную папку, сделайте файл доступным на этом компьютере и повторите; "
          + "если не выйдет, попросите прислать его ещё раз."
      )
    }
  }
}
