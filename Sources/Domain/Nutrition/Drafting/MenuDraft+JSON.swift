import Diagnostics
import Quantities

extension MenuDraft {
    /// The draft as JSON: its days with what they come to, its meals with their dishes, and the text.
    public var json: JSON {
        let request = larder.request
        let report = DraftReport(larder, days)
        let days = zip(request.weekdays, days).enumerated().map { index, day in
            JSON.members([
                "day": .string(Language.english.weekdayName(day.0)),
                "energy_kcal": .number(day.1.nutrients(larder).energy_kcal),
                "protein_g": .number(day.1.nutrients(larder).protein_g),
                "fat_g": .number(day.1.nutrients(larder).fat_g),
                "carbohydrate_g": .number(day.1.nutrients(larder).carbohydrate_g),
                "fibre_g": .number(day.1.nutrients(larder).fibre_g),
                "produce_g": .integer(Int(day.1.produce_g(larder).rounded())),
                "goals": .array(
                    report.results[index].map { result in
                        .members([
                            "goal": .string(result.goal.text), "actual": .string(result.amount),
                            "met": .bool(result.isMet),
                        ])
                    }),
                "meals": .array(
                    zip(larder.slots, day.1.meals).map { slot, parts in
                        .members([
                            "name": .string(slot.name), "time": .string(slot.time),
                            "dishes": .array(parts.map { json($0) }),
                        ])
                    }),
            ])
        }
        let cookings = report.cookings.map { pot in
            JSON.members([
                "recipe": .string(larder.recipes[pot.recipe].name),
                "day": .string(Language.english.weekdayName(pot.weekday)),
                "servings": .number(Double(pot.quarters) / 4),
                "eaten": .array(pot.eaten.map { .string(Language.english.weekdayName($0)) }),
            ])
        }
        return .members([
            "request": .string(request.words), "target": .string(request.target.text), "days": .array(days),
            "cookings": .array(cookings), "notes": .array(notes.map { .string($0) }), "menu": .string(text),
        ])
    }

    private func json(_ part: DraftedDay.Part) -> JSON {
        switch part {
        case .recipe(let recipe, let quarters, let isLeftover):
            .members([
                "recipe": .string(larder.recipes[recipe].name), "servings": .number(Double(quarters) / 4),
                "leftover": .bool(isLeftover),
            ])
        case .food(let food, let portions):
            .members([
                "food": .string(larder.plain[food].food.name),
                "grams": .number(Double(larder.plain[food].portion_mg * portions) / 1000),
                "text": .string(part.text(larder)),
            ])
        }
    }
}
