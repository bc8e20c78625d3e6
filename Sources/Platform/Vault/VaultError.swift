/// Why something of an area cannot be opened or made.
public enum VaultError: Error, Sendable, Hashable {
    /// It is no file of this format, or it is cut short.
    case notVault
    /// It was made by a newer press.
    case newerFormat
    /// It is of another area, another object or another kind than was asked for.
    case misplaced
    /// It does not authenticate: another key, or a changed byte.
    case damaged
    /// It holds more than its reader takes.
    case tooLarge
    /// libcrypto or libdeflate failed, as when there is no memory.
    case library
}
