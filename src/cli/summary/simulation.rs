//! A simulation: a row for each quarter with the highest and lowest balance of each way, then what each way comes to.

use super::sheet::Sheet;
use crate::cli::console::{GOOD, STRONG, WARN};
use crate::domain::Status;
use crate::office::simulate::{Happened, Outlook, QuarterRun, Simulation, Way, WayRun};
use crate::texts::Texts;

/// The whole page.
pub(crate) fn simulation_page(
    simulation: &Simulation,
    texts: Texts,
    width: Option<u16>,
    seconds: f64,
) -> String {
    let verdicts: Vec<String> = simulation.ways.iter().map(|run| verdict(run, texts)).collect();
    [
        format!("{STRONG}{}{STRONG:#}\n\n", simulation.title),
        table(simulation, texts, width),
        format!("{}\n\n", texts.get("simulate-legend")),
        verdicts.concat(),
        format!("\n{}\n", texts.with("seconds", &[("total", texts.seconds(seconds).into())])),
    ]
    .concat()
}

/// The name of a way.
fn name(way: Way, texts: Texts) -> String {
    texts.get(match way {
        Way::Carried => "simulate-carried",
        Way::Alone => "simulate-alone",
        Way::RoundRobin => "simulate-round-robin",
    })
}

fn table(simulation: &Simulation, texts: Texts, width: Option<u16>) -> String {
    let mut heads = vec![(texts.get("simulate-quarter"), false)];
    heads.extend(simulation.ways.iter().map(|run| (name(run.way, texts), true)));
    heads.push((texts.get("simulate-open"), true));
    heads.push((texts.get("simulate-people"), true));
    let heads: Vec<(&str, bool)> = heads.iter().map(|(head, right)| (head.as_str(), *right)).collect();
    let mut sheet = Sheet::new(&heads, width);
    for (at, outlook) in simulation.quarters.iter().enumerate() {
        let runs: Vec<&QuarterRun> = simulation.ways.iter().filter_map(|run| run.quarters.get(at)).collect();
        let mut row = vec![texts.quarter(outlook.horizon)];
        row.extend(runs.iter().map(|run| spread(run, texts)));
        row.push(runs.iter().map(|run| run.open.to_string()).collect::<Vec<_>>().join(" / "));
        row.push(turnover(outlook));
        sheet.row(&row);
    }
    sheet.print()
}

/// Highest and lowest balance, and whether all are within one duty.
fn spread(run: &QuarterRun, texts: Texts) -> String {
    let mark = if run.within { "✓" } else { " " };
    match run.highest().zip(run.lowest()) {
        Some((highest, lowest)) => {
            format!("{} … {} {mark}", texts.amount(lowest, true), texts.amount(highest, true))
        }
        None => "–".to_owned(),
    }
}

fn turnover(outlook: &Outlook) -> String {
    let parts = [('+', outlook.joined.len()), ('−', outlook.left.len())];
    let told: Vec<String> = parts
        .iter()
        .filter(|(_, people)| *people > 0)
        .map(|(sign, people)| format!("{sign}{people}"))
        .collect();
    told.join(" ")
}

/// In how many quarters every balance is within one duty, what was covered and proved, and who came.
fn verdict(run: &WayRun, texts: Texts) -> String {
    let all = run.quarters.len();
    let style = if run.within() == all { GOOD } else { WARN };
    let blanks = [("n", run.within().into()), ("all", all.into()), ("planned", run.planned_within().into())];
    let within = texts.with("simulate-within", &blanks);
    let seats = run.quarters.iter().map(|quarter| quarter.happened).fold(Happened::default(), add);
    let came = [
        ("attended", seats.attended.into()),
        ("replaced", seats.replaced.into()),
        ("excused", seats.excused.into()),
        ("unexcused", seats.unexcused.into()),
    ];
    let proof = proof(run, texts).map(|proof| format!(" · {proof}")).unwrap_or_default();
    let open: i64 = run.quarters.iter().map(|quarter| quarter.open).sum();
    let open = texts.with("simulate-open-places", &[("n", open.into())]);
    format!(
        "{STRONG}{}{STRONG:#}: {style}{within}{style:#}\n  {open}{proof} · {}\n",
        name(run.way, texts),
        texts.with("simulate-came", &came)
    )
}

fn proof(run: &WayRun, texts: Texts) -> Option<String> {
    let planned: Vec<Status> = run.quarters.iter().filter_map(|quarter| quarter.status).collect();
    let proved = planned.iter().filter(|status| **status == Status::Optimal).count();
    let blanks = [("n", proved.into()), ("all", planned.len().into())];
    (!planned.is_empty()).then(|| texts.with("simulate-proved", &blanks))
}

fn add(sum: Happened, one: Happened) -> Happened {
    Happened {
        attended: sum.attended + one.attended,
        replaced: sum.replaced + one.replaced,
        excused: sum.excused + one.excused,
        unexcused: sum.unexcused + one.unexcused,
    }
}
