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

    init(name: String, fields: [(name: String, shape: Shape)]) {
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
public struct Schema<View>: Sendable {
    /// The fields that templates are checked against.
    public let shape: RecordShape
    private let getters: [@Sendable (View) -> Value]

    /// Declares a record by its fields.
    public init(_ name: String, _ fields: [Field<View>]) {
        shape = RecordShape(name: name, fields: fields.map { ($0.name, $0.shape) })
        getters = fields.map(\.get)
    }

    /// The view as a value for templates.
    public func value(_ view: View) -> Value {
        .record(Record(slots: getters.map { $0(view) }))
    }
}

/// One field of a schema.
public struct Field<View>: Sendable {
    let name: String
    let shape: Shape
    let get: @Sendable (View) -> Value

    /// A text, or nothing.
    public static func text(_ name: String, _ get: @escaping @Sendable (View) -> String?) -> Field {
        Field(name: name, shape: .text) { get($0).map { .text($0) } ?? .none }
    }

    /// Markup of the press, or nothing.
    public static func html(_ name: String, _ get: @escaping @Sendable (View) -> TrustedHTML?) -> Field {
        Field(name: name, shape: .html) { get($0).map { .html($0) } ?? .none }
    }

    /// A whole number, or nothing.
    public static func integer(_ name: String, _ get: @escaping @Sendable (View) -> Int?) -> Field {
        Field(name: name, shape: .integer) { get($0).map { .integer($0) } ?? .none }
    }

    /// True or false.
    public static func boolean(_ name: String, _ get: @escaping @Sendable (View) -> Bool) -> Field {
        Field(name: name, shape: .boolean) { .boolean(get($0)) }
    }

    /// A list of texts.
    public static func texts(_ name: String, _ get: @escaping @Sendable (View) -> [String]) -> Field {
        Field(name: name, shape: .list(.text)) { .list(get($0).map { .text($0) }) }
    }

    /// Another record, or nothing.
    public static func record<Child>(
        _ name: String, _ schema: Schema<Child>, _ get: @escaping @Sendable (View) -> Child?
    ) -> Field {
        Field(name: name, shape: .record(schema.shape)) { get($0).map(schema.value) ?? .none }
    }

    /// A list of records.
    public static func list<Child>(
        _ name: String, _ schema: Schema<Child>, _ get: @escaping @Sendable (View) -> [Child]
    ) -> Field {
        Field(name: name, shape: .list(.record(schema.shape))) { .list(get($0).map(schema.value)) }
    }

    /// A record whose value was made before, because many pages share it.
    public static func shared<Child>(
        _ name: String, _ schema: Schema<Child>, _ get: @escaping @Sendable (View) -> Value
    ) -> Field {
        Field(name: name, shape: .record(schema.shape), get: get)
    }

    /// A list of records whose values were made before, because many pages share them.
    public static func sharedList<Child>(
        _ name: String, _ schema: Schema<Child>, _ get: @escaping @Sendable (View) -> [Value]
    ) -> Field {
        Field(name: name, shape: .list(.record(schema.shape))) { .list(get($0)) }
    }
}
