/// What a recipe says in a client's portions, worded and formatted in her language: what is left is to set it.
public struct RecipeCard: Sendable, Hashable {
    /// Something that goes in, with how much of it for each of the card's portions.
    public struct Ingredient: Sendable, Hashable {
        /// What it is, with what is done to it.
        public var name: String
        /// What is done to it, after a comma; may be empty.
        public var note: String
        /// How much, for each of the card's portions.
        public var amounts: [String]
    }

    /// Ingredients under a heading, which is empty for those of the dish itself.
    public struct Group: Sendable, Hashable {
        /// The heading.
        public var title: String
        /// What goes in.
        public var ingredients: [Ingredient]
    }

    /// A pot that is cooked: how large, and on which days.
    public struct Pot: Sendable, Hashable {
        /// How large: `2½ portions`.
        public var portions: String
        /// When: `Mon, Wed`.
        public var days: String
    }

    /// Its title.
    public var title: String
    /// How long it takes, which meals it is for, how long it keeps.
    public var note: String
    /// What is cooked, the smallest first.
    public var pots: [Pot]
    /// What goes in.
    public var groups: [Group]
    /// What is done.
    public var steps: [String]
    /// The words after it.
    public var remarks: [String]
    /// What the portions contain that are eaten.
    public var facts: [String]
    /// The allergens; empty where there are none.
    public var allergens: String

    /// Whether it could be more than a page of a booklet holds beside each other, at some 55 signs a line.
    var isLong: Bool {
        let lines = (steps + remarks).reduce(0) { $0 + $1.count / 55 + 1 }
        return lines > 38 || groups.reduce(0) { $0 + $1.ingredients.count + 1 } > 26
    }
}
