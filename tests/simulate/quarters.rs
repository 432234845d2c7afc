//! One quarter after the other: the days, what is dropped, what goes on.

use luanphien::office::simulate::{SimulateOptions, Way};

use super::{QUIET, by, run, six, tutorial};

#[test]
fn quarters_follow_each_other_by_the_calendar() {
    let simulation = run(&six(), SimulateOptions { quarters: 5, ..QUIET });
    let days: Vec<String> =
        simulation.quarters.iter().map(|quarter| quarter.horizon.from.to_string()).collect();
    assert_eq!(days, ["2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01", "2028-01-01"]);
    assert_eq!(simulation.quarters[4].horizon.to.to_string(), "2028-03-31");
}

#[test]
fn other_horizons_go_on_by_months_or_by_days() {
    for (from, to, next) in [
        ("2027-01-01", "2027-01-31", ("2027-02-01", "2027-02-28")),
        ("2027-01-01", "2027-12-31", ("2028-01-01", "2028-12-31")),
        ("2027-01-04", "2027-03-28", ("2027-03-29", "2027-06-20")),
    ] {
        let mut dto = six();
        dto.horizon = serde_json::from_value(serde_json::json!({ "from": from, "to": to })).unwrap();
        let simulation = run(&dto, SimulateOptions { quarters: 2, ..QUIET });
        let second = simulation.quarters[1].horizon;
        assert_eq!((second.from.to_string(), second.to.to_string()), (next.0.to_owned(), next.1.to_owned()));
    }
}

/// Locks, moved meetings and absences of the first quarter name duties that later ones do not have.
#[test]
fn what_is_dated_stays_in_its_quarter() {
    let mut dto = tutorial();
    dto.locks = serde_json::from_str(r#"[{ "duty": "dong-1/2027-01-03", "person": "uv-cong-an" }]"#).unwrap();
    dto.cells[0].changes =
        serde_json::from_str(r#"[{ "move": { "from": "2027-02-03", "to": "2027-02-18" } }]"#).unwrap();
    dto.policy.prepared_on = Some("2026-12-20".parse::<chrono::NaiveDate>().unwrap().into());
    let simulation = run(&dto, SimulateOptions { quarters: 3, ..QUIET });
    assert!(by(&simulation, Way::Carried).is_covered());
}

/// A tenure of two months does not fit into a quarter: whoever is with a cell at its end stays for the month that is left.
#[test]
fn a_tenure_goes_on_over_the_end_of_a_quarter() {
    let mut dto = six();
    dto.policy.tenure_months = 2;
    let simulation = run(&dto, SimulateOptions { quarters: 4, ..QUIET });
    for way in [Way::Carried, Way::Alone] {
        assert!(by(&simulation, way).is_covered());
    }
    dto.policy.tenure_months = 6;
    let simulation = run(&dto, SimulateOptions { quarters: 4, leaves: 2, joins: 2, ..QUIET });
    assert!(by(&simulation, Way::Carried).is_covered());
}
