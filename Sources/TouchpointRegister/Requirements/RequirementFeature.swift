/// Something that п. 4.2 or 3.8 asks of a touchpoint and that column 6 can name.
enum RequirementFeature: Sendable, Hashable, CaseIterable {
  /// For people with disabilities (п. 3.8(4), 4.2(1)а).
  case accessibility
  /// By the customer's profile or life situation (п. 4.2(1)б).
  case profile
  /// Where in the scenario the customer is (п. 4.2(1)в).
  case progress
  /// Feedback on what was done (п. 4.2(1)г).
  case response
  /// Forms filled in with little effort (п. 4.2(1)д).
  case easyForms
  /// The customer can rate the service (п. 4.2(1)е).
  case rating
  /// A digital assistant, technical support (п. 4.2(1)ж).
  case assistant
  /// Rules of moderation (п. 4.2(2)а).
  case moderation
  /// When one answers, without a number: «сразу» (п. 4.2(2)в).
  case replyTime
  /// A voice assistant understands speech, takes keys, tells when the staff work (п. 4.2(3)д).
  case speech, keypad, officeHours
  /// The receipt of what was sent is acknowledged (п. 4.2(4)а).
  case acknowledgement
  /// A way to make an appointment (п. 4.2(5)в).
  case appointment

  /// The seven of a site.
  static let ofSite: [RequirementFeature] = [
    .accessibility, .profile, .progress, .response, .easyForms, .rating, .assistant,
  ]
}
