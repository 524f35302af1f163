import Diagnostics

/// TP406: a touchpoint can be found by its text (п. 2.5).
struct FindabilityRule: TouchpointRule {
  func check(_ touchpoint: CheckedTouchpoint, _ context: RuleContext, _ report: inout RuleReport) {
    let whereabouts = Whereabouts(touchpoint)
    let missing: Finding.Whereabouts? =
      switch touchpoint.channel {
      case .website:
        whereabouts.hasWebAddress || whereabouts.isKnownSite ? nil : .webAddress
      case .phone: whereabouts.hasPhone ? nil : .phoneNumber
      case .email: whereabouts.hasEmail ? nil : .emailAddress
      case .inPerson:
        whereabouts.hasPlace || whereabouts.isKnownPlace ? nil : .place
      case .personalAccount, .chatbot, .voiceAssistant, .mobileApp, .socialNetwork, .messenger, .api,
        .informationSystem, .letter, .other:
        nil
      }
    guard let missing else { return }
    report.add(
      .touchpointNotFindable(touchpoint: touchpoint.entry.name, missing: missing),
      at: context.place(of: touchpoint.entry)
    )
  }
}

/// TP407: what is given to reach a touchpoint by can be reached.
struct MalformedContactRule: TextRule {
  func check(
    _ text: TextTraits, _ column: TextColumn, in direction: Direction, at place: () -> SourceLocation,
    _ report: inout RuleReport
  ) {
    guard column != .process else { return }
    let contacts = direction == .internalCustomer ? text.malformedInternalContacts : text.malformedContacts
    for contact in contacts {
      let kind: Finding.ContactKind =
        switch contact.kind {
        case .web: .webAddress
        case .email: .emailAddress
        case .phone: .phoneNumber
        }
      report.addOnce(.contactMalformed(kind: kind, text: contact.text), at: place(), about: contact.text)
    }
  }
}
