//! How often somebody may knock, by a clock that the test moves.

use std::time::Duration;

use governor::clock::FakeRelativeClock;
use luanphien::service::Refusal;
use luanphien::service::access::{Doors, Pace, Paces};

use super::{refused, visitor};

fn doors(clock: &FakeRelativeClock) -> Doors<FakeRelativeClock> {
    let paces = Paces {
        logins_of_address: Pace::new(4, Duration::from_secs(10)),
        logins_of_name: Pace::new(2, Duration::from_secs(60)),
        solving: Pace::new(3, Duration::from_secs(30)),
        requests: Pace::new(5, Duration::from_secs(1)),
    };
    Doors::new(&paces, clock)
}

fn wait(answer: Result<(), Refusal>) -> Option<u64> {
    answer.err().and_then(|refusal| refusal.wait)
}

#[test]
fn a_burst_is_let_in_and_then_one_at_a_time() {
    let clock = FakeRelativeClock::default();
    let doors = doors(&clock);
    assert!((0..5).all(|_| doors.request(visitor(1)).is_ok()));
    assert_eq!(refused(doors.request(visitor(1))), "E2506");
    assert!(doors.request(visitor(2)).is_ok(), "another address");
    clock.advance(Duration::from_millis(999));
    assert_eq!(wait(doors.request(visitor(1))), Some(1));
    clock.advance(Duration::from_millis(1));
    assert!(doors.request(visitor(1)).is_ok());
    assert!(doors.request(visitor(1)).is_err());
}

#[test]
fn logins_are_counted_by_address_and_by_name() {
    let clock = FakeRelativeClock::default();
    let doors = doors(&clock);
    assert!(doors.login(visitor(1), "an").is_ok() && doors.login(visitor(2), "an").is_ok());
    assert_eq!(wait(doors.login(visitor(3), "an")), Some(60), "one name from many addresses");
    assert!(doors.login(visitor(1), "bình").is_ok());
    assert!(doors.login(visitor(1), "chi").is_ok() && doors.login(visitor(1), "dũng").is_ok());
    assert_eq!(wait(doors.login(visitor(1), "em")), Some(10), "many names from one address");
    clock.advance(Duration::from_secs(60));
    assert!(doors.login(visitor(1), "an").is_ok());
}

#[test]
fn long_work_is_counted_by_committee() {
    let clock = FakeRelativeClock::default();
    let doors = doors(&clock);
    assert!((0..3).all(|_| doors.solving("tam-nong").is_ok()));
    assert_eq!(wait(doors.solving("tam-nong")), Some(30));
    assert!(doors.solving("thap-muoi").is_ok());
}

#[test]
fn whoever_comes_with_ever_new_names_does_not_fill_the_memory() {
    let clock = FakeRelativeClock::default();
    let doors = doors(&clock);
    for number in 0..20_000 {
        let _ = doors.solving(&format!("committee-{number}"));
        clock.advance(Duration::from_millis(100));
    }
    // A key is new again after half a minute, 300 of these; they are looked at every 1024 knocks.
    assert!(doors.remembered() < 1500, "{}", doors.remembered());
}
