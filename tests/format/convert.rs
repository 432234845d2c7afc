//! From rules to dated duties: what becomes of an instance.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use luanphien::domain::{
    CellId, HostKind, Instance, Measure, MeetingKind, Period, PersonId, PlaceId, Strictness, Tier, Trip,
};
use luanphien::format::{read_instance, read_instance_file};
use num_rational::Ratio;
use serde_json::{Value, json};

use super::{at, read, read_with, small, wrong};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Id, kind and start of each meeting.
fn meetings(instance: &Instance) -> Vec<(&str, MeetingKind, String)> {
    let line =
        |meeting: &'_ luanphien::domain::Meeting| meeting.interval.start.format("%m-%d %H:%M").to_string();
    instance.meetings.iter().map(|meeting| (meeting.id.as_str(), meeting.kind, line(meeting))).collect()
}

/// Id and candidate days of each session.
fn sessions(instance: &Instance) -> Vec<(&str, Vec<String>)> {
    let days = |session: &luanphien::domain::Session| {
        session.candidates.iter().map(|c| c.date.format("%m-%d").to_string()).collect()
    };
    instance.sessions.iter().map(|session| (session.id.as_str(), days(session))).collect()
}

#[test]
fn the_tutorial_has_18_meetings_and_3_sessions() {
    let tutorial = read_instance_file(&at("instances/tutorial.json")).unwrap();
    assert_eq!((tutorial.people.len(), tutorial.cells.len()), (5, 6));
    assert_eq!((tutorial.meetings.len(), tutorial.sessions.len()), (18, 3));
    // Day 5 of February 2027 is in Tết (4 to 10 February): the cell meets on the 11th.
    assert!(meetings(&tutorial).contains(&(
        "dong-2/2027-02-05",
        MeetingKind::Ordinary,
        "02-11 19:00".to_owned()
    )));
    // The thematic meeting of March is held with the ordinary one of its last day.
    assert!(meetings(&tutorial).contains(&(
        "nam-2/2027-03-31",
        MeetingKind::Combined,
        "03-31 19:00".to_owned()
    )));
}

#[test]
fn meetings_avoid_holidays_and_keep_the_id_of_their_day_by_the_rule() {
    let instance = read_with(&[("/cells/0/meetings/0/rule", json!({ "day_of_month": 6 }))]);
    let found = meetings(&instance);
    assert_eq!(found[1], ("c1/2027-02-06", MeetingKind::Ordinary, "02-11 19:00".to_owned()));
    assert_eq!(instance.meetings[1].nominal, day("2027-02-06"));
}

#[test]
fn a_meeting_belongs_to_the_horizon_of_its_final_day() {
    // 31 December 2026 by the rule; kept off by the office until 2 January 2027 (1 January is a holiday).
    let changes = [
        ("/calendar", json!({ "days_off": [{ "date": "2026-12-31", "text": "Kiểm kê" }] })),
        ("/cells/0/meetings/0/rule", json!("last_day")),
    ];
    let starts: Vec<String> = meetings(&read_with(&changes)).into_iter().map(|(.., start)| start).collect();
    assert_eq!(starts, ["01-02 19:00", "01-31 19:00", "02-28 19:00", "03-31 19:00"]);
    // The same rule in the quarter before: the meeting is not planned twice.
    let before = [
        changes[0].clone(),
        changes[1].clone(),
        ("/horizon", json!({ "from": "2026-10-01", "to": "2026-12-31" })),
    ];
    let starts: Vec<String> = meetings(&read_with(&before)).into_iter().map(|(.., start)| start).collect();
    assert_eq!(starts, ["10-31 19:00", "11-30 19:00"]);
}

#[test]
fn changes_add_move_and_cancel_meetings() {
    let changes = json!([
        { "add": { "date": "2027-01-20", "start": "08:00", "minutes": 60, "kind": "thematic", "points": 5 } },
        { "move": { "from": "2027-02-15", "to": "2027-02-16", "start": "18:00", "place": "hall" } },
        { "cancel": { "date": "2027-03-15" } },
        { "add": { "date": "2027-01-15", "start": "07:00", "minutes": 30 } },
    ]);
    let instance = read_with(&[("/cells/0/changes", changes)]);
    let expected = [
        ("c1/2027-01-15/added", MeetingKind::Ordinary, "01-15 07:00".to_owned()),
        ("c1/2027-01-15", MeetingKind::Ordinary, "01-15 19:00".to_owned()),
        ("c1/2027-01-20/thematic", MeetingKind::Thematic, "01-20 08:00".to_owned()),
        ("c1/2027-02-15", MeetingKind::Ordinary, "02-16 18:00".to_owned()),
    ];
    assert_eq!(meetings(&instance), expected);
    assert_eq!((instance.meetings[2].points, instance.meetings[3].points), (5, 2));
    assert_eq!((instance.meetings[2].place, instance.meetings[3].place), (PlaceId(1), PlaceId(0)));
}

#[test]
fn a_meeting_may_be_moved_by_its_day_by_the_rule_or_its_shifted_day() {
    for from in ["2027-02-06", "2027-02-11"] {
        let changes = json!([{ "move": { "from": from, "to": "2027-02-20" } }]);
        let rule = json!({ "day_of_month": 6 });
        let instance = read_with(&[("/cells/0/meetings/0/rule", rule), ("/cells/0/changes", changes)]);
        assert_eq!(
            meetings(&instance)[1],
            ("c1/2027-02-06", MeetingKind::Ordinary, "02-20 19:00".to_owned())
        );
    }
}

#[test]
fn one_sitting_merges_the_ordinary_meeting_with_its_own_minutes_and_points() {
    let thematic = json!({ "kind": "thematic", "one_sitting": true, "months": [2], "minutes": 200 });
    let instance = read_with(&[("/cells/0/meetings/-", thematic.clone())]);
    let merged = &instance.meetings[1];
    assert_eq!((merged.kind, merged.interval.minutes(), merged.points), (MeetingKind::Combined, 200, 3));
    assert_eq!(instance.meetings.len(), 3);
    let mut priced = thematic;
    priced["points"] = json!(7);
    assert_eq!(read_with(&[("/cells/0/meetings/-", priced)]).meetings[1].points, 7);
}

#[test]
fn a_joint_meeting_replaces_the_ordinary_ones_of_its_month() {
    let mut second = small()["cells"][0].clone();
    second["id"] = json!("c2");
    second["meetings"][0]["rule"] = json!({ "day_of_month": 18 });
    let joint = json!([{ "cells": ["c2", "c1"], "date": "2027-02-20", "start": "08:00", "minutes": 120, "place": "hall" }]);
    let instance = read_with(&[("/cells/-", second), ("/joint_meetings", joint)]);
    let february: Vec<_> =
        meetings(&instance).into_iter().filter(|(id, ..)| id.contains("2027-02")).collect();
    assert_eq!(february, [("c2/2027-02-20/joint", MeetingKind::Joint, "02-20 08:00".to_owned())]);
    let joint = &instance.meetings[2];
    assert_eq!((joint.cell, &joint.joint[..], joint.place), (CellId(1), &[CellId(0)][..], PlaceId(0)));
    assert_eq!(instance.cells[1].blocks[0].meetings.len(), 3);
    assert_eq!(instance.cells[0].blocks[0].meetings.len(), 2);
}

#[test]
fn recurrence_rules_of_rfc_5545_count_from_their_start() {
    let rule = json!({ "rrule": "DTSTART:20270106 RRULE:FREQ=WEEKLY;INTERVAL=4;BYDAY=WE" });
    let starts: Vec<String> = meetings(&read_with(&[("/cells/0/meetings/0/rule", rule)]))
        .into_iter()
        .map(|(.., start)| start)
        .collect();
    // 3 February is no holiday; 3 March and 31 March follow.
    assert_eq!(starts, ["01-06 19:00", "02-03 19:00", "03-03 19:00", "03-31 19:00"]);
    let plain = json!({ "rrule": "FREQ=MONTHLY;BYDAY=3TU" });
    assert_eq!(meetings(&read_with(&[("/cells/0/meetings/0/rule", plain)]))[0].2, "01-19 19:00");
}

#[test]
fn sessions_by_rule_are_numbered_within_their_month() {
    let rule = json!({ "rule": { "rule": { "several": [{ "day_of_month": 10 }, { "day_of_month": 20 }] } } });
    let instance = read_with(&[("/receptions/0/dates", rule)]);
    let found = sessions(&instance);
    // 10 January is a Sunday; 10 February is in Tết; 20 February and 20 March are Saturdays.
    let expected = [
        ("r1/2027-01/1", "01-11"),
        ("r1/2027-01/2", "01-20"),
        ("r1/2027-02/1", "02-11"),
        ("r1/2027-02/2", "02-22"),
        ("r1/2027-03/1", "03-10"),
        ("r1/2027-03/2", "03-22"),
    ];
    assert_eq!(found, expected.map(|(id, day)| (id, vec![day.to_owned()])));
}

#[test]
fn windows_give_candidates_on_working_days_with_their_distance() {
    let choose = json!({ "choose": {
        "windows": [{ "from_day": 8, "to_day": 14, "preferred_day": 12 }], "min_days_between": 20,
    } });
    let instance = read_with(&[("/receptions/0/dates", choose)]);
    let found = sessions(&instance);
    assert_eq!(found[0].1, ["01-08", "01-11", "01-12", "01-13", "01-14"]);
    // Tết until the 10th, then a weekend.
    assert_eq!(found[1].1, ["02-11", "02-12"]);
    let distances: Vec<i64> = instance.sessions[0].candidates.iter().map(|c| c.distance).collect();
    assert_eq!(distances, [4, 1, 0, 1, 2]);
    assert_eq!(instance.series[0].min_days_between, 20);
}

#[test]
fn weekdays_and_weekends_narrow_or_widen_a_window() {
    let choose = |window: Value| json!({ "choose": { "windows": [window] } });
    let tuesdays = choose(json!({ "from_day": 1, "to_day": 31, "weekdays": ["tue"] }));
    assert_eq!(sessions(&read_with(&[("/receptions/0/dates", tuesdays)]))[1].1, ["02-02", "02-16", "02-23"]);
    let weekends = choose(json!({ "from_day": 8, "to_day": 14, "working_days_only": false }));
    assert_eq!(
        sessions(&read_with(&[("/receptions/0/dates", weekends)]))[1].1,
        ["02-11", "02-12", "02-13", "02-14"]
    );
}

#[test]
fn sessions_are_added_moved_and_cancelled() {
    let changes = json!([
        { "move": { "from": "2027-02-11", "to": "2027-02-12", "sittings": [{ "start": "13:30", "minutes": 60 }] } },
        { "cancel": { "session": "r1/2027-03/1" } },
        { "add": { "date": "2027-01-20" } },
    ]);
    let instance = read_with(&[("/receptions/0/changes", changes)]);
    let found = sessions(&instance);
    let expected = [("r1/2027-01/1", "01-11"), ("r1/2027-01/2", "01-20"), ("r1/2027-02/1", "02-12")];
    assert_eq!(found, expected.map(|(id, day)| (id, vec![day.to_owned()])));
    assert_eq!(instance.sessions[2].candidates[0].minutes(), 60);
}

#[test]
fn a_session_of_a_window_is_fixed_by_its_id() {
    let choose = json!({ "choose": { "windows": [{ "from_day": 8, "to_day": 14 }] } });
    let changes = json!([{ "move": { "session": "r1/2027-01/1", "to": "2027-01-25" } }]);
    let instance = read_with(&[("/receptions/0/dates", choose), ("/receptions/0/changes", changes)]);
    assert_eq!(sessions(&instance)[0].1, ["01-25"]);
}

#[test]
fn hours_follow_the_season() {
    let seasons = json!([
        { "from": "10-16", "to": "02-28", "sittings": [{ "start": "08:00", "minutes": 90 }, { "start": "13:30", "minutes": 60 }] },
    ]);
    let instance = read_with(&[("/receptions/0/seasons", seasons)]);
    let minutes: Vec<i64> = instance.sessions.iter().map(|session| session.candidates[0].minutes()).collect();
    assert_eq!(minutes, [150, 150, 180]);
}

#[test]
fn hosts_are_the_head_and_delegates_or_people_in_turn() {
    let delegate = json!({ "head": { "person": "an", "delegates": [{ "person": "binh", "cost": 4 }] } });
    let hosts = |instance: &Instance, at: usize| -> Vec<(PersonId, HostKind, i64)> {
        instance.sessions[at].hosts.iter().map(|host| (host.person, host.kind, host.cost)).collect()
    };
    let instance = read_with(&[("/receptions/0/host", delegate)]);
    assert_eq!(hosts(&instance, 2), [(PersonId(0), HostKind::Head, 0), (PersonId(1), HostKind::Delegate, 4)]);
    let turns = read_with(&[("/receptions/0/host", json!({ "rotating": { "people": ["binh", "an"] } }))]);
    assert_eq!(hosts(&turns, 0), [(PersonId(1), HostKind::Head, 0), (PersonId(0), HostKind::Delegate, 1)]);
    assert_eq!(hosts(&turns, 1), [(PersonId(0), HostKind::Head, 0), (PersonId(1), HostKind::Delegate, 1)]);
    assert_eq!(hosts(&turns, 2), hosts(&turns, 0));
}

#[test]
fn weights_put_required_before_wanted_and_holding_before_not_holding() {
    let panel = json!([{ "role": "A", "count": 2 }, { "role": "B", "required": false }]);
    let composition = json!([{ "group": "committee", "at_least": 1 }]);
    let changes = [
        ("/cells/0/priority", json!(3)),
        ("/receptions/0/priority", json!(2)),
        ("/receptions/0/panel", panel),
        ("/receptions/0/composition", composition),
    ];
    let instance = read_with(&changes);
    let series = &instance.series[0];
    assert_eq!(instance.cells[0].priority, 30);
    assert_eq!((series.panel[0].weight, series.panel[1].weight, series.composition[0].weight), (20, 2, 20));
    // 20 for the session itself, 2 × 20 and 1 × 2 for the seats, 1 × 20 for the group.
    assert_eq!(series.priority, 82);
}

#[test]
fn blocks_follow_the_policy_and_are_numbered_from_the_first_of_the_horizon() {
    let policy = json!({ "tenure_months": 2, "blocks_from": "2026-12-01" });
    let instance = read_with(&[("/policy", policy)]);
    let blocks: Vec<_> =
        instance.cells[0].blocks.iter().map(|b| (b.number, b.from, b.to, b.meetings.len())).collect();
    assert_eq!(
        blocks,
        [(0, day("2026-12-01"), day("2027-01-31"), 1), (1, day("2027-02-01"), day("2027-03-31"), 2)]
    );
    assert_eq!(instance.meetings.iter().map(|meeting| meeting.block).collect::<Vec<_>>(), [0, 1, 1]);
}

#[test]
fn a_running_tenure_ends_when_it_is_full() {
    let policy =
        json!({ "tenure_months": 3, "current": [{ "person": "binh", "cell": "c1", "months_served": 1 }] });
    let history = json!({ "visits": [
        { "person": "an", "cell": "c1", "date": "2026-12-15" },
        { "person": "an", "cell": "c1", "date": "2026-11-15" },
        { "person": "an", "cell": "c1", "date": "2026-08-15" },
    ] });
    let instance = read_with(&[("/policy", policy), ("/history", history)]);
    let blocks: Vec<_> = instance.cells[0].blocks.iter().map(|b| (b.from, b.to, b.holders.len())).collect();
    assert_eq!(
        blocks,
        [(day("2026-12-01"), day("2027-02-28"), 1), (day("2027-03-01"), day("2027-05-31"), 0)]
    );
    assert_eq!(instance.cells[0].blocks[0].holders[0].person, PersonId(1));
    // Blocks backwards: 1 December is 0, 1 September is -1, 1 June is -2.
    assert_eq!(instance.past_visits.iter().map(|visit| visit.block).collect::<Vec<_>>(), [0, -1, -2]);
}

#[test]
fn a_full_tenure_ends_with_the_day_before_the_horizon() {
    let policy = json!({ "current": [{ "person": "binh", "cell": "c1", "months_served": 3 }], "blocks_from": "2027-02-01" });
    let instance = read_with(&[("/policy", policy)]);
    let block = &instance.cells[0].blocks[0];
    assert_eq!((block.from, block.to, block.holders.len()), (day("2027-01-01"), day("2027-03-31"), 0));
    let visit = instance.past_visits[0];
    assert_eq!((visit.person, visit.date, visit.block), (PersonId(1), day("2026-12-31"), -1));
}

#[test]
fn roads_take_the_shortest_way_and_one_way_is_one_way() {
    let places = json!([{ "id": "hall" }, { "id": "east" }, { "id": "west" }]);
    let roads = json!([
        { "from": "hall", "to": "east", "minutes": 30 },
        { "from": "hall", "to": "west", "minutes": 5 },
        { "from": "west", "to": "east", "minutes": 6, "one_way": true },
    ]);
    let instance = read_with(&[("/places", places), ("/travel/roads", roads)]);
    let minutes: Vec<Vec<i64>> =
        instance.travel.between.iter().map(|row| row.iter().map(|trip| trip.minutes).collect()).collect();
    assert_eq!(minutes, [[0, 11, 5], [30, 0, 35], [5, 6, 0]]);
}

#[test]
fn the_matrix_comes_first_and_has_its_own_cost() {
    let matrix =
        json!({ "places": ["east", "hall"], "minutes": [[0, 7], [null, 0]], "cost": [[0, 100], [null, 0]] });
    let instance = read_with(&[("/travel/matrix", matrix)]);
    assert_eq!(instance.travel.trip(PlaceId(1), PlaceId(0)), Trip { minutes: 7, cost: 100 });
    // Not known in the table: by road.
    assert_eq!(instance.travel.trip(PlaceId(0), PlaceId(1)), Trip { minutes: 10, cost: 10 });
}

#[test]
fn the_straight_line_is_rounded_up_to_whole_minutes() {
    let places =
        json!([{ "id": "hall", "lat": 10.0, "lon": 105.0 }, { "id": "east", "lat": 10.1, "lon": 105.0 }]);
    let line = |travel: Value| {
        let instance = read_with(&[("/places", places.clone()), ("/travel", travel)]);
        instance.travel.trip(PlaceId(0), PlaceId(1)).minutes
    };
    // 0.1 degree of latitude on a sphere of 6371008.8 m is 11119.5 m; × 1.3 = 14456 m; at 30 km/h 28.9 minutes.
    assert_eq!(line(json!({ "straight_line": {} })), 29);
    // 11120 m at 60 km/h: 11.12 minutes.
    assert_eq!(line(json!({ "straight_line": { "detour_percent": 100, "speed_kmh": 60 } })), 12);
    assert_eq!(line(json!({ "missing": "straight_line" })), 29);
}

#[test]
fn a_missing_journey_is_an_error_unless_a_fall_back_is_stated() {
    assert_eq!(wrong(&[("/travel", json!({}))])[0].0, "E1206");
    assert_eq!(wrong(&[("/travel", json!({ "missing": "straight_line" }))])[0].0, "E1207");
    assert_eq!(
        read_with(&[("/travel", json!({ "missing": "zero" }))]).travel.trip(PlaceId(0), PlaceId(1)),
        Trip::default()
    );
}

#[test]
fn people_have_limits_absences_and_balances() {
    let changes = [
        ("/people/0/limits", json!([{ "per": "month", "duties": { "max": 3 }, "minutes": { "min": 60 } }])),
        (
            "/people/0/unavailable",
            json!([
                { "from": "2027-01-10", "to": "2027-01-11", "reason": "Họp" },
                { "from": "2027-01-05T08:00", "to": "2027-01-05T10:00" },
                { "from": "2026-05-01", "to": "2026-05-02" },
            ]),
        ),
        ("/people/0/share", json!("1/2")),
        ("/history", json!({ "openings": [{ "person": "an", "points": "-3/4" }] })),
    ];
    let instance = read_with(&changes);
    let person = &instance.people[0];
    let limits: Vec<_> = person.limits.iter().map(|l| (l.per, l.measure, l.min, l.max)).collect();
    assert_eq!(
        limits,
        [(Period::Month, Measure::Duties, None, Some(3)), (Period::Month, Measure::Minutes, Some(60), None)]
    );
    let busy: Vec<String> =
        person.busy.iter().map(|b| format!("{}–{} {}", b.interval.start, b.interval.end, b.reason)).collect();
    assert_eq!(
        busy,
        ["2027-01-05 08:00:00–2027-01-05 10:00:00 ", "2027-01-10 00:00:00–2027-01-12 00:00:00 Họp"]
    );
    assert_eq!((person.share, person.opening), (Ratio::new(1, 2), Ratio::new(-3, 4)));
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//thu//vi\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Giao ban\r\n\
    DTSTART:20270104T010000Z\r\nDTEND:20270104T030000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn calendars_are_read_from_files_or_text_and_the_files_count_in_the_hash() {
    let inline = read_with(&[("/people/0/calendar", json!({ "text": CALENDAR }))]);
    assert_eq!(inline.people[0].busy[0].interval.start.to_string(), "2027-01-04 08:00:00");
    let value = super::with(&[("/people/0/calendar", json!({ "file": "an.ics" }))]).to_string();
    let files = |text: &str| BTreeMap::from([("an.ics".to_owned(), text.to_owned())]);
    let once = read_instance(&value, &files(CALENDAR)).unwrap();
    assert_eq!(once.people[0].busy, inline.people[0].busy);
    let other = read_instance(&value, &files(&CALENDAR.replace("Giao ban", "Họp"))).unwrap();
    assert_ne!(once.hash, other.hash);
    assert_eq!(once.hash, read_instance(&value, &files(CALENDAR)).unwrap().hash);
}

#[test]
fn the_hash_is_of_the_content_not_of_its_layout() {
    let plain = read(&small()).unwrap().hash;
    assert_eq!(plain.len(), 64);
    let spaced = serde_json::to_string_pretty(&small()).unwrap();
    assert_eq!(read_instance(&spaced, &luanphien::format::NoFiles).unwrap().hash, plain);
    // A default that is written out is the same content.
    assert_eq!(read_with(&[("/language", json!("vi"))]).hash, plain);
    assert_ne!(read_with(&[("/title", json!("Khác"))]).hash, plain);
}

#[test]
fn the_policy_fills_in_what_is_not_said() {
    let policy = json!({
        "tiers": [{ "name": "fairness", "tolerance": 2 }, { "name": "coverage" }],
        "presence": { "group": "committee" }, "rotation": { "level": "off" }, "area_lead": { "level": "off" },
    });
    let policy = read_with(&[("/policy", policy)]).policy;
    let tiers: Vec<Tier> = policy.tiers.iter().map(|tier| tier.tier).collect();
    let expected = [
        Tier::Fairness,
        Tier::Coverage,
        Tier::Heads,
        Tier::Presence,
        Tier::Continuity,
        Tier::Rotation,
        Tier::Preference,
        Tier::Travel,
    ];
    assert_eq!(tiers, expected);
    assert_eq!(policy.tiers[0].tolerance, 2);
    let presence = policy.presence.unwrap();
    assert_eq!((presence.per, presence.strictness), (Period::Quarter, Strictness::Tier));
    assert_eq!((policy.rotation.memory_blocks, policy.area_lead), (0, None));
}

#[test]
fn locks_name_seats_of_duties() {
    let locks = json!([
        { "duty": "c1/2027-01-15", "seat": "accompanying:member/1", "person": "an" },
        { "duty": "r1/2027-02/1", "person": "binh", "fixed": false },
    ]);
    let locks = read_with(&[("/locks", locks)]).locks;
    assert_eq!(locks[0].seat.as_ref().unwrap().to_string(), "accompanying:member/1");
    assert_eq!((locks[1].seat.as_ref(), locks[1].fixed, locks[1].index), (None, false, 1));
    // A seat that is fixed and another seat of the same duty that is forbidden do not contradict each other.
    let apart = json!([
        { "duty": "c1/2027-01-15", "seat": "accompanying:member/1", "person": "an" },
        { "duty": "c1/2027-01-15", "seat": "accompanying:member/1", "person": "binh", "fixed": false },
    ]);
    assert_eq!(read_with(&[("/locks", apart)]).locks.len(), 2);
}

/// Every .json file below a folder, `invalid`, `changes`, `scenarios` and `records` left out.
fn valid_files(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            let of_instances =
                ["invalid", "changes", "scenarios", "records"].iter().all(|other| !entry.ends_with(other));
            of_instances.then(|| valid_files(&entry, found));
        } else if entry.extension().is_some_and(|extension| extension == "json") {
            found.push(entry);
        }
    }
}

#[test]
fn every_instance_of_the_repository_is_valid() {
    let mut files = Vec::new();
    valid_files(&at("instances"), &mut files);
    assert!(files.len() >= 5, "{files:?}");
    for file in files {
        if let Err(issues) = read_instance_file(&file) {
            panic!(
                "{}: {} issues, first {:#?}",
                file.display(),
                issues.len(),
                &issues[..issues.len().min(5)]
            );
        }
    }
}

#[test]
fn tam_nong_has_the_numbers_of_its_paper() {
    let instance = read_instance_file(&at("instances/tam-nong/2027-q1.json")).unwrap();
    assert_eq!((instance.cells.len(), instance.meetings.len(), instance.sessions.len()), (58, 174, 75));
    let members = instance.people.iter().filter(|person| person.groups.contains("committee")).count();
    assert_eq!((members, instance.communes.len()), (38, 12));
    assert!(instance.cells.iter().all(|cell| cell.blocks.iter().all(|block| block.from <= block.to)));
}
