import Diagnostics
import Nutrition
import Quantities
import Tables

extension ShoppingTrip {
    /// The list as comma-separated values (RFC 4180), with a head: a row for each food, those wholly at home and those to
    /// taste among them. Numbers are whole, in the unit of their column.
    ///
    /// A cell that a spreadsheet would take for a formula begins with an apostrophe: OWASP, CSV Injection.
    public var csv: String {
        var rows = [
            [
                "aisle", "food", "buy_g", "buy_ml", "pieces", "unit", "packs", "at_home_g", "needed_for",
            ]
        ]
        let taken = Dictionary(basket.taken.map { ($0.food.name, $0) }) { first, _ in first }
        for section in basket.aisles(in: aisles) {
            for line in section.lines {
                rows.append(
                    row(
                        section.name.name(in: language), line.food,
                        [
                            line.volume_ul > 0 ? "" : "\((line.mass_mg + 999) / 1000)",
                            line.volume_ul > 0 ? "\((line.volume_ul + 999) / 1000)" : "",
                            line.count.map { "\($0.number)" } ?? "", line.count?.unit ?? "",
                            line.packs(in: language),
                        ], taken[line.food.name], meals(line).joined(separator: "; ")))
            }
        }
        let bought = Set(basket.lines.map(\.food.name))
        for home in basket.taken where !bought.contains(home.food.name) {
            rows.append(row(home.food.aisle.name(in: language), home.food, ["0", "", "", "", ""], home, ""))
        }
        for line in basket.toTaste {
            rows.append(
                row(
                    ShoppingWording(language).toTasteAisle, line.food, ["", "", "", "", ""], nil,
                    meals(line).joined(separator: "; ")))
        }
        return CSV.text(rows)
    }

    private func row(_ aisle: String, _ food: Food, _ amounts: [String], _ taken: Basket.Taken?, _ meals: String)
        -> [String]
    {
        [aisle, food.title(in: language)] + amounts + [taken.map { "\($0.mass_mg / 1000)" } ?? "", meals]
    }

    /// The list for other programs: amounts in whole milligrams and microlitres, foods by their names in the table.
    public var json: JSON {
        .members([
            "from": .string(days.lowerBound.iso), "to": .string(days.upperBound.iso), "menu": .string(menu),
            "for": .array(eaters.map { .string($0) }), "people": .number(Double(people_milli) / 1000),
            "language": .string(language.rawValue),
            "aisles": .array(
                basket.aisles(in: aisles).map { section in
                    .members([
                        "aisle": .string(section.name.rawValue), "name": .string(section.name.name(in: language)),
                        "lines": .array(section.lines.map(json)),
                    ])
                }),
            "toTaste": .array(basket.toTaste.map { .string($0.food.name) }),
            "atHome": .array(
                basket.taken.map { taken in
                    .members([
                        "food": .string(taken.food.name), "usedMilligrams": .integer(taken.mass_mg),
                        "leftMilligrams": .integer(taken.left_mg),
                    ])
                }),
        ])
    }

    private func json(_ line: Basket.Line) -> JSON {
        .members([
            "food": .string(line.food.name), "name": .string(line.food.title(in: language)),
            "massMilligrams": .integer(line.mass_mg),
            "volumeMicrolitres": line.volume_ul > 0 ? .integer(line.volume_ul) : .null,
            "pieces": line.count.map { .members(["count": .integer($0.number), "unit": .string($0.unit)]) } ?? .null,
            "packs": .array(
                line.packs.packs.map { .members(["sizeGrams": .integer($0.size_g), "count": .integer($0.count)]) }),
            "neededFor": .array(
                line.uses.map { use in
                    .members([
                        "date": .string(use.date.iso), "meal": .string(use.meal), "recipe": .optional(use.recipe),
                        "for": use.eater.isEmpty ? .null : .string(use.eater),
                    ])
                }),
        ])
    }
}
