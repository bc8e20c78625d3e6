/// Which foods of a database are meant.
public struct FoodChoice: Sendable {
    /// The database's own numbers or bar codes.
    public var ids: Set<String> = []
    /// Words that the name must have, each as the beginning of a word.
    public var words: [String] = []
    /// Whether all of them are meant.
    public var isAll = false

    /// A choice of nothing in particular.
    public init() {}

    /// Whether anything was said about which.
    public var isOpen: Bool { ids.isEmpty && words.isEmpty }

    func takes(id: String, name: String) -> Bool {
        if ids.contains(id) { return true }
        guard !words.isEmpty else { return isOpen }
        let parts = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.allSatisfy { word in
            word.lowercased().split { !$0.isLetter && !$0.isNumber }.allSatisfy { wanted in
                parts.contains { $0.hasPrefix(wanted) }
            }
        }
    }
}
