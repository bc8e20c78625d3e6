extension RecordsSchema {
    /// What clients sent from the diaries of their private areas: which sendings came in, and what each entry was when it was taken in.
    static let diary = """
        CREATE TABLE diary_sending (
            id TEXT PRIMARY KEY CHECK (length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            received_at_s INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX diary_sending_by_client ON diary_sending (client_id, sequence);

        CREATE TABLE diary_entry (
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            entry_key TEXT NOT NULL CHECK (length(entry_key) BETWEEN 1 AND 60),
            saved_at TEXT NOT NULL,
            content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
            kept_sha256 TEXT NOT NULL CHECK (length(kept_sha256) = 64),
            record_id TEXT CHECK (length(record_id) = 26),
            PRIMARY KEY (client_id, entry_key)
        ) STRICT, WITHOUT ROWID;


        """
}
