/// A size of paper that offices have.
public enum Paper: String, CaseIterable, Sendable {
    /// ISO 216 A4, 210 × 297 mm.
    case a4
    /// ANSI A, US Letter, 8.5 × 11 inches.
    case letter

    /// What printers are filled with in a country, by its ISO 3166 code of two letters; A4 where it is not known.
    ///
    /// Source: Unicode CLDR 44, supplemental data, `paperSize`.
    public static func usual(inCountry code: String) -> Paper { letterCountries.contains(code) ? .letter : .a4 }

    private static let letterCountries: Set<String> = [
        "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
    ]
}
