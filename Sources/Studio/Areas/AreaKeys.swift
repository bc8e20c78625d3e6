import Quantities
import Vault

/// What opens a client's private area: made once, kept in `Data/keys`, never published.
public struct AreaKeys: Sendable, Hashable {
    /// Whose area it is.
    public let client: ULID
    /// The area's name: that of its folder.
    public let area: AreaID
    /// What a client needs to open it.
    public let access: KeysFile.Access
    /// What everything in it is sealed with.
    public let key: DataKey
    /// The link's secret and the code.
    public let credentials: KeysFile.Credentials
    /// `keys.bin` as it is published: its salts are random, so it is made once.
    public let keysFile: [UInt8]
    /// The day it was made.
    public let made: CivilDate

    /// New keys for a client.
    ///
    /// - Parameter iterations: Rounds of PBKDF2; fewer than usual only where no secret is at stake.
    static func make(
        for client: ULID, access: KeysFile.Access, on day: CivilDate, iterations: UInt32 = KeysFile.iterations,
        using random: inout some RandomNumberGenerator
    ) throws(VaultError) -> AreaKeys {
        let area = AreaID.random(using: &random)
        let key = try DataKey(randomBytes(32, using: &random))
        let credentials = KeysFile.Credentials(
            link: access.hasLink ? LinkSecret.random(using: &random) : nil,
            code: access.hasCode ? AccessCode.random(using: &random) : nil)
        return AreaKeys(
            client: client, area: area, access: access, key: key, credentials: credentials,
            keysFile: try KeysFile.make(
                key, area: area, access: access, credentials, iterations: iterations, using: &random),
            made: day)
    }

    /// Where the area is to be found, with the link's secret behind the `#`.
    ///
    /// - Parameter site: Where the areas stand, without a slash at the end.
    public func link(at site: String) -> String {
        "\(site)/\(area.hex)/" + (credentials.link.map { "#\($0.text)" } ?? "")
    }
}
