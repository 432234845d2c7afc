//! What became of a quarter's duties, month by month, by chance.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use luanphien::domain::{Assignment, Instance, Plan};
use luanphien::format::records::{
    Attendance, Came, CaseKind, Concern, ConcernState, Held, Meeting, MeetingState, Record, Report,
    ReportState, Session, Visits,
};
use rand::Rng;

/// What is recorded on the last day of each month, and the quarter's reports.
pub(crate) fn happened(
    instance: &Instance,
    plan: &Plan,
    rng: &mut impl Rng,
) -> Vec<(NaiveDate, Vec<Record>)> {
    let mut months: BTreeMap<NaiveDate, BTreeMap<&str, Vec<&Assignment>>> = BTreeMap::new();
    for row in &plan.assignments {
        months.entry(last_day(row.date)).or_default().entry(&row.duty).or_default().push(row);
    }
    let mut days: Vec<(NaiveDate, Vec<Record>)> = Vec::new();
    for (day, duties) in months {
        let of_duty = duties.iter().flat_map(|(duty, rows)| at_duty(duty, rows, rng));
        days.push((day, of_duty.collect()));
    }
    if let Some((_, records)) = days.last_mut() {
        records.extend(instance.people.iter().map(|own| report(&own.id, instance.horizon.to, rng)));
    }
    days
}

fn last_day(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).expect("every month has a first day");
    first + Months::new(1) - chrono::Days::new(1)
}

fn at_duty(duty: &str, rows: &[&Assignment], rng: &mut impl Rng) -> Vec<Record> {
    let mut records: Vec<Record> = rows.iter().map(|row| came(row, rng)).collect();
    if rows.iter().any(|row| row.cell.is_some()) {
        records.push(Record::Meeting(Meeting {
            duty: duty.to_owned(),
            state: MeetingState::Held,
            moved_to: None,
            reason: None,
            rating: Some("khá".to_owned()),
        }));
        if rng.random_bool(0.2) {
            records.push(concern(duty, rows[0].date, rng));
        }
    } else {
        records.push(Record::Session(Session {
            duty: duty.to_owned(),
            held: Held::Head,
            delegate: None,
            reason: None,
            moved_to: None,
        }));
        records.extend(visits(duty, rng));
    }
    records
}

/// Of a hundred: 92 come, 5 are excused, 3 stay away.
fn came(row: &Assignment, rng: &mut impl Rng) -> Record {
    let (came, reason) = match rng.random_range(0..100) {
        0..5 => (Came::Excused, Some("ốm".to_owned())),
        5..8 => (Came::Unexcused, None),
        _ => (Came::Attended, None),
    };
    Record::Attendance(Attendance {
        duty: row.duty.clone(),
        person: row.person.as_str().into(),
        came,
        reason,
        instead: None,
        arrived: None,
        spoke: None,
        note: None,
    })
}

fn concern(duty: &str, held: NaiveDate, rng: &mut impl Rng) -> Record {
    let answered = rng.random_bool(0.7);
    Record::Concern(Concern {
        duty: duty.to_owned(),
        number: 1,
        matter: "Đường vào ấp ngập khi triều cường".to_owned(),
        state: if answered { ConcernState::Answered } else { ConcernState::Open },
        answered_by: answered.then(|| "Uỷ ban nhân dân xã".to_owned()),
        answered_on: answered.then(|| held.into()),
    })
}

fn visits(duty: &str, rng: &mut impl Rng) -> Vec<Record> {
    let kinds = [CaseKind::Petition, CaseKind::Feedback, CaseKind::Complaint];
    let topics = ["land", "security"];
    let each = kinds.into_iter().flat_map(|kind| topics.map(|topic| (kind, topic)));
    each.map(|(kind, topic)| {
        let (settled, forwarded) = (rng.random_range(0..4), rng.random_range(0..2));
        Record::Visits(Visits {
            duty: duty.to_owned(),
            kind,
            topic: topic.to_owned(),
            visits: settled + forwarded,
            settled,
            forwarded,
            pending: 0,
        })
    })
    .collect()
}

fn report(author: &str, last: NaiveDate, rng: &mut impl Rng) -> Record {
    let period = format!("{}-Q{}", last.year(), last.month() / 3);
    let due = last - chrono::Days::new(5);
    let submitted = due - chrono::Days::new(2) + chrono::Days::new(rng.random_range(0..4));
    Record::Report(Report {
        author: author.to_owned(),
        period,
        due: due.into(),
        state: ReportState::Submitted,
        submitted: Some(submitted.into()),
        reason: None,
    })
}
