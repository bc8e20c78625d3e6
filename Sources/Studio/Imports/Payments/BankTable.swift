import Business
import Diagnostics
import Quantities
import Tables

/// Reads a bank's table by a mapping.
enum BankTable {
    /// Some banks write their name, the account and its balance above the head; so many rows may be such.
    private static let mostRowsAbove = 40

    /// Reads a table. A row that cannot be read is passed over with its line; a file without the columns is an error.
    static func read(
        _ path: String, _ mapping: BankMapping, currency usual: Currency
    ) throws(Diagnostic) -> PaymentStatement {
        let reader = try TableReader(path, separator: mapping.separator)
        let head = try head(of: reader, mapping, path)
        var statement = PaymentStatement(source: "bank", account: mapping.name)
        func cell(_ name: String?) -> String { name.flatMap { head[$0] }.map { reader.text($0) } ?? "" }
        while try reader.next() {
            func skip(_ reason: String) { statement.skipped.append(SkippedPayment(reader.line, reason)) }
            if let booked = mapping.booked, cell(booked.column) != booked.value {
                skip("it is not booked yet")
                continue
            }
            guard let date = mapping.dateFormat.date(cell(mapping.date)) else {
                skip("its date cannot be read as \(mapping.dateFormat.text)")
                continue
            }
            var currency = usual
            if let column = mapping.currency {
                guard let told = Currency(cell(column).uppercased()) else {
                    skip("its currency is not known")
                    continue
                }
                currency = told
            }
            guard let amount = amount(mapping, currency, cell) else {
                skip("its amount cannot be read with `\(mapping.decimal)` before the cents")
                continue
            }
            guard amount.minor != 0 else {
                skip("it is over nothing")
                continue
            }
            let reference = mapping.reference.map(cell).filter { !$0.isEmpty }.joined(separator: " ")
            let id = cell(mapping.id)
            statement.entries.append(
                PaymentEntry(
                    line: reader.line, date: date, amount: amount, reference: reference,
                    payer: mapping.payer.lazy.map(cell).first { !$0.isEmpty },
                    identity: id.isEmpty ? nil : "\(mapping.name) \(id)"))
        }
        return statement
    }

    /// Whether a table has the columns of a mapping.
    static func fits(_ path: String, _ mapping: BankMapping) throws(Diagnostic) -> Bool {
        let reader = try TableReader(path, separator: mapping.separator)
        return try find(reader, mapping.needed) != nil
    }

    private static func amount(
        _ mapping: BankMapping, _ currency: Currency, _ cell: (String?) -> String
    ) -> Money? {
        let text = AmountText(decimal: mapping.decimal)
        if let column = mapping.amount { return text.amount(cell(column), currency) }
        let (credit, debit) = (cell(mapping.credit), cell(mapping.debit))
        let cameIn = credit.isEmpty ? Money.zero(currency) : text.amount(credit, currency)
        let wentOut = debit.isEmpty ? Money.zero(currency) : text.amount(debit, currency)
        guard let cameIn, let wentOut, cameIn.minor >= 0 else { return nil }
        // Some banks write what went out with a minus in its own column, some without.
        return Money(minor: cameIn.minor - abs(wentOut.minor), currency)
    }

    private static func head(
        of reader: TableReader, _ mapping: BankMapping, _ path: String
    ) throws(Diagnostic) -> TableHead {
        if let head = try find(reader, mapping.needed) { return head }
        let again = try TableReader(path, separator: mapping.separator)
        let first = try again.next() ? TableHead(again.texts) : TableHead([])
        let missing = mapping.needed.filter { first[$0] == nil }
        throw Diagnostic(
            .error, "other-columns", "this table has no row with the columns of the bank `\(mapping.name)`", file: path,
            expected: mapping.needed.joined(separator: ", "),
            hint: missing.first.flatMap { didYouMean($0, in: first.names) }
                ?? "its columns are named under `payments: banks: \(mapping.name)` in studio.yml")
    }

    private static func find(_ reader: TableReader, _ needed: [String]) throws(Diagnostic) -> TableHead? {
        for _ in 0..<mostRowsAbove {
            guard try reader.next() else { return nil }
            let head = TableHead(reader.texts)
            if needed.allSatisfy({ head[$0] != nil }) { return head }
        }
        return nil
    }
}
