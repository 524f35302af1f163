import Configuration
import Diagnostics
import Testing

/// Reads a text that has no mistake.
func configuration(_ yaml: String) throws -> PerechenConfiguration {
  try PerechenConfiguration.read(Array(yaml.utf8))
}

/// What is told of a text: each fault with its line.
func mistakes(in yaml: String) -> [Mistake] { mistakes(in: Array(yaml.utf8)) }

func mistakes(in bytes: [UInt8]) -> [Mistake] {
  do throws(ConfigurationErrors) {
    _ = try PerechenConfiguration.read(bytes)
    return []
  } catch {
    return error.errors.map { Mistake($0.mark.line, $0.fault) }
  }
}

struct Mistake: Equatable, CustomTestStringConvertible {
  var line: Int
  var fault: ConfigurationFault

  init(_ line: Int, _ fault: ConfigurationFault) {
    self.line = line
    self.fault = fault
  }

  var testDescription: String { "\(line): \(fault)" }
}
