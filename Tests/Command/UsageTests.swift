import Testing

/// The command line itself.
struct UsageTests {
    @Test("help names every command, and each has its own help")
    func help() throws {
        let studio = try StudioFixture()
        let overview = try studio.run(["help"])
        #expect(overview.status == 0)
        for name in [
            "new", "sample", "build", "check", "client list", "client show", "client add", "client edit",
            "client archive", "client resume", "pantry list", "pantry set",
            "pantry add", "pantry remove", "pantry clear", "shopping", "food import", "food log", "target show",
            "invoice draft", "invoice edit", "invoice discard", "invoice issue", "invoice list", "invoice show",
            "invoice send", "invoice void", "invoice render", "invoice archive", "quote new", "quote list",
            "quote show", "quote send", "quote accept", "quote decline", "quote to-invoice", "credit-note",
            "price list", "payment add", "payment import", "payment list", "payment match", "payment refund",
            "payment undo", "payment set-aside", "subscription add", "subscription list", "subscription show",
            "subscription pause", "subscription resume", "subscription cancel", "subscription price",
            "subscription run", "package sell", "package list", "package use", "reminder run", "reminder list",
            "reminder hold", "reminder release", "receivables", "revenue", "recurring", "accounting export",
            "menu assign", "menu preview", "menu list", "menu show", "menu history", "menu diff", "menu edit",
            "menu swap", "area create", "area list", "area show", "area rotate", "area close", "area offline",
            "area prune",
            "import diary", "serve", "menu restore", "menu upgrade", "menu end", "menu check", "menu format",
            "exercise alias", "import training", "import health", "import measurements", "import habits",
            "import check-ins", "import clients", "import list", "import undo", "log", "log list", "log remove",
            "measure", "measure list", "measure remove", "report", "flags", "goal check", "goal add", "goal list",
            "goal done", "goal remove",
            "habit add", "habit log",
            "habit list", "habit end", "habit remove", "check-in remove",
            "check-in add",
            "check-in list", "check-in questions", "message add", "message list", "photo add", "photo list",
            "photo remove", "photo consent", "run", "watch", "backup", "restore", "jobs list",
            "jobs show", "jobs retry", "jobs cancel", "automation rules", "automation preview", "automation off",
            "automation on", "automation consent", "outbox list", "outbox show", "outbox retry", "outbox cancel",
            "outbox resolve", "deploy", "import mail",
        ] {
            #expect(overview.output.contains("  \(name) "), "\(name)")
            let help = try studio.run(["help"] + name.split(separator: " ").map(String.init))
            #expect(help.output.hasPrefix("floorpress \(name)"), "\(name)")
        }
        #expect(try studio.run(["build", "--help"]).output.hasPrefix("floorpress build"))
        #expect(try studio.run(["--version"]).output.hasPrefix("floorpress 0."))
    }

    @Test("an unknown command or option is wrong usage, with the nearest one as a hint")
    func unknown() throws {
        let studio = try StudioFixture()
        let command = try studio.run(["biuld"])
        #expect(command.status == 2)
        #expect(command.messages.contains("did you mean `build`?"))
        let option = try studio.run(["build", "--outptu", "x"])
        #expect(option.status == 2)
        #expect(option.messages.contains("did you mean `--output`?"))
        #expect(try studio.run(["build", "--threads", "many"]).status == 2)
        #expect(try studio.run(["build", "--at", "noon"]).status == 2)
        #expect(try studio.run(["client"]).status == 2)
        #expect(try studio.run([]).status == 2)
    }

    @Test("a folder without studio.yml is told so")
    func noStudio() throws {
        let studio = try StudioFixture(settings: nil)
        let build = try studio.build()
        #expect(build.status == 1)
        #expect(build.messages.contains("there is no studio here"))
    }

    @Test("a fresh studio builds, and is never written over another")
    func fresh() throws {
        let studio = try StudioFixture(settings: nil)
        #expect(try studio.run(["new", "mine"]).status == 0)
        let build = try studio.run(["build", "--studio", "mine", "--at", "2026-11-21"])
        #expect(build.status == 0, "\(build.messages)")
        #expect(studio.exists("mine/Output/public/index.html"))
        #expect(try studio.run(["new", "mine"]).status == 1)
    }

    @Test("check finds what build would, and writes nothing")
    func check() throws {
        let studio = try StudioFixture("-- Content/blog/a.md --\n---\ntitle: A\ndate: 2026-01-05\n---\n[x](b.md)\n")
        let check = try studio.run(["check"])
        #expect(check.status == 1)
        #expect(check.messages.contains("Content/blog/a.md:5:5: error: there is no page `blog/b.md` in Content"))
        #expect(!studio.exists("Output"))
        let json = try studio.run(["check", "--json"])
        #expect(json.output.contains("\"code\": \"dead-link\""))
        #expect(json.output.contains("\"line\": 5"))
    }

    @Test("clients are added, listed and shown")
    func clients() throws {
        let studio = try StudioFixture()
        let add = try studio.run(["client", "add", "ana-r", "--name", "Ana Ruiz", "--units", "lb", "--language", "de"])
        #expect(add.status == 0, "\(add.messages)")
        #expect(try studio.run(["client", "list"]).output.contains("ana-r   Ana Ruiz  de        lb"))
        #expect(try studio.run(["client", "show", "ana-r"]).output.contains("Ana Ruiz"))
        #expect(try studio.run(["client", "show", "ana-r", "--json"]).output.contains("\"units\": \"lb\""))
        let unknown = try studio.run(["client", "show", "ana"])
        #expect(unknown.status == 1)
        #expect(unknown.messages.contains("there is no client `ana`"))
        #expect(try studio.run(["client", "add", "ana-r", "--name", "Ana Again"]).status == 1)
        let dry = try studio.run(["client", "add", "ben", "--name", "Ben", "--dry-run"])
        #expect(dry.status == 0)
        #expect(try !studio.run(["client", "list"]).output.contains("ben"))
    }
}
