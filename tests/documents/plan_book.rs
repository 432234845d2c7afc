//! The workbook of a plan: what stands in its fields, that it adds up, and that nothing in it is taken for what it is not.

use std::collections::BTreeMap;

use luanphien::documents::plan_book;
use luanphien::domain::{Assignment, Instance, Kind, Language, PersonId, Plan};
use luanphien::format::{NoFiles, build_instance};
use luanphien::office::generate::{GenerateOptions, generate};
use luanphien::office::{Silent, rebalance};
use luanphien::texts::{Labels, Texts};

use super::cells::{Lines, formulas, sheets};
use crate::rebalance::real::{options, without_the_busiest};
use crate::support::hand::plan_of;
use crate::support::plans::{COMMUNE, TAM_NONG, TUTORIAL};

pub fn book(instance: &Instance, plan: &Plan) -> Vec<u8> {
    plan_book(instance, plan, None, Texts::new(Language::Vi)).unwrap()
}

/// The lines below the first line that begins with this head.
fn below<'a>(lines: &'a [Vec<String>], head: &str) -> &'a [Vec<String>] {
    let at = lines.iter().position(|line| line.first().is_some_and(|first| first == head)).unwrap();
    &lines[at + 1..]
}

fn sheet<'a>(all: &'a [(String, Lines)], name: &str) -> &'a Lines {
    &all.iter().find(|(own, _)| own == name).unwrap_or_else(|| panic!("no sheet {name}")).1
}

/// The sheet with this heading, whose tab may have no room for all of it.
fn titled<'a>(all: &'a [(String, Lines)], title: &str) -> &'a Lines {
    &all.iter().find(|(_, lines)| lines[0][0] == title).unwrap_or_else(|| panic!("no sheet {title}")).1
}

#[test]
fn the_tutorial_in_full() {
    let (instance, plan) = &*TUTORIAL;
    let text: String = sheets(&book(instance, plan))
        .iter()
        .map(|(name, lines)| {
            let lines: String = lines.iter().map(|line| line.join(" | ") + "\n").collect();
            format!("== {name}\n{lines}\n")
        })
        .collect();
    insta::assert_snapshot!(text);
}

#[test]
fn the_matrix_adds_up_to_every_visit() {
    for (instance, plan) in [&*TUTORIAL, &*COMMUNE, &*TAM_NONG] {
        let bytes = book(instance, plan);
        let all = sheets(&bytes);
        let matrix = sheet(&all, "Ma trận");
        let visits =
            plan.assignments.iter().filter(|row| row.cell.is_some() && row.kind != Kind::AreaLead).count();
        let last = matrix.last().unwrap();
        assert_eq!(last[0], "Tổng cộng");
        let totals: Vec<usize> = last[1..].iter().map(|text| text.parse().unwrap()).collect();
        assert_eq!(totals.len(), instance.cells.len() + 1);
        assert_eq!(*totals.last().unwrap(), visits);
        assert_eq!(totals.iter().sum::<usize>(), 2 * visits);
        // A formula for each member, each cell, and all.
        let members = instance.person_ids().filter(|id| instance.is_compared(*id)).count();
        let formulas = formulas(&bytes, "Ma trận");
        assert_eq!(formulas.len(), members + instance.cells.len() + 1);
        assert!(formulas.iter().all(|(_, text)| text.starts_with("SUM(")), "{formulas:?}");
    }
}

#[test]
fn every_assignment_stands_on_the_right_sheets_and_on_no_other() {
    for (instance, plan) in [&*TUTORIAL, &*COMMUNE, &*TAM_NONG] {
        let all = sheets(&book(instance, plan));
        let labels = Labels::new(instance, Texts::new(Language::Vi));
        let mut others = Vec::new();
        for (at, person) in instance.people.iter().enumerate() {
            let own: Vec<&Assignment> =
                plan.assignments.iter().filter(|row| row.person == person.id).collect();
            let wanted = own.iter().map(|row| said(instance, &labels, row));
            if !instance.is_compared(PersonId(at)) {
                others.extend(wanted.map(|line| [vec![person.name.clone()], line].concat()));
                continue;
            }
            let lines = below(titled(&all, &person.name), "Ngày");
            let found: Vec<Vec<String>> = lines.iter().map(|line| short(line)).collect();
            assert_eq!(sorted(found), sorted(wanted.collect()), "{}", person.name);
        }
        if !others.is_empty() {
            let lines = below(sheet(&all, "Những người khác"), "Họ tên");
            let found = lines.iter().map(|line| [vec![line[0].clone()], short(&line[2..])].concat());
            assert_eq!(sorted(found.collect()), sorted(others));
        }
        everything_by_day(instance, plan, &all);
    }
}

/// Day, hours, what and in which quality: of an assignment, and of a line of a person's sheet.
fn said(instance: &Instance, labels: &Labels<'_>, row: &Assignment) -> Vec<String> {
    let cell = row.cell.as_ref().map(|id| &instance.cells.iter().find(|cell| cell.id == *id).unwrap().name);
    let series =
        row.reception.as_ref().map(|id| &instance.series.iter().find(|own| own.id == *id).unwrap().name);
    vec![
        row.date.format("%d/%m/%Y").to_string(),
        row.start.format("%H:%M").to_string(),
        row.end.format("%H:%M").to_string(),
        cell.or(series).unwrap().clone(),
        labels.quality(row),
    ]
}

fn short(line: &[String]) -> Vec<String> {
    let what = line[4].split(" (0").next().unwrap();
    [&*line[0], &*line[2], &*line[3], what, &*line[7]].map(str::to_owned).to_vec()
}

fn sorted(mut lines: Vec<Vec<String>>) -> Vec<Vec<String>> {
    lines.sort();
    lines
}

/// The calendar and the sheets of the communes tell each meeting and session once, with all who come.
fn everything_by_day(instance: &Instance, plan: &Plan, all: &[(String, Lines)]) {
    let days = below(sheet(all, "Lịch theo ngày"), "Ngày");
    let held: std::collections::BTreeSet<&str> =
        plan.assignments.iter().filter(|row| row.reception.is_some()).map(|row| row.duty.as_str()).collect();
    assert_eq!(days.len(), instance.meetings.len() + held.len());
    let names: BTreeMap<&str, &str> =
        instance.people.iter().map(|person| (person.id.as_str(), person.name.as_str())).collect();
    let mut people: Vec<&str> = plan.assignments.iter().map(|row| names[row.person.as_str()]).collect();
    let told = days.iter().map(|line| line.last().unwrap()).filter(|who| *who != "Chưa có cấp uỷ viên dự.");
    let told: Vec<&str> = told.flat_map(|who| who.split("; ")).collect();
    let mut told: Vec<&str> = told.iter().map(|name| name.split(" (").next().unwrap()).collect();
    people.sort_unstable();
    told.sort_unstable();
    assert_eq!(told, people);
    for commune in &instance.communes {
        let here = days.iter().filter(|line| line[5] == commune.name);
        let here: Vec<Vec<String>> = here.map(|line| [&line[..5], &line[6..]].concat()).collect();
        assert_eq!(below(titled(all, &commune.name), "Ngày"), here, "{}", commune.name);
    }
}

#[test]
fn balances_are_the_plans_and_their_formulas_say_how() {
    let (instance, plan) = &*TAM_NONG;
    let bytes = book(instance, plan);
    let all = sheets(&bytes);
    let lines = below(sheet(&all, "Số dư"), "Họ tên");
    let (total, members) = lines.split_last().unwrap();
    let number = |text: &str| text.parse::<f64>().unwrap();
    for line in members {
        let person = instance.people.iter().find(|person| person.name == line[0]).unwrap();
        let load = plan.people.iter().find(|load| load.id == person.id).unwrap();
        let closing = *load.load.numer() as f64 / *load.load.denom() as f64;
        assert!((number(&line[6]) - closing).abs() < 0.006, "{line:?}");
        assert_eq!(line[3], load.points.to_string());
        assert_eq!(line[7], load.duties.to_string());
    }
    let compared = |id: &str| {
        instance.is_compared(PersonId(instance.people.iter().position(|person| person.id == id).unwrap()))
    };
    let points: i64 = plan.people.iter().filter(|load| compared(&load.id)).map(|load| load.points).sum();
    assert_eq!(total[3], points.to_string());
    let formulas = formulas(&bytes, "Số dư");
    assert_eq!(formulas.len(), 2 * members.len() + 8);
    let (first, text) = &formulas[0];
    assert_eq!(*text, format!("D{0}-E{0}", first.0 + 1));
}

#[test]
fn names_that_look_like_formulas_are_text_and_equal_and_long_ones_have_sheets_of_their_own() {
    let (instance, plan) = &*COMMUNE;
    let mut instance = instance.clone();
    let names = [
        "=1+1",
        "+84 912 345 678",
        "-2",
        "@SUM(A1)",
        "0123456789",
        "Nguyễn Văn A",
        "nguyễn văn a",
        "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phương Thảo",
        "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phương Thuỷ",
        "[Tư]/*?:\\'",
        "Ma trận",
    ];
    for (person, name) in instance.people.iter_mut().zip(names) {
        person.name = name.to_owned();
    }
    instance.communes[0].name = "=HYPERLINK(\"http://a\")".into();
    let bytes = book(&instance, plan);
    let all = sheets(&bytes);
    let tabs: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    let lower: std::collections::BTreeSet<String> = tabs.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(lower.len(), tabs.len(), "{tabs:?}");
    for tab in &tabs {
        let forbidden = |letter: char| "[]:*?/\\".contains(letter);
        assert!(!tab.is_empty() && tab.encode_utf16().count() <= 31 && !tab.contains(forbidden), "{tab}");
        let own = formulas(&bytes, tab);
        let ours = |text: &str| text.starts_with("SUM(") || text.len() < 12 && text.contains(['-', '+']);
        assert!(own.iter().all(|(at, text)| at.1 > 0 && ours(text)), "{tab}: {own:?}");
    }
    for name in ["=1+1", "+84 912 345 678", "-2", "@SUM(A1)", "0123456789"] {
        assert_eq!(sheet(&all, name)[0][0], name);
    }
    assert!(tabs.contains(&"Ma trận (2)") && tabs.contains(&"Nguyễn Văn A (2)"), "{tabs:?}");
    assert!(tabs.contains(&"Công Tằng Tôn Nữ Hoàng Thị (2)"), "{tabs:?}");
}

#[test]
fn the_same_plan_gives_the_same_bytes_in_each_language() {
    let (instance, plan) = &*TAM_NONG;
    let bytes = book(instance, plan);
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(bytes, book(instance, plan), "there is a clock in it");
    let english = plan_book(instance, plan, None, Texts::new(Language::En)).unwrap();
    assert_eq!(sheets(&english)[0].0, "Summary");
}

#[test]
fn changes_stand_on_a_sheet_where_a_plan_before_is_known() {
    let (instance, plan) = &*TAM_NONG;
    assert!(!sheets(&book(instance, plan)).iter().any(|(name, _)| name == "Thay đổi"));
    let changed = without_the_busiest(instance, plan);
    let new = rebalance(&changed, plan, &options(None), &Silent).unwrap().plan;
    let rebalance = new.rebalance.as_ref().unwrap();
    let own = sheets(&book(&changed, &new));
    let lines = below(sheet(&own, "Thay đổi"), "Ngày");
    assert_eq!(lines.len(), rebalance.changes.len());
    let labels = Labels::new(&changed, Texts::new(Language::Vi));
    for (line, change) in lines.iter().zip(&rebalance.changes) {
        let [duty, _, from, to] = labels.exchanged(change.from.as_ref(), change.to.as_ref(), change.counted);
        assert_eq!([&line[4], &line[6], &line[7]], [&duty, &from, &to]);
        assert_eq!(line[9], change.days_ahead.to_string());
    }
    // Compared with any other plan, there is no reason to tell.
    let given = plan_book(&changed, &new, Some(plan), Texts::new(Language::Vi)).unwrap();
    let given = sheets(&given);
    let other = below(sheet(&given, "Thay đổi"), "Ngày");
    assert_eq!(other.len(), rebalance.changes.len());
    assert!(other.iter().all(|line| line.len() == 8));
    let same = plan_book(&changed, &new, Some(&new), Texts::new(Language::Vi)).unwrap();
    let same = sheets(&same);
    assert!(below(sheet(&same, "Thay đổi"), "Ngày").is_empty());
}

#[test]
fn at_ten_times_the_size_people_stand_together_and_the_book_says_so() {
    let options = GenerateOptions { members: 380, cells: 580, communes: 120, ..GenerateOptions::default() };
    let instance = build_instance(&generate(&options).unwrap(), &NoFiles).unwrap();
    let plan = plan_of(&instance, Vec::new());
    let bytes = book(&instance, &plan);
    assert!(bytes.len() < 5_000_000, "{}", bytes.len());
    let all = sheets(&bytes);
    assert!(all.len() < 130, "{}", all.len());
    assert!(sheet(&all, "Mục lục").iter().flatten().any(|text| text.contains("nhiều nhất 250")));
    let last = sheet(&all, "Ma trận").last().unwrap().clone();
    assert_eq!(last.len(), instance.communes.len() + 2);
}
