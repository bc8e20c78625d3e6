/// `keys.bin`: the data key of an area, wrapped once for each way to open it.
///
///     header 40 | n u8 | n slots of 84 bytes
///     slot: kind u8 | kdf u8 | 0 u16 | iterations u32 | salt 16 | iv 12 | wrapped data key 48
public enum KeysFile {
    /// What opens an area.
    public enum Access: String, Sendable, Hashable, CaseIterable {
        /// The link alone.
        case link
        /// The code alone, at an address that is no secret.
        case code
        /// Both.
        case both

        var kind: UInt8 {
            switch self {
            case .link: 1
            case .code: 2
            case .both: 3
            }
        }

        /// Whether the link holds a secret.
        public var hasLink: Bool { self != .code }
        /// Whether a code must be typed.
        public var hasCode: Bool { self != .link }
    }

    /// What a client has in hand.
    public struct Credentials: Sendable, Hashable {
        /// The secret of the link.
        public var link: LinkSecret?
        /// The code.
        public var code: AccessCode?

        /// Makes credentials.
        public init(link: LinkSecret? = nil, code: AccessCode? = nil) {
            self.link = link
            self.code = code
        }
    }

    /// Rounds of PBKDF2: the least that OWASP's Password Storage Cheat Sheet names for HMAC-SHA256.
    public static let iterations: UInt32 = 600_000

    private static let slotSize = 84
    /// More rounds than this are a trap, not a key.
    private static let mostIterations: UInt64 = 10_000_000

    /// A new file with one slot. Its salt and IV are random, so it is made once and kept.
    public static func make(
        _ key: DataKey, area: AreaID, access: Access, _ credentials: Credentials, iterations: UInt32 = iterations,
        using generator: inout some RandomNumberGenerator
    ) throws(VaultError) -> [UInt8] {
        let salt = randomBytes(16, using: &generator)
        let iv = randomBytes(12, using: &generator)
        let rounds = access.hasCode ? iterations : 0
        let head =
            [access.kind, access.hasCode ? 1 : 0, 0, 0] + [UInt8](bigEndian: rounds) + salt + iv
        let header = VaultHeader(.keys, area: area).bytes
        let wrapping = try wrappingKey(access, credentials, salt: salt, iterations: rounds)
        let wrapped = try AESGCM(key: wrapping, iv: iv).seal(key.bytes, authenticating: header + head)
        return header + [1] + head + wrapped
    }

    /// The data key, by the first slot that the credentials open; `damaged` where none does.
    public static func open(
        _ file: [UInt8], area: AreaID, _ credentials: Credentials
    ) throws(VaultError) -> DataKey {
        let header = try VaultHeader(file)
        guard header.kind == .keys, header.area == area, header.object == .zero else { throw .misplaced }
        let start = VaultHeader.size + 1
        guard file.count > start, file.count == start + Int(file[start - 1]) * slotSize else { throw .notVault }
        for index in 0..<Int(file[start - 1]) {
            let slot = Array(file[(start + index * slotSize)..<(start + (index + 1) * slotSize)])
            guard let access = Access.allCases.first(where: { $0.kind == slot[0] }),
                slot[1] == (access.hasCode ? 1 : 0), slot[2] == 0, slot[3] == 0,
                access.hasLink == (credentials.link != nil), access.hasCode == (credentials.code != nil)
            else { continue }
            let iterations = slot[4..<8].bigEndianNumber
            guard iterations <= mostIterations else { throw .tooLarge }
            let wrapping = try wrappingKey(
                access, credentials, salt: Array(slot[8..<24]), iterations: UInt32(iterations))
            do throws(VaultError) {
                return try DataKey(
                    AESGCM(key: wrapping, iv: Array(slot[24..<36])).open(
                        slot[36...], authenticating: Array(file[..<VaultHeader.size]) + slot[..<36]))
            } catch .damaged {
                continue
            }
        }
        throw .damaged
    }

    /// `HKDF(link secret | PBKDF2(code), salt, "fpv1/kek" | kind, 32)`.
    private static func wrappingKey(
        _ access: Access, _ credentials: Credentials, salt: [UInt8], iterations: UInt32
    ) throws(VaultError) -> [UInt8] {
        var secret: [UInt8] = []
        if access.hasLink {
            guard let link = credentials.link else { throw .damaged }
            secret += link.bytes
        }
        if access.hasCode {
            guard let code = credentials.code, iterations > 0 else { throw .damaged }
            secret += try pbkdf2(Array(code.characters.utf8), salt: salt, iterations: iterations)
        }
        return try hkdf(secret, salt: salt, info: Array("fpv1/kek".utf8) + [access.kind], count: 32)
    }
}
