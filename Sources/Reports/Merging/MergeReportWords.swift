import DiagnosticTexts
import Diagnostics
import TouchpointRegister

/// The words of the report of a merge.
struct MergeReportWords {
  let language: Language

  private func pick(_ ru: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language.pick(ru: ru(), en: en())
  }

  var title: String { pick("Отчёт о сведении Перечня", "Report on the merge of the register") }
  var sums: String { pick("Сверка", "Sum check") }
  var files: String { pick("Файлы", "Files") }
  var entries: String { pick("Записи Перечня", "Entries of the register") }
  var questions: String { pick("Вопросы и решения", "Questions and decisions") }
  var kept: String { pick("Сохранено из прежней редакции", "Kept of the former edition") }
  var unmet: String { pick("Исключения, которым нечего исключить", "Withdrawals that met nothing") }
  var nothing: String { pick("Таких нет.", "There are none.") }

  var file: String { pick("Файл", "File") }
  var unit: String { pick("Подразделение", "Unit") }
  var date: String { pick("Дата", "Date") }
  var given: String { pick("Точек в файле", "Touchpoints in the file") }
  var taken: String { pick("Вошло", "Taken") }
  var left: String { pick("Не вошло", "Left out") }
  var rows: String { pick("Строки файлов", "Rows of the files") }
  var questionID: String { pick("Код вопроса", "Question") }
  var cell: String { pick("Ячейка", "Cell") }
  var sheet: String { pick("Лист", "Sheet") }
  var direction: String { pick("Направление", "Direction") }
  var process: String { pick("Процесс", "Process") }
  var touchpoint: String { pick("Точка взаимодействия", "Touchpoint") }
  var fate: String { pick("Что с ней стало", "What became of it") }
  var channel: String { pick("Канал", "Channel") }
  var origins: String { pick("Откуда взято", "Where it comes from") }
  var decisions: String { pick("Решения", "Decisions") }
  var question: String { pick("Вопрос", "Question") }
  var variants: String { pick("Варианты", "Variants") }
  var choice: String { pick("Решение", "Decision") }
  var state: String { pick("Состояние", "State") }
  var base: String { pick("прежняя редакция", "former edition") }
  var unnamed: String { pick("не указано", "not named") }

  /// Where names were not all compared.
  var namesNotCompared: String {
    pick(
      "Похожих названий процессов так много, что сравнены не все: почти одинаковые могли остаться неназванными (TP704).",
      "There are so many similar names of processes that not all were compared: nearly equal ones may be untold (TP704)."
    )
  }

  /// «Точек во всех файлах 12: вошло 10, не вошло 2. В Перечне 8 записей, происхождение известно у всех.»
  func verdict(_ balance: MergeReport.Balance) -> String {
    let number = { (count: Int) in grouped(count, in: language) }
    let sums = pick(
      "Точек во всех файлах: \(number(balance.given)); вошло в Перечень: \(number(balance.taken)), "
        + "не вошло: \(number(balance.left)). Записей в Перечне: \(number(balance.entries)), "
        + "из них с известным происхождением: \(number(balance.explained)).",
      "Touchpoints in all files: \(number(balance.given)); in the register: \(number(balance.taken)), "
        + "left out: \(number(balance.left)). Entries of the register: \(number(balance.entries)), "
        + "of known origin: \(number(balance.explained)).")
    return sums + " "
      + (balance.holds
        ? pick("Сверка сходится: ничего не потеряно.", "The sums agree: nothing is lost.")
        : pick("Сверка не сходится.", "The sums do not agree."))
  }

  /// «вошло 5, не вошло 2»
  func sums(of input: MergeReport.Input) -> String {
    let (taken, left) = input.sums
    let number = { (count: Int) in grouped(count, in: language) }
    return pick("вошло \(number(taken))", "\(number(taken)) taken")
      + (left == 0 ? "" : pick(", не вошло \(number(left))", ", \(number(left)) left out"))
  }

  func name(_ entry: MergeReport.Entry) -> String {
    "\(entry.direction.rawValue). " + entry.process + (entry.touchpoint.map { " — " + $0 } ?? "")
  }

  /// A line for each process: its touchpoint, or how many there are.
  func byProcess(_ entries: [MergeReport.Entry]) -> [String] {
    var groups: [[MergeReport.Entry]] = []
    for entry in entries {
      if let last = groups.last?.last, last.direction == entry.direction, last.process == entry.process {
        groups[groups.count - 1].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return groups.compactMap { group in
      guard var entry = group.first else { return nil }
      if group.count > 1 { entry.touchpoint = CountedNoun.touchpoints.counted(group.count, in: language) }
      return name(entry)
    }
  }

  /// - Parameter origin: what the file has, where the result calls it otherwise.
  func text(_ fate: MergeReport.Fate, from origin: MergeReport.Entry) -> String {
    switch fate {
    case .taken(let entry) where entry == origin: return pick("вошла", "taken")
    case .taken(let entry): return pick("вошла как ", "taken as ") + language.quoted(name(entry), limit: 300)
    case .left(let reason): return pick("не вошла: ", "left out: ") + text(reason)
    }
  }

  private func text(_ reason: MergeReport.Reason) -> String {
    switch reason {
    case .olderSubmission(let file):
      pick(
        "взяты более поздние сведения подразделения, \(singleLine(file))",
        "a later submission of the unit was taken, \(singleLine(file))")
    case .olderWords: pick("взяты более поздние сведения подразделения", "later words of the unit were taken")
    case .decision(let id): pick("по решению \(id)", "as decided, \(id)")
    case .withdrawn: pick("исключена подразделением", "withdrawn by a unit")
    case .replaced(let units):
      pick("заменена сведениями подразделений: ", "replaced by what units sent: ")
        + language.quotedList(units)
    case .withdrawal(met: true): pick("это исключение, оно выполнено", "a withdrawal, carried out")
    case .withdrawal(met: false):
      pick("это исключение, ему нечего исключить", "a withdrawal that met nothing")
    case .noTouchpoint: pick("у процесса нет точек", "the process has no touchpoint")
    }
  }

  func text(_ part: MergeReport.Part) -> String {
    let place = [part.location.fileBaseNameShown, part.location.cell?.description].compactMap { $0 }
      .joined(separator: " ")
    let who =
      part.isBase ? base : part.units.isEmpty ? unnamed : part.units.map(singleLine).joined(separator: ", ")
    return who + " (" + place + ")"
  }

  func text(_ state: MergeDecisions.State) -> String {
    switch state {
    case .open: pick("открыт", "open")
    case .settled: pick("решён", "settled")
    case .gone: pick("больше не возникает", "no longer raised")
    }
  }

  func text(_ variant: MergeQuestion.Variant, place: Int, _ kind: MergeSubject.Kind) -> String {
    let few = variant.speakers.count == 6 ? 6 : 5
    let who = variant.speakers.prefix(few).map { speaker in
      singleLine(speaker.unit)
        + (speaker.location.map { ", " + ($0.cell?.description ?? singleLine($0.file)) } ?? "")
    }
    let others = variant.speakers.count - who.count
    return MergeQuestion.letter(place) + ": " + variant.shown(as: kind, in: language)
      + (who.isEmpty ? "" : " — " + who.joined(separator: "; "))
      + (others > 0 ? pick(" и ещё \(others)", " and \(others) more") : "")
  }

  /// The officer's choice: letters and texts as they are, the other answers in words.
  func choice(_ recorded: MergeDecisions.Question) -> String? {
    switch recorded.answer {
    case .join?: pick("объединить", "join")
    case .apart?: pick("раздельно", "apart")
    default: recorded.choice
    }
  }

  /// «Вопросы: открыто 2, решено 7, больше не возникает 1.»
  func counts(_ decisions: MergeDecisions) -> String {
    let number = { (state: MergeDecisions.State) in grouped(decisions.count(state), in: language) }
    return pick(
      "Вопросы: открыто \(number(.open)), решено \(number(.settled))",
      "Questions: \(number(.open)) open, \(number(.settled)) settled")
      + (decisions.unused.isEmpty
        ? "" : pick(", больше не возникает \(number(.gone))", ", \(number(.gone)) no longer raised")) + "."
  }
}

extension Diagnostics.SourceLocation {
  fileprivate var fileBaseNameShown: String {
    singleLine(file.split(separator: "/").last.map(String.init) ?? file)
  }
}

extension MergeReport.Input {
  /// Its touchpoints that are in the result, and those that are not.
  var sums: (taken: Int, left: Int) {
    var sums = (taken: 0, left: 0)
    for outcome in outcomes {
      switch outcome.fate {
      case .taken: sums.taken += 1
      case .left(.withdrawal), .left(.noTouchpoint): break
      case .left: sums.left += 1
      }
    }
    return sums
  }
}
