import Business
import Diagnostics
import Quantities
import XML

/// Reads a bank's statement as ISO 20022 tells it: camt.053, of version 02 to 13. Only booked entries count.
///
/// Source: ISO 20022, Bank-to-Customer Cash Management, BankToCustomerStatement; in version 02 the status is a text and the parties have their
/// names at once, from 08 on there is a `Cd` and a `Pty` in between.
final class Camt053: XMLVisitor {
    /// Reads a file.
    static func read(_ path: String) throws(Diagnostic) -> PaymentStatement {
        let visitor = Camt053()
        try XMLReader.read(path, named: path, visitor: visitor)
        guard visitor.isStatement else {
            throw Diagnostic(
                .error, "not-a-statement", "this is XML, but no statement of an account", file: path,
                expected: "camt.053 (BkToCstmrStmt)",
                hint: visitor.path.first == nil
                    ? nil : "what a bank calls turnover of the day (camt.052) or notices (camt.054) is not booked yet")
        }
        return visitor.statement
    }

    private var statement = PaymentStatement(source: "bank")
    private var isStatement = false
    private var path: [String] = []
    private var bytes: [UInt8] = []
    private var entry: Entry?
    private var part: Part?
    private var currency = ""

    /// An entry: one booking, which a bank may make of several payments.
    private struct Entry {
        let line: Int
        var amount = ""
        var currency = ""
        var isCredit: Bool?
        var isBooked: Bool?
        var bookedOn: CivilDate?
        var valuedOn: CivilDate?
        var text = ""
        var parts: [Part] = []
    }

    /// One payment of an entry.
    private struct Part {
        var amount: String?
        var currency = ""
        var isCredit: Bool?
        var endToEnd = ""
        var debtor = ""
        var ultimateDebtor = ""
        var creditor = ""
        var lines: [String] = []
        var structured = ""
        var text = ""

        func reference(_ more: String) -> String {
            var texts: [String] = []
            let message = lines.joined(separator: " ")
            for text in [message, structured, endToEnd == "NOTPROVIDED" ? "" : endToEnd, text, more]
            where !text.isEmpty && !texts.contains(text) { texts.append(text) }
            return texts.joined(separator: " · ")
        }
    }

    // MARK: Events

    func start(_ element: XMLElement) {
        path.append(element.name)
        bytes.removeAll(keepingCapacity: true)
        switch element.name {
        case "BkToCstmrStmt": isStatement = path.count == 2
        case "Ntry" where isStatement: entry = Entry(line: element.line)
        case "TxDtls" where entry != nil: part = Part()
        case "Amt": currency = element["Ccy"] ?? ""
        default: break
        }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {
        // No text of a statement that matters is longer.
        if bytes.count < 1 << 16 { bytes += piece }
    }

    func end(_ name: String) {
        let text = String(decoding: bytes, as: UTF8.self).trimmingSpaces()
        if part != nil {
            endInPart(name, text)
        } else if entry != nil {
            endInEntry(name, text)
        } else if isStatement, name == "IBAN", path.suffix(3) == ["Acct", "Id", "IBAN"], statement.account.isEmpty {
            statement.account = text
        }
        if !path.isEmpty { path.removeLast() }
        bytes.removeAll(keepingCapacity: true)
    }

    private func endInEntry(_ name: String, _ text: String) {
        let parents = Array(path.reversed().dropFirst())
        let isOwn = parents.first == "Ntry"
        switch name {
        case "Amt" where isOwn:
            entry?.amount = text
            entry?.currency = currency
        case "CdtDbtInd" where isOwn: entry?.isCredit = text == "CRDT"
        case "Sts" where isOwn && entry?.isBooked == nil: entry?.isBooked = text == "BOOK"
        case "Cd" where parents.prefix(2) == ["Sts", "Ntry"]: entry?.isBooked = text == "BOOK"
        case "Dt", "DtTm":
            let date = CivilDate(iso: text.prefix(10))
            if parents.first == "BookgDt" { entry?.bookedOn = date }
            if parents.first == "ValDt" { entry?.valuedOn = date }
        case "AddtlNtryInf": entry?.text = text
        case "Ntry":
            if let entry { add(entry) }
            entry = nil
        default: break
        }
    }

    private func endInPart(_ name: String, _ text: String) {
        let parents = Array(path.reversed().dropFirst())
        switch name {
        case "Amt" where parents.first == "TxDtls" || parents.prefix(2) == ["TxAmt", "AmtDtls"]:
            if parents.first == "TxDtls" || part?.amount == nil {
                part?.amount = text
                part?.currency = currency
            }
        case "CdtDbtInd" where parents.first == "TxDtls": part?.isCredit = text == "CRDT"
        case "EndToEndId": part?.endToEnd = text
        case "Nm":
            let role = parents.first == "Pty" ? parents.dropFirst().first : parents.first
            switch role {
            case "Dbtr": part?.debtor = text
            case "UltmtDbtr": part?.ultimateDebtor = text
            case "Cdtr": part?.creditor = text
            default: break
            }
        case "Ustrd" where !text.isEmpty: part?.lines.append(text)
        case "Ref" where parents.first == "CdtrRefInf": part?.structured = text
        case "AddtlTxInf": part?.text = text
        case "TxDtls":
            if let part { entry?.parts.append(part) }
            part = nil
        default: break
        }
    }

    // MARK: Entries

    private func add(_ entry: Entry) {
        func skip(_ reason: String) { statement.skipped.append(SkippedPayment(entry.line, reason)) }
        guard entry.isBooked == true else { return skip("it is not booked yet") }
        guard let isCredit = entry.isCredit else { return skip("it does not say whether money came in") }
        guard let date = entry.bookedOn ?? entry.valuedOn else { return skip("its date cannot be read") }
        guard let currency = Currency(entry.currency) else { return skip("its currency is not known") }
        guard let whole = Camt053.amount(entry.amount, currency, isCredit) else {
            return skip("its amount cannot be read")
        }
        guard whole.minor != 0 else { return skip("it is over nothing") }
        // Of a booking of several payments each counts where together they are the booking; otherwise the booking does.
        var parts: [(Part, Money)] = []
        for part in entry.parts {
            guard entry.parts.count > 1, part.currency == currency.code,
                let amount = part.amount.flatMap({ Camt053.amount($0, currency, part.isCredit ?? isCredit) })
            else { continue }
            parts.append((part, amount))
        }
        let sum = parts.reduce(Int64(0)) { $0.addingReportingOverflow($1.1.minor).partialValue }
        if parts.count != entry.parts.count || parts.count < 2 || sum != whole.minor {
            parts = [(entry.parts.count == 1 ? entry.parts[0] : Part(), whole)]
        }
        for (part, amount) in parts where amount.minor != 0 {
            let other = amount.minor > 0 ? [part.debtor, part.ultimateDebtor] : [part.creditor]
            statement.entries.append(
                PaymentEntry(
                    line: entry.line, date: date, amount: amount, reference: part.reference(entry.text),
                    payer: other.filter { !$0.isEmpty }.joined(separator: " / ")))
        }
    }

    /// An amount with a point and at most as many decimals as the currency has, trailing zeros aside.
    private static func amount(_ text: String, _ currency: Currency, _ isCredit: Bool) -> Money? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
            let amount = AmountText(decimal: ".").amount(text, currency)
        else { return nil }
        return isCredit ? amount : Money(minor: -amount.minor, currency)
    }
}
