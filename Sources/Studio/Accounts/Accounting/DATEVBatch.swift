import Business
import Foundation
import Quantities
import Tables
import Tables

/// A batch of postings as DATEV reads it: `EXTF`, version 700 of the head, category 21 (Buchungsstapel), version 13 of the columns; semicolons,
/// a decimal comma, CRLF, Windows-1252.
///
/// Source: DATEV, Developer Portal, Schnittstellenvorgaben DATEV-Format, Buchungsstapel.
struct DATEVBatch {
    let accounting: Settings.Accounting
    let days: ClosedRange<CivilDate>
    let now: Instant
    let postings: [Posting]

    /// The file's bytes.
    var bytes: [UInt8] {
        let lines = [head, DATEVBatch.columns.joined(separator: ";")] + postings.map(row)
        return lines.flatMap { DATEVBatch.encoded($0) + [0x0D, 0x0A] }
    }

    /// The head: who sends what to whom.
    private var head: String {
        let (date, second) = now.utc
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let made = DATEVBatch.compact(date) + two(second / 3600) + two(second / 60 % 60) + two(second % 60) + "000"
        let yearStart = CivilDate(year: days.lowerBound.year, month: 1, day: 1) ?? days.lowerBound
        let chart = accounting.chart.standard == .skr03 ? "03" : "04"
        let fields = [
            DATEVBatch.quoted("EXTF", 4), "700", "21", DATEVBatch.quoted("Buchungsstapel", 14), "13", made, "",
            DATEVBatch.quoted("FP", 2), "\"\"", "\"\"", "\(accounting.adviser)", "\(accounting.client)",
            DATEVBatch.compact(yearStart), "\(accounting.digits)", DATEVBatch.compact(days.lowerBound),
            DATEVBatch.compact(days.upperBound),
            DATEVBatch.quoted("Floorpress \(days.lowerBound.iso.prefix(7))", 30), "\"\"", "1", "0", "0",
            DATEVBatch.quoted("EUR", 3), "", "\"\"", "", "", DATEVBatch.quoted(chart, 2), "", "", "\"\"", "\"\"",
        ]
        return fields.joined(separator: ";")
    }

    private func row(_ posting: Posting) -> String {
        var cells = Array(repeating: "", count: DATEVBatch.columns.count)
        let parts = posting.date.parts
        cells[0] = posting.amount.decimal.map { $0 == "." ? "," : String($0) }.joined()
        cells[1] = posting.isDebit ? "\"S\"" : "\"H\""
        cells[2] = "\"EUR\""
        cells[6] = "\(posting.account)"
        cells[7] = "\(posting.contra)"
        cells[9] = (parts.day < 10 ? "0" : "") + "\(parts.day)" + (parts.month < 10 ? "0" : "") + "\(parts.month)"
        // What stands in the first field of the document must be of these signs.
        cells[10] = DATEVBatch.quoted(
            posting.number.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "$&%*+-/".contains($0)) }, 36)
        cells[13] = DATEVBatch.quoted("\(posting.number) \(posting.text)", 60)
        if let date = posting.supplyDate { cells[114] = DATEVBatch.dayMonthYear(date) }
        if let date = posting.dueDate { cells[116] = DATEVBatch.dayMonthYear(date) }
        return cells.joined(separator: ";")
    }

    private static func compact(_ date: CivilDate) -> String { date.iso.filter { $0 != "-" } }

    private static func dayMonthYear(_ date: CivilDate) -> String {
        let parts = date.iso.split(separator: "-")
        return parts.reversed().joined()
    }

    /// A text in quotes, on one line, cut to a length, which no spreadsheet takes for a formula.
    private static func quoted(_ text: String, _ length: Int) -> String {
        CSV.quoted(String(CSV.safe(text).prefix(length)))
    }

    /// What Windows-1252 has no sign for is written without its marks, or as a question mark.
    private static func encoded(_ text: String) -> [UInt8] {
        text.precomposedStringWithCanonicalMapping.unicodeScalars.map { scalar in
            if let byte = Windows1252.byte(of: scalar) { return byte }
            let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
            return base.flatMap { $0 == scalar ? nil : Windows1252.byte(of: $0) } ?? UInt8(ascii: "?")
        }
    }

    /// The names of the 125 columns of version 13, in their order.
    private static let columns: [String] = {
        var names = [
            "Umsatz (ohne Soll/Haben-Kz)", "Soll/Haben-Kennzeichen", "WKZ Umsatz", "Kurs", "Basis-Umsatz",
            "WKZ Basis-Umsatz", "Konto", "Gegenkonto (ohne BU-Schlüssel)", "BU-Schlüssel", "Belegdatum", "Belegfeld 1",
            "Belegfeld 2", "Skonto", "Buchungstext", "Postensperre", "Diverse Adressnummer", "Geschäftspartnerbank",
            "Sachverhalt", "Zinssperre", "Beleglink",
        ]
        for index in 1...8 { names += ["Beleginfo - Art \(index)", "Beleginfo - Inhalt \(index)"] }
        names += [
            "KOST1 - Kostenstelle", "KOST2 - Kostenstelle", "Kost-Menge", "EU-Land u. UStID (Bestimmung)",
            "EU-Steuersatz (Bestimmung)", "Abw. Versteuerungsart", "Sachverhalt L+L", "Funktionsergänzung L+L",
            "BU 49 Hauptfunktionstyp", "BU 49 Hauptfunktionsnummer", "BU 49 Funktionsergänzung",
        ]
        for index in 1...20 { names += ["Zusatzinformation - Art \(index)", "Zusatzinformation- Inhalt \(index)"] }
        names += [
            "Stück", "Gewicht", "Zahlweise", "Forderungsart", "Veranlagungsjahr", "Zugeordnete Fälligkeit", "Skontotyp",
            "Auftragsnummer", "Buchungstyp", "USt-Schlüssel (Anzahlungen)", "EU-Land (Anzahlungen)",
            "Sachverhalt L+L (Anzahlungen)", "EU-Steuersatz (Anzahlungen)", "Erlöskonto (Anzahlungen)", "Herkunft-Kz",
            "Buchungs GUID", "KOST-Datum", "SEPA-Mandatsreferenz", "Skontosperre", "Gesellschaftername",
            "Beteiligtennummer", "Identifikationsnummer", "Zeichnernummer", "Postensperre bis",
            "Bezeichnung SoBil-Sachverhalt", "Kennzeichen SoBil-Buchung", "Festschreibung", "Leistungsdatum",
            "Datum Zuord. Steuerperiode", "Fälligkeit", "Generalumkehr (GU)", "Steuersatz", "Land",
            "Abrechnungsreferenz", "BVV-Position", "EU-Land u. UStID (Ursprung)", "EU-Steuersatz (Ursprung)",
            "Abw. Skontokonto",
        ]
        return names
    }()
}
