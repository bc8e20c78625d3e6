import Diagnostics

/// A plan template drafted by rules, for the trainer to edit: the text, with its reasons as comments.
///
/// The same request and the same library give the same text. Nothing is given to a client by it.
public struct PlanDraft: Sendable {
    /// The text in the plan language.
    public let text: String
    /// What the analysis of the draft still says; it stands in the draft's first comment too.
    public let warnings: [PlanWarning]

    /// Drafts a plan.
    ///
    /// - Throws: A diagnostic where no draft should be made (a pregnancy is for the trainer and a professional), or none can be,
    ///   with what is missing and what would help.
    public init(_ request: DraftRequest, library: ExerciseLibrary) throws(Diagnostic) {
        try PlanDraft.refuseByFlags(request)
        var picker = ExercisePicker(library, request)
        try PlanDraft.refuseByLibrary(request, picker)
        var week = DraftedWeek(request, picker: &picker)
        week.fitTime()
        week.fitVolume()
        guard week.days.allSatisfy({ week.fits($0) }) else {
            throw Diagnostic(
                .error, "draft-refused", "what a session needs does not fit into \(request.minutes) minutes",
                hint: "more minutes")
        }
        let writer = DraftWriter(week, picker: picker)
        let draft = try PlanDraft.read(writer.text(remaining: []), library)
        warnings = PlanAnalysis(draft, library: library, limit_s: request.minutes * 60).warnings
        text = PlanPrinter.text(
            warnings.isEmpty ? draft : try PlanDraft.read(writer.text(remaining: warnings), library))
    }

    /// Reads the draft as any template is read. A draft that cannot be read is a mistake of the press.
    private static func read(_ text: String, _ library: ExerciseLibrary) throws(Diagnostic) -> PlanTemplate {
        var diagnostics: [Diagnostic] = []
        let source = Source(path: "draft", text: text)
        guard
            let template = PlanTemplate.parse(source, name: "draft", library: library, into: &diagnostics),
            diagnostics.isEmpty
        else {
            throw diagnostics.first ?? Diagnostic(.error, "draft-refused", "the draft cannot be read")
        }
        return template
    }

    // MARK: Refusals

    /// Flags with which training is no matter of rules. Exercise in pregnancy is good for most and needs an eye on the person: see
    /// the ACOG's Committee Opinion 804 (2020).
    public static let professionalFlags = ["pregnant"]

    private static func refuseByFlags(_ request: DraftRequest) throws(Diagnostic) {
        guard let flag = request.avoid.first(where: { professionalFlags.contains($0) }) else { return }
        throw Diagnostic(
            .error, "draft-refused", "no plan is drafted by rules with the flag `\(flag)`",
            hint: "write this plan yourself, with what her midwife or physician says about exercise; "
                + "`floorpress exercise list --avoid \(flag)` shows what no flag speaks against")
    }

    /// What a plan cannot be without, with what each is called.
    private static let essentials: [(name: String, movements: [Movement])] = [
        ("push", [.horizontalPush, .verticalPush]), ("pull", [.horizontalPull, .verticalPull]),
        ("exercise for the legs", [.squat, .lunge, .hinge]),
    ]

    private static func refuseByLibrary(_ request: DraftRequest, _ picker: ExercisePicker) throws(Diagnostic) {
        let missing = essentials.filter { $0.movements.allSatisfy { picker.candidates($0).isEmpty } }
        guard !missing.isEmpty else { return }
        let help = missing.map { essential in
            let help = picker.help(for: essential.movements)
            return help.isEmpty
                ? "with these flags and this level nothing in the library would; write an exercise that does"
                : "for a \(essential.name): " + help.joined(separator: ", or ")
        }
        throw Diagnostic(
            .error, "draft-refused",
            "no " + missing.map(\.name).joined(separator: " and no ")
                + " in the library fits (equipment: "
                + (request.equipment.isEmpty ? "none" : request.equipment.joined(separator: ", "))
                + (request.avoid.isEmpty ? "" : "; avoid: " + request.avoid.joined(separator: ", ")) + ")",
            hint: "it would help to have, " + help.joined(separator: "; "))
    }
}
