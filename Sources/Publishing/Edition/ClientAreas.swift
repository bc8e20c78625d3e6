import Artifacts
import Diagnostics
import Files
import Portal
import Site
import Studio

/// The private areas of all active clients who have one.
struct ClientAreas {
    private(set) var artifacts: [Artifact] = []

    /// - Parameters:
    ///   - contents: What each client's area is made of, by handle.
    ///   - last: What the last build made, below a folder.
    init(
        _ snapshot: Snapshot, _ contents: [AreaContent], proof: LeakProof, last: Manifest?, output: Folder
    ) throws(Diagnostic) {
        guard !snapshot.areas.isEmpty else { return }
        let stylesheet = ThemeFile.stylesheet("area", snapshot.theme, snapshot.settings)
        let script = ClientAreas.script(snapshot.theme)
        let portal = Portal(
            snapshot.settings,
            viewer: Portal.Viewer(
                stylesheet: (stylesheet.path, stylesheet.artifact(for: .clients)),
                script: (script.path, script.artifact(for: .clients)),
                worker: ThemeFile.plainScript("area/sw.js", snapshot.theme)),
            now: snapshot.now, today: snapshot.today, last: last, output: output
        ) { (handle, origin, body) throws(Diagnostic) in
            try proof.check(body, for: .client(handle), origin: origin)
        }
        artifacts = portal.shared()
        for content in contents { artifacts += try portal.artifacts(of: content) }
    }
}

extension ClientAreas {
    /// The viewer of all areas.
    static func script(_ theme: Theme) -> ThemeFile {
        let parts = ["format", "store", "show", "diary", "main"].map { "area/\($0).js" }
        return ThemeFile.script("viewer", joining: parts, theme)
    }
}

extension LeakProof {
    /// The artifacts, each searched for what is not its audience's as soon as it is rendered.
    func guarding(_ artifacts: [Artifact]) -> [Artifact] {
        artifacts.inspected { (artifact, bytes) throws(Diagnostic) in
            try check(Array((artifact.path + "\n").utf8), for: reader(of: artifact), origin: artifact.path)
            try check(bytes, for: reader(of: artifact), origin: artifact.path)
        }
    }

    private func reader(of artifact: Artifact) -> Reader {
        switch artifact.audience {
        case .everyone: .everyone
        case .trainer: .trainer
        case .client, .clients: .host
        }
    }

    /// What is wrong with files that the last build made and this one will carry over: what is looked for may be new.
    func problems(
        with artifacts: [Artifact], standing last: Manifest?, in output: Folder, threads: Int
    ) -> [Diagnostic] {
        guard let last, last.facts["canaries"] != fingerprint.hex else { return [] }
        let open = artifacts.filter { $0.audience == .everyone || $0.audience == .clients }
        return parallelMap(open, threads: threads) { artifact -> Diagnostic? in
            guard last.fingerprint(of: artifact.path) == artifact.fingerprint,
                let bytes = try? output.read(artifact.path)
            else { return nil }
            do throws(Diagnostic) {
                try check(bytes, for: reader(of: artifact), origin: artifact.path)
                return nil
            } catch {
                return error
            }
        }.compactMap { $0 }
    }
}
