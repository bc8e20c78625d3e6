extension FileStamp {
    /// A stamp of known parts.
    public init(size: Int, modified_ns: Int64, changed_ns: Int64, inode: UInt64) {
        self.size = size
        self.modified_ns = modified_ns
        self.changed_ns = changed_ns
        self.inode = inode
    }
}

extension PackedWriter {
    /// Packs a file's stamp.
    public mutating func add(_ stamp: FileStamp) {
        add(stamp.size)
        add(Int(stamp.modified_ns))
        add(Int(stamp.changed_ns))
        add(Int(truncatingIfNeeded: stamp.inode))
    }
}

extension PackedReader {
    /// Reads a file's stamp.
    public mutating func stamp() throws(Misfit) -> FileStamp {
        FileStamp(
            size: try number(), modified_ns: Int64(try number()), changed_ns: Int64(try number()),
            inode: UInt64(bitPattern: Int64(try number())))
    }
}
