-- That a password was set stands in the journal: by whom, when, whose; nothing of the password.
CREATE TABLE password_changes (
    committee TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "times" BIGINT NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (committee, "login"),
    FOREIGN KEY (committee, entry) REFERENCES journal (committee, number) DEFERRABLE INITIALLY DEFERRED
);
