import Business
import Diagnostics
import Quantities
import Testing
import Trials

@testable import Studio

@Suite("Drafts as texts")
struct DraftFormTests {
    static func settings(_ invoicing: String = "") throws -> Settings {
        let text = """
            studio: {name: S, trainer: T, email: t@s.example, street: Weg 1, postcode: "10999", city: Berlin}
            site: {url: "https://s.example", title: S}
            invoicing:
              vatID: DE123456788
              items:
                - {id: pt-60, text: {en: Training, de: Einheit}, price: 95.00, unit: hour}
                - {id: mat, text: Mat, price: 24.90, rate: 7%}
            \(invoicing)
            """
        var diagnostics: [Diagnostic] = []
        let settings = Settings.read(Source(path: "studio.yml", text: text), into: &diagnostics)
        #expect(diagnostics == [])
        return try #require(settings)
    }

    private func read(
        _ text: String, as kind: DraftRecord.Kind = .invoice
    ) throws -> (reading: DraftReading?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let reading = DraftForm.read(
            Source(path: "draft-1", text: text), try Self.settings(), as: kind, into: &diagnostics)
        return (reading, diagnostics)
    }

    @Test("what is not said comes from studio.yml and the client's record")
    func defaults() throws {
        let (reading, diagnostics) = try read(
            "client: ana-r\nlines:\n  - item: pt-60\n    quantity: 1.5\n  - item: mat\n")
        #expect(diagnostics == [])
        let content = try #require(reading).form.content(try Self.settings(), Fixed.client(), today: Fixed.today)
        #expect(content.buyer == Fixed.client().party)
        #expect((content.issueDate, content.dueDate) == (Fixed.today, Fixed.today.adding(days: 14)))
        #expect(content.lines.map(\.text) == ["Training", "Mat"])
        #expect(content.lines.map(\.tax.rate_milli) == [19_000, 7000])
        #expect(content.lines.map(\.unit) == [.hour, .piece])
        #expect(try InvoiceTotals(content).net.minor == 14_250 + 2490)
        #expect(content.problems(seller: try Self.settings().seller).isEmpty)
    }

    @Test("every key is read: days, terms, rules, buyer, discounts, what was paid before")
    func everything() throws {
        let text = """
            client: ana-r
            date: 2026-11-02
            due: 10 days
            period: 2026-10
            language: de
            tax: reverse-charge
            prices: net
            skonto: none
            buyer: {name: Studio GmbH, vatID: ATU12345678, country: AT}
            lines:
              - text: Beratung
                detail: Zwei Tage vor Ort
                quantity: 2
                unit: day
                price: 800
                discount: 50.00
                period: 2026-10-05 to 2026-10-06
            discount: 2.5%
            discountReason: Treue
            paidBefore:
              - {amount: 100.00, date: 2026-10-01, invoice: 2026-0007, tax: 0.00}
            introduction: Wie besprochen
            note: Danke
            reference: 04011000-12345-34
            order: PO 7
            """
        let (reading, diagnostics) = try read(text)
        #expect(diagnostics == [])
        let content = try #require(reading).form.content(try Self.settings(), Fixed.client(), today: Fixed.today)
        #expect(content.issueDate.iso == "2026-11-02" && content.dueDate.iso == "2026-11-12")
        #expect(content.supplyFrom.iso == "2026-10-01" && content.supplyTo.iso == "2026-10-31")
        #expect(content.preset == .reverseCharge && content.lines[0].tax == TaxCategory(.reverseCharge))
        #expect(content.buyer.name == "Studio GmbH" && content.buyer.isBusiness && content.buyer.city == "Berlin")
        // 1600 − 50 = 1550, less 2.5 % = 38.75: 1511.25, no tax; 100 were paid.
        let totals = try InvoiceTotals(content)
        #expect((totals.total.minor, totals.due.minor) == (151_125, 141_125))
        #expect(content.lines[0].supply?.to.iso == "2026-10-06")
        #expect(content.problems(seller: try Self.settings().seller).isEmpty)
    }

    @Test("every mistake is told with its place")
    func mistakes() throws {
        let (reading, diagnostics) = try read(
            """
            client: ana-r
            due: soon
            period: 2026-13
            lines:
              - text: A
                price: 12,50
                quantity: 0
                unit: hours
              - item: pt60
                discount: much
            disount: 5%
            """)
        #expect(reading == nil)
        #expect(
            diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code)" } == [
                "2:6 bad-term", "3:9 bad-period", "6:12 bad-amount", "7:15 bad-quantity", "8:11 unknown-value",
                "9:11 unknown-item", "10:15 bad-discount", "11:1 unknown-key",
            ])
        #expect(diagnostics[5].hint == "did you mean `pt-60`?")
    }

    @Test("what keeps a document from being issued is told where it stands in the draft")
    func places() throws {
        let (reading, _) = try read(
            "client: ana-r\ndue: 2026-01-01\nlines:\n  - text: A\n    price: 1.00\n    discount: 5.00\n")
        let found = try #require(reading)
        let content = found.form.content(try Self.settings(), Fixed.client(), today: Fixed.today)
        let places = content.problems(seller: try Self.settings().seller).compactMap { problem in
            found.place(of: problem).map { "\($0.line):\($0.column) \(problem.field)" }
        }
        #expect(places.contains("2:6 due_date"))
        #expect(places.contains("6:15 discount"))
    }

    @Test("a form that is printed reads back as the same form", arguments: 0..<150)
    func roundTrip(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let form = Self.form(&random)
        let (reading, diagnostics) = try read(form.text, as: form.kind)
        #expect(diagnostics == [], "\(form.text)")
        #expect(reading?.form == form, "\(form.text)")
    }

    private static func form(_ random: inout SeededGenerator) -> DraftForm {
        let texts = [
            "Training", "Plan & support: October", "true", "- dash", "#1", "\"quoted\" \\ back", "Ümlaut – und «mehr»",
            "a: b",
            "5", "null", "line\nbreak", "مرحبا", "Tiếng Việt", "{a}", "[b]", "@home", "50% off", "end:", "'",
            "x\u{2028}y", "*",
        ]
        func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
        func text() -> String { texts.randomElement(using: &random) ?? "x" }
        func day() -> CivilDate { CivilDate(dayNumber: Int.random(in: 20_000...21_000, using: &random)) }
        func money(_ limit: Int64 = 1_000_000) -> Money {
            Money(minor: Int64.random(in: 0...limit, using: &random), .eur)
        }
        func discount() -> Discount {
            Bool.random(using: &random) ? .share(bp: Int.random(in: 0...10_000, using: &random)) : .amount(money())
        }
        var form = DraftForm(Bool.random(using: &random) ? .invoice : .quote, for: "ana-r")
        form.date = maybe(day())
        form.due = maybe(Bool.random(using: &random) ? .days(Int.random(in: 0...365, using: &random)) : .date(day()))
        if form.kind == .quote { form.valid = maybe(.days(30)) }
        form.supply = maybe(SupplyPeriod(from: day(), to: day()))
        form.language = maybe(.german)
        form.preset = maybe(.standard)
        form.priceBasis = maybe(.gross)
        form.skonto = maybe(maybe([Skonto(days: 7, rate_bp: 250)]) ?? [])
        form.buyer.name = maybe(text())
        form.buyer.vatID = maybe("DE123456788")
        form.buyer.isBusiness = maybe(true)
        form.introduction = maybe(text())
        form.note = maybe(text())
        form.reference = maybe(text())
        form.lines = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            InvoiceLine(
                text: text(), detail: maybe(text()), quantity_milli: Int64.random(in: 1...100_000, using: &random),
                unit: InvoiceUnit.allCases.randomElement(using: &random) ?? .hour, unitPrice: money(),
                discount: maybe(discount()),
                tax: [TaxCategory(.standard, rate_milli: 8875), TaxCategory(.zero), TaxCategory(.exempt)]
                    .randomElement(using: &random) ?? TaxCategory(.zero),
                supply: maybe(SupplyPeriod(from: day(), to: day())), isOptional: Bool.random(using: &random))
        }
        form.discount = maybe(DocumentDiscount(discount(), reason: maybe(text())))
        form.prepayments =
            maybe([Prepayment(amount: money(), date: day(), invoiceNumber: maybe("2026-0001"), tax: maybe(money()))])
            ?? []
        return form
    }

    @Test("a spoiled form is read or refused with its mistakes; nothing traps")
    func fuzzed() throws {
        var random = SeededGenerator(seed: 5)
        var mutator = Mutator(
            seed: 6,
            spice: ["lines:", "- ", "\n", "9223372036854775807", "100.001%", "..", " to ", "\u{0}", "&a", "*a"])
        let settings = try Self.settings()
        var refused = 0
        for _ in 0..<600 {
            let text = Self.form(&random).text
            let source = Source(path: "draft-1", bytes: mutator.spoiled(Array(text.utf8)))
            var diagnostics: [Diagnostic] = []
            guard let reading = DraftForm.read(source, settings, as: .quote, into: &diagnostics) else {
                #expect(diagnostics.hasErrors)
                refused += 1
                continue
            }
            let content = reading.form.content(settings, Fixed.client(), today: Fixed.today)
            for problem in content.problems(seller: settings.seller) { _ = reading.place(of: problem) }
            _ = try? InvoiceTotals(content)
        }
        #expect(refused > 100)
    }
}
