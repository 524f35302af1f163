/// What the program tells who starts it without a command: what each of its users does first.
package struct FirstSteps: Sendable {
  /// Who, and what they are about.
  package let title: Words
  package let steps: [CommandExample]

  package static let all = [
    FirstSteps(
      title: Words(ru: "Подразделение заполняет форму", en: "A unit fills in the form"),
      steps: [
        CommandExample(
          "perechen template", ru: "записать бланк в текущую папку", en: "write the form into this folder"),
        CommandExample(
          "perechen validate \"Форма перечня.xlsx\"", ru: "проверить форму перед отправкой",
          en: "check it before it is sent"),
      ]),
    FirstSteps(
      title: Words(
        ru: "Уполномоченное лицо собирает формы в папку и сводит их",
        en: "The officer collects the forms in a folder and merges them"),
      steps: [
        CommandExample(
          "perechen validate forms --annotate marked", ru: "проверить все; копии с отметками для возврата",
          en: "check them all; marked copies to send back"),
        CommandExample(
          "perechen merge forms -o register.json", ru: "свести в один перечень",
          en: "merge them into one register"),
      ]),
    FirstSteps(
      title: Words(
        ru: "Редактор сайта размещает утверждённый перечень",
        en: "The web editor puts the approved register on the site"
      ),
      steps: [
        CommandExample(
          "perechen publish register.json -o site", ru: "записать папку для сайта",
          en: "write the folder for the site")
      ]),
  ]

  /// The line below the steps.
  package static let more = Words(
    ru: "Все команды: perechen help. Подробно об одной: perechen help validate.",
    en: "All commands: perechen help. One of them at length: perechen help validate.")
}
