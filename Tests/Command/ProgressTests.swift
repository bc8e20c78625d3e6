import Foundation
import Testing

/// How clients stand: flags, goals, reports and the trainer's pages.
struct ProgressTests {
    /// Ana lifts in kilograms and reads English, Ben reads German. Ana has weighed herself for ten weeks, always about the same.
    private static func studio() throws -> StudioFixture {
        let studio = try StudioFixture()
        for words in [
            ["client", "add", "ana-r", "--name", "Ana Ruiz", "--since", "2026-08-01"],
            ["client", "add", "ben-k", "--name", "Ben Krüger", "--language", "de", "--since", "2026-08-01"],
        ] { #expect(try studio.run(words).status == 0) }
        let rows = (0..<36).map { index -> String in
            let day = 2 * index
            let date =
                day < 20 ? "2026-09-\(day + 11)" : day < 51 ? "2026-10-\(two(day - 19))" : "2026-11-\(two(day - 50))"
            return "\(date),\([80.1, 79.9, 80.2, 79.8, 80.0][index % 5])"
        }
        try studio.write("m.csv", "date,weight (kg)\n" + rows.joined(separator: "\n") + "\n")
        let kept = try studio.run(["import", "measurements", "m.csv", "ana-r", "--at", "2026-11-21"])
        #expect(kept.status == 0, "\(kept.messages)\(kept.output)")
        return studio
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func add(_ words: String..., to studio: StudioFixture) throws {
        let outcome = try studio.run(words + ["--at", "2026-11-20T12:00:00Z"])
        #expect(outcome.status == 0, "\(outcome.messages)")
    }

    private static let goal = [
        "goal", "add", "ana-r", "Under 76 kg", "--name", "light", "--metric", "mass", "--baseline", "80", "--target",
        "76",
        "--by", "2027-01-31", "--why", "the knee", "--date", "2026-09-11", "--at", "2026-11-20",
    ]

    @Test("a studio without records needs no look, and says so")
    func nothing() throws {
        let studio = try StudioFixture()
        #expect(try studio.run(["client", "add", "ana-r", "--name", "Ana"]).status == 0)
        let flags = try studio.run(["flags", "--at", "2026-11-21"])
        #expect(flags.status == 0 && flags.messages == "nothing needs a look\n")
        #expect(try studio.run(["flags", "--json", "--at", "2026-11-21"]).output == "[]\n")
        try studio.build().expect("trainer/index.html", contains: "Nothing needs a look.")
        #expect(!studio.exists("Output/trainer/clients/ana-r/progress-report.pdf"))
    }

    @Test("flags come with the figures that they were found by, the urgent ones first")
    func flags() throws {
        let studio = try Self.studio()
        #expect(try studio.run(Self.goal).status == 0)
        try Self.add(
            "check-in", "add", "ana-r", "energy=4", "pain=the left <b>knee</b>", "--date", "2026-11-15", to: studio)
        let flags = try studio.run(["flags", "ana-r", "--at", "2026-11-21"])
        #expect(flags.status == 0, "\(flags.messages)")
        let lines = flags.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 4, "\(flags.output)")
        #expect(lines[1].contains("Pain reported") && lines[1].contains("on 15 November 2026: “the left <b>knee</b>”"))
        #expect(lines[2].contains("Goal at risk: Under 76 kg"))
        #expect(lines[3].contains("Plateau: weight") && lines[3].contains("and surely within ±0.25 %"))
        let json = try studio.run(["flags", "--json", "--at", "2026-11-21"]).output
        #expect(json.contains("\"flag\": \"pain-reported\"") && json.contains("\"urgency\": \"now\""))
        let unknown = try studio.run(["flags", "ana-f", "--at", "2026-11-21"])
        #expect(unknown.status == 1 && unknown.messages.contains("did you mean `ana-r`"))
        #expect(try studio.run(["flags", "ana-r", "ben-k"]).status == 2)
    }

    @Test("a goal is checked letter by letter against what was measured")
    func goals() throws {
        let studio = try Self.studio()
        #expect(try studio.run(Self.goal).status == 0)
        try Self.add("goal", "add", "ana-r", "Get fit", "--name", "fit", "--date", "2026-10-01", to: studio)
        let light = try studio.run(["goal", "check", "ana-r", "light", "--at", "2026-11-21"])
        #expect(light.status == 0, "\(light.messages)")
        #expect(light.output.hasPrefix("light: Under 76 kg (SMART)\n"), "\(light.output)")
        #expect(light.output.contains("achievable  doubtful  not known yet: rising and falling are both possible"))
        let fit = try studio.run(["goal", "check", "ana-r", "fit", "--at", "2026-11-21"]).output
        #expect(fit.hasPrefix("fit: Get fit (not SMART yet)\n"), "\(fit)")
        #expect(fit.contains("time-bound  missing  it has no day"))
        let unknown = try studio.run(["goal", "check", "ana-r", "lihgt", "--at", "2026-11-21"])
        #expect(unknown.status == 1 && unknown.messages.contains("did you mean `light`"))
        let json = try studio.run(["goal", "check", "ana-r", "--json", "--at", "2026-11-21"]).output
        #expect(json.contains("\"smart\": true") && json.contains("\"chance\": null"))
    }

    @Test("a report is of last month, of any month or of any days, in the client's language")
    func report() throws {
        let studio = try Self.studio()
        let month = try studio.run(["report", "ana-r", "--at", "2026-11-21"])
        #expect(month.messages == "wrote ana-r-progress-report.pdf: October 2026\n")
        #expect(
            FileManager.default.contents(atPath: studio.path("ana-r-progress-report.pdf"))?.starts(
                with: Data("%PDF-1.7".utf8)) == true)
        let json = try studio.run([
            "report", "ana-r", "--from", "2026-09-11", "--to", "2026-11-20", "--json", "--at", "2026-11-21",
        ])
        #expect(json.status == 0, "\(json.messages)")
        #expect(
            json.output.contains("\"name\": \"Weight, trend\"") && json.output.contains("80.0\u{A0}kg"),
            "\(json.output)")
        let german = try studio.run(["report", "ben-k", "--month", "2026-10", "--json", "--at", "2026-11-21"])
        #expect(german.output.contains("In diesen Tagen ist nichts eingetragen."), "\(german.output)")
        #expect(try studio.run(["report", "ana-r", "--month", "2026-13"]).status == 2)
        #expect(try studio.run(["report", "ana-r", "--month", "2026-10", "--to", "2026-10-05"]).status == 2)
        #expect(try studio.run(["report", "ana-r", "--from", "2026-10-05", "--to", "2026-10-01"]).status == 2)
        #expect(try studio.run(["report", "ana-r", "--month", "2027-10", "--at", "2026-11-21"]).status == 1)
        #expect(try studio.run(["report", "ana-r", "--out", "nowhere/x.pdf", "--at", "2026-11-21"]).status != 0)
        #expect(try studio.run(["report", "ana"]).status == 1)
        let build = try studio.build()
        build.expect("trainer/clients/ana-r/progress-report.html", contains: "Progress report, October 2026")
        #expect(studio.exists("Output/trainer/clients/ana-r/progress-report.pdf"))
    }

    @Test("last month's report stays as it is all month long, and changes with what it tells")
    func reportStays() throws {
        let studio = try Self.studio()
        func bytes(_ day: String) throws -> Data? {
            let build = try studio.run(["build", "--at", day])
            #expect(build.status == 0, "\(build.messages)")
            return studio.contents("Output/trainer/clients/ana-r")["progress-report.pdf"]
        }
        let first = try bytes("2026-11-21")
        #expect(first != nil)
        #expect(try bytes("2026-11-25") == first)
        try Self.add("check-in", "add", "ana-r", "energy=4", "--date", "2026-10-15", to: studio)
        #expect(try bytes("2026-11-25") != first)
    }

    @Test("the trainer's pages show who needs a look; what clients write is text and nothing else")
    func pages() throws {
        let studio = try Self.studio()
        #expect(try studio.run(Self.goal).status == 0)
        try Self.add("check-in", "add", "ana-r", "pain=<script>alert(1)</script>", "--date", "2026-11-15", to: studio)
        try Self.add("message", "add", "ana-r", "{{ studio.name }} <img src=x>", "--from-client", to: studio)
        let build = try studio.build()
        build.expect("trainer/index.html", contains: "“&lt;script&gt;alert(1)&lt;/script&gt;”")
        build.expect("trainer/index.html", contains: "data-marks=\"flagged planless\"")
        build.expect("trainer/clients/ana-r/index.html", contains: "{{ studio.name }} &lt;img src=x&gt;")
        build.expect(
            "trainer/clients/ana-r/index.html", contains: "aria-labelledby=\"chart-weight-title chart-weight-desc\"")
        build.expect("trainer/clients/ana-r/index.html", contains: "No forecast: rising and falling are both possible.")
        #expect(
            studio.contents("Output/trainer/assets").keys.contains { $0.hasPrefix("trainer.") && $0.hasSuffix(".js") })
    }

    @Test("a client's page is pressed again when anything of her changes, and no other client's")
    func pressedAgain() throws {
        let studio = try Self.studio()
        func pages() throws -> [String: Data] {
            let build = try studio.build()
            #expect(build.status == 0, "\(build.messages)")
            return studio.contents("Output/trainer").filter { $0.key.hasSuffix("index.html") }
        }
        let before = try pages()
        try Self.add("habit", "add", "ana-r", "Water", "--name", "water", to: studio)
        try Self.add("message", "add", "ana-r", "When?", "--from-client", to: studio)
        let after = try pages()
        #expect(after["clients/ana-r/index.html"] != before["clients/ana-r/index.html"])
        #expect(after["clients/ben-k/index.html"] == before["clients/ben-k/index.html"])
    }

    @Test("in German the trainer's pages are German")
    func german() throws {
        let studio = try StudioFixture(
            settings: StudioFixture.settings.replacingOccurrences(
                of: "languages: [en, de]", with: "language: de\n  languages: [de, en]"))
        #expect(try studio.run(["client", "add", "ben-k", "--name", "Ben"]).status == 0)
        let build = try studio.build()
        build.expect("trainer/index.html", contains: "<html lang=\"de\">")
        build.expect("trainer/index.html", contains: "Nichts braucht Beachtung.")
    }
}
