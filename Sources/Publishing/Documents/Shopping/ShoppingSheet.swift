/// What a shopping list says, worded and formatted in its language: what is left is to set it.
public struct ShoppingSheet: Sendable, Hashable {
    /// Something to buy.
    public struct Item: Sendable, Hashable {
        /// What it is.
        public var name: String
        /// How much is needed.
        public var quantity: String
        /// How many packs that is; may be empty.
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

    /// The menu that it is for.
    public var title: String
    /// Whom it is for, and for how many.
    public var subtitle: String
    /// The aisles, in the order of the shop.
    public var aisles: [Aisle]
    /// What is needed to taste and is probably at home.
    public var toTaste: [String]

    /// Makes the content of a list.
    public init(title: String, subtitle: String, aisles: [Aisle], toTaste: [String] = []) {
        self.title = title
        self.subtitle = subtitle
        self.aisles = aisles
        self.toTaste = toTaste
    }
}
