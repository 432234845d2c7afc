//! Plans with their life, and the duties and seats of those in force.

use chrono::{NaiveDate, NaiveDateTime};
use num_rational::Ratio;

use crate::format::words::words;
use crate::register::table::records;

words! {
    /// The life of a plan.
    PlanState {
        /// Made, and put before the standing committee.
        Draft = "draft",
        /// Agreed to, not yet told to everybody.
        Approved = "approved",
        /// In force.
        Published = "published",
        /// Was in force until another version was published.
        Superseded = "superseded",
    }
}

words! {
    /// What a duty is.
    DutyKind {
        /// The meeting of a cell.
        Meeting = "meeting",
        /// A citizen reception.
        Session = "session",
    }
}

words! {
    /// In which quality somebody takes a seat.
    Quality {
        /// The member attached to the cell for the block.
        Accompanying = "accompanying",
        /// Another member, for this meeting only.
        Substitute = "substitute",
        /// The member in charge of the area.
        AreaLead = "area_lead",
        /// The head hosts.
        Head = "head",
        /// A delegate hosts.
        Delegate = "delegate",
        /// On the panel.
        Panel = "panel",
    }
}

records! {
    /// One version of the plan of one period.
    PlanVersion in "plans" {
        key {
            /// First day of the period.
            first: NaiveDate,
            /// Number of the version, from 1.
            version: i64,
        }
        /// Last day of the period.
        last: NaiveDate,
        /// Where it is in its life.
        state: PlanState,
        /// SHA-256 of the instance's text, which stands among the documents.
        instance: String,
        /// SHA-256 of the plan's text, which stands among the documents.
        plan: String,
        /// Whether its policy credits an excused absence.
        excused: bool,
        /// The calendars that the instance names, which stand among the documents: each `SHA-256 path`.
        files: Vec<String>,
    }

    /// Somebody's account of one period: what was carried before, what is asked, what was done, what is left.
    Account in "accounts" {
        key {
            /// First day of the period.
            first: NaiveDate,
            /// Id of the person.
            person: String,
        }
        /// Share × days in office: the part of the common load.
        weight: Ratio<i64>,
        /// Balance in points with which the plan was made.
        used: Ratio<i64>,
        /// Balance before the period, as far as is known now.
        opening: Ratio<i64>,
        /// Points that the plan asks.
        planned: i64,
        /// Of those, recorded as done.
        done: i64,
        /// Of those, not recorded yet.
        unrecorded: i64,
        /// Of those, credited for an excused absence.
        forgiven: i64,
        /// Of those, undone and owed.
        owed: i64,
        /// Of those, called off.
        cancelled: i64,
        /// Points done in the place of others.
        stood_in: i64,
        /// The fair part of all that was credited.
        target: Ratio<i64>,
        /// Balance after the period, in hundredths.
        closing: Ratio<i64>,
    }

    /// What the accounts of people who left carried more than those of newcomers were given, before a period.
    Settlement in "settlements" {
        key {
            /// First day of the period.
            first: NaiveDate,
        }
        /// Balance in points.
        balance: Ratio<i64>,
    }

    /// A meeting or session of a plan in force.
    Duty in "duties" {
        key {
            /// Id in the plan.
            id: String,
        }
        /// First day of the period of its plan.
        first: NaiveDate,
        /// What it is.
        kind: DutyKind,
        /// The day.
        date: NaiveDate,
        /// Local start.
        start: NaiveDateTime,
        /// Local end.
        finish: NaiveDateTime,
        /// Id of the cell, for meetings.
        cell: Option<String>,
        /// Id of the series, for sessions.
        series: Option<String>,
    }

    /// Somebody in a seat of a plan in force.
    Seat in "seats" {
        key {
            /// Id of the duty.
            duty: String,
            /// Name of the seat.
            seat: String,
        }
        /// First day of the period of its plan.
        first: NaiveDate,
        /// Id of the person.
        person: String,
        /// In which quality.
        quality: Quality,
        /// Points that count for fairness.
        points: i64,
    }
}
