import Quantities
import Store

/// The moment before which nothing is written any more: after records were lost nobody knows what had gone out.
public enum MailSilence {
    private static let key = "mail-silent-until"

    /// The moment; nothing where everything is known.
    public static func read(_ connection: Connection) throws -> Instant? {
        try SettingRepository(connection).value(key).flatMap { Int64($0) }.map { Instant(seconds: $0) }
    }

    static func set(_ connection: Connection, until moment: Instant) throws {
        try SettingRepository(connection).set(key, to: "\(moment.seconds)")
    }
}
