extension RecordsSchema {
    /// Drafts, credit notes, quotes and reminders beside invoices; what happens to a document after it was issued; money that comes in.
    ///
    /// Whatever counts in the books is only ever added to: an event, a payment and its allocation are taken back by another row.
    static let ledger = series + documents + events + drafts + payments + reminders

    /// The series of numbers anew, because reminders have one too. It is made again under its own name, so that what points to it still does.
    private static let series = """
        CREATE TABLE number_series_before (kind TEXT, year INTEGER, last INTEGER) STRICT;
        INSERT INTO number_series_before SELECT kind, year, last FROM number_series;
        DROP TABLE number_series;
        CREATE TABLE number_series (
            kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit-note', 'quote', 'reminder')),
            year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
            last INTEGER NOT NULL CHECK (last >= 0),
            PRIMARY KEY (kind, year)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO number_series SELECT kind, year, last FROM number_series_before;
        DROP TABLE number_series_before;
        CREATE TRIGGER number_series_starts BEFORE INSERT ON number_series
        WHEN EXISTS (SELECT 1 FROM number_series WHERE kind = NEW.kind AND year = NEW.year) BEGIN
            SELECT RAISE(ABORT, 'this series of numbers has started');
        END;
        CREATE TRIGGER number_series_advances BEFORE UPDATE ON number_series
        WHEN NEW.kind IS NOT OLD.kind OR NEW.year IS NOT OLD.year OR NEW.last IS NOT OLD.last + 1
            OR NOT EXISTS (SELECT 1 FROM document WHERE kind = NEW.kind AND year = NEW.year AND ordinal = NEW.last) BEGIN
            SELECT RAISE(ABORT, 'a series moves on with a document and in no other way');
        END;
        CREATE TRIGGER number_series_remains BEFORE DELETE ON number_series BEGIN
            SELECT RAISE(ABORT, 'a series of numbers cannot be deleted');
        END;


        """

    /// `total_minor` is what a document comes to, `due_minor` what was left to pay on the day of issue, `origin_id` what it came from: the
    /// invoice of a credit note, the quote of an invoice. A credit note takes back no more than is left; the store itself sees to it.
    private static let documents = """
        ALTER TABLE document ADD COLUMN total_minor INTEGER;
        ALTER TABLE document ADD COLUMN due_minor INTEGER;
        ALTER TABLE document ADD COLUMN origin_id TEXT REFERENCES document (id) ON DELETE RESTRICT;
        DROP TRIGGER document_stays;
        UPDATE document SET total_minor = gross_minor, due_minor = gross_minor;
        CREATE INDEX document_by_origin ON document (origin_id) WHERE origin_id IS NOT NULL;
        CREATE INDEX document_by_number ON document (number);

        CREATE TRIGGER document_stays BEFORE UPDATE ON document
        WHEN NEW.client_id IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.kind IS NOT OLD.kind OR NEW.year IS NOT OLD.year
            OR NEW.ordinal IS NOT OLD.ordinal OR NEW.number IS NOT OLD.number
            OR NEW.idempotency_key IS NOT OLD.idempotency_key OR NEW.issued_at_s IS NOT OLD.issued_at_s
            OR NEW.issue_on IS NOT OLD.issue_on OR NEW.due_on IS NOT OLD.due_on OR NEW.currency IS NOT OLD.currency
            OR NEW.net_minor IS NOT OLD.net_minor OR NEW.tax_minor IS NOT OLD.tax_minor
            OR NEW.gross_minor IS NOT OLD.gross_minor OR NEW.line_count IS NOT OLD.line_count
            OR NEW.payload IS NOT OLD.payload OR NEW.payload_sha256 IS NOT OLD.payload_sha256
            OR NEW.total_minor IS NOT OLD.total_minor OR NEW.due_minor IS NOT OLD.due_minor
            OR NEW.origin_id IS NOT OLD.origin_id BEGIN
            SELECT RAISE(ABORT, 'an issued document cannot be changed');
        END;
        CREATE TRIGGER document_is_whole BEFORE INSERT ON document
        WHEN NEW.total_minor IS NULL OR NEW.due_minor IS NULL BEGIN
            SELECT RAISE(ABORT, 'an issued document says what it comes to');
        END;
        CREATE TRIGGER document_number_is_its_own BEFORE INSERT ON document
        WHEN EXISTS (SELECT 1 FROM document WHERE number = NEW.number) BEGIN
            SELECT RAISE(ABORT, 'a number names one document');
        END;
        CREATE TRIGGER document_comes_from BEFORE INSERT ON document
        WHEN NEW.kind <> 'credit-note' AND NEW.origin_id IS NOT NULL
            AND (NEW.kind <> 'invoice' OR (SELECT kind FROM document WHERE id = NEW.origin_id) IS NOT 'quote') BEGIN
            SELECT RAISE(ABORT, 'only an invoice comes from another document, and that is a quote');
        END;
        CREATE TRIGGER document_takes_back BEFORE INSERT ON document
        WHEN NEW.kind = 'credit-note' AND NOT EXISTS (
            SELECT 1 FROM document AS original
            WHERE original.id = NEW.origin_id AND original.kind = 'invoice' AND original.currency = NEW.currency
                AND NEW.total_minor >= 0 AND NEW.total_minor <= original.total_minor - coalesce(
                    (SELECT sum(total_minor) FROM document WHERE origin_id = NEW.origin_id AND kind = 'credit-note'), 0))
        BEGIN
            SELECT RAISE(ABORT, 'a credit note takes back no more than is left of its invoice');
        END;


        """

    private static let events = """
        CREATE TABLE document_event (
            document_id TEXT NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
            position INTEGER NOT NULL CHECK (position >= 1),
            kind TEXT NOT NULL CHECK (kind IN ('sent', 'accepted', 'declined', 'skonto', 'written-off')),
            happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on, '+0 days')),
            recorded_at_s INTEGER NOT NULL,
            amount_minor INTEGER CHECK (amount_minor <> 0),
            detail TEXT,
            PRIMARY KEY (document_id, position),
            CHECK ((amount_minor IS NOT NULL) = (kind IN ('skonto', 'written-off')))
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER document_event_follows BEFORE INSERT ON document_event
        WHEN NEW.position IS NOT
            1 + coalesce((SELECT max(position) FROM document_event WHERE document_id = NEW.document_id), 0) BEGIN
            SELECT RAISE(ABORT, 'the events of a document have no gaps');
        END;
        CREATE TRIGGER document_event_fits BEFORE INSERT ON document_event
        WHEN (NEW.kind IN ('accepted', 'declined') AND (SELECT kind FROM document WHERE id = NEW.document_id) IS NOT 'quote')
            OR (NEW.kind IN ('skonto', 'written-off')
                AND (SELECT kind FROM document WHERE id = NEW.document_id) IS NOT 'invoice') BEGIN
            SELECT RAISE(ABORT, 'this cannot happen to a document of this kind');
        END;
        CREATE TRIGGER document_event_stays BEFORE UPDATE ON document_event BEGIN
            SELECT RAISE(ABORT, 'what happened to a document cannot be changed');
        END;
        CREATE TRIGGER document_event_remains BEFORE DELETE ON document_event BEGIN
            SELECT RAISE(ABORT, 'what happened to a document cannot be deleted');
        END;

        CREATE TABLE document_file (
            document_id TEXT NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
            format TEXT NOT NULL CHECK (format IN ('pdf', 'xml')),
            path TEXT NOT NULL UNIQUE CHECK (path <> ''),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            size INTEGER NOT NULL CHECK (size > 0),
            archived_at_s INTEGER NOT NULL,
            PRIMARY KEY (document_id, format)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER document_file_starts BEFORE INSERT ON document_file
        WHEN EXISTS (SELECT 1 FROM document_file WHERE path = NEW.path
            OR (document_id = NEW.document_id AND format = NEW.format)) BEGIN
            SELECT RAISE(ABORT, 'an archived file is never written over');
        END;
        CREATE TRIGGER document_file_stays BEFORE UPDATE ON document_file BEGIN
            SELECT RAISE(ABORT, 'an archived file cannot be changed');
        END;
        CREATE TRIGGER document_file_remains BEFORE DELETE ON document_file BEGIN
            SELECT RAISE(ABORT, 'an archived file cannot be deleted');
        END;


        """

    /// What will be issued, as the text that its trainer edits. Its number is for her to name it by, comes but once, and is no number of a
    /// series. When it was issued nothing of it is left but what became of it.
    private static let drafts = """
        CREATE TABLE draft (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 26),
            kind TEXT NOT NULL CHECK (kind IN ('invoice', 'quote')),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            origin_id TEXT REFERENCES document (id) ON DELETE RESTRICT,
            text TEXT NOT NULL,
            changed_at_s INTEGER NOT NULL,
            document_id TEXT UNIQUE REFERENCES document (id) ON DELETE RESTRICT,
            CHECK (document_id IS NULL OR text = '')
        ) STRICT;
        CREATE INDEX draft_by_client ON draft (client_id);
        CREATE INDEX draft_by_origin ON draft (origin_id) WHERE origin_id IS NOT NULL;
        CREATE TRIGGER draft_stays BEFORE UPDATE ON draft
        WHEN OLD.document_id IS NOT NULL BEGIN
            SELECT RAISE(ABORT, 'this draft was issued');
        END;


        """

    /// A payment is money that came in, or went out where its amount is below zero. `entry_key` is what it is known by where it comes from,
    /// so that it is taken in once; after its reversal it may be taken in again. `payer` and `reference` can be blanked, as the erasure of a
    /// client wants, and nothing else of it can change.
    private static let payments = """
        CREATE TABLE payment_import (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            source TEXT NOT NULL CHECK (source <> ''),
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            imported_at_s INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER payment_import_starts BEFORE INSERT ON payment_import
        WHEN EXISTS (SELECT 1 FROM payment_import WHERE id = NEW.id) BEGIN
            SELECT RAISE(ABORT, 'this import is kept already');
        END;
        CREATE TRIGGER payment_import_stays BEFORE UPDATE ON payment_import BEGIN
            SELECT RAISE(ABORT, 'an import cannot be changed');
        END;
        CREATE TRIGGER payment_import_remains BEFORE DELETE ON payment_import BEGIN
            SELECT RAISE(ABORT, 'an import cannot be deleted');
        END;

        CREATE TABLE payment (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
            amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
            currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
            source TEXT NOT NULL CHECK (source <> ''),
            entry_key TEXT NOT NULL CHECK (entry_key <> ''),
            reference TEXT,
            payer TEXT,
            import_id TEXT REFERENCES payment_import (id) ON DELETE RESTRICT,
            reverses_id TEXT UNIQUE REFERENCES payment (id) ON DELETE RESTRICT,
            recorded_at_s INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX payment_by_key ON payment (entry_key);
        CREATE INDEX payment_by_import ON payment (import_id) WHERE import_id IS NOT NULL;
        CREATE TRIGGER payment_starts BEFORE INSERT ON payment
        WHEN EXISTS (SELECT 1 FROM payment WHERE id = NEW.id)
            OR NEW.reverses_id IS NULL AND EXISTS (
                SELECT 1 FROM payment AS other WHERE other.entry_key = NEW.entry_key AND other.reverses_id IS NULL
                    AND NOT EXISTS (SELECT 1 FROM payment WHERE reverses_id = other.id)) BEGIN
            SELECT RAISE(ABORT, 'this payment is kept already');
        END;
        CREATE TRIGGER payment_reverses BEFORE INSERT ON payment
        WHEN NEW.reverses_id IS NOT NULL AND (
            EXISTS (SELECT 1 FROM payment WHERE reverses_id = NEW.reverses_id)
            OR NOT EXISTS (
                SELECT 1 FROM payment AS other WHERE other.id = NEW.reverses_id AND other.reverses_id IS NULL
                    AND other.amount_minor = -NEW.amount_minor AND other.currency = NEW.currency)
            OR (SELECT coalesce(sum(amount_minor), 0) FROM allocation WHERE payment_id = NEW.reverses_id) <> 0) BEGIN
            SELECT RAISE(ABORT, 'a payment is taken back once, as a whole, and when it belongs to no invoice any more');
        END;
        CREATE TRIGGER payment_stays BEFORE UPDATE ON payment
        WHEN NEW.id IS NOT OLD.id OR NEW.received_on IS NOT OLD.received_on OR NEW.amount_minor IS NOT OLD.amount_minor
            OR NEW.currency IS NOT OLD.currency OR NEW.source IS NOT OLD.source OR NEW.entry_key IS NOT OLD.entry_key
            OR NEW.import_id IS NOT OLD.import_id OR NEW.reverses_id IS NOT OLD.reverses_id
            OR NEW.recorded_at_s IS NOT OLD.recorded_at_s
            OR NEW.reference IS NOT OLD.reference AND NEW.reference IS NOT NULL
            OR NEW.payer IS NOT OLD.payer AND NEW.payer IS NOT NULL BEGIN
            SELECT RAISE(ABORT, 'a payment cannot be changed');
        END;
        CREATE TRIGGER payment_remains BEFORE DELETE ON payment BEGIN
            SELECT RAISE(ABORT, 'a payment cannot be deleted');
        END;

        CREATE TABLE allocation (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            payment_id TEXT NOT NULL REFERENCES payment (id) ON DELETE RESTRICT,
            document_id TEXT NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
            amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
            allocated_on TEXT NOT NULL CHECK (allocated_on IS date(allocated_on, '+0 days')),
            reverses_id TEXT UNIQUE REFERENCES allocation (id) ON DELETE RESTRICT,
            recorded_at_s INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX allocation_by_payment ON allocation (payment_id);
        CREATE INDEX allocation_by_document ON allocation (document_id);
        CREATE TRIGGER allocation_starts BEFORE INSERT ON allocation
        WHEN EXISTS (SELECT 1 FROM allocation WHERE id = NEW.id) BEGIN
            SELECT RAISE(ABORT, 'this allocation is kept already');
        END;
        CREATE TRIGGER allocation_fits BEFORE INSERT ON allocation
        WHEN NOT EXISTS (
            SELECT 1 FROM document JOIN payment ON payment.id = NEW.payment_id
            WHERE document.id = NEW.document_id AND document.kind = 'invoice' AND document.currency = payment.currency
                AND payment.reverses_id IS NULL
                AND NOT EXISTS (SELECT 1 FROM payment AS other WHERE other.reverses_id = payment.id)) BEGIN
            SELECT RAISE(ABORT, 'a payment belongs to an invoice of its currency');
        END;
        CREATE TRIGGER allocation_within BEFORE INSERT ON allocation
        WHEN EXISTS (
            SELECT 1 FROM (
                SELECT amount_minor AS whole, NEW.amount_minor + coalesce(
                    (SELECT sum(amount_minor) FROM allocation WHERE payment_id = NEW.payment_id), 0) AS used
                FROM payment WHERE id = NEW.payment_id)
            WHERE used <> 0 AND ((used > 0) <> (whole > 0) OR abs(used) > abs(whole))) BEGIN
            SELECT RAISE(ABORT, 'more would be allocated of a payment than it is');
        END;
        CREATE TRIGGER allocation_reverses BEFORE INSERT ON allocation
        WHEN NEW.reverses_id IS NOT NULL AND (
            EXISTS (SELECT 1 FROM allocation WHERE reverses_id = NEW.reverses_id)
            OR NOT EXISTS (
                SELECT 1 FROM allocation AS other WHERE other.id = NEW.reverses_id AND other.reverses_id IS NULL
                    AND other.amount_minor = -NEW.amount_minor AND other.payment_id = NEW.payment_id
                    AND other.document_id = NEW.document_id)) BEGIN
            SELECT RAISE(ABORT, 'an allocation is taken back once and as a whole');
        END;
        CREATE TRIGGER allocation_stays BEFORE UPDATE ON allocation BEGIN
            SELECT RAISE(ABORT, 'an allocation cannot be changed');
        END;
        CREATE TRIGGER allocation_remains BEFORE DELETE ON allocation BEGIN
            SELECT RAISE(ABORT, 'an allocation cannot be deleted');
        END;


        """

    /// What a reminder is about. Each invoice is reminded of once at each level.
    private static let reminders = """
        CREATE TABLE reminder_item (
            reminder_id TEXT NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
            document_id TEXT NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
            level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3),
            open_minor INTEGER NOT NULL CHECK (open_minor > 0),
            PRIMARY KEY (reminder_id, document_id),
            UNIQUE (document_id, level)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER reminder_item_fits BEFORE INSERT ON reminder_item
        WHEN (SELECT kind FROM document WHERE id = NEW.reminder_id) IS NOT 'reminder'
            OR (SELECT kind FROM document WHERE id = NEW.document_id) IS NOT 'invoice'
            OR EXISTS (SELECT 1 FROM reminder_item WHERE document_id = NEW.document_id
                AND (level = NEW.level OR reminder_id = NEW.reminder_id)) BEGIN
            SELECT RAISE(ABORT, 'an invoice is reminded of once at each level');
        END;
        CREATE TRIGGER reminder_item_stays BEFORE UPDATE ON reminder_item BEGIN
            SELECT RAISE(ABORT, 'what a reminder is about cannot be changed');
        END;
        CREATE TRIGGER reminder_item_remains BEFORE DELETE ON reminder_item BEGIN
            SELECT RAISE(ABORT, 'what a reminder is about cannot be deleted');
        END;


        """
}
