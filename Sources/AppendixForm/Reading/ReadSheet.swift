/// What became of a sheet of a workbook that was read as the form.
package struct ReadSheet: Sendable, Hashable {
  package var name: String
  package var fate: Fate

  package enum Fate: Sendable, Hashable {
    /// Downwards.
    case form([Table])
    /// Says who sent the form.
    case information
    /// A sheet of the program's own, read as such or passed over.
    case program
    case hidden, withoutHeader, empty
  }

  /// A header and what stands under it.
  package struct Table: Sendable, Hashable {
    /// The rows of the header.
    package var header: ClosedRange<Int>
    /// Where the form's columns stand that it has, by their numbers.
    package var columns: [Column]
    /// How many rows under the header have cells, down to the next one.
    package var rows: Int

    init(_ header: FormHeader, rows: Int) {
      self.header = header.rows
      self.rows = rows
      columns = FormColumn.allCases.compactMap { column in
        header.columns[column].map { Column(number: column.rawValue, place: $0) }
      }
    }
  }

  package struct Column: Sendable, Hashable {
    /// The form's number, 1 to 6.
    package var number: Int
    /// The sheet's column, from 1.
    package var place: Int
  }
}
