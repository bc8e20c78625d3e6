import Files
import Foundation
import Glibc
import Quantities
import Store
import Studio
import Testing
import Trials

/// Runs that are killed at random while they send: each message reaches the server once, and none is lost.
@Suite(.enabled(if: MailFixture.python != nil, "aiosmtpd comes with script/bootstrap"))
struct OutboxUnderFireTests {
    private static let messages = 120

    @Test("120 messages, sent by runs that are killed at random, and each is taken exactly once")
    func survives() throws {
        let server = try MailFixture()
        let studio = try StudioFixture(settings: server.settings())
        let added = try studio.run([
            "client", "add", "ana-r", "--name", "Ana Ribeiro", "--email", "ana@mail.example", "--since", "2026-01-05",
            "--at", "2026-11-21",
        ])
        #expect(added.status == 0, "\(added.messages)")
        let connection = try RecordStore.openForChanging(in: Folder(studio.folder.path))
        let names = try fill(connection)
        var random = SeededGenerator(seed: 11)
        var (kills, interrupted) = (0, 0)
        // When a run has begun to send: kills come after that, wherever the machine is slow.
        let began = studio.path("Data/log/floorpress.jsonl")
        for attempt in 0..<200 {
            guard try left(connection) > 0 else { break }
            let process = Command.process(
                ["run", "--only", "messages", "--only", "send", "--at", "2026-11-21T12:00:00Z"], in: studio.folder,
                environment: MailFixture.password)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            let before = size(began)
            try process.run()
            if attempt < 80 {
                // Once in a while at any moment, else while it sends: after some messages, each of which is a line of the log, and
                // somewhere within the next one.
                let lines = attempt % 8 > 0 ? 300 + 160 * Int.random(in: 0...5, using: &random) : 0
                while process.isRunning, size(began) < before + lines { usleep(200) }
                usleep(UInt32.random(in: 0...(lines > 0 ? 6000 : 60_000), using: &random))
                if process.isRunning, kill(process.processIdentifier, SIGKILL) == 0 { kills += 1 }
            }
            process.waitUntilExit()
            let uncertain = try OutboxRepository(connection).counts()[.handed] ?? 0
            guard uncertain > 0 else { continue }
            interrupted += uncertain
            // Nothing is sent again by itself; the server's log tells, once the server is done with what it heard.
            try server.settle()
            let resolved = try studio.run([
                "outbox", "resolve", "--log", server.log, "--again", "--at", "2026-11-21T12:00:00Z",
            ])
            #expect(resolved.status == 0, "\(resolved.messages)")
        }
        #expect(kills >= 10, "killed \(kills) times, \(interrupted) messages cut off at their end")
        #expect(server.taken.count == Self.messages)
        #expect(Set(server.taken) == Set(names))
        #expect(try OutboxRepository(connection).counts() == [.sent: Self.messages])
        #expect(try connection.problems() == [])
        let again = try studio.run(["run", "--at", "2026-11-21T13:00:00Z"], environment: MailFixture.password)
        #expect(again.status == 0, "\(again.messages)")
        #expect(server.taken.count == Self.messages)
    }

    private func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    private func left(_ connection: Connection) throws -> Int {
        let counts = try OutboxRepository(connection).counts()
        return (counts[.queued] ?? 0) + (counts[.handed] ?? 0)
    }

    private func fill(_ connection: Connection) throws -> [String] {
        let client = try #require(try ClientRepository(connection).find("ana-r"))
        var random = SeededGenerator(seed: 3)
        let now = Instant(seconds: 1_795_000_000)
        var names: [String] = []
        try connection.write {
            for number in 1...Self.messages {
                let name = OutgoingMessage.messageID(for: "trial/\(number)", domain: "studio.example")
                names.append(name)
                let isNew = try OutboxRepository(connection).add(
                    OutgoingMessage(
                        id: Studio.ULID(at: now, using: &random), key: "trial/\(number)", clientID: client.id,
                        rule: "trial",
                        messageID: name, recipient: "ana@mail.example", isToTrainer: false, language: .english,
                        subject: "Message \(number)", text: "Words of \(number)\n", html: "<p>Words</p>",
                        mayUnsubscribe: false, reason: "a trial", documents: [], state: .queued, written: now, due: now,
                        expires: now.adding(seconds: 86_400 * 30)))
                #expect(isNew)
            }
        }
        return names
    }
}
