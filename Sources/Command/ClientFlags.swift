import Diagnostics
import Quantities
import Studio
import Training

/// `floorpress client flag …`.
enum ClientFlags {
    static let command = Subcommand(
        name: "client flag", operands: ["HANDLE", "FLAG"],
        about: "say what plans and menus must respect: knee, pregnant, vegetarian, nuts, no barbell",
        details: """
            FLAG is a word such as knee, lower-back, pregnant, vegetarian, nuts, or `no barbell` for what there is none of. Plans and
            menus choose their alternatives by it; an exercise that it speaks against and that has none is a mistake.
            """,
        options: [
            Option(
                name: "--kind", value: "KIND",
                about:
                    "injury, allergy, diet, medical, pregnant, minor or missing-equipment (default: told by the word)"),
            Option(name: "--severity", value: "HOW", about: "mild, moderate or severe (default: moderate)"),
            Option(name: "--from", value: "DATE", about: "the first day it holds"),
            Option(name: "--to", value: "DATE", about: "the last day it holds"),
            Option(name: "--remove", about: "take the flag away"),
            Option(name: "--at", value: "TIME", about: "the time that counts as now"),
            Option(name: "--dry-run", about: "say what would be kept, and keep nothing"),
        ]
    ) { arguments in
        let words = try arguments.operands(["the client's handle", "the flag"])
        let roster = try Roster(Workspace(arguments["--studio"] ?? "."))
        let isMissing = words[1].lowercased().hasPrefix("no ")
        let name = (isMissing ? String(words[1].dropFirst(3)) : words[1]).lowercased().split(separator: " ")
            .joined(separator: "-")
        let kind =
            try arguments.choice("--kind", ClientFlag.Kind.self) ?? (isMissing ? .missingEquipment : kind(of: name))
        let flag = ClientFlag(
            kind, name, severity: try arguments.choice("--severity", ClientFlag.Severity.self) ?? .moderate,
            from: try arguments.date("--from"), to: try arguments.date("--to"))
        let isDryRun = arguments.has("--dry-run")
        let now = try Build.now(arguments["--at"])
        if arguments.has("--remove") {
            try roster.removeFlag(name, of: words[0], at: now, isDryRun: isDryRun)
            Console.message("\(isDryRun ? "would take" : "took") `\(name)` from \(words[0])")
        } else {
            try roster.setFlag(flag, of: words[0], at: now, isDryRun: isDryRun)
            Console.message("\(isDryRun ? "would flag" : "flagged") \(words[0]): \(flag.word) (\(flag.kind.rawValue))")
        }
        return 0
    }

    /// The kind that a word is usually of.
    private static func kind(of name: String) -> ClientFlag.Kind {
        switch name {
        case "pregnant": .pregnant
        case "minor": .minor
        case "vegetarian", "vegan", "pescatarian", "halal", "kosher": .diet
        case "nuts", "gluten", "milk", "dairy", "lactose", "eggs", "fish", "soy", "soya", "peanuts", "sesame": .allergy
        case "hypertension", "osteoporosis", "kidney", "heart", "diabetes", "eating-disorder", "pelvic-floor": .medical
        default: .injury
        }
    }
}
