extension RecordsSchema {
    /// What a client's plan was made for is kept with it: the text of the template, once for each text, so that a plan changes
    /// when its trainer says so and not when the template does. Nothing that was saved can be changed; it goes with its client.
    ///
    /// Versions of before have no template of their own; they go on with that in `Content/plans`.
    static let planTemplates = """
        CREATE TABLE plan_template (
            sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            text TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER plan_template_starts BEFORE INSERT ON plan_template
        WHEN EXISTS (SELECT 1 FROM plan_template WHERE sha256 = NEW.sha256) BEGIN
            SELECT RAISE(ABORT, 'this text of a template is kept already');
        END;
        CREATE TRIGGER plan_template_stays BEFORE UPDATE ON plan_template BEGIN
            SELECT RAISE(ABORT, 'the text of a template that plans stand on cannot be changed');
        END;

        ALTER TABLE plan_version ADD COLUMN template_sha256 TEXT
            REFERENCES plan_template (sha256) ON DELETE RESTRICT;
        CREATE INDEX plan_version_by_template ON plan_version (template_sha256);
        CREATE TRIGGER plan_version_remains BEFORE DELETE ON plan_version
        WHEN EXISTS (SELECT 1 FROM plan WHERE id = OLD.plan_id) BEGIN
            SELECT RAISE(ABORT, 'a saved version of a plan cannot be deleted');
        END;

        ALTER TABLE plan ADD COLUMN ended_at_s INTEGER;


        """
}
