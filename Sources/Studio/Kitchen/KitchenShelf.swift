import Diagnostics
import Nutrition

/// What is cooked from: foods, recipes and menus, without the rest of the studio.
public struct KitchenShelf: Sendable {
    /// The foods.
    public let foods: FoodTable
    /// The menus, by name.
    public let menus: [String: Menu]
}

extension Workspace {
    /// The foods, recipes and menus of the studio. Warnings are left to `check`.
    public func kitchenShelf() throws(Mistakes) -> KitchenShelf {
        let settings = try settings()
        let listing: ContentListing
        do {
            listing = try ContentListing(folder, settings: settings)
        } catch {
            throw Mistakes(error)
        }
        var reader = KnowledgeReader(listing, folder)
        let foods = FoodTable(reader.sources("foods").flatMap { FoodTable.read($0.source, into: &reader.diagnostics) })
        reader.diagnostics += foods.duplicates
        let recipes = reader.recipes(settings.locale.language, foods: foods).recipes
        var menus: [String: Menu] = [:]
        for (name, source) in reader.sources("menus") {
            menus[name] = Menu.parse(source, name: name, recipes: recipes, foods: foods, into: &reader.diagnostics)
        }
        guard !reader.diagnostics.hasErrors else { throw Mistakes(reader.diagnostics) }
        return KitchenShelf(foods: foods, menus: menus)
    }

    /// Everything the records say about some clients, in the order of their handles as they are given.
    public func clientRecords(_ handles: [String]) throws(Mistakes) -> [ClientRecords] {
        let settings = try settings()
        var diagnostics: [Diagnostic] = []
        let records = readRecords(settings, into: &diagnostics)
        guard !diagnostics.hasErrors else { throw Mistakes(diagnostics) }
        var found: [ClientRecords] = []
        var missing: [Diagnostic] = []
        for handle in handles {
            if let client = records.client(handle) {
                found.append(client)
            } else {
                missing.append(
                    Diagnostic(
                        .error, "unknown-client", "there is no client `\(handle)`", file: RecordStore.fileName,
                        hint: didYouMean(handle, in: records.clients.map(\.client.handle), limit: 3)
                            ?? "`floorpress client list --all` shows them"))
            }
        }
        guard missing.isEmpty else { throw Mistakes(missing) }
        return found
    }
}
