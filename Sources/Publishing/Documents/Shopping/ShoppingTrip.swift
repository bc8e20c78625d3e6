import Nutrition
import Quantities

/// What is bought for whom and when: all that a shopping list says in any of its forms.
public struct ShoppingTrip: Sendable {
    /// What is to be bought.
    public var basket: Basket
    /// The first and the last day that it is for.
    public var days: ClosedRange<CivilDate>
    /// The menu's title; empty where there are several.
    public var menu: String
    /// The names of those who eat.
    public var eaters: [String]
    /// How many people are cooked for, in thousandths.
    public var people_milli: Int
    /// The aisles in the order of the shop.
    public var aisles: [Nutrition.Aisle]
    /// The language of its words.
    public var language: Language
    /// Whether it is for each of the weeks of its days.
    public var isEachWeek = false

    /// Makes a trip.
    public init(
        _ basket: Basket, days: ClosedRange<CivilDate>, menu: String, eaters: [String], people_milli: Int,
        aisles: [Nutrition.Aisle] = Nutrition.Aisle.allCases, language: Language
    ) {
        self.basket = basket
        self.days = days
        self.menu = menu
        self.eaters = eaters
        self.people_milli = people_milli
        self.aisles = aisles
        self.language = language
    }

    /// The trip in its language.
    public var sheet: ShoppingSheet {
        ShoppingSheet(
            title: menu, subtitle: subtitle,
            aisles: basket.aisles(in: aisles).map { section in
                ShoppingSheet.Aisle(section.name.name(in: language), section.lines.map(item))
            },
            toTaste: basket.toTaste.map { $0.food.title(in: language) },
            atHome: basket.taken.map { taken in
                ShoppingSheet.AtHome(
                    name: taken.food.title(in: language), quantity: taken.quantity(in: language),
                    left: taken.left(in: language) ?? "")
            })
    }

    private func item(_ line: Basket.Line) -> ShoppingSheet.Item {
        ShoppingSheet.Item(
            name: line.food.title(in: language), quantity: line.quantity(in: language),
            packs: line.packs(in: language), meals: meals(line))
    }

    /// The meals that need a food, in words.
    func meals(_ line: Basket.Line) -> [String] {
        line.uses.meals(
            in: language, days: isEachWeek ? 7 : days.lowerBound.days(to: days.upperBound) + 1,
            eaters: eaters.count > 1 ? Set(eaters) : [])
    }

    /// `Ana Ribeiro, for 2.5 people, 23–29 November 2026`.
    private var subtitle: String {
        let names = eaters.joined(separator: ", ")
        var span = DateSpan.long(from: days.lowerBound, to: days.upperBound, in: language)
        if isEachWeek { span = "\(ShoppingWording(language).eachWeek), \(span)" }
        guard people_milli != 1000 * eaters.count else { return "\(names), \(span)" }
        let people = language.number(scaled: Int64(people_milli), places: 3, isFixed: false)
        let word = language == .german ? "für \(people) Personen" : "for \(people) people"
        return "\(names), \(word), \(span)"
    }
}
