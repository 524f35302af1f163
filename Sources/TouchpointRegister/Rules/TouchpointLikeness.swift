import Diagnostics

/// TP302, TP307: touchpoints of one process and one channel that are probably one.
struct TouchpointLikeness: ProcessRule {
  func check(
    _ process: CheckedProcess, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    let channels = process.touchpoints.map(\.channel)
    // Soon told: of fifteen touchpoints two must share one.
    guard channels.indices.contains(where: { channels[..<$0].contains(channels[$0]) }) else { return }
    for channel in Channel.allCases {
      let places = channels.indices.filter { channels[$0] == channel }
      if places.count > 1 { check(places.map { process.touchpoints[$0] }, context, &report) }
    }
  }

  /// One finding for each touchpoint that is like an earlier one: the plainest reason.
  private func check(_ touchpoints: [CheckedTouchpoint], _ context: RuleContext, _ report: inout RuleReport) {
    var likes: [Int: (Int, Finding)] = [:]
    let names = touchpoints.map(\.name.nearName)
    for (earlier, later) in stagePairs(touchpoints, names) {
      likes[later] = (
        earlier,
        .touchpointPerStage(
          touchpoint: touchpoints[later].entry.name, other: touchpoints[earlier].entry.name,
          at: context.place(of: touchpoints[earlier].entry))
      )
    }
    for (earlier, later) in NearNameIndex(names).pairs(budget: &report.comparisonBudget)
    where likes[later] == nil {
      likes[later] = (
        earlier,
        .touchpointsNearlyEqual(
          touchpoint: touchpoints[later].entry.name, other: touchpoints[earlier].entry.name,
          at: context.place(of: touchpoints[earlier].entry))
      )
    }
    for (earlier, later, contact) in contactPairs(touchpoints) where likes[later] == nil {
      likes[later] = (
        earlier,
        .touchpointsSameContact(
          touchpoint: touchpoints[later].entry.name, other: touchpoints[earlier].entry.name, contact: contact,
          at: context.place(of: touchpoints[earlier].entry))
      )
    }
    for (later, like) in likes.sorted(by: { $0.key < $1.key }) {
      report.add(like.1, at: context.place(of: touchpoints[later].entry))
    }
  }

  /// The pairs (earlier, later) of touchpoints whose names differ only by a stage.
  private func stagePairs(_ touchpoints: [CheckedTouchpoint], _ names: [NearName]) -> [(Int, Int)] {
    let staged = touchpoints.map(\.name.stages)
    guard staged.contains(where: { !$0.isEmpty }) else { return [] }
    // A name without a stage is the touchpoint that the others are stages of.
    var firsts: [[[UInt8]]: (place: Int, stage: [[UInt8]])] = [:]
    for (place, readings) in staged.enumerated() where readings.isEmpty {
      let base = StagedName.base(of: names[place])
      if firsts[base] == nil { firsts[base] = (place, []) }
    }
    var pairs: [(Int, Int)] = []
    for (place, readings) in staged.enumerated() {
      for reading in readings {
        guard let first = firsts[reading.base] else {
          firsts[reading.base] = (place, reading.stage)
          continue
        }
        guard first.place != place, first.stage != reading.stage else { continue }
        pairs.append((min(first.place, place), max(first.place, place)))
        break
      }
    }
    return pairs
  }

  /// The pairs (earlier, later) of touchpoints that share an address, a number or a URL.
  private func contactPairs(_ touchpoints: [CheckedTouchpoint]) -> [(Int, Int, String)] {
    var firsts: [String: Int] = [:]
    var pairs: [(Int, Int, String)] = []
    for (place, touchpoint) in touchpoints.enumerated() {
      var isPaired = false
      for contact in touchpoint.name.contacts {
        if let first = firsts[contact.key] {
          if first != place, !isPaired {
            pairs.append((first, place, contact.text))
            isPaired = true
          }
        } else {
          firsts[contact.key] = place
        }
      }
    }
    return pairs
  }
}
