import Artifacts
import Business
import Dashboard
import Diagnostics
import Quantities
import Studio

extension ClientDocuments {
    /// The client's invoices, credit notes, quotes and reminders.
    ///
    /// What was archived is what the client got, so those very bytes are shown; what was not, or was touched since, is made of the records.
    mutating func letters(_ records: ClientRecords) {
        let press = DocumentPress(snapshot.settings)
        let shelf = ArchiveShelf(Workspace(snapshot.folder.path))
        for document in records.documents {
            let invoice = document.invoice
            let file = Letters.path(of: document)
            var content = Fingerprint.Builder()
            content.add(document.record.payloadDigest.hex)
            content.add(document.file(.pdf)?.digest.hex)
            add(
                file, records, DocumentView(title: invoice.number, url: file, kind: "invoice"),
                dependsOn: content.fingerprint
            ) { () throws(Diagnostic) in
                if let file = document.file(.pdf), case .intact(let bytes) = shelf.look(at: file) { return bytes }
                return try press.pdf(of: invoice)
            }
            xrechnung(document, records, press, shelf)
        }
        for record in records.reminders {
            let file = Letters.path(of: record)
            var content = Fingerprint.Builder()
            content.add(record.payloadDigest.hex)
            for file in record.files { content.add(file.digest.hex) }
            add(
                file, records, DocumentView(title: record.number, url: file, kind: "invoice"),
                dependsOn: content.fingerprint
            ) { () throws(Diagnostic) in
                if let file = record.files.first, case .intact(let bytes) = shelf.look(at: file) { return bytes }
                return try press.pdf(of: record.reminder)
            }
        }
    }

    /// The invoice as a file of its own, for a client who asks for it by naming a reference.
    private mutating func xrechnung(
        _ document: LedgerDocument, _ records: ClientRecords, _ press: DocumentPress, _ shelf: ArchiveShelf
    ) {
        guard press.wantsXRechnung(document.invoice) else { return }
        let warnings = press.warnings(document.invoice)
        guard warnings.isEmpty else {
            diagnostics += warnings
            return
        }
        let path = String(Letters.path(of: document).dropLast(ArchivedFile.Format.pdf.ending.count))
        let file = path + ArchivedFile.Format.xml.ending
        var content = Fingerprint.Builder()
        content.add(document.record.payloadDigest.hex)
        content.add(document.file(.xml)?.digest.hex)
        add(
            file, records, DocumentView(title: "\(document.number), XRechnung", url: file, kind: "invoice"),
            dependsOn: content.fingerprint
        ) { () throws(Diagnostic) in
            if let file = document.file(.xml), case .intact(let bytes) = shelf.look(at: file) { return bytes }
            return press.xrechnung(of: document.invoice) ?? []
        }
    }
}
