/// How many hard sets a week a muscle group should get.
///
/// The ranges are ours, drawn cautiously around what is published; they are where a plan deserves a second look, not where it
/// fails. Counting is by shares (a press is half a set for the triceps), as in the meta-regressions of Pelland et al. 2024.
///
/// - Growth: more sets, more growth, graded from under 5 over 5 to 9 to 10 and more (Schoenfeld, Ogborn & Krieger 2017); 12 to 20
///   is what a review calls a good range for trained people (Baz-Valle et al. 2022), with fading returns above.
/// - Strength: already 5 and fewer sets a week for a lift work, more work a little better (Ralston et al. 2017).
/// - Everything else: two to four sets for each major muscle group on two or three days (ACSM: Garber et al. 2011); four a week
///   is about the least that is worth its time (Iversen et al. 2021), and for beginners one set a session works.
public struct VolumeGuide: Sendable, Hashable {
    /// What the plan is for.
    public let goal: PlanGoal
    /// For whom; without it the widest range counts.
    public let level: Exercise.Level?

    /// The guide for a goal and a level.
    public init(goal: PlanGoal, level: Exercise.Level?) {
        self.goal = goal
        self.level = level
    }

    /// Hard sets a week. The small groups have no least, but for growth, where the arms have a lower one.
    public func range(for group: MuscleGroup) -> ClosedRange<Int> {
        let range = large
        if group.isLarge { return range }
        let isArm = group == .biceps || group == .triceps
        return (goal == .hypertrophy && isArm ? range.lowerBound / 2 : 0)...range.upperBound
    }

    private var large: ClosedRange<Int> {
        switch (goal, level) {
        case (.hypertrophy, .beginner?): 5...16
        case (.hypertrophy, .intermediate?): 8...22
        case (.hypertrophy, .advanced?): 10...26
        case (.hypertrophy, nil): 5...26
        case (_, .beginner?): 3...16
        case (_, .intermediate?): 4...20
        case (_, .advanced?): 4...24
        case (_, nil): 3...24
        }
    }
}
