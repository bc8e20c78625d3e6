import CLinux
import Diagnostics
import Files
import Glibc
import Studio

/// What holds the runs of a studio apart: one at a time. It is the lease of all jobs and messages that a run takes on, and falls with the
/// process that holds it, however that ends.
final class RunLock {
    private let descriptor: Int32

    /// Takes the lock; nothing where another run holds it.
    static func take(in studio: Folder) throws(Diagnostic) -> RunLock? {
        guard mkdir(studio.path("Data"), 0o700) == 0 || errno == EEXIST else {
            throw Diagnostic.system(errno, "make", "Data")
        }
        let descriptor = floorpress_open(
            AT_FDCWD, studio.path("Data/run.lock"), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Diagnostic.system(errno, "open", "Data/run.lock") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            close(descriptor)
            if reason == EWOULDBLOCK { return nil }
            throw Diagnostic.system(reason, "lock", "Data/run.lock")
        }
        return RunLock(descriptor)
    }

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
