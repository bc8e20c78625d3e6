import Diagnostics
import Nutrition
import Quantities
import Store

/// What clients have at home, as the commands see and change it.
public struct PantryBook {
    /// What became of one food.
    public struct Change: Sendable, Hashable {
        /// The food's name in the table.
        public let food: String
        /// Grams before.
        public let before_g: Int
        /// Grams after.
        public let after_g: Int
    }

    /// The foods.
    public let foods: FoodTable
    private let workspace: Workspace
    private let language: Language
    private let now: Instant

    /// Opens the pantries of a studio at a moment.
    public init(_ workspace: Workspace, at now: Instant) throws(Mistakes) {
        self.workspace = workspace
        self.now = now
        (foods, language) = try workspace.foods()
    }

    /// What a client has.
    public func pantry(of handle: String) throws(Mistakes) -> (client: Client, pantry: Pantry) {
        let client = try Roster(workspace).client(handle)
        let pantry = try workspace.readRecords { try PantryRepository($0).pantry(of: client.id) }
        return (client, pantry ?? Pantry())
    }

    /// Writes down how much of some foods there is: `500 g Rolled oats`.
    ///
    /// - Parameter isAdding: Whether it comes to what is there.
    public func set(
        _ items: [String], of handle: String, isAdding: Bool, isDryRun: Bool
    ) throws(Mistakes) -> [Change] {
        let items = try read(items) { item, diagnostics in
            if item.mass_g == nil {
                diagnostics.append(
                    Diagnostic(
                        .error, "no-quantity", "how much of `\(item.food.name)` there is, is not said",
                        expected: "such as 500 g \(item.food.name)"))
            }
        }
        return try change(handle, isAdding ? "pantry.add" : "pantry.set", isDryRun) { masses in
            for item in items {
                let before = isAdding ? masses[item.food.name] ?? 0 : 0
                masses[item.food.name] = min(Pantry.most_g, before + min(Pantry.most_g, item.mass_g ?? 0))
            }
        }
    }

    /// Takes foods away: all of one, `Rolled oats`, or some of it, `200 g Rolled oats`.
    public func remove(_ items: [String], of handle: String, isDryRun: Bool) throws(Mistakes) -> [Change] {
        let there = try pantry(of: handle).pantry
        let items = try read(items) { item, diagnostics in
            if there[item.food.name] == 0 {
                diagnostics.append(
                    Diagnostic(
                        .error, "not-at-home", "`\(handle)` has no `\(item.food.name)` at home",
                        file: RecordStore.fileName,
                        hint: didYouMean(item.food.name, in: there.masses_g.keys.sorted())
                            ?? "`floorpress pantry list \(handle)` shows what there is"))
            }
        }
        return try change(handle, "pantry.remove", isDryRun) { masses in
            for item in items {
                let rest = (masses[item.food.name] ?? 0) - (item.mass_g ?? Pantry.most_g)
                masses[item.food.name] = rest > 0 ? rest : nil
            }
        }
    }

    /// Takes everything away.
    public func clear(_ handle: String, isDryRun: Bool) throws(Mistakes) -> [Change] {
        try change(handle, "pantry.clear", isDryRun) { $0 = [:] }
    }

    private func read(
        _ texts: [String], _ check: (Pantry.Item, inout [Diagnostic]) -> Void
    ) throws(Mistakes) -> [Pantry.Item] {
        var diagnostics: [Diagnostic] = []
        var items: [Pantry.Item] = []
        for text in texts {
            guard let item = Pantry.item(text, foods: foods, language: language, into: &diagnostics) else { continue }
            check(item, &diagnostics)
            items.append(item)
        }
        guard !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
        return items
    }

    private func change(
        _ handle: String, _ action: String, _ isDryRun: Bool, _ body: (inout [String: Int]) -> Void
    ) throws(Mistakes) -> [Change] {
        let (client, before) = try pantry(of: handle)
        var masses = before.masses_g
        body(&masses)
        let after = Pantry(masses)
        if !isDryRun, after != before {
            try workspace.changeRecords { connection in
                try PantryRepository(connection).replace(after, of: client.id)
                try AuditLog(connection).append(action, "client \(client.id)", actor: "trainer", at: now)
            }
        }
        return Set(before.masses_g.keys).union(after.masses_g.keys).sorted().compactMap { food in
            before[food] == after[food]
                ? nil : Change(food: food, before_g: before[food], after_g: after[food])
        }
    }
}
