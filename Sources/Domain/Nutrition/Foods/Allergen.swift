import Quantities

/// The fourteen allergens that must be named in the European Union (Regulation (EU) No 1169/2011, Annex II), in its
/// order.
public enum Allergen: String, Sendable, CaseIterable {
    /// Cereals with gluten.
    case gluten
    /// Crustaceans.
    case crustaceans
    /// Eggs.
    case eggs
    /// Fish.
    case fish
    /// Peanuts.
    case peanuts
    /// Soybeans.
    case soya
    /// Milk, lactose included.
    case milk
    /// Almonds, hazelnuts, walnuts and their like.
    case nuts
    /// Celery.
    case celery
    /// Mustard.
    case mustard
    /// Sesame.
    case sesame
    /// Sulphur dioxide and sulphites above 10 mg/kg.
    case sulphites
    /// Lupin.
    case lupin
    /// Molluscs.
    case molluscs

    /// Its name.
    public func name(in language: Language) -> String {
        guard language == .german else { return rawValue }
        return switch self {
        case .gluten: "Gluten"
        case .crustaceans: "Krebstiere"
        case .eggs: "Eier"
        case .fish: "Fisch"
        case .peanuts: "Erdnüsse"
        case .soya: "Soja"
        case .milk: "Milch"
        case .nuts: "Schalenfrüchte"
        case .celery: "Sellerie"
        case .mustard: "Senf"
        case .sesame: "Sesam"
        case .sulphites: "Sulfite"
        case .lupin: "Lupinen"
        case .molluscs: "Weichtiere"
        }
    }

    /// The allergens that a flag of a client or the first part of a tag such as `dairy-free` means; none where it is
    /// about something else.
    ///
    /// `nut` is what people write for both peanuts and tree nuts, so it means both: to leave out too much is the safe
    /// mistake.
    public static func meant(by word: String) -> [Allergen] {
        let word = word.lowercased()
        if let allergen = Allergen(rawValue: word) { return allergen == .nuts ? [.peanuts, .nuts] : [allergen] }
        return switch word {
        case "wheat", "coeliac", "celiac": [.gluten]
        case "egg": [.eggs]
        case "peanut": [.peanuts]
        case "soy": [.soya]
        case "dairy", "lactose": [.milk]
        case "nut": [.peanuts, .nuts]
        case "tree-nuts": [.nuts]
        case "shellfish": [.crustaceans, .molluscs]
        case "sulphite", "sulfites", "sulfite": [.sulphites]
        default: []
        }
    }
}

/// A way of eating that a food fits or does not.
public enum Diet: String, Sendable, CaseIterable {
    /// Nothing from animals.
    case vegan
    /// No meat and no fish.
    case vegetarian

    /// Its name.
    public func name(in language: Language) -> String {
        language == .german && self == .vegetarian ? "vegetarisch" : rawValue
    }

    /// Whether no food of this diet can have an allergen.
    public func rulesOut(_ allergen: Allergen) -> Bool { excluded.contains(allergen) }

    /// Allergens that no food of this diet can have.
    private var excluded: [Allergen] {
        self == .vegan ? [.crustaceans, .eggs, .fish, .milk, .molluscs] : [.crustaceans, .fish, .molluscs]
    }
}
