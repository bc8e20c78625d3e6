/// The text of the code that banking apps in the euro area read a transfer from (European Payments Council, EPC069-12, version 2.1).
public struct EPCPayment: Sendable, Hashable {
    /// The text: what the code holds.
    public let text: String

    /// Why there is no such code for a payment.
    public enum Problem: Error, Sendable, Hashable {
        /// The account has no IBAN.
        case noIBAN
        /// The amount is not in euros.
        case notEuro
        /// The amount is below a cent or above 999,999,999.99 EUR.
        case amountOutOfRange
        /// The holder's name is empty or longer than 70 characters.
        case nameOutOfRange
        /// The reference is longer than 140 characters.
        case referenceTooLong
        /// All together is more than 331 bytes.
        case tooLong

        /// The reason in a sentence without a full stop.
        public var text: String {
            switch self {
            case .noIBAN: "the account has no IBAN"
            case .notEuro: "the amount is not in euros"
            case .amountOutOfRange: "the amount is not between 0.01 and 999,999,999.99 EUR"
            case .nameOutOfRange: "the name of the account's holder has not 1 to 70 characters"
            case .referenceTooLong: "the reference has more than 140 characters"
            case .tooLong: "a payment's code holds at most 331 bytes"
            }
        }
    }

    /// Makes the text for a transfer of an amount to an account, with what the payee finds it by.
    public init(to account: BankAccount, amount: Money, reference: String) throws(Problem) {
        guard let iban = account.iban else { throw .noIBAN }
        guard amount.currency == .eur else { throw .notEuro }
        guard (1...99_999_999_999).contains(amount.minor) else { throw .amountOutOfRange }
        let name = EPCPayment.line(account.holder)
        guard (1...70).contains(name.unicodeScalars.count) else { throw .nameOutOfRange }
        let reference = EPCPayment.line(reference)
        guard reference.unicodeScalars.count <= 140 else { throw .referenceTooLong }
        let bic = account.bic.flatMap { BankAccount.isBIC($0) ? $0 : nil } ?? ""
        // Service tag, version, UTF-8, transfer, bank, payee, account, amount, purpose, structured and free reference.
        var lines = ["BCD", "002", "1", "SCT", bic, name, iban.compact, "EUR\(amount.decimal)", "", "", reference]
        while lines.last?.isEmpty == true { lines.removeLast() }
        text = lines.joined(separator: "\n")
        guard text.utf8.count <= 331 else { throw .tooLong }
    }

    /// A text on one line, without what could be taken for the end of it.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 } })
            .joined(separator: " ")
    }
}

extension IssuedInvoice {
    /// The code to pay what is left by, on an invoice that asks for euros; nothing where there is none.
    ///
    /// - Parameters:
    ///   - open: What is left to pay; what was due on the day of issue without it.
    ///   - account: The account to pay to where the invoice names none, as old ones do not.
    public func payment(open: Money? = nil, to account: BankAccount? = nil) -> EPCPayment? {
        guard content.kind == .invoice, let account = content.account ?? account else { return nil }
        return try? EPCPayment(to: account, amount: open ?? totals.due, reference: number)
    }
}

extension IssuedInvoice {
    /// The page to pay what is left on, on an invoice that asks for something; nothing where there is none.
    ///
    /// - Parameter open: What is left to pay; what was due on the day of issue without it.
    public func paymentAddress(open: Money? = nil) -> String? {
        let open = open ?? totals.due
        guard content.kind == .invoice, open.minor > 0 else { return nil }
        return content.paymentLink?.address(number: number, amount: open)
    }
}
