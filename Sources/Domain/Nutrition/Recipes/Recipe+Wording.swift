import Quantities

extension Recipe {
    /// What is said of a recipe in a language: all that is words, and nothing that is counted.
    public struct Wording: Sendable, Hashable {
        /// The title.
        public internal(set) var title: String
        /// One or two sentences.
        public internal(set) var description: String?
        /// What is done to each ingredient, in their order: `diced`.
        public internal(set) var notes: [String?]
        /// The heading that each ingredient stands under, in their order; empty where there is none.
        public internal(set) var sections: [String]
        /// What is done, in order.
        public internal(set) var steps: [String]
        /// The words before the list, paragraph by paragraph.
        public internal(set) var prose: [String]
        /// The words after it.
        public internal(set) var remarks: [String]
        /// The file, relative to the studio.
        public internal(set) var file: String
    }

    /// Whether the recipe is written down in a language.
    public func hasWords(in language: Language) -> Bool {
        language == self.language || translations[language] != nil
    }

    /// The words in a language; those of its own file where there are no others.
    public func words(in language: Language) -> Wording {
        translations[language]
            ?? Wording(
                title: title(in: language), description: description, notes: ingredients.map(\.note),
                sections: ingredients.map(\.section), steps: steps, prose: prose, remarks: remarks, file: file)
    }

    /// The title in a language; that of its own file where there is no other.
    public func title(in language: Language) -> String {
        translations[language]?.title ?? (language == .german ? german : nil) ?? title
    }

    /// All names that it goes by, that of its file among them.
    public var names: [String] {
        [title, german].compactMap { $0 } + Language.allCases.compactMap { translations[$0]?.title } + [name]
    }

    /// What goes in, with notes and headings in a language.
    public func ingredients(in language: Language) -> [Ingredient] {
        guard let words = translations[language] else { return ingredients }
        return ingredients.indices.map { index in
            ingredients[index].worded(
                note: words.notes.indices.contains(index) ? words.notes[index] : nil,
                section: words.sections.indices.contains(index) ? words.sections[index] : "")
        }
    }
}

extension Recipe {
    /// Takes up the words in a further language.
    public mutating func add(_ words: Wording, in language: Language) { translations[language] = words }
}

extension Ingredient {
    /// The same with other words.
    func worded(note: String?, section: String) -> Ingredient {
        Ingredient(
            food: food, quantity: quantity, mass_mg: mass_mg, written: written, note: note, isFixed: isFixed,
            section: section)
    }
}
