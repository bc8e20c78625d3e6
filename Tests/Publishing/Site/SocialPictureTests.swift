import Diagnostics
import Drawing
import Studio
import Testing

@testable import Site

@Suite("The picture of a page for social networks")
struct SocialPictureTests {
    static let green = Studio.Colour(red: 0x0B, green: 0x6E, blue: 0x4F)
    let fonts: FontLibrary

    init() throws {
        fonts = try FontLibrary.noto()
    }

    static func picture(_ title: String, kicker: String? = "7 November 2026", name: String = "Lindner Strength")
        -> SocialPicture
    {
        SocialPicture(
            title: title, kicker: kicker, name: name, address: "lindner-strength.example", accent: green)
    }

    /// What became of a picture's words.
    struct Placed: Sendable, Equatable {
        var size = 0.0
        var lines = 0
        var height = 0.0
        var room = 0.0
        var width = 0.0
        var isRightToLeft = false
        var foot = 0.0
    }

    func placed(_ picture: SocialPicture) -> Placed {
        fonts.withTypesetter { typesetter in
            let setting = SocialSetting(picture, without: [], typesetter)
            return Placed(
                size: setting.titleSize, lines: setting.title.lines.count, height: setting.title.height,
                room: setting.room.height, width: setting.title.naturalWidth,
                isRightToLeft: setting.title.isRightToLeft,
                foot: setting.name.naturalWidth + setting.address.naturalWidth)
        }
    }

    /// The dimensions that the head of a PNG tells.
    static func dimensions(_ png: [UInt8]) -> [Int] {
        guard png.count > 24 else { return [] }
        return [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    }

    @Test("it is a PNG of 1200 by 630 pixels and small")
    func file() throws {
        let png = try Self.picture("What the light week is for, and how you know that you need one").png(fonts)
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        #expect(Self.dimensions(png) == [1200, 630])
        #expect(png.count < 25_000)
    }

    @Test("the same words give the same bytes, and other words others")
    func deterministic() throws {
        let picture = Self.picture("Stronger after sixty")
        let png = try picture.png(fonts)
        #expect(try picture.png(fonts) == png)
        #expect(try Self.picture("Stronger after seventy").png(fonts) != png)
        #expect(try Self.picture("Stronger after sixty", kicker: nil).png(fonts) != png)
        #expect(try Self.picture("Stronger after sixty", name: "Another").png(fonts) != png)
        let red = SocialPicture(
            title: picture.title, kicker: picture.kicker, name: picture.name, address: picture.address,
            accent: Studio.Colour(red: 0x8A, green: 0x1C, blue: 0x3C))
        #expect(try red.png(fonts) != png)
    }

    @Test("a title is as large as it can be")
    func sizes() {
        let sizes = [
            "Stronger after sixty", "What the light week is for, and how you know that you need one",
            "What the light week is for, how you know that you need one, and what to do in it at the gym",
            "What the light week is for, how you know that you need one, what to do in it, and how to come back after it",
            String(repeating: "What the light week is for, and how you know. ", count: 6),
        ].map { placed(Self.picture($0)).size }
        #expect(sizes == sizes.sorted(by: >))
        #expect(sizes.first == 104 && sizes.last == 50)
        #expect(Set(sizes).count >= 4)
    }

    @Test(
        "no title overflows",
        arguments: [
            "", "x", String(repeating: "Everything about progressive overload, and more. ", count: 400),
            String(repeating: "W", count: 5000),
            "Kraftausdauerleistungsdiagnostikverfahren für Wiedereinsteigerinnen: Belastungssteuerung ohne Messgerätewirrwarr",
            String(repeating: "القوة بعد الستين: كيف تبدأ ببطء وتستمر طويلاً ", count: 9),
            String(repeating: "e\u{301}\u{302}\u{303}", count: 500), String(repeating: "…", count: 900),
            String(repeating: "การฝึกความแข็งแรงหลังอายุหกสิบ", count: 12), String(repeating: " ", count: 9000) + "late",
        ])
    func overflow(_ title: String) throws {
        let placed = placed(Self.picture(title))
        #expect(placed.lines <= 4)
        #expect(placed.height <= placed.room)
        #expect(placed.width <= 1040)
        #expect(try Self.dimensions(Self.picture(title).png(fonts)) == [1200, 630])
    }

    @Test("no word is broken where a smaller size holds it")
    func longWords() {
        // Alone it would stand on two lines of the largest size.
        #expect(placed(Self.picture("Kraftausdauerleistungsdiagnostik")).lines == 1)
    }

    @Test("a long name and a long address stay apart")
    func foot() {
        let long = String(repeating: "A studio with a name ", count: 20)
        let picture = SocialPicture(
            title: "Title", kicker: long, name: long, address: String(repeating: "subdomain.", count: 30) + "example",
            accent: Self.green)
        #expect(placed(picture).foot <= 1040 - 40)
    }

    @Test("Arabic runs from right to left")
    func rightToLeft() throws {
        let picture = Self.picture("القوة بعد الستين", kicker: "٧ نوفمبر ٢٠٢٦")
        #expect(placed(picture).isRightToLeft)
        #expect(try Self.dimensions(picture.png(fonts)) == [1200, 630])
    }

    @Test("what no font has is left out")
    func unknown() throws {
        // A private character; a family of four, joined; a flag.
        let plain = try Self.picture("Stronger after sixty").png(fonts)
        for title in ["Stronger \u{F8FF} after sixty", "\u{10FFFD}Stronger after sixty \u{F8FF}"] {
            #expect(try Self.picture(title).png(fonts) == plain)
        }
        for title in ["👨‍👩‍👧‍👦", "🇩🇪 Stark", "六十歳からの筋力トレーニング", "\u{F8FF}", "한국어 제목"] {
            #expect(try Self.dimensions(Self.picture(title).png(fonts)) == [1200, 630])
        }
        // Where nothing is left, the studio stands for the title.
        #expect(try Self.picture("\u{F8FF}").png(fonts) == Self.picture("Lindner Strength").png(fonts))
        let foreign = String(String.UnicodeScalarView((0xAC00..<0xBC00).compactMap(Unicode.Scalar.init)))
        #expect(try Self.picture(foreign).png(fonts) == Self.picture("Lindner Strength").png(fonts))
    }

    @Test("control characters and runs of spaces are one space")
    func controls() throws {
        let plain = try Self.picture("Stronger after sixty").png(fonts)
        #expect(try Self.picture("\u{0}Stronger\n\tafter\u{7F}\u{2028}\u{85} sixty\r\n").png(fonts) == plain)
        #expect(try Self.dimensions(Self.picture("", kicker: "", name: "").png(fonts)) == [1200, 630])
    }
}
