//! Who and what there is, from when to when: history stays attached to who it was.

use chrono::NaiveDate;

use crate::register::table::records;

records! {
    /// A committee.
    Committee in "committees" {
        key {}
        /// Name as printed.
        name: String,
        /// Level: `province`, `district`, `commune`, or any other label.
        level: String,
    }

    /// Somebody, for as long as name, title and groups stay the same.
    Person in "people" {
        key {
            /// Id in the instances.
            id: String,
            /// First day on which this holds.
            since: NaiveDate,
        }
        /// Name as printed.
        name: String,
        /// Post or title as printed.
        title: String,
        /// Labels, in order.
        groups: Vec<String>,
        /// Last day on which this holds; `None`: until further notice.
        until: Option<NaiveDate>,
    }

    /// A commune, for as long as its name stays the same.
    Commune in "communes" {
        key {
            /// Id in the instances.
            id: String,
            /// First day on which this holds.
            since: NaiveDate,
        }
        /// Name as printed.
        name: String,
        /// Last day on which this holds; `None`: until further notice.
        until: Option<NaiveDate>,
    }

    /// A cell, for as long as its name and commune stay the same.
    Cell in "cells" {
        key {
            /// Id in the instances.
            id: String,
            /// First day on which this holds.
            since: NaiveDate,
        }
        /// Name as printed.
        name: String,
        /// Id of its commune.
        commune: String,
        /// Last day on which this holds; `None`: until further notice.
        until: Option<NaiveDate>,
    }

    /// A series of receptions, for as long as its title and its minimum stay the same.
    Series in "series" {
        key {
            /// Id in the instances.
            id: String,
            /// First day on which this holds.
            since: NaiveDate,
        }
        /// Title as printed.
        name: String,
        /// Sessions that are to be held in each month.
        minimum: i64,
        /// Last day on which this holds; `None`: until further notice.
        until: Option<NaiveDate>,
    }
}
