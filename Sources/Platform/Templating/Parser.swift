import Diagnostics

/// Builds a template's tree from its tokens. A statement that is not in order is reported and passed over, so that one run
/// finds them all.
struct Parser {
    private let source: Source
    private var tokens: [Token]
    private var index = 0
    private var tree = SyntaxTree()
    private var blockNames: Set<String> = []
    private(set) var diagnostics: [Diagnostic]

    init(_ source: Source) {
        self.source = source
        var lexer = Lexer(source)
        tokens = lexer.lex()
        diagnostics = lexer.diagnostics
    }

    mutating func parse() -> SyntaxTree {
        tree.nodes = body(until: [], openedBy: nil, depth: 0).nodes
        return tree
    }

    private static let keywords = [
        "if", "elif", "else", "endif", "for", "endfor", "include", "extends", "block", "endblock",
    ]

    /// Reads nodes until one of the closing words; gives that word with the parser of its inside.
    private mutating func body(
        until closers: [String], openedBy opener: (word: String, range: Range<Int>)?, depth: Int
    ) -> (nodes: [SyntaxTree.Node], closer: String?, inside: ExpressionParser?) {
        var nodes: [SyntaxTree.Node] = []
        while index < tokens.count {
            let token = tokens[index]
            index += 1
            switch token.kind {
            case .literal: nodes.append(.literal(token.range))
            case .output: if let node = output(token.range) { nodes.append(node) }
            case .statement:
                var inside = ExpressionParser(source, token.range)
                let place = inside.range
                guard let word = inside.word() else {
                    inside.expected("a statement such as `if`, `for` or `include`")
                    diagnostics += inside.diagnostics
                    continue
                }
                if closers.contains(word) {
                    refuseMore(after: word, &inside)
                    return (nodes, word, inside)
                }
                if let node = statement(word, place, &inside, depth: depth) { nodes.append(node) }
            }
        }
        if let opener {
            diagnostics.append(
                source.error(
                    "template-open", "this `\(opener.word)` is never closed", at: opener.range,
                    expected: "`{% end\(opener.word) %}`"))
        }
        return (nodes, nil, nil)
    }

    /// Refuses `else if` and the like, whose condition would else be passed over in silence.
    private mutating func refuseMore(after word: String, _ inside: inout ExpressionParser) {
        guard ["else", "endif", "endfor"].contains(word), !inside.isAtEnd else { return }
        inside.expected(word == "else" ? "`%}`, or `elif` for another condition" : "`%}`")
        diagnostics += inside.diagnostics
    }

    private mutating func output(_ range: Range<Int>) -> SyntaxTree.Node? {
        var inside = ExpressionParser(source, range)
        let start = inside.range.lowerBound
        let expression = inside.filtered()
        if expression != nil, !inside.isAtEnd { inside.expected("`|` or `}}`") }
        diagnostics += inside.diagnostics
        guard let expression, inside.diagnostics.isEmpty else { return nil }
        return .output(expression, start..<max(start + 1, range.upperBound))
    }

    private mutating func statement(
        _ word: String, _ place: Range<Int>, _ inside: inout ExpressionParser, depth: Int
    ) -> SyntaxTree.Node? {
        guard depth < 60 else {
            diagnostics.append(source.error("template-depth", "this is nested too deeply", at: place))
            return nil
        }
        switch word {
        case "if": return branch(place, &inside, depth)
        case "for": return loop(place, &inside, depth)
        case "include": return include(place, &inside)
        case "block": return block(place, &inside, depth)
        case "extends":
            guard let name = inside.text(), inside.isAtEnd else {
                inside.expected("the name of a template in quotes")
                diagnostics += inside.diagnostics
                return nil
            }
            tree.extends = (name, place)
            return nil
        case let word where Parser.keywords.contains(word):
            diagnostics.append(
                source.error("template-stray", "`\(word)` closes nothing that is open here", at: place))
            return nil
        default:
            diagnostics.append(
                source.error(
                    "unknown-statement", "unknown statement `\(word)`", at: place,
                    expected: "one of " + Parser.keywords.joined(separator: ", "),
                    hint: didYouMean(word, in: Parser.keywords)))
            return nil
        }
    }

    private mutating func branch(
        _ place: Range<Int>, _ inside: inout ExpressionParser, _ depth: Int
    ) -> SyntaxTree.Node? {
        var branches: [(condition: SyntaxTree.Expression?, body: [SyntaxTree.Node])] = []
        var condition = condition(&inside)
        var isElse = false
        while true {
            let part = body(until: ["elif", "else", "endif"], openedBy: ("if", place), depth: depth + 1)
            branches.append((isElse ? nil : condition ?? .boolean(false), part.nodes))
            guard let closer = part.closer, var after = part.inside else { return nil }
            if closer == "endif" { break }
            if isElse {
                diagnostics.append(source.error("template-stray", "nothing may follow `else` but `endif`", at: place))
                return nil
            }
            isElse = closer == "else"
            condition = isElse ? nil : self.condition(&after)
        }
        return .branch(branches, place)
    }

    private mutating func condition(_ inside: inout ExpressionParser) -> SyntaxTree.Expression? {
        let expression = inside.expression()
        if expression != nil, !inside.isAtEnd { inside.expected("`%}`") }
        diagnostics += inside.diagnostics
        return expression
    }

    private mutating func loop(
        _ place: Range<Int>, _ inside: inout ExpressionParser, _ depth: Int
    ) -> SyntaxTree.Node? {
        let variable = inside.word()
        if variable == nil { inside.expected("a name, as in `for post in posts`") }
        if variable != nil, !inside.take(word: "in") { inside.expected("`in`") }
        let list = inside.diagnostics.isEmpty ? inside.filtered() : nil
        if list != nil, !inside.isAtEnd { inside.expected("`%}`") }
        diagnostics += inside.diagnostics
        let part = body(until: ["else", "endfor"], openedBy: ("for", place), depth: depth + 1)
        var otherwise: [SyntaxTree.Node] = []
        if part.closer == "else" {
            otherwise = body(until: ["endfor"], openedBy: ("for", place), depth: depth + 1).nodes
        }
        guard let variable, let list else { return nil }
        return .loop(variable: variable, list: list, body: part.nodes, otherwise: otherwise, place)
    }

    private mutating func include(_ place: Range<Int>, _ inside: inout ExpressionParser) -> SyntaxTree.Node? {
        let start = inside.range
        guard let name = inside.text() else {
            inside.expected("the name of a template in quotes")
            diagnostics += inside.diagnostics
            return nil
        }
        var arguments: [(name: String, value: SyntaxTree.Expression)] = []
        while !inside.isAtEnd {
            guard inside.take(mark: ","), let name = inside.word(), inside.take(mark: ":"),
                let value = inside.filtered()
            else {
                inside.expected("`, name: value`")
                diagnostics += inside.diagnostics
                return nil
            }
            arguments.append((name, value))
        }
        return .include(name: name, arguments: arguments, start)
    }

    private mutating func block(
        _ place: Range<Int>, _ inside: inout ExpressionParser, _ depth: Int
    ) -> SyntaxTree.Node? {
        let named = inside.range
        let name = inside.word()
        if name == nil || !inside.isAtEnd { inside.expected("one name, as in `block content`") }
        diagnostics += inside.diagnostics
        let part = body(until: ["endblock"], openedBy: ("block", place), depth: depth + 1)
        guard let name else { return nil }
        if !blockNames.insert(name).inserted {
            diagnostics.append(
                source.error("duplicate-block", "a block named `\(name)` stands in this file already", at: named))
        }
        return .block(name: name, body: part.nodes, named)
    }
}
