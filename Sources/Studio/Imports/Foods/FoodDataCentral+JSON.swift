import Nutrition

extension FoodDataCentral {
    /// The keys under which downloads and the search have their foods.
    static let lists = ["FoundationFoods", "SRLegacyFoods", "SurveyFoods", "BrandedFoods", "foods"]

    /// A food of a JSON download, of the answer for one food, or of a search's; nothing where it is no food.
    static func food(_ value: Any) -> ForeignFood? {
        guard let object = value as? [String: Any],
            let number = (object["fdcId"] as? Double).flatMap({ Int(exactly: $0) }),
            let name = object["description"] as? String
        else { return nil }
        var food = ForeignFood(id: "\(number)", name: name, source: source("\(number)", name))
        let category = object["foodCategory"]
        food.aisle = FoodAisles.aisle(
            ofCategory: (category as? [String: Any])?["description"] as? String ?? category as? String
                ?? object["brandedFoodCategory"] as? String ?? "")
        var amounts: [Int: Double] = [:]
        for entry in object["foodNutrients"] as? [[String: Any]] ?? [] {
            let id = (entry["nutrient"] as? [String: Any])?["id"] ?? entry["nutrientId"]
            guard let id = (id as? Double).flatMap({ Int(exactly: $0) }),
                let amount = (entry["amount"] ?? entry["value"]) as? Double
            else { continue }
            amounts[id] = amount
        }
        food.figures_milli = milli(amounts)
        food.portions = (object["foodPortions"] as? [[String: Any]] ?? []).compactMap { entry in
            guard let mass = entry["gramWeight"] as? Double else { return nil }
            let measure = (entry["measureUnit"] as? [String: Any])?["name"] as? String ?? ""
            return portion(
                entry["amount"] as? Double,
                [measure, entry["portionDescription"] as? String ?? "", entry["modifier"] as? String ?? ""], mass)
        }
        return food
    }
}
