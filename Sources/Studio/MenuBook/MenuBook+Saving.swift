import Diagnostics
import Nutrition
import Quantities
import Store

/// A version of a menu that was saved, or would be.
public struct MenuSaving: TextSaving {
    /// The menu, worked out.
    public let entry: MenuBook.Entry
    /// The version's number.
    public let version: Int
    /// Whether anything was changed at all; nothing is saved where nothing was.
    public let isChanged: Bool
    /// What is eaten otherwise than before, where there was a menu that could be worked out.
    public let difference: MenuDifference?
    /// Differences from the template that were dropped, as they stood.
    public var dropped: [String] = []

    /// The client.
    public var client: Client { entry.client }
    /// The meals that differ.
    public var lines: [String] { difference?.entries.map(\.text) ?? [] }
    /// That days miss the target.
    public var warnings: [Diagnostic] { entry.offTarget.map { [$0] } ?? [] }
}

extension MenuBook: TextBook {
    /// What an editor opens: the client's menu as it is written, or the beginning of one.
    public func draft(for handle: String) throws(Mistakes) -> (text: String, base: TextBase<MenuText>) {
        let (_, menus) = try menus(of: handle)
        if let current = menus.last(where: \.isCurrent)?.versions.last {
            return (current.text, TextBase(version: current))
        }
        // The Monday after today.
        let monday = today.adding(days: 7 - today.weekday.rawValue)
        let text = """
            ---
            title: Menu
            start: \(monday.iso)
            people: 1
            target: 2000 kcal; protein at least 1.6 g/kg
            ---
            ## Mon–Fri

            - Breakfast 07:30:
            - Lunch 13:00:
            - Dinner 19:00:

            ## Sat, Sun

            - Breakfast 09:00:
            - Lunch 13:30:
            - Dinner 19:00:

            """
        return (text, TextBase(version: nil))
    }

    /// Saves a text as the client's menu: a new version of the current one, or the first of a new one.
    ///
    /// - Parameter base: What was edited; where another version or another menu has been saved since, it is refused.
    public func save(
        _ source: Source, for handle: String, over base: TextBase<MenuText>? = nil, reason: String, isDryRun: Bool
    ) throws(Mistakes) -> MenuSaving {
        let (client, menus) = try menus(of: handle)
        let last = menus.last(where: \.isCurrent)?.versions.last
        if let base { try ledger.refuseOvertaken(handle, base.version, last) }
        let name = ClientMenu.templateName(in: source)
        let isSameTemplate = last.map { ClientMenu.templateName(in: $0.source(handle: handle)) == name } ?? false
        let step = TextLedger<MenuText>.Step(action: "menu.edit", reason: reason, isDryRun: isDryRun)
        return try save(source, on: isSameTemplate ? last?.template : nil, for: client, after: last, step)
    }

    /// Puts one dish in another's place: a line more in the client's menu, or another one where that dish was swapped there
    /// already.
    ///
    /// - Parameters:
    ///   - swap: `Red lentil chilli -> Turkey chilli`.
    ///   - spot: Days and a meal, `Mon Lunch`; everywhere where it is empty.
    public func swap(
        _ swap: String, at spot: String, of handle: String, reason: String?, isDryRun: Bool
    ) throws(Mistakes) -> MenuSaving {
        let entry = try entry(of: handle)
        let source = entry.version.source(handle: handle)
        guard ClientMenu.templateName(in: source) != nil else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-template", "the menu of `\(handle)` stands on no template", file: RecordStore.fileName,
                    hint: "`floorpress menu edit \(handle)` changes its days"))
        }
        let line = "- swap" + (spot.isEmpty ? "" : " on \(spot)") + ": \(swap)"
        guard entry.menu != nil else { throw Mistakes(entry.diagnostics) }
        var text = entry.version.text
        // A line with a mistake is told where it stands in the text.
        if let head = ClientMenu.swapHead(line, cookbook: shelf.cookbook),
            let other = DifferenceLines(text).replacingFirst("- " + head, with: line)
        {
            text = other
        } else {
            text += (text.hasSuffix("\n") ? "" : "\n") + line + "\n"
        }
        let step = TextLedger<MenuText>.Step(
            action: "menu.swap", reason: reason ?? "Swapped", isDryRun: isDryRun)
        return try save(
            Source(path: source.path, text: text), on: entry.version.template, for: entry.client,
            after: entry.version, step)
    }

    /// Makes an old version the newest one again; a menu that has ended goes on with it.
    public func restore(
        _ number: Int, of handle: String, reason: String?, isDryRun: Bool
    ) throws(Mistakes) -> MenuSaving {
        let (client, record, old) = try ledger.restorable(number, of: handle)
        let step = TextLedger<MenuText>.Step(
            action: "menu.restore", reason: reason ?? "Restored version \(number)", isDryRun: isDryRun,
            resumed: record.isCurrent ? nil : record.id)
        return try save(old.source(handle: handle), on: old.template, for: client, after: record.versions.last, step)
    }

    /// Carries a client's menu onto its template as it is now.
    ///
    /// - Parameter isDropping: Whether differences that fit the template no more are left out; else they are mistakes.
    public func upgrade(
        _ handle: String, reason: String?, isDropping: Bool = false, isDryRun: Bool
    ) throws(Mistakes) -> MenuSaving {
        let (client, versions) = try versions(of: handle)
        let last = try ledger.version(nil, of: handle, in: versions)
        let source = last.source(handle: handle)
        guard let name = ClientMenu.templateName(in: source) else {
            throw Mistakes(
                Diagnostic(
                    .error, "no-template", "the menu of `\(handle)` stands on no template", file: RecordStore.fileName,
                    hint: "`floorpress menu edit \(handle)` changes it"))
        }
        let problems = shelf.problem(with: name)
        guard problems.isEmpty, let template = shelf.text(of: name) else { throw Mistakes(problems) }
        var (text, dropped) = (last.text, [String]())
        if isDropping {
            var found: [Diagnostic] = []
            _ = shelf.menu(source, on: nil, into: &found)
            let lines = found.filter { $0.place?.file == source.path }.compactMap { $0.place?.line }
            (text, dropped) = DifferenceLines(text).dropping(Set(lines))
        }
        let step = TextLedger<MenuText>.Step(
            action: "menu.upgrade", reason: reason ?? "Upgraded to the template as it is now", isDryRun: isDryRun)
        var saving = try save(Source(path: source.path, text: text), on: template, for: client, after: last, step)
        saving.dropped = dropped
        return saving
    }

    /// Ends a client's menu. It stays in the store with all its versions. Where it has not begun, the one that it was to follow
    /// goes on, and is given.
    public func end(_ handle: String, isDryRun: Bool) throws(Mistakes) -> (ended: Entry, goesOn: Entry?) {
        let entry = try entry(of: handle)
        let client = entry.client
        let start = ClientMenu.start(in: entry.version.source(handle: handle))
        let followed = try workspace.readRecords { try MenuRepository($0).followed(by: client.id) } ?? nil
        let next = start.map { $0 > today } == true ? followed : nil
        if !isDryRun {
            let ledger = ledger
            try workspace.changeRecords { connection in
                let menus = MenuRepository(connection)
                try ledger.refuseOvertaken(handle, entry.version, try menus.current(of: client.id))
                if let next {
                    try menus.resume(next.id, of: client.id, at: now)
                } else {
                    try menus.end(of: client.id, at: now)
                }
                try ledger.note("menu.end", client, in: connection)
            }
        }
        return (entry, next.map { self.entry(client, $0.version, mass: entry.mass) })
    }

    private func save(
        _ source: Source, on kept: MenuVersion.Template?, for client: Client, after last: MenuVersion?,
        _ step: TextLedger<MenuText>.Step
    ) throws(Mistakes) -> MenuSaving {
        var entry = try fitted(
            source, on: kept, for: client, version: (last?.version ?? 0) + 1, reason: step.reason)
        guard let menu = entry.menu, !entry.diagnostics.hasErrors else { throw Mistakes(entry.diagnostics) }
        let template = menu.isBespoke ? nil : kept ?? shelf.text(of: menu.template.name)
        let text = entry.version.text
        let isChanged = ledger.isChanged(text, template, after: last, step)
        let before = last.flatMap { self.entry(client, $0, mass: entry.mass).eaten }
        let difference = before.flatMap { before in entry.eaten.map { MenuDifference(from: before, to: $0) } }
        if isChanged, !step.isDryRun { try ledger.keep(text, template, client, after: last, step) }
        if !isChanged, let last { entry = self.entry(client, last, mass: entry.mass) }
        return MenuSaving(
            entry: entry, version: entry.version.version, isChanged: isChanged, difference: difference)
    }
}
