import Dispatch
import Files
import Synchronization

/// A look at an output folder and its twin that was taken before the publication had the lock, beside other work.
///
/// It counts only if no other publication was at work meanwhile: each swaps the folder for another, and opens the twin before it
/// touches anything in it, which takes away the files that are compared here. What somebody else changes after the look is as if it
/// had been changed after one under the lock, between looking and swapping: folders that the publication does not touch keep
/// the stamps that were seen, so the next build finds it there.
final class EarlyLook: Sendable {
    /// What was seen, and the signs by which to tell that it still stands.
    struct Seen: Sendable {
        let standing: Standing
        let twin: Twin?
        let manifest: FileStamp
        let folders: FileStamp?
    }

    private let seen = Mutex<Seen?>(nil)
    private let looking = DispatchGroup()

    /// Begins to look, if there are threads to do it beside other work.
    func start(_ publication: Publication) {
        guard publication.threads > 1 else { return }
        DispatchQueue.global().async(group: looking) {
            let found = EarlyLook.look(publication)
            self.seen.withLock { $0 = found }
        }
    }

    /// Waits until nobody looks any more.
    func wait() { looking.wait() }

    /// What was seen, if it still stands now that the lock is held; given once.
    func take(_ publication: Publication, in parent: OpenFolder) -> Seen? {
        wait()
        let found = seen.withLock { seen in
            defer { seen = nil }
            return seen
        }
        guard let found, let root = parent.folder(publication.place.name),
            EarlyLook.isSame(root, found.standing.root), root.stamp(Manifest.fileName) == found.manifest
        else { return nil }
        guard let twin = found.twin else { return found }
        guard let now = parent.folder(publication.place.stage), EarlyLook.isSame(now, twin.root),
            now.stamp(Manifest.fileName) == found.manifest, now.stamp(FolderStamps.fileName) == found.folders
        else { return nil }
        return found
    }

    private static func look(_ publication: Publication) -> Seen? {
        // The stamps come first: what changes while it is looked at has another one afterwards.
        guard let parent = OpenFolder.open(publication.place.parent),
            let manifest = parent.folder(publication.place.name)?.stamp(Manifest.fileName)
        else { return nil }
        let folders = parent.folder(publication.place.stage)?.stamp(FolderStamps.fileName)
        guard let standing = Standing(publication, in: parent) else { return nil }
        let twin = publication.trustedTwin(of: standing, in: parent)
        return Seen(standing: standing, twin: twin, manifest: manifest, folders: folders)
    }

    private static func isSame(_ one: OpenFolder, _ other: OpenFolder) -> Bool {
        guard let one = one.stamp, let other = other.stamp else { return false }
        return one.inode == other.inode && one.device == other.device
    }
}
