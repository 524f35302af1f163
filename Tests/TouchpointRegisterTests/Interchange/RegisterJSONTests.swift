import Diagnostics
import RegisterSamples
import Repetitions
import Testing
import TouchpointRegister

@Suite struct RegisterJSONTests {
  private static let sample = Register(
    authority: "Департамент", edition: Edition(date: "2024-03-27", number: "19"),
    submission: Submission(unit: "Отдел", date: "2026-11-23"),
    directions: [
      DirectionSection(.control, processes: [Process(name: "Пустой процесс")]),
      DirectionSection(
        .services,
        processes: [
          Process(
            name: "Выдача «справок»",
            touchpoints: [
              Touchpoint(
                name: "Официальный сайт", channel: .website, needs: [.information, .other],
                otherNeeds: ["запись на приём"], interaction: "Получение информации\nЗапись",
                sources: [
                  TouchpointSource(
                    location: SourceLocation(
                      file: "/in/отдел.xlsx", sheet: "Лист1", cell: SourceLocation.Cell(row: 7, column: 4)),
                    unit: "Отдел")
                ],
                variants: [
                  TouchpointVariant(
                    unit: "Отдел", date: "2026-11-23", channel: .website, interaction: "А",
                    particularities: "")
                ])
            ])
        ]),
    ])

  @Test func writesTheWorkingRegisterAsTheContractHasIt() {
    let text = String(decoding: RegisterJSON.write(Self.sample, scope: .working), as: UTF8.self)
    #expect(
      text == """
        {
          "format": "perechen-register",
          "version": 1,
          "authority": "Департамент",
          "edition": {"date": "2024-03-27", "number": "19"},
          "submission": {
            "unit": "Отдел",
            "date": "2026-11-23"
          },
          "directions": [
            {
              "number": 1,
              "name": "Предоставление государственных услуг",
              "processes": [
                {
                  "name": "Выдача «справок»",
                  "touchpoints": [
                    {
                      "name": "Официальный сайт",
                      "channel": "website",
                      "mode": "digital",
                      "needs": ["information", "other"],
                      "otherNeeds": ["запись на приём"],
                      "interaction": "Получение информации\\nЗапись",
                      "sources": [
                        {"file": "отдел.xlsx", "sheet": "Лист1", "cell": "D7", "unit": "Отдел"}
                      ],
                      "variants": [
                        {
                          "unit": "Отдел",
                          "date": "2026-11-23",
                          "channel": "website",
                          "interaction": "А"
                        }
                      ]
                    }
                  ]
                }
              ]
            }
          ]
        }

        """)
  }

  @Test func publishedRegisterSaysNothingOfUnitsAndFiles() {
    let text = String(decoding: RegisterJSON.write(Self.sample, scope: .published), as: UTF8.self)
    #expect(!text.contains("submission") && !text.contains("sources") && !text.contains("variants"))
    #expect(text.contains("\"number\": \"19\""))
  }

  @Test func emptyRegisterHasItsDirections() {
    let text = String(decoding: RegisterJSON.write(Register(), scope: .working), as: UTF8.self)
    #expect(text == "{\n  \"format\": \"perechen-register\",\n  \"version\": 1,\n  \"directions\": []\n}\n")
  }

  @Test func roundTripOfGeneratedRegisters() throws {
    let seed = RegisterGenerator.printedSeed("RegisterJSON round trip")
    var generator = RegisterGenerator(seed: seed)
    for round in 0..<Repetitions.of(1_200) {
      let register = generator.hostileRegister()
      let bytes = RegisterJSON.write(register, scope: .working)
      let reading = try RegisterJSON.read(bytes, file: "a.json")
      #expect(RegisterJSON.write(reading.register, scope: .working) == bytes, "seed \(seed), round \(round)")
      #expect(reading.register == register, "seed \(seed), round \(round)")
      #expect(reading.diagnostics.isEmpty, "seed \(seed), round \(round)")
      let published = RegisterJSON.write(register, scope: .published)
      let again = try RegisterJSON.read(published, file: "a.json").register
      #expect(RegisterJSON.write(again, scope: .published) == published, "seed \(seed), round \(round)")
    }
  }

  // MARK: Refusals

  private static let touchpoint = #"{"name": "Сайт", "channel": "website", "mode": "digital", "needs": []}"#

  private static func register(touchpoint: String = touchpoint, direction: String = #""number": 1"#) -> String
  {
    """
    {"format": "perechen-register", "version": 1,
     "directions": [{\(direction), "processes": [{"name": "П",
      "touchpoints": [
       \(touchpoint)]}]}]}
    """
  }

  @Test(arguments: [
    ("[]", "line 1: kindWrong(expected: object, found: array)"),
    ("{}", "line 1, format: formatUnknown(nil)"),
    (
      #"{"format": "perechen-diff", "version": 1}"#,
      #"line 1, format: formatUnknown(Optional("perechen-diff"))"#
    ),
    (
      "{\"format\": \"perechen-register\",\n\"version\": 2, \"new\": 1}",
      #"line 2, version: versionUnknown("2")"#
    ),
    (#"{"format": "perechen-register", "version": 1}"#, #"line 1: memberMissing("directions")"#),
    (
      #"{"format": "perechen-register", "version": 1, "direction": []}"#,
      #"line 1: memberUnknown("direction", nearest: Optional("directions"))"#
    ),
    (register(direction: #""number": 7"#), #"line 2, directions[0].number: directionUnknown("7")"#),
    (
      register(direction: #""number": "1""#), "directions[0].number: kindWrong(expected: number, found: text)"
    ),
    (
      register(touchpoint: #"{"name": "", "channel": "website"}"#),
      "line 4, directions[0].processes[0].touchpoints[0].name: textEmpty"
    ),
    (
      register(touchpoint: #"{"name": "Сайт"}"#),
      #"line 4, directions[0].processes[0].touchpoints[0]: memberMissing("channel")"#
    ),
    (
      register(touchpoint: #"{"name": "Сайт", "channel": "website", "mode": "offline"}"#),
      "modeDisagrees"
    ),
    (
      register(touchpoint: #"{"name": "Сайт", "channel": "website", "needs": ["information", 5]}"#),
      "touchpoints[0].needs[1]: kindWrong(expected: text, found: number)"
    ),
    (
      register(touchpoint: #"{"name": "Сайт", "channel": "website", "needs": ["news"]}"#),
      #"touchpoints[0].needs[0]: codeUnknown("news""#
    ),
    (
      register(touchpoint: #"{"name": "С", "channel": "api", "sources": [{"file": "a", "cell": "7D"}]}"#),
      #"touchpoints[0].sources[0].cell: cellMalformed("7D")"#
    ),
  ])
  func refusesWhatIsNoRegister(_ text: String, _ message: String) {
    let error = #expect(throws: InterchangeError.self) { try RegisterJSON.read(Array(text.utf8), file: "a") }
    let shown = error.map(\.description) ?? ""
    #expect(shown.replacing("TouchpointRegister.JSONNode.Kind.", with: "").contains(message), "\(shown)")
  }

  // MARK: Several threads

  /// A register of many processes, with things to tell of some, and an error in what is named.
  private static func large(wrong: Set<Int> = []) -> [UInt8] {
    let processes = (0..<300).map { number in
      let channel = wrong.contains(number) ? "none" : "website"
      let site = number % 70 == 3 ? "Са\u{AD}йт" : number % 70 == 5 ? "Cайт" : "Сайт"
      let touchpoint = #"{"name": "\#(site)", "channel": "\#(channel)"}"#
      return #"{"name": "Процесс \#(number)", "touchpoints": [\#(touchpoint)]}"#
    }
    return Array(
      #"""
      {"format": "perechen-register", "version": 1,
      "directions": [{"number": 1, "processes": [\#(processes.joined(separator: ",\n"))]}]}
      """#.utf8)
  }

  @Test func severalThreadsReadTheSame() throws {
    let alone = try RegisterJSON.read(Self.large(), file: "a.json")
    #expect(Set(alone.diagnostics.map(\.rule)) == [.invisibleCharacters, .mixedScripts])
    #expect(try RegisterJSON.read(Self.large(), file: "a.json", width: 3) == alone)
  }

  @Test func severalThreadsTellTheFirstError() {
    let bytes = Self.large(wrong: [70, 130, 299])
    let alone = #expect(throws: InterchangeError.self) { try RegisterJSON.read(bytes, file: "a") }
    let together = #expect(throws: InterchangeError.self) {
      try RegisterJSON.read(bytes, file: "a", width: 3)
    }
    #expect(alone?.path == "directions[0].processes[70].touchpoints[0].channel")
    #expect(together?.description == alone?.description)
  }

  // MARK: What is forgiven and told

  @Test func absentNeedsAndModeAreForgiven() throws {
    let text = Self.register(touchpoint: #"{"name": "Сайт", "channel": "website"}"#)
    let register = try RegisterJSON.read(Array(text.utf8), file: "a").register
    #expect(register.directions.first?.processes.first?.touchpoints.first?.needs == [])
  }

  @Test func directionNameWinsOverItsNumber() throws {
    let text = Self.register(direction: #""number": 1, "name": "Рассмотрение обращений и запросов""#)
    let reading = try RegisterJSON.read(Array(text.utf8), file: "a.json")
    #expect(reading.register.directions.map(\.direction) == [.appeals])
    #expect(reading.diagnostics.map(\.rule) == [.directionNumberDisagrees])
    #expect(reading.diagnostics.first?.location == SourceLocation(file: "a.json"))
  }

  @Test func repeatedTouchpointBecomesOne() throws {
    let text = Self.register(
      touchpoint: #"""
        {"name": "Сайт", "channel": "website", "needs": ["result"], "particularities": "Круглосуточно"},
        {"name": "сайт", "channel": "website", "needs": ["forms"], "particularities": "Круглосуточно\nБесплатно"}
        """#)
    let reading = try RegisterJSON.read(Array(text.utf8), file: "a.json")
    let touchpoints = reading.register.processes(of: .services).flatMap(\.touchpoints)
    #expect(touchpoints.count == 1)
    #expect(touchpoints.first?.needs == [.forms, .result])
    #expect(touchpoints.first?.particularities == "Круглосуточно\nБесплатно")
    #expect(reading.diagnostics.map(\.rule) == [.touchpointRepeated])
  }
}
