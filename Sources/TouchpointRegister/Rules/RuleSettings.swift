/// What an authority may set of the rules: the limits of п. 4.2 and what the order leaves open.
///
/// The defaults are the order's own.
public struct RuleSettings: Sendable, Hashable {
  /// The longest wait for reception in person, in minutes (п. 4.2(5)г, TP541).
  public var longestWait = 15
  /// The most transfers of a call (п. 4.2(3)а, TP521).
  public var mostTransfers = 2
  /// The longest time to answer a mention in a social network or messenger, in minutes (п. 4.2(2)в, TP511).
  public var longestMentionReply = 4 * 60
  /// The longest time to answer an official appeal or a comment there, in minutes (п. 4.2(2)в, TP511).
  public var longestAppealReply = 2 * 60
  /// The level of service that the reply times are asked at (п. 4.2(2)в).
  public var serviceLevel = ServiceLevel.basic
  /// The names of messengers that authorities may not use with customers (41-ФЗ, TP408), in Russian and Latin
  /// letters.
  public var foreignMessengers = [
    "WhatsApp", "Ватсап", "Вотсап", "Telegram", "Телеграм", "Телеграмм", "Viber", "Вайбер", "Discord",
    "Дискорд",
    "Skype", "Скайп", "Microsoft Teams", "Snapchat", "Снапчат", "Threema", "WeChat", "Вичат",
  ]

  /// «Уровень клиентоцентричности» of п. 4.2(2)в.
  public enum ServiceLevel: String, Sendable, Hashable, CaseIterable {
    /// Too slow a reply is a warning.
    case basic
    /// Too slow a reply is an error.
    case maximum
  }

  /// The order's own limits.
  public init() {}
}
