import Testing

/// What a day is to come to: said, shown, and told by logs.
struct TargetTests {
    private func studio() throws -> StudioFixture {
        let studio = try StudioFixture()
        #expect(
            try studio.run([
                "client", "add", "ana-r", "--name", "Ana Ruiz", "--sex", "female", "--height", "168", "--born",
                "1992-04-17",
            ]).status == 0)
        return studio
    }

    @Test("what is not known is told, and what is said is kept")
    func setting() throws {
        let studio = try studio()
        let first = try studio.run(["target", "show", "ana-r", "--at", "2026-11-21"])
        #expect(first.status == 0, "\(first.messages)")
        #expect(first.output.contains("not given: body weight is not known"))
        #expect(first.output.contains("Water, food included"))
        let set = try studio.run(["target", "set", "ana-r", "--activity", "light", "--rate", "−0,5 %", "--dry-run"])
        #expect(set.messages.contains("would set ana-r: activity light, −0.5 % a week"))
        #expect(try studio.run(["target", "set", "ana-r", "--activity", "light", "--rate", "-0.5%"]).status == 0)
        let json = try studio.run(["target", "show", "ana-r", "--json", "--at", "2026-11-21"]).output
        #expect(json.contains("\"rate_percent_per_week\": -0.5"))
        #expect(json.contains("\"activity\": \"light\""))
        let same = try studio.run(["target", "set", "ana-r", "--activity", "light"])
        #expect(same.messages.contains("nothing changed"))
    }

    @Test("no rate beyond what there are sources for")
    func rates() throws {
        let studio = try studio()
        let fast = try studio.run(["target", "set", "ana-r", "--rate", "-1.5%"])
        #expect(fast.status == 1)
        #expect(fast.messages.contains("expected: from −1 % to +0.5 % a week"))
        #expect(try studio.run(["target", "set", "ana-r", "--rate", "much"]).status == 2)
        #expect(try studio.run(["target", "set", "ana-r", "--activity", "couch"]).status == 2)
        #expect(try studio.run(["target", "show", "anna"]).status == 1)
    }

    @Test("a diary's export is summed by day, comes in once, and rows that cannot be read are named by line")
    func diary() throws {
        let studio = try studio()
        try studio.write(
            "diary.csv",
            "Datum;Mahlzeit;Energie (kcal);Eiweiß (g);Fett (g)\n2026-11-01;Frühstück;512,5;30;10\n01.11.2026;Abend;700;40,5;\n"
                + "heute;Abend;700;40;\n2026-11-02;Tag;viel;1;1\n2026-11-03;Tag;2100;120;70\n")
        let first = try studio.run(["food", "log", "ana-r", "--file", studio.path("diary.csv"), "--at", "2026-11-21"])
        #expect(first.status == 1)
        #expect(first.messages.contains("line 4: its date cannot be read"))
        #expect(first.messages.contains("line 5: its kilocalories cannot be read"))
        #expect(!first.messages.contains("viel"), "what stands in a client's rows is not repeated")
        #expect(first.messages.contains("kept 2 days of ana-r, 0 changed, 0 as before, 2 rows left out"))
        let again = try studio.run(["food", "log", "ana-r", "--file", studio.path("diary.csv"), "--at", "2026-11-21"])
        #expect(again.messages.contains("kept 0 days of ana-r, 0 changed, 2 as before"))
        let hand = try studio.run([
            "food", "log", "ana-r", "--date", "2026-11-03", "--kcal", "2000", "--at", "2026-11-21",
        ])
        #expect(hand.messages.contains("0 days of ana-r, 1 changed"))
        let future = try studio.run([
            "food", "log", "ana-r", "--date", "2026-12-03", "--kcal", "2000", "--at", "2026-11-21",
        ])
        #expect(future.status == 1)
        #expect(try studio.run(["food", "log", "ana-r"]).status == 2)
        try studio.write("other.csv", "a,b\n1,2\n")
        let other = try studio.run(["food", "log", "ana-r", "--file", studio.path("other.csv")])
        #expect(other.messages.contains("this table has no columns for the date and the kilocalories"))
    }

    @Test("the sample shows what logs say, and refuses where too few days were logged")
    func sample() throws {
        let studio = try StudioFixture()
        #expect(try studio.run(["sample"]).status == 0)
        let jonas = try studio.run(["target", "show", "jonas-w", "--language", "en", "--at", "2026-11-21"])
        #expect(jonas.output.contains("Wishnofsky 1958; Helms et al. 2014"), "\(jonas.output)")
        let ana = try studio.run(["target", "show", "ana-r", "--language", "en", "--at", "2026-11-21"])
        #expect(ana.output.contains("% of the days; it needs 80 %"), "\(ana.output)")
    }
}
