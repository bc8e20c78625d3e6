import Business
import Quantities
import Store

/// What an import would do with each entry of a file: worked out before anything is kept, so that a dry run tells the truth.
struct PaymentPlan {
    /// What becomes of one entry.
    enum Outcome {
        /// It is kept already.
        case known
        /// It is likely kept already, in other words.
        case double(of: Payment)
        /// Money that went out for something else; it is not kept.
        case outgoing
        /// It is kept.
        case kept(amount: Money, PaymentMatch)
        /// Money went back and nothing says to which invoice; it is kept.
        case moneyBack(amount: Money, candidates: [String])
    }

    private let connection: Connection
    private var reference = PaymentReference(numbers: [])
    /// Invoices of which something is open, and how that changes while the entries are gone through.
    private var open: [OpenInvoice] = []
    /// What the studio owes on invoices: below zero.
    private var owed: [String: Int64] = [:]
    /// The invoices of reminders, by the reminder's number.
    private var reminded: [String: [String]] = [:]
    private var known: Set<String> = []
    private var doubles: LikelyDoubles
    /// The invoices of payments, by the payment's key.
    private var invoices: [String: [String]] = [:]
    /// What went back of payments, by the payment's key, above zero.
    private var wentBack: [String: Int64] = [:]

    /// - Parameters:
    ///   - keys: The keys of the entries that will be taken in.
    ///   - keepsDoubles: Whether what looks like a payment that is kept is kept all the same.
    init(_ accounts: Accounts, _ connection: Connection, keys: [String], keepsDoubles: Bool) throws {
        self.connection = connection
        let payments = try PaymentLedger(connection, at: accounts.now).payments().filter { !$0.isReversed }
        doubles = LikelyDoubles(keepsDoubles ? [] : payments, except: Set(keys))
        var numbers: [String] = []
        for document in try LedgerRepository(connection).all() {
            numbers.append(document.number)
            guard let account = document.account else { continue }
            let left = account.open()
            if left.minor > 0 { open.append(try PaymentPlan.openInvoice(document, left)) }
            if left.minor < 0 { owed[document.number] = left.minor }
        }
        var clients: [ULID: String] = [:]
        try connection.each("SELECT id, name FROM client") { clients[try $0.ulid("id")] = try $0.text("name") }
        try connection.each("SELECT number, client_id FROM document WHERE client_id IS NOT NULL") { row in
            let number = try row.text("number")
            guard let name = clients[try row.ulid("client_id")],
                let place = open.firstIndex(where: { $0.number == number })
            else { return }
            open[place].names.append(name)
        }
        try connection.each(
            """
            SELECT reminder.number AS reminder, document.number FROM reminder_item
            JOIN document AS reminder ON reminder.id = reminder_item.reminder_id
            JOIN document ON document.id = reminder_item.document_id ORDER BY document.number
            """
        ) { reminded[try $0.text("reminder"), default: []].append(try $0.text("number")) }
        numbers += reminded.keys.sorted()
        reference = PaymentReference(numbers: numbers)
        for listing in payments {
            let payment = listing.payment
            known.insert(payment.key)
            invoices[payment.key] = listing.allocations.map(\.number)
            if let range = payment.key.firstRange(of: " refund ") {
                wentBack[String(payment.key[..<range.lowerBound]), default: 0] &-= payment.amount.minor
            }
        }
    }

    private static func openInvoice(_ document: LedgerDocument, _ open: Money) throws -> OpenInvoice {
        let (content, totals) = (document.invoice.content, document.invoice.totals)
        // Terms for paying soon are offered on all of it: who has paid a part has not taken them.
        let offers =
            open != totals.due
            ? []
            : try content.skonto.map { terms in
                OpenInvoice.SkontoOffer(
                    by: content.issueDate.adding(days: terms.days), amount: try terms.amount(of: totals.due))
            }
        return OpenInvoice(
            number: document.number, open: open, names: [content.buyer.name, content.buyer.contact].compactMap { $0 },
            skonto: offers)
    }

    /// Takes the next entry in.
    mutating func take(_ entry: PaymentEntry, key: String, source: String) throws -> Outcome {
        guard known.insert(key).inserted else { return .known }
        let named = reference.numbers(in: entry.reference ?? "").flatMap { reminded[$0] ?? [$0] }
        if entry.amount.minor > 0 {
            if let payment = doubles.take(entry, naming: named) { return .double(of: payment) }
            let match = try PaymentMatch(
                amount: entry.amount, on: entry.date, named: named, payer: entry.payer, among: open)
            settle(match)
            return .kept(amount: entry.amount, match)
        }
        var amount = entry.amount
        var meant = named
        if let refund = entry.refund {
            let original = "\(source) \(refund.of)"
            let before = wentBack[original] ?? 0
            if let soFar = refund.soFar {
                guard soFar.minor > before else { return .known }
                amount = Money(minor: before - soFar.minor, amount.currency)
            } else if known.contains(where: { $0.hasPrefix("\(original) refund to ") }) {
                // The export of payments told the sum of all refunds; this is one of them.
                return .known
            }
            wentBack[original] = before - amount.minor
            meant += invoices[original] ?? []
        } else if named.isEmpty {
            return .outgoing
        }
        if let number = meant.first(where: { (owed[$0] ?? 0) <= amount.minor }) {
            owed[number, default: 0] -= amount.minor
            let part = PaymentMatch.Part(number: number, amount: amount, skonto: nil)
            return .kept(amount: amount, .matched([part], by: .reference, rest: .zero(amount.currency)))
        }
        return .moneyBack(amount: amount, candidates: meant)
    }

    /// What is paid is no longer open for the entries that follow.
    private mutating func settle(_ match: PaymentMatch) {
        guard case .matched(let parts, _, _) = match else { return }
        for part in parts {
            guard let place = open.firstIndex(where: { $0.number == part.number }) else { continue }
            let left = open[place].open.minor - part.amount.minor - (part.skonto?.minor ?? 0)
            if left > 0 {
                open[place].open = Money(minor: left, part.amount.currency)
                open[place].skonto = []
            } else {
                open.remove(at: place)
            }
        }
    }
}
