//! Who goes on with which cell where the quarter ends inside a block of tenure.

use std::collections::{BTreeMap, BTreeSet};

use luanphien::domain::{Kind, Plan};
use luanphien::format::instance::CurrentHolder;
use luanphien::format::{InstanceDto, NoFiles, apply_changes_to_plan, build_instance, read_changes};
use luanphien::office::life::{Opened, open_period};
use luanphien::office::{PlanOptions, RebalanceOptions, Silent, rebalance};
use luanphien::register::Register;
use luanphien::register::records::PlanState;

use super::{COMMITTEE, bring, on_both, planned, tutorial};
use crate::support::date;

/// The tutorial's quarter in blocks of three months that begin in December: the last one runs from March to May.
fn first() -> InstanceDto {
    let mut dto = tutorial();
    dto.policy.blocks_from = Some(date("2026-12-01").into());
    dto
}

fn second() -> InstanceDto {
    let mut dto = first();
    (dto.horizon.from, dto.horizon.to) = (date("2027-04-01").into(), date("2027-06-30").into());
    dto
}

/// Who accompanies each cell by the rows of some months.
fn with(plan: &Plan, months: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let of_months = |date: String| months.iter().any(|month| date.starts_with(month));
    for row in plan.assignments.iter().filter(|row| row.kind == Kind::Accompanying) {
        if let Some(cell) = row.cell.clone().filter(|_| of_months(row.date.to_string())) {
            found.entry(cell).or_default().insert(row.person.clone());
        }
    }
    found
}

async fn open(register: &Register, dto: &mut InstanceDto) -> Opened {
    open_period(register, COMMITTEE, dto, &NoFiles).await.unwrap()
}

#[test]
fn a_block_that_runs_on_keeps_its_member() {
    let plan = planned(&first());
    let march = with(&plan, &["2027-03"]);
    assert!(march.len() > 3 && march.values().all(|people| people.len() == 1), "{march:?}");
    on_both(async |register| {
        bring(&register, &first(), &plan, PlanState::Published).await.unwrap();
        let mut dto = second();
        let opened = open(&register, &mut dto).await;
        assert_eq!((opened.staying, dto.policy.current.len()), (march.len(), march.len()));
        for own in &dto.policy.current {
            assert!(march[&*own.cell].contains(&*own.person), "{own:?}");
            assert_eq!((own.months_served, own.role.as_deref()), (1, Some("member")));
        }
        let next = planned(&dto);
        for (cell, people) in with(&next, &["2027-04", "2027-05"]) {
            assert_eq!(people, march[&cell], "{cell}");
        }
        // The file alone would have let others take over.
        let alone = with(&planned(&second()), &["2027-04", "2027-05"]);
        assert_ne!(alone, march);
    });
}

#[test]
fn a_block_that_ends_with_the_quarter_is_over() {
    let plan = planned(&tutorial());
    on_both(async |register| {
        bring(&register, &tutorial(), &plan, PlanState::Published).await.unwrap();
        let mut dto = second();
        dto.policy.blocks_from = None;
        assert_eq!(open(&register, &mut dto).await.staying, 0);
        assert_eq!(dto.policy.current, []);
        // Where the blocks of the file would begin at another time, it has to know who was there till now.
        let mut other = second();
        assert_eq!(open(&register, &mut other).await.staying, 0);
        assert!(
            !other.policy.current.is_empty() && other.policy.current.iter().all(|own| own.months_served == 3)
        );
        build_instance(&other, &NoFiles).unwrap();
    });
}

#[test]
fn who_has_left_or_may_not_go_on_does_not_and_the_file_has_the_last_word() {
    let plan = planned(&first());
    let march = with(&plan, &["2027-03"]);
    let held = |person: &str| march.values().filter(|people| people.contains(person)).count();
    let busy = march.values().flatten().max_by_key(|person| held(person)).unwrap().clone();
    let at = first().people.iter().position(|person| *person.id == *busy).unwrap();
    let (cell, _) = march.iter().find(|(_, people)| people.contains(&busy)).unwrap();
    on_both(async |register| {
        bring(&register, &first(), &plan, PlanState::Published).await.unwrap();
        let none_of = async |change: &dyn Fn(&mut InstanceDto)| {
            let mut dto = second();
            change(&mut dto);
            open(&register, &mut dto).await;
            build_instance(&dto, &NoFiles).unwrap();
            dto.policy.current.iter().filter(|own| *own.person == *busy).count()
        };
        assert_eq!(none_of(&|_| {}).await, held(&busy));
        assert_eq!(none_of(&|dto| dto.people[at].id = "moi".into()).await, 0);
        assert_eq!(none_of(&|dto| dto.people[at].to = Some(date("2027-03-31").into())).await, 0);
        assert_eq!(none_of(&|dto| dto.people[at].to = Some(date("2027-04-01").into())).await, held(&busy));
        assert_eq!(none_of(&|dto| dto.people[at].from = Some(date("2027-04-02").into())).await, 0);
        assert_eq!(none_of(&|dto| assert!(dto.people[at].groups.remove("committee"))).await, 0);
        let never = |dto: &mut InstanceDto| assert!(dto.people[at].cells.never.insert(cell.as_str().into()));
        assert_eq!(none_of(&never).await, held(&busy) - 1);
        let gone = |dto: &mut InstanceDto| dto.cells.retain(|own| *own.id != *cell);
        assert_eq!(none_of(&gone).await, held(&busy) - 1);
        // What the file says of a cell holds.
        let mut dto = second();
        let other = dto.people.iter().find(|person| *person.id != *busy).unwrap().id.clone();
        let said = CurrentHolder { person: other, cell: cell.as_str().into(), role: None, months_served: 2 };
        dto.policy.current.push(said.clone());
        assert_eq!(open(&register, &mut dto).await.staying, march.len() - 1);
        let of_cell: Vec<_> = dto.policy.current.iter().filter(|own| *own.cell == *cell).collect();
        assert_eq!(of_cell, [&said]);
    });
}

#[test]
fn who_took_over_in_mid_block_goes_on_till_the_block_is_full() {
    let from_february = |mut dto: InstanceDto| {
        dto.policy.blocks_from = Some(date("2027-02-01").into());
        dto
    };
    let dto = from_february(first());
    let plan = planned(&dto);
    let february = with(&plan, &["2027-02"]);
    let gone = february.values().flatten().next().unwrap().clone();
    let leaves = format!(
        r#"{{"format":"luanphien/changes@1","changes":[{{"leaves":{{"person":"{gone}","last_day":"2027-03-01"}}}}]}}"#
    );
    let as_of = date("2027-03-02");
    let now = apply_changes_to_plan(&dto, &read_changes(&leaves).unwrap(), as_of, &plan).unwrap();
    let options = RebalanceOptions { as_of, changes: None, plan: PlanOptions::default() };
    let made = rebalance(&build_instance(&now, &NoFiles).unwrap(), &plan, &options, &Silent).unwrap().plan;
    let march = with(&made, &["2027-03"]);
    let taken_over = february.iter().filter(|(cell, people)| {
        people.contains(&gone) && march.get(*cell).is_some_and(|people| !people.contains(&gone))
    });
    let taken_over: Vec<&String> = taken_over.map(|(cell, _)| cell).collect();
    assert!(!taken_over.is_empty(), "{february:?} {march:?}");
    on_both(async |register| {
        bring(&register, &dto, &plan, PlanState::Published).await.unwrap();
        bring(&register, &now, &made, PlanState::Published).await.unwrap();
        let mut next = from_february(second());
        open(&register, &mut next).await;
        build_instance(&next, &NoFiles).unwrap();
        for cell in &taken_over {
            let of_cell: Vec<_> = next.policy.current.iter().filter(|own| *own.cell == **cell).collect();
            assert_eq!(of_cell.len(), 1, "{of_cell:?}");
            assert!(march[*cell].contains(&*of_cell[0].person), "{of_cell:?}");
            assert_eq!(of_cell[0].months_served, 2, "counted from the block, whoever took over");
        }
    });
}
