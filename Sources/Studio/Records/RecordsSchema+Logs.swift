extension RecordsSchema {
    /// What clients log: where it came from, what else is measured, habits, check-ins, goals and messages.
    ///
    /// What was imported carries the key of its batch and goes with it. The name that another app gave to an exercise stays beside
    /// ours (`recorded_as`), so that a name can be mapped later, or otherwise.
    static let logs = importing + measuring + habits + checkIns + goals + messages

    private static let importing = """
        CREATE TABLE import_batch (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            kind TEXT NOT NULL CHECK (kind IN
                ('strong', 'hevy', 'fitnotes', 'apple-health', 'measurements', 'habits', 'check-ins', 'clients')),
            client_id TEXT REFERENCES client (id) ON DELETE CASCADE,
            file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64 AND file_sha256 NOT GLOB '*[^0-9a-f]*'),
            imported_at_s INTEGER NOT NULL,
            added_count INTEGER NOT NULL CHECK (added_count >= 0),
            known_count INTEGER NOT NULL CHECK (known_count >= 0),
            differing_count INTEGER NOT NULL CHECK (differing_count >= 0),
            skipped_count INTEGER NOT NULL CHECK (skipped_count >= 0),
            UNIQUE (file_sha256, kind),
            CHECK ((client_id IS NULL) = (kind = 'clients'))
        ) STRICT;
        CREATE INDEX import_batch_by_client ON import_batch (client_id);

        ALTER TABLE client ADD COLUMN import_id TEXT REFERENCES import_batch (id) ON DELETE SET NULL;
        CREATE INDEX client_by_import ON client (import_id) WHERE import_id IS NOT NULL;

        ALTER TABLE workout_log ADD COLUMN note TEXT;
        ALTER TABLE workout_log ADD COLUMN import_id TEXT REFERENCES import_batch (id) ON DELETE CASCADE;
        CREATE INDEX workout_log_by_import ON workout_log (import_id) WHERE import_id IS NOT NULL;
        ALTER TABLE set_log ADD COLUMN recorded_as TEXT CHECK (recorded_as <> '');
        ALTER TABLE set_log ADD COLUMN superset INTEGER CHECK (superset >= 0);
        ALTER TABLE set_log ADD COLUMN note TEXT;

        CREATE TABLE exercise_alias (
            name_key TEXT PRIMARY KEY CHECK (name_key <> ''),
            name TEXT NOT NULL CHECK (name <> ''),
            exercise TEXT NOT NULL CHECK (exercise <> '')
        ) STRICT, WITHOUT ROWID;


        """

    /// Days of watches are kept beside what earlier imports said of them; the last that came counts, so their keys are numbers.
    ///
    /// A table's rules cannot be changed in SQLite, and hips alone are a measurement: so the table is made anew.
    private static let measuring = """
        CREATE TABLE measurement_of_before (
            id TEXT PRIMARY KEY, client_id TEXT, taken_on TEXT, mass_g INTEGER, waist_mm INTEGER, body_fat_permille INTEGER
        ) STRICT;
        INSERT INTO measurement_of_before
            SELECT id, client_id, taken_on, mass_g, waist_mm, body_fat_permille FROM measurement;
        DROP TABLE measurement;
        CREATE TABLE measurement (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            taken_on TEXT NOT NULL CHECK (taken_on IS date(taken_on, '+0 days')),
            mass_g INTEGER CHECK (mass_g BETWEEN 20000 AND 400000),
            waist_mm INTEGER CHECK (waist_mm BETWEEN 300 AND 3000),
            hips_mm INTEGER CHECK (hips_mm BETWEEN 300 AND 3000),
            chest_mm INTEGER CHECK (chest_mm BETWEEN 300 AND 3000),
            arm_mm INTEGER CHECK (arm_mm BETWEEN 100 AND 1000),
            thigh_mm INTEGER CHECK (thigh_mm BETWEEN 200 AND 1500),
            body_fat_permille INTEGER CHECK (body_fat_permille BETWEEN 10 AND 750),
            import_id TEXT REFERENCES import_batch (id) ON DELETE CASCADE,
            CHECK (coalesce(mass_g, waist_mm, hips_mm, chest_mm, arm_mm, thigh_mm, body_fat_permille) IS NOT NULL)
        ) STRICT;
        INSERT INTO measurement (id, client_id, taken_on, mass_g, waist_mm, body_fat_permille)
            SELECT id, client_id, taken_on, mass_g, waist_mm, body_fat_permille FROM measurement_of_before ORDER BY rowid;
        DROP TABLE measurement_of_before;
        CREATE INDEX measurement_by_client ON measurement (client_id, taken_on, id);
        CREATE INDEX measurement_by_import ON measurement (import_id) WHERE import_id IS NOT NULL;

        CREATE TABLE measurement_column (
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            heading_key TEXT NOT NULL CHECK (heading_key <> ''),
            measure TEXT NOT NULL CHECK (measure <> ''),
            unit TEXT NOT NULL,
            PRIMARY KEY (client_id, heading_key)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE wearable_day (
            id INTEGER PRIMARY KEY,
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            day_on TEXT NOT NULL CHECK (day_on IS date(day_on, '+0 days')),
            source TEXT NOT NULL CHECK (source IN ('hand', 'table', 'apple-health')),
            device TEXT CHECK (device <> ''),
            steps INTEGER CHECK (steps BETWEEN 0 AND 200000),
            sleep_min INTEGER CHECK (sleep_min BETWEEN 0 AND 1440),
            resting_heart_rate_bpm INTEGER CHECK (resting_heart_rate_bpm BETWEEN 20 AND 200),
            hrv_rmssd_us INTEGER CHECK (hrv_rmssd_us BETWEEN 1000 AND 500000),
            hrv_sdnn_us INTEGER CHECK (hrv_sdnn_us BETWEEN 1000 AND 500000),
            active_energy_kcal INTEGER CHECK (active_energy_kcal BETWEEN 0 AND 20000),
            import_id TEXT REFERENCES import_batch (id) ON DELETE CASCADE,
            CHECK (coalesce(steps, sleep_min, resting_heart_rate_bpm, hrv_rmssd_us, hrv_sdnn_us, active_energy_kcal)
                IS NOT NULL)
        ) STRICT;
        CREATE UNIQUE INDEX wearable_day_by_client
            ON wearable_day (client_id, day_on, source, coalesce(import_id, ''));
        CREATE INDEX wearable_day_by_import ON wearable_day (import_id) WHERE import_id IS NOT NULL;


        """

    private static let habits = """
        CREATE TABLE habit (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40 AND name NOT GLOB '*[^a-z0-9-]*'),
            title TEXT NOT NULL CHECK (trim(title) <> ''),
            target_milli INTEGER CHECK (target_milli BETWEEN 1 AND 1000000000),
            unit TEXT CHECK (unit <> ''),
            days_per_week INTEGER NOT NULL CHECK (days_per_week BETWEEN 1 AND 7),
            from_on TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
            to_on TEXT CHECK (to_on IS date(to_on, '+0 days')),
            import_id TEXT REFERENCES import_batch (id) ON DELETE CASCADE,
            UNIQUE (client_id, name),
            CHECK (to_on >= from_on)
        ) STRICT;
        CREATE INDEX habit_by_import ON habit (import_id) WHERE import_id IS NOT NULL;

        CREATE TABLE habit_log (
            habit_id TEXT NOT NULL REFERENCES habit (id) ON DELETE CASCADE,
            day_on TEXT NOT NULL CHECK (day_on IS date(day_on, '+0 days')),
            is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
            amount_milli INTEGER CHECK (amount_milli BETWEEN 0 AND 1000000000),
            import_id TEXT REFERENCES import_batch (id) ON DELETE CASCADE,
            PRIMARY KEY (habit_id, day_on)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX habit_log_by_import ON habit_log (import_id) WHERE import_id IS NOT NULL;


        """

    private static let checkIns = """
        CREATE TABLE check_in (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            answered_on TEXT NOT NULL CHECK (answered_on IS date(answered_on, '+0 days')),
            import_id TEXT REFERENCES import_batch (id) ON DELETE CASCADE,
            UNIQUE (client_id, answered_on)
        ) STRICT;
        CREATE INDEX check_in_by_import ON check_in (import_id) WHERE import_id IS NOT NULL;

        CREATE TABLE check_in_answer (
            check_in_id TEXT NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 1),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40 AND name NOT GLOB '*[^a-z0-9-]*'),
            question TEXT NOT NULL CHECK (trim(question) <> ''),
            answer TEXT NOT NULL CHECK (trim(answer) <> ''),
            number_milli INTEGER,
            PRIMARY KEY (check_in_id, position),
            UNIQUE (check_in_id, name)
        ) STRICT, WITHOUT ROWID;


        """

    private static let goals = """
        CREATE TABLE goal (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40 AND name NOT GLOB '*[^a-z0-9-]*'),
            title TEXT NOT NULL CHECK (trim(title) <> ''),
            metric TEXT CHECK (metric <> ''),
            subject TEXT CHECK (subject <> ''),
            unit TEXT,
            baseline_milli INTEGER,
            target_milli INTEGER,
            set_on TEXT NOT NULL CHECK (set_on IS date(set_on, '+0 days')),
            by_on TEXT CHECK (by_on IS date(by_on, '+0 days')),
            why TEXT CHECK (trim(why) <> ''),
            state TEXT NOT NULL CHECK (state IN ('open', 'reached', 'dropped')),
            closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
            UNIQUE (client_id, name),
            CHECK (by_on >= set_on),
            CHECK ((state = 'open') = (closed_on IS NULL))
        ) STRICT;

        CREATE TABLE milestone (
            goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 1),
            title TEXT NOT NULL CHECK (trim(title) <> ''),
            target_milli INTEGER,
            by_on TEXT CHECK (by_on IS date(by_on, '+0 days')),
            reached_on TEXT CHECK (reached_on IS date(reached_on, '+0 days')),
            PRIMARY KEY (goal_id, position)
        ) STRICT, WITHOUT ROWID;


        """

    private static let messages = """
        CREATE TABLE message (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            direction TEXT NOT NULL CHECK (direction IN ('from-client', 'to-client')),
            thread TEXT NOT NULL CHECK (length(thread) BETWEEN 1 AND 40 AND thread NOT GLOB '*[^a-z0-9-]*'),
            written_at_s INTEGER NOT NULL,
            text TEXT NOT NULL CHECK (trim(text) <> '')
        ) STRICT;
        CREATE INDEX message_by_client ON message (client_id, written_at_s, id);
        CREATE TRIGGER message_stays BEFORE UPDATE ON message BEGIN
            SELECT RAISE(ABORT, 'what was written in a message cannot be changed');
        END;


        """
}
