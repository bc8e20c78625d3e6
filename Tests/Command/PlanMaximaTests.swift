import Testing

/// `floorpress plan maxima`, on the sample's clients.
struct PlanMaximaTests {
    @Test("each exercise has its maximum with the set that it comes from, in the client's unit")
    func sample() throws {
        let studio = try StudioFixture()
        #expect(try studio.run(["sample"]).status == 0)
        let table = try studio.run(["plan", "maxima", "ana-r", "--at", "2026-11-21"])
        #expect(table.status == 0, "\(table.messages)")
        #expect(table.output.contains(#/Back squat +[0-9.]+\u{A0}kg +2026-/#))
        #expect(table.output.contains("RPE chart (RTS 2008)"))
        #expect(try studio.run(["plan", "maxima", "diego-m", "--at", "2026-11-21"]).output.contains("\u{A0}lb "))
        let json = try studio.run(["plan", "maxima", "ana-r", "--at", "2026-11-21", "--json"]).output
        #expect(json.contains("\"exercise\": \"Back squat\"") && json.contains("\"lowGrams\": "))
        // Before anything was logged there is nothing to say.
        let early = try studio.run(["plan", "maxima", "ana-r", "--at", "2000-01-01"])
        #expect(early.status == 0 && early.messages.contains("nothing with a load is logged for ana-r"))
        #expect(try studio.run(["plan", "maxima", "nobody"]).status == 1)
        #expect(try studio.run(["plan", "maxima"]).status == 2)
    }
}
