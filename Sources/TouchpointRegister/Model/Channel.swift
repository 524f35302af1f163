/// The channel of a touchpoint (п. 2.5, 4.2); the raw value is the interchange code.
///
/// The order of the cases is that of the contract's table: where a text names several channels, the first wins.
public enum Channel: String, Sendable, Hashable, CaseIterable {
  case personalAccount = "personal-account"
  case chatbot
  case voiceAssistant = "voice-assistant"
  case mobileApp = "mobile-app"
  case email
  case socialNetwork = "social-network"
  case messenger
  case api
  case website
  case informationSystem = "information-system"
  case inPerson = "in-person"
  case phone
  case letter
  case other

  /// Digital or offline (п. 2.7, 2.8, 4.1).
  public var mode: Mode {
    switch self {
    case .personalAccount, .chatbot, .mobileApp, .email, .socialNetwork, .messenger, .api, .website,
      .informationSystem:
      .digital
    case .voiceAssistant, .inPerson, .phone, .letter, .other: .offline
    }
  }

  public enum Mode: String, Sendable, Hashable, CaseIterable { case digital, offline }
}
