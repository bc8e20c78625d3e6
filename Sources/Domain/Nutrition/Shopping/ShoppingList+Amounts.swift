import Quantities

extension ShoppingList.Line {
    /// Milligrams to buy, rounded up; zero where the amount is one of millilitres.
    public var mass_mg: Int { isByVolume ? 0 : mass.roundedUp() }

    /// Microlitres to buy, rounded up; zero unless every recipe measures the food by volume and one of them in
    /// millilitres.
    public var volume_ul: Int { isByVolume ? volume.roundedUp() : 0 }

    /// How many packs that is, where the food is sold in packs.
    public var packs: Int? {
        guard let pack = food.packs_g.first, pack > 0, mass.numerator > 0 else { return nil }
        return mass.roundedUp(per: pack * 1000)
    }

    /// Whether nothing of it is weighed, counted or poured.
    public var isOnlyToTaste: Bool { mass.numerator == 0 }

    /// The amount as a list in a language writes it, rounded up: `350 g`, `1.25 kg`, `300 ml`, `3 (180 g)`; empty where
    /// it is only to taste.
    public func quantity(in language: Language) -> String {
        if isOnlyToTaste { return "" }
        if isByVolume { return ShoppingList.Line.metric(volume_ul, "ml", "l", language) }
        let weight = ShoppingList.Line.metric(mass_mg, "g", "kg", language)
        guard !isWeighed, !isPoured, !isSpooned, pieces.count == 1, let (unit, share) = pieces.first else {
            return weight
        }
        let count = share.roundedUp(per: 1000)
        let number =
            unit == "piece" ? "\(count)" : "\(count) \(UnitWords.name(of: unit, isOne: count == 1, in: language))"
        return "\(number) (\(weight))"
    }

    /// The meals that need it in words, each once: the recipe's title, or the meal's name.
    public func uses(in language: Language) -> [String] {
        var texts: [String] = []
        for use in uses {
            let text = use.text(in: language)
            if !texts.contains(text) { texts.append(text) }
        }
        return texts
    }

    private var isByVolume: Bool { isPoured && !isWeighed && pieces.isEmpty }

    /// Whole grams or millilitres, from a thousand on in tens of them; always up, for a list that falls short is wrong.
    private static func metric(_ thousandths: Int, _ small: String, _ large: String, _ language: Language) -> String {
        let whole = (thousandths + 999) / 1000
        if whole < 1000 { return "\(whole)\u{A0}\(small)" }
        return "\(language.number(scaled: Int64((whole + 9) / 10), places: 2, isFixed: false))\u{A0}\(large)"
    }

    // MARK: Summing

    mutating func add(_ ingredient: Ingredient, servings: Int, of serves: Int, people: Int, _ use: ShoppingList.Use) {
        if !uses.contains(use) { uses.append(use) }
        guard let quantity = ingredient.quantity else { return }
        func share(_ amount: Int) -> Share {
            ingredient.isFixed
                ? Share(Int128(amount), over: 1)
                : Share(Int128(amount) * Int128(servings) * Int128(people), over: Int128(serves) * 1_000_000)
        }
        mass += share(ingredient.mass_mg)
        switch quantity.measure {
        case .grams: isWeighed = true
        case .pieces(let unit): pieces[unit, default: .zero] += share(quantity.amount_milli)
        case .millilitres, .teaspoons, .tablespoons, .cups:
            if quantity.measure == .millilitres { isPoured = true } else { isSpooned = true }
            // Every measure is of whole millilitres, so this is exact.
            volume += share(quantity.amount_milli * (quantity.measure.volume_ul ?? 0) / 1000)
        }
    }

    mutating func add(_ other: ShoppingList.Line) {
        for use in other.uses where !uses.contains(use) { uses.append(use) }
        mass += other.mass
        volume += other.volume
        for unit in other.pieces.keys.sorted() { pieces[unit, default: .zero] += other.pieces[unit] ?? .zero }
        isWeighed = isWeighed || other.isWeighed
        isPoured = isPoured || other.isPoured
        isSpooned = isSpooned || other.isSpooned
    }

    /// The line with its meals in the order of the week.
    var inOrder: ShoppingList.Line {
        var line = self
        line.uses.sort { one, other in
            if one.weekday != other.weekday { return one.weekday.rawValue < other.weekday.rawValue }
            if one.order != other.order { return one.order.lexicographicallyPrecedes(other.order) }
            return (one.meal, one.title ?? "") < (other.meal, other.title ?? "")
        }
        return line
    }
}
