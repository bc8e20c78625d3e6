import Quantities

/// A part of one line that a credit note takes back.
public struct CreditedLine: Sendable, Hashable {
    /// The line's place on the invoice, from one.
    public var line: Int
    /// How much of it, in thousandths; all of it without.
    public var quantity_milli: Int64?

    /// Makes a part.
    public init(_ line: Int, quantity_milli: Int64? = nil) {
        self.line = line
        self.quantity_milli = quantity_milli
    }
}

/// Why a part of an invoice cannot be taken back.
public enum CreditingProblem: Error, Sendable, Hashable {
    /// The invoice has no such line.
    case unknownLine(Int, of: Int)
    /// The line is named twice.
    case lineTwice(Int)
    /// More is taken back of a line than was billed, or nothing.
    case quantityOutOfRange(line: Int)
    /// The amount is not above zero and at most what is left.
    case amountOutOfRange(left: Money)
    /// The amounts cannot be computed.
    case amount(MoneyError)

    /// The reason in a sentence without a full stop.
    public var text: String {
        switch self {
        case .unknownLine(let line, let count): "there is no line \(line): the invoice has \(count)"
        case .lineTwice(let line): "line \(line) is named twice"
        case .quantityOutOfRange(let line): "of line \(line) more would be taken back than was billed, or nothing"
        case .amountOutOfRange(let left):
            left.minor > 0
                ? "the amount is not between nothing and what is left of the invoice: \(left.decimal) \(left.currency.code)"
                : "nothing is left of the invoice that could be taken back"
        case .amount(let error): error.text
        }
    }
}

extension IssuedInvoice {
    /// The credit note that takes some lines of an invoice back, with their share of the discount on all lines.
    public func correction(
        on day: CivilDate, of parts: [CreditedLine], reason: String? = nil
    ) throws(CreditingProblem) -> InvoiceDraft {
        var note = correction(on: day, reason: reason)
        var seen: Set<Int> = []
        note.lines = []
        for part in parts {
            guard (1...content.lines.count).contains(part.line) else {
                throw .unknownLine(part.line, of: content.lines.count)
            }
            guard seen.insert(part.line).inserted else { throw .lineTwice(part.line) }
            var line = content.lines[part.line - 1]
            if let quantity = part.quantity_milli {
                guard quantity > 0, quantity <= line.quantity_milli else {
                    throw .quantityOutOfRange(line: part.line)
                }
                do {
                    // A discount in money goes with the quantity.
                    if case .amount(let amount) = line.discount {
                        line.discount = .amount(try amount.multiplied(by: quantity, over: line.quantity_milli))
                    }
                } catch {
                    throw .amount(error)
                }
                line.quantity_milli = quantity
            }
            note.lines.append(line)
        }
        if case .amount(let amount) = content.discount?.discount {
            do throws(MoneyError) {
                note.discount?.discount = .amount(try share(of: amount, on: note.lines))
            } catch {
                throw .amount(error)
            }
        }
        return note
    }

    /// The share of a discount on all lines that some of them have.
    private func share(of discount: Money, on lines: [InvoiceLine]) throws(MoneyError) -> Money {
        func sum(_ lines: [InvoiceLine]) throws(MoneyError) -> Money {
            var sum = Money.zero(content.currency)
            for line in lines { sum = try sum.adding(line.amount()) }
            return sum
        }
        let (part, all) = (try sum(lines), try sum(content.lines))
        return all.minor > 0 ? try discount.multiplied(by: part.minor, over: all.minor) : .zero(content.currency)
    }

    /// The credit note that takes so much of an invoice back, the tax included.
    ///
    /// Where the invoice has several rates the amount is shared among them by what is left of each, to the minor unit. It is told
    /// as prices that include the tax, so that the note comes to exactly that amount.
    ///
    /// - Parameter earlier: The credit notes that took something of it back before.
    public func correction(
        on day: CivilDate, amount: Money, after earlier: [IssuedInvoice], reason: String? = nil
    ) throws(CreditingProblem) -> InvoiceDraft {
        let left: [Left]
        let shares: [Money]
        var whole = Money.zero(content.currency)
        do throws(MoneyError) {
            left = try self.left(after: earlier)
            for rate in left { whole = try whole.adding(rate.amount) }
        } catch {
            throw .amount(error)
        }
        guard amount.currency == content.currency, amount.minor > 0, amount.minor <= whole.minor else {
            throw .amountOutOfRange(left: whole)
        }
        do throws(MoneyError) {
            shares = try amount.shared(by: left.map { max(0, $0.amount.minor) })
        } catch {
            throw .amount(error)
        }
        var note = correction(on: day, reason: reason)
        note.priceBasis = .gross
        note.discount = nil
        note.lines = zip(left, shares).filter { $1.minor > 0 }.map { rate, share in
            InvoiceLine(
                text: creditText, quantity_milli: 1000, unit: .piece, unitPrice: share, discount: nil,
                tax: rate.category)
        }
        return note
    }

    /// What is left of one rate, tax included.
    private struct Left {
        let category: TaxCategory
        var amount: Money
    }

    private func left(after earlier: [IssuedInvoice]) throws(MoneyError) -> [Left] {
        var left = try perRate
        for note in earlier {
            for taken in try note.perRate {
                guard let place = left.firstIndex(where: { $0.category == taken.category }) else { continue }
                left[place].amount = try left[place].amount.subtracting(taken.amount)
            }
        }
        return left
    }

    /// What each rate comes to; what gross prices were rounded by is told with the first.
    private var perRate: [Left] {
        get throws(MoneyError) {
            var all: [Left] = []
            for tax in totals.taxes {
                let rounding = all.isEmpty ? totals.rounding : .zero(content.currency)
                all.append(Left(category: tax.category, amount: try tax.base.adding(tax.tax).adding(rounding)))
            }
            return all
        }
    }

    private var creditText: String {
        content.language == .german ? "Gutgeschrieben aus Rechnung \(number)" : "Taken back of invoice \(number)"
    }
}
