/// A template as parsed, before its paths are checked.
struct SyntaxTree {
    indirect enum Node {
        case literal(Range<Int>)
        case output(Expression, Range<Int>)
        /// Branches in order; the last one's condition is absent for `else`.
        case branch([(condition: Expression?, body: [Node])], Range<Int>)
        case loop(variable: String, list: Expression, body: [Node], otherwise: [Node], Range<Int>)
        case include(name: String, arguments: [(name: String, value: Expression)], Range<Int>)
        case block(name: String, body: [Node], Range<Int>)
    }

    indirect enum Expression {
        case path([String], Range<Int>)
        case text(String)
        case integer(Int)
        case boolean(Bool)
        case not(Expression)
        case and(Expression, Expression)
        case or(Expression, Expression)
        case equal(Expression, Expression, isNegated: Bool, Range<Int>)
        case filter(name: String, input: Expression, argument: Expression?, Range<Int>)
    }

    var extends: (name: String, range: Range<Int>)?
    var nodes: [Node] = []

    /// The blocks at any depth, by name.
    var blocks: [String: [Node]] {
        var found: [String: [Node]] = [:]
        collect(nodes, into: &found)
        return found
    }

    private func collect(_ nodes: [Node], into found: inout [String: [Node]]) {
        for node in nodes {
            switch node {
            case .block(let name, let body, _):
                found[name] = body
                collect(body, into: &found)
            case .branch(let branches, _): branches.forEach { collect($0.body, into: &found) }
            case .loop(_, _, let body, let otherwise, _):
                collect(body, into: &found)
                collect(otherwise, into: &found)
            case .literal, .output, .include: break
            }
        }
    }
}
