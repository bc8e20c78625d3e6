import Diagnostics
import Foundation

@testable import Training

/// The exercises that come with the press, read from the repository.
enum LibraryFixture {
    static let library: ExerciseLibrary = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Library/exercises").standardized.path
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var diagnostics: [Diagnostic] = []
        let exercises = files.sorted().filter { $0.hasSuffix(".md") && !$0.hasSuffix(".de.md") }.compactMap { file in
            let text = (try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)) ?? ""
            return Exercise.parse(
                Source(path: file, text: text), name: String(file.dropLast(3)), into: &diagnostics)
        }
        return ExerciseLibrary(exercises, into: &diagnostics)
    }()

    /// All that any of them needs.
    static let gym = Set(library.all.flatMap(\.equipment)).sorted()

    /// The analysis of a plan with these days, one block of as many weeks as are said.
    static func analysis(
        _ days: String, weeks: Int = 1, goal: String = "general", more: String = "", limit_min: Int = 90
    ) -> (analysis: PlanAnalysis?, source: Source, diagnostics: [Diagnostic]) {
        let front = "---\ntitle: Test\nweeks: \(weeks)\nlevel: beginner\ngoal: \(goal)\n\(more)---\n"
        let source = Source(path: "plan.md", text: front + days + "\n")
        var diagnostics: [Diagnostic] = []
        let plan = PlanTemplate.parse(source, name: "test", library: library, into: &diagnostics)
        return (plan.map { PlanAnalysis($0, library: library, limit_s: limit_min * 60) }, source, diagnostics)
    }
}
