import Diagnostics
import Quantities
import Training

/// An analysis as people read it, in 80 columns.
struct PlanReport {
    private let analysis: PlanAnalysis
    private let title: String

    init(_ analysis: PlanAnalysis, title: String) {
        self.analysis = analysis
        self.title = title
    }

    /// The weeks, then what each muscle group gets.
    var overview: String {
        var sections = [heading, weekTable(analysis.weeks), groupTable]
        if let balance { sections.append(balance) }
        sections.append("* a week with less")
        if !analysis.weeks.contains(where: \.isDeload) { sections.removeLast() }
        return sections.joined(separator: "\n\n")
    }

    /// Weeks one by one: sessions, then every muscle.
    func detail(of weeks: [PlanAnalysis.Week]) -> String {
        ([heading, weekTable(weeks)]
            + weeks.flatMap { week in
                [
                    aligned(
                        ["day", "minutes", "name"],
                        week.sessions.map { ["\($0.number)", "\($0.minutes)", $0.name] }, right: [1]),
                    aligned(
                        ["muscle", "hard sets", "days"],
                        week.muscles.map { [$0.part.rawValue, tenths($0.sets_permille), "\($0.days)"] }, right: [1, 2]
                    ),
                ]
            }).joined(separator: "\n\n")
    }

    private var heading: String {
        let guide = analysis.guide.map { guide in
            ", held against " + [guide.goal.rawValue, guide.level?.rawValue].compactMap { $0 }.joined(separator: ", ")
        }
        return "\(title): \(analysis.weeks.count) weeks\(guide ?? "")"
    }

    private func weekTable(_ weeks: [PlanAnalysis.Week]) -> String {
        let hasRuns = weeks.contains { $0.locomotion_s > 0 }
        let rows = weeks.map { week in
            ["\(week.week)\(week.isDeload ? "*" : " ")", "\(week.sets)", "\(week.hardSets)", "\(week.reps)"]
                + [week.percent_permille.map { "\($0 / 10).\($0 % 10)" } ?? "–"]
                + [week.rpe_tenths.map { "\($0 / 10).\($0 % 10)" } ?? "–"]
                + (hasRuns ? ["\((week.locomotion_s + 59) / 60)"] : [])
                + [week.sessions.map { "\($0.minutes)" }.joined(separator: ", ")]
        }
        let heads =
            ["week", "sets", "hard", "reps", "% max", "RPE"] + (hasRuns ? ["run min"] : []) + ["minutes a session"]
        return aligned(heads, rows, right: Set(0..<(heads.count - 1)))
    }

    private var groupTable: String {
        let rows = analysis.typical.map { volume in
            let mean = volume.mean_permille
            let verdict =
                volume.guide.map { guide in
                    mean < guide.lowerBound * 1000 ? "under" : mean > guide.upperBound * 1000 ? "over" : ""
                } ?? ""
            return [
                volume.group.rawValue, tenths(mean),
                volume.least_permille == volume.most_permille
                    ? "" : "\(tenths(volume.least_permille))–\(tenths(volume.most_permille))", "\(volume.days)",
                volume.guide.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "–",
                bar(mean) + (verdict.isEmpty ? "" : " \(verdict)"),
            ]
        }
        return aligned(["hard sets a week", "mean", "from–to", "days", "guide", ""], rows, right: [1, 2, 3, 4])
    }

    /// A mark for each full set, up to twenty.
    private func bar(_ permille: Int) -> String {
        String(repeating: "▪", count: min(permille / 1000, 20)) + (permille >= 21_000 ? "…" : "")
    }

    /// Of the weeks that are no deload.
    private var balance: String? {
        let weeks = analysis.weeks.filter { !$0.isDeload }
        func sum(_ value: (PatternBalance) -> Int) -> Int { weeks.reduce(0) { $0 + value($1.balance) } }
        let pairs = [
            ("push : pull", sum(\.push), sum(\.pull)), ("squat, lunge : hinge", sum(\.squat), sum(\.hinge)),
            ("vertical : horizontal", sum(\.vertical), sum(\.horizontal)),
        ]
        guard !weeks.isEmpty, pairs.contains(where: { $0.1 + $0.2 > 0 }) else { return nil }
        return aligned(
            ["balance", "hard sets a week"],
            pairs.map { [$0.0, "\(tenths($0.1 * 1000 / weeks.count)) : \(tenths($0.2 * 1000 / weeks.count))"] },
            right: [])
    }

    private func tenths(_ permille: Int) -> String {
        let tenths = (permille + 50) / 100
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// A table with some columns set to the right.
    private func aligned(_ heads: [String], _ rows: [[String]], right: Set<Int>) -> String {
        let widths = heads.indices.map { column in ([heads] + rows).map { $0[column].count }.max() ?? 0 }
        let all = ([heads] + rows).map { row in
            row.enumerated().map { column, text in
                right.contains(column) ? String(repeating: " ", count: widths[column] - text.count) + text : text
            }
        }
        return TextTable(all[0], Array(all.dropFirst())).text
    }
}

extension PlanAnalysis {
    /// The analysis for tools: sets in thousandths are given as numbers with three places.
    func json(title: String, weeks: [Week], warnings: [Diagnostic]) -> JSON {
        .members([
            "title": .string(title), "goal": .optional(guide?.goal.rawValue),
            "level": .optional(guide?.level?.rawValue), "weeks": .array(weeks.map(\.json)),
            "typical": .array(typical.map(\.json)),
            "warnings": .array(warnings.inReadingOrder().map(\.json)),
        ])
    }
}

extension PlanAnalysis.Week {
    fileprivate var json: JSON {
        .members([
            "week": .integer(week), "deload": .bool(isDeload), "sets": .integer(sets), "hardSets": .integer(hardSets),
            "reps": .integer(reps), "percentOfMaximum": .scaled(percent_permille, 10),
            "rpe": .scaled(rpe_tenths, 10), "locomotionSeconds": .integer(locomotion_s),
            "sessions": .array(
                sessions.map {
                    .members(["day": .integer($0.number), "name": .string($0.name), "seconds": .integer($0.seconds)])
                }),
            "muscles": .array(muscles.map { PlanAnalysis.json($0.part.rawValue, $0.sets_permille, $0.days) }),
            "groups": .array(groups.map { PlanAnalysis.json($0.part.rawValue, $0.sets_permille, $0.days) }),
            "balance": .members([
                "push": .integer(balance.push), "pull": .integer(balance.pull), "squat": .integer(balance.squat),
                "hinge": .integer(balance.hinge), "vertical": .integer(balance.vertical),
                "horizontal": .integer(balance.horizontal),
            ]),
        ])
    }
}

extension PlanAnalysis {
    fileprivate static func json(_ name: String, _ sets_permille: Int, _ days: Int) -> JSON {
        .members(["name": .string(name), "hardSets": .scaled(sets_permille, 1000), "days": .integer(days)])
    }
}

extension PlanAnalysis.Typical {
    fileprivate var json: JSON {
        .members([
            "name": .string(group.rawValue), "mean": .scaled(mean_permille, 1000),
            "least": .scaled(least_permille, 1000), "most": .scaled(most_permille, 1000), "days": .integer(days),
            "guide": guide.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) } ?? .null,
        ])
    }
}

extension JSON {
    /// A scaled whole number, or null; the nearest number to it prints exactly.
    fileprivate static func scaled(_ value: Int?, _ scale: Int) -> JSON {
        value.map { .number(Double($0) / Double(scale)) } ?? .null
    }
}
