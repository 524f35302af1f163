import Diagnostics

extension Withdrawal {
  /// The unit that takes the entry back; nil where neither it nor the file names one.
  func speaker(in register: Register) -> String? { unit ?? register.submission?.unit }

  /// What the inputs take back, each once for each unit, in an order that does not depend on that of the inputs.
  static func collected(from inputs: [RegisterInput]) -> [Withdrawal] {
    let all = inputs.flatMap { input in
      input.facts.withdrawals.map { withdrawal in
        var withdrawal = withdrawal
        withdrawal.unit = withdrawal.speaker(in: input.register)
        withdrawal.location = withdrawal.location?.withBaseName
        return Collected(withdrawal)
      }
    }.sorted { $0.precedes($1) }
    var seen: Set<Subject> = []
    return all.filter { seen.insert($0.subject).inserted }.map(\.withdrawal)
  }

  private struct Subject: Hashable {
    var direction: Direction
    var process: RegisterKey
    var touchpoint: RegisterKey?
    var unit: RegisterKey?
  }

  private struct Collected {
    let withdrawal: Withdrawal
    let subject: Subject
    /// By what is taken back and by whom, then as it is written, then by the place.
    private let order: [String]

    init(_ withdrawal: Withdrawal) {
      self.withdrawal = withdrawal
      subject = Subject(
        direction: withdrawal.direction, process: RegisterKey(withdrawal.process),
        touchpoint: withdrawal.touchpoint.map { RegisterKey($0) },
        unit: withdrawal.unit.map { RegisterKey($0) })
      let place = withdrawal.location
      order = [
        String(withdrawal.direction.rawValue), subject.process.description,
        subject.touchpoint?.description ?? "", subject.unit?.description ?? "", withdrawal.process,
        withdrawal.touchpoint ?? "", withdrawal.unit ?? "", place?.file ?? "", place?.sheet ?? "",
        place?.cell?.description ?? "",
      ]
    }

    func precedes(_ other: Collected) -> Bool {
      order.lexicographicallyPrecedes(other.order) { codePointsPrecede($0, $1) }
    }
  }
}
