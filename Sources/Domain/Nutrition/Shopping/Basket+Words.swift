import Quantities

extension Basket.Line {
    /// The amount as a list in a language writes it, rounded up: `350 g`, `1.25 kg`, `300 ml`, `3 (180 g)`; empty where
    /// it is only to taste.
    public func quantity(in language: Language) -> String {
        if mass_mg == 0 { return "" }
        if volume_ul > 0 { return Basket.metric(volume_ul, "ml", "l", language) }
        let weight = Basket.metric(mass_mg, "g", "kg", language)
        guard let count else { return weight }
        return "\(count.text(in: language)) (\(weight))"
    }

    /// The packs as a list in a language writes them: `2 × 500 g`, `1 × 800 g + 1 × 400 g`, `2 × 1 l`; empty where it is
    /// not sold in packs.
    public func packs(in language: Language) -> String {
        packs.packs.map { "\($0.count)\u{A0}×\u{A0}\(size(of: $0, in: language))" }.joined(separator: " + ")
    }

    /// What one pack holds, in millilitres where the recipes pour it.
    private func size(of pack: PackChoice.Packs, in language: Language) -> String {
        if volume_ul > 0, let density = food.density_mg_per_ml, density > 0 {
            let volume_ml = (pack.size_g * 1000 + density / 2) / density
            return Quantity.metric(volume_ml * 1000, "ml", "l", language)
        }
        return Quantity.metric(pack.size_g * 1000, "g", "kg", language)
    }
}

extension Basket.Count {
    /// `3`, `2 slices`.
    func text(in language: Language) -> String {
        unit == "piece" ? "\(number)" : "\(number) \(UnitWords.name(of: unit, isOne: number == 1, in: language))"
    }
}

extension Basket.Taken {
    /// What is used up, in words: `300 g`.
    public func quantity(in language: Language) -> String { Basket.metric(mass_mg, "g", "kg", language) }

    /// What is left, in words; nothing where nothing is.
    public func left(in language: Language) -> String? {
        // Whole grams, rounded down: nobody cooks with what is less.
        left_mg < 1000 ? nil : Basket.metric(left_mg / 1000 * 1000, "g", "kg", language)
    }
}

extension Basket {
    /// Whole grams or millilitres, from a thousand on in tens of them; always up, for a list that falls short is wrong.
    static func metric(_ thousandths: Int, _ small: String, _ large: String, _ language: Language) -> String {
        let whole = (thousandths + 999) / 1000
        if whole < 1000 { return "\(whole)\u{A0}\(small)" }
        return "\(language.number(scaled: Int64((whole + 9) / 10), places: 2, isFixed: false))\u{A0}\(large)"
    }
}

extension [ShoppingList.Use] {
    /// The meals in words, each dish once with its days: `Red lentil chilli (Mon, Wed)`, over more than a week with how
    /// often: `Red lentil chilli (× 6)`. Where several eat and not all of them of a dish, it says who.
    ///
    /// - Parameters:
    ///   - days: How many days the list is for.
    ///   - eaters: Who eats of the list; one name or none where it need not be said.
    public func meals(in language: Language, days: Int, eaters: Set<String> = []) -> [String] {
        var order: [String] = []
        var groups: [String: [ShoppingList.Use]] = [:]
        for use in self {
            let text = use.text(in: language)
            if groups[text] == nil { order.append(text) }
            groups[text, default: []].append(use)
        }
        return order.map { text in
            let uses = groups[text] ?? []
            var details = [Self.when(uses, language, days)].compactMap { $0 }
            let names = Set(uses.map(\.eater))
            if eaters.count > 1, names != eaters { details.append(names.sorted().joined(separator: ", ")) }
            return details.isEmpty ? text : "\(text) (\(details.joined(separator: "; ")))"
        }
    }

    private static func when(_ uses: [ShoppingList.Use], _ language: Language, _ days: Int) -> String? {
        let dates = Set(uses.map(\.date)).sorted()
        guard days > 1 else { return nil }
        guard days <= 7 else { return "×\u{A0}\(dates.count)" }
        if dates.count == 7 { return language == .german ? "täglich" : "daily" }
        return dates.map { language.weekdayName($0.weekday).prefix(language == .german ? 2 : 3) }
            .joined(separator: ", ")
    }
}
