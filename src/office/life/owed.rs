//! Reports that the policy asks for: who owes one for which period, and until when.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::format::InstanceDto;
use crate::format::instance::{Person, ReportEvery};
use crate::format::records::ReportState;
use crate::register::records::Report;
use crate::register::{Change, RegisterError, Select};

/// Author and period of a report with the last day on which it is in time.
pub type Owed = BTreeMap<(String, String), NaiveDate>;

/// The reports on periods that end within the horizon, of those who are in office on the period's last day.
#[must_use]
pub fn owed_reports(instance: &InstanceDto) -> Owed {
    let mut owed = Owed::new();
    for last in month_ends(instance.horizon.from.0, instance.horizon.to.0) {
        for own in &instance.policy.follow_up.reports {
            let Some(period) = ending(own.every, last) else { continue };
            let Some(due) = last.checked_add_days(Days::new(own.within_days.into())) else { continue };
            let there = own.by.meant(instance).filter(|person| in_office(person, last));
            let authors = there.map(|person| person.id.to_string()).chain(own.by.agencies.iter().cloned());
            owed.extend(authors.map(|author| ((author, period.clone()), due)));
        }
    }
    owed
}

/// The last days of months from a day to a day.
fn month_ends(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let first = from.with_day(1).unwrap_or(from);
    let ends = (1..).map_while(move |months| first.checked_add_months(Months::new(months))?.pred_opt());
    ends.take_while(move |last| *last <= to)
}

/// The period of a length that ends with the last day of a month, as records write it.
fn ending(every: ReportEvery, last: NaiveDate) -> Option<String> {
    let (year, month) = (last.year(), last.month());
    match every {
        ReportEvery::Month => Some(format!("{year}-{month:02}")),
        ReportEvery::Quarter => (month % 3 == 0).then(|| format!("{year}-Q{}", month / 3)),
        ReportEvery::Half => (month == 6).then(|| format!("{year}-H1")),
        ReportEvery::NineMonths => (month == 9).then(|| format!("{year}-9M")),
        ReportEvery::Year => (month == 12).then(|| format!("{year}")),
    }
}

fn in_office(person: &Person, day: NaiveDate) -> bool {
    person.from.is_none_or(|from| from.0 <= day) && person.to.is_none_or(|to| day <= to.0)
}

/// Asks for the reports that a plan's policy wants; `before` is what the version in force until now wanted.
///
/// Only what is still asked for, with the day that version gave it, follows the policy: what has come in stays, and so
/// does a day that the office has set by hand.
pub(super) async fn ask(change: &mut Change, before: &Owed, now: &Owed) -> Result<(), RegisterError> {
    let known = known(change, before.keys().chain(now.keys())).await?;
    for (key, due) in now {
        let report = Report {
            author: key.0.clone(),
            period: key.1.clone(),
            due: *due,
            state: ReportState::Due,
            submitted: None,
            reason: None,
        };
        let follows = known.get(key).is_none_or(|known| is_untouched(known, before.get(key)));
        if follows {
            change.put(&report).await?;
        }
    }
    for (key, due) in before.iter().filter(|(key, _)| !now.contains_key(*key)) {
        if let Some(known) = known.get(key).filter(|known| is_untouched(known, Some(due))) {
            change.take(known).await?;
        }
    }
    Ok(())
}

/// What is known of the periods of these reports.
async fn known(
    change: &mut Change,
    keys: impl Iterator<Item = &(String, String)>,
) -> Result<BTreeMap<(String, String), Report>, RegisterError> {
    let periods: BTreeSet<&String> = keys.map(|(_, period)| period).collect();
    let mut known = BTreeMap::new();
    for period in periods {
        for report in change.read(Select::<Report>::all().is("period", period)).await? {
            known.insert((report.author.clone(), report.period.clone()), report);
        }
    }
    Ok(known)
}

fn is_untouched(known: &Report, asked: Option<&NaiveDate>) -> bool {
    known.state == ReportState::Due && asked == Some(&known.due)
}
