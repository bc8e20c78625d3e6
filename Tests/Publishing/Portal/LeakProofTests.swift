import Diagnostics
import Documents
import Drawing
import Press
import Quantities
import Testing
import Trials

@testable import Portal

/// Nothing of one client is passed on in what another audience gets.
@Suite struct LeakProofTests {
    private func canary(_ kind: Canary.Kind, _ owner: String, _ text: String) -> Canary {
        Canary(kind: kind, owner: owner, forms: [Array(text.utf8)])
    }

    private func finds(_ proof: LeakProof, _ text: String, for reader: LeakProof.Reader) -> Bool {
        do throws(Diagnostic) {
            try proof.check(Array(text.utf8), for: reader, origin: "page.html")
            return false
        } catch {
            return error.code == "leak"
        }
    }

    @Test("who may see what: a name its client and the trainer, a code nobody")
    func readers() {
        let proof = LeakProof([canary(.name, "ana-r", "Ana Ribeiro"), canary(.code, "ana-r", "7K3M-9QXT-2HVA")])
        let (name, code) = ("<p>ana ribeiro</p>", "<p>7k3m-9qxt-2hva</p>")
        for reader in [LeakProof.Reader.everyone, .client("jonas-w"), .host] {
            #expect(finds(proof, name, for: reader))
            #expect(finds(proof, code, for: reader))
        }
        for reader in [LeakProof.Reader.client("ana-r"), .trainer] {
            #expect(!finds(proof, name, for: reader))
            #expect(finds(proof, code, for: reader))
        }
        #expect(!finds(proof, "Diana Ribeiros, Ana R.", for: .everyone))
    }

    @Test("what is true of two clients betrays neither to the other, and who agreed may be named in public")
    func sharedAndNamed() {
        let both = [canary(.name, "ana-r", "Ana Ribeiro"), canary(.name, "ana-s", "Ana Ribeiro")]
        #expect(!finds(LeakProof(both), "Ana Ribeiro", for: .client("ana-s")))
        #expect(finds(LeakProof(both), "Ana Ribeiro", for: .client("jonas-w")))
        #expect(finds(LeakProof(both, named: ["ana-r"]), "Ana Ribeiro", for: .everyone))
        #expect(!finds(LeakProof(both, named: ["ana-r", "ana-s"]), "Ana Ribeiro", for: .everyone))
    }

    @Test("a message says whose and what kind, and never what")
    func message() {
        let proof = LeakProof([canary(.note, "ana-r", "The left knee clicks on stairs")])
        do throws(Diagnostic) {
            try proof.check(
                Array("x The left knee clicks on stairs.".utf8), for: .everyone, origin: "public/a/index.html")
            Issue.record("nothing was found")
        } catch {
            #expect(error.file == "public/a/index.html")
            #expect(error.message.contains("a note of client `ana-r`"))
            #expect(!"\(error)".contains("clicks"))
        }
    }

    /// Many clients, a text of chance, and sometimes one of their canaries at a place of chance, in either case.
    @Test func plantedAtRandom() {
        var random = SeededGenerator(seed: 41)
        let letters = Array("abcdefghijklmnopqrstuvwxyzäéß ".unicodeScalars)
        func word(_ count: Int) -> String {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<count { scalars.append(letters[Int.random(in: 0..<letters.count, using: &random)]) }
            return String(scalars)
        }
        let canaries = (0..<300).map { number in
            canary(.name, "client-\(number)", "N\(number)q\(word(Int.random(in: 4...30, using: &random)))x")
        }
        let proof = LeakProof(canaries)
        for trial in 0..<400 {
            let (before, after) = (
                word(Int.random(in: 0...400, using: &random)), word(Int.random(in: 0...400, using: &random))
            )
            let chosen = Int.random(in: 0..<canaries.count, using: &random)
            var planted = String(decoding: canaries[chosen].forms[0], as: UTF8.self)
            if trial.isMultiple(of: 2) {
                planted = String(planted.map { $0.isASCII ? Character($0.uppercased()) : $0 })
            }
            #expect(finds(proof, "\(before) \(planted) \(after)", for: .everyone), "trial \(trial)")
            #expect(!finds(proof, "\(before) \(planted) \(after)", for: .client("client-\(chosen)")), "trial \(trial)")
            #expect(!finds(proof, "\(before) \(planted.dropLast(2)) \(after)", for: .everyone), "trial \(trial)")
        }
    }

    @Test("the search finds all that stands there, and just that")
    func search() {
        let texts = ["abcdef", "abcdefgh", "zzzzzz", "short"].map { Array($0.utf8) }
        let search = CanarySearch(texts)
        func found(_ text: String) -> [Int] { search.hits(in: Array(text.utf8)).map(\.index) }
        #expect(found("abcdef") == [0])
        #expect(found("ABCDEFGH.") == [1])
        #expect(found("zzzzzz-abcdef") == [2, 0])
        #expect(found("zzzzzzz") == [])
        #expect(found("short abcde") == [])
        #expect(found("") == [])
        #expect(CanarySearch([]).hits(in: Array("abcdef".utf8)).isEmpty)
    }

    // MARK: PDFs

    private func letter(_ client: String) throws -> [UInt8] {
        try AreaLetterDocument(
            client: client, link: "https://my.studio.example/0011/#secret", code: "7K3M-9QXT-2HVA",
            letterhead: Letterhead(name: "Studio Ängström", address: ["A street 1"]),
            stationery: Stationery(accent: Colour(red: 0, green: 90, blue: 60)), language: .german
        ).pdf(at: Instant(seconds: 1_795_000_000))
    }

    @Test("a name is found on the pages of a PDF, though its fonts have codes of their own")
    func pages() throws {
        let pdf = try letter("Jörg Weißenböck-O’Neill")
        let revealed = String(decoding: PDFWords.revealed(in: pdf), as: UTF8.self)
        for text in ["Jörg Weißenböck-O’Neill", "7K3M-9QXT-2HVA", "Dein privater Bereich", "Studio Ängström"] {
            #expect(revealed.contains(text), "\(text)")
        }
        #expect(!String(decoding: pdf, as: UTF8.self).contains("Weißenböck"))
        let proof = LeakProof([canary(.name, "joerg-w", "Jörg Weißenböck-O’Neill")])
        #expect(throws: Diagnostic.self) { try proof.check(pdf, for: .everyone, origin: "letter.pdf") }
        try proof.check(pdf, for: .client("joerg-w"), origin: "letter.pdf")
    }

    @Test("a spoiled PDF is read as far as it goes")
    func spoiled() throws {
        let pdf = try letter("Jo Weber")
        var mutator = Mutator(
            seed: 5, spice: ["stream\n", "endstream", "<", "(", "/f-0-0", " 0 obj", "beginbfrange"], most: 30)
        for _ in 0..<60 { _ = PDFWords.revealed(in: mutator.spoiled(pdf)) }
    }
}
