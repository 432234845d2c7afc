//! What papers say of unusual plans.

use chrono::Datelike;
use luanphien::documents::{Paper, papers, poster_paper};
use luanphien::domain::{Afterwards, Fate, Instance, Later, Letterhead, Plan};
use luanphien::office::{Silent, rebalance};

use super::look::said;
use crate::rebalance::real::{options, without_the_busiest};
use crate::support::plans::{COMMUNE, OVERLOAD, TAM_NONG, TUTORIAL};

fn of(instance: &Instance, plan: &Plan) -> Vec<Paper> {
    papers(instance, plan, &Letterhead::of(&instance.organization))
}

fn text(papers: &[Paper], name: &str) -> String {
    said(&papers.iter().find(|paper| paper.name == name).unwrap().docx().unwrap())
}

#[test]
fn names_stand_in_vietnamese_order() {
    let (instance, plan) = &*TUTORIAL;
    let mut instance = instance.clone();
    let names = ["Đỗ Văn Đức", "Ăn Thị Ân", "Lê Văn Dũng", "Bùi Thị Ánh", "Lê Văn An"];
    for (person, name) in instance.people.iter_mut().zip(names) {
        person.name = name.to_owned();
    }
    let notice = text(&of(&instance, plan), "thong-bao-phan-cong");
    let mut found: Vec<(usize, &str)> =
        names.iter().map(|name| (notice.find(name).unwrap(), *name)).collect();
    found.sort_unstable();
    let found: Vec<&str> = found.into_iter().map(|(_, name)| name).collect();
    assert_eq!(found, ["Lê Văn An", "Bùi Thị Ánh", "Ăn Thị Ân", "Lê Văn Dũng", "Đỗ Văn Đức"]);
}

#[test]
fn what_is_open_stands_in_the_notice() {
    let (instance, plan) = &*OVERLOAD;
    let notice = text(&of(instance, plan), "thong-bao-phan-cong");
    assert!(notice.contains("3. Việc chưa có người được phân công"), "{notice}");
    let (instance, plan) = &*TUTORIAL;
    let notice = text(&of(instance, plan), "thong-bao-phan-cong");
    assert!(!notice.contains("chưa có người được phân công"), "{notice}");
}

#[test]
fn a_plan_without_rows_has_a_notice_and_sheets_of_communes() {
    let (instance, plan) = &*TUTORIAL;
    let empty = Plan { assignments: Vec::new(), ..plan.clone() };
    let names: Vec<String> = of(instance, &empty).into_iter().map(|paper| paper.name).collect();
    assert_eq!(names, ["thong-bao-phan-cong", "lich-theo-xa/mau"]);
    assert!(text(&of(instance, &empty), "lich-theo-xa/mau").contains("chưa phân công"));
}

#[test]
fn control_characters_never_reach_a_file() {
    let (instance, plan) = &*TUTORIAL;
    let mut instance = instance.clone();
    instance.people[0].name = "Lê\u{0} Văn\u{1b} An\u{fffe}".to_owned();
    instance.organization.name = "Đảng uỷ \u{1} <xã> & \"Mẫu\"".to_owned();
    for paper in of(&instance, plan) {
        let docx = paper.docx().unwrap();
        for part in ["word/document.xml", "docProps/core.xml"] {
            let xml = super::look::part(&docx, part);
            assert!(!xml.contains(['\u{0}', '\u{1}', '\u{1b}', '\u{fffe}']), "{}", paper.name);
        }
        #[cfg(feature = "pdf")]
        paper.pdf().unwrap();
    }
}

/// Whoever leaves a seat, takes one or must be told stands in the list of what changed; a first plan has none.
#[test]
fn what_changed_has_its_own_notice() {
    let (instance, plan) = &*COMMUNE;
    assert!(of(instance, plan).iter().all(|paper| paper.name != "thong-bao-dieu-chinh"));
    let changed = without_the_busiest(instance, plan);
    let new = rebalance(&changed, plan, &options(None), &Silent).unwrap().plan;
    let told = text(&of(&changed, &new), "thong-bao-dieu-chinh");
    let made = new.rebalance.as_ref().unwrap();
    assert!(!made.changes.is_empty());
    let name = |id: &str| changed.people.iter().find(|own| own.id == id).unwrap().name.clone();
    for change in made.changes.iter().filter(|own| own.counted) {
        for row in [&change.from, &change.to].into_iter().flatten() {
            assert!(told.contains(&name(&row.person)), "{told}");
        }
    }
    for person in &made.told {
        assert!(told.contains(&name(person)), "{told}");
    }
}

#[test]
fn a_poster_says_which_sessions_were_moved_or_are_not_held() {
    let (instance, plan) = &*TAM_NONG;
    let mut sessions: Vec<_> = plan.assignments.iter().filter(|row| row.reception.is_some()).collect();
    sessions.sort_by_key(|row| row.start);
    sessions.dedup_by_key(|row| row.duty.clone());
    let february = sessions[0].date.with_day(1).unwrap() + chrono::Months::new(1);
    let later: Afterwards = [
        (sessions[0].duty.clone(), Later { fate: Fate::On(february + chrono::Days::new(11)), number: 2 }),
        (sessions[1].duty.clone(), Later { fate: Fate::Off, number: 3 }),
    ]
    .into();
    let letterhead = Letterhead::of(&instance.organization);
    let poster = |month| {
        let paper = poster_paper((instance, plan), &letterhead, month, &later);
        paper.map(|own| said(&own.docx().unwrap()))
    };
    let old = poster(sessions[0].date.with_day(1).unwrap()).unwrap();
    assert!(old.contains("Chuyển sang ngày 12/02") && old.contains("Không tiếp"), "{old}");
    let new = poster(february).unwrap();
    assert!(new.contains("12/02") && !new.contains("Chuyển sang"), "{new}");
    assert!(poster(february + chrono::Months::new(12)).is_none());
}
