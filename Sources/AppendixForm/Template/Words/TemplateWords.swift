/// What the blank form tells those who fill it in: instructions and messages, in one language.
///
/// The form itself (its caption, its columns, the names of its sheets, the labels of «Сведения», the words that
/// drop-downs offer) is the order's and stays Russian: that is what is read back.
package struct TemplateWords: Sendable, Hashable {
  /// An input message: 32 characters of title and 255 of text at most, as Excel keeps them.
  struct Message: Sendable, Hashable {
    var title: String
    var text: String
  }

  /// Lines under a heading of the page «Как заполнять».
  struct Section: Sendable, Hashable {
    var heading: String
    var lines: [String]
  }

  /// On the captions of the six columns, in their order.
  var columns: [Message]
  /// Above the fields of «Сведения», and on each of them.
  var informationHeading: String
  var unit: Message
  var responsible: Message
  var contact: Message
  var date: Message
  /// What is asked where another value is entered.
  var unknownDirection: String
  var unknownProcess: String
  var unknownUnit: String
  var noEmail: String
  var noDate: String
  var page: [Section]
}
