/// The words of measures. A word is added by adding it to a row; `=word` stands for that very form, other words for
/// all their forms.
enum MeasureVocabulary {
  typealias Row = (word: MeasureWord, words: String)

  static let rows: [Row] = numerals + units + wholeWords + limits + sense

  static func listName(_ index: Int) -> String { "measure\(index)" }

  /// The rows as lists for a vocabulary.
  static var lexicon: Lexicon {
    rows.enumerated().map { (listName($0.offset), $0.element.words) } + [("distinct", distinct)]
  }

  /// Words that are no misspellings of those of measures.
  private static let distinct =
    "ожидающий отчет отчетный советский минус минуя надел заметка перевес =часы =часами"

  private static func numeral(_ value: Double, _ words: String) -> Row {
    (MeasureWord(roles: .numeral, value: value), words)
  }

  private static func ordinal(_ value: Double, _ words: String) -> Row {
    (MeasureWord(roles: .ordinal, value: value), words)
  }

  private static let numerals: [Row] = [
    numeral(0, "=ноль =нуля =нулю"),
    numeral(1, "=один =одна =одно =одну =одного =одной =одному =одним =одном"),
    numeral(1.5, "=полтора =полторы =полутора"),
    numeral(2, "=два =две =двух =двум =двумя =двое =двоих =оба =обоих =пара =пары =пару =паре"),
    numeral(3, "=три =трех =трем =тремя =трое =троих"),
    numeral(4, "=четыре =четырех =четырем =четырьмя =четверо =четверых"),
    numeral(5, "=пять =пяти =пятью"), numeral(6, "=шесть =шести =шестью"),
    numeral(7, "=семь =семи =семью"), numeral(8, "=восемь =восьми =восемью =восьмью"),
    numeral(9, "=девять =девяти =девятью"), numeral(10, "=десять =десяти =десятью =десяток =десятка"),
    numeral(11, "одиннадцать одиннадцати одиннадцатью"), numeral(12, "двенадцать двенадцати двенадцатью"),
    numeral(13, "тринадцать тринадцати тринадцатью"),
    numeral(14, "четырнадцать четырнадцати четырнадцатью"),
    numeral(15, "пятнадцать пятнадцати пятнадцатью"), numeral(16, "шестнадцать шестнадцати шестнадцатью"),
    numeral(17, "семнадцать семнадцати семнадцатью"),
    numeral(18, "восемнадцать восемнадцати восемнадцатью"),
    numeral(19, "девятнадцать девятнадцати девятнадцатью"), numeral(20, "двадцать двадцати двадцатью"),
    numeral(30, "тридцать тридцати тридцатью"), numeral(40, "=сорок =сорока"),
    numeral(50, "=пятьдесят =пятидесяти =пятьюдесятью"),
    numeral(60, "=шестьдесят =шестидесяти =шестьюдесятью"),
    numeral(70, "=семьдесят =семидесяти"), numeral(80, "=восемьдесят =восьмидесяти"),
    numeral(90, "=девяносто =девяноста"), numeral(100, "=сто =ста"), numeral(200, "=двести =двухсот"),
    ordinal(2, "=второго =вторым =втором =вторую =второй"),
    ordinal(3, "=третьего =третьим =третьем =третью =третьей"),
    ordinal(4, "=четвертого =четвертым =четвертом =четвертой"), ordinal(5, "=пятого =пятым =пятом =пятой"),
    // «Несколько» is two at the least.
    numeral(2, "=несколько =нескольких =нескольким =несколькими"),
    (MeasureWord(roles: .fraction, value: 0.25), "=четверть =четверти =четвертью"),
    (MeasureWord(roles: .fraction, value: 0.5), "=половина =половины =половину =половине =половиной =пол"),
  ]

  private static func unit(_ minutes: Double, alone: String, _ words: String) -> [Row] {
    [
      (MeasureWord(roles: .alone, unit: .time(minutes)), alone),
      (MeasureWord(unit: .time(minutes)), words),
    ]
  }

  private static let units: [Row] =
    unit(1.0 / 60, alone: "=секунда =секунды =секунду", "секунда =сек")
    + unit(1, alone: "=минута =минуту", "минута =минут =минуты =мин минутка минутный")
    + unit(60, alone: "=час =часа =часу =часик", "час =часов =ч =часе =часам =часах часовой")
    + unit(
      24 * 60, alone: "=день =дня =сутки =суток =сутками",
      "=дней =дни =днем =дню =дн =сут суточный дневной")
    + unit(7 * 24 * 60, alone: "=неделя =недели =неделю", "неделя =нед недельный")
    + unit(30 * 24 * 60, alone: "=месяц =месяца", "месяц =мес месячный")
    + unit(365 * 24 * 60, alone: "=год =года", "=год =года =лет =году годовой")
    + [
      (MeasureWord(unit: .times), "=раз =раза"),
      (
        MeasureWord(unit: .staff),
        "специалист сотрудник оператор работник консультант служащий =линии =отдела =отделов"
      ),
    ]

  private static func whole(_ value: Double, _ unit: MeasureWord.Unit, _ words: String) -> Row {
    (MeasureWord(roles: .whole, value: value, unit: unit), words)
  }

  private static let wholeWords: [Row] = [
    whole(30, .time(1), "=полчаса =получаса =получасу =получасом =полчасика =получасовой"),
    whole(0.5, .time(1), "=полминуты =полуминуты"),
    whole(12, .time(60), "=полдня =полудня =полсуток"),
    whole(182, .time(24 * 60), "=полгода =полугода"),
    whole(1, .time(24 * 60), "=суточный =суточного =суточном"),
    whole(7, .time(24 * 60), "=недельный =недельного"),
    whole(30, .time(24 * 60), "=месячный =месячного"),
    whole(2, .times, "=дважды =двоекратно"), whole(3, .times, "=трижды"), whole(4, .times, "=четырежды"),
  ]

  /// Adjectives made of a number and a unit: «двадцатипятиминутный», «двухчасовой», «трёхкратный».
  static let compoundNumbers: [(letters: String, value: Double)] = [
    ("одно", 1), ("двух", 2), ("трех", 3), ("четырех", 4), ("пяти", 5), ("шести", 6), ("семи", 7),
    ("восьми", 8), ("девяти", 9), ("десяти", 10), ("двенадцати", 12), ("пятнадцати", 15), ("двадцати", 20),
    ("тридцати", 30), ("сорока", 40), ("пятидесяти", 50), ("шестидесяти", 60), ("девяносто", 90),
    ("полутора", 1.5), ("полуторо", 1.5), ("полу", 0.5), ("дву", 2), ("много", 10),
  ]
  static let compoundUnits: [(letters: String, unit: MeasureWord.Unit)] = [
    ("минутн", .time(1)), ("часов", .time(60)), ("суточн", .time(24 * 60)), ("дневн", .time(24 * 60)),
    ("недельн", .time(7 * 24 * 60)), ("месячн", .time(30 * 24 * 60)), ("кратн", .times), ("разов", .times),
  ]

  private static let limits: [Row] = [
    (
      MeasureWord(roles: .more),
      "=более =больше =свыше =дольше =долее =позднее =позже превышать превысить превышение"
    ),
    (MeasureWord(roles: [.more, .continuing]), "=превышает =превысит =превышают =превышало"),
    (MeasureWord(roles: .less), "=менее =меньше =ранее =раньше"),
    (MeasureWord(roles: [.upTo, .preposition, .range]), "=до"),
    (MeasureWord(roles: .upTo), "максимум =макс максимально предел течение предельно"),
    (MeasureWord(roles: [.atLeast, .preposition]), "=от"),
    (MeasureWord(roles: [.upTo, .amount]), "лимит"),
    (MeasureWord(roles: .atLeast), "минимум минимально"),
    (MeasureWord(roles: .range), "=или =либо"),
    (MeasureWord(roles: [.since, .preposition]), "=с =со"),
    (MeasureWord(roles: [.atTime, .preposition]), "=в =во =к =ко =после =по"),
    (MeasureWord(roles: [.filler, .ahead, .preposition]), "=за"),
    (MeasureWord(roles: [.filler, .onto, .preposition]), "=на"),
    (
      MeasureWord(roles: .filler),
      """
      =чем =через =около =примерно =порядка =приблизительно =ориентировочно =среднем =обычно =ещё =уже =лишь =только
      =всего =тот =того =общей =сложности
      """
    ),
    (MeasureWord(roles: .amount), "количество число =кол"),
  ]

  private static let sense: [Row] = [
    (MeasureWord(roles: .negation), "=не =ни =нет исключить исключать отсутствовать недопустимый"),
    (MeasureWord(roles: [.negation, .preposition]), "=без =вне =кроме"),
    (MeasureWord(roles: .condition), "=если =когда случай"),
    (MeasureWord(roles: [.condition, .preposition]), "=при"),
    (MeasureWord(roles: .preposition), "=для =у =о =об =обо =из =под =над =перед =между =со =через =про"),
    (MeasureWord(roles: .ago), "=назад =тому"),
    (
      MeasureWord(roles: .plain),
      """
      срок время период длительность продолжительность предел скорость =однако =иногда =редко =часто =утром =вечером
      =днём =зимой =летом =сейчас =сегодня =фактически =реально =практически =как =правило =затем =далее =также
      =это =все =всё =но =а =да =либо =или =и =лишь =только =вместо =остальные =остальных =прочие =первый =первичный
      =быстро =долго =будет =бывает =был =есть =нередко =порой =пиковые =пик =праздники =сезон
      """
    ),
    (MeasureWord(roles: .each), "каждый =раз"),
    (MeasureWord(roles: .and), "=и"),
    (
      MeasureWord(roles: .schedule),
      """
      понедельник вторник =среда =среду =среды =средам четверг пятница суббота воскресенье =пн =вт =ср =чт =пт =сб =вс
      =будни =будням =будние выходной =ежедневно =дням график режим
      """
    ),
    (MeasureWord(roles: .customer), "человек посетитель заявитель гражданин клиент обратившийся вопрос"),
    (
      MeasureWord(roles: .reference),
      """
      =п =пп =пункт =пункта =пунктом =ст =статья =статьей =каб =кабинет =кабинете =окно =окне =д =дом =кв =тел =доб =вн
      номер =кнопка =кнопку =клавиша =клавишу =цифра =цифру =этаж =форма =форме =приказ
      """
    ),
    (
      MeasureWord(roles: .continuing),
      """
      составлять быть =может =должно =должен =должна занимать предоставляться даваться направляться размещаться
      осуществляться допускаться достигать зависеть сокращен увеличен увеличиваться =следует
      """
    ),
    (MeasureWord(roles: .cardinalEnding), "=ти =х =ми =м =и =мя =ю"),
    (MeasureWord(roles: .ordinalEnding), "=й =я =е =го =му =ой =ая =ое =ые =ых"),
  ]
}
