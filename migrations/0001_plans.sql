-- Who and what there is, plans, and the journal of everything. Both SQLite and PostgreSQL read this: dates, times and
-- fractions are texts, truth values 0 and 1.
CREATE TABLE documents (
    hash TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
);
CREATE TABLE chains (
    committee TEXT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL,
    hash TEXT NOT NULL
);
CREATE TABLE journal (
    committee TEXT NOT NULL,
    number BIGINT NOT NULL,
    moment TEXT NOT NULL,
    author TEXT NOT NULL,
    body TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (committee, number),
    FOREIGN KEY (committee) REFERENCES chains (committee) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE committees (
    committee TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE people (
    committee TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "groups" TEXT NOT NULL,
    "until" TEXT,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "id", "since"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE communes (
    committee TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "until" TEXT,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "id", "since"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE cells (
    committee TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "commune" TEXT NOT NULL,
    "until" TEXT,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "id", "since"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE series (
    committee TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "minimum" BIGINT NOT NULL,
    "until" TEXT,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "id", "since"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE plans (
    committee TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "last" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "instance" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "excused" BIGINT NOT NULL,
    "files" TEXT NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "first", "version"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (instance) REFERENCES documents (hash) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (plan) REFERENCES documents (hash) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE accounts (
    committee TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "weight" TEXT NOT NULL,
    "used" TEXT NOT NULL,
    "opening" TEXT NOT NULL,
    "planned" BIGINT NOT NULL,
    "done" BIGINT NOT NULL,
    "unrecorded" BIGINT NOT NULL,
    "forgiven" BIGINT NOT NULL,
    "owed" BIGINT NOT NULL,
    "cancelled" BIGINT NOT NULL,
    "stood_in" BIGINT NOT NULL,
    "target" TEXT NOT NULL,
    "closing" TEXT NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "first", "person"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX accounts_by_person ON accounts (committee, "person");
CREATE TABLE settlements (
    committee TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "balance" TEXT NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "first"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE duties (
    committee TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "finish" TEXT NOT NULL,
    "cell" TEXT,
    "series" TEXT,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "id"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX duties_by_first ON duties (committee, "first");
CREATE INDEX duties_by_date ON duties (committee, "date");
CREATE TABLE seats (
    committee TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "quality" TEXT NOT NULL,
    "points" BIGINT NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "duty", "seat"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (committee, duty) REFERENCES duties (committee, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX seats_by_first ON seats (committee, "first");
CREATE INDEX seats_by_person ON seats (committee, "person");
