//! The accounts, like statements of a bank.

use super::sheet::Sheet;
use crate::cli::console::STRONG;
use crate::office::follow_up::{Line, Statement};
use crate::texts::Texts;

/// Everybody's last period, or one person's periods.
pub(crate) fn ledger_page(found: &Statement, one: bool, texts: Texts, width: Option<u16>) -> String {
    if found.people.is_empty() {
        return format!("{}\n", texts.get("ledger-none"));
    }
    if one { people(found, texts, width) } else { everybody(found, texts, width) }
}

/// Keys of the columns after the first: what a period brings to an account.
const COLUMNS: [&str; 8] = [
    "ledger-opening",
    "ledger-planned",
    "ledger-done",
    "ledger-unrecorded",
    "ledger-missed",
    "ledger-stood-in",
    "ledger-target",
    "ledger-closing",
];

fn sheet(first: &str, texts: Texts, width: Option<u16>) -> Sheet {
    let heads: Vec<String> = std::iter::once(first).chain(COLUMNS).map(|key| texts.get(key)).collect();
    let heads: Vec<(&str, bool)> =
        heads.iter().enumerate().map(|(at, head)| (head.as_str(), at > 0)).collect();
    Sheet::new(&heads, width)
}

/// One statement for each person, a line for each period.
fn people(found: &Statement, texts: Texts, width: Option<u16>) -> String {
    let mut out = String::new();
    for (id, name, lines) in &found.people {
        let mut sheet = sheet("versions-period", texts, width);
        for line in lines {
            let period = format!("{} – {}", texts.day(line.account.first), texts.day(line.last));
            sheet.row(&cells(period, line, texts));
        }
        out.push_str(&format!("{STRONG}{name}{STRONG:#} ({id})\n{}", sheet.print()));
        let corrected = lines.iter().filter(|line| line.account.used != line.account.opening);
        for line in corrected {
            let blanks = [
                ("first", texts.day(line.account.first).into()),
                ("used", texts.hundredths(line.account.used).into()),
                ("opening", texts.hundredths(line.account.opening).into()),
            ];
            out.push_str(&format!("{}\n", texts.with("ledger-corrected", &blanks)));
        }
    }
    format!("{out}\n{}\n", texts.get("ledger-note"))
}

/// The last period of everybody, and what all of it adds up to.
fn everybody(found: &Statement, texts: Texts, width: Option<u16>) -> String {
    let last = found.people.iter().flat_map(|(_, _, lines)| lines).map(|line| line.account.first).max();
    let mut sheet = sheet("ledger-person", texts, width);
    let mut period = String::new();
    for (_, name, lines) in &found.people {
        for line in lines.iter().filter(|line| Some(line.account.first) == last) {
            period = format!("{} – {}", texts.day(line.account.first), texts.day(line.last));
            sheet.row(&cells(name.clone(), line, texts));
        }
    }
    let settlement = found.settlements.iter().filter(|(first, _)| Some(*first) == last).map(|own| own.1);
    let blanks = [
        ("settlement", texts.hundredths(settlement.sum()).into()),
        ("sum", texts.hundredths(found.sum()).into()),
    ];
    let sum = texts.with("ledger-sum", &blanks);
    format!("{STRONG}{period}{STRONG:#}\n{}{sum}\n\n{}\n", sheet.print(), texts.get("ledger-note"))
}

fn cells(first: String, line: &Line, texts: Texts) -> [String; 9] {
    let own = &line.account;
    let missed = own.owed + own.forgiven + own.cancelled;
    [
        first,
        texts.hundredths(own.opening),
        own.planned.to_string(),
        own.done.to_string(),
        own.unrecorded.to_string(),
        missed.to_string(),
        own.stood_in.to_string(),
        texts.hundredths(own.target),
        texts.hundredths(own.closing),
    ]
}
