package import DiagnosticTexts

/// The shells that completions are written for.
package enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish
}

/// A script that lets a shell complete commands, options, values and names of files.
/// - Parameter language: of the descriptions that zsh and fish show.
package func shellCompletions(for shell: Shell, in language: Language) -> String {
  switch shell {
  case .bash: BashCompletion().text
  case .zsh: ZshCompletion(language: language).text
  case .fish: FishCompletion(language: language).text
  }
}

extension CommandPage {
  /// The commands that are offered.
  static var offered: [CommandPage] { all.filter { !$0.isHidden } }
}

extension OptionText {
  /// The names as they are typed: `-o`, `--output`.
  var typedNames: [String] { (short.map { ["-\($0)"] } ?? []) + ["--" + name] }
}

/// A word that a shell takes as it stands.
func singleQuoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
