import Diagnostics
import Glibc
import Testing

@testable import Images

/// What an expression throws, as the code of the diagnostic.
func code<Value>(of body: () throws(Diagnostic) -> Value) -> String? {
    do throws(Diagnostic) {
        _ = try body()
        return nil
    } catch {
        return error.code
    }
}

@Suite("The head of a picture")
struct ImageReaderTests {
    static let landscape = Picture.png(40, 20) { x, y in [UInt8(x * 6), UInt8(y * 12), 90] }
    static let veil = Picture.png(16, 16) { x, _ in [200, 30, 30, UInt8(x * 16)] }

    static func header(svg text: String) throws -> ImageHeader { try ImageReader.header(of: Array(text.utf8)) }

    @Test("a PNG tells its size and whether it is transparent")
    func png() throws {
        let plain = try ImageReader.header(of: Self.landscape)
        #expect(plain == ImageHeader(width: 40, height: 20, format: .png, hasAlpha: false, isAnimated: false))
        #expect(try ImageReader.header(of: Self.veil).hasAlpha)
    }

    @Test("the format is found in the content", arguments: ImageVariant.Format.allCases)
    func formats(_ format: ImageVariant.Format) throws {
        let bytes = try rendition(of: Self.landscape, ImageVariant(width: 99, format: format, quality: 80))
        let header = try ImageReader.header(of: bytes)
        #expect(header.format.rawValue == format.rawValue)
        #expect(header.format.mediaType == "image/\(format.rawValue)")
        #expect((header.width, header.height) == (40, 20))
    }

    @Test("what a telephone takes is named, with what to do", arguments: ["heic", "mif1", "avif"])
    func telephone(brand: String) {
        let bytes = [0, 0, 0, 24] + Array("ftyp\(brand)".utf8) + [UInt8](repeating: 0, count: 100)
        let error = #expect(throws: Diagnostic.self) { try ImageReader.header(of: bytes) }
        #expect(error?.message == "the picture is in HEIC or AVIF, which is not read here")
        #expect(code { () throws(Diagnostic) in try ImageReader.header(of: Array(bytes.prefix(11))) } == "bad-image")
    }

    @Test("a photograph that was taken upright is read upright")
    func orientation() throws {
        let jpeg = try rendition(of: Self.landscape, ImageVariant(width: 40, format: .jpeg, quality: 90))
        for (orientation, size) in [(1, (40, 20)), (3, (40, 20)), (6, (20, 40)), (8, (20, 40))] {
            let turned = Picture.jpeg(jpeg, with: [(0xE1, Picture.exif(orientation: UInt16(orientation)))])
            let header = try ImageReader.header(of: turned)
            #expect((header.width, header.height) == size, "orientation \(orientation)")
        }
    }

    @Test("a GIF with frames and a PNG with an animation move")
    func animation() throws {
        #expect(try !ImageReader.header(of: Picture.gif(frames: 1)).isAnimated)
        #expect(try ImageReader.header(of: Picture.gif(frames: 3)).isAnimated)
        let control = Picture.chunk("acTL", Picture.big(UInt32(2)) + Picture.big(UInt32(0)))
        let rows: [UInt8] = [0, 1, 2, 3]
        #expect(try !ImageReader.header(of: Picture.png(1, 1, parts: 3, rows: rows)).isAnimated)
        #expect(try ImageReader.header(of: Picture.png(1, 1, parts: 3, rows: rows, before: [control])).isAnimated)
    }

    @Test("a drawing's size comes from its root, in CSS pixels")
    func svg() throws {
        for (text, size) in [
            (#"<svg width="120" height="80px" xmlns="http://www.w3.org/2000/svg"/>"#, (120, 80)),
            (#"<?xml version="1.0"?><!-- one --><!DOCTYPE svg> <svg viewBox='0 0 24 12'>"#, (24, 12)),
            (#"<svg viewBox="0,0 24 12" width="1in">"#, (96, 48)),
            (#"<svg height="50.2" viewBox="-5 -5 200 100" width="100%">"#, (100, 50)),
            ("\u{FEFF}<svg\n width = \"10mm\"\n height = '2.54cm' >", (38, 96)),
        ] {
            let header = try Self.header(svg: text)
            #expect((header.width, header.height) == size, "\(text)")
            #expect(header.format == .svg)
        }
    }

    @Test(
        "a drawing without a size is refused",
        arguments: [
            "<svg>", #"<svg width="100%" height="100%">"#, #"<svg width="10">"#, #"<svg viewBox="0 0 0 5">"#,
            #"<svg viewBox="0 0 a 5">"#, #"<svg width="inf" height="nan">"#, #"<svg width="1e300" height="1">"#,
            #"<svg width="-4" height="4">"#, "<svg width='4", "<svg width=4 height=4>",
        ])
    func sizeless(_ text: String) {
        #expect(code { () throws(Diagnostic) in try ImageReader.header(of: Array(text.utf8)) } == "bad-image")
    }

    @Test(
        "what is no picture is refused",
        arguments: [
            "", "hello", "<html><svg width='1' height='1'></svg>", "<svgs width='1' height='1'>", "<!-- <svg", "<?xml",
            "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg width='1' height='1'>", "%PDF-1.7", "BM", "P6 1 1 255 abc",
            "RIFF0000WEBP<svg width='1' height='1'>", "GIF89a", "\u{89}PNG",
        ])
    func foreign(_ text: String) {
        #expect(code { () throws(Diagnostic) in try ImageReader.header(of: Array(text.utf8)) } == "bad-image")
    }

    @Test("a picture that says it is huge is refused before anything is decoded")
    func huge() {
        for (width, height) in [(100_000, 100_000), (9_000_000, 7), (8_000, 7_501)] {
            let bytes = Picture.png(width, height, parts: 3, rows: [0, 0, 0, 0])
            #expect(code { () throws(Diagnostic) in try ImageReader.header(of: bytes) } == "image-too-large")
            let variant = ImageVariant(width: 100, format: .webp, quality: 80)
            #expect(code { () throws(Diagnostic) in try rendition(of: bytes, variant) } == "image-too-large")
        }
    }

    @Test("a file beyond 64 MB is refused")
    func heavy() {
        let bytes = [UInt8](repeating: 0xFF, count: ImageReader.mostBytes + 1)
        #expect(code { () throws(Diagnostic) in try ImageReader.header(of: bytes) } == "image-too-large")
    }

    @Test("a file is read as its bytes are, and only a file")
    func files() throws {
        var template = Array("/tmp/floorpress-images-XXXXXX".utf8CString)
        let made = mkdtemp(&template)
        try #require(made != nil)
        let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        let (file, link) = ("\(folder)/a.png", "\(folder)/b.png")
        defer {
            for path in [link, file, "\(folder)/c.png"] { unlink(path) }
            rmdir(folder)
        }
        let stream = try #require(fopen(file, "w"))
        Self.landscape.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, stream) }
        fclose(stream)
        #expect(try ImageReader.header(ofFile: file) == ImageReader.header(of: Self.landscape))
        #expect(symlink(file, link) == 0)
        #expect(mkfifo("\(folder)/c.png", 0o600) == 0)
        for path in [link, "\(folder)/c.png", "\(folder)/none.png", folder] {
            #expect(code { () throws(Diagnostic) in try ImageReader.header(ofFile: path) } == "bad-image")
        }
    }
}
