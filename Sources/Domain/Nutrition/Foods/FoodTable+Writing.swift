extension FoodTable {
    /// The head of a file of foods: the columns that rows are written in.
    public static let head =
        "name,german,kcal,protein_g,fat_g,saturated_g,carbohydrate_g,sugar_g,fibre_g,salt_g,density_g_ml,units,allergens,diets,"
        + "aisle,pack_g,source"
}

extension Food {
    /// The food as a row under ``FoodTable/head``, without the end of the line. Reading it gives an equal food.
    public var row: String {
        func figure(_ nutrient: Nutrient) -> String {
            per100g.isLowerBound(nutrient) ? "" : Decimal.text(thousandths: per100g[nutrient])
        }
        let units = units.map { "\($0.name)=\(Decimal.text(thousandths: $0.mass_mg))" }
        let cells =
            [name, german ?? ""]
            + [Nutrient.energy, .protein, .fat, .saturated, .carbohydrate, .sugar, .fibre, .salt].map(figure) + [
                density_mg_per_ml.map { Decimal.text(thousandths: $0) } ?? "", units.joined(separator: ";"),
                areAllergensKnown ? allergens.map(\.rawValue).joined(separator: ";") : FoodTable.unknownAllergens,
                diets.map(\.rawValue).joined(separator: ";"), aisle.rawValue,
                packs_g.map { "\($0)" }.joined(separator: ";"), source,
            ]
        return cells.map(Food.cell).joined(separator: ",")
    }

    private static func cell(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
