import CQPDF
import Diagnostics
import Glibc

/// A PDF in memory whose objects can be changed. Owns libqpdf's document, and the bytes that it reads from; for one thread.
///
/// libqpdf remembers its first error, and what it is asked for after that is nothing: `written` tells of it.
final class PDFFile {
    /// An object, by the number that libqpdf gave it. Valid as long as the file.
    typealias Object = qpdf_oh

    private let document: qpdf_data
    private let bytes: UnsafeMutableBufferPointer<CChar>

    /// Reads a file.
    ///
    /// Throws `pdf` for what is none.
    init(_ file: [UInt8]) throws(Diagnostic) {
        guard let document = qpdf_init() else {
            throw .machine("out-of-memory", "a document cannot be packaged: out of memory")
        }
        self.document = document
        bytes = UnsafeMutableBufferPointer<CChar>.allocate(capacity: file.count)
        file.withUnsafeBytes { UnsafeMutableRawBufferPointer(bytes).copyMemory(from: $0) }
        qpdf_silence_errors(document)
        qpdf_set_suppress_warnings(document, 1)
        qpdf_set_attempt_recovery(document, 0)
        qpdf_read_memory(document, "document", bytes.baseAddress, UInt64(file.count), nil)
        try check()
    }

    deinit {
        var document: qpdf_data? = document
        qpdf_cleanup(&document)
        bytes.deallocate()
    }

    // Reading

    /// One more than the highest number of an object.
    var size: Int32 {
        var size: Int32 = 0
        qpdf_oh_get_value_as_int(document, self[trailer, "/Size"], &size)
        return size
    }

    /// The dictionary at the file's end.
    var trailer: Object { qpdf_get_trailer(document) }

    /// The catalog.
    var root: Object { qpdf_get_root(document) }

    /// The object with a number.
    func object(_ number: Int32) -> Object { qpdf_get_object_by_id(document, number, 0) }

    /// The value of a key; null where there is none.
    subscript(object: Object, key: String) -> Object { qpdf_oh_get_key(document, object, key) }

    /// Whether a dictionary has a key.
    func has(_ object: Object, _ key: String) -> Bool { qpdf_oh_has_key(document, object, key) != 0 }

    /// Whether it is a dictionary.
    func isDictionary(_ object: Object) -> Bool { qpdf_oh_is_dictionary(document, object) != 0 }

    /// The dictionary of a stream, or nothing.
    func streamDictionary(_ object: Object) -> Object? {
        qpdf_oh_is_stream(document, object) != 0 ? qpdf_oh_get_dict(document, object) : nil
    }

    /// The name that it is, such as `/Page`, or nothing.
    func name(_ object: Object) -> String? {
        var name: UnsafePointer<CChar>?
        var length = 0
        guard qpdf_oh_get_value_as_name(document, object, &name, &length) != 0, let name else { return nil }
        return String(cString: name)
    }

    /// The text that it is, or nothing.
    func text(_ object: Object) -> String? {
        var text: UnsafePointer<CChar>?
        var length = 0
        guard qpdf_oh_get_value_as_utf8(document, object, &text, &length) != 0, let text else { return nil }
        return String(cString: text)
    }

    /// What stands in an array, or the object alone where it is none.
    func items(_ object: Object) -> [Object] {
        guard qpdf_oh_is_array(document, object) != 0 else { return [object] }
        return (0..<qpdf_oh_get_array_n_items(document, object)).map { qpdf_oh_get_array_item(document, object, $0) }
    }

    /// Hands out the data of a stream as they stand in the file.
    ///
    /// Throws `pdf`, or what `body` throws.
    func withPackedData<Value>(
        _ stream: Object, _ body: (UnsafeBufferPointer<UInt8>) throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> Value {
        var data: UnsafeMutablePointer<UInt8>?
        var count = 0
        qpdf_oh_get_stream_data(document, stream, qpdf_dl_none, nil, &data, &count)
        defer { free(data) }
        try check()
        return try body(UnsafeBufferPointer(start: data, count: count))
    }

    // Writing

    /// Sets the value of a key.
    func set(_ object: Object, _ key: String, _ value: Object) {
        qpdf_oh_replace_key(document, object, key, value)
    }

    /// Takes a key out.
    func remove(_ object: Object, _ key: String) {
        qpdf_oh_remove_key(document, object, key)
    }

    /// A name, such as `/Page`.
    func name(_ name: String) -> Object { qpdf_oh_new_name(document, name) }

    /// A text for people.
    func text(_ text: String) -> Object { qpdf_oh_new_unicode_string(document, text) }

    /// Bytes as a text.
    func bytes(_ bytes: [UInt8]) -> Object {
        bytes.withUnsafeBytes { raw in
            qpdf_oh_new_binary_string(document, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
        }
    }

    /// A number.
    func number(_ number: Int) -> Object { qpdf_oh_new_integer(document, Int64(number)) }

    /// Truth.
    func boolean(_ value: Bool) -> Object { qpdf_oh_new_bool(document, value ? 1 : 0) }

    /// An array.
    func array(_ items: [Object]) -> Object {
        let array = qpdf_oh_new_array(document)
        for item in items { qpdf_oh_append_item(document, array, item) }
        return array
    }

    /// A dictionary.
    func dictionary(_ entries: KeyValuePairs<String, Object>) -> Object {
        let dictionary = qpdf_oh_new_dictionary(document)
        for (key, value) in entries { qpdf_oh_replace_key(document, dictionary, key, value) }
        return dictionary
    }

    /// An object of its own, which others refer to.
    func indirect(_ object: Object) -> Object { qpdf_make_indirect_object(document, object) }

    /// A stream of data, packed already where `isPacked` says so.
    func stream(_ data: [UInt8], isPacked: Bool, _ entries: KeyValuePairs<String, Object> = [:]) -> Object {
        let stream = qpdf_oh_new_stream(document)
        let dictionary = qpdf_oh_get_dict(document, stream)
        for (key, value) in entries { qpdf_oh_replace_key(document, dictionary, key, value) }
        replace(stream, with: data, isPacked: isPacked)
        return stream
    }

    /// Gives a stream other data.
    ///
    /// Packed data that end with a carriage return are written in ASCII: with the line feed that follows them they would look one
    /// byte shorter than `/Length` says (ISO 19005-3, 6.1.7.1).
    func replace(_ stream: Object, with data: [UInt8], isPacked: Bool) {
        var data = data
        var filter = isPacked ? name("/FlateDecode") : qpdf_oh_new_null(document)
        if isPacked, PDFFile.looksShort(data.last) {
            data = ASCII85.encoded(data)
            filter = array([name("/ASCII85Decode"), filter])
        }
        qpdf_oh_replace_stream_data(document, stream, data, data.count, filter, qpdf_oh_new_null(document))
    }

    /// Whether the last byte of a stream would be taken for a part of the line's end that follows it.
    static func looksShort(_ last: UInt8?) -> Bool { last == UInt8(ascii: "\r") }

    /// The file as PDF 1.7, the same bytes for the same objects. What nothing refers to is left out.
    ///
    /// Throws `pdf` for the first thing that went wrong since it was opened.
    func written() throws(Diagnostic) -> [UInt8] {
        try check()
        qpdf_init_write_memory(document)
        qpdf_set_object_stream_mode(document, qpdf_o_disable)
        qpdf_set_stream_data_mode(document, qpdf_s_preserve)
        qpdf_set_newline_before_endstream(document, 1)
        qpdf_set_deterministic_ID(document, 1)
        qpdf_force_pdf_version(document, "1.7")
        qpdf_write(document)
        try check()
        guard let buffer = qpdf_get_buffer(document) else {
            throw .machine("pdf", "a document cannot be packaged: libqpdf wrote nothing")
        }
        return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(document)))
    }

    private func check() throws(Diagnostic) {
        let problem =
            qpdf_has_error(document) != 0
            ? qpdf_get_error(document)
            : qpdf_more_warnings(document) != 0 ? qpdf_next_warning(document) : nil
        guard let problem else { return }
        let text = qpdf_get_error_full_text(document, problem).map { String(cString: $0) } ?? "it does not say why"
        throw .machine("pdf", "a document cannot be packaged: libqpdf: \(text)")
    }
}
