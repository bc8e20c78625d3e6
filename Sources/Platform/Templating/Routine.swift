/// The code of a program as it is run: flat, so that nothing in it is counted by reference while ten thousand pages go through it.
///
/// Operands and the slots of paths lie in tables of their own, and instructions name them by their place.
struct Routine: Sendable {
    /// A value's way: a register, then slots of records, which are a part of `slots`.
    struct Path: Sendable {
        let register: Int32
        let start: Int32
        let end: Int32
    }

    enum Operand: Sendable {
        case path(Path)
        case constant(Int)
        case loopIndex(register: Int)
        case isFirst(register: Int)
        case isLast(register: Int)
        case not(Int)
        case and(Int, Int)
        case or(Int, Int)
        case equal(Int, Int)
        case filter(Filter, Int, Int?)
    }

    enum Instruction: Sendable {
        case literal(start: Int, count: Int)
        case emit(Path, Escaping)
        case emitOperand(Int, Escaping)
        case jump(to: Int)
        case jumpUnless(Int, to: Int)
        case loop(Int, register: Int, ifEmpty: Int)
        case next(register: Int, to: Int)
    }

    private(set) var code: [Instruction] = []
    private(set) var operands: [Operand] = []
    private(set) var constants: [Value] = []
    private(set) var slots: [Int32] = []

    init() {}

    /// Flattens the instructions of a program, one for one.
    init(_ instructions: [Program.Instruction]) {
        for instruction in instructions {
            let flat: Instruction =
                switch instruction {
                case .literal(let range): .literal(start: range.lowerBound, count: range.count)
                case .emit(let path, let escaping): .emit(add(path), escaping)
                case .emitOperand(let operand, let escaping): .emitOperand(add(operand), escaping)
                case .jump(let target): .jump(to: target)
                case .jumpUnless(let condition, let target): .jumpUnless(add(condition), to: target)
                case .loop(let list, let register, let ifEmpty):
                    .loop(add(list), register: register, ifEmpty: ifEmpty)
                case .next(let register, let target): .next(register: register, to: target)
                }
            code.append(flat)
        }
    }

    private mutating func add(_ path: Program.Path) -> Path {
        let start = slots.count
        slots += path.slots.map { Int32($0) }
        return Path(register: Int32(path.register), start: Int32(start), end: Int32(slots.count))
    }

    private mutating func add(_ operand: Program.Operand) -> Int {
        let flat: Operand =
            switch operand {
            case .path(let path): .path(add(path))
            case .constant(let value): add(value)
            case .loopIndex(let register): .loopIndex(register: register)
            case .isFirst(let register): .isFirst(register: register)
            case .isLast(let register): .isLast(register: register)
            case .not(let inner): .not(add(inner))
            case .and(let one, let other): .and(add(one), add(other))
            case .or(let one, let other): .or(add(one), add(other))
            case .equal(let one, let other): .equal(add(one), add(other))
            case .filter(let filter, let input, let argument): .filter(filter, add(input), argument.map { add($0) })
            }
        operands.append(flat)
        return operands.count - 1
    }

    private mutating func add(_ constant: Value) -> Operand {
        constants.append(constant)
        return .constant(constants.count - 1)
    }
}
