import Quantities
import Training

extension PlanWords {
    /// A card of each exercise of the plan, by title.
    func cards(of schedule: PlanSchedule, pages: [String: String]) -> [Booklet.Card] {
        var byName: [String: Exercise] = [:]
        for day in schedule.blocks.flatMap(\.days) {
            for case .exercise(let item) in day.items { byName[item.exercise.name] = item.exercise }
        }
        let cards = byName.values.map { card($0, page: pages[$0.name]) }
        return cards.sorted { ($0.name, $0.address ?? "") < ($1.name, $1.address ?? "") }
    }

    private func card(_ exercise: Exercise, page: String?) -> Booklet.Card {
        let text = exercise.text(in: language)
        return Booklet.Card(
            name: exercise.title(in: language), description: text.description,
            muscles: exercise.muscles.map {
                Booklet.Share($0.muscle.name(in: language), percent: ($0.permille + 5) / 10)
            }, cues: text.cues, errors: text.errors, address: page)
    }

    /// Where the client begins: what was measured last, and what loads are computed from.
    func baseline(_ handout: PlanHandout) -> [Booklet.Fact] {
        var facts: [Booklet.Fact] = []
        let measurements = handout.measurements.filter { $0.date <= handout.plan.start }
        func measured(_ name: String, _ text: (date: CivilDate, value: String)?) {
            if let text { facts.append(Booklet.Fact(name, text.value, remark: language.longDate(text.date))) }
        }
        measured(
            words.weightName,
            measurements.last { $0.mass != nil }.flatMap { last in
                last.mass.map { (last.date, language.mass($0, in: unit)) }
            })
        measured(
            words.waistName,
            measurements.last { $0.waist_mm != nil }.flatMap { last in
                last.waist_mm.map { (last.date, "\(language.number(Double($0) / 10, places: 1))\u{A0}cm") }
            })
        for ask in handout.plan.template.asks where ask.name != "step" {
            guard let mass = handout.plan.answers[ask.name] else { continue }
            facts.append(
                Booklet.Fact(plan.variable(ask.name), language.mass(mass, in: unit), remark: words.loadsComeFrom))
        }
        return facts
    }
}
