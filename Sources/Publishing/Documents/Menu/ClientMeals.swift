import Artifacts
import Nutrition
import Quantities

/// What a client eats, for her documents: the menu that holds, and what is bought for it week by week.
public struct ClientMeals: Sendable {
    /// The menu as the client eats it, the alternatives chosen.
    public let menu: Menu
    /// How many people are cooked for, in thousandths.
    public var people_milli: Int
    /// The client's name.
    public var client: String
    /// The client's language.
    public var language: Language
    /// What is cooked when, in the order of the week.
    let pots: [Pot]
    /// What is bought, week by week; weeks that are the same are one.
    public var trips: [ShoppingTrip] { shopping.value }
    private let shopping: Lazily<[ShoppingTrip]>

    /// Makes meals of a menu that fits the client's flags.
    ///
    /// - Parameter trips: Works out what is bought, week by week, when a document asks for it.
    public init(
        _ menu: Menu, people_milli: Int, client: String, language: Language,
        trips: @escaping @Sendable () -> [ShoppingTrip]
    ) {
        shopping = Lazily { ClientMeals.joined(trips()) }
        self.menu = menu
        pots = menu.pots
        self.people_milli = people_milli
        self.client = client
        self.language = language
    }

    /// The trips, where a week like the one before is one with it.
    private static func joined(_ trips: [ShoppingTrip]) -> [ShoppingTrip] {
        var joined: [ShoppingTrip] = []
        for trip in trips {
            if let last = joined.last, last.sheet.isLike(trip.sheet) {
                joined[joined.count - 1].days = last.days.lowerBound...trip.days.upperBound
                joined[joined.count - 1].isEachWeek = true
            } else {
                joined.append(trip)
            }
        }
        return joined
    }

    /// Whether any dish is of a recipe.
    public var hasRecipes: Bool {
        menu.days.contains { $0.meals.contains { $0.dishes.contains { $0.serving != nil } } }
    }

    /// Servings for all who are cooked for, in thousandths; at most a million.
    func forAll(_ servings_milli: Int) -> Int {
        let product = Int128(max(0, servings_milli)) * Int128(max(1, people_milli)) / 1000
        return Int(min(product, 1_000_000_000))
    }
}
