import Quantities

/// From Heidrun to Yuki.
extension SampleClients {
    static var heidrun: SampleClient {
        let client = client(
            "heidrun-s", "Heidrun Sommerfeld", .german, since: day(2023, 5, 8), born: day(1955, 5, 5), .female,
            height_mm: 1620,
            Contact(
                email: "heidrun.sommerfeld@example.org", extension: "107", street: "Silberdistelzeile 14",
                postcode: "12161"),
            goal: "Mit achtzig noch die Enkel tragen und sicher vom Boden aufstehen")
        let sessions = SampleSessions(language: .german)
        return SampleClient(
            client: client, format: .inPerson,
            waypoints: points([(day(2024, 11, 18), 66.2), (day(2026, 11, 15), 65.9)]), waist_mm: 840, weighIns: 2...2,
            breaks: [
                holiday(day(2025, 6, 2), days: 21), holiday(day(2026, 2, 9), days: 12),
                holiday(day(2026, 9, 7), days: 14),
            ],
            sessions: [
                sessions.fullA(goblet: 8...16, dumbbellBench: 4...8, row: 20...30, plank: 15...40),
                sessions.fullB(hipThrust: 30...50, pulldown: 20...30, split: 4...8, plank: 15...40),
            ], days: [.tuesday, .friday], offer: .package(sessions: 10, price_minor: 69_000),
            plan: firstSteps(start: day(2026, 11, 3), days: "Tue, Fri", reason: "Nach der Reise von vorn"),
            menu: menu(
                target: "1800 kcal; protein at least 1.4 g/kg; fat 20–35 %", changes: ["scale: 80%"],
                needs: ["2250 kcal"], reason: "Kleinere Portionen, das Eiweiß bleibt"))
    }

    static var linh: SampleClient {
        let client = client(
            "linh-t", "Linh Tran", .english, since: day(2025, 4, 7), born: day(2002, 8, 14), .female, height_mm: 1570,
            Contact(email: "linh.tran@example.com", extension: "108", street: "Am Zinnsoldaten 2", postcode: "10439"),
            goal: "Feel at home in the gym and lift her own suitcase into any train",
            flags: [ClientFlag(.allergy, "nuts", severity: .severe)])
        let sessions = SampleSessions(language: .english)
        return SampleClient(
            client: client, format: .inPerson,
            waypoints: points([(day(2025, 4, 7), 48.9), (day(2025, 12, 8), 51.0), (day(2026, 11, 15), 52.2)]),
            waist_mm: 640, weighIns: 2...3, breaks: [holiday(day(2026, 2, 9), days: 20)],
            sessions: [
                sessions.fullA(goblet: 8...22, dumbbellBench: 6...12, row: 20...35, plank: 25...70),
                sessions.fullB(hipThrust: 30...70, pulldown: 20...40, split: 4...14, plank: 25...70),
            ], days: [.wednesday, .saturday], offer: .package(sessions: 5, price_minor: 39_000),
            plan: firstSteps(start: day(2026, 11, 4), days: "Wed, Sat", reason: "One more round before the barbell"),
            menu: menu(
                target: "1900 kcal; protein at least 1.6 g/kg; fat 20–35 %", changes: ["scale: 85%"],
                needs: ["2250 kcal"], reason: "Smaller portions for a smaller body"))
    }

    static var diego: SampleClient {
        let client = client(
            "diego-m", "Diego Morales Vega", .english, .pounds, since: day(2024, 11, 18), born: day(1981, 12, 1), .male,
            height_mm: 1740,
            Contact(
                email: "diego.morales@example.org", extension: "109", street: "Drachenbaumweg 8", postcode: "10555"),
            goal: "Lose thirty pounds, keep them off and play ninety minutes on Sundays")
        let sessions = SampleSessions(language: .english)
        return SampleClient(
            client: client, format: .online,
            waypoints: points([
                (day(2024, 11, 18), 97.2), (day(2025, 4, 28), 88.0), (day(2025, 10, 20), 83.9),
                (day(2026, 5, 18), 84.3),
                (day(2026, 11, 15), 83.7),
            ]),
            waist_mm: 1060, weighIns: 2...4,
            breaks: [holiday(day(2025, 12, 19), days: 19), holiday(day(2026, 6, 15), days: 10)],
            sessions: [
                sessions.lower(squat: 55...102.5, romanian: 50...90, split: 12...24, plank: 30...80),
                sessions.upper(bench: 50...80, row: 40...65, press: 27.5...47.5, pullUps: 1...7),
            ], days: [.monday, .wednesday, .friday], offer: .online(price_minor: 12_900),
            plan: foundation(
                start: day(2026, 11, 16), squat: "125 kg", bench: "95 kg", step: "5 lb", reason: "The next six weeks"),
            menu: menu("family-week", people: "4"))
    }

    static var katarina: SampleClient {
        let client = client(
            "katarina-b", "Katarina Babić", .german, since: day(2025, 3, 3), born: day(1993, 10, 19), .female,
            height_mm: 1720,
            Contact(
                email: "katarina.babic@example.com", extension: "110", street: "Lindenblütenzeile 7", postcode: "10829"),
            goal: "Den Berlin-Marathon unter 3:45 laufen, mit Beinen, die bis zum Schluss tragen")
        let sessions = SampleSessions(language: .german)
        return SampleClient(
            client: client, format: .hybrid,
            waypoints: points([
                (day(2025, 3, 3), 62.3), (day(2025, 9, 21), 59.7), (day(2026, 1, 19), 61.8), (day(2026, 9, 27), 59.2),
                (day(2026, 11, 15), 60.1),
            ]),
            waist_mm: 705, bodyFat_permille: 212, weighIns: 2...4,
            breaks: [
                holiday(day(2025, 9, 15), days: 16, hidesMass: false),
                holiday(day(2026, 9, 21), days: 15, hidesMass: false),
            ],
            sessions: [
                sessions.lower(squat: 40...70, romanian: 40...70, split: 10...20, plank: 45...90),
                sessions.fullB(hipThrust: 50...95, pulldown: 30...45, split: 10...20, plank: 45...90),
            ], days: [.tuesday, .friday], offer: .hybrid(session_minor: 7500, online_minor: 5900),
            plan: foundation(
                start: day(2026, 10, 19), squat: "87.5 kg", bench: "47.5 kg", reason: "Kraftblock nach dem Marathon"),
            menu: menu(
                target: "2500 kcal; protein at least 1.4 g/kg; fat 20–35 %",
                changes: ["scale: 110%", "add to Sat, Sun Breakfast: 1 banana"],
                needs: ["2250 kcal", "## Sat, Sun", "Breakfast"], reason: "Mehr für die langen Läufe"))
    }

    static var samuel: SampleClient {
        let client = client(
            "samuel-l", "Samuel Lindqvist", .english, since: day(2025, 1, 13), born: day(1966, 6, 27), .male,
            height_mm: 1810,
            Contact(
                email: "samuel.lindqvist@example.org", extension: "111", street: "Amselgrund 41", postcode: "14050"),
            goal: "Ski for a whole day at seventy; until then two steady sessions a week")
        let sessions = SampleSessions(language: .english)
        return SampleClient(
            client: client, format: .inPerson,
            waypoints: points([(day(2025, 1, 13), 89.3), (day(2025, 8, 25), 86.0), (day(2026, 11, 15), 85.1)]),
            waist_mm: 990, weighIns: 2...3,
            breaks: [holiday(day(2026, 1, 31), days: 16), holiday(day(2026, 7, 6), days: 20)],
            sessions: [
                sessions.lower(squat: 45...80, romanian: 45...77.5, split: 8...18, plank: 30...60),
                sessions.upper(bench: 40...60, row: 35...55, press: 22.5...35, pullUps: 1...4),
            ], days: [.tuesday, .friday], offer: .package(sessions: 20, price_minor: 136_000),
            plan: foundation(
                start: day(2026, 10, 12), squat: "100 kg", bench: "75 kg",
                changes: ["note to Day 1: Take the last warm-up set as seriously as the first work set."],
                reason: "Steady into winter"),
            menu: menu(
                people: "2", changes: ["add to Sat, Sun Lunch: 100 g Cottage cheese"],
                needs: ["## Sat, Sun", "Lunch"], reason: "Protein was short at weekends"))
    }

    static var yuki: SampleClient {
        var client = client(
            "yuki-h", "Yuki Hayashi", .english, since: day(2024, 1, 15), born: day(1977, 3, 8), .female,
            height_mm: 1580,
            Contact(
                email: "yuki.hayashi@example.com", extension: "112", street: "Am Alten Webstuhl 3", postcode: "10781"),
            goal: "Keep her bones strong; a move to Lisbon ended the coaching")
        client.isActive = false
        let sessions = SampleSessions(language: .english)
        return SampleClient(
            client: client, format: .online, until: day(2026, 2, 28),
            waypoints: points([(day(2024, 11, 18), 58.4), (day(2025, 7, 7), 56.6), (day(2026, 2, 28), 56.1)]),
            waist_mm: 745, weighIns: 2...3, breaks: [holiday(day(2025, 4, 14), days: 18)],
            sessions: [
                sessions.fullA(goblet: 12...24, dumbbellBench: 8...14, row: 25...35, plank: 30...70),
                sessions.fullB(hipThrust: 45...70, pulldown: 25...35, split: 6...14, plank: 30...70),
            ], days: [.monday, .thursday], offer: .online(price_minor: 12_900))
    }
}
