/// What a shopping list says, worded and formatted in its language: what is left is to set it.
public struct ShoppingSheet: Sendable, Hashable {
    /// Something to buy.
    public struct Item: Sendable, Hashable {
        /// What it is.
        public var name: String
        /// How much is needed.
        public var quantity: String
        /// How many packs of which size that is; may be empty.
        public var packs: String
        /// The meals that need it.
        public var meals: [String]

        /// Makes an item.
        public init(name: String, quantity: String, packs: String = "", meals: [String] = []) {
            self.name = name
            self.quantity = quantity
            self.packs = packs
            self.meals = meals
        }
    }

    /// A part of the shop.
    public struct Aisle: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// What is to be had there.
        public var items: [Item]

        /// Makes an aisle.
        public init(_ name: String, _ items: [Item]) {
            self.name = name
            self.items = items
        }
    }

    /// Something that is taken from the pantry.
    public struct AtHome: Sendable, Hashable {
        /// What it is.
        public var name: String
        /// How much of it the meals use up.
        public var quantity: String
        /// How much is left after them; empty where nothing is.
        public var left: String

        /// Makes it.
        public init(name: String, quantity: String, left: String = "") {
            self.name = name
            self.quantity = quantity
            self.left = left
        }
    }

    /// The menu that it is for; empty where there are several.
    public var title: String
    /// Whom it is for, for how many, and for which days.
    public var subtitle: String
    /// The aisles, in the order of the shop.
    public var aisles: [Aisle]
    /// What is needed to taste and is probably at home.
    public var toTaste: [String]
    /// What is taken from the pantry.
    public var atHome: [AtHome]

    /// Makes the content of a list.
    public init(
        title: String, subtitle: String, aisles: [Aisle], toTaste: [String] = [], atHome: [AtHome] = []
    ) {
        self.title = title
        self.subtitle = subtitle
        self.aisles = aisles
        self.toTaste = toTaste
        self.atHome = atHome
    }

    /// Whether the same is bought.
    func isLike(_ other: ShoppingSheet) -> Bool {
        title == other.title && aisles == other.aisles && toTaste == other.toTaste && atHome == other.atHome
    }
}
