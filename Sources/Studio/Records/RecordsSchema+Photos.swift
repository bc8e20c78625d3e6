extension RecordsSchema {
    /// Photos of clients and what they agreed to. The files lie in `Data/photos`; a consent is never changed, only withdrawn, once.
    ///
    /// A consent names the photo by its key, so that another photo that takes the place of one that was removed is not covered by it.
    static let photos = """
        CREATE TABLE photo (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            taken_on TEXT NOT NULL CHECK (taken_on IS date(taken_on, '+0 days')),
            side TEXT NOT NULL CHECK (side IN ('front', 'side', 'back')),
            file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64 AND file_sha256 NOT GLOB '*[^0-9a-f]*'),
            width_px INTEGER NOT NULL CHECK (width_px BETWEEN 1 AND 10000),
            height_px INTEGER NOT NULL CHECK (height_px BETWEEN 1 AND 70000),
            added_at_s INTEGER NOT NULL,
            UNIQUE (client_id, taken_on, side)
        ) STRICT;

        CREATE TABLE photo_consent (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            purpose TEXT NOT NULL CHECK (purpose IN ('keeping', 'website')),
            photo_id TEXT CHECK (length(photo_id) = 26),
            photo_name TEXT CHECK (photo_name <> ''),
            given_on TEXT NOT NULL CHECK (given_on IS date(given_on, '+0 days')),
            text TEXT NOT NULL CHECK (trim(text) <> ''),
            withdrawn_on TEXT CHECK (withdrawn_on IS date(withdrawn_on, '+0 days')),
            recorded_at_s INTEGER NOT NULL,
            CHECK (withdrawn_on >= given_on),
            CHECK ((purpose = 'keeping') = (photo_id IS NULL)),
            CHECK ((photo_id IS NULL) = (photo_name IS NULL))
        ) STRICT;
        CREATE INDEX photo_consent_by_client ON photo_consent (client_id, given_on, id);
        CREATE TRIGGER photo_consent_stays BEFORE UPDATE ON photo_consent
        WHEN OLD.withdrawn_on IS NOT NULL OR NEW.withdrawn_on IS NULL
            OR (OLD.id, OLD.client_id, OLD.purpose, OLD.given_on, OLD.text, OLD.recorded_at_s)
                IS NOT (NEW.id, NEW.client_id, NEW.purpose, NEW.given_on, NEW.text, NEW.recorded_at_s)
            OR OLD.photo_id IS NOT NEW.photo_id OR OLD.photo_name IS NOT NEW.photo_name
        BEGIN
            SELECT RAISE(ABORT, 'a consent can be withdrawn, and not be changed');
        END;


        """
}
