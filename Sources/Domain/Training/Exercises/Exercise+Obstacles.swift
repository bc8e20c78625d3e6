extension Exercise {
    /// The flags of clients that speak against it: those it is to be avoided for, and `no barbell` where it needs a barbell.
    public var obstacles: [String] { avoid + equipment.map { "no \($0.lowercased())" } }

    /// Flags with which the library's alternatives do not count: what is done instead is for the trainer to write, after what the
    /// client's physician or midwife said.
    public static let flagsForTheTrainer: Set<String> = ["pregnant"]
}
