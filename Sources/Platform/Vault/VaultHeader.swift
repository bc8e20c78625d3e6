/// The 40 bytes that each file of an area begins with, in the clear and authenticated: what it is and where it belongs.
///
///     "FPV1" | kind u8 | suite u8 | flags u16 | area id 16 | object id 16
struct VaultHeader: Hashable {
    /// What a file is.
    enum Kind: UInt8 {
        /// The wrapped data key.
        case keys = 1
        /// What there is in the area.
        case index = 2
        /// A page, a document, a picture.
        case object = 3
        /// What a client sends.
        case diary = 4
    }

    static let size = 40
    static let magic = Array("FPV1".utf8)
    /// AES-256-GCM, HKDF-SHA256.
    static let suite: UInt8 = 1
    static let isCompressed: UInt16 = 1

    let kind: Kind
    var flags: UInt16 = 0
    let area: AreaID
    var object = AreaID.zero

    var bytes: [UInt8] {
        VaultHeader.magic + [kind.rawValue, VaultHeader.suite] + [UInt8](bigEndian: flags) + area.bytes + object.bytes
    }

    init(_ kind: Kind, area: AreaID, object: AreaID = .zero, flags: UInt16 = 0) {
        self.kind = kind
        self.flags = flags
        self.area = area
        self.object = object
    }

    /// Reads the header of a file that anyone may have made.
    init(_ file: [UInt8]) throws(VaultError) {
        guard file.count >= VaultHeader.size, file.starts(with: "FPV".utf8) else { throw .notVault }
        guard file.starts(with: VaultHeader.magic), let kind = Kind(rawValue: file[4]), file[5] == VaultHeader.suite
        else { throw .newerFormat }
        flags = UInt16(truncatingIfNeeded: file[6..<8].bigEndianNumber)
        guard flags & ~VaultHeader.isCompressed == 0 else { throw .newerFormat }
        self.kind = kind
        area = AreaID(unchecked: Array(file[8..<24]))
        object = AreaID(unchecked: Array(file[24..<40]))
    }
}
