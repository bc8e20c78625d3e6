/// How a week is divided into days: the places of each day, in the order in which they are trained.
///
/// Whole body up to three days, upper and lower body on four, pushes, pulls and legs beyond: with the sets of the week being equal,
/// how often a muscle is trained matters little (Schoenfeld, Grgic & Krieger 2019), so that the split follows what fits into a
/// day. Every muscle comes twice a week from two days on. Joints that move together come before single ones, the most important
/// lift first: what stands early gains most (Simão et al. 2012; Nunes et al. 2021).
enum TrainingSplit {
    /// How much an exercise matters on its day, the most first.
    enum Role: String, CaseIterable {
        case main, secondary, accessory, isolation, trunk, conditioning
    }

    /// A place of a day.
    struct Slot {
        let movement: Movement
        let role: Role
        /// What is left out first has the lowest.
        let importance: Int
    }

    /// A day with its places.
    struct Day {
        let name: String
        let slots: [Slot]
    }

    /// The days of a week.
    static func days(_ count: Int, goal: PlanGoal) -> [Day] {
        let days: [Day]
        switch count {
        case ...1: days = [wholeBody]
        case 2: days = [wholeBodyA, wholeBodyB]
        case 3: days = [wholeBodyA, wholeBodyB, wholeBodyC]
        case 4: days = [upperA, lowerA, upperB, lowerB]
        case 5: days = [push("Push"), pull("Pull"), legsA("Legs"), upperB5, lowerB]
        default:
            days = [
                push("Push A"), pull("Pull A"), legsA("Legs A"), pushB("Push B"), pullB("Pull B"), legsB("Legs B"),
            ]
        }
        guard goal == .general || goal == .fatLoss || goal == .endurance else { return days }
        return days.map { Day(name: $0.name, slots: $0.slots + [slot(.conditioning, .conditioning, 3)]) }
    }

    private static func slot(_ movement: Movement, _ role: Role, _ importance: Int) -> Slot {
        Slot(movement: movement, role: role, importance: importance)
    }

    private static let wholeBody = Day(
        name: "Whole body",
        slots: [
            slot(.squat, .main, 10), slot(.horizontalPush, .main, 9), slot(.horizontalPull, .main, 9),
            slot(.hinge, .secondary, 10), slot(.verticalPush, .accessory, 6), slot(.verticalPull, .accessory, 6),
            slot(.calves, .isolation, 1), slot(.trunk, .trunk, 4),
        ])

    private static let wholeBodyA = Day(
        name: "Whole body A",
        slots: [
            slot(.squat, .main, 10), slot(.horizontalPush, .main, 9), slot(.horizontalPull, .main, 9),
            slot(.hinge, .accessory, 7), slot(.sideShoulders, .isolation, 2), slot(.triceps, .isolation, 1),
            slot(.trunk, .trunk, 4),
        ])

    private static let wholeBodyB = Day(
        name: "Whole body B",
        slots: [
            slot(.hinge, .main, 10), slot(.verticalPush, .main, 8), slot(.verticalPull, .main, 9),
            slot(.lunge, .secondary, 7), slot(.horizontalPush, .accessory, 6), slot(.horizontalPull, .accessory, 5),
            slot(.biceps, .isolation, 2), slot(.calves, .isolation, 1), slot(.trunk, .trunk, 3),
        ])

    private static let wholeBodyC = Day(
        name: "Whole body C",
        slots: [
            slot(.squat, .secondary, 10), slot(.horizontalPush, .secondary, 9), slot(.verticalPull, .secondary, 9),
            slot(.hinge, .secondary, 8), slot(.horizontalPull, .accessory, 6), slot(.sideShoulders, .isolation, 3),
            slot(.hamstrings, .isolation, 2), slot(.calves, .isolation, 1), slot(.trunk, .trunk, 2),
        ])

    private static let upperA = Day(
        name: "Upper body A",
        slots: [
            slot(.horizontalPush, .main, 10), slot(.horizontalPull, .main, 10), slot(.verticalPush, .secondary, 7),
            slot(.verticalPull, .secondary, 8), slot(.sideShoulders, .isolation, 3), slot(.biceps, .isolation, 2),
            slot(.triceps, .isolation, 2),
        ])

    private static let lowerA = Day(
        name: "Lower body A",
        slots: [
            slot(.squat, .main, 10), slot(.hinge, .secondary, 9), slot(.lunge, .accessory, 6),
            slot(.hamstrings, .isolation, 4), slot(.calves, .isolation, 2), slot(.trunk, .trunk, 5),
        ])

    private static let upperB = Day(
        name: "Upper body B",
        slots: [
            slot(.verticalPush, .main, 9), slot(.verticalPull, .main, 10), slot(.horizontalPush, .secondary, 9),
            slot(.horizontalPull, .secondary, 8), slot(.rearShoulders, .isolation, 3), slot(.biceps, .isolation, 2),
            slot(.triceps, .isolation, 2),
        ])

    /// The upper body of a five-day week starts with the row, since the push day stands three days before it.
    private static let upperB5 = Day(
        name: "Upper body",
        slots: [
            slot(.horizontalPull, .main, 10), slot(.horizontalPush, .secondary, 9), slot(.verticalPull, .secondary, 9),
            slot(.verticalPush, .secondary, 7), slot(.biceps, .isolation, 2), slot(.triceps, .isolation, 2),
        ])

    private static let lowerB = Day(
        name: "Lower body B",
        slots: [
            slot(.hinge, .main, 10), slot(.squat, .secondary, 9), slot(.lunge, .accessory, 5),
            slot(.quadriceps, .isolation, 3), slot(.calves, .isolation, 2), slot(.trunk, .trunk, 4),
        ])

    private static func push(_ name: String) -> Day {
        Day(
            name: name,
            slots: [
                slot(.horizontalPush, .main, 10), slot(.verticalPush, .secondary, 9),
                slot(.horizontalPush, .accessory, 6), slot(.sideShoulders, .isolation, 4),
                slot(.triceps, .isolation, 3),
            ])
    }

    private static func pull(_ name: String) -> Day {
        Day(
            name: name,
            slots: [
                slot(.verticalPull, .main, 10), slot(.horizontalPull, .secondary, 9),
                slot(.horizontalPull, .accessory, 6), slot(.rearShoulders, .isolation, 3),
                slot(.biceps, .isolation, 4),
            ])
    }

    private static func legsA(_ name: String) -> Day {
        Day(
            name: name,
            slots: [
                slot(.squat, .main, 10), slot(.hinge, .secondary, 9), slot(.lunge, .accessory, 5),
                slot(.hamstrings, .isolation, 4), slot(.calves, .isolation, 3), slot(.trunk, .trunk, 6),
            ])
    }

    private static func pushB(_ name: String) -> Day {
        Day(
            name: name,
            slots: [
                slot(.verticalPush, .main, 9), slot(.horizontalPush, .secondary, 10),
                slot(.sideShoulders, .isolation, 4), slot(.triceps, .isolation, 3),
            ])
    }

    private static func pullB(_ name: String) -> Day {
        Day(
            name: name,
            slots: [
                slot(.horizontalPull, .main, 10), slot(.verticalPull, .secondary, 9),
                slot(.rearShoulders, .isolation, 3), slot(.biceps, .isolation, 4),
            ])
    }

    private static func legsB(_ name: String) -> Day {
        Day(
            name: name,
            slots: [
                slot(.hinge, .main, 10), slot(.squat, .secondary, 9), slot(.quadriceps, .isolation, 3),
                slot(.calves, .isolation, 2), slot(.trunk, .trunk, 5),
            ])
    }
}
