import Artifacts
import Files
import Glibc
import Quantities
import Studio

/// The files that a build looks at, by their stamps: when none changed, nor the day, nor how to build, there is nothing to do.
struct Inputs {
    /// The signature, or nothing while a file is so fresh that it could change again without its stamp changing.
    let signature: String?
    /// The files of `Content`, so that reading need not list them again; nothing where they cannot be listed.
    let content: [Folder.Entry]?

    init(_ workspace: Workspace, _ settings: Settings, _ options: Edition.Options) {
        var builder = Fingerprint.Builder()
        builder.add(WallClock(zone: settings.locale.timeZone)?.date(at: options.now).iso)
        builder.add(options.includesDrafts ? 1 : 0)
        builder.add(options.includesFuture ? 1 : 0)
        let folder = workspace.folder
        var newest: Int64 = 0
        func add(_ path: String, _ stamp: FileStamp) {
            builder.add(path)
            builder.add(stamp.size)
            builder.add(Int(stamp.modified_ns))
            builder.add(Int(stamp.changed_ns))
            builder.add(Int(truncatingIfNeeded: stamp.inode))
            newest = max(newest, stamp.changed_ns)
        }
        // The log of a repository grows with every commit, and with it may the days of the last changes.
        let log = settings.site.datesFromGit ? [".git/logs/HEAD"] : []
        for path in [Settings.fileName, "Data/studio.sqlite", "Data/studio.sqlite-wal", "Data/keys"] + log {
            if let stamp = folder.stamp(path) { add(path, stamp) }
        }
        // What cannot be listed is no input to compare; reading it will tell why.
        content = try? folder.list("Content")
        guard let content, let templates = try? folder.list("Templates") else {
            signature = nil
            return
        }
        for entry in content + templates { add(entry.path, entry.stamp) }
        // A file system's clock ticks some milliseconds apart; what changed within the last of them may change unseen.
        signature = newest < Inputs.now_ns() - 20_000_000 ? builder.fingerprint.hex : nil
    }

    private static func now_ns() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

/// Which press made an output: this very executable, because another one may render the same studio otherwise.
enum Maker {
    static let identity: String = {
        let stamp = Folder("/proc/self").resolvedStamp("exe")
        return "floorpress \(Version.text) \(stamp.map { "\($0.size)-\($0.modified_ns)" } ?? "")"
    }()
}

/// The version of the press.
public enum Version {
    /// The version, by semantic versioning.
    public static let text = "0.1.0"
}
