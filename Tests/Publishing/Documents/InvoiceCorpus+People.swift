import Business
import Quantities

extension InvoiceCorpus {
    /// Names and addresses.
    static var people: [Draft] {
        func named(_ name: String, _ text: String, _ change: (inout Party) -> Void = { _ in }) -> Draft {
            Draft("name-\(name)", [hours]) {
                $0.content.buyer.name = text
                change(&$0.content.buyer)
            }
        }
        return [
            named("arabic", "ليلى الحداد"),
            named("vietnamese", "Nguyễn Thị Ánh Tuyết"),
            named("greek", "Ελένη Παπαδοπούλου"),
            named("hebrew", "נועה לוי"),
            named("cyrillic", "Ольга Ковальчук"),
            named("markup", "Müller & Söhne <GmbH> \"Kraftwerk\" 'Nord'") {
                $0.isBusiness = true
                $0.vatID = "DE123456788"
            },
            named(
                "long",
                "Gesellschaft für betriebliches Gesundheitsmanagement und Bewegungsförderung Berlin-Brandenburg mbH"
            ) {
                $0.addressLine = "Hinterhaus, dritter Aufgang, fünftes Obergeschoss"
                $0.isBusiness = true
            },
            Draft("company", [hours, plan]) {
                $0.content.buyer = Party(
                    name: "Spree Maschinenbau GmbH", street: "Uferweg 12", addressLine: "Personalabteilung",
                    postcode: "12459", city: "Berlin", country: "DE", contact: "Jonas Wirth", phone: "+49 30 5550 17",
                    email: "rechnung@spree-maschinenbau.example", vatID: "DE136695976", registration: "HRB 98765 B",
                    identifier: "K-1042", isBusiness: true)
                $0.content.orderNumber = "BE-2026-0311"
                $0.content.buyerReference = "Kostenstelle 4711"
            },
            Draft("abroad", [hours]) {
                $0.content.buyer.country = "CH"
                $0.content.buyer.city = "Zürich"
                $0.content.buyer.postcode = "8001"
            },
        ]
    }

    /// Other currencies.
    static var currencies: [Draft] {
        func foreign(_ code: String, _ minor: Int64, _ rate_bp: Int) -> Draft {
            let currency = Currency(code) ?? .eur
            let rate = TaxCategory(.standard, rate_bp: rate_bp)
            return Draft("currency-\(code.lowercased())", [line("Vortrag", 1500, .day, at: minor, rate, in: currency)])
            {
                $0.content.currency = currency
                $0.content.language = .english
            }
        }
        return [
            foreign("CHF", 120_050, 810), foreign("JPY", 150_001, 1000), foreign("SEK", 999_999, 2500),
            foreign("PLN", 123_456, 2300), foreign("KWD", 123_456, 500),
        ]
    }

    /// What is written for German authorities.
    static var authorities: [Draft] {
        func authority(_ name: String, _ lines: [InvoiceLine], _ change: (inout Draft) -> Void = { _ in }) -> Draft {
            Draft("authority\(name)", lines) {
                $0.content.buyer = Party(
                    name: "Bezirksamt Musterhain, Schul- und Sportamt", street: "Rathausplatz 1", postcode: "13187",
                    city: "Berlin", country: "DE", email: "rechnung@musterhain.example", isBusiness: true)
                $0.content.buyerReference = "11-1234567890-05"
                change(&$0)
            }
        }
        let exempt = line("Rückenschule", 8000, .session, at: 9000, TaxCategory(.exempt))
        return [
            authority("", [hours, plan]),
            authority("-skonto", [hours]) {
                $0.content.skonto = [Skonto(days: 7, rate_bp: 225), Skonto(days: 10, rate_bp: 100)]
            },
            authority("-gross", [line("Gruppenstunde", 7000, .session, at: 4999), book]) {
                $0.content.priceBasis = .gross
            },
            authority("-small-business", [exempt]) {
                $0.content.preset = .smallBusiness
                $0.seller.vatID = nil
            },
            authority("-discount", [hours, book]) {
                $0.content.discount = DocumentDiscount(.share(bp: 500), reason: "Rahmenvertrag")
                $0.content.prepayments = [Prepayment(amount: euros(10_000), date: day("2026-11-10"))]
                $0.content.skonto = [Skonto(days: 7, rate_bp: 200)]
            },
            authority("-credit-note", [hours]) {
                $0.content.kind = .creditNote(of: InvoiceReference(number: "2026-0813", issueDate: day("2026-11-02")))
                $0.content.dueDate = $0.content.issueDate
            },
        ]
    }

    /// Quotes.
    static var quotes: [Draft] {
        func quote(_ name: String, _ lines: [InvoiceLine], _ change: (inout Draft) -> Void = { _ in }) -> Draft {
            Draft("quote\(name)", lines) {
                $0.content.kind = .quote(validUntil: day("2026-12-31"))
                change(&$0)
            }
        }
        var option = line("Ernährungsplan mit Einkaufslisten", at: 9000)
        option.isOptional = true
        var bands = line("Widerstandsbänder", 3000, at: 1490, seven)
        bands.isOptional = true
        return [
            quote("", [hours, plan]),
            quote("-options", [hours, option, plan, bands]) {
                $0.content.introduction = "Danke für das gute Gespräch. Das schlage ich vor:"
            },
            quote("-gross-english", [line("Ten sessions", at: 69_000), option]) {
                $0.content.priceBasis = .gross
                $0.content.language = .english
                $0.content.discount = DocumentDiscount(.share(bp: 500), reason: "Early bird")
            },
        ]
    }
}
