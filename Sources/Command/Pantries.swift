import Diagnostics
import Nutrition
import Studio

/// `floorpress pantry …`: what a client has at home, which shopping lists take off.
enum Pantries {
    static let commands = [list, set, add, remove, clear]

    private static let changing = [
        Option(name: "--at", value: "TIME", about: "the time that counts as now"),
        Option(name: "--dry-run", about: "say what would change, and change nothing"),
    ]

    private static func book(_ arguments: Arguments) throws -> PantryBook {
        try PantryBook(Workspace(arguments["--studio"] ?? "."), at: Build.now(arguments["--at"]))
    }

    private static let list = Subcommand(
        name: "pantry list", operands: ["CLIENT"], about: "what a client has at home",
        options: [Option(name: "--json", about: "as JSON on standard output")]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let book = try book(arguments)
        let masses = try book.pantry(of: handle).pantry.masses_g.sorted { $0.key < $1.key }
        if arguments.has("--json") {
            try Console.result(
                JSON.array(
                    masses.map { food, mass in .members(["food": .string(food), "massGrams": .integer(mass)]) }
                ).text)
        } else if masses.isEmpty {
            Console.message("nothing is written down of what \(handle) has at home")
        } else {
            let rows = masses.map { food, mass in
                [food, "\(mass) g", book.foods.find(food) == nil ? "not in the food table any more" : ""]
            }
            try Console.result(TextTable(["food", "at home", ""], rows).text)
        }
        return 0
    }

    private static let set = Subcommand(
        name: "pantry set", operands: ["CLIENT", "ITEM…"], about: "write down what there is, as \"500 g Rolled oats\"",
        details: "What was written down of the same foods is replaced; other foods stay.", options: changing
    ) { arguments in
        let (handle, items) = try items(arguments)
        return try told(arguments, handle) { try $0.set(items, of: handle, isAdding: false, isDryRun: $1) }
    }

    private static let add = Subcommand(
        name: "pantry add", operands: ["CLIENT", "ITEM…"], about: "put something to what there is, as \"2 tins Chickpeas\"",
        options: changing
    ) { arguments in
        let (handle, items) = try items(arguments)
        return try told(arguments, handle) { try $0.set(items, of: handle, isAdding: true, isDryRun: $1) }
    }

    private static let remove = Subcommand(
        name: "pantry remove", operands: ["CLIENT", "ITEM…"],
        about: "take something away: all of \"Rolled oats\", or \"200 g Rolled oats\"", options: changing
    ) { arguments in
        let (handle, items) = try items(arguments)
        return try told(arguments, handle) { try $0.remove(items, of: handle, isDryRun: $1) }
    }

    private static let clear = Subcommand(
        name: "pantry clear", operands: ["CLIENT"], about: "forget all that is written down", options: changing
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        return try told(arguments, handle) { try $0.clear(handle, isDryRun: $1) }
    }

    private static func items(_ arguments: Arguments) throws(UsageError) -> (handle: String, items: [String]) {
        let words = arguments.operands
        guard let handle = words.first, !handle.isEmpty else {
            throw UsageError(message: "the client's handle is missing")
        }
        guard words.count > 1 else {
            throw UsageError(message: "what is at home is missing", hint: "such as \"500 g Rolled oats\"")
        }
        return (handle, Array(words.dropFirst()))
    }

    private static func told(
        _ arguments: Arguments, _ handle: String, _ change: (PantryBook, Bool) throws -> [PantryBook.Change]
    ) throws -> Int32 {
        let isDryRun = arguments.has("--dry-run")
        let changes = try change(book(arguments), isDryRun)
        if changes.isEmpty { Console.message("nothing \(isDryRun ? "would change" : "changed")") }
        for change in changes {
            let after = change.after_g == 0 ? "none" : "\(change.after_g) g"
            let before = change.before_g == 0 ? "" : ", before \(change.before_g) g"
            Console.message("\(handle) \(isDryRun ? "would have" : "has") \(after) of \(change.food)\(before)")
        }
        return 0
    }
}
