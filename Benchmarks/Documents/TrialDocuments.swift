import Business
import Documents
import Quantities

/// The documents that are timed.
enum TrialDocuments {
    private static let stationery = Stationery(accent: .init(red: 0x0B, green: 0x6E, blue: 0x4F))
    private static let letterhead = Letterhead(
        name: "Lindner Strength", tagline: "Strength coaching in Berlin-Kreuzberg",
        address: ["Mara Lindner", "Werkhofzeile 9", "10999 Berlin"], contact: ["+49 30 23125 014"],
        bank: ["IBAN DE02 1203 0000 0000 2020 51"], tax: ["VAT ID DE123456788"])

    /// An invoice of six lines and two rates of VAT.
    static func invoice(_ index: Int) throws -> [UInt8] {
        let services: [(String, Int64)] = [
            ("Personal training, 60 minutes, in the studio, by appointment", 7500),
            ("Training plan for eight weeks", 12_000),
            ("Online check-in by video, 20 minutes", 2500), ("Body composition measurement, seven skinfolds", 3000),
            ("Nutrition plan for four weeks, with shopping lists", 9000),
            ("Small group, 45 minutes, four to six people", 1800),
        ]
        let lines = services.enumerated().map { position, service in
            InvoiceLine(
                text: service.0, quantity_milli: Int64(1 + (index + position) % 9) * 1000, unit: .piece,
                unitPrice: Money(minor: service.1, .eur),
                tax: TaxCategory(.standard, rate_bp: position == 4 ? 700 : 1900))
        }
        let seller = Party(
            name: "Lindner Strength", street: "Werkhofzeile 9", postcode: "10999", city: "Berlin", country: "DE",
            contact: "Mara Lindner", phone: "+49 30 23125 014", email: "hello@lindner-strength.example",
            vatID: "DE123456788", taxNumber: "14/234/56789")
        let buyer = Party(
            name: "Client \(index + 1)", street: "\(index % 140 + 1) Example Road", postcode: "50667", city: "Cologne",
            country: "DE")
        let day = CivilDate(dayNumber: 20_778)
        var draft = InvoiceDraft(
            buyer: buyer, lines: lines, supplyFrom: day.adding(days: -30), supplyTo: day, issueDate: day,
            dueDate: day.adding(days: 14), currency: .eur, language: .english)
        draft.account = BankAccount(
            holder: "Mara Lindner", number: .iban(try IBAN("DE02120300000000202051")), bic: "BYLADEM1001")
        let issued = try IssuedInvoice(number: "2026-\(index + 1)", seller: seller, content: draft)
        return try InvoiceDocument(
            issued, letterhead: letterhead, stationery: stationery
        ).pdf(at: Instant(date: day))
    }

    /// A booklet of 20 pages or a few more: sessions with warm-ups, plates and reasons, and a card for each exercise.
    static func booklet(_ index: Int) throws -> [UInt8] {
        let sessions = (1...7).map { number in
            Booklet.Session(
                title: "Day \(number): Whole body", block: "Weeks 1–4: Base", weeks: [1, 2, 3, 4],
                introduction: ["The first lift comes first because it wants you fresh."],
                steps: (1...6).map { step in
                    .exercise(
                        Booklet.Exercise(
                            name: "Exercise \(step)", prescription: "4 × \(4 + step)", details: ["rest 2 min"],
                            note: "Brace before you unlock the hips.",
                            targets: (1...4).map {
                                Booklet.Target(
                                    "W\($0): \(40 + $0 + index % 20) kg", warmUp: "20 × 8, 30 × 5, 35 × 3",
                                    plates: "10 + 1.25",
                                    reason: "You did 4 × \(4 + step) at RIR 2 last week, so + 2.5 kg.")
                            }))
                })
        }
        let weeks = (1...4).map {
            Booklet.Week(number: $0, block: "Base", dates: "week \($0)", sessions: 3, sets: 40 + $0)
        }
        var content = Booklet(
            client: "Client \(index + 1)", plan: "Foundation Strength", period: "four weeks", version: 1,
            trainer: "Mara Lindner",
            studio: "Lindner Strength", weeks: weeks, sessions: sessions)
        content.cards = (1...6).map { number in
            Booklet.Card(
                name: "Exercise \(number)", description: "A lift for the whole body, from the floor to overhead.",
                muscles: [Booklet.Share("glutes", percent: 100), Booklet.Share("quadriceps", percent: 75)],
                cues: ["Brace before you move.", "Push the floor away.", "Ribs down at the top."],
                errors: ["Heels come up.", "The back rounds at the bottom."])
        }
        return try BookletDocument(content, stationery: stationery, language: .english).pdf(
            at: Instant(seconds: 1_795_219_200))
    }
}
