/// A template compiled to flat code: immutable, shared by all threads.
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

    /// A running loop.
    private struct Loop {
        var items: [Value] = []
        var index = 0
    }

    /// Renders a value of the schema that the template was compiled against.
    public func render(_ root: Value) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(16_384)
        render(root, to: &out)
        return out
    }

    /// Renders, appending to bytes.
    public func render(_ root: Value, to out: inout [UInt8]) {
        var values = [Value](repeating: .none, count: registers)
        var loops = [Loop](repeating: Loop(), count: registers)
        values[0] = root
        var index = 0
        while index < code.count {
            switch code[index] {
            case .literal(let range):
                blob.withUnsafeBufferPointer { out.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
            case .emit(let path, let escaping):
                write(value(at: path, values), escaping, to: &out)
            case .emitOperand(let operand, let escaping):
                write(evaluate(operand, values, loops), escaping, to: &out)
            case .jump(let target):
                index = target
                continue
            case .jumpUnless(let condition, let target):
                if !evaluate(condition, values, loops).isTruthy {
                    index = target
                    continue
                }
            case .loop(let list, let register, let ifEmpty):
                guard case .list(let items) = evaluate(list, values, loops), let first = items.first else {
                    index = ifEmpty
                    continue
                }
                loops[register] = Loop(items: items, index: 0)
                values[register] = first
            case .next(let register, let target):
                loops[register].index += 1
                let position = loops[register].index
                if position < loops[register].items.count {
                    values[register] = loops[register].items[position]
                    index = target
                    continue
                }
            }
            index += 1
        }
    }

    @inline(__always)
    private func value(at path: Path, _ values: [Value]) -> Value {
        var value = values[path.register]
        for slot in path.slots {
            guard case .record(let record) = value else { return .none }
            value = record.slots[slot]
        }
        return value
    }

    private func write(_ value: Value, _ escaping: Escaping, to out: inout [UInt8]) {
        switch value {
        case .text(let text): escaping.write(text, to: &out)
        case .integer(let number): out.append(contentsOf: String(number).utf8)
        case .html(let html): out.append(contentsOf: html.bytes)
        case .none, .boolean, .list, .record: break
        }
    }

    private func evaluate(_ operand: Operand, _ values: [Value], _ loops: [Loop]) -> Value {
        switch operand {
        case .path(let path): value(at: path, values)
        case .constant(let value): value
        case .loopIndex(let register): .integer(loops[register].index + 1)
        case .isFirst(let register): .boolean(loops[register].index == 0)
        case .isLast(let register): .boolean(loops[register].index == loops[register].items.count - 1)
        case .not(let inner): .boolean(!evaluate(inner, values, loops).isTruthy)
        case .and(let one, let other):
            .boolean(evaluate(one, values, loops).isTruthy && evaluate(other, values, loops).isTruthy)
        case .or(let one, let other):
            .boolean(evaluate(one, values, loops).isTruthy || evaluate(other, values, loops).isTruthy)
        case .equal(let one, let other): .boolean(evaluate(one, values, loops).equals(evaluate(other, values, loops)))
        case .filter(let filter, let input, let argument):
            filter.apply(evaluate(input, values, loops), argument.map { evaluate($0, values, loops) })
        }
    }
}
