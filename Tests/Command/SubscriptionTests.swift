import Foundation
import Testing

/// Subscriptions, packages and reminders, as a trainer runs them.
struct SubscriptionTests {
    private func studio(_ more: String = "") throws -> StudioFixture {
        try BillingFixture.studio(BillingFixture.settings + more)
    }

    private func numbers(_ studio: StudioFixture) throws -> [String] {
        let list = try studio.run(["invoice", "list", "--all", "--json", "--at", "2026-11-21"])
        let found = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]] ?? []
        return found.compactMap { "\($0["number"] ?? "") \($0["total"] ?? "")" }
    }

    @Test("each period is billed once, weeks without a run are caught up, and the preview keeps nothing")
    func run() throws {
        let studio = try studio()
        let add = try studio.run([
            "subscription", "add", "ana-r", "--text", "Online coaching", "--price", "100", "--start", "2026-08-31",
            "--at",
            "2026-08-31",
        ])
        #expect(
            add.messages.contains("kept ana-r-monthly: 100.00 EUR monthly, billed from 2026-08-31 on"),
            "\(add.messages)")
        let run = ["subscription", "run", "--at", "2026-11-21"]
        let dry = try studio.run(run + ["--dry-run"])
        #expect(
            dry.messages.contains("would make invoice for ana-r-monthly, 2026-10-31 to 2026-11-29, 119.00 EUR"),
            "\(dry.messages)")
        #expect(try numbers(studio) == [])
        let first = try studio.run(run)
        #expect(first.status == 0, "\(first.messages)")
        #expect(try numbers(studio) == ["2026-0001 119.00", "2026-0002 119.00", "2026-0003 119.00"])
        #expect(try studio.run(run).messages.contains("there is nothing to bill"))
        let show = try studio.run(["subscription", "show", "ana-r-monthly", "--at", "2026-11-21"]).output
        #expect(show.contains("2026-10-31  2026-0003") && show.contains("2026-11-30  next bill"), "\(show)")
    }

    @Test("ended today, what was paid for later days is taken back; a dearer period is billed by days")
    func changes() throws {
        let studio = try studio()
        for (client, name) in [("ana-r", "a"), ("ben-k", "b")] {
            #expect(
                try studio.run([
                    "subscription", "add", client, "--text", "Coaching", "--price", "90", "--start", "2026-11-01",
                    "--name",
                    name, "--at", "2026-11-01",
                ]).status == 0)
        }
        #expect(try studio.run(["subscription", "run", "--at", "2026-11-01"]).status == 0)
        let cancel = try studio.run(["subscription", "cancel", "a", "--from", "2026-11-16", "--at", "2026-11-15"])
        #expect(cancel.messages.contains("agreed: a ends from 2026-11-16 on"), "\(cancel.messages)")
        #expect(
            try studio.run(["subscription", "price", "b", "120", "--from", "2026-11-16", "--at", "2026-11-15"]).status
                == 0)
        let run = try studio.run(["subscription", "run", "--at", "2026-11-16"])
        #expect(
            run.messages.contains("credit-note C2026-0001 for a, 2026-11-01 to 2026-11-30, 53.55 EUR"),
            "\(run.messages)")
        #expect(
            run.messages.contains("supplement 2026-0003 for b, 2026-11-01 to 2026-11-30, 17.85 EUR"), "\(run.messages)")
        #expect(try studio.run(["subscription", "run", "--at", "2026-11-21"]).messages.contains("nothing to bill"))
        #expect(try studio.run(["subscription", "pause", "a", "--at", "2026-11-21"]).status == 1)
        let list = try studio.run(["subscription", "list", "--at", "2026-11-21"]).output
        #expect(list.contains("a     ana-r   Coaching   90.00 EUR  monthly  ended"), "\(list)")
        let recurring = try studio.run([
            "recurring", "--from", "2026-11-10", "--to", "2026-11-21", "--at", "2026-11-21",
        ]).output
        #expect(recurring.contains("no rate: fewer than 10 clients at the start"), "\(recurring)")
        #expect(try studio.run(["subscription", "run", "nobody"]).status == 1)
    }

    @Test("while an invoice is later than its grace no further one is made; paid, it goes on")
    func grace() throws {
        let studio = try studio("payments:\n  graceDays: 10\n")
        #expect(
            try studio.run([
                "subscription", "add", "ana-r", "--text", "C", "--price", "10", "--every", "weekly", "--start",
                "2026-10-01",
                "--at", "2026-10-01",
            ]).status == 0)
        #expect(try studio.run(["subscription", "run", "--at", "2026-10-01"]).status == 0)
        // Due on 15 October, ten days of grace.
        #expect(try studio.run(["subscription", "run", "--at", "2026-10-25"]).messages.contains("invoice 2026-0004"))
        let held = try studio.run(["subscription", "run", "--at", "2026-11-05"])
        #expect(held.messages.contains("held for ana-r-weekly"), "\(held.messages)")
        #expect(try numbers(studio).count == 4)
        for number in 1...4 {
            #expect(try studio.run(["payment", "add", "2026-000\(number)", "--at", "2026-11-05"]).status == 0)
        }
        #expect(try studio.run(["subscription", "run", "--at", "2026-11-05"]).messages.contains("invoice 2026-0005"))
    }

    @Test("a package is sold with its invoice, and its sessions are used once each")
    func packages() throws {
        let studio = try studio()
        let sell = try studio.run([
            "package", "sell", "ana-r", "--sessions", "3", "--price", "270", "--until", "2027-03-31", "--at",
            "2026-11-21",
        ])
        #expect(sell.messages.contains("sold ana-r 3 sessions for 321.30 EUR: invoice 2026-0001"), "\(sell.messages)")
        for _ in 0..<2 {
            let use = try studio.run(["package", "use", "ana-r", "--key", "b1", "--at", "2026-11-21"])
            #expect(use.status == 0, "\(use.messages)")
        }
        let list = try studio.run(["package", "list", "--json", "--at", "2026-11-21"]).output
        #expect(list.contains("\"left\": 2"), "\(list)")
        #expect(
            try studio.run(["package", "use", "ana-r", "--give-back", "--at", "2026-11-21"]).messages.contains(
                "has 3 sessions left"))
        #expect(try studio.run(["package", "use", "ana-r", "--sessions", "4", "--at", "2026-11-21"]).status == 1)
        #expect(try studio.run(["package", "use", "ana-r", "--date", "2027-04-01", "--at", "2026-11-21"]).status == 1)
        #expect(
            try studio.run(["package", "sell", "ben-k", "--sessions", "1", "--at", "2026-11-21"]).messages.contains(
                "without an invoice"))
    }

    @Test("reminders: each level once and in order, not while disputed, not when paid")
    func reminders() throws {
        let studio = try studio("  reminders: {days: [3, 14], fees: [0, 2.50], payDays: 10}\n")
        for client in ["ana-r", "ana-r", "ben-k"] {
            #expect(
                try studio.run(["invoice", "draft", client, "--item", "1 pt-60", "--at", "2026-10-01"]).status == 0)
        }
        #expect(try studio.run(["invoice", "issue", "--all", "--at", "2026-10-01"]).status == 0)
        #expect(try studio.run(["reminder", "run", "--at", "2026-10-17"]).messages.contains("nothing to remind of"))
        #expect(
            try studio.run(["reminder", "hold", "2026-0003", "--reason", "disputed", "--at", "2026-10-17"]).status == 0)
        let dry = try studio.run(["reminder", "run", "--dry-run", "--at", "2026-10-18"])
        #expect(
            dry.messages.contains("would write a reminder to ana-r, level 0: 2026-0001, 2026-0002, 226.10 EUR"),
            "\(dry.messages)")
        let first = try studio.run(["reminder", "run", "--at", "2026-10-18"])
        #expect(first.messages.contains("wrote M2026-0001 to ana-r, level 0"), "\(first.messages)")
        #expect(first.messages.contains("not reminded of: 2026-0003, disputed"))
        #expect(first.messages.contains("archived Data/archive/2026/M2026-0001.pdf"))
        let archived = FileManager.default.contents(atPath: studio.path("Data/archive/2026/M2026-0001.pdf"))
        #expect(try studio.build("--at", "2026-10-18").status == 0)
        let shown = studio.path("Output/trainer/clients/ana-r/reminders/M2026-0001.pdf")
        #expect(archived != nil && FileManager.default.contents(atPath: shown) == archived)
        #expect(try studio.run(["invoice", "archive", "--check"]).status == 0)
        try studio.write("Data/archive/2026/M2026-0001.pdf", "touched")
        #expect(try studio.run(["invoice", "archive", "--check"]).messages.contains("its SHA-256 differs"))
        try FileManager.default.removeItem(atPath: studio.path("Data/archive/2026/M2026-0001.pdf"))
        #expect(try studio.run(["invoice", "archive"]).messages.contains("1 made again"))
        #expect(FileManager.default.contents(atPath: studio.path("Data/archive/2026/M2026-0001.pdf")) == archived)
        #expect(try studio.run(["reminder", "run", "--at", "2026-10-18"]).messages.contains("nothing to remind of"))
        #expect(try studio.run(["payment", "add", "2026-0002", "--at", "2026-10-20"]).status == 0)
        let second = try studio.run(["reminder", "run", "--at", "2026-10-29"])
        #expect(
            second.messages.contains("wrote M2026-0002 to ana-r, level 1: 2026-0001, 115.55 EUR"), "\(second.messages)")
        #expect(try studio.run(["reminder", "release", "2026-0003", "--at", "2026-10-29"]).status == 0)
        #expect(
            try studio.run(["reminder", "run", "--at", "2026-12-29"]).messages.contains("to ben-k, level 0: 2026-0003"))
        #expect(try studio.run(["reminder", "list", "--json"]).output.contains("\"fee\": \"2.50\""))
    }
}
