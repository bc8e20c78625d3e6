import Quantities

extension PlanWording {
    /// Why a load is what it is: `60 kg: you did 3 × 10 at RIR 2 last week, so + 2.5 kg`.
    public func text(_ reason: LoadReason) -> String {
        switch reason {
        case .start(let load):
            guard let load else {
                return word(
                    "no log yet: start with a load that is surely yours, and write it down",
                    "noch nichts eingetragen: mit einer sicheren Last beginnen und sie aufschreiben")
            }
            return word("no log yet: start with \(text(load))", "noch nichts eingetragen: mit \(text(load)) beginnen")
        case .deload(let permille):
            let share = number(permille) + percent
            return word("a lighter week: \(share) of the load", "leichtere Woche: \(share) der Last")
        case .added(let done, let step, let isShown):
            let more = "+ \(mass(step))"
            let so = word("so \(more)", "also \(more)")
            let note =
                isShown
                ? "" : word("; on your plates that is the same for now", "; auf deinen Scheiben noch dieselbe Last")
            return told(done, so + note)
        case .limit(let done, let limit):
            return told(
                done,
                word(
                    "and \(mass(limit)) is your limit, so the same again",
                    "und \(mass(limit)) ist deine Obergrenze, also noch einmal"))
        case .reps(let done, let reps):
            return told(done, word("so go for \(amount(reps, done))", "also nun \(amount(reps, done))"))
        case .top(let done):
            return told(done, word("so choose a harder form", "also eine schwerere Form wählen"))
        case .missed(let done, let count):
            let times = count == 1 ? "" : word(" (missed \(times(count)))", " (\(times(count)) verfehlt)")
            return told(
                done,
                word("short of the plan\(times), so the same again", "weniger als geplant\(times), also noch einmal"))
        case .back(let done, let misses, let permille):
            let less = "− \(number(permille))\(percent)"
            let missed =
                misses == 1 ? word("missed", "verfehlt") : word("missed \(times(misses))", "\(times(misses)) verfehlt")
            return head(done) + word("\(missed), so \(less)", "\(missed), also \(less)")
        case .unfinished(let done, let planned):
            return told(
                done, word("of \(planned) sets, so the same again", "von \(planned) Sätzen, also noch einmal"),
                separator: " ")
        case .hard(let done):
            return told(done, word("harder than meant, so the same again", "schwerer als gemeint, also noch einmal"))
        case .adjusted(let done, let change, let target):
            let sign = change.grams < 0 ? "−" : "+"
            let step = "\(sign) \(mass(Mass(grams: Int(change.grams.magnitude))))"
            return told(
                done, word("so \(step) towards RPE \(number(target))", "also \(step) hin zu RPE \(number(target))"))
        case .fits(let done, let target):
            return told(
                done,
                word(
                    "as near to RPE \(number(target)) as your plates allow, so the same again",
                    "so nah an RPE \(number(target)), wie es deine Scheiben erlauben, also noch einmal"))
        }
    }

    /// `20 + 5 + 1.25 per side`, `the bar alone`.
    public func text(_ side: PlatesPerSide) -> String {
        guard !side.plates_milli.isEmpty else { return word("the bar alone", "nur die Stange") }
        let plates = side.plates_milli.map { language.number(scaled: Int64($0), places: 3, isFixed: false) }
        return plates.joined(separator: " + ") + word(" per side", " je Seite")
    }

    /// A ramp: `20 kg × 10, 40 kg × 5, 60 kg × 3`; empty where there is none.
    public func text(_ ramp: [WarmUpSet]) -> String {
        ramp.map { "\(mass($0.load)) × \($0.reps)" }.joined(separator: ", ")
    }

    /// The set that a maximum comes from, with the method: `100 kg × 5 to failure, Epley, Brzycki, Lombardi`.
    public func text(_ found: Maxima.Found) -> String {
        var work = "\(mass(found.set.load ?? Mass(grams: 0))) × \(found.set.reps ?? 0)"
        if let rating = found.set.rpe_tenths {
            work += word(" at RPE \(number(rating))", " bei RPE \(number(rating))")
        } else if found.set.kind == .failure {
            work += word(" to failure", " bis zum Versagen")
        }
        return "\(work), \(found.maximum.method.text(in: language))"
    }

    /// A maximum: `112.5–117.5 kg` estimated, `100 kg` lifted.
    public func text(_ maximum: OneRepMax) -> String {
        let (low, high) = (maximum.range.lowerBound, maximum.range.upperBound)
        return low == high
            ? mass(low, places: 1) : language.number(low.amount(in: unit), places: 1) + "–" + mass(high, places: 1)
    }

    // MARK: Parts

    private func head(_ done: LoadReason.Done) -> String { done.load.map { text($0) + ": " } ?? "" }

    private func told(_ done: LoadReason.Done, _ so: String, separator: String = ", ") -> String {
        let effort = done.effort.map { rating -> String in
            switch rating {
            case .rpe(let tenths): word(" at RPE \(number(tenths))", " bei RPE \(number(tenths))")
            case .rir(let tenths): word(" at RIR \(number(tenths))", " bei RIR \(number(tenths))")
            }
        }
        let work = self.work(done) + (effort ?? "")
        return head(done)
            + word("you did \(work) \(when(done))\(separator)\(so)", "\(when(done)) \(work)\(separator)\(so)")
    }

    /// `3 × 10`, or each set where they differ: `10, 10, 9`.
    private func work(_ done: LoadReason.Done) -> String {
        guard Set(done.amounts).count > 1 else { return text(done.prescription) }
        return done.amounts.map { amount -> String in
            switch done.prescription.work {
            case .duration_s: duration(amount)
            case .distance_m: "\(amount) m"
            default: "\(amount)"
            }
        }.joined(separator: ", ")
    }

    private func when(_ done: LoadReason.Done) -> String {
        switch done.weeksAgo {
        case 0: word("this week", "diese Woche")
        case 1: word("last week", "letzte Woche")
        default: word("\(done.weeksAgo) weeks ago", "vor \(done.weeksAgo) Wochen")
        }
    }

    private func times(_ count: Int) -> String {
        count == 2 ? word("twice", "zweimal") : word("\(count) times", "\(count)-mal")
    }

    private func amount(_ count: Int, _ done: LoadReason.Done) -> String {
        var next = done.prescription
        switch next.work {
        case .duration_s: next.work = .duration_s(count)
        case .distance_m: next.work = .distance_m(count)
        default: next.work = .reps(count)
        }
        return text(next)
    }

    private var percent: String { word("\u{A0}%", "\u{A0}%") }

    private func mass(_ mass: Mass, places: Int = 2) -> String { language.mass(mass, in: unit, places: places) }
}
