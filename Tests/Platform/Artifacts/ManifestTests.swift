import Files
import Foundation
import Testing
import Trials

@testable import Artifacts

/// The manifest as it is kept.
struct ManifestTests {
    private let folder: PublishingFolder

    init() throws { folder = try PublishingFolder() }

    private func read(_ bytes: [UInt8]) throws -> Manifest? {
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/.manifest"))
        return Manifest.read(in: Folder(folder.path))
    }

    private let sample = Manifest(
        maker: "floorpress 1.0", facts: ["inputs": "a b", "at": "2026-11-21"],
        entries: [
            "public/b c.html": Manifest.Entry(
                fingerprint: Fingerprint(of: [1]), size: 5, modified_ns: 1_700_000_000_123_456_789),
            "public/a.html": Manifest.Entry(fingerprint: Fingerprint(of: [2]), size: 0, modified_ns: 0),
        ])

    @Test("the same content is kept as the same bytes, facts and paths in order")
    func bytes() {
        #expect(
            String(decoding: sample.bytes, as: UTF8.self) == """
                floorpress manifest 1
                floorpress 1.0
                @at 2026-11-21
                @inputs a b
                \(Fingerprint(of: [2]).hex) 0 0 public/a.html
                \(Fingerprint(of: [1]).hex) 5 1700000000123456789 public/b c.html

                """)
    }

    @Test("any manifest comes back as it was")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 61)
        let pieces = ["a", "é", " ", "@", "-", ".html", "/x", "🏋️", "0", "..."]
        func text(_ count: ClosedRange<Int>) -> String {
            (0..<Int.random(in: count, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
        }
        for _ in 0..<300 {
            var facts: [String: String] = [:]
            var entries: [String: Manifest.Entry] = [:]
            for _ in 0..<Int.random(in: 0...3, using: &random) { facts["k\(facts.count)"] = text(0...4) }
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                entries["public/" + text(1...5)] = Manifest.Entry(
                    fingerprint: Fingerprint(of: Array(text(0...3).utf8)),
                    size: Int.random(in: 0...1 << 40, using: &random),
                    modified_ns: Int64.random(in: 0 ... .max, using: &random))
            }
            let manifest = Manifest(maker: "m " + text(1...2), facts: facts, entries: entries)
            let again = try #require(try read(manifest.bytes))
            #expect(again.bytes == manifest.bytes)
            #expect((again.maker, again.facts, again.paths) == (manifest.maker, manifest.facts, manifest.paths))
        }
    }

    @Test(
        "a manifest that is not in order is none",
        arguments: [
            "", "floorpress manifest 1\n", "floorpress manifest 2\nm\n", "floorpress manifest 1\nm\nnonsense\n",
            "floorpress manifest 1\nm\n@\n", "floorpress manifest 1\nm\n@key\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcde 1 1 public/a\n",
            "floorpress manifest 1\nm\n0123456789ABCDEF0123456789ABCDEF 1 1 public/a\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef -1 1 public/a\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1 99999999999999999999 public/a\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 9223372036854775807 1 public/a\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1 1\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1 1 ../a\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1 1 /etc/passwd\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1 1 public/..\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1 1 a/../../b\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1 1 public/a\0b\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1  1 public/a\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1099511627777 1 public/a\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1 9223372036854775808 public/a\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1 00000000000000000001 public/a\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef0 1 1 public/a\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1 1 public/b\n"
                + "0123456789abcdef0123456789abcdef 1 1 public/a\n",
            "floorpress manifest 1\nm\n0123456789abcdef0123456789abcdef 1 1 public/a\n"
                + "0123456789abcdef0123456789abcdef 1 1 public/a\n",
        ])
    func corrupt(text: String) throws { #expect(try read(Array(text.utf8)) == nil) }

    @Test("where there is none, or a folder or a link in its place, there is none")
    func absent() throws {
        #expect(Manifest.read(in: Folder(folder.path)) == nil)
        try folder.write("real", String(decoding: sample.bytes, as: UTF8.self))
        #expect(makeLink(folder.path + "/.manifest", to: "real"))
        #expect(Manifest.read(in: Folder(folder.path)) == nil)
    }

    @Test("the largest numbers that it can hold add up without a trap, and the next larger are refused")
    func largest() throws {
        let lines = (0..<500).map { "\(Fingerprint(of: []).hex) \(1 << 40) \(Int64.max) public/\(1000 + $0)\n" }
        let manifest = try #require(try read(Array(("floorpress manifest 1\nm\n" + lines.joined()).utf8)))
        #expect(manifest.size == 500 << 40)
        #expect(try #require(try read(manifest.bytes)).bytes == manifest.bytes)
    }

    @Test("whatever its bytes, reading one does not trap and claims nothing outside of the folder, nor one path twice")
    func fuzz() throws {
        var mutator = Mutator(
            seed: 62,
            spice: [
                "@", " ", "..", "/", "../", "99999999999999999999", "18446744073709551616", "9223372036854775808",
                "1099511627776", "-1", "0", "\n",
            ])
        for _ in 0..<3000 {
            guard let manifest = try read(mutator.spoiled(sample.bytes)) else { continue }
            #expect(manifest.size >= 0)
            #expect(manifest.paths.allSatisfy { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") })
            #expect(manifest.files.indices.dropFirst().allSatisfy { manifest.files.precedes($0 - 1, $0) })
            _ = FolderTree(of: manifest.files)
            #expect(try read(manifest.bytes)?.bytes == manifest.bytes)
        }
    }
}
