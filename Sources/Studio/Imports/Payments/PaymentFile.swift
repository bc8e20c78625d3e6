import Business
import Diagnostics
import Files
import Tables

/// Finds out what kind of file payments come in, and reads it.
enum PaymentFile {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - source: `stripe`, `camt` or the name of a bank in studio.yml; told from the file without it.
    ///   - banks: The banks of studio.yml.
    ///   - currency: What a table without a column for it is in.
    static func read(
        _ path: String, as source: String?, banks: [BankMapping], currency: Currency
    ) throws(Diagnostic) -> PaymentStatement {
        switch source {
        case "stripe": return try StripeTable.read(path)
        case "camt": return try Camt053.read(path)
        case let name?:
            guard let bank = banks.first(where: { $0.name == name }) else {
                throw Diagnostic(
                    .error, "unknown-bank", "studio.yml has no bank `\(name)`",
                    expected: "one of " + (["stripe", "camt"] + banks.map(\.name)).joined(separator: ", "),
                    hint: didYouMean(name, in: ["stripe", "camt"] + banks.map(\.name)))
            }
            return try BankTable.read(path, bank, currency: currency)
        case nil: return try told(path, banks, currency)
        }
    }

    private static func told(
        _ path: String, _ banks: [BankMapping], _ currency: Currency
    ) throws(Diagnostic) -> PaymentStatement {
        let lines = try TextLines(path)
        var first: UInt8?
        while first == nil, try lines.next() { first = lines.bytes.first { $0 > 0x20 } }
        if first == UInt8(ascii: "<") { return try Camt053.read(path) }
        let reader = try TableReader(path)
        if try reader.next(), StripeTable.fits(TableHead(reader.texts)) { return try StripeTable.read(path) }
        var fitting: [BankMapping] = []
        for bank in banks where try BankTable.fits(path, bank) { fitting.append(bank) }
        if fitting.count == 1, let bank = fitting.first { return try BankTable.read(path, bank, currency: currency) }
        throw Diagnostic(
            .error, "unknown-export",
            fitting.isEmpty
                ? "this is no export that is known: neither camt.053 nor Stripe's, nor a table of a bank in studio.yml"
                : "the columns of \(fitting.map(\.name).joined(separator: " and ")) are all in this table", file: path,
            expected: fitting.isEmpty ? "a file as your bank exports it" : "`--from` with the one that is meant",
            hint: fitting.isEmpty ? "name its columns under `payments: banks:` in studio.yml" : nil)
    }
}
