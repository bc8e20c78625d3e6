import Tables

/// How a bank's table is read: the names of its columns and how it writes dates and amounts. It stands in studio.yml, because no two banks
/// write alike.
public struct BankMapping: Sendable, Hashable {
    /// What the trainer calls the bank: the key in studio.yml.
    public var name: String
    /// The column of the day of booking.
    public var date: String
    /// How dates are written.
    public var dateFormat: DatePattern
    /// The column of the amount with its sign.
    public var amount: String?
    /// The column of what came in, where there are two columns.
    public var credit: String?
    /// The column of what went out.
    public var debit: String?
    /// What stands before the minor units: `,` or `.`.
    public var decimal: Character
    /// The columns of what the payer wrote, joined by a space.
    public var reference: [String]
    /// The columns of who paid; the first that says something counts.
    public var payer: [String]
    /// The column of the currency; the studio's without it.
    public var currency: String?
    /// The column of a number that the bank gives each entry and never again.
    public var id: String?
    /// A column and what must stand in it for an entry to count, such as `Umsatz gebucht`.
    public var booked: Booked?
    /// What stands between the cells; told from the file without it.
    public var separator: TableReader.Separator?

    /// What tells that an entry is booked and not only announced.
    public struct Booked: Sendable, Hashable {
        /// The column.
        public var column: String
        /// What stands there.
        public var value: String
    }

    /// The columns that must be there. Of several for the payer a bank's table may have any, by the direction of the money.
    var needed: [String] {
        [date] + [amount, credit, debit, currency, id, booked?.column].compactMap { $0 } + reference
            + (payer.count == 1 ? payer : [])
    }
}
