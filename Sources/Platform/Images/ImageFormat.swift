/// A format of pictures that the press takes.
public enum ImageFormat: String, Sendable, Hashable, CaseIterable {
    /// Photographs.
    case jpeg
    /// Graphics and screens, without loss.
    case png
    /// Either, smaller.
    case webp
    /// Few colours, often moving.
    case gif
    /// Drawings of lines and text.
    case svg

    /// The type as HTTP and HTML name it.
    public var mediaType: String { self == .svg ? "image/svg+xml" : "image/\(rawValue)" }

    /// The format of a file that begins so, whatever its name says.
    init?(head: some Collection<UInt8>) {
        func begins(_ signature: [UInt8], at offset: Int = 0) -> Bool {
            head.dropFirst(offset).starts(with: signature)
        }
        if begins([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) {
            self = .webp
        } else if begins(Array("GIF87a".utf8)) || begins(Array("GIF89a".utf8)) {
            self = .gif
        } else if SVGRoot(head: head) != nil {
            self = .svg
        } else {
            return nil
        }
    }
}
