import Quantities

/// A day of a menu that misses its target.
public struct MenuMiss: Sendable, Hashable {
    /// The day.
    public let weekday: Weekday
    /// The goals that it misses, as the target has them.
    public let results: [MenuTarget.Result]

    /// Days with by how much they miss, those that miss by the same together: `Mon, Wed: 180 kcal under; Tue: protein 9 %
    /// under`. It tells amounts of the menu and shares of what is meant, nothing of the eater.
    public static func text(_ misses: [MenuMiss], in language: Language) -> String {
        var groups: [(days: [Weekday], text: String)] = []
        for miss in misses {
            let text = miss.results.map { $0.miss(in: language) }.joined(separator: ", ")
            if let index = groups.firstIndex(where: { $0.text == text }) {
                groups[index].days.append(miss.weekday)
            } else {
                groups.append(([miss.weekday], text))
            }
        }
        return groups.map { "\(WeekdayReader.text($0.days, in: language)): \($0.text)" }.joined(separator: "; ")
    }
}

extension Menu {
    /// The days that miss the target, Monday first.
    ///
    /// - Parameter bodyMass: The eater's; goals for each kilogram of it are left out where it is not known.
    public func misses(bodyMass: Mass?) -> [MenuMiss] {
        days.compactMap { day in
            let missed = target.results(for: day.nutrients, bodyMass: bodyMass).filter { !$0.isMet }
            return missed.isEmpty ? nil : MenuMiss(weekday: day.weekday, results: missed)
        }
    }
}

extension MenuTarget.Result {
    /// By how much it misses, in words: `180 kcal under`, `protein 9 % under` for a goal by body mass, `fat 3.2 points over`
    /// for a share of energy.
    public func miss(in language: Language) -> String {
        let amount = abs(miss)
        let text =
            switch goal.basis {
            case .absolute:
                "\(language.number(Double(amount) / 1000, places: amount < 10_000 ? 1 : 0))\u{A0}\(goal.nutrient.unit)"
            case .perKilogram: "\(language.number(Double(percent(amount))))\u{A0}%"
            case .energyShare:
                language.number(scaled: Int64(amount), places: 1, isFixed: false)
                    + (language == .german ? " Punkte" : amount == 10 ? " point" : " points")
            }
        let name = goal.nutrient == .energy ? "" : goal.nutrient.word(in: language) + " "
        let side =
            switch (miss < 0, language) {
            case (true, .english): "under"
            case (false, .english): "over"
            case (true, .german): "zu wenig"
            case (false, .german): "zu viel"
            }
        return "\(name)\(text) \(side)"
    }

    /// Percent of the bound that is missed, at least one.
    private func percent(_ amount: Int) -> Int {
        let bound = (miss < 0 ? goal.least : goal.most) ?? 0
        guard bound > 0, let percent = Ratio(100, bound).times(amount) else { return 100 }
        return max(1, percent)
    }
}
