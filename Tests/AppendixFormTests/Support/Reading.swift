import Diagnostics
import Spreadsheet
import TouchpointRegister

@testable import AppendixForm

/// Reads sheets as a form.
func read(
  _ sheets: Sheet..., kind: WorkbookKind = .xlsx, features: Set<WorkbookFeature> = []
) throws -> FormReading {
  try FormReader().read(GridWorkbook(sheets, kind: kind, features: features), file: "form.xlsx")
}

extension FormReading {
  /// `TP301 D7`, a line a finding; the cell is left out where there is none.
  var found: [String] {
    diagnostics.map { finding in
      finding.rule.id + (finding.location.cell.map { " \($0)" } ?? "")
    }
  }

  /// `1 Процесс: Точка = потребности | особенности`, a line a touchpoint.
  var entries: [String] {
    register.directions.flatMap { section in
      section.processes.flatMap { process in
        process.touchpoints.map { touchpoint in
          "\(section.direction.rawValue) \(process.name): \(touchpoint.name)"
            + " = \(touchpoint.interaction) | \(touchpoint.particularities)"
        }
      }
    }
  }

  /// The touchpoints' names.
  var names: [String] {
    register.directions.flatMap(\.processes).flatMap(\.touchpoints).map(\.name)
  }
}
