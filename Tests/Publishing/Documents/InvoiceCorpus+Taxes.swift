import Business
import Quantities

extension InvoiceCorpus {
    /// Every preset and category.
    static var taxes: [Draft] {
        standardTaxes + exemptTaxes + foreignTaxes
    }

    private static var standardTaxes: [Draft] {
        [
            Draft("standard", [hours]),
            Draft("standard-english", [line("Personal training, 60 minutes", 8000, .hour, at: 7563)]) {
                $0.content.language = .english
            },
            Draft("two-rates", [hours, book]),
            Draft("three-rates", [hours, book, line("Fotovoltaik-Zubehör", at: 9900, TaxCategory(.zero))]),
            Draft("zero-rate", [line("Fotovoltaik-Zubehör", at: 9900, TaxCategory(.zero))]),
            Draft("small-amount-anonymous", [line("Probestunde", at: 4900)]) {
                $0.content.preset = .smallAmount
                $0.content.priceBasis = .gross
                $0.content.buyer = Party(name: "", street: "", postcode: "", city: "", country: "DE")
            },
            Draft("small-amount-named", [line("Probestunde", at: 4900), book]) {
                $0.content.preset = .smallAmount
                $0.content.priceBasis = .gross
            },
            Draft("small-amount-limit", [line("Fünf Einheiten in der Gruppe", at: 25_000)]) {
                $0.content.preset = .smallAmount
                $0.content.priceBasis = .gross
            },
        ]
    }

    private static var exemptTaxes: [Draft] {
        let exempt = TaxCategory(.exempt)
        let hours = line("Personal Training, 60 Minuten", 8000, .hour, at: 7500, exempt)
        let rehabilitation = line("Krankengymnastik am Gerät", 6000, .session, at: 4800, exempt)
        return [
            Draft("small-business", [hours]) { $0.content.preset = .smallBusiness },
            Draft("small-business-without-vat-id", [hours]) {
                $0.content.preset = .smallBusiness
                $0.seller.vatID = nil
            },
            Draft("small-business-english", [hours]) {
                $0.content.preset = .smallBusiness
                $0.content.language = .english
                $0.seller.vatID = nil
            },
            Draft("exempt", [rehabilitation]) {
                $0.content.preset = .exempt
                $0.content.exemption = TaxExemption(
                    reason: "Umsatzsteuerfreie Heilbehandlung nach § 4 Nr. 14 Buchst. a UStG.")
            },
            Draft("exempt-with-code", [rehabilitation]) {
                $0.content.preset = .exempt
                $0.content.exemption = TaxExemption(
                    reason: "Umsatzsteuerfreie Heilbehandlung nach § 4 Nr. 14 Buchst. a UStG.", code: "VATEX-EU-132-1C")
            },
            Draft("exempt-and-taxed", [rehabilitation, plan]) {
                $0.content.exemption = TaxExemption(
                    reason: "Krankengymnastik ist nach § 4 Nr. 14 Buchst. a UStG von der Umsatzsteuer befreit.")
            },
            Draft("outside", [line("Mitgliedsbeitrag", at: 5000, TaxCategory(.outside))]) {
                $0.content.preset = .outside
                $0.seller.registration = "VR 12345 B"
            },
            Draft(
                "outside-with-reason", [line("Schadenersatz für ein Kurzhantelpaar", at: 8000, TaxCategory(.outside))]
            ) {
                $0.content.preset = .outside
                $0.content.exemption = TaxExemption(reason: "Schadenersatz ist nicht steuerbar (Abschnitt 1.3 UStAE).")
            },
        ]
    }

    private static var foreignTaxes: [Draft] {
        let reverse = TaxCategory(.reverseCharge)
        func abroad(_ name: String, _ vatID: String, _ country: String, _ city: String, _ language: Language) -> Draft {
            let text = language == .german ? "Vortrag: Kraft im Büro" : "Talk: strength at the desk"
            return Draft("reverse-charge-\(country.lowercased())", [line(text, at: 95_000, reverse)]) {
                $0.content.preset = .reverseCharge
                $0.content.language = language
                $0.content.buyer = Party(
                    name: name, street: "Hafenkade 3", postcode: "1010", city: city, country: country,
                    email: "office@example.com", vatID: vatID, isBusiness: true)
            }
        }
        let pound = Currency("GBP") ?? .eur
        let dollar = Currency("USD") ?? .eur
        func british(_ draft: inout Draft) {
            draft.content.preset = .unitedKingdom
            draft.content.currency = pound
            draft.content.language = .english
            draft.seller = Party(
                name: "Northgate Strength Ltd", street: "4 Mill Lane", postcode: "LS1 4DY", city: "Leeds",
                country: "GB", contact: "Ruth Hale", phone: "+44 113 496 0123", email: "ruth@northgate.example",
                vatID: "GB123456789", registration: "01234567")
            draft.content.buyer = Party(
                name: "Ade Okoro", street: "12 Canal Street", postcode: "LS2 7QR", city: "Leeds", country: "GB",
                email: "ade@example.com")
            draft.content.account = BankAccount(
                holder: "Northgate Strength Ltd", number: .domestic(account: "12345678", branch: "20-00-00"))
        }
        func american(_ draft: inout Draft) {
            draft.content.preset = .unitedStates
            draft.content.currency = dollar
            draft.content.language = .english
            draft.seller = Party(
                name: "Iron Harbor Training LLC", street: "210 Water Street", postcode: "10038", city: "New York",
                region: "NY", country: "US", contact: "Dana Cole", phone: "+1 212 555 0142",
                email: "dana@ironharbor.example")
            draft.content.buyer = Party(
                name: "Jordan Reyes", street: "88 Pine Street, Apt 4", postcode: "10005", city: "New York",
                region: "NY", country: "US", email: "jordan@example.com")
            draft.content.account = BankAccount(
                holder: "Iron Harbor Training LLC", number: .domestic(account: "000123456789", branch: "021000021"),
                bank: "Harbor Savings")
        }
        let twenty = TaxCategory(.standard, rate_bp: 2000)
        return [
            abroad("Alpenhof GmbH", "ATU12345675", "AT", "Wien", .german),
            abroad("Grachtwerk B.V.", "NL123456789B01", "NL", "Amsterdam", .english),
            abroad("Atelier du Canal SARL", "FR12345678901", "FR", "Paris", .english),
            Draft("united-kingdom", [line("Personal training, 60 minutes", 6000, .hour, at: 4500, twenty, in: pound)]) {
                british(&$0)
            },
            Draft(
                "united-kingdom-zero",
                [
                    line("Personal training, 60 minutes", 6000, .hour, at: 4500, twenty, in: pound),
                    line("Training diary, printed", at: 1500, TaxCategory(.zero), in: pound),
                ]
            ) { british(&$0) },
            Draft(
                "united-states",
                [
                    line("Personal training, 60 minutes", 4000, .session, at: 11_000, TaxCategory(.exempt), in: dollar),
                    line("Resistance bands", 2000, at: 2495, TaxCategory(.standard, rate_milli: 8875), in: dollar),
                ]
            ) { american(&$0) },
            Draft(
                "united-states-untaxed",
                [line("Online coaching", 1000, .month, at: 19_900, TaxCategory(.exempt), in: dollar)]
            ) {
                american(&$0)
                $0.content.paymentLink = link("https://pay.ironharbor.example/i/{number}")
            },
        ]
    }
}
