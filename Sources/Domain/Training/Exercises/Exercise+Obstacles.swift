extension Exercise {
    /// The flags of clients that speak against it: those it is to be avoided for, and `no barbell` where it needs a barbell.
    public var obstacles: [String] { avoid + equipment.map { "no \($0.lowercased())" } }
}
