import Quantities

extension Client {
    /// Everything that keeps the client from being kept, in the order of the fields.
    public func problems(today: CivilDate) -> [RecordProblem] {
        var problems = [RecordRules.handle(handle), RecordRules.line(name, field: "name")]
        problems.append(email.flatMap(RecordRules.email))
        if let country,
            country.utf8.count != 2 || !country.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains)
        {
            problems.append(
                RecordProblem(
                    "country", "this is not a country's code",
                    expected: "two capital letters of ISO 3166, such as DE or GB"))
        }
        for (field, text) in [("phone", phone), ("street", street), ("postcode", postcode), ("city", city)] {
            problems.append(text.flatMap { RecordRules.line($0, field: field) })
        }
        problems.append(born.flatMap { RecordRules.past($0, field: "born", today: today) })
        problems.append(height_mm.flatMap { RecordRules.range($0, RecordRules.height_mm, field: "height_mm") })
        problems.append(RecordRules.past(since, field: "since", today: today))
        if let born, born > since { problems.append(RecordProblem("since", "this lies before the day of birth")) }
        for flag in flags { problems += flag.problems() }
        return problems.compactMap { $0 }
    }
}

extension ClientFlag {
    func problems() -> [RecordProblem] {
        var problems: [RecordProblem] = []
        if !RecordRules.isSlug(name, limit: 40) {
            problems.append(
                RecordProblem(
                    "flag", "this cannot be a flag's name", expected: "a word such as knee, nuts or lower-back"))
        }
        if let from, let to, to < from { problems.append(RecordProblem("flag", "its last day lies before its first")) }
        return problems
    }
}
