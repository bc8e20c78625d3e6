/// Which set of rules an e-invoice keeps.
public enum EInvoiceProfile: String, Sendable, CaseIterable {
    /// EN 16931 as it is: what Factur-X and ZUGFeRD embed into a PDF as `factur-x.xml`.
    case en16931
    /// XRechnung 3.0, what German authorities ask for (KoSIT); a file of its own.
    case xrechnung

    /// What the file says it keeps (BT-24).
    var identifier: String {
        switch self {
        case .en16931: "urn:cen.eu:en16931:2017"
        case .xrechnung: "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
        }
    }

    /// The process it belongs to (BT-23), which XRechnung wants named (PEPPOL-EN16931-R001).
    var process: String? {
        self == .xrechnung ? "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0" : nil
    }
}
