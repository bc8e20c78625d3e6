import Quantities
import Testing

@testable import Business

@Suite("Reminders")
struct ReminderTests {
    typealias Fixture = InvoiceFixture

    static func reminder(_ level: ReminderLevel = .second) -> Reminder {
        func item(_ number: String, _ due: CivilDate, _ open: Int64) -> Reminder.Item {
            Reminder.Item(
                number: number, issueDate: due.adding(days: -14), dueDate: due, total: Money(minor: 40_000, .eur),
                open: Money(minor: open, .eur))
        }
        return Reminder(
            level: level, seller: Fixture.seller, buyer: Fixture.buyer, date: Fixture.day(2026, 11, 21),
            payBy: Fixture.day(2026, 12, 1),
            items: [
                item("2026-0003", Fixture.day(2026, 8, 1), 40_000), item("2026-0009", Fixture.day(2026, 11, 1), 12_345),
            ],
            fee: Money(minor: 250, .eur), interest_bp: 627, currency: .eur, language: .german)
    }

    @Test("interest is simple, by days, rounded once for each invoice")
    func totals() throws {
        // 400.00 × 6.27 % × 112 / 365 = 7.6957…, 123.45 × 6.27 % × 20 / 365 = 0.4241….
        let totals = try Self.reminder().totals()
        #expect(totals.interests.map(\.minor) == [770, 42])
        #expect(totals.open.minor == 52_345)
        #expect(totals.due.minor == 52_345 + 812 + 250)
    }

    @Test("what makes no sense is told, all at once")
    func problems() {
        #expect(Self.reminder().problems.isEmpty)
        #expect(Self.reminder(.notice).problems == [.costlyNotice])
        var reminder = Self.reminder()
        reminder.items[0].open = .zero(.eur)
        reminder.items[1].dueDate = reminder.date
        reminder.payBy = reminder.date.adding(days: -1)
        reminder.fee = Money(minor: -1, .eur)
        reminder.interest_bp = 10_001
        #expect(
            reminder.problems == [
                .payByBeforeDate, .nothingOpen("2026-0003"), .notOverdue("2026-0009"), .feeOutOfRange,
                .interestOutOfRange,
            ])
        reminder.items = []
        #expect(reminder.problems.first == .nothingOverdue)
        reminder = Self.reminder()
        reminder.items[0].open = Money(minor: .max, .eur)
        reminder.items[0].total = Money(minor: .max, .eur)
        #expect(reminder.problems == [.amount(.tooLarge)])
    }
}
