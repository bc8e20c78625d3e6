import Diagnostics
import Nutrition
import Quantities

extension KnowledgeReader {
    /// The foods of `Content/foods`. Two of one name are a mistake.
    mutating func foods() -> FoodTable {
        let foods = FoodTable(sources("foods").flatMap { FoodTable.read($0.source, into: &diagnostics) })
        diagnostics += foods.duplicates
        return foods
    }

    /// The foods of `Content/foods` and the recipes made of them, with the keys of the recipes that could not be read.
    mutating func cookbook(_ studio: Language) -> (cookbook: Cookbook, unreadable: [String]) {
        let foods = foods()
        let (recipes, unreadable, titles) = recipes(studio, foods: foods)
        return (Cookbook(recipes, foods, language: studio, unreadable: titles), unreadable)
    }

    /// The recipes of `Content/recipes`, `NAME.md` in the studio's language and `NAME.de.md` in another, with the keys
    /// of those that could not be read and what they are called.
    mutating func recipes(
        _ studio: Language, foods: FoodTable
    ) -> (recipes: [Recipe], unreadable: [String], titles: [String]) {
        let files = sources("recipes").map {
            (name: $0.name, suffix: languageSuffix(of: $0.source.path), source: $0.source)
        }
        var recipes: [Recipe] = []
        var unreadable: Set<String> = []
        var titles: [String] = []
        for file in files where file.suffix == nil {
            if let recipe = Recipe.parse(
                file.source, name: file.name, language: studio, foods: foods, into: &diagnostics)
            {
                recipes.append(recipe)
            } else {
                unreadable.insert(file.name)
                titles += [file.name] + KnowledgeReader.title(of: file.source)
            }
        }
        for file in files {
            guard let suffix = file.suffix else { continue }
            guard let language = Language(rawValue: suffix), language != studio else {
                diagnostics.append(unknownLanguage(suffix, in: file.source.path, studio))
                continue
            }
            guard let index = recipes.firstIndex(where: { $0.name == file.name }) else {
                if !unreadable.contains(file.name) {
                    diagnostics.append(
                        Diagnostic(
                            .error, "no-recipe", "there is no recipe `\(file.name)` that these words could be of",
                            file: file.source.path, expected: "a file \(file.name).md beside it",
                            hint: didYouMean(file.name, in: recipes.map(\.name))))
                }
                continue
            }
            if let words = recipes[index].translation(
                file.source, in: language, foods: foods, into: &diagnostics)
            {
                recipes[index].add(words, in: language)
            } else {
                unreadable.insert(file.name)
            }
        }
        return (recipes, unreadable.sorted().map { "recipes/\($0)" }, titles)
    }

    /// The title that a file has in spite of its mistakes.
    private static func title(of source: Source) -> [String] {
        let key = "title:"
        let line = source.text(0..<min(source.bytes.count, 4096)).split(separator: "\n").first { $0.hasPrefix(key) }
        return line.map { [String($0.dropFirst(key.count))] } ?? []
    }
}
