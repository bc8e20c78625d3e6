import Business
import Quantities

extension InvoiceCorpus {
    /// How prices are told, taken off and added up.
    static var prices: [Draft] { quantities + grossPrices + discounts }

    private static var quantities: [Draft] {
        let services: [(String, Int64, InvoiceUnit)] = [
            ("Personal Training, 60 Minuten", 7563, .hour), ("Telefonat", 119, .minute),
            ("Gruppenstunde", 1800, .session),
            ("Trainingstagebuch", 1234, .piece), ("Trainingswochenende", 18_900, .day), ("Betreuung", 4900, .week),
            ("Online-Coaching", 8900, .month), ("Jahresplanung", 49_000, .year), ("Anfahrt", 42, .kilometre),
            ("Bewegungsanalyse", 9000, .lumpSum),
        ]
        func many(_ count: Int) -> [InvoiceLine] {
            (0..<count).map { index in
                let (text, price, unit) = services[index % services.count]
                let tax = index % services.count == 3 ? seven : nineteen
                return line("\(text), Nr. \(index + 1)", Int64(1 + index % 7) * 500, unit, at: price, tax)
            }
        }
        return [
            Draft("thirty-lines", many(30)),
            Draft("seventy-lines", many(70)) { $0.content.priceBasis = .gross },
            Draft("every-unit", many(10)),
            Draft(
                "long-texts",
                (1...6).map { number in
                    var line = line(
                        "Personal Training im Studio und draußen, mit Protokoll jeder Einheit, Termin \(number)", 1500,
                        .hour, at: 7563)
                    line.detail =
                        "Aufwärmen, Kniebeuge, Bankdrücken und Rudern nach dem Plan vom Montag, danach eine Viertelstunde Beweglichkeit für Hüfte und Schultern; alle Lasten stehen im Tagebuch."
                    line.discount = number.isMultiple(of: 2) ? .share(bp: 500) : nil
                    return line
                }),
            Draft(
                "line-periods",
                (0..<3).map { week in
                    var line = line("Gruppenstunden", 2000, .session, at: 1800)
                    let first = day("2026-11-02").adding(days: 7 * week)
                    line.supply = SupplyPeriod(from: first, to: first.adding(days: 6))
                    return line
                }),
            Draft("cents", [line("Ein Cent", at: 1), line("Noch ein Cent", at: 1), line("Ein Drittel", 333, at: 1)]),
            Draft("one-cent", [line("Ein Cent", at: 1)]),
            Draft(
                "thirds", [line("Ein Drittel Tag", 333, .day, at: 9999), line("Zwei Drittel Tag", 667, .day, at: 9999)]),
            Draft("free-line", [hours, line("Willkommensgespräch", at: 0)]),
            Draft("large", [line("Betriebliche Gesundheit, Jahresvertrag", 12_000, .month, at: 83_333_333)]),
            Draft("one-day", [line("Probestunde", at: 4900)]) {
                $0.content.supplyFrom = day("2026-11-28")
                $0.content.supplyTo = day("2026-11-28")
            },
        ]
    }

    private static var grossPrices: [Draft] {
        func gross(_ name: String, _ lines: [InvoiceLine], _ change: (inout Draft) -> Void = { _ in }) -> Draft {
            Draft(name, lines) {
                $0.content.priceBasis = .gross
                change(&$0)
            }
        }
        return [
            gross("gross", [line("Zehnerkarte", at: 69_000)]),
            gross("gross-rounded-down", [line("Gruppenstunde", 3000, .session, at: 4999)]),
            gross("gross-rounded-up", [line("Eiweißriegel", at: 3)]),
            gross("gross-sevenths", [line("Gruppenstunde", 7000, .session, at: 1000)]),
            gross("gross-two-rates", [line("Zehnerkarte", at: 69_000), line("Kochbuch", 3000, at: 1990, seven)]),
            gross("gross-line-discount", [line("Zehnerkarte", 2000, at: 69_000, less: .share(bp: 1250)), hours]),
            gross("gross-discount", [line("Zehnerkarte", at: 69_000), line("Kochbuch", 3000, at: 1990, seven)]) {
                $0.content.discount = DocumentDiscount(.share(bp: 1000), reason: "Freunde des Studios")
            },
            gross("gross-discount-amount", [hours, book, line("Kreide", at: 333)]) {
                $0.content.discount = DocumentDiscount(.amount(euros(1111)))
            },
            gross("gross-small-business", [line("Zehnerkarte", at: 69_000, TaxCategory(.exempt))]) {
                $0.content.preset = .smallBusiness
            },
        ]
    }

    private static var discounts: [Draft] {
        [
            Draft("discount", [hours, plan]) {
                $0.content.discount = DocumentDiscount(.share(bp: 1000), reason: "Freunde des Studios")
            },
            Draft(
                "discount-largest-remainder",
                [line("A", at: 10_005), line("B", at: 5002, seven), line("C", at: 3, TaxCategory(.zero))]
            ) { $0.content.discount = DocumentDiscount(.share(bp: 1000)) },
            Draft("discount-amount", [hours, book]) {
                $0.content.discount = DocumentDiscount(.amount(euros(5000)), reason: "Gutschein")
            },
            Draft("discount-line", [line("Zehnerkarte", at: 57_983, less: .share(bp: 1500))]),
            Draft("discount-line-amount", [line("Zehnerkarte", at: 57_983, less: .amount(euros(7983)))]),
            Draft("discount-both", [line("Zehnerkarte", at: 57_983, less: .share(bp: 333)), book]) {
                $0.content.discount = DocumentDiscount(.share(bp: 777))
            },
            Draft("discount-all", [hours]) { $0.content.discount = DocumentDiscount(.share(bp: 10_000)) },
        ]
    }
}
