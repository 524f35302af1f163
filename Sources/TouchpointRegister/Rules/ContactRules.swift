import Diagnostics

/// TP406: a touchpoint can be found by its text (п. 2.5).
struct FindabilityRule: RegisterRule {
  func check(_ touchpoint: Touchpoint, _ context: RuleContext, _ report: inout RuleReport) {
    let whereabouts = Whereabouts(touchpoint)
    let missing: Finding.Whereabouts? =
      switch touchpoint.channel {
      case .website:
        whereabouts.hasWebAddress || whereabouts.isNamed(Self.knownSites) ? nil : .webAddress
      case .phone: whereabouts.hasPhone ? nil : .phoneNumber
      case .email: whereabouts.hasEmail ? nil : .emailAddress
      case .inPerson:
        whereabouts.hasPlace || whereabouts.isNamed(Self.knownPlaces)
          || whereabouts.isNamed(Self.movingPlaces)
          ? nil : .place
      case .personalAccount, .chatbot, .voiceAssistant, .mobileApp, .socialNetwork, .messenger, .api,
        .informationSystem, .letter, .other:
        nil
      }
    guard let missing else { return }
    report.add(
      .touchpointNotFindable(touchpoint: touchpoint.name, missing: missing), at: context.place(of: touchpoint)
    )
  }

  // Parts of the names as `RegisterKey` has them.
  private static let knownSites = [
    "епгу", "рпгу", "госуслуг", "государственных услуг", "государственных и муниципальных услуг",
    "государственных (муниципальных) услуг", "платформа обратной связи", "платформы обратной связи",
  ]
  private static let knownPlaces = ["мфц", "мои документы", "моих документ", "многофункциональн"]
  /// What is held now here, now there.
  private static let movingPlaces = [
    "совещан", "заседан", "встреч", "выезд", "по месту", "семинар", "конференц", "комисси", "собран",
    "на дому",
  ]
}

/// TP407: what is given to reach a touchpoint by can be reached.
struct MalformedContactRule: RegisterRule {
  func check(
    _ process: Process, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    for touchpoint in process.touchpoints {
      for (text, place) in context.texts(of: touchpoint) where Self.mayHoldContact(text) {
        for contact in MalformedContact.all(in: text, allowsShortHosts: direction == .internalCustomer) {
          let kind: Finding.ContactKind =
            switch contact.kind {
            case .web: .webAddress
            case .email: .emailAddress
            case .phone: .phoneNumber
            }
          report.addOnce(.contactMalformed(kind: kind, text: contact.text), at: place, about: contact.text)
        }
      }
    }
  }

  /// Most texts hold none.
  private static func mayHoldContact(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "8") }
      || text.utf8.contains { ($0 | 0x20) == UInt8(ascii: "w") || ($0 | 0x20) == UInt8(ascii: "t") }
      || text.utf8.contains(UInt8(ascii: "."))
  }
}
