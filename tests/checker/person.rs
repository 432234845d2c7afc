//! Fixtures of the rules about one person's time, place and limits.

use luanphien::domain::*;
use luanphien::rules::Rule;

use super::base::{Base, M1, SEAT, base, full, full_and};
use super::{Fixture, accept, boundary, reject};
use crate::support::{date, sit};

pub fn fixtures() -> Vec<Fixture> {
    [in_office(), available(), one_place(), limit_max(), limit_min(), never_cell(), own_places()]
        .into_iter()
        .flatten()
        .collect()
}

fn in_office_from(day: &'static str) -> Base {
    base().with(|w| {
        w.b.tweak(w.ann, |p| p.from = Some(date(day)));
    })
}

fn in_office_to(day: &'static str) -> Base {
    base().with(|w| {
        w.b.tweak(w.ann, |p| p.to = Some(date(day)));
    })
}

fn in_office() -> Vec<Fixture> {
    vec![
        accept(Rule::InOffice, || base().ok()),
        reject(Rule::InOffice, &[0], || in_office_from("2027-01-06").ok()),
        reject(Rule::InOffice, &[0], || in_office_to("2027-03-04").ok()),
        boundary(Rule::InOffice, &[], || in_office_from("2027-01-05").ok()),
        boundary(Rule::InOffice, &[], || in_office_to("2027-03-05").ok()),
    ]
}

fn away(from: &'static str, to: &'static str) -> Base {
    base().with(|w| {
        w.b.busy(w.ann, from, to);
    })
}

fn available() -> Vec<Fixture> {
    vec![
        accept(Rule::Available, || away("2027-01-06 00:00", "2027-02-01 00:00").ok()),
        reject(Rule::Available, &[90], || away("2027-01-05 00:00", "2027-01-06 00:00").ok()),
        boundary(Rule::Available, &[], || away("2027-01-05 17:00", "2027-01-05 19:00").ok()),
        boundary(Rule::Available, &[1], || away("2027-01-05 17:00", "2027-01-05 19:01").ok()),
        boundary(Rule::Available, &[], || away("2027-01-05 20:30", "2027-01-05 21:00").ok()),
    ]
}

/// Ann also attends a meeting of another cell, ten minutes away; her own ends at 20:30.
fn also_at(start: &'static str) -> (Instance, Plan) {
    let mut world = base();
    let (_, meeting) = world.second_cell(start);
    world.plan(&full_and(&[sit(&meeting, SEAT, "ann")]))
}

fn one_place() -> Vec<Fixture> {
    vec![
        accept(Rule::OnePlace, || also_at("2027-01-06 19:00")),
        reject(Rule::OnePlace, &[100], || also_at("2027-01-05 19:00")),
        reject(Rule::OnePlace, &[10], || also_at("2027-01-05 20:30")),
        boundary(Rule::OnePlace, &[], || also_at("2027-01-05 20:40")),
        boundary(Rule::OnePlace, &[1], || also_at("2027-01-05 20:39")),
        // The way there and the way back need not be equally long: 17:15 to 18:45, then 16 minutes to the cell.
        boundary(Rule::OnePlace, &[1], || {
            let mut world = base();
            let (c2, meeting) = world.second_cell("2027-01-05 17:15");
            let [from, to] = [world.b.instance.cell(c2).place, world.b.instance.cell(world.c1).place];
            world.b.instance.travel.between[from.0][to.0] = Trip { minutes: 16, cost: 16 };
            world.plan(&full_and(&[sit(&meeting, SEAT, "ann")]))
        }),
    ]
}

fn limited(per: Period, measure: Measure, min: Option<u32>, max: Option<u32>) -> Base {
    base().with(|w| {
        w.b.tweak(w.ann, |p| p.limits.push(Limit { per, measure, min, max }));
    })
}

fn limit_max() -> Vec<Fixture> {
    use Measure::{Duties, Minutes};
    vec![
        accept(Rule::LimitMax, || limited(Period::Month, Duties, None, Some(5)).ok()),
        reject(Rule::LimitMax, &[1], || limited(Period::Quarter, Duties, None, Some(2)).ok()),
        reject(Rule::LimitMax, &[90, 90, 90], || limited(Period::Day, Minutes, None, Some(0)).ok()),
        boundary(Rule::LimitMax, &[], || limited(Period::Quarter, Minutes, None, Some(270)).ok()),
        boundary(Rule::LimitMax, &[1], || limited(Period::Quarter, Minutes, None, Some(269)).ok()),
        // Sunday and Monday are in different weeks, Monday and Sunday in one.
        boundary(Rule::LimitMax, &[], || two_in_a_week("2027-01-03 19:00")),
        boundary(Rule::LimitMax, &[1], || two_in_a_week("2027-01-10 19:00")),
    ]
}

/// Ann attends on Tuesday 5 January and once more, at most one duty a week.
fn two_in_a_week(start: &'static str) -> (Instance, Plan) {
    let mut world = limited(Period::Week, Measure::Duties, None, Some(1));
    let (_, meeting) = world.second_cell(start);
    world.plan(&full_and(&[sit(&meeting, SEAT, "ann")]))
}

fn limit_min() -> Vec<Fixture> {
    use Measure::{Duties, Minutes};
    vec![
        accept(Rule::LimitMin, || limited(Period::Month, Duties, Some(1), None).ok()),
        reject(Rule::LimitMin, &[1], || limited(Period::Quarter, Duties, Some(4), None).ok()),
        reject(Rule::LimitMin, &[10, 10, 10], || limited(Period::Month, Minutes, Some(100), None).ok()),
        boundary(Rule::LimitMin, &[], || limited(Period::Quarter, Minutes, Some(270), None).ok()),
        boundary(Rule::LimitMin, &[1], || limited(Period::Quarter, Minutes, Some(271), None).ok()),
        // A period that is not wholly in office asks for nothing.
        boundary(Rule::LimitMin, &[], || {
            limited(Period::Quarter, Duties, Some(9), None)
                .with(|w| {
                    w.b.tweak(w.ann, |p| p.from = Some(date("2027-01-02")));
                })
                .ok()
        }),
    ]
}

fn never_cell() -> Vec<Fixture> {
    vec![
        accept(Rule::NeverCell, || {
            let mut world = base();
            let (c2, meeting) = world.second_cell("2027-01-08 19:00");
            world.b.tweak(world.ann, |p| {
                p.never.insert(c2);
            });
            world.plan(&full_and(&[sit(&meeting, SEAT, "bob")]))
        }),
        reject(Rule::NeverCell, &[0, 0, 0], || {
            base()
                .with(|w| {
                    w.b.tweak(w.ann, |p| {
                        p.never.insert(w.c1);
                    });
                })
                .ok()
        }),
        // Attending a joint meeting is attending each of its cells.
        boundary(Rule::NeverCell, &[0], || {
            let mut world = base();
            let (c2, meeting) = world.second_cell("2027-01-08 19:00");
            world.b.tweak(world.ann, |p| {
                p.never.insert(c2);
            });
            world.b.tweak_meeting(M1, |m| m.joint.push(c2));
            world.plan(&full_and(&[sit(&meeting, SEAT, "bob")]))
        }),
    ]
}

/// Ann lives or works in the commune of the cell.
fn own(home: bool, policy: OwnPlace) -> (Instance, Plan) {
    let mut world = base();
    let place = world.b.place_of(world.xa);
    world.b.tweak(world.ann, |p| *(if home { &mut p.home } else { &mut p.workplace }) = Some(place));
    world.b.policy(|p| *(if home { &mut p.own_commune } else { &mut p.own_workplace }) = policy);
    world.plan(&full())
}

/// Ann lives and works elsewhere.
fn elsewhere(change: fn(&mut Policy)) -> (Instance, Plan) {
    let mut world = base();
    let place = world.b.commune("xb");
    let place = Some(world.b.place_of(place));
    world.b.tweak(world.ann, |p| (p.home, p.workplace) = (place, place));
    world.b.policy(change);
    world.plan(&full())
}

fn own_places() -> Vec<Fixture> {
    vec![
        accept(Rule::OwnCommune, || elsewhere(|policy| policy.own_commune = OwnPlace::Forbid)),
        reject(Rule::OwnCommune, &[0, 0, 0], || own(true, OwnPlace::Forbid)),
        boundary(Rule::OwnCommune, &[], || own(true, OwnPlace::Avoid)),
        accept(Rule::OwnWorkplace, || elsewhere(|policy| policy.own_workplace = OwnPlace::Forbid)),
        reject(Rule::OwnWorkplace, &[0, 0, 0], || own(false, OwnPlace::Forbid)),
        boundary(Rule::OwnWorkplace, &[], || own(false, OwnPlace::Ignore)),
    ]
}
