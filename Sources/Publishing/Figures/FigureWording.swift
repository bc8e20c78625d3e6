import Quantities
import Training

/// The words of figures and their charts in a language.
struct FigureWording: Sendable {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func word(_ english: String, _ german: String) -> String { language == .german ? german : english }

    /// A measure or another metric of goals.
    func metric(_ name: String) -> String {
        switch name {
        case "mass": word("weight", "Gewicht")
        case "waist": word("waist", "Taille")
        case "hips": word("hips", "Hüfte")
        case "chest": word("chest", "Brust")
        case "arm": word("arm", "Arm")
        case "thigh": word("thigh", "Oberschenkel")
        case "body-fat": word("body fat", "Körperfett")
        case "resting-heart-rate": word("resting heart rate", "Ruhepuls")
        case "hrv-rmssd", "hrv-sdnn": word("heart rate variability", "Herzfrequenzvariabilität")
        case "sleep": word("sleep", "Schlaf")
        case "steps": word("steps", "Schritte")
        case "active-energy": word("active energy", "Aktivitätsenergie")
        case "one-rep-max": word("one-rep maximum", "Maximum für eine Wiederholung")
        case "reps": word("repetitions", "Wiederholungen")
        case "sessions-per-week": word("sessions a week", "Einheiten pro Woche")
        case "habit": word("habit", "Gewohnheit")
        default: name
        }
    }

    func muscle(_ group: MuscleGroup) -> String {
        switch group {
        case .quadriceps: word("Quadriceps", "Quadrizeps")
        case .hamstrings: word("Hamstrings", "Hintere Oberschenkel")
        case .glutes: word("Glutes", "Gesäß")
        case .calves: word("Calves", "Waden")
        case .chest: word("Chest", "Brust")
        case .back: word("Back", "Rücken")
        case .shoulders: word("Shoulders", "Schultern")
        case .biceps: word("Biceps", "Bizeps")
        case .triceps: word("Triceps", "Trizeps")
        case .core: word("Core", "Rumpf")
        }
    }
}
