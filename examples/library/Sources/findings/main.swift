import DiagnosticTexts
import Perechen

// Reads the forms that are named and prints what is found in them.
let result = await Validation().run(Array(CommandLine.arguments.dropFirst()))
for report in result.reports {
  switch report.outcome {
  case .read(let findings):
    for finding in findings {
      let cell = finding.location.cell.map { ", \($0)" } ?? ""
      print("\(report.file)\(cell): \(finding.rule.id) \(text(of: finding, in: .ru).message)")
    }
  case .unreadable(let failure):
    print("\(report.file): \(text(of: failure, in: .ru).line)")
  }
}
