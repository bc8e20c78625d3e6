import Nutrition
import Quantities

extension Booklet.Nutrition {
    /// The week of a menu, its recipes in the client's portions, and the ranges of a day.
    init(_ meals: ClientMeals?, ranges: [Booklet.Fact]) {
        self.init(
            ranges: ranges, menu: meals.map { MenuSheet($0) }, recipes: meals.map { RecipeCard.cards(of: $0) } ?? [])
    }
}

extension Eater {
    /// What a day is to come to, each range with its source or the reason why there is none. What depends on a fact that nobody
    /// asked the client for is left out.
    public func ranges(in language: Language) -> [Booklet.Fact] {
        DailyRange.all(for: self).compactMap { kind, result in
            switch result {
            case .success(let range):
                Booklet.Fact(kind.name(in: language), range.text(in: language), remark: range.source)
            case .failure(.unknown): nil
            case .failure(let refusal): Booklet.Fact(kind.name(in: language), "–", remark: refusal.text(in: language))
            }
        }
    }
}
