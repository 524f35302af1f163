import Configuration
import Diagnostics
import Testing
import TouchpointRegister

@Suite struct AliasTests {
  @Test func groupsAreRead() throws {
    let read = try configuration(
      "process-aliases:\n  - name: Выдача ордера\n    also:\n      - Выдача ордеров\n      - 'Ордер: выдача'\n"
        + "unit-aliases:\n  - name: Отдел кадров\n    also: [Кадры]\n  - name: Канцелярия\n")
    #expect(read.aliases.processes.name(of: "«выдача ордеров»") == "Выдача ордера")
    #expect(read.aliases.processes.name(of: "Ордер: выдача") == "Выдача ордера")
    #expect(read.aliases.processes.name(of: "ВЫДАЧА ОРДЕРА") == "Выдача ордера")
    #expect(read.aliases.processes.name(of: "Кадры") == "Кадры")
    #expect(read.aliases.units.name(of: "кадры") == "Отдел кадров")
    #expect(read.aliases.units.name(of: "канцелярия.") == "Канцелярия")
  }

  @Test func aGroupHasAName() {
    #expect(
      mistakes(in: "unit-aliases:\n  - also: [А]\n  - name:\n    also: [Б]\n  - В\n") == [
        Mistake(2, .keyMissing("name")), Mistake(3, .valueMissing),
        Mistake(5, .kindWrong(expected: .mapping, found: .text)),
      ])
  }

  @Test func aSpellingBelongsToOneGroup() {
    #expect(
      mistakes(
        in:
          "unit-aliases:\n  - name: А\n    also: [Б, а, б]\n  - name: В\n    also:\n      - «Б»\n  - name: А\n"
      )
        == [Mistake(6, .nameRepeated("«Б»", line: 3)), Mistake(7, .nameRepeated("А", line: 2))])
  }
}
