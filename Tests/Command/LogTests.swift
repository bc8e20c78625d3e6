import Testing

/// What is entered by hand, and tables that are not of training apps.
struct LogTests {
    private func studio(_ settings: String = "") throws -> StudioFixture {
        let studio = try StudioFixture(settings: StudioFixture.settings + settings)
        #expect(
            try studio.run(["client", "add", "ana-r", "--name", "Ana Ruiz", "--units", "lb", "--at", "2026-01-01"])
                .status == 0)
        return studio
    }

    @Test("a workout is kept in one line, listed and removed")
    func workout() throws {
        let studio = try studio()
        let words = [
            "log", "ana-r", "Squat (Barbell): warm-up 8 @ 95, 2x5 @ 80 kg RPE 8", "Plank: 3x45 s", "--date",
            "2026-11-20",
            "--time", "18:30", "--duration", "1h 5m", "--rpe", "7", "--at", "2026-11-21",
        ]
        #expect(
            try studio.run(words + ["--dry-run"]).messages
                == "would keep a workout of ana-r, 2026-11-20 18:30: 6 sets of 2 exercises\n")
        #expect(try studio.run(words).status == 0)
        #expect(try studio.run(words).messages.contains("there is a workout of `ana-r` that began at this very time"))
        let json = try studio.run(["log", "list", "ana-r", "--json"]).output
        #expect(json.contains("\"load_g\": 43091") && json.contains("\"exercise\": \"Back squat\""))
        let wrong = try studio.run(["log", "ana-r", "Bakc squat: 3x5", "Plank: 3xx", "--at", "2026-11-21"])
        #expect(wrong.status == 1)
        #expect(wrong.messages.contains("sets:1:9: error: this is not known here"))
        let unknown = try studio.run(["log", "ana-r", "Bakc squat: 3x5", "--at", "2026-11-21"])
        unknown.expect(
            status: 1,
            messages: """
                sets:1:1: error: `Bakc squat` is not in the library
                  1 | Bakc squat: 3x5
                    | ^^^^^^^^^^
                  hint: did you mean `Back squat`, `Hack squat` or `Air squat`?

                1 error


                """)
        #expect(try studio.run(["log", "ana-r", "My move: 3x5", "--any-name", "--at", "2026-11-21"]).status == 0)
        #expect(try studio.run(["log", "ana-r"]).status == 2)
        #expect(try studio.run(["log", "list", "ana-r"]).output.contains("2026-11-20 18:30  Workout"))
        #expect(try studio.run(["log", "remove", "ana-r", "2026-11-20 18:30", "--dry-run"]).status == 0)
        #expect(try studio.run(["log", "remove", "ana-r", "yesterday"]).status == 2)
        #expect(try studio.run(["log", "remove", "ana-r", "2026-11-20T17:30:00Z"]).status == 0)
        #expect(try studio.run(["log", "remove", "ana-r", "2026-11-20T17:30:00Z"]).status == 1)
    }

    @Test("measurements in the client's units, with what is not believable refused")
    func measuring() throws {
        let studio = try studio()
        let kept = try studio.run([
            "measure", "ana-r", "--mass", "181.5", "--waist", "33 in", "--hips", "98,5", "--body-fat", "24%", "--sleep",
            "7.5h", "--hrv-rmssd", "62", "--steps", "9000", "--at", "2026-11-21",
        ])
        #expect(
            kept.messages == "kept of ana-r for 2026-11-21: mass, waist, hips, body-fat, hrv-rmssd, sleep, steps\n")
        let wrong = try studio.run(["measure", "ana-r", "--mass", "1815"])
        #expect(wrong.status == 1)
        #expect(!wrong.messages.contains("1815"))
        #expect(try studio.run(["measure", "ana-r", "--mass", "heavy"]).status == 2)
        #expect(try studio.run(["measure", "ana-r"]).status == 2)
        #expect(
            try studio.run(["measure", "ana-r", "--steps", "1", "--date", "2027-01-01", "--at", "2026-11-21"]).status
                == 1)
    }

    @Test("what was measured is listed, and what was entered by mistake is taken away")
    func measured() throws {
        let studio = try studio()
        func run(_ words: String...) throws -> Outcome { try studio.run(words + ["--at", "2026-11-21"]) }
        #expect(try run("measure", "ana-r", "--mass", "18.5 st", "--steps", "9.000", "--sleep", "7h 30m").status == 0)
        try studio.write("m.csv", "date,weight (kg),steps\n2026-11-21,80.5,\"11,250\"\n")
        #expect(try run("import", "measurements", "m.csv", "ana-r").output.contains("another figure of that day"))
        let list = try studio.run(["measure", "list", "ana-r"]).output
        #expect(list.contains("hand   sleep 7.5 h, steps 9,000") && list.contains("table  steps 11,250"))
        #expect(list.contains("mass 259\u{A0}lb"))
        #expect(try run("measure", "remove", "ana-r", "2026-11-21", "--dry-run").messages.hasPrefix("would remove"))
        #expect(try run("measure", "remove", "ana-r", "2026-11-21").status == 0)
        #expect(try run("measure", "remove", "ana-r", "2026-11-21").messages.contains("nothing was entered by hand"))
        #expect(try run("measure", "remove", "ana-r", "today").status == 2)
        let json = try studio.run(["measure", "list", "ana-r", "--json"]).output
        #expect(json.contains("\"steps\": 11250") && !json.contains("mass_g"))
    }

    @Test("documents and pages of a client are pressed again when something was logged")
    func pressedAgain() throws {
        let studio = try studio()
        func page() throws -> String? {
            let built = try studio.build()
            #expect(built.status == 0, "\(built.messages)")
            return built.messages.split(separator: "\n").first { $0.contains("rendered") }.map(String.init)
        }
        _ = try page()
        for words in [
            ["measure", "ana-r", "--steps", "9000"], ["habit", "add", "ana-r", "Walk"],
            ["habit", "log", "ana-r", "walk"], ["check-in", "add", "ana-r", "energy=4"],
            ["goal", "add", "ana-r", "Run"], ["goal", "done", "ana-r", "run"], ["message", "add", "ana-r", "Hello"],
            ["log", "ana-r", "Plank: 45 s"],
        ] {
            #expect(try studio.run(words + ["--at", "2026-11-21"]).status == 0, "\(words)")
            #expect(try page()?.contains("rendered 0,") == false, "\(words)")
        }
    }

    @Test("goals with milestones, and what makes them more than wishes")
    func goals() throws {
        let studio = try studio()
        let vague = try studio.run(["goal", "add", "ana-r", "Get stronger", "--at", "2026-11-21"])
        #expect(vague.messages.contains("not told yet: a metric, a baseline, a target, why it matters, a day"))
        let smart = try studio.run([
            "goal", "add", "ana-r", "Squat 225", "--metric", "one-rep-max: squat", "--baseline", "185", "--target",
            "225",
            "--by", "2027-03-01", "--why", "to carry the children", "--milestone", "Two plates = 205 by 2027-01-15",
            "--at",
            "2026-11-21",
        ])
        #expect(smart.messages == "added the goal squat-225 of ana-r\n")
        let list = try studio.run(["goal", "list", "ana-r"]).output
        #expect(list.contains("one-rep-max: Back squat  185 → 225 lb  2027-03-01  open"))
        #expect(list.contains("Two plates"))
        #expect(
            try studio.run(["goal", "done", "ana-r", "squat-225", "--milestone", "1", "--at", "2026-11-21"]).status == 0
        )
        #expect(
            try studio.run(["goal", "done", "ana-r", "squat-225", "--milestone", "2", "--at", "2026-11-21"]).status == 1
        )
        #expect(
            try studio.run(["goal", "done", "ana-r", "get-stronger", "--dropped", "--at", "2026-11-21"]).status == 0)
        #expect(try !studio.run(["goal", "list", "ana-r"]).output.contains("get-stronger"))
        #expect(try studio.run(["goal", "list", "ana-r", "--json"]).output.contains("\"reached\": \"2026-11-21\""))
        #expect(
            try studio.run(["goal", "add", "ana-r", "X", "--metric", "glory"]).messages.contains("one of mass, waist"))
        #expect(try studio.run(["goal", "add", "ana-r", "Squat 225"]).messages.contains("`--name` gives another name"))
    }

    @Test("habits are begun, logged and ended")
    func habits() throws {
        let studio = try studio()
        #expect(
            try studio.run([
                "habit", "add", "ana-r", "8,000 steps", "--name", "steps", "--target", "8000", "--unit", "steps",
                "--days", "5",
                "--from", "2026-11-01", "--at", "2026-11-21",
            ]).status == 0)
        func log(_ words: String...) throws -> String {
            try studio.run(["habit", "log", "ana-r", "steps", "--at", "2026-11-21"] + words).messages
        }
        #expect(try log("--amount", "7999") == "kept steps of ana-r for 2026-11-21: not done\n")
        #expect(try log("--amount", "8000") == "kept steps of ana-r for 2026-11-21: done\n")
        #expect(try log("--not-done", "--date", "2026-11-20") == "kept steps of ana-r for 2026-11-20: not done\n")
        #expect(try studio.run(["habit", "list", "ana-r"]).output.contains("8,000 steps  5 a week  2026-11-01"))
        #expect(try studio.run(["habit", "list", "ana-r"]).output.contains("1 of 2"))
        #expect(try studio.run(["habit", "end", "ana-r", "steps", "--at", "2026-11-21"]).status == 0)
        #expect(try studio.run(["habit", "log", "ana-r", "stepz"]).messages.contains("did you mean `steps`?"))
        #expect(try studio.run(["habit", "add", "ana-r", "X", "--days", "8"]).status == 2)
    }

    @Test("check-ins ask what the studio asks, and messages stay")
    func talking() throws {
        let studio = try studio(
            """
            checkIn:
              questions:
                - {name: energy, ask: "How much energy?", german: "Wie viel Energie?", kind: scale}
                - {name: pain, ask: "Did anything hurt?"}

            """)
        let questions = try studio.run(["check-in", "questions", "--language", "de"])
        #expect(questions.output.contains("Wie viel Energie?"), "\(questions.messages)")
        #expect(
            try studio.run(["check-in", "add", "ana-r", "energy=4", "pain=the left knee", "--at", "2026-11-21"])
                .messages
                == "kept a check-in of ana-r for 2026-11-21: energy, pain\n")
        let wrong = try studio.run(["check-in", "add", "ana-r", "energy=7", "pian=no", "--at", "2026-11-21"])
        #expect(wrong.status == 1)
        #expect(wrong.messages.contains("expected: a whole number from 1 to 5"))
        #expect(wrong.messages.contains("did you mean `pain`?"))
        #expect(try studio.run(["check-in", "list", "ana-r"]).output.contains("the left knee"))
        #expect(
            try studio.run(["message", "add", "ana-r", "See you on Monday", "--thread", "dates", "--at", "2026-11-21"])
                .messages
                == "kept a message to ana-r\n")
        #expect(try studio.run(["message", "add", "ana-r", "  "]).status == 1)
        #expect(try studio.run(["message", "list", "ana-r", "--thread", "dates"]).output.contains("See you on Monday"))
        let twice = try StudioFixture(
            settings: StudioFixture.settings
                + "checkIn:\n  questions:\n    - {name: a, ask: A}\n    - {name: a, ask: B}\n")
        #expect(try twice.run(["check-in", "questions"]).messages.contains("there is another question `a`"))
    }

    @Test("a table of measurements is understood, or asked about once")
    func measurementTable() throws {
        let studio = try studio()
        try studio.write(
            "m.csv", "Datum;Morgens;Taille;Puls nachts\n01.11.2026;82,4;84;50\n02.11.2026;82,x;83;\n31.02.2026;80;80;\n"
        )
        func take(_ words: String...) throws -> Outcome {
            try studio.run(["import", "measurements", "m.csv", "ana-r", "--at", "2026-11-21"] + words)
        }
        let unit = try take()
        #expect(unit.status == 1)
        #expect(unit.messages.contains("m.csv:1:15: error: the unit of the column `Taille` is not told"))
        #expect(unit.messages.contains("  1 | Datum;Morgens;Taille;Puls nachts\n    |               ^^^^^^\n"))
        #expect(unit.messages.contains("expected: `--map \"Taille=waist cm\"`"))
        #expect(try take("--map", "Taille=waste cm").status == 1)
        let kept = try take("--map", "Taille=waist cm", "--map", "Morgens=mass kg")
        #expect(kept.status == 1)
        #expect(kept.output.contains("added 2 measurements"))
        #expect(kept.output.contains("its mass cannot be read: line 3"))
        #expect(kept.output.contains("its date cannot be read: line 4"))
        #expect(kept.output.contains("the column `Puls nachts` is not known: line 1"))
        #expect(!kept.output.contains("82,x"))
        // The heads are remembered, and another figure of a day that is known stays out.
        try studio.write("m.csv", "Datum;Morgens;Taille\n01.11.2026;82,9;84\n")
        let again = try take()
        #expect(again.output.contains("another figure of that day is known: line 2"))
    }

    @Test("a table of clients comes in once, with handles of its own")
    func clientTable() throws {
        let studio = try studio()
        try studio.write(
            "c.csv",
            "Vorname;Nachname;E-Mail;Geburtsdatum;Größe;Sprache;Einheit;Lieblingsfarbe\nAna;Rossi;ana@rossi.example;05.06.1990;1,68;de;kg;rot\n"
                + "Ben;Otto;no address;;;;;\nAna;Rothe;;;170;xx;;\n")
        let kept = try studio.run(["import", "clients", "c.csv", "--at", "2026-11-21"])
        #expect(kept.status == 1)
        #expect(kept.output.contains("added 1 client"))
        #expect(kept.output.contains("its email: this is not a mail address: line 3"))
        #expect(kept.output.contains("its language is not known: line 4"))
        #expect(kept.output.contains("the column `Lieblingsfarbe` is not known"))
        #expect(try studio.run(["client", "show", "ana-rossi"]).output.contains("168 cm"))
        let json = try studio.run(["import", "list", "--json"]).output
        let batch = String(try #require(json.components(separatedBy: "\"batch\": \"").last?.prefix(26)))
        #expect(try studio.run(["measure", "ana-rossi", "--mass", "60", "--at", "2026-11-21"]).status == 0)
        let undo = try studio.run(["import", "undo", batch])
        #expect(undo.status == 1)
        #expect(undo.messages.contains("there are records of `ana-rossi` by now, so the client stays"))
    }
}
