import Quantities

/// How the days of a draft stand to what was asked for.
struct DraftReport: Sendable {
    /// A pot: what is cooked when, for which days.
    struct Cooking: Sendable, Hashable {
        let recipe: Int
        let weekday: Weekday
        var quarters: Int
        /// The days on which it is eaten.
        var eaten: [Weekday]
    }

    let results: [[MenuTarget.Result]]
    let cookings: [Cooking]
    let notes: [String]

    init(_ larder: DraftLarder, _ days: [DraftedDay]) {
        let request = larder.request
        let results = days.map { day in
            request.target.results(for: day.nutrients(larder), bodyMass: request.bodyMass)
        }
        self.results = results
        cookings = DraftReport.cookings(larder, days)
        var notes: [String] = []
        for (weekday, results) in zip(request.weekdays, results) {
            let missed = results.filter { !$0.isMet }
            guard !missed.isEmpty else { continue }
            notes.append(
                "\(Language.english.weekdayName(weekday)) misses "
                    + missed.map { "\($0.goal.text): it has \($0.amount)" }.joined(separator: "; "))
        }
        let eaten = Set(days.flatMap { $0.meals.joined() }.flatMap { $0.names(larder) })
        for liking in request.liked where !eaten.contains(liking) {
            notes.append(DraftReport.absence(of: liking, larder))
        }
        self.notes = notes
    }

    private static func absence(of liking: Liking, _ larder: DraftLarder) -> String {
        switch liking {
        case .food(let name): return "`\(name)` is liked, and no meal has room for it"
        case .recipe(let name):
            if let dropped = larder.dropped.first(where: { $0.recipe.name == name }) {
                return "`\(dropped.recipe.title)` is liked, but it \(dropped.reason)"
            }
            let title = larder.recipes.first { $0.name == name }?.title ?? name
            return "`\(title)` is liked, and no meal has room for it"
        }
    }

    /// Each pot with the days that it is eaten on: that of its cooking and those of its leftovers.
    private static func cookings(_ larder: DraftLarder, _ days: [DraftedDay]) -> [Cooking] {
        let weekdays = larder.request.weekdays
        var pots: [Cooking] = []
        func each(_ body: (Weekday, Int, Int, Bool) -> Void) {
            for (weekday, day) in zip(weekdays, days) {
                for case .recipe(let recipe, let quarters, let isLeftover) in day.meals.joined() {
                    body(weekday, recipe, quarters, isLeftover)
                }
            }
        }
        each { weekday, recipe, quarters, isLeftover in
            if !isLeftover {
                pots.append(Cooking(recipe: recipe, weekday: weekday, quarters: quarters, eaten: [weekday]))
            }
        }
        each { weekday, recipe, quarters, isLeftover in
            guard isLeftover else { return }
            let possible = larder.cookingDays(of: larder.recipes[recipe], eatenOn: weekday).filter {
                $0 != weekday
            }
            let place = possible.lazy.compactMap { day in
                pots.firstIndex { $0.recipe == recipe && $0.weekday == day }
            }.first
            if let place {
                pots[place].quarters += quarters
                pots[place].eaten.append(weekday)
            }
        }
        return pots
    }
}

extension DraftedDay.Part {
    /// What can be liked of it.
    fileprivate func names(_ larder: DraftLarder) -> [Liking] {
        switch self {
        case .recipe(let recipe, _, _):
            [.recipe(larder.recipes[recipe].name)]
                + larder.recipes[recipe].ingredients.map { .food($0.food.name) }
        case .food(let food, _): [.food(larder.plain[food].food.name)]
        }
    }
}

extension MenuTarget.Result {
    /// What the day comes to, in the goal's own unit: `96 g`, `31.2 %`.
    var amount: String {
        switch goal.basis {
        case .absolute:
            "\(Language.english.number(Double(actual) / 1000)) \(goal.nutrient.unit)"
        case .perKilogram: "\(Language.english.number(Double(actual) / 1000, places: 2)) g/kg"
        case .energyShare: "\(Language.english.number(Double(actual) / 10, places: 1)) %"
        }
    }
}
