import Foundation
import Testing

/// Clients' private areas from the command line: `area …`, and what a build makes of them.
struct AreaTests {
    static let plan = """
        -- Content/plans/two-lifts.md --
        ---
        title: Two lifts
        weeks: 2
        level: beginner
        goal: strength
        ---
        ## Weeks 1–2: Base

        ### Day 1: Whole body

        - Goblet squat: 3 × 8, RPE 7, rest 90 s

        """

    /// A studio with two clients on a plan.
    static func studio(areas: String = "areas: {url: https://my.studio.example}") throws -> StudioFixture {
        let studio = try StudioFixture(plan, settings: StudioFixture.settings + areas + "\n")
        for (handle, name) in [("zora", "Zora Quint"), ("abel", "Abel Nkemelu")] {
            _ = try studio.run([
                "client", "add", handle, "--name", name, "--email", "\(handle)@mail.example", "--since", "2026-01-05",
                "--at", "2026-11-20",
            ])
            _ = try studio.run([
                "plan", "assign", handle, "two-lifts", "--start", "2026-11-16", "--days", "Mon", "--at", "2026-11-20",
            ])
        }
        return studio
    }

    /// The folder of an area, by what `area create --json` says.
    static func make(_ handle: String, in studio: StudioFixture) throws -> (folder: String, link: String, code: String)
    {
        let made = try studio.run(["area", "create", handle, "--json", "--at", "2026-11-20"])
        #expect(made.status == 0, "\(made.messages)")
        let list = try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [[String: Any]]
        let first = try #require(list?.first)
        return (
            try #require(first["folder"] as? String), try #require(first["link"] as? String),
            first["code"] as? String ?? ""
        )
    }

    @Test("an area has a link and a code, shown once and again only when asked for; its keys are for their owner alone")
    func making() throws {
        let studio = try AreaTests.studio()
        let dry = try studio.run(["area", "create", "zora", "--dry-run"])
        #expect(dry.status == 0)
        #expect(!studio.exists("Data/keys"))
        let area = try AreaTests.make("zora", in: studio)
        #expect(area.link.hasPrefix("https://my.studio.example/\(area.folder)/#"))
        #expect(area.code.count == 14)
        let mode = try FileManager.default.attributesOfItem(atPath: studio.path("Data/keys"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let again = try studio.run(["area", "create", "zora"])
        #expect(again.status == 1)
        #expect(again.messages.contains("the client `zora` has an area already"))
        let shown = try studio.run(["area", "show", "zora"])
        #expect(shown.output.contains(area.folder))
        #expect(!shown.output.contains(area.code))
        #expect(try studio.run(["area", "show", "zora", "--secrets"]).output.contains(area.code))
        #expect(try studio.run(["area", "list"]).output.contains("zora"))
        #expect(try studio.run(["area", "show", "abel"]).messages.contains("has no private area"))
        #expect(try studio.run(["area", "show", "zorra"]).messages.contains("did you mean `zora`?"))
        let rest = try studio.run(["area", "create", "--all", "--access", "link"])
        #expect(rest.messages.contains("made 1 area"))
        #expect(!rest.output.contains("code:"))
        #expect(try studio.run(["area", "create"]).status == 2)
        let audit = try studio.run(["area", "create", "--all"])
        #expect(audit.messages.contains("made 0 areas"))
    }

    @Test("without an address for the areas none is made")
    func addresses() throws {
        let studio = try AreaTests.studio(areas: "")
        let refused = try studio.run(["area", "create", "zora"])
        #expect(refused.status == 1)
        #expect(refused.messages.contains("nothing says where the clients' areas will stand"))
        try studio.write("studio.yml", StudioFixture.settings + "areas: {url: http://my.studio.example}\n")
        #expect(try studio.build().messages.contains("is not where areas can stand"))
    }

    @Test("a build seals every file, gives the same bytes again, and changes one area alone")
    func building() throws {
        let studio = try AreaTests.studio()
        let (zora, abel) = (try AreaTests.make("zora", in: studio), try AreaTests.make("abel", in: studio))
        #expect(try studio.build().status == 0)
        let files = studio.contents("Output/clients")
        #expect(files["\(zora.folder)/index.bin"] != nil)
        #expect(files["sw.js"] != nil)
        for (path, data) in files {
            let text = String(decoding: data, as: UTF8.self)
            for secret in ["Zora", "Abel", "Goblet", zora.code, abel.code, "zora@mail"] {
                #expect(!text.contains(secret) && !path.contains(secret), "\(path) holds \(secret)")
            }
        }
        try FileManager.default.removeItem(atPath: studio.path("Output"))
        #expect(try studio.build().status == 0)
        #expect(studio.contents("Output/clients") == files)
        _ = try studio.run(["measure", "abel", "--mass", "80kg", "--date", "2026-11-19", "--at", "2026-11-20"])
        let build = try studio.run(["build", "--at", "2026-11-21T15:00:00Z"])
        #expect(build.status == 0, "\(build.messages)")
        let after = studio.contents("Output/clients")
        for path in files.keys where path.hasPrefix(zora.folder) { #expect(after[path] == files[path], "\(path)") }
        #expect(after["\(abel.folder)/index.bin"] != files["\(abel.folder)/index.bin"])
        #expect(after["\(abel.folder)/version.txt"] != files["\(abel.folder)/version.txt"])
    }

    @Test("an area made anew has another folder and key, and the old one is gone; a closed one is gone")
    func rotating() throws {
        let studio = try AreaTests.studio()
        let old = try AreaTests.make("zora", in: studio)
        #expect(try studio.build().status == 0)
        let rotated = try studio.run(["area", "rotate", "zora"])
        #expect(rotated.status == 0)
        #expect(!rotated.output.contains(old.folder))
        #expect(!rotated.output.contains(old.code))
        #expect(try studio.build().status == 0)
        #expect(!studio.exists("Output/clients/\(old.folder)"))
        #expect(try studio.run(["area", "close", "zora"]).status == 0)
        #expect(try studio.build().status == 0)
        #expect(!studio.exists("Output/clients"))
    }

    @Test("keys that others may read, or that were spoiled, stop a build, and no message holds any of them")
    func keys() throws {
        let studio = try AreaTests.studio()
        _ = try AreaTests.make("zora", in: studio)
        let keys = try #require(studio.read("Data/keys"))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: studio.path("Data/keys"))
        let open = try studio.build()
        #expect(open.status == 1)
        #expect(open.messages.contains("others who use this machine can get at the keys"))
        #expect(open.messages.contains("chmod 600"))
        try studio.write("Data/keys", keys.replacingOccurrences(of: " both ", with: " neither "))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: studio.path("Data/keys"))
        let bad = try studio.build()
        #expect(bad.status == 1)
        #expect(bad.messages.contains("line 2 cannot be read as the keys of an area"))
        let secret = try #require(keys.split(separator: " ").dropFirst(6).first)
        #expect(!bad.messages.contains(secret))
    }

    @Test("a client's name, mail or words in public fail the build, and nothing is published")
    func leaks() throws {
        let studio = try AreaTests.studio()
        _ = try studio.run([
            "message", "add", "abel", "My shoulder hurts when I reach for the shelf", "--from-client", "--at",
            "2026-11-20",
        ])
        #expect(try studio.build().status == 0)
        let before = studio.contents("Output")
        for (text, kind) in [
            ("With thanks to Zora Quint.", "a name of client `zora`"),
            ("Write to abel@mail.example", "a mail address of client `abel`"),
            ("He said: my shoulder hurts when I reach for the shelf", "a note of client `abel`"),
        ] {
            try studio.write(
                "Content/blog/thanks.md",
                "---\ntitle: Thanks\ndate: 2026-11-01\ndescription: A word of thanks.\n---\n\(text)\n")
            let build = try studio.build()
            #expect(build.status == 1)
            #expect(build.messages.contains(kind), "\(build.messages)")
            #expect(build.messages.contains("nothing was published"))
            #expect(studio.contents("Output") == before)
        }
        try studio.write(
            "Content/blog/thanks.md",
            "---\ntitle: Thanks\ndate: 2026-11-01\ndescription: A word of thanks.\n---\nWith thanks to Zora Quint.\n")
        try studio.write(
            "studio.yml", StudioFixture.settings + "areas: {url: https://my.studio.example, named: [zora]}\n")
        #expect(try studio.build().status == 0)
        // What stood there before anybody of that name came is looked at again.
        try studio.write(
            "Content/blog/other.md",
            "---\ntitle: Other\ndate: 2026-11-02\ndescription: Another page.\n---\nThe book is by Ida Solberg Lund.\n")
        #expect(try studio.build().status == 0)
        _ = try studio.run(["client", "add", "ida", "--name", "Ida Solberg Lund", "--at", "2026-11-20"])
        let late = try studio.build()
        #expect(late.status == 1)
        #expect(late.messages.contains("a name of client `ida`"))
    }

    @Test("letter and mail are for their owner alone, and the code is not in the mail")
    func handing() throws {
        let studio = try AreaTests.studio()
        let made = try studio.run([
            "area", "create", "zora", "--letter", studio.path("letter.pdf"), "--mail", studio.path("mail.eml"), "--at",
            "2026-11-20",
        ])
        #expect(made.status == 0, "\(made.messages)")
        let mail = try #require(studio.read("mail.eml"))
        #expect(mail.hasPrefix("To: zora@mail.example\r\n"))
        #expect(mail.contains("https://my.studio.example/"))
        let code = try #require(made.output.split(separator: " ").last?.prefix(14))
        #expect(!mail.contains(code))
        for file in ["letter.pdf", "mail.eml"] {
            let mode = try FileManager.default.attributesOfItem(atPath: studio.path(file))[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
        #expect(
            try studio.run(["area", "offline", "zora", studio.path("a.html")]).messages.contains(
                "has not been built yet"))
        #expect(try studio.build().status == 0)
        #expect(try studio.run(["area", "offline", "zora", studio.path("a.html")]).status == 0)
        #expect(studio.read("a.html")?.contains("Zora") == false)
    }
}
