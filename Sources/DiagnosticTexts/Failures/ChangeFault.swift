/// Why changes do not fit the register that they should be applied to.
public struct ChangeFault: Sendable, Hashable {
  /// The number of the direction.
  public var direction: Int
  /// nil where a whole direction differs.
  public var process: String?
  /// nil where the process itself, or a whole direction, differs.
  public var touchpoint: String?
  /// How the register and the change differ.
  public var problem: Problem
  /// How many more such faults there are that are not told.
  public var others: Int

  /// - Parameters:
  ///   - direction: its number, 1 to 6.
  ///   - process: nil where a whole direction differs.
  ///   - touchpoint: nil where the process itself differs.
  ///   - problem: how the register and the change differ.
  ///   - others: how many more changes do not fit.
  public init(
    direction: Int, process: String? = nil, touchpoint: String? = nil, problem: Problem, others: Int = 0
  ) {
    self.direction = direction
    self.process = process
    self.touchpoint = touchpoint
    self.problem = problem
    self.others = others
  }

  /// Ways in which a change does not fit a register.
  public enum Problem: Sendable, Hashable {
    /// The register does not have what the change changes.
    case missing
    /// The register has what the change adds.
    case alreadyThere
    /// Codes of channels and needs are the interchange's.
    case differs(field: Field, expected: String, found: String)
    /// What the change removes is not what it says that it was.
    case contentsDiffer
    /// Two changes of one thing contradict each other.
    case contradiction
    /// A direction's processes and touchpoints; 0 where it has none.
    case direction(expected: Contents, found: Contents)
  }

  /// What of a process or touchpoint differs.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// A name as it is spelled.
    case name
    /// A code of п. 2.5 and 4.2.
    case channel
    /// Codes of п. 3.7.
    case needs
    /// Texts of needs that п. 3.7 does not name.
    case otherNeeds
    /// Column 5.
    case interaction
    /// Column 6.
    case particularities
  }

  /// How much a direction holds.
  public struct Contents: Sendable, Hashable {
    /// How many processes stand under it.
    public var processes: Int
    /// How many touchpoints they have together.
    public var touchpoints: Int

    /// - Parameters:
    ///   - processes: how many.
    ///   - touchpoints: how many those have together.
    public init(processes: Int, touchpoints: Int) {
      self.processes = processes
      self.touchpoints = touchpoints
    }

    func text(in language: Language) -> String {
      CountedNoun.processes.counted(processes, in: language) + ", "
        + CountedNoun.touchpoints.counted(touchpoints, in: language)
    }
  }

  /// Without a full stop.
  var russian: String {
    let what = subject(in: .ru)
    let words: String
    switch problem {
    case .missing: words = "В файле нет того, что изменяется: \(what)"
    case .alreadyThere: words = "В файле уже есть то, что добавляется: \(what)"
    case .differs(let field, let expected, let found):
      words =
        "Файл не тот, для которого сделаны изменения: \(what), \(field.russian): "
        + "ожидается \(quoted(expected, in: .ru)), а стоит \(quoted(found, in: .ru))"
    case .contentsDiffer: words = "Исключается не то, что стоит в файле: \(what)"
    case .contradiction: words = "Изменения противоречат друг другу: \(what)"
    case .direction(let expected, let found):
      let tail =
        expected == found
        ? "содержание другое (\(found.text(in: .ru)))"
        : "было \(expected.text(in: .ru)), а в файле \(found.text(in: .ru))"
      words = "Файл не тот, для которого сделаны изменения: \(what): \(tail)"
    }
    return others > 0 ? words + " (и ещё расхождений: \(grouped(others, in: .ru)))" : words
  }

  /// Without a full stop.
  var english: String {
    let what = subject(in: .en)
    let words: String
    switch problem {
    case .missing: words = "The file does not have what is to be changed: \(what)"
    case .alreadyThere: words = "The file has already what is to be added: \(what)"
    case .differs(let field, let expected, let found):
      words =
        "The changes were made for another file: \(what), \(field.english): "
        + "expected is \(quoted(expected, in: .en)), but \(quoted(found, in: .en)) stands there"
    case .contentsDiffer: words = "What is to be removed is not what the file has: \(what)"
    case .contradiction: words = "The changes contradict each other: \(what)"
    case .direction(let expected, let found):
      let tail =
        expected == found
        ? "other contents (\(found.text(in: .en)))"
        : "there were \(expected.text(in: .en)), but the file has \(found.text(in: .en))"
      words = "The changes were made for another file: \(what): \(tail)"
    }
    return others > 0 ? words + " (and \(grouped(others, in: .en)) more)" : words
  }

  private func subject(in language: Language) -> String {
    var parts = [language.pick(ru: "направление \(direction)", en: "direction \(direction)")]
    if let process {
      parts.append(language.pick(ru: "процесс ", en: "process ") + quoted(process, in: language))
    }
    if let touchpoint {
      parts.append(language.pick(ru: "точка ", en: "touchpoint ") + quoted(touchpoint, in: language))
    }
    return parts.joined(separator: ", ")
  }

  private func quoted(_ text: String, in language: Language) -> String {
    text.isEmpty ? language.pick(ru: "пусто", en: "nothing") : language.quoted(text, limit: 60)
  }
}

extension ChangeFault.Field {
  fileprivate var russian: String {
    switch self {
    case .name: "наименование"
    case .channel: "канал"
    case .needs: "потребности"
    case .otherNeeds: "другие потребности"
    case .interaction: "графа 5"
    case .particularities: "графа 6"
    }
  }

  fileprivate var english: String {
    switch self {
    case .name: "name"
    case .channel: "channel"
    case .needs: "needs"
    case .otherNeeds: "other needs"
    case .interaction: "column 5"
    case .particularities: "column 6"
    }
  }
}
