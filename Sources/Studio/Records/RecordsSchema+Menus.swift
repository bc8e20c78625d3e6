extension RecordsSchema {
    /// Menus are kept as plans are: texts in versions, each with the text of the template that it was made for. Nothing that was
    /// saved can be changed; it goes with its client.
    ///
    /// A menu may follow another, which goes on until the first day of the new one. Assignments of before become menus of one
    /// version, which go on with the template in `Content/menus`; their keys are made of the day and the random part of the
    /// client's, so that they are the same whenever they are made.
    static let menus = """
        CREATE TABLE menu (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
            ended_at_s INTEGER,
            follows TEXT REFERENCES menu (id) ON DELETE SET NULL
        ) STRICT;
        CREATE UNIQUE INDEX menu_current ON menu (client_id) WHERE is_current = 1;
        CREATE INDEX menu_by_client ON menu (client_id);
        CREATE INDEX menu_by_follows ON menu (follows);

        CREATE TABLE menu_template (
            sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            text TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER menu_template_starts BEFORE INSERT ON menu_template
        WHEN EXISTS (SELECT 1 FROM menu_template WHERE sha256 = NEW.sha256) BEGIN
            SELECT RAISE(ABORT, 'this text of a template is kept already');
        END;
        CREATE TRIGGER menu_template_stays BEFORE UPDATE ON menu_template BEGIN
            SELECT RAISE(ABORT, 'the text of a template that menus stand on cannot be changed');
        END;

        CREATE TABLE menu_version (
            menu_id TEXT NOT NULL REFERENCES menu (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            text TEXT NOT NULL,
            author TEXT NOT NULL,
            reason TEXT NOT NULL,
            saved_at_s INTEGER NOT NULL,
            template_sha256 TEXT REFERENCES menu_template (sha256) ON DELETE RESTRICT,
            PRIMARY KEY (menu_id, number)
        ) STRICT;
        CREATE INDEX menu_version_by_template ON menu_version (template_sha256);
        CREATE TRIGGER menu_version_stays BEFORE UPDATE ON menu_version BEGIN
            SELECT RAISE(ABORT, 'a saved version of a menu cannot be changed');
        END;
        CREATE TRIGGER menu_version_follows BEFORE INSERT ON menu_version
        WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM menu_version WHERE menu_id = NEW.menu_id), 0) BEGIN
            SELECT RAISE(ABORT, 'the versions of a menu are numbered without gaps');
        END;
        CREATE TRIGGER menu_version_remains BEFORE DELETE ON menu_version
        WHEN EXISTS (SELECT 1 FROM menu WHERE id = OLD.menu_id) BEGIN
            SELECT RAISE(ABORT, 'a saved version of a menu cannot be deleted');
        END;

        CREATE TEMPORARY TABLE before AS
        SELECT
            printf('%010d', CAST(julianday(from_on) AS INTEGER)) || substr(client_id, 11) AS id, client_id, from_on,
            lead(from_on) OVER (PARTITION BY client_id ORDER BY from_on) AS until_on,
            lag(from_on) OVER (PARTITION BY client_id ORDER BY from_on) AS since_on,
            '---' || char(10) || 'uses: ' || menu || char(10) || 'start: ' || from_on || char(10)
                || CASE
                    WHEN people_milli = 1000 THEN ''
                    WHEN people_milli % 1000 = 0 THEN 'people: ' || (people_milli / 1000) || char(10)
                    ELSE 'people: ' || rtrim(printf('%d.%03d', people_milli / 1000, people_milli % 1000), '0') || char(10)
                END || '---' || char(10) AS text
        FROM client_menu;
        INSERT INTO menu (id, client_id, is_current, ended_at_s, follows)
        SELECT
            id, client_id, until_on IS NULL, CAST(strftime('%s', until_on) AS INTEGER),
            CASE
                WHEN until_on IS NULL AND since_on IS NOT NULL
                THEN printf('%010d', CAST(julianday(since_on) AS INTEGER)) || substr(client_id, 11)
            END
        FROM before ORDER BY client_id, from_on;
        INSERT INTO menu_version (menu_id, number, text, author, reason, saved_at_s)
        SELECT id, 1, text, 'Floorpress', 'Assigned', CAST(strftime('%s', from_on) AS INTEGER)
        FROM before ORDER BY client_id, from_on;
        DROP TABLE before;
        DROP TABLE client_menu;

        """
}
