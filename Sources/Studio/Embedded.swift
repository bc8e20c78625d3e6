import CEmbedded

/// Files that are compiled into the command.
enum Embedded {
    /// The files of a list made by `script/embed`, in order.
    static func files(_ at: (Int) -> floorpress_file) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        while true {
            let file = at(files.count)
            guard let path = file.path, let bytes = file.bytes else { return files }
            files.append(
                (String(cString: path), Array(UnsafeBufferPointer(start: bytes, count: file.count))))
        }
    }
}
