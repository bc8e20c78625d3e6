import Foundation
import Testing

/// Bringing outputs to their places: only what changed, what is gone too, and nothing else.
struct DeployTests {
    private static let targets =
        StudioFixture.settings + """
            deploy:
              - name: site
                to: Host

            """

    @Test("A folder gets the site, then only what changed, and loses what is gone; what was there before stays")
    func folder() throws {
        let studio = try StudioFixture(
            """
            -- Content/blog/one.md --
            ---
            title: One
            date: 2026-11-01
            ---
            Words.
            -- Content/blog/two.md --
            ---
            title: Two
            date: 2026-11-02
            ---
            Words.
            -- Host/mine.txt --
            not of the press
            """, settings: Self.targets)
        #expect(try studio.run(["deploy"]).messages.contains("there is no output of this version of the press"))
        #expect(try studio.build().status == 0)
        let dry = try studio.run(["deploy", "--dry-run"])
        #expect(dry.status == 0, "\(dry.messages)")
        #expect(!studio.exists("Host/index.html"))
        let first = try studio.run(["deploy"])
        #expect(first.status == 0, "\(first.messages)")
        #expect(studio.read("Host/index.html") == studio.read("Output/public/index.html"))
        #expect(studio.exists("Host/blog/two/index.html"))
        #expect(try studio.run(["deploy"]).messages.contains("0 written, 0 removed"))

        try FileManager.default.removeItem(atPath: studio.path("Content/blog/two.md"))
        #expect(try studio.build().status == 0)
        let second = try studio.run(["deploy", "--json"])
        #expect(second.status == 0, "\(second.messages)")
        #expect(!studio.exists("Host/blog/two"))
        #expect(studio.read("Host/mine.txt") != nil)
        #expect(second.output.contains("blog/two/index.html"))
        #expect(!second.output.contains("\"same\": 0"))

        // What was lost there comes again.
        try FileManager.default.removeItem(atPath: studio.path("Host/index.html"))
        #expect(try studio.run(["deploy"]).messages.contains("1 written"))
    }

    @Test("An output that was touched since its build is brought nowhere")
    func touched() throws {
        let studio = try StudioFixture(settings: Self.targets)
        #expect(try studio.build().status == 0)
        try studio.write("Output/public/clients.csv", "Ana Ribeiro")
        let refused = try studio.run(["deploy"])
        #expect(refused.status == 1)
        #expect(
            refused.messages.contains("the output is not as its build left it, so it is not published"),
            "\(refused.messages)")
        #expect(!studio.exists("Host"))
        #expect(try studio.build().status == 0)
        #expect(try studio.run(["deploy"]).status == 0)
    }

    @Test(
        "What a build would leak is brought nowhere: before a first clean build there is nothing, after it the last one stands"
    )
    func leak() throws {
        let settings = Self.targets + "areas: {url: https://my.studio.example}\n"
        let leaking = "-- Content/blog/praise.md --\n---\ntitle: Praise\ndate: 2026-11-01\n---\nThanks to Zora Quint.\n"
        let studio = try StudioFixture(leaking, settings: settings)
        let added = try studio.run([
            "client", "add", "zora", "--name", "Zora Quint", "--since", "2026-01-05", "--at", "2026-11-20",
        ])
        #expect(added.status == 0, "\(added.messages)")
        let build = try studio.build()
        #expect(build.status == 1, "\(build.messages)")
        let nothing = try studio.run(["deploy"])
        #expect(nothing.status == 1)
        #expect(nothing.messages.contains("there is no output of this version of the press"), "\(nothing.messages)")
        #expect(!studio.exists("Host"))

        try studio.write("Content/blog/praise.md", "---\ntitle: Praise\ndate: 2026-11-01\n---\nThanks to a client.\n")
        #expect(try studio.build().status == 0)
        #expect(try studio.run(["deploy"]).status == 0)
        let before = studio.contents("Host")
        try studio.write("Content/blog/praise.md", "---\ntitle: Praise\ndate: 2026-11-01\n---\nThanks to Zora Quint.\n")
        let run = try studio.run(["run", "--only", "build", "--at", "2026-11-21"])
        #expect(run.status == 1, "\(run.messages)")
        // The last clean build still stands, and nothing else goes out.
        #expect(try studio.run(["deploy"]).messages.contains("0 written, 0 removed"))
        #expect(studio.contents("Host") == before)
    }

    @Test("A place that loses or spoils what is brought there is found out")
    func verified() throws {
        let studio = try StudioFixture()
        // Stands in for a host that takes everything and keeps nothing.
        try studio.write(
            "bin/rclone", "#!/bin/sh\n[ \"$1\" = check ] && { echo '3 differences found' >&2; exit 1; }\nexit 0\n")
        chmod(studio.path("bin/rclone"), 0o755)
        try studio.write(
            "studio.yml", StudioFixture.settings + "deploy:\n  - name: site\n    by: rclone\n    to: \"cloud:bucket\"\n"
        )
        #expect(try studio.build().status == 0)
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let deploy = try studio.run(["deploy"], environment: ["PATH": "\(studio.path("bin")):\(path)"])
        #expect(deploy.status == 3)
        #expect(
            deploy.messages.contains("`rclone` ended with 1: 3 differences found; trying again"), "\(deploy.messages)")
        #expect(deploy.messages.contains("cloud:bucket: error: `rclone` ended with 1: 3 differences found"))
    }

    @Test(
        "rsync and rclone bring and delete the same",
        arguments: [("rsync", "localhost:"), ("rclone", ":local:")].filter { tool, _ in
            FileManager.default.isExecutableFile(atPath: "/usr/bin/\(tool)")
        })
    func tools(_ tool: String, _ place: String) throws {
        let studio = try StudioFixture("-- Content/blog/one.md --\n---\ntitle: One\ndate: 2026-11-01\n---\nWords.\n")
        // What stands in for ssh runs the words of rsync's other end here.
        try studio.write("ssh", "#!/bin/sh\nshift\nexec sh -c \"$*\"\n")
        chmod(studio.path("ssh"), 0o755)
        let options = tool == "rsync" ? "    options: [\"--rsh=\(studio.path("ssh"))\"]\n" : ""
        try studio.write(
            "studio.yml",
            StudioFixture.settings
                + "deploy:\n  - name: site\n    by: \(tool)\n    to: \"\(place)\(studio.path("Host"))\"\n\(options)")
        try studio.write("Host/mine.txt", "not of the press")
        #expect(try studio.build().status == 0)
        let first = try studio.run(["deploy"])
        #expect(first.status == 0, "\(first.messages)")
        #expect(studio.read("Host/index.html") == studio.read("Output/public/index.html"))
        try FileManager.default.removeItem(atPath: studio.path("Content/blog/one.md"))
        #expect(try studio.build().status == 0)
        let second = try studio.run(["deploy"])
        #expect(second.status == 0, "\(second.messages)")
        #expect(!studio.exists("Host/blog/one/index.html"))
        // A folder of a host that holds nothing any more would be shown to visitors as empty.
        if tool == "rsync" { #expect(!studio.exists("Host/blog/one")) }
        #expect(studio.exists("Host/mine.txt"))
    }
}
