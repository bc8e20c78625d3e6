import Diagnostics
import Markup
import Quantities

/// Reads the list of differences between a client's menu and its template.
struct ClientMenuChangeReader {
    private(set) var steps: [ClientMenu.Step] = []
    private(set) var comments: [OutlineComment] = []
    private(set) var findings: Findings
    private let source: Source
    private let dishes: DishReader
    /// The dishes of the template, for guesses.
    private let near: [String]
    private var open = Open.nothing

    /// What a nested item would belong to.
    private enum Open {
        /// A line with a mistake: what stands below it is not looked at.
        case nothing
        case other
        case meal
    }

    /// The words that begin a difference, each with its preposition.
    private enum Verb: String, CaseIterable {
        case swap, add, remove, set, note, scale

        var preposition: String {
            switch self {
            case .swap, .scale, .set: "on"
            case .add, .note: "to"
            case .remove: "from"
            }
        }
    }

    init(_ source: Source, _ dishes: DishReader, near: [String]) {
        self.source = source
        self.dishes = dishes
        self.near = near
        findings = Findings(source)
    }

    mutating func read(_ body: Range<Int>) {
        let comments = OutlineComments(source, in: body, code: "menu-wording")
        findings.add(comments.diagnostics)
        let lines = Outline.parse(comments.bare, in: body).lines(in: source)
        self.comments = comments.placed(among: lines)
        for line in lines {
            switch line.kind {
            case .item(depth: 0):
                open = .nothing
                change(source.trimmed(line.range))
            case .item(depth: 1): nested(line.range)
            case .item:
                refuse(line.range, "nothing stands below this item", expected: "an item, indented as the others")
            default:
                refuse(
                    line.range, "this means nothing in a client's menu",
                    expected: "a list of differences, each a line with `-`",
                    hint: "a menu with days of its own has `title:` and no `uses:`")
            }
        }
    }

    // MARK: Lines

    private mutating func change(_ range: Range<Int>) {
        var line = LineReader(source, range)
        guard let verb = Verb.allCases.first(where: { line.take(word: $0.rawValue) }) else {
            let word = source.line(range).prefix { $0.isLetter }
            return refuse(
                range, "unknown difference",
                expected:
                    "swap: A -> B, add to Sat: Snack: A × 1, remove from Tue: Snack, set Mon Lunch: A × 1, note to Mon: …, or scale: 115%",
                hint: didYouMean(String(word.prefix(40)), in: Verb.allCases.map(\.rawValue)))
        }
        guard let (head, body) = MealName.cut(source, line.rest) else {
            return refuse(range, "there is no colon in this line", expected: ClientMenuChangeReader.example(verb))
        }
        guard !source.trimmed(body).isEmpty else {
            return refuse(
                range, "there is nothing after the colon", expected: ClientMenuChangeReader.example(verb))
        }
        var preposition = LineReader(source, head)
        let isNamed = preposition.take(word: verb.preposition)
        let spotRange = source.trimmed(preposition.rest)
        if !isNamed, !spotRange.isEmpty, verb != .set {
            return refuse(
                spotRange, "`\(source.line(spotRange))` does not fit here",
                expected: ClientMenuChangeReader.example(verb))
        }
        guard let spot = spot(spotRange) else { return }
        if spot.weekdays.isEmpty, spot.meal == nil, verb != .swap, verb != .scale {
            return refuse(
                range, verb == .set ? "the meal is missing" : "the day is missing",
                expected: ClientMenuChangeReader.example(verb))
        }
        step(verb, Place(spot: spot, spotRange: spotRange, range: range), source.trimmed(body))
    }

    private static func example(_ verb: Verb) -> String {
        switch verb {
        case .swap: "such as swap: Red lentil chilli -> Turkey chilli, or swap on Mon Lunch: …"
        case .add: "such as add to Sat: Snack 16:30: 250 g Skyr, or add to Sat Snack: 1 banana"
        case .remove: "such as remove from Tue: Snack, or remove from Tue Snack: Almonds"
        case .set: "such as set Mon Lunch: Red lentil chilli × 1 + 1 apple"
        case .note: "such as note to Mon: Cook twice as much."
        case .scale: "such as scale: 115%"
        }
    }

    /// What all differences have.
    private struct Place {
        let spot: ClientMenu.Spot
        let spotRange: Range<Int>
        let range: Range<Int>
    }

    private mutating func step(_ verb: Verb, _ place: Place, _ body: Range<Int>) {
        switch verb {
        case .swap: swap(place, body)
        case .add where place.spot.meal == nil: addMeal(place, body)
        case .add:
            let (plates, text) = dishes.dishes(source, body, isTitled: true, into: &findings)
            append(place, .add, .addDishes(plates), "add to \(place.spot.text): \(text)")
        case .remove where place.spot.meal == nil:
            guard let name = MealName.read(source, body, into: &findings) else { return }
            append(
                place, .remove, .removeMeal(name), "remove from \(place.spot.text): \(name.text)", name: body,
                title: name.text)
        case .remove:
            guard let (name, title) = dishes.name(source, body, near: near, into: &findings) else { return }
            append(
                place, .remove, .removeDish(name), "remove from \(place.spot.text): \(title)", name: body, title: title)
        case .set:
            guard place.spot.meal != nil else {
                return refuse(place.spotRange, "the meal is missing", expected: ClientMenuChangeReader.example(.set))
            }
            let (plates, text) = dishes.dishes(source, body, isTitled: true, into: &findings)
            append(place, .set, .set(plates), "set \(place.spot.text): \(text)")
            open = .meal
        case .note:
            let text = source.line(body)
            append(place, .note, .note(text), "note to \(place.spot.text): \(text)")
        case .scale: scale(place, body)
        }
    }

    /// `Red lentil chilli -> Turkey chilli × 1.5`.
    private mutating func swap(_ place: Place, _ body: Range<Int>) {
        guard let (before, after) = arrow(body) else {
            return refuse(
                body, "`\(source.line(body))` does not say by what",
                expected: "such as swap: Red lentil chilli -> Turkey chilli")
        }
        let old = dishes.name(source, before, near: near, into: &findings)
        let written = dishes.parts(source, after).compactMap {
            dishes.written(source, $0, isTitled: true, into: &findings)
        }
        if source.trimmed(after).isEmpty {
            return refuse(body, "there is nothing behind the arrow", expected: "what is eaten instead")
        }
        guard let (name, title) = old, !written.isEmpty else { return }
        if written.count == 1, case .recipe(let recipe, nil, false) = written[0].part, name == .recipe(recipe.name) {
            return refuse(place.range, "`\(title)` stays what it is", expected: "another dish, or other servings")
        }
        if written.count == 1, case .bare(let food) = written[0].part, name == .food(food.name) {
            return refuse(place.range, "`\(title)` stays what it is", expected: "another food, or another amount")
        }
        if case .recipe = name, let bare = written.first(where: { if case .bare = $0.part { true } else { false } }) {
            return refuse(
                bare.range, "there is no quantity of `\(bare.text)`", code: "no-quantity",
                expected: "such as 150 g \(bare.text)")
        }
        let spot = place.spot.text
        let head = spot.isEmpty ? "swap" : "swap on \(spot)"
        append(
            place, .swap, .swap(name, with: written),
            "\(head): \(title) → \(written.map(\.text).joined(separator: " + "))", name: before, title: title)
    }

    /// `Snack 16:30: 250 g Skyr`.
    private mutating func addMeal(_ place: Place, _ body: Range<Int>) {
        guard let (head, rest) = MealName.cut(source, body), !source.trimmed(rest).isEmpty else {
            return refuse(
                body, "this does not say which meal it is, or what is eaten",
                expected: ClientMenuChangeReader.example(.add))
        }
        guard let name = MealName.read(source, head, into: &findings) else { return }
        let (plates, text) = dishes.dishes(source, rest, isTitled: true, into: &findings)
        append(
            place, .add, .addMeal(name, plates), "add to \(place.spot.text): \(name.text): \(text)",
            name: source.trimmed(head), title: name.text)
        open = .meal
    }

    /// `115%`.
    private mutating func scale(_ place: Place, _ body: Range<Int>) {
        var line = LineReader(source, body, dishes.language)
        guard let number = line.number(), line.take("%"), line.isAtEnd, let permille = number.times(10),
            (500...2000).contains(permille), permille != 1000
        else {
            return refuse(body, "this is not a share of the menu", expected: "50% to 200%, and not 100%")
        }
        let spot = place.spot.text
        append(
            place, .scale, .scale(permille: permille),
            (spot.isEmpty ? "scale" : "scale on \(spot)")
                + ": \(Decimal.text(thousandths: permille * 100, in: dishes.language))%")
    }

    /// `if nuts: 150 g Skyr` or `note: …` below a meal that is added or set.
    private mutating func nested(_ range: Range<Int>) {
        switch open {
        case .nothing: return
        case .other:
            refuse(range, "nothing stands below this difference", expected: "all of it on the line itself")
        case .meal:
            guard let last = steps.indices.last else { return }
            switch MealItem.read(source, range, dishes, isTitled: true, into: &findings) {
            case .item(let item): steps[last].items.append(item)
            case .mistake: break
            case .none:
                refuse(
                    range, "this means nothing under a meal", expected: "if FLAG: what is eaten instead, or note: words"
                )
            }
        }
    }

    private mutating func append(
        _ place: Place, _ kind: ClientMenu.Change.Kind, _ action: ClientMenu.Step.Action, _ text: String,
        name: Range<Int> = 0..<0, title: String = ""
    ) {
        steps.append(
            ClientMenu.Step(
                spot: place.spot, action: action, kind: kind, text: text, range: place.range,
                spotRange: place.spotRange, nameRange: name, title: title))
        open = .other
    }

    // MARK: Days and meals

    /// `Mon, Wed Lunch`: as many words as name days, then a meal's name.
    private mutating func spot(_ range: Range<Int>) -> ClientMenu.Spot? {
        var ends: [Int] = []
        for index in range where index + 1 == range.upperBound || isSpace(index + 1) && !isSpace(index) {
            ends.append(index + 1)
        }
        // No list of days has more words.
        for end in ends.prefix(16).reversed() {
            let (days, problems) = WeekdayReader.read(source.line(range.lowerBound..<end))
            guard problems.isEmpty, !days.isEmpty else { continue }
            guard Set(days).count == days.count else {
                refuse(range.lowerBound..<end, "a day stands here twice", expected: "each day once")
                return nil
            }
            let rest = source.trimmed(end..<range.upperBound)
            let sorted = days.sorted { $0.rawValue < $1.rawValue }
            if rest.isEmpty { return ClientMenu.Spot(weekdays: sorted) }
            return MealName.read(source, rest, into: &findings).map { ClientMenu.Spot(weekdays: sorted, meal: $0) }
        }
        if range.isEmpty { return ClientMenu.Spot() }
        return MealName.read(source, range, into: &findings).map { ClientMenu.Spot(meal: $0) }
    }

    private func isSpace(_ index: Int) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[index]) }

    /// What stands before the first arrow, and what stands behind it.
    private func arrow(_ range: Range<Int>) -> (Range<Int>, Range<Int>)? {
        for index in range {
            for mark in ["→", "->"] where source.bytes[index..<range.upperBound].starts(with: mark.utf8) {
                return (
                    source.trimmed(range.lowerBound..<index), source.trimmed(index + mark.utf8.count..<range.upperBound)
                )
            }
        }
        return nil
    }

    private mutating func refuse(
        _ range: Range<Int>, _ message: String, code: String = "menu-wording", expected: String? = nil,
        hint: String? = nil
    ) {
        findings.error(code, message, at: range, expected: expected, hint: hint)
    }
}
