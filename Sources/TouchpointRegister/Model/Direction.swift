/// One of the six directions of activity (п. 3.5 and the appendix name the same six differently).
public enum Direction: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// п. 3.5(1), предоставление государственных услуг.
  case services = 1
  /// п. 3.5(2), осуществление государственного контроля (надзора).
  case control = 2
  /// п. 3.5(3), рассмотрение обращений и запросов.
  case appeals = 3
  /// п. 3.5(4), обеспечение доступа к информации о деятельности.
  case openness = 4
  /// п. 3.5(5), организация отношений с внутренним клиентом; the only one without external customers.
  case internalCustomer = 5
  /// п. 3.5(6), иные функции, услуги, сервисы.
  case otherFunctions = 6

  public static func < (a: Direction, b: Direction) -> Bool { a.rawValue < b.rawValue }

  /// The appendix's name: the one that is written.
  public var name: String {
    switch self {
    case .services: "Предоставление государственных услуг"
    case .control: "Государственный контроль (надзор)"
    case .appeals: "Рассмотрение обращений и запросов"
    case .openness: "Обеспечение доступа к информации о деятельности"
    case .internalCustomer: "Взаимодействие с внутренним клиентом"
    case .otherFunctions: "Иные функции (обеспечения деятельности органа власти)"
    }
  }

  /// The name of п. 3.5: read as well.
  public var clauseName: String {
    switch self {
    case .services: "предоставление государственных услуг"
    case .control: "осуществление государственного контроля (надзора)"
    case .appeals: "рассмотрение обращений и запросов"
    case .openness: "обеспечение доступа к информации о деятельности Департамента"
    case .internalCustomer: "организация отношений с внутренним клиентом (сотрудником)"
    case .otherFunctions: "иные функции, услуги, сервисы"
    }
  }

  /// What the appendix has in column 3 until a process is named there.
  public var placeholders: [String] {
    switch self {
    case .services: ["Наименование государственной услуги"]
    case .control: ["Наименование вида контроля (надзора)"]
    case .appeals: ["Наименование процесса по рассмотрению обращений и запросов"]
    case .openness: ["Вид информации о деятельности"]
    case .internalCustomer: ["Наименование процесса по взаимодействию с внутренним клиентом"]
    case .otherFunctions: ["Наименование функции", "Наименование иного вида деятельности"]
    }
  }
}
