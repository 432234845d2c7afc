//! A job that goes well, as those see it who wait for it.

use futures_util::StreamExt as _;
use luanphien::domain::Tier;
use luanphien::format::write_plan;
use luanphien::service::queue::{JobDto, State, enqueue, find_job, list_jobs, waiting, watch};

use super::office::{COMMITTEE, Office, plan_of};
use crate::register::places::on_both;
use crate::support::plans::TUTORIAL;

#[test]
fn a_plan_is_that_of_the_office() {
    on_both(async |place| {
        let mut office = Office::open(place).await;
        let job = office.ask(&plan_of("tutorial.json")).await;
        assert_eq!((job.state, job.kind.as_str(), job.attempts), (State::Queued, "plan", 0));
        office.work();
        let told: Vec<JobDto> = watch(office.app.clone(), job.clone()).collect().await;
        let states: Vec<State> = told.iter().map(|job| job.state).collect();
        assert!(states.is_sorted_by_key(|state| state.is_final()), "{states:?}");
        assert!(told.iter().map(|job| job.stages).is_sorted(), "{told:?}");
        let last = told.last().unwrap();
        assert_eq!((last.state, last.code, last.attempts), (State::Done, Some(0), 1));
        let proved = &last.stage.as_ref().unwrap().proved;
        assert!(proved.iter().any(|proved| proved.tier == Tier::Coverage.name()), "{proved:?}");
        assert!(last.created <= *last.started.as_ref().unwrap() && last.started <= last.ended);
        let ended = office.find(&job.id).await;
        assert_eq!(ended.result.unwrap(), write_plan(&TUTORIAL.1, 0));
        office.stop().await;
        Ok(())
    });
}

/// Pages see one committee; what is not theirs is not there.
#[test]
fn another_committee_has_no_such_job() {
    on_both(async |place| {
        let office = Office::open(place).await;
        let first = office.ask(&plan_of("tutorial.json")).await;
        let second = enqueue(&office.app, "xa-khac", "clerk", &plan_of("tutorial.json")).await.unwrap();
        assert_eq!(find_job(&office.app, "xa-khac", &first.id).await.unwrap(), None);
        assert_eq!(find_job(&office.app, COMMITTEE, &second.id).await.unwrap(), None);
        let own: Vec<String> =
            list_jobs(&office.app, "xa-khac").await.unwrap().into_iter().map(|job| job.id).collect();
        assert_eq!(own, [second.id]);
        assert_eq!(waiting(&office.app, COMMITTEE).await.unwrap(), 1);
        assert_eq!(waiting(&office.app, "xa-la").await.unwrap(), 0);
        Ok(())
    });
}

/// Two workers share what waits; each job is begun once, and the newest is listed first.
#[test]
fn several_jobs_are_each_done_once() {
    on_both(async |place| {
        let mut office = Office::open(place).await;
        let mut ids = Vec::new();
        for _ in 0..6 {
            ids.push(office.ask(&plan_of("tutorial.json")).await.id);
        }
        // Pushed twice is in once.
        office.app.queue.push(&ids[0]).await.unwrap();
        office.work();
        office.work();
        for id in &ids {
            let job = office.ended(id).await;
            assert_eq!((job.state, job.attempts), (State::Done, 1));
        }
        let listed: Vec<_> = list_jobs(&office.app, COMMITTEE).await.unwrap();
        assert!(listed.is_sorted_by(|one, other| one.created >= other.created));
        assert_eq!(listed.len(), ids.len());
        assert_eq!(waiting(&office.app, COMMITTEE).await.unwrap(), 0);
        office.stop().await;
        Ok(())
    });
}
