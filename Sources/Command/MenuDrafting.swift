import Diagnostics
import Nutrition
import Quantities
import Studio

/// `floorpress menu draft`.
enum MenuDrafting {
    static let command = Subcommand(
        name: "menu draft", about: "draft a week's menu from the recipes, to be edited",
        details: """
            Composes a menu that meets the target on every day and writes it in the menu language, with its reasons as comments, or says
            what prevents it. The same request gives the same draft. Nobody is given it: `menu assign` does that.
            """,
        options: [
            Option(
                name: "--target", value: "TARGET",
                about:
                    "what a day is to come to: \"2100 kcal; protein 130 g; fat 25–35 %\" (default: the client's ranges)"
            ),
            Option(name: "--client", value: "HANDLE", about: "whose weight and flags count"),
            Option(name: "--mass", value: "MASS", about: "body weight for goals in g/kg: 75kg"),
            Option(name: "--meals", value: "N", about: "meals a day, 2 to 6 (default: 4)"),
            Option(name: "--days", value: "N", about: "days from Monday on, 1 to 7 (default: 7)"),
            Option(
                name: "--diet", value: "LIST",
                about: "that everything must fit: " + Diet.allCases.map(\.rawValue).joined(separator: " or ")),
            Option(
                name: "--avoid", value: "LIST",
                about: "allergens, kinds, foods or recipes that are left out: nuts,legumes,\"red onion\""),
            Option(
                name: "--time-max", value: "TIME", about: "how long a dish may take from Monday to Friday: \"30 min\""),
            Option(
                name: "--cook-days", value: "DAYS",
                about: "when there is time to cook: Sun,Wed; on other days what is left over or ready in 15 min"),
            Option(
                name: "--repeat", value: "N",
                about: "how often a dish may come in a week, 1 to 7 (default: 2; breakfasts and snacks twice as often)"),
            Option(name: "--like", value: "LIST", about: "recipes and foods that are to come if they can"),
            Option(name: "--title", value: "TEXT", about: "the menu's title"),
            Option(
                name: "--nearest", about: "write the nearest menu where none meets the target, and say where it misses"),
            Option(
                name: "--output", value: "FILE",
                about: "a file, or a name in Content/menus (default: standard output)"),
            Option(name: "--force", about: "write over a file that is there"),
            Option(name: "--at", value: "TIME", about: "the time that counts as now, for the client's records"),
            Option(name: "--json", about: "as JSON on standard output"),
        ], run: run)

    private static func run(_ arguments: Arguments) throws -> Int32 {
        _ = try arguments.operands([])
        let target = try target(arguments)
        let desk = try MenuDraftDesk(Workspace(arguments["--studio"] ?? "."))
        let figures = try arguments["--client"].map { try desk.figures(of: $0, at: try Build.now(arguments["--at"])) }
        guard let target = target ?? figures?.target else {
            guard let handle = arguments["--client"] else {
                throw UsageError(
                    message: "`--target` is missing",
                    hint: "such as --target \"2100 kcal; protein 130 g; fat 25–35 %\"")
            }
            throw UsageError(
                message: "`--target` is missing, and what is known of `\(handle)` gives none",
                hint: "`floorpress target show \(handle)` says why; `floorpress target set` takes what is missing")
        }
        let request = try request(target, arguments, desk, figures)
        let draft = try desk.draft(request)
        for note in (figures?.notes ?? []) + draft.notes { Console.message("note: \(note)") }
        if arguments.has("--json") { try Console.result(draft.json.text) }
        guard let output = arguments["--output"], output != "-" else {
            if !arguments.has("--json") { try Console.output(draft.text) }
            return 0
        }
        let path = try desk.write(draft.text, to: output, isReplacing: arguments.has("--force"))
        Console.message("drafted \(path)\nnext: read and edit it; nobody eats by it until you assign it")
        return 0
    }

    private static func target(_ arguments: Arguments) throws(UsageError) -> MenuTarget? {
        guard let text = arguments["--target"] else { return nil }
        do throws(Diagnostic) {
            return try MenuTarget(reading: text)
        } catch {
            throw UsageError(
                message: "`--target`: \(error.message)", hint: error.hint ?? error.expected.map { "expected: \($0)" })
        }
    }

    private static func request(
        _ target: MenuTarget, _ arguments: Arguments, _ desk: MenuDraftDesk, _ figures: MenuDraftDesk.Figures?
    ) throws -> MenuRequest {
        var request = MenuRequest(target: target)
        request.bodyMass = figures?.bodyMass
        if let text = arguments["--mass"] {
            guard let mass = MenuRequest.mass(text) else {
                throw UsageError(message: "`--mass` wants 20 to 400 kg such as 75kg, not `\(text)`")
            }
            request.bodyMass = mass
        }
        request.meals = try number("--meals", MenuRequest.possibleMeals, arguments) ?? request.meals
        request.days = try number("--days", MenuRequest.possibleDays, arguments) ?? request.days
        request.mostRepeats = try number("--repeat", MenuRequest.possibleRepeats, arguments) ?? request.mostRepeats
        let diets = try arguments.list("--diet", from: Diet.allCases.map(\.rawValue)).compactMap(Diet.init(rawValue:))
        request.diets = Diet.allCases.filter { ((figures?.diets ?? []) + diets).contains($0) }
        request.avoid = figures?.avoid ?? []
        for avoidance in try avoid(arguments, desk) where !request.avoid.contains(avoidance) {
            request.avoid.append(avoidance)
        }
        request.liked = try liked(arguments, desk)
        if let text = arguments["--time-max"] {
            guard let minutes = MenuRequest.minutes(text) else {
                throw UsageError(message: "`--time-max` wants a time such as \"30 min\", not `\(text)`")
            }
            request.mostTime_min = minutes
        }
        if let text = arguments["--cook-days"] {
            do throws(Diagnostic) {
                request.cookDays = try MenuRequest.weekdays(text)
            } catch {
                throw UsageError(message: "`--cook-days`: \(error.message)", hint: error.hint ?? error.expected)
            }
        }
        request.title = arguments["--title"].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        request.takesNearest = arguments.has("--nearest")
        return request
    }

    private static func avoid(_ arguments: Arguments, _ desk: MenuDraftDesk) throws -> [Avoidance] {
        let (found, unknown) = MenuRequest.names(arguments["--avoid"] ?? "") { name in
            MenuRequest.refusal(for: name) == nil
                ? Avoidance(name, recipes: desk.recipes, foods: desk.foods) : nil
        }
        if let refusal = unknown.lazy.compactMap({ MenuRequest.refusal(for: $0) }).first { throw Mistakes(refusal) }
        for word in unknown {
            throw UsageError(
                message: "`--avoid` knows no `\(word)`",
                hint: Avoidance.suggestion(for: word, foods: desk.foods)
                    ?? "an allergen, legumes, pork, beef or poultry, a recipe, or a word of a food's name")
        }
        return found
    }

    private static func liked(_ arguments: Arguments, _ desk: MenuDraftDesk) throws(UsageError) -> [Liking] {
        let (found, unknown) = MenuRequest.names(arguments["--like"] ?? "") { name in
            Liking(name, recipes: desk.recipes, foods: desk.foods)
        }
        if let word = unknown.first {
            throw UsageError(
                message: "`--like` knows no `\(word)`",
                hint: didYouMean(String(word.prefix(60)), in: desk.recipes.map(\.title), limit: 3)
                    ?? desk.foods.suggestion(for: word) ?? "a recipe or a food, with commas between them")
        }
        return found
    }

    private static func number(_ name: String, _ bounds: ClosedRange<Int>, _ arguments: Arguments) throws(UsageError)
        -> Int?
    {
        guard let text = arguments[name] else { return nil }
        guard let number = Int(text), bounds.contains(number) else {
            throw UsageError(
                message: "`\(name)` wants a number from \(bounds.lowerBound) to \(bounds.upperBound), not `\(text)`")
        }
        return number
    }
}
