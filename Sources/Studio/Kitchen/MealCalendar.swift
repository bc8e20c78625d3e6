import Diagnostics
import Nutrition
import Quantities

/// What a client eats on each day: the menu that holds on it, as the flags that hold on it choose.
public struct MealCalendar: Sendable {
    /// A menu as the client eats it.
    public struct Table: Sendable {
        /// The menu, the alternatives chosen.
        public let menu: Menu
        /// How many people are cooked for, in thousandths.
        public let people_milli: Int
        /// The first day on which it holds.
        public let from: CivilDate
        /// What offends a flag.
        public let problems: [Diagnostic]
    }

    private let records: ClientRecords
    private let menus: [String: Menu]

    /// The days of a client.
    public init(_ records: ClientRecords, menus: [String: Menu]) {
        self.records = records
        self.menus = menus
    }

    /// What holds on a day; nothing where no menu does, or where its file is missing or has mistakes.
    public func table(on day: CivilDate) -> Table? {
        guard let assignment = records.menu(on: day), let menu = menus[assignment.menu] else { return nil }
        let (adapted, problems) = menu.adapted(to: flags(on: day))
        return Table(
            menu: adapted, people_milli: assignment.people_milli, from: assignment.from, problems: problems)
    }

    /// The first day of the menu that holds on a day, or of the next one.
    public func start(on day: CivilDate) -> CivilDate? {
        (records.menu(on: day) ?? records.menus.first { $0.from > day })?.from
    }

    /// The name of the menu that holds on a day, whether there is such a menu or not.
    public func name(on day: CivilDate) -> String? { records.menu(on: day)?.menu }

    /// What is to be bought for some days.
    ///
    /// - Parameters:
    ///   - eater: The name that meals are told apart by; empty where the list is for one.
    ///   - people_milli: For how many, in place of what the menu was given with.
    public func list(
        for days: ClosedRange<CivilDate>, eater: String = "", people_milli: Int? = nil
    ) -> ShoppingList {
        // A menu is the same for weeks on end; only its start and a flag's change that.
        var tables: [Key: Table?] = [:]
        return ShoppingList(from: days.lowerBound, through: days.upperBound) { date in
            guard let assignment = records.menu(on: date) else { return nil }
            let key = Key(from: assignment.from, flags: flags(on: date))
            let table = tables[key] ?? table(on: date)
            tables[key] = .some(table)
            guard let table, let day = table.menu.day(date.weekday) else { return nil }
            return ServedDay(day, on: date, people_milli: people_milli ?? table.people_milli, eater: eater)
        }
    }

    private func flags(on day: CivilDate) -> Set<String> { Set(records.client.flags(on: day).map(\.word)) }

    private struct Key: Hashable {
        let from: CivilDate
        let flags: Set<String>
    }
}
