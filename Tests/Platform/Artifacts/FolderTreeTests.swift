import Files
import Testing
import Trials

@testable import Artifacts

/// The folders of many paths, and what a tree keeps of them.
struct FolderTreeTests {
    private static let paths = ["a", "b-c/x", "b/c/d", "b/c/e", "b/d", "c/d/e/f"]
    private let tree = FolderTree(of: PathList(paths))

    /// A list of paths in order without one twice, none of them a folder of another.
    private func list(_ random: inout SeededGenerator) -> PathList {
        let names = ["a", "b", "a-b", "é", "a.b", "aa"]
        var paths: Set<String> = []
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let depth = Int.random(in: 1...4, using: &random)
            paths.insert(
                (0..<depth).map { _ in names[Int.random(in: 0..<names.count, using: &random)] }.joined(separator: "/"))
        }
        let leaves = paths.filter { path in !paths.contains { $0.hasPrefix(path + "/") } }
        let all = PathList(leaves)
        var list = PathList()
        for index in all.indices.sorted(by: { all.precedes($0, $1) }) { list.append(index, of: all) }
        return list
    }

    @Test("the folders of paths are found with what lies in them, parents first")
    func folders() {
        #expect(tree.folders.indices.map { tree.folders.string($0) } == ["b-c", "b", "b/c", "c", "c/d", "c/d/e"])
        #expect(tree.contents == [1..<2, 2..<5, 2..<4, 5..<6, 5..<6, 5..<6])
        #expect(tree.parents == [-1, 0, 2, 2, 1, 5])
        #expect(tree.above == [-1, -1, 1, -1, 3, 4])
        #expect(tree.names(in: -1, of: PathList(Self.paths)) == Set(["a", "b-c", "b", "c"].map { Array($0.utf8) }))
        #expect(tree.names(in: 1, of: PathList(Self.paths)) == Set(["c", "d"].map { Array($0.utf8) }))
    }

    @Test("for any paths each folder is found once, and holds what starts with its name")
    func property() {
        var random = SeededGenerator(seed: 81)
        for _ in 0..<500 {
            let list = list(&random)
            let paths = list.indices.map { list.string($0) }
            let tree = FolderTree(of: list)
            let folders = tree.folders.indices.map { tree.folders.string($0) }
            var expected: Set<String> = []
            for path in paths {
                let parts = path.split(separator: "/")
                for count in 1..<max(1, parts.count) { expected.insert(parts[..<count].joined(separator: "/")) }
            }
            #expect(Set(folders) == expected)
            #expect(folders.count == expected.count)
            for (index, folder) in folders.enumerated() {
                #expect(paths.indices.filter { paths[$0].hasPrefix(folder + "/") } == Array(tree.contents[index]))
            }
            for (index, path) in paths.enumerated() {
                let folder = path.lastIndex(of: "/").map { String(path[..<$0]) }
                #expect(folder == (tree.parents[index] < 0 ? nil : folders[tree.parents[index]]))
            }
        }
    }

    @Test("a table finds every path of its list and no other")
    func table() {
        var random = SeededGenerator(seed: 82)
        for _ in 0..<300 {
            let (one, other) = (list(&random), list(&random))
            let table = PathTable(one)
            let known = one.indices.map { one.string($0) }
            for index in one.indices { #expect(table.find(index, of: one) == index) }
            for index in other.indices {
                #expect(table.find(index, of: other) == known.firstIndex(of: other.string(index)))
            }
        }
    }

    private func stamps() -> FolderStamps {
        let text = tree.folders.indices.map { "\($0 + 7) \($0 * 1000) \(tree.folders.string($0))\n" }.joined()
        return parse("floorpress folders 1\n" + text) ?? FolderStamps(stamps: [])
    }

    private func parse(_ text: String) -> FolderStamps? {
        Array(text.utf8).withUnsafeBufferPointer { FolderStamps.parse($0, tree) }
    }

    @Test("the stamps of folders come back as they were kept, and only for the same folders")
    func kept() {
        let text = String(decoding: stamps().bytes(of: tree), as: UTF8.self)
        #expect(stamps().stamps.count == 6)
        #expect(parse(text)?.bytes(of: tree) == Array(text.utf8))
        let lines = text.split(separator: "\n")
        #expect(parse(lines.dropLast().joined(separator: "\n")) == nil)
        #expect(parse(text + "1 1 z\n") == nil)
        #expect(parse(text.replacing("c/d/e", with: "c/d/f")) == nil)
        #expect(parse(text.replacing("folders 1", with: "folders 2")) == nil)
        #expect(parse("") == nil)
    }

    @Test("a folder that changed in the very tick in which it was looked at is not vouched for")
    func tick() throws {
        let folder = try PublishingFolder()
        try folder.write("a/b", "")
        let stamp = try #require(folder.stamp("a"))
        // A file system that counts in whole seconds is given two of them.
        let tick: Int64 = stamp.changed_ns % 1_000_000_000 == 0 ? 2_000_000_000 : 0
        #expect(!FolderStamps.Stamp(stamp, after: stamp.changed_ns).isSettled)
        #expect(!FolderStamps.Stamp(stamp, after: stamp.changed_ns - 1).isSettled)
        #expect(FolderStamps.Stamp(stamp, after: stamp.changed_ns + tick + 1).isSettled)
    }

    @Test("whatever the bytes of the stamps, reading them does not trap")
    func fuzz() {
        var mutator = Mutator(seed: 83, spice: [" ", "/", "99999999999999999999", "9223372036854775808", "-1", "\n"])
        for _ in 0..<3000 {
            let bytes = mutator.spoiled(stamps().bytes(of: tree))
            let read = bytes.withUnsafeBufferPointer { FolderStamps.parse($0, tree) }
            #expect(read == nil || read?.stamps.count == tree.count)
        }
    }
}
