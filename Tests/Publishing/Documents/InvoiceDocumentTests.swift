import Business
import Diagnostics
import Dispatch
import Drawing
import Quantities
import Synchronization
import Testing

@testable import Documents

@Suite("Invoice as a letter")
struct InvoiceDocumentTests {
    static let instant = Instant(seconds: 1_795_253_400)
    static let letterhead = Letterhead(
        name: "Studio Nordlicht", tagline: "Personal Training",
        address: ["Mara Lindqvist", "Weserstraße 12", "12047 Berlin"],
        contact: ["mara@example.com"], bank: ["IBAN DE02 1203 0000 0000 2020 51"], tax: ["USt-IdNr. DE123456789"])
    static let stationery = Stationery(accent: Colour(red: 11, green: 110, blue: 79))

    static func date(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

    static func invoice(
        _ lines: [InvoiceLine], language: Language = .german, buyer country: String = "DE"
    ) throws -> IssuedInvoice {
        try IssuedInvoice(
            number: "2026-0042",
            seller: Party(
                name: "Mara Lindqvist", street: "Weserstraße 12", postcode: "12047", city: "Berlin", country: "DE"),
            content: InvoiceDraft(
                buyer: Party(
                    name: "Ana Ruiz", street: "Sonnenallee 101", postcode: "12045", city: "Berlin", country: country),
                lines: lines, supplyFrom: date("2026-11-01"), supplyTo: date("2026-11-30"),
                issueDate: date("2026-11-21"),
                dueDate: date("2026-12-05"), currency: .eur, note: nil, language: language))
    }

    static let hours = InvoiceLine(
        text: "Personal Training", quantity_milli: 4500, unit: .hour, unitPrice: Money(minor: 9500, .eur),
        discount_bp: 1000, tax: TaxCategory(.standard, rate_bp: 1900))
    static let book = InvoiceLine(
        text: "Trainingsbuch", quantity_milli: 2000, unit: .piece, unitPrice: Money(minor: 1234, .eur),
        tax: TaxCategory(.standard, rate_bp: 700))

    @Test("lines, discounts and sums are worded in German")
    func german() throws {
        // 4.5 h × 95.00 = 427.50, less 10 % = 384.75; 2 × 12.34 = 24.68; 19 % of 384.75 = 73.10; 7 % of 24.68 = 1.73.
        let sheet = InvoiceSheet(try Self.invoice([Self.hours, Self.book]), iban: "DE02120300000000202051", bic: "X")
        #expect(sheet.lines.map(\.quantity) == ["4,5\u{A0}Std.", "2"])
        #expect(sheet.lines.map(\.remark) == ["− 10\u{A0}% Rabatt", ""])
        #expect(sheet.lines.map(\.amount) == ["384,75\u{A0}€", "24,68\u{A0}€"])
        #expect(sheet.lines.map(\.carried) == ["384,75\u{A0}€", "409,43\u{A0}€"])
        #expect(sheet.sums.map(\.amount) == ["409,43\u{A0}€", "1,73\u{A0}€", "73,10\u{A0}€"])
        #expect(sheet.sums.last?.label == "19\u{A0}% USt. auf 384,75\u{A0}€")
        #expect(sheet.total == "484,26\u{A0}€")
        #expect(sheet.supplied == "1.–30. November 2026")
        #expect(sheet.iban == "DE02 1203 0000 0000 2020 51")
    }

    @Test("and in English, with the country where it is another")
    func english() throws {
        let sheet = InvoiceSheet(try Self.invoice([Self.hours], language: .english, buyer: "AT"), iban: "", bic: "")
        #expect(sheet.total == "€457.85")
        #expect(sheet.sums.map(\.label) == ["Net", "19% VAT on €384.75"])
        #expect(sheet.recipient == ["Ana Ruiz", "Sonnenallee 101", "12045 Berlin", "AUSTRIA"])
        #expect(sheet.payee.isEmpty)
    }

    @Test("reverse charge says who owes the tax, and shows no rate")
    func reverseCharge() throws {
        var line = Self.hours
        line.tax = TaxCategory(.reverseCharge)
        let sheet = InvoiceSheet(try Self.invoice([line]), iban: "", bic: "")
        #expect(sheet.taxNotes == ["Steuerschuldnerschaft des Leistungsempfängers."])
        #expect(sheet.lines[0].rate.isEmpty)
        #expect(sheet.sums.count == 1)
    }

    @Test("a span over two months is written in words, which are read alike on both sides of an ocean")
    func period() {
        let text = DateSpan.long(from: Self.date("2026-10-28"), to: Self.date("2026-11-20"), in: .german)
        #expect(text == "28. Oktober 2026 – 20. November 2026")
    }

    static func document(_ count: Int, _ language: Language = .german) throws -> InvoiceDocument {
        InvoiceDocument(
            try invoice((0..<count).map { $0.isMultiple(of: 2) ? hours : book }, language: language),
            iban: "DE02120300000000202051", bic: "BYLADEM1001", letterhead: letterhead, stationery: stationery)
    }

    @Test("a short invoice is one page, a long one as many as it needs", arguments: [(1, 1), (5, 1), (40, 3)])
    func pages(lines: Int, pages: Int) throws {
        #expect(try Self.document(lines).printed(at: Self.instant).pageCount == pages)
    }

    @Test("rendered in parallel, each file is the one it is alone")
    func parallel() throws {
        let documents = try (1...16).map { try Self.document($0, $0.isMultiple(of: 3) ? .english : .german) }
        let serial = try documents.map { try $0.pdf(at: Self.instant) }
        let results = Mutex<[Int: [UInt8]]>([:])
        DispatchQueue.concurrentPerform(iterations: 64) { index in
            let bytes = try? documents[index % 16].pdf(at: Self.instant)
            results.withLock { $0[index] = bytes }
        }
        let parallel = results.withLock { $0 }
        #expect((0..<64).allSatisfy { parallel[$0] == serial[$0 % 16] })
    }

    @Test("a name in a script that no font has is refused")
    func unknownGlyph() throws {
        let invoice = try Self.invoice([Self.hours])
        var sheet = InvoiceSheet(invoice, iban: "", bic: "")
        sheet.recipient[0] = "\u{E000}"
        let document = InvoiceDocument(
            sheet, letterhead: Self.letterhead, stationery: Self.stationery, language: .german)
        let error = #expect(throws: Diagnostic.self) { _ = try document.pdf(at: Self.instant) }
        #expect(error?.code == "unknown-glyph")
    }
}
