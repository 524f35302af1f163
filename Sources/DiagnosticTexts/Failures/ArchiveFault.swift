/// What libzip says of a damaged archive, in Russian; words that it does not use are told as they are.
func russianArchiveFault(_ words: String) -> String {
  for (english, russian) in phrases where words.hasPrefix(english) {
    return russian
  }
  return words
}

/// The beginnings of the messages, as libzip has them, and of those that the archive's reader adds.
private let phrases: [(String, String)] = [
  ("Not a zip archive", "это не архив ZIP"),
  ("Possibly truncated or corrupted zip archive", "архив обрезан или испорчен"),
  ("Zip archive inconsistent", "оглавление архива не сходится с содержимым"),
  ("CRC error", "не сходится контрольная сумма"),
  ("Premature end of file", "файл обрезан"),
  ("Unexpected length of data", "длина данных не та, что указана"),
  ("Compressed data invalid", "сжатые данные испорчены"),
  ("Zlib error", "сжатые данные испорчены"),
  ("Compression method not supported", "неизвестный способ сжатия"),
  ("compression method", "неизвестный способ сжатия"),
  ("Multi-disk zip archives not supported", "архив разбит на несколько томов"),
  ("Read error", "архив не дочитывается"),
  ("Seek error", "архив не дочитывается"),
  ("Invalid argument", "оглавление архива испорчено"),
  ("duplicate entry name", "в архиве две части с одним именем"),
  ("overlapping entries", "части архива накладываются друг на друга"),
]
