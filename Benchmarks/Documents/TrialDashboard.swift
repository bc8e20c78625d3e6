import Artifacts
import Dashboard
import Quantities
import Site
import Studio
import Synchronization

/// The trainer's pages of a studio, timed without the rest of a build.
enum TrialDashboard {
    /// Reads a studio and renders every page of the trainer's area on all cores; tells what that took.
    static func run(_ path: String) throws -> String {
        let clock = ContinuousClock()
        var options = ReadOptions(
            now: Instant(date: CivilDate(dayNumber: 20_773), hour: 12), threads: availableProcessors)
        options.maker = "bench"
        let start = clock.now
        let (snapshot, _) = try Workspace(path).read(options)
        let read = clock.now
        let style = ThemeFile.stylesheet("trainer", snapshot.theme, snapshot.settings)
        let script = ThemeFile.script("trainer", snapshot.theme)
        let area = try TrainerArea(
            snapshot, documents: [:], stylesheet: (style.path, style.artifact(for: .trainer)),
            script: (script.path, script.artifact(for: .trainer)))
        let artifacts = area.artifacts()
        let pages = artifacts.filter { $0.path.hasSuffix("/index.html") }
        let planned = clock.now
        for overview in artifacts where overview.path == "index.html" { _ = try overview.render() }
        let overviewed = clock.now
        let bytes = Atomic<Int>(0)
        let failures = Atomic<Int>(0)
        parallelEach(pages.count, threads: availableProcessors, grain: 1) { index in
            do {
                bytes.add(try pages[index].render().count, ordering: .relaxed)
            } catch {
                failures.add(1, ordering: .relaxed)
            }
        }
        let rendered = clock.now
        func ms(_ from: ContinuousClock.Instant, _ to: ContinuousClock.Instant) -> Int {
            Int(from.duration(to: to) / .milliseconds(1))
        }
        guard failures.load(ordering: .relaxed) == 0 else { return "failed" }
        return
            "\(pages.count) pages, \(bytes.load(ordering: .relaxed)) bytes: read \(ms(start, read)) ms, planned \(ms(read, planned)) ms, overview \(ms(planned, overviewed)) ms, rendered \(ms(overviewed, rendered)) ms"
    }
}
