import Quantities

/// One line of a journal: an amount from one account to another.
public struct Posting: Sendable, Hashable {
    /// What it comes from.
    public enum Source: String, Sendable, CaseIterable {
        case invoice
        case creditNote = "credit-note"
        case payment
        case skonto
        case writtenOff = "written-off"
    }

    /// What it comes from.
    public var source: Source
    /// The day.
    public var date: CivilDate
    /// How much, tax included; never below zero.
    public var amount: Money
    /// The account.
    public var account: Int
    /// The account against which it is booked.
    public var contra: Int
    /// Whether the account is debited; else it is credited.
    public var isDebit: Bool
    /// The document's number.
    public var number: String
    /// The day the document is due, if it is an invoice.
    public var dueDate: CivilDate?
    /// When it was supplied.
    public var supplyDate: CivilDate?
    /// What stands in the journal.
    public var text: String

    /// Makes a posting; an amount below zero is booked on the other side.
    public init(
        _ source: Source, on date: CivilDate, _ amount: Money, account: Int, contra: Int, isDebit: Bool, number: String,
        dueDate: CivilDate? = nil, supplyDate: CivilDate? = nil, text: String
    ) {
        self.source = source
        self.date = date
        self.amount = Money(minor: amount.minor == .min ? .max : abs(amount.minor), amount.currency)
        self.account = account
        self.contra = contra
        self.isDebit = amount.minor < 0 ? !isDebit : isDebit
        self.number = number
        self.dueDate = dueDate
        self.supplyDate = supplyDate
        self.text = text
    }

    /// What it adds to its account: above zero where it is debited.
    public var debit_minor: Int64 { isDebit ? amount.minor : -amount.minor }
}

/// Why something could not be booked.
public struct PostingProblem: Error, Sendable, Hashable {
    /// The document's number.
    public let number: String
    /// Why, in a sentence without a full stop.
    public let text: String

    /// Makes a problem.
    public init(_ number: String, _ text: String) {
        self.number = number
        self.text = text
    }
}

extension AccountChart {
    /// The postings of an issued invoice or credit note: for each rate what it comes to, tax included, since the accounts of revenue compute
    /// the tax themselves. What an earlier invoice billed of a final one was booked with that.
    public func postings(of document: IssuedInvoice) throws(PostingProblem) -> [Posting] {
        let isCredit = document.content.kind.original != nil
        let billed: Money
        do throws(MoneyError) {
            billed = try document.billed()
        } catch {
            throw PostingProblem(document.number, error.text)
        }
        return try shares(of: billed, in: document).map { kind, amount throws(PostingProblem) in
            guard let revenue = account(kind) else { throw unknown(kind, document.number) }
            return Posting(
                isCredit ? .creditNote : .invoice, on: document.content.issueDate, amount, account: account(.debtors),
                contra: revenue, isDebit: !isCredit, number: document.number,
                dueDate: isCredit ? nil : document.content.dueDate, supplyDate: document.content.supplyTo,
                text: document.content.buyer.name)
        }
    }

    /// The posting of money that came in for an invoice.
    public func posting(
        paid amount: Money, on date: CivilDate, from purpose: Purpose, for document: IssuedInvoice
    ) -> Posting {
        Posting(
            .payment, on: date, amount, account: account(purpose), contra: account(.debtors), isDebit: true,
            number: document.number, text: document.content.buyer.name)
    }

    /// The postings of what a client kept for paying soon.
    public func postings(
        skonto amount: Money, on date: CivilDate, for document: IssuedInvoice
    ) throws(PostingProblem) -> [Posting] {
        try shares(of: amount, in: document).map { kind, amount throws(PostingProblem) in
            guard let account = skontoAccount(kind) else { throw unknown(kind, document.number) }
            return Posting(
                .skonto, on: date, amount, account: account, contra: self.account(.debtors), isDebit: true,
                number: document.number, text: document.content.buyer.name)
        }
    }

    /// The posting of what is asked for no more. What it does to the tax is for the accountant to book.
    public func posting(writtenOff amount: Money, on date: CivilDate, for document: IssuedInvoice) -> Posting {
        Posting(
            .writtenOff, on: date, amount, account: account(.writtenOff), contra: account(.debtors), isDebit: true,
            number: document.number, text: document.content.buyer.name)
    }

    private func shares(
        of amount: Money, in document: IssuedInvoice
    ) throws(PostingProblem) -> [(kind: RevenueKind, amount: Money)] {
        let totals = document.totals
        do throws(MoneyError) {
            var grosses: [Money] = []
            for (index, tax) in totals.taxes.enumerated() {
                let gross = try tax.base.adding(tax.tax)
                grosses.append(index == 0 ? try gross.adding(totals.rounding) : gross)
            }
            let kinds = totals.taxes.map { RevenueKind($0.category, document.content.preset) }
            let parts = amount == totals.total ? grosses : try amount.shared(by: grosses.map { max(0, $0.minor) })
            return zip(kinds, parts).filter { $1.minor != 0 }.map { ($0, $1) }
        } catch {
            throw PostingProblem(document.number, error.text)
        }
    }

    private func unknown(_ kind: RevenueKind, _ number: String) -> PostingProblem {
        PostingProblem(number, "\(standard.rawValue) has no account for `\(kind.name)`")
    }
}
