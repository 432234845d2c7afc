//! The printed page: each person's line once in each chart, nothing fetched, everything escaped, the same again.

use luanphien::documents::simulation_page;
use luanphien::domain::Language;
use luanphien::office::simulate::{SimulateOptions, Simulation};
use luanphien::texts::Texts;

use super::{QUIET, run, six};

fn simulation() -> Simulation {
    run(&six(), SimulateOptions { quarters: 5, seed: 2, absence: 10, joins: 1, leaves: 1, ..QUIET })
}

#[test]
fn each_person_has_one_line_in_each_chart() {
    let simulation = simulation();
    let page = simulation_page(&simulation, Texts::new(Language::En));
    let charts: Vec<&str> =
        page.split("<svg").skip(1).map(|rest| rest.split("</svg>").next().unwrap()).collect();
    assert_eq!(charts.len(), 3);
    for (chart, run) in charts.iter().zip(&simulation.ways) {
        assert_eq!(chart.matches("<polyline").count(), 7);
        for (id, name) in &simulation.people {
            assert_eq!(chart.matches(&format!("<title>{name} ")).count(), 1, "{name}");
            let line = chart.split(&format!("<title>{name} ")).nth(1).unwrap();
            let points = line.split("points=\"").nth(1).unwrap().split('"').next().unwrap();
            let there = run.quarters.iter().filter(|one| one.balances.iter().any(|own| own.person == *id));
            assert_eq!(points.split(' ').count(), there.count(), "{name}");
        }
    }
}

#[test]
fn it_stands_alone_in_both_languages() {
    let simulation = simulation();
    for language in [Language::Vi, Language::En] {
        let page = simulation_page(&simulation, Texts::new(language));
        let outside = page.replace("http://www.w3.org/2000/svg", "");
        for word in
            ["http:", "https:", "//", "<script", "<link", "@import", "url(", "src=", "href=", "onload"]
        {
            assert!(!outside.contains(word), "{word}");
        }
        for tag in ["svg", "table", "tr", "td", "th", "g", "section", "figure"] {
            let open = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
            assert_eq!(open, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
        assert_eq!(page, simulation_page(&self::simulation(), Texts::new(language)));
    }
}

#[test]
fn names_are_escaped_and_every_point_lies_on_the_paper() {
    let mut simulation = simulation();
    simulation.title = "<script>alert(1)</script>".to_owned();
    simulation.people[0].1 = "<b>\"Ann\" & 'co'</b>".to_owned();
    let page = simulation_page(&simulation, Texts::new(Language::En));
    assert!(!page.contains("<b>") && !page.contains("<script"));
    for points in page.split("points=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        for point in points.split(' ') {
            let (x, y) = point.split_once(',').unwrap();
            let (x, y): (i64, i64) = (x.parse().unwrap(), y.parse().unwrap());
            assert!((0..=700).contains(&x) && (0..=238).contains(&y), "{point}");
        }
    }
}

#[test]
fn the_page_can_be_read_by_everybody() {
    crate::documents::accessible::readable(&simulation_page(&simulation(), Texts::new(Language::Vi)));
}
