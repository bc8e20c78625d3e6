import Business
import Diagnostics
import Dispatch
import Drawing
import Press
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
        contact: ["mara@example.com"], bank: ["IBAN DE02 1203 0000 0000 2020 51"], tax: ["USt-IdNr. DE123456788"])
    static let stationery = Stationery(accent: Colour(red: 11, green: 110, blue: 79))

    static func invoice(
        _ lines: [InvoiceLine], language: Language = .german, _ change: (inout InvoiceDraft) -> Void = { _ in }
    ) throws -> IssuedInvoice {
        var draft = InvoiceCorpus.Draft("", lines).content
        draft.language = language
        change(&draft)
        return try IssuedInvoice(number: "2026-0042", seller: InvoiceCorpus.seller, content: draft)
    }

    static func sheet(
        _ lines: [InvoiceLine], language: Language = .german, _ change: (inout InvoiceDraft) -> Void = { _ in }
    ) throws -> InvoiceSheet {
        InvoiceSheet(try invoice(lines, language: language, change))
    }

    static let hours = InvoiceCorpus.line(
        "Personal Training", 4500, .hour, at: 9500, less: .share(bp: 1000))
    static let book = InvoiceCorpus.line("Trainingsbuch", 2000, at: 1234, InvoiceCorpus.seven)

    @Test("lines, discounts and sums are worded in German")
    func german() throws {
        // 4.5 h × 95.00 = 427.50, less 10 % = 384.75; 2 × 12.34 = 24.68; 19 % of 384.75 = 73.10; 7 % of 24.68 = 1.73.
        let sheet = try Self.sheet([Self.hours, Self.book])
        #expect(sheet.heading == "Rechnung 2026-0042")
        #expect(sheet.columns.map(\.label) == ["Nr.", "Leistung", "Menge", "Einzelpreis", "USt.", "Betrag"])
        #expect(sheet.lines.map { $0.cells[2] } == ["4,5\u{A0}Std.", "2"])
        #expect(sheet.lines.map(\.remarks) == [["− 42,75\u{A0}€ (10\u{A0}% Rabatt)"], []])
        #expect(sheet.lines.map { $0.cells[5] } == ["384,75\u{A0}€", "24,68\u{A0}€"])
        #expect(sheet.lines.map(\.carried) == ["384,75\u{A0}€", "409,43\u{A0}€"])
        #expect(sheet.sums.map(\.amount) == ["409,43\u{A0}€", "1,73\u{A0}€", "73,10\u{A0}€", "484,26\u{A0}€"])
        #expect(sheet.sums[2].label == "19\u{A0}% USt. auf 384,75\u{A0}€")
        #expect(sheet.facts.map(\.label).contains("Leistungszeitraum"))
        #expect(sheet.facts.map(\.value).contains("1.–30. November 2026"))
        #expect(sheet.payment.facts.map(\.value).contains("DE02 1203 0000 0000 2020 51"))
        #expect(sheet.payment.code.contains("\nEUR484.26\n"))
        #expect(sheet.payment.sentences == ["Zahlbar bis 15. Dezember 2026 ohne Abzug."])
    }

    @Test("and in English, with the country where it is another")
    func english() throws {
        let sheet = try Self.sheet([Self.hours], language: .english) {
            $0.buyer.country = "AT"
            $0.account = nil
        }
        #expect(sheet.sums.map(\.label) == ["Net", "19% VAT on €384.75", "Total"])
        #expect(sheet.sums.last?.amount == "€457.85")
        #expect(sheet.recipient == ["Ana Ruiz", "Sonnenallee 101", "12045 Berlin", "AUSTRIA"])
        #expect(sheet.payment.facts.isEmpty)
        #expect(sheet.payment.code.isEmpty)
    }

    @Test("a consumer is told when default begins, a business is not")
    func consumers() throws {
        #expect(try Self.sheet([Self.hours]).smallPrint.contains { $0.contains("§ 286 Abs. 3 BGB") })
        #expect(try Self.sheet([Self.hours]) { $0.buyer.isBusiness = true }.smallPrint.isEmpty)
    }

    @Test("reverse charge says who owes the tax, and shows no rate")
    func reverseCharge() throws {
        var line = Self.hours
        line.tax = TaxCategory(.reverseCharge)
        let sheet = try Self.sheet([line]) {
            $0.preset = .reverseCharge
            $0.buyer.vatID = "ATU12345675"
        }
        #expect(sheet.notes == ["Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge)."])
        #expect(sheet.columns.count == 5)
        #expect(sheet.sums.map(\.label) == ["Summe netto", "Gesamtbetrag"])
    }

    @Test("prices that include the tax say so, and what was rounded")
    func gross() throws {
        let line = InvoiceCorpus.line("Gruppenstunde", 3000, .session, at: 4999)
        let sheet = try Self.sheet([line]) { $0.priceBasis = .gross }
        #expect(sheet.columns.map(\.label).suffix(3) == ["Preis inkl. USt.", "USt.", "Betrag inkl. USt."])
        #expect(sheet.sums.map(\.amount) == ["126,03\u{A0}€", "23,95\u{A0}€", "−0,01\u{A0}€", "149,97\u{A0}€"])
    }

    @Test("what was paid before is taken off, with the tax in it, and the code asks for the rest")
    func prepaid() throws {
        let sheet = try Self.sheet([Self.hours]) {
            $0.prepayments = [
                Prepayment(
                    amount: InvoiceCorpus.euros(11_900), date: InvoiceCorpus.day("2026-11-02"),
                    invoiceNumber: "2026-0007", tax: InvoiceCorpus.euros(1900))
            ]
        }
        #expect(
            sheet.sums.suffix(2).map(\.label) == [
                "Gezahlt am 2. November 2026, Rechnung 2026-0007 (darin 19,00\u{A0}€ USt.)", "Noch zu zahlen",
            ])
        #expect(sheet.sums.last?.amount == "338,85\u{A0}€")
        #expect(sheet.payment.code.contains("EUR338.85"))
    }

    @Test("a credit note is called a correction, names its invoice and asks for nothing")
    func creditNote() throws {
        let sheet = try Self.sheet([Self.hours]) {
            $0.kind = .creditNote(
                of: InvoiceReference(
                    number: "2026-0007", issueDate: InvoiceCorpus.day("2026-11-02"), reason: "Doppelt."))
        }
        #expect(sheet.title == "Rechnungskorrektur")
        #expect(sheet.opening.count == 2)
        #expect(sheet.facts.contains(.init("Zur Rechnung", "2026-0007, 2. November 2026")))
        #expect(sheet.payment == InvoiceSheet.Payment())
    }

    @Test("a quote says how long it holds, and leaves what may be chosen out of its sum")
    func quote() throws {
        var option = Self.book
        option.isOptional = true
        let sheet = try Self.sheet([Self.hours, option]) {
            $0.kind = .quote(validUntil: InvoiceCorpus.day("2026-12-31"))
        }
        #expect(sheet.title == "Angebot")
        #expect(sheet.facts.contains(.init("Gültig bis", "31. Dezember 2026")))
        #expect(sheet.lines[1].remarks == ["Wahlweise, in der Summe nicht enthalten"])
        #expect(sheet.lines[1].carried == sheet.lines[0].carried)
        #expect(sheet.sums.last == .init("Angebotssumme", "457,85\u{A0}€", isTotal: true))
        #expect(sheet.payment.isEmpty)
    }

    @Test("in the United States it is sales tax, and dates begin with the month")
    func american() throws {
        let entry = try #require(try InvoiceCorpus.all().first { $0.name == "united-states" })
        let sheet = InvoiceSheet(entry.document)
        #expect(sheet.facts.contains(.init("Date of invoice", "December 1, 2026")))
        #expect(sheet.sums.map(\.label) == ["Subtotal", "Not taxed: $440.00", "Sales tax 8.875% on $49.90", "Total"])
        #expect(sheet.recipient.last == "New York, NY 10005")
        #expect(sheet.payment.facts.map(\.label).contains("Routing number"))
    }

    static func document(_ count: Int, _ language: Language = .german) throws -> InvoiceDocument {
        InvoiceDocument(
            try invoice((0..<count).map { $0.isMultiple(of: 2) ? hours : book }, language: language),
            letterhead: letterhead, stationery: stationery)
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
        var sheet = try Self.sheet([Self.hours])
        sheet.recipient[0] = "\u{E000}"
        let document = InvoiceDocument(
            sheet, letterhead: Self.letterhead, stationery: Self.stationery, language: .german)
        let error = #expect(throws: Diagnostic.self) { _ = try document.pdf(at: Self.instant) }
        #expect(error?.code == "unknown-glyph")
    }

    @Test("the code is told to those who cannot see it")
    func alternative() throws {
        let printed = try Self.document(1).printed(at: Self.instant)
        #expect(printed.alternatives == ["QR-Code für Banking-Apps: überweist 457,85\u{A0}€ an Mara Lindner"])
    }
}
