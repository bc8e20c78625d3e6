import Artifacts
import Diagnostics
import Files
import Quantities

/// All written pages, in an order that is the same on every run.
public struct Pages: Sendable {
    /// Every page that is shown, by file.
    public let all: [Page]
    /// The keys of pages that could not be read; a build with any of them has failed already.
    public let unreadable: [String]
    /// Why pages are not shown, by key: so that a link to one can say so.
    public let heldBack: [String: String]
    private let outcomes: [(file: ContentFile, outcome: Page.Outcome)]
    private let memory: ContentMemory

    /// The posts of a language, newest first; those of one day by name.
    public func posts(in language: Language) -> [Page] {
        pages(of: .blog, in: language).sorted { one, other in
            let (first, second) = (one.date?.dayNumber ?? 0, other.date?.dayNumber ?? 0)
            return first != second ? first > second : one.name < other.name
        }
    }

    /// The pages of a section in a language, by file.
    public func pages(of section: Page.Section, in language: Language) -> [Page] {
        all.filter { $0.section == section && $0.language == language }
    }

    static func read(
        _ files: [ContentFile], in folder: Folder, settings: Settings, options: ReadOptions, memory: ContentMemory,
        into diagnostics: inout [Diagnostic]
    ) -> Pages {
        let outcomes = parallelMap(files, threads: options.threads, grain: 16) { file in
            memory.page(of: file) ?? Page.read(file, in: folder, settings: settings)
        }
        let git = settings.site.datesFromGit ? GitDates(of: folder, into: &diagnostics) : nil
        let clock = WallClock(zone: settings.locale.timeZone)
        var pages: [Page] = []
        var heldBack: [String: String] = [:]
        pages.reserveCapacity(outcomes.count)
        for outcome in outcomes {
            diagnostics += outcome.diagnostics
            guard let page = outcome.page else { continue }
            if let reason = page.heldBack(options) {
                heldBack[page.key] = reason
            } else {
                let change = page.updated == nil ? git?.lastChange(of: page.file) : nil
                let day = change.flatMap { clock?.date(at: $0) }
                // A change of the day it was published is no update.
                pages.append(
                    day.map { $0 > page.date ?? CivilDate(dayNumber: 0) ? page.updated(on: $0) : page } ?? page)
            }
        }
        return Pages(
            all: pages, unreadable: outcomes.compactMap(\.unreadable), heldBack: heldBack,
            outcomes: Array(zip(files, outcomes)), memory: memory)
    }

    /// Keeps what was read for the next build.
    func remember(_ pictures: PictureShelf, in folder: Folder, threads: Int) {
        memory.keep(outcomes, pictures.outcomes, in: folder, threads: threads)
    }
}
