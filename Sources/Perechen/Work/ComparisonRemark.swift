public import DiagnosticTexts
import Reports
import TouchpointRegister

/// What `diff` has to say of its two arguments.
public enum ComparisonRemark: Sendable, Hashable {
  /// Both are one file.
  case sameFile
  /// The new edition is dated before the old one.
  case datesSwapped(old: String, new: String)
  /// The old edition names no approving order, the new one does.
  case onlyOldUnapproved

  /// - Parameters:
  ///   - paths, registers: the old edition's, then the new one's.
  static func remarks(_ paths: [String], _ registers: [Register]) -> [ComparisonRemark] {
    if paths[0] == paths[1] { return [.sameFile] }
    switch (registers[0].edition?.date, registers[1].edition?.date) {
    // ISO 8601: in the order of the texts.
    case (let old?, let new?) where new < old: return [.datesSwapped(old: old, new: new)]
    case (nil, _?): return [.onlyOldUnapproved]
    default: return []
    }
  }

  /// A sentence for the person who compares, with what to do.
  public func text(in language: Language) -> String {
    switch self {
    case .sameFile:
      language.pick(
        ru: "Дважды указан один и тот же файл: сравнивать нечего.",
        en: "The same file is named twice: there is nothing to compare.")
    case .datesSwapped(let old, let new):
      language.pick(
        ru:
          "Новая редакция (\(shownDate(new, in: .ru))) утверждена раньше прежней (\(shownDate(old, in: .ru))). "
          + "Не перепутан ли порядок? Сначала указывают прежнюю, потом новую.",
        en: "The new edition (\(new)) was approved before the old one (\(old)). Are they in the wrong order? "
          + "The old one goes first.")
    case .onlyOldUnapproved:
      language.pick(
        ru: "У прежней редакции нет даты приказа, а у новой есть. Не перепутан ли порядок? "
          + "Сначала указывают прежнюю, потом новую.",
        en:
          "The old edition names no order, the new one does. Are they in the wrong order? The old one goes first."
      )
    }
  }
}
