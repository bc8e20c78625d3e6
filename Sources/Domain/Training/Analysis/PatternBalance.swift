/// Hard sets by pattern of movement.
public struct PatternBalance: Sendable, Hashable {
    /// Presses away from the body and overhead.
    public let push: Int
    /// Rows and pulls from above.
    public let pull: Int
    /// Squats and lunges.
    public let squat: Int
    /// Hinges.
    public let hinge: Int
    /// Presses overhead and pulls from above.
    public let vertical: Int
    /// Presses and pulls at the height of the chest.
    public let horizontal: Int

    init(_ exercises: [PlannedExercise]) {
        func sets(_ patterns: Exercise.Pattern...) -> Int {
            exercises.filter { patterns.contains($0.exercise.pattern) }.reduce(0) { $0 + $1.hardSets }
        }
        push = sets(.horizontalPush, .verticalPush)
        pull = sets(.horizontalPull, .verticalPull)
        squat = sets(.squat, .lunge)
        hinge = sets(.hinge)
        vertical = sets(.verticalPush, .verticalPull)
        horizontal = sets(.horizontalPush, .horizontalPull)
    }
}
