//! Which calendars there are, and the file of each.

use chrono::{DateTime, Utc};

use super::changed::changed;
use super::entry::{Content, uid};
use super::merge::{Said, merge};
use super::read::{NotOurs, read};
use super::sources::Sources;
use super::write::write;
use crate::domain::{Afterwards, Instance, Plan};
use crate::texts::Texts;

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFile {
    /// Its path below the folder of the calendars, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// When and in which language calendars are written, and after what.
#[derive(Clone, Copy)]
pub struct Edition<'a> {
    /// When.
    pub at: DateTime<Utc>,
    /// The language.
    pub texts: Texts,
    /// The text of a file as it was written last, by its path.
    pub before: &'a dyn Fn(&str) -> Option<String>,
    /// What became known since the plan was published, and when the last of it did.
    pub afterwards: Option<(&'a Afterwards, DateTime<Utc>)>,
}

/// Which calendar.
enum Calendar<'a> {
    Person(&'a str, &'a str),
    Commune(&'a str, &'a str),
    Public(&'a str),
}

/// A calendar for each person with a duty, one for each commune, one of the receptions for the public.
///
/// # Errors
/// The path of a file that is there and is not ours: it is not written over.
pub fn calendars(
    instance: &Instance,
    plan: &Plan,
    edition: Edition<'_>,
) -> Result<Vec<CalendarFile>, (String, NotOurs)> {
    let replaced = plan.before();
    let sources = |rows| Sources::new(instance, rows, edition.texts);
    let (now, replaced) = (sources(&plan.assignments), replaced.as_ref().map(|rows| sources(rows)));
    let people = instance.people.iter().map(|own| Calendar::Person(&own.id, &own.name));
    let communes = instance.communes.iter().map(|own| Calendar::Commune(&own.id, &own.name));
    let public = std::iter::once(Calendar::Public(&instance.organization.name));
    let all = people.chain(communes).chain(public);
    all.filter_map(|calendar| file(&calendar, instance, plan, (&now, replaced.as_ref()), edition).transpose())
        .collect()
}

/// The file of one calendar; none where nothing has ever been to be said.
fn file(
    calendar: &Calendar<'_>,
    instance: &Instance,
    plan: &Plan,
    (now, replaced): (&Sources<'_>, Option<&Sources<'_>>),
    edition: Edition<'_>,
) -> Result<Option<CalendarFile>, (String, NotOurs)> {
    let (path, organization) = (calendar.path(), &instance.organization.name);
    let own = |sources: &Sources<'_>| -> Vec<(String, Content)> {
        let contents = calendar.contents(sources).into_iter();
        contents.map(|(duty, content)| (uid(organization, &path, duty), content)).collect()
    };
    let said = match ((edition.before)(&path), replaced, &plan.rebalance) {
        (Some(text), _, _) => Said::of_file(read(&text).map_err(|error| (path.clone(), error))?),
        (None, Some(replaced), Some(rebalance)) => {
            Said::of_plan(own(replaced), instance.horizon.from, rebalance.as_of)
        }
        (None, _, _) => Said::nothing(),
    };
    let cancelled = |summary: &str| edition.texts.with("ics-cancelled", &[("what", summary.into())]);
    let mut entries = merge(said, own(now), instance.horizon, edition.at, cancelled);
    if let Some(afterwards) = edition.afterwards {
        changed(&mut entries, afterwards, |duty| uid(organization, &path, duty), edition.texts);
    }
    if entries.is_empty() {
        return Ok(None);
    }
    let reminds = matches!(calendar, Calendar::Person(..));
    Ok(Some(CalendarFile { text: write(&calendar.name(edition.texts), &entries, reminds), path }))
}

impl Calendar<'_> {
    /// Ids hold no slash and no blank, so that they are names of files.
    fn path(&self) -> String {
        match self {
            Self::Person(id, _) => format!("people/{id}.ics"),
            Self::Commune(id, _) => format!("communes/{id}.ics"),
            Self::Public(_) => "receptions.ics".to_owned(),
        }
    }

    fn name(&self, texts: Texts) -> String {
        let (key, name) = match self {
            Self::Person(_, name) => ("ics-person", name),
            Self::Commune(_, name) => ("ics-commune", name),
            Self::Public(name) => ("ics-public", name),
        };
        texts.with(key, &[("name", (*name).into())])
    }

    fn contents<'a>(&self, sources: &Sources<'a>) -> Vec<(&'a str, Content)> {
        match self {
            Self::Person(id, _) => sources.person(id),
            Self::Commune(id, _) => sources.commune(id),
            Self::Public(_) => sources.public(),
        }
    }
}
