extension Settings {
    /// What the law of the studio's country wants said on its site; the imprint and the privacy page are made from it.
    public struct Legal: Sendable {
        /// Whether the press writes the imprint and the privacy page where the trainer wrote none.
        public var isGenerated = true
        /// The form of the business, such as `GmbH` or `Ltd`; absent for a sole trader.
        public var form: String?
        /// Who speaks for it, where that is not the trainer.
        public var representative: String?
        /// The register it stands in, with the court: `Amtsgericht Charlottenburg`, `England and Wales`.
        public var register: String?
        /// Its number there.
        public var registerNumber: String?
        /// The authority that supervises it, where what it does needs a permit.
        public var supervisor: String?
        /// The chamber or association of a regulated profession, with the title and where it was given.
        public var profession: String?
        /// The professional liability insurer and where its cover holds.
        public var insurance: String?
        /// Who hosts the site: name and address, as the privacy page names them.
        public var host: String?
        /// How many days the host keeps its log of visits, where it keeps one.
        public var hostLog_days: Int?
        /// The number in the register of the Information Commissioner's Office (United Kingdom).
        public var icoNumber: String?
        /// The authority for data protection that a visitor can complain to.
        public var dataProtectionAuthority: String?
    }
}
