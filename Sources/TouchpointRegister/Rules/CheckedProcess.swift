/// A process as the rules look at it: with what is known of each of its texts, looked up once.
struct CheckedProcess {
  let entry: Process
  let name: TextTraits
  let touchpoints: [CheckedTouchpoint]

  init(_ process: Process) {
    entry = process
    name = TextTraits.of(process.name)
    touchpoints = process.touchpoints.map { CheckedTouchpoint($0) }
  }
}

/// A touchpoint likewise; an object, since every rule is handed it.
final class CheckedTouchpoint: Sendable {
  let entry: Touchpoint
  let name: TextTraits
  let interaction: TextTraits
  let particularities: TextTraits

  init(_ touchpoint: Touchpoint) {
    entry = touchpoint
    name = TextTraits.of(touchpoint.name)
    interaction = TextTraits.of(touchpoint.interaction)
    particularities = TextTraits.of(touchpoint.particularities)
  }

  var channel: Channel { entry.channel }
}
