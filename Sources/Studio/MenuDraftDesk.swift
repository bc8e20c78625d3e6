import Diagnostics
import Files
import Nutrition
import Quantities
import Solving

/// Where menus are drafted: a studio's foods, recipes and menus, and what its records say of a client.
public struct MenuDraftDesk {
    /// What is known of a client who is drafted for. None of it is written into a draft but what the menu itself shows.
    public struct Figures: Sendable {
        /// Body mass, where there was a weighing.
        public var bodyMass: Mass?
        /// The diets among the flags.
        public var diets: [Diet] = []
        /// The allergies among the flags.
        public var avoid: [Avoidance] = []
        /// What a day is to come to by the formulas; nothing where they ask for something that is not known.
        public var target: MenuTarget?
        /// What the trainer must look after: flags that cannot be held against foods.
        public var notes: [String] = []
    }

    /// The foods.
    public let foods: FoodTable
    /// The recipes.
    public let recipes: [Recipe]
    /// The menus, as far as they can be read.
    public let menus: [Menu]
    private let workspace: Workspace

    /// Reads what a draft is made of. Mistakes in foods and recipes are told; those in menus are left to `check`.
    public init(_ workspace: Workspace) throws(Mistakes) {
        self.workspace = workspace
        let settings = try workspace.settings()
        let listing: ContentListing
        do {
            listing = try ContentListing(workspace.folder, settings: settings)
        } catch {
            throw Mistakes(error)
        }
        var reader = KnowledgeReader(listing, workspace.folder)
        let foods = reader.foods()
        let recipes = reader.recipes(settings.locale.language, foods: foods).recipes
        guard !reader.diagnostics.hasErrors else { throw Mistakes(reader.diagnostics) }
        let templates = reader.menus(settings.locale.language, cookbook: Cookbook(recipes, foods)).templates
        menus = templates.values.sorted { $0.name < $1.name }
        self.foods = foods
        self.recipes = recipes
    }

    /// Drafts a menu.
    public func draft(_ request: MenuRequest) throws(Mistakes) -> MenuDraft {
        try MenuDraft(request, recipes: recipes, foods: foods, menus: menus, solver: GLPKSolver())
    }

    // MARK: Clients

    /// What the records say of a client. Flags that are for a professional stop it.
    public func figures(of handle: String, at now: Instant) throws(Mistakes) -> Figures {
        let roster = try Roster(workspace)
        let client = try roster.client(handle)
        let (eater, _) = try roster.eater(of: handle, at: now)
        let ranges = DailyRange.all(for: eater)
        let isForProfessional = ranges.contains { kind, result in
            guard case .failure(.flagged) = result else { return false }
            return [.goalEnergy, .protein, .fat, .carbohydrate].contains(kind)
        }
        guard !isForProfessional else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-draft",
                    "no draft: a flag of client `\(handle)` is for a dietitian or a physician to look at",
                    hint: "ask a dietitian for this menu; `floorpress target show \(handle)` says what is refused"))
        }
        var figures = Figures()
        figures.bodyMass = eater.mass
        let today = roster.settings.day(at: now)
        for flag in client.flags(on: today) {
            switch flag.kind {
            case .diet:
                if let diet = Diet(rawValue: flag.name) {
                    figures.diets.append(diet)
                } else if flag.name == "pescatarian", let meat = Avoidance("meat", recipes: [], foods: foods) {
                    figures.avoid.append(meat)
                } else {
                    figures.notes.append(
                        "a diet of client `\(handle)` cannot be held against foods; look the draft through")
                }
            case .allergy:
                guard let avoidance = Avoidance(flag.name, recipes: [], foods: foods) else {
                    throw Mistakes(
                        Diagnostic(
                            .error, "no-draft",
                            "no draft: an allergy of client `\(handle)` cannot be held against foods",
                            hint: "name the flag after an allergen, such as nuts, or after a food of the table"))
                }
                figures.avoid.append(avoidance)
            case .injury, .medical, .pregnant, .minor, .missingEquipment: break
            }
        }
        figures.target = try? MenuDraftDesk.target(ranges)
        return figures
    }

    /// The ranges of the formulas as a target: energy, protein, fat and fibre. Carbohydrate is what is left.
    private static func target(
        _ ranges: [(kind: DailyRange.Kind, result: Result<DailyRange, TargetRefusal>)]
    ) throws(TargetRefusal) -> MenuTarget {
        func range(_ kind: DailyRange.Kind) throws(TargetRefusal) -> ClosedRange<Int>? {
            try ranges.first { $0.kind == kind }?.result.get().range
        }
        var goals: [MenuTarget.Goal] = []
        func add(_ nutrient: Nutrient, _ basis: MenuTarget.Basis, _ least: Int?, _ most: Int?) {
            goals.append(MenuTarget.Goal(nutrient, basis, least: least, most: most))
        }
        if let energy = try range(.goalEnergy) {
            add(.energy, .absolute, energy.lowerBound * 1000, energy.upperBound * 1000)
        }
        if let protein = try range(.protein) {
            add(.protein, .absolute, protein.lowerBound * 1000, protein.upperBound * 1000)
        }
        if let fat = try range(.fat) { add(.fat, .energyShare, fat.lowerBound * 10, fat.upperBound * 10) }
        if let fibre = try range(.fibre) { add(.fibre, .absolute, fibre.lowerBound * 1000, nil) }
        return MenuTarget(goals)
    }

    // MARK: Files

    /// Writes a draft: to a file's path, or to `Content/menus` where it is a name alone. Gives the path.
    ///
    /// - Parameter isReplacing: Whether a file that is there already may be replaced; otherwise it is a mistake.
    public func write(_ text: String, to file: String, isReplacing: Bool) throws(Mistakes) -> String {
        let isName = !file.contains("/") && !file.hasSuffix(".md")
        let shown = isName ? "Content/menus/\(file).md" : file
        let path = isName ? workspace.folder.path(shown) : file
        do throws(Diagnostic) {
            if isName, let problem = slugProblem(file) {
                throw Diagnostic(
                    .error, "bad-slug", "\(problem), as the menu's name is", file: shown,
                    expected: "a name of the characters a–z, 0–9 and `-`")
            }
            guard isReplacing || !MenuDraftDesk.isThere(path) else {
                throw Diagnostic(
                    .error, "already-there", "this file is there already", file: shown,
                    hint: "another `--output`, or `--force` to write over it")
            }
            if isReplacing {
                try WholeFile.makeParents(of: path)
                try WholeFile.replace(path, Array(text.utf8))
            } else {
                try WholeFile.create(path, Array(text.utf8))
            }
        } catch {
            throw Mistakes(error.about(shown))
        }
        return shown
    }

    private static func isThere(_ path: String) -> Bool {
        guard let slash = path.lastIndex(of: "/") else { return Folder(".").contains(path) }
        return Folder(slash == path.startIndex ? "/" : String(path[..<slash])).contains(
            String(path[path.index(after: slash)...]))
    }
}
