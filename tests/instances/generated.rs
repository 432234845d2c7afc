//! What the generator makes: the sizes asked for, the same bytes for the same options, and nothing the reader minds.

use luanphien::format::InstanceDto;
use luanphien::format::{NoFiles, build_instance};
use luanphien::office::generate::{GenerateOptions, ProvinceOptions, generate, province};

use super::committed::text;

fn options(members: usize, cells: usize, communes: usize, seed: u64) -> GenerateOptions {
    GenerateOptions { members, cells, communes, seed, ..GenerateOptions::default() }
}

fn members(instance: &InstanceDto) -> usize {
    instance.people.iter().filter(|person| person.groups.contains("committee")).count()
}

#[test]
fn the_same_options_make_the_same_bytes() {
    let one = text(&generate(&options(20, 30, 5, 7)).unwrap());
    assert_eq!(one, text(&generate(&options(20, 30, 5, 7)).unwrap()));
    assert_ne!(one, text(&generate(&options(20, 30, 5, 8)).unwrap()));
}

#[test]
fn every_size_has_what_was_asked_for() {
    for (m, c, x) in [(1, 1, 1), (2, 1, 3), (5, 6, 2), (38, 58, 12), (30, 24, 1), (76, 116, 24)] {
        let instance = generate(&options(m, c, x, 1)).unwrap();
        assert_eq!((members(&instance), instance.cells.len(), instance.communes.len()), (m, c, x));
        assert_eq!(instance.receptions.len(), x + 1);
        assert_eq!(
            instance.history.openings.iter().map(|one| one.points.0).sum::<num_rational::Ratio<i64>>(),
            0.into()
        );
    }
}

#[test]
fn a_province_is_made_in_a_moment() {
    let instance = generate(&options(3800, 5800, 1200, 3)).unwrap();
    assert_eq!((members(&instance), instance.cells.len(), instance.communes.len()), (3800, 5800, 1200));
    let board = instance.people.iter().filter(|person| person.groups.contains("standing_board")).count();
    assert_eq!(board, 1140);
}

#[test]
fn options_out_of_range_are_named() {
    let none = GenerateOptions { members: 0, ..GenerateOptions::default() };
    assert_eq!(generate(&none).unwrap_err().to_string(), "members is 0, but must be 1 or more");
    let late = GenerateOptions { months: 25, ..GenerateOptions::default() };
    assert_eq!(generate(&late).unwrap_err().option, "months");
    let away = GenerateOptions { absence_percent: 101, ..GenerateOptions::default() };
    assert_eq!(generate(&away).unwrap_err().option, "absence");
    let crooked = GenerateOptions {
        from: GenerateOptions::default().from.succ_opt().unwrap(),
        ..GenerateOptions::default()
    };
    assert_eq!(generate(&crooked).unwrap_err().option, "from");
}

#[test]
fn the_committees_of_a_province_differ_and_are_of_one_size() {
    let options = ProvinceOptions { committees: 12, ..ProvinceOptions::default() };
    let made: Vec<InstanceDto> = province(&options).unwrap().collect();
    let texts: std::collections::BTreeSet<String> = made
        .iter()
        .map(|one| {
            assert_eq!((members(one), one.cells.len(), one.receptions.len()), (30, 24, 1));
            assert_eq!(one.organization.level, "commune");
            build_instance(one, &NoFiles).unwrap();
            // Differing names alone would be no difference.
            text(&InstanceDto {
                title: String::new(),
                organization: made[0].organization.clone(),
                ..one.clone()
            })
        })
        .collect();
    assert_eq!(texts.len(), 12);
    assert!(
        made.iter().map(|one| one.cells[0].meetings.clone()).any(|rules| rules != made[0].cells[0].meetings)
    );
    let again: Vec<InstanceDto> = province(&options).unwrap().collect();
    assert_eq!(made, again);
    let none = ProvinceOptions { committees: 0, ..options };
    assert_eq!(province(&none).err().unwrap().option, "committees");
}
