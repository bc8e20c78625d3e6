import Diagnostics
import Nutrition
import Quantities

/// What a client eats on each day: the menu that holds on it, as the flags that hold on it choose.
public struct MealCalendar: Sendable {
    /// A menu as the client eats it.
    public struct Table: Sendable {
        /// The menu, the alternatives chosen, in the client's language.
        public let menu: Menu
        /// The name of the template that it stands on.
        public let template: String
        /// How many people are cooked for, in thousandths.
        public let people_milli: Int
        /// The first day on which it holds.
        public let from: CivilDate
        /// What offends a flag.
        public let problems: [Diagnostic]
    }

    /// What is wrong with the menus.
    public let mistakes: [Diagnostic]
    private let client: Client
    private let shelf: MenuShelf
    /// The current menu and the one that it follows.
    private let menus: [ClientMenu]

    /// The days of a client.
    public init(_ records: ClientRecords, shelf: MenuShelf) {
        client = records.client
        self.shelf = shelf
        var mistakes: [Diagnostic] = []
        menus = [records.menu, records.menuBefore].compactMap { version in
            version.flatMap { shelf.menu($0, handle: records.client.handle, into: &mistakes) }
        }
        self.mistakes = mistakes
    }

    /// What holds on a day; nothing where no menu does.
    public func table(on day: CivilDate) -> Table? { menu(on: day).map { table($0, on: day) } }

    /// What holds on a day, or what comes after it where nothing does.
    public func table(about day: CivilDate) -> Table? { (menu(on: day) ?? menus.first).map { table($0, on: day) } }

    /// The first day of the menu that holds on a day, or of the one to come.
    public func start(about day: CivilDate) -> CivilDate? { (menu(on: day) ?? menus.first)?.start }

    /// What is to be bought for some days.
    ///
    /// - Parameters:
    ///   - eater: The name that meals are told apart by; empty where the list is for one.
    ///   - people_milli: For how many, in place of what the menu says.
    public func list(
        for days: ClosedRange<CivilDate>, eater: String = "", people_milli: Int? = nil
    ) -> ShoppingList {
        // A menu is the same for weeks on end; only its start and a flag's change that.
        var tables: [Key: Table] = [:]
        return ShoppingList(from: days.lowerBound, through: days.upperBound) { date in
            guard let menu = menu(on: date) else { return nil }
            let key = Key(from: menu.start, flags: Set(client.flags(on: date).map(\.word)))
            let table = tables[key] ?? table(menu, on: date)
            tables[key] = table
            guard let day = table.menu.day(date.weekday) else { return nil }
            return ServedDay(day, on: date, people_milli: people_milli ?? table.people_milli, eater: eater)
        }
    }

    private func menu(on day: CivilDate) -> ClientMenu? { menus.first { $0.start <= day } }

    private func table(_ menu: ClientMenu, on day: CivilDate) -> Table {
        var problems: [Diagnostic] = []
        let eaten = shelf.eaten(menu, by: client, on: day, into: &problems)
        return Table(
            menu: eaten, template: menu.template.name, people_milli: menu.people_milli, from: menu.start,
            problems: problems)
    }

    private struct Key: Hashable {
        let from: CivilDate
        let flags: Set<String>
    }
}
