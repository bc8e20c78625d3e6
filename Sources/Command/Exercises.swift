import Diagnostics
import Quantities
import Studio
import Training

/// `floorpress exercise …`.
enum Exercises {
    static let commands = [list, search, show, copy]

    private static let shared = [
        Option(name: "--language", value: "CODE", about: "en or de (default: the studio's)"),
        Option(name: "--json", about: "as JSON on standard output"),
    ]
    private static let filters = [
        Option(name: "--pattern", value: "NAME", about: "such as squat, hinge or vertical-pull"),
        Option(name: "--muscle", value: "NAME", about: "a muscle that works, such as glutes"),
        Option(name: "--level", value: "LEVEL", about: "beginner, intermediate or advanced, and all easier ones"),
        Option(name: "--equipment", value: "LIST", about: "what there is, with commas; `none` for nothing at all"),
        Option(name: "--avoid", value: "LIST", about: "flags that must not speak against it, such as knee,shoulder"),
        Option(name: "--own", about: "the studio's own exercises only"),
    ]

    private static let list = Subcommand(
        name: "exercise list", about: "the exercises that plans can name", options: filters + shared
    ) { arguments in
        _ = try arguments.operands([])
        return try select(arguments, words: [])
    }

    private static let search = Subcommand(
        name: "exercise search", operands: ["WORD…"], about: "exercises by words of their names and texts",
        details: "Every word must be found, in any language, or as the beginning of a longer one; the best come first.",
        options: filters + shared
    ) { arguments in
        guard !arguments.operands.isEmpty else { throw UsageError(message: "a word to look for is missing") }
        return try select(arguments, words: arguments.operands)
    }

    private static let show = Subcommand(
        name: "exercise show", operands: ["NAME"], about: "one exercise: facts, cues, common errors", options: shared
    ) { arguments in
        let name = try arguments.operands(["the exercise's name"])[0]
        let shelf = try Workspace(arguments["--studio"] ?? ".").exercises()
        let exercise = try find(name, in: shelf.library)
        let language = try arguments.choice("--language", Language.self) ?? shelf.language
        let text = arguments.has("--json") ? exercise.json(language).text : exercise.sheet(language)
        try Console.result(text)
        return 0
    }

    private static let copy = Subcommand(
        name: "exercise copy", operands: ["NAME"],
        about: "copy an exercise of the press to Content/exercises, to make it yours",
        details: "What lies in Content/exercises takes the place of the press's exercise of the same name."
    ) { arguments in
        let name = try arguments.operands(["the exercise's name"])[0]
        let workspace = Workspace(arguments["--studio"] ?? ".")
        let exercise = try find(name, in: try workspace.exercises().library)
        guard exercise.isBuiltIn else {
            throw UsageError(message: "`\(exercise.title)` is your own already: \(exercise.file)")
        }
        for file in try workspace.adopt(exercise) { Console.message("wrote \(file)") }
        return 0
    }

    private static func find(_ name: String, in library: ExerciseLibrary) throws(UsageError) -> Exercise {
        guard let exercise = library.find(name) else {
            throw UsageError(
                message: "there is no exercise `\(name)`",
                hint: library.suggestion(for: name) ?? "`floorpress exercise search` looks into all words")
        }
        return exercise
    }

    private static func select(_ arguments: Arguments, words: [String]) throws -> Int32 {
        let shelf = try Workspace(arguments["--studio"] ?? ".").exercises()
        let language = try arguments.choice("--language", Language.self) ?? shelf.language
        var query = ExerciseQuery()
        query.words = words
        query.pattern = try arguments.choice("--pattern", Exercise.Pattern.self)
        query.muscle = try arguments.choice("--muscle", Muscle.self)
        query.level = try arguments.choice("--level", Exercise.Level.self)
        query.without = try Set(arguments.list("--avoid", from: shelf.library.flags))
        query.equipment = try arguments["--equipment"].map { text throws(UsageError) in
            text == "none" ? [] : try Set(arguments.list("--equipment", from: shelf.library.equipment))
        }
        let found = query.select(from: shelf.library).filter { !arguments.has("--own") || !$0.isBuiltIn }
        if arguments.has("--json") {
            try Console.result(JSON.array(found.map { $0.json(language) }).text)
        } else {
            let rows = found.map { exercise in
                [
                    exercise.title(in: language), exercise.pattern.name(in: language),
                    exercise.level.name(in: language),
                    exercise.equipment.map { Exercise.equipmentName($0, in: language) }.joined(separator: ", "),
                ]
            }
            try Console.result(TextTable(["exercise", "pattern", "level", "equipment"], rows).text)
            Console.message("\(found.count) of \(shelf.library.all.count) exercises")
        }
        return 0
    }
}

extension ExerciseLibrary {
    /// The flags that speak against any of the exercises.
    var flags: [String] { Set(all.flatMap(\.avoid)).sorted() }
    /// All that any of them needs.
    var equipment: [String] { Set(all.flatMap(\.equipment)).sorted() }
}

extension Exercise {
    /// All about it, for people.
    fileprivate func sheet(_ language: Language) -> String {
        let text = text(in: language)
        func list(_ title: String, _ items: [String]) -> [String] {
            items.isEmpty ? [] : ["", title] + items.map { "  - \($0)" }
        }
        let facts: [(String, String)] = [
            ("also", names.filter { $0 != text.title }.joined(separator: ", ")),
            ("pattern", pattern.name(in: language)), ("level", level.name(in: language)),
            (
                "muscles",
                muscles.map { "\($0.muscle.name(in: language)) \(($0.permille + 5) / 10) %" }.joined(separator: ", ")
            ),
            ("equipment", equipment.map { Exercise.equipmentName($0, in: language) }.joined(separator: ", ")),
            ("avoid with", avoid.map { Exercise.flagName($0, in: language) }.joined(separator: ", ")),
            (
                "instead",
                alternatives.map { "\($0.title) × \(Language.english.number($0.loadFactor, places: 2))" }
                    .joined(separator: ", ")
            ),
            ("file", isBuiltIn ? "" : file),
        ]
        let lines = facts.filter { !$0.1.isEmpty }.map { "\(($0.0 + ":").padding(12)) \($0.1)" }
        return
            ([text.title, "", text.description, ""] + lines + list("Cues", text.cues)
            + list("Common errors", text.errors)).joined(separator: "\n")
    }

    fileprivate func json(_ language: Language) -> JSON {
        let text = text(in: language)
        return .members([
            "name": .string(name), "title": .string(text.title), "names": .array(names.map { .string($0) }),
            "description": .string(text.description), "pattern": .string(pattern.rawValue),
            "mechanic": .string(mechanic.rawValue), "force": .string(force.rawValue), "level": .string(level.rawValue),
            "unilateral": .bool(isUnilateral), "load": .string(load.rawValue),
            "muscles": .object(muscles.map { JSON.Member($0.muscle.rawValue, .number(Double($0.permille) / 1000)) }),
            "equipment": .array(equipment.map { .string($0) }), "avoid": .array(avoid.map { .string($0) }),
            "alternatives": .object(alternatives.map { JSON.Member($0.title, .number($0.loadFactor)) }),
            "cues": .array(text.cues.map { .string($0) }), "errors": .array(text.errors.map { .string($0) }),
            "own": .bool(!isBuiltIn),
        ])
    }
}
