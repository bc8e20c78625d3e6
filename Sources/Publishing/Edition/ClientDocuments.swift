import Artifacts
import Business
import Dashboard
import Diagnostics
import Documents
import Figures
import Nutrition
import Portal
import Quantities
import Site
import Studio
import Training

/// The printed documents of every active client: what there is to open on her page, and the files themselves.
struct ClientDocuments: Sendable {
    private(set) var artifacts: [Artifact] = []
    /// What clients' private areas are made of, for those who have one.
    private(set) var areas: [AreaContent] = []
    private var area: AreaContent?
    /// By handle.
    private(set) var views: [String: [DocumentView]] = [:]
    /// The fingerprint of all that is known of each client, by handle.
    private(set) var fingerprints: [String: Fingerprint] = [:]
    var diagnostics: [Diagnostic] = []
    let snapshot: Snapshot
    private let stationery: Stationery
    private let exercisePages: [Language: [String: String]]
    private let base: Fingerprint
    private let clock: WallClock?
    private let shelf: PlanShelf
    private let menus: MenuShelf
    private let desk: FigureDesk
    /// The fingerprint of all that is known of the client whose documents are being planned.
    private var known = Fingerprint(of: [])
    /// The handles of those whose templates have changed, by template.
    private var outdated: [String: [String]] = [:]
    /// The same of menus.
    private var outdatedMenus: [String: [String]] = [:]

    /// - Parameters:
    ///   - clients: Whose documents are made; those of all clients without it.
    ///   - exercisePages: The addresses of the exercises' pages, by language and the exercise's name.
    ///   - threads: How many clients are worked on at a time.
    init(
        _ snapshot: Snapshot, of clients: [ClientRecords]? = nil, exercisePages: [Language: [String: String]],
        threads: Int = 1
    ) {
        self.snapshot = snapshot
        self.exercisePages = exercisePages
        stationery = Stationery(snapshot.settings)
        clock = WallClock(zone: snapshot.settings.locale.timeZone)
        var base = Fingerprint.Builder()
        base.add(snapshot.settings.digest)
        base.add(snapshot.knowledge.digest)
        base.add(Fingerprint(of: stationery.logo?.operators ?? []))
        for language in Language.allCases {
            for page in (exercisePages[language] ?? [:]).sorted(by: { $0.key < $1.key }) { base.add(page.value) }
        }
        self.base = base.fingerprint
        shelf = PlanShelf(snapshot.knowledge, gym: snapshot.settings.gym)
        menus = MenuShelf(snapshot.knowledge)
        desk = FigureDesk(snapshot, shelf: shelf)
        let active = (clients ?? snapshot.records.clients).filter(\.client.isActive)
        let none = self
        for documents in parallelMap(active, threads: threads, { none.of($0) }) { append(documents) }
        diagnostics += outdatedTemplates
        diagnostics += outdatedMenus.sorted { $0.key < $1.key }.map { MenuShelf.outdated($0, $1) }
    }

    /// The documents of one client.
    private func of(_ records: ClientRecords) -> ClientDocuments {
        var documents = self
        documents.known = records.fingerprint
        documents.fingerprints[records.client.handle] = documents.known
        documents.area = snapshot.areas[records.client.id].map { AreaContent(records, keys: $0) }
        documents.plan(records)
        documents.menu(records)
        documents.progress(records)
        documents.letters(records)
        documents.finishArea(records)
        return documents
    }

    private mutating func append(_ other: ClientDocuments) {
        artifacts += other.artifacts
        areas += other.areas
        views.merge(other.views) { $0 + $1 }
        fingerprints.merge(other.fingerprints) { $1 }
        diagnostics += other.diagnostics
        outdated.merge(other.outdated) { $0 + $1 }
        outdatedMenus.merge(other.outdatedMenus) { $0 + $1 }
    }

    /// Ends the content of the client's area with what does not come from her documents.
    private mutating func finishArea(_ records: ClientRecords) {
        guard var content = area else { return }
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        fingerprint.add(known)
        fingerprint.add(snapshot.today.iso)
        content.fingerprint = fingerprint.fingerprint
        content.questions = snapshot.settings.checkInQuestions
        areas.append(content)
        area = nil
    }

    /// Last month's progress report of a client of whom anything is known. It says nothing of today, so it stays all month long.
    private mutating func progress(_ records: ClientRecords) {
        guard records.hasProgress else { return }
        let days = ProgressReport.monthBefore(snapshot.today)
        let (snapshot, stationery, desk) = (snapshot, stationery, desk)
        var content = Fingerprint.Builder()
        content.add(known)
        content.add(days.upperBound.iso)
        let name = snapshot.settings.locale.language.monthName(days.upperBound.month)
        add(
            "progress-report.pdf", records,
            DocumentView(
                title: "Progress report", url: "progress-report.pdf", kind: "report",
                note: "\(name) \(days.upperBound.year)"),
            dependsOn: content.fingerprint
        ) { () throws(Diagnostic) in
            try ProgressReportDocument(snapshot.report(of: records, desk, days: days), stationery: stationery)
                .pdf(at: Instant(date: days.upperBound, hour: 12))
        }
    }

    /// What the client has logged, by the days of the studio's zone.
    private func history(_ records: ClientRecords) -> TrainingHistory {
        TrainingHistory(records.workouts, today: snapshot.today) { clock?.date(at: $0) ?? $0.utc.date }
    }

    /// The documents of the client's plan: the booklet and the sheets of the coming week.
    private mutating func plan(_ records: ClientRecords) {
        guard let version = records.plan else { return }
        let client = records.client
        var found: [Diagnostic] = []
        guard
            let plan = shelf.plan(version, handle: client.handle, into: &found).map({
                shelf.worded($0, in: client.language)
            }),
            let schedule = shelf.schedule(
                plan, for: client, on: snapshot.today, history: history(records), into: &found)
        else {
            diagnostics += found
            return
        }
        diagnostics += found
        if shelf.standing(of: version) == .outdated {
            outdated[plan.template.name, default: []].append(client.handle)
        }
        let (made, stationery) = (snapshot.dayOf(version.savedAt), stationery)
        let print = handout(plan, schedule, version: version.version, records)
        let language = print.language
        area?.handout = print
        area?.meals = print.menu
        add(
            "booklet.pdf", records,
            DocumentView(title: "Booklet", url: "booklet.pdf", kind: "plan", note: plan.template.title)
        ) { () throws(Diagnostic) in
            try BookletDocument(Booklet(of: print), stationery: stationery, language: language)
                .pdf(at: made)
        }
        let week = schedule.week(on: snapshot.today)
        if let week {
            add(
                "session-sheets.pdf", records,
                DocumentView(title: "Session sheets", url: "session-sheets.pdf", kind: "plan", note: "week \(week)")
            ) { () throws(Diagnostic) in
                try SessionSheetDocument(Booklet(of: print), week: week, stationery: stationery, language: language)
                    .pdf(at: made)
            }
        }
        add(
            "blank-log.pdf", records, DocumentView(title: "Blank log", url: "blank-log.pdf", kind: "plan")
        ) { () throws(Diagnostic) in
            try BlankLogDocument(Booklet(of: print), stationery: stationery, language: language)
                .pdf(at: made)
        }
    }

    /// A client's plan with all that its printed documents say besides.
    func handout(
        _ plan: ClientPlan, _ schedule: PlanSchedule, version: Int, _ records: ClientRecords
    ) -> PlanHandout {
        let client = records.client
        let identity = snapshot.settings.identity
        var handout = PlanHandout(
            plan, schedule, version: version, client: client.name, language: client.language,
            unit: client.massUnit, trainer: identity.trainer, studio: identity.name)
        handout.goal = client.goal
        handout.measurements = records.measurements
        handout.weight = .weight(
            records.measurements, in: client.massUnit, language: client.language, accent: stationery.accent)
        handout.site = snapshot.settings.site.url
        handout.exercisePages = exercisePages[client.language] ?? [:]
        let calendar = MealCalendar(records, shelf: menus)
        handout.menu = meals(calendar, records, weeks(of: schedule, from: plan.start, calendar))
        handout.ranges = records.eater(on: snapshot.today).ranges(in: client.language)
        return handout
    }

    /// A warning for each template that plans stand on as it was before.
    private var outdatedTemplates: [Diagnostic] {
        outdated.sorted { $0.key < $1.key }.map { name, handles in
            let who = handles.count == 1 ? "the plan of `\(handles[0])` stands" : "\(handles.count) plans stand"
            return Diagnostic(
                .warning, "outdated-plan", "\(who) on this template as it was before it changed",
                file: "Content/plans/\(name).md",
                hint: "`floorpress plan list` shows which; `floorpress plan upgrade CLIENT` carries one onto it")
        }
    }

    /// What the client eats from the menu that holds today, or from the one to come where none does yet, with what is bought for
    /// some weeks.
    private func meals(
        _ calendar: MealCalendar, _ records: ClientRecords, _ weeks: [ClosedRange<CivilDate>]
    ) -> ClientMeals? {
        guard let table = calendar.table(about: snapshot.today) else { return nil }
        let client = records.client
        let (pantry, aisles) = (records.pantry, snapshot.settings.shop()?.aisles ?? [])
        return ClientMeals(
            table.menu, people_milli: table.people_milli, client: client.name, language: client.language
        ) {
            var left = pantry
            return weeks.map { week in
                let basket = Basket(calendar.list(for: week), pantry: left)
                left = left.without(basket)
                return ShoppingTrip(
                    basket, days: week, menu: table.menu.title(in: client.language), eaters: [client.name],
                    people_milli: table.people_milli, aisles: aisles, language: client.language)
            }
        }
    }

    /// The week of the plan that runs and the one after it; the seven days to come where it does not run.
    private func weeks(
        of schedule: PlanSchedule, from start: CivilDate, _ calendar: MealCalendar
    ) -> [ClosedRange<CivilDate>] {
        guard let week = schedule.week(on: snapshot.today) else { return comingWeek(calendar) }
        let first = start.adding(days: (week - 1) * 7)
        let last = schedule.blocks.map(\.weeks.upperBound).max() ?? week
        let weeks = (week...max(week, min(week + 1, last))).map { number in
            let day = first.adding(days: (number - week) * 7)
            return day...day.adding(days: 6)
        }
        // A menu that begins later has nothing to buy for in the weeks before.
        let eaten = weeks.filter { week in calendar.start(about: snapshot.today).map { $0 <= week.upperBound } ?? false
        }
        return eaten.isEmpty ? comingWeek(calendar) : eaten
    }

    /// The seven days from today on, or from the first day of a menu that is still to come.
    private func comingWeek(_ calendar: MealCalendar) -> [ClosedRange<CivilDate>] {
        let first = max(snapshot.today, calendar.start(about: snapshot.today) ?? snapshot.today)
        return [first...first.adding(days: 6)]
    }

    /// The documents of the client's menu: the week's grid, its recipes, and what to buy for the seven days to come.
    private mutating func menu(_ records: ClientRecords) {
        let calendar = MealCalendar(records, shelf: menus)
        diagnostics += menuMistakes(calendar, records)
        guard let meals = meals(calendar, records, comingWeek(calendar)) else { return }
        if area?.meals == nil { area?.meals = meals }
        let version = records.menu(on: snapshot.today) ?? records.menu
        let noon = version.map { snapshot.dayOf($0.savedAt) } ?? snapshot.dayStart
        let (studio, stationery) = (snapshot.settings.identity.name, stationery)
        let title = meals.menu.title
        add(
            "menu.pdf", records, DocumentView(title: "Menu", url: "menu.pdf", kind: "menu", note: title)
        ) { () throws(Diagnostic) in
            try MenuDocument(meals, studio: studio, stationery: stationery).pdf(at: noon)
        }
        if meals.hasRecipes {
            add(
                "recipes.pdf", records, DocumentView(title: "Recipes", url: "recipes.pdf", kind: "menu", note: title)
            ) { () throws(Diagnostic) in
                try RecipeCardsDocument(meals, studio: studio, stationery: stationery).pdf(at: noon)
            }
        }
        add(
            "shopping-list.pdf", records,
            DocumentView(title: "Shopping list", url: "shopping-list.pdf", kind: "menu", note: title)
        ) { () throws(Diagnostic) in
            let sheet = meals.trips.first?.sheet ?? ShoppingSheet(title: title, subtitle: meals.client, aisles: [])
            return try ShoppingListDocument(
                sheet, studio: studio, stationery: stationery, language: meals.language
            ).pdf(at: noon)
        }
    }

    /// What is wrong with the client's menu, that days miss the target, and that its template has changed.
    private mutating func menuMistakes(_ calendar: MealCalendar, _ records: ClientRecords) -> [Diagnostic] {
        var found = calendar.mistakes(from: snapshot.today)
        guard let table = calendar.table(about: snapshot.today), !found.hasErrors else { return found }
        found += table.problems
        guard !found.hasErrors else { return found }
        let handle = records.client.handle
        let mass = records.eater(on: snapshot.today).mass
        found += MenuShelf.offTarget(table.menu, of: handle, mass: mass).map { [$0] } ?? []
        if let version = records.menu(on: snapshot.today) ?? records.menu, menus.standing(of: version) == .outdated {
            outdatedMenus[table.template, default: []].append(handle)
        }
        return found
    }

    mutating func add(
        _ file: String, _ records: ClientRecords, _ view: DocumentView, dependsOn content: Fingerprint? = nil,
        _ render: @escaping @Sendable () throws(Diagnostic) -> [UInt8]
    ) {
        let handle = records.client.handle
        var fingerprint = Fingerprint.Builder()
        fingerprint.add(base)
        fingerprint.add(file)
        if let content {
            fingerprint.add(content)
        } else {
            fingerprint.add(known)
            fingerprint.add(snapshot.today.iso)
        }
        views[handle, default: []].append(view)
        let origin = "\(file) of client `\(handle)`"
        let artifact = Artifact(
            "clients/\(handle)/\(file)", for: .trainer, fingerprint: fingerprint.fingerprint, origin: origin
        ) { () throws(Diagnostic) in
            do throws(Diagnostic) {
                return try render()
            } catch {
                // What does not fit a page says in which document.
                throw error.file == nil && error.place == nil ? error.about(origin) : error
            }
        }
        artifacts.append(artifact)
        area?.documents.append(
            AreaContent.Document(file: file, title: view.title, kind: view.kind, artifact: artifact))
    }
}

extension Snapshot {
    /// The noon of the day that counts as today: the time that documents carry, the same all day long.
    var dayStart: Instant { Instant(date: today, hour: 12) }

    /// The noon of the day on which a plan or a menu was saved: what is printed of it carries that day, and so stays the same file until it
    /// says something else.
    func dayOf(_ saved: Instant) -> Instant { Instant(date: min(saved.utc.date, today), hour: 12) }
}
