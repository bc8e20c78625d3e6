import Diagnostics
import Quantities

extension DraftLarder {
    /// What can be told to prevent a menu before anything is solved.
    var obstacles: [Diagnostic] {
        let request = request
        var found: [Diagnostic] = []
        if request.energy_kcal == nil {
            found.append(.noDraft("the target names no energy", expected: "such as 2100 kcal; protein 130 g"))
        }
        if request.bodyMass == nil, request.target.goals.contains(where: { $0.basis == .perKilogram }) {
            found.append(
                .noDraft(
                    "the target counts grams for each kilogram of body mass, and no mass is given",
                    hint: "`--mass 75kg`, or `--client` with a client who was weighed"))
        }
        guard found.isEmpty else { return found }
        found = missingMeals
        if found.isEmpty { found = emptyDays }
        return found.isEmpty ? tooFewRecipes : found
    }

    private var kinds: [MealKind] { MealKind.allCases.filter { kind in slots.contains { $0.kind == kind } } }

    /// `vegetarian breakfast without nuts`.
    private func described(_ kind: String) -> String {
        let diets = request.diets.map { $0.rawValue + " " }.joined()
        let avoid = request.avoid.map(\.word).joined(separator: ", ")
        return diets + kind + (avoid.isEmpty ? "" : " without \(avoid)")
    }

    /// Meals for which nothing fits.
    private var missingMeals: [Diagnostic] {
        kinds.filter { recipes(for: $0).isEmpty && !canBePlain($0) }.map { kind in
            let near = dropped.filter { $0.recipe.meals.contains(kind) }.enumerated().sorted {
                ($0.element.reasons.count, $0.offset) < ($1.element.reasons.count, $1.offset)
            }.prefix(3).map(\.element)
            return .noDraft(
                "there is no \(described(kind.rawValue))",
                hint: near.isEmpty
                    ? "write a recipe with `meals: [\(kind.rawValue)]`"
                    : near.map { "`\($0.recipe.title)` \($0.reason)" }.joined(separator: "; "))
        }
    }

    /// Days on which nothing that fits can be cooked or is left over.
    private var emptyDays: [Diagnostic] {
        kinds.compactMap { kind in
            guard !canBePlain(kind) else { return nil }
            let days = request.weekdays.filter { day in
                recipes(for: kind).allSatisfy { cookingDays(of: recipes[$0], eatenOn: day).isEmpty }
            }
            guard !days.isEmpty else { return nil }
            let names = days.map { Language.english.weekdayName($0) }.joined(separator: ", ")
            var limits: [String] = []
            if let limit = request.mostTime_min { limits.append("takes at most \(limit) min") }
            if !request.cookDays.isEmpty {
                let cooking = request.cookDays.map { Language.english.weekdayName($0) }.joined(separator: ", ")
                limits.append("keeps from \(cooking) or is ready in \(MenuRequest.quick_min) min")
            }
            let quickest = recipes(for: kind).map { recipes[$0] }.filter { $0.time_min != nil }
                .min { ($0.time_min ?? 0, $0.name) < ($1.time_min ?? 0, $1.name) }
            return .noDraft(
                "no \(described(kind.rawValue)) for \(names) \(limits.joined(separator: " and "))",
                hint: quickest.map { "the quickest is `\($0.title)`, \($0.time ?? "")" }
                    ?? "recipes say how long they take with `time: 30 min`, and how long they keep with `keeps: 3 days`"
            )
        }
    }

    /// Meals for which there are recipes, but not often enough.
    private var tooFewRecipes: [Diagnostic] {
        let groups: [[MealKind]] = [[.breakfast], [.snack], [.lunch, .dinner], [.lunch], [.dinner]]
        for group in groups where group.allSatisfy(kinds.contains) && !group.contains(where: canBePlain) {
            let slots = slots.count { group.contains($0.kind) } * request.days
            let fitting = recipes.indices.filter { recipe in group.contains { recipes[recipe].meals.contains($0) } }
            let most = request.mostEatings(group[0])
            // No recipe comes twice on one day.
            let often = min(most, request.days)
            guard fitting.count * often < slots else { continue }
            let name = group.count > 1 ? "lunch and dinner" : group[0].rawValue
            let count = fitting.count == 1 ? "1 recipe" : "\(fitting.count) recipes"
            let needed = (slots + max(1, fitting.count) - 1) / max(1, fitting.count)
            let repeats = group == [.breakfast] || group == [.snack] ? (needed + 1) / 2 : needed
            return [
                .noDraft(
                    "\(slots) times \(name) are to be filled, and \(count) for a \(described("meal")) at most \(often) × each come to "
                        + "\(fitting.count * often)",
                    hint: repeats <= min(request.days, MenuRequest.possibleRepeats.upperBound)
                        ? "`--repeat \(repeats)` would do, or more recipes" : "more recipes")
            ]
        }
        return []
    }
}

extension Diagnostic {
    /// That no menu is drafted, and why.
    static func noDraft(_ reason: String, expected: String? = nil, hint: String? = nil) -> Diagnostic {
        Diagnostic(.error, "no-draft", "no draft: \(reason)", expected: expected, hint: hint)
    }
}
