import Diagnostics
import Files
import Markup
import XML

/// Reads a logo from SVG: paths and plain shapes in plain colours, with groups, transformations and classes.
///
/// What else SVG can do - text, pictures within pictures, gradients, filters, what is half transparent - is refused by its name and line: a
/// logo that is printed in part would be worse.
final class SVGLogo: XMLVisitor {
    private struct State {
        var transform: SVGTransform
        var style: SVGStyle
    }

    private let name: String
    private var states: [State] = []
    private var shapes: [VectorPicture.Shape] = []
    private var size: (width: Double, height: Double)?
    private var problems: [Diagnostic] = []
    /// How deep within something that is passed over the reader is.
    private var skipped = 0
    private var isInStyle = false
    private var sheet: [UInt8] = []
    private var rules: [String: [(String, String)]] = [:]

    private init(name: String) {
        self.name = name
    }

    /// Reads a file; with problems there is no picture.
    static func read(_ bytes: [UInt8], named name: String, into diagnostics: inout [Diagnostic]) -> VectorPicture? {
        let logo = SVGLogo(name: name)
        let reader = XMLReader(path: name, visitor: logo)
        do throws(Diagnostic) {
            var failure: Diagnostic?
            bytes.withUnsafeBytes { raw in
                do throws(Diagnostic) { try reader.feed(raw) } catch { failure = error }
            }
            if let failure { throw failure }
            try reader.finish()
        } catch {
            diagnostics.append(error)
            return nil
        }
        diagnostics += logo.problems
        guard logo.problems.isEmpty else { return nil }
        guard let size = logo.size, !logo.shapes.isEmpty,
            let picture = VectorPicture(width: size.width, height: size.height, shapes: logo.shapes)
        else {
            diagnostics.append(
                Diagnostic(
                    .error, "bad-logo", "there is nothing to draw in this file", file: name,
                    expected: "an SVG with a size (`viewBox`) and at least one shape"))
            return nil
        }
        return picture
    }

    // MARK: XMLVisitor

    func start(_ element: XMLElement) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        switch element.name {
        case "title", "desc", "metadata", "defs", "namedview": skipped = 1
        case "style": isInStyle = true
        case "svg", "g", "a": open(element)
        case "path", "rect", "circle", "ellipse", "line", "polyline", "polygon": open(element) { draw(element, $0) }
        default:
            skipped = 1
            // Elements of drawing programs in their own namespaces draw nothing.
            if element.prefix == nil || element.prefix == "svg" { refuse("<\(element.name)>", element) }
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInStyle, sheet.count < 100_000 { sheet += bytes }
    }

    func end(_ name: String) {
        if skipped > 0 {
            skipped -= 1
        } else if isInStyle {
            isInStyle = false
            readRules(String(decoding: sheet, as: UTF8.self))
        } else if !states.isEmpty {
            states.removeLast()
        }
    }

    // MARK: Elements

    private func open(_ element: XMLElement, _ draw: (State) -> Void = { _ in }) {
        var state = states.last ?? State(transform: .identity, style: SVGStyle())
        if states.isEmpty { state.transform = root(element) }
        if let text = element["transform"] {
            if let transform = SVGTransform.read(text) {
                state.transform = state.transform.after(transform)
            } else {
                refuse("transform=\"\(text.prefix(40))\"", element)
            }
        }
        do throws(SVGStyle.Unknown) {
            for attribute in element.attributes where attribute.prefix == nil && attribute.name != "style" {
                try state.style.set(attribute.name, attribute.value)
            }
            for word in (element["class"] ?? "").split(separator: " ") {
                for (property, value) in rules[String(word)] ?? [] { try state.style.set(property, value) }
            }
            for (property, value) in SVGLogo.declarations(element["style"] ?? "") {
                try state.style.set(property, value)
            }
        } catch {
            refuse("\(error.property): \(error.value.prefix(40))", element)
        }
        states.append(state)
        if !state.style.isHidden { draw(state) }
    }

    /// The size of the whole, from the corner of its view.
    private func root(_ element: XMLElement) -> SVGTransform {
        if let view = element["viewBox"].flatMap(SVGNumbers.all), view.count == 4 {
            size = (view[2], view[3])
            return SVGTransform(e: -view[0], f: -view[1])
        }
        if let width = element["width"].flatMap(SVGNumbers.length),
            let height = element["height"].flatMap(SVGNumbers.length)
        {
            size = (width, height)
        }
        return .identity
    }

    private func draw(_ element: XMLElement, _ state: State) {
        guard let data = SVGLogo.data(of: element), let steps = SVGPath.read(data, state.transform) else {
            return refuse("<\(element.name)> with these measures", element)
        }
        let style = state.style
        let stroke = style.stroke.map {
            VectorPicture.Stroke(colour: $0, width: style.strokeWidth * state.transform.scale, isRound: style.isRound)
        }
        guard !steps.isEmpty, style.fill != nil || stroke != nil else { return }
        guard shapes.count < 5000 else { return refuse("more than 5000 shapes", element) }
        shapes.append(
            VectorPicture.Shape(steps: steps, fill: style.fill, isEvenOdd: style.isEvenOdd, stroke: stroke))
    }

    /// A shape as path data.
    private static func data(of element: XMLElement) -> String? {
        func number(_ name: String) -> Double? { element[name].map { SVGNumbers.length($0) } ?? 0 }
        switch element.name {
        case "path": return element["d"] ?? ""
        case "polyline", "polygon":
            guard let points = element["points"].flatMap(SVGNumbers.all), points.count.isMultiple(of: 2) else {
                return nil
            }
            guard !points.isEmpty else { return "" }
            return "M" + points.map { "\($0)" }.joined(separator: " ") + (element.name == "polygon" ? "z" : "")
        case "line":
            guard let x1 = number("x1"), let y1 = number("y1"), let x2 = number("x2"), let y2 = number("y2") else {
                return nil
            }
            return "M\(x1) \(y1)L\(x2) \(y2)"
        case "circle", "ellipse":
            let isCircle = element.name == "circle"
            guard let x = number("cx"), let y = number("cy"), let rx = number(isCircle ? "r" : "rx"),
                let ry = number(isCircle ? "r" : "ry"), rx >= 0, ry >= 0
            else { return nil }
            return "M\(x - rx) \(y)a\(rx) \(ry) 0 1 1 \(2 * rx) 0a\(rx) \(ry) 0 1 1 \(-2 * rx) 0z"
        default:
            guard let x = number("x"), let y = number("y"), let width = number("width"), let height = number("height"),
                let one = number("rx"), let two = number("ry"), width >= 0, height >= 0, one >= 0, two >= 0
            else { return nil }
            let rx = min(element["rx"] == nil ? two : one, width / 2)
            let ry = min(element["ry"] == nil ? one : two, height / 2)
            guard rx > 0, ry > 0 else { return "M\(x) \(y)h\(width)v\(height)h\(-width)z" }
            return "M\(x + rx) \(y)h\(width - 2 * rx)a\(rx) \(ry) 0 0 1 \(rx) \(ry)v\(height - 2 * ry)"
                + "a\(rx) \(ry) 0 0 1 \(-rx) \(ry)h\(2 * rx - width)a\(rx) \(ry) 0 0 1 \(-rx) \(-ry)v\(2 * ry - height)"
                + "a\(rx) \(ry) 0 0 1 \(rx) \(-ry)z"
        }
    }

    // MARK: Styles

    /// Rules for classes, such as `.a, .b { fill: #123456 }`; others draw nothing differently here.
    private func readRules(_ text: String) {
        for rule in text.split(separator: "}") {
            let parts = rule.split(separator: "{", maxSplits: 1)
            guard parts.count == 2 else { continue }
            for selector in parts[0].split(separator: ",") {
                let name = String(selector).trimmingSpaces()
                guard name.hasPrefix(".") else { continue }
                rules[String(name.dropFirst()), default: []] += SVGLogo.declarations(String(parts[1]))
            }
        }
    }

    private static func declarations(_ text: String) -> [(String, String)] {
        text.split(separator: ";").compactMap { declaration in
            let parts = declaration.split(separator: ":", maxSplits: 1)
            return parts.count == 2 ? (String(parts[0]).trimmingSpaces(), String(parts[1]).trimmingSpaces()) : nil
        }
    }

    private func refuse(_ what: String, _ element: XMLElement) {
        guard problems.count < 20 else { return }
        problems.append(
            Diagnostic(
                .error, "bad-logo", "line \(element.line): `\(what)` cannot be printed in a logo", file: name,
                expected: "paths and plain shapes in plain colours",
                hint:
                    "in your drawing program turn texts, effects and gradients into plain paths, and save as plain SVG")
        )
    }
}
