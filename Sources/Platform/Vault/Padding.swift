/// How large a plaintext is made before it is sealed, so that its size tells little: Padmé (Nikitin et al., “Reducing Metadata Leakage
/// from Encrypted Files and Communication with PURBs”, PETS 2019), which adds at most 12 percent.
enum Padding {
    /// Nothing is smaller than this, in bytes.
    static let least = 256

    /// The padded size of so many bytes.
    static func size(of count: Int) -> Int {
        guard count > least else { return least }
        let exponent = Int.bitWidth - 1 - count.leadingZeroBitCount
        let digits = Int.bitWidth - exponent.leadingZeroBitCount
        let mask = 1 << (exponent - digits) &- 1
        let (sum, overflow) = count.addingReportingOverflow(mask)
        return overflow ? count : sum & ~mask
    }
}
