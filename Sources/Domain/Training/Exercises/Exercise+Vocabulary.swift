import Quantities

/// The words that describe exercises, in the languages of the press. What a trainer calls by a word of her own, such as a
/// machine that only her gym has, stays as she wrote it.
extension Exercise {
    /// The pattern of movement.
    public enum Pattern: String, Sendable, CaseIterable {
        case squat, hinge, lunge
        case horizontalPush = "horizontal-push"
        case verticalPush = "vertical-push"
        case horizontalPull = "horizontal-pull"
        case verticalPull = "vertical-pull"
        case carry, core, rotation
        case singleJoint = "single-joint"
        case locomotion, power, balance, mobility

        /// Its name in a language.
        public func name(in language: Language) -> String {
            language == .german ? Pattern.german[self] ?? rawValue : spaced(rawValue)
        }

        private static let german: [Pattern: String] = [
            .squat: "Kniebeuge", .hinge: "Hüftbeuge", .lunge: "Ausfallschritt", .horizontalPush: "Drücken nach vorn",
            .verticalPush: "Drücken über Kopf", .horizontalPull: "Ziehen von vorn", .verticalPull: "Ziehen von oben",
            .carry: "Tragen", .core: "Rumpf", .rotation: "Drehen", .singleJoint: "ein Gelenk",
            .locomotion: "Fortbewegung", .power: "Schnellkraft", .balance: "Gleichgewicht",
            .mobility: "Beweglichkeit",
        ]
    }

    /// Whether one joint moves or several.
    public enum Mechanic: String, Sendable, CaseIterable {
        case compound, isolation
    }

    /// The direction of force.
    public enum Force: String, Sendable, CaseIterable {
        case push, pull, `static`
    }

    /// Who it is for.
    public enum Level: String, Sendable, CaseIterable {
        case beginner, intermediate, advanced

        /// Its name in a language.
        public func name(in language: Language) -> String {
            guard language == .german else { return rawValue }
            return switch self {
            case .beginner: "Einstieg"
            case .intermediate: "fortgeschritten"
            case .advanced: "erfahren"
            }
        }
    }

    /// What the load is.
    public enum LoadKind: String, Sendable, CaseIterable {
        case barbell, dumbbell, kettlebell, machine, cable, band, bodyweight
        /// A ball, a sled.
        case other
        /// Nothing is loaded: runs, stretches.
        case none
    }

    /// What an equipment is called in a language: `cable machine`, `Kabelzug`.
    public static func equipmentName(_ word: String, in language: Language) -> String {
        language == .german ? germanEquipment[word] ?? word : word
    }

    /// What a flag that speaks against an exercise is called in a language: `lower-back`, `unterer Rücken`.
    public static func flagName(_ flag: String, in language: Language) -> String {
        guard language == .german else { return spaced(flag) }
        if flag.hasPrefix("no ") {
            let word = String(flag.dropFirst(3))
            return "ohne \(germanEquipment.first { $0.key.lowercased() == word }?.value ?? word)"
        }
        return germanFlags[flag] ?? spaced(flag)
    }

    /// The equipment that the press knows by name.
    public static var knownEquipment: [String] { germanEquipment.keys.sorted() }

    /// The flags that the press knows by name.
    public static var knownFlags: [String] { germanFlags.keys.sorted() }

    private static let germanEquipment: [String: String] = [
        "barbell": "Langhantel", "EZ bar": "SZ-Stange", "trap bar": "Trap-Bar", "rack": "Rack", "bench": "Bank",
        "box": "Kasten", "dumbbells": "Kurzhanteln", "kettlebell": "Kettlebell", "cable machine": "Kabelzug",
        "bands": "Bänder", "pull-up bar": "Klimmzugstange", "dip bars": "Barren", "rings": "Ringe",
        "landmine": "Landmine", "medicine ball": "Medizinball", "exercise ball": "Gymnastikball",
        "ab wheel": "Bauchroller", "sled": "Schlitten", "battle ropes": "Schwungseile", "jump rope": "Springseil",
        "weight plate": "Hantelscheibe", "leg press": "Beinpresse", "hack squat machine": "Hackenschmidt-Maschine",
        "belt squat machine": "Belt-Squat-Maschine", "safety squat bar": "Safety-Squat-Bar",
        "leg extension machine": "Beinstrecker", "leg curl machine": "Beinbeuger",
        "calf raise machine": "Wadenmaschine", "hip machine": "Hüftmaschine", "Smith machine": "Multipresse",
        "chest press machine": "Brustpresse", "fly machine": "Butterfly-Maschine",
        "shoulder press machine": "Schulterpresse", "row machine": "Rudermaschine (Kraft)",
        "assisted pull-up machine": "Klimmzugmaschine", "back extension bench": "Rückenstrecker-Bank",
        "rowing machine": "Ruderergometer", "ski machine": "Skiergometer", "exercise bike": "Fahrradergometer",
        "treadmill": "Laufband", "elliptical": "Crosstrainer", "step": "Step", "chair": "Stuhl",
        "sliders": "Gleitscheiben", "pool": "Schwimmbad",
    ]

    private static let germanFlags: [String: String] = [
        "knee": "Knie", "hip": "Hüfte", "ankle": "Sprunggelenk", "lower-back": "unterer Rücken", "neck": "Nacken",
        "shoulder": "Schulter", "elbow": "Ellbogen", "wrist": "Handgelenk", "pregnant": "Schwangerschaft",
        "pelvic-floor": "Beckenboden", "hypertension": "Bluthochdruck", "osteoporosis": "Osteoporose",
        "balance": "Gleichgewicht",
    ]
}

/// `horizontal-push` as people read it.
private func spaced(_ name: String) -> String { String(name.map { $0 == "-" ? " " : $0 }) }
