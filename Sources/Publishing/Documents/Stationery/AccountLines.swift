import Business
import Quantities

/// How an account is written: what each of its parts is called.
struct AccountLines {
    /// What it is called and what it is, such as `IBAN` and the number in groups of four.
    let pairs: [(label: String, value: String)]
    /// The bank's name, if it is known.
    let bank: String?

    init(_ account: BankAccount?, language: Language) {
        let isGerman = language == .german
        var pairs: [(label: String, value: String)] = []
        switch account?.number {
        case nil: break
        case .iban(let iban): pairs.append(("IBAN", iban.grouped))
        case .domestic(let number, let branch):
            if let branch {
                // A routing number has nine digits (ABA), a sort code six in pairs.
                let isRouting = branch.count { $0.isNumber } == 9
                let sortCode = isGerman ? "Bankleitzahl" : "Sort code"
                pairs.append((isRouting ? (isGerman ? "Routing-Nummer" : "Routing number") : sortCode, branch))
            }
            pairs.append((isGerman ? "Kontonummer" : "Account number", number))
        }
        if let bic = account?.bic { pairs.append(("BIC", bic)) }
        self.pairs = pairs
        bank = account?.bank
    }

    /// The lines as they stand in the foot of a letter.
    var lines: [String] { [bank].compactMap { $0 } + pairs.map { "\($0.label) \($0.value)" } }
}
