/// The random 256 bits that everything in an area is sealed with.
///
/// Salt, and with it key and IV of each file, follow from what is sealed (in the manner of RFC 5297): a pair of key and IV comes again only for the very
/// same bytes, and what did not change is sealed to the same file.
public struct DataKey: Sendable, Hashable, CustomStringConvertible {
    /// Its 32 bytes.
    public let bytes: [UInt8]
    private let saltKey: [UInt8]
    private let nameKey: [UInt8]

    /// A key of 32 bytes; `notVault` for any other number of them.
    public init(_ bytes: [UInt8]) throws(VaultError) {
        guard bytes.count == 32 else { throw .notVault }
        self.bytes = bytes
        saltKey = try hkdf(bytes, info: Array("fpv1/siv".utf8), count: 32)
        nameKey = try hkdf(bytes, info: Array("fpv1/name".utf8), count: 32)
    }

    /// A key is not to be read in any message.
    public var description: String { "DataKey" }

    /// The id of the object at a path: without the key nobody can tell which paths there are.
    public func object(at path: String) throws(VaultError) -> AreaID {
        AreaID(unchecked: Array(try hmac(Array(path.utf8), key: nameKey).prefix(16)))
    }

    // MARK: Sealing

    /// The area's index, sealed.
    public func sealIndex(_ body: [UInt8], area: AreaID) throws(VaultError) -> [UInt8] {
        try seal(body, VaultHeader(.index, area: area), isCompressible: true)
    }

    /// The object at a path, sealed.
    ///
    /// - Parameter isCompressible: Whether it is worth compressing; a PDF or a picture is not.
    public func seal(
        _ body: [UInt8], at path: String, area: AreaID, isCompressible: Bool
    ) throws(VaultError) -> [UInt8] {
        try seal(body, VaultHeader(.object, area: area, object: object(at: path)), isCompressible: isCompressible)
    }

    /// What a client sends, sealed as a browser seals it, but with a salt that follows from the content.
    ///
    /// - Parameter id: The number that the sending has.
    public func sealDiary(_ body: [UInt8], area: AreaID, id: AreaID) throws(VaultError) -> [UInt8] {
        try seal(body, VaultHeader(.diary, area: area, object: id), isCompressible: true)
    }

    private func seal(_ body: [UInt8], _ header: VaultHeader, isCompressible: Bool) throws(VaultError) -> [UInt8] {
        var (header, body) = (header, body)
        if isCompressible, let smaller = GZip.compressed(body) {
            body = smaller
            header.flags |= VaultHeader.isCompressed
        }
        guard let length = UInt32(exactly: body.count) else { throw .tooLarge }
        var plaintext = [UInt8](bigEndian: length) + body
        plaintext += [UInt8](repeating: 0, count: Padding.size(of: plaintext.count) - plaintext.count)
        let salt = try hmac(header.bytes + plaintext, key: saltKey)
        let head = header.bytes + salt
        return head + (try cipher(header.kind, salt).seal(plaintext, authenticating: head))
    }

    private func cipher(_ kind: VaultHeader.Kind, _ salt: [UInt8]) throws(VaultError) -> AESGCM {
        let info = kind == .diary ? "fpv1/diary" : "fpv1/object"
        let derived = try hkdf(bytes, salt: salt, info: Array(info.utf8), count: 44)
        return try AESGCM(key: Array(derived[..<32]), iv: Array(derived[32...]))
    }

    // MARK: Opening

    /// The index in a file.
    public func openIndex(_ file: [UInt8], area: AreaID) throws(VaultError) -> [UInt8] {
        try open(file, VaultHeader(.index, area: area), limit: DataKey.most)
    }

    /// The object of a path in a file.
    public func open(_ file: [UInt8], at path: String, area: AreaID) throws(VaultError) -> [UInt8] {
        try open(file, VaultHeader(.object, area: area, object: object(at: path)), limit: DataKey.most)
    }

    /// What a client sent.
    ///
    /// - Parameter limit: How many bytes are taken at most.
    public func openDiary(_ file: [UInt8], area: AreaID, limit: Int) throws(VaultError) -> (id: AreaID, body: [UInt8]) {
        let header = try VaultHeader(file)
        return (
            header.object, try open(file, VaultHeader(.diary, area: area, object: header.object), limit: limit)
        )
    }

    private static let most = 256 << 20

    private func open(_ file: [UInt8], _ wanted: VaultHeader, limit: Int) throws(VaultError) -> [UInt8] {
        let header = try VaultHeader(file)
        guard header.kind == wanted.kind, header.area == wanted.area, header.object == wanted.object else {
            throw .misplaced
        }
        let start = VaultHeader.size + 32
        guard file.count >= start + AESGCM.tagSize else { throw .notVault }
        let plaintext = try cipher(header.kind, Array(file[VaultHeader.size..<start]))
            .open(file[start...], authenticating: Array(file[..<start]))
        guard plaintext.count >= 4 else { throw .damaged }
        let length = plaintext[..<4].bigEndianNumber
        guard length <= UInt64(plaintext.count - 4) else { throw .damaged }
        let body = Array(plaintext[4..<(4 + Int(length))])
        guard body.count <= limit else { throw .tooLarge }
        return header.flags & VaultHeader.isCompressed == 0 ? body : try GZip.expanded(body, limit: limit)
    }
}

/// What anyone can see of a sealed file.
public enum SealedFile {
    /// The area that it says it is of, if it is a client's sending.
    public static func areaOfDiary(_ file: [UInt8]) throws(VaultError) -> AreaID {
        let header = try VaultHeader(file)
        guard header.kind == .diary else { throw .misplaced }
        return header.area
    }

    /// Which version of its content a sealed file holds: 16 hexadecimal digits of its salt, which tell nothing without the key.
    public static func version(of file: [UInt8]) -> String? {
        guard file.count >= VaultHeader.size + 32 else { return nil }
        return Array(file[VaultHeader.size..<VaultHeader.size + 8]).hexadecimal
    }
}
