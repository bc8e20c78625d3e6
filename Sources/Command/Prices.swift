import Business
import Diagnostics
import Quantities
import Studio

/// `floorpress price …`.
enum Prices {
    static let commands = [list]

    private static let list = Subcommand(
        name: "price list", about: "what can be billed by a short name",
        details: "The list is yours to write: `items` under `invoicing` in studio.yml.", options: [Invoices.json]
    ) { arguments in
        _ = try arguments.operands([])
        let settings = try Workspace(arguments["--studio"] ?? ".").settings()
        let (items, basis) = (settings.billing.items, settings.invoicing.priceBasis.rawValue)
        if arguments.has("--json") {
            try Console.result(
                JSON.array(
                    items.map { item in
                        .members([
                            "id": .string(item.id), "text": .string(item.text(in: settings.locale.language)),
                            "price": LedgerSheet.money(item.price), "currency": .string(item.price.currency.code),
                            "basis": .string(basis), "unit": .string(item.unit.name),
                            "rateThousandths": item.rate_milli.map { .integer($0) } ?? .null,
                        ])
                    }
                ).text)
        } else {
            let rows = items.map { item in
                [
                    item.id, item.text(in: settings.locale.language), LedgerSheet.amount(item.price), item.unit.name,
                    item.rate_milli.map { ScaledDecimal.text(Int64($0), places: 3) + "%" } ?? "",
                ]
            }
            try Console.result(TextTable(["id", "text", "\(basis) price", "unit", "rate"], rows, amounts: [2]).text)
            if items.isEmpty {
                Console.message("the price list is empty: `items` under `invoicing` in studio.yml is where it stands")
            }
        }
        return 0
    }
}
