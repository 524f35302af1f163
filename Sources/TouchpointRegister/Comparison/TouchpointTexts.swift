/// What of a touchpoint, beside its name, tells it from others.
struct TouchpointTexts: Hashable {
  let channel: Channel
  let interaction: RegisterKey
  let particularities: RegisterKey

  /// nil where the touchpoint says nothing.
  init?(_ touchpoint: Touchpoint) {
    guard !touchpoint.interaction.isEmpty || !touchpoint.particularities.isEmpty else { return nil }
    channel = touchpoint.channel
    interaction = RegisterKey(touchpoint.interaction)
    particularities = RegisterKey(touchpoint.particularities)
  }
}
