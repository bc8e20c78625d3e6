// The publication alone, without reading, planning or rendering: small files in many folders, published cold, again with nothing
// changed, and again with one file changed. `publication-bench FOLDER FOLDERS FILES-A-FOLDER ROUNDS`
import Artifacts
import Diagnostics
import Files
import Glibc

let words = CommandLine.arguments
guard words.count == 5, let folders = Int(words[2]), let files = Int(words[3]), let rounds = Int(words[4]) else {
    print("usage: publication-bench FOLDER FOLDERS FILES-A-FOLDER ROUNDS")
    exit(2)
}

/// What everything took: on the clock, and of the processors.
func measured(_ name: String, _ work: () throws -> Void) rethrows {
    func cpu_ms() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
    let before = cpu_ms()
    let time = try ContinuousClock().measure(work).components
    let wall = Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15
    print("  \(name): \((wall * 10).rounded() / 10) ms, processors \(((cpu_ms() - before) * 10).rounded() / 10) ms")
}

/// All outputs; one of them of a later edition than the others.
func artifacts(edition: Int) -> [Artifact] {
    (0..<folders).flatMap { folder in
        (0..<files).map { file in
            let number = folder == folders / 2 && file == 0 ? edition : 0
            var fingerprint = Fingerprint.Builder()
            for part in [folder, file, number] { fingerprint.add(part) }
            return Artifact(
                "blog/post-\(folder)/page-\(file).html", for: .everyone, fingerprint: fingerprint.fingerprint,
                origin: "bench"
            ) { Array("page \(file) of post \(folder), edition \(number)\n".utf8) }
        }
    }
}

let output = words[1] + "/Output"
do {
    for round in 1...max(1, rounds) {
        let edition = round * 2
        let (planned, edited) = (artifacts(edition: edition), artifacts(edition: edition + 1))
        func publication() -> Publication { Publication(into: output, maker: "bench", threads: availableProcessors) }
        print("round \(round), \(planned.count) files in \(folders) folders")
        if round == 1 {
            try measured("cold") { _ = try publication().publish(planned, facts: ["edition": "\(edition)"]) }
        } else {
            try measured("one changed") { _ = try publication().publish(planned, facts: ["edition": "\(edition)"]) }
        }
        try measured("one changed") {
            let report = try publication().publish(edited, facts: ["edition": "\(edition + 1)"])
            guard report.rendered == 1 else {
                throw Diagnostic(.error, "bench", "this was not what was to be measured")
            }
        }
        try measured("nothing changed") {
            let publication = publication()
            guard let last = publication.last, publication.isIntact(last) else {
                throw Diagnostic(.error, "bench", "this was not what was to be measured")
            }
            try publication.discardLeftovers()
        }
    }
} catch {
    print("publication-bench: \(error)")
    exit(3)
}
