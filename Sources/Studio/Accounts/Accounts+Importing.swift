import Business
import Diagnostics
import Files
import Quantities
import Store

extension Accounts {
    /// Takes in the payments of a file. The same file, or one that overlaps it, adds nothing twice.
    ///
    /// - Parameters:
    ///   - file: A file of a bank or of Stripe, on this machine.
    ///   - source: `stripe`, `camt` or a bank of studio.yml; told from the file without it.
    ///   - keepsDoubles: Whether what looks like a payment that is kept already is kept all the same.
    public func importPayments(
        _ file: String, from source: String?, keepsDoubles: Bool = false, isDryRun: Bool
    ) throws(Mistakes) -> PaymentImportReport {
        let statement: PaymentStatement
        let digest: SHA256Digest
        do throws(Diagnostic) {
            statement = try PaymentFile.read(
                file, as: source, banks: settings.collecting.banks, currency: currency)
            digest = SHA256Digest(of: try WholeFile.read(file, limit: 512 << 20))
        } catch {
            throw Mistakes(error)
        }
        func keep(_ connection: Connection) throws -> PaymentImportReport {
            try take(statement, file, digest, connection, keepsDoubles: keepsDoubles, isDryRun: isDryRun)
        }
        return isDryRun ? try reading(keep) : try workspace.changeRecords(keep)
    }

    private func take(
        _ statement: PaymentStatement, _ file: String, _ digest: SHA256Digest, _ connection: Connection,
        keepsDoubles: Bool, isDryRun: Bool
    ) throws -> PaymentImportReport {
        var report = PaymentImportReport(file: file, source: statement.source, isDryRun: isDryRun)
        report.skipped = statement.skipped.sorted { $0.line < $1.line }
        var plan = try PaymentPlan(self, connection, keys: statement.keys, keepsDoubles: keepsDoubles)
        let batch = newKey()
        var hasBatch = false
        for (entry, key) in zip(statement.entries, statement.keys) {
            guard entry.date <= today else {
                report.skipped.append(SkippedPayment(entry.line, "its date is still to come"))
                continue
            }
            let outcome = try plan.take(entry, key: key, source: statement.source)
            let amount: Money
            switch outcome {
            case .known:
                report.known += 1
                continue
            case .double(let payment):
                report.doubles.append(
                    .init(
                        line: entry.line, date: entry.date, amount: entry.amount,
                        payment: PaymentListing.name(payment.id), source: payment.source))
                continue
            case .outgoing:
                report.outgoing += 1
                continue
            case .kept(let kept, _), .moneyBack(let kept, _): amount = kept
            }
            let payment = Payment(
                id: newKey(), on: entry.date, amount: amount, source: statement.source, key: key,
                reference: entry.reference, payer: entry.payer, importID: batch)
            if !isDryRun {
                if !hasBatch {
                    let name = file.split(separator: "/").last.map(String.init) ?? file
                    try PaymentLedger(connection, at: now).recordImport(
                        batch, source: statement.source, name: name, digest: digest)
                    hasBatch = true
                    report.batch = PaymentListing.name(batch)
                }
                try PaymentLedger(connection, at: now).record(payment)
            }
            switch outcome {
            case .kept(_, .matched(let parts, let reason, let rest)):
                if !isDryRun { try allocate(parts, of: payment, connection) }
                report.matched.append(
                    .init(
                        line: entry.line, date: entry.date, amount: amount, parts: parts, reason: reason, rest: rest))
            case .kept(_, .open(let doubt, let candidates)):
                report.open.append(open(entry, payment, doubt.text, candidates))
            case .moneyBack(_, let candidates):
                report.open.append(
                    open(
                        entry, payment, "money went back: a credit note says of which invoice, then it can be matched",
                        candidates))
            case .known, .outgoing, .double: break
            }
        }
        return report
    }

    private func open(
        _ entry: PaymentEntry, _ payment: Payment, _ reason: String, _ candidates: [String]
    ) -> PaymentImportReport.Open {
        .init(
            line: entry.line, name: PaymentListing.name(payment.id), date: entry.date, amount: payment.amount,
            reason: reason, candidates: candidates)
    }

    private func allocate(_ parts: [PaymentMatch.Part], of payment: Payment, _ connection: Connection) throws {
        var random = SystemRandomNumberGenerator()
        let ledger = PaymentLedger(connection, at: now)
        for part in parts {
            let allocation = try ledger.allocate(part.amount, of: payment.id, to: part.number, using: &random)
            guard let skonto = part.skonto else { continue }
            try DocumentEventRepository(connection).append(
                DocumentEvent(
                    .skonto, on: payment.date, amount_minor: skonto.minor, detail: Accounts.skontoDetail(payment.id)),
                to: allocation.documentID, at: now)
        }
    }
}
