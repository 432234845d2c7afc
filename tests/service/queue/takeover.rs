//! Workers that are killed, stopped, or come too late.

use std::io::Write as _;
use std::time::{Duration, Instant};

use luanphien::format::write_plan;
use luanphien::register::Address;
use luanphien::service::queue::State;

use super::office::{Office, command, is_gone, plan_of, processes, worker};
use crate::register::places::on_both;
use crate::support::plans::COMMUNE;

#[test]
fn the_job_of_a_killed_worker_is_taken_over_and_ends_once() {
    on_both(async |place| {
        let mut office = Office::open(place).await;
        let job = office.ask(&plan_of("commune/2027-q1.json")).await;
        let mut first = worker(&place.address);
        office.begun(&job.id).await;
        first.kill().unwrap();
        first.wait().unwrap();
        let killed = Instant::now();
        is_gone(&job.id, Duration::from_secs(3)).await;
        let left = office.find(&job.id).await;
        assert_eq!((left.state, left.attempts), (State::Running, 1));
        office.work();
        office.once(&job.id, |job| job.attempts == 2).await;
        assert!(killed.elapsed() < Duration::from_secs(15), "{:?}", killed.elapsed());
        let ended = office.ended(&job.id).await;
        assert_eq!((ended.state, ended.attempts), (State::Done, 2));
        assert_eq!(office.result(&job.id).await.unwrap(), write_plan(&COMMUNE.1, 0));
        office.stop().await;
        Ok(())
    });
}

#[test]
fn a_worker_that_is_stopped_gives_its_job_back() {
    on_both(async |place| {
        let mut office = Office::open(place).await;
        let job = office.ask(&plan_of("commune/2027-q1.json")).await;
        office.work();
        office.begun(&job.id).await;
        office.stop().await;
        assert_eq!(processes(&job.id), 0);
        let left = office.find(&job.id).await;
        assert_eq!((left.state, left.attempts), (State::Queued, 1));
        office.work();
        let ended = office.ended(&job.id).await;
        assert_eq!((ended.state, ended.attempts), (State::Done, 2));
        office.stop().await;
        Ok(())
    });
}

/// The queue may bring a job twice; whoever comes second writes nothing.
#[test]
fn the_same_job_performed_twice_leaves_one_result() {
    on_both(async |place| {
        let mut office = Office::open(place).await;
        let job = office.ask(&plan_of("commune/2027-q1.json")).await;
        office.work();
        office.begun(&job.id).await;
        let same = by_hand(&place.address, &job.id, 1);
        let older = by_hand(&place.address, &job.id, 0);
        assert_ne!(older.wait_with_output().unwrap().status.code(), Some(0));
        let ended = office.ended(&job.id).await;
        same.wait_with_output().unwrap();
        let result = office.result(&job.id).await;
        let later = by_hand(&place.address, &job.id, 1);
        assert_ne!(later.wait_with_output().unwrap().status.code(), Some(0));
        assert_eq!((ended.state, ended.attempts), (State::Done, 1));
        assert_eq!((office.find(&job.id).await, office.result(&job.id).await), (ended, result));
        office.stop().await;
        Ok(())
    });
}

/// A process that makes an attempt, with its input open.
fn by_hand(address: &Address, job: &str, attempt: i64) -> std::process::Child {
    let mut child = command(address).args(["worker", "--one", job]).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    writeln!(input, "{attempt} 60000").unwrap();
    // Kept open until the test process ends.
    std::mem::forget(input);
    child
}

/// Whoever made the job died before it was pushed, or the file of the queue is gone: workers look for such jobs.
#[test]
fn a_job_that_the_queue_does_not_know_is_found() {
    on_both(async |place| {
        let mut office = Office::open(place).await;
        let job = office.ask(&plan_of("tutorial.json")).await;
        office.execute("UPDATE jobs SET id = 'lost', created = '2026-01-01T00:00:00Z'").await;
        office.work();
        let ended = office.ended("lost").await;
        assert_eq!((ended.state, ended.attempts), (State::Done, 1));
        assert_ne!(job.id, ended.id);
        office.stop().await;
        Ok(())
    });
}
