import Diagnostics
import Glibc

extension Diagnostic {
    /// What the system said when it would not do something with a file, in words that help.
    ///
    /// - Parameters:
    ///   - number: The value of `errno`.
    ///   - action: What was tried, as in “cannot read”.
    ///   - path: The file, as the user knows it.
    public static func system(_ number: Int32, _ action: String, _ path: String) -> Diagnostic {
        switch number {
        case ENOENT where action == "read" || action == "list":
            Diagnostic(.error, "not-there", "cannot \(action) this: it is not there", file: path)
        case ELOOP:
            Diagnostic(
                .error, "symbolic-link", "this is a symbolic link", file: path, expected: "the file itself",
                hint: "links could lead out of the studio, so they are not followed; put a copy of the file here")
        case ENOSPC, EDQUOT:
            .machine(
                "disk-full", "cannot \(action) this: the disk is full", file: path, hint: "make room and run it again")
        case EACCES, EPERM:
            .machine(
                "no-permission", "cannot \(action) this: permission denied", file: path,
                hint: "look at who owns it with `ls -ld`")
        case EROFS:
            .machine("read-only", "cannot \(action) this: the file system is read-only", file: path)
        case EXDEV, EBUSY:
            .machine(
                "not-swappable", "cannot \(action) this: it is a file system of its own", file: path,
                hint: "name an output folder that is not itself a mount point")
        default:
            .machine("system", "cannot \(action) this: \(String(cString: strerror(number)))", file: path)
        }
    }
    /// What to say of a thing whose name is not UTF-8.
    ///
    /// - Parameter path: Its path as a listing shows it.
    public static func badName(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "bad-name", "this name is not UTF-8, so nothing can refer to it", file: path,
            expected: "a name that is UTF-8",
            hint: "give it another name; `\\x` with two digits stands for a byte of it")
    }
}
