public import Diagnostics

/// The question of a merge in words: one sentence on what is asked, one on what can be answered.
public struct QuestionText: Sendable, Hashable {
  /// What is asked, with the names that it is about quoted.
  public var question: String
  /// Which answers there are, as the officer may write them.
  public var answers: String
}

/// The words for what a merge asks.
public func text(of subject: MergeSubject, in language: Language) -> QuestionText {
  let quote = { (text: String) in language.quoted(text, limit: 200) }
  switch subject {
  case .channel(_, let process, let touchpoint):
    return QuestionText(
      question: language.pick(
        ru: "Какой канал у точки \(quote(touchpoint)) процесса \(quote(process))?",
        en: "Which channel is the touchpoint \(quote(touchpoint)) of the process \(quote(process))?"),
      answers: language.pick(
        ru: "Буква варианта или другой канал.", en: "The letter of a variant, or another channel."))
  case .particularities(_, let process, let touchpoint):
    return QuestionText(
      question: language.pick(
        ru: "Какой текст графы 6 оставить у точки \(quote(touchpoint)) процесса \(quote(process))?",
        en: "Which text is to stand in column 6 of \(quote(touchpoint)) of the process \(quote(process))?"),
      answers: language.pick(
        ru: "Буква варианта, свой текст или join — тексты всех подразделений.",
        en: "The letter of a variant, a text of your own, or join for the texts of all units."))
  case .direction(let process):
    return QuestionText(
      question: language.pick(
        ru: "К какому направлению отнести процесс \(quote(process))?",
        en: "Under which direction does the process \(quote(process)) belong?"),
      answers: language.pick(
        ru: "Буква варианта, номер направления или apart — оставить под каждым.",
        en: "The letter of a variant, the number of a direction, or apart to leave it under each."))
  case .processNames(let a, let b):
    return QuestionText(
      question: language.pick(
        ru: "Процессы \(quote(a)) и \(quote(b)) — один и тот же?",
        en: "Are the processes \(quote(a)) and \(quote(b)) the same?"),
      answers: language.pick(
        ru: "join — один, под названием A; буква или свой текст — один, под этим названием; apart — разные.",
        en: "join for one, called A; a letter or a text of your own for one of that name; apart for two."))
  case .unitName(let unit):
    return QuestionText(
      question: language.pick(
        ru: "Какое подразделение списка — \(quote(unit))?",
        en: "Which unit of the roster is \(quote(unit))?"),
      answers: language.pick(
        ru: "Буква варианта, название из списка или apart — такое подразделение есть, в списке его нет.",
        en: "The letter of a variant, a name of the roster, or apart for a unit that the roster lacks."))
  case .submission(let unit):
    return QuestionText(
      question: language.pick(
        ru: "Какие из разных сведений подразделения \(quote(unit)) взять?",
        en: "Which of the different submissions of \(quote(unit)) is to be taken?"),
      answers: language.pick(
        ru: "Буква варианта или join — взять все.", en: "The letter of a variant, or join to take all."))
  }
}
