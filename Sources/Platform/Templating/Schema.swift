/// The kinds of value a template's paths can lead to.
public indirect enum Shape: Sendable {
    case text
    case html
    case integer
    case boolean
    case list(Shape)
    case record(RecordShape)

    /// In words, for messages.
    var inWords: String {
        switch self {
        case .text: "a text"
        case .html: "markup"
        case .integer: "a number"
        case .boolean: "true or false"
        case .list: "a list"
        case .record(let shape): "a \(shape.name)"
        }
    }
}

/// The declared fields of a record: what a template may name.
public final class RecordShape: Sendable {
    /// What the record is called in messages.
    public let name: String
    let fields: [(name: String, shape: Shape)]

    @usableFromInline init(name: String, fields: [(name: String, shape: Shape)]) {
        self.name = name
        self.fields = fields
    }

    func slot(_ name: String) -> (index: Int, shape: Shape)? {
        fields.firstIndex { $0.name == name }.map { ($0, fields[$0].shape) }
    }
}

/// How a view, a plain Swift value, is shown to templates: names on one side, closures on the other, kept together so that they
/// cannot part.
///
///     let schema = Schema<Card>("card", [
///         .text("title") { $0.title },
///         .integer("minutes") { $0.minutes },
///     ])
///
/// All of it can be inlined, so that it is compiled for each view where the view is declared: a page is some two hundred values.
public struct Schema<View>: Sendable {
    /// The fields that templates are checked against.
    public let shape: RecordShape
    @usableFromInline let getters: [@Sendable (View) -> Value]

    /// Declares a record by its fields.
    @inlinable public init(_ name: String, _ fields: [Field<View>]) {
        shape = RecordShape(name: name, fields: fields.map { ($0.name, $0.shape) })
        getters = fields.map(\.get)
    }

    /// The view as a value for templates.
    @inlinable public func value(_ view: View) -> Value {
        let slots = UnsafeMutablePointer<Value>.allocate(capacity: getters.count)
        for index in getters.indices { (slots + index).initialize(to: getters[index](view)) }
        return .record(Record(taking: slots, count: getters.count))
    }
}

/// One field of a schema.
public struct Field<View>: Sendable {
    @usableFromInline let name: String
    @usableFromInline let shape: Shape
    @usableFromInline let get: @Sendable (View) -> Value

    @inlinable init(name: String, shape: Shape, get: @escaping @Sendable (View) -> Value) {
        (self.name, self.shape, self.get) = (name, shape, get)
    }

    /// A text, or nothing.
    @inlinable public static func text(_ name: String, _ get: @escaping @Sendable (View) -> String?) -> Field {
        Field(name: name, shape: .text) { get($0).map { .text($0) } ?? .none }
    }

    /// Markup of the press, or nothing.
    @inlinable public static func html(_ name: String, _ get: @escaping @Sendable (View) -> TrustedHTML?) -> Field {
        Field(name: name, shape: .html) { get($0).map { .html($0) } ?? .none }
    }

    /// A whole number, or nothing.
    @inlinable public static func integer(_ name: String, _ get: @escaping @Sendable (View) -> Int?) -> Field {
        Field(name: name, shape: .integer) { get($0).map { .integer($0) } ?? .none }
    }

    /// True or false.
    @inlinable public static func boolean(_ name: String, _ get: @escaping @Sendable (View) -> Bool) -> Field {
        Field(name: name, shape: .boolean) { .boolean(get($0)) }
    }

    /// A list of texts.
    @inlinable public static func texts(_ name: String, _ get: @escaping @Sendable (View) -> [String]) -> Field {
        Field(name: name, shape: .list(.text)) { .list(get($0).map { .text($0) }) }
    }

    /// Another record, or nothing.
    @inlinable public static func record<Child>(
        _ name: String, _ schema: Schema<Child>, _ get: @escaping @Sendable (View) -> Child?
    ) -> Field {
        Field(name: name, shape: .record(schema.shape)) { get($0).map { schema.value($0) } ?? .none }
    }

    /// A list of records.
    @inlinable public static func list<Child>(
        _ name: String, _ schema: Schema<Child>, _ get: @escaping @Sendable (View) -> [Child]
    ) -> Field {
        Field(name: name, shape: .list(.record(schema.shape))) { .list(get($0).map { schema.value($0) }) }
    }

    /// A record whose value was made before, because many pages share it.
    @inlinable public static func shared<Child>(
        _ name: String, _ schema: Schema<Child>, _ get: @escaping @Sendable (View) -> Value
    ) -> Field {
        Field(name: name, shape: .record(schema.shape), get: get)
    }

    /// A list of records whose values were made before, because many pages share them.
    @inlinable public static func sharedList<Child>(
        _ name: String, _ schema: Schema<Child>, _ get: @escaping @Sendable (View) -> [Value]
    ) -> Field {
        Field(name: name, shape: .list(.record(schema.shape))) { .list(get($0)) }
    }
}
