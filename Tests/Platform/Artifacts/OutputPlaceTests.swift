import Artifacts
import Diagnostics
import Files
import Synchronization
import Testing

/// Where the output lies, what stands beside it, and who may look into it.
struct OutputPlaceTests {
    @Test(
        "an output that is a link to nothing, or round in a circle, is refused, also when the link is further up",
        arguments: [("Output", "Output"), ("up", "up/deep/Output")])
    func deadLink(link: String, output: String) throws {
        for (target, message) in [
            ("nowhere", "this link leads to nothing"), (link, "this link leads round in a circle"),
        ] {
            let studio = try PublishingFolder()
            #expect(makeLink("\(studio.path)/\(link)", to: target))
            let publication = Publication(into: "\(studio.path)/\(output)", maker: "m", threads: 1)
            let renders = Counter()
            let found = mistakes { _ = try publication.publish([page("a", "A", renders: renders)], facts: [:]) }
            #expect(found.map(\.message) == [message])
            #expect(found.map(\.cause) == [.machine])
            #expect(found.map(\.file) == ["\(studio.path)/\(link)"])
            #expect(renders.value == 0)
            #expect(studio.siblings == [link])
        }
    }

    @Test("builds into two outputs of one folder do not wait for each other")
    func neighbours() throws {
        let studio = try PublishingFolder()
        let other = Publication(into: studio.path + "/Other", maker: "m", threads: 1)
        let found = Mutex<[Diagnostic]>([])
        let artifact = Artifact("a", for: .everyone, fingerprint: Fingerprint(of: [1]), origin: "a") {
            let mistakes = mistakes { _ = try other.publish([page("b", "B")], facts: [:]) }
            found.withLock { $0 = mistakes }
            return [0x41]
        }
        _ = try studio.publication(threads: 1).publish([artifact], facts: [:])
        #expect(found.withLock { $0 } == [])
        #expect(studio.siblings == ["Other", "Output"])
    }

    @Test("a lock that a killed build left behind locks nobody out, and is gone with the next build")
    func leftLock() throws {
        let studio = try PublishingFolder()
        try studio.write(".Output.lock", "")
        try studio.publish(["a": "A"])
        #expect(studio.siblings == ["Output"])
    }

    @Test("something else in place of the lock is told and stays")
    func blockedLock() throws {
        let studio = try PublishingFolder()
        try studio.write("mine", "keep")
        #expect(makeLink(studio.path + "/.Output.lock", to: "mine"))
        let found = mistakes { try studio.publish(["a": "A"]) }
        #expect(found.map(\.code) == ["no-lock"])
        #expect(found.map(\.cause) == [.machine])
        #expect(found.map(\.file) == ["\(studio.path)/.Output.lock"])
        #expect(studio.siblings == [".Output.lock", "mine"])
        #expect(studio.text("mine") == "keep")
    }

    @Test("links in what a killed build left are removed, not followed, at any depth")
    func linksInLeftovers() throws {
        let studio = try PublishingFolder()
        try studio.write("mine/keep.txt", "keep")
        try studio.write(".Output.stage/public/a/b/c", "x")
        for place in ["link", "public/link", "public/a/b/link"] {
            #expect(makeLink("\(studio.path)/.Output.stage/\(place)", to: studio.path + "/mine"))
        }
        try studio.publish(["a": "A"])
        #expect(studio.text("mine/keep.txt") == "keep")
        #expect(studio.siblings == ["Output", "mine"])
    }

    @Test("a manifest that claims files behind a link removes none of them")
    func manifestBehindLink() throws {
        for twinFrom in [0, 2000] {
            let studio = try PublishingFolder()
            studio.twinFrom = twinFrom
            try studio.write("mine/keep.txt", "keep")
            try studio.publish(["a": "A"])
            let manifest = try #require(studio.text("Output/.manifest"))
            try studio.write(
                "Output/.manifest", manifest + "\(Fingerprint(of: []).hex) 4 1 public/mine/keep.txt\n")
            #expect(makeLink(studio.output + "/public/mine", to: studio.path + "/mine"))
            try studio.publish(["a": "A2"])
            #expect(studio.text("mine/keep.txt") == "keep")
            #expect(studio.pages == ["public/a": "A2"])
        }
    }

    @Test("what an earlier build left and cannot be removed stops the next one before it writes anything")
    func undeletable() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A"])
        try studio.write(".Output.stage/trainer/private.html", "private")
        let lock = try Undeletable(studio.path + "/.Output.stage/trainer")
        guard lock.holds else { return }
        let renders = Counter()
        let found = mistakes {
            _ = try studio.publication().publish([page("a", "A2", renders: renders)], facts: [:])
        }
        #expect(found.map(\.code) == ["leftover"])
        #expect(found.map(\.cause) == [.machine])
        #expect(found.map(\.file) == ["\(studio.path)/.Output.stage"])
        #expect(renders.value == 0)
        #expect(studio.pages == ["public/a": "A"])
        #expect(throws: Mistakes.self) { try studio.publication().discardLeftovers() }
        lock.release()
        try studio.publish(["a": "A2"])
        #expect(studio.siblings == ["Output"])
    }

    @Test("when what was swapped out cannot be removed, that is told: it may be private")
    func undeletableOutput() throws {
        let studio = try PublishingFolder()
        try studio.publish(["a": "A", "b/c": "B"])
        let lock = try Undeletable(studio.output + "/public/b")
        guard lock.holds else { return }
        #expect(mistakes { try studio.publish(["a": "A2"]) }.map(\.code) == ["leftover"])
        #expect(studio.pages == ["public/a": "A2"])
        lock.release()
    }

    @Test("what is not for everyone is for its owner alone, folders and files, whatever the mask of the process")
    func privacy() throws {
        for twinFrom in [0, 2000] {
            let studio = try PublishingFolder()
            studio.twinFrom = twinFrom
            func artifacts(_ content: String) -> [Artifact] {
                [
                    page("a/index.html", "A"),
                    Artifact("b/x.pdf", for: .client("anna"), fingerprint: Fingerprint(of: [1]), origin: "x") { [1] },
                    Artifact(
                        "b/index.html", for: .trainer, fingerprint: Fingerprint(of: Array(content.utf8)), origin: "y"
                    ) { Array(content.utf8) },
                ]
            }
            for (mask, content) in [(0o000, "A"), (0o077, "B"), (0o022, "C")] as [(UInt32, String)] {
                try withMask(mask) { _ = try studio.publication().publish(artifacts(content), facts: [:]) }
                for folder in ["clients", "clients/anna", "clients/anna/b", "trainer", "trainer/b"] {
                    #expect(studio.mode("Output/\(folder)") == 0o700, "\(folder)")
                }
                for file in ["clients/anna/b/x.pdf", "trainer/b/index.html", ".manifest", ".folders"] {
                    #expect(studio.mode("Output/\(file)") == 0o600, "\(file)")
                }
            }
            let open = try PublishingFolder()
            try withMask(0o022) { _ = try open.publication().publish(artifacts("A"), facts: [:]) }
            #expect(["", "/public", "/public/a"].map { open.mode("Output\($0)") } == [0o755, 0o755, 0o755])
            #expect(open.mode("Output/public/a/index.html") == 0o644)
        }
    }

    @Test("a private file that was written when others might read it is closed to them though its bytes are the same")
    func oldFiles() throws {
        let studio = try PublishingFolder()
        func artifact(_ fingerprint: UInt8) -> Artifact {
            Artifact("x", for: .trainer, fingerprint: Fingerprint(of: [fingerprint]), origin: "x") { [1] }
        }
        _ = try studio.publication().publish([artifact(1)], facts: [:])
        #expect(changeMode(studio.output + "/trainer/x", 0o644))
        let report = try studio.publication().publish([artifact(2)], facts: [:])
        #expect(report.same == 1)
        #expect(studio.mode("Output/trainer/x") == 0o600)
    }

    @Test("an audience is private unless it is everyone")
    func audiences() {
        #expect([Audience.everyone, .client("a"), .trainer].map(\.isPrivate) == [false, true, true])
    }
}
