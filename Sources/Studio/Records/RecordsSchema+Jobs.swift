extension RecordsSchema {
    /// What is done by itself: jobs, the messages that go out, what clients chose about them, and what came in by mail.
    ///
    /// A message is `handed` from just before its last line goes to the server until the server's answer stands here; one that stays so
    /// was interrupted, and nobody here can tell whether it was taken.
    static let jobs = """
        CREATE TABLE job (
            key TEXT PRIMARY KEY CHECK (key = kind || '/' || period || CASE subject WHEN '' THEN '' ELSE '/' || subject END),
            kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
            period TEXT NOT NULL CHECK (period <> ''),
            subject TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'dead', 'cancelled')),
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            not_before_s INTEGER NOT NULL,
            lease TEXT CHECK ((lease IS NOT NULL) = (state = 'running')),
            outcome TEXT NOT NULL,
            error TEXT,
            created_at_s INTEGER NOT NULL,
            changed_at_s INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX job_by_state ON job (state, changed_at_s);

        CREATE TABLE outbox (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            key TEXT NOT NULL UNIQUE,
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            rule TEXT NOT NULL,
            message_id TEXT NOT NULL UNIQUE,
            recipient TEXT NOT NULL,
            is_to_trainer INTEGER NOT NULL CHECK (is_to_trainer IN (0, 1)),
            language TEXT NOT NULL CHECK (language IN ('en', 'de')),
            subject TEXT NOT NULL,
            text TEXT NOT NULL,
            html TEXT NOT NULL,
            may_unsubscribe INTEGER NOT NULL CHECK (may_unsubscribe IN (0, 1)),
            reason TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('queued', 'handed', 'sent', 'dead', 'cancelled', 'stale', 'by-hand')),
            written_at_s INTEGER NOT NULL,
            due_at_s INTEGER NOT NULL,
            expires_at_s INTEGER NOT NULL,
            not_before_s INTEGER NOT NULL,
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            handed_at_s INTEGER CHECK (state NOT IN ('handed', 'sent') OR handed_at_s IS NOT NULL),
            sent_at_s INTEGER CHECK ((sent_at_s IS NOT NULL) = (state = 'sent')),
            reply TEXT,
            error TEXT
        ) STRICT;
        CREATE INDEX outbox_by_state ON outbox (state, not_before_s, due_at_s);
        CREATE INDEX outbox_of_client ON outbox (client_id);
        CREATE TRIGGER outbox_sent_stays BEFORE UPDATE ON outbox
        WHEN OLD.state = 'sent' AND (NEW.state IS NOT OLD.state OR NEW.key IS NOT OLD.key
            OR NEW.message_id IS NOT OLD.message_id OR NEW.sent_at_s IS NOT OLD.sent_at_s) BEGIN
            SELECT RAISE(ABORT, 'a message that was sent cannot be sent again');
        END;

        CREATE TABLE outbox_attachment (
            outbox_id TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 1),
            document_id TEXT NOT NULL REFERENCES document (id),
            PRIMARY KEY (outbox_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER outbox_attachment_is_own BEFORE INSERT ON outbox_attachment
        WHEN NOT EXISTS (SELECT 1 FROM outbox JOIN document ON document.client_id = outbox.client_id
            WHERE outbox.id = NEW.outbox_id AND document.id = NEW.document_id) BEGIN
            SELECT RAISE(ABORT, 'only a document of the client''s own goes with a message to her');
        END;

        CREATE TABLE mail_choice (
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            rule TEXT NOT NULL CHECK (rule <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('off', 'consent')),
            since_s INTEGER NOT NULL,
            PRIMARY KEY (client_id, rule, kind)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE mail_received (
            message_id TEXT PRIMARY KEY,
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            received_at_s INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mail_received_of_client ON mail_received (client_id);

        CREATE TABLE mail_file (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            path TEXT NOT NULL UNIQUE,
            type TEXT NOT NULL,
            size INTEGER NOT NULL CHECK (size >= 0),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            received_at_s INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mail_file_of_client ON mail_file (client_id);


        """
}
