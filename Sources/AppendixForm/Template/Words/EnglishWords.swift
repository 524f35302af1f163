extension TemplateWords {
  package static let english = TemplateWords(
    columns: [
      Message(
        title: "Column 1",
        text: "The number of the direction, 1 to 6. Rows within a direction have no numbers."),
      Message(
        title: "Column 2",
        text: "One of the six directions of cl. 3.5. Choose it from the list; it need not be repeated below."),
      Message(
        title: "Column 3",
        text:
          "The service, kind of control or function, named as in the register of processes. Replace the words “Наименование …”."
      ),
      Message(
        title: "Column 4",
        text:
          "One touchpoint in a row, so that a customer can find it: the site's address, the phone with its code, the room and the address."
      ),
      Message(
        title: "Column 5",
        text:
          "All needs of the customer that are met here (cl. 3.7), in Russian: choose one from the list, or write several with semicolons between them."
      ),
      Message(
        title: "Column 6",
        text:
          "Particularities, in Russian: time limits, waiting, appointments, accessibility, acknowledgement of receipt (cl. 4.2)."
      ),
    ],
    informationHeading: "Who submits this form (cl. 3.4 of the order)",
    unit: Message(title: "Unit", text: "The full name of the unit, as its statute has it."),
    responsible: Message(
      title: "Person responsible", text: "Full name and position of who prepared the form."),
    contact: Message(
      title: "Contact", text: "An office e-mail address; a phone number can follow, after a comma."),
    date: Message(title: "Date", text: "When the form was prepared: dd.mm.yyyy."),
    unknownDirection: "This is none of the six directions (cl. 3.5 of the order). Choose one from the list.",
    unknownProcess:
      "The register has no such process. If it is new or named otherwise, keep what you entered.",
    unknownUnit: "The list has no such unit. If it is new, keep what you entered.",
    noEmail: "An e-mail address is expected here, such as unit@example.org.",
    noDate: "A date is expected here: dd.mm.yyyy.",
    page: englishPage)

  private static let englishPage: [Section] = [
    Section(
      heading: "How to go about it",
      lines: [
        "1. On the sheet “Сведения” name the unit, the person responsible, a contact and the date.",
        "2. On the sheet “Перечень” fill in the rows of your directions, in Russian; leave the other directions as they are.",
        "3. Check the file and send it to the officer in charge. It needs no signatures and no stamps.",
      ]),
    Section(
      heading: "Columns",
      lines: [
        "1. Number of the direction: it is in the form already.",
        "2. Direction: one of the six, from the list. In the rows below it need not be repeated.",
        "3. Process: a service, kind of control or function of the register of processes. Insert as many rows as you need.",
        "4. Touchpoint: one in a row, with its address, phone number or room.",
        "5. Interaction: all needs of the customer at this point, in the words of cl. 3.7, with semicolons between them.",
        "6. Particularities: time limits, waiting, appointments, accessibility, opening hours.",
      ]),
    Section(
      heading: "Good and bad",
      lines: [
        "Good: «Официальный сайт (https://example.org)»; «Телефон +7 (8692) 55-50-00»; «Личный приём, ул. Морская, 1, каб. 12».",
        "Bad: «сайт», «по телефону», «лично»: the customer does not learn where to turn.",
        "Good: «Получение консультации; представление заявления; получение результата». Bad: «приём граждан», «работа с обращениями».",
      ]),
    Section(
      heading: "What the check looks at",
      lines: [
        "Each touchpoint names at least one need; none stands twice in one process (cl. 3.7).",
        "Where an application can be filed, the result is given somewhere too; where feedback is taken, what came of it is told.",
        "A process has a digital touchpoint and, for external customers, an offline one (cl. 3.8).",
        "Not filing and result alone: name the touchpoints where people first learn and ask (cl. 3.7).",
        "Waiting at reception 15 minutes at most; a call is transferred twice at most (cl. 4.2).",
        "Social networks: an appeal is answered in 2 hours, a mention in 4 (cl. 4.2).",
      ]),
    Section(
      heading: "Where touchpoints are gathered from (cl. 3.6 and 3.8)",
      lines: [
        "From regulations and other acts, internal documents, contracts and agreements; and from orders and resolutions where there is no document.",
        "Think of those who have it hard: people with disabilities, the old, those who speak no Russian; digital touchpoints are preferred, offline ones stay.",
      ]),
    Section(
      heading: "What not to do",
      lines: [
        "Do not delete or rename columns; rows may be inserted, merged and coloured.",
        "Give no personal data of people: СНИЛС, passport, date of birth, private phone number.",
      ]),
  ]
}
