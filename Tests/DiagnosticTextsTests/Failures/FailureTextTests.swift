import DiagnosticTexts
import Testing

@Suite struct FailureTextTests {
  static let problems: [Failure.Problem] =
    Failure.OtherFormat.allCases.map { .otherFormat($0) } + [
      .empty, .notASpreadsheet, .damagedArchive(detail: "CRC error"), .damagedArchive(detail: ""),
      .malformedXML(detail: "tag mismatch\n"), .partMissing, .noWorksheets, .entityDeclaration,
      .limit(name: "entries", value: 10_000), .invalidValue(detail: "XFE1"), .formMissing,
      .fileMissing, .folderWithoutForms,
      .cannotRead(.noPermission), .sheetUnknown(name: "Лист9", sheets: ["Лист1"]),
      .sheetUnknown(name: "Лист9", sheets: []), .kindUnknown(name: "doc", known: ["xlsx", "ods"]),
      .outputMissing,
      .outputKindUnknown, .severalInputsOneFile, .outputExists, .outputFolderMissing, .outputIsFolder,
      .outputIsFile, .outputIsInput, .cannotCreate(.readOnly), .cannotWrite(.noSpace),
    ] + faults.map { .interchange($0) }

  static let faults: [InterchangeFault] = [
    .empty, .unexpectedEnd, .textAfterEnd, .notUTF8, .controlCharacter, .surrogateAlone,
    .unexpectedCharacter("}"), .escapeUnknown("x"), .numberMalformed("01"), .keyRepeated("name"),
    .tooManyBytes(limit: 1), .tooDeep(limit: 64), .tooManyValues(limit: 2), .formatUnknown(nil),
    .formatUnknown("geojson"), .versionUnknown("2"), .kindWrong(expected: .text, found: .number),
    .memberMissing("name"), .memberUnknown("nmae", nearest: "name"), .memberUnknown("x", nearest: nil),
    .codeUnknown("fax", known: ["phone", "letter"]), .directionUnknown("7"),
    .modeDisagrees(channel: "phone", mode: "digital"), .textEmpty, .cellMalformed("D"),
  ]

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
