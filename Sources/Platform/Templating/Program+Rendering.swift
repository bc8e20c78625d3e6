extension Program {
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
        var loops = [Run.Loop](repeating: Run.Loop(), count: registers)
        values[0] = root
        values.withUnsafeMutableBufferPointer { values in
            loops.withUnsafeMutableBufferPointer { loops in
                routine.slots.withUnsafeBufferPointer { slots in
                    blob.withUnsafeBufferPointer { blob in
                        var run = Run(
                            operands: routine.operands, constants: routine.constants, blob: blob, slots: slots,
                            values: values, loops: loops)
                        run.run(routine.code, to: &out)
                    }
                }
            }
        }
    }
}

/// One rendering of a program.
///
/// Values are looked at where they lie, in records that the registers hold, and not copied: to count the references of each took a
/// quarter of the time.
private struct Run {
    /// A running loop.
    struct Loop {
        var items: [Value] = []
        var index = 0
    }

    let operands: [Routine.Operand]
    let constants: [Value]
    let blob: UnsafeBufferPointer<UInt8>
    let slots: UnsafeBufferPointer<Int32>
    /// What the registers hold: the root, and the current item of each loop.
    let values: UnsafeMutableBufferPointer<Value>
    let loops: UnsafeMutableBufferPointer<Loop>

    mutating func run(_ code: [Routine.Instruction], to out: inout [UInt8]) {
        var index = 0
        while index < code.count {
            switch code[index] {
            case .literal(let start, let count):
                out.append(contentsOf: UnsafeBufferPointer(rebasing: blob[start..<start + count]))
            case .emit(let path, let escaping):
                if let place = place(of: path) { Run.write(place.pointee, escaping, to: &out) }
            case .emitOperand(let operand, let escaping):
                Run.write(value(of: operand), escaping, to: &out)
            case .jump(let target):
                index = target
                continue
            case .jumpUnless(let condition, let target):
                if !isTrue(condition) {
                    index = target
                    continue
                }
            case .loop(let list, let register, let ifEmpty):
                guard case .list(let items) = value(of: list), let first = items.first else {
                    index = ifEmpty
                    continue
                }
                loops[register] = Loop(items: items, index: 0)
                values[register] = first
            case .next(let register, let target):
                let position = loops[register].index + 1
                loops[register].index = position
                if position < loops[register].items.count {
                    values[register] = loops[register].items[position]
                    index = target
                    continue
                }
            }
            index += 1
        }
    }

    /// Where the value that a path leads to lies, or nothing where there is none on the way.
    @inline(__always)
    private func place(of path: Routine.Path) -> UnsafePointer<Value>? {
        guard let base = values.baseAddress else { return nil }
        var place = UnsafePointer(base + Int(path.register))
        for index in Int(path.start)..<Int(path.end) {
            guard case .record(let record) = place.pointee else { return nil }
            place = record.pointer(to: Int(slots[index]))
        }
        return place
    }

    private static func write(_ value: Value, _ escaping: Escaping, to out: inout [UInt8]) {
        switch value {
        case .text(let text): escaping.write(text, to: &out)
        case .integer(let number): out.append(contentsOf: String(number).utf8)
        case .html(let html): out.append(contentsOf: html.bytes)
        case .none, .boolean, .list, .record: break
        }
    }

    /// Whether an operand counts as true; most of them are paths, which are not copied for it.
    private func isTrue(_ operand: Int) -> Bool {
        switch operands[operand] {
        case .path(let path): place(of: path)?.pointee.isTruthy ?? false
        case .not(let inner): !isTrue(inner)
        case .and(let one, let other): isTrue(one) && isTrue(other)
        case .or(let one, let other): isTrue(one) || isTrue(other)
        case .isFirst(let register): loops[register].index == 0
        case .isLast(let register): loops[register].index == loops[register].items.count - 1
        case .constant, .loopIndex, .equal, .filter: value(of: operand).isTruthy
        }
    }

    private func value(of operand: Int) -> Value {
        switch operands[operand] {
        case .path(let path): place(of: path)?.pointee ?? .none
        case .constant(let index): constants[index]
        case .loopIndex(let register): .integer(loops[register].index + 1)
        case .equal(let one, let other): .boolean(value(of: one).equals(value(of: other)))
        case .filter(let filter, let input, let argument):
            filter.apply(value(of: input), argument.map { value(of: $0) })
        case .not, .and, .or, .isFirst, .isLast: .boolean(isTrue(operand))
        }
    }
}
