import Diagnostics
import Files
import Glibc
import Studio

/// The password of the mail server: from the environment, or from a file that its owner alone can read.
enum MailPassword {
    static let variable = "FLOORPRESS_MAIL_PASSWORD"

    static func read(_ settings: Settings, in studio: Folder) throws(Diagnostic) -> String? {
        guard settings.mail.server?.user != nil else { return nil }
        if let value = getenv(variable), value[0] != 0 { return String(cString: value) }
        let name = settings.mail.passwordFile
        let path = name.hasPrefix("/") ? name : studio.path(name)
        var status = stat()
        guard lstat(path, &status) == 0 else {
            throw Diagnostic(
                .error, "no-password", "there is no password for the mail server", file: name,
                expected: "a file with it, of mode 0600, or the variable \(variable)")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw Diagnostic(
                .error, "open-password", "others can read the password of the mail server", file: name,
                expected: "mode 0600", hint: "`chmod 600 \(name)`")
        }
        let bytes: [UInt8]
        do {
            bytes = try WholeFile.read(path, limit: 4096)
        } catch {
            throw error.about(name)
        }
        return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    }
}
