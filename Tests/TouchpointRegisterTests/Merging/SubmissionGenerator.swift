import Diagnostics
import RegisterSamples
import TouchpointRegister

/// Submissions that share processes, touchpoints and texts, so that merging has something to do.
extension RegisterGenerator {
  private static let units = ["Архив", "Отдел кадров", "ОТДЕЛ КАДРОВ", "Отдел закупок", "Приёмная", "Юристы"]
  private static let processes = [
    "Выдача справок", "выдача справок", "Выдача копий", "Приём граждан", "Проверка учёта", "Закупка бумаги",
  ]
  private static let nearProcesses = ["Выдача архивных справок", "Выдача архивных справка", "Приём граждан"]
  private static let fewNames = ["Сайт", "САЙТ", "Телефон"]
  private static let names = [
    "Сайт", "САЙТ", "сайт", "Телефон", "Личный приём", "личный приём", "Почта", "Портал", "Чат-бот", "Стенд",
  ]
  private static let lines = [
    "Круглосуточно", "круглосуточно", "По записи", "До 15 минут", "Бесплатно", "Вход с пандусом", "С 9 до 18",
  ]

  mutating func lines(upTo count: Int) -> String {
    (0..<below(count + 1)).map { _ in pick(Self.lines) }.joined(separator: "\n")
  }

  /// - Parameters:
  ///   - number: makes the file's name.
  ///   - isSmall: a few rows, all of processes and touchpoints that most others have too.
  mutating func submission(_ number: Int, isSmall: Bool = false) -> RegisterInput {
    let file = "/in/\(below(2))/отдел-\(number).xlsx"
    var register = Register()
    if chance(30) { register.title = pick(["Перечень точек", "ПЕРЕЧЕНЬ ТОЧЕК"]) }
    if chance(80) {
      register.submission = Submission(
        unit: pick(Self.units), date: chance(70) ? "2026-11-0\(1 + below(5))" : nil)
    }
    var row = 3
    for direction in isSmall ? [Direction.services, .appeals] : Direction.allCases
    where chance(isSmall ? 60 : 40) {
      var section = DirectionSection(direction)
      var keys: Set<RegisterKey> = []
      for name in shuffled(isSmall ? Self.nearProcesses : Self.processes).prefix(1 + below(isSmall ? 2 : 3))
      where keys.insert(RegisterKey(name)).inserted {
        let cell = SourceLocation.Cell(row: row, column: 3)
        let location = SourceLocation(file: file, sheet: "Лист1", cell: cell)
        var process = Process(name: name, location: location)
        var touchpointKeys: Set<RegisterKey> = []
        for name in shuffled(isSmall ? Self.fewNames : Self.names).prefix(1 + below(isSmall ? 2 : 4))
        where touchpointKeys.insert(RegisterKey(name)).inserted {
          process.touchpoints.append(touchpoint(name, file: file, row: row))
          row += 1
        }
        section.processes.append(process)
      }
      register.directions.append(section)
    }
    return RegisterInput(file: file, register: register)
  }

  private mutating func touchpoint(_ name: String, file: String, row: Int) -> Touchpoint {
    let location = SourceLocation(
      file: file, sheet: "Лист1", cell: SourceLocation.Cell(row: row, column: 4))
    var touchpoint = Touchpoint(name: name, channel: pick([.website, .website, .phone, .letter]))
    touchpoint.needs = CustomerNeed.allCases.filter { _ in chance(25) }
    if touchpoint.needs.contains(.other) {
      touchpoint.otherNeeds = [pick(["Запись на приём", "запись на приём", "Оплата"])]
    }
    touchpoint.interaction = lines(upTo: 2)
    touchpoint.particularities = lines(upTo: 3)
    touchpoint.sources = [
      TouchpointSource(
        location: location, interactionCell: SourceLocation.Cell(row: row, column: 5),
        particularitiesCell: SourceLocation.Cell(row: row, column: 6))
    ]
    return touchpoint
  }
}
