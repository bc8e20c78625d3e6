import Business
import Diagnostics
import Quantities
import Studio

/// Documents of the books as lines of text and as JSON.
enum LedgerSheet {
    static let heads = ["number", "kind", "client", "issued", "due", "total", "open", "state"]

    static func row(_ entry: InvoiceBook.Entry, on day: CivilDate) -> [String] {
        let (document, content) = (entry.document, entry.document.invoice.content)
        let due: CivilDate? =
            switch content.kind {
            case .invoice: content.dueDate
            case .quote(let last): last
            case .creditNote: nil
            }
        return [
            document.number, document.series, entry.handle ?? "(erased)", content.issueDate.iso, due?.iso ?? "",
            amount(document.invoice.totals.total), document.account == nil ? "" : amount(document.open(on: day)),
            document.state(on: day),
        ]
    }

    static func row(_ draft: DraftEntry) -> [String] {
        let due = draft.content.map { content in
            if case .quote(let last) = content.kind { last.iso } else { content.dueDate.iso }
        }
        return [
            draft.record.name, draft.record.kind.rawValue, draft.client.handle, draft.content?.issueDate.iso ?? "",
            due ?? "", draft.totals.map { amount($0.total) } ?? "?", "",
            draft.diagnostics.hasErrors ? "draft, incomplete" : "draft",
        ]
    }

    static func json(_ entry: InvoiceBook.Entry, on day: CivilDate) -> JSON {
        let (document, content) = (entry.document, entry.document.invoice.content)
        let validUntil: CivilDate? = if case .quote(let last) = content.kind { last } else { nil }
        return .members([
            "number": .string(document.number), "kind": .string(document.series), "client": .optional(entry.handle),
            "issued": .string(content.issueDate.iso),
            "due": .optional(document.account == nil ? nil : content.dueDate.iso),
            "validUntil": .optional(validUntil?.iso), "currency": .string(content.currency.code),
            "net": money(document.invoice.totals.net), "tax": money(document.invoice.totals.tax),
            "total": money(document.invoice.totals.total),
            "open": document.account == nil ? .null : money(document.open(on: day)),
            "state": .string(document.state(on: day)), "sent": .optional(document.sentOn?.iso),
            "from": .optional(document.origin), "followedBy": .array(document.successors.map { .string($0) }),
        ])
    }

    static func json(_ draft: DraftEntry) -> JSON {
        .members([
            "draft": draft.record.number == 0 ? .null : .string(draft.record.name),
            "kind": .string(draft.record.kind.rawValue),
            "client": .string(draft.client.handle), "issued": .optional(draft.content?.issueDate.iso),
            "due": .optional(draft.content?.dueDate.iso), "currency": .optional(draft.content?.currency.code),
            "net": draft.totals.map { money($0.net) } ?? .null, "tax": draft.totals.map { money($0.tax) } ?? .null,
            "total": draft.totals.map { money($0.total) } ?? .null, "state": .string("draft"),
            "ready": .bool(!draft.diagnostics.hasErrors), "problems": .array(draft.diagnostics.map(\.json)),
        ])
    }

    /// A document with its lines, its sums and what became of it.
    static func text(_ entry: InvoiceBook.Entry, on day: CivilDate) -> String {
        let (document, content) = (entry.document, entry.document.invoice.content)
        var facts: [(String, String)] = [
            ("number", document.number), ("kind", document.series), ("client", entry.handle ?? "(erased)"),
            ("state", document.state(on: day)), ("issued", content.issueDate.iso),
        ]
        if let original = content.kind.original {
            facts.append(("takes back", original.number + (original.reason.map { ": \($0)" } ?? "")))
        } else if let origin = document.origin {
            facts.append(("made of", origin))
        }
        if case .quote(let last) = content.kind { facts.append(("valid until", last.iso)) }
        if document.account != nil { facts.append(("due", content.dueDate.iso)) }
        facts.append(
            (
                "supplied",
                content.supplyFrom.iso + (content.supplyTo == content.supplyFrom ? "" : " to \(content.supplyTo.iso)")
            ))
        if !document.successors.isEmpty { facts.append(("followed by", document.successors.joined(separator: ", "))) }
        var text = lines(facts) + "\n\n" + body(content, document.invoice.totals)
        if let account = document.account {
            let rows = account.entries.map { entry in
                [entry.date.iso, entry.kind.rawValue + (entry.number.map { " \($0)" } ?? ""), entry.amount.decimal]
            }
            text +=
                "\n\n"
                + TextTable(
                    ["date", "account", "amount"], rows + [["", "open", account.open(on: day).decimal]], amounts: [2]
                ).text
        }
        let events = document.events.filter { $0.amount_minor == nil }
        if !events.isEmpty {
            text +=
                "\n\n"
                + TextTable(
                    ["date", "what happened", ""], events.map { [$0.date.iso, $0.kind.rawValue, $0.detail ?? ""] }
                ).text
        }
        for file in document.files { text += "\n\narchived: \(file.path)\nSHA-256:  \(file.digest.hex)" }
        return text
    }

    /// A draft with what it would say.
    static func text(_ draft: DraftEntry) -> String {
        var facts = [
            ("draft", draft.record.name), ("kind", draft.record.kind.rawValue), ("client", draft.client.handle),
        ]
        guard let content = draft.content else { return lines(facts) + "\n\n" + draft.record.text }
        facts += [("issued", "\(content.issueDate.iso), if issued today"), ("due", content.dueDate.iso)]
        if case .quote(let last) = content.kind { facts.append(("valid until", last.iso)) }
        return lines(facts) + (draft.totals.map { "\n\n" + body(content, $0) } ?? "")
    }

    static func detail(_ entry: InvoiceBook.Entry, on day: CivilDate) -> JSON {
        guard case .object(let members) = json(entry, on: day) else { return .null }
        let (document, content) = (entry.document, entry.document.invoice.content)
        let lines = zip(content.lines, document.invoice.totals.lines).map { json($0, $1) }
        let entries = (document.account?.entries ?? []).map { entry in
            JSON.members([
                "date": .string(entry.date.iso), "kind": .string(entry.kind.rawValue),
                "number": .optional(entry.number),
                "amount": money(entry.amount),
            ])
        }
        let events = document.events.map { event in
            JSON.members([
                "date": .string(event.date.iso), "kind": .string(event.kind.rawValue),
                "detail": .optional(event.detail),
            ])
        }
        let files = document.files.map { file in
            JSON.members([
                "format": .string(file.format.rawValue), "path": .string(file.path), "sha256": .string(file.digest.hex),
                "size": .integer(file.size),
            ])
        }
        return .object(
            members + [
                JSON.Member("lines", .array(lines)), JSON.Member("account", .array(entries)),
                JSON.Member("events", .array(events)), JSON.Member("files", .array(files)),
            ])
    }

    private static func json(_ line: InvoiceLine, _ amounts: InvoiceTotals.Line) -> JSON {
        .members([
            "text": .string(line.text), "quantityThousandths": .integer(Int(line.quantity_milli)),
            "unit": .string(line.unit.name), "price": money(line.unitPrice), "amount": money(amounts.amount),
            "net": money(amounts.net), "category": .string(line.tax.code.rawValue),
            "rateThousandths": .integer(line.tax.rate_milli), "optional": .bool(line.isOptional),
        ])
    }

    /// The lines and the sums below them.
    private static func body(_ content: InvoiceDraft, _ totals: InvoiceTotals) -> String {
        let rows = zip(content.lines, totals.lines).enumerated().map { index, pair in
            let (line, amounts) = pair
            let quantity = ScaledDecimal.text(line.quantity_milli, places: 3)
            let rate = ScaledDecimal.text(Int64(line.tax.rate_milli), places: 3)
            return [
                "\(index + 1)", line.text + (line.isOptional ? " (optional)" : ""), "\(quantity) \(line.unit.name)",
                line.unitPrice.decimal, line.tax.code == .standard ? "\(rate)%" : line.tax.code.rawValue,
                amounts.amount.decimal,
            ]
        }
        var sums: [(String, Money)] = []
        if totals.discount.minor != 0 { sums.append(("discount", totals.discount)) }
        sums += [("net", totals.net), ("tax", totals.tax)]
        if totals.rounding.minor != 0 { sums.append(("rounding", totals.rounding)) }
        sums.append(("total", totals.total))
        if totals.prepaid.minor != 0 { sums += [("paid before", totals.prepaid), ("due", totals.due)] }
        return TextTable(
            ["", "line", "quantity", "price", "tax", content.priceBasis == .gross ? "gross" : "net"], rows,
            amounts: [3, 5]
        ).text
            + "\n\n" + lines(sums.map { ($0.0, amount($0.1)) })
    }

    private static func lines(_ facts: [(String, String)]) -> String {
        facts.map { "\(($0.0 + ":").padding(13)) \(printable($0.1))" }.joined(separator: "\n")
    }

    static func amount(_ money: Money) -> String { "\(money.decimal) \(money.currency.code)" }

    /// An amount as a text, because no number of JSON is sure to be exact.
    static func money(_ money: Money) -> JSON { .string(money.decimal) }
}
