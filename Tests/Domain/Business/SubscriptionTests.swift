import Quantities
import Testing
import Trials

@testable import Business

@Suite("Subscriptions")
struct SubscriptionTests {
    private func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }
    private func eur(_ minor: Int64) -> Money { Money(minor: minor, .eur) }

    private func monthly(
        _ start: String, _ minor: Int64 = 9000, trial_days: Int = 0, changes: [Subscription.Change] = []
    ) -> Subscription {
        Subscription(
            text: "Online coaching", interval: .monthly, start: day(start), trial_days: trial_days, price: eur(minor),
            changes: changes)
    }

    @Test("one that begins on the 31st is billed on the last day of shorter months, and on the 31st again")
    func anchors() {
        let schedule = BillingSchedule(anchor: day("2027-10-31"), interval: .monthly)
        #expect(
            (0..<6).compactMap { schedule.period($0)?.from.iso } == [
                "2027-10-31", "2027-11-30", "2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31",
            ])
        let leap = BillingSchedule(anchor: day("2028-02-29"), interval: .yearly)
        #expect((0..<5).compactMap { leap.period($0)?.from.iso }.suffix(2) == ["2031-02-28", "2032-02-29"])
        let weekly = BillingSchedule(anchor: day("2026-12-28"), interval: .weekly)
        #expect(weekly.period(1)?.from.iso == "2027-01-04")
        #expect(weekly.period(on: day("2027-01-03"))?.index == 0)
        #expect(weekly.period(on: day("2026-12-27")) == nil)
    }

    @Test("periods follow each other without a gap, and every day lies in the one that it is found in")
    func periods() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let anchor = CivilDate(dayNumber: Int.random(in: 18_000...25_000, using: &random))
            let interval = BillingInterval.allCases.randomElement(using: &random) ?? .monthly
            let schedule = BillingSchedule(anchor: anchor, interval: interval)
            let asked = anchor.adding(days: Int.random(in: 0...4000, using: &random))
            let period = schedule.period(on: asked)
            #expect(period.map { $0.from <= asked && asked < $0.end } == true, "\(anchor.iso) \(interval) \(asked.iso)")
            guard let period else { continue }
            #expect(schedule.period(period.index + 1)?.from == period.end)
        }
    }

    @Test("what was taken back by hand is neither billed again nor taken back twice")
    func creditedByHand() throws {
        let paused = monthly("2026-11-01", changes: [.init(.cancelled, from: day("2026-11-16"))])
        let period = try #require(paused.schedule.period(0))
        #expect(try paused.settlement(of: period, billed: eur(9000)) == .credit(eur(4500)))
        #expect(try paused.settlement(of: period, billed: eur(9000), credited_minor: 1500) == .credit(eur(3000)))
        #expect(try paused.settlement(of: period, billed: eur(9000), credited_minor: 4500) == nil)
        #expect(try paused.settlement(of: period, billed: eur(9000), credited_minor: 9000) == nil)
        #expect(try monthly("2026-11-01").settlement(of: period, billed: eur(9000), credited_minor: 3000) == nil)
    }

    @Test("a whole month is its price; a part is shared by days and the last part takes what remains")
    func proration() throws {
        let price = Subscription.Change(.price(eur(12_000)), from: day("2026-11-11"))
        let subscription = monthly("2026-11-01", 10_000, changes: [price])
        let period = try #require(subscription.schedule.period(0))
        // 10 of 30 days at 100.00 are 33.33; 20 of 30 days at 120.00 are what is left of 120.00 after 40.00.
        let charges = try subscription.charges(in: period)
        #expect(charges.map(\.amount.minor) == [3333, 8000])
        #expect(charges.map(\.supply.to.iso) == ["2026-11-10", "2026-11-30"])
        let next = try #require(subscription.schedule.period(1))
        #expect(try subscription.charges(in: next).map(\.amount.minor) == [12_000])
        #expect(try subscription.charges(in: next).first?.isWhole == true)
    }

    @Test("parts of one price add up to it, wherever a pause cuts it")
    func partsAddUp() throws {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<2000 {
            let price = Int64.random(in: 1...1_000_000, using: &random)
            let whole = monthly("2026-01-31", price)
            let period = try #require(whole.schedule.period(Int.random(in: 0...24, using: &random)))
            let first = period.from.adding(days: Int.random(in: 0..<period.days, using: &random))
            let second = min(period.end, first.adding(days: Int.random(in: 0...10, using: &random)))
            let paused = monthly(
                "2026-01-31", price,
                changes: [Subscription.Change(.paused, from: first), Subscription.Change(.resumed, from: second)])
            let due = try paused.charges(in: period).reduce(Int64(0)) { $0 + $1.amount.minor }
            let exact = Double(price) * Double(period.days - first.days(to: second)) / Double(period.days)
            #expect(abs(Double(due) - exact) <= 1, "\(price) \(first.iso) \(second.iso)")
            if first == second { #expect(due == price) }
            #expect(try paused.settlement(of: period, billed: eur(due)) == nil)
        }
    }

    @Test("trial, pause, end: each day has its state, and nothing is billed but what is active")
    func states() throws {
        let subscription = monthly(
            "2026-01-10", trial_days: 14,
            changes: [
                .init(.paused, from: day("2026-03-01")), .init(.resumed, from: day("2026-05-01")),
                .init(.cancelled, from: day("2026-06-24")),
            ])
        let states = ["2026-01-09", "2026-01-10", "2026-01-24", "2026-03-01", "2026-05-01", "2026-06-23", "2026-06-24"]
        #expect(
            states.map { subscription.state(on: day($0)) } == [
                .upcoming, .trial, .active, .paused, .active, .active, .ended,
            ])
        #expect(subscription.periods(dueBy: day("2026-12-31")).map(\.from.iso).last == "2026-05-24")
        #expect(subscription.periods(dueBy: day("2026-01-23")).isEmpty)
        let rest = try #require(subscription.schedule.period(2))
        #expect(try subscription.settlement(of: rest, billed: nil) == nil, "24 March to 23 April rests")
    }

    @Test("what was billed and is due no more is taken back; what is due besides is billed")
    func settlements() throws {
        let period = try #require(monthly("2026-11-01").schedule.period(0))
        let cancelled = monthly("2026-11-01", changes: [.init(.cancelled, from: day("2026-11-16"))])
        #expect(try cancelled.settlement(of: period, billed: eur(9000)) == .credit(eur(4500)))
        #expect(try cancelled.settlement(of: period, billed: eur(4500)) == nil)
        let dearer = monthly("2026-11-01", changes: [.init(.price(eur(12_000)), from: day("2026-11-16"))])
        #expect(try dearer.settlement(of: period, billed: eur(9000)) == .supplement(eur(1500)))
    }

    @Test("what cannot be agreed is told")
    func problems() throws {
        let today = day("2026-11-21")
        let running = monthly("2026-11-01")
        #expect(throws: Subscription.Problem.tooEarly(earliest: day("2026-11-01"))) {
            try running.changed(by: .init(.paused, from: day("2026-10-31")), today: today)
        }
        #expect(throws: Subscription.Problem.notPaused) {
            try running.changed(by: .init(.resumed, from: today), today: today)
        }
        #expect(throws: Subscription.Problem.otherCurrency(.eur)) {
            try running.changed(
                by: .init(.price(Money(minor: 1, try #require(Currency("GBP")))), from: today), today: today)
        }
        let ended = try running.changed(by: .init(.cancelled, from: day("2026-12-01")), today: today)
        #expect(throws: Subscription.Problem.cancelled(day("2026-12-01"))) {
            try ended.changed(by: .init(.paused, from: today), today: today)
        }
        #expect(running.nextPeriod(after: today) == day("2026-12-01"))
        #expect(monthly("2026-11-01", 0).problems == [.priceNotPositive])
    }
}
