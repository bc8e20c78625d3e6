import Quantities

/// A meal of the day that a recipe is made for.
public enum MealKind: String, Sendable, Hashable, CaseIterable {
    case breakfast, lunch, dinner, snack

    /// Its name.
    public func name(in language: Language) -> String {
        switch (self, language) {
        case (_, .english): rawValue
        case (.breakfast, .german): "Frühstück"
        case (.lunch, .german): "Mittagessen"
        case (.dinner, .german): "Abendessen"
        case (.snack, .german): "Zwischenmahlzeit"
        }
    }
}
