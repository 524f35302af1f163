extension CommandPage {
  static let rules = CommandPage(
    name: "rules", synonyms: ["правила", "rule", "catalogue"],
    summary: Words(
      ru: "Показать правила проверки: номер, пункт Порядка, что означает, примеры",
      en: "Show the rules: number, clause of the order, what it means, examples"),
    purpose: Words(
      ru: "Для всех, кому надо понять замечание: номер TP… ищется в этом списке. Там же сказано, какие "
        + "пункты Порядка программа проверить не может.",
      en: "For whoever has to understand a finding: its number TP… is found in this list, which also "
        + "tells the clauses that the program cannot check."),
    options: [
      OptionText(
        name: "format", value: .oneOf(["text", "json", "markdown"]),
        text: Words(
          ru: "Вид: text для чтения с экрана, json для программ, markdown — глава руководства",
          en: "Kind: text for the screen, json for programs, markdown is a chapter of the handbook"),
        defaultValue: Words(ru: "text", en: "text"))
    ],
    output: OptionText.printed,
    examples: [
      CommandExample("perechen rules", ru: "Показать все правила.", en: "Show all rules."),
      CommandExample(
        "perechen rules --format json -o rules.json", ru: "Записать их для другой программы.",
        en: "Write them for another program."),
    ])
}
