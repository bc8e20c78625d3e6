import Diagnostics
import Dispatch
import Synchronization
import Testing

@testable import Images

@Suite("Renditions of a picture")
struct RenditionTests {
    /// The left half red, the right half blue.
    static let halves = Picture.png(64, 32) { x, _ in x < 32 ? [230, 20, 20] : [20, 20, 230] }
    static let veil = Picture.png(64, 64) { x, _ in [200, 30, 30, x < 32 ? 0 : 255] }

    static func photograph(orientation: UInt16 = 1, more: [(marker: UInt8, content: [UInt8])] = []) throws -> [UInt8] {
        let jpeg = try rendition(of: halves, ImageVariant(width: 64, format: .jpeg, quality: 95))
        return Picture.jpeg(jpeg, with: [(0xE1, Picture.exif(orientation: orientation))] + more)
    }

    static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        let wanted = Array(text.utf8)
        return bytes.indices.contains { bytes[$0...].starts(with: wanted) }
    }

    @Test("a rendition has the width asked for and keeps its shape", arguments: ImageVariant.Format.allCases)
    func size(_ format: ImageVariant.Format) throws {
        let small = try rendition(of: Self.halves, ImageVariant(width: 16, format: format, quality: 80))
        let header = try ImageReader.header(of: small)
        #expect((header.width, header.height) == (16, 8))
    }

    @Test("a picture is never made larger", arguments: ImageVariant.Format.allCases)
    func enlarging(_ format: ImageVariant.Format) throws {
        let same = try rendition(of: Self.halves, ImageVariant(width: 4000, format: format, quality: 80))
        #expect(try ImageReader.header(of: same).width == 64)
    }

    @Test("a photograph is turned upright: what the camera had at the left is at the top")
    func orientation() throws {
        let upright = try rendition(
            of: Self.photograph(orientation: 6), ImageVariant(width: 32, format: .png, quality: 100))
        let header = try ImageReader.header(of: upright)
        #expect((header.width, header.height) == (32, 64))
        let pixels = try DecodedPNG(upright)
        #expect(pixels[16, 8].red > 200)
        #expect(pixels[16, 56].blue > 200)
        // It does not say so twice.
        #expect(
            try ImageReader.header(of: rendition(of: upright, ImageVariant(width: 32, format: .jpeg, quality: 90)))
                .height == 64)
    }

    @Test("nothing but pixels is left in the file", arguments: ImageVariant.Format.allCases)
    func metadata(_ format: ImageVariant.Format) throws {
        let xmp = Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".utf8)
        let iptc =
            Array("Photoshop 3.0\08BIM".utf8) + [4, 4, 0, 0, 0, 0, 0, 8, 0x1C, 2, 0x50, 0, 3] + Array("Ada".utf8)
        let profile = Array("ICC_PROFILE\0".utf8) + [1, 1] + Picture.swappedProfile()
        let photograph = try Self.photograph(
            more: [(0xE1, xmp), (0xED, iptc), (0xE2, profile), (0xFE, Array("a remark on a client".utf8))])
        let marks = [
            "Exif", "EXIF", "eXIf", "GPS", "XMP", "xmpmeta", "Photoshop", "8BIM", "Ada", "ICC", "iCC", "acsp", "remark",
        ]
        #expect(["Exif", "xmpmeta", "8BIM", "acsp", "remark"].allSatisfy { Self.contains(photograph, $0) })
        let bytes = try rendition(of: photograph, ImageVariant(width: 40, format: format, quality: 80))
        #expect(marks.filter { Self.contains(bytes, $0) } == [])
    }

    @Test("colours are converted by the profile before it goes")
    func profile() throws {
        let profile = Array("ICC_PROFILE\0".utf8) + [1, 1] + Picture.swappedProfile()
        let bytes = try rendition(
            of: Self.photograph(more: [(0xE2, profile)]), ImageVariant(width: 64, format: .png, quality: 100))
        let pixels = try DecodedPNG(bytes)
        let (left, right) = (pixels[8, 16], pixels[56, 16])
        #expect(left.blue > 200 && left.red < 60, "\(left)")
        #expect(right.red > 200 && right.blue < 90, "\(right)")
    }

    @Test("transparency stays in WebP and PNG, and is white in JPEG")
    func alpha() throws {
        for format in [ImageVariant.Format.webp, .png] {
            let bytes = try rendition(of: Self.veil, ImageVariant(width: 32, format: format, quality: 80))
            #expect(try ImageReader.header(of: bytes).hasAlpha)
        }
        let jpeg = try rendition(of: Self.veil, ImageVariant(width: 64, format: .jpeg, quality: 95))
        let pixels = try DecodedPNG(rendition(of: jpeg, ImageVariant(width: 64, format: .png, quality: 100)))
        let (clear, solid) = (pixels[8, 32], pixels[56, 32])
        #expect(min(clear.red, clear.green, clear.blue) > 245, "\(clear)")
        #expect(solid.red > 190 && solid.green < 50, "\(solid)")
    }

    @Test("a moving picture gives its first frame")
    func animation() throws {
        let bytes = try rendition(of: Picture.gif(frames: 3), ImageVariant(width: 2, format: .webp, quality: 80))
        #expect(try !ImageReader.header(of: bytes).isAnimated)
    }

    @Test("a drawing has no renditions")
    func drawing() {
        let bytes = Array("<svg width='10' height='10'/>".utf8)
        let variant = ImageVariant(width: 5, format: .png, quality: 80)
        #expect(code { () throws(Diagnostic) in try rendition(of: bytes, variant) } == "bad-image")
    }

    @Test("widths and qualities beyond what is possible are brought into bounds")
    func bounds() throws {
        for (width, quality) in [(0, 80), (-5, 0), (Int.max, 1000), (Int.min, Int.min)] {
            for format in ImageVariant.Format.allCases {
                let variant = ImageVariant(width: width, format: format, quality: quality)
                #expect(try ImageReader.header(of: rendition(of: Self.halves, variant)).width >= 1)
            }
        }
        // WebP holds no more than 16,383 pixels to a side.
        let tower = Picture.png(2, 20_000) { _, _ in [9, 9, 9] }
        let bytes = try rendition(of: tower, ImageVariant(width: 2, format: .webp, quality: 80))
        #expect(try ImageReader.header(of: bytes).height <= 16_383)
    }

    @Test("the same picture gives the same bytes, on every thread", arguments: ImageVariant.Format.allCases)
    func deterministic(_ format: ImageVariant.Format) throws {
        let photograph = try Self.photograph(orientation: 6)
        let variant = ImageVariant(width: 24, format: format, quality: 75)
        let first = try rendition(of: photograph, variant)
        let others = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 40) { _ in
            if (try? rendition(of: photograph, variant)) != first { others.withLock { $0 += 1 } }
        }
        #expect(others.withLock { $0 } == 0)
    }

    @Test("a file that is cut short is refused", arguments: ImageVariant.Format.allCases)
    func truncated(_ format: ImageVariant.Format) throws {
        let noise = Picture.png(200, 200) { x, y in
            [UInt8(truncatingIfNeeded: x * y), UInt8(truncatingIfNeeded: x * 7), UInt8(y)]
        }
        let whole = try rendition(of: noise, ImageVariant(width: 200, format: format, quality: 90))
        let cut = Array(whole.prefix(whole.count / 2))
        let variant = ImageVariant(width: 100, format: .jpeg, quality: 80)
        #expect(code { () throws(Diagnostic) in try rendition(of: cut, variant) } == "bad-image")
    }

    @Test("no spoiled file does harm: it is read or refused")
    func fuzz() throws {
        let photograph = try Self.photograph(
            orientation: 8, more: [(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + Picture.swappedProfile())])
        let seeds: [[UInt8]] = [
            Self.halves, Self.veil, photograph, Picture.gif(frames: 3),
            try rendition(of: Self.veil, ImageVariant(width: 64, format: .webp, quality: 60)),
            try rendition(of: Self.halves, ImageVariant(width: 64, format: .png, quality: 60)),
            Array("<?xml version='1.0'?><!-- a --><svg width='10mm' viewBox=\"0 0 5 5\" height='20'></svg>".utf8),
        ]
        var mutator = Mutator(seed: 7)
        var outcomes: [String: Int] = [:]
        for (index, seed) in seeds.enumerated() {
            for turn in 0..<60 {
                let bytes = mutator.spoiled(seed)
                let format = ImageVariant.Format.allCases[turn % 3]
                let variant = ImageVariant(width: 20, format: format, quality: 70)
                let header = code { () throws(Diagnostic) in try ImageReader.header(of: bytes) }
                let made = code { () throws(Diagnostic) in try rendition(of: bytes, variant) }
                outcomes[made ?? "made", default: 0] += 1
                // What has no header has no renditions either.
                if let header { #expect(made == header, "seed \(index), turn \(turn)") }
            }
        }
        #expect(Set(outcomes.keys).isSubset(of: ["made", "bad-image", "image-too-large"]))
        #expect((outcomes["made"] ?? 0) > 50 && (outcomes["bad-image"] ?? 0) > 50, "\(outcomes)")
    }
}
