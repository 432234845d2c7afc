//! What is written as a workbook is read as the same instance.

use luanphien::format::{InstanceDto, write_instance};
use luanphien::workbook::{filled, template};

use super::{imported, instance, issues};

const INSTANCES: [&str; 8] = [
    "instances/tutorial.json",
    "instances/tutorial-q2.json",
    "instances/commune/2027-q1.json",
    "instances/tam-nong/2027-q1.json",
    "instances/tam-nong/2027-q1-tenure-1.json",
    "instances/tam-nong/2027-q2.json",
    "instances/overload/2027-q1.json",
    "tests/format/complete.json",
];

/// Nothing is lost, nothing is assumed, and nothing is passed over.
pub(super) fn survives(own: &InstanceDto, beside: &str) {
    let bytes = filled(own).unwrap_or_else(|error| panic!("{beside}: {error}"));
    let again = imported(&bytes, beside);
    assert_eq!(issues(&again), Vec::<String>::new(), "{beside}");
    assert_eq!(again.assumed, [], "{beside}");
    assert_eq!(again.remarks, [], "{beside}");
    let again = again.instance.unwrap();
    assert_eq!(again, *own, "{beside}");
    assert_eq!(write_instance(&again), write_instance(own), "{beside}");
}

#[test]
fn every_instance_of_the_repository_survives() {
    for name in INSTANCES {
        survives(&instance(name), name);
    }
}

#[test]
fn what_offices_change_has_a_column_of_its_own() {
    for name in &INSTANCES[..7] {
        let bytes = filled(&instance(name)).unwrap();
        let grids = luanphien::workbook::open("bang", &bytes).unwrap();
        let rest = grids.iter().find(|grid| grid.name == "Khác").unwrap();
        let paths: Vec<String> =
            rest.rows().iter().skip(1).filter_map(|row| Some(rest.at(*row, 0)?.shown())).collect();
        let known = ["/calendar", "/changes", "policy/follow_up/reports"];
        let strange: Vec<&String> =
            paths.iter().filter(|path| !known.iter().any(|own| path.ends_with(own))).collect();
        assert_eq!(strange, Vec::<&String>::new(), "{name}");
    }
}

#[test]
fn the_same_instance_gives_the_same_bytes() {
    let own = instance("instances/tutorial.json");
    assert_eq!(filled(&own).unwrap(), filled(&own).unwrap());
    assert_eq!(template().unwrap(), template().unwrap());
}

#[test]
fn the_template_itself_holds_nothing_but_examples() {
    let read = imported(&template().unwrap(), "instances/tutorial.json");
    let mut found = issues(&read);
    found.sort();
    // Only what an office has to say is missing: its name, its period, somebody.
    assert_eq!(
        found,
        [
            "E1004 Cán bộ: people",
            "E1004 Địa điểm: places",
            "E2306 Chung!B2: Cấp uỷ",
            "E2306 Chung!B4: Kỳ phân công"
        ]
    );
    assert_eq!(read.remarks, []);
}
