//! `instances/overload/`: both reasons, counted again from the instance without the product's help.

use luanphien::domain::Instance;
use luanphien::format::read_instance_file;
use luanphien::office::explain::{Obstacle, ReasonKind, Relaxation, Within, explain_uncovered};
use luanphien::office::{PlanOptions, RebalanceOptions, Silent, rebalance};

use super::{duties, explained, hall, people, planned};
use crate::support::plans::path;
use crate::support::{date, time};

fn overload() -> Instance {
    read_instance_file(&path("overload/2027-q1.json")).unwrap()
}

/// Ids of the people of a group who are not busy at a time.
fn free<'a>(instance: &'a Instance, group: &str, from: &str, to: &str) -> Vec<&'a str> {
    let (from, to) = (time(from), time(to));
    let free = instance.people.iter().filter(|person| {
        person.groups.contains(group)
            && !person.busy.iter().any(|busy| busy.interval.start < to && from < busy.interval.end)
    });
    free.map(|person| person.id.as_str()).collect()
}

#[test]
fn four_meetings_one_evening_and_two_people() {
    let instance = overload();
    let explanation = explained(&instance);
    assert_eq!((explanation.reasons.len(), explanation.coverage, explanation.best), (2, 50, Some(50)));
    let reason = &explanation.reasons[0];
    let found = hall(reason);
    // By hand: the meetings that begin on 14 January at 19:00, and the members who are not at the conference.
    let evening = instance.meetings.iter().filter(|meeting| meeting.start() == time("2027-01-14 19:00"));
    let evening: Vec<&str> = evening.map(|meeting| meeting.id.as_str()).collect();
    let free = free(&instance, "committee", "2027-01-14 19:00", "2027-01-14 20:30");
    assert_eq!((evening.len(), free.as_slice()), (4, ["bi-thu", "pho-bi-thu"].as_slice()));
    assert_eq!((duties(found), people(found)), (evening, free));
    assert_eq!((found.demand, found.supply, reason.open.len()), (4, 2, 2));
    assert!(
        found
            .units
            .iter()
            .all(|unit| unit.most == 1 && unit.within == Within::OnePlace && unit.at.len() == 4)
    );
    // Two people and any three of the four meetings are a violator already.
    assert!(reason.open.iter().all(|open| open.least.len() == 3));
}

#[test]
fn everybody_else_is_at_the_conference() {
    let instance = overload();
    let explanation = explained(&instance);
    let found = hall(&explanation.reasons[0]);
    let others = ["to-chuc", "tuyen-giao", "dan-van", "kiem-tra", "thanh-tra", "tai-nguyen"];
    assert_eq!(found.away.iter().map(|away| away.person.as_str()).collect::<Vec<_>>(), others);
    let conference = Obstacle::Unavailable {
        from: time("2027-01-13 00:00"),
        to: time("2027-01-16 00:00"),
        reason: "hội nghị tổng kết của tỉnh".into(),
    };
    for away in &found.away {
        assert_eq!(away.barriers.len(), 4, "one for each seat");
        assert!(away.barriers.iter().all(|barrier| barrier.obstacle == conference));
    }
}

#[test]
fn nobody_is_there_to_receive_in_the_second_half_of_february() {
    let instance = overload();
    let explanation = explained(&instance);
    let reason = &explanation.reasons[1];
    let found = hall(reason);
    let session = instance.sessions.iter().find(|session| session.id == found.seats[0].duty).unwrap();
    let days: Vec<String> = session.candidates.iter().map(|date| date.date.to_string()).collect();
    assert_eq!((days.first().unwrap().as_str(), days.last().unwrap().as_str()), ("2027-02-15", "2027-02-26"));
    for host in &session.hosts {
        let busy = &instance.person(host.person).busy;
        for date in &session.candidates {
            assert!(busy.iter().any(|busy| busy.interval.overlaps(&date.sittings[0])), "{}", date.date);
        }
    }
    assert_eq!((found.demand, found.supply, found.units.len(), found.away.len()), (1, 0, 0, 3));
    assert!(found.away.iter().all(|away| away.barriers.len() == session.candidates.len()));
}

#[test]
fn one_person_more_or_the_next_evening_would_do() {
    let instance = overload();
    let explanation = explained(&instance);
    let changes = &explanation.reasons[0].relaxations;
    let Relaxation::Free { at, people } = &changes[0] else { panic!("{changes:#?}") };
    assert_eq!((at.len(), people.len()), (4, 6));
    let to = time("2027-01-15 19:00");
    assert!(
        changes[1..].iter().all(|change| matches!(change, Relaxation::Move { to: own, .. } if *own == to))
    );
    assert_eq!(changes.len(), 5, "one move for each of the four meetings");
    let host = &explanation.reasons[1].relaxations;
    assert!(
        matches!(&host[0], Relaxation::Free { at, people } if at.len() == 10 && people.len() == 3),
        "{host:#?}"
    );
    assert!(matches!(&host[1], Relaxation::Move { to, .. } if *to == time("2027-02-12 08:00")), "{host:#?}");
}

#[test]
fn what_is_past_when_a_plan_is_changed_is_said_to_be() {
    let instance = overload();
    let options = RebalanceOptions { as_of: date("2027-01-20"), changes: None, plan: PlanOptions::default() };
    let changed = rebalance(&instance, &planned(&instance), &options, &Silent).unwrap().plan;
    let explanation = explain_uncovered(&instance, &changed, None).unwrap();
    let kinds: Vec<(&ReasonKind, usize)> =
        explanation.reasons.iter().map(|reason| (&reason.kind, reason.open.len())).collect();
    let too_few =
        |kind: &(&ReasonKind, usize)| matches!(kind, (ReasonKind::Hall(hall), 1) if hall.supply == 0);
    assert!(kinds.len() == 2 && kinds.iter().any(too_few), "{kinds:#?}");
    assert!(kinds.contains(&(&ReasonKind::Past, 2)), "{kinds:#?}");
}
