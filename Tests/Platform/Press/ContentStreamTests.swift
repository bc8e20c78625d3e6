import Diagnostics
import Testing
import Trials

@testable import Press

@Suite("Furniture in the content of pages")
struct ContentStreamTests {
    func marked(_ content: String) throws -> String {
        String(decoding: try ContentStream.markingArtifacts(in: Array(content.utf8)), as: UTF8.self)
    }

    @Test("what is painted before, between and after elements is marked")
    func segments() throws {
        let content =
            "q 0 0 9 9 re f\n/P << /MCID 0 >> BDC BT (a) Tj ET EMC 0 0 m 9 9 l S /P << /MCID 1 >> BDC f EMC h f Q"
        #expect(
            try marked(content) == """

                /Artifact BMC
                q 0 0 9 9 re f
                EMC

                /P << /MCID 0 >> BDC BT (a) Tj ET EMC
                /Artifact BMC
                 0 0 m 9 9 l S
                EMC
                 /P << /MCID 1 >> BDC f EMC
                /Artifact BMC
                 h f Q
                EMC

                """)
    }

    @Test(
        "what paints nothing stays as it is",
        arguments: ["", "q 1 0 0 1 0 0 cm Q", "/P << /MCID 0 >> BDC f EMC Q", "% f\n"])
    func untouched(content: String) throws {
        #expect(try marked(content) == content)
    }

    @Test("marked content that is no element is furniture like what surrounds it")
    func spans() throws {
        let content = "BT /Span << /ActualText <feff> >> BDC (a) Tj EMC ET"
        #expect(try marked(content) == "\n/Artifact BMC\n\(content)\nEMC\n")
    }

    @Test("operators within texts, names and arrays are none", arguments: ["(f \\) f (f) f)", "<46>", "/f", "[(S) 3]"])
    func operands(operand: String) throws {
        #expect(try marked("\(operand) q Q") == "\(operand) q Q")
    }

    @Test(
        "what Cairo does not write is refused",
        arguments: [
            "EMC", "/P << /MCID 0 >> BDC", "(a", "<41", "BI ID x EI", "/Span BMC /P << /MCID 0 >> BDC EMC EMC", "(a\\",
        ])
    func refused(content: String) {
        let error = #expect(throws: Diagnostic.self) { try marked(content) }
        #expect(error?.cause == .machine)
    }

    @Test("spoiled content is marked or refused and never traps")
    func fuzz() {
        let content = Array(
            "q 1 0 0 -1 0 841 cm\n0.1 g BT 9 0 0 9 72 700 Tm /f-0-0 1 Tf [(Sq)-4(uat)]TJ ET /P << /MCID 3 >> BDC (x) Tj EMC Q"
                .utf8)
        var mutator = Mutator(seed: 7, spice: ["BDC", "EMC", "<<", ">>", "(", ")", "\\", "/MCID ", "<", "%"])
        for _ in 0..<4000 {
            let spoiled = mutator.spoiled(content)
            if let marked = try? ContentStream.markingArtifacts(in: spoiled) { #expect(marked.count >= spoiled.count) }
        }
    }
}
