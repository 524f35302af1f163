import ByteStream
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
    let read = ReadHeading.of(caption: caption, stamp: stamp)
    if read.caption?.title != register.title || read.caption?.authority != register.authority {
      self.caption = Caption(written: caption, authority: register.authority, title: register.title)
    }
    if read.edition != register.edition {
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

/// What the lines above a written table say to its reader: the same in all forms of a run, mostly.
private struct ReadHeading: Sendable {
  var caption: RegisterCaption?
  var edition: Edition?

  private static let memo = TextMemo<ReadHeading>(capacity: 256)

  static func of(caption: String, stamp: String?) -> ReadHeading {
    // The length tells where one ends and the other begins.
    memo.value(of: "\(stamp?.utf8.count ?? 0) \(stamp ?? "")\(caption)") { _ in
      ReadHeading(
        caption: RegisterCaption(caption),
        edition: ApprovalStamp.edition(in: [stamp, caption].compactMap { $0 }))
    }
  }
}
