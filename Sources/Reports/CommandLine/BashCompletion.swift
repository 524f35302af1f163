import DiagnosticTexts

/// Completions for bash, by itself, without the package bash-completion.
struct BashCompletion {
  var text: String {
    Self.helpers + "_perechen() {\n" + Self.start
      + "  if ((COMP_CWORD == 1)); then\n    _perechen_words "
      + singleQuoted(
        (CommandPage.offered.map(\.name) + names(CommandPage.programOptions)).joined(separator: " "))
      + "\n    return\n  fi\n  case ${COMP_WORDS[1]} in\n"
      + CommandPage.all.map(branch).joined()
      + "  esac\n}\n\ncomplete -o bashdefault -o default -F _perechen perechen\n"
  }

  private static let helpers = """
    # bash completion of perechen, written by: perechen completions bash

    # _perechen_words WORDS: those that begin with what is typed.
    _perechen_words() {
      compopt +o bashdefault +o default 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
    }

    # _perechen_files [EXTENSION...]: folders, and files with one of the extensions; all files where none is named.
    _perechen_files() {
      local path extension
      compopt -o filenames 2>/dev/null
      while IFS= read -r path; do
        if [[ -d $path || $# -eq 0 ]]; then
          COMPREPLY+=("$path")
          continue
        fi
        for extension; do
          if [[ ${path,,} == *."$extension" ]]; then
            COMPREPLY+=("$path")
            break
          fi
        done
      done < <(compgen -f -- "$cur")
    }

    _perechen_folders() {
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$cur")
    }


    """

  /// What is typed, without the quotes that readline leaves in; `=` is a word of its own to bash.
  private static let start = """
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
      COMPREPLY=()
      if [[ $cur == = ]]; then
        cur=
      elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      cur=${cur#[\\"\\']}
      cur=${cur//\\\\/}

    """

  private func names(_ options: [OptionText]) -> [String] { options.flatMap(\.typedNames) }

  private func branch(_ page: CommandPage) -> String {
    let values = page.allOptions.compactMap { option in
      option.value.map { "        \(option.typedNames.joined(separator: " | "))) \(action($0)) ;;\n" }
    }
    let arguments = page.arguments.last.map { action($0.value) } ?? action(.text)
    return "    \(page.name))\n      case $prev in\n" + values.joined()
      + "        *)\n          if [[ $cur == -* ]]; then\n            _perechen_words "
      + singleQuoted(names(page.allOptions).joined(separator: " "))
      + "\n          else\n            \(arguments)\n          fi\n          ;;\n      esac\n      ;;\n"
  }

  private func action(_ value: OptionValue) -> String {
    switch value {
    case .oneOf(let values): "_perechen_words " + singleQuoted(values.joined(separator: " "))
    case .command:
      "_perechen_words " + singleQuoted(CommandPage.offered.map(\.name).joined(separator: " "))
    case .file(let extensions): (["_perechen_files"] + extensions).joined(separator: " ")
    case .fileOrFolder: "_perechen_files"
    case .folder: "_perechen_folders"
    case .date, .number, .text, .bound: "_perechen_words ''"
    }
  }
}
