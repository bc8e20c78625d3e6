import Diagnostics
import Files
import Glibc
import Quantities
import Vault

/// `Data/keys`: the keys of all areas, a line each, readable by their owner alone.
///
///     floorpress keys 1
///     CLIENT AREA ACCESS DATE DATA-KEY LINK|- CODE|- KEYS.BIN
///
/// The client by her key in the records, bytes as hexadecimal digits. What a line says is in no message.
enum AreaKeyFile {
    /// The file, relative to the studio.
    static let name = "Data/keys"
    private static let head = "floorpress keys 1"

    /// The keys by client; none where there is no file. A file that others may read is refused.
    static func read(in studio: Folder) throws(Diagnostic) -> [AreaKeys] {
        guard let stamp = studio.stamp(name) else {
            let reason = errno
            guard reason == ENOENT || reason == ENOTDIR else { throw Diagnostic.system(reason, "read", name) }
            return []
        }
        guard stamp.isFile else {
            throw Diagnostic(
                .error, "not-a-file", "the keys of the areas are not in a plain file", file: name,
                expected: "a file that only you can read")
        }
        guard stamp.mode & 0o077 == 0 else {
            throw Diagnostic(
                .error, "open-keys", "others who use this machine can get at the keys of your clients' areas",
                file: name,
                expected: "a file that only its owner may read (mode 0600)",
                hint: "`chmod 600 \(name)`; if somebody may have read them, `floorpress area rotate` for each client")
        }
        var keys: [AreaKeys] = []
        let text = String(decoding: try studio.read(name), as: UTF8.self)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index == 0 {
                guard line == head else {
                    throw Diagnostic(
                        .error, "bad-keys", "this is no file of keys, or one of a newer press", file: name,
                        expected: "`\(head)` on its first line")
                }
            } else if !line.isEmpty {
                guard let read = read(line) else {
                    throw Diagnostic(
                        .error, "bad-keys", "line \(index + 1) cannot be read as the keys of an area", file: name,
                        hint: "bring the file back from a backup, or take the line out and make that area anew")
                }
                keys.append(read)
            }
        }
        return keys
    }

    private static func read(_ line: Substring) -> AreaKeys? {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 8, let client = ULID(parts[0]), let area = AreaID(hex: parts[1]),
            let access = KeysFile.Access(rawValue: parts[2]), let made = CivilDate(iso: parts[3]),
            let bytes = [UInt8](hexadecimal: parts[4]), let key = try? DataKey(bytes),
            let file = [UInt8](hexadecimal: parts[7])
        else { return nil }
        let link = [UInt8](hexadecimal: parts[5]).flatMap { LinkSecret($0) }
        let code = AccessCode(parts[6])
        guard access.hasLink == (link != nil), access.hasCode == (code != nil) else { return nil }
        return AreaKeys(
            client: client, area: area, access: access, key: key,
            credentials: KeysFile.Credentials(link: link, code: code), keysFile: file, made: made)
    }

    /// Writes the file, whole or not at all.
    static func write(_ keys: [AreaKeys], in studio: Folder) throws(Diagnostic) {
        let lines = keys.sorted { $0.client < $1.client }.map { keys in
            [
                keys.client.text, keys.area.hex, keys.access.rawValue, keys.made.iso, keys.key.bytes.hexadecimal,
                keys.credentials.link?.bytes.hexadecimal ?? "-", keys.credentials.code?.characters ?? "-",
                keys.keysFile.hexadecimal,
            ].joined(separator: " ") + "\n"
        }
        do {
            try WholeFile.replace(studio.path(name), Array((head + "\n" + lines.joined()).utf8), mode: 0o600)
        } catch {
            throw error.about(name)
        }
    }
}
