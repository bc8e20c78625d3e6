import CQPDF
import Glibc

/// A printed file as somebody else's library reads it.
final class PrintedFile {
    private let document: qpdf_data
    private let bytes: UnsafeMutableBufferPointer<CChar>
    /// What libqpdf has to say against the file: nothing at best.
    private(set) var complaints: [String] = []

    init?(_ file: [UInt8]) {
        guard let document = qpdf_init() else { return nil }
        self.document = document
        bytes = .allocate(capacity: file.count)
        file.withUnsafeBytes { UnsafeMutableRawBufferPointer(bytes).copyMemory(from: $0) }
        qpdf_silence_errors(document)
        qpdf_set_suppress_warnings(document, 1)
        qpdf_read_memory(document, "printed", bytes.baseAddress, UInt64(file.count), nil)
        qpdf_check_pdf(document)
        while qpdf_more_warnings(document) != 0 { note(qpdf_next_warning(document)) }
        if qpdf_has_error(document) != 0 { note(qpdf_get_error(document)) }
    }

    deinit {
        var document: qpdf_data? = document
        qpdf_cleanup(&document)
        bytes.deallocate()
    }

    private func note(_ error: qpdf_error?) {
        if let text = qpdf_get_error_full_text(document, error) { complaints.append(String(cString: text)) }
    }

    /// The version that the file says.
    var version: String { qpdf_get_pdf_version(document).map { String(cString: $0) } ?? "" }

    /// The trailer.
    var trailer: Value { Value(file: self, object: qpdf_get_trailer(document)) }

    /// The catalog.
    var root: Value { Value(file: self, object: qpdf_get_root(document)) }

    /// The pages in order.
    var pages: [Value] {
        (0..<max(0, qpdf_get_num_pages(document))).map {
            Value(file: self, object: qpdf_get_page_n(document, Int($0)))
        }
    }

    /// The elements of the structure in the order of the text.
    var structure: [Value] {
        func below(_ value: Value) -> [Value] {
            let kids = value["/K"].items.filter { $0["/S"].exists }
            return kids.flatMap { [$0] + below($0) }
        }
        return below(root["/StructTreeRoot"])
    }

    /// All objects by number.
    var objects: [Value] {
        let size = Int32(trailer["/Size"].text) ?? 0
        return (1..<max(1, size)).map { Value(file: self, object: qpdf_get_object_by_id(document, $0, 0)) }
    }

    /// An object of the file.
    struct Value {
        let file: PrintedFile
        let object: qpdf_oh

        private var document: qpdf_data { file.document }

        /// The value of a key, of a stream's dictionary too.
        subscript(key: String) -> Value {
            let isStream = qpdf_oh_is_stream(document, object) != 0
            let dictionary = isStream ? qpdf_oh_get_dict(document, object) : object
            return Value(file: file, object: qpdf_oh_get_key_if_dict(document, dictionary, key))
        }

        var exists: Bool { qpdf_oh_is_null(document, object) == 0 && qpdf_oh_is_initialized(document, object) != 0 }

        /// What stands in an array, or the value itself.
        var items: [Value] {
            guard qpdf_oh_is_array(document, object) != 0 else { return exists ? [self] : [] }
            return (0..<qpdf_oh_get_array_n_items(document, object)).map {
                Value(file: file, object: qpdf_oh_get_array_item(document, object, $0))
            }
        }

        /// A text as people read it; anything else as PDF writes it.
        var text: String {
            let isText = qpdf_oh_is_string(document, object) != 0
            let text =
                isText ? qpdf_oh_get_utf8_value(document, object) : qpdf_oh_unparse_resolved(document, object)
            return text.map { String(cString: $0) } ?? ""
        }

        /// The bytes of a text.
        var bytes: [UInt8] {
            var count = 0
            guard let bytes = qpdf_oh_get_binary_string_value(document, object, &count) else { return [] }
            return (0..<count).map { UInt8(bitPattern: bytes[$0]) }
        }

        /// The data of a stream, unpacked.
        var data: [UInt8] {
            var data: UnsafeMutablePointer<UInt8>?
            var count = 0
            qpdf_oh_get_stream_data(document, object, qpdf_dl_generalized, nil, &data, &count)
            defer { free(data) }
            return Array(UnsafeBufferPointer(start: data, count: count))
        }
    }
}
