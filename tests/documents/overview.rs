//! The page of a plan: what stands in it, in both languages, at any size.

use luanphien::documents::{overview_charts, overview_page};
use luanphien::domain::{Instance, Kind, Language, Plan};
use luanphien::format::{NoFiles, build_instance};
use luanphien::office::generate::{GenerateOptions, generate};
use luanphien::texts::Texts;

use super::readers::python;
use crate::support::hand::plan_of;
use crate::support::plans::{COMMUNE, TAM_NONG};

fn page(instance: &Instance, plan: &Plan, language: Language) -> String {
    overview_page(instance, plan, Texts::new(language))
}

/// The numbers of the last row of the first table with shades: visits by cell, and all of them.
fn totals(page: &str) -> Vec<i64> {
    let foot = page.split("<tfoot>").nth(1).unwrap().split("</tfoot>").next().unwrap();
    foot.split("<td>").skip(1).map(|rest| rest.split('<').next().unwrap().parse().unwrap()).collect()
}

#[test]
fn the_matrix_counts_every_visit_and_the_lists_name_everybody() {
    for (instance, plan) in [&*COMMUNE, &*TAM_NONG] {
        let page = page(instance, plan, Language::Vi);
        let visits =
            plan.assignments.iter().filter(|row| row.cell.is_some() && row.kind != Kind::AreaLead).count();
        let totals = totals(&page);
        assert_eq!(totals.len(), instance.cells.len() + 1);
        assert_eq!(*totals.last().unwrap(), i64::try_from(visits).unwrap());
        assert_eq!(totals.iter().sum::<i64>(), 2 * totals.last().unwrap());
        for row in &plan.assignments {
            let name = &instance.people.iter().find(|person| person.id == row.person).unwrap().name;
            assert!(page.contains(name.as_str()), "{name}");
        }
        for meeting in &instance.meetings {
            assert!(page.contains(&Texts::new(Language::Vi).moment(meeting.start())), "{}", meeting.id);
        }
        let sessions = page.split("id=\"receptions\"").nth(1).unwrap().matches("<th scope=\"row\">").count();
        let held =
            plan.assignments.iter().filter(|row| matches!(row.kind, Kind::Head | Kind::Delegate)).count();
        assert_eq!(sessions, held);
    }
}

#[test]
fn the_page_needs_nothing_else_and_is_the_same_each_time() {
    let (instance, plan) = &*TAM_NONG;
    for language in [Language::Vi, Language::En] {
        let own = page(instance, plan, language);
        let addresses = own.replace("http://www.w3.org/2000/svg", "");
        assert!(
            !addresses.contains("http") && !own.contains("<script") && !own.contains("<link"),
            "it fetches something"
        );
        assert_eq!(own, page(instance, plan, language));
    }
    assert_ne!(page(instance, plan, Language::Vi), page(instance, plan, Language::En));
}

#[test]
fn names_are_text_and_nothing_else() {
    let (instance, plan) = &*COMMUNE;
    let mut instance = instance.clone();
    instance.people[0].name = "<script>alert(1)</script> & \"Tư\"".into();
    instance.title = "</title><b>".into();
    let page = page(&instance, plan, Language::Vi);
    assert!(!page.contains("<script>") && !page.contains("</title><b>"));
    assert!(page.contains("&lt;script&gt;"));
}

#[test]
fn charts_are_files_that_others_can_read() {
    let (instance, plan) = &*TAM_NONG;
    let charts = overview_charts(instance, plan, Texts::new(Language::Vi));
    let names: Vec<&str> = charts.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["loads-1.svg", "loads-2.svg", "map.svg"]);
    let folder = tempfile::TempDir::new().unwrap();
    for (name, text) in &charts {
        let file = folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        let said = python(
            "import sys, xml.dom.minidom as dom; print(dom.parse(sys.argv[1]).documentElement.tagName)",
            &file,
        );
        assert_eq!(said.trim(), "svg", "{name}");
    }
    let circles = charts[2].1.matches("<circle").count();
    assert_eq!(circles, instance.cells.len());
}

#[test]
fn at_ten_times_the_size_columns_are_communes_and_the_page_stays_a_page() {
    let options = GenerateOptions { members: 380, cells: 580, communes: 120, ..GenerateOptions::default() };
    let instance = build_instance(&generate(&options).unwrap(), &NoFiles).unwrap();
    let plan = plan_of(&instance, Vec::new());
    let page = page(&instance, &plan, Language::En);
    assert_eq!(totals(&page).len(), instance.communes.len() + 1);
    assert!(page.len() < 20_000_000, "{}", page.len());
    assert!(page.contains("Nobody attends yet."));
}
