//! Jobs that are not wanted any more.

use std::time::Duration;

use luanphien::service::queue::State;

use super::office::{Office, is_gone, plan_of};
use crate::register::places::on_both;

#[test]
fn a_running_job_stops_at_once() {
    on_both(async |place| {
        let mut office = Office::open(place).await;
        office.work();
        let job = office.ask(&plan_of("tam-nong/2027-q1.json")).await;
        office.begun(&job.id).await;
        // Where the worker is quick it has ended before it is looked at.
        assert!(matches!(office.cancel(&job.id).await.state, State::Running | State::Cancelled));
        is_gone(&job.id, Duration::from_secs(3)).await;
        let ended = office.ended(&job.id).await;
        assert_eq!((ended.state, ended.code), (State::Cancelled, None));
        assert_eq!(office.result(&job.id).await, None);
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
        let ended = office.cancel(&job.id).await;
        assert_eq!(ended.state, State::Cancelled);
        assert!(ended.ended.is_some());
        office.work();
        assert_eq!(office.ended(&next.id).await.state, State::Done);
        let still = office.find(&job.id).await;
        assert_eq!((still.state, still.attempts), (State::Cancelled, 0));
        // What has ended stays as it ended.
        assert_eq!(office.cancel(&next.id).await.state, State::Done);
        office.stop().await;
        Ok(())
    });
}
