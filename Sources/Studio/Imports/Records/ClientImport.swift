import Diagnostics
import Quantities
import Store
import Tables

extension RecordsImport {
    /// Takes in a table of clients, one on each row. One that is known by handle, by mail address, or by name and day of birth, is not
    /// added again; what the table says otherwise of it is told and not taken over.
    public func clients() throws(Mistakes) -> ImportReport {
        let reader: TableReader
        let columns: ClientColumns
        do throws(Diagnostic) {
            reader = try TableReader(source)
            columns = try ClientColumns(
                TableHead(try reader.next() ? reader.texts : [], separator: reader.separator), file: source)
        } catch {
            throw Mistakes(error)
        }
        var known = try roster.clients()
        return try run(.clients, for: nil) { connection, batch, report in
            let repository = ClientRepository(connection)
            var random = SystemRandomNumberGenerator()
            var added = 0
            for name in columns.unknown { report.note(.note, "the column `\(name)` is not known", line: 1) }
            while try reader.next() {
                let id = ULID(at: now, using: &random)
                guard
                    let client = columns.client(reader, id, roster.settings, today, taken: known.map(\.handle), &report)
                else { continue }
                if let before = known.first(where: { $0.isSamePerson(as: client, hasHandle: columns.hasHandle) }) {
                    if before.agrees(with: client) {
                        report.known += 1
                    } else {
                        report.note(.differing, "`\(before.handle)` is known with other particulars", line: reader.line)
                    }
                    continue
                }
                let problems = client.problems(today: today)
                guard problems.isEmpty else {
                    for problem in problems {
                        report.note(.skipped, "its \(problem.field): \(problem.reason)", line: reader.line)
                    }
                    continue
                }
                try repository.insert(client, today: today, batch: batch.id)
                known.append(client)
                added += 1
            }
            report.added = [("client", added)]
        }
    }
}

/// Which columns of a table of clients hold what.
private struct ClientColumns {
    enum Field: String, CaseIterable {
        case handle, name, first, last, email, phone, street, postcode, city, country, language, units, born, sex,
            height,
            since, goal

        /// What a report calls it.
        var words: String {
            switch self {
            case .born: "date of birth"
            case .since: "first day"
            case .units: "unit"
            default: rawValue
            }
        }
    }

    private let places: [Field: Int]
    let unknown: [String]

    var hasHandle: Bool { places[.handle] != nil }

    private static let names: [Field: [String]] = [
        .handle: ["handle", "kürzel"], .name: ["name", "full name", "client", "kunde", "kundin"],
        .first: ["first name", "firstname", "vorname"], .last: ["last name", "lastname", "surname", "nachname"],
        .email: ["email", "e-mail", "mail", "email address", "e-mail-adresse"],
        .phone: ["phone", "mobile", "telephone", "telefon", "handy", "phone number"],
        .street: ["street", "address", "straße", "strasse", "adresse"],
        .postcode: ["postcode", "zip", "postal code", "zip code", "plz", "postleitzahl"],
        .city: ["city", "town", "ort", "stadt"],
        .country: ["country", "land"], .language: ["language", "sprache"],
        .units: ["units", "unit", "einheit", "einheiten"],
        .born: ["born", "birthday", "date of birth", "birth date", "dob", "geburtsdatum", "geboren"],
        .sex: ["sex", "gender", "geschlecht"],
        .height: ["height", "height (cm)", "height_cm", "größe", "größe (cm)", "groesse"],
        .since: ["since", "start", "start date", "client since", "seit", "beginn", "kunde seit"],
        .goal: ["goal", "ziel"],
    ]

    init(_ head: TableHead, file: String) throws(Diagnostic) {
        var places: [Field: Int] = [:]
        for (field, names) in ClientColumns.names {
            places[field] = names.lazy.compactMap { head[$0] }.first
        }
        guard places[.name] != nil || places[.first] != nil || places[.last] != nil else {
            throw Diagnostic(
                .error, "no-names", "this table has no column for clients' names",
                at: Place(file: file, line: 1, column: 1, length: 1, excerpt: head.line, isPrivate: head.looksLikeData),
                expected: "a head such as name,email,language,units,born,since")
        }
        self.places = places
        let used = Set(places.values)
        unknown = head.names.enumerated().filter { !used.contains($0.offset) && !$0.element.isEmpty }.map(\.element)
    }

    /// The client of a row; what cannot be read keeps it out, and is noted.
    func client(
        _ reader: TableReader, _ id: ULID, _ settings: Settings, _ today: CivilDate, taken: [String],
        _ report: inout ImportReport
    ) -> Client? {
        func text(_ field: Field) -> String? {
            guard let place = places[field], !reader.isEmpty(place) else { return nil }
            return reader.text(place).onOneLine(limit: 200)
        }
        let name = text(.name) ?? [text(.first), text(.last)].compactMap { $0 }.joined(separator: " ")
        guard !name.isEmpty else {
            report.note(.skipped, "it has no name", line: reader.line)
            return nil
        }
        var isWell = true
        func date(_ field: Field) -> CivilDate? {
            guard let text = text(field) else { return nil }
            guard case .wall(let date, _)? = ForeignDate(text) else {
                report.note(.skipped, "its \(field.words) cannot be read as a date", line: reader.line)
                isWell = false
                return nil
            }
            return date
        }
        func choice<Choice>(_ field: Field, _ words: [String: Choice]) -> Choice? {
            guard let text = text(field)?.lowercased() else { return nil }
            if let choice = words[text] { return choice }
            report.note(.skipped, "its \(field.words) is not known", line: reader.line)
            isWell = false
            return nil
        }
        let handle = text(.handle) ?? ClientColumns.handle(name, taken: taken)
        var client = Client(
            id: id, handle: handle, name: name,
            language: choice(.language, ClientColumns.languages) ?? settings.locale.language,
            massUnit: choice(.units, ClientColumns.units) ?? settings.locale.massUnit, since: date(.since) ?? today)
        (client.email, client.phone, client.street) = (text(.email), text(.phone), text(.street))
        (client.postcode, client.city) = (text(.postcode), text(.city))
        client.country = text(.country)
        client.born = date(.born)
        client.sex = choice(.sex, ClientColumns.sexes) ?? .unspecified
        client.goal = text(.goal) ?? ""
        if let text = text(.height) {
            guard let amount = ForeignNumber.value(text), (0.5...300).contains(amount) else {
                report.note(.skipped, "its height cannot be read", line: reader.line)
                return nil
            }
            // Nobody is three centimetres tall: below that it is metres.
            client.height_mm = Int((amount < 3 ? amount * 1000 : amount * 10).rounded())
        }
        return isWell ? client : nil
    }

    /// `Ana Ruiz` is `ana-r`, or `ana-ruiz` or `ana-r-2` where that is taken.
    private static func handle(_ name: String, taken: [String]) -> String {
        let words = name.split(separator: " ").compactMap { ShortName.of(String($0), limit: 30) }
        let first = words.first ?? "client"
        let short = words.count > 1 ? "\(first)-\(words[words.count - 1].prefix(1))" : first
        let long = String(words.joined(separator: "-").prefix(36))
        for candidate in [short, long] where !candidate.isEmpty && !taken.contains(candidate) { return candidate }
        for number in 2...9999 where !taken.contains("\(short)-\(number)") { return "\(short)-\(number)" }
        return short
    }

    private static let languages: [String: Language] = [
        "en": .english, "english": .english, "englisch": .english, "de": .german, "german": .german, "deutsch": .german,
    ]
    private static let units: [String: MassUnit] = [
        "kg": .kilograms, "metric": .kilograms, "metrisch": .kilograms, "lb": .pounds, "lbs": .pounds,
        "imperial": .pounds,
    ]
    private static let sexes: [String: Client.Sex] = [
        "female": .female, "f": .female, "woman": .female, "weiblich": .female, "w": .female, "frau": .female,
        "male": .male, "m": .male, "man": .male, "männlich": .male, "mann": .male, "unspecified": .unspecified,
        "d": .unspecified, "divers": .unspecified, "other": .unspecified,
    ]
}

extension Client {
    /// Whether two rows are about one person.
    fileprivate func isSamePerson(as other: Client, hasHandle: Bool) -> Bool {
        if hasHandle, handle == other.handle { return true }
        if let email, let theirs = other.email { return email.lowercased() == theirs.lowercased() }
        return name.lowercased() == other.name.lowercased() && (born == other.born || born == nil || other.born == nil)
    }

    /// Whether another row says nothing that is not known of this client.
    fileprivate func agrees(with other: Client) -> Bool {
        let texts: [(String?, String?)] = [
            (name, other.name), (email, other.email), (phone, other.phone), (street, other.street),
            (postcode, other.postcode), (city, other.city), (country, other.country),
        ]
        return texts.allSatisfy { $1 == nil || $0 == $1 } && (other.born == nil || born == other.born)
            && (other.height_mm == nil || height_mm == other.height_mm)
    }
}
