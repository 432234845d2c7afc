use chrono::NaiveDateTime;
use luanphien::calendar::Interval;

use super::day;

fn at(text: &str) -> NaiveDateTime {
    format!("2027-01-04T{text}:00").parse().expect("a time in the test")
}

fn between(start: &str, end: &str) -> Interval {
    Interval::new(at(start), at(end))
}

#[test]
fn touching_intervals_do_not_overlap() {
    let morning = between("07:30", "11:30");
    assert!(!morning.overlaps(&between("11:30", "12:00")));
    assert!(!between("07:00", "07:30").overlaps(&morning));
    assert!(morning.overlaps(&between("11:29", "12:00")));
    assert!(morning.overlaps(&between("08:00", "09:00")) && between("08:00", "09:00").overlaps(&morning));
}

#[test]
fn the_end_does_not_belong_to_it() {
    let morning = between("07:30", "11:30");
    assert!(
        morning.contains(at("07:30")) && !morning.contains(at("11:30")) && !morning.contains(at("07:29"))
    );
}

#[test]
fn an_empty_interval_overlaps_nothing() {
    let (none, backwards) = (between("08:00", "08:00"), between("09:00", "08:00"));
    assert!(none.is_empty() && backwards.is_empty());
    assert!(!none.overlaps(&between("07:00", "09:00")) && !none.overlaps(&none));
    assert!(!backwards.overlaps(&between("07:00", "10:00")));
    assert_eq!((none.minutes(), backwards.minutes()), (0, 0));
}

#[test]
fn minutes_and_whole_days() {
    assert_eq!(between("07:30", "11:30").minutes(), 240);
    let tet = Interval::days(day("2027-02-04"), day("2027-02-10"));
    assert_eq!(tet.minutes(), 7 * 24 * 60);
    assert!(tet.contains(day("2027-02-10").and_hms_opt(23, 59, 59).expect("a time")));
    assert!(!tet.contains(day("2027-02-11").and_hms_opt(0, 0, 0).expect("a time")));
}
