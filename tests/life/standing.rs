//! Who there is from when to when: members change, history stays attached to who it was.

use luanphien::register::records::{Cell, Person, PlanState};
use luanphien::register::{Register, Select};

use super::{COMMITTEE, bring, on_both, planned, tutorial};
use crate::support::date;

type Known = (String, String, Option<String>);

async fn people(register: &Register, id: &str) -> Vec<Known> {
    let found = register.read(COMMITTEE, Select::<Person>::all().is("id", &id.to_owned())).await.unwrap();
    let until = |own: &Person| own.until.map(|day| day.to_string());
    found.iter().map(|own| (own.since.to_string(), own.title.clone(), until(own))).collect()
}

fn known(rows: &[(&str, &str, Option<&str>)]) -> Vec<Known> {
    rows.iter()
        .map(|(since, title, until)| ((*since).into(), (*title).into(), until.map(str::to_owned)))
        .collect()
}

#[test]
fn members_change_in_mid_term_and_history_stays_theirs() {
    let first = tutorial();
    let mut second = first.clone();
    (second.horizon.from, second.horizon.to) = (date("2027-04-01").into(), date("2027-06-30").into());
    let (promoted, gone) = (first.people[1].id.to_string(), first.people[4].id.to_string());
    let title = first.people[1].title.clone();
    second.people[1].title = "Chức vụ mới".to_owned();
    let mut newcomer = second.people[4].clone();
    (newcomer.id, newcomer.name, newcomer.from) =
        ("moi".into(), "Người Mới".into(), Some(date("2027-04-15").into()));
    second.people[4] = newcomer;
    second.cells[0].name = "Chi bộ đổi tên".to_owned();
    let (one, two) = (planned(&first), planned(&second));
    on_both(async |register| {
        bring(&register, &first, &one, PlanState::Published).await.unwrap();
        assert_eq!(people(&register, &promoted).await, known(&[("2027-01-01", &title, None)]));
        bring(&register, &second, &two, PlanState::Published).await.unwrap();
        let both = [("2027-01-01", title.as_str(), Some("2027-03-31")), ("2027-04-01", "Chức vụ mới", None)];
        assert_eq!(people(&register, &promoted).await, known(&both));
        let same = first.people[0].id.to_string();
        assert_eq!(people(&register, &same).await.len(), 1, "who stays the same stays one");
        let left = people(&register, &gone).await;
        assert_eq!(left[0].2.as_deref(), Some("2027-03-31"));
        assert_eq!(people(&register, "moi").await[0].0, "2027-04-15");
        let cells = register.read(COMMITTEE, Select::<Cell>::all()).await.unwrap();
        assert_eq!(cells.iter().filter(|cell| cell.until.is_some()).count(), 1);
        // Publishing the second quarter again with the old title leaves no trace of the new one.
        let mut third = second.clone();
        third.people[1].title = title.clone();
        bring(&register, &third, &planned(&third), PlanState::Published).await.unwrap();
        let ended = people(&register, &promoted).await;
        assert_eq!(ended.last().unwrap().1, title);
        assert_eq!(register.verify().await.unwrap().flaws, []);
    });
}
