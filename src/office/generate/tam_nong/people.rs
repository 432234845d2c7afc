//! Everybody of the Tam Nông instance: 38 members, leaders of agencies, leaders of the communes.

use super::communes::{COMMUNES, CommuneRow};
use super::posts::{MEMBERS, PANEL_ONLY, Post, STANDING_BOARD};
use crate::office::generate::dice::Dice;
use crate::office::generate::people::{member, of_commune, panel_only};
use crate::office::generate::sketch::{CellSketch, PersonSketch, Where};

/// Everybody, and who hosts where.
pub(super) struct Cast {
    /// The 38 members first: standing board, others, commune secretaries.
    pub(super) people: Vec<PersonSketch>,
    /// For each commune: its secretary, then the delegates.
    pub(super) hosts: Vec<Vec<usize>>,
}

/// The cast; homes of members who are no commune secretaries are drawn by chance.
pub(super) fn cast(cells: &[CellSketch], dice: &mut Dice) -> Cast {
    let mut people: Vec<PersonSketch> = STANDING_BOARD.iter().map(|post| of_post(post, true)).collect();
    people.extend(MEMBERS.iter().map(|post| of_post(post, false)));
    settle(&mut people, cells, dice);
    let members = people.len();
    people.extend(
        (0..COMMUNES.len()).filter(|c| COMMUNES[*c].secretary_is_member).map(|c| secretary(c, cells)),
    );
    people.extend(PANEL_ONLY.iter().map(panel_member));
    let hosts = leaders_of_communes(members, &mut people);
    Cast { people, hosts }
}

fn of_post(post: &Post, standing_board: bool) -> PersonSketch {
    let mut groups: Vec<String> = post.labels.iter().map(|label| (*label).to_owned()).collect();
    if standing_board {
        groups.insert(0, "standing_board".into());
    }
    let per_day = if post.halves == 1 { 1 } else { 2 };
    let mut person = member(post.id.into(), post.title, groups, per_day);
    person.halves = post.halves;
    person
}

fn panel_member(post: &Post) -> PersonSketch {
    panel_only(post.id.into(), post.title, post.labels.iter().map(|label| (*label).to_owned()).collect())
}

/// Four in ten live in the township, the others anywhere.
fn settle(people: &mut [PersonSketch], cells: &[CellSketch], dice: &mut Dice) {
    for person in people {
        let among = if dice.percent(40) { COMMUNES[0].cells } else { cells.len() };
        person.home = Some(Where::Cell(dice.below(among)));
    }
}

fn secretary(commune: usize, cells: &[CellSketch]) -> PersonSketch {
    let row = &COMMUNES[commune];
    let title = secretary_title(row);
    let mut person = member(format!("bt-{}", row.code), &title, vec!["commune_secretary".into()], 1);
    person.home = cells.iter().position(|cell| cell.commune == commune).map(Where::Cell);
    person.workplace = Some(Where::Commune(commune));
    person
}

fn secretary_title(row: &CommuneRow) -> String {
    format!("Bí thư Đảng uỷ {}", row.full_name())
}

/// Adds each commune's leaders who are no members; says who hosts there, the head first.
fn leaders_of_communes(first_secretary: usize, people: &mut Vec<PersonSketch>) -> Vec<Vec<usize>> {
    let mut next_member = first_secretary;
    let mut hosts = Vec::new();
    for (commune, row) in COMMUNES.iter().enumerate() {
        let head = if row.secretary_is_member {
            next_member += 1;
            next_member - 1
        } else {
            let groups = vec!["commune_secretary".into()];
            add(people, of_commune(format!("bt-{}", row.code), &secretary_title(row), groups, commune))
        };
        let deputy = format!("Phó Bí thư Thường trực Đảng uỷ {}", row.full_name());
        let deputy = of_commune(format!("pbt-{}", row.code), &deputy, vec!["commune_deputy".into()], commune);
        let deputy = add(people, deputy);
        let [chair, _] = committee(commune, row).map(|person| add(people, person));
        hosts.push(vec![head, deputy, chair]);
    }
    hosts
}

/// Chair and vice chair of the commune's People's Committee.
fn committee(commune: usize, row: &CommuneRow) -> [PersonSketch; 2] {
    [("ct", "Chủ tịch"), ("pct", "Phó Chủ tịch")].map(|(id, title)| {
        let title = format!("{title} Uỷ ban nhân dân {}", row.full_name());
        of_commune(format!("{id}-{}", row.code), &title, vec![own_committee(row)], commune)
    })
}

/// Label of the leaders of a commune's People's Committee.
pub(super) fn own_committee(row: &CommuneRow) -> String {
    format!("commune:{}:people_committee", row.code)
}

fn add(people: &mut Vec<PersonSketch>, person: PersonSketch) -> usize {
    people.push(person);
    people.len() - 1
}
