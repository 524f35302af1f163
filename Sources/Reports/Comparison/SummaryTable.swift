import DiagnosticTexts
import Diagnostics
import TouchpointRegister

/// How many changes of each kind each direction has.
struct SummaryTable {
  struct Line {
    var rule: Rule
    var label: String
    /// By number of the direction.
    var counts: [Int]

    var all: Int { counts.reduce(0, +) }
  }

  let lines: [Line]

  init(of changes: [RegisterChange], words: ChangeWords) {
    let counts = Direction.allCases.map { direction in
      ChangeCounts(of: changes.lazy.filter { $0.direction == direction })
    }
    func line(_ rule: Rule, _ ru: String, _ en: String, _ count: (ChangeCounts) -> Int) -> Line {
      Line(rule: rule, label: words.pick(ru, en), counts: counts.map(count))
    }
    lines = [
      line(.processChanged, "Процессы добавлены", "Processes added", \.processesAdded),
      line(.processChanged, "Процессы исключены", "Processes removed", \.processesRemoved),
      line(
        .processChanged, "Процессы перенесены в это направление", "Processes moved to this direction",
        \.processesMoved),
      line(
        .touchpointChanged, "Точки добавлены в имеющиеся процессы", "Touchpoints added to processes",
        \.touchpointsAdded),
      line(
        .touchpointChanged, "Точки исключены из имеющихся процессов", "Touchpoints removed from processes",
        \.touchpointsRemoved),
      line(.touchpointChanged, "Изменён вид точки", "Touchpoints changed in kind", \.channelsChanged),
      line(
        .needsChanged, "Изменены потребности, удовлетворяемые в точке", "Touchpoints changed in needs met",
        \.touchpointsWithOtherNeeds),
      line(.editorialChange, "Процессы переименованы", "Processes renamed", \.processesRenamed),
      line(.editorialChange, "Точки переименованы", "Touchpoints renamed", \.touchpointsRenamed),
      line(.editorialChange, "Правки текстов и написания", "Texts and spellings edited", \.editorial),
    ]
  }
}
