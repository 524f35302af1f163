import DiagnosticTexts

/// Completions for fish.
struct FishCompletion {
  let language: Language

  var text: String {
    """
    # fish completion of perechen, written by: perechen completions fish

    # Whether the command is being typed.
    function __perechen_no_command
        test (count (commandline -opc)) -eq 1
    end

    # Whether the command is this one.
    function __perechen_command
        set -l words (commandline -opc)
        test (count $words) -gt 1; and test $words[2] = $argv[1]
    end

    complete -c perechen -f

    """
      + CommandPage.offered.map { page in
        line("__perechen_no_command", ["-a \(page.name)"], page.summary.text(in: language))
      }.joined()
      + CommandPage.programOptions.map { option("__perechen_no_command", $0) }.joined()
      + CommandPage.all.map(lines).joined()
  }

  private func lines(_ page: CommandPage) -> String {
    let condition = "__perechen_command \(page.name)"
    let arguments = page.arguments.compactMap { action($0.value) }
    return page.allOptions.map { option(condition, $0) }.joined()
      // One line for all places: which of them it is does not matter to what fits.
      + (arguments.last.map { line(condition, [$0], nil) } ?? "")
  }

  private func option(_ condition: String, _ option: OptionText) -> String {
    var words = ["-l \(option.name)"]
    if let short = option.short { words.insert("-s \(short)", at: 0) }
    if let value = option.value {
      words.append("-r")
      if let action = action(value) { words.append(action) }
    }
    return line(condition, words, option.description(in: language))
  }

  private func line(_ condition: String, _ words: [String], _ text: String?) -> String {
    "complete -c perechen -n \(quoted(condition)) " + words.joined(separator: " ")
      + (text.map { " -d " + quoted($0) } ?? "") + "\n"
  }

  private func action(_ value: OptionValue) -> String? {
    switch value {
    case .oneOf(let values): "-f -a " + quoted(values.joined(separator: " "))
    case .command: "-f -a " + quoted(CommandPage.offered.map(\.name).joined(separator: " "))
    case .file, .fileOrFolder: "-F"
    case .folder: "-f -a '(__fish_complete_directories)'"
    case .date, .number, .text, .bound: nil
    }
  }

  /// Between single quotes fish knows `\\` and `\'`.
  private func quoted(_ text: String) -> String {
    "'"
      + text.reduce(into: "") { result, character in
        if character == "\\" || character == "'" { result += "\\" }
        result.append(character)
      } + "'"
  }
}
