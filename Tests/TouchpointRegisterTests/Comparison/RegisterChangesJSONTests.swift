import Testing
import TouchpointRegister

@Suite struct RegisterChangesJSONTests {
  func document(_ change: String, _ more: String = "") -> [UInt8] {
    Array("{\"format\": \"perechen-diff\", \"version\": 1,\n\"changes\": [\n\(change)]\(more)}".utf8)
  }

  @Test(arguments: [
    (
      "\"rule\": \"TP802\", \"change\": \"changed\", \"direction\": 1, \"process\": \"А\", \"touchpoint\": \"Б\", "
        + "\"field\": \"needs\", \"before\": [], \"after\": []", "changes[0].rule"
    ),
    ("\"rule\": \"TP801\", \"change\": \"lost\", \"direction\": 1, \"process\": \"А\"", "changes[0].change"),
    (
      "\"rule\": \"TP801\", \"change\": \"added\", \"direction\": 7, \"process\": \"А\"",
      "changes[0].direction"
    ),
    (
      "\"rule\": \"TP801\", \"change\": \"added\", \"direction\": 1, \"process\": \"А\", "
        + "\"after\": {\"name\": \"Б\", \"touchpoints\": []}", "changes[0].after.name"
    ),
    (
      "\"rule\": \"TP804\", \"change\": \"renamed\", \"direction\": 1, \"process\": \"А\", "
        + "\"before\": \"Б\", \"after\": \"В\"", "changes[0].after"
    ),
    (
      "\"rule\": \"TP801\", \"change\": \"moved\", \"direction\": 1, \"process\": \"А\", \"before\": 2, \"after\": 3",
      "changes[0].after"
    ),
    (
      "\"rule\": \"TP802\", \"change\": \"changed\", \"direction\": 1, \"process\": \"А\", \"touchpoint\": \"Б\", "
        + "\"field\": \"channel\", \"before\": \"fax\", \"after\": \"phone\"", "changes[0].before"
    ),
    (
      "\"rule\": \"TP803\", \"change\": \"changed\", \"direction\": 1, \"process\": \"А\", \"touchpoint\": \"Б\", "
        + "\"field\": \"needs\", \"before\": []", "changes[0]"
    ),
    (
      "\"rule\": \"TP801\", \"change\": \"added\", \"direction\": 1, \"process\": \"А\", \"afetr\": 1",
      "changes[0]"
    ),
  ])
  func aMistakeIsToldWithItsPlace(change: String, path: String) {
    let error = #expect(throws: InterchangeError.self) {
      try RegisterChangesJSON.read(document("{\(change)}"), file: "c.json")
    }
    #expect(error?.path == path)
    #expect(error?.line == 3)
  }

  @Test func anotherFormatIsRefused() {
    let error = #expect(throws: InterchangeError.self) {
      try RegisterChangesJSON.read(Array("{\"format\": \"perechen-register\"}".utf8), file: "c.json")
    }
    #expect(error?.problem == .notChanges("perechen-register"))
  }

  /// Changes without what they were made for are checked by what they touch alone.
  @Test func changesOfOnesOwnHand() throws {
    let reading = try RegisterChangesJSON.read(
      document(
        "{\"rule\": \"TP802\", \"change\": \"changed\", \"direction\": 1, \"process\": \"Приём\", "
          + "\"touchpoint\": \"Сайт\", \"field\": \"channel\", \"before\": \"website\", \"after\": \"api\"}"),
      file: "c.json")
    let old = Register(
      edition: Edition(number: "19"),
      directions: [
        DirectionSection(
          .services,
          processes: [Process(name: "Приём", touchpoints: [Touchpoint(name: "Сайт", channel: .website)])]),
        DirectionSection(
          .control,
          processes: [Process(name: "Надзор", touchpoints: [Touchpoint(name: "Сайт", channel: .website)])]),
      ])
    let new = try ChangeApplication(reading).applied(to: old)
    #expect(new.directions[0].processes[0].touchpoints[0].channel == .api)
    #expect(new.directions[1] == old.directions[1])
    #expect(new.edition == nil)
    let error = #expect(throws: ChangesDoNotFit.self) { try ChangeApplication(reading).applied(to: new) }
    #expect(
      error?.mismatches.first?.problem == .differs(field: .channel, expected: "website", found: "api"))
    #expect(error?.mismatches.first?.line == 3)
  }

  @Test func anUntouchedPlaceThatDiffersIsTold() throws {
    let touchpoint = Touchpoint(name: "Сайт", channel: .website)
    let old = Register(directions: [
      DirectionSection(.services, processes: [Process(name: "Приём", touchpoints: [touchpoint])]),
      DirectionSection(.control, processes: [Process(name: "Надзор", touchpoints: [touchpoint])]),
    ])
    var new = old
    new.directions[0].processes[0].touchpoints[0].channel = .api
    var wrong = old
    wrong.directions[1].processes[0].touchpoints.append(Touchpoint(name: "Телефон", channel: .phone))
    let json = RegisterChangesJSON.write(RegisterComparison(from: old, to: new), old: "a", new: "b")
    let reading = try RegisterChangesJSON.read(json, file: "c.json")
    let error = #expect(throws: ChangesDoNotFit.self) { try ChangeApplication(reading).applied(to: wrong) }
    #expect(error?.mismatches.map(\.direction) == [.control])
    if case .direction(let expected, let found)? = error?.mismatches.first?.problem {
      #expect(expected?.touchpoints == 1 && found?.touchpoints == 2)
    } else {
      Issue.record("\(String(describing: error))")
    }
  }
}
