//! Typed settings: accepted, refused, and at the ends of their ranges.

use luanphien::domain::{Limit, Measure, OwnPlace, Period, Tier};
use serde_json::{Value, json};

use super::{after, one, refused, shape, small, with, wrong};

/// The path of the first change, with a field.
fn at(field: &str) -> String {
    format!("scenarios[0].changes[0].{field}")
}

#[test]
fn tenure() {
    assert_eq!(after(&json!([{ "tenure": { "months": 1 } }])).policy.tenure_months, 1);
    assert_eq!(after(&json!([])).policy.tenure_months, 3);
    for (months, fits) in [(0, false), (1, true), (120, true), (121, false)] {
        let found = shape(json!({ "tenure": { "months": months } }));
        let expected = if fits { vec![] } else { vec![("E1008", at("tenure.months"))] };
        assert_eq!(found, expected, "{months}");
    }
}

#[test]
fn attendees_of_all_cells_of_some_and_of_a_commune() {
    let seats = |change: Value| after(&json!([{ "attendees": change }])).cells[0].accompanying[0].count;
    assert_eq!(seats(json!({ "count": 2 })), 2);
    assert_eq!(seats(json!({ "cells": ["c1"], "count": 20 })), 20);
    assert_eq!(seats(json!({ "communes": ["mau"], "role": "member", "count": 3 })), 3);
    for (count, fits) in [(0, false), (1, true), (20, true), (21, false)] {
        assert_eq!(shape(json!({ "attendees": { "count": count } })).is_empty(), fits, "{count}");
    }
    assert_eq!(
        refused(&json!([{ "attendees": { "cells": ["c9"], "communes": ["mao"], "count": 2 } }])),
        [("E1802", at("attendees.cells[0]")), ("E1906", at("attendees.communes[0]"))]
    );
    assert_eq!(
        refused(&json!([{ "attendees": { "role": "guest", "count": 2 } }])),
        [("E1907", at("attendees.role"))]
    );
}

#[test]
fn fewer_attendees_than_there_are_holders_are_refused_where_they_are_asked_for() {
    let two = with(&[
        ("/cells/0/accompanying", json!([{ "count": 2 }])),
        (
            "/policy",
            json!({ "current": [
                { "person": "an", "cell": "c1", "months_served": 1 },
                { "person": "binh", "cell": "c1", "months_served": 1 },
            ] }),
        ),
    ]);
    let change = json!({ "changes": [{ "attendees": { "count": 1 } }] });
    assert_eq!(wrong(&two, &change), [("E1502", at("attendees"))]);
}

#[test]
fn priority() {
    let priority = |change: Value| after(&json!([{ "priority": change }])).cells[0].priority;
    // A seat of priority 1 weighs 10.
    assert_eq!(priority(json!({ "priority": 1000 })), 10_000);
    assert_eq!(priority(json!({ "cells": ["c1"], "priority": 7 })), 70);
    for (number, fits) in [(0, false), (1, true), (1000, true), (1001, false)] {
        assert_eq!(shape(json!({ "priority": { "priority": number } })).is_empty(), fits, "{number}");
    }
    assert_eq!(
        refused(&json!([{ "priority": { "communes": ["x"], "priority": 2 } }])),
        [("E1906", at("priority.communes[0]"))]
    );
}

#[test]
fn points_change_what_is_named_and_nothing_else() {
    let base = after(&json!([])).policy.points;
    let points = after(&json!([{ "points": { "host": 0, "combined": 9 } }])).policy.points;
    assert_eq!((points.host, points.combined), (0, 9));
    assert_eq!((points.ordinary, points.thematic, points.panel), (base.ordinary, base.thematic, base.panel));
    let bands = after(&json!([
        { "points": { "distance_bands": [{ "from_minutes": 5, "points": 1 }] } },
        { "points": { "distance_bands": [] } },
    ]));
    assert_eq!(bands.policy.points.distance_bands, []);
    assert_eq!(refused(&json!([{ "points": {} }])), [("E1908", at("points"))]);
    assert_eq!(shape(json!({ "points": { "joint": 1001 } })), [("E1008", at("points.joint"))]);
    assert_eq!(shape(json!({ "points": { "joint": -1 } })), [("E1008", at("points.joint"))]);
    let falling = json!([{ "from_minutes": 9, "points": 2 }, { "from_minutes": 5, "points": 1 }]);
    let found = refused(&json!([{ "points": { "distance_bands": falling } }]));
    assert_eq!(found, [("E1506", at("points.distance_bands[1]"))]);
}

#[test]
fn own_commune_and_own_workplace() {
    let policy = after(&json!([{ "own_commune": "forbid" }, { "own_workplace": "avoid" }])).policy;
    assert_eq!((policy.own_commune, policy.own_workplace), (OwnPlace::Forbid, OwnPlace::Avoid));
    assert_eq!(shape(json!({ "own_commune": "never" })), [("E1007", at("own_commune"))]);
}

#[test]
fn tiers_replace_the_order_and_a_tolerance_keeps_it() {
    let tiers = |changes: Value| -> Vec<(Tier, i64)> {
        after(&changes).policy.tiers.iter().map(|tier| (tier.tier, tier.tolerance)).collect()
    };
    let default: Vec<(Tier, i64)> = Tier::ALL.map(|tier| (tier, 0)).to_vec();
    assert_eq!(tiers(json!([])), default);
    let moved = tiers(json!([{ "tiers": [{ "name": "fairness", "tolerance": 1 }] }]));
    assert_eq!(moved[0], (Tier::Fairness, 1));
    assert_eq!(moved[1..3], [(Tier::Coverage, 0), (Tier::Heads, 0)]);
    let mut tolerant = default.clone();
    tolerant.iter_mut().find(|tier| tier.0 == Tier::Fairness).unwrap().1 = 2;
    assert_eq!(tiers(json!([{ "tolerance": { "name": "fairness", "tolerance": 2 } }])), tolerant);
    assert_eq!(
        refused(&json!([{ "tiers": [{ "name": "heads" }, { "name": "heads" }] }])),
        [("E1504", at("tiers[1].name"))]
    );
    let most = |tolerance: i64| shape(json!({ "tolerance": { "name": "heads", "tolerance": tolerance } }));
    assert_eq!((most(1_000_000), most(1_000_001)), (vec![], vec![("E1008", at("tolerance.tolerance"))]));
}

#[test]
fn limits_of_everybody_with_a_label_replace_those_of_that_period_and_measure() {
    let base = with(&[
        ("/people/0/limits", json!([{ "per": "week", "duties": { "max": 1 }, "minutes": { "max": 600 } }])),
        ("/people/1/groups", json!(["agency"])),
    ]);
    let change = json!({ "changes": [{ "limits": { "groups": ["committee"], "per": "week", "duties": { "max": 4 } } }] });
    let instance = one(&base, &change).unwrap();
    let limit = |measure, max| Limit { per: Period::Week, measure, min: None, max: Some(max) };
    let mut found = instance.people[0].limits.clone();
    found.sort_by_key(|limit| limit.max);
    assert_eq!(found, [limit(Measure::Duties, 4), limit(Measure::Minutes, 600)]);
    assert_eq!(instance.people[1].limits, []);
    let found = refused(&json!([{ "limits": { "groups": ["nobody"], "per": "week", "duties": {} } }]));
    assert_eq!(found, [("E1111", at("limits.groups"))]);
    assert_eq!(refused(&json!([{ "limits": { "per": "week" } }])), [("E1104", at("limits"))]);
    let crossed = json!([{ "limits": { "per": "day", "minutes": { "min": 2, "max": 1 } } }]);
    assert_eq!(refused(&crossed), [("E1105", at("limits.minutes"))]);
}

#[test]
fn a_cell_more_meets_at_an_old_or_at_a_new_place() {
    let cell = |place: &str| {
        json!({ "id": "c2", "name": "Chi bộ 2", "commune": "mau", "place": place,
            "meetings": [{ "rule": { "day_of_month": 20 }, "start": "19:00", "minutes": 90 }] })
    };
    let old = after(&json!([{ "add_cell": { "cell": cell("hall") } }]));
    assert_eq!((old.cells.len(), old.meetings.len()), (2, 6));
    let base = with(&[("/travel", json!({ "missing": "zero" }))]);
    let new = json!({ "changes": [{ "add_cell": { "cell": cell("west"), "place": { "id": "west" } } }] });
    assert_eq!(one(&base, &new).unwrap().places.len(), 3);
    assert_eq!(wrong(&small(), &new)[0].0, "E1206");
    let twice = json!([{ "add_cell": { "cell": cell("hall"), "place": { "id": "hall" } } }]);
    assert_eq!(refused(&twice), [("E1201", at("add_cell.place.id"))]);
    let nowhere = json!([{ "add_cell": { "cell": cell("moon") } }]);
    assert_eq!(refused(&nowhere), [("E1305", at("add_cell.cell.place"))]);
}

#[test]
fn what_happens_is_made_as_in_changes() {
    let instance = after(&json!([
        { "away": { "person": "an", "from": "2027-01-10", "to": "2027-01-12" } },
        { "joins": { "person": { "id": "chi", "name": "Mới", "groups": ["committee"] } } },
        { "leaves": { "person": "binh", "last_day": "2027-02-28" } },
        { "cancel_meeting": { "cell": "c1", "date": "2027-03-15" } },
        { "limit": { "person": "an", "per": "month", "duties": { "max": 2 } } },
    ]));
    assert_eq!(instance.people.len(), 3);
    assert_eq!(instance.people[2].from, None, "in office from before the horizon");
    assert_eq!(instance.people[0].busy.len(), 1);
    assert_eq!(instance.people[1].to, Some("2027-02-28".parse().unwrap()));
    assert_eq!(instance.meetings.len(), 2);
    assert_eq!(
        refused(&json!([{ "away": { "person": "am", "from": "2027-01-10", "to": "2027-01-12" } }])),
        [("E1801", at("away.person"))]
    );
}

/// All mistakes of a scenario come at once, each at its place.
#[test]
fn several_mistakes_come_at_once() {
    let changes = json!([
        { "attendees": { "cells": ["c9"], "count": 2 } },
        { "own_commune": "forbid" },
        { "points": {} },
        { "forbid": { "duty": "c1/2027-01-15", "person": "nobody" } },
    ]);
    let paths: Vec<String> = refused(&changes).into_iter().map(|(_, path)| path).collect();
    let expected = ["changes[0].attendees.cells[0]", "changes[2].points", "changes[3].forbid.person"];
    assert_eq!(paths, expected.map(|path| format!("scenarios[0].{path}")));
}
