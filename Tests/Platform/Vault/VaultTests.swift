import Testing
import Trials

@testable import Vault

@Suite struct VaultTests {
    private func key(_ seed: UInt8 = 1) throws -> DataKey { try DataKey([UInt8](repeating: seed, count: 32)) }
    private func area(_ seed: UInt8 = 9) throws -> AreaID { try #require(AreaID([UInt8](repeating: seed, count: 16))) }

    @Test("what was sealed opens to itself, at any size, compressed or not")
    func thereAndBack() throws {
        let (key, area) = (try key(), try area())
        var random = SeededGenerator(seed: 1)
        for size in [0, 1, 63, 64, 65, 251, 252, 253, 4096, 100_000] {
            for isText in [true, false] {
                let body = isText ? [UInt8](repeating: 65, count: size) : randomBytes(size, using: &random)
                let sealed = try key.seal(body, at: "page.html", area: area, isCompressible: isText)
                #expect(try key.open(sealed, at: "page.html", area: area) == body)
                #expect(sealed == (try key.seal(body, at: "page.html", area: area, isCompressible: isText)))
            }
        }
    }

    @Test("a file opens at its own place, with its own key, and unchanged; nowhere else and no other way")
    func places() throws {
        let (key, area) = (try key(), try area())
        let body = Array("Back squat 4 × 5 at 82.5 kg".utf8)
        let sealed = try key.seal(body, at: "a.html", area: area, isCompressible: true)
        #expect(throws: VaultError.misplaced) { try key.open(sealed, at: "b.html", area: area) }
        #expect(throws: VaultError.misplaced) { try key.open(sealed, at: "a.html", area: self.area(8)) }
        #expect(throws: VaultError.misplaced) { try key.openIndex(sealed, area: area) }
        // Another key has other names, so the name is what tells first.
        #expect(throws: VaultError.misplaced) { try self.key(2).open(sealed, at: "a.html", area: area) }
        for index in sealed.indices {
            var spoiled = sealed
            spoiled[index] ^= 1
            #expect(throws: VaultError.self) { try key.open(spoiled, at: "a.html", area: area) }
        }
        for count in 0..<sealed.count {
            #expect(throws: VaultError.self) { try key.open(Array(sealed[..<count]), at: "a.html", area: area) }
        }
    }

    @Test("salts follow from content and place: no two of them alike, so no key and IV twice")
    func salts() throws {
        let (key, area) = (try key(), try area())
        var seen: Set<[UInt8]> = []
        for number in 0..<200 {
            for path in ["a", "b"] {
                let sealed = try key.seal(Array("\(number)".utf8), at: path, area: area, isCompressible: false)
                #expect(seen.insert(Array(sealed[40..<72])).inserted)
                #expect(sealed.count == 40 + 32 + 256 + 16)
            }
        }
    }

    @Test("each way to open an area opens it, and nothing else does", arguments: KeysFile.Access.allCases)
    func access(_ access: KeysFile.Access) throws {
        var random = SeededGenerator(seed: 3)
        let (key, area) = (try key(), try area())
        let code = access.hasCode ? AccessCode.random(using: &random) : nil
        let link = access.hasLink ? LinkSecret.random(using: &random) : nil
        let right = KeysFile.Credentials(link: link, code: code)
        let file = try KeysFile.make(key, area: area, access: access, right, iterations: 1000, using: &random)
        #expect(file.count == 40 + 1 + 84)
        #expect(try KeysFile.open(file, area: area, right).bytes == key.bytes)
        let others: [KeysFile.Credentials] = [
            .init(link: link.map { _ in .random(using: &random) }, code: code),
            .init(link: link, code: code.map { _ in .random(using: &random) }), .init(),
            .init(link: .random(using: &random), code: .random(using: &random)),
        ]
        for other in others where other != right {
            #expect(throws: VaultError.damaged) { try KeysFile.open(file, area: area, other) }
        }
        for index in file.indices {
            // The rounds are not tried by millions here.
            if (45...48).contains(index) { continue }
            var spoiled = file
            spoiled[index] ^= 1
            #expect(throws: VaultError.self) { try KeysFile.open(spoiled, area: area, right) }
        }
    }

    @Test("a code is read as people write it")
    func codes() throws {
        let code = try #require(AccessCode("7k3m 9qxt-2hva"))
        #expect(code.text == "7K3M-9QXT-2HVA")
        #expect(AccessCode("olio-olio-olio")?.text == "0110-0110-0110")
        #expect(AccessCode("7K3M-9QXT-2HV") == nil)
        #expect(AccessCode("7K3M-9QXT-2HVAA") == nil)
        #expect(AccessCode("7K3M-9QXT-2HVU") == nil)
        var random = SeededGenerator(seed: 5)
        for _ in 0..<100 {
            let code = AccessCode.random(using: &random)
            #expect(AccessCode(code.text.lowercased()) == code)
        }
    }

    @Test("a link's secret is base64url without padding")
    func links() throws {
        #expect(LinkSecret([UInt8](repeating: 0, count: 32))?.text == String(repeating: "A", count: 43))
        #expect(LinkSecret([UInt8](repeating: 255, count: 32))?.text == String(repeating: "_", count: 42) + "8")
        #expect(LinkSecret([1, 2, 3]) == nil)
    }

    @Test("what a client sends opens with the area's key, and no more than is wanted of it")
    func diaries() throws {
        let (key, area) = (try key(), try area())
        let body = [UInt8](repeating: 66, count: 10_000)
        let sealed = try key.sealDiary(body, area: area, id: self.area(4))
        #expect(try SealedFile.areaOfDiary(sealed) == area)
        #expect(try key.openDiary(sealed, area: area, limit: 10_000).body == body)
        #expect(try key.openDiary(sealed, area: area, limit: 10_000).id == self.area(4))
        #expect(throws: VaultError.tooLarge) { try key.openDiary(sealed, area: area, limit: 9999) }
        #expect(throws: VaultError.self) { try key.open(sealed, at: "a", area: area) }
        #expect(throws: VaultError.misplaced) { try SealedFile.areaOfDiary(key.sealIndex(body, area: area)) }
    }

    @Test("no spoiled file opens, and none traps")
    func spoiled() throws {
        let (key, area) = (try key(), try area())
        var random = SeededGenerator(seed: 7)
        var mutator = Mutator(seed: 11, spice: ["FPV1", "FPV2", "\u{1}"])
        let access = KeysFile.Credentials(link: .random(using: &random))
        let keys = try KeysFile.make(key, area: area, access: .link, access, using: &random)
        let object = try key.seal(Array("text".utf8), at: "a", area: area, isCompressible: false)
        let diary = try key.sealDiary([UInt8](repeating: 1, count: 99), area: area, id: .zero)
        for _ in 0..<3000 {
            let (one, two, three) = (mutator.spoiled(keys), mutator.spoiled(object), mutator.spoiled(diary))
            if one != keys { #expect(throws: VaultError.self) { try KeysFile.open(one, area: area, access) } }
            if two != object { #expect(throws: VaultError.self) { try key.open(two, at: "a", area: area) } }
            if three != diary {
                #expect(throws: VaultError.self) { try key.openDiary(three, area: area, limit: 4096) }
            }
        }
    }
}
