import DiagnosticTexts
import Diagnostics
import Testing

@Suite struct FailureTextTests {
  static var problems: [Failure.Problem] {
    Failure.OtherFormat.allCases.map { .otherFormat($0) } + [
      .empty, .notASpreadsheet, .damagedArchive(detail: "CRC error"), .damagedArchive(detail: ""),
      .malformedXML(detail: "tag mismatch\n"), .partMissing, .noWorksheets, .entityDeclaration,
      .limit(name: "entries", value: 10_000), .invalidValue(detail: "XFE1"), .formMissing(FormAbsence()),
      .formMissing(FormAbsence(picturedSheet: "Лист1")),
      .formMissing(FormAbsence(hiddenSheets: ["Перечень"])), .nameColumnMissing(captions: ["№", "Предмет"]),
      .nameColumnMissing(captions: []), .fileMissing(nearest: nil), .fileMissing(nearest: "форма.xlsx"),
      .nameInParts("моя форма.xlsx"), .folderWithoutForms, .publishedFolder, .lockFile, .nestedArchive,
      .nameNotUTF8,
      .cannotRead(.noPermission), .sheetUnknown(name: "Лист9", sheets: ["Лист1"]),
      .sheetUnknown(name: "Лист9", sheets: []), .kindUnknown(name: "doc", known: ["xlsx", "ods"]),
      .outputMissing,
      .outputKindUnknown, .severalInputsOneFile, .oneRegisterWanted, .outputExists, .outputFolderMissing,
      .outputIsFolder,
      .outputIsFile, .outputIsInput, .outputIsOpen, .cannotCreate(.readOnly), .cannotWrite(.noSpace),
    ] + faults.map { .interchange($0) } + faults.map { .changes($0) }
      + changeFaults.map { .changesDoNotFit($0) } + configurationFaults.map { .configuration($0) }
  }

  // Made anew for each use: LeakSanitizer does not see what such values point to, where they live as long as the program.
  static var configurationFaults: [ConfigurationFault] {
    ([
      .tab, .colonMisplaced, .colonMissing, .indentation, .startOfValue, .quoteOpen, .bracketOpen,
      .controlCharacter, .other("did not find"), .other(""),
    ] as [ConfigurationFault.Syntax]).map { .syntax($0) }
      + ConfigurationFault.ValueKind.allCases.map { .kindWrong(expected: $0, found: .list) }
      + ConfigurationFault.Form.allCases.map { .formWrong("12", $0) } + [
        .notUTF8, .tooManyBytes(limit: 1_048_576), .tooDeep(limit: 16), .tooManyValues(limit: 50_000),
        .reference,
        .tag, .severalDocuments, .keyNotText, .keyRepeated("title", line: 1),
        .keyUnknown("titel", nearest: "title", known: ["title"]),
        .keyUnknown("x", nearest: nil, known: ["title"]),
        .keyMissing("name"), .keysExclude("add", "only"), .valueMissing, .tooManyItems(limit: 5_000),
        .textTooLong(limit: 2_000), .codeUnknown("eror", nearest: "error", known: ["error"]),
        .codeUnknown("x", nearest: nil, known: ["error"]), .ruleUnknown("TP4O1", nearest: "TP401"),
        .ruleUnknown("x", nearest: nil), .ruleLocked("TP101"), .durationMalformed("15"),
        .durationOutOfRange(longest: 366), .numberMalformed("два", least: 0, most: 100),
        .dateMalformed("31.12.2026", nearest: "2026-12-31"), .dateMalformed("x", nearest: nil),
        .dayBothOffAndWorking("2026-12-30"), .phraseSign("~"), .phraseLong(words: 12),
        .phraseNotUnderstood("и"),
        .phraseRepeated("бюро", line: 3), .nameRepeated("Отдел", line: 3),
        .notDecisions, .choiceUnknown("Ж", known: ["A", "B"]), .questionChanged("TP701-1"),
        .answerMisplaced("A"),
      ]
  }

  static let faults: [InterchangeFault] = [
    .empty, .unexpectedEnd, .textAfterEnd, .notUTF8, .controlCharacter, .surrogateAlone,
    .unexpectedCharacter("}"), .escapeUnknown("x"), .numberMalformed("01"), .keyRepeated("name"),
    .tooManyBytes(limit: 1), .tooDeep(limit: 64), .tooManyValues(limit: 2), .formatUnknown(nil),
    .formatUnknown("geojson"), .versionUnknown("2"), .kindWrong(expected: .text, found: .number),
    .memberMissing("name"), .memberUnknown("nmae", nearest: "name"), .memberUnknown("x", nearest: nil),
    .codeUnknown("fax", known: ["phone", "letter"]), .directionUnknown("7"),
    .modeDisagrees(channel: "phone", mode: "digital"), .textEmpty, .cellMalformed("D"),
    .notChanges(nil), .notChanges("perechen-register"), .disagrees(found: "TP801", expected: "TP802"),
  ]

  static let changeFaults: [ChangeFault] =
    ([
      .missing, .alreadyThere, .contentsDiffer, .contradiction,
      .direction(
        expected: ChangeFault.Contents(processes: 2, touchpoints: 5),
        found: ChangeFault.Contents(processes: 0, touchpoints: 0)),
      .direction(
        expected: ChangeFault.Contents(processes: 2, touchpoints: 5),
        found: ChangeFault.Contents(processes: 2, touchpoints: 5)),
    ] + ChangeFault.Field.allCases.map { .differs(field: $0, expected: "", found: "Сайт.") }).map {
      ChangeFault(direction: 1, process: "Приём", touchpoint: "Сайт", problem: $0, others: 3)
    }

  @Test(arguments: Language.allCases)
  func everyFailureSaysWhatAndWhatToDo(language: Language) {
    for problem in Self.problems {
      let words = text(of: Failure(problem), in: language)
      for sentence in [words.message, words.suggestion] {
        #expect(
          sentence.hasSuffix(".") && !sentence.hasSuffix("..") && !sentence.contains("\n"), "\(sentence)")
        #expect(sentence.first.map { $0.isUppercase || "«“".contains($0) } == true, "\(sentence)")
      }
    }
  }

  @Test(arguments: [
    ("Not a zip archive", "Файл повреждён: это не архив ZIP."),
    ("CRC error", "Файл повреждён: не сходится контрольная сумма."),
    ("Zlib error: data error", "Файл повреждён: сжатые данные испорчены."),
    ("what nobody has said yet", "Файл повреждён: what nobody has said yet."),
  ])
  func whatTheArchiveReaderSaysIsToldInRussian(words: String, message: String) {
    #expect(text(of: Failure(.damagedArchive(detail: words)), in: .ru).message == message)
    #expect(text(of: Failure(.damagedArchive(detail: words)), in: .en).message.contains(words))
  }

  @Test func thePlaceIsTold() {
    let failure = Failure(
      .malformedXML(detail: "tag mismatch"), part: "xl/worksheets/sheet1.xml", line: 12, cell: "D7")
    #expect(
      text(of: failure, in: .ru).message
        == "Файл повреждён, нарушена его разметка: tag mismatch (xl/worksheets/sheet1.xml, строка 12, ячейка D7)."
    )
  }

  @Test func theLineOfAConfigurationIsQuoted() {
    let failure = Failure(
      .configuration(.keyUnknown("titel", nearest: "title", known: ["authority", "title"])), line: 3,
      column: 1,
      excerpt: "titel: Перечень «А»")
    #expect(
      text(of: failure, in: .ru).line
        == "Ключ «titel» неизвестен (строка 3, знак 1: «titel: Перечень „А“»). Возможно, нужно «title». "
        + "Здесь могут стоять: authority, title.")
  }

  @Test func systemCodesAreUnderstood() {
    #expect(SystemReason(code: 28, message: "No space left on device") == .noSpace)
    #expect(SystemReason(code: 13, message: "") == .noPermission)
    #expect(SystemReason(code: 9_999, message: "Strange") == .other("Strange"))
    #expect(
      text(of: Failure(.cannotWrite(.noSpace)), in: .ru).line
        == "Файл не удалось записать до конца, он не изменён: на диске нет места. "
        + "Освободите место и повторите.")
  }
}
