//! What became of the duties: who came, who reported, what was held and raised.

use chrono::{NaiveDate, NaiveTime};

use crate::format::records::{Came, CaseKind, ConcernState, Held, MeetingState, ReportState};
use crate::register::table::records;

records! {
    /// What became of one person's seat.
    Attendance in "attendances" {
        key {
            /// Id of the duty.
            duty: String,
            /// Id of the person whom the plan puts there.
            person: String,
        }
        /// First day of the period of its plan.
        first: NaiveDate,
        /// Whether the person came.
        came: Came,
        /// Why not.
        reason: Option<String>,
        /// Id of who came instead.
        instead: Option<String>,
        /// Points with which who came instead is credited.
        credit: i64,
        /// Local time of arrival.
        arrived: Option<NaiveTime>,
        /// Whether the person spoke.
        spoke: Option<bool>,
        /// Anything else.
        note: Option<String>,
    }

    /// What became of a meeting.
    MeetingOutcome in "meetings" {
        key {
            /// Id of the duty.
            duty: String,
        }
        /// Whether it took place.
        state: MeetingState,
        /// The other day.
        moved_to: Option<NaiveDate>,
        /// Why it did not take place, or not on its day.
        reason: Option<String>,
        /// The meeting's own rating.
        rating: Option<String>,
    }

    /// Something that a meeting raised upward.
    Concern in "concerns" {
        key {
            /// Id of the duty.
            duty: String,
            /// Number at this duty, from 1.
            number: i64,
        }
        /// What was raised.
        matter: String,
        /// Where it is.
        state: ConcernState,
        /// Who answered.
        answered_by: Option<String>,
        /// When.
        answered_on: Option<NaiveDate>,
    }

    /// A report that somebody owes for a period.
    Report in "reports" {
        key {
            /// Id of the person or label of the agency that reports.
            author: String,
            /// The period: `2027-01`, `2027-Q1`, `2027-H1`, `2027-9M`, `2027`, or the name of an occasion.
            period: String,
        }
        /// The last day on which it is in time.
        due: NaiveDate,
        /// Where it is.
        state: ReportState,
        /// When it was handed in.
        submitted: Option<NaiveDate>,
        /// Why it was given back.
        reason: Option<String>,
    }

    /// What became of a session.
    SessionOutcome in "sessions" {
        key {
            /// Id of the duty.
            duty: String,
        }
        /// How it was held.
        held: Held,
        /// Id of who hosted instead of the head.
        delegate: Option<String>,
        /// Why by a delegate, not at all, or on another day.
        reason: Option<String>,
        /// The other day.
        moved_to: Option<NaiveDate>,
    }

    /// Visits at a session: numbers only.
    Visits in "visits" {
        key {
            /// Id of the duty.
            duty: String,
            /// Kind of what was brought forward.
            kind: CaseKind,
            /// Topic, of the office's list.
            topic: String,
        }
        /// Visitors received.
        visits: i64,
        /// Of the cases: settled.
        settled: i64,
        /// Forwarded to whom it concerns.
        forwarded: i64,
        /// Pending.
        pending: i64,
        /// The day by which the pending ones are to be answered.
        deadline: Option<NaiveDate>,
    }

    /// A reminder that was given.
    Reminder in "reminders" {
        key {
            /// Kind of what is due.
            kind: String,
            /// What is due: id of a duty, period of a report, …
            subject: String,
            /// Id of who was reminded.
            person: String,
            /// The day on which it is due.
            due: NaiveDate,
        }
        /// The day of the reminder.
        given: NaiveDate,
    }
}
