import DiagnosticTexts
import Testing

@Suite struct CommandPageTests {
  @Test func sentencesEndAsTheirPlaceAsks() {
    for page in CommandPage.all {
      for text in [page.summary.ru, page.summary.en] { #expect(text.last != ".", "\(page.name): \(text)") }
      for text in [page.purpose.ru, page.purpose.en] { #expect(text.last == ".", "\(page.name): \(text)") }
      for option in page.allOptions {
        for text in [option.text.ru, option.text.en] {
          #expect(text.last != ".", "--\(option.name): \(text)")
        }
      }
      for example in page.examples {
        for text in [example.text.ru, example.text.en] {
          #expect(text.last == ".", "\(example.line): \(text)")
        }
      }
    }
  }

  @Test func namesAreUnique() {
    let names = CommandPage.all.map(\.name)
    let synonyms = CommandPage.all.flatMap(\.synonyms)
    #expect(Set(names + synonyms).count == names.count + synonyms.count)
    for page in CommandPage.all {
      let options = page.allOptions.map(\.name)
      #expect(Set(options).count == options.count, "\(page.name)")
      let letters = page.allOptions.compactMap(\.short)
      #expect(Set(letters).count == letters.count, "\(page.name)")
      #expect(page.examples.count == 2)
      for example in page.examples { #expect(example.line.hasPrefix("perechen " + page.name)) }
      // An exit code that is said to mean something else has to be one.
      for code in page.exitCodes { #expect(ExitCodeText.all.contains { $0.code == code.code }) }
    }
  }

  /// One meaning has one name, and one name one meaning: what an option takes does not change from command to command.
  @Test func optionsOfOneNameTakeTheSame() {
    var labels: [String: Set<String>] = [:]
    for page in CommandPage.all {
      for option in page.allOptions where option.name != "output" {
        labels[option.name, default: []].insert(option.label(in: .ru))
      }
    }
    for (name, labels) in labels { #expect(labels.count == 1, "\(name): \(labels)") }
  }
}

@Suite struct UsageProblemTests {
  @Test(arguments: Language.allCases)
  func aMessageIsOneLineWithItsPlaceAndTheHelp(language: Language) {
    let message = usageMessage(
      .unknownOption("--formt", near: "--format"), command: "validate", in: language)
    #expect(
      message
        == language.pick(
          ru:
            "perechen validate: неизвестный ключ --formt; похоже на --format. Справка: perechen help validate",
          en: "perechen validate: unknown option --formt; did you mean --format? Help: perechen help validate"
        ))
  }

  @Test(arguments: Language.allCases)
  func theParsersOwnWordsAreKeptWhereNothingBetterIsKnown(language: Language) {
    let message = usageMessage(.other("Something new\nin two lines"), command: nil, in: language)
    #expect(message.hasPrefix("perechen: Something new in two lines. "))
  }

  @Test func whatWasTypedStandsOnOneLine() {
    for problem: UsageProblem in [
      .unknownOption("--a\u{1B}[31m\nb", near: nil), .unknownCommand("a\u{1B}\nb", near: nil),
      .fileForCommand("a\n.xlsx"), .argumentsUnexpected(["a\nb", "\u{7}"]),
      .valueUnfit(option: "--format", value: "\u{1B}", expected: nil, near: nil),
      .valueUnwanted(option: "--quiet", value: "\n"), .notADate(option: "--from", value: "\u{1B}"),
    ] {
      for language in Language.allCases {
        let text = text(of: problem, in: language)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 }, "\(text)")
      }
    }
  }

  @Test func theFirstLineOfTheVersionIsForPrograms() {
    for language in Language.allCases {
      let text = versionText("1.2.3", libraries: [("libzip", "1.7.3")], in: language)
      #expect(text.hasPrefix("perechen 1.2.3\n") && text.hasSuffix("libzip 1.7.3\n"))
    }
  }
}
