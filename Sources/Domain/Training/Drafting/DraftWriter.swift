/// Writes a drafted week as a plan in the plan language, block by block.
struct DraftWriter {
    private let week: DraftedWeek
    private let picker: ExercisePicker
    private let request: DraftRequest
    private let blocks: [Periodisation.Block]

    init(_ week: DraftedWeek, picker: ExercisePicker) {
        self.week = week
        self.picker = picker
        request = week.request
        blocks = Periodisation.blocks(week.request)
    }

    /// The whole text.
    ///
    /// - Parameter remaining: What the analysis says of it, to be told at the top.
    func text(remaining: [PlanWarning]) -> String {
        var lines = ["---"] + front + ["---", ""]
        lines += comment(["Drafted by rules from this request: \(request.words)."])
        lines += comment(DraftReasons.overview(week))
        lines += comment(
            remaining.isEmpty
                ? [] : ["The analysis still says: " + remaining.map(\.message).joined(separator: "; ") + "."])
        lines += [""] + DraftReasons.introduction(request).flatMap { [$0, ""] }
        for (index, block) in blocks.enumerated() { lines += self.block(block, isFirst: index == 0) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private var front: [String] {
        let equipment = Set(week.days.flatMap(\.items).flatMap { $0.exercise.equipment }).sorted()
        var lines = [
            "title: \(request.goal.title), \(request.days == 1 ? "1 day" : "\(request.days) days") a week",
            "weeks: \(request.weeks)", "level: \(request.level.rawValue)", "goal: \(request.goal.rawValue)",
        ]
        let deloads = blocks.filter(\.endsWithDeload).map { "\($0.weeks.upperBound)" }
        if !equipment.isEmpty { lines.append("equipment: [\(equipment.joined(separator: ", "))]") }
        let items = week.days.flatMap(\.items)
        var asks = Set(items.filter { hasPercent($0) }.map { maximum($0) }).sorted().map { "  \($0): kg" }
        if items.contains(where: { hasStep($0) }) { asks.append("  step: kg = 2.5") }
        if !asks.isEmpty { lines += ["ask:"] + asks }
        if !deloads.isEmpty {
            let weeks = "\(deloads.count == 1 ? "week" : "weeks") \(deloads.joined(separator: ", "))"
            lines.append("deload: \(weeks), \(Periodisation.deload)")
        }
        return lines
    }

    // MARK: Blocks and days

    private func block(_ block: Periodisation.Block, isFirst: Bool) -> [String] {
        let weeks =
            block.weeks.count == 1
            ? "Week \(block.weeks.lowerBound)" : "Weeks \(block.weeks.lowerBound)–\(block.weeks.upperBound)"
        var lines = ["## \(weeks): \(block.name)", ""]
        lines += comment([DraftReasons.block(block, request)]) + [""]
        lines += [DraftReasons.words(for: block), ""]
        for (index, day) in week.days.enumerated() {
            lines += ["### Day \(index + 1): \(day.name)", ""]
            if isFirst { lines += comment(DraftReasons.day(day, minutes: (week.seconds(day) + 59) / 60)) }
            lines.append("- Warm-up: \(warmUp(day))")
            for item in day.items { lines += self.item(item, of: day, block, isFirst: isFirst) }
            lines.append("")
        }
        return lines
    }

    private func warmUp(_ day: DraftedWeek.Day) -> String {
        "\(day.warmUp_min) min easy and rising, then lighter sets of the first exercise"
    }

    private func comment(_ sentences: [String]) -> [String] {
        // Two hyphens would end a comment.
        sentences.map { sentence in "<!-- \(sentence.split(separator: "--").joined(separator: "–")) -->" }
    }

    // MARK: Exercises

    private func item(
        _ item: DraftedWeek.Item, of day: DraftedWeek.Day, _ block: Periodisation.Block, isFirst: Bool
    ) -> [String] {
        let planned = week.planned(item, phase: block.phase, of: day)
        var lines = isFirst ? comment(DraftReasons.item(item, of: day)) : []
        let label = planned.label.map { "\($0) " } ?? ""
        guard item.slot.role != .conditioning else {
            return lines + ["- \(label)\(item.exercise.title): \(day.conditioning_min) min, RPE 5"]
        }
        let scheme = SetScheme(for: item.exercise, role: item.slot.role, request: request, phase: block.phase)
        var clauses = ["\(item.sets) × \(words(scheme.work))\(item.exercise.isUnilateral ? " each" : "")"]
        var nested: [String] = []
        if let reserve = scheme.reserve {
            if hasPercent(item), case .reps(let reps) = scheme.work {
                let percents = reserves(reserve, block, deload: reserve.first).map {
                    Periodisation.percent(reps: reps, reserve: $0)
                }
                clauses[0] += " at \(percents.first ?? 70)% of \(maximum(item))"
                if Set(percents).count > 1 {
                    nested.append("weeks: \(percents.map(String.init).joined(separator: ", ")) %")
                }
            } else if request.level == .beginner {
                clauses.append("RIR \(reserve.last)–\(reserve.first)")
            } else {
                let reserves = reserves(reserve, block, deload: Periodisation.deloadReserve)
                clauses.append("RIR \(reserves.first ?? reserve.first)")
                if Set(reserves).count > 1 {
                    nested.append("weeks: " + reserves.map { "RIR \($0)" }.joined(separator: ", "))
                }
            }
        }
        if let rest = planned.rest_s { clauses.append("rest \(duration(rest))") }
        if hasStep(item) { nested.append("progress: \(progress(scheme.work))") }
        if item.slot.role == .main { nested += alternatives(to: item) }
        lines.append("- \(label)\(item.exercise.title): \(clauses.joined(separator: ", "))")
        return lines + nested.map { "  - \($0)" }
    }

    /// The repetitions in reserve of each week of a block.
    private func reserves(_ reserve: (first: Int, last: Int), _ block: Periodisation.Block, deload: Int) -> [Int] {
        Periodisation.reserves(from: reserve.first, to: reserve.last, weeks: block.loadingWeeks)
            + (block.endsWithDeload ? [deload] : [])
    }

    private func words(_ work: Prescription.Work) -> String {
        switch work {
        case .reps(let reps): "\(reps)"
        case .range(let low, let high): "\(low)–\(high)"
        case .atLeast(let reps): "\(reps)+"
        case .amrap: "AMRAP"
        case .duration_s(let seconds): "\(seconds) s"
        case .distance_m(let metres): "\(metres) m"
        }
    }

    private func duration(_ seconds: Int) -> String {
        seconds % 60 == 0 && seconds > 60 ? "\(seconds / 60) min" : "\(seconds) s"
    }

    private func progress(_ work: Prescription.Work) -> String {
        if case .range(_, let high) = work { return "reps to \(high), then + step" }
        return "+ step each success; after 2 misses − 10%"
    }

    /// Main lifts with a barbell go by percentages of a maximum in strength plans for people who have one; of rows nobody has.
    private func hasPercent(_ item: DraftedWeek.Item) -> Bool {
        request.goal == .strength && request.level != .beginner && item.slot.role == .main
            && item.exercise.load == .barbell && !item.slot.movement.isPull
    }

    private func maximum(_ item: DraftedWeek.Item) -> String { "\(item.exercise.title.lowercased()) max" }

    /// Whether its load grows in steps.
    private func hasStep(_ item: DraftedWeek.Item) -> Bool {
        guard item.slot.role != .conditioning, item.slot.role != .trunk, !hasPercent(item) else { return false }
        return item.exercise.isLoadable
    }

    /// What to do instead for a client with a flag that speaks against a main lift. Where the lift goes by percentages and the
    /// other has no load that could grow, it is told with repetitions of its own.
    private func alternatives(to item: DraftedWeek.Item) -> [String] {
        let flags = item.exercise.avoid.filter { !PlanDraft.professionalFlags.contains($0) }
        return flags.compactMap { flag in
            guard let (other, factor) = picker.alternative(to: item.exercise, for: flag) else { return nil }
            if !other.isLoadable {
                let own = "\(item.sets) × 8–12\(other.isUnilateral ? " each" : "") at bodyweight, RIR 2"
                return "if \(flag): \(other.title)" + (hasPercent(item) ? ", \(own)" : "")
            }
            let percent = Int((factor * 100).rounded())
            // A larger load than here follows from the exercise's own file.
            return "if \(flag): \(other.title)" + (percent < 100 ? ", load \(percent)%" : "")
        }
    }
}
