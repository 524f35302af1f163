/// One of the six columns of the form (the appendix to the order).
package enum FormColumn: Int, Sendable, Hashable, CaseIterable {
  case number = 1
  case direction = 2
  case process = 3
  case touchpoint = 4
  case interaction = 5
  case particularities = 6

  /// The caption as the order has it.
  package var caption: String {
    switch self {
    case .number: "N"
    case .direction: "Направление деятельности органа власти"
    case .process: "Наименование конкретного процесса"
    case .touchpoint: "Точка взаимодействия"
    case .interaction: "Осуществляемое взаимодействие с клиентом"
    case .particularities: "Особенности взаимодействия с клиентом"
    }
  }
}
