import Diagnostics
import Drawing
import Progress
import Quantities
import Studio
import Training

/// How a client stands on a day: what flags, charts and reports are made of, worked out of the records once.
public struct ClientStanding: Sendable {
    /// What is known of the client.
    public let records: ClientRecords
    /// The last day that counts.
    public let day: CivilDate
    /// The reader's language.
    public let language: Language
    /// The workouts up to the day, by date.
    public let workouts: [(log: WorkoutLog, date: CivilDate)]
    /// What was trained up to the day.
    public let history: TrainingHistory
    /// The title of the plan, where there is one.
    public let planTitle: String?
    /// The first and the last session of the plan.
    public let planSpan: ClosedRange<CivilDate>?
    /// The plan's sessions with what became of them.
    public let sessions: PlannedSessions
    /// Session loads by day.
    public let loads: DailyLoads
    /// The trend of body mass, or why there is none.
    public let weight: Result<WeightTrend, Refusal>
    let schedule: PlanSchedule?
    let desk: FigureDesk

    init(_ records: ClientRecords, _ desk: FigureDesk, _ language: Language, _ day: CivilDate) {
        self.records = records
        self.desk = desk
        self.language = language
        self.day = day
        let workouts = records.workouts.map { (log: $0, date: desk.date($0.startedAt)) }.filter { $0.date <= day }
        self.workouts = workouts
        history = TrainingHistory(
            workouts.map { TrainingHistory.Session(date: $0.date, sets: $0.log.sets) }, today: day)
        loads = DailyLoads(
            workouts.compactMap { log, date in
                DailyLoads.load(rating_tenths: log.sessionRPE_tenths, duration_s: log.duration_s).map {
                    (date, $0)
                }
            })
        var ignored: [Diagnostic] = []
        let plan = records.plan.flatMap { desk.shelf.plan($0, handle: records.client.handle, into: &ignored) }
        let schedule = plan.flatMap {
            desk.shelf.schedule($0, for: records.client, on: day, history: .none, into: &ignored)
        }
        self.schedule = schedule
        planTitle = plan.map { desk.shelf.worded($0, in: language).template.title }
        planSpan = schedule?.span
        sessions = PlannedSessions(planned: schedule?.dates ?? [], done: workouts.map(\.date), today: day)
        do throws(Refusal) {
            weight = .success(try WeightTrend(records.measurements.filter { $0.date <= day }))
        } catch {
            weight = .failure(error)
        }
    }

    /// The unit of the client's masses.
    public var unit: MassUnit { records.client.massUnit }
    /// The brand's colour.
    public var accent: Drawing.Colour { desk.accent }
    var library: ExerciseLibrary { desk.shelf.library }
    var wording: FigureWording { FigureWording(language) }

    /// The weeks of training from the first to the last.
    public var weeks: [TrainingWeek] { TrainingWeek.weeks(history, library: library) }

    /// More than ever before, by date.
    public var personalRecords: [PersonalRecord] { PersonalRecord.all(history, library: library) }

    /// How strong the client was, the exercises with the most sets first.
    public var strength: [StrengthHistory] { StrengthHistory.all(history, library: library) }

    /// What was earned by rule, by date.
    public var badges: [Badge] {
        Badge.earned(workouts.map { ($0.date, $0.log.tonnage_g) }, weeks: sessions.weeks)
    }

    /// The title of an exercise in the reader's language.
    public func title(of exercise: String) -> String { library.find(exercise)?.title(in: language) ?? exercise }

    /// The last day of which anything was entered by or for the client.
    public var lastEntry: CivilDate? {
        var dates = [history.sessions.last?.date, records.measurements.last?.date, records.checkIns.last?.date]
        dates.append(records.foodLogs.last?.date)
        dates += records.habits.map { $0.logs.last?.date }
        dates.append(records.messages.last { $0.direction == .fromClient }.map { desk.date($0.at) })
        return dates.compactMap { $0 }.filter { $0 <= day }.max()
    }

    /// The days of one figure of watches and phones, by date, from the one source that tells the most of them: devices differ.
    public func wearable(_ figure: (WearableDay) -> Int?) -> [(date: CivilDate, value: Int, device: String?)] {
        let known = records.wearableDays.filter { $0.date <= day }.compactMap { wearable in
            figure(wearable).map { (source: wearable.source, date: wearable.date, value: $0, device: wearable.device) }
        }
        let counts = Dictionary(grouping: known) { $0.source }.mapValues(\.count)
        let best = WearableDay.Source.allCases.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
        return known.filter { $0.source == best }.map { ($0.date, $0.value, $0.device) }
    }

    /// Readings of the heart rate's variability as rMSSD, by date.
    public var variability: [HRVBand.Sample] {
        wearable(\.hrvRMSSD_us).map {
            HRVBand.Sample($0.date, rMSSD_ms: Double($0.value) / 1000, device: $0.device)
        }
    }
}

extension ClientStanding {
    /// The day of a moment where the studio is.
    public func date(of moment: Instant) -> CivilDate { desk.date(moment) }
}
