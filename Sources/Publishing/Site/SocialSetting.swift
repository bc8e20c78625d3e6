import Drawing
import Studio

/// The words of a social picture, set and placed: kicker and title on the site's paper, the studio on a foot in its accent.
struct SocialSetting {
    let kicker: TextBlock?
    let title: TextBlock
    let titleSize: Double
    let name: TextBlock
    let address: TextBlock
    /// Where the title may stand.
    let room: Rect

    private let accent: Drawing.Colour

    /// The margin at every side.
    private static let margin = 80.0
    private static let footHeight = 116.0
    private static let kickerHeight = 38.0
    /// From the kicker to the title.
    private static let gap = 20.0
    private static let sizes = [104.0, 84, 72, 60, 50]
    private static let mostLines = 4
    /// No text is read further than this, more than the smallest size has room for.
    static let mostCharacters = 300

    private static let paper = Drawing.Colour(red: 0xFD, green: 0xFD, blue: 0xFB)
    private static let ink = Drawing.Colour(red: 0x19, green: 0x1B, blue: 0x1C)
    private static let soft = Drawing.Colour(red: 0x57, green: 0x5C, blue: 0x60)

    /// Sets the words of a picture, without some characters.
    init(_ picture: SocialPicture, without missing: Set<Unicode.Scalar>, _ typesetter: Typesetter) {
        func clean(_ text: String) -> String { SocialSetting.cleaned(text, without: missing) }
        let width = Double(SocialPicture.size.width) - 2 * SocialSetting.margin
        let accent = picture.accent
        self.accent = Drawing.Colour(red: accent.red, green: accent.green, blue: accent.blue)
        let white = Studio.Colour(red: 0xFF, green: 0xFF, blue: 0xFF)
        let onAccent = accent.contrast(with: white) >= 4.5 ? Drawing.Colour.white : SocialSetting.ink

        let small = TextStyle(.sans, size: 28, paint: Paint(SocialSetting.soft))
        let line = clean(picture.kicker ?? "")
        kicker =
            line.isEmpty
            ? nil : SocialSetting.oneLine(line, small, width: width, lineHeight: SocialSetting.kickerHeight, typesetter)

        let above = SocialSetting.margin + (kicker == nil ? 0 : SocialSetting.kickerHeight + SocialSetting.gap)
        let foot = Double(SocialPicture.size.height) - SocialSetting.footHeight
        room = Rect(x: SocialSetting.margin, y: above, width: width, height: foot - 44 - above)
        // A title may be nothing but what no font has; then the studio stands for it.
        let words = [clean(picture.title), clean(picture.name)].first { !$0.isEmpty } ?? ""
        (title, titleSize) = SocialSetting.headline(words, in: room, typesetter)

        let address = TextStyle(.sans, size: 26, paint: Paint(onAccent))
        let brand = TextStyle(.serif, size: 34, isBold: true, paint: Paint(onAccent))
        self.address = SocialSetting.oneLine(
            clean(picture.address), address, width: width * 0.5, lineHeight: SocialSetting.footHeight, typesetter)
        name = SocialSetting.oneLine(
            clean(picture.name), brand, width: width - self.address.naturalWidth - 40,
            lineHeight: SocialSetting.footHeight, typesetter)
    }

    /// Draws everything.
    func draw(on canvas: PNGCanvas) {
        let (width, height) = (Double(SocialPicture.size.width), Double(SocialPicture.size.height))
        let foot = Rect(
            x: 0, y: height - SocialSetting.footHeight, width: width, height: SocialSetting.footHeight)
        canvas.fill(Path(Rect(x: 0, y: 0, width: width, height: foot.y)), with: Paint(SocialSetting.paper))
        canvas.fill(Path(foot), with: Paint(accent))
        let isMirrored = title.isRightToLeft
        func place(_ block: TextBlock, y: Double, atEnd: Bool = false) {
            let isRight = atEnd != isMirrored
            canvas.draw(block, at: Point(isRight ? room.maxX - block.naturalWidth : room.x, y))
        }
        if let kicker { place(kicker, y: SocialSetting.margin - 8) }
        canvas.draw(title, at: room.origin)
        place(name, y: foot.y)
        place(address, y: foot.y, atEnd: true)
    }

    /// The title at the largest size at which it fits and no word is broken, or at the smallest with its end cut off.
    private static func headline(
        _ text: String, in room: Rect, _ typesetter: Typesetter
    ) -> (block: TextBlock, size: Double) {
        func set(_ text: String, _ size: Double) -> TextBlock {
            let style = TextStyle(.serifDisplay, size: size, tracking: -0.01 * size, paint: Paint(ink))
            return typesetter.block([TextRun(text, style)], width: room.width, lineHeight: (size * 1.1).rounded())
        }
        func fits(_ block: TextBlock) -> Bool { block.lines.count <= mostLines && block.height <= room.height }

        let longest = words(text).max { $0.count < $1.count }
        for size in sizes {
            let block = set(text, size)
            guard fits(block) else { continue }
            guard size > sizes[sizes.count - 1], let longest, longest.count > 12 else { return (block, size) }
            if set(longest, size).lines.count == 1 { return (block, size) }
        }
        let size = sizes[sizes.count - 1]
        // The most characters that leave room for the sign that there is more.
        var (fitting, tooMany) = (0, text.count)
        var best = set("…", size)
        while tooMany - fitting > 1 {
            let middle = (fitting + tooMany) / 2
            let block = set(shortened(text, to: middle), size)
            if fits(block) { (fitting, best) = (middle, block) } else { tooMany = middle }
        }
        return (best, size)
    }

    /// One line, cut where it is longer than there is room.
    private static func oneLine(
        _ text: String, _ style: TextStyle, width: Double, lineHeight: Double, _ typesetter: Typesetter
    ) -> TextBlock {
        func set(_ text: String) -> TextBlock { typesetter.block([TextRun(text, style)], lineHeight: lineHeight) }
        var block = set(text)
        guard block.naturalWidth > width else { return block }
        block = set("…")
        var (fitting, tooMany) = (0, text.count)
        while tooMany - fitting > 1 {
            let middle = (fitting + tooMany) / 2
            let shorter = set(shortened(text, to: middle))
            if shorter.naturalWidth <= width { (fitting, block) = (middle, shorter) } else { tooMany = middle }
        }
        return block
    }

    /// The beginning of a text and a sign that there is more: cut between words where one ends nearby.
    private static func shortened(_ text: String, to count: Int) -> String {
        var start = text.prefix(count)
        if let space = start.lastIndex(of: " "), start.distance(from: space, to: start.endIndex) < 16 {
            start = start[..<space]
        }
        while let last = start.last, last.isWhitespace || last.isPunctuation { start.removeLast() }
        return start + "…"
    }

    /// The words that lines are not broken in: scripts without spaces break anywhere.
    private static func words(_ text: String) -> [String] {
        text.split { $0 == " " || $0 == "-" || $0 == "–" || $0 == "\u{AD}" }
            .filter { word in word.unicodeScalars.allSatisfy { $0.value < 0x0E00 } }.map(String.init)
    }

    /// The beginning of a text on one line, without control characters and what is to be left out.
    private static func cleaned(_ text: String, without missing: Set<Unicode.Scalar>) -> String {
        var result = String.UnicodeScalarView()
        let scalars = text.unicodeScalars
        for scalar in scalars.prefix(mostCharacters) {
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
                if result.last != " ", !result.isEmpty { result.append(" ") }
            } else if !missing.contains(scalar), missing.isEmpty || !joiners.contains(scalar) {
                result.append(scalar)
            }
        }
        if result.last == " " { result.removeLast() }
        if !result.isEmpty, scalars.dropFirst(mostCharacters).first != nil { result.append("…") }
        return String(result)
    }

    /// What holds emoji together, and is worth nothing without them.
    private static let joiners: Set<Unicode.Scalar> = ["\u{200D}", "\u{FE0F}", "\u{FE0E}", "\u{20E3}"]
}
