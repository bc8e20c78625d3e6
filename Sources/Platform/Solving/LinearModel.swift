/// A linear model: variables within bounds, sums of them within bounds, and a cost to be made as small as can be.
///
/// Some variables may be whole numbers. Nothing but finite numbers is taken into it; what is not finite counts as no bound, or
/// as zero where it is a factor, so that a model can always be solved or be told why not.
public struct LinearModel: Sendable {
    /// A variable of a model.
    public struct Variable: Sendable, Hashable {
        let index: Int
    }

    /// A variable times a factor.
    public struct Term: Sendable, Hashable {
        /// The factor.
        public let factor: Double
        /// The variable.
        public let variable: Variable

        /// Makes a term.
        public init(_ factor: Double, _ variable: Variable) {
            self.factor = factor
            self.variable = variable
        }
    }

    /// What a variable or a sum must keep: at least and at most so much, or no bound on a side.
    public struct Bounds: Sendable, Hashable {
        /// The least.
        public let least: Double?
        /// The most.
        public let most: Double?

        /// Bounds.
        public init(least: Double? = nil, most: Double? = nil) {
            self.least = least.flatMap { $0.isFinite ? $0 : nil }
            self.most = most.flatMap { $0.isFinite ? $0 : nil }
        }

        /// At least so much.
        public static func atLeast(_ least: Double) -> Bounds { Bounds(least: least) }
        /// At most so much.
        public static func atMost(_ most: Double) -> Bounds { Bounds(most: most) }
        /// Exactly so much.
        public static func equal(to value: Double) -> Bounds { Bounds(least: value, most: value) }
        /// From the one to the other.
        public static func within(_ range: ClosedRange<Double>) -> Bounds {
            Bounds(least: range.lowerBound, most: range.upperBound)
        }

        /// Whether no number keeps them.
        var isEmpty: Bool { least.flatMap { least in most.map { least > $0 } } ?? false }
    }

    struct Column: Sendable {
        var bounds: Bounds
        var cost: Double
        let isInteger: Bool
    }

    struct Row: Sendable {
        let terms: [(variable: Int, factor: Double)]
        let bounds: Bounds
    }

    private(set) var columns: [Column] = []
    private(set) var rows: [Row] = []

    /// A model without variables.
    public init() {}

    /// Adds a variable with what one of it costs.
    public mutating func variable(_ bounds: Bounds = .atLeast(0), cost: Double = 0) -> Variable {
        columns.append(Column(bounds: bounds, cost: finite(cost), isInteger: false))
        return Variable(index: columns.count - 1)
    }

    /// Adds a variable that is a whole number.
    public mutating func integer(_ range: ClosedRange<Int>, cost: Double = 0) -> Variable {
        let bounds = Bounds(least: Double(range.lowerBound), most: Double(range.upperBound))
        columns.append(Column(bounds: bounds, cost: finite(cost), isInteger: true))
        return Variable(index: columns.count - 1)
    }

    /// Adds a variable that is zero or one.
    public mutating func choice(cost: Double = 0) -> Variable { integer(0...1, cost: cost) }

    /// Adds to what one of a variable costs.
    public mutating func add(cost: Double, to variable: Variable) {
        guard columns.indices.contains(variable.index) else { return }
        columns[variable.index].cost += finite(cost)
    }

    /// Sets bounds anew.
    public mutating func bind(_ variable: Variable, _ bounds: Bounds) {
        guard columns.indices.contains(variable.index) else { return }
        columns[variable.index].bounds = bounds
    }

    /// Requires a sum to keep bounds. A variable may stand in it several times.
    public mutating func require(_ terms: [Term], _ bounds: Bounds) {
        var places: [Int: Int] = [:]
        var merged: [(variable: Int, factor: Double)] = []
        for term in terms where columns.indices.contains(term.variable.index) {
            if let place = places[term.variable.index] {
                merged[place].factor += finite(term.factor)
            } else {
                places[term.variable.index] = merged.count
                merged.append((term.variable.index, finite(term.factor)))
            }
        }
        rows.append(Row(terms: merged.filter { $0.factor != 0 }, bounds: bounds))
    }

    private func finite(_ value: Double) -> Double { value.isFinite ? value : 0 }
}

extension LinearModel.Variable {
    /// A variable times a factor.
    public static func * (factor: Double, variable: LinearModel.Variable) -> LinearModel.Term {
        LinearModel.Term(factor, variable)
    }
}
