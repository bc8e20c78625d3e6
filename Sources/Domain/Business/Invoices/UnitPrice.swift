/// The net price of one, with as many decimals as it takes: a price that includes the tax has seldom a net in whole cents.
public struct UnitPrice: Sendable, Hashable {
    /// The price as a whole number of its last place.
    public let units: Int64
    /// How many decimals that are.
    public let places: Int
    /// How many it is the price of, in thousandths (BT-149); 1000 unless no decimals would do.
    public let quantity_milli: Int64

    /// A price in minor units.
    init(_ price: Money) {
        units = price.minor
        places = price.currency.minorDigits
        quantity_milli = 1000
    }

    /// The price with the fewest decimals, at most eight, that times a quantity is an amount, to the minor unit; that of all where none is.
    init(of amount: Money, quantity_milli: Int64) {
        let digits = amount.currency.minorDigits
        var scale: Int64 = 1
        for places in digits...8 {
            if quantity_milli > 0,
                let (numerator, isOver) = Optional(scale.multipliedReportingOverflow(by: 1000)), !isOver,
                let price = try? amount.multiplied(by: numerator, over: quantity_milli),
                let back = try? price.multiplied(by: quantity_milli, over: numerator), back == amount
            {
                units = price.minor
                self.places = places
                self.quantity_milli = 1000
                return
            }
            scale *= 10
        }
        units = amount.minor
        places = digits
        self.quantity_milli = quantity_milli
    }

    /// The price as data formats write it, with a point.
    public var decimal: String {
        let text = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
        let sign = units < 0 ? "-" : ""
        return places == 0 ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }
}
