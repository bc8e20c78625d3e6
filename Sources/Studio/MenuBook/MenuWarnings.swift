import Diagnostics
import Nutrition
import Quantities

extension MenuShelf {
    /// A warning that days of a client's menu miss its target, and by how much; nothing where none does. It tells nothing of
    /// the client but her handle: goals by body mass are missed by shares.
    ///
    /// - Parameters:
    ///   - eaten: The menu as she eats it.
    ///   - mass: Her body mass; goals by it are left out where it is not known.
    public static func offTarget(_ eaten: Menu, of handle: String, mass: Mass?) -> Diagnostic? {
        let misses = eaten.misses(bodyMass: mass)
        guard !misses.isEmpty else { return nil }
        return Diagnostic(
            .warning, "menu-off-target",
            "the menu of `\(handle)` misses this: \(MenuMiss.text(misses, in: .english))", at: eaten.targetPlace,
            expected: "every day within its bounds, and within 5 % of a single value",
            hint:
                "`floorpress menu show \(handle)` shows each day; `scale: 110%`, a swap or a `target:` of her own mends it"
        )
    }

    /// A warning that menus stand on a template as it was before it changed.
    public static func outdated(_ name: String, _ handles: [String]) -> Diagnostic {
        let who = handles.count == 1 ? "the menu of `\(handles[0])` stands" : "\(handles.count) menus stand"
        return Diagnostic(
            .warning, "outdated-menu", "\(who) on this template as it was before it changed",
            file: "Content/menus/\(name).md",
            hint: "`floorpress menu list` shows which; `floorpress menu upgrade CLIENT` carries one onto it")
    }
}

extension MenuBook.Entry {
    /// That days miss the target.
    public var offTarget: Diagnostic? {
        eaten.flatMap { MenuShelf.offTarget($0, of: client.handle, mass: mass) }
    }
}
