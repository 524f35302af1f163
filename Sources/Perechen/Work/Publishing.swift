import AppendixForm
import ByteStream
public import Configuration
public import DiagnosticTexts
import Diagnostics
import RegisterPublication
import Reports
import TouchpointRegister

/// Writes the folder that goes on the web site (п. 5.2), or the draft that goes to be approved (п. 5.1).
public struct Publishing: Sendable {
  /// The date of the approving order, ISO 8601, in place of the register's own; nil keeps that.
  public var editionDate: String?
  /// The number of the approving order, in place of the register's own; nil keeps that.
  public var editionNumber: String?
  /// When the folder goes on the site, ISO 8601.
  public var published: String?
  /// Writes the files for print alone, with blanks for the order's date and number; those above are not asked for.
  public var isDraft = false
  /// Of the page's own words.
  public var language = Language.ru
  /// Whether a folder that is not empty is replaced, whole; else that is a failure with exit code 73.
  public var replaces = false
  /// The path of the former edition: the folder then tells what changed since.
  public var base: String?
  /// Publishes what looks like personal data (TP604) all the same; it is told as a warning.
  public var allowsPersonalData = false
  /// What the authority sets for itself (`--config`).
  public var configuration = PerechenConfiguration()

  /// Publishes what the register says of itself, in Russian, without a former edition.
  public init() {}

  /// Whether a text is a date of the calendar as ISO 8601 writes it: `2026-11-24`.
  public static func isDate(_ text: String) -> Bool {
    CalendarDay(text) != nil
  }

  /// - Parameters:
  ///   - input: a register of any kind.
  ///   - folder: the folder to write; it is put in its place whole.
  public func run(_ input: String, to folder: String) async -> BatchResult {
    var result = BatchResult(severities: configuration.severities)
    do throws(FileFailure) {
      var collector = InputCollector(limits: configuration.reading)
      let inputs = collector.collect([input])
      guard let item = inputs.items.first, inputs.items.count == 1 else {
        throw FileFailure(path: input, failure: Failure(.oneRegisterWanted))
      }
      let opener = FormOpener(recognizer: configuration.recognizer, width: Batch.width(nil))
      let form = try opener.read(try item.get()).get()
      guard form.hasForm else { throw FileFailure(path: input, failure: form.absence) }
      var register = configuration.named(form.register)
      if !isDraft { result.add(leaveOutInternalCustomers(of: &register)) }
      if isDraft {
        register.edition = nil
      } else if editionDate != nil || editionNumber != nil {
        var edition = register.edition ?? Edition()
        edition.date = editionDate ?? edition.date
        edition.number = editionNumber ?? edition.number
        register.edition = edition
      }
      let checked = RegisterInput(file: input, register: register, facts: form.facts)
      async let foundBefore = beforePublication(checked)
      // Made meanwhile, and told of only where nothing stops the publication.
      let made = Result { () throws(FileFailure) in try self.publication(of: checked.register, from: input) }
      async let prepared: Void? = (try? made.get())?.prepare()
      let found = form.diagnostics + (await foundBefore)
      let told = configuration.severities.applied(to: found)
      if told.contains(where: { $0.rule == .personalData && $0.severity == .error }) {
        result.add(FileReport(file: input, diagnostics: found))
        return result
      }
      let publication = try made.get()
      // What takes longest is still being made while the first files are written.
      try PublicationFolder(path: folder, replacing: replaces).write(publication)
      _ = await prepared
      result.add(register.submission?.unit.map { .oneUnitOnly(unit: $0) })
      if !publication.passportGaps.isEmpty { result.add(.passportGaps(publication.passportGaps)) }
      let cut = textsCut(of: register, isDraft: isDraft).map {
        Diagnostic($0, at: SourceLocation(file: input))
      }
      result.add(FileReport(file: input, diagnostics: found + publication.diagnostics + cut))
      LeftToTheSystem.leave((form, checked, publication))
    } catch {
      result.add(error)
    }
    return result
  }

  private func publication(of register: Register, from input: String) throws(FileFailure) -> Publication {
    guard !isDraft else { return Publication(draftOf: register) { registerDocument($0, isDraft: true) } }
    var options = Publication.Options()
    options.published = published
    options.language = language
    options.passport = configuration.passport
    options.deadline = term(of: register)?.day.description
    if let base {
      var former = try OneInput.register(base, configuration).register
      leaveOutInternalCustomers(of: &former)
      options.changes = changes(from: former, to: register)
    }
    return Publication(of: register, from: SourceLocation(file: input), options: options) {
      registerDocument($0)
    }
  }

  /// Takes direction 5 out where the authority does not publish it.
  /// - Returns: what to tell of that; nil where nothing was taken out.
  @discardableResult
  private func leaveOutInternalCustomers(of register: inout Register) -> PublicationRemark? {
    guard !configuration.publishesInternalCustomers else { return nil }
    let left = register.directions.filter { $0.direction == .internalCustomer }
    register.directions.removeAll { $0.direction == .internalCustomer }
    let count = left.flatMap(\.processes).reduce(0) { $0 + $1.touchpoints.count }
    return count == 0 ? nil : .internalCustomersLeftOut(touchpoints: count)
  }

  /// The term of п. 5.5; it begins with the order.
  private func term(of register: Register) -> WorkingCalendar.Deadline? {
    register.edition?.date.flatMap { CalendarDay($0) }.flatMap { configuration.calendar.deadline(from: $0) }
  }

  /// Names of files stay out of what is published.
  private func changes(from former: Register, to register: Register) -> PublishedChanges {
    let comparison = RegisterComparison(
      from: former, to: register, aliases: configuration.aliases.processes)
    let name = language.pick(ru: "прежняя редакция", en: "former edition")
    let report = DifferenceReport(
      old: ComparedEdition(file: name, edition: former.edition),
      new: ComparedEdition(file: "perechen.json", edition: register.edition), comparison: comparison)
    var page: [UInt8] = []
    writeDifferencesHTML(report, in: language) { page += $0 }
    return PublishedChanges(
      page: page, data: RegisterChangesJSON.write(comparison, old: name, new: "perechen.json"),
      summary: report.summary(in: language), passportSummary: report.summary(in: .ru))
  }

  /// TP603, TP604, TP805 and TP806.
  private func beforePublication(_ checked: RegisterInput) -> [Diagnostic] {
    var found = RegisterRules(recognizer: configuration.recognizer).checkForPublication(checked)
    if allowsPersonalData {
      for index in found.indices where found[index].rule == .personalData { found[index].severity = .warning }
    }
    guard !isDraft, let term = term(of: checked.register), let order = checked.register.edition?.date else {
      return found
    }
    let place = SourceLocation(file: checked.file)
    if let day = published.flatMap({ CalendarDay($0) }), day > term.day {
      found.append(
        Diagnostic(
          .publishedLate(published: day.description, deadline: term.day.description, order: order), at: place)
      )
    }
    if !term.unknownYears.isEmpty {
      found.append(Diagnostic(.calendarIncomplete(years: term.unknownYears), at: place))
    }
    return found
  }
}
