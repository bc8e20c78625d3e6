import Quantities

/// The twelve clients of the sample studio. All are invented: names, streets and stories. Addresses for mail lie in domains
/// that are reserved for examples (RFC 2606), telephone numbers in the range that the Bundesnetzagentur keeps for films.
enum SampleClients {
    static let all: [SampleClient] = {
        [ana, jonas, priya, tomasz, fatma, marcus, heidrun, linh, diego, katarina, samuel, yuki]
            .sorted { $0.handle < $1.handle }
    }()

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate { SamplePeriod.date(year, month, day) }

    static func points(_ points: [(CivilDate, Double)]) -> [SampleClient.Waypoint] {
        points.map { SampleClient.Waypoint(day: $0.0, kilograms: $0.1) }
    }

    /// Two or three weeks away, from which one comes back a little weaker.
    static func holiday(_ from: CivilDate, days: Int, hidesMass: Bool = true) -> SampleClient.Break {
        SampleClient.Break(days: from...from.adding(days: days - 1), restart: 0.94, hidesMass: hidesMass)
    }

    static func client(
        _ handle: String, _ name: String, _ language: Language, _ unit: MassUnit = .kilograms, since: CivilDate,
        born: CivilDate, _ sex: Client.Sex, height_mm: Int, _ contact: Contact, goal: String, flags: [ClientFlag] = []
    ) -> Client {
        var random = SplitMix64(topic: "client \(handle)")
        let id = ULID(at: SamplePeriod.moment(since, hour: 9), using: &random)
        var client = Client(id: id, handle: handle, name: name, language: language, massUnit: unit, since: since)
        client.born = born
        client.sex = sex
        client.height_mm = height_mm
        client.email = contact.email
        client.phone = "+49 30 23125 \(contact.extension)"
        client.street = contact.street
        client.postcode = contact.postcode
        client.city = "Berlin"
        client.country = "DE"
        client.goal = goal
        client.flags = flags
        return client
    }

    /// How a client is reached.
    struct Contact {
        let email: String
        let `extension`: String
        let street: String
        let postcode: String
    }

    /// The sample's menu from October on.
    ///
    /// - Parameters:
    ///   - needs: What stands in the sample's template and the changes name.
    ///   - reason: Why there are changes.
    static func menu(
        _ uses: String = "training-week", people: String = "", target: String = "", changes: [String] = [],
        needs: [String] = [], reason: String = ""
    ) -> SampleMenu {
        SampleMenu(
            uses: uses, start: day(2026, 10, 5), people: people, target: target, changes: changes, needs: needs,
            reason: reason)
    }

    static func foundation(
        start: CivilDate, squat: String, bench: String, step: String = "2.5 kg", changes: [String] = [], reason: String
    ) -> SamplePlan {
        SamplePlan(
            uses: "foundation-strength", start: start, days: "Mon, Wed, Fri",
            answers: [("squat max", squat), ("bench max", bench), ("step", step)], changes: changes, reason: reason)
    }

    static func firstSteps(start: CivilDate, days: String, reason: String) -> SamplePlan {
        SamplePlan(uses: "first-steps", start: start, days: days, reason: reason)
    }
}
