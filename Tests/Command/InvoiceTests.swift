import Foundation
import Testing

/// Invoices, credit notes and quotes by commands: the trainer's way from a draft to the archive.
struct InvoiceTests {
    private let studio: StudioFixture

    init() throws {
        studio = try BillingFixture.studio()
    }

    @discardableResult
    private func run(_ words: String..., at time: String = "2026-11-21") throws -> Outcome {
        try studio.run(words + ["--at", time])
    }

    private func issue(_ handle: String = "ana-r", _ items: String...) throws -> String {
        let draft = try studio.run(
            ["invoice", "draft", handle, "--json", "--at", "2026-11-21"] + items.flatMap { ["--item", $0] })
        #expect(draft.status == 0, "\(draft.messages)")
        let issued = try run("invoice", "issue", "--all")
        #expect(issued.status == 0, "\(issued.messages)")
        return issued.messages
    }

    @Test("from a draft to an archived invoice, with the numbers of a worked example")
    func life() throws {
        let draft = try run(
            "invoice", "draft", "ana-r", "--item", "4 pt-60", "--item", "Book @ 12.34 7% -10%", "--period", "2026-11",
            "--discount", "5%")
        #expect(draft.messages == "kept draft-1: an invoice for ana-r over 440.88 EUR\n")
        let dry = try run("invoice", "issue", "draft-1", "--dry-run")
        #expect(dry.messages == "would issue draft-1 as invoice 2026-0001 for ana-r: 440.88 EUR\n")
        #expect(!studio.exists("Data/archive"))
        let issued = try run("invoice", "issue", "draft-1")
        #expect(
            issued.messages == """
                issued draft-1 as invoice 2026-0001 for ana-r: 440.88 EUR
                archived Data/archive/2026/2026-0001.pdf

                """)
        #expect(
            try run("invoice", "issue", "draft-1").messages
                == "was issued before: draft-1 as invoice 2026-0001 for ana-r: 440.88 EUR\n")
        // 380.00 at 19 % and 11.11 at 7 %, less 5 % = 19.56: 19.00 and 0.56; 361.00 and 10.55; 68.59 and 0.74.
        let shown = try run("invoice", "show", "2026-0001").output
        for line in [
            "net:          371.55 EUR", "tax:          69.33 EUR", "total:        440.88 EUR", "state:        issued",
        ] {
            #expect(shown.contains(line), "\(shown)")
        }
        let json = try run("invoice", "show", "2026-0001", "--json", at: "2026-12-06").output
        #expect(json.contains("\"state\": \"overdue\"") && json.contains("\"open\": \"440.88\""))
        #expect(try run("invoice", "list", "--state", "overdue", at: "2026-12-06").output.contains("2026-0001"))
        #expect(try !run("invoice", "list", "--state", "overdue").output.contains("2026-0001"))
        let modes = try FileManager.default.attributesOfItem(atPath: studio.path("Data/archive/2026/2026-0001.pdf"))
        #expect((modes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test("credit notes take back a line, an amount, the rest, and no more")
    func credits() throws {
        _ = try issue("ana-r", "4 pt-60", "mat")
        // 380.00 × 1.19 + 24.90 × 1.07 (26.643 → 1.74 tax) = 452.20 + 26.64.
        let line = try run("credit-note", "2026-0001", "--line", "1:1", "--reason", "One session cancelled")
        #expect(
            line.messages.hasPrefix(
                "issued credit-note C2026-0001 on invoice 2026-0001: 113.05 EUR\n365.79 EUR of the invoice are open\n"))
        let dry = try run("credit-note", "2026-0001", "--amount", "400.00", "--reason", "Too much", "--dry-run")
        #expect(dry.status == 1)
        #expect(dry.messages.contains("the amount is not between nothing and what is left of the invoice: 365.79 EUR"))
        #expect(try run("credit-note", "2026-0001", "--amount", "65.79", "--reason", "Agreed").status == 0)
        let void = try run("invoice", "void", "2026-0001", "--reason", "Billed to the wrong person")
        #expect(
            void.messages.contains(
                "issued credit-note C2026-0003 on invoice 2026-0001: 300.00 EUR\nnothing of the invoice is open"))
        #expect(try run("invoice", "list").output.contains("cancelled"))
        let again = try run("invoice", "void", "2026-0001", "--reason", "Again")
        #expect(again.status == 1)
        #expect(again.messages.contains("nothing is left of the invoice that could be taken back"))
        #expect(try run("invoice", "void", "2026-0001").status == 2)
        #expect(
            try run("credit-note", "C2026-0001", "--reason", "No").messages.contains(
                "C2026-0001 is not an invoice: it is a credit note"))
        #expect(try run("credit-note", "2026-001", "--reason", "No").messages.contains("did you mean `2026-0001`?"))
    }

    @Test("a credit note that is said again is refused, or is the same under its key")
    func creditedTwice() throws {
        try run("invoice", "draft", "ana-r", "--item", "4 pt-60")
        try run("invoice", "issue", "--all")
        let words = ["credit-note", "2026-0001", "--amount", "50.00", "--reason", "Agreed"]
        func credit(_ more: String..., at: String = "2026-11-21") throws -> Outcome {
            try studio.run(words + more + ["--at", at])
        }
        #expect(try credit().status == 0)
        let again = try credit()
        #expect(again.status == 1)
        #expect(again.messages.contains("C2026-0001 took the same amount of 2026-0001 back today"), "\(again.messages)")
        #expect(again.messages.contains("`--key second`"))
        #expect(try credit("--key", "second").messages.hasPrefix("issued credit-note C2026-0002"))
        let repeated = try credit("--key", "second", "--json")
        #expect(repeated.status == 0)
        #expect(repeated.messages.hasPrefix("there is already credit-note C2026-0002"), "\(repeated.messages)")
        #expect(repeated.output.contains("\"repeated\": true"))
        #expect(try credit("--key", "second", at: "2026-12-02").messages.hasPrefix("there is already"))
        #expect(try credit(at: "2026-11-22").messages.hasPrefix("issued credit-note C2026-0003"))
    }

    @Test("a quote is sent, accepted with what was chosen, and becomes one invoice")
    func quotes() throws {
        let new = try run(
            "quote", "new", "ben-k", "--item", "10 pt-60 @ -10%", "--item", "mat @ optional", "--valid", "14 days")
        #expect(new.messages == "kept draft-1: a quote for ben-k over 1017.45 EUR\n")
        let sent = try run("quote", "send", "draft-1")
        #expect(sent.output.contains("Subject: Angebot Q2026-0001, Test Studio"), "\(sent.messages)")
        #expect(sent.output.contains("Attach: Data/archive/2026/Q2026-0001.pdf"))
        #expect(try run("quote", "list", at: "2026-12-05").output.contains("sent"))
        #expect(try run("quote", "list", at: "2026-12-06").output.contains("expired"))
        let wrong = try run("quote", "accept", "Q2026-0001", "--choose", "1")
        #expect(wrong.status == 1 && wrong.messages.contains("expected: one of 2"))
        #expect(try run("quote", "accept", "Q2026-0001", "--choose", "2").status == 0)
        let invoice = try run("quote", "to-invoice", "Q2026-0001")
        // 855.00 × 1.19 + 24.90 × 1.07 = 1017.45 + 26.64.
        #expect(invoice.messages == "kept draft-2: an invoice for ben-k over 1044.09 EUR\n")
        #expect(
            try run("quote", "to-invoice", "Q2026-0001").messages.contains(
                "there is a draft of an invoice of the quote already: draft-2"))
        #expect(try run("invoice", "issue", "draft-2").status == 0)
        #expect(try run("quote", "list").output.contains("invoiced"))
        #expect(
            try run("quote", "decline", "Q2026-0001").messages.contains(
                "an invoice was made of the quote Q2026-0001 already: 2026-0001"))
        #expect(try run("invoice", "void", "2026-0001", "--reason", "New terms").status == 0)
        #expect(try run("quote", "to-invoice", "Q2026-0001").status == 0)
    }

    @Test(
        "a draft is edited from a file, incomplete ones are kept and not issued, and none is issued when one is wrong")
    func drafts() throws {
        try run("invoice", "draft", "ana-r", "--item", "pt-60")
        let incomplete = try run("invoice", "draft", "ben-k", "--item", "pt-60", "--tax", "reverse-charge")
        #expect(incomplete.status == 0)
        #expect(
            incomplete.messages.contains(
                "before it can be issued:\n  a reverse charge needs the VAT ids of seller and buyer"))
        let all = try run("invoice", "issue", "--all")
        #expect(all.status == 1)
        #expect(all.messages.contains("draft-2:6:6: error: a reverse charge needs the VAT ids"), "\(all.messages)")
        #expect(try run("invoice", "list", "--state", "issued").output.split(separator: "\n").count == 1)
        try studio.write(
            "d.yml",
            "client: ben-k\nbuyer: {vatID: ATU12345678, country: AT}\ntax: reverse-charge\nlines: [{item: pt-60}]\n")
        let edited = try run("invoice", "edit", "draft-2", "--file", "d.yml")
        #expect(edited.messages == "kept draft-2: an invoice for ben-k over 95.00 EUR\n")
        try studio.write("d.yml", "client: ben-x\nlines: []\n")
        #expect(try run("invoice", "edit", "draft-2", "--file", "d.yml").messages.contains("did you mean `ben-k`?"))
        #expect(try run("invoice", "issue", "--all").status == 0)
        #expect(
            try run("invoice", "edit", "draft-2", "--file", "d.yml").messages.contains(
                "draft-2 was issued as 2026-0002"))
        #expect(try run("invoice", "discard", "draft-9").messages.contains("there is no draft `draft-9`"))
    }

    @Test("the editor's text is kept, whatever is wrong with it")
    func editor() throws {
        try run("invoice", "draft", "ana-r", "--item", "pt-60")
        try studio.write("editor.sh", "echo 'note: \"Thank you\"' >> \"$1\"\n")
        let environment = ["VISUAL": "", "EDITOR": "sh '\(studio.path("editor.sh"))'"]
        let done = try studio.run(["invoice", "edit", "draft-1", "--at", "2026-11-21"], environment: environment)
        #expect(done.messages == "kept draft-1: an invoice for ana-r over 113.05 EUR\n", "\(done.messages)")
        #expect(try run("invoice", "show", "draft-1", "--text").output.hasSuffix("note: \"Thank you\"\n"))
        try studio.write("editor.sh", "echo 'nte: x' >> \"$1\"\n")
        let wrong = try studio.run(["invoice", "edit", "draft-1", "--at", "2026-11-21"], environment: environment)
        #expect(wrong.status == 1)
        #expect(wrong.messages.contains("error: unknown key `nte`"))
        #expect(
            wrong.messages.contains("the text is kept in Data/draft-1.yml: floorpress invoice edit draft-1 --file "))
    }

    @Test("the archive tells what was touched, makes again what is missing, and is what render writes")
    func archive() throws {
        _ = try issue("ana-r", "pt-60")
        let path = "Data/archive/2026/2026-0001.pdf"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: studio.path(path)))
        #expect(try run("invoice", "archive", "--check").status == 0)
        try FileManager.default.removeItem(atPath: studio.path(path))
        let missing = try run("invoice", "archive", "--check")
        #expect(missing.status == 1 && missing.messages.contains("\(path): error: this file is missing"))
        #expect(try run("invoice", "archive").messages == "0 files as they were, 0 archived, 1 made again\n")
        #expect(try Data(contentsOf: URL(fileURLWithPath: studio.path(path))) == bytes)
        try studio.write(path, "touched")
        let touched = try run("invoice", "archive")
        #expect(touched.status == 1 && touched.messages.contains("its SHA-256 differs"))
        #expect(studio.read(path) == "touched")
        #expect(try run("invoice", "render", "2026-0001", "--output", "x.pdf").status == 1)
        try FileManager.default.removeItem(atPath: studio.path(path))
        #expect(try run("invoice", "render", "2026-0001", "--output", "x.pdf").messages == "wrote x.pdf\n")
        #expect(try Data(contentsOf: URL(fileURLWithPath: studio.path("x.pdf"))) == bytes)
        try studio.write(
            "studio.yml", BillingFixture.settings.replacingOccurrences(of: "+49 30 1234567", with: "+49 30 7654321"))
        let lost = try run("invoice", "archive")
        #expect(lost.status == 1 && lost.messages.contains("cannot be made again with the same bytes"))
    }

    @Test("a reference asks for an XRechnung, which is archived and shown beside the PDF; what it lacks is told")
    func xrechnung() throws {
        let draft = ["invoice", "draft", "ana-r", "--item", "pt-60", "--reference", "04011000-12345-34"]
        #expect(try studio.run(draft + ["--at", "2026-11-21"]).status == 0)
        let issued = try run("invoice", "issue", "--all")
        #expect(issued.messages.contains("archived Data/archive/2026/2026-0001.xrechnung.xml"), "\(issued.messages)")
        #expect(try run("invoice", "render", "2026-0001", "--output", "x.pdf", "--xml", "x.xml").status == 0)
        #expect(studio.read("x.xml")?.contains("04011000-12345-34") == true)
        let build = try studio.build()
        build.expect("trainer/clients/ana-r/invoices/2026-0001.xrechnung.xml", contains: "xrechnung_3.0")
        try studio.write(
            "studio.yml", BillingFixture.settings.replacingOccurrences(of: "  phone: \"+49 30 1234567\"\n", with: ""))
        #expect(try studio.run(draft + ["--at", "2026-11-21"]).status == 0)
        let short = try run("invoice", "issue", "--all")
        #expect(short.status == 0)
        #expect(short.messages.contains("warning: document `2026-0002`:"), "\(short.messages)")
    }

    @Test("the build shows what was archived, and every document with its state")
    func build() throws {
        _ = try issue("ana-r", "4 pt-60")
        try run("credit-note", "2026-0001", "--line", "1:1", "--reason", "One session cancelled")
        try run("quote", "new", "ana-r", "--item", "pt-60")
        try run("quote", "send", "draft-2")
        let build = try studio.build()
        build.expect(
            "trainer/invoices.html", contains: "<a href=\"clients/ana-r/invoices/2026-0001.pdf\">2026-0001</a>")
        build.expect("trainer/invoices.html", contains: "waits for an answer until 21 December 2026")
        build.expect("trainer/clients/ana-r/index.html", contains: "<td>on 2026-0001</td>")
        build.expect("trainer/clients/ana-r/index.html", contains: "€339.15")
        for file in ["invoices/2026-0001", "credit-notes/C2026-0001", "quotes/Q2026-0001"] {
            let name = file.split(separator: "/")[1]
            let (shown, archived) = ("Output/trainer/clients/ana-r/\(file).pdf", "Data/archive/2026/\(name).pdf")
            #expect(
                FileManager.default.contentsEqual(atPath: studio.path(shown), andPath: studio.path(archived)), "\(file)"
            )
        }
        #expect(try studio.build("--at", "2026-12-06").status == 0)
        #expect(studio.read("Output/trainer/invoices.html")?.contains("<strong>1 day overdue</strong>") == true)
    }

    @Test("drafts stand on the trainer's page, with what keeps them from being issued")
    func draftsOnThePage() throws {
        try run("invoice", "draft", "ana-r", "--item", "pt-60")
        try run("invoice", "draft", "ben-k", "--item", "10 Talks @ 0.01 19%", "--due", "2026-01-01")
        let build = try studio.build()
        build.expect("trainer/invoices.html", contains: "<h2 id=\"drafts\">Drafts</h2>")
        build.expect("trainer/invoices.html", contains: "<th scope=\"row\">draft-1</th><td>Invoice</td>")
        build.expect("trainer/invoices.html", contains: "<td class=\"long\">ready to be issued</td>")
        build.expect("trainer/invoices.html", contains: "<strong>not ready: ")
        try run("invoice", "issue", "draft-1")
        #expect(try studio.build("--at", "2026-11-21").status == 0)
        #expect(studio.read("Output/trainer/invoices.html")?.contains("<th scope=\"row\">draft-1</th>") == false)
    }

    @Test("what cannot be printed, or kept, takes no number; and a number that is none is not taken for a word")
    func unprintable() throws {
        for item in ["2 hours 👩‍🦽 Training @ 80", "1 \(String(repeating: "x ", count: 4000)) @ 80"] {
            try run("invoice", "draft", "ana-r", "--item", item)
        }
        try run("invoice", "draft", "ana-r", "--item", "1000000 hours Training @ 9999999.99")
        let issued = try run("invoice", "issue", "--all")
        #expect(issued.status == 1)
        #expect(issued.messages.contains("draft-1: error: no font has 👩 (U+1F469)"), "\(issued.messages)")
        #expect(issued.messages.contains("draft-2: error: a part of the document is taller than a page"))
        #expect(issued.messages.contains("draft-3: error: there are too many, or their amounts are too large"))
        #expect(try run("invoice", "list", "--all", "--json").output.contains("\"number\"") == false)
        #expect(
            try run("subscription", "add", "ana-r", "--text", "👩‍🦽", "--price", "9", "--start", "2026-11-01").status == 0)
        #expect(try run("subscription", "run").messages.contains("no font has"))
        let comma = try run("invoice", "draft", "ana-r", "--item", "1,5 hours Training @ 95")
        #expect(comma.status == 1)
        #expect(comma.messages.contains("`1,5` is not a quantity"))
        #expect(comma.messages.contains("hint: write a point, not a comma"))
        #expect(try run("invoice", "draft", "ana-r", "--item", "10er-Karte @ 50", "--dry-run").status == 0)
    }

    @Test("every command about documents answers programs")
    func answersPrograms() throws {
        try run("quote", "new", "ana-r", "--item", "pt-60")
        #expect(try run("quote", "send", "draft-1", "--dry-run", "--json").output.contains("\"sent\": null"))
        #expect(try run("quote", "send", "draft-1", "--json").output.contains("\"mail\": \""))
        #expect(try run("quote", "accept", "Q2026-0001", "--json").output.contains("\"answer\": \"accepted\""))
        try run("invoice", "draft", "ben-k", "--item", "pt-60", "--dry-run", "--json")
        try run("invoice", "draft", "ben-k", "--item", "pt-60")
        #expect(try run("invoice", "discard", "draft-2", "--json").output.contains("\"draft\": \"draft-2\""))
        #expect(try run("reminder", "hold", "2026-0001").status == 1)
        #expect(try studio.run(["help", "price"]).output.contains("floorpress price list"))
    }

    @Test("prices are listed; words that are none are wrong usage")
    func usage() throws {
        #expect(
            try studio.run(["price", "list"]).output.contains("pt-60  Personal training, 60 minutes  95.00 EUR  hour"))
        for words in [
            ["invoice", "draft", "ana-r"], ["invoice", "issue"], ["invoice", "issue", "draft-1", "--all"],
            ["invoice", "list", "--state", "late"], ["credit-note", "1", "--line", "x", "--reason", "r"],
            ["credit-note", "1", "--line", "1", "--amount", "1", "--reason", "r"],
            ["quote", "accept", "Q1", "--choose", "a"],
            ["invoice", "render", "1"], ["invoice", "draft", "ana-r", "--item", "pt-60", "--due", "soon"],
        ] { #expect(try studio.run(words).status == 2, "\(words)") }
    }
}
