//! What a plan would change, in words.

use chrono::NaiveDate;
use maud::{Markup, html};

use crate::domain::{Instance, Plan};
use crate::office::life::{Differences, diff};
use crate::service::page::frame::Reader;
use crate::service::work::InForce;
use crate::texts::{Labels, by_given_name};

/// The difference to the version in force of the same period; nothing where none is.
pub(super) fn differences(
    reader: &Reader<'_>,
    (instance, plan): (&Instance, &Plan),
    in_force: Option<&InForce>,
) -> Markup {
    let Some(old) = in_force else {
        return html! { p { (first_one(reader, plan)) } };
    };
    let found = diff(&old.known.plan, plan);
    let counted = found.changes.iter().filter(|change| change.counted).count();
    let blanks = [("n", counted.into()), ("version", old.version.version.into())];
    html! {
        p { (reader.texts.with("page-publish-changes", &blanks)) }
        @if !found.changes.is_empty() { (table(reader, instance, &found)) (told(reader, instance, &found)) }
    }
}

fn first_one(reader: &Reader<'_>, plan: &Plan) -> String {
    let people: std::collections::BTreeSet<&str> =
        plan.assignments.iter().map(|row| row.person.as_str()).collect();
    let blanks = [
        ("seats", plan.assignments.len().into()),
        ("people", people.len().into()),
        ("open", plan.uncovered.len().into()),
    ];
    reader.texts.with("page-publish-first", &blanks)
}

fn table(reader: &Reader<'_>, instance: &Instance, found: &Differences) -> Markup {
    let labels = Labels::new(instance, reader.texts);
    let heads = ["change-duty", "change-seat", "change-from", "change-to"].map(|key| reader.say(key));
    html! {
        label for="changes-filter" { (reader.say("page-publish-filter")) }
        input id="changes-filter" type="search" class="filter" data-filter="changes";
        div.wide.tall { table.stack id="changes" data-sort {
            caption { (reader.say("page-publish-changes-caption")) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for change in &found.changes {
                    @let cells = labels.exchanged(change.from.as_ref(), change.to.as_ref(), change.counted);
                    @let day = change.to.as_ref().or(change.from.as_ref()).map(|row| row.date);
                    tr {
                        th scope="row" data-key=[day.as_ref().map(NaiveDate::to_string)] { (cells[0]) }
                        @for at in 1..4 { td data-head=(heads[at]) { (cells[at]) } }
                    }
                }
            }
        } }
    }
}

/// Who must be told.
fn told(reader: &Reader<'_>, instance: &Instance, found: &Differences) -> Markup {
    let labels = Labels::new(instance, reader.texts);
    let mut names: Vec<&str> = found.told.iter().map(|id| labels.person(id)).collect();
    names.sort_by(|one, other| by_given_name(one, other));
    html! {
        @if !names.is_empty() {
            h3 { (reader.texts.with("change-told", &[("n", names.len().into())])) }
            p { (names.join("; ")) }
        }
    }
}
