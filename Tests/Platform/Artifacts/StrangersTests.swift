import Artifacts
import Files
import Testing

/// What lies in the output and no artifact claims is noticed, and gone with the next publication.
struct StrangersTests {
    @Test(
        "what was put into the output by hand is noticed at once, and removed though no page changed",
        arguments: [
            "public/added.html", "public/b/added", "public/b/deep/er/added", "letter.txt", ".hidden",
            "clients/anna/private",
            "public/.gitkeep",
        ])
    func added(path: String) throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A", "b/c": "B"])
        let publication = studio.publication()
        let last = try #require(publication.last)
        #expect(publication.isIntact(last))
        try studio.write("Output/\(path)", "mine")
        #expect(!publication.isIntact(last))
        let report = try studio.publish(["a": "A", "b/c": "B"])
        #expect((report.rendered, report.carried, report.removed) == (0, 2, 1))
        #expect(!studio.exists("Output/\(path)"))
        #expect(!studio.exists("Output/clients"))
        #expect(studio.pages == ["public/a": "A", "public/b/c": "B"])
        #expect(publication.isIntact(try #require(publication.last)))
        #expect(studio.siblings == ["Output"])
    }

    @Test("a link, a folder without a file and a file in a folder's place are strangers as well")
    func kinds() throws {
        let studio = try PublishingFolder()
        try studio.write("mine/keep.txt", "keep")
        for turn in ["link", "folder", "file"] {
            try studio.publish(["a": "A", "b/c": "B"])
            switch turn {
            case "link": #expect(makeLink(studio.output + "/public/link", to: studio.path + "/mine"))
            case "folder":
                try studio.write("Output/public/empty/x", "")
                #expect(unlinkFile(studio.output + "/public/empty/x"))
            default:
                try studio.delete("Output/public/b")
                try studio.write("Output/public/b", "mine")
            }
            let publication = studio.publication()
            #expect(!publication.isIntact(try #require(publication.last)), "\(turn)")
            try studio.publish(["a": "A", "b/c": "B"])
            #expect(publication.isIntact(try #require(publication.last)), "\(turn)")
            #expect(studio.pages == ["public/a": "A", "public/b/c": "B"])
        }
        #expect(studio.text("mine/keep.txt") == "keep")
    }

    @Test("a folder that is a link to the very same files is none of ours, and becomes a folder again")
    func linkedFolder() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A", "b/c": "B"])
        try studio.move("Output/public/b", to: "moved")
        #expect(makeLink(studio.output + "/public/b", to: studio.path + "/moved"))
        let publication = studio.publication()
        #expect(!publication.isIntact(try #require(publication.last)))
        try studio.publish(["a": "A", "b/c": "B"])
        #expect(studio.stamp("Output/public/b")?.isFolder == true)
        #expect(studio.text("moved/c") == "B")
    }

    @Test("what came and went again by hand is no reason to publish")
    func cameAndWent() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A", "b/c": "B"])
        try studio.write("Output/public/b/added", "mine")
        #expect(unlinkFile(studio.output + "/public/b/added"))
        let publication = studio.publication()
        #expect(publication.isIntact(try #require(publication.last)))
    }

    @Test("an output that was copied, and so lost the stamps of its folders, is intact if it is the same")
    func copied() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A", "b/c": "B"])
        try studio.write("copy/.gitkeep", "")
        #expect(unlinkFile(studio.output + "/.folders"))
        let publication = studio.publication()
        #expect(publication.isIntact(try #require(publication.last)))
        try studio.write("Output/public/b/added", "mine")
        #expect(!publication.isIntact(try #require(publication.last)))
    }

    @Test("the marker that keeps the folder in git is no stranger")
    func marker() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A"])
        try studio.write("Output/.gitkeep", "")
        let publication = studio.publication()
        #expect(publication.isIntact(try #require(publication.last)))
    }
}
