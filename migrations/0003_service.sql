-- The service: users, the desk, approvals (all of them in the journal), and what must not stand in a journal: hashes of secrets, work in hand.
CREATE TABLE users (
    committee TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "person" TEXT,
    "active" BIGINT NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "login"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE credentials (
    committee TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "active" BIGINT NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "id"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE desk (
    committee TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "made_from" TEXT,
    "gone" BIGINT NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "id", "version"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document) REFERENCES documents (hash) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE approvals (
    committee TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "instance" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "plan", "role"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE notices (
    committee TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "reason" TEXT,
    "settled" BIGINT NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "id"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
-- Moments are RFC 3339 in UTC, to the second, so that they compare as texts.
CREATE TABLE passwords (
    login TEXT NOT NULL PRIMARY KEY,
    committee TEXT NOT NULL,
    phc TEXT NOT NULL,
    failures BIGINT NOT NULL,
    locked_until TEXT
);
-- Sessions, tokens and secret addresses: what opens the door is stored only as its SHA-256.
CREATE TABLE secrets (
    hash TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    committee TEXT NOT NULL,
    login TEXT NOT NULL,
    credential TEXT,
    form TEXT,
    created TEXT NOT NULL,
    expires TEXT
);
CREATE INDEX secrets_by_login ON secrets (login);
CREATE TABLE jobs (
    id TEXT NOT NULL PRIMARY KEY,
    committee TEXT NOT NULL,
    login TEXT NOT NULL,
    kind TEXT NOT NULL,
    input TEXT NOT NULL,
    state TEXT NOT NULL,
    cancelled BIGINT NOT NULL,
    stage TEXT,
    stages BIGINT NOT NULL,
    code BIGINT,
    result TEXT,
    worker TEXT,
    attempts BIGINT NOT NULL,
    created TEXT NOT NULL,
    started TEXT,
    ended TEXT
);
CREATE INDEX jobs_by_committee ON jobs (committee, created);
-- Answers to requests that may be sent twice.
CREATE TABLE answers (
    login TEXT NOT NULL,
    key TEXT NOT NULL,
    request TEXT NOT NULL,
    status BIGINT NOT NULL,
    headers TEXT NOT NULL,
    body TEXT NOT NULL,
    created TEXT NOT NULL,
    PRIMARY KEY (login, key)
);
