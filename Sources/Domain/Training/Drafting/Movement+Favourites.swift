extension Movement {
    /// Exercises that serve it, the first choice first, as titles of the library that comes with the press. What the trainer has
    /// besides comes after them.
    ///
    /// The order is ours. Beginners start with what is easy to learn and to load in small steps; free weights and machines make
    /// about the same muscle, and strength is gained most in what is practised (Haugen et al. 2023), so that for strength the
    /// barbell stands in front.
    func favourites(goal: PlanGoal, level: Exercise.Level) -> [String] {
        if level == .beginner { return beginner }
        if goal == .strength, let lifts { return lifts + trained }
        return trained
    }

    private var beginner: [String] {
        switch self {
        case .squat:
            [
                "Goblet squat", "Leg press", "Dumbbell squat", "Kettlebell front squat", "Box squat",
                "Smith machine squat", "Bodyweight squat",
            ]
        case .lunge: ["Split squat", "Reverse lunge", "Step-up", "Walking lunge", "Forward lunge", "Lateral lunge"]
        case .hinge:
            [
                "Dumbbell Romanian deadlift", "Trap bar deadlift", "Romanian deadlift", "Kettlebell deadlift",
                "Hip thrust", "Cable pull-through", "Dumbbell hip thrust", "Back extension",
                "Single-leg glute bridge", "Glute bridge",
            ]
        case .horizontalPush:
            [
                "Dumbbell bench press", "Machine chest press", "Push-up", "Incline push-up", "Cable chest press",
                "Band chest press", "Floor press", "Knee push-up", "Wall push-up",
            ]
        case .verticalPush:
            [
                "Seated dumbbell press", "Machine shoulder press", "Dumbbell shoulder press", "Half-kneeling press",
                "Landmine press", "Kettlebell press",
            ]
        case .horizontalPull:
            [
                "Chest-supported row", "Seated cable row", "Dumbbell row", "Machine row", "Kettlebell row",
                "Inverted row", "Ring row", "Band row",
            ]
        case .verticalPull: ["Lat pulldown", "Assisted pull-up", "Close-grip pulldown", "Band pulldown"]
        case .trunk: ["Dead bug", "Plank", "Side plank", "Pallof press", "Bird dog"]
        default: trained
        }
    }

    /// What a strength plan is built on.
    private var lifts: [String]? {
        switch self {
        case .squat: ["Back squat", "Front squat"]
        case .hinge: ["Deadlift", "Romanian deadlift", "Trap bar deadlift"]
        case .horizontalPush: ["Bench press", "Close-grip bench press"]
        case .verticalPush: ["Overhead press"]
        case .horizontalPull: ["Barbell row", "Pendlay row"]
        case .verticalPull: ["Pull-up", "Chin-up"]
        default: nil
        }
    }

    private var trained: [String] {
        switch self {
        case .squat:
            [
                "Back squat", "Hack squat", "Leg press", "Front squat", "Safety bar squat", "Belt squat",
                "Smith machine squat", "Dumbbell squat", "Goblet squat", "Kettlebell front squat", "Box squat",
                "Bodyweight squat",
            ]
        case .lunge:
            [
                "Bulgarian split squat", "Walking lunge", "Reverse lunge", "Split squat", "Step-up", "Forward lunge",
                "Lateral lunge",
            ]
        case .hinge:
            [
                "Romanian deadlift", "Deadlift", "Hip thrust", "Dumbbell Romanian deadlift", "Trap bar deadlift",
                "Single-leg Romanian deadlift", "Dumbbell hip thrust", "Cable pull-through", "Back extension",
                "Kettlebell deadlift", "Single-leg glute bridge", "Glute bridge",
            ]
        case .horizontalPush:
            [
                "Bench press", "Incline dumbbell press", "Dumbbell bench press", "Machine chest press",
                "Incline bench press", "Cable chest press", "Ring push-up", "Floor press", "Push-up",
                "Band chest press", "Incline push-up",
            ]
        case .verticalPush:
            [
                "Overhead press", "Dumbbell shoulder press", "Seated dumbbell press", "Machine shoulder press",
                "Kettlebell press", "Landmine press", "Half-kneeling press", "Pike push-up",
            ]
        case .horizontalPull:
            [
                "Chest-supported row", "Barbell row", "Seated cable row", "Dumbbell row", "Machine row", "T-bar row",
                "Kettlebell row", "Inverted row", "Ring row", "Band row",
            ]
        case .verticalPull:
            [
                "Pull-up", "Lat pulldown", "Neutral-grip pull-up", "Chin-up", "Close-grip pulldown",
                "Assisted pull-up", "Single-arm pulldown", "Band pulldown",
            ]
        case .sideShoulders: ["Lateral raise", "Cable lateral raise"]
        case .rearShoulders: ["Rear delt fly", "Face pull", "Reverse pec deck", "Band pull-apart"]
        case .biceps: ["Dumbbell curl", "Cable curl", "Barbell curl", "Incline curl", "Hammer curl", "Band curl"]
        case .triceps:
            ["Triceps pushdown", "Overhead triceps extension", "Cable overhead extension", "Skull crusher"]
        case .quadriceps: ["Leg extension"]
        case .hamstrings: ["Seated leg curl", "Lying leg curl", "Slider leg curl", "Nordic curl"]
        case .calves: ["Standing calf raise", "Seated calf raise", "Single-leg calf raise"]
        case .trunk:
            [
                "Pallof press", "Plank", "Dead bug", "Hanging knee raise", "Side plank", "Cable crunch",
                "Ab wheel rollout", "Hollow hold",
            ]
        case .conditioning:
            ["Cycling", "Rowing machine", "Elliptical", "Incline walk", "Brisk walk", "Easy run"]
        }
    }
}
