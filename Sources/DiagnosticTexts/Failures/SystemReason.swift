#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the operating system refused, as far as a person can do something about it.
public enum SystemReason: Sendable, Hashable {
  /// Nothing is there (`ENOENT`).
  case missing
  /// The user may not (`EACCES`, `EPERM`).
  case noPermission
  /// The disk or the quota is full (`ENOSPC`, `EDQUOT`).
  case noSpace
  /// The disk is mounted for reading (`EROFS`).
  case readOnly
  /// The name or path is longer than the file system takes (`ENAMETOOLONG`).
  case nameTooLong
  /// A folder is there (`EISDIR`).
  case isFolder
  /// A part of the path is no folder (`ENOTDIR`).
  case notAFolder
  /// Too many files are open (`EMFILE`, `ENFILE`).
  case tooManyFiles
  /// The file is larger than the file system takes (`EFBIG`).
  case tooLarge
  /// The device failed (`EIO`).
  case hardware
  /// The system's own words.
  case other(String)

  /// - Parameters:
  ///   - code: the value of `errno`.
  ///   - message: the system's words for it, used where the code is none of those named.
  public init(code: Int32, message: String) {
    switch code {
    case ENOENT: self = .missing
    case EACCES, EPERM: self = .noPermission
    case ENOSPC, EDQUOT: self = .noSpace
    case EROFS: self = .readOnly
    case ENAMETOOLONG: self = .nameTooLong
    case EISDIR: self = .isFolder
    case ENOTDIR: self = .notAFolder
    case EMFILE, ENFILE: self = .tooManyFiles
    case EFBIG: self = .tooLarge
    case EIO: self = .hardware
    default: self = .other(message)
    }
  }

  /// Stands after a colon, without a full stop.
  func text(in language: Language) -> String {
    switch self {
    case .missing: language.pick(ru: "такого файла или папки нет", en: "there is no such file or folder")
    case .noPermission: language.pick(ru: "нет прав доступа", en: "permission is denied")
    case .noSpace: language.pick(ru: "на диске нет места", en: "the disk is full")
    case .readOnly: language.pick(ru: "диск доступен только для чтения", en: "the disk is read-only")
    case .nameTooLong: language.pick(ru: "имя файла слишком длинное", en: "the file's name is too long")
    case .isFolder: language.pick(ru: "это папка, а не файл", en: "it is a folder, not a file")
    case .notAFolder: language.pick(ru: "часть пути — не папка", en: "a part of the path is not a folder")
    case .tooManyFiles: language.pick(ru: "открыто слишком много файлов", en: "too many files are open")
    case .tooLarge:
      language.pick(ru: "файл слишком велик для этого диска", en: "the file is too large for this disk")
    case .hardware:
      language.pick(ru: "ошибка ввода-вывода диска", en: "the disk reports an input/output error")
    case .other(let message):
      message.isEmpty
        ? language.pick(ru: "система не сообщила причину", en: "the system gave no reason")
        : singleLine(message)
    }
  }

  /// What to do, in the imperative.
  func suggestion(in language: Language) -> String {
    switch self {
    case .missing: language.pick(ru: "Проверьте путь.", en: "Check the path.")
    case .noPermission:
      language.pick(
        ru: "Выберите другую папку или попросите доступ к этой.",
        en: "Choose another folder, or ask for access to this one.")
    case .noSpace: language.pick(ru: "Освободите место и повторите.", en: "Free some space and try again.")
    case .readOnly:
      language.pick(ru: "Выберите папку на другом диске.", en: "Choose a folder on another disk.")
    case .nameTooLong: language.pick(ru: "Выберите имя короче.", en: "Choose a shorter name.")
    case .isFolder: language.pick(ru: "Укажите файл.", en: "Name a file.")
    case .notAFolder: language.pick(ru: "Проверьте путь.", en: "Check the path.")
    case .tooManyFiles:
      language.pick(ru: "Укажите меньше заданий: --jobs 1.", en: "Ask for fewer jobs: --jobs 1.")
    case .tooLarge:
      language.pick(ru: "Выберите папку на другом диске.", en: "Choose a folder on another disk.")
    case .hardware:
      language.pick(ru: "Проверьте диск и повторите.", en: "Check the disk and try again.")
    case .other: language.pick(ru: "Проверьте путь и повторите.", en: "Check the path and try again.")
    }
  }
}
