/// The need whose word a phrase that names none comes near, to be offered (TP303): «инфармоция», «косультацыя».
///
/// The recogniser forgives one wrong letter by itself; two are a guess, and only told.
enum NearestNeed {
  static func need(for phrase: String) -> CustomerNeed? {
    var best: (need: CustomerNeed, distance: Int)?
    for word in RegisterKey(phrase).description.split(whereSeparator: { !$0.isLetter }).prefix(mostWords) {
      let letters = Array(word.unicodeScalars.prefix(longestWord))
      guard letters.count >= shortestWord else { continue }
      for (need, names) in names {
        for name in names {
          // Endings differ with the case.
          let length = min(letters.count, name.count)
          guard abs(letters.count - name.count) <= 3 else { continue }
          let bound = min(2, (best?.distance ?? 3) - 1)
          guard bound >= 1,
            let distance = editDistance(
              Array(letters.prefix(length)), Array(name.prefix(length)), bound: bound)
          else { continue }
          best = (need, distance)
        }
      }
    }
    return best?.need
  }

  private static let mostWords = 12
  private static let longestWord = 24
  /// Short words are near to too many others.
  private static let shortestWord = 7

  private static let names: [(CustomerNeed, [[Unicode.Scalar]])] = {
    let lists: [(CustomerNeed, String)] = [
      (.information, "информация сведения ознакомление"), (.consultation, "консультация консультирование"),
      (.forms, "образцы шаблоны бланков"), (.filing, "заявление обращение документов"),
      (.status, "готовность рассмотрения состояние"), (.result, "результат справка разъяснение"),
      (.feedback, "обратная предложения анкетирование"),
    ]
    return lists.map { need, words in (need, words.split(separator: " ").map { Array($0.unicodeScalars) }) }
  }()
}
