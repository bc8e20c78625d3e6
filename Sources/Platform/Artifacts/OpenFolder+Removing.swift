import Files
import Glibc
import Synchronization

extension OpenFolder {
    /// Removes what has a name in this folder, with all that is in it. Links are removed, never followed.
    ///
    /// - Returns: Zero, or what the system said of the first thing that could not be removed. That nothing was there is no
    ///   failure.
    func remove(_ name: UnsafePointer<CChar>, threads: Int = 1) -> Int32 { remove(name, threads, isOurs: false) }

    /// - Parameter isOurs: Whether this folder is itself one that is being removed, so that it may be opened for it.
    private func remove(_ name: UnsafePointer<CChar>, _ threads: Int, isOurs: Bool) -> Int32 {
        guard let number = tryUnlink(name, 0, isOurs) else { return 0 }
        // A folder is not unlinked; whatever else could not be is no folder.
        guard number == EISDIR || number == EPERM, let inner = folder(name) else { return number }
        guard let names = inner.names() else { return errno }
        let failure = Atomic<Int32>(0)
        parallelEach(names.count, threads: names.count < 64 ? 1 : threads, grain: 32) { index in
            let number = names.withPath(index) { inner.remove($0, threads, isOurs: true) }
            if number != 0 { failure.store(number, ordering: .relaxed) }
        }
        let inside = failure.load(ordering: .relaxed)
        return inside != 0 ? inside : tryUnlink(name, AT_REMOVEDIR, isOurs) ?? 0
    }

    /// Removes a name; gives what went wrong.
    private func tryUnlink(_ name: UnsafePointer<CChar>, _ flags: Int32, _ isOurs: Bool) -> Int32? {
        if unlinkat(descriptor, name, flags) == 0 || errno == ENOENT { return nil }
        let number = errno
        guard number == EACCES, isOurs, fchmod(descriptor, 0o700) == 0 else { return number }
        return unlinkat(descriptor, name, flags) == 0 || errno == ENOENT ? nil : errno
    }
}
