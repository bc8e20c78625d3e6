import Diagnostics

extension Program {
    /// Compiles a template against the schema of what it will be handed.
    ///
    /// Includes, `extends` and blocks are resolved here, so a program is whole. Every mistake is reported: an unknown name, a
    /// value of a kind that cannot stand where it stands, a place where no value may stand, branches that end in different
    /// states of the markup. With an error there is no program.
    ///
    /// - Parameters:
    ///   - name: The template's path below `Templates/`; one ending in `.xml` is escaped as XML, one in `.txt` not at all.
    ///   - shape: The fields that stand at the root.
    ///   - shared: The root fields that included templates see besides their arguments.
    ///   - load: Gives the text of a template by its path.
    public static func compile(
        _ name: String, against shape: RecordShape, shared: Set<String> = [], load: (String) -> Source?,
        into diagnostics: inout [Diagnostic]
    ) -> Program? {
        guard let source = load(name) else {
            diagnostics.append(
                Diagnostic(.error, "missing-template", "the template `\(name)` is not there", file: "Templates/\(name)")
            )
            return nil
        }
        var scope = Scope()
        for (index, field) in shape.fields.enumerated() {
            scope.names[field.name] = .value(Path(register: 0, slots: [index]), field.shape)
        }
        return withoutActuallyEscaping(load) { load in
            var compiler = Compiler(
                isXML: name.hasSuffix(".xml"), isPlain: name.hasSuffix(".txt"),
                shared: scope.names.filter { shared.contains($0.key) }, load: load)
            compiler.program.name = name
            compiler.template(source, name, scope)
            diagnostics += compiler.diagnostics
            compiler.program.routine = Routine(compiler.program.code)
            return compiler.diagnostics.hasErrors ? nil : compiler.program
        }
    }
}

/// The names that can be used at a place of a template.
struct Scope {
    enum Binding {
        case value(Program.Path, Shape)
        case computed(Program.Operand, Shape)
        case loop(register: Int)
    }

    var names: [String: Binding] = [:]
}

/// Turns trees into one program, following the markup as it goes.
struct Compiler {
    var program = Program()
    var diagnostics: [Diagnostic] = []
    var state: MarkupState
    private let shared: [String: Scope.Binding]
    private let load: (String) -> Source?
    private var trees: [String: (Source, SyntaxTree)] = [:]
    private var open: [String] = []
    private var overrides: [String: (Source, [SyntaxTree.Node])] = [:]

    init(
        isXML: Bool, isPlain: Bool, shared: [String: Scope.Binding], load: @escaping (String) -> Source?
    ) {
        state = MarkupState(isXML: isXML, isPlain: isPlain)
        self.shared = shared
        self.load = load
    }

    /// Compiles a template and, if it extends one, that one with this one's blocks in place.
    mutating func template(_ source: Source, _ name: String, _ scope: Scope) {
        var (source, tree) = parsed(source, name)
        var chain = [name]
        var children: [(source: Source, tree: SyntaxTree, parent: String)] = []
        while let parent = tree.extends {
            for (block, body) in tree.blocks where overrides[block] == nil { overrides[block] = (source, body) }
            refuseOutsideBlocks(tree, source)
            guard !chain.contains(parent.name) else {
                report(source, "template-cycle", "`\(parent.name)` extends itself by way of this file", parent.range)
                return
            }
            guard let next = load(parent.name) else { return missing(parent.name, source, parent.range) }
            chain.append(parent.name)
            children.append((source, tree, parent.name))
            (source, tree) = parsed(next, parent.name)
        }
        refuseUnknownBlocks(of: children, under: tree)
        open = chain
        nodes(tree.nodes, source, scope)
    }

    /// Refuses blocks that no template above offers; those inside another block are offered by it.
    private mutating func refuseUnknownBlocks(
        of children: [(source: Source, tree: SyntaxTree, parent: String)], under root: SyntaxTree
    ) {
        var offered = Set(root.blocks.keys)
        for child in children.reversed() {
            for case .block(let name, _, let range) in child.tree.nodes where !offered.contains(name) {
                report(
                    child.source, "unknown-block", "`\(child.parent)` has no block `\(name)`", range,
                    expected: "one of " + offered.sorted().joined(separator: ", "),
                    hint: didYouMean(name, in: offered.sorted()))
            }
            offered.formUnion(child.tree.blocks.keys)
        }
    }

    private mutating func refuseOutsideBlocks(_ tree: SyntaxTree, _ source: Source) {
        for node in tree.nodes {
            switch node {
            case .block: continue
            case .literal(let range):
                guard let first = source.bytes[range].firstIndex(where: { $0 > 0x20 }) else { continue }
                report(
                    source, "outside-block",
                    "text outside of the blocks of a template that extends another is never shown",
                    first..<first + 1, hint: "move it into a block")
            case .output(_, let range), .branch(_, let range), .loop(_, _, _, _, let range), .include(_, _, let range):
                report(
                    source, "outside-block",
                    "what stands outside of the blocks of a template that extends another is never shown",
                    range, hint: "move it into a block")
            }
        }
    }

    private mutating func parsed(_ source: Source, _ name: String) -> (Source, SyntaxTree) {
        if let known = trees[name] { return known }
        var parser = Parser(source)
        let tree = parser.parse()
        diagnostics += parser.diagnostics
        trees[name] = (source, tree)
        return (source, tree)
    }

    private mutating func nodes(_ nodes: [SyntaxTree.Node], _ source: Source, _ scope: Scope) {
        for node in nodes {
            switch node {
            case .literal(let range): literal(source.bytes[range])
            case .output(let expression, let range): output(expression, range, source, scope)
            case .branch(let branches, let range): branch(branches, range, source, scope)
            case .loop(let variable, let list, let body, let otherwise, let range):
                loop(variable, list, body, otherwise, range, source, scope)
            case .include(let name, let arguments, let range): include(name, arguments, range, source, scope)
            case .block(let name, let body, _):
                let (origin, content) = overrides[name] ?? (source, body)
                self.nodes(content, origin, scope)
            }
        }
    }

    private mutating func literal(_ bytes: ArraySlice<UInt8>) {
        state.pass(bytes)
        let start = program.blob.count
        program.blob += bytes
        if case .literal(let last)? = program.code.last, last.upperBound == start, !isTarget(program.code.count) {
            program.code[program.code.count - 1] = .literal(last.lowerBound..<program.blob.count)
        } else {
            program.code.append(.literal(start..<program.blob.count))
        }
    }

    /// Whether a jump lands on an instruction, which then must stay one of its own.
    private func isTarget(_ index: Int) -> Bool {
        program.code.contains { instruction in
            switch instruction {
            case .jump(let target), .jumpUnless(_, let target), .loop(_, _, let target), .next(_, let target):
                target == index
            case .literal, .emit, .emitOperand: false
            }
        }
    }

    private mutating func output(
        _ expression: SyntaxTree.Expression, _ range: Range<Int>, _ source: Source, _ scope: Scope
    ) {
        guard let (operand, shape) = operand(expression, source, scope) else { return }
        let escaping: Escaping
        switch state.escaping {
        case .success(let found): escaping = found
        case .failure(let refusal):
            return report(
                source, "unsafe-place", "no value may stand in \(refusal.place)", range,
                hint: "move it into the text or into a quoted attribute")
        }
        state.passValue()
        switch shape {
        case .text, .integer: emit(operand, escaping)
        case .html:
            guard escaping == .text else {
                return report(source, "markup-place", "markup cannot stand in an attribute or in XML", range)
            }
            emit(operand, .trusted)
        case .list:
            report(
                source, "not-printable", "this is a list and cannot be printed", range,
                hint: "go through it with `{% for %}`, or use `| count` or `| join`")
        case .boolean, .record:
            report(
                source, "not-printable", "this is \(shape.inWords) and cannot be printed", range,
                hint: shape.isRecord ? "name one of its fields" : "use it in an `{% if %}`")
        }
    }

    private mutating func emit(_ operand: Program.Operand, _ escaping: Escaping) {
        if case .path(let path) = operand {
            program.code.append(.emit(path, escaping))
        } else {
            program.code.append(.emitOperand(operand, escaping))
        }
    }

    private mutating func branch(
        _ branches: [(condition: SyntaxTree.Expression?, body: [SyntaxTree.Node])], _ range: Range<Int>,
        _ source: Source, _ scope: Scope
    ) {
        let start = state
        var ends: [MarkupState] = []
        var exits: [Int] = []
        for (condition, body) in branches {
            state = start
            var skip: Int?
            if let condition {
                let operand = operand(condition, source, scope)?.0 ?? .constant(.none)
                skip = program.code.count
                program.code.append(.jumpUnless(operand, to: 0))
            }
            nodes(body, source, scope)
            ends.append(state)
            if branches.count > 1 || skip == nil {
                exits.append(program.code.count)
                program.code.append(.jump(to: 0))
            }
            if let skip, case .jumpUnless(let operand, _) = program.code[skip] {
                program.code[skip] = .jumpUnless(operand, to: program.code.count)
            }
        }
        for exit in exits { program.code[exit] = .jump(to: program.code.count) }
        if branches.last?.condition != nil { ends.append(start) }
        state = ends.first ?? start
        guard ends.allSatisfy({ $0.agrees(with: state) }) else {
            state = start
            return report(
                source, "branch-markup", "the branches of this `if` end in different places of the markup", range,
                expected: "each branch to close what it opens, as a tag or an attribute's quotes")
        }
        for end in ends { state.join(end) }
    }

    private mutating func loop(
        _ variable: String, _ list: SyntaxTree.Expression, _ body: [SyntaxTree.Node], _ otherwise: [SyntaxTree.Node],
        _ range: Range<Int>, _ source: Source, _ scope: Scope
    ) {
        guard let (operand, shape) = operand(list, source, scope) else { return }
        guard case .list(let element) = shape else {
            return report(
                source, "not-a-list", "this is \(shape.inWords), not a list", list.range ?? range,
                expected: "a list to go through")
        }
        let register = program.registers
        program.registers += 1
        let start = state
        let head = program.code.count
        program.code.append(.loop(operand, register: register, ifEmpty: 0))
        var inner = scope
        inner.names[variable] = .value(Program.Path(register: register, slots: []), element)
        inner.names["loop"] = .loop(register: register)
        nodes(body, source, inner)
        program.code.append(.next(register: register, to: head + 1))
        let bodyEnd = state
        state = start
        if otherwise.isEmpty {
            program.code[head] = .loop(operand, register: register, ifEmpty: program.code.count)
        } else {
            let exit = program.code.count
            program.code.append(.jump(to: 0))
            program.code[head] = .loop(operand, register: register, ifEmpty: program.code.count)
            nodes(otherwise, source, scope)
            program.code[exit] = .jump(to: program.code.count)
        }
        let otherEnd = state
        state = start
        guard bodyEnd.agrees(with: start), otherEnd.agrees(with: start) else {
            return report(
                source, "branch-markup", "the body of this `for` ends in another place of the markup than it starts in",
                range,
                expected: "the body to close what it opens")
        }
        state.join(bodyEnd)
        state.join(otherEnd)
    }

    private mutating func include(
        _ name: String, _ arguments: [(name: String, value: SyntaxTree.Expression)], _ range: Range<Int>,
        _ source: Source, _ scope: Scope
    ) {
        guard !open.contains(name) else {
            return report(source, "template-cycle", "`\(name)` includes itself by way of this file", range)
        }
        guard let included = load(name) else { return missing(name, source, range) }
        var inner = Scope(names: shared)
        for (name, value) in arguments {
            guard let (operand, shape) = operand(value, source, scope) else {
                inner.names[name] = .computed(.constant(.none), .text)
                continue
            }
            if case .path(let path) = operand {
                inner.names[name] = .value(path, shape)
            } else {
                inner.names[name] = .computed(operand, shape)
            }
        }
        let before = overrides
        overrides = [:]
        open.append(name)
        let (origin, tree) = parsed(included, name)
        if let parent = tree.extends {
            report(origin, "template-syntax", "a template that is included cannot extend another", parent.range)
        }
        nodes(tree.nodes, origin, inner)
        open.removeLast()
        overrides = before
    }

    private mutating func missing(_ name: String, _ source: Source, _ range: Range<Int>) {
        report(
            source, "missing-template", "the template `\(name)` is not there", range,
            expected: "a file in Templates or in the default theme")
    }

    mutating func report(
        _ source: Source, _ code: String, _ message: String, _ range: Range<Int>, expected: String? = nil,
        hint: String? = nil
    ) {
        let diagnostic = source.error(code, message, at: range, expected: expected, hint: hint)
        // A template included twice would report its mistakes twice.
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
}

extension Shape {
    fileprivate var isRecord: Bool {
        if case .record = self { true } else { false }
    }
}

extension SyntaxTree.Expression {
    /// Where the expression stands, if it is one that has a place.
    var range: Range<Int>? {
        switch self {
        case .path(_, let range), .filter(_, _, _, let range), .equal(_, _, _, let range): range
        default: nil
        }
    }
}
