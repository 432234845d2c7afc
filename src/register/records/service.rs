//! What the service keeps: who may come in, what lies on the office's desk, who approved what.

use crate::format::words::words;
use crate::register::table::records;

words! {
    /// What lies on the desk.
    DeskKind {
        /// An instance: people, cells, receptions, calendars, policy.
        Instance = "instance",
        /// A plan.
        Plan = "plan",
        /// What has happened since a plan was made.
        Changes = "changes",
        /// Scenarios to compare.
        Scenarios = "scenarios",
        /// What came of a comparison.
        Comparison = "comparison",
    }
}

words! {
    /// What somebody may come in with, besides a password.
    CredentialKind {
        /// A token of a program.
        Token = "token",
        /// The secret address of a calendar.
        Calendar = "calendar",
    }
}

records! {
    /// Somebody who may come in. The password stands outside the register's journal.
    User in "users" {
        key {
            /// Name to log in with; no other user of the service has it.
            login: String,
        }
        /// Name for people.
        name: String,
        /// What the user may do: words of roles.
        roles: Vec<String>,
        /// Id of the person in instances, for members.
        person: Option<String>,
        /// Whether the user may come in.
        active: bool,
    }

    /// That somebody's password was set again: who did it and when is told by the entry of the journal, nothing tells the password.
    PasswordChange in "password_changes" {
        key {
            /// Whose it is.
            login: String,
        }
        /// How often it was set since the user was taken in.
        times: i64,
    }

    /// A token or a secret address that somebody has; the secret itself is stored nowhere, its hash outside the journal.
    Credential in "credentials" {
        key {
            /// Id.
            id: String,
        }
        /// Whose it is.
        login: String,
        /// What it is.
        kind: CredentialKind,
        /// What its owner calls it.
        label: String,
        /// Whether it still opens anything.
        active: bool,
    }

    /// One thing on the desk, in one of its versions: all are kept, so that nothing is lost.
    DeskItem in "desk" {
        key {
            /// Id.
            id: String,
            /// Number of the version, from 1.
            version: i64,
        }
        /// What it is.
        kind: DeskKind,
        /// What people call it.
        title: String,
        /// SHA-256 of its text, which stands among the documents.
        document: String,
        /// Id and version of the thing it was made from (`ID@VERSION`): the instance of a plan, the plan before it.
        made_from: Option<String>,
        /// Whether it was taken from the desk.
        gone: bool,
    }

    /// Somebody's yes to a plan.
    Approval in "approvals" {
        key {
            /// SHA-256 of the plan's text.
            plan: String,
            /// The role in which it was given.
            role: String,
        }
        /// SHA-256 of the instance's text.
        instance: String,
        /// Who gave it.
        login: String,
    }

    /// A day or time on which a member said that he cannot, to be taken into the next plan or rebalance.
    Notice in "notices" {
        key {
            /// Id.
            id: String,
        }
        /// Id of the person.
        person: String,
        /// From, local date.
        since: chrono::NaiveDate,
        /// Until, local date.
        until: chrono::NaiveDate,
        /// Why.
        reason: Option<String>,
        /// Whether the office has dealt with it.
        settled: bool,
    }
}
