import Diagnostics

extension Compiler {
    /// Resolves an expression's names; nothing where it has a mistake, which is reported.
    mutating func operand(
        _ expression: SyntaxTree.Expression, _ source: Source, _ scope: Scope
    ) -> (Program.Operand, Shape)? {
        switch expression {
        case .text(let text): return (.constant(.text(text)), .text)
        case .integer(let number): return (.constant(.integer(number)), .integer)
        case .boolean(let value): return (.constant(.boolean(value)), .boolean)
        case .path(let names, let range): return path(names, range, source, scope)
        case .not(let inner): return operand(inner, source, scope).map { (.not($0.0), .boolean) }
        case .and(let one, let other):
            let (left, right) = (operand(one, source, scope), operand(other, source, scope))
            guard let left, let right else { return nil }
            return (.and(left.0, right.0), .boolean)
        case .or(let one, let other):
            let (left, right) = (operand(one, source, scope), operand(other, source, scope))
            guard let left, let right else { return nil }
            return (.or(left.0, right.0), .boolean)
        case .equal(let one, let other, let isNegated, let range):
            return equality(one, other, isNegated, range, source, scope)
        case .filter(let name, let input, let argument, let range):
            return filter(name, input, argument, range, source, scope)
        }
    }

    private mutating func path(
        _ names: [String], _ range: Range<Int>, _ source: Source, _ scope: Scope
    ) -> (Program.Operand, Shape)? {
        guard let binding = scope.names[names[0]] else {
            report(
                source, "unknown-name", "unknown name `\(names[0])`",
                range.lowerBound..<range.lowerBound + names[0].utf8.count,
                expected: "one of " + scope.names.keys.sorted().joined(separator: ", "),
                hint: didYouMean(names[0], in: scope.names.keys.sorted()))
            return nil
        }
        switch binding {
        case .loop(let register):
            return loopField(names, register, range, source)
        case .computed(let operand, let shape):
            if names.count == 1 { return (operand, shape) }
            report(source, "unknown-name", "`\(names[0])` is \(shape.inWords) and has no fields", range)
            return nil
        case .value(let base, var shape):
            var slots = base.slots
            for (index, name) in names.enumerated().dropFirst() {
                guard case .record(let record) = shape else {
                    report(
                        source, "unknown-name",
                        "`\(names[..<index].joined(separator: "."))` is \(shape.inWords) and has no fields",
                        fieldRange(names, index, range))
                    return nil
                }
                guard let found = record.slot(name) else {
                    let fields = record.fields.map(\.name).sorted()
                    report(
                        source, "unknown-name", "a \(record.name) has no `\(name)`", fieldRange(names, index, range),
                        expected: "one of " + fields.joined(separator: ", "), hint: didYouMean(name, in: fields))
                    return nil
                }
                slots.append(found.index)
                shape = found.shape
            }
            return (.path(Program.Path(register: base.register, slots: slots)), shape)
        }
    }

    private mutating func loopField(
        _ names: [String], _ register: Int, _ range: Range<Int>, _ source: Source
    ) -> (Program.Operand, Shape)? {
        switch names.dropFirst().joined(separator: ".") {
        case "index": return (.loopIndex(register: register), .integer)
        case "first": return (.isFirst(register: register), .boolean)
        case "last": return (.isLast(register: register), .boolean)
        default:
            report(
                source, "unknown-name", "`loop` has no `\(names.dropFirst().joined(separator: "."))`", range,
                expected: "one of loop.first, loop.index, loop.last")
            return nil
        }
    }

    /// Where one name of a path stands, for paths written without white space, as they are.
    private func fieldRange(_ names: [String], _ index: Int, _ range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound + names[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
        let end = start + names[index].utf8.count
        return end <= range.upperBound ? start..<end : range
    }

    private mutating func equality(
        _ one: SyntaxTree.Expression, _ other: SyntaxTree.Expression, _ isNegated: Bool, _ range: Range<Int>,
        _ source: Source, _ scope: Scope
    ) -> (Program.Operand, Shape)? {
        let (left, right) = (operand(one, source, scope), operand(other, source, scope))
        guard let left, let right else { return nil }
        switch (left.1, right.1) {
        case (.text, .text), (.integer, .integer), (.boolean, .boolean): break
        default:
            report(
                source, "not-comparable", "\(left.1.inWords) and \(right.1.inWords) are never equal", range,
                expected: "two texts, two numbers, or two of true and false")
            return nil
        }
        let equal = Program.Operand.equal(left.0, right.0)
        return (isNegated ? .not(equal) : equal, .boolean)
    }

    private mutating func filter(
        _ name: String, _ input: SyntaxTree.Expression, _ argument: SyntaxTree.Expression?, _ range: Range<Int>,
        _ source: Source, _ scope: Scope
    ) -> (Program.Operand, Shape)? {
        let value = operand(input, source, scope)
        let parameter = argument.flatMap { operand($0, source, scope) }
        guard let filter = Filter(rawValue: name) else {
            let all = Filter.allCases.map(\.rawValue).sorted()
            report(
                source, "unknown-filter", "unknown filter `\(name)`", range,
                expected: "one of " + all.joined(separator: ", "), hint: didYouMean(name, in: all))
            return nil
        }
        guard let value else { return nil }
        guard let shape = filter.shape(of: value.1), filter.wantsArgument == (argument != nil) else {
            report(
                source, "filter-input", "`\(name)` does not take \(value.1.inWords) so", range, expected: filter.takes)
            return nil
        }
        if argument != nil, parameter == nil { return nil }
        if let parameter, !filter.takes(argument: parameter.1) {
            report(
                source, "filter-input", "`\(name)` does not take \(parameter.1.inWords) as its argument", range,
                expected: filter.takes)
            return nil
        }
        return (.filter(filter, value.0, parameter?.0), shape)
    }
}
