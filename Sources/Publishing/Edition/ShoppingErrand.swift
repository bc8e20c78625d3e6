import Diagnostics
import Documents
import Nutrition
import Quantities
import Studio

/// A shopping list that is asked for: whose, for which days, for how many, in which shop.
public struct ShoppingErrand: Sendable {
    /// The handles of those who eat, who shop together where there are several.
    public var handles: [String]
    /// The days, where they are said.
    public var days: ClosedRange<CivilDate>?
    /// The week of the first client's menu, from one, in place of days.
    public var week: Int?
    /// How many are cooked for, in thousandths, in place of what each menu was given with.
    public var people_milli: Int?
    /// The shop, by its name in the settings; the usual one without it.
    public var shop: String?
    /// Whether what is at home stays there.
    public var isWithoutPantry = false
    /// A table of what is at home, in place of what the records say.
    public var pantryFile: String?

    /// An errand for some clients: the seven days from today on.
    public init(_ handles: [String]) {
        self.handles = handles
    }

    /// What a list is written as.
    public enum Format: String, Sendable, CaseIterable {
        case text, csv, json, pdf
    }

    /// The most days of a list.
    public static let mostDays = 366

    /// Works the list out.
    ///
    /// - Parameter now: The moment that counts as now.
    private func trip(in workspace: Workspace, at now: Instant) throws(Mistakes) -> ShoppingTrip {
        let settings = try workspace.settings()
        guard let shop = settings.shop(shop) else { throw Mistakes(unknownShop(settings)) }
        let shelf = try workspace.menuShelf()
        let clients = try workspace.clientRecords(handles)
        let today = settings.day(at: now)
        let calendars = clients.map { MealCalendar($0, shelf: shelf) }
        let days = try days(of: clients, calendars, from: today)
        let dates = (0...days.lowerBound.days(to: days.upperBound)).map { days.lowerBound.adding(days: $0) }
        try check(clients, calendars, dates)
        let language = clients.first?.client.language ?? settings.locale.language
        let pantry = try pantry(of: clients, shelf.cookbook.foods, settings.locale.language)
        let isOne = clients.count == 1
        let list = zip(clients, calendars).reduce(ShoppingList.empty) { list, client in
            list.merging(
                client.1.list(for: days, eater: isOne ? "" : client.0.client.name, people_milli: people_milli))
        }
        let titles = Set(
            calendars.flatMap { calendar in dates.compactMap { calendar.table(on: $0)?.menu.title(in: language) } })
        let people = calendars.map { calendar in
            people_milli ?? dates.lazy.compactMap { calendar.table(on: $0)?.people_milli }.first ?? 1000
        }
        return ShoppingTrip(
            Basket(list, pantry: pantry), days: days, menu: titles.count == 1 ? titles.first ?? "" : "",
            eaters: clients.map(\.client.name), people_milli: people.reduce(0, +), aisles: shop.aisles,
            language: language)
    }

    /// The list in a form.
    ///
    /// - Parameter hasMeals: Whether plain text names the meals that need each thing; all other forms do.
    public func list(
        as format: Format, hasMeals: Bool = true, in workspace: Workspace, at now: Instant
    ) throws(Mistakes) -> [UInt8] {
        let trip = try trip(in: workspace, at: now)
        switch format {
        case .text: return Array((trip.sheet.text(in: trip.language, hasMeals: hasMeals) + "\n").utf8)
        case .csv: return Array(trip.csv.utf8)
        case .json: return Array((trip.json.text + "\n").utf8)
        case .pdf: return try pdf(trip, in: workspace, at: now)
        }
    }

    private func pdf(_ trip: ShoppingTrip, in workspace: Workspace, at now: Instant) throws(Mistakes) -> [UInt8] {
        let settings = try workspace.settings()
        do {
            return try ShoppingListDocument(
                trip.sheet, studio: settings.identity.name, stationery: Stationery(settings), language: trip.language
            ).pdf(at: now)
        } catch {
            throw Mistakes(error.about("the shopping list"))
        }
    }

    private func pantry(
        of clients: [ClientRecords], _ foods: FoodTable, _ language: Language
    ) throws(Mistakes) -> Pantry {
        if isWithoutPantry { return Pantry() }
        guard let pantryFile else { return clients.reduce(Pantry()) { $0.merging($1.pantry) } }
        return try PantryFile.read(pantryFile, foods: foods, language: language)
    }

    private func days(
        of clients: [ClientRecords], _ calendars: [MealCalendar], from today: CivilDate
    ) throws(Mistakes) -> ClosedRange<CivilDate> {
        if let days { return days }
        guard let week else { return today...today.adding(days: 6) }
        guard let start = calendars.first?.start(about: today) else { throw Mistakes(noMenu(handles.first ?? "")) }
        let first = start.adding(days: (week - 1) * 7)
        return first...first.adding(days: 6)
    }

    /// Whether each of them has a menu on some of the days, and nobody one that she must not eat.
    private func check(
        _ clients: [ClientRecords], _ calendars: [MealCalendar], _ dates: [CivilDate]
    ) throws(Mistakes) {
        var mistakes: [Diagnostic] = []
        for (client, calendar) in zip(clients, calendars) {
            let handle = client.client.handle
            let found = dates.first.map { calendar.mistakes(from: $0) } ?? []
            guard !found.hasErrors else {
                mistakes += found
                continue
            }
            if dates.allSatisfy({ calendar.table(on: $0) == nil }) { mistakes.append(noMenu(handle)) }
            for problem in dates.flatMap({ calendar.table(on: $0)?.problems ?? [] }) where !mistakes.contains(problem) {
                mistakes.append(problem)
            }
        }
        guard mistakes.isEmpty else { throw Mistakes(mistakes) }
    }

    private func noMenu(_ handle: String) -> Diagnostic {
        Diagnostic(
            .error, "no-menu", "the client `\(handle)` has no menu on these days", file: RecordStore.fileName,
            hint: "other days with `--from` and `--to`")
    }

    private func unknownShop(_ settings: Settings) -> Diagnostic {
        let names = settings.shops.map(\.name)
        return Diagnostic(
            .error, "unknown-shop", "there is no shop `\(shop ?? "")`", file: Settings.fileName,
            expected: names.isEmpty
                ? "`shops: {market: [produce, bakery]}`" : "one of " + names.joined(separator: ", "),
            hint: didYouMean(shop ?? "", in: names))
    }
}
