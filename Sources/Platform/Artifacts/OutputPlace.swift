import CLinux
import Diagnostics
import Files
import Glibc

/// Where an output folder lies, and what the press keeps beside it.
struct OutputPlace: Sendable {
    /// The real folder behind links, so that the links themselves stay; without a trailing slash.
    let path: String
    /// The folder that it lies in.
    let parent: String
    /// Its name there.
    let name: String
    /// Why nothing can be published there, if so.
    let refusal: Diagnostic?

    /// The name of the folder beside it in which a publication is prepared, and of its twin between two publications.
    var stage: String { ".\(name).stage" }
    /// The name of the file beside it that is locked while a build is at work, and is gone when it is done.
    var lock: String { ".\(name).lock" }

    /// The path of something beside the output folder.
    func beside(_ name: String) -> String {
        parent == "/" ? "/\(name)" : parent == "." ? name : "\(parent)/\(name)"
    }

    init(_ path: String) {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        if let real = realpath(path, nil) {
            path = String(cString: real)
            free(real)
            refusal = nil
        } else {
            refusal = OutputPlace.refusal(path, errno)
        }
        let slash = path.lastIndex(of: "/")
        self.path = path
        name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }

    /// What to say of a path on which a link leads nowhere; that nothing is there at all is no mistake.
    private static func refusal(_ path: String, _ number: Int32) -> Diagnostic? {
        guard number == ENOENT || number == ELOOP else { return nil }
        var link = path[...]
        while !link.isEmpty {
            var status = stat()
            if lstat(String(link), &status) == 0 {
                guard status.st_mode & S_IFMT == S_IFLNK, stat(String(link), &status) != 0 else { return nil }
                return .machine(
                    "dead-link",
                    errno == ELOOP ? "this link leads round in a circle" : "this link leads to nothing",
                    file: String(link), expected: "a folder, or a link to one",
                    hint: "remove the link, or make what it leads to")
            }
            link = link[..<(link.lastIndex(of: "/") ?? link.startIndex)]
        }
        return nil
    }
}

/// Keeps two builds of one output folder apart, until it is let go of.
///
/// The lock is held on a file beside the folder. Whoever lets go removes the file first; whoever finds that the file it locked is
/// not the one of that name any more tries again. So the file is gone after a build, and one that a killed build left locks nobody
/// out.
final class OutputLock: Sendable {
    /// The folder that the output lies in.
    let parent: OpenFolder
    private let name: String
    private let descriptor: Int32

    /// Takes the lock, if nobody has it.
    init(_ place: OutputPlace) throws(Diagnostic) {
        try WholeFile.makeParents(of: place.path)
        guard let parent = OpenFolder.open(place.parent) else { throw Diagnostic.system(errno, "publish", place.path) }
        (self.parent, name) = (parent, place.lock)
        while true {
            let descriptor = floorpress_open(
                parent.descriptor, place.lock, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600)
            guard descriptor >= 0 else { throw OutputLock.refusal(errno, place) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let number = errno
                close(descriptor)
                throw OutputLock.refusal(number, place)
            }
            var status = stat()
            if fstat(descriptor, &status) == 0, let named = parent.stamp(place.lock), named.inode == status.st_ino {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    /// Lets go of it.
    func release() {
        unlinkat(parent.descriptor, name, 0)
        close(descriptor)
    }

    private static func refusal(_ number: Int32, _ place: OutputPlace) -> Diagnostic {
        if number == EWOULDBLOCK {
            return .machine("busy", "another build is writing here", file: place.path, hint: "wait until it is done")
        }
        return .machine(
            "no-lock", "cannot lock this: \(String(cString: strerror(number)))", file: place.beside(place.lock),
            hint: "if something else stands there, remove it")
    }
}
