package import DiagnosticTexts
package import TouchpointRegister

/// The changes in one sentence, for the cover letter of an edition (п. 5.4): «Добавлены 3 процесса (12 точек
/// взаимодействия), исключена 1 точка взаимодействия.»
package func changeSummary(of counts: ChangeCounts, in language: Language) -> String {
  let parts = language.pick(ru: russianParts(counts), en: englishParts(counts))
  guard !parts.isEmpty else { return language.pick(ru: "Различий нет.", en: "There are no differences.") }
  let sentence = parts.joined(separator: ", ")
  return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
}

/// A participle that agrees with a counted noun: «добавлен 1 процесс», «добавлены 2 процесса», «добавлено 5 процессов».
private struct CountedDeed {
  var one: String
  var few: String
  var many: String
  var noun: CountedNoun

  /// - Parameter stem: «добавлен», the short masculine form.
  init(_ stem: String, _ noun: CountedNoun, isFeminine: Bool = false) {
    // «исключён» loses its stress where an ending takes it: «исключена».
    let bare = stem.replacing("ён", with: "ен")
    one = isFeminine ? bare + "а" : stem
    few = bare + "ы"
    many = bare + "о"
    self.noun = noun
  }

  func text(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    let verb = CountedNoun(one, few, many, en: "", "").form(for: count, in: .ru)
    return verb + " " + noun.counted(count, in: .ru)
  }
}

private let touchpointsOf = CountedNoun(
  "точки взаимодействия", "точек взаимодействия", "точек взаимодействия", en: "touchpoint", "touchpoints")
private let touchpointsAt = CountedNoun(
  "точке взаимодействия", "точках взаимодействия", "точках взаимодействия", en: "touchpoint", "touchpoints")
private let editorialChanges = CountedNoun(
  "редакционная правка", "редакционные правки", "редакционных правок", en: "editorial change",
  "editorial changes")

private func russianParts(_ counts: ChangeCounts) -> [String] {
  func inBrackets(_ count: Int) -> String {
    count > 0 ? " (" + CountedNoun.touchpoints.counted(count, in: .ru) + ")" : ""
  }
  let processes = CountedNoun.processes
  let touchpoints = CountedNoun.touchpoints
  let parts: [String?] = [
    CountedDeed("добавлен", processes).text(counts.processesAdded).map {
      $0 + inBrackets(counts.touchpointsOfAddedProcesses)
    },
    CountedDeed("исключён", processes).text(counts.processesRemoved).map {
      $0 + inBrackets(counts.touchpointsOfRemovedProcesses)
    },
    CountedDeed("перенесён", processes).text(counts.processesMoved).map { $0 + " в другое направление" },
    CountedDeed("добавлен", touchpoints, isFeminine: true).text(counts.touchpointsAdded),
    CountedDeed("исключён", touchpoints, isFeminine: true).text(counts.touchpointsRemoved),
    counts.channelsChanged > 0
      ? "изменён вид " + touchpointsOf.counted(counts.channelsChanged, in: .ru) : nil,
    counts.touchpointsWithOtherNeeds > 0
      ? "изменены потребности, удовлетворяемые в "
        + touchpointsAt.counted(counts.touchpointsWithOtherNeeds, in: .ru) : nil,
    CountedDeed("переименован", processes).text(counts.processesRenamed),
    CountedDeed("переименован", touchpoints, isFeminine: true).text(counts.touchpointsRenamed),
    CountedDeed("внесен", editorialChanges, isFeminine: true).text(counts.editorial),
  ]
  return parts.compactMap(\.self)
}

private func englishParts(_ counts: ChangeCounts) -> [String] {
  func deed(_ count: Int, _ noun: CountedNoun, _ verb: String, of inner: Int = 0) -> String? {
    guard count > 0 else { return nil }
    let bracket = inner > 0 ? " (" + CountedNoun.touchpoints.counted(inner, in: .en) + ")" : ""
    return noun.counted(count, in: .en) + bracket + " " + verb
  }
  let processes = CountedNoun.processes
  let touchpoints = CountedNoun.touchpoints
  let parts: [String?] = [
    deed(counts.processesAdded, processes, "added", of: counts.touchpointsOfAddedProcesses),
    deed(counts.processesRemoved, processes, "removed", of: counts.touchpointsOfRemovedProcesses),
    deed(counts.processesMoved, processes, "moved to another direction"),
    deed(counts.touchpointsAdded, touchpoints, "added"),
    deed(counts.touchpointsRemoved, touchpoints, "removed"),
    deed(counts.channelsChanged, touchpoints, "changed in kind"),
    deed(counts.touchpointsWithOtherNeeds, touchpoints, "changed in the needs met"),
    deed(counts.processesRenamed, processes, "renamed"),
    deed(counts.touchpointsRenamed, touchpoints, "renamed"),
    deed(counts.editorial, editorialChanges, "made"),
  ]
  return parts.compactMap(\.self)
}
