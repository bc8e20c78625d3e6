/// What an invoice says, worded and formatted in its language: what is left is to set it.
public struct InvoiceSheet: Sendable, Hashable {
    /// A line: what was delivered.
    public struct Line: Sendable, Hashable {
        /// What it was.
        public var text: String
        /// More on it, in small type; may be empty.
        public var remark: String
        /// How much, with its unit.
        public var quantity: String
        /// The price of one.
        public var unitPrice: String
        /// The rate of VAT; empty where none is shown.
        public var rate: String
        /// The net amount.
        public var amount: String
        /// The sum of the net amounts down to this line.
        public var carried: String

        /// Makes a line.
        public init(
            text: String, remark: String = "", quantity: String, unitPrice: String, rate: String, amount: String,
            carried: String
        ) {
            self.text = text
            self.remark = remark
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.rate = rate
            self.amount = amount
            self.carried = carried
        }
    }

    /// A row of the sums below the lines.
    public struct Sum: Sendable, Hashable {
        /// What it is.
        public var label: String
        /// How much.
        public var amount: String

        /// Makes a row.
        public init(_ label: String, _ amount: String) {
            self.label = label
            self.amount = amount
        }
    }

    /// The number.
    public var number: String
    /// The recipient, line by line.
    public var recipient: [String]
    /// The date of issue.
    public var issued: String
    /// The day or the days of supply.
    public var supplied: String
    /// The day payment is due; empty where nothing is to be paid.
    public var due: String
    /// The recipient's VAT id; empty where it is not shown.
    public var buyerVATID: String
    /// The lines.
    public var lines: [Line]
    /// The net sum and the VAT of each rate.
    public var sums: [Sum]
    /// The amount to pay.
    public var total: String
    /// What the law wants said about the tax, such as why there is none.
    public var taxNotes: [String]
    /// Who is paid; empty where nothing is to be paid.
    public var payee: String
    /// The account in groups of four; empty where nothing is to be paid.
    public var iban: String
    /// The bank's code; may be empty.
    public var bic: String
    /// A remark of the trainer's; may be empty.
    public var note: String

    /// Makes the content of an invoice.
    public init(
        number: String, recipient: [String], issued: String, supplied: String, due: String, buyerVATID: String = "",
        lines: [Line], sums: [Sum], total: String, taxNotes: [String] = [], payee: String = "", iban: String = "",
        bic: String = "", note: String = ""
    ) {
        self.number = number
        self.recipient = recipient
        self.issued = issued
        self.supplied = supplied
        self.due = due
        self.buyerVATID = buyerVATID
        self.lines = lines
        self.sums = sums
        self.total = total
        self.taxNotes = taxNotes
        self.payee = payee
        self.iban = iban
        self.bic = bic
        self.note = note
    }
}
