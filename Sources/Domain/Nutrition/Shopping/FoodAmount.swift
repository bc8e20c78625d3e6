/// How much of a food: exactly what it weighs, and by what it was measured.
///
/// Amounts add up the same in whatever order, so a list of a week is the list of its days.
struct FoodAmount: Sendable, Hashable {
    /// Milligrams.
    private(set) var mass = Share.zero
    /// Microlitres of what is measured by volume.
    private(set) var volume = Share.zero
    /// Thousandths of pieces, by the food's unit.
    private(set) var pieces: [String: Share] = [:]
    private(set) var isWeighed = false
    private(set) var isPoured = false
    private(set) var isSpooned = false

    static let none = FoodAmount()

    private init() {}

    /// So many parts of so many of what a line of a recipe takes; what is to taste weighs nothing.
    init(_ ingredient: Ingredient, _ parts: Int128 = 1, over whole: Int128 = 1) {
        guard let quantity = ingredient.quantity else { return }
        func share(_ amount: Int) -> Share { Share(Int128(amount), over: 1).times(parts, over: whole) }
        mass = share(ingredient.mass_mg)
        switch quantity.measure {
        case .grams: isWeighed = true
        case .pieces(let unit): pieces[unit] = share(quantity.amount_milli)
        case .millilitres, .teaspoons, .tablespoons, .cups:
            if quantity.measure == .millilitres { isPoured = true } else { isSpooned = true }
            // Thousandths of millilitres by microlitres of one, over a thousand: every measure is of whole millilitres.
            volume = share(quantity.amount_milli * (quantity.measure.volume_ul ?? 0) / 1000)
        }
    }

    /// Whether every line measured it by volume, one of them in millilitres and not in spoons alone.
    var isByVolume: Bool { isPoured && !isWeighed && pieces.isEmpty }

    /// The unit that every line counted it by, and how many thousandths.
    var counted: (unit: String, share: Share)? {
        guard !isWeighed, !isPoured, !isSpooned, pieces.count == 1, let (unit, share) = pieces.first else { return nil }
        return (unit, share)
    }

    static func + (one: FoodAmount, other: FoodAmount) -> FoodAmount {
        var sum = one
        sum.mass += other.mass
        sum.volume += other.volume
        for unit in other.pieces.keys.sorted() { sum.pieces[unit, default: .zero] += other.pieces[unit] ?? .zero }
        sum.isWeighed = one.isWeighed || other.isWeighed
        sum.isPoured = one.isPoured || other.isPoured
        sum.isSpooned = one.isSpooned || other.isSpooned
        return sum
    }

    static func += (sum: inout FoodAmount, more: FoodAmount) { sum = sum + more }

    /// So many parts of so many.
    func times(_ parts: Int128, over whole: Int128) -> FoodAmount {
        var scaled = self
        scaled.mass = mass.times(parts, over: whole)
        scaled.volume = volume.times(parts, over: whole)
        scaled.pieces = pieces.mapValues { $0.times(parts, over: whole) }
        return scaled
    }
}
