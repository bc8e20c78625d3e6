import Quantities

/// What a quantity counts, by UN/ECE recommendation 20.
public enum InvoiceUnit: String, Sendable, CaseIterable {
    case hour = "HUR"
    case minute = "MIN"
    /// A session of training (a service unit).
    case session = "E48"
    case piece = "C62"
    case day = "DAY"
    case week = "WEE"
    case month = "MON"
    case year = "ANN"
    case kilometre = "KMT"
    /// Everything together, whatever it takes.
    case lumpSum = "LS"

    /// How the unit is called where a trainer chooses it, such as `hour`.
    public var name: String {
        switch self {
        case .hour: "hour"
        case .minute: "minute"
        case .session: "session"
        case .piece: "piece"
        case .day: "day"
        case .week: "week"
        case .month: "month"
        case .year: "year"
        case .kilometre: "kilometre"
        case .lumpSum: "lump-sum"
        }
    }

    /// The unit of a name.
    public init?(name: String) {
        guard let unit = InvoiceUnit.allCases.first(where: { $0.name == name }) else { return nil }
        self = unit
    }

    /// The word after a quantity; empty where a number says enough.
    public func word(for quantity_milli: Int64, in language: Language) -> String {
        let (one, more) = language == .german ? german : english
        return quantity_milli == 1000 ? one : more
    }

    private var english: (one: String, more: String) {
        switch self {
        case .hour: ("h", "h")
        case .minute: ("min", "min")
        case .session: ("session", "sessions")
        case .piece: ("", "")
        case .day: ("day", "days")
        case .week: ("week", "weeks")
        case .month: ("month", "months")
        case .year: ("year", "years")
        case .kilometre: ("km", "km")
        case .lumpSum: ("lump sum", "lump sums")
        }
    }

    private var german: (one: String, more: String) {
        switch self {
        case .hour: ("Std.", "Std.")
        case .minute: ("Min.", "Min.")
        case .session: ("Einheit", "Einheiten")
        case .piece: ("", "")
        case .day: ("Tag", "Tage")
        case .week: ("Woche", "Wochen")
        case .month: ("Monat", "Monate")
        case .year: ("Jahr", "Jahre")
        case .kilometre: ("km", "km")
        case .lumpSum: ("pauschal", "pauschal")
        }
    }
}
