import Quantities
import Testing

@testable import Business

@Suite("Tax presets")
struct TaxPresetTests {
    typealias Fixture = InvoiceFixture

    func draft(_ preset: TaxPreset, rate_milli: Int = 19_000, _ change: (inout InvoiceDraft) -> Void = { _ in })
        -> InvoiceDraft
    {
        var draft = Fixture.draft([Fixture.line(preset.category(rate_milli: rate_milli))])
        draft.preset = preset
        change(&draft)
        return draft
    }

    func reasons(_ draft: InvoiceDraft, seller: Party = Fixture.seller) -> [InvoiceProblem.Reason] {
        draft.problems(seller: seller).map(\.reason)
    }

    @Test("each preset gives lines a category that it allows", arguments: TaxPreset.allCases)
    func categories(preset: TaxPreset) {
        let draft = draft(preset) {
            $0.buyer.vatID = "ATU12345675"
            $0.exemption = TaxExemption(reason: "§ 4 Nr. 14 UStG")
        }
        #expect(reasons(draft).isEmpty)
        #expect(preset.category(rate_milli: 0).isRateInOrder)
    }

    @Test("a small business says why it charges nothing, in both languages")
    func smallBusiness() {
        var draft = draft(.smallBusiness)
        #expect(draft.exemption(of: .exempt)?.reason.contains("§ 19 Abs. 1 UStG") == true)
        draft.language = .english
        #expect(draft.exemption(of: .exempt)?.reason.contains("small business") == true)
        draft.lines.append(Fixture.line())
        #expect(reasons(draft) == [.categoryUnfit(.standard, .smallBusiness)])
        var seller = Fixture.seller
        seller.vatID = nil
        #expect(reasons(self.draft(.smallBusiness), seller: seller) == [.sellerTaxUnknown])
        seller.taxNumber = "14/234/56789"
        #expect(reasons(self.draft(.smallBusiness), seller: seller).isEmpty)
    }

    @Test("an exemption needs its law")
    func exempt() {
        #expect(reasons(draft(.exempt)) == [.exemptUnexplained])
        #expect(reasons(draft(.exempt) { $0.exemption = TaxExemption(reason: " ") }) == [.exemptUnexplained])
    }

    @Test("a reverse charge has the statutory words and code, and needs both VAT ids")
    func reverseCharge() {
        let draft = draft(.reverseCharge)
        #expect(
            draft.exemption(of: .reverseCharge)?.reason.hasPrefix("Steuerschuldnerschaft des Leistungsempfängers")
                == true)
        #expect(draft.exemption(of: .reverseCharge)?.code == "VATEX-EU-AE")
        #expect(reasons(draft) == [.reverseChargeNeedsVATIDs])
    }

    @Test("an invoice of a small amount may leave out who buys, up to 250 EUR with the tax")
    func smallAmount() {
        let nobody = Party(name: "", street: "", postcode: "", city: "", country: "DE")
        #expect(reasons(draft(.smallAmount) { $0.buyer = nobody }).isEmpty)
        #expect(reasons(draft(.standard) { $0.buyer = nobody }).count == 4)
        let limit = Money(minor: 25_000, .eur)
        let over = draft(.smallAmount) {
            $0.priceBasis = .gross
            $0.lines = [Fixture.line(1000, 25_001)]
        }
        #expect(reasons(over) == [.smallAmountExceeded(limit: limit)])
        var exact = over
        exact.lines = [Fixture.line(1000, 25_000)]
        #expect(reasons(exact).isEmpty)
    }

    @Test("sales tax has rates with three decimals and lines without it")
    func salesTax() throws {
        let dollar = try #require(Currency("USD"))
        var draft = draft(.unitedStates, rate_milli: 8875) { $0.currency = dollar }
        draft.lines = [
            Fixture.line(1000, 10_000, TaxCategory(.standard, rate_milli: 8875), in: dollar),
            Fixture.line(1000, 5000, TaxCategory(.exempt), in: dollar),
        ]
        // 8.875 % of 100.00 is 8.875, half away from zero 8.88.
        #expect(try InvoiceTotals(draft).tax.minor == 888)
        var seller = Fixture.seller
        seller.vatID = nil
        #expect(reasons(draft, seller: seller).isEmpty)
    }

    @Test("VAT ids are read as people write them and held against their country's form")
    func vatIDs() throws {
        #expect(try VATID("de 123 456 788").compact == "DE123456788")
        #expect(try VATID("NL123456789B01").country == "NL")
        #expect(throws: VATID.Problem.wrongCheckDigit) { try VATID("DE123456789") }
        #expect(throws: VATID.Problem.wrongForm(country: "DE", expected: "9 digits")) { try VATID("DE12345678") }
        for text in ["", "12345678", "D", "DE12345678é", "ÄÖ12345"] {
            #expect(throws: VATID.Problem.malformed) { try VATID(text) }
        }
        #expect(reasons(draft(.standard) { $0.buyer.vatID = "DE1" }).count == 1)
    }
}
