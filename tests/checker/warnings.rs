//! Fixtures of the warnings: amounts as listed, 0 where a warning has none.

use luanphien::calendar::{Country, Days};
use luanphien::domain::*;
use luanphien::rules::Rule;

use super::base::{Base, HOST, M2, PANEL, S, base, visits};
use super::{Fixture, accept, boundary, reject};
use crate::support::{Sit, date, sit};

pub fn fixtures() -> Vec<Fixture> {
    [projected_holiday(), month_short(), posting_lead(), on_holiday(), on_day_off(), no_standby()]
        .into_iter()
        .flatten()
        .collect()
}

fn with_days(change: fn(Days) -> Days) -> Base {
    base().with(|w| w.b.instance.days = change(Days::new(Country::None, 2026, 2028)))
}

/// The second meeting would by its rule have been on this day; Tết 2027 (4 to 10 February) is projected.
fn moved_from(day: &'static str) -> (Instance, Plan) {
    let mut world = base();
    world.b.instance.days = Days::new(Country::Vietnam, 2026, 2028);
    world.b.tweak_meeting(M2, |meeting| meeting.nominal = date(day));
    world.ok()
}

fn projected_holiday() -> Vec<Fixture> {
    vec![
        accept(Rule::ProjectedHoliday, || moved_from("2027-02-02")),
        reject(Rule::ProjectedHoliday, &[0], || moved_from("2027-02-05")),
        boundary(Rule::ProjectedHoliday, &[], || moved_from("2027-02-03")),
        // The office's own day off is no projection.
        boundary(Rule::ProjectedHoliday, &[], || {
            let own = with_days(|days| days.with_day_off(date("2027-02-05"), "own".into()));
            own.with(|w| {
                w.b.tweak_meeting(M2, |meeting| meeting.nominal = date("2027-02-05"));
            })
            .ok()
        }),
    ]
}

fn wants_monthly(sits: Option<&[Sit]>) -> (Instance, Plan) {
    let world = base().with(|w| {
        w.b.tweak_series(w.s1, |series| series.min_per_month = 1);
    });
    match sits {
        Some(sits) => world.plan(sits),
        None => world.ok(),
    }
}

fn month_short() -> Vec<Fixture> {
    vec![
        accept(Rule::MonthShort, || base().ok()),
        // Only January has its session.
        reject(Rule::MonthShort, &[1, 1], || wants_monthly(None)),
        // A session that is not held does not count.
        boundary(Rule::MonthShort, &[1, 1, 1], || wants_monthly(Some(&visits()))),
        // Months that are not wholly planned ask for nothing.
        boundary(Rule::MonthShort, &[1], || {
            let (mut instance, _) = wants_monthly(None);
            instance.horizon.to = date("2027-03-30");
            let plan = crate::support::hand_plan(&instance, &super::base::full());
            (instance, plan)
        }),
    ]
}

fn prepared(day: &'static str) -> (Instance, Plan) {
    base().with(|w| w.b.instance.policy.prepared_on = Some(date(day))).ok()
}

fn posting_lead() -> Vec<Fixture> {
    vec![
        accept(Rule::PostingLead, || base().ok()),
        reject(Rule::PostingLead, &[1], || prepared("2027-01-13")),
        // From Thursday to Thursday five working days, from Friday four.
        boundary(Rule::PostingLead, &[], || prepared("2027-01-07")),
        boundary(Rule::PostingLead, &[4], || prepared("2027-01-08")),
    ]
}

fn on_holiday() -> Vec<Fixture> {
    vec![
        accept(Rule::OnHoliday, || base().ok()),
        reject(Rule::OnHoliday, &[0], || {
            with_days(|days| days.with_day_off(date("2027-02-02"), "own".into())).ok()
        }),
        boundary(Rule::OnHoliday, &[], || {
            with_days(|days| days.with_day_off(date("2027-02-03"), "own".into())).ok()
        }),
        // A Sunday is no holiday.
        boundary(Rule::OnHoliday, &[], || {
            let mut world = base();
            let (_, meeting) = world.second_cell("2027-01-10 08:00");
            world.plan(&super::base::full_and(&[sit(&meeting, super::base::SEAT, "bob")]))
        }),
    ]
}

/// The session is on a Saturday.
fn saturday(change: fn(Days) -> Days) -> (Instance, Plan) {
    let mut world = with_days(change);
    world.b.instance.sessions.clear();
    world.b.session(world.s1, &["2027-01-16 08:00"], &[world.sec]);
    world.ok()
}

fn on_day_off() -> Vec<Fixture> {
    vec![
        accept(Rule::OnDayOff, || base().ok()),
        reject(Rule::OnDayOff, &[0], || {
            with_days(|days| days.with_day_off(date("2027-01-14"), "own".into())).ok()
        }),
        reject(Rule::OnDayOff, &[0], || saturday(|days| days)),
        // A swap Saturday is worked.
        boundary(Rule::OnDayOff, &[], || saturday(|days| days.with_working_day(date("2027-01-16")))),
    ]
}

fn asks(standby: Standby) -> Base {
    base().with(|w| w.b.instance.policy.standby = standby)
}

fn no_standby() -> Vec<Fixture> {
    vec![
        accept(Rule::NoStandby, || asks(Standby::None).ok()),
        // Two seats of one session; one seat of each of three meetings.
        reject(Rule::NoStandby, &[2], || asks(Standby::Sessions).ok()),
        reject(Rule::NoStandby, &[1, 1, 1, 2], || asks(Standby::All).ok()),
        boundary(Rule::NoStandby, &[1], || {
            let seats = vec![sit(S, HOST, "sec").standby("dep"), sit(S, PANEL, "aid")];
            asks(Standby::Sessions).plan(&[visits(), seats].concat())
        }),
    ]
}
