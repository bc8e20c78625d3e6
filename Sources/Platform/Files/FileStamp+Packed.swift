extension PackedWriter {
    /// Packs a file's stamp.
    public mutating func add(_ stamp: FileStamp) {
        add(stamp.size)
        add(Int(stamp.modified_ns))
        add(Int(stamp.changed_ns))
        add(Int(truncatingIfNeeded: stamp.inode))
        add(Int(truncatingIfNeeded: stamp.device))
        add(Int(stamp.owner))
        add(Int(stamp.mode))
    }
}

extension PackedReader {
    /// Reads a file's stamp.
    public mutating func stamp() throws(Misfit) -> FileStamp { try FileStamp(unpacking: &self) }
}
