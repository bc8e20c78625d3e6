import Artifacts
import Diagnostics
import Documents
import Figures
import Quantities
import Studio

/// A client's progress report for whatever days are asked for, made outside of a build.
public struct ProgressReports {
    private let workspace: Workspace
    private let options: Edition.Options

    /// Prepares reports of a studio.
    public init(_ workspace: Workspace, _ options: Edition.Options) {
        self.workspace = workspace
        self.options = options
    }

    /// The report of a client; of last month without days.
    public func report(
        of handle: String, days: ClosedRange<CivilDate>?
    ) throws(Mistakes) -> (report: ProgressReport, pdf: [UInt8]) {
        let (snapshot, found) = try workspace.read(options.reading)
        guard !found.hasErrors else { throw Mistakes(found) }
        let records = try client(handle, in: snapshot)
        let days = days ?? ProgressReport.monthBefore(snapshot.today)
        guard days.lowerBound <= snapshot.today else {
            throw Mistakes(
                Diagnostic(
                    .error, "bad-value", "the report would begin after today", file: RecordStore.fileName,
                    expected: "a first day up to \(snapshot.today.iso)"))
        }
        let report = snapshot.report(of: records, FigureDesk(snapshot), days: days)
        do throws(Diagnostic) {
            return (
                report,
                try ProgressReportDocument(report, stationery: Stationery(snapshot.settings)).pdf(at: snapshot.dayStart)
            )
        } catch {
            throw Mistakes(error.about("the progress report of \(handle)"))
        }
    }

    /// What the trainer should look at, by client.
    ///
    /// - Parameter handle: One client alone; every active one without it.
    public func flags(of handle: String?) throws(Mistakes) -> [ClientStanding] {
        let (snapshot, found) = try workspace.read(options.reading)
        guard !found.hasErrors else { throw Mistakes(found) }
        let desk = FigureDesk(snapshot)
        let chosen: [ClientRecords]
        if let handle {
            chosen = [try client(handle, in: snapshot)]
        } else {
            chosen = snapshot.records.clients.filter(\.client.isActive)
        }
        return parallelMap(chosen, threads: options.threads, grain: 4) { desk.standing(of: $0, in: desk.language) }
    }

    private func client(_ handle: String, in snapshot: Snapshot) throws(Mistakes) -> ClientRecords {
        if let records = snapshot.records.client(handle) { return records }
        throw Mistakes(
            Diagnostic(
                .error, "unknown-client", "there is no client `\(handle)`", file: RecordStore.fileName,
                hint: didYouMean(handle, in: snapshot.records.clients.map(\.client.handle), limit: 3)
                    ?? "`floorpress client list --all` shows them"))
    }
}

extension Snapshot {
    /// A client's report over some days.
    func report(of records: ClientRecords, _ desk: FigureDesk, days: ClosedRange<CivilDate>) -> ProgressReport {
        ProgressReport(
            records, desk, days: days, trainer: settings.identity.trainer, studio: settings.identity.name)
    }
}
