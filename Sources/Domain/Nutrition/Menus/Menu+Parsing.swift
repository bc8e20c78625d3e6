import Diagnostics
import Markup
import Quantities

extension Menu {
    /// Reads a menu. Every mistake is reported; with errors there is none.
    public static func parse(
        _ source: Source, name: String, recipes: [Recipe], foods: FoodTable, into diagnostics: inout [Diagnostic]
    ) -> Menu? {
        parse(source, name: name, cookbook: Cookbook(recipes, foods), into: &diagnostics)
    }

    /// Reads a menu of the dishes of a cookbook. Every mistake is reported; with errors there is none.
    ///
    /// - Parameter language: The language of the text; that of the cookbook without it.
    public static func parse(
        _ source: Source, name: String, cookbook: Cookbook, language: Language? = nil,
        into diagnostics: inout [Diagnostic]
    ) -> Menu? {
        if let mistake = source.controlCharacter() {
            diagnostics.append(mistake)
            return nil
        }
        guard let matter = FrontMatter.parse(source, into: &diagnostics) else { return nil }
        var fields = Fields(matter.document)
        let (menu, found) = read(source, matter, &fields, name: name, dishes: cookbook.reader(in: language))
        var findings = found
        findings.add(fields.finish())
        diagnostics += findings.all
        return findings.hasErrors ? nil : menu
    }

    /// Reads a menu whose front matter may hold more keys: these are asked for before or after, and whoever calls finishes
    /// the fields.
    static func read(
        _ source: Source, _ matter: FrontMatter, _ fields: inout Fields, name: String, dishes: DishReader
    ) -> (menu: Menu, findings: Findings) {
        var menu = Menu(name: name, source: source)
        menu.read(&fields)
        menu.frontMatter = source.text(matter.document.range).replacing("\r\n", with: "\n")
        var reader = MenuReader(source, dishes)
        reader.read(matter.body)
        menu.prose = reader.prose
        menu.days = reader.days
        menu.lines = reader.lines
        menu.comments = reader.comments
        guard !reader.findings.hasErrors else { return (menu, reader.findings) }
        var empty: [Origin] = []
        for meal in menu.days.flatMap(\.meals)
        where meal.plates.isEmpty && !empty.contains(where: { $0.isAlso(meal.origin) }) {
            empty.append(meal.origin)
            reader.findings.error(
                "menu-wording", "there is nothing to eat in this meal", at: meal.range,
                expected: "such as Lunch 13:00: Red lentil chilli × 1.5")
        }
        reader.findings.add(menu.leftoverMistakes)
        let missing = Weekday.allCases.filter { menu.day($0) == nil }
        if !missing.isEmpty {
            let names = missing.map { Language.english.weekdayName($0) }.joined(separator: ", ")
            reader.findings.warning(
                "menu-days", "the menu says nothing of \(names)", at: matter.body.upperBound..<matter.body.upperBound,
                expected: "each day of the week under a heading")
        }
        return (menu, reader.findings)
    }

    private mutating func read(_ fields: inout Fields) {
        title = fields.text("title", isRequired: true) ?? ""
        german = fields.text("german")
        description = fields.text("description")
        tags = fields.texts("tags")
        isDraft = fields.boolean("draft") ?? false
        if let (target, place) = MenuTarget.read(&fields) {
            self.target = target
            targetPlace = place
        }
    }
}

extension MenuTarget {
    /// The target of a front matter with where it stands; nothing where there is none, and where it has a mistake, which is
    /// noted.
    static func read(_ fields: inout Fields) -> (target: MenuTarget, place: Place)? {
        guard let text = fields.text("target") else { return nil }
        do throws(MenuTarget.Problem) {
            return (try MenuTarget(text), fields.document.source.place(of: fields.range("target")))
        } catch {
            fields.refuse("target", "bad-target", error.message, expected: error.expected, hint: error.hint)
            return nil
        }
    }
}
