import Diagnostics
import Testing

@testable import Training

/// What the press says to plans that cannot be read: one mistake, one message.
struct PlanMistakeTests {
    @Test(
        "each mistake of a line is told once",
        arguments: [
            ("- Plank: 3 × 30 s, rest soon", "this is not a time to rest"),
            ("- Plank: 3 × 30 s, rest 1.5 s", "this is not a time to rest"),
            ("- Plank: 3 × 5, tempo 31X0", "this is not a tempo"),
            ("- Plank: 3 × 5, RPE 11", "unknown wording `RPE 11`"),
            ("- Plank: 3 × 5, RPE 7.25", "unknown wording `RPE 7.25`"),
            ("- Plank: 3 × 5 at 62,5 kg", "a comma parts clauses"),
            ("- Plank: 3 × 5 at 60 stone", "this is not a load"),
            ("- Plank: 3 × 5 at 6000 kg", "nobody lifts that"),
            ("- Plank: 3 × 5 at 72.55% of squat max", "this is not a load"),
            ("- Plank: 3 × 5 at 300% of squat max", "this is not a share of a maximum"),
            ("- Plank: 3 × 5 at 72%", "a percentage of what?"),
            ("- Plank: 3 × 5 at 72% of sqaut max", "`sqaut max` is not asked for in the front matter"),
            ("- Plank: 3 × 5 reps", "`reps` does not fit here"),
            ("- Plank: 99 × 5", "`99 × 5` is not a prescription"),
            ("- Plank: 3 × 10–8", "`3 × 10–8` is not a prescription"),
            ("- Plank: 3 × 0 m", "`3 × 0 m` is not a prescription"),
            ("- Plank:", "there is nothing after the colon"),
            ("- : 3 × 5", "there is no exercise before the colon"),
            ("- Plank: 3 × 5, rest 1 min, rest 2 min", "the line has its rest already"),
            ("- Plank: 3 × 5 at RPE 8, RIR 2", "the line has its effort already"),
            ("- Plank: 3 × 5 at 60 kg, at 70 kg", "the line has its load already"),
            ("- Plank: 3 × 5 at 60 kg\n  - progress: + 5 lb each week", "this is in lb, and the line has kg"),
            ("- A0 Plank: 3 × 5", "`A0` is not a label"), ("- A10 Plank: 3 × 5", "`A10` is not a label"),
            ("- a1 Plank: 3 × 5", "`a1` is not a label"), ("- A2 Plank: 3 × 5", "`A2` does not follow `A1`"),
            ("- A1 Plank: 3 × 5\n- A1 Row: 3 × 5", "`A1` stands in this day already"),
            ("- A1 Plank: 3 × 5\n- Row: 3 × 5\n- A2 Row: 3 × 5", "`A2` does not follow `A1`"),
            ("- Warm-up:", "there is nothing after the colon"),
            ("- Warm-up: easy\n  - note: Long.", "nothing stands below `Warm-up`"),
            ("- Plank: 3 × 5\n\nWords.", "text stands above the lines of its day"),
            ("- Plank: 3 × 5 <!-- why -->", "a comment stands on lines of its own"),
            ("- Plank: 3 × 5\n<!-- why", "the comment that starts here is never closed"),
            ("1. Plank: 3 × 5", "numbered lists mean nothing in a plan"),
        ])
    func lines(text: String, message: String) {
        #expect(PlanFixture.messages(text) == [message])
    }

    @Test(
        "each mistake of an item is told once",
        arguments: [
            ("weeks: 70, 75 %", "2 values for 3 weeks"), ("weeks: 70, 75, 80, 85 %", "4 values for 3 weeks"),
            ("weeks: 70, much, 80 %", "`much` is not a value for a week"), ("weeks:", "there is no value for a week"),
            ("weeks: 70, 75, 80", "`70` is not a value for a week"),
            ("weeks: 70, 75, 80 %\n  - weeks: 60, 65, 70 kg", "the weeks have values of this kind already"),
            ("if knee Box squat", "there is no colon after the flag"),
            ("if : Box squat", "there is no flag before the colon"),
            ("if knee, hip: Box squat", "`knee, hip` is not a flag"),
            ("if knee:", "there is no exercise after the colon"),
            ("if knee: Box sqat, load 85%", "unknown exercise `Box sqat`"),
            ("if knee: Box squat, 85%", "`85%` does not fit here"),
            ("if knee: Box squat, load 85%, at 60 kg", "`60 kg` does not fit here"),
            ("if knee: Box squat\n  - if knee: Plank", "there is an alternative for `knee` already"),
            ("if knee: Box squat\n    - if hip: Plank", "an alternative has no alternatives"),
            ("note:", "there is nothing after the colon"),
            ("note: A.\n    - note: B.", "nothing stands below this item"),
            ("progress:", "there is no rule after the colon"),
            ("progress: more", "unknown rule `more`"),
            ("progress: + setp each week", "unknown rule `+ setp each week`"),
            ("progress: adjust to RPE 7–8, up to 5%", "unknown rule `adjust to RPE 7–8, up to 5%`"),
            ("progress: reps to 4, then + step", "the sets have 5 repetitions already"),
            ("progress: + step each week; + step each success", "there is a rule of this kind already"),
            ("progress: + step each week\n  - progress: after 2 misses − 10%", "there is a `progress:` already"),
            ("nte: A.", "unknown item `nte`"),
        ])
    func items(text: String, message: String) {
        #expect(PlanFixture.messages("- Back squat: 4 × 5 at 70% of squat max\n  - \(text)") == [message])
    }

    @Test("what well-written parts cannot mean together is told at the item")
    func together() {
        #expect(PlanFixture.messages("- Plank: 3 × 30 s\n  - weeks: 70, 75, 80 %") == ["a percentage of what?"])
        #expect(
            PlanFixture.messages("- Plank: 3 × 30 s\n  - progress: reps to 10, then + step")
                == ["this exercise counts no repetitions"])
    }

    @Test("an unknown exercise is one mistake, wherever it is named, and what stands below it is read all the same")
    func unknown() {
        let text = """
            - A1 Plnk: 3 × 30 s, rset 60 s
              - weeks: 70, 75 %
              - note: Long.
            - A2 Row: 3 × 8
            - Plnk: 3 × 20 s
              - if knee: Plnk
            """
        let found = PlanFixture.plan(text).diagnostics
        #expect(
            found.map(\.message) == [
                "unknown exercise `Plnk`, also in lines 13 and 14", "unknown wording `rset 60 s`",
                "2 values for 3 weeks",
            ])
        #expect(found.first?.hint == "did you mean `Plank`?")
    }

    @Test("a line that cannot be read calls nothing else wrong")
    func noCascades() {
        let broken = "- A1 Plank 3 × 30 s\n  - weeks: 70, 75, 80 %\n  - note: Long.\n- A2 Row: 3 × 8"
        #expect(PlanFixture.messages(broken) == ["there is no colon after the exercise"])
        let prescription = "- Plank: much\n  - progress: reps to 10, then + step\n  - weeks: 70, 75, 80 %"
        #expect(PlanFixture.messages(prescription) == ["`much` is not a prescription"])
        let item = "- Plank: 3 × 5\n  - if knee Row\n    - note: Slow."
        #expect(PlanFixture.messages(item) == ["there is no colon after the flag"])
    }

    @Test("headings that cannot be read leave the rest in order")
    func headings() {
        let front = PlanFixture.front.replacing("weeks: 3", with: "weeks: soon")
        #expect(
            PlanFixture.messages("- Back squat: 3 × 5 at 70% of squat max\n  - weeks: 70, 75 %", front: front)
                == ["`soon` does not fit `weeks`"])
        let block = PlanFixture.front + "## Start\n### Day 1\n- Plank: 3 × 5\n## Weeks 3–3\n"
        #expect(PlanFixture.messages("- Plank: 3 × 5", front: block) == ["a block starts with its weeks"])
        let ask = PlanFixture.front.replacing("squat max: kg", with: "squat max: stone")
        #expect(
            PlanFixture.messages("- Back squat: 3 × 5 at 70% of squat max", front: ask)
                == ["`stone` does not say what to ask for"])
        let days = PlanFixture.front + "### Day 2 Lower\n- Plank: 3 × 5\n"
        #expect(
            PlanFixture.messages("- Plank: 3 × 5", front: days)
                == ["`Lower` does not fit here", "day 1 stands after day 2"])
    }

    @Test("each key of the front matter that is missing is told")
    func frontMatter() {
        let found = PlanFixture.plan("- Plank: 3 × 5", front: "---\nlevel: expert\n---\n").diagnostics.map(\.message)
        #expect(
            found == [
                "the key `title` is missing", "the key `weeks` is missing", "`expert` is not known for `level`",
            ])
        for text in [
            "week 9, sets 50%, load 90%", "weeks 2, 2, sets 50%, load 90%", "sometimes", "week 2, sets 200%, load 9%",
        ] {
            let front = PlanFixture.front.replacing("weeks: 3\n", with: "weeks: 3\ndeload: \(text)\n")
            #expect(PlanFixture.messages("- Plank: 3 × 5", front: front) == ["`\(text)` does not say when and how"])
        }
    }
}
