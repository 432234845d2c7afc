//! A changed plan beside the one in force: the seats that change, and whom to tell what.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use maud::{Markup, html};

use super::job::Origin;
use super::words::{Letter, at, changes, to_come, told};
use crate::answers::broken_line;
use crate::domain::{Assignment, Change, Instance, Plan, Tier};
use crate::service::page::frame::Reader;
use crate::service::queue::Job;
use crate::texts::Labels;

/// Both plans.
pub(super) struct Outcome {
    pub(super) before: Plan,
    pub(super) after: Plan,
    /// The instance as it was.
    pub(super) was: Instance,
    /// The instance as it is now.
    pub(super) instance: Instance,
    /// The first day that could change.
    pub(super) since: Option<NaiveDate>,
}

impl Outcome {
    pub(super) fn page(&self, reader: &Reader<'_>, job: &Job, of: &Origin) -> Markup {
        let labels = Labels::new(&self.instance, reader.texts);
        let was = Labels::new(&self.was, reader.texts);
        let changes = changes(&self.before, &self.after);
        html! {
            (self.summary(reader, &changes))
            form.actions method="post" action=(format!("/rebalance/{}/take", job.id)) {
                (reader.token()) (of.fields())
                button.first { (reader.say("page-change-take")) }
            }
            (self.broken(reader))
            (seats(reader, &changes, [&was, &labels]))
            (self.tiers(reader))
            (self.people(reader, &changes, [&was, &labels]))
        }
    }

    fn summary(&self, reader: &Reader<'_>, changes: &[Change]) -> Markup {
        let counted = changes.iter().filter(|change| change.counted).count();
        let spare = self.after.rebalance.as_ref().map_or(0, |own| own.spare);
        let least =
            self.after.tiers.iter().any(|tier| tier.tier == Tier::Changes && tier.proved) && spare == 0;
        let say = |n: usize, key: &str| reader.texts.with(key, &[("n", n.into())]);
        html! {
            @if self.before == self.after { p { (reader.say("page-change-made")) } } @else { p { strong { (say(counted, "change-count")) } " "
                @if least && counted > 0 { (say(counted - 1, "change-least")) }
            } }
        }
    }

    fn broken(&self, reader: &Reader<'_>) -> Markup {
        let Some(own) = self.after.rebalance.as_ref().filter(|own| !own.broken.is_empty()) else {
            return html! {};
        };
        let labels = Labels::new(&self.was, reader.texts);
        html! {
            details {
                summary { (reader.texts.with("change-broken", &[("n", own.broken.len().into()), ("day", reader.texts.day(own.as_of).into())])) }
                ul { @for one in &own.broken { li { (broken_line(one, &labels, reader.texts)) } } }
            }
        }
    }

    /// Every tier with its proof.
    fn tiers(&self, reader: &Reader<'_>) -> Markup {
        let texts = reader.texts;
        let was = |tier: Tier| {
            self.before.tiers.iter().find(|own| own.tier == tier).map(|own| texts.tier_value(own))
        };
        html! {
            details {
                summary { (reader.say("page-change-tiers")) }
                table {
                    thead { tr {
                        th scope="col" { (reader.say("page-change-tier")) } th scope="col" { (reader.say("page-change-before")) }
                        th scope="col" { (reader.say("page-change-after")) } th scope="col" { (texts.get("tier-proof")) }
                    } }
                    tbody { @for own in &self.after.tiers {
                        tr {
                            th scope="row" { (texts.get(&format!("tier-{}", own.tier.name()))) }
                            td { (was(own.tier).unwrap_or_else(|| "–".to_owned())) } td { (texts.tier_value(own)) } td { (texts.tier_proof(own)) }
                        }
                    } }
                }
            }
        }
    }

    /// Everybody who must be told: before and now side by side, and the text.
    fn people(&self, reader: &Reader<'_>, changes: &[Change], [was, labels]: [&Labels<'_>; 2]) -> Markup {
        let people = told(changes);
        if people.is_empty() {
            return html! {};
        }
        html! {
            h2 { (reader.texts.with("change-told", &[("n", people.len().into())])) }
            @for (number, person) in people.iter().enumerate() {
                section.card aria-labelledby=(format!("told-{number}")) {
                    h3 id=(format!("told-{number}")) { (labels.person(person)) }
                    div.grid {
                        (self.list(reader, was, "page-change-was", person, [&self.before, &self.after]))
                        (self.list(reader, labels, "page-change-is", person, [&self.after, &self.before]))
                    }
                    details {
                        summary { (reader.say("page-change-text")) }
                        pre.letter id=(format!("text-{number}")) { (Letter { changes, after: &self.after, since: self.since, was, labels, texts: reader.texts }.to(person)) }
                        button.small type="button" data-copy=(format!("text-{number}")) data-told=(reader.say("page-change-copied")) { (reader.say("page-change-copy")) }
                    }
                }
            }
        }
    }

    /// What somebody has in one plan; what the other has not is marked.
    fn list(
        &self,
        reader: &Reader<'_>,
        labels: &Labels<'_>,
        head: &str,
        person: &str,
        [own, other]: [&Plan; 2],
    ) -> Markup {
        let there: BTreeSet<(&str, chrono::NaiveDateTime)> =
            to_come(person, other, self.since).map(|row| (row.duty.as_str(), row.start)).collect();
        let same = |row: &Assignment| there.contains(&(row.duty.as_str(), row.start));
        html! {
            div {
                h4 { (reader.say(head)) }
                ul { @for row in to_come(person, own, self.since) {
                    li { @if same(row) { (at(row, labels, reader.texts)) } @else { mark { (at(row, labels, reader.texts)) } } }
                } }
            }
        }
    }
}

/// One line for each seat that changes.
fn seats(reader: &Reader<'_>, changes: &[Change], [was, labels]: [&Labels<'_>; 2]) -> Markup {
    let texts = reader.texts;
    if changes.is_empty() {
        return html! {};
    }
    let heads =
        ["duty", "seat", "from", "to", "why", "ahead"].map(|head| texts.get(&format!("change-{head}")));
    html! {
        div.wide {
            table.stack data-sort="" {
                caption { (reader.say("page-change-seats")) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody { @for change in changes {
                    @let own = if change.to.is_some() { labels } else { was };
                    @let cells = own.exchanged(change.from.as_ref(), change.to.as_ref(), change.counted);
                    tr {
                        td data-head=(heads[0]) { (cells[0]) @if let Some(time) = time(change, reader) { ", " (time) } }
                        @for (cell, head) in cells.iter().zip(&heads).skip(1) { td data-head=(head) { (cell) } }
                        td data-head=(heads[4]) { (labels.why(change)) }
                        td data-head=(heads[5]) { (change.days_ahead) @if change.short_notice { " " span.badge.warn { (texts.get("tier-notice")) } } }
                    }
                } }
            }
        }
    }
}

/// When a session is held; the name of a meeting says it.
fn time(change: &Change, reader: &Reader<'_>) -> Option<String> {
    let row = change.to.as_ref().or(change.from.as_ref())?;
    row.reception.is_some().then(|| reader.texts.moment(row.start))
}
