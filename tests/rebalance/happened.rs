//! What happens in an office, file by file: the figures of `instances/README.md` are the proved least ones.

use std::path::Path;

use luanphien::domain::{Plan, Tier, WarningKind};
use luanphien::format::{Folder, apply_changes_to_plan, build_instance, read_changes, read_instance_dto};
use luanphien::office::{PlanOptions, RebalanceOptions, Silent, check, rebalance};

use crate::support::date;
use crate::support::plans::{TAM_NONG, path};

const FOLDER: &str = "tam-nong/changes";

fn text(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap()
}

/// The plan after what one file says.
fn after(file: &str) -> Plan {
    let as_of = date("2027-02-01");
    let before = read_instance_dto(&text("tam-nong/2027-q1.json")).unwrap();
    let changes = read_changes(&text(&format!("{FOLDER}/{file}"))).unwrap();
    let plan = &TAM_NONG.1;
    let now = apply_changes_to_plan(&before, &changes, as_of, plan).unwrap();
    let instance = build_instance(&now, &Folder(path("tam-nong"))).unwrap();
    let options = RebalanceOptions { as_of, changes: None, plan: PlanOptions::default() };
    let new = rebalance(&instance, plan, &options, &Silent).unwrap().plan;
    assert!(check(&instance, &new).is_clean(), "{file}");
    assert!(new.tiers.iter().all(|tier| tier.proved), "{file}: {:#?}", new.tiers);
    new
}

/// The rows of the table that name a file of the folder.
fn rows(page: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<String>>();
    let own = |cells: &Vec<String>| {
        cells.len() == 7 && file(cells).is_some_and(|file| path(FOLDER).join(file).exists())
    };
    page.lines().map(cells).filter(own).collect()
}

fn file(cells: &[String]) -> Option<&str> {
    cells[1].strip_prefix('`')?.strip_suffix('`').filter(|name| Path::new(name).extension().is_some())
}

fn warnings(plan: &Plan) -> String {
    let word = |kind: WarningKind| match kind {
        WarningKind::MonthShort => Some("month_short"),
        WarningKind::PostingLead => Some("posting_lead"),
        _ => None,
    };
    let mut words: Vec<&str> = plan.warnings.iter().filter_map(|warning| word(warning.kind)).collect();
    words.dedup();
    if words.is_empty() { "–".to_owned() } else { words.join(", ") }
}

#[test]
fn the_figures_of_the_page_are_those_of_the_plans() {
    let page = text("README.md");
    let rows = rows(&page);
    assert_eq!(rows.len(), std::fs::read_dir(path(FOLDER)).unwrap().count(), "a row for each file");
    for row in rows {
        let plan = after(file(&row).unwrap());
        let value = |tier: Tier| plan.tiers.iter().find(|one| one.tier == tier).unwrap().value.to_string();
        let found = [value(Tier::Changes), value(Tier::Told), warnings(&plan)];
        assert_eq!(row[3..6], found, "{}", row[1]);
    }
}
