/// The channel of a touchpoint (п. 2.5, 4.2); the raw value is the interchange code.
///
/// The order of the cases is that of the contract's table: where a text names several channels, the first wins.
public enum Channel: String, Sendable, Hashable, CaseIterable {
  /// The customer's own account on a site or portal, «личный кабинет».
  case personalAccount = "personal-account"
  /// A program that answers in a chat (п. 2.5).
  case chatbot
  /// A program that answers the telephone (п. 4.2(3)д); offline, as the telephone is.
  case voiceAssistant = "voice-assistant"
  /// An application on a telephone (п. 2.5).
  case mobileApp = "mobile-app"
  /// Electronic mail (п. 4.2(4)).
  case email
  /// A page or group of the authority (п. 4.2(2)).
  case socialNetwork = "social-network"
  /// A chat or channel in a messenger (п. 4.2(2)).
  case messenger
  /// An interface for programs.
  case api
  /// An official site or portal (п. 4.2(1)), ЕПГУ and ПОС among them.
  case website
  /// A system between authorities, or inside one: СЭД, СМЭВ, МЭДО.
  case informationSystem = "information-system"
  /// Reception in person, in the authority or at МФЦ (п. 4.2(5)).
  case inPerson = "in-person"
  /// Telephone, hot line, call centre (п. 4.2(3)).
  case phone
  /// Paper by mail, courier or the registry (п. 4.2(4)).
  case letter
  /// None of these, or not told by the text (TP401); it counts as neither mode in TP402 and TP403.
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

  /// Whether the customer meets the authority on line or not (п. 4.1).
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// Цифровая точка: over the Internet (п. 2.8).
    case digital
    /// Офлайн-точка: in a place, by telephone, on paper (п. 2.7).
    case offline
  }
}
