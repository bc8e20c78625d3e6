import Diagnostics
import Progress
import Quantities
import Store
import Tables

extension RecordsImport {
    /// Takes in the answers of a form: a check-in on each row, a question in each column.
    ///
    /// A column whose head is the name or the text of one of the studio's questions is checked as that question; any other is kept
    /// with its head as the question.
    public func checkIns(for handle: String) throws(Mistakes) -> ImportReport {
        let client = try roster.client(handle)
        let (reader, head, date) = try table()
        let questions = head.names.enumerated().compactMap { place, name -> (place: Int, question: CheckInQuestion)? in
            guard place != date, let question = question(name.onOneLine(limit: 200)) else { return nil }
            return (place, question)
        }
        var seen: Set<String> = []
        let asked = questions.filter { seen.insert($0.question.name).inserted }
        return try run(.checkIns, for: client) { connection, batch, report in
            if asked.count < questions.count {
                report.note(.note, "two columns ask the same; the first counts", line: 1)
            }
            let repository = CheckInRepository(connection)
            var known = Dictionary(
                try repository.all(of: client.id).map { ($0.date, $0) }, uniquingKeysWith: { first, _ in first })
            var random = SystemRandomNumberGenerator()
            var added = 0
            while try reader.next() {
                guard let day = day(reader, date, &report) else { continue }
                var answers: [CheckIn.Answer] = []
                for (place, question) in asked where !reader.isEmpty(place) {
                    if let answer = question.answer(reader.text(place), in: client.language) {
                        answers.append(answer)
                    } else {
                        report.note(
                            .skipped, "its answer to `\(question.name)` is not \(question.kind.expected)",
                            line: reader.line)
                    }
                }
                let checkIn = CheckIn(day, answers)
                if answers.isEmpty {
                    report.note(.empty, "it has no answers", line: reader.line)
                } else if let before = known[day] {
                    if before == checkIn {
                        report.known += 1
                    } else {
                        report.note(.differing, "other answers of that day are known", line: reader.line)
                    }
                } else {
                    try repository.set(checkIn, of: client.id, id: ULID(at: now, using: &random), batch: batch.id)
                    known[day] = checkIn
                    added += 1
                }
            }
            report.added = [("check-in", added)]
        }
    }

    private func question(_ head: String) -> CheckInQuestion? {
        let key = MeasurementColumns.key(head)
        let own = roster.settings.checkInQuestions.first { question in
            question.name == key || question.texts.values.contains { MeasurementColumns.key($0) == key }
        }
        return own ?? ShortName.of(head).map { CheckInQuestion($0, [.english: head], kind: .text) }
    }
}
