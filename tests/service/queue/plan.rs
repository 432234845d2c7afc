//! A job that goes well, as those see it who wait for it.

use futures_util::StreamExt as _;
use luanphien::domain::Tier;
use luanphien::format::write_plan;
use luanphien::register::Register;
use luanphien::service::queue::{self, JobDto, State, store, watch};

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
        let told = watch(office.pool().clone(), COMMITTEE.to_owned(), job.id.clone());
        let told: Vec<JobDto> = told.map(Result::unwrap).collect().await;
        let states: Vec<State> = told.iter().map(|job| job.state).collect();
        assert!(states.is_sorted_by_key(|state| state.is_final()), "{states:?}");
        assert!(told.iter().map(|job| job.stages).is_sorted(), "{told:?}");
        let last = told.last().unwrap();
        assert_eq!((last.state, last.code, last.attempts), (State::Done, Some(0), 1));
        let proved = &last.stage.as_ref().unwrap().proved;
        assert!(proved.iter().any(|proved| proved.tier == Tier::Coverage.name()), "{proved:?}");
        assert!(last.created <= *last.started.as_ref().unwrap() && last.started <= last.ended);
        assert_eq!(office.result(&job.id).await.unwrap(), write_plan(&TUTORIAL.1, 0));
        office.stop().await;
        Ok(())
    });
}

/// Several servers and workers start at the same moment; the register knows its own tables still.
#[test]
fn the_queue_is_opened_by_several_at_a_time() {
    on_both(async |place| {
        place.create().await.close().await;
        let one = || queue::open(&place.address);
        let (first, second, third) = tokio::join!(one(), one(), one());
        for opened in [first, second, third] {
            opened.unwrap().push("a-job").await.unwrap();
        }
        one().await.unwrap();
        Register::open(&place.address).await?.close().await;
        Ok(())
    });
}

/// Pages see one committee; what is not theirs is not there.
#[test]
fn another_committee_has_no_such_job() {
    on_both(async |place| {
        let office = Office::open(place).await;
        let first = office.ask(&plan_of("tutorial.json")).await;
        let second = office.ask_for("xa-khac", &plan_of("tutorial.json")).await;
        let pool = office.pool();
        assert_eq!(store::find(pool, "xa-khac", &first.id).await?, None);
        assert_eq!(store::find(pool, COMMITTEE, &second.id).await?, None);
        assert_eq!(store::cancel(pool, "xa-khac", &first.id).await?, None);
        assert_eq!(office.find(&first.id).await, first);
        let told: Vec<_> = watch(pool.clone(), "xa-khac".to_owned(), first.id).collect().await;
        assert!(told.is_empty());
        let own: Vec<String> =
            store::list(pool, "xa-khac", 0, 10).await?.into_iter().map(|job| job.id).collect();
        assert_eq!(own, [second.id]);
        assert_eq!(store::waiting(pool, COMMITTEE).await?, 1);
        assert_eq!(store::waiting(pool, "xa-la").await?, 0);
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
        let listed = store::list(office.pool(), COMMITTEE, 0, 10).await?;
        assert!(listed.is_sorted_by(|one, other| (&one.created, &one.id) > (&other.created, &other.id)));
        assert_eq!(listed.len(), ids.len());
        assert_eq!(store::list(office.pool(), COMMITTEE, 4, 10).await?, listed[4..]);
        assert_eq!(store::waiting(office.pool(), COMMITTEE).await?, 0);
        assert_eq!(store::forget(office.pool(), "2026-01-01T00:00:00Z").await?, 0);
        assert_eq!(store::forget(office.pool(), "9999-01-01T00:00:00Z").await?, 6);
        office.stop().await;
        Ok(())
    });
}
