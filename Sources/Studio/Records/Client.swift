import Quantities

/// A person whom the trainer coaches.
public struct Client: Sendable, Hashable {
    /// The sex that formulas ask for.
    public enum Sex: String, Sendable, CaseIterable {
        case female, male, unspecified
    }

    /// The key in the store.
    public let id: ULID
    /// The short name that commands and addresses use: `ana-r`.
    public var handle: String
    /// The name as it stands on a letter.
    public var name: String
    /// The address for mail.
    public var email: String?
    /// The number as people write it.
    public var phone: String?
    /// Street and house number.
    public var street: String?
    /// Postcode.
    public var postcode: String?
    /// City.
    public var city: String?
    /// The country's ISO 3166 code of two letters.
    public var country: String?
    /// The language of everything that is made for the client.
    public var language: Language
    /// The unit that loads and body mass are shown in.
    public var massUnit: MassUnit
    /// The day of birth.
    public var born: CivilDate?
    /// The sex that formulas ask for.
    public var sex = Sex.unspecified
    /// Height in millimetres.
    public var height_mm: Int?
    /// The day the coaching began.
    public var since: CivilDate
    /// What the client wants, in one sentence.
    public var goal = ""
    /// Whether the client is coached now; the archived ones are kept but get no documents.
    public var isActive = true
    /// Injuries, allergies, diets and the like, by kind, name and beginning.
    public var flags: [ClientFlag] = []

    /// A client with the least that must be known.
    public init(
        id: ULID, handle: String, name: String, language: Language, massUnit: MassUnit = .kilograms, since: CivilDate
    ) {
        self.id = id
        self.handle = handle
        self.name = name
        self.language = language
        self.massUnit = massUnit
        self.since = since
    }

    /// The age in whole years on a day, or nothing where the day of birth is not known or still to come.
    public func age(on day: CivilDate) -> Int? {
        guard let born, born <= day else { return nil }
        let (birth, now) = (born.parts, day.parts)
        let hadBirthday = (now.month, now.day) >= (birth.month, birth.day)
        return now.year - birth.year - (hadBirthday ? 0 : 1)
    }

    /// The flags that hold on a day.
    public func flags(on day: CivilDate) -> [ClientFlag] { flags.filter { $0.holds(on: day) } }
}

/// Something about a client that plans and menus must respect.
public struct ClientFlag: Sendable, Hashable {
    /// What kind of thing it is.
    public enum Kind: String, Sendable, CaseIterable {
        case injury, allergy, diet, medical, pregnant, minor
        case missingEquipment = "missing-equipment"
    }

    /// How much it weighs.
    public enum Severity: String, Sendable, CaseIterable {
        case mild, moderate, severe
    }

    /// What kind of thing it is.
    public let kind: Kind
    /// The word that exercises and meals use for it: `knee`, `nuts`, `vegetarian`.
    public let name: String
    /// How much it weighs.
    public let severity: Severity
    /// The first day, if it has one.
    public let from: CivilDate?
    /// The last day, if it has one.
    public let to: CivilDate?

    /// Makes a flag.
    public init(
        _ kind: Kind, _ name: String, severity: Severity = .moderate, from: CivilDate? = nil, to: CivilDate? = nil
    ) {
        self.kind = kind
        self.name = name
        self.severity = severity
        self.from = from
        self.to = to
    }

    /// The flag as plans and menus name it: `knee`, and `no barbell` for a barbell that is missing.
    public var word: String {
        let name = name.lowercased()
        return kind == .missingEquipment && !name.hasPrefix("no ") ? "no \(name)" : name
    }

    /// Whether it holds on a day.
    public func holds(on day: CivilDate) -> Bool {
        from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
    }
}

/// A stretch of time in which a client is coached.
public struct Engagement: Sendable, Hashable {
    /// How the two meet.
    public enum Format: String, Sendable, CaseIterable {
        case inPerson = "in-person"
        case online, hybrid
    }

    /// How the two meet.
    public let format: Format
    /// The first day.
    public let from: CivilDate
    /// The last day; none while it runs.
    public let to: CivilDate?

    /// Makes an engagement.
    public init(_ format: Format, from: CivilDate, to: CivilDate? = nil) {
        self.format = format
        self.from = from
        self.to = to
    }
}
