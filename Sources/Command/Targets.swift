import Diagnostics
import Edition
import Nutrition
import Quantities
import Studio

/// `floorpress target …`: what a client's day is to come to.
enum Targets {
    static let commands = [show, set]

    private static let show = Subcommand(
        name: "target show", operands: ["CLIENT"],
        about: "what a day is to come to: energy, protein, fat and the rest, with sources and refusals",
        options: [
            Option(name: "--language", value: "CODE", about: "en or de (default: the studio's)"),
            Option(name: "--at", value: "TIME", about: "the time that counts as now"),
            Option(name: "--json", about: "as JSON on standard output"),
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let roster = try Roster(Workspace(arguments["--studio"] ?? "."))
        let language = try arguments.choice("--language", Language.self) ?? roster.settings.locale.language
        let (eater, profile) = try roster.eater(of: handle, at: try Build.now(arguments["--at"]))
        let ranges = DailyRange.all(for: eater)
        if arguments.has("--json") {
            try Console.result(json(profile, ranges, language).text)
            return 0
        }
        let rows = ranges.map { kind, result in
            switch result {
            case .success(let range): [kind.name(in: language), range.text(in: language), range.source]
            case .failure(let refusal): [kind.name(in: language), "–", refusal.text(in: language)]
            }
        }
        try Console.result(TextTable(["a day", "", "source"], rows).text)
        Console.message("\(handle): \(profile.text)")
        if case .success(let logs)? = eater.adaptive {
            Console.message(
                "by the logs of \(logs.logged) days from \(logs.days.lowerBound.iso): \(logs.intake_kcal) kcal eaten, "
                    + "\(language.number(logs.trend_g * 7 / 1000, places: 2)) kg a week, so \(logs.energy_kcal) kcal")
        }
        return 0
    }

    private static let set = Subcommand(
        name: "target set", operands: ["CLIENT"],
        about: "say how much a client moves, and whether to lose, keep or gain",
        details: """
            Each option changes what it names and leaves the rest. A rate is a share of body weight a week: −1 % to +0.5 %, which is what
            there are sources for. `target show` tells what follows from it.
            """,
        options: [
            Option(name: "--activity", value: "LEVEL", about: "light, moderate or vigorous"),
            Option(name: "--rate", value: "PERCENT", about: "of body weight a week, as -0.5% or 0.25%; 0 to keep it"),
            Option(name: "--formula", value: "NAME", about: "mifflin, harris-benedict or katch-mcardle"),
            Option(name: "--trained", value: "YES", about: "yes or no: with weights for a year or so"),
            Option(name: "--at", value: "TIME", about: "the time that counts as now"),
            Option(name: "--dry-run", about: "say what would be kept, and keep nothing"),
        ]
    ) { arguments in
        let handle = try arguments.operands(["the client's handle"])[0]
        let roster = try Roster(Workspace(arguments["--studio"] ?? "."))
        let now = try Build.now(arguments["--at"])
        var (_, profile) = try roster.eater(of: handle, at: now)
        let before = profile
        if let activity = try arguments.choice("--activity", Eater.Activity.self) { profile.activity = activity }
        if let formula = try arguments.choice("--formula", RestingFormula.self) { profile.formula = formula }
        if let rate = try rate(arguments) { profile.rate_permille = rate }
        if let trained = arguments["--trained"] {
            guard ["yes", "no"].contains(trained) else {
                throw UsageError(message: "`--trained` wants yes or no, not `\(trained)`")
            }
            profile.isTrained = trained == "yes"
        }
        let isDryRun = arguments.has("--dry-run")
        guard profile != before else {
            Console.message("\(handle): nothing changed; \(profile.text)")
            return 0
        }
        try roster.setEating(profile, of: handle, at: now, isDryRun: isDryRun)
        Console.message("\(isDryRun ? "would set" : "set") \(handle): \(profile.text)")
        return 0
    }

    /// Tenths of a percent.
    private static func rate(_ arguments: Arguments) throws(UsageError) -> Int? {
        guard let text = arguments["--rate"] else { return nil }
        let plain = text.map { $0 == "−" ? "-" : $0 == "," ? "." : $0 }.filter { $0 != "%" && $0 != " " && $0 != "+" }
        guard let percent = Double(String(plain)), percent.isFinite, abs(percent) <= 100 else {
            throw UsageError(message: "`--rate` wants percent of body weight a week such as -0.5%, not `\(text)`")
        }
        return Int((percent * 10).rounded())
    }

    private static func json(
        _ profile: EatingProfile, _ ranges: [(kind: DailyRange.Kind, result: Result<DailyRange, TargetRefusal>)],
        _ language: Language
    ) -> JSON {
        .members([
            "activity": .optional(profile.activity?.rawValue), "formula": .string(profile.formula.rawValue),
            "rate_percent_per_week": .number(Double(profile.rate_permille) / 10), "trained": .bool(profile.isTrained),
            "ranges": .array(
                ranges.map { kind, result in
                    switch result {
                    case .success(let range):
                        .members([
                            "kind": .string("\(kind)"), "least": .integer(range.range.lowerBound),
                            "most": .integer(range.range.upperBound), "unit": .string("\(range.unit)"),
                            "source": .string(range.source),
                        ])
                    case .failure(let refusal):
                        .members(["kind": .string("\(kind)"), "refused": .string(refusal.text(in: language))])
                    }
                }),
        ])
    }
}

extension EatingProfile {
    /// What is kept, in words.
    fileprivate var text: String {
        let sign = rate_permille < 0 ? "−" : "+"
        let rate =
            "\(sign)\(Language.english.number(scaled: Int64(rate_permille.magnitude), places: 1, isFixed: true)) % a week"
        return [
            "activity \(activity?.rawValue ?? "not known")", rate_permille == 0 ? "weight to keep" : rate,
            formula.rawValue, isTrained ? "trained" : "not said to be trained",
        ].joined(separator: ", ")
    }
}
