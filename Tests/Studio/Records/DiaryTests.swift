import Files
import Foundation
import Quantities
import Testing
import Trials
import Vault

@testable import Studio

/// What clients send, in good hands and bad ones. The way there and back is tried with a browser in `Tests/Checkers/areas.py`.
@Suite struct DiaryTests {
    private func keys() throws -> AreaKeys {
        var random = SeededGenerator(seed: 8)
        let day = try #require(CivilDate(iso: "2026-11-20"))
        let client = ULID(at: Instant(seconds: 1_790_000_000), using: &random)
        return try AreaKeys.make(for: client, access: .both, on: day, iterations: 10, using: &random)
    }

    private func sealed(_ json: String, _ keys: AreaKeys) throws -> [UInt8] {
        try keys.key.sealDiary(Array(json.utf8), area: keys.area, id: keys.area)
    }

    private let good = """
        {"format":1,"sequence":3,"made":"2026-11-21T10:00:00.000Z","zone":"Europe/Berlin","entries":[
        {"key":"measurement/2026-11-20","kind":"measurement","saved":"2026-11-21T09:00:00.500Z","fields":{"unit":"kg","mass":"70,1"}},
        {"key":"session/2026-11-19/1","kind":"session","saved":"2026-11-19T18:00:00.000Z","fields":{"e0":"plank","k0":"time","r0.0":"45"}}]}
        """

    @Test("entries come in the order in which they were written, from sealed bytes and from text")
    func order() throws {
        let keys = try keys()
        let file = try sealed(good, keys)
        for bytes in [
            file, Array(Data(file).base64EncodedData()), Array((Data(file).base64EncodedString() + "\n").utf8),
        ] {
            let diary = try DiaryFile(bytes, areas: [keys.area: keys])
            #expect(diary.entries.map(\.key) == ["session/2026-11-19/1", "measurement/2026-11-20"])
            #expect(diary.sequence == 3)
            #expect(diary.client == keys.client)
        }
    }

    @Test("what is not a diary of one of these areas is refused")
    func refusals() throws {
        let keys = try keys()
        let areas = [keys.area: keys]
        func refusal(_ bytes: [UInt8], _ areas: [AreaID: AreaKeys]) -> String? {
            do throws(DiaryFile.Refusal) { _ = try DiaryFile(bytes, areas: areas) } catch { return error.text }
            return nil
        }
        let file = try sealed(good, keys)
        #expect(refusal(file, [:])?.contains("not, or no longer") == true)
        #expect(refusal(Array("hello".utf8), areas)?.contains("no diary") == true)
        #expect(refusal([], areas)?.contains("no diary") == true)
        #expect(refusal(try sealed("[1,2", keys), areas)?.contains("cannot be read") == true)
        #expect(refusal(try sealed(#"{"format":2,"entries":[]}"#, keys), areas)?.contains("newer") == true)
        #expect(refusal(try keys.key.sealIndex([], area: keys.area), areas)?.contains("no diary") == true)
        var changed = file
        changed[90] ^= 4
        #expect(refusal(changed, areas)?.contains("changed on its way") == true)
    }

    @Test("an entry that cannot be read is counted, and the others come in")
    func unreadable() throws {
        let keys = try keys()
        let json = """
            {"format":1,"sequence":-4,"entries":[7,{"key":"session/2026-13-40","kind":"session","saved":"2026-11-19T18:00:00Z","fields":{}},
            {"key":"message/2026-11-19","kind":"measurement","saved":"2026-11-19T18:00:00Z","fields":{}},
            {"key":"message/2026-11-19","kind":"message","saved":"2026-11-19T18:00:00Z","fields":{"text":5}},
            {"key":"message/2026-11-19","kind":"message","saved":"2026-11-19T18:00:00Z","fields":{"text":"hello"}}]}
            """
        let diary = try DiaryFile(try sealed(json, keys), areas: [keys.area: keys])
        #expect(diary.unreadable == 4)
        #expect(diary.entries.count == 1)
        #expect(diary.sequence == 0)
    }

    @Test("fields are read with a point or a comma, within limits, and never trap")
    func fields() throws {
        var fields = DiaryFields([
            "a": "82,5", "b": " 1 234.5 ", "c": "-3", "d": "1e9", "e": "9999999999999999999", "f": ".5", "g": "5.",
            "h": ".",
            "i": "1.2.3", "j": "٣", "k": "7.5678", "l": String(repeating: "9", count: 4000),
        ])
        let range = 0...9_999_999
        #expect(fields.milli("a", in: range) == 82_500)
        #expect(fields.milli("b", in: range) == 1_234_500)
        #expect(fields.milli("f", in: range) == 500)
        #expect(fields.milli("g", in: range) == 5000)
        #expect(fields.milli("k", in: range) == 7567)
        for name in ["c", "d", "e", "h", "i", "j", "l"] { #expect(fields.milli(name, in: range) == nil, "\(name)") }
        #expect(fields.unreadable == ["c", "d", "e", "h", "i", "j", "l"])
        #expect(DiaryFields(["t": "a\u{0}b\u{202E}c\u{9B}d"]).text("t") == "a b\u{202E}c d")
    }

    @Test("no spoiled content traps")
    func spoiled() throws {
        let keys = try keys()
        var mutator = Mutator(
            seed: 21, spice: ["\"", "{", "}", "[", "1e999", "\\u0000", "session/", "2026-11-20", "null"])
        for _ in 0..<2000 {
            let body = mutator.spoiled(Array(good.utf8))
            let file = try keys.key.sealDiary(body, area: keys.area, id: keys.area)
            _ = try? DiaryFile(file, areas: [keys.area: keys])
        }
    }

    @Test("a file of keys that was spoiled is refused, by its line")
    func keyFiles() throws {
        let folder = try TemporaryFolder()
        try AreaKeyFile.write([try keys()], in: folder.folder)
        let good = try folder.folder.read(AreaKeyFile.name)
        #expect(try AreaKeyFile.read(in: folder.folder) == [try keys()])
        var mutator = Mutator(seed: 22, spice: [" ", "\n", "-", "both", "floorpress keys 2"])
        for _ in 0..<500 {
            let spoiled = mutator.spoiled(good)
            try WholeFile.replace(folder.folder.path(AreaKeyFile.name), spoiled, mode: 0o600)
            // Whatever it reads it can write.
            if let read = try? AreaKeyFile.read(in: folder.folder) { try AreaKeyFile.write(read, in: folder.folder) }
        }
    }
}
