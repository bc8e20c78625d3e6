import Quantities

/// From Ana to Heidrun.
extension SampleClients {
    static var ana: SampleClient {
        let client = client(
            "ana-r", "Ana Ribeiro", .english, since: day(2024, 9, 2), born: day(1992, 4, 17), .female, height_mm: 1680,
            Contact(
                email: "ana.ribeiro@example.com", extension: "101", street: "Kupferkesselweg 12", postcode: "10967"),
            goal: "Squat her own body mass and run ten kilometres without a sore knee",
            flags: [ClientFlag(.injury, "knee", severity: .mild, from: day(2026, 8, 3))])
        let sessions = SampleSessions(language: .english)
        return SampleClient(
            client: client, format: .hybrid,
            waypoints: points([
                (day(2024, 11, 18), 72.4), (day(2025, 6, 30), 67.2), (day(2025, 12, 1), 66.1),
                (day(2026, 11, 15), 65.4),
            ]),
            waist_mm: 815, bodyFat_permille: 292, weighIns: 2...4,
            breaks: [holiday(day(2025, 8, 4), days: 17), holiday(day(2026, 5, 11), days: 14)],
            sessions: [
                sessions.lower(squat: 42.5...67.5, romanian: 40...65, split: 10...18, plank: 35...75),
                sessions.upper(bench: 32.5...47.5, row: 30...45, press: 20...30, pullUps: 2...6),
                sessions.pull(deadlift: 55...90, pulldown: 35...50, dumbbellBench: 10...18, plank: 35...75),
            ], days: [.monday, .wednesday, .friday], offer: .hybrid(session_minor: 7500, online_minor: 4900),
            plan: foundation(
                start: day(2026, 11, 2), squat: "80 kg", bench: "52.5 kg",
                changes: ["Back squat: never above 65 kg"], reason: "The knee is calm again; squats stay capped"),
            menu: menu(
                people: "2",
                changes: [
                    "swap on Tue, Thu Lunch: Chicken and potato traybake → leftover Chicken and potato traybake",
                    "swap on Thu Dinner: Salmon and rice bowl → Pasta with prawns and courgette × 1.25",
                    "note to Mon: The traybake of the evening is tomorrow’s lunch for both of you.",
                ], needs: ["## Tue, Thu", "Chicken and potato traybake", "Salmon and rice bowl"],
                reason: "Cooked on two evenings less; salmon once a week"))
    }

    static var jonas: SampleClient {
        let client = client(
            "jonas-w", "Jonas Weidner", .german, since: day(2024, 11, 18), born: day(1985, 2, 3), .male,
            height_mm: 1840,
            Contact(email: "jonas.weidner@example.org", extension: "102", street: "Laternenhof 6", postcode: "12049"),
            goal: "Unter 90 kg kommen und wieder ohne Pause in den vierten Stock gehen")
        let sessions = SampleSessions(language: .german)
        return SampleClient(
            client: client, format: .online,
            waypoints: points([
                (day(2024, 11, 18), 104.6), (day(2025, 5, 12), 96.3), (day(2025, 9, 29), 95.8),
                (day(2026, 4, 20), 89.9),
                (day(2026, 11, 15), 88.2),
            ]),
            waist_mm: 1120, weighIns: 3...4,
            breaks: [holiday(day(2025, 7, 21), days: 21), holiday(day(2026, 7, 27), days: 18)],
            sessions: [
                sessions.lower(squat: 60...115, romanian: 55...100, split: 12...24, plank: 30...80),
                sessions.upper(bench: 52.5...85, row: 45...70, press: 30...52.5, pullUps: 1...6),
            ], days: [.monday, .thursday], offer: .online(price_minor: 12_900),
            plan: foundation(
                start: day(2026, 11, 2), squat: "140 kg", bench: "100 kg",
                reason: "Nach dem Urlaub zurück zur Grundlage"),
            menu: menu(
                changes: ["add to Sat, Sun Lunch: 130 g Cottage cheese"], needs: ["## Sat, Sun", "Lunch"],
                reason: "Am Wochenende fehlte Eiweiß"))
    }

    static var priya: SampleClient {
        let client = client(
            "priya-n", "Priya Natarajan", .english, since: day(2024, 11, 25), born: day(1997, 7, 22), .female,
            height_mm: 1610,
            Contact(email: "priya@example.com", extension: "103", street: "Wollfadenstraße 19", postcode: "10405"),
            goal: "Gain five kilograms, most of it muscle, and do a first strict pull-up",
            flags: [ClientFlag(.diet, "vegetarian")])
        let sessions = SampleSessions(language: .english)
        return SampleClient(
            client: client, format: .inPerson,
            waypoints: points([
                (day(2024, 11, 25), 51.8), (day(2025, 7, 14), 54.6), (day(2026, 2, 2), 55.9), (day(2026, 11, 15), 57.3),
            ]),
            waist_mm: 680, bodyFat_permille: 241, weighIns: 2...3, breaks: [holiday(day(2025, 12, 22), days: 24)],
            sessions: [
                sessions.lower(squat: 30...60, romanian: 30...57.5, split: 8...16, plank: 30...70),
                sessions.upper(bench: 22.5...40, row: 20...40, press: 15...27.5, pullUps: 1...4),
            ], days: [.tuesday, .friday], offer: .package(sessions: 10, price_minor: 72_000),
            plan: foundation(
                start: day(2026, 10, 26), squat: "75 kg", bench: "47.5 kg", reason: "Second block of the autumn"),
            menu: menu(
                "vegetarian-week", target: "2300 kcal; protein at least 1.6 g/kg; fat 20–35 %",
                changes: ["scale: 115%"], needs: ["2000 kcal"], reason: "More of everything: she is to gain"))
    }

    static var tomasz: SampleClient {
        let client = client(
            "tomasz-k", "Tomasz Kowalczyk", .german, since: day(2025, 1, 6), born: day(1974, 9, 9), .male,
            height_mm: 1790,
            Contact(email: "t.kowalczyk@example.org", extension: "104", street: "Korbmachergasse 5", postcode: "13353"),
            goal: "Einen kräftigen Rücken, damit die Arbeit auf der Baustelle nicht mehr schmerzt",
            flags: [ClientFlag(.injury, "lower-back", from: day(2026, 1, 12))])
        let sessions = SampleSessions(language: .german)
        return SampleClient(
            client: client, format: .hybrid,
            waypoints: points([
                (day(2025, 1, 6), 92.8), (day(2025, 10, 6), 89.4), (day(2026, 1, 11), 89.7), (day(2026, 3, 16), 94.1),
                (day(2026, 11, 15), 90.6),
            ]),
            waist_mm: 1005, weighIns: 2...4,
            breaks: [
                holiday(day(2025, 8, 18), days: 14),
                SampleClient.Break(days: day(2026, 1, 12)...day(2026, 3, 8), restart: 0.7, hidesMass: false),
            ],
            sessions: [
                sessions.fullA(goblet: 16...34, dumbbellBench: 16...30, row: 40...65, plank: 30...75),
                sessions.fullB(hipThrust: 60...110, pulldown: 45...65, split: 10...22, plank: 30...75),
            ], days: [.tuesday, .thursday, .saturday], offer: .hybrid(session_minor: 7500, online_minor: 4900),
            plan: firstSteps(
                start: day(2026, 11, 2), days: "Tue, Thu", reason: "Leicht weiter, bis der Rücken drei Monate ruhig war"
            ),
            menu: menu(
                people: "2.5", changes: ["add to Sat, Sun Lunch: 165 g Cottage cheese"],
                needs: ["## Sat, Sun", "Lunch"], reason: "Am Wochenende fehlte Eiweiß"))
    }

    static var fatma: SampleClient {
        let client = client(
            "fatma-y", "Fatma Yıldız", .german, since: day(2024, 3, 4), born: day(1988, 1, 30), .female,
            height_mm: 1660,
            Contact(email: "fatma.yildiz@example.com", extension: "105", street: "Honigwabenweg 23", postcode: "12043"),
            goal: "Nach der Schwangerschaft in Ruhe wieder zu alter Kraft finden",
            flags: [ClientFlag(.pregnant, "pregnant", severity: .mild, from: day(2024, 12, 2), to: day(2025, 8, 10))])
        let sessions = SampleSessions(language: .german)
        return SampleClient(
            client: client, format: .hybrid,
            waypoints: points([
                (day(2024, 11, 18), 66.9), (day(2025, 5, 25), 74.8), (day(2025, 11, 3), 73.1), (day(2026, 6, 1), 68.4),
                (day(2026, 11, 15), 66.7),
            ]),
            waist_mm: 770, weighIns: 2...3,
            breaks: [
                SampleClient.Break(days: day(2025, 5, 26)...day(2025, 11, 2), restart: 0.6, hidesMass: true),
                holiday(day(2026, 8, 10), days: 15),
            ],
            sessions: [
                sessions.fullA(goblet: 12...26, dumbbellBench: 8...16, row: 25...40, plank: 20...60),
                sessions.fullB(hipThrust: 40...75, pulldown: 30...45, split: 6...14, plank: 20...60),
            ], days: [.monday, .thursday], offer: .hybrid(session_minor: 7500, online_minor: 3900),
            plan: firstSteps(start: day(2026, 11, 9), days: "Mon, Thu", reason: "Wiedereinstieg, dritte Runde"),
            menu: menu("family-week", people: "3"))
    }

    static var marcus: SampleClient {
        let client = client(
            "marcus-o", "Marcus Oyelaran", .english, .pounds, since: day(2024, 10, 14), born: day(1999, 3, 11), .male,
            height_mm: 1880,
            Contact(
                email: "marcus.oyelaran@example.com", extension: "106", street: "Federkielstraße 30", postcode: "10247"),
            goal: "Two hundred pounds on the scale and four hundred on the deadlift bar")
        let sessions = SampleSessions(language: .english)
        return SampleClient(
            client: client, format: .online,
            waypoints: points([
                (day(2024, 11, 18), 78.3), (day(2025, 8, 4), 84.2), (day(2025, 11, 24), 83.6),
                (day(2026, 11, 15), 89.4),
            ]),
            waist_mm: 830, bodyFat_permille: 134, weighIns: 3...4, breaks: [holiday(day(2025, 12, 20), days: 16)],
            sessions: [
                sessions.lower(squat: 85...145, romanian: 75...125, split: 18...34, plank: 45...90),
                sessions.upper(bench: 65...100, row: 55...90, press: 40...62.5, pullUps: 6...13),
                sessions.pull(deadlift: 110...172.5, pulldown: 60...85, dumbbellBench: 22...38, plank: 45...90),
            ], days: [.monday, .tuesday, .thursday, .saturday], offer: .online(price_minor: 14_900),
            plan: foundation(
                start: day(2026, 11, 9), squat: "175 kg", bench: "117.5 kg", step: "5 lb",
                reason: "A block of base work before winter"),
            menu: menu(
                target: "3150 kcal; protein at least 1.6 g/kg; fat 20–35 %", changes: ["scale: 140%"],
                needs: ["2250 kcal"], reason: "To gain, on four sessions a week"))
    }
}
