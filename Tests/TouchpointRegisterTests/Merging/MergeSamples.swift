import Diagnostics
import TouchpointRegister

/// Small submissions for the tests of merging.
enum MergeSamples {
  static func place(_ file: String, _ row: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: file, sheet: "Лист1", cell: SourceLocation.Cell(row: row, column: column))
  }

  /// A touchpoint in a row of a file.
  static func touchpoint(
    _ name: String, _ channel: Channel = .website, needs: [CustomerNeed] = [.information],
    interaction: String = "Получение информации", particularities: String = "", file: String, row: Int
  ) -> Touchpoint {
    Touchpoint(
      name: name, channel: channel, needs: needs, interaction: interaction, particularities: particularities,
      sources: [
        TouchpointSource(
          location: place(file, row, 4), interactionCell: SourceLocation.Cell(row: row, column: 5),
          particularitiesCell: SourceLocation.Cell(row: row, column: 6))
      ])
  }

  /// A submission of one process, whose first row is 4.
  static func submission(
    unit: String?, date: String? = nil, file: String, direction: Direction = .services,
    process: String = "Выдача справок", _ touchpoints: [Touchpoint], withdrawals: [Withdrawal] = []
  ) -> RegisterInput {
    RegisterInput(
      file: file,
      register: Register(
        submission: unit.map { Submission(unit: $0, date: date) },
        directions: [
          DirectionSection(
            direction,
            processes: [Process(name: process, touchpoints: touchpoints, location: place(file, 4, 3))])
        ]),
      facts: FormFacts(withdrawals: withdrawals))
  }

  /// One process with one touchpoint, in row 4.
  static func submission(
    unit: String?, date: String? = nil, file: String, _ name: String, _ channel: Channel = .website,
    needs: [CustomerNeed] = [.information], interaction: String = "Получение информации",
    particularities: String = ""
  ) -> RegisterInput {
    submission(
      unit: unit, date: date, file: file,
      [
        touchpoint(
          name, channel, needs: needs, interaction: interaction, particularities: particularities, file: file,
          row: 4)
      ])
  }

  static func touchpoints(_ register: Register) -> [Touchpoint] {
    register.directions.flatMap(\.processes).flatMap(\.touchpoints)
  }
}
