import Files
import Foundation
import Glibc
import Store
import Studio
import Synchronization
import Testing
import Trials

/// Issuing by several commands at once that are killed at random: numbers without gaps, nothing issued twice, nothing lost.
struct IssuingUnderFireTests {
    private static let drafts = 1500
    private static let kills = 60

    /// In memory where there is such a place: a killed command needs no disk, and a slow one would hide the races.
    private static let place: URL? = {
        let shared = URL(fileURLWithPath: "/dev/shm")
        return FileManager.default.isWritableFile(atPath: shared.path) ? shared : nil
    }()

    @Test("1,500 drafts issued by four commands at a time, killed at least sixty times")
    func survives() throws {
        let studio = try BillingFixture.studio(in: Self.place)
        let connection = try RecordStore.openForChanging(in: Folder(studio.folder.path))
        try fill(connection)
        let (killed, folder) = (Tally(), studio.folder)
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            var random = SeededGenerator(seed: UInt64(worker + 1))
            // One worker is killed among the files as well. Some drafts of a worker are the next one's as well, so that two fight for them.
            let slots = (0..<Self.drafts).filter { $0 % 4 == worker || $0 % 16 == (worker + 1) % 4 }.map { $0 + 1 }
            for start in stride(from: 0, to: slots.count, by: 75) {
                let names = slots[start..<min(start + 75, slots.count)].map { "draft-\($0)" }
                for attempt in 0..<8 {
                    let process = Command.process(
                        ["invoice", "issue", "--at", "2026-11-21"] + (worker == 0 ? [] : ["--no-archive"]) + names,
                        in: folder)
                    process.standardOutput = FileHandle.nullDevice
                    process.standardError = FileHandle.nullDevice
                    guard (try? process.run()) != nil else { continue }
                    // The last attempt is let through, so that each draft is issued in the end.
                    if attempt < 5 {
                        usleep(UInt32.random(in: 15_000...160_000, using: &random))
                        if process.isRunning, kill(process.processIdentifier, SIGKILL) == 0 {
                            killed.add()
                        }
                        process.waitUntilExit()
                        continue
                    }
                    process.waitUntilExit()
                    if process.terminationStatus == 0 { break }
                }
            }
        }
        #expect(killed.count >= Self.kills)
        try expectWhole(connection)
        let check = try studio.run(["invoice", "archive", "--check", "--json", "--at", "2026-11-21"])
        #expect(check.status == 0, "\(check.messages)")
        #expect(check.output.contains("\"problems\": []"))
    }

    private func fill(_ connection: Connection) throws {
        let client = try #require(try ClientRepository(connection).find("ana-r"))
        var random = SystemRandomNumberGenerator()
        try connection.write {
            for number in 1...Self.drafts {
                let text = "client: ana-r\nlines:\n  - text: Draft \(number)\n    price: \(number).00\n"
                _ = try DraftRepository(connection).insert(
                    text, kind: .invoice, for: client.id,
                    id: Studio.ULID(at: .init(seconds: 1_795_000_000), using: &random),
                    at: .init(seconds: 1_795_000_000))
            }
        }
    }

    /// Every draft is one invoice that says what the draft said; the numbers are 1 to 1,500; the audit is a whole chain.
    private func expectWhole(_ connection: Connection) throws {
        let records = try InvoiceRepository(connection).all()
        #expect(records.map(\.invoice.number) == (1...Self.drafts).map { "2026-" + String("000\($0)".suffix(4)) })
        let owners = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0.invoice) })
        for number in 1...Self.drafts {
            let draft = try #require(try DraftRepository(connection).find(number))
            let invoice = try #require(draft.documentID.flatMap { owners[$0] })
            #expect(invoice.content.lines.map(\.text) == ["Draft \(number)"])
            #expect(invoice.totals.net.minor == Int64(number) * 100)
        }
        #expect(Set(records.map(\.invoice.content.lines[0].text)).count == Self.drafts)
        #expect(try AuditLog(connection).firstBreak() == nil)
        #expect(try connection.problems() == [])
    }
}

/// How often something happened, on any thread.
private final class Tally: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    func add() { value.withLock { $0 += 1 } }
}
