import Diagnostics
import Testing
import TouchpointRegister

/// TP701 and TP703: what several units say of one entry.
@Suite struct ConflictTests {
  private typealias Samples = MergeSamples

  private func rules(_ result: MergeResult) -> [Rule] { result.diagnostics.map(\.rule) }

  @Test func entriesOfTwoUnitsBecomeOne() throws {
    let result = RegisterMerge().merge([
      Samples.submission(
        unit: "Б", file: "/in/б.xlsx", "САЙТ", needs: [.result], particularities: "Бесплатно"),
      Samples.submission(
        unit: "А", file: "/in/а.xlsx", "Сайт", needs: [.forms], particularities: "Бесплатно"),
    ])
    let touchpoint = try #require(Samples.touchpoints(result.register).first)
    #expect(Samples.touchpoints(result.register).count == 1)
    #expect(touchpoint.name == "Сайт")
    #expect(touchpoint.needs == [.forms, .result])
    #expect(touchpoint.sources.map(\.location.file) == ["а.xlsx", "б.xlsx"])
    #expect(touchpoint.sources.map(\.unit) == ["А", "Б"])
    #expect(touchpoint.variants.isEmpty)
    #expect(
      result.diagnostics == [
        Diagnostic(
          .entriesJoined(touchpoint: "Сайт", units: ["А", "Б"]), at: Samples.place("/in/б.xlsx", 4, 4))
      ])
  }

  @Test func differentChannelsAreAConflict() throws {
    let result = RegisterMerge().merge([
      Samples.submission(unit: "Б", date: "2026-11-02", file: "б.xlsx", "Приёмная", .inPerson),
      Samples.submission(unit: "А", date: "2026-11-01", file: "а.xlsx", "Приёмная", .website),
    ])
    let touchpoint = try #require(Samples.touchpoints(result.register).first)
    #expect(touchpoint.channel == .website)
    #expect(touchpoint.variants.map(\.unit) == ["А", "Б"])
    #expect(touchpoint.variants.map(\.date) == ["2026-11-01", "2026-11-02"])
    #expect(touchpoint.variants.map(\.channel) == [.website, .inPerson])
    #expect(rules(result) == [.conflict, .entriesJoined])
    #expect(
      result.diagnostics.first
        == Diagnostic(
          .channelConflict(
            touchpoint: "Приёмная",
            variants: [
              FindingVariant(unit: "А", text: "website", location: Samples.place("а.xlsx", 4, 4)),
              FindingVariant(unit: "Б", text: "in-person", location: Samples.place("б.xlsx", 4, 4)),
            ]), at: Samples.place("б.xlsx", 4, 4)))
  }

  @Test(arguments: [
    ("До 15 минут", "До 20 минут", true, "До 15 минут\nДо 20 минут"),
    ("До 15 минут\nБесплатно", "Бесплатно\nПо записи", true, "До 15 минут\nБесплатно\nПо записи"),
    ("До 15 минут", "", false, "До 15 минут"),
    ("", "До 15 минут", false, "До 15 минут"),
    ("Бесплатно", "бесплатно", false, "Бесплатно"),
    ("До 15 минут\nБесплатно", "Бесплатно", false, "До 15 минут\nБесплатно"),
    ("Бесплатно", "До 15 минут\nБесплатно", false, "Бесплатно\nДо 15 минут"),
  ])
  func columnSixConflictsWhereNeitherContainsTheOther(
    _ first: String, _ second: String, _ isConflict: Bool, _ joined: String
  ) throws {
    let result = RegisterMerge().merge([
      Samples.submission(unit: "А", file: "а.xlsx", "Сайт", particularities: first),
      Samples.submission(unit: "Б", file: "б.xlsx", "Сайт", particularities: second),
    ])
    let touchpoint = try #require(Samples.touchpoints(result.register).first)
    #expect(touchpoint.particularities == joined)
    #expect(touchpoint.variants.count == 2)
    #expect(rules(result) == (isConflict ? [.conflict, .entriesJoined] : [.entriesJoined]))
    if isConflict { #expect(result.diagnostics.first?.location == Samples.place("б.xlsx", 4, 6)) }
  }

  @Test func oneOfThreeUnitsIsEnoughForAConflict() {
    let texts = ["Бесплатно", "Бесплатно\nПо записи", "Бесплатно\nКруглосуточно"]
    let result = RegisterMerge().merge(
      texts.enumerated().map { number, text in
        Samples.submission(unit: "Отдел \(number)", file: "\(number).xlsx", "Сайт", particularities: text)
      })
    #expect(rules(result) == [.conflict, .entriesJoined])
  }

  @Test func columnFiveIsNeverAConflict() throws {
    let result = RegisterMerge().merge([
      Samples.submission(unit: "А", file: "а.xlsx", "Сайт", interaction: "Подача заявления"),
      Samples.submission(unit: "Б", file: "б.xlsx", "Сайт", interaction: "Получение ответа"),
    ])
    #expect(rules(result) == [.entriesJoined])
    #expect(Samples.touchpoints(result.register).first?.interaction == "Подача заявления\nПолучение ответа")
  }

  @Test func filesWithoutAUnitStandForUnitsOfTheirOwn() throws {
    let result = RegisterMerge().merge([
      Samples.submission(unit: nil, file: "/in/1.xlsx", "Сайт", particularities: "До 15 минут"),
      Samples.submission(unit: nil, file: "/in/2.xlsx", "Сайт", particularities: "До 20 минут"),
    ])
    #expect(rules(result) == [.conflict, .entriesJoined])
    let touchpoint = try #require(Samples.touchpoints(result.register).first)
    #expect(Set(touchpoint.variants.map(\.unit)).count == 2)
    #expect(touchpoint.sources.allSatisfy { $0.unit == nil })
    guard case .particularitiesConflict(_, let variants)? = result.diagnostics.first?.finding else {
      Issue.record("no conflict")
      return
    }
    #expect(Set(variants.map(\.unit)) == ["1.xlsx", "2.xlsx"])
  }

  @Test func oneUnitIsNotJoinedWithItself() {
    let submission = Samples.submission(unit: "А", file: "а.xlsx", "Сайт")
    #expect(RegisterMerge().merge([submission, submission]).diagnostics.isEmpty)
  }
}
