//! The flags of changes: what each says, and the form that is told where one is not understood.

use clap::{Args, Command, FromArgMatches};
use luanphien::cli::ChangeArgs;
use luanphien::format::changes::{Change, Changes};
use luanphien::format::{read_changes, write_changes};
use serde_json::{Value, json};

fn parse(args: &[&str]) -> Result<ChangeArgs, clap::Error> {
    let command = ChangeArgs::augment_args(Command::new("test"));
    let matches = command.try_get_matches_from([&["test"], args].concat())?;
    ChangeArgs::from_arg_matches(&matches)
}

fn changes(args: &[&str]) -> Value {
    let changes: Vec<Change> = parse(args).unwrap_or_else(|error| panic!("{error}")).changes();
    let written = write_changes(&Changes::new(changes));
    // What flags say can be said in a file.
    read_changes(&written).unwrap_or_else(|issues| panic!("{issues:#?}"));
    serde_json::from_str::<Value>(&written).unwrap()["changes"].clone()
}

fn one(flag: &str, value: &str) -> Value {
    changes(&[flag, value])[0].clone()
}

#[test]
fn absences_are_days_or_moments() {
    let away =
        |person: &str, from: &str, to: &str| json!({ "away": { "person": person, "from": from, "to": to } });
    assert_eq!(one("--away", "an:2027-02-01..2027-02-20"), away("an", "2027-02-01", "2027-02-20"));
    assert_eq!(one("--away", "an:2027-02-01"), away("an", "2027-02-01", "2027-02-01"));
    assert_eq!(
        one("--away", "an:2027-02-01T13:30..2027-02-01T17:00"),
        away("an", "2027-02-01T13:30", "2027-02-01T17:00")
    );
    // Ids may hold colons.
    assert_eq!(
        one("--away", "agency:an:2027-02-01..2027-02-02"),
        away("agency:an", "2027-02-01", "2027-02-02")
    );
}

#[test]
fn people_leave_and_limits_change() {
    assert_eq!(
        one("--leaves", "an:2027-02-28"),
        json!({ "leaves": { "person": "an", "last_day": "2027-02-28" } })
    );
    let limit = |value: &str| one("--limit", value)["limit"].clone();
    assert_eq!(limit("an:week=3"), json!({ "person": "an", "per": "week", "duties": { "max": 3 } }));
    assert_eq!(
        limit("an:month=1..6"),
        json!({ "person": "an", "per": "month", "duties": { "min": 1, "max": 6 } })
    );
    assert_eq!(limit("an:month=2.."), json!({ "person": "an", "per": "month", "duties": { "min": 2 } }));
    assert_eq!(limit("an:day=..600min"), json!({ "person": "an", "per": "day", "minutes": { "max": 600 } }));
    assert_eq!(limit("an:quarter=none"), json!({ "person": "an", "per": "quarter", "duties": {} }));
}

#[test]
fn the_form_of_an_id_tells_meetings_from_sessions() {
    assert_eq!(one("--cancel", "c1/2027-02-15"), json!({ "cancel_meeting": { "meeting": "c1/2027-02-15" } }));
    assert_eq!(
        one("--cancel", "c1/2027-02-15/thematic"),
        json!({ "cancel_meeting": { "meeting": "c1/2027-02-15/thematic" } })
    );
    assert_eq!(one("--cancel", "r1/2027-02/1"), json!({ "cancel_session": { "session": "r1/2027-02/1" } }));
    assert_eq!(
        one("--move", "c1/2027-02-15=2027-02-17"),
        json!({ "move_meeting": { "meeting": "c1/2027-02-15", "to": "2027-02-17" } })
    );
    assert_eq!(
        one("--move", "c1/2027-02-15=2027-02-17T18:30"),
        json!({ "move_meeting": { "meeting": "c1/2027-02-15", "to": "2027-02-17", "start": "18:30" } })
    );
    assert_eq!(
        one("--move", "r1/2027-02/1=2027-02-17"),
        json!({ "move_session": { "session": "r1/2027-02/1", "to": "2027-02-17" } })
    );
}

#[test]
fn seats_are_named_or_not() {
    assert_eq!(
        one("--lock", "c1/2027-02-15=an"),
        json!({ "lock": { "duty": "c1/2027-02-15", "person": "an" } })
    );
    assert_eq!(
        one("--forbid", "c#1/2027-02-15#accompanying:member/1=an"),
        json!({ "forbid": { "duty": "c#1/2027-02-15", "seat": "accompanying:member/1", "person": "an" } })
    );
    assert_eq!(one("--lock", "r1/2027-02/1#panel:Mặt trận/2=an")["lock"]["seat"], json!("panel:Mặt trận/2"));
}

#[test]
fn flags_stand_several_times_and_mistakes_are_laid_at_theirs() {
    let args = ["--lock", "c1/2027-02-15=an", "--away", "an:2027-02-01", "--away", "binh:2027-02-02"];
    let found = changes(&args);
    let kinds: Vec<&str> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|change| change.as_object().unwrap().keys().next().unwrap().as_str())
        .collect();
    assert_eq!(kinds, ["away", "away", "lock"]);
    let args = parse(&args).unwrap();
    // Two changes of a file stand before them.
    assert_eq!(args.place("changes[3].away.person", 2).as_deref(), Some("--away binh:2027-02-02"));
    assert_eq!(args.place("changes[4].lock", 2).as_deref(), Some("--lock c1/2027-02-15=an"));
    assert_eq!(args.place("changes[1].away", 2), None);
    assert_eq!(args.place("changes[9].away", 2), None);
    assert_eq!(args.place("people[0].home", 0), None);
}

#[test]
fn what_is_not_understood_names_the_form() {
    let cases = [
        (
            "--away",
            "usage-away",
            &[
                "an",
                "an:",
                ":2027-02-01",
                "an:2027-02-30",
                "an:2027-02-01T08:00",
                "a n:2027-02-01",
                "an:2027-02-01...2027-02-02",
            ][..],
        ),
        ("--leaves", "usage-leaves", &["an", "an:2027", "an:2027-02-01T08:00"]),
        (
            "--limit",
            "usage-limit",
            &[
                "an:week",
                "an:fortnight=2",
                "an:week=x",
                "an:week=..",
                "an:week=-1",
                "an:week=3h",
                "week=3",
                "an:week=200001",
            ],
        ),
        (
            "--cancel",
            "usage-duty",
            &["c1", "c1/", "c1/2027", "c1/2027-02", "c1/2027-02/x", "/2027-02-15", "c1/2027-13/1"],
        ),
        (
            "--move",
            "usage-move",
            &["c1/2027-02-15", "c1=2027-02-15", "c1/2027-02-15=Monday", "c1/2027-02-15=19:00"],
        ),
        ("--move", "usage-move-session", &["r1/2027-02/1=2027-02-15T08:00"]),
        (
            "--lock",
            "usage-lock",
            &["c1=an", "c1/2027-02-15", "c1/2027-02-15=", "c1/2027-02-15#=an", "c1/2027-02-15=a n"],
        ),
        ("--forbid", "usage-lock", &["an", "c1/2027-02-15#host/1"]),
    ];
    for (flag, key, values) in cases {
        for value in values {
            let error = parse(&[flag, value]).expect_err(value);
            let cause = std::error::Error::source(&error).map(ToString::to_string);
            assert_eq!(cause.as_deref(), Some(key), "{flag} {value}");
        }
    }
}
