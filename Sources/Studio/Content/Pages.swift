import Artifacts
import Diagnostics
import Files
import Quantities

/// All written pages, in an order that is the same on every run.
public struct Pages: Sendable {
    /// Every page, by file.
    public let all: [Page]
    /// The keys of pages that could not be read; a build with any of them has failed already.
    public let unreadable: [String]

    init(all: [Page], unreadable: [String]) {
        self.all = all
        self.unreadable = unreadable
    }

    /// The posts of a language, newest first; those of one day by name.
    public func posts(in language: Language) -> [Page] {
        all.filter { $0.section == .blog && $0.language == language }.sorted { one, other in
            let (first, second) = (one.date?.dayNumber ?? 0, other.date?.dayNumber ?? 0)
            return first != second ? first > second : one.name < other.name
        }
    }

    static func read(
        _ files: [ContentFile], in folder: Folder, settings: Settings, options: ReadOptions,
        into diagnostics: inout [Diagnostic]
    ) -> Pages {
        let outcomes = parallelMap(files, threads: options.threads) {
            Page.read($0, in: folder, settings: settings, options: options)
        }
        var pages: [Page] = []
        pages.reserveCapacity(outcomes.count)
        for outcome in outcomes {
            diagnostics += outcome.diagnostics
            if let page = outcome.page, !outcome.isHeldBack { pages.append(page) }
        }
        return Pages(all: pages, unreadable: outcomes.compactMap(\.unreadable))
    }
}
