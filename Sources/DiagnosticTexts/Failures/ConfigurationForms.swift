import Diagnostics

extension ConfigurationFault.Form {
  var russian: (name: String, suggestion: String) {
    switch self {
    case .taxpayerNumber:
      (
        "ИНН органа власти",
        "Проверьте по выписке ЕГРЮЛ: десять цифр без пробелов, последняя из них контрольная."
      )
    case .setName:
      ("имя набора данных", "Напишите его латинскими буквами, цифрами и знаком «_», первой букву: perechen.")
    case .phone: ("номер телефона", "Напишите его цифрами: +7 (495) 123-45-67, доб. 12.")
    case .email: ("адрес электронной почты", "Напишите его как opendata@example.ru.")
    case .webAddress: ("адрес сайта", "Напишите его целиком: https://example.ru/perechen/.")
    case .earlierVersion:
      (
        "адрес прежней версии набора",
        "Напишите его целиком: https://example.ru/perechen/data-20250314-structure-20240327.csv."
      )
    }
  }

  var english: (name: String, suggestion: String) {
    switch self {
    case .taxpayerNumber:
      ("taxpayer number (ИНН) of an authority", "Look it up: ten digits, the last of them a check digit.")
    case .setName:
      ("name of a data set", "Write it in Latin letters, digits and “_”, a letter first: perechen.")
    case .phone: ("phone number", "Write it in digits: +7 (495) 123-45-67.")
    case .email: ("e-mail address", "Write it as opendata@example.ru.")
    case .webAddress: ("web address", "Write the whole of it: https://example.ru/perechen/.")
    case .earlierVersion:
      (
        "address of an earlier version",
        "Write the whole of it: https://example.ru/perechen/data-20250314-structure-20240327.csv."
      )
    }
  }
}
