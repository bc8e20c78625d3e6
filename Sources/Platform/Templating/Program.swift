/// A compiled template: immutable, shared by all threads.
///
/// Literals lie in one blob. Names were resolved to slots when the template was compiled, so rendering looks nothing up.
public struct Program: Sendable {
    /// A value's way: a register, then slots of records.
    struct Path: Sendable {
        let register: Int
        let slots: [Int]
    }

    indirect enum Operand: Sendable {
        case path(Path)
        case constant(Value)
        case loopIndex(register: Int)
        case isFirst(register: Int)
        case isLast(register: Int)
        case not(Operand)
        case and(Operand, Operand)
        case or(Operand, Operand)
        case equal(Operand, Operand)
        case filter(Filter, Operand, Operand?)
    }

    enum Instruction: Sendable {
        case literal(Range<Int>)
        case emit(Path, Escaping)
        case emitOperand(Operand, Escaping)
        case jump(to: Int)
        case jumpUnless(Operand, to: Int)
        /// Starts a loop over a list; jumps where the list is empty.
        case loop(Operand, register: Int, ifEmpty: Int)
        /// Ends a loop's body: jumps back while items remain.
        case next(register: Int, to: Int)
    }

    /// The template's path below `Templates/`.
    public internal(set) var name = ""
    var code: [Instruction] = []
    var blob: [UInt8] = []
    var registers = 1

    /// The same as it is run.
    var routine = Routine()
}
