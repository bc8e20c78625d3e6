import Diagnostics
import Testing
import Trials

@testable import Studio

@Suite("Logos")
struct SVGLogoTests {
    static func svg(_ inner: String, _ more: String = "viewBox=\"0 0 100 50\"") -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" \(more)>\(inner)</svg>"
    }

    static func read(_ text: String) -> (picture: VectorPicture?, problems: [Diagnostic]) {
        var found: [Diagnostic] = []
        let picture = SVGLogo.read(Array(text.utf8), named: "Content/logo.svg", into: &found)
        return (picture, found)
    }

    static func shapes(_ inner: String) throws -> [VectorPicture.Shape] {
        let (picture, problems) = read(svg(inner))
        #expect(problems == [])
        return try #require(picture).shapes
    }

    static func ends(_ shape: VectorPicture.Shape) -> [[Int]] {
        shape.steps.compactMap { step in
            switch step {
            case .move(let end), .line(let end), .curve(_, _, let end): [Int(end.x.rounded()), Int(end.y.rounded())]
            case .close: nil
            }
        }
    }

    @Test("path data are read in all their short forms")
    func paths() throws {
        #expect(
            try Self.ends(Self.shapes("<path d='M10,20h5v-5H0V0L1 1z'/>")[0]) == [
                [10, 20], [15, 20], [15, 15], [0, 15], [0, 0], [1, 1],
            ])
        #expect(
            try Self.ends(Self.shapes("<path d='m1 1 2 2-3.5.5.5-1e1'/>")[0]) == [[1, 1], [3, 3], [-1, 4], [0, -7]])
        #expect(
            try Self.ends(Self.shapes("<path d='M0 0c1 1 2 2 3 3s4 4 5 5Q9 9 10 10t5 5'/>")[0]) == [
                [0, 0], [3, 3], [8, 8], [10, 10], [15, 15],
            ])
    }

    @Test("an arc goes through the points of its circle")
    func arcs() throws {
        // A half circle of radius 10 about (10, 0), over (10, -10), its flags written without spaces.
        #expect(try Self.ends(Self.shapes("<path d='M0 0a10 10 0 0120 0'/>")[0]) == [[0, 0], [10, -10], [20, 0]])
        #expect(try Self.ends(Self.shapes("<path d='M0 0A10 10 0 1 0 20 0'/>")[0]) == [[0, 0], [10, 10], [20, 0]])
        // Radii that do not reach are stretched.
        #expect(try Self.ends(Self.shapes("<path d='M0 0A1 1 0 0 1 20 0'/>")[0]).last == [20, 0])
        #expect(
            try Self.ends(Self.shapes("<circle cx='10' cy='10' r='5'/>")[0]) == [
                [5, 10], [10, 5], [15, 10], [10, 15], [5, 10],
            ])
    }

    @Test("groups hand on their colours and transformations, the view begins at its corner")
    func groups() throws {
        let (picture, problems) = Self.read(
            Self.svg(
                "<g fill='#0b6e4f' transform='translate(10 0) scale(2)'><rect width='3' height='4'/><g fill='none' stroke='rgb(1,2,3)' stroke-width='.5'><path d='M0 0L1 1'/></g></g>",
                "viewBox='5 5 100 50'"))
        #expect(problems == [])
        let shapes = try #require(picture).shapes
        #expect(Self.ends(shapes[0]) == [[5, -5], [11, -5], [11, 3], [5, 3]])
        #expect(shapes[0].fill == Colour(hex: "#0b6e4f"))
        #expect(shapes[1].fill == nil)
        #expect(shapes[1].stroke == .init(colour: Colour(red: 1, green: 2, blue: 3), width: 1, isRound: false))
        #expect(picture?.width == 100)
    }

    @Test("classes and styles count, what is hidden does not")
    func styles() throws {
        let shapes = try Self.shapes(
            "<style>.a,.b{fill:#f00}\n.b{fill-rule:evenodd}</style><path class='a' d='M0 0h1v1z'/><path class='a b' style='fill:#00ff00' d='M0 0h1v1z'/><path display='none' d='M0 0h1'/><title>Logo</title>"
        )
        #expect(shapes.map(\.fill) == [Colour(red: 255, green: 0, blue: 0), Colour(red: 0, green: 255, blue: 0)])
        #expect(shapes.map(\.isEvenOdd) == [false, true])
    }

    @Test(
        "what cannot be printed is refused by its name and line",
        arguments: [
            ("<text>A</text>", "<text>"), ("<image href='a.png'/>", "<image>"), ("<use href='#a'/>", "<use>"),
            ("<path fill='url(#g)' d='M0 0h1'/>", "fill: url(#g)"), ("<path opacity='.5' d='M0 0h1'/>", "opacity: .5"),
            ("<path filter='url(#f)' d='M0 0h1'/>", "filter: url(#f)"),
            ("<path transform='skewX(3)' d='M0 0h1'/>", "transform="),
            ("<path d='L1 1'/>", "<path> with these measures"),
            ("<path d='M0 0 L nan 1'/>", "<path> with these measures"),
            ("<path d='M0 0h1e9'/>", "<path> with these measures"),
        ])
    func refused(inner: String, what: String) {
        let (picture, problems) = Self.read(Self.svg("\n" + inner))
        #expect(picture == nil)
        #expect(problems.map(\.code) == ["bad-logo"])
        #expect(problems.first?.message.contains("line 2: `\(what)") == true)
    }

    @Test("a file without a size or a shape, or that is no XML, is refused")
    func empty() {
        #expect(Self.read(Self.svg("")).problems.map(\.code) == ["bad-logo"])
        #expect(Self.read(Self.svg("<path d='M0 0h1'/>", "")).problems.map(\.code) == ["bad-logo"])
        #expect(Self.read("<svg").problems.map(\.code) == ["xml"])
        #expect(Self.read("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>").problems.map(\.code) == ["xml-entity"])
    }

    @Test("a spoiled file is refused or drawn; nothing traps")
    func fuzzed() {
        var mutator = Mutator(
            seed: 17,
            spice: [
                "<g>", "</g>", "1e999", "-", "a1 1 0 0 1", "transform='scale(0)'", "rotate(45 1 1)",
                "viewBox='0 0 0 0'", "fill='#'",
            ])
        let text = Self.svg(
            "<style>.a{fill:#123456}</style><g transform='rotate(30)'><path class='a' d='M0 0C1 1 2 2 3 3A5 3 30 1 0 9 9Q1 1 4 4T8 8z'/><rect x='1' y='2' width='30' height='9' rx='3'/></g><polygon points='1,2 3,4 5,6'/>"
        )
        for _ in 0..<3000 {
            let spoiled = mutator.spoiled(Array(text.utf8))
            var found: [Diagnostic] = []
            let picture = SVGLogo.read(spoiled, named: "logo.svg", into: &found)
            #expect((picture == nil) != found.isEmpty)
        }
    }
}
