/// What a letter about money says, worded and formatted in its language: what is left is to set it.
public struct InvoiceSheet: Sendable, Hashable {
    /// A column of the lines.
    public struct Column: Sendable, Hashable {
        /// What stands over it.
        public var label: String
        /// Whether it takes what width is left; the others are as wide as their texts, which stand at their right side.
        public var isText: Bool

        /// Makes a column.
        public init(_ label: String, isText: Bool = false) {
            self.label = label
            self.isText = isText
        }
    }

    /// A line: what was delivered, or what is overdue.
    public struct Line: Sendable, Hashable {
        /// What stands in each column.
        public var cells: [String]
        /// More on it, in small type below its text.
        public var remarks: [String]
        /// The sum of the amounts down to this line.
        public var carried: String
        /// Whether it counts in no sum.
        public var isOptional: Bool

        /// Makes a line.
        public init(_ cells: [String], remarks: [String] = [], carried: String, isOptional: Bool = false) {
            self.cells = cells
            self.remarks = remarks
            self.carried = carried
            self.isOptional = isOptional
        }
    }

    /// A row of the sums below the lines.
    public struct Sum: Sendable, Hashable {
        /// What it is.
        public var label: String
        /// How much.
        public var amount: String
        /// Whether it is what the letter is about.
        public var isTotal: Bool

        /// Makes a row.
        public init(_ label: String, _ amount: String, isTotal: Bool = false) {
            self.label = label
            self.amount = amount
            self.isTotal = isTotal
        }
    }

    /// A label with what it stands before.
    public struct Fact: Sendable, Hashable {
        /// The label.
        public var label: String
        /// The value.
        public var value: String

        /// Makes a fact.
        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// How to pay.
    public struct Payment: Sendable, Hashable {
        /// By when, and what paying sooner saves.
        public var sentences: [String] = []
        /// The account and the reference.
        public var facts: [Fact] = []
        /// What the code for banking apps holds; empty where there is none.
        public var code = ""
        /// What the code is, for people who cannot see it.
        public var codeAlternative = ""
        /// The page to pay on; empty where there is none.
        public var address = ""

        /// Nothing to pay.
        public init() {}

        /// Whether there is anything to say.
        var isEmpty: Bool { sentences.isEmpty && facts.isEmpty && code.isEmpty && address.isEmpty }
    }

    /// What kind of letter it is, such as “Invoice”.
    public var title: String
    /// Its number; empty where it has none.
    public var number: String
    /// The recipient, line by line.
    public var recipient: [String]
    /// Numbers and dates beside the address.
    public var facts: [Fact]
    /// What is said before the lines.
    public var opening: [String] = []
    /// The columns of the lines.
    public var columns: [Column]
    /// The lines.
    public var lines: [Line]
    /// What lines come to, with the tax of each rate.
    public var sums: [Sum]
    /// What the law wants said, such as why there is no tax.
    public var notes: [String] = []
    /// How to pay.
    public var payment = Payment()
    /// What is said at the end.
    public var closing: [String] = []
    /// What the law wants told and nobody looks for, in small type.
    public var smallPrint: [String] = []

    /// Makes what a letter says.
    public init(
        title: String, number: String, recipient: [String], facts: [Fact], columns: [Column], lines: [Line], sums: [Sum]
    ) {
        self.title = title
        self.number = number
        self.recipient = recipient
        self.facts = facts
        self.columns = columns
        self.lines = lines
        self.sums = sums
    }

    /// The title with the number.
    public var heading: String { number.isEmpty ? title : "\(title) \(number)" }
}
