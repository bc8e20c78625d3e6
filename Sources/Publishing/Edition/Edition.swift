import Artifacts
import Dashboard
import Diagnostics
import Dispatch
import Documents
import Files
import Portal
import Quantities
import Site
import Studio

/// One build: reads the studio, plans every output of all areas, presses and publishes them.
public struct Edition: Sendable {
    /// How to build.
    public struct Options: Sendable {
        /// The moment that counts as now.
        public var now: Instant
        /// The output folder; the studio's own where it is absent.
        public var output: String?
        /// Whether drafts are shown.
        public var includesDrafts = false
        /// Whether posts whose day is still to come are shown.
        public var includesFuture = false
        /// Threads to work with.
        public var threads: Int
        /// Whether to time what is rendered, kind by kind.
        public var isProfiled = false
        /// Told how many artifacts of how many are done, on any thread.
        public var progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }

        /// Options for a moment.
        public init(now: Instant, threads: Int) {
            self.now = now
            self.threads = threads
        }
    }

    private let workspace: Workspace
    private let options: Options

    /// Prepares a build of a studio.
    public init(_ workspace: Workspace, _ options: Options) {
        self.workspace = workspace
        self.options = options
    }

    /// Builds. With any error nothing is changed and every mistake is thrown.
    public func build() throws(Mistakes) -> BuildReport {
        var stopwatch = Stopwatch()
        let output = options.output ?? workspace.folder.path("Output")
        let publication = Publication(into: output, maker: Maker.identity, threads: options.threads)
        var report = BuildReport(output: publication.output.path, at: options.now)
        let settings = try workspace.settings()
        let inputs = Inputs(workspace, settings, options)
        if let last = publication.last, let signature = inputs.signature, last.facts["inputs"] == signature,
            publication.isIntact(last)
        {
            try publication.discardLeftovers()
            report.publication.carried = last.count
            report.publication.bytes = last.size
            report.files = last.tally.shares
            report.standingWarnings = last.facts["warnings"].flatMap { Int($0) } ?? 0
            stopwatch.lap("compare", into: &report)
            return report
        }
        publication.lookEarly()
        defer { publication.stopLooking() }
        let (snapshot, found) = try workspace.read(options.reading, content: inputs.content)
        stopwatch.lap("read", into: &report)
        let proof = LeakProof(snapshot, threads: options.threads)
        let (planned, warnings) = try plan(snapshot, found, proof, last: publication.last, output: publication.output)
        let leaks = proof.problems(
            with: planned, standing: publication.last, in: publication.output, threads: options.threads)
        guard leaks.isEmpty else { throw Mistakes(leaks) }
        let artifacts = proof.guarding(planned)
        report.warnings = warnings
        report.files = artifacts.tally.shares
        stopwatch.lap("plan", into: &report)
        let total = artifacts.count
        let progress = options.progress
        var facts: [String: String] = ["artifacts": "\(total)"]
        facts["inputs"] = inputs.signature
        facts["warnings"] = "\(warnings.count)"
        facts["canaries"] = proof.fingerprint.hex
        // What was read is worth keeping whatever becomes of the publication, so it is written beside it.
        let remembered = DispatchGroup()
        let threads = options.threads
        DispatchQueue.global().async(group: remembered) { snapshot.remember(threads: threads) }
        defer { remembered.wait() }
        report.keepUntilExit = [snapshot, artifacts]
        let profile = options.isProfiled ? RenderProfile() : nil
        report.publication = try publication.publish(
            profile.map { artifacts.timed(by: $0) } ?? artifacts, facts: facts
        ) { progress($0, total) }
        report.profile = profile?.all ?? []
        stopwatch.lap("press", into: &report)
        return report
    }

    /// Reads and plans as a build does, and writes nothing.
    public func check() throws(Mistakes) -> (artifacts: Int, warnings: [Diagnostic]) {
        let (snapshot, found) = try workspace.read(options.reading)
        let (artifacts, warnings) = try plan(
            snapshot, found, LeakProof(snapshot), last: nil, output: Folder(workspace.folder.path("Output")))
        let collisions = artifacts.collisions()
        guard collisions.isEmpty else { throw Mistakes(collisions) }
        return (artifacts.count, warnings)
    }

    /// Compiles every template that a build uses, those of the theme and the studio's own, and looks at nothing else.
    public func checkTemplates() -> (names: [String], diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let theme = workspace.theme(into: &diagnostics)
        let used = TemplateUse(theme)
        diagnostics += PublicSite.check(used) + TrainerArea.check(used) + JobsPage.check(used)
        var seen: Set<Diagnostic> = []
        diagnostics = diagnostics.filter { seen.insert($0).inserted }
        // A misspelt name overrides nothing, and nobody would notice.
        let known = used.names
        let own = theme.names.filter {
            theme.isOwn($0) && !$0.hasPrefix("mail/") && ($0.hasSuffix(".html") || $0.hasSuffix(".xml"))
        }
        diagnostics += own.filter { !known.contains($0) }.map { name in
            Diagnostic(
                .warning, "unused-template", "no page uses this template", file: "Templates/\(name)",
                hint: didYouMean(name, in: known.sorted()))
        }
        return (known.sorted(), diagnostics)
    }

    /// Every output, with the warnings. All areas are planned even when one has mistakes, so that one run tells all.
    ///
    /// - Parameter found: What reading found wrong. With an error in it the clients' documents are not planned: a plan
    ///   that could not be read would be missed there a second time.
    private func plan(
        _ snapshot: Snapshot, _ found: [Diagnostic], _ proof: LeakProof, last: Manifest?, output: Folder
    ) throws(Mistakes) -> (artifacts: [Artifact], warnings: [Diagnostic]) {
        var artifacts: [Artifact] = []
        var diagnostics = found
        var exercisePages: [Language: [String: String]] = [:]
        var areas: [AreaContent] = []
        do throws(Mistakes) {
            let site = try PublicSite(snapshot.publicView, threads: options.threads)
            if !found.hasErrors { diagnostics += site.warnings }
            exercisePages = site.exercisePages
            artifacts += site.artifacts() + site.hostingForTrainer()
        } catch {
            diagnostics += error.diagnostics
        }
        do throws(Mistakes) {
            let documents =
                found.hasErrors
                ? nil : ClientDocuments(snapshot, exercisePages: exercisePages, threads: options.threads)
            diagnostics += documents?.diagnostics ?? []
            areas = documents?.areas ?? []
            let stylesheet = ThemeFile.stylesheet(
                "trainer", snapshot.theme, snapshot.settings, shades: [16, 25, 45, 78])
            let script = ThemeFile.script("trainer", snapshot.theme)
            artifacts += documents?.artifacts ?? []
            artifacts.append(try JobsPage(snapshot, stylesheet: stylesheet.path).artifact())
            artifacts += try TrainerArea(
                snapshot, documents: documents?.views ?? [:], fingerprints: documents?.fingerprints ?? [:],
                stylesheet: (stylesheet.path, stylesheet.artifact(for: .trainer)),
                script: (script.path, script.artifact(for: .trainer))
            ).artifacts()
        } catch {
            diagnostics += error.diagnostics
        }
        do throws(Mistakes) {
            artifacts += try ClientAreas(
                snapshot, areas, proof: proof, last: last, output: output, threads: options.threads
            ).artifacts
        } catch {
            diagnostics += error.diagnostics
        }
        // Several clients can meet one mistake of a menu or a plan.
        var seen: Set<Diagnostic> = []
        diagnostics = diagnostics.filter { seen.insert($0).inserted }
        guard !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
        return (artifacts, diagnostics)
    }
}

extension Edition.Options {
    var reading: ReadOptions {
        var reading = ReadOptions(now: now, threads: threads)
        reading.includesDrafts = includesDrafts
        reading.includesFuture = includesFuture
        reading.maker = Maker.identity
        return reading
    }
}
