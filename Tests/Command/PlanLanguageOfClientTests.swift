import Foundation
import Testing

/// A plan template in two languages: the same plan in other words.
struct PlanLanguageOfClientTests {
    static let english = """
        -- Content/plans/base.md --
        ---
        title: Foundation
        weeks: 2
        public: true
        ---
        For people who begin.

        ## Weeks 1–2: Base

        ### Day 1: Legs

        - Warm-up: five minutes
        - Goblet squat: 3 × 8, RPE 7
          - note: Sit down.
        - Plank: 3 × 30 s

        """
    static let german = """
        -- Content/plans/base.de.md --
        ---
        title: Grundlage
        weeks: 2
        public: true
        ---
        Für alle, die anfangen.

        ## Weeks 1–2: Basis

        ### Day 1: Beine

        - Warm-up: fünf Minuten
        - Goblet squat: 3 × 8, RPE 7
          - note: Setz dich hin.
        - Plank: 3 × 30 s

        """

    @Test("a German client's booklet and the German site say it in German, an English one's in English")
    func words() throws {
        let studio = try StudioFixture(Self.english + Self.german)
        for (handle, language) in [("ann", "en"), ("uli", "de")] {
            let client = ["client", "add", handle, "--name", "Client \(handle)", "--language", language]
            #expect(try studio.run(client + ["--at", "2026-11-20"]).status == 0)
            let plan = ["plan", "assign", handle, "base", "--start", "2026-11-23", "--days", "Mon"]
            let assigned = try studio.run(plan + ["--at", "2026-11-20"])
            #expect(assigned.status == 0, "\(assigned.messages)")
        }
        let build = try studio.build()
        build.expect("public/plans/base/index.html", contains: "For people who begin.")
        build.expect("public/de/plans/base/index.html", contains: "Für alle, die anfangen.")
        build.expect("public/de/plans/base/index.html", contains: "Goblet-Kniebeuge")
        #expect(try text("ann", studio).contains("Sit down."))
        let german = try text("uli", studio)
        #expect(german.contains("Grundlage") && german.contains("Setz dich hin.") && german.contains("fünf Minuten"))
        #expect(!german.contains("Sit down."))
    }

    @Test("words that belong to another plan are a mistake, with the place")
    func otherPlan() throws {
        let studio = try StudioFixture(
            Self.english + Self.german.replacingOccurrences(of: "Plank: 3 × 30 s", with: "Plank: 3 × 40 s"))
        try studio.build().expect(
            status: 1,
            messages: """
                Content/plans/base.de.md:15:3: error: this line says something else than in Content/plans/base.md
                  15 | - Plank: 3 × 40 s
                     |   ^^^^^^^^^^^^^^^
                  expected: the same plan in other words: the same weeks, days and lines in the same order

                1 error


                """)
    }

    private func text(_ handle: String, _ studio: StudioFixture) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        process.arguments = ["-layout", studio.path("Output/trainer/clients/\(handle)/booklet.pdf"), "-"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
