import Progress
import Quantities
import Studio

extension AreaPages {
    /// What is written down away from training: forms that keep themselves, and how to send it all.
    func diary(_ markup: inout Markup) {
        markup.element("h1", [:], words.diary)
        markup.element("section", ["class": "card send"]) { markup in
            markup.element("p", ["data-unsent": ""], "")
            for (how, label) in [("share", words.share), ("download", words.download), ("mail", words.mail)] {
                markup.element("button", ["type": "button", "data-send": how], label)
            }
            markup.element("p", ["class": "fact"], words.privacy)
        }
        let habits = content.records.habits.filter { $0.habit.to.map { $0 >= today } ?? true }
        if !habits.isEmpty {
            form("habits", "habits/TODAY", words.habits, &markup) { markup in
                for kept in habits {
                    if kept.habit.target_milli != nil {
                        number("amount-\(kept.habit.name)", "\(kept.habit.title), \(kept.habit.unit ?? "")", &markup)
                    } else {
                        markup.element("label", ["class": "tick"]) { markup in
                            markup.open(
                                "input", ["type": "checkbox", "name": "done-\(kept.habit.name)", "value": "yes"])
                            markup.element("span", [:], kept.habit.title)
                        }
                    }
                }
            }
        }
        form("measurement", "measurement/TODAY", words.measurements, &markup) { markup in
            let unit = content.records.client.massUnit
            markup.open("input", ["type": "hidden", "name": "unit", "value": unit.rawValue])
            number("mass", "\(words.weight), \(unit.rawValue)", &markup)
            number("waist", words.waist, &markup)
            number("hips", words.hips, &markup)
            number("fat", words.bodyFat, &markup)
        }
        form("check-in", "check-in/TODAY", words.checkIn, &markup) { markup in
            for question in content.questions { self.question(question, &markup) }
        }
        form("photo", "photo/TODAY", words.photo, &markup) { markup in
            markup.element("fieldset", ["class": "choice"]) { markup in
                for (side, label) in zip(["front", "side", "back"], words.sides) {
                    markup.element("label", [:]) { markup in
                        markup.open("input", ["type": "radio", "name": "side", "value": side])
                        markup.element("span", [:], label)
                    }
                }
            }
            markup.element("label", [:]) { markup in
                markup.text(words.photoNote)
                markup.open("input", ["type": "file", "name": "photo", "accept": "image/*"])
            }
        }
        form("message", "message/TODAY", words.message, &markup) { markup in
            markup.element("label", [:]) { markup in
                markup.text(words.messageNote)
                markup.element("textarea", ["name": "text", "rows": "4", "maxlength": "4000"], "")
            }
        }
    }

    private func form(
        _ kind: String, _ entry: String, _ title: String, _ markup: inout Markup, _ content: (inout Markup) -> Void
    ) {
        markup.element("form", ["class": "card", "data-entry": entry, "data-kind": kind]) { markup in
            markup.element("h2", [:], title)
            content(&markup)
        }
    }

    private func number(_ name: String, _ label: String, _ markup: inout Markup) {
        markup.element("label", [:]) { markup in
            markup.text(label)
            markup.open("input", ["name": name, "inputmode": "decimal", "maxlength": "12"])
        }
    }

    private func question(_ question: CheckInQuestion, _ markup: inout Markup) {
        let name = "q-\(question.name)"
        let choices: [(value: String, label: String)]
        switch question.kind {
        case .number: return number(name, question.text(in: language), &markup)
        case .text:
            markup.element("label", [:]) { markup in
                markup.text(question.text(in: language))
                markup.element("textarea", ["name": name, "rows": "2", "maxlength": "2000"], "")
            }
            return
        case .scale: choices = (1...5).map { ("\($0)", "\($0)") }
        case .yesNo: choices = [("yes", words.yes), ("no", words.no)]
        }
        markup.element("fieldset", ["class": "choice"]) { markup in
            markup.element("legend", [:], question.text(in: language))
            for choice in choices {
                markup.element("label", [:]) { markup in
                    markup.open("input", ["type": "radio", "name": name, "value": choice.value])
                    markup.element("span", [:], choice.label)
                }
            }
        }
    }
}
