/// A WebP file as the chunks it is made of (RFC 9649, 2.3 to 2.7).
struct WebPContainer {
    private let chunks: [(name: ArraySlice<UInt8>, content: ArraySlice<UInt8>)]

    /// Takes a file apart; nothing where it is none.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) else { return nil }
        var chunks: [(name: ArraySlice<UInt8>, content: ArraySlice<UInt8>)] = []
        var offset = 12
        while offset + 8 <= bytes.count {
            let count = bytes[offset + 4..<offset + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
            guard count <= bytes.count - offset - 8 else { return nil }
            let start = offset + 8
            chunks.append((bytes[offset..<offset + 4], bytes[start..<start + count]))
            offset = start + count + count % 2
        }
        self.chunks = chunks
    }

    /// The file of one picture with its pixels and their transparency alone. libvips 8.14 writes a block of EXIF into
    /// every WebP, even when told not to.
    var bare: [UInt8] {
        let alpha = chunks.contains { $0.name.elementsEqual("ALPH".utf8) }
        var body = Array("WEBP".utf8)
        for chunk in chunks {
            var content = Array(chunk.content)
            switch String(decoding: chunk.name, as: UTF8.self) {
            case "VP8X":
                // The extended form is for pictures in two parts; its first byte tells what else there is.
                guard alpha, !content.isEmpty else { continue }
                content[0] = 0x10
            case "VP8 ", "VP8L", "ALPH": break
            default: continue
            }
            body += Array(chunk.name) + WebPContainer.little(content.count) + content
            if content.count % 2 == 1 { body.append(0) }
        }
        return Array("RIFF".utf8) + WebPContainer.little(body.count) + body
    }

    private static func little(_ count: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) }
    }
}
