import Configuration
import Diagnostics
import Testing

@Suite struct MistakeTests {
  @Test(arguments: [
    ("autority", "authority"), ("Authority", "authority"), ("severities", "severity"),
    ("days_off", "days-off"),
    ("dayoff", "days-off"), ("proces-aliases", "process-aliases"), ("service", "service-level"),
    ("messengers", "foreign-messengers"), ("настройки", nil), ("", nil),
  ])
  func theNearestKeyIsOffered(key: String, nearest: String?) {
    let found = mistakes(in: "title: t\n'\(key)': x\n")
    guard case .keyUnknown(key, nearest, let known)? = found.first?.fault else {
      Issue.record("\(found)")
      return
    }
    #expect(found.count == 1)
    #expect(found[0].line == 2)
    #expect(known.first == "authority")
  }

  @Test(arguments: [
    ("severity", "TP208", "eror", "error"), ("severity", "TP208", "ошибка", "error"),
    ("severity", "TP208", "предупреждение", "warning"), ("severity", "TP208", "no", "off"),
    ("severity", "TP208", "Off", "off"), ("severity", "TP208", "critical", nil),
  ])
  func theNearestValueIsOffered(section: String, key: String, value: String, nearest: String?) {
    #expect(
      mistakes(in: "\(section):\n  \(key): \(value)\n")
        == [Mistake(2, .codeUnknown(value, nearest: nearest, known: ["error", "warning", "note", "off"]))])
  }

  @Test func theNearestServiceLevelIsOffered() {
    #expect(
      mistakes(in: "service-level: maximal\n")
        == [Mistake(1, .codeUnknown("maximal", nearest: "maximum", known: ["basic", "maximum"]))])
  }

  @Test(arguments: [
    ("TP4O1", "TP401"), ("tp208", "TP208"), ("ТР402", "TP402"), ("TP", nil), ("TP209a", "TP209"),
    ("правило", nil),
  ])
  func theNearestRuleIsOffered(id: String, nearest: String?) {
    #expect(mistakes(in: "severity:\n  \(id): off\n") == [Mistake(2, .ruleUnknown(id, nearest: nearest))])
  }

  @Test(arguments: [
    ("authority: [a]", ConfigurationFault.ValueKind.text, ConfigurationFault.ValueKind.list),
    ("title: {a: b}", .text, .mapping), ("unit-aliases: a", .list, .text),
    ("unit-aliases: {a: b}", .list, .mapping), ("severity: [a]", .mapping, .list),
    ("severity: TP101", .mapping, .text), ("limits: 5", .mapping, .text),
    ("days-off: 2026-12-30", .list, .text),
    ("foreign-messengers: [a]", .mapping, .list), ("phrases: [a]", .mapping, .list),
    ("phrases: {channels: [a]}", .mapping, .list), ("phrases: {channels: {phone: a}}", .list, .text),
    ("severity: {TP208: [off]}", .text, .list), ("- a", .mapping, .list), ("a", .mapping, .text),
  ])
  func kindsOfValuesAreTold(
    yaml: String, expected: ConfigurationFault.ValueKind, found: ConfigurationFault.ValueKind
  ) {
    #expect(mistakes(in: yaml) == [Mistake(1, .kindWrong(expected: expected, found: found))])
  }

  @Test(arguments: [
    "authority:", "title: ~", "title: ''", "service-level:", "severity: {TP208: }", "limits: {waiting: }",
  ])
  func aValueIsMissing(yaml: String) {
    #expect(mistakes(in: yaml) == [Mistake(1, .valueMissing)])
  }

  @Test func allMistakesAreToldInOrder() {
    let yaml = """
      autority: X
      severity:
        TP101: off
        TP999: note
      limits:
        waiting: 15
        reply: 2 часа
      phrases:
        channels:
          telephone: [справочная]
      days-off:
        - 31.12.2026
      title: a
      title: b
      """
    #expect(mistakes(in: yaml).map(\.line) == [1, 3, 4, 6, 7, 10, 12, 14])
  }
}
