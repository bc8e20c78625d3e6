import Quantities
import Testing
import Trials

@testable import Business

@Suite("Accounts of invoices")
struct InvoiceAccountTests {
    private let issued = CivilDate(dayNumber: 20_000)

    private func eur(_ minor: Int64) -> Money { Money(minor: minor, .eur) }

    private func account(_ entries: [(AccountEntry.Kind, Int, Int64)]) throws -> InvoiceAccount {
        try InvoiceAccount(
            total: eur(10_000), dueDate: issued.adding(days: 14),
            entries: [AccountEntry(.issued, on: issued, eur(10_000))]
                + entries.map { AccountEntry($0.0, on: issued.adding(days: $0.1), eur($0.2)) })
    }

    @Test("issued, part-paid, overdue, paid: each day has its state")
    func life() throws {
        let account = try account([(.paid, 5, -4000), (.paid, 20, -6000)])
        let states = [0, 5, 14, 15, 19, 20, 400].map { account.state(on: issued.adding(days: $0)) }
        #expect(states == [.issued, .partPaid, .partPaid, .overdue, .overdue, .paid, .paid])
        #expect(account.open(on: issued.adding(days: 4)) == eur(10_000))
        #expect(account.open(on: issued.adding(days: 5)) == eur(6000))
        #expect(account.open() == eur(0))
        #expect(account.daysOverdue(on: issued.adding(days: 17)) == 3)
        #expect(account.daysOverdue(on: issued.adding(days: 20)) == nil)
        #expect(account.settledOn == issued.adding(days: 20))
        #expect(account.open(on: issued.adding(days: -1)) == eur(0))
    }

    @Test("credit notes of all of it cancel an invoice; what was paid is then owed by the seller")
    func cancelled() throws {
        let account = try account([(.paid, 2, -10_000), (.credited, 3, -4000), (.credited, 9, -6000)])
        #expect(account.state(on: issued.adding(days: 3)) == .paid)
        #expect(account.open(on: issued.adding(days: 3)) == eur(-4000))
        #expect(account.state(on: issued.adding(days: 9)) == .cancelled)
        #expect(account.creditable == eur(0))
    }

    @Test("Skonto and what is written off settle it, and a payment that went back opens it again")
    func settled() throws {
        #expect(try account([(.paid, 3, -9800), (.skonto, 3, -200)]).state(on: issued.adding(days: 30)) == .paid)
        #expect(try account([(.writtenOff, 30, -10_000)]).state(on: issued.adding(days: 30)) == .paid)
        let back = try account([(.paid, 3, -10_000), (.paid, 9, 10_000)])
        #expect(back.state(on: issued.adding(days: 8)) == .paid)
        #expect(back.state(on: issued.adding(days: 9)) == .issued)
        #expect(back.state(on: issued.adding(days: 15)) == .overdue)
    }

    @Test("another currency and amounts too large to add up are refused, and nothing traps")
    func refused() {
        for entry in [
            AccountEntry(.paid, on: issued, Money(minor: 1, Currency("USD") ?? .eur)),
            AccountEntry(.paid, on: issued, eur(.min)), AccountEntry(.paid, on: issued, eur(.max)),
        ] {
            #expect(throws: MoneyError.self) {
                try InvoiceAccount(
                    total: eur(1), dueDate: issued, entries: [AccountEntry(.issued, on: issued, eur(1)), entry])
            }
        }
    }

    @Test("what is open is the sum of the entries, whatever their order")
    func sums() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let entries = (0..<Int.random(in: 0...8, using: &random)).map { _ in
                (
                    AccountEntry.Kind.allCases.filter { $0 != .issued }.randomElement(using: &random) ?? .paid,
                    Int.random(in: 0...40, using: &random), Int64.random(in: -9000...3000, using: &random)
                )
            }
            let day = Int.random(in: 0...40, using: &random)
            let expected = 10_000 + entries.filter { $0.1 <= day }.reduce(Int64(0)) { $0 + $1.2 }
            let (one, other) = (try account(entries), try account(entries.reversed()))
            #expect(one.open(on: issued.adding(days: day)).minor == expected)
            #expect(other.open(on: issued.adding(days: day)) == one.open(on: issued.adding(days: day)))
            #expect(one.state(on: issued.adding(days: day)) == other.state(on: issued.adding(days: day)))
        }
    }
}
