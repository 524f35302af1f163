import DiagnosticTexts
import Diagnostics
import TouchpointRegister

/// The words for changes of the register.
struct ChangeWords {
  let language: Language

  func pick(_ ru: String, _ en: String) -> String { language.pick(ru: ru, en: en) }

  // MARK: Triggers

  /// The clause of a trigger: «п. 5.3(1)»; for editorial changes that there is none.
  func clause(of rule: Rule) -> String {
    rule.clauseLabel(in: language) ?? pick("редакционное", "editorial")
  }

  func heading(of rule: Rule) -> String {
    switch rule {
    case .processChanged: clause(of: rule) + ". " + pick("Услуги, функции, сервисы", "Services and functions")
    case .touchpointChanged:
      clause(of: rule) + ". " + pick("Точки взаимодействия и их вид", "Touchpoints and their kind")
    case .needsChanged:
      clause(of: rule) + ". " + pick("Удовлетворяемые потребности", "Needs met at touchpoints")
    default: pick("Редакционные изменения", "Editorial changes")
    }
  }

  /// What the changes of a trigger mean for the register's keeper.
  func meaning(of rule: Rule) -> String? {
    rule == .editorialChange
      ? pick("Актуализации по п. 5.3 не требуют.", "They are no trigger of cl. 5.3.") : nil
  }

  func direction(_ direction: Direction) -> String {
    "\(direction.rawValue). " + direction.name
  }

  // MARK: Changes

  /// What became of a process or touchpoint, without its name.
  func deed(of change: RegisterChange) -> String {
    switch change.content {
    case .process(let process): deed(of: process)
    case .touchpoint(_, let touchpoint): deed(of: touchpoint)
    }
  }

  private func deed(of change: ProcessChange) -> String {
    switch change {
    case .added: pick("Процесс добавлен", "Process added")
    case .removed: pick("Процесс исключён", "Process removed")
    case .moved: pick("Процесс перенесён в другое направление", "Process moved to another direction")
    case .renamed: pick("Процесс переименован", "Process renamed")
    case .respelled: pick("Написание наименования процесса", "Spelling of the process's name")
    }
  }

  private func deed(of change: TouchpointChange) -> String {
    switch change {
    case .added: pick("Точка добавлена", "Touchpoint added")
    case .removed: pick("Точка исключена", "Touchpoint removed")
    case .renamed: pick("Точка переименована", "Touchpoint renamed")
    case .respelled: pick("Написание наименования точки", "Spelling of the touchpoint's name")
    case .channel: pick("Вид точки", "Kind of touchpoint")
    case .needs: pick("Потребности", "Needs")
    case .otherNeeds: pick("Другие потребности", "Other needs")
    case .interaction: pick("Графа 5", "Column 5")
    case .particularities: pick("Графа 6", "Column 6")
    }
  }

  var ofAddedProcess: String { pick("Точка добавлена с процессом", "Touchpoint added with its process") }
  var ofRemovedProcess: String { pick("Точка исключена с процессом", "Touchpoint removed with its process") }

  func channel(_ channel: Channel) -> String {
    Vocabulary.channel(channel.rawValue, in: language) + " ("
      + (channel.mode == .digital ? pick("цифровая", "digital") : pick("офлайн", "offline")) + ")"
  }

  /// Needs, a line each.
  func needs(_ needs: [CustomerNeed]) -> String {
    needs.map { Vocabulary.need($0.rawValue, in: language) }.joined(separator: "\n")
  }

  /// A touchpoint's contents, a line each, without its name.
  func contents(of touchpoint: Touchpoint) -> String {
    let needs = touchpoint.needs.map { Vocabulary.need($0.rawValue, in: language) } + touchpoint.otherNeeds
    let lines: [(String, String)] = [
      (pick("Вид", "Kind"), channel(touchpoint.channel)),
      (pick("Потребности", "Needs"), needs.joined(separator: "; ")),
      (pick("Графа 5", "Column 5"), touchpoint.interaction),
      (pick("Графа 6", "Column 6"), touchpoint.particularities),
    ]
    return lines.filter { !$0.1.isEmpty }.map { $0.0 + ": " + $0.1 }.joined(separator: "\n")
  }
}

extension RegisterChange {
  /// The old and the new side in words; nil where there was or is nothing.
  func sides(in words: ChangeWords) -> (before: String?, after: String?) {
    switch content {
    case .process(.added): (nil, process)
    case .process(.removed): (process, nil)
    case .process(.moved(let old)): (words.direction(old), words.direction(direction))
    case .process(.renamed(let old)), .process(.respelled(let old)): (old, process)
    case .touchpoint(_, .added(let touchpoint)): (nil, words.contents(of: touchpoint))
    case .touchpoint(_, .removed(let touchpoint)): (words.contents(of: touchpoint), nil)
    case .touchpoint(let name, .renamed(let old)), .touchpoint(let name, .respelled(let old)): (old, name)
    case .touchpoint(_, .channel(let old, let new)): (words.channel(old), words.channel(new))
    case .touchpoint(_, .needs(let old, let new)): (words.needs(old), words.needs(new))
    case .touchpoint(_, .otherNeeds(let old, let new)):
      (old.joined(separator: "\n"), new.joined(separator: "\n"))
    case .touchpoint(_, .interaction(let old, let new)), .touchpoint(_, .particularities(let old, let new)):
      (old, new)
    }
  }

  /// Whether the sides are texts of which words changed, so that the words are worth marking.
  var isOfText: Bool {
    switch content {
    case .process(.renamed), .process(.respelled), .touchpoint(_, .renamed), .touchpoint(_, .respelled),
      .touchpoint(_, .interaction), .touchpoint(_, .particularities):
      true
    default: false
    }
  }
}
