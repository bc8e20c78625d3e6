import Foundation
import Testing

/// Exports of training apps: in once, told by line, mapped once, taken back.
struct ImportTrainingTests {
    private static let head =
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"

    private func studio() throws -> StudioFixture {
        let studio = try StudioFixture()
        for handle in ["ana-r", "ben"] {
            #expect(try studio.run(["client", "add", handle, "--name", "A Client", "--at", "2026-01-01"]).status == 0)
        }
        return studio
    }

    private func take(_ studio: StudioFixture, _ text: String, _ more: String...) throws -> Outcome {
        try studio.write("export.csv", text)
        return try studio.run(["import", "training", "export.csv", "ana-r", "--at", "2026-11-21"] + more)
    }

    private func log(_ studio: StudioFixture) throws -> String {
        try studio.run(["log", "list", "ana-r", "--json"]).output
    }

    @Test("Strong's older export: the unit is asked for, pauses are passed over, mistakes are named by line")
    func strong() throws {
        let studio = try studio()
        let text =
            Self.head + """
                2026-03-29 02:30:00,"Leg day",1h 10m,"Squat (Barbell)",W,60,8,0,0,,,
                2026-03-29 02:30:00,"Leg day",1h 10m,"Squat (Barbell)",1,100,5,0,0,,,8
                2026-03-29 02:30:00,"Leg day",1h 10m,"Squat (Barbell)",Rest Timer,0,0,0,90,,,
                2026-03-29 02:30:00,"Leg day",1h 10m,"My own lift",1,0,12,0,0,,,
                2026-03-29 02:30:00,"Leg day",1h 10m,"Pullups",1,0,4711x,0,0,,,
                2026-10-25 02:30:00,"Leg day",50m,"DB Bench Press",1,22.5,10,0,0,,,
                99/10/2026,"Leg day",50m,"DB Bench Press",1,22.5,10,0,0,,,

                """
        try take(studio, text).expect(
            status: 1,
            messages: """
                export.csv:1:52: error: this export does not say in which unit its weights are
                  1 | Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
                    |                                                    ^^^^^^
                  expected: `--weights kg` or `--weights lb`
                  hint: the app's settings show the unit; a guess could double every load

                1 error


                """)
        let dry = try take(studio, text, "--weights", "kg", "--dry-run")
        #expect(dry.output.hasPrefix("Strong export.csv for ana-r: would add 2 workouts, 4 sets\n"))
        #expect(try log(studio) == "[]\n")
        let first = try take(studio, text, "--weights", "kg")
        #expect(first.status == 1, "rows were left out")
        #expect(
            first.output.hasPrefix(
                """
                Strong export.csv for ana-r: added 2 workouts, 4 sets
                left out:
                  its repetitions cannot be read: line 6
                  its date cannot be read: line 8
                nothing to keep:
                  it is a pause: line 4
                to be looked at:
                  clocks were put forward over its time; taken as an hour later: line 2
                  its time came twice when clocks were put back; taken as the first: line 7
                kept under their own names, because the library does not know them:
                  My own lift (1 set)
                  hint: floorpress exercise alias "My own lift" EXERCISE

                """), "\(first.output)")
        #expect(!first.output.contains("4711"), "what stands in a client's rows is not repeated")
        let kept = try log(studio)
        #expect(kept.contains("\"startedAt\": \"2026-03-29T01:30:00Z\""))
        #expect(kept.contains("\"startedAt\": \"2026-10-25T00:30:00Z\""))
        #expect(
            kept.contains("\"exercise\": \"Back squat\"") && kept.contains("\"exercise\": \"Dumbbell bench press\""))
        #expect(try take(studio, text, "--weights", "kg").output.contains("this very file came in before"))
        let other = try studio.run(["import", "training", "export.csv", "ben", "--weights", "kg"])
        #expect(other.status == 1)
        #expect(other.messages.contains("this very file came in for `ana-r`"))
    }

    @Test("a later export adds what is new; a workout that was changed since is told and left")
    func overlapping() throws {
        let studio = try studio()
        let old = Self.head + "2026-03-01 18:00:00,A,1h,\"Squat (Barbell)\",1,100,5,0,0,,,\n"
        let new = "2026-03-03 18:00:00,B,1h,\"Squat (Barbell)\",1,102.5,5,0,0,,,\n"
        #expect(try take(studio, old, "--weights", "kg").status == 0)
        let later = try take(studio, old + new, "--weights", "kg")
        #expect(later.output.contains("added 1 workout, 1 set\nknown already: 1\n"))
        let edited = try take(studio, (old + new).replacingOccurrences(of: "100,5", with: "101,5"), "--weights", "kg")
        #expect(edited.status == 0)
        #expect(edited.output.contains("the workout has other sets than when it came in: line 2"))
        #expect(try log(studio).components(separatedBy: "startedAt").count == 3)
        let apart =
            Self.head
            + "2026-04-01 18:00:00,C,1h,\"Squat (Barbell)\",1,100,5,0,0,,,\n2026-04-02 18:00:00,D,1h,Plank,1,0,0,0,60,,,\n"
            + "2026-04-01 18:00:00,C,1h,Plank,1,0,0,0,60,,,\n"
        #expect(try take(studio, apart, "--weights", "kg").output.contains("added 2 workouts, 3 sets"))
        #expect(try take(studio, apart + "\n", "--weights", "kg").output.contains("nothing new\nknown already: 2"))
    }

    @Test("layouts with units, semicolons, decimal commas, a byte order mark and German heads")
    func layouts() throws {
        let studio = try studio()
        let german = """
            \u{FEFF}Datum;Workout-Name;Name der Übung;Reihenfolge festlegen;Gewicht;Gewichtseinheit;Wiederh.;RPE;Entfernung;Distanzeinheit;Sekunden;Notizen;Workout-Notizen;Workout-Dauer
            2026-05-01 18:00:00;Beine;Kniebeuge;1;82,5;kg;5;;;;0;;;50m
            2026-05-01 18:00:00;Beine;Laufen;1;;;;;5,2;km;1560;;;50m

            """
        let first = try take(studio, german)
        #expect(first.status == 0, "\(first.output)\(first.messages)")
        let kept = try log(studio)
        #expect(kept.contains("\"load_g\": 82500") && kept.contains("\"distance_m\": 5200"))
        let hevy = """
            "title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_lbs","reps","distance_miles","duration_seconds","rpe"
            "Push","25 Juli 2026, 14:21","25 Juli 2026, 15:21","tired","Bench Press (Barbell)","","slow",0,"dropset",225,5,,,8.5

            """
        #expect(try take(studio, hevy).output.contains("Hevy export.csv for ana-r: added 1 workout, 1 set"))
        let pressed = try log(studio)
        #expect(pressed.contains("\"load_g\": 102058") && pressed.contains("\"kind\": \"drop\""))
        #expect(pressed.contains("\"note\": \"tired\"") && pressed.contains("\"duration_s\": 3600"))
        let fitnotes = """
            Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment
            2026-06-01,Flat Barbell Bench Press,Chest,60,kgs,10,,,,
            2026-06-01,Plank,Abs,,,,,,0:01:30,

            """
        #expect(try take(studio, fitnotes).output.contains("FitNotes export.csv for ana-r: added 1 workout, 2 sets"))
        #expect(try log(studio).contains("\"startedAt\": \"2026-06-01T10:00:00Z\""))
        let zone = try take(
            studio, Self.head + "2026-07-01 08:00:00,NY,1h,Plank,1,0,0,0,60,,,\n", "--weights", "lb", "--zone",
            "America/New_York")
        #expect(zone.status == 0)
        #expect(try log(studio).contains("\"startedAt\": \"2026-07-01T12:00:00Z\""))
    }

    @Test("what is no export, or of no zone, is told")
    func refusals() throws {
        let studio = try studio()
        let other = try take(studio, "a,b\n1,2\n")
        #expect(other.status == 1)
        #expect(other.messages.contains("export.csv:1:1: error: this is no export of an app that is known"))
        #expect(try take(studio, "").status == 1)
        #expect(try take(studio, Self.head, "--weights", "kg", "--zone", "Mars/Olympus").status == 1)
        #expect(try take(studio, Self.head, "--weights", "stone").status == 2)
        #expect(try studio.run(["import", "training", "nowhere.csv", "ana-r"]).status == 1)
        #expect(
            try studio.run(["import", "training", "export.csv", "ana-s"]).messages.contains("did you mean `ana-r`?"))
        #expect(try studio.run(["import", "undo", "01ARZ3NDEKTSV4RRFFQ69G5FAV"]).status == 1)
        let open = try take(studio, Self.head + "2026-03-01 18:00:00,\"A,1h,Plank,1,0,0,0,60,,,\n", "--weights", "kg")
        #expect(open.status == 1)
        #expect(open.messages.contains("the quote that opens in line 2 is never closed"))
        #expect(try log(studio) == "[]\n")
    }

    @Test("a name is mapped once, for what came in before and for what comes later, and can be forgotten")
    func aliases() throws {
        let studio = try studio()
        let row = "2026-03-01 18:00:00,A,1h,Zottman Thing,1,10,5,0,0,,,\n"
        #expect(try take(studio, Self.head + row, "--weights", "kg").status == 0)
        #expect(try studio.run(["exercise", "alias", "Zottman Thing", "bench pres"]).messages.contains("did you mean"))
        let mapped = try studio.run(["exercise", "alias", "zottman thing", "bench press"])
        #expect(mapped.messages == "took `zottman thing` for Bench press: 1 set named anew\n")
        #expect(try studio.run(["exercise", "alias"]).output.contains("zottman thing  Bench press"))
        let later = try take(
            studio, Self.head + row + row.replacingOccurrences(of: "03-01", with: "03-02"), "--weights", "kg")
        #expect(later.output.contains("added 1 workout, 1 set\nknown already: 1\n"))
        #expect(!later.output.contains("own names"))
        #expect(try log(studio).components(separatedBy: "\"Bench press\"").count == 3)
        #expect(try studio.run(["exercise", "alias", "--remove", "Zottman Thing"]).status == 0)
        #expect(try log(studio).components(separatedBy: "\"Zottman Thing\"").count == 3)
        #expect(try studio.run(["exercise", "alias", "Bench press", "Back squat"]).status == 1)
    }

    @Test("batches are listed and taken back")
    func undo() throws {
        let studio = try studio()
        let row = "2026-03-01 18:00:00,A,1h,Plank,1,0,0,0,60,,,\n"
        #expect(try take(studio, Self.head + row, "--weights", "kg").status == 0)
        let json = try studio.run(["import", "list", "--json"]).output
        let batch = try #require(json.components(separatedBy: "\"batch\": \"").last?.prefix(26))
        let dry = try studio.run(["import", "undo", String(batch), "--dry-run"])
        #expect(dry.messages == "would take back: 1 × workout\n")
        #expect(try studio.run(["import", "undo", String(batch)]).messages == "took back: 1 × workout\n")
        #expect(try log(studio) == "[]\n")
        #expect(try take(studio, Self.head + row, "--weights", "kg").output.contains("added 1 workout"))
    }
}
