import Foundation
import Testing

/// Money that comes in: by hand, from files, matched, paid back and taken back.
struct PaymentTests {
    static let settings =
        BillingFixture.settings + """
            payments:
              banks:
                sparkasse: {date: Buchungstag, amount: Betrag, reference: Verwendungszweck, payer: Auftraggeber, decimal: ",", dateFormat: dd.MM.yy, separator: ";"}

            """

    /// A studio with invoices: 2026-0001 over 113.05 to Ana, 2026-0002 over 113.05 to Ben, 2026-0003 over 226.10 to Ana.
    private func studio() throws -> StudioFixture {
        let studio = try BillingFixture.studio(Self.settings)
        for (client, item) in [("ana-r", "1 pt-60"), ("ben-k", "1 pt-60"), ("ana-r", "2 pt-60")] {
            #expect(try studio.run(["invoice", "draft", client, "--item", item, "--at", "2026-10-01"]).status == 0)
            let issued = try studio.run(["invoice", "issue", "--all", "--at", "2026-10-01"])
            #expect(issued.status == 0, "\(issued.messages)")
        }
        return studio
    }

    private func states(_ studio: StudioFixture) throws -> [String] {
        let list = try studio.run(["invoice", "list", "--json", "--at", "2026-11-21"])
        let found = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]] ?? []
        return found.map { "\($0["number"] ?? "") \($0["open"] ?? "") \($0["state"] ?? "")" }
    }

    @Test("a payment by hand, a part of it, with a key that keeps it once; never more than is open")
    func byHand() throws {
        let studio = try studio()
        let part = [
            "payment", "add", "2026-0001", "--amount", "13.05", "--key", "till-7", "--by", "cash", "--at", "2026-11-21",
        ]
        #expect(try studio.run(part + ["--dry-run"]).messages.contains("would keep 13.05 EUR"))
        for _ in 0..<2 { #expect(try studio.run(part).status == 0) }
        #expect(try states(studio).first == "2026-0001 100.00 overdue")
        let more = try studio.run(["payment", "add", "2026-0001", "--amount", "100.01", "--at", "2026-11-21"])
        #expect(more.status == 1)
        #expect(more.messages.contains("expected: at most 100.00 EUR"))
        #expect(try studio.run(["payment", "add", "2026-0001", "--at", "2026-11-21"]).status == 0)
        #expect(try states(studio).first == "2026-0001 0.00 paid")
        #expect(try studio.run(["payment", "add", "2026-0009"]).messages.contains("there is no invoice `2026-0009`"))
        #expect(
            try studio.run(["payment", "add", "2026-0002", "--date", "2026-12-01", "--at", "2026-11-21"]).status == 1)
    }

    private static let bank = """
        Buchungstag;Verwendungszweck;Auftraggeber;Betrag
        20.11.26;RE 2026 0003;RIBEIRO ANA;226,10
        20.11.26;danke;Krueger Ben;113,05
        20.11.26;Geschenk;Tante Emma;50,00
        20.11.26;Miete;Hausverwaltung;-800,00
        20.11.26;kaputt;x;1.2

        """

    @Test(
        "a bank's file: matched by number, or by amount and payer; the rest listed; twice adds nothing; undone it is as before"
    )
    func importing() throws {
        let studio = try studio()
        try studio.write("bank.csv", Self.bank)
        let before = try states(studio)
        let command = ["payment", "import", studio.path("bank.csv"), "--at", "2026-11-21"]
        let dry = try studio.run(command + ["--dry-run"])
        #expect(
            dry.output.contains(
                "3 payments would be kept: 2 for invoices, 1 to be matched; 0 known, 0 likely known, 1 that went out, 1 rows left out"
            ),
            "\(dry.output)\(dry.messages)")
        #expect(try states(studio) == before)
        let first = try studio.run(command)
        #expect(first.status == 0, "\(first.messages)")
        #expect(first.output.contains("+ line 2: 2026-11-20, 226.10 EUR for 2026-0003 226.10 (by reference)"))
        #expect(first.output.contains("+ line 3: 2026-11-20, 113.05 EUR for 2026-0002 113.05 (by amount and payer)"))
        #expect(first.output.contains("? line 4: 2026-11-20, 50.00 EUR: no open invoice is named"))
        #expect(first.output.contains("- line 6: its amount cannot be read"))
        #expect(!first.output.contains("Emma") && !first.messages.contains("Emma"))
        #expect(try states(studio) == ["2026-0001 113.05 overdue", "2026-0002 0.00 paid", "2026-0003 0.00 paid"])
        try studio.write("bank.csv", Self.bank + "21.11.26;2026-0001;Ana;13,05\n")
        let again = try studio.run(command + ["--json"])
        #expect(again.output.contains("\"known\": 3"))
        #expect(try states(studio).first == "2026-0001 100.00 overdue")
        let batch = try #require(first.output.split(separator: "`").first { $0.hasPrefix("floorpress payment undo ") })
        let undone = try studio.run([
            "payment", "undo", String(batch.split(separator: " ").last ?? ""), "--at", "2026-11-21",
        ])
        #expect(undone.messages.contains("took 3 payments back"), "\(undone.messages)")
        #expect(
            try states(studio) == ["2026-0001 100.00 overdue", "2026-0002 113.05 overdue", "2026-0003 226.10 overdue"])
        #expect(try studio.run(command).output.contains("3 payments kept"))
    }

    @Test("a payment that another source told already is named and not kept, unless that is wanted")
    func doubles() throws {
        let studio = try studio()
        try studio.write("bank.csv", Self.bank)
        #expect(try studio.run(["payment", "import", studio.path("bank.csv"), "--at", "2026-11-21"]).status == 0)
        #expect(
            try studio.run(["payment", "add", "2026-0001", "--date", "2026-11-18", "--at", "2026-11-21"]).status == 0)
        let entries = [
            ("226.10", "2026-11-20", "RE 2026 0003", "Ana Ribeiro"), ("113.05", "2026-11-20", "Danke!", "Ben Krüger"),
            ("113.05", "2026-11-20", "2026-0001", "Ana Ribeiro"), ("50.00", "2026-11-20", "Danke", "Onkel Otto"),
        ].map { amount, day, text, payer in
            """
            <Ntry><Amt Ccy="EUR">\(amount)</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>\(day)</Dt></BookgDt>
            <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>\(payer)</Nm></Dbtr></RltdPties><RmtInf><Ustrd>\(text)</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            """
        }
        try studio.write(
            "statement.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>1</Id>
            <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>\(entries.joined())</Stmt></BkToCstmrStmt></Document>
            """)
        let command = ["payment", "import", studio.path("statement.xml"), "--at", "2026-11-21"]
        let dry = try studio.run(command + ["--dry-run"])
        let first = try studio.run(command)
        for run in [dry, first] {
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.contains("3 likely known"), "\(run.output)")
            #expect(run.output.contains("= line 3: 2026-11-20, 226.10 EUR: likely the same as "), "\(run.output)")
            #expect(run.output.contains("`--keep-doubles`"))
        }
        #expect(first.output.contains("1 payments kept: 0 for invoices, 1 to be matched"), "\(first.output)")
        let kept = try studio.run(command + ["--keep-doubles", "--json"])
        #expect(kept.output.contains("\"doubles\": []") && kept.output.contains("\"known\": 1"), "\(kept.output)")
        #expect(try studio.run(command).output.contains("0 payments kept"))
    }

    @Test("what was not told is matched by hand, set aside or paid back")
    func matching() throws {
        let studio = try studio()
        try studio.write("bank.csv", Self.bank + "20.11.26;viel;Ana Ribeiro;200,00\n")
        #expect(try studio.run(["payment", "import", studio.path("bank.csv"), "--at", "2026-11-21"]).status == 0)
        let list = try studio.run(["payment", "list", "--open", "--json", "--at", "2026-11-21"]).output
        let open = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]] ?? []
        let names = open.compactMap { $0["payment"] as? String }
        try #require(names.count == 2)
        let (gift, much) = (open[0]["left"] as? String == "50.00" ? (names[0], names[1]) : (names[1], names[0]))
        #expect(try studio.run(["payment", "set-aside", gift, "--at", "2026-11-21"]).status == 0)
        let match = try studio.run(["payment", "match", much, "2026-0001", "--at", "2026-11-21"])
        #expect(match.messages.contains("took 113.05 EUR for 2026-0001; 0.00 EUR is open"), "\(match.messages)")
        let refund = try studio.run(["payment", "refund", much, "--at", "2026-11-21"])
        #expect(refund.messages.contains("kept -86.95 EUR of \(much)"), "\(refund.messages)")
        let undo = try studio.run(["payment", "undo", much, "--at", "2026-11-21"])
        #expect(undo.status == 1 && undo.messages.contains("was paid back: take that back first"), "\(undo.messages)")
        #expect(try studio.run(["payment", "list", "--open", "--json"]).output == "[]\n")
        let credit = try studio.run([
            "credit-note", "2026-0001", "--amount", "13.05", "--reason", "less", "--at", "2026-11-21",
        ])
        #expect(credit.status == 0, "\(credit.messages)")
        let back = try studio.run(["payment", "refund", "2026-0001", "--at", "2026-11-21"])
        #expect(back.messages.contains("kept -13.05 EUR of 2026-0001"), "\(back.messages)")
        #expect(try studio.run(["payment", "refund", "2026-0001", "--at", "2026-11-21"]).status == 1)
    }

    @Test("receivables, revenue and the accountant's files come to the same")
    func figures() throws {
        let studio = try studio()
        #expect(
            try studio.run(["payment", "add", "2026-0002", "--date", "2026-10-20", "--at", "2026-11-21"]).status == 0)
        let owed = try studio.run(["receivables", "--at", "2026-11-21"]).output
        #expect(owed.contains("2026-0001  ana-r   2026-10-15  113.05 EUR  31–60"), "\(owed)")
        #expect(owed.contains("339.15"))
        let issued = try studio.run(["revenue", "--by", "month", "--at", "2026-11-21"]).output
        #expect(issued.contains("2026-10  EUR  380.00  72.20  452.20"), "\(issued)")
        let paid = try studio.run(["revenue", "--by", "client", "--basis", "paid", "--at", "2026-11-21"]).output
        #expect(paid.contains("ben-k  EUR  95.00  18.05  113.05"), "\(paid)")
        let export = try studio.run(["accounting", "export", "--output", studio.path("."), "--at", "2026-11-21"])
        #expect(export.status == 0, "\(export.messages)")
        #expect(export.messages.contains("4 postings; billed 452.20 EUR, paid 113.05 EUR"), "\(export.messages)")
        let file = studio.path("EXTF_Buchungsstapel_2026-01-01_2026-11-21.csv")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        let text = try #require(String(data: bytes, encoding: .windowsCP1252))
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines[0].hasPrefix("\"EXTF\";700;21;\"Buchungsstapel\";13;20261121120000000;"))
        #expect(lines[0].components(separatedBy: ";").count == 31)
        #expect(lines[1].components(separatedBy: ";").count == 125)
        #expect(
            lines[2].hasPrefix("113,05;\"S\";\"EUR\";;;;10000;8400;;0110;\"2026-0001\";;;\"2026-0001 Ana Ribeiro\""),
            "\(lines[2])")
        #expect(
            lines.contains {
                $0.hasPrefix("113,05;\"S\";\"EUR\";;;;1200;10000;;2010;\"2026-0002\";;;\"2026-0002 Ben Krüger\"")
            })
        #expect(lines.dropFirst(2).filter { !$0.isEmpty }.allSatisfy { $0.components(separatedBy: ";").count == 125 })
        #expect(
            studio.read("documents_2026-01-01_2026-11-21.csv")?.contains(
                "2026-10-01,invoice,2026-0003,ana-r,Ana Ribeiro,DE") == true)
        #expect(
            try studio.run(["accounting", "export", "--output", ".", "--from", "2025-12-01", "--to", "2026-01-31"])
                .status == 1)
    }
}
