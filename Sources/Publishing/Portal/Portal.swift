import Artifacts
import Diagnostics
import Drawing
import Files
import Quantities
import Studio
import Vault

/// Clients' private areas: the sealed files of each, and what all of them share.
public struct Portal: Sendable {
    /// What the viewer of all areas is made of.
    public struct Viewer: Sendable {
        /// Where its style sheet stands, below the folder of all areas, and the file.
        public let stylesheet: (path: String, artifact: Artifact)
        /// The same of its script.
        public let script: (path: String, artifact: Artifact)
        /// What answers where there is no network.
        public let worker: [UInt8]

        /// Makes a viewer of its files.
        public init(
            stylesheet: (path: String, artifact: Artifact), script: (path: String, artifact: Artifact), worker: [UInt8]
        ) {
            self.stylesheet = stylesheet
            self.script = script
            self.worker = worker
        }
    }

    /// Looks at what is about to be sealed for an audience; throws where another one's data stand in it.
    public typealias Look =
        @Sendable (
            _ audience: String, _ origin: String, _ body: [UInt8]
        ) throws(Diagnostic) -> Void

    let settings: Settings
    let viewer: Viewer
    private let now: Instant
    private let today: CivilDate
    private let clock: WallClock?
    private let last: Manifest?
    private let output: Folder
    private let look: Look

    /// - Parameters:
    ///   - last: What the last build of the same press made.
    ///   - output: Where that stands.
    public init(
        _ settings: Settings, viewer: Viewer, now: Instant, today: CivilDate, last: Manifest?, output: Folder,
        look: @escaping Look
    ) {
        self.settings = settings
        self.viewer = viewer
        self.now = now
        self.today = today
        self.last = last
        self.output = output
        self.look = look
        clock = WallClock(zone: settings.locale.timeZone)
    }

    /// Every file of a client's area.
    public func artifacts(of content: AreaContent) throws(Diagnostic) -> [Artifact] {
        do throws(VaultError) {
            return try sealed(content)
        } catch {
            throw SealingKey.failed("the area of client `\(content.records.client.handle)`")
        }
    }

    private func sealed(_ content: AreaContent) throws(VaultError) -> [Artifact] {
        let handle = content.records.client.handle
        let audience = Audience.client(content.keys.area.hex)
        let look = look
        let keys = SealingKey(area: content.keys.area, key: content.keys.key) {
            (origin, body) throws(Diagnostic) in try look(handle, origin, body)
        }
        let objects = try objects(of: content, keys)
        let folder = audience.folder
        let (last, output) = (last, output)
        let index = AreaIndex(
            objects, keys: keys, title: settings.identity.name, mail: settings.identity.email,
            sequence: Int(clamping: now.seconds),
            last: AreaIndex.Last(
                read: { try? output.read("\(folder)/\($0)", limit: 256 << 20) },
                isCarried: { last?.fingerprint(of: "\(folder)/\($0)") == $1 }),
            origin: "the index of the area of client `\(handle)`")
        let fingerprint = index.fingerprint
        func artifact(
            _ name: String, _ fingerprint: Fingerprint, _ render: @escaping @Sendable () throws(Diagnostic) -> [UInt8]
        ) -> Artifact {
            var artifact = Artifact(
                name, for: audience, fingerprint: fingerprint, origin: "`\(name)` in the area of client `\(handle)`",
                render: render)
            artifact.kind = "sealed file"
            return artifact
        }
        let language = content.language
        let shell = shell(language)
        let keysFile = content.keys.keysFile
        return objects.map { object in
            artifact(object.fileName, object.fingerprint) { () throws(Diagnostic) in try object.sealed() }
        } + [
            artifact("index.bin", fingerprint) { () throws(Diagnostic) in try index.sealed() },
            artifact("version.txt", fingerprint) { () throws(Diagnostic) in try index.version() },
            artifact("keys.bin", Fingerprint(of: keysFile)) { () throws(Diagnostic) in keysFile },
            artifact("index.html", Fingerprint(of: shell)) { () throws(Diagnostic) in shell },
            artifact("app.webmanifest", Fingerprint(of: manifest)) { () throws(Diagnostic) in manifest },
        ]
    }

    /// The pages and documents of an area, in the order in which the client finds them.
    private func objects(of content: AreaContent, _ keys: SealingKey) throws(VaultError) -> [AreaObject] {
        let handle = content.records.client.handle
        let pages = AreaPages(content, trainer: settings.identity.trainer, clock: clock, today: today)
        var objects: [AreaObject] = []
        for page in pages.all {
            var fingerprint = Fingerprint.Builder()
            fingerprint.add(content.fingerprint)
            fingerprint.add(page.path)
            fingerprint.add(content.keys.key.bytes)
            for document in content.documents { fingerprint.add(document.file) }
            objects.append(
                try AreaObject(
                    page.path, title: page.title, mime: "text/html", fingerprint: fingerprint.fingerprint, keys: keys,
                    origin: "`\(page.path)` in the area of client `\(handle)`"
                ) { () throws(Diagnostic) in page.write() })
        }
        for document in content.documents {
            let path = "documents/\(document.file)"
            var fingerprint = Fingerprint.Builder()
            fingerprint.add(document.artifact.fingerprint)
            fingerprint.add(content.keys.key.bytes)
            let artifact = document.artifact
            objects.append(
                try AreaObject(
                    path, title: pages.title(of: document), mime: document.mime, fingerprint: fingerprint.fingerprint,
                    keys: keys, origin: "`\(document.file)` in the area of client `\(handle)`"
                ) { () throws(Diagnostic) in try artifact.render() })
        }
        return objects
    }
}
