import Quantities

/// What a label counts, in the order of Regulation (EU) No 1169/2011, Annex XV.
public enum Nutrient: String, Sendable, CaseIterable {
    /// Energy, in kilocalories.
    case energy
    /// Fat, in grams like all that follow.
    case fat
    /// Saturated fatty acids, part of the fat.
    case saturated
    /// Carbohydrate.
    case carbohydrate
    /// Sugars, part of the carbohydrate.
    case sugar
    /// Dietary fibre.
    case fibre
    /// Protein.
    case protein
    /// Salt, that is sodium times 2.5.
    case salt

    /// The unit it is counted in.
    public var unit: String { self == .energy ? "kcal" : "g" }

    /// Its name as a label writes it.
    public func name(in language: Language) -> String {
        switch (self, language) {
        case (.energy, .english): "Energy"
        case (.energy, .german): "Energie"
        case (.fat, .english): "Fat"
        case (.fat, .german): "Fett"
        case (.saturated, .english): "of which saturates"
        case (.saturated, .german): "davon gesättigte Fettsäuren"
        case (.carbohydrate, .english): "Carbohydrate"
        case (.carbohydrate, .german): "Kohlenhydrate"
        case (.sugar, .english): "of which sugars"
        case (.sugar, .german): "davon Zucker"
        case (.fibre, .english): "Fibre"
        case (.fibre, .german): "Ballaststoffe"
        case (.protein, .english): "Protein"
        case (.protein, .german): "Eiweiß"
        case (.salt, .english): "Salt"
        case (.salt, .german): "Salz"
        }
    }

    /// Kilocalories that a gram of it gives: 4 for protein and carbohydrate, 9 for fat (Regulation (EU) No 1169/2011,
    /// Annex XIV). Nothing for what is not counted as a share of energy.
    public var energyPerGram_kcal: Int? {
        switch self {
        case .protein, .carbohydrate, .sugar: 4
        case .fat, .saturated: 9
        case .energy, .fibre, .salt: nil
        }
    }

    /// Its place in the order, from zero.
    var index: Int {
        switch self {
        case .energy: 0
        case .fat: 1
        case .saturated: 2
        case .carbohydrate: 3
        case .sugar: 4
        case .fibre: 5
        case .protein: 6
        case .salt: 7
        }
    }
}
