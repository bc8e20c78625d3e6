import Business
import Quantities

/// An address as letters to a country carry it.
enum PostalAddress {
    /// The lines of an address on a letter from a sender: the country stands last, in capitals, where it is another one.
    static func lines(of party: Party, from sender: Party, in language: Language) -> [String] {
        let country = party.country == sender.country ? "" : countryName(party.country, in: language)
        let lines = [party.name, party.street, party.addressLine ?? ""] + places(of: party) + [country]
        return lines.filter { !$0.isEmpty }
    }

    /// The line with the city, such as `10999 Berlin`, `New York, NY 10038`, `Leeds LS1 4DY`.
    static func place(of party: Party) -> String { places(of: party).joined(separator: " ") }

    /// In the United Kingdom the postcode has a line of its own (Royal Mail).
    private static func places(of party: Party) -> [String] {
        switch party.country {
        case "GB": return [party.city, party.postcode].filter { !$0.isEmpty }
        case "US", "CA", "AU":
            let region = [party.region ?? "", party.postcode].filter { !$0.isEmpty }.joined(separator: " ")
            return [[party.city, region].filter { !$0.isEmpty }.joined(separator: ", ")].filter { !$0.isEmpty }
        default:
            return [[party.postcode, party.city].filter { !$0.isEmpty }.joined(separator: " ")].filter { !$0.isEmpty }
        }
    }

    /// A country as it is written in the last line of an address; its code where the press does not know its name.
    private static func countryName(_ code: String, in language: Language) -> String {
        guard let name = names[code] else { return code }
        return language == .german ? name.german : name.english
    }

    private static let names: [String: (english: String, german: String)] = [
        "AT": ("AUSTRIA", "ÖSTERREICH"), "AU": ("AUSTRALIA", "AUSTRALIEN"), "BE": ("BELGIUM", "BELGIEN"),
        "CA": ("CANADA", "KANADA"), "CH": ("SWITZERLAND", "SCHWEIZ"), "CZ": ("CZECH REPUBLIC", "TSCHECHIEN"),
        "DE": ("GERMANY", "DEUTSCHLAND"), "DK": ("DENMARK", "DÄNEMARK"), "ES": ("SPAIN", "SPANIEN"),
        "FI": ("FINLAND", "FINNLAND"), "FR": ("FRANCE", "FRANKREICH"),
        "GB": ("UNITED KINGDOM", "VEREINIGTES KÖNIGREICH"),
        "GR": ("GREECE", "GRIECHENLAND"), "IE": ("IRELAND", "IRLAND"), "IT": ("ITALY", "ITALIEN"),
        "LI": ("LIECHTENSTEIN", "LIECHTENSTEIN"), "LU": ("LUXEMBOURG", "LUXEMBURG"),
        "NL": ("NETHERLANDS", "NIEDERLANDE"),
        "NO": ("NORWAY", "NORWEGEN"), "PL": ("POLAND", "POLEN"), "PT": ("PORTUGAL", "PORTUGAL"),
        "SE": ("SWEDEN", "SCHWEDEN"), "US": ("UNITED STATES", "VEREINIGTE STAATEN"),
    ]
}
