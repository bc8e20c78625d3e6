import Foundation
import Glibc
import Testing

/// Jobs as a trainer sees them: what was done, what failed, what is left.
struct JobTests {
    private static let broken = "-- Content/blog/bad.md --\n---\ntitle: Bad\ndate: never\n---\n"

    @Test(
        "A job that fails is told, waits longer each time, is dead after eight tries, and can be had again or taken off"
    )
    func failing() throws {
        let studio = try StudioFixture(Self.broken)
        let first = try studio.run(["run", "--only", "build", "--at", "2026-11-21T08:00:00Z"])
        #expect(first.status == 1)
        #expect(first.messages.contains("build/2026-11-21: failed"), "\(first.messages)")
        let early = try studio.run(["run", "--only", "build", "--at", "2026-11-21T08:00:30Z"])
        #expect(early.messages.contains("build/2026-11-21: waiting"), "\(early.messages)")
        let shown = try studio.run(["jobs", "show", "build/2026-11-21"])
        #expect(shown.output.contains("not before") && shown.output.contains("2026-11-21 09:01"), "\(shown.output)")
        #expect(shown.output.contains("Content/blog/bad.md"), "\(shown.output)")

        for time in ["08:01", "08:06", "08:36", "10:36", "14:36", "22:36"] {
            _ = try studio.run(["run", "--only", "build", "--at", "2026-11-21T\(time):00Z"])
        }
        let json = try studio.run(["jobs", "show", "build/2026-11-21", "--json"]).output
        #expect(json.contains("\"tries\": 7"), "\(json)")
        let retried = try studio.run(["jobs", "retry", "build/2026-11-21", "--at", "2026-11-21T22:40:00Z"])
        #expect(retried.messages == "build/2026-11-21 is to be tried again\n", "\(retried.messages)")
        try FileManager.default.removeItem(atPath: studio.path("Content/blog/bad.md"))
        let good = try studio.run(["run", "--only", "build", "--at", "2026-11-21T22:41:00Z"])
        #expect(good.status == 0, "\(good.messages)")
        let done = try studio.run(["jobs", "cancel", "build/2026-11-21"])
        #expect(done.status == 1)
        #expect(done.messages.contains("the job `build/2026-11-21` is done"), "\(done.messages)")
    }

    @Test("A job that was taken off is left, and an unknown one is told with the nearest")
    func cancelling() throws {
        let studio = try StudioFixture(Self.broken)
        _ = try studio.run(["run", "--only", "build", "--at", "2026-11-21T08:00:00Z"])
        let dry = try studio.run(["jobs", "cancel", "build/2026-11-21", "--dry-run"])
        #expect(dry.messages == "build/2026-11-21 would be cancelled\n", "\(dry.messages)")
        #expect(try studio.run(["jobs", "list", "--json"]).output.contains("\"state\": \"waiting\""))
        #expect(try studio.run(["jobs", "cancel", "build/2026-11-21"]).status == 0)
        let after = try studio.run(["run", "--only", "build", "--at", "2026-11-21T12:00:00Z"])
        #expect(after.messages.contains("build/2026-11-21: cancelled"), "\(after.messages)")
        #expect(after.status == 0)
        let unknown = try studio.run(["jobs", "show", "build/2026-11-12"])
        #expect(unknown.status == 1)
        #expect(unknown.messages.contains("there is no job `build/2026-11-12`"), "\(unknown.messages)")
        #expect(unknown.messages.contains("did you mean `build/2026-11-21`?"), "\(unknown.messages)")
    }

    @Test("One run at a time: a second one does nothing and says so")
    func oneAtATime() throws {
        let studio = try StudioFixture()
        #expect(try studio.run(["run", "--only", "backup", "--at", "2026-11-21"]).status == 0)
        let lock = open(studio.path("Data/run.lock"), O_RDWR)
        #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
        let busy = try studio.run(["run", "--at", "2026-11-22"])
        #expect(busy.messages == "another run is at work: nothing was done\n", "\(busy.messages)")
        #expect(busy.status == 0)
        close(lock)
        #expect(!studio.exists("Data/backup/studio-2026-11-22.sqlite"))
    }

    @Test("watch does what a run does, so many times, and no more often than once a minute")
    func watching() throws {
        let studio = try StudioFixture()
        let watched = try studio.run(["watch", "--times", "1", "--only", "backup"])
        #expect(watched.status == 0, "\(watched.messages)")
        #expect(watched.messages.contains(": wrote studio-"), "\(watched.messages)")
        let often = try studio.run(["watch", "--every", "10s"])
        #expect(often.status == 2)
        #expect(often.messages.contains("`--every` wants a time from 1m to 24h, not `10s`"), "\(often.messages)")
        // A studio with mistakes is told each time, and watched on.
        try studio.write("studio.yml", "studio: {name: X}\n")
        let broken = try studio.run(["watch", "--times", "1"])
        #expect(broken.messages.contains("studio.yml"), "\(broken.messages)")
    }

    @Test("A backup of a run is a whole store, from which a studio goes on")
    func restoring() throws {
        let studio = try StudioFixture()
        _ = try studio.run([
            "client", "add", "ana-r", "--name", "Ana Ribeiro", "--since", "2026-01-05", "--at", "2026-11-21",
        ])
        #expect(try studio.run(["run", "--only", "backup", "--at", "2026-11-21"]).status == 0)
        for end in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: studio.path("Data/studio.sqlite\(end)"))
        }
        #expect(!(try studio.run(["client", "list"]).output.contains("ana-r")))
        let mode = try FileManager.default.attributesOfItem(
            atPath: studio.path("Data/backup/studio-2026-11-21.sqlite"))[
                .posixPermissions]
        #expect(mode as? Int == 0o600)
        for end in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: studio.path("Data/studio.sqlite\(end)"))
        }
        let restored = try studio.run(["restore", "2026-11-21", "--at", "2026-11-22"])
        #expect(restored.messages.hasPrefix("the records are those of 2026-11-21\n"), "\(restored.messages)")
        #expect(restored.messages.contains("nothing that was due before now goes out"), "\(restored.messages)")
        let unknown = try studio.run(["restore", "2026-11-19"])
        #expect(
            unknown.messages.contains("Data/backup: error: there is no backup of 2026-11-19"), "\(unknown.messages)")
        #expect(unknown.messages.contains("expected: one of 2026-11-21"), "\(unknown.messages)")
        #expect(try studio.run(["client", "list"]).output.contains("ana-r"))
        #expect(try studio.build().status == 0)
    }
}
