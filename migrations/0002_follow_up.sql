-- What became of the duties.
CREATE TABLE attendances (
    committee TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "came" TEXT NOT NULL,
    "reason" TEXT,
    "instead" TEXT,
    "credit" BIGINT NOT NULL,
    "arrived" TEXT,
    "spoke" BIGINT,
    "note" TEXT,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "duty", "person"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (committee, duty) REFERENCES duties (committee, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX attendances_by_first ON attendances (committee, "first");
CREATE INDEX attendances_by_person ON attendances (committee, "person");
CREATE INDEX attendances_by_instead ON attendances (committee, "instead");
CREATE TABLE meetings (
    committee TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "moved_to" TEXT,
    "reason" TEXT,
    "rating" TEXT,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "duty"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (committee, duty) REFERENCES duties (committee, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE concerns (
    committee TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "matter" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "answered_by" TEXT,
    "answered_on" TEXT,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "duty", "number"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (committee, duty) REFERENCES duties (committee, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE reports (
    committee TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "submitted" TEXT,
    "reason" TEXT,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "author", "period"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE sessions (
    committee TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "held" TEXT NOT NULL,
    "delegate" TEXT,
    "reason" TEXT,
    "moved_to" TEXT,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "duty"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (committee, duty) REFERENCES duties (committee, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE visits (
    committee TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "visits" BIGINT NOT NULL,
    "settled" BIGINT NOT NULL,
    "forwarded" BIGINT NOT NULL,
    "pending" BIGINT NOT NULL,
    "deadline" TEXT,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "duty", "kind", "topic"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (committee, duty) REFERENCES duties (committee, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE reminders (
    committee TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "given" TEXT NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "kind", "subject", "person", "due"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
