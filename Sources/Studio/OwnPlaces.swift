import Files
import Glibc

/// The parts of a studio that belong to the trainer and to the press: nothing else is to be written there, or over them.
public enum OwnPlaces {
    /// The parts, relative to the studio.
    public static let parts = ["Content", "Data", "Output", "Templates", Settings.fileName]

    /// The part of a studio that a path is, lies in or lies around, links on the way followed; nothing where it lies elsewhere.
    ///
    /// - Parameter path: A path on this machine, of something that need not be there.
    public static func part(of studio: Folder, at path: String) -> String? {
        let place = real(path)
        return parts.first { part in
            let own = real(studio.path(part))
            return place == own || place.hasPrefix(own + "/") || own.hasPrefix(place == "/" ? "/" : place + "/")
        }
    }

    /// The path without links, as far as it is there; what is not there yet stands behind it.
    private static func real(_ path: String) -> String {
        var (front, back) = (path.hasPrefix("/") ? path : "./\(path)", [String]())
        // What is not there yet has no links, so a step back undoes the step before it.
        var undone = 0
        while true {
            if undone == 0, let found = realpath(front, nil) {
                defer { free(found) }
                let base = String(cString: found)
                return ([base == "/" ? "" : base] + back.reversed()).joined(separator: "/")
            }
            while front.hasSuffix("/") { front.removeLast() }
            guard let slash = front.lastIndex(of: "/") else { return path }
            let name = front[front.index(after: slash)...]
            if name == ".." {
                undone += 1
            } else if name != ".", undone > 0 {
                undone -= 1
            } else if name != "." {
                back.append(String(name))
            }
            front = slash == front.startIndex ? "/" : String(front[..<slash])
        }
    }
}
