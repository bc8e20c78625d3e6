import Business
import Diagnostics
import Quantities
import Testing
import Trials

@testable import Studio

/// Files of banks and of Stripe, all invented.
struct PaymentFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let sparkasse = BankMapping(
        name: "sparkasse", date: "Buchungstag", dateFormat: .german, amount: "Betrag", decimal: ",",
        reference: ["Verwendungszweck"], payer: ["Begünstigter", "Auftraggeber"],
        booked: .init(column: "Info", value: "Umsatz gebucht"))

    private static let table = """
        "Kontoauszug";"Muster"

        Buchungstag;Verwendungszweck;Auftraggeber;Betrag;Info
        20.11.26;"RE 2026-0001
        danke; Ana";Ana Ribeiro;1.190,00;Umsatz gebucht
        20.11.26;Miete;Hausverwaltung;-800,00;Umsatz gebucht
        21.11.26;RE 2026-0002;Ben;95,00;Umsatz vorgemerkt
        31.11.26;x;y;1,00;Umsatz gebucht
        21.11.26;x;y;1.23;Umsatz gebucht
        21.11.26;x;y;0,00;Umsatz gebucht
        20.11.26;gleich;Zwilling;5,00;Umsatz gebucht
        20.11.26;gleich;Zwilling;5,00;Umsatz gebucht

        """

    private func read(_ text: String, as source: String? = nil, name: String = "f.csv") throws -> PaymentStatement {
        try folder.write(name, text)
        return try PaymentFile.read(
            folder.folder.path(name), as: source, banks: [Self.sparkasse], currency: .eur)
    }

    @Test("a bank's table is read by its mapping, below what stands above the head; other rows are told by their line")
    func bank() throws {
        let statement = try read(Self.table)
        #expect(statement.entries.map(\.amount.minor) == [119_000, -80_000, 500, 500])
        #expect(statement.entries.first?.reference == "RE 2026-0001\ndanke; Ana")
        #expect(statement.entries.first?.payer == "Ana Ribeiro")
        #expect(statement.entries.first?.date.iso == "2026-11-20")
        #expect(
            statement.skipped.map { "\($0.line): \($0.reason)" } == [
                "7: it is not booked yet", "8: its date cannot be read as dd.MM.yy",
                "9: its amount cannot be read with `,` before the cents", "10: it is over nothing",
            ])
    }

    @Test("entries that say the same are told apart by their place among themselves, alike in every file")
    func keys() throws {
        let keys = try read(Self.table).keys
        #expect(Set(keys).count == keys.count)
        let later = Self.table + "21.11.26;neu;Ana;7,00;Umsatz gebucht\n20.11.26;gleich;Zwilling;5,00;Umsatz gebucht\n"
        #expect(try read(later).keys.prefix(4) == keys[...])
        #expect(try read(later).keys.count == 6)
    }

    @Test(
        "amounts as banks write them",
        arguments: [
            ("1.234,56", 123_456), ("-12,00", -1200), ("12,00-", -1200), ("+ 12,5 EUR", 1250), ("€ 7", 700),
            ("12,00 S", -1200), ("12,00H", 1200), ("1'234,50", 123_450), ("−3,10 €", -310), ("0,100", 10),
        ])
    func amounts(_ text: String, _ minor: Int64) {
        #expect(AmountText(decimal: ",").amount(text, .eur)?.minor == minor)
    }

    @Test(
        "and what is none",
        arguments: [
            "", "-", "1.23", "12,345", "1,2,3", "1.2345,00", "--5,00", "-5,00-", "٣,٠٠", "9999999999999999,00",
            "1 EUR 2",
        ])
    func noAmounts(_ text: String) {
        #expect(AmountText(decimal: ",").amount(text, .eur) == nil)
    }

    @Test("dates by patterns")
    func dates() {
        #expect(DatePattern("d.M.yy")?.date("3.1.26 12:00")?.iso == "2026-01-03")
        #expect(DatePattern("MM/dd/yyyy")?.date("02/29/2028")?.iso == "2028-02-29")
        #expect(DatePattern("dd.MM.yyyy")?.date("1.1.2026") == nil)
        #expect(DatePattern("yyyyMMdd")?.date("20261121")?.iso == "2026-11-21")
        for text in ["", "dd.MM", "dd.dd.yyyy", "dd.MM.yyy", "TT.MM.JJJJ"] {
            #expect(DatePattern(text) == nil, "\(text)")
        }
    }

    private static func camt(_ entries: String, version: String = "02") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.\(version)">
        <BkToCstmrStmt><GrpHdr><MsgId>m</MsgId></GrpHdr><Stmt><Id>1</Id>
        <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>
        <Bal><Amt Ccy="EUR">999.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
        \(entries)
        </Stmt></BkToCstmrStmt></Document>
        """
    }

    private static let second = """
        <Ntry><Amt Ccy="EUR">119.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><Dt>2026-11-20</Dt></BookgDt><ValDt><Dt>2026-11-21</Dt></ValDt>
        <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
        <AmtDtls><TxAmt><Amt Ccy="EUR">119.00</Amt></TxAmt></AmtDtls>
        <RltdPties><Dbtr><Nm>Ana &amp; Paul</Nm></Dbtr><Cdtr><Nm>Studio</Nm></Cdtr></RltdPties>
        <RmtInf><Ustrd>RE 2026-</Ustrd><Ustrd>0001</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt></Ntry>
        """

    private static let eighth = """
        <Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><DtTm>2026-11-20T09:00:00+01:00</DtTm></BookgDt>
        <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
        <TxDtls><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Ana</Nm></Pty></Dbtr></RltdPties>
        <RmtInf><Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
        <TxDtls><Amt Ccy="EUR">20.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Ben</Nm></Pty></Dbtr></RltdPties>
        </TxDtls></NtryDtls></Ntry>
        <Ntry><Amt Ccy="EUR">12.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>2026-11-20</Dt></BookgDt><AddtlNtryInf>fee</AddtlNtryInf></Ntry>
        """

    @Test("a statement in camt.053, the old version and the new")
    func camt() throws {
        let old = try read(Self.camt(Self.second), name: "a.xml")
        #expect(old.entries.map(\.amount.minor) == [11_900])
        #expect(old.entries.first?.reference == "RE 2026- 0001")
        #expect(old.entries.first?.payer == "Ana & Paul")
        #expect(old.account == "DE02120300000000202051")
        #expect(old.skipped.map(\.reason) == ["it is not booked yet"])
        let new = try read(Self.camt(Self.eighth, version: "08"), name: "b.xml")
        #expect(new.entries.map(\.amount.minor) == [1000, 2000, -1250])
        #expect(new.entries.map { $0.payer ?? "" } == ["Ana", "Ben", ""])
        #expect(new.entries.first?.reference == "RF18")
        let other = #expect(throws: Diagnostic.self) {
            try read("<Document><BkToCstmrAcctRpt/></Document>", name: "c.xml")
        }
        #expect(other?.code == "not-a-statement")
        let entity = #expect(throws: Diagnostic.self) {
            try read("<!DOCTYPE d [<!ENTITY a 'b'>]><Document/>", name: "d.xml")
        }
        #expect(entity?.code == "xml-entity")
    }

    private static let stripe = """
        id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Description,Status,Customer Email
        ch_1,2026-11-01 10:00:00,119.00,0.00,eur,true,Invoice 2026-0001,Paid,ana@mail.example
        ch_2,2026-11-02 10:00:00,50.00,20.00,eur,true,,Refunded,ben@mail.example
        ch_3,2026-11-03 10:00:00,50.00,0.00,eur,false,,Paid,
        ch_4,2026-11-03 10:00:00,50.00,0.00,eur,true,,Failed,

        """

    @Test("exports of Stripe: payments with what went back of them, the balance, payouts")
    func stripe() throws {
        let payments = try read(Self.stripe)
        #expect(payments.source == "stripe")
        #expect(payments.keys == ["stripe ch_1", "stripe ch_2", "stripe ch_2 refund to 20.00"])
        #expect(payments.entries.map(\.amount.minor) == [11_900, 5000, -2000])
        #expect(payments.skipped.map(\.line) == [4, 5])
        let balance = try read(
            """
            id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC),Description
            txn_1,charge,ch_1,119.00,2.00,117.00,eur,2026-11-01 10:00,2026-11-05 00:00,Invoice 2026-0001
            txn_2,payout,po_1,-117.00,0.00,-117.00,eur,2026-11-06 00:00,2026-11-06 00:00,STRIPE PAYOUT
            txn_3,refund,ch_1,-19.00,0.00,-19.00,eur,2026-11-07 00:00,2026-11-07 00:00,

            """)
        #expect(balance.keys == ["stripe ch_1", "stripe ch_1 refund txn_3"], "the same payment has the same key")
        #expect(balance.skipped.map(\.reason) == ["a payout moves money that its charges brought"])
        let payouts = try read("id,Amount,Currency,Arrival Date (UTC),Status\npo_1,117.00,eur,2026-11-06,paid\n")
        #expect(payouts.entries.isEmpty && payouts.skipped.count == 1)
    }

    @Test("a file that is none of them is told, with what its bank may call its columns")
    func unknown() throws {
        let error = #expect(throws: Diagnostic.self) { try read("a,b\n1,2\n") }
        #expect(error?.code == "unknown-export")
        let columns = #expect(throws: Diagnostic.self) {
            try read("Buchungstag;Betrag;Verwendungszwek\n", as: "sparkasse")
        }
        #expect(columns?.code == "other-columns")
        let bank = #expect(throws: Diagnostic.self) { try read("a", as: "sparkase") }
        #expect(bank?.hint == "did you mean `sparkasse`?")
    }

    @Test("whatever the bytes: nothing traps, lines lie in the file, amounts are not zero")
    func fuzz() throws {
        let seeds = [Self.table, Self.camt(Self.second), Self.camt(Self.eighth, version: "08"), Self.stripe]
        var mutator = Mutator(
            seed: 71,
            spice: [
                ";", ",", "\"", "-", "9999999999999999999", "<Ntry>", "</TxDtls>", "&#0;", "Ccy=\"XXX\"", "1e9", ".",
            ])
        for round in 0..<1500 {
            let bytes = mutator.spoiled(Array(seeds[round % seeds.count].utf8))
            try folder.write("fuzz", bytes)
            guard
                let statement = try? PaymentFile.read(
                    folder.folder.path("fuzz"), as: [nil, "camt", nil, "stripe"][round % 4], banks: [Self.sparkasse],
                    currency: .eur)
            else { continue }
            let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
            #expect(statement.entries.allSatisfy { $0.amount.minor != 0 && (1...lines).contains($0.line) })
            #expect(statement.skipped.allSatisfy { (1...lines).contains($0.line) })
            #expect(Set(statement.keys).count <= statement.entries.count)
        }
    }
}

extension DatePattern {
    fileprivate static let german = DatePattern("dd.MM.yy") ?? .iso
}
