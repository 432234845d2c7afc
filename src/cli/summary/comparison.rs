//! The comparison of scenarios: two tables, each figure with what it is more or less than in the base; then the seconds.

use num_rational::Ratio;

use super::comparison_details::details;
use super::sheet::Sheet;
use crate::answers::Failure;
use crate::cli::console::{GOOD, STRONG, WARN};
use crate::domain::{Difference, Figures};
use crate::office::compare::{Compared, Comparison, Ran};
use crate::texts::Texts;

/// The whole page.
pub(crate) fn comparison_page(
    comparison: &Comparison,
    failures: &[Option<Failure>],
    texts: Texts,
    width: Option<u16>,
    seconds: f64,
) -> String {
    let made = comparison.all().filter(|ran| ran.outcome.is_ok()).count();
    let all = comparison.scenarios.len() + 1;
    let style = if made == all { GOOD } else { WARN };
    let state = texts.with("compare-made", &[("made", made.into()), ("all", all.into())]);
    [
        format!("{STRONG}{}{STRONG:#}\n{style}{state}{style:#}\n", comparison.title),
        format!("\n{STRONG}{}{STRONG:#}\n", texts.get("compare-coverage")),
        coverage(comparison, texts, width),
        format!("\n{STRONG}{}{STRONG:#}\n", texts.get("compare-fairness")),
        fairness(comparison, texts, width),
        format!("{}\n", texts.get("compare-brackets")),
        details(comparison, failures, texts),
        time(comparison, texts, seconds),
    ]
    .concat()
}

/// The seconds of the whole, and of each plan.
fn time(comparison: &Comparison, texts: Texts, seconds: f64) -> String {
    let one = |ran: &Ran| format!("{} {}", ran.name, texts.seconds(ran.seconds));
    let each: Vec<String> = comparison.all().map(one).collect();
    let total = texts.with("seconds", &[("total", texts.seconds(seconds).into())]);
    format!("\n{total} ({})\n", each.join(" · "))
}

type Columns<const N: usize> = [(&'static str, bool); N];

fn sheet<const N: usize>(columns: Columns<N>, texts: Texts, width: Option<u16>) -> Sheet {
    let heads = columns.map(|(key, right)| (texts.get(key), right));
    Sheet::new(&heads.each_ref().map(|(head, right)| (head.as_str(), *right)), width)
}

fn coverage(comparison: &Comparison, texts: Texts, width: Option<u16>) -> String {
    let columns: Columns<7> = [
        ("compare-scenario", false),
        ("compare-proof", false),
        ("compare-covered", true),
        ("compare-open", true),
        ("compare-head", true),
        ("compare-delegate", true),
        ("compare-not-held", true),
    ];
    let mut sheet = sheet(columns, texts, width);
    for ran in comparison.all() {
        let mut row = vec![ran.name.clone(), proof(ran, texts)];
        row.extend(ran.outcome.as_ref().map_or_else(|_| vec![dash(); 5], |one| covered(one)));
        sheet.row(&row);
    }
    sheet.print()
}

fn proof(ran: &Ran, texts: Texts) -> String {
    texts.get(match &ran.outcome {
        Ok(compared) if compared.figures.is_proved() => "compare-proved",
        Ok(_) => "compare-unproved",
        Err(_) => "compare-none",
    })
}

fn covered(compared: &Compared) -> Vec<String> {
    let (figures, less) = (&compared.figures, compared.difference.as_ref());
    let meetings = figures.meetings;
    let beside = |value: i64, of: fn(&Difference) -> i64| with(value, less.map(of));
    vec![
        format!("{}/{}{}", meetings.covered, meetings.meetings, bracket(less.map(|less| less.covered))),
        beside(meetings.seats - meetings.taken, |less| less.open_seats),
        beside(figures.sessions.head, |less| less.head),
        beside(figures.sessions.delegate, |less| less.delegate),
        beside(figures.sessions.not_held(), |less| less.not_held),
    ]
}

fn fairness(comparison: &Comparison, texts: Texts, width: Option<u16>) -> String {
    let columns: Columns<9> = [
        ("compare-scenario", false),
        ("compare-highest", true),
        ("compare-lowest", true),
        ("compare-leximax", false),
        ("compare-substitutions", true),
        ("compare-returns", true),
        ("compare-cells", true),
        ("compare-members", true),
        ("compare-travel", true),
    ];
    let mut sheet = sheet(columns, texts, width);
    for ran in comparison.all() {
        let mut row = vec![ran.name.clone()];
        row.extend(ran.outcome.as_ref().map_or_else(|_| vec![dash(); 8], |one| carried(one, texts)));
        sheet.row(&row);
    }
    sheet.print()
}

fn carried(compared: &Compared, texts: Texts) -> Vec<String> {
    let (figures, less) = (&compared.figures, compared.difference.as_ref());
    let load = |load: Option<Ratio<i64>>, change: Option<Ratio<i64>>| {
        load.map_or_else(dash, |load| texts.amount(load, true) + &ratio_bracket(change, texts))
    };
    let mean = |mean: Ratio<i64>, of: fn(&Difference) -> Ratio<i64>| {
        texts.amount(mean, false) + &ratio_bracket(less.map(of), texts)
    };
    vec![
        load(figures.highest(), less.and_then(|less| less.highest)),
        load(figures.lowest(), less.and_then(|less| less.lowest)),
        less.map_or_else(dash, |less| texts.get(leximax(less))),
        with(figures.substitutions, less.map(|less| less.substitutions)),
        with(figures.returns, less.map(|less| less.returns)),
        mean(figures.cells_per_member.mean(), |less| less.cells_per_member),
        mean(figures.members_per_cell.mean(), |less| less.members_per_cell),
        hours(figures, less, texts),
    ]
}

/// Whether the loads are levelled better or worse than in the base.
fn leximax(less: &Difference) -> &'static str {
    match less.leximax {
        Some(std::cmp::Ordering::Less) => "compare-fairer",
        Some(std::cmp::Ordering::Equal) => "compare-same",
        Some(std::cmp::Ordering::Greater) => "compare-less-fair",
        None => "compare-not-comparable",
    }
}

fn hours(figures: &Figures, less: Option<&Difference>, texts: Texts) -> String {
    let more = less.map(|less| less.travel_minutes).filter(|minutes| *minutes != 0);
    let more = more.map(|minutes| format!(" ({}{})", sign(minutes), texts.hours(minutes.abs())));
    texts.hours(figures.travel_minutes) + &more.unwrap_or_default()
}

fn sign(amount: i64) -> char {
    if amount < 0 { '−' } else { '+' }
}

fn with(value: i64, change: Option<i64>) -> String {
    value.to_string() + &bracket(change)
}

fn bracket(change: Option<i64>) -> String {
    let change = change.filter(|change| *change != 0);
    change.map(|change| format!(" ({}{})", sign(change), change.abs())).unwrap_or_default()
}

fn ratio_bracket(change: Option<Ratio<i64>>, texts: Texts) -> String {
    // Less than is written is not told.
    let change = change.filter(|change| (*change * 10).round() != Ratio::ZERO);
    change.map(|change| format!(" ({})", texts.amount(change, true))).unwrap_or_default()
}

fn dash() -> String {
    "–".to_owned()
}
