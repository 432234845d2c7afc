//! Invitations for the panel of a reception (giấy mời), all of a month in one document.

use chrono::{Datelike, NaiveDate};

use crate::documents::paper::description::{Block, Document, Sheet, Text, bold, plain};
use crate::documents::paper::foot::of_office;
use crate::documents::paper::scope::{Held, Scope};

/// The invitations of the month that begins with a day; `None` where nobody is invited.
pub(in crate::documents::paper) fn invitations(scope: &Scope<'_>, month: NaiveDate) -> Option<Document> {
    let of_month =
        |own: &Held<'_>| (own.row.date.year(), own.row.date.month()) == (month.year(), month.month());
    let held = scope.sessions().into_iter().filter(|own| of_month(own) && !own.panel.is_empty());
    let sheets: Vec<Sheet> = held.map(|own| invitation(scope, &own)).collect();
    let title = scope.words.with("paper-invitation-title", &[("month", &scope.words.month(month))]);
    (!sheets.is_empty()).then(|| scope.document(title, sheets))
}

fn invitation(scope: &Scope<'_>, held: &Held<'_>) -> Sheet {
    let words = scope.words;
    let line = |key: &str, value: &str| {
        Block::Text(Text::body(vec![bold(format!("{} ", words.get(key))), plain(value)]))
    };
    let guest = |row: &&crate::domain::Assignment| {
        let text = format!("- {} ({})", scope.full(&row.person), row.role);
        Block::Text(Text::body(vec![plain(text)]))
    };
    let organization = scope.instance.organization.name.as_str();
    let mut blocks = vec![Block::Text(Text {
        keep: true,
        ..Text::body(vec![bold(words.with("paper-invitation-dear", &[("organization", organization)]))])
    })];
    blocks.extend(held.panel.iter().map(guest));
    let month = words.month(held.row.date);
    let what = [("session", held.series.name.as_str()), ("month", &month)];
    blocks.push(line("paper-invitation-to", &words.with("paper-invitation-what", &what)));
    if let Some(host) = held.host {
        blocks.push(line("paper-invitation-host", &scope.full(&host.person)));
    }
    let when = format!("{}, {}", scope.hours(held.row), words.day(held.row.date));
    blocks.push(line("paper-invitation-when", &when));
    blocks.push(line("paper-invitation-where", scope.place(&held.row.place)));
    if !held.series.topics.is_empty() {
        blocks.push(line("paper-invitation-topics", &held.series.topics.join("; ")));
    }
    blocks.push(Block::body(words.with("paper-invitation-end", &[("contact", &scope.contact())])));
    let about = vec![words.get("paper-invitation-about")];
    let mut sheet = scope.sheet(&words.get("paper-code-invitation"), "paper-invitation", about, blocks);
    sheet.foot = Some(of_office(words, scope.letterhead, vec![words.get("paper-to-invited")]));
    sheet
}
