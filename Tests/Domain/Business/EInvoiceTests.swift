import Quantities
import Testing
import Trials

@testable import Business

@Suite("E-invoices")
struct EInvoiceTests {
    typealias Fixture = InvoiceFixture

    static func issued(_ change: (inout InvoiceDraft) -> Void = { _ in }, seller: Party? = nil) throws -> IssuedInvoice
    {
        var draft = Fixture.draft([Fixture.line(1500, 7563)])
        draft.buyer.email = "ida@example.com"
        draft.buyerReference = "04011000-12345-34"
        change(&draft)
        var sender = Fixture.seller
        sender.contact = "Nora Nord"
        sender.phone = "+49 40 123"
        sender.email = "nora@example.com"
        return try IssuedInvoice(number: "2026-0042", seller: seller ?? sender, content: draft)
    }

    static func xml(_ invoice: IssuedInvoice, _ profile: EInvoiceProfile = .en16931) throws -> String {
        String(decoding: try EInvoice(invoice, as: profile).xml, as: UTF8.self)
    }

    @Test("it says what the invoice says")
    func content() throws {
        let xml = try Self.xml(Self.issued())
        for expected in [
            "<ram:ID>urn:cen.eu:en16931:2017</ram:ID>", "<ram:ID>2026-0042</ram:ID>",
            "<ram:TypeCode>380</ram:TypeCode>",
            "<udt:DateTimeString format=\"102\">20261201</udt:DateTimeString>",
            "<ram:BilledQuantity unitCode=\"HUR\">1.5</ram:BilledQuantity>",
            "<ram:ChargeAmount>75.63</ram:ChargeAmount>", "<ram:LineTotalAmount>113.45</ram:LineTotalAmount>",
            "<ram:CalculatedAmount>21.56</ram:CalculatedAmount>",
            "<ram:RateApplicablePercent>19</ram:RateApplicablePercent>",
            "<ram:DuePayableAmount>135.01</ram:DuePayableAmount>", "<ram:ID schemeID=\"VA\">DE123456788</ram:ID>",
        ] {
            #expect(xml.contains(expected), "\(expected)")
        }
        // Nothing is empty, and what is nothing is not told.
        #expect(!xml.contains("/>"))
        #expect(!xml.contains("></"))
        for absent in ["AllowanceTotalAmount", "TotalPrepaidAmount", "RoundingAmount", "BusinessProcess"] {
            #expect(!xml.contains(absent))
        }
    }

    @Test("a credit note names its original and asks for nothing")
    func creditNote() throws {
        let note = try IssuedInvoice(
            number: "G2026-0001", seller: Fixture.seller,
            content: Self.issued().correction(on: Fixture.day(2026, 12, 5), reason: "Booked twice"))
        let xml = try Self.xml(note)
        #expect(xml.contains("<ram:TypeCode>381</ram:TypeCode>"))
        #expect(xml.contains("<ram:IssuerAssignedID>2026-0042</ram:IssuerAssignedID>"))
        #expect(!xml.contains("DueDateDateTime"))
        #expect(!xml.contains("IBANID"))
    }

    @Test("names with signs of markup and characters that XML cannot hold do no harm")
    func escaping() throws {
        let xml = try Self.xml(
            Self.issued {
                $0.buyer.name = "A & B <GmbH> \"x\" 'y' \u{1}\u{FFFE}شركة Nguyễn"
                $0.note = "one\r\ntwo\rthree\u{0}"
            })
        #expect(xml.contains("<ram:Name>A &amp; B &lt;GmbH&gt; \"x\" 'y' شركة Nguyễn</ram:Name>"))
        #expect(xml.contains("<ram:Content>one\ntwo\nthree</ram:Content>"))
        #expect(!xml.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test("any text stays within its element")
    func fuzzed() throws {
        var mutator = Mutator(seed: 3, spice: ["<", ">", "&", "]]>", "<!--", "\"", "\u{FFFF}", "\u{2028}"])
        for _ in 0..<500 {
            let text = String(decoding: mutator.spoiled(Array("Personal & training <60>".utf8)), as: UTF8.self)
            let xml = try Self.xml(
                Self.issued {
                    $0.lines[0].text = "x" + text
                    $0.buyer.name = "x" + text
                })
            let plain = try Self.xml(
                Self.issued {
                    $0.lines[0].text = "x"
                    $0.buyer.name = "x"
                })
            #expect(xml.count { $0 == "<" } == plain.count { $0 == "<" })
        }
    }

    @Test("a seller without VAT id is known by its tax number")
    func identified() throws {
        var seller = Fixture.seller
        seller.vatID = nil
        seller.taxNumber = "14/234/56789"
        let invoice = try Self.issued(
            {
                $0.preset = .smallBusiness
                $0.lines[0].tax = TaxCategory(.exempt)
            }, seller: seller)
        let xml = try Self.xml(invoice)
        #expect(xml.contains("<ram:SellerTradeParty>\n        <ram:ID>14/234/56789</ram:ID>"))
        #expect(xml.contains("<ram:ID schemeID=\"FC\">14/234/56789</ram:ID>"))
        #expect(xml.contains("§ 19 Abs. 1 UStG"))
        seller.taxNumber = nil
        #expect(try Self.issued(seller: seller).problems(as: .en16931) == [.sellerUnidentified])
    }

    @Test("outside the tax no VAT id and no rate is told")
    func outside() throws {
        var seller = Fixture.seller
        seller.registration = "HRB 123"
        let invoice = try Self.issued(
            {
                $0.preset = .outside
                $0.lines[0].tax = TaxCategory(.outside)
                $0.buyer.vatID = "ATU12345675"
            }, seller: seller)
        let xml = try Self.xml(invoice)
        #expect(!xml.contains("schemeID=\"VA\""))
        #expect(!xml.contains("RateApplicablePercent"))
        #expect(xml.contains("<ram:ExemptionReasonCode>VATEX-EU-O</ram:ExemptionReasonCode>"))
    }

    @Test("an XRechnung has its process, its form of Skonto, and everything that it needs")
    func xrechnung() throws {
        let invoice = try Self.issued { $0.skonto = [Skonto(days: 7, rate_bp: 225), Skonto(days: 10, rate_bp: 100)] }
        let xml = try Self.xml(invoice, .xrechnung)
        #expect(xml.contains("#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</ram:ID>"))
        #expect(xml.contains("\n#SKONTO#TAGE=7#PROZENT=2.25#\n#SKONTO#TAGE=10#PROZENT=1.00#\n</ram:Description>"))
        #expect(try !Self.xml(invoice).contains("#SKONTO#"))
        let bare = try Self.issued(
            {
                $0.buyerReference = " "
                $0.buyer.email = nil
            }, seller: Fixture.seller)
        #expect(
            bare.problems(as: .xrechnung) == [
                .buyerReferenceMissing, .sellerContactMissing(field: "seller.contact"),
                .sellerContactMissing(field: "seller.phone"), .sellerContactMissing(field: "seller.email"),
                .buyerEmailMissing,
            ])
        #expect(bare.problems(as: .en16931).isEmpty)
        let malformed = try Self.issued { $0.buyer.email = "ida@.example" }
        #expect(malformed.problems(as: .xrechnung) == [.emailMalformed(field: "buyer.email")])
    }

    @Test("what the standard cannot tell is refused with its reasons")
    func refused() throws {
        let dinar = try #require(Currency("KWD"))
        let foreign = try Self.issued {
            $0.currency = dinar
            $0.lines = [Fixture.line(in: dinar)]
            $0.preset = .unitedStates
            $0.kind = .quote(validUntil: $0.issueDate)
            $0.buyer.name = ""
        }
        #expect(
            foreign.problems(as: .en16931) == [.isQuote, .notVAT, .buyerUnnamed, .currencyTooFine(dinar)])
        #expect(throws: EInvoiceProblems.self) { try EInvoice(foreign) }
    }

    @Test("the same invoice is the same bytes")
    func deterministic() throws {
        #expect(try Self.xml(Self.issued()) == Self.xml(Self.issued()))
    }
}
