import Quantities

extension DraftLarder {
    /// How many foods of a role are offered on a day.
    private static func offered(_ role: PlainFood.Role) -> Int {
        switch role {
        case .fruit: 4
        case .vegetable, .protein: 4
        case .bread, .spread, .nuts: 2
        case .drink: 1
        case .other: 4
        }
    }

    /// Which plain foods are offered.
    enum Variety: Sendable, CaseIterable {
        /// Some each day, others on the next, so that a week is not the same apple seven times.
        case changing
        /// All of them every day.
        case all
    }

    /// What can be eaten on a day.
    ///
    /// - Parameter isForAnyDay: Whether recipes are offered that cannot be cooked for this very day.
    func offer(on day: Weekday, _ variety: Variety, isForAnyDay: Bool = false) -> DraftDay.Offer {
        let plainOfDay = variety == .all ? Set(plain.indices) : plainFoods(on: day)
        var offer = DraftDay.Offer(recipes: [], plain: [], plainMeal: [])
        for slot in slots {
            offer.recipes.append(
                recipes(for: slot.kind).filter {
                    isForAnyDay || !cookingDays(of: recipes[$0], eatenOn: day).isEmpty
                })
            offer.plain.append(plain(for: slot.kind).filter(plainOfDay.contains))
            offer.plainMeal.append(canBePlain(slot.kind) ? .possible : .never)
        }
        return offer
    }

    /// The plain foods of a day: those that are liked, and of each role some.
    private func plainFoods(on day: Weekday) -> Set<Int> {
        var chosen = Set(plain.indices.filter { request.liked.contains(.food(plain[$0].food.name)) })
        for role in PlainFood.Role.allCases {
            let all = plain.indices.filter { plain[$0].role == role }
            let count = min(all.count, DraftLarder.offered(role))
            guard count > 0 else { continue }
            for offset in 0..<count { chosen.insert(all[(day.rawValue * count + offset) % all.count]) }
        }
        return chosen
    }
}
