//! Synthetic people: leadership, agencies, commune secretaries, and those who sit on panels only.

use super::{COMMUNES_OF_A_ZONE, purpose};
use crate::office::generate::agencies::{AGENCIES, Agency, DEPUTIES, Family};
use crate::office::generate::dice::Dice;
use crate::office::generate::options::GenerateOptions;
use crate::office::generate::people::{member, of_commune, panel_only};
use crate::office::generate::sketch::{CellSketch, PersonSketch, Where};

/// Everybody, and who does what at receptions.
pub(super) struct Cast {
    /// Members first.
    pub(super) people: Vec<PersonSketch>,
    /// Positions of the deputies of the first member, who stand in at the district's receptions.
    pub(super) deputies: Vec<usize>,
    /// For each commune: its secretary, then the delegates.
    pub(super) hosts: Vec<Vec<usize>>,
}

/// How many members are on the standing board: three tenths, as 11 of 38.
fn standing_board(members: usize) -> usize {
    ((members * 3 + 5) / 10).max(1)
}

/// How many secretaries of communes are members: three of four, but at most a third of the members.
fn member_secretaries(options: &GenerateOptions) -> usize {
    (options.communes * 3 / 4).min(options.members / 3)
}

/// Number of zones, each with its own panel agencies.
pub(super) fn zones(options: &GenerateOptions) -> usize {
    options.communes.div_ceil(COMMUNES_OF_A_ZONE)
}

/// The label of a family of agencies in a zone; a single zone needs no number.
pub(super) fn family_label(family: Family, zone: usize, zones: usize) -> Option<String> {
    let name = match family {
        Family::Advisory => "advisory",
        Family::Government => "government",
        Family::Sector => "sector",
        Family::None => return None,
    };
    Some(if zones == 1 { name.into() } else { format!("{name}:{}", zone + 1) })
}

/// Everybody in the order: members (leaders, agencies, commune secretaries), agency deputies, leaders of communes.
pub(super) fn cast(options: &GenerateOptions, cells: &[CellSketch]) -> Cast {
    let secretaries = member_secretaries(options);
    let board = standing_board(options.members);
    let leaders = 3.min(board).min(options.members - secretaries);
    let mut people: Vec<PersonSketch> = (0..leaders).map(leader).collect();
    let agencies = options.members - leaders - secretaries;
    people.extend((0..agencies).map(|number| of_agency(number, zones(options))));
    people.extend((0..secretaries).map(|commune| member_secretary(commune, cells)));
    for person in people.iter_mut().take(board) {
        person.groups.push("standing_board".into());
    }
    settle(options, cells, &mut people[..leaders + agencies]);
    people.extend((0..zones(options)).flat_map(|zone| deputies(zone, zones(options))));
    let hosts = hosts(options, options.members - secretaries, secretaries, &mut people);
    Cast { people, deputies: (1..leaders).collect(), hosts }
}

fn leader(number: usize) -> PersonSketch {
    let (title, label) =
        if number == 0 { ("Bí thư", "secretary") } else { ("Phó Bí thư", "deputy_secretary") };
    let mut person = member(format!("m{:04}", number + 1), title, vec![label.into()], 1);
    person.name = format!("{title} {}", number + 1);
    person.halves = 1;
    person
}

fn of_agency(number: usize, zones: usize) -> PersonSketch {
    let agency = &AGENCIES[number / zones % AGENCIES.len()];
    let mut person =
        member(format!("c{:04}", number + 1), agency.leader, labels(agency, number % zones, zones), 2);
    person.name = format!("{} (uỷ viên {})", agency.leader, number + 1);
    person
}

fn labels(agency: &Agency, zone: usize, zones: usize) -> Vec<String> {
    let family = family_label(agency.family, zone, zones);
    std::iter::once(agency.label.to_owned()).chain(family).collect()
}

fn member_secretary(commune: usize, cells: &[CellSketch]) -> PersonSketch {
    let title = format!("Bí thư Đảng uỷ xã {}", commune + 1);
    let mut person = member(format!("s{:04}", commune + 1), &title, vec!["commune_secretary".into()], 1);
    let home = cells.iter().position(|cell| cell.commune == commune).map(Where::Cell);
    person.home = home.or(Some(Where::Commune(commune)));
    person.workplace = Some(Where::Commune(commune));
    person
}

/// Members of the district live in hamlets anywhere; one in three near the office.
fn settle(options: &GenerateOptions, cells: &[CellSketch], people: &mut [PersonSketch]) {
    let mut dice = Dice::new(options.seed, purpose::HOMES);
    let near = cells.iter().filter(|cell| cell.commune == 0).count().max(1);
    for person in people {
        let among = if dice.percent(33) { near } else { cells.len() };
        person.home = Some(Where::Cell(dice.below(among)));
    }
}

fn deputies(zone: usize, zones: usize) -> impl Iterator<Item = PersonSketch> {
    DEPUTIES.iter().enumerate().map(move |(number, agency)| {
        let id = format!("p{:04}", zone * DEPUTIES.len() + number + 1);
        let mut person = panel_only(id, agency.leader, labels(agency, zone, zones));
        person.name = format!("{} (cụm {})", agency.leader, zone + 1);
        person
    })
}

/// Adds the leaders of every commune, and says who hosts there, the head first.
fn hosts(
    options: &GenerateOptions,
    first_secretary: usize,
    secretaries: usize,
    people: &mut Vec<PersonSketch>,
) -> Vec<Vec<usize>> {
    let mut hosts = Vec::new();
    for commune in 0..options.communes {
        let mut turn = Vec::new();
        if commune < secretaries {
            turn.push(first_secretary + commune);
        }
        for (kind, title) in commune_leaders(commune < secretaries) {
            turn.push(people.len());
            let id = format!("x{:04}-{kind}", commune + 1);
            people.push(of_commune(
                id,
                &format!("{title} xã {}", commune + 1),
                own_labels(kind, commune),
                commune,
            ));
        }
        turn.truncate(3);
        hosts.push(turn);
    }
    hosts
}

fn commune_leaders(secretary_is_member: bool) -> impl Iterator<Item = (&'static str, &'static str)> {
    let leaders = [
        ("secretary", "Bí thư Đảng uỷ"),
        ("deputy", "Phó Bí thư Thường trực Đảng uỷ"),
        ("chair", "Chủ tịch Uỷ ban nhân dân"),
        ("vice-chair", "Phó Chủ tịch Uỷ ban nhân dân"),
    ];
    leaders.into_iter().skip(usize::from(secretary_is_member))
}

fn own_labels(kind: &str, commune: usize) -> Vec<String> {
    match kind {
        "secretary" => vec!["commune_secretary".into()],
        "chair" | "vice-chair" => vec![own_committee(commune)],
        _ => vec!["commune_deputy".into()],
    }
}

/// Label of the leaders of a commune's People's Committee.
pub(super) fn own_committee(commune: usize) -> String {
    format!("commune:{}:people_committee", commune + 1)
}
