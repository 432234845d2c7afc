use chrono_tz::Tz;
use luanphien::calendar::{BusyEvent, IcsIssue, IcsIssueKind, busy_from_ics};

use super::day;

/// A calendar with these lines between its frame (the first of them is line 3).
pub(super) fn calendar(lines: &[&str]) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}\r\nEND:VCALENDAR\r\n", lines.join("\r\n"))
}

/// A calendar of one event with these lines.
pub(super) fn event(lines: &[&str]) -> String {
    let mut all = vec!["BEGIN:VEVENT", "UID:mot@tamnong"];
    all.extend(lines);
    all.push("END:VEVENT");
    calendar(&all)
}

fn read(text: &str) -> Result<Vec<BusyEvent>, Vec<IcsIssue>> {
    busy_from_ics(text, Tz::Asia__Ho_Chi_Minh, day("2027-01-01"), day("2027-03-31"))
}

/// The busy times of the first quarter of 2027, as `2027-01-04 08:00 - 2027-01-04 10:00`.
pub(super) fn times(text: &str) -> Vec<String> {
    let show = |at: chrono::NaiveDateTime| at.format("%Y-%m-%d %H:%M").to_string();
    let busy = read(text).expect("a calendar without faults");
    busy.iter()
        .map(|event| format!("{} - {}", show(event.interval.start), show(event.interval.end)))
        .collect()
}

/// Line and kind of every issue.
pub(super) fn faults(text: &str) -> Vec<(usize, IcsIssueKind)> {
    read(text)
        .expect_err("a calendar with faults")
        .into_iter()
        .map(|issue| (issue.line, issue.kind))
        .collect()
}

#[test]
fn local_utc_and_zoned_times() {
    let same = ["2027-01-04 08:00 - 2027-01-04 10:00"];
    for (start, end) in [
        ("DTSTART:20270104T080000", "DTEND:20270104T100000"),
        ("DTSTART:20270104T010000Z", "DTEND:20270104T030000Z"),
        ("DTSTART;TZID=Asia/Ho_Chi_Minh:20270104T080000", "DTEND;TZID=Asia/Ho_Chi_Minh:20270104T100000"),
        ("DTSTART;TZID=Asia/Tokyo:20270104T100000", "DTEND;TZID=Asia/Tokyo:20270104T120000"),
        ("DTSTART;TZID=Europe/Berlin:20270104T020000", "DTEND:20270104T030000Z"),
        ("DTSTART:20270104T080000", "DURATION:PT2H"),
        ("DTSTART:20270104T080000", "DURATION:P0DT1H60M0S"),
    ] {
        assert_eq!(times(&event(&[start, end])), same, "{start}");
    }
}

#[test]
fn all_day_and_many_days() {
    let tet = ["DTSTART;VALUE=DATE:20270204", "DTEND;VALUE=DATE:20270211"];
    assert_eq!(times(&event(&tet)), ["2027-02-04 00:00 - 2027-02-11 00:00"]);
    let one = ["2027-02-04 00:00 - 2027-02-05 00:00"];
    assert_eq!(times(&event(&["DTSTART;VALUE=DATE:20270204"])), one);
    assert_eq!(times(&event(&["DTSTART;VALUE=DATE:20270204", "DTEND;VALUE=DATE:20270204"])), one);
    assert_eq!(times(&event(&["DTSTART;VALUE=DATE:20270204", "DURATION:P1D"])), one);
    assert_eq!(
        times(&event(&["DTSTART;VALUE=DATE:20270204", "DURATION:P1W"]))[0],
        "2027-02-04 00:00 - 2027-02-11 00:00"
    );
}

#[test]
fn what_touches_the_horizon_counts() {
    let at =
        |start: &str, end: &str| times(&event(&[&format!("DTSTART:{start}"), &format!("DTEND:{end}")])).len();
    assert_eq!(at("20261231T220000", "20270101T000000"), 0, "ends as the horizon begins");
    assert_eq!(at("20261231T220000", "20270101T000100"), 1);
    assert_eq!(at("20270331T230000", "20270401T010000"), 1);
    assert_eq!(at("20270401T000000", "20270401T010000"), 0);
    assert_eq!(at("20260101T000000", "20280101T000000"), 1);
}

#[test]
fn free_events_are_not_busy_even_with_faults() {
    assert_eq!(
        times(&event(&["DTSTART:20270104T080000", "DTEND:20270104T100000", "STATUS:CANCELLED"])).len(),
        0
    );
    assert_eq!(
        times(&event(&["DTSTART:20270104T080000", "DTEND:20270104T100000", "TRANSP:TRANSPARENT"])).len(),
        0
    );
    assert_eq!(times(&event(&["DTSTART:nonsense", "STATUS:CANCELLED"])).len(), 0);
    assert_eq!(
        times(&event(&["DTSTART:20270104T080000", "DTEND:20270104T100000", "STATUS:TENTATIVE"])).len(),
        1
    );
    assert_eq!(times(&event(&["DTSTART:20270104T080000"])).len(), 0, "no length");
}

#[test]
fn folded_lines_escapes_and_what_is_not_an_event() {
    let text = calendar(&[
        "BEGIN:VTIMEZONE",
        "TZID:SE Asia Standard Time",
        "BEGIN:STANDARD",
        "DTSTART:16010101T000000",
        "END:STANDARD",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "UID:hai@",
        " tamnong",
        "SUMMARY:Họp Ban Thường vụ\\, chuyên đề\\; quý",
        "\tI",
        "DTSTART:20270104T",
        " 080000",
        "DTEND:20270104T100000",
        "BEGIN:VALARM",
        "TRIGGER:-PT15M",
        "DURATION:nonsense",
        "END:VALARM",
        "END:VEVENT",
        "BEGIN:VTODO",
        "DTSTART:nonsense",
        "END:VTODO",
    ]);
    let found = read(&text).expect("no faults");
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].uid.as_str(), found[0].summary.as_str()),
        ("hai@tamnong", "Họp Ban Thường vụ, chuyên đề; quýI")
    );
}

#[test]
fn a_weekly_meeting_with_exceptions_and_extras() {
    let text = event(&[
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20200106T073000",
        "DTEND;TZID=Asia/Ho_Chi_Minh:20200106T090000",
        "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20270208T003000Z",
        "EXDATE;TZID=Asia/Ho_Chi_Minh:20270111T073000,20270118T073000",
        "EXDATE;VALUE=DATE:20270201",
        "RDATE;TZID=Asia/Ho_Chi_Minh:20270113T140000",
        "RDATE;VALUE=PERIOD:20270301T010000Z/PT30M,20270302T010000Z/20270302T020000Z",
    ]);
    assert_eq!(
        times(&text),
        [
            "2027-01-04 07:30 - 2027-01-04 09:00",
            "2027-01-13 14:00 - 2027-01-13 15:30",
            "2027-01-25 07:30 - 2027-01-25 09:00",
            "2027-02-08 07:30 - 2027-02-08 09:00",
            "2027-03-01 08:00 - 2027-03-01 08:30",
            "2027-03-02 08:00 - 2027-03-02 09:00",
        ]
    );
}

#[test]
fn endless_rules_stop_at_the_horizon() {
    let daily = event(&["DTSTART:19990101T080000", "DTEND:19990101T090000", "RRULE:FREQ=DAILY"]);
    assert_eq!(times(&daily).len(), 90);
    let fortnight = event(&["DTSTART:20260105T080000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=2"]);
    // 5 January 2026 and 26 fortnights later is 4 January 2027.
    assert_eq!(
        times(&fortnight)[..2],
        ["2027-01-04 08:00 - 2027-01-04 09:00", "2027-01-18 08:00 - 2027-01-18 09:00"]
    );
    let birthday = event(&["DTSTART;VALUE=DATE:16040304", "RRULE:FREQ=YEARLY"]);
    assert_eq!(times(&birthday), ["2027-03-04 00:00 - 2027-03-05 00:00"]);
    let counted = event(&["DTSTART:20261228T080000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=6"]);
    assert_eq!(times(&counted).len(), 2);
    let over = event(&["DTSTART:20200106T080000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;UNTIL=20210101"]);
    assert_eq!(times(&over).len(), 0);
    let long = event(&["DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20270105", "RRULE:FREQ=YEARLY"]);
    assert_eq!(times(&long), ["2026-12-25 00:00 - 2027-01-05 00:00"]);
}

#[test]
fn many_finished_or_future_rules_are_no_trouble() {
    let one = "BEGIN:VEVENT\r\nUID:x\r\nDTSTART:20200106T080000\r\nDURATION:PT1H\r\n\
               RRULE:FREQ=WEEKLY;UNTIL=20210101\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:y\r\n\
               DTSTART:20290106T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=MONTHLY\r\nEND:VEVENT";
    assert_eq!(times(&calendar(&[one; 300])).len(), 0);
}

#[test]
fn the_start_counts_even_if_the_rule_does_not_name_it() {
    let text = event(&["DTSTART:20270106T080000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=1"]);
    assert_eq!(times(&text), ["2027-01-06 08:00 - 2027-01-06 09:00", "2027-01-12 08:00 - 2027-01-12 09:00"]);
}

/// A weekly master and an override of its second Monday.
fn with_override(lines: &[&str]) -> String {
    let mut all = vec![
        "BEGIN:VEVENT",
        "UID:ba",
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20270104T080000",
        "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:ba",
    ];
    all.extend(lines);
    all.push("END:VEVENT");
    calendar(&all)
}

#[test]
fn an_override_replaces_its_original() {
    let moved =
        with_override(&["RECURRENCE-ID:20270111T010000Z", "DTSTART:20270112T140000", "DURATION:PT3H"]);
    assert_eq!(
        times(&moved),
        [
            "2027-01-04 08:00 - 2027-01-04 09:00",
            "2027-01-12 14:00 - 2027-01-12 17:00",
            "2027-01-18 08:00 - 2027-01-18 09:00",
        ]
    );
    for gone in ["STATUS:CANCELLED", "TRANSP:TRANSPARENT"] {
        let text = with_override(&["RECURRENCE-ID:20270111T010000Z", "DTSTART:20270111T080000", gone]);
        assert_eq!(times(&text).len(), 2, "{gone}");
    }
    let by_day =
        with_override(&["RECURRENCE-ID;VALUE=DATE:20270111", "DTSTART:20270401T140000", "DURATION:PT3H"]);
    assert_eq!(times(&by_day).len(), 2, "moved out of the horizon");
    let orphan =
        with_override(&["RECURRENCE-ID:20270113T010000Z", "DTSTART:20270113T080000", "DURATION:PT1H"]);
    assert_eq!(times(&orphan).len(), 4);
}

#[test]
fn the_highest_sequence_counts() {
    let version = |sequence: &str, hour: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:bon\r\nSEQUENCE:{sequence}\r\nDTSTART:20270104T{hour}0000\r\nDURATION:PT1H\r\nEND:VEVENT"
        )
    };
    let text = calendar(&[&version("2", "09"), &version("10", "14"), &version("1", "08")]);
    assert_eq!(times(&text), ["2027-01-04 14:00 - 2027-01-04 15:00"]);
}

#[test]
fn every_fault_is_told_with_its_line() {
    let text = calendar(&[
        "BEGIN:VEVENT",
        "UID:1",
        "SUMMARY:no start",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "DTSTART:20271301T080000",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "DTSTART;TZID=Nowhere/Land:20270104T080000",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "DTSTART:20270104T080000",
        "DTEND:20270103T080000",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "DTSTART:20270104T080000",
        "DURATION:PT",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "DTSTART:20270104T080000",
        "DURATION:PT1H",
        "RRULE:FREQ=OFTEN",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "DTSTART:20270104T080000",
        "DURATION:PT1H",
        "RRULE:FREQ=SECONDLY",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "DTSTART:20270104T080000",
        "EXDATE:soon",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "garbage",
        "DTSTART:20270104T080000",
        "END:VEVENT",
    ]);
    let mut found = faults(&text);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            (3, IcsIssueKind::NoStart),
            (8, IcsIssueKind::Time),
            (11, IcsIssueKind::Zone),
            (15, IcsIssueKind::Time),
            (19, IcsIssueKind::Time),
            (24, IcsIssueKind::Rule),
            (29, IcsIssueKind::Unsupported),
            (33, IcsIssueKind::Time),
            (36, IcsIssueKind::Line),
        ]
    );
}

#[test]
fn faults_of_the_frame() {
    assert_eq!(faults(""), [(1, IcsIssueKind::NotCalendar)]);
    assert_eq!(faults("hello\nworld"), [(1, IcsIssueKind::NotCalendar)]);
    assert_eq!(faults("BEGIN:VCALENDAR\n"), [(1, IcsIssueKind::Structure)]);
    assert_eq!(
        faults("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n"),
        [(3, IcsIssueKind::Structure), (2, IcsIssueKind::NoStart)]
    );
    let unsupported =
        with_override(&["RECURRENCE-ID;RANGE=THISANDFUTURE:20270111T010000Z", "DTSTART:20270112T140000"]);
    assert_eq!(faults(&unsupported), [(11, IcsIssueKind::Unsupported)]);
    assert_eq!(
        times("\u{feff}BEGIN:VCALENDAR\nEND:VCALENDAR").len(),
        0,
        "a byte order mark and bare line feeds"
    );
}

/// Old rules are not walked through from their start, unless they count: the dates must be the same.
#[test]
fn rules_with_an_old_start_name_the_same_dates_as_when_walked_through() {
    for (start, rule) in [
        ("20000101", "FREQ=DAILY;INTERVAL=3"),
        ("20000104", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU"),
        ("20000131", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        ("19991231", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1,-1"),
        ("19991231", "FREQ=MONTHLY"),
        ("20000115", "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=3,28"),
        ("20000229", "FREQ=YEARLY;BYMONTH=1,2,3;BYMONTHDAY=-1"),
        ("20000312", "FREQ=YEARLY;INTERVAL=3;BYDAY=2SU;BYMONTH=3"),
        ("20010317", "FREQ=YEARLY;BYWEEKNO=3,7"),
        ("20000110", "FREQ=YEARLY;BYYEARDAY=20,-1"),
    ] {
        let of = |tail: &str| {
            let rule = format!("RRULE:{rule}{tail}");
            times(&event(&[&format!("DTSTART:{start}T080000"), "DURATION:PT1H", &rule]))
        };
        let all = of(";COUNT=9999");
        assert!(!all.is_empty(), "{rule}");
        assert_eq!(of(""), all, "{rule}");
    }
}
