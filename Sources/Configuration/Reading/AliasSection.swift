import Diagnostics
import TouchpointRegister

extension ValueReader {
  private enum GroupKey: String, CaseIterable { case name, also }

  /// Groups of a name and its other spellings: `- name: Отдел кадров`, `  also: [Кадры]`.
  mutating func aliases(_ node: YAMLNode) -> NameAliases {
    var aliases = NameAliases()
    var lines: [RegisterKey: Int] = [:]
    for group in items(of: node) {
      var name: (text: String, mark: SourceMark)?
      var spellings: [(text: String, mark: SourceMark)] = []
      var isNamed = false
      for (key, value) in members(of: group, GroupKey.self) {
        switch key {
        case .name:
          isNamed = true
          name = text(value).map { ($0, value.mark) }
        case .also: spellings = items(of: value).compactMap { item in text(item).map { ($0, item.mark) } }
        }
      }
      guard let name else {
        if !isNamed, case .mapping = group.content {
          report(.keyMissing(GroupKey.name.rawValue), at: group.mark)
        }
        continue
      }
      var own: Set<RegisterKey> = []
      for spelling in [name] + spellings where own.insert(RegisterKey(spelling.text)).inserted {
        if let line = lines[RegisterKey(spelling.text)] {
          report(.nameRepeated(spelling.text, line: line), at: spelling.mark)
        } else {
          lines[RegisterKey(spelling.text)] = spelling.mark.line
        }
      }
      aliases.add(name.text, also: spellings.map(\.text))
    }
    return aliases
  }
}
