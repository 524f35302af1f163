import RegisterSamples
import Repetitions
import Testing
import TouchpointRegister

@testable import Perechen

/// Written, read, written again: the same register, in every format (contract, section 3).
@Suite struct RoundTripTests {
  static let registers = Repetitions.of(1_000)

  @Test(arguments: OutputKind.allCases.filter(\.isReadBack))
  func registersComeBack(_ kind: OutputKind) throws {
    let seed = RegisterGenerator.printedSeed("round trip \(kind)")
    var generator = RegisterGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let path = folder.file("register.\(kind.rawValue)")
    let output = RegisterOutput(kind: kind, replaces: true)
    for number in 0..<Self.registers {
      let register = generator.formRegister()
      try output.write(register, to: path)
      let read = try FormOpener().read(InputFile(path: path, relativePath: path)).get()
      let wanted = kind == .csv ? register.inCSV : register
      let found = kind == .csv ? read.register.inCSV : read.register
      guard found.comparable == wanted.comparable else {
        Issue.record("seed \(seed), register \(number): \(difference(wanted.comparable, found.comparable))")
        return
      }
    }
  }

  /// The first lines that differ in the interchange form of two registers.
  private func difference(_ wanted: Register, _ found: Register) -> String {
    func lines(_ register: Register) -> [String] {
      String(decoding: RegisterJSON.write(register, scope: .working), as: UTF8.self)
        .split(separator: "\n").map(String.init)
    }
    let pair = zip(lines(wanted) + [""], lines(found) + [""]).first { $0 != $1 }
    return "wanted \(pair?.0 ?? "fewer lines"), found \(pair?.1 ?? "")"
  }
}

extension Register {
  /// Without what only says where things stand.
  fileprivate var comparable: Register {
    var register = self
    for section in register.directions.indices {
      for process in register.directions[section].processes.indices {
        register.directions[section].processes[process].location = nil
        for place in register.directions[section].processes[process].touchpoints.indices {
          register.directions[section].processes[process].touchpoints[place].sources = []
        }
      }
    }
    return register
  }

  /// What six columns hold: of channels and needs what the texts say of themselves.
  fileprivate var inCSV: Register {
    var register = self
    (register.authority, register.title, register.edition, register.submission) = (nil, nil, nil, nil)
    for section in register.directions.indices {
      for process in register.directions[section].processes.indices {
        for place in register.directions[section].processes[process].touchpoints.indices {
          let touchpoint = register.directions[section].processes[process].touchpoints[place]
          let needs = Recognizer.standard.needs(in: touchpoint.interaction)
          register.directions[section].processes[process].touchpoints[place].channel =
            Recognizer.standard.channel(of: touchpoint.name).channel
          register.directions[section].processes[process].touchpoints[place].needs = needs.needs
          register.directions[section].processes[process].touchpoints[place].otherNeeds = needs.others
        }
      }
    }
    return register
  }
}
