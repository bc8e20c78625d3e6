import Quantities
import Testing
import Trials

@testable import Business

@Suite("Figures of the books")
struct FiguresTests {
    private func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }
    private func eur(_ minor: Int64) -> Money { Money(minor: minor, .eur) }

    @Test("what is owed, by how late it is")
    func receivables() throws {
        let due = ["2026-11-21", "2026-11-20", "2026-10-22", "2026-10-21", "2026-08-23", "2026-08-22"]
        let items = due.enumerated().map { index, text in
            Receivables.Item(number: "\(index)", client: "ana", dueDate: day(text), open: eur(Int64(1 << index)))
        }
        let found = try Receivables(items, on: day("2026-11-21"))
        #expect(found.sums.first?.byAge.map(\.minor) == [1, 2 + 4, 8, 16, 32])
        #expect(found.sums.first?.total == eur(63))
        #expect(found.items.first?.number == "5")
    }

    @Test("recurring revenue: every interval by the month, and who came, left, paid more and less")
    func recurring() throws {
        let intervals: [(BillingInterval, Int64)] = [
            (.weekly, 13_000), (.fortnightly, 6500), (.monthly, 3000), (.quarterly, 1000), (.halfYearly, 500),
            (.yearly, 250),
        ]
        for (interval, monthly) in intervals { #expect(try interval.monthly(eur(3000)).minor == monthly) }
        func holding(
            _ client: String, _ price: Int64, _ changes: [Subscription.Change] = [], from start: String = "2026-01-01"
        )
            -> RecurringRevenue.Holding
        {
            RecurringRevenue.Holding(
                client: client,
                Subscription(text: "c", interval: .monthly, start: day(start), price: eur(price), changes: changes))
        }
        var holdings = (0..<8).map { holding("c\($0)", 1000) }
        holdings += [
            holding("more", 1000, [.init(.price(eur(1500)), from: day("2026-11-01"))]),
            holding("less", 1000, [.init(.price(eur(400)), from: day("2026-11-01"))]),
            holding("gone", 1000, [.init(.cancelled, from: day("2026-11-10"))]),
            holding("new", 700, from: "2026-11-05"),
        ]
        let found = try RecurringRevenue(holdings, from: day("2026-10-31"), to: day("2026-11-30"), currency: .eur)
        #expect([found.start, found.end].map(\.minor) == [11_000, 10_600])
        #expect([found.won, found.expansion, found.contraction, found.lost].map(\.minor) == [700, 500, 600, 1000])
        #expect(found.clientsAtStart == 11 && found.clientsLost == 1 && found.clientsWon == 1)
        // 1 of 11 is 9.09 %; 16.00 of 110.00 are 14.55 %.
        #expect(found.churn_bp == 909)
        #expect(found.revenueChurn_bp == 1455)
        let few = try RecurringRevenue(
            Array(holdings.suffix(4)), from: day("2026-10-31"), to: day("2026-11-30"), currency: .eur)
        #expect(few.churn_bp == nil && few.revenueChurn_bp == nil && few.clientsLost == 1)
    }

    @Test("revenue comes to what the documents do, whatever it is grouped by; credit notes take it back")
    func revenue() throws {
        let draft = InvoiceFixture.draft([
            InvoiceFixture.line(1000, 10_000), InvoiceFixture.line(1000, 5005, TaxCategory(.standard, rate_bp: 700)),
        ])
        let invoice = try IssuedInvoice(number: "1", seller: InvoiceFixture.seller, content: draft)
        let note = try IssuedInvoice(
            number: "C1", seller: InvoiceFixture.seller, content: invoice.correction(on: draft.issueDate))
        let entries = try invoice.revenue(client: "ida")
        for grouping in Revenue.Grouping.allCases {
            let found = try Revenue(entries, by: grouping)
            #expect(found.totals.map(\.gross) == [invoice.totals.total])
            #expect(try Revenue(entries + note.revenue(client: "ida"), by: grouping).totals.map(\.gross.minor) == [0])
        }
        #expect(try Revenue(entries, by: .rate).rows.map(\.key) == ["S 19", "S 7"])
        #expect(try Revenue(entries, by: .month).rows.map(\.key) == ["2026-12"])
    }

    @Test("payments of parts are shared among the rates and come to what was paid")
    func paidParts() throws {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<1000 {
            let draft = InvoiceFixture.draft([
                InvoiceFixture.line(1000, Int64.random(in: 1...50_000, using: &random)),
                InvoiceFixture.line(
                    1000, Int64.random(in: 0...50_000, using: &random), TaxCategory(.standard, rate_bp: 700)),
            ])
            let invoice = try IssuedInvoice(number: "1", seller: InvoiceFixture.seller, content: draft)
            let paid = eur(Int64.random(in: -5000...invoice.totals.total.minor, using: &random))
            let found = try Revenue(invoice.revenue(paid: paid, on: draft.issueDate, client: nil), by: .client)
            #expect((found.totals.first?.gross ?? eur(0)) == paid)
        }
        let draft = InvoiceFixture.draft([InvoiceFixture.line(1000, 10_000)])
        let invoice = try IssuedInvoice(number: "1", seller: InvoiceFixture.seller, content: draft)
        let all = try Revenue(invoice.revenue(paid: invoice.totals.total, on: draft.issueDate, client: nil), by: .rate)
        #expect(all.rows.first?.net == invoice.totals.net && all.rows.first?.tax == invoice.totals.tax)
    }

    @Test("what an earlier invoice billed is that one's revenue; what was paid without one counts on its day")
    func prepayments() throws {
        var draft = InvoiceFixture.draft([
            InvoiceFixture.line(1000, 10_000), InvoiceFixture.line(1000, 5000, TaxCategory(.standard, rate_bp: 700)),
        ])
        let before = draft.issueDate.adding(days: -20)
        draft.prepayments = [
            Prepayment(amount: eur(5950), date: before, invoiceNumber: "2026-0", tax: eur(950)),
            Prepayment(amount: eur(1000), date: before),
        ]
        let invoice = try IssuedInvoice(number: "1", seller: InvoiceFixture.seller, content: draft)
        #expect(try invoice.billed() == eur(17_250 - 5950))
        let issued = try Revenue(invoice.revenue(client: nil), by: .client).totals
        #expect(issued.map(\.gross) == [eur(17_250 - 5950)])
        #expect(issued.map(\.tax) == [eur(2250 - 950)])
        #expect(invoice.paidBefore.map(\.amount) == [eur(1000)])
        let postings = try AccountChart().postings(of: invoice)
        #expect(postings.reduce(Int64(0)) { $0 + $1.amount.minor } == 17_250 - 5950)
        let paid = try Revenue(
            invoice.revenue(paid: eur(1000), tax: eur(100), on: before, client: nil), by: .client
        ).totals
        #expect(paid.map(\.gross) == [eur(1000)] && paid.map(\.tax) == [eur(100)])
    }

    @Test("levels come in order, once, and with time between them, even after weeks in which nobody looked")
    func reminders() {
        let policy = ReminderPolicy.usual
        let today = day("2026-11-21")
        func level(_ late: Int?, _ last: (level: ReminderLevel, date: CivilDate)? = nil) -> ReminderLevel? {
            policy.level(daysOverdue: late, last: last, on: today)
        }
        #expect(level(nil) == nil && level(2) == nil && level(3) == .notice && level(300) == .notice)
        #expect(level(14, (.notice, today.adding(days: -10))) == nil)
        #expect(level(14, (.notice, today.adding(days: -11))) == .first)
        #expect(level(300, (.notice, today)) == nil)
        #expect(level(300, (.second, today.adding(days: -99))) == nil, "three levels are agreed")
        #expect(ReminderPolicy(days: [1], fees_minor: [0, 250]).fee(.first, .eur) == eur(250))
    }

    @Test("postings balance: debtors owe what was billed, less what was credited, paid and kept as Skonto")
    func postings() throws {
        let draft = InvoiceFixture.draft([
            InvoiceFixture.line(1000, 10_000), InvoiceFixture.line(1000, 5005, TaxCategory(.standard, rate_bp: 700)),
        ])
        let invoice = try IssuedInvoice(number: "2026-1", seller: InvoiceFixture.seller, content: draft)
        let chart = AccountChart()
        let total = invoice.totals.total
        let kept = eur(300)
        var all = try chart.postings(of: invoice)
        #expect(all.map(\.contra) == [8300, 8400])
        #expect(all.map(\.amount.minor) == [5355, 11_900])
        all.append(chart.posting(paid: try total.subtracting(kept), on: draft.issueDate, from: .bank, for: invoice))
        all += try chart.postings(skonto: kept, on: draft.issueDate, for: invoice)
        let debtors = all.reduce(Int64(0)) { sum, posting in
            sum + (posting.account == 10_000 ? posting.debit_minor : 0)
                - (posting.contra == 10_000 ? posting.debit_minor : 0)
        }
        #expect(debtors == 0)
        #expect(Set(all.map(\.account)) == [10_000, 1200, 8736, 8731])
        var odd = draft
        odd.lines[0].tax = TaxCategory(.standard, rate_milli: 8875)
        let strange = try IssuedInvoice(number: "2026-2", seller: InvoiceFixture.seller, content: odd)
        #expect(throws: PostingProblem("2026-2", "SKR03 has no account for `8.875`")) {
            try chart.postings(of: strange)
        }
        #expect(try AccountChart(.skr04, revenue: ["8.875": 4999]).postings(of: strange).map(\.contra) == [4300, 4999])
    }
}
