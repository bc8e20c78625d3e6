import Quantities
import Testing
import Trials

@testable import Business

@Suite("Payments and what they are for")
struct PaymentMatchTests {
    private let day = CivilDate(dayNumber: 20_000)
    private func eur(_ minor: Int64) -> Money { Money(minor: minor, .eur) }

    @Test(
        "a number is found as payers and banks write it",
        arguments: [
            "RE 2026-0042", "rechnung 20260042 danke", "2026 0042", "2026-00 42", "SVWZ+Rg.Nr.2026/0042", "x2026–0042.",
        ])
    func found(_ text: String) {
        #expect(PaymentReference(numbers: ["2026-0042", "2026-0043"]).numbers(in: text) == ["2026-0042"])
    }

    @Test(
        "and not within something else",
        arguments: ["120260042", "2026-00421", "2026-0041", "", "DE02120300000000202600", "2026-     -0042"])
    func notFound(_ text: String) {
        #expect(PaymentReference(numbers: ["2026-0042"]).numbers(in: text) == [])
    }

    @Test("the longer number counts, and several are told in their order")
    func several() {
        let reference = PaymentReference(numbers: ["2026-0042", "C2026-0042", "2026-0007"])
        #expect(reference.numbers(in: "c2026-0042") == ["C2026-0042"])
        #expect(reference.numbers(in: "2026-0042 und 2026-0007, 2026-0042") == ["2026-0042", "2026-0007"])
    }

    @Test("any text at all is looked through without harm")
    func chance() {
        var random = SeededGenerator(seed: 3)
        let reference = PaymentReference(numbers: (1...200).map { "2026-\($0)" } + ["--", ""])
        for _ in 0..<3000 {
            let count = Int.random(in: 0...60, using: &random)
            let signs = Array("2026-0 1RE./é漢")
            let text = String((0..<count).map { _ in signs.randomElement(using: &random) ?? " " })
            #expect(reference.numbers(in: text).allSatisfy { $0.hasPrefix("2026-") })
        }
    }

    @Test("names are the same without case, accents, titles and order")
    func names() {
        #expect(PersonName("Jürgen Müller").isMeant(by: PersonName("Dr. MUELLER, JUERGEN")))
        #expect(PersonName("Nguyễn Thị Ánh").isMeant(by: PersonName("ANH NGUYEN THI")))
        #expect(PersonName("Ana Ribeiro").isMeant(by: PersonName("Ana und Paul Ribeiro")))
        #expect(!PersonName("Ana Ribeiro").isMeant(by: PersonName("Ana Ribas")))
        #expect(!PersonName("Ana").isMeant(by: PersonName("Ana Ribas")), "one word is too little")
        #expect(PersonName("Weiß-Ångström Zoë").words == PersonName("zoe angstrom weiss").words)
    }

    private var open: [OpenInvoice] {
        [
            OpenInvoice(
                number: "A-1", open: eur(10_000), names: ["Ana Ribeiro"],
                skonto: [.init(by: day.adding(days: 7), amount: eur(200))]),
            OpenInvoice(number: "A-2", open: eur(5000), names: ["Ana Ribeiro"]),
            OpenInvoice(number: "B-1", open: eur(10_000), names: ["Ben Krüger"]),
        ]
    }

    private func match(_ minor: Int64, _ named: [String], _ payer: String? = nil, later: Int = 0) throws -> PaymentMatch
    {
        try PaymentMatch(amount: eur(minor), on: day.adding(days: later), named: named, payer: payer, among: open)
    }

    @Test("by reference: all of it, a part, too much, with Skonto in time")
    func byReference() throws {
        func one(_ amount: Int64, skonto: Int64? = nil, rest: Int64 = 0) -> PaymentMatch {
            .matched(
                [.init(number: "A-1", amount: eur(amount), skonto: skonto.map(eur))], by: .reference, rest: eur(rest))
        }
        #expect(try match(10_000, ["A-1"]) == one(10_000))
        #expect(try match(4000, ["A-1"]) == one(4000))
        #expect(try match(12_000, ["A-1"]) == one(10_000, rest: 2000))
        #expect(try match(9800, ["A-1"], later: 7) == one(9800, skonto: 200))
        #expect(try match(9800, ["A-1"], later: 8) == one(9800), "too late for Skonto: a part")
        #expect(try match(1, ["paid already"]) == .open(.nothingOpen, candidates: []))
    }

    @Test("several invoices are paid together when they come to the amount, and never else")
    func together() throws {
        let all = try match(15_000, ["A-1", "A-2"])
        #expect(
            all
                == .matched(
                    [
                        .init(number: "A-1", amount: eur(10_000), skonto: nil),
                        .init(number: "A-2", amount: eur(5000), skonto: nil),
                    ], by: .reference, rest: eur(0)))
        #expect(try match(14_999, ["A-1", "A-2"]) == .open(.otherAmount, candidates: ["A-1", "A-2"]))
    }

    @Test("without a reference the amount and the payer's name decide together, or nobody does")
    func byAmountAndPayer() throws {
        #expect(
            try match(10_000, [], "Kruger Ben")
                == .matched([.init(number: "B-1", amount: eur(10_000), skonto: nil)], by: .amountAndPayer, rest: eur(0))
        )
        #expect(try match(10_000, [], nil) == .open(.nothingFits, candidates: ["A-1", "B-1"]))
        #expect(try match(10_000, [], "Somebody Else") == .open(.nothingFits, candidates: ["A-1", "B-1"]))
        #expect(try match(9999, [], "Ben Krüger") == .open(.nothingFits, candidates: ["B-1"]))
        let twins = open + [OpenInvoice(number: "B-2", open: eur(10_000), names: ["Ben Krüger"])]
        let doubt = try PaymentMatch(amount: eur(10_000), on: day, named: [], payer: "Ben Krüger", among: twins)
        #expect(doubt == .open(.severalFit, candidates: ["B-1", "B-2"]))
    }
}
