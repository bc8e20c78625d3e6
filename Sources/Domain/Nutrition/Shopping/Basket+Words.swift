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

    /// The packs as a list in a language writes them: `2 × 500 g`, `1 × 800 g + 1 × 400 g`, `2 × 1 l`, and `1 × 10` of what is
    /// counted and sold by the ten; empty where it is not sold in packs, or piece by piece.
    public func packs(in language: Language) -> String {
        let sizes = packs.packs.map { (count: $0.count, size: size(of: $0, in: language)) }
        guard !sizes.contains(where: { $0.size == "1" }) else { return "" }
        return sizes.map { "\($0.count)\u{A0}×\u{A0}\($0.size)" }.joined(separator: " + ")
    }

    /// What one pack holds: pieces where the recipes count them and a pack has whole ones, millilitres where they pour it.
    private func size(of pack: PackChoice.Packs, in language: Language) -> String {
        if let count, let unit = food.units.first(where: { $0.name == count.unit }), unit.mass_mg > 0,
            pack.size_g * 1000 % unit.mass_mg == 0
        {
            return "\(pack.size_g * 1000 / unit.mass_mg)"
        }
        if volume_ul > 0, let volume = Basket.volume(of: pack.size_g * 1000, food) {
            return Quantity.metric(volume, "ml", "l", language)
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
    /// What is used up, in words: `300 g`, `200 ml`.
    public func quantity(in language: Language) -> String { text(mass_mg, in: language) }

    /// What is left, in words; nothing where nothing is.
    public func left(in language: Language) -> String? {
        // Whole grams, rounded down: nobody cooks with what is less.
        left_mg < 1000 ? nil : text(left_mg / 1000 * 1000, in: language)
    }

    private func text(_ mass_mg: Int, in language: Language) -> String {
        if isByVolume, let volume = Basket.volume(of: mass_mg, food) {
            return Quantity.metric(volume, "ml", "l", language)
        }
        return Quantity.metric(mass_mg, "g", "kg", language)
    }
}

extension Basket {
    /// Microlitres of a food that is poured; nothing where its density is not known.
    static func volume(of mass_mg: Int, _ food: Food) -> Int? {
        guard let density = food.density_mg_per_ml, density > 0 else { return nil }
        return Int((Int128(mass_mg) * 1000 + Int128(density / 2)) / Int128(density))
    }

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
        return runs(dates).map { run in
            func name(_ date: CivilDate) -> Substring {
                language.weekdayName(date.weekday).prefix(language == .german ? 2 : 3)
            }
            switch run.count {
            case 1: return "\(name(run[0]))"
            case 2: return "\(name(run[0])), \(name(run[1]))"
            default: return "\(name(run[0]))–\(name(run[run.count - 1]))"
            }
        }.joined(separator: ", ")
    }

    /// Days that follow each other.
    private static func runs(_ dates: [CivilDate]) -> [[CivilDate]] {
        dates.reduce(into: []) { runs, date in
            if let last = runs.last?.last, last.days(to: date) == 1 {
                runs[runs.count - 1].append(date)
            } else {
                runs.append([date])
            }
        }
    }
}
