/// The kinds of files that are taken in from mail, told by what is in them and not by what they are called.
enum QuarantinedKind: String, CaseIterable {
    case jpeg, png, webp, heic, pdf, text

    /// How names of such files end.
    var ending: String { self == .jpeg ? "jpg" : self == .text ? "txt" : rawValue }

    /// Their type.
    var type: String {
        switch self {
        case .jpeg, .png, .webp, .heic: "image/\(rawValue)"
        case .pdf: "application/pdf"
        case .text: "text/plain"
        }
    }

    /// The kind of some bytes; nothing where it is none of these.
    init?(of bytes: [UInt8], named name: String) {
        func has(_ text: String, at offset: Int) -> Bool {
            bytes.dropFirst(offset).starts(with: text.utf8)
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if has("RIFF", at: 0), has("WEBP", at: 8) {
            self = .webp
        } else if has("ftyp", at: 4), ["heic", "heix", "mif1", "msf1", "hevc"].contains(where: { has($0, at: 8) }) {
            self = .heic
        } else if has("%PDF-", at: 0) {
            self = .pdf
        } else if ["csv", "txt"].contains(where: { name.lowercased().hasSuffix(".\($0)") }), !bytes.contains(0),
            String(validating: bytes, as: UTF8.self) != nil
        {
            self = .text
        } else {
            return nil
        }
    }
}
