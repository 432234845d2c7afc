//! Jobs that are not wanted any more.

use std::time::Duration;

use luanphien::service::queue::{State, cancel};

use super::office::{COMMITTEE, Office, is_gone, plan_of};
use crate::register::places::on_both;

#[test]
fn a_running_job_stops_within_a_second() {
    on_both(async |place| {
        let mut office = Office::open(place).await;
        office.work();
        let job = office.ask(&plan_of("tam-nong/2027-q1.json")).await;
        let running = office.begun(&job.id).await;
        cancel(&office.app, &running).await.unwrap();
        is_gone(&job.id, Duration::from_secs(1)).await;
        let ended = office.ended(&job.id).await;
        assert_eq!((ended.state, ended.code, ended.result), (State::Cancelled, None, None));
        // The worker goes on with what else there is.
        let next = office.ask(&plan_of("tutorial.json")).await;
        assert_eq!(office.ended(&next.id).await.state, State::Done);
        office.stop().await;
        Ok(())
    });
}

#[test]
fn a_waiting_job_ends_at_once_and_is_never_begun() {
    on_both(async |place| {
        let mut office = Office::open(place).await;
        let job = office.ask(&plan_of("tutorial.json")).await;
        let next = office.ask(&plan_of("tutorial.json")).await;
        cancel(&office.app, &job).await.unwrap();
        let ended = office.find(&job.id).await;
        assert_eq!(ended.state, State::Cancelled);
        assert!(ended.ended.is_some());
        office.work();
        assert_eq!(office.ended(&next.id).await.state, State::Done);
        let still = office.find(&job.id).await;
        assert_eq!((still.state, still.attempts), (State::Cancelled, 0));
        // What has ended stays as it ended.
        cancel(&office.app, &next).await.unwrap();
        assert_eq!(office.find(&next.id).await.state, State::Done);
        office.stop().await;
        Ok(())
    });
}

/// Nobody cancels the work of somebody else.
#[test]
fn another_committee_cancels_nothing() {
    on_both(async |place| {
        let office = Office::open(place).await;
        let mut job = office.ask(&plan_of("tutorial.json")).await;
        job.committee = "xa-khac".to_owned();
        cancel(&office.app, &job).await.unwrap();
        job.committee = COMMITTEE.to_owned();
        assert_eq!(office.find(&job.id).await, job);
        Ok(())
    });
}
