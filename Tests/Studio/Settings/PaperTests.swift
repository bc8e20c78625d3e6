import Diagnostics
import Quantities
import Testing

@testable import Studio

@Suite("Paper")
struct PaperTests {
    private func paper(_ more: String, country: String) -> Paper? {
        let text = """
            studio: {name: S, trainer: T, email: t@studio.example, country: \(country)}
            site: {url: https://studio.example, title: S}
            \(more)
            """
        var found: [Diagnostic] = []
        return Settings.read(Source(path: "studio.yml", text: text), into: &found)?.documents.paper
    }

    @Test(
        "the paper is that of the country",
        arguments: [("DE", Paper.a4), ("GB", .a4), ("US", .letter), ("CA", .letter)])
    func usual(country: String, expected: Paper) {
        #expect(paper("", country: country) == expected)
    }

    @Test("a studio may say another")
    func chosen() {
        #expect(paper("documents: {paper: letter}", country: "DE") == .letter)
        #expect(paper("documents: {paper: a4}", country: "US") == .a4)
    }
}
