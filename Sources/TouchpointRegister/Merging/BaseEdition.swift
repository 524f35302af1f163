/// Brings an approved edition up to date by what units say of its entries.
///
/// What a unit lists replaces what the edition has of that unit; what it does not list stays; only a withdrawal
/// removes. An entry of the edition that names no unit belongs to whoever lists or withdraws it.
struct BaseEdition {
  /// The units that sent something.
  let senders: Set<RegisterKey?>
  private(set) var report = MergeReport()
  private var ofTouchpoint: [EntryKey: [Withdrawing]] = [:]
  private var ofProcess: [ProcessKey: [Withdrawing]] = [:]
  private var metWithdrawals: Set<Int> = []
  private let withdrawals: [(unit: RegisterKey?, withdrawal: Withdrawal)]
  /// For each input, by its place: where its withdrawals begin.
  private let starts: [Int: Int]

  private struct ProcessKey: Hashable {
    var direction: Direction
    var process: RegisterKey
  }

  private struct Withdrawing {
    var unit: RegisterKey?
    var place: Int
  }

  init(inputs: [(offset: Int, element: RegisterInput)], senders: Set<RegisterKey?>, places: DecidedPlaces) {
    var withdrawals: [(unit: RegisterKey?, withdrawal: Withdrawal)] = []
    var starts: [Int: Int] = [:]
    for (place, input) in inputs {
      starts[place] = withdrawals.count
      withdrawals += input.facts.withdrawals.map { withdrawal in
        (withdrawal.speaker(in: input.register).map { RegisterKey($0) }, withdrawal)
      }
    }
    self.withdrawals = withdrawals
    self.starts = starts
    self.senders = withdrawals.reduce(into: senders) { $0.insert($1.unit) }
    for (place, (unit, withdrawal)) in withdrawals.enumerated() {
      let process = RegisterKey(places.processName(withdrawal.process))
      let direction = places.direction(of: process, in: withdrawal.direction)
      let withdrawing = Withdrawing(unit: unit, place: place)
      if let touchpoint = withdrawal.touchpoint {
        let key = EntryKey(
          direction: direction, process: process, touchpoint: RegisterKey(touchpoint))
        ofTouchpoint[key, default: []].append(withdrawing)
      } else {
        ofProcess[ProcessKey(direction: direction, process: process), default: []]
          .append(withdrawing)
      }
    }
  }

  /// What is left of the edition's entry.
  ///
  /// - Parameter others: what the inputs have about the entry.
  mutating func update(_ base: Contribution, at key: EntryKey, others: [Contribution]) -> Contribution? {
    let listing = others.reduce(into: Set<RegisterKey?>()) { $0.formUnion($1.units) }
    let owners = base.units
    let withdrawing =
      (ofTouchpoint[key] ?? [])
      + (ofProcess[ProcessKey(direction: key.direction, process: key.process)] ?? [])
    let effective = withdrawing.filter { owners.contains($0.unit) || owners.contains(nil) }
    metWithdrawals.formUnion(effective.map(\.place))
    let withdrawn = Set(effective.map(\.unit)).subtracting(listing)
    let rest = base.without { saying in
      guard let unit = saying.unit else { return !listing.isEmpty || !withdrawn.isEmpty }
      let key = RegisterKey(unit)
      return listing.contains(key) || withdrawn.contains(key)
    }
    let entry = MergeReport.Entry(
      direction: key.direction, process: base.processName, touchpoint: base.name)
    if rest == nil, others.isEmpty {
      report.withdrawn.append(entry)
    } else if others.isEmpty, owners.contains(nil) || !owners.isDisjoint(with: senders) {
      report.kept.append(entry)
    }
    return rest
  }

  /// Whether a withdrawal, by its place among those of an input, met an entry.
  func hasMet(withdrawal number: Int, of input: Int) -> Bool {
    starts[input].map { metWithdrawals.contains($0 + number) } ?? false
  }

  /// The report, with the withdrawals that met nothing.
  func finishedReport() -> MergeReport {
    var report = report
    report.withdrawalsWithoutEntry = withdrawals.enumerated().filter { !metWithdrawals.contains($0.offset) }
      .map { _, item in
        MergeReport.Entry(
          direction: item.withdrawal.direction, process: item.withdrawal.process,
          touchpoint: item.withdrawal.touchpoint)
      }
    return report
  }
}
