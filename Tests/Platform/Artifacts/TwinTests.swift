import Artifacts
import Diagnostics
import Files
import Testing
import Trials

/// The tree that was swapped out is kept beside a large output and is the next publication's stage.
struct TwinTests {
    private let studio: PublishingFolder
    private let pages = ["a": "A", "b/c": "B", "b/d/e": "D", "f/g": "G"]

    init() throws {
        studio = try PublishingFolder()
        studio.twinFrom = 0
    }

    @Test("the twin holds the same files under the same names, and nobody else may enter it")
    func same() throws {
        try studio.publish(pages)
        studio.expectTwin()
        try studio.publish(pages.merging(["a": "A2"]) { $1 })
        studio.expectTwin()
        #expect(studio.pages["public/a"] == "A2")
        #expect(studio.stamp(".Output.stage").map { $0.mode & 0o777 } == 0o700)
        #expect(studio.siblings == [".Output.stage", "Output"])
    }

    @Test("a publication touches only the folders in which something changed")
    func untouched() throws {
        try studio.publish(pages)
        try studio.publish(pages.merging(["a": "A2"]) { $1 })
        let (output, twin) = (studio.stamp("Output/public/b"), studio.stamp(".Output.stage/public/b"))
        try studio.publish(pages.merging(["a": "A3"]) { $1 })
        #expect(studio.stamp("Output/public/b") == twin)
        #expect(studio.stamp(".Output.stage/public/b") == output)
        #expect(studio.pages["public/a"] == "A3")
        studio.expectTwin()
    }

    @Test("what no artifact claims any more is gone from both before the publication returns")
    func stale() throws {
        try studio.publish(pages)
        try studio.publish(["a": "A"])
        for tree in ["Output", ".Output.stage"] { #expect(!studio.exists("\(tree)/public/b"), "\(tree)") }
        #expect(studio.pages == ["public/a": "A"])
        studio.expectTwin()
    }

    @Test("any sequence of publications leaves exactly the last one's pages, in both")
    func sequences() throws {
        var random = SeededGenerator(seed: 71)
        let paths = ["a", "b/index.html", "b/c/d", "e.css", "f/g", "f/h", "f/g.x", "b/c-d", "e/x"]
        for _ in 0..<150 {
            var pages: [String: String] = [:]
            for path in paths where Bool.random(using: &random) {
                pages[path] = "\(Int.random(in: 0...2, using: &random))"
            }
            if Bool.random(using: &random), let old = pages.removeValue(forKey: "f/g") { pages["f/g/index.html"] = old }
            try studio.publish(pages, facts: ["n": "\(Int.random(in: 0...3, using: &random))"])
            #expect(studio.pages == Dictionary(uniqueKeysWithValues: pages.map { ("public/\($0.key)", $0.value) }))
            studio.expectTwin()
        }
    }

    @Test(
        "a twin that somebody meddled with is not used, and what was put there is neither published nor kept",
        arguments: [
            "add", "add folder", "edit", "replace", "delete", "link folder", "rename", "rename folder", "manifest",
            "swap",
        ])
    func meddling(how: String) throws {
        try studio.publish(pages)
        try studio.publish(pages.merging(["a": "A2"]) { $1 })
        try studio.write("mine/c", "mine")
        let twin = ".Output.stage/public"
        switch how {
        case "add": try studio.write("\(twin)/b/added", "mine")
        case "add folder": try studio.write("\(twin)/new/added", "mine")
        case "edit": try studio.append("\(twin)/b/c", "mine")
        case "replace":
            #expect(unlinkFile(studio.path + "/\(twin)/b/c"))
            try studio.write("\(twin)/b/c", "B")
        case "delete": #expect(unlinkFile(studio.path + "/\(twin)/b/c"))
        case "link folder":
            try studio.move("\(twin)/b", to: "elsewhere")
            #expect(makeLink(studio.path + "/\(twin)/b", to: studio.path + "/elsewhere"))
        case "rename": try studio.move("\(twin)/b/c", to: "\(twin)/b/z")
        case "rename folder": try studio.move("\(twin)/f", to: "\(twin)/z")
        case "manifest": try studio.append(".Output.stage/.folders", "1 1 public/z\n")
        default:
            try studio.move("\(twin)/b", to: "held")
            try studio.move("\(twin)/f", to: "\(twin)/b")
            try studio.move("held", to: "\(twin)/f")
        }
        try studio.publish(pages.merging(["a": "A3"]) { $1 })
        #expect(studio.pages == ["public/a": "A3", "public/b/c": "B", "public/b/d/e": "D", "public/f/g": "G"])
        #expect(studio.text("mine/c") == "mine")
        studio.expectTwin()
    }

    @Test("a twin that was not finished is removed, even with nothing to do")
    func unfinished() throws {
        try studio.publish(pages)
        #expect(unlinkFile(studio.path + "/.Output.stage/.folders"))
        try studio.write(".Output.stage/trainer/private.html", "private")
        let publication = studio.publication()
        #expect(publication.isIntact(try #require(publication.last)))
        try publication.discardLeftovers()
        #expect(studio.siblings == ["Output"])
        try studio.publish(pages)
        #expect(studio.siblings == ["Output"])
        try studio.publish(pages.merging(["a": "A2"]) { $1 })
        studio.expectTwin()
    }

    @Test("a finished twin is no leftover")
    func finished() throws {
        try studio.publish(pages)
        try studio.publication().discardLeftovers()
        studio.expectTwin()
        try studio.publish(pages)
        studio.expectTwin()
    }

    @Test("when the output was deleted everything is made anew, the twin too")
    func deletedOutput() throws {
        try studio.publish(pages)
        try studio.delete("Output")
        try studio.write(".Output.stage/public/b/added", "mine")
        #expect(try studio.publish(pages).rendered == 4)
        #expect(studio.pages.count == 4)
        studio.expectTwin()
    }

    @Test("a twin of another output, or of a copy of it, is not used")
    func copiedOutput() throws {
        try studio.publish(pages)
        try studio.publish(["a": "A", "z": "Z"])
        try studio.copy("Output", to: "copy")
        try studio.publish(pages)
        try studio.delete("Output")
        try studio.move("copy", to: "Output")
        try studio.publish(["a": "A2", "z": "Z"])
        #expect(studio.pages == ["public/a": "A2", "public/z": "Z"])
        studio.expectTwin()
    }

    @Test("when the twin cannot be brought up to date it is gone, and the publication is done all the same")
    func halfway() throws {
        try studio.publish(pages)
        try studio.write("mine/c", "mine")
        let studio = SendablePaths(output: studio.output, mine: studio.path + "/mine")
        // While it renders, a folder of the output, which is to become the twin, turns into a link to somewhere else.
        let changed = Artifact("b/c", for: .everyone, fingerprint: Fingerprint(of: [9]), origin: "c") {
            renameFile(studio.output + "/public/b", studio.output + "/public/moved")
            _ = makeLink(studio.output + "/public/b", to: studio.mine)
            return Array("B2".utf8)
        }
        let others = pages.filter { $0.key != "b/c" }.map { page($0.key, $0.value) }
        let report = try self.studio.publication().publish([changed] + others, facts: [:])
        #expect(report.rendered == 1)
        #expect(self.studio.pages["public/b/c"] == "B2")
        #expect(self.studio.text("mine/c") == "mine")
        #expect(self.studio.siblings == ["Output", "mine"])
    }

    @Test("an error of a page leaves the output as it is, and no twin that holds half of the new")
    func failing() throws {
        try studio.publish(pages)
        let artifacts =
            pages.filter { $0.key != "a" }.map { page($0.key, $0.value) } + [
                page("new", "N"), page("a", "", failing: Diagnostic(.error, "c", "m")),
            ]
        #expect(mistakes { _ = try studio.publication().publish(artifacts, facts: [:]) }.map(\.code) == ["c"])
        #expect(studio.pages.count == 4)
        #expect(studio.siblings == ["Output"])
        #expect(try studio.publish(pages.merging(["a": "A2"]) { $1 }).rendered == 1)
        studio.expectTwin()
    }

    @Test("what was changed by hand in the output is made good in both")
    func changedByHand() throws {
        try studio.publish(pages)
        try studio.append("Output/public/b/c", "mine")
        try studio.publish(pages)
        #expect(studio.pages["public/b/c"] == "B")
        studio.expectTwin()
        #expect(unlinkFile(studio.output + "/public/b/c"))
        try studio.write("Output/public/b/d/added", "mine")
        try studio.publish(pages)
        #expect(studio.pages["public/b/c"] == "B")
        studio.expectTwin()
        try studio.delete("Output/public/b")
        try studio.publish(pages)
        #expect(studio.pages.count == 4)
        studio.expectTwin()
    }

    @Test("a small output has no twin, and one that became small loses it")
    func small() throws {
        studio.twinFrom = 3
        try studio.publish(pages)
        studio.expectTwin()
        try studio.publish(["a": "A", "b/c": "B"])
        #expect(studio.siblings == ["Output"])
    }

    @Test("the marker that keeps the folder in git is in both")
    func marker() throws {
        try studio.write("Output/.gitkeep", "")
        for content in ["A", "B", "C"] {
            try studio.publish(["a": content])
            for tree in ["Output", ".Output.stage"] { #expect(studio.exists("\(tree)/.gitkeep"), "\(tree)") }
        }
    }

    @Test("who may enter the output folder is the user's choice, and stays so")
    func mode() throws {
        try studio.publish(pages)
        #expect(changeMode(studio.output, 0o750))
        for content in ["A2", "A3"] {
            try studio.publish(pages.merging(["a": content]) { $1 })
            #expect(studio.stamp("Output").map { $0.mode & 0o777 } == 0o750)
        }
    }
}

private struct SendablePaths: Sendable {
    let output: String
    let mine: String
}
