import DiagnosticTexts

/// Completions for zsh, a file `_perechen` of its function path.
struct ZshCompletion {
  let language: Language

  var text: String {
    """
    #compdef perechen
    # zsh completion of perechen, written by: perechen completions zsh

    _perechen_commands() {
      local -a commands
      commands=(
    \(CommandPage.offered.map { "    " + singleQuoted("\($0.name):\($0.summary.text(in: language))") }
      .joined(separator: "\n"))
      )
      _describe -t commands '\(language.pick(ru: "команда", en: "command"))' commands
    }

    _perechen() {
      if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
        _perechen_commands
        return
      fi
      local command=$words[2]
      if [[ $command == -* ]]; then
        \(arguments(CommandPage.programOptions, []))
        return
      fi
      shift words
      (( CURRENT-- ))
      case $command in
    \(CommandPage.all.map { "    \($0.name)) \(arguments($0.allOptions, $0.arguments)) ;;" }
      .joined(separator: "\n"))
      esac
    }

    if [[ $funcstack[1] == _perechen ]]; then
      _perechen "$@"
    else
      compdef _perechen perechen
    fi

    """
  }

  private func arguments(_ options: [OptionText], _ arguments: [ArgumentText]) -> String {
    (["_arguments -s -S :"] + options.flatMap(specifications)
      + arguments.enumerated().map { specification($0.element, position: $0.offset + 1) })
      .joined(separator: " \\\n        ")
  }

  /// One for each name: `'(-o --output)-o[text]:FILE:_files'`.
  private func specifications(_ option: OptionText) -> [String] {
    let names = option.typedNames
    // What is given once is not offered again; what may be repeated is.
    let excluded = option.isRepeating ? "*" : "(" + names.joined(separator: " ") + ")"
    let value = option.value.map { ":" + escaped($0.label(in: language), ":") + ":" + action($0) } ?? ""
    return names.map { name in
      // A long name takes its value behind «=» as well.
      let suffix = option.value != nil && name.hasPrefix("--") ? "=" : ""
      return singleQuoted(
        excluded + name + suffix + "[" + escaped(option.description(in: language), "[]") + "]" + value)
    }
  }

  private func specification(_ argument: ArgumentText, position: Int) -> String {
    let place = argument.isRepeating ? "*" : String(position)
    let optional = argument.isOptional ? "::" : ":"
    return singleQuoted(
      place + optional + escaped(argument.label.text(in: language), ":") + ":" + action(argument.value))
  }

  private func action(_ value: OptionValue) -> String {
    switch value {
    case .oneOf(let values): "(" + values.joined(separator: " ") + ")"
    case .command: "_perechen_commands"
    case .file(let extensions) where extensions.isEmpty: "_files"
    case .file(let extensions): "_files -g \"(#i)*.(" + extensions.joined(separator: "|") + ")\""
    case .fileOrFolder: "_files"
    case .folder: "_files -/"
    case .date, .number, .text, .bound: " "
    }
  }

  private func escaped(_ text: String, _ special: String) -> String {
    text.reduce(into: "") { result, character in
      if character == "\\" || special.contains(character) { result += "\\" }
      result.append(character)
    }
  }
}
