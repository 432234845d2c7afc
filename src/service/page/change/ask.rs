//! The form of what has happened: who is away, who leaves or comes, which meeting is moved.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::field::ROWS;
use super::rebalance::SEARCH;
use crate::domain::{Instance, Plan};
use crate::service::page::frame::Reader;
use crate::texts::{Labels, by_given_name};

/// What the form is about.
pub(super) struct Asking<'a> {
    pub(super) reader: &'a Reader<'a>,
    /// Id and version of the plan.
    pub(super) name: String,
    pub(super) instance: &'a Instance,
    pub(super) plan: &'a Plan,
    pub(super) as_of: NaiveDate,
}

impl Asking<'_> {
    /// The form, with the place where it is said what breaks.
    pub(super) fn form(&self) -> Markup {
        let say = |key| self.reader.say(key);
        let (from, to) = (self.instance.horizon.from, self.instance.horizon.to);
        html! {
            form id="happened" method="post" action="/rebalance/try" data-into="broken" data-keep="" {
                (self.reader.token())
                input type="hidden" name="plan" value=(self.name);
                label for="as-of" { (say("page-change-as-of")) " " span.hint { (say("page-change-as-of-hint")) } }
                input id="as-of" type="date" name="as_of" required value=(self.as_of) min=(from) max=(to);
                fieldset {
                    legend { (say("page-change-away")) }
                    @for row in 0..ROWS { (self.away(row)) }
                }
                details { summary { (say("page-change-other")) } (self.others()) }
                label for="seconds" { (say("page-change-seconds")) }
                input id="seconds" type="number" name="seconds" min="1" max="3600" value=(SEARCH);
                div.actions {
                    button { (say("page-change-see")) }
                    button.first formaction="/rebalance/start" name="kind" value="rebalance" data-whole="" { (say("page-change-solve")) }
                    button formaction="/rebalance/start" name="kind" value="frontier" data-whole="" { (say("page-change-trade")) }
                }
            }
            div id="broken" tabindex="-1" {}
        }
    }

    fn away(&self, row: usize) -> Markup {
        let say = |key| self.reader.say(key);
        let (from, to) = (self.instance.horizon.from, self.instance.horizon.to);
        let id = |part: &str| format!("away-{part}-{row}");
        html! {
            div.row {
                div { label for=(id("person")) { (say("page-change-who")) } (self.people(&id("person"))) }
                div { label for=(id("from")) { (say("page-change-from")) } input type="date" id=(id("from")) name=(id("from")) min=(from) max=(to); }
                div { label for=(id("to")) { (say("page-change-to")) } input type="date" id=(id("to")) name=(id("to")) min=(from) max=(to); }
                div { label for=(id("reason")) { (say("page-change-reason")) } input id=(id("reason")) name=(id("reason")) maxlength="300"; }
            }
        }
    }

    fn others(&self) -> Markup {
        let say = |key| self.reader.say(key);
        let field = |id: &str, key: &str, kind: &str| html! { div { label for=(id) { (self.reader.say(key)) } input id=(id) name=(id) type=(kind); } };
        html! {
            fieldset {
                legend { (say("page-change-leaves")) }
                div.row { div { label for="leaves-person" { (say("page-change-who")) } (self.people("leaves-person")) } (field("leaves-day", "page-change-last-day", "date")) }
            }
            fieldset {
                legend { (say("page-change-joins")) }
                div.row {
                    (field("joins-name", "page-change-name", "text"))
                    div { label for="joins-like" { (say("page-change-like")) } (self.people("joins-like")) }
                    (field("joins-day", "page-change-first-day", "date"))
                }
            }
            fieldset {
                legend { (say("page-change-meeting")) }
                div.row {
                    div { label for="meeting" { (say("page-change-which")) } (self.meetings()) }
                    (field("meeting-day", "page-change-new-day", "date")) (field("meeting-start", "page-change-new-hour", "time"))
                    label.choice { input type="checkbox" name="meeting-cancel" value="yes"; (say("page-change-cancelled")) }
                }
            }
            fieldset {
                legend { (say("page-change-limit")) }
                div.row {
                    div { label for="limit-person" { (say("page-change-who")) } (self.people("limit-person")) }
                    (field("limit-least", "page-change-least", "number")) (field("limit-most", "page-change-most", "number"))
                    div { label for="limit-per" { (say("page-change-per")) } select id="limit-per" name="limit-per" {
                        option value="week" { (say("page-change-week")) } option value="month" selected { (say("page-change-month")) } option value="quarter" { (say("page-change-quarter")) }
                    } }
                }
            }
            label for="json" { (say("page-change-json")) } textarea id="json" name="json" spellcheck="false" {}
        }
    }

    fn people(&self, id: &str) -> Markup {
        let mut people: Vec<_> = self.instance.people.iter().collect();
        people.sort_by(|one, other| by_given_name(&one.name, &other.name));
        html! { select id=(id) name=(id) { option value="" { "–" } @for own in people { option value=(own.id) { (own.name) } } } }
    }

    fn meetings(&self) -> Markup {
        let labels = Labels::new(self.instance, self.reader.texts);
        let there = |id: &str| self.plan.assignments.iter().any(|row| row.duty == id);
        let to_come = self.instance.meetings.iter().filter(|own| own.date() >= self.as_of && there(&own.id));
        html! { select id="meeting" name="meeting" { option value="" { "–" } @for own in to_come { option value=(own.id) { (labels.duty(&own.id)) } } } }
    }
}
