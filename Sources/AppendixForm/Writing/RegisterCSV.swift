package import Diagnostics
package import TouchpointRegister

/// The register as the records of a CSV file: the six captions, then a record for each touchpoint with every value
/// repeated (contract, section 4, "CSV").
///
/// An apostrophe stands before a text that a spreadsheet program would run as a formula, or that would be read as
/// a sign; the form's reader takes it off again.
package func registerCSVRows(_ register: Register, recognizer: Recognizer = .standard) -> [[String]] {
  var texts = CellTexts(recognizer: recognizer)
  func cell(_ text: String, _ column: FormColumn) -> String {
    text.isEmpty ? "" : FormulaApostrophe.adding(to: text) { texts.isMistakable($0, in: column) }
  }
  var rows = [FormColumn.allCases.map(\.caption)]
  for section in register.directions {
    for process in section.processes {
      for touchpoint in process.touchpoints {
        rows.append([
          "\(section.direction.rawValue).", section.direction.name, cell(process.name, .process),
          cell(touchpoint.name, .touchpoint), cell(touchpoint.interaction, .interaction),
          cell(touchpoint.particularities, .particularities),
        ])
      }
    }
  }
  return rows
}

/// What of a register a CSV file cannot hold (TP114).
package func partsLostInCSV(_ register: Register, recognizer: Recognizer = .standard) -> [Finding.UnheldPart]
{
  var parts: [Finding.UnheldPart] = []
  if register.authority != nil { parts.append(.authority) }
  if register.title != nil { parts.append(.title) }
  if register.edition != nil { parts.append(.edition) }
  if register.submission != nil { parts.append(.submission) }
  let refinements = Refinements(neededFor: register, caption: "", stamp: nil, recognizer: recognizer)
  if !refinements.channels.isEmpty { parts.append(.channel) }
  if !refinements.needs.isEmpty { parts.append(.needs) }
  return parts
}
