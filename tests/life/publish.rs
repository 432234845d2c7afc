//! Draft, approved, published, superseded; and what is refused.

use luanphien::domain::Plan;
use luanphien::format::{InstanceDto, NoFiles, apply_changes_to_plan, build_instance, read_changes};
use luanphien::office::life::{Frozen, PublishFailure, VersionName, find_version, versions};
use luanphien::office::{RebalanceOptions, Silent, rebalance};
use luanphien::register::records::{
    Account, Attendance, Came, Duty, DutyKind, PlanState, PlanVersion, Quality, Seat,
};
use luanphien::register::{Register, Select};

use super::{COMMITTEE, bring, on_both, planned, tutorial};
use crate::support::date;

/// The plan after somebody has fallen ill in February.
fn rebalanced(dto: &InstanceDto, plan: &Plan, person: &str) -> (InstanceDto, Plan) {
    let changes = format!(
        r#"{{"format":"luanphien/changes@1","changes":[{{"away":{{"person":"{person}","from":"2027-02-01","to":"2027-02-28"}}}}]}}"#
    );
    let changes = read_changes(&changes).unwrap();
    let as_of = date("2027-02-01");
    let now = apply_changes_to_plan(dto, &changes, as_of, plan).unwrap();
    let options = RebalanceOptions { as_of, changes: None, plan: luanphien::office::PlanOptions::default() };
    let made = rebalance(&build_instance(&now, &NoFiles).unwrap(), plan, &options, &Silent).unwrap();
    (now, made.plan)
}

/// Somebody who has a seat in February.
fn busy(plan: &Plan) -> String {
    plan.assignments.iter().find(|row| row.date >= date("2027-02-01")).unwrap().person.clone()
}

async fn states(register: &Register) -> Vec<(i64, PlanState)> {
    let plans = register.read(COMMITTEE, Select::<PlanVersion>::all()).await.unwrap();
    plans.into_iter().map(|plan| (plan.version, plan.state)).collect()
}

#[test]
fn a_plan_goes_from_draft_to_published_as_one_version() {
    let dto = tutorial();
    let plan = planned(&dto);
    on_both(async |register| {
        for (state, new) in [
            (PlanState::Draft, true),
            (PlanState::Draft, false),
            (PlanState::Approved, true),
            (PlanState::Draft, false),
            (PlanState::Published, true),
            (PlanState::Published, false),
        ] {
            let brought = bring(&register, &dto, &plan, state).await.unwrap();
            assert_eq!((brought.plan.version, brought.new, brought.before), (1, new, None), "{state:?}");
        }
        assert_eq!(states(&register).await, [(1, PlanState::Published)]);
        let seats = register.read(COMMITTEE, Select::<Seat>::all()).await.unwrap();
        assert_eq!(seats.len(), plan.assignments.len());
        let duties = register.read(COMMITTEE, Select::<Duty>::all()).await.unwrap();
        let sessions = duties.iter().filter(|duty| duty.kind == DutyKind::Session).count();
        assert_eq!((duties.len(), sessions), (21, 3));
        assert!(seats.iter().any(|seat| seat.quality == Quality::Head));
        let told = versions(&register, COMMITTEE).await.unwrap();
        assert_eq!((told.len(), told[0].author.as_str()), (1, "văn phòng"));
        assert_eq!(register.verify().await.unwrap().flaws, []);
    });
}

#[test]
fn what_is_kept_is_read_back_as_it_was() {
    let dto = tutorial();
    let plan = planned(&dto);
    on_both(async |register| {
        bring(&register, &dto, &plan, PlanState::Approved).await.unwrap();
        let name: VersionName = "2027-01-01/1".parse().unwrap();
        let version = find_version(&register, COMMITTEE, name).await.unwrap().unwrap();
        let (again, _, kept) = Frozen::find(&register, &version).await.unwrap().read().unwrap();
        assert_eq!((again, kept), (dto.clone(), plan.clone()));
        assert_eq!(find_version(&register, COMMITTEE, "2".parse().unwrap()).await.unwrap(), None);
        // What is not in force stands nowhere yet.
        assert_eq!(register.read(COMMITTEE, Select::<Seat>::all()).await.unwrap(), []);
    });
}

#[test]
fn a_rebalanced_plan_supersedes_and_says_who_must_be_told() {
    let dto = tutorial();
    let plan = planned(&dto);
    let person = busy(&plan);
    let (now, changed) = rebalanced(&dto, &plan, &person);
    on_both(async |register| {
        bring(&register, &dto, &plan, PlanState::Published).await.unwrap();
        let brought = bring(&register, &now, &changed, PlanState::Published).await.unwrap();
        let (version, differences) = brought.before.unwrap();
        assert_eq!((brought.plan.version, version), (2, 1));
        let own = changed.rebalance.as_ref().unwrap();
        let counted = differences.changes.iter().filter(|change| change.counted).count();
        assert_eq!(counted, own.changes.iter().filter(|change| change.counted).count());
        assert_eq!(differences.told, own.told);
        assert!(differences.told.contains(&person));
        assert_eq!(states(&register).await, [(1, PlanState::Superseded), (2, PlanState::Published)]);
        let seats = register.read(COMMITTEE, Select::<Seat>::all().is("person", &person)).await.unwrap();
        assert_eq!(seats.len(), changed.assignments.iter().filter(|row| row.person == person).count());
        // And back again.
        let brought = bring(&register, &dto, &plan, PlanState::Published).await.unwrap();
        assert_eq!(brought.before.unwrap().1.told, own.told);
        assert_eq!(states(&register).await, [(1, PlanState::Published), (2, PlanState::Superseded)]);
        assert_eq!(register.verify().await.unwrap().flaws, []);
    });
}

#[test]
fn a_plan_that_breaks_a_rule_or_overlaps_another_is_refused() {
    let dto = tutorial();
    let plan = planned(&dto);
    let mut spoilt = plan.clone();
    spoilt.assignments.pop();
    let mut other = dto.clone();
    other.horizon.from = date("2027-02-01").into();
    other.horizon.to = date("2027-04-30").into();
    let late = planned(&other);
    on_both(async |register| {
        let told = bring(&register, &dto, &spoilt, PlanState::Draft).await;
        assert!(matches!(told, Err(PublishFailure::Violations(_))), "{told:?}");
        bring(&register, &dto, &plan, PlanState::Published).await.unwrap();
        let told = bring(&register, &other, &late, PlanState::Draft).await;
        assert!(matches!(told, Err(PublishFailure::Overlap { .. })), "{told:?}");
        assert_eq!(states(&register).await, [(1, PlanState::Published)]);
    });
}

#[test]
fn what_is_recorded_is_not_planned_away() {
    let dto = tutorial();
    let plan = planned(&dto);
    let row = plan.assignments.iter().find(|row| row.date >= date("2027-02-01")).unwrap().clone();
    let (now, changed) = rebalanced(&dto, &plan, &row.person);
    on_both(async |register| {
        bring(&register, &dto, &plan, PlanState::Published).await.unwrap();
        let mut change = register.change(COMMITTEE).await.unwrap();
        let came = Attendance {
            duty: row.duty.clone(),
            person: row.person.clone(),
            first: date("2027-01-01"),
            came: Came::Attended,
            reason: None,
            instead: None,
            credit: 0,
            arrived: None,
            spoke: Some(true),
            note: None,
        };
        change.put(&came).await.unwrap();
        change.commit("văn phòng", "2027-02-20T08:00:00Z".parse().unwrap()).await.unwrap();
        let told = bring(&register, &now, &changed, PlanState::Published).await;
        let Err(PublishFailure::Recorded(duties)) = told else { panic!("{told:?}") };
        assert_eq!(duties, std::slice::from_ref(&row.duty));
        assert_eq!(states(&register).await, [(1, PlanState::Published)]);
        let accounts = register.read(COMMITTEE, Select::<Account>::all()).await.unwrap();
        assert_eq!(accounts.len(), 5);
    });
}
