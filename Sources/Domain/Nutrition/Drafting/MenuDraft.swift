import Diagnostics
import Quantities
import Solving

/// A week's menu composed from recipes and plain foods, for the trainer to edit: the text, with its reasons as comments.
///
/// The same request, recipes and foods give the same text. Nobody is given it by it.
public struct MenuDraft: Sendable {
    /// The text in the language of menus.
    public let text: String
    /// What is to be told beside it: goals that are missed, wishes that did not come true.
    public let notes: [String]
    let larder: DraftLarder
    let days: [DraftedDay]

    /// How often a week is looked for anew because of some day no whole portions could be made.
    private static let mostAttempts = 8

    /// Drafts a menu.
    ///
    /// - Parameter menus: Those of the studio; the foods that they name alone are offered as well.
    /// - Throws: What prevents it, in plain words, or that the solver does not work.
    public init(
        _ request: MenuRequest, recipes: [Recipe], foods: FoodTable, menus: [Menu] = [], solver: some Solver
    ) throws(Mistakes) {
        let larder = DraftLarder(request, recipes: recipes, foods: foods, menus: menus)
        self.larder = larder
        let obstacles = larder.obstacles
        guard obstacles.isEmpty else { throw Mistakes(obstacles) }
        let found: Result<[DraftedDay], Diagnostic>
        do throws(SolverFailure) {
            found = try MenuDraft.find(larder, by: solver)
        } catch {
            throw Mistakes(error.diagnostic)
        }
        switch found {
        case .success(let days): self.days = days
        case .failure(let reason): throw Mistakes(reason)
        }
        let report = DraftReport(larder, days)
        notes = report.notes
        let written = DraftedMenuWriter(larder, days, report).text
        text = MenuPrinter.text(try MenuDraft.read(written, days, larder, Cookbook(recipes, foods)))
    }

    /// The week, or what prevents it.
    private static func find(
        _ larder: DraftLarder, by solver: some Solver
    ) throws(SolverFailure) -> Result<[DraftedDay], Diagnostic> {
        if let days = try days(larder, by: solver, isElastic: false) { return .success(days) }
        if larder.request.takesNearest, let days = try days(larder, by: solver, isElastic: true) {
            return .success(days)
        }
        return .failure(try DraftExplanation(larder, solver).diagnostic())
    }

    /// The week in whole portions, or nothing where none was found.
    static func days(
        _ larder: DraftLarder, by solver: some Solver, isElastic: Bool
    ) throws(SolverFailure) -> [DraftedDay]? {
        for variety in DraftLarder.Variety.allCases {
            var refused: [(day: Int, dishes: [DraftWeek.Dish])] = []
            for _ in 0..<mostAttempts {
                let week = try DraftWeek.find(larder, variety, by: solver, isElastic: isElastic, refused: refused)
                guard let week else { break }
                var days: [DraftedDay] = []
                for (index, dishes) in week.dishes.enumerated() {
                    let weekday = larder.request.weekdays[index]
                    let liked = week.liked[index]
                    var day = try DraftedDay.find(
                        dishes, liked: liked, on: weekday, larder, variety, by: solver, isElastic: isElastic)
                    if day == nil, variety != .all {
                        day = try DraftedDay.find(
                            dishes, liked: liked, on: weekday, larder, .all, by: solver, isElastic: isElastic)
                    }
                    if let day { days.append(day) } else { refused.append((index, dishes)) }
                }
                if days.count == week.dishes.count { return days }
            }
        }
        return nil
    }

    /// Reads the draft as any menu is read, and holds it against what was asked for. What is wrong with it then is a mistake of
    /// the press.
    private static func read(
        _ text: String, _ days: [DraftedDay], _ larder: DraftLarder, _ cookbook: Cookbook
    ) throws(Mistakes) -> Menu {
        var diagnostics: [Diagnostic] = []
        let menu = Menu.parse(
            Source(path: "draft", text: text), name: "draft", cookbook: cookbook, into: &diagnostics)
        guard let menu, !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
        let isSame = zip(larder.request.weekdays, days).allSatisfy { weekday, day in
            guard let read = menu.day(weekday) else { return false }
            return read.meals.count == day.meals.count && read.nutrients == day.nutrients(larder)
        }
        guard isSame, menu.target == larder.request.target else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-draft", "the draft does not read as what it was written from",
                    hint: "this is a mistake of the press; nothing is written"))
        }
        return menu
    }
}
