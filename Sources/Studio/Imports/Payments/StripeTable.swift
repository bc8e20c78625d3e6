import Business
import Diagnostics
import Quantities
import Tables

/// Reads the tables that Stripe exports: payments, the balance's transactions with their payouts, and payouts.
///
/// Amounts are gross, because that is what a client paid; Stripe's fees are a cost and no matter of the invoice. A payout moves money that its
/// charges brought, so it is no payment again.
enum StripeTable {
    /// The columns by which a table is told to be Stripe's.
    static func fits(_ head: TableHead) -> Bool {
        layout(head) != nil
    }

    private enum Layout {
        case payments, balance, report, payouts
    }

    private static func layout(_ head: TableHead) -> Layout? {
        if head["reporting_category"] != nil, head["gross"] != nil { return .report }
        if head["id"] != nil, head["Arrival Date (UTC)", "Arrival Date"] != nil { return .payouts }
        if head["Source"] != nil, head["Type"] != nil, head["Net"] != nil { return .balance }
        if head["id"] != nil, head["Amount"] != nil, head["Currency"] != nil, head["Status"] != nil { return .payments }
        return nil
    }

    /// Reads a table.
    static func read(_ path: String) throws(Diagnostic) -> PaymentStatement {
        let reader = try TableReader(path)
        let head = TableHead(try reader.next() ? reader.texts : [])
        guard let layout = layout(head) else {
            throw Diagnostic(
                .error, "not-an-export", "this table has not the columns of an export of Stripe", file: path,
                expected: "payments, balance transactions or payouts, exported with all columns")
        }
        var statement = PaymentStatement(source: "stripe")
        while try reader.next() {
            let row = Row(reader: reader, head: head)
            do throws(Refusal) {
                switch layout {
                case .payments: statement.entries += try payment(row)
                case .balance: statement.entries.append(try transaction(row))
                case .report: statement.entries.append(try reported(row))
                case .payouts: throw Refusal("a payout moves money that its charges brought")
                }
            } catch {
                statement.skipped.append(SkippedPayment(row.line, error.reason))
            }
        }
        return statement
    }

    private struct Refusal: Error {
        let reason: String

        init(_ reason: String) { self.reason = reason }
    }

    private struct Row {
        let reader: TableReader
        let head: TableHead

        var line: Int { reader.line }

        func text(_ names: String...) -> String {
            for name in names {
                if let column = head[name] {
                    let text = reader.text(column)
                    if !text.isEmpty { return text }
                }
            }
            return ""
        }

        func currency() throws(Refusal) -> Currency {
            guard let currency = Currency(text("Currency").uppercased()) else {
                throw Refusal("its currency is not known")
            }
            return currency
        }

        func amount(_ name: String) throws(Refusal) -> Money {
            let currency = try currency()
            let written = text(name)
            // With German settings Stripe writes a decimal comma, in English ones a point.
            let hasComma = written.contains(",") && !written.contains(".")
            let amount = AmountText(decimal: hasComma ? "," : ".").amount(written, currency)
            guard let amount else { throw Refusal("its amount cannot be read") }
            return amount
        }

        func date(_ names: String...) throws(Refusal) -> CivilDate {
            for name in names {
                if let date = head[name].flatMap({ DatePattern.iso.date(reader.text($0)) }) { return date }
            }
            throw Refusal("its date cannot be read")
        }

        var reference: String {
            var texts: [String] = []
            for text in [
                text("Description"), text("Statement Descriptor"), text("Invoice Number"), text("Payment Reference"),
            ] where !text.isEmpty && !texts.contains(text) { texts.append(text) }
            return texts.joined(separator: " ")
        }

        var payer: String { text("Customer Name", "Card Name", "Customer Description", "Customer Email") }
    }

    private static func payment(_ row: Row) throws(Refusal) -> [PaymentEntry] {
        let id = row.text("id")
        guard !id.isEmpty else { throw Refusal("it has no id") }
        let status = row.text("Status").lowercased()
        guard ["paid", "succeeded", "refunded", "partially refunded", "partial refund", "disputed"].contains(status)
        else {
            throw Refusal("it did not come in: its status is another than paid")
        }
        guard row.text("Captured").lowercased() != "false" else { throw Refusal("it was reserved and not collected") }
        let amount = try row.amount("Amount")
        guard amount.minor > 0 else { throw Refusal("it is over nothing") }
        let date = try row.date("Created date (UTC)", "Created (UTC)", "Created", "created")
        var entries = [
            PaymentEntry(
                line: row.line, date: date, amount: amount, reference: row.reference, payer: row.payer, identity: id)
        ]
        if !row.text("Amount Refunded").isEmpty {
            let soFar = try row.amount("Amount Refunded")
            if soFar.minor > 0 {
                entries.append(
                    PaymentEntry(
                        line: row.line,
                        date: (try? row.date("Refunded date (UTC)", "Refunded Date (UTC)")) ?? date,
                        amount: Money(minor: -soFar.minor, soFar.currency), reference: row.reference, payer: row.payer,
                        identity: "\(id) refund to \(soFar.decimal)", refund: .init(of: id, soFar: soFar)))
            }
        }
        return entries
    }

    private static func transaction(_ row: Row) throws(Refusal) -> PaymentEntry {
        try movement(
            row, kind: row.text("Type").lowercased(), charge: row.text("Source"), id: row.text("id"), amount: "Amount",
            dates: "Created (UTC)", "Created")
    }

    private static func reported(_ row: Row) throws(Refusal) -> PaymentEntry {
        try movement(
            row, kind: row.text("reporting_category").lowercased(), charge: row.text("charge_id", "source_id"),
            id: row.text("balance_transaction_id"), amount: "gross", dates: "created_utc", "created")
    }

    private static func movement(
        _ row: Row, kind: String, charge: String, id: String, amount: String, dates first: String, _ second: String
    ) throws(Refusal) -> PaymentEntry {
        guard !charge.isEmpty else { throw Refusal("it names no charge") }
        let refund: PaymentEntry.Refund?
        switch kind {
        case "charge", "payment": refund = nil
        case "refund", "payment_refund", "partial_capture_reversal": refund = .init(of: charge, soFar: nil)
        case "payout", "transfer": throw Refusal("a payout moves money that its charges brought")
        case "dispute", "adjustment":
            throw Refusal("a dispute is for you to settle: take the payment back when it is lost")
        default: throw Refusal("it is no payment")
        }
        let amount = try row.amount(amount)
        guard amount.minor != 0, (amount.minor < 0) == (refund != nil) else {
            throw Refusal("its amount has the wrong sign")
        }
        return PaymentEntry(
            line: row.line, date: try row.date(first, second), amount: amount, reference: row.reference,
            payer: row.payer,
            identity: refund == nil ? charge : "\(charge) refund \(id)", refund: refund)
    }
}
