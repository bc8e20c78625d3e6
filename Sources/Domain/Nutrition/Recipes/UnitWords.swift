import Quantities

/// The names of foods' own units in the languages of the press. The food table has them in English, in the singular.
enum UnitWords {
    /// A name in German, for one and for several.
    private static let german: [String: (one: String, many: String)] = [
        "piece": ("Stück", "Stück"), "slice": ("Scheibe", "Scheiben"), "clove": ("Zehe", "Zehen"),
        "tin": ("Dose", "Dosen"), "jar": ("Glas", "Gläser"), "handful": ("Handvoll", "Handvoll"),
        "bunch": ("Bund", "Bund"), "stalk": ("Stange", "Stangen"), "fillet": ("Filet", "Filets"),
        "scoop": ("Messlöffel", "Messlöffel"), "pot": ("Becher", "Becher"), "leaf": ("Blatt", "Blätter"),
        "ball": ("Kugel", "Kugeln"), "block": ("Block", "Blöcke"), "bottle": ("Flasche", "Flaschen"),
        "cube": ("Würfel", "Würfel"), "fruit": ("Frucht", "Früchte"), "half": ("Hälfte", "Hälften"),
        "head": ("Kopf", "Köpfe"), "pack": ("Packung", "Packungen"), "patty": ("Bratling", "Bratlinge"),
        "pinch": ("Prise", "Prisen"), "rasher": ("Scheibe", "Scheiben"), "roll": ("Brötchen", "Brötchen"),
        "sheet": ("Platte", "Platten"), "sprig": ("Zweig", "Zweige"), "stick": ("Stange", "Stangen"),
        "wrap": ("Fladen", "Fladen"), "cake": ("Waffel", "Waffeln"), "square": ("Stück", "Stück"),
    ]

    private static let irregular = [
        "handful": "handfuls", "bunch": "bunches", "leaf": "leaves", "half": "halves", "patty": "patties",
        "pinch": "pinches",
    ]

    /// The English names that a German word can stand for, in the order of the alphabet.
    static func english(for word: String) -> [String] {
        let word = word.lowercased()
        return german.filter { $0.value.one.lowercased() == word || $0.value.many.lowercased() == word }.keys.sorted()
    }

    /// The name of a unit in a language; one that the press has no word for stays as the table has it.
    static func name(of unit: String, isOne: Bool, in language: Language) -> String {
        if language == .german { return german[unit].map { isOne ? $0.one : $0.many } ?? unit }
        return isOne ? unit : irregular[unit] ?? unit + "s"
    }
}
