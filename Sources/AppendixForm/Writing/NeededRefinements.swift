import TouchpointRegister

extension Refinements {
  /// What has to be said beside the six columns so that the written register reads back as it is.
  /// - Parameters:
  ///   - caption: the line above the table, as it will be written.
  ///   - stamp: the approval stamp, as it will be written; nil where there is none.
  init(neededFor register: Register, caption: String, stamp: String?, recognizer: Recognizer = .standard) {
    var texts = CellTexts(recognizer: recognizer)
    for section in register.directions {
      for process in section.processes {
        note(process.name, in: .process, &texts)
        for touchpoint in process.touchpoints {
          note(touchpoint.name, in: .touchpoint, &texts)
          note(touchpoint.interaction, in: .interaction, &texts)
          note(touchpoint.particularities, in: .particularities, &texts)
          note(
            touchpoint,
            .init(direction: section.direction, process: process.name, touchpoint: touchpoint.name),
            recognizer)
        }
      }
    }
    let read = RegisterCaption(caption)
    if read?.title != register.title || read?.authority != register.authority {
      self.caption = Caption(written: caption, authority: register.authority, title: register.title)
    }
    if ApprovalStamp.edition(in: [stamp, caption].compactMap { $0 }) != register.edition {
      // Where no edition is meant, a caption «… от 27.03.2024 № 5» must not be taken for its stamp.
      self.stamp = Stamp(written: stamp ?? caption, edition: register.edition)
    }
  }

  private mutating func note(_ text: String, in column: FormColumn, _ texts: inout CellTexts) {
    guard !text.isEmpty, texts.isMistakable(text, in: column) else { return }
    literals[column, default: []].insert(text)
  }

  private mutating func note(_ touchpoint: Touchpoint, _ name: TouchpointName, _ recognizer: Recognizer) {
    if recognizer.channel(of: touchpoint.name).channel != touchpoint.channel {
      channels[name] = touchpoint.channel
    }
    let read: NeedRecognition? =
      touchpoint.interaction.isEmpty ? nil : recognizer.needs(in: touchpoint.interaction)
    if read?.needs ?? [] != touchpoint.needs || read?.others ?? [] != touchpoint.otherNeeds {
      needs[name] = Needs(
        interaction: touchpoint.interaction, named: touchpoint.needs, others: touchpoint.otherNeeds)
    }
  }
}
