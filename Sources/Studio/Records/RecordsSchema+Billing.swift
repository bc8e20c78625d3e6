extension RecordsSchema {
    /// Subscriptions, packages of sessions, and what the trainer decided about payments and reminders.
    ///
    /// Like the ledger it is only ever added to; what belongs to a client goes with the client, and with nothing else.
    static let billing = subscriptions + packages + decisions

    /// A subscription is what was agreed at first; `subscription_change` is what was agreed since, `subscription_billing` what was billed for
    /// which period: above zero by an invoice, below zero by a credit note.
    private static let subscriptions = """
        CREATE TABLE subscription (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60 AND name NOT GLOB '*[^a-z0-9-]*'),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            text TEXT NOT NULL CHECK (text <> ''),
            interval TEXT NOT NULL
                CHECK (interval IN ('weekly', 'fortnightly', 'monthly', 'quarterly', 'half-yearly', 'yearly')),
            start_on TEXT NOT NULL CHECK (start_on IS date(start_on, '+0 days')),
            trial_days INTEGER NOT NULL CHECK (trial_days BETWEEN 0 AND 365),
            price_minor INTEGER NOT NULL CHECK (price_minor > 0),
            currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
            price_basis TEXT NOT NULL CHECK (price_basis IN ('net', 'gross')),
            rate_milli INTEGER CHECK (rate_milli BETWEEN 0 AND 100000),
            grace_days INTEGER NOT NULL CHECK (grace_days BETWEEN 0 AND 365),
            created_at_s INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX subscription_by_client ON subscription (client_id);
        CREATE TRIGGER subscription_stays BEFORE UPDATE ON subscription BEGIN
            SELECT RAISE(ABORT, 'what was agreed is changed by a further agreement');
        END;
        CREATE TRIGGER subscription_remains BEFORE DELETE ON subscription
        WHEN EXISTS (SELECT 1 FROM client WHERE id = OLD.client_id) BEGIN
            SELECT RAISE(ABORT, 'a subscription is cancelled and not deleted');
        END;

        CREATE TABLE subscription_change (
            subscription_id TEXT NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 1),
            kind TEXT NOT NULL CHECK (kind IN ('price', 'paused', 'resumed', 'cancelled')),
            from_on TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
            price_minor INTEGER CHECK (price_minor > 0),
            recorded_at_s INTEGER NOT NULL,
            PRIMARY KEY (subscription_id, position),
            CHECK ((price_minor IS NOT NULL) = (kind = 'price'))
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER subscription_change_follows BEFORE INSERT ON subscription_change
        WHEN NEW.position IS NOT 1 + coalesce(
                (SELECT max(position) FROM subscription_change WHERE subscription_id = NEW.subscription_id), 0)
            OR EXISTS (SELECT 1 FROM subscription_change
                WHERE subscription_id = NEW.subscription_id AND (kind = 'cancelled' OR from_on > NEW.from_on)) BEGIN
            SELECT RAISE(ABORT, 'the changes of a subscription follow each other, and none follows its end');
        END;
        CREATE TRIGGER subscription_change_stays BEFORE UPDATE ON subscription_change BEGIN
            SELECT RAISE(ABORT, 'what was agreed cannot be changed');
        END;
        CREATE TRIGGER subscription_change_remains BEFORE DELETE ON subscription_change
        WHEN EXISTS (SELECT 1 FROM subscription WHERE id = OLD.subscription_id) BEGIN
            SELECT RAISE(ABORT, 'what was agreed cannot be deleted');
        END;

        CREATE TABLE subscription_billing (
            subscription_id TEXT NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
            period_on TEXT NOT NULL CHECK (period_on IS date(period_on, '+0 days')),
            position INTEGER NOT NULL CHECK (position >= 1),
            document_id TEXT NOT NULL UNIQUE REFERENCES document (id) ON DELETE RESTRICT,
            amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
            PRIMARY KEY (subscription_id, period_on, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER subscription_billing_follows BEFORE INSERT ON subscription_billing
        WHEN NEW.position IS NOT 1 + coalesce((SELECT max(position) FROM subscription_billing
                WHERE subscription_id = NEW.subscription_id AND period_on = NEW.period_on), 0)
            OR (SELECT kind FROM document WHERE id = NEW.document_id)
                IS NOT iif(NEW.amount_minor > 0, 'invoice', 'credit-note') BEGIN
            SELECT RAISE(ABORT, 'a period is billed by an invoice and taken back by a credit note, one after the other');
        END;
        CREATE TRIGGER subscription_billing_stays BEFORE UPDATE ON subscription_billing BEGIN
            SELECT RAISE(ABORT, 'what was billed cannot be changed');
        END;
        CREATE TRIGGER subscription_billing_remains BEFORE DELETE ON subscription_billing
        WHEN EXISTS (SELECT 1 FROM subscription WHERE id = OLD.subscription_id) BEGIN
            SELECT RAISE(ABORT, 'what was billed cannot be deleted');
        END;


        """

    /// A package is sessions sold together; `credit_entry` is what came of them. A client never has less than none.
    private static let packages = """
        CREATE TABLE client_package (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            text TEXT NOT NULL CHECK (text <> ''),
            sessions INTEGER NOT NULL CHECK (sessions BETWEEN 1 AND 1000),
            sold_on TEXT NOT NULL CHECK (sold_on IS date(sold_on, '+0 days')),
            expires_on TEXT CHECK (expires_on IS date(expires_on, '+0 days')),
            document_id TEXT UNIQUE REFERENCES document (id) ON DELETE RESTRICT,
            CHECK (expires_on >= sold_on)
        ) STRICT;
        CREATE INDEX client_package_by_client ON client_package (client_id);
        CREATE TRIGGER client_package_stays BEFORE UPDATE ON client_package BEGIN
            SELECT RAISE(ABORT, 'a package that was sold cannot be changed');
        END;
        CREATE TRIGGER client_package_remains BEFORE DELETE ON client_package
        WHEN EXISTS (SELECT 1 FROM client WHERE id = OLD.client_id) BEGIN
            SELECT RAISE(ABORT, 'a package that was sold cannot be deleted');
        END;

        CREATE TABLE credit_entry (
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            package_id TEXT NOT NULL REFERENCES client_package (id) ON DELETE CASCADE,
            happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on, '+0 days')),
            credits INTEGER NOT NULL CHECK (credits <> 0),
            kind TEXT NOT NULL CHECK (kind IN ('sold', 'used', 'given-back', 'corrected', 'expired')),
            key TEXT NOT NULL UNIQUE,
            detail TEXT,
            recorded_at_s INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX credit_entry_by_package ON credit_entry (package_id);
        CREATE TRIGGER credit_entry_within BEFORE INSERT ON credit_entry
        WHEN NEW.credits + coalesce((SELECT sum(credits) FROM credit_entry WHERE package_id = NEW.package_id), 0)
            NOT BETWEEN 0 AND (SELECT sessions FROM client_package WHERE id = NEW.package_id) BEGIN
            SELECT RAISE(ABORT, 'a package has no more sessions than were sold, and no fewer than none');
        END;
        CREATE TRIGGER credit_entry_stays BEFORE UPDATE ON credit_entry BEGIN
            SELECT RAISE(ABORT, 'what became of a session cannot be changed');
        END;
        CREATE TRIGGER credit_entry_remains BEFORE DELETE ON credit_entry
        WHEN EXISTS (SELECT 1 FROM client_package WHERE id = OLD.package_id) BEGIN
            SELECT RAISE(ABORT, 'what became of a session cannot be deleted');
        END;


        """

    /// Money that went back of a payment, payments that belong to no invoice, and invoices that are not reminded of.
    private static let decisions = """
        CREATE TABLE payment_refund (
            refund_id TEXT PRIMARY KEY REFERENCES payment (id) ON DELETE RESTRICT,
            payment_id TEXT NOT NULL REFERENCES payment (id) ON DELETE RESTRICT
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER payment_refund_fits BEFORE INSERT ON payment_refund
        WHEN NOT EXISTS (
            SELECT 1 FROM payment AS refund JOIN payment ON payment.id = NEW.payment_id
            WHERE refund.id = NEW.refund_id AND refund.amount_minor < 0 AND payment.amount_minor > 0
                AND refund.currency = payment.currency) BEGIN
            SELECT RAISE(ABORT, 'money goes back of a payment of its currency');
        END;
        CREATE TRIGGER payment_refund_stays BEFORE UPDATE ON payment_refund BEGIN
            SELECT RAISE(ABORT, 'what a refund is of cannot be changed');
        END;
        CREATE TRIGGER payment_refund_remains BEFORE DELETE ON payment_refund BEGIN
            SELECT RAISE(ABORT, 'what a refund is of cannot be deleted');
        END;

        CREATE TABLE payment_decision (
            payment_id TEXT NOT NULL REFERENCES payment (id) ON DELETE RESTRICT,
            position INTEGER NOT NULL CHECK (position >= 1),
            kind TEXT NOT NULL CHECK (kind IN ('set-aside', 'taken-up')),
            recorded_at_s INTEGER NOT NULL,
            PRIMARY KEY (payment_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER payment_decision_stays BEFORE UPDATE ON payment_decision BEGIN
            SELECT RAISE(ABORT, 'what was decided about a payment cannot be changed');
        END;
        CREATE TRIGGER payment_decision_remains BEFORE DELETE ON payment_decision BEGIN
            SELECT RAISE(ABORT, 'what was decided about a payment cannot be deleted');
        END;

        CREATE TABLE reminder_hold (
            document_id TEXT NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
            position INTEGER NOT NULL CHECK (position >= 1),
            kind TEXT NOT NULL CHECK (kind IN ('held', 'released')),
            happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on, '+0 days')),
            reason TEXT,
            recorded_at_s INTEGER NOT NULL,
            PRIMARY KEY (document_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER reminder_hold_fits BEFORE INSERT ON reminder_hold
        WHEN (SELECT kind FROM document WHERE id = NEW.document_id) IS NOT 'invoice' BEGIN
            SELECT RAISE(ABORT, 'only an invoice is reminded of');
        END;
        CREATE TRIGGER reminder_hold_stays BEFORE UPDATE ON reminder_hold BEGIN
            SELECT RAISE(ABORT, 'what was decided about reminders cannot be changed');
        END;
        CREATE TRIGGER reminder_hold_remains BEFORE DELETE ON reminder_hold BEGIN
            SELECT RAISE(ABORT, 'what was decided about reminders cannot be deleted');
        END;


        """
}
