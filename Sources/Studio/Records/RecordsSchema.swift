import Store

/// The tables of a studio's records.
///
/// Civil dates are ISO 8601 text in columns ending in `_on`, moments are whole seconds of UTC since 1970 in columns ending in
/// `_at_s`, everything that is measured has its unit in the column's name. Keys are ULIDs.
enum RecordsSchema {
    /// `FLPR` in ASCII.
    static let applicationID: Int32 = 0x464C_5052

    /// The schema of this version of the press.
    static let current = Schema(
        applicationID: applicationID,
        migrations: [
            Migration("records", version1), Migration("templates of plans", planTemplates), Migration("eating", eating),
            Migration("menus in versions", menus),
            Migration("pantries", pantry),
            Migration("ledger of documents", ledger),
            Migration("subscriptions, packages, payments set aside", billing),
            Migration("logs", logs),
            Migration("photos", photos),
            Migration("diaries", diary),
            Migration("jobs, messages", jobs),
        ])

    private static let version1 = people + training + money + machineRoom

    private static let people = """
        CREATE TABLE client (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            handle TEXT NOT NULL UNIQUE CHECK (length(handle) BETWEEN 1 AND 40 AND handle NOT GLOB '*[^a-z0-9-]*'),
            name TEXT NOT NULL CHECK (trim(name) <> ''),
            email TEXT,
            phone TEXT,
            street TEXT,
            postcode TEXT,
            city TEXT,
            country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
            language TEXT NOT NULL CHECK (language IN ('en', 'de')),
            mass_unit TEXT NOT NULL CHECK (mass_unit IN ('kg', 'lb')),
            born_on TEXT CHECK (born_on IS date(born_on, '+0 days')),
            sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'unspecified')),
            height_mm INTEGER CHECK (height_mm BETWEEN 900 AND 2500),
            since_on TEXT NOT NULL CHECK (since_on IS date(since_on, '+0 days')),
            goal TEXT NOT NULL,
            is_active INTEGER NOT NULL CHECK (is_active IN (0, 1))
        ) STRICT;

        CREATE TABLE client_flag (
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 1),
            kind TEXT NOT NULL
                CHECK (kind IN ('injury', 'allergy', 'diet', 'medical', 'pregnant', 'minor', 'missing-equipment')),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40 AND name NOT GLOB '*[^a-z0-9-]*'),
            severity TEXT NOT NULL CHECK (severity IN ('mild', 'moderate', 'severe')),
            from_on TEXT CHECK (from_on IS date(from_on, '+0 days')),
            to_on TEXT CHECK (to_on IS date(to_on, '+0 days')),
            PRIMARY KEY (client_id, position),
            CHECK (to_on >= from_on)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE engagement (
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            from_on TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
            to_on TEXT CHECK (to_on IS date(to_on, '+0 days')),
            format TEXT NOT NULL CHECK (format IN ('in-person', 'online', 'hybrid')),
            PRIMARY KEY (client_id, from_on),
            CHECK (to_on >= from_on)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE measurement (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            taken_on TEXT NOT NULL CHECK (taken_on IS date(taken_on, '+0 days')),
            mass_g INTEGER CHECK (mass_g BETWEEN 20000 AND 400000),
            waist_mm INTEGER CHECK (waist_mm BETWEEN 300 AND 3000),
            body_fat_permille INTEGER CHECK (body_fat_permille BETWEEN 10 AND 750),
            CHECK (coalesce(mass_g, waist_mm, body_fat_permille) IS NOT NULL)
        ) STRICT;
        CREATE INDEX measurement_by_client ON measurement (client_id, taken_on, id);


        """

    private static let training = """
        CREATE TABLE workout_log (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            started_at_s INTEGER NOT NULL,
            zone TEXT NOT NULL,
            title TEXT NOT NULL,
            duration_s INTEGER CHECK (duration_s BETWEEN 0 AND 86400),
            session_rpe_tenths INTEGER CHECK (session_rpe_tenths BETWEEN 0 AND 100)
        ) STRICT;
        CREATE INDEX workout_log_by_client ON workout_log (client_id, started_at_s, id);

        CREATE TABLE set_log (
            workout_id TEXT NOT NULL REFERENCES workout_log (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 1),
            exercise TEXT NOT NULL CHECK (exercise <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('normal', 'warmup', 'drop', 'failure')),
            load_g INTEGER CHECK (load_g BETWEEN 0 AND 2000000),
            reps INTEGER CHECK (reps BETWEEN 0 AND 10000),
            duration_s INTEGER CHECK (duration_s BETWEEN 0 AND 86400),
            distance_m INTEGER CHECK (distance_m BETWEEN 0 AND 1000000),
            rpe_tenths INTEGER CHECK (rpe_tenths BETWEEN 0 AND 100),
            PRIMARY KEY (workout_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE plan (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
        ) STRICT;
        CREATE UNIQUE INDEX plan_current ON plan (client_id) WHERE is_current = 1;
        CREATE INDEX plan_by_client ON plan (client_id);

        CREATE TABLE plan_version (
            plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            text TEXT NOT NULL,
            author TEXT NOT NULL,
            reason TEXT NOT NULL,
            saved_at_s INTEGER NOT NULL,
            PRIMARY KEY (plan_id, number)
        ) STRICT;
        CREATE TRIGGER plan_version_stays BEFORE UPDATE ON plan_version BEGIN
            SELECT RAISE(ABORT, 'a saved version of a plan cannot be changed');
        END;
        CREATE TRIGGER plan_version_follows BEFORE INSERT ON plan_version
        WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM plan_version WHERE plan_id = NEW.plan_id), 0) BEGIN
            SELECT RAISE(ABORT, 'the versions of a plan are numbered without gaps');
        END;

        CREATE TABLE client_menu (
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            from_on TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
            menu TEXT NOT NULL CHECK (length(menu) BETWEEN 1 AND 80 AND menu NOT GLOB '*[^a-z0-9-]*'),
            people_milli INTEGER NOT NULL CHECK (people_milli BETWEEN 100 AND 100000),
            PRIMARY KEY (client_id, from_on)
        ) STRICT, WITHOUT ROWID;


        """

    /// A number comes into being with its document and in no other way: the document takes `last + 1`, and only then the series
    /// follows. So a gap cannot be written, nor can a document lose its number. The triggers on INSERT look for the row because
    /// INSERT OR REPLACE deletes without setting off the triggers on DELETE.
    private static let money = """
        CREATE TABLE number_series (
            kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit-note', 'quote')),
            year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
            last INTEGER NOT NULL CHECK (last >= 0),
            PRIMARY KEY (kind, year)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE document (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            kind TEXT NOT NULL,
            year INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            number TEXT NOT NULL,
            client_id TEXT REFERENCES client (id) ON DELETE SET NULL,
            idempotency_key TEXT NOT NULL UNIQUE CHECK (idempotency_key <> ''),
            issued_at_s INTEGER NOT NULL,
            issue_on TEXT NOT NULL CHECK (issue_on IS date(issue_on, '+0 days')),
            due_on TEXT NOT NULL CHECK (due_on IS date(due_on, '+0 days')),
            currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
            net_minor INTEGER NOT NULL,
            tax_minor INTEGER NOT NULL,
            gross_minor INTEGER NOT NULL CHECK (gross_minor = net_minor + tax_minor),
            line_count INTEGER NOT NULL CHECK (line_count >= 1),
            payload TEXT NOT NULL,
            payload_sha256 TEXT NOT NULL CHECK (length(payload_sha256) = 64),
            UNIQUE (kind, number),
            UNIQUE (kind, year, ordinal),
            FOREIGN KEY (kind, year) REFERENCES number_series (kind, year) ON DELETE RESTRICT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX document_by_client ON document (client_id);

        CREATE TABLE document_line (
            document_id TEXT NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            quantity_milli INTEGER NOT NULL,
            unit TEXT NOT NULL,
            unit_price_minor INTEGER NOT NULL,
            discount_bp INTEGER NOT NULL CHECK (discount_bp BETWEEN 0 AND 10000),
            tax_category TEXT NOT NULL,
            tax_rate_bp INTEGER NOT NULL,
            net_minor INTEGER NOT NULL,
            PRIMARY KEY (document_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER document_follows BEFORE INSERT ON document
        WHEN NEW.ordinal IS NOT (SELECT last + 1 FROM number_series WHERE kind = NEW.kind AND year = NEW.year)
            OR EXISTS (SELECT 1 FROM document WHERE id = NEW.id)
            OR EXISTS (SELECT 1 FROM document WHERE kind = NEW.kind AND number = NEW.number)
            OR EXISTS (SELECT 1 FROM document WHERE idempotency_key = NEW.idempotency_key) BEGIN
            SELECT RAISE(ABORT, 'the numbers of a series have no gaps');
        END;
        CREATE TRIGGER document_advances AFTER INSERT ON document BEGIN
            UPDATE number_series SET last = NEW.ordinal WHERE kind = NEW.kind AND year = NEW.year;
        END;
        CREATE TRIGGER document_stays BEFORE UPDATE ON document
        WHEN NEW.client_id IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.kind IS NOT OLD.kind OR NEW.year IS NOT OLD.year
            OR NEW.ordinal IS NOT OLD.ordinal OR NEW.number IS NOT OLD.number
            OR NEW.idempotency_key IS NOT OLD.idempotency_key OR NEW.issued_at_s IS NOT OLD.issued_at_s
            OR NEW.issue_on IS NOT OLD.issue_on OR NEW.due_on IS NOT OLD.due_on OR NEW.currency IS NOT OLD.currency
            OR NEW.net_minor IS NOT OLD.net_minor OR NEW.tax_minor IS NOT OLD.tax_minor
            OR NEW.gross_minor IS NOT OLD.gross_minor OR NEW.line_count IS NOT OLD.line_count
            OR NEW.payload IS NOT OLD.payload OR NEW.payload_sha256 IS NOT OLD.payload_sha256 BEGIN
            SELECT RAISE(ABORT, 'an issued document cannot be changed');
        END;
        CREATE TRIGGER document_remains BEFORE DELETE ON document BEGIN
            SELECT RAISE(ABORT, 'an issued document cannot be deleted');
        END;
        CREATE TRIGGER document_line_belongs BEFORE INSERT ON document_line
        WHEN NEW.position NOT BETWEEN 1 AND coalesce((SELECT line_count FROM document WHERE id = NEW.document_id), 0)
            OR EXISTS (SELECT 1 FROM document_line WHERE document_id = NEW.document_id AND position = NEW.position) BEGIN
            SELECT RAISE(ABORT, 'an issued document gets no further lines');
        END;
        CREATE TRIGGER document_line_stays BEFORE UPDATE ON document_line BEGIN
            SELECT RAISE(ABORT, 'a line of an issued document cannot be changed');
        END;
        CREATE TRIGGER document_line_remains BEFORE DELETE ON document_line BEGIN
            SELECT RAISE(ABORT, 'a line of an issued document cannot be deleted');
        END;

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

    private static let machineRoom = """
        CREATE TABLE setting (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE audit (
            sequence INTEGER PRIMARY KEY,
            at_s INTEGER NOT NULL,
            actor TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            previous_sha256 TEXT NOT NULL,
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
        ) STRICT;
        CREATE TRIGGER audit_follows BEFORE INSERT ON audit
        WHEN NEW.sequence IS NOT 1 + coalesce((SELECT max(sequence) FROM audit), 0)
            OR NEW.previous_sha256 IS NOT coalesce((SELECT sha256 FROM audit ORDER BY sequence DESC LIMIT 1), '') BEGIN
            SELECT RAISE(ABORT, 'the audit is a chain');
        END;
        CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN
            SELECT RAISE(ABORT, 'the audit cannot be changed');
        END;
        CREATE TRIGGER audit_remains BEFORE DELETE ON audit BEGIN
            SELECT RAISE(ABORT, 'the audit cannot be deleted');
        END;

        """
}
