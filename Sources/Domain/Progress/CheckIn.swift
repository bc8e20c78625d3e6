import Quantities

/// A question that clients are asked every week.
public struct CheckInQuestion: Sendable, Hashable {
    /// What an answer is.
    public enum Kind: String, Sendable, CaseIterable {
        /// A whole number from 1 to 5.
        case scale
        case number
        case yesNo = "yes-no"
        case text

        /// What an answer looks like.
        public var expected: String {
            switch self {
            case .scale: "a whole number from 1 to 5"
            case .number: "a number"
            case .yesNo: "yes or no"
            case .text: "a text of at most 2,000 characters"
            }
        }
    }

    /// The short name that answers go by: `energy`.
    public let name: String
    /// The question by language.
    public let texts: [Language: String]
    /// What an answer is.
    public let kind: Kind

    /// Makes a question.
    public init(_ name: String, _ texts: [Language: String], kind: Kind) {
        self.name = name
        self.texts = texts
        self.kind = kind
    }

    /// The question in a language, or else in one that it has.
    public func text(in language: Language) -> String {
        texts[language] ?? Language.allCases.lazy.compactMap { texts[$0] }.first ?? name
    }

    /// What is asked where the trainer wrote no questions of her own.
    public static let usual = [
        CheckInQuestion(
            "energy",
            [
                .english: "How much energy did you have? (1 little, 5 much)",
                .german: "Wie viel Energie hattest du? (1 wenig, 5 viel)",
            ], kind: .scale),
        CheckInQuestion(
            "sleep",
            [
                .english: "How well did you sleep? (1 badly, 5 well)",
                .german: "Wie gut hast du geschlafen? (1 schlecht, 5 gut)",
            ], kind: .scale),
        CheckInQuestion(
            "stress",
            [
                .english: "How much stress was there? (1 little, 5 much)",
                .german: "Wie viel Stress war da? (1 wenig, 5 viel)",
            ], kind: .scale),
        CheckInQuestion(
            "hunger",
            [
                .english: "How hungry were you? (1 hardly, 5 always)",
                .german: "Wie hungrig warst du? (1 kaum, 5 immer)",
            ], kind: .scale),
        CheckInQuestion(
            "pain",
            [
                .english: "Did anything hurt? Where, and when?",
                .german: "Hat etwas wehgetan? Wo, und wann?",
            ], kind: .text),
        CheckInQuestion(
            "win", [.english: "What went well?", .german: "Was ist gut gelaufen?"], kind: .text),
        CheckInQuestion(
            "question", [.english: "What would you like to ask?", .german: "Was möchtest du fragen?"], kind: .text),
    ]
}

/// What a client answered on a day.
public struct CheckIn: Sendable, Hashable {
    /// One answer, with its question as it was asked.
    public struct Answer: Sendable, Hashable {
        /// The question's short name.
        public let name: String
        /// The question as asked.
        public let question: String
        /// The answer as given.
        public let text: String
        /// Its number in thousandths, where it is one; yes is one, no is none.
        public let number_milli: Int?

        /// Makes an answer.
        public init(name: String, question: String, text: String, number_milli: Int? = nil) {
            self.name = name
            self.question = question
            self.text = text
            self.number_milli = number_milli
        }
    }

    /// The day.
    public let date: CivilDate
    /// The answers, in the order asked.
    public let answers: [Answer]

    /// Makes a check-in.
    public init(_ date: CivilDate, _ answers: [Answer]) {
        self.date = date
        self.answers = answers
    }
}
