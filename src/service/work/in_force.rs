//! Plans in force with what they were made from, read once: what stands in the register under its hash never changes.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use chrono::{DateTime, Utc};

use crate::documents::{CalendarFile, Edition, calendars};
use crate::domain::{Afterwards, Instance, Language, Plan};
use crate::format::InstanceDto;
use crate::office::life::{Frozen, PlanVersion, versions};
use crate::service::app::App;
use crate::service::memory::{Followed, Recent, last_noted};
use crate::service::problem::Refusal;
use crate::texts::Texts;

/// Most plans that are kept in memory: those of a few committees.
const MOST: usize = 6;

/// A plan in force.
pub(crate) struct InForce {
    /// The version in the register.
    pub version: PlanVersion,
    /// What it says.
    pub known: Arc<Known>,
}

/// A plan with its instance, as they were published.
pub(crate) struct Known {
    /// The instance as it is written.
    pub dto: InstanceDto,
    /// What it means.
    pub instance: Instance,
    /// The plan.
    pub plan: Plan,
    calendars: [Mutex<Drawn>; 2],
}

/// Calendars, and what was known of the duties when they were drawn.
type Drawn = Option<(Afterwards, Arc<Vec<CalendarFile>>)>;

static KEPT: LazyLock<Recent<String, Arc<Known>>> = LazyLock::new(|| Recent::of(MOST));
static READING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// The plans of a committee that are in force, by their first days.
///
/// # Errors
/// The database fails, or something stored cannot be read back.
pub(crate) async fn in_force(app: &App, committee: &str) -> Result<Vec<InForce>, Refusal> {
    let followed = app.memory.followed(&app.register, committee).await?;
    in_force_of(app, &followed).await
}

/// The plans of what is known to be in force.
///
/// # Errors
/// As [`in_force`].
pub(super) async fn in_force_of(app: &App, followed: &Followed) -> Result<Vec<InForce>, Refusal> {
    let mut found = Vec::new();
    for version in &followed.plans {
        found.push(InForce { version: version.clone(), known: known(app, version).await? });
    }
    Ok(found)
}

/// What a version says.
///
/// # Errors
/// As [`in_force`].
pub(crate) async fn known(app: &App, version: &PlanVersion) -> Result<Arc<Known>, Refusal> {
    let key = format!("{} {} {}", version.instance, version.plan, version.files.join(" "));
    if let Some(found) = KEPT.get(&key) {
        return Ok(found);
    }
    // Where many ask for it at once, one reads it and the others wait.
    let _reading = READING.lock().await;
    if let Some(found) = KEPT.get(&key) {
        return Ok(found);
    }
    let frozen = Frozen::find(&app.register, version).await?;
    let read = tokio::task::spawn_blocking(move || frozen.read()).await?;
    let (dto, instance, plan) = read.map_err(|issues| Refusal::broken(&issues.len()))?;
    let known = Arc::new(Known { dto, instance, plan, calendars: [Mutex::default(), Mutex::default()] });
    KEPT.put(key, known.clone());
    Ok(known)
}

/// All calendars of a plan in force, with what became known of its duties since. Their moments are those of its publication and of the last note,
/// so that they stay the same until something happens.
///
/// # Errors
/// The database fails.
async fn calendars_of(
    app: &App,
    committee: &str,
    (plan, later): (&InForce, Afterwards),
    language: Language,
) -> Result<Arc<Vec<CalendarFile>>, Refusal> {
    let at = match language {
        Language::Vi => 0,
        Language::En => 1,
    };
    let own = || plan.known.calendars[at].lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, found)) = own().as_ref().filter(|(known, _)| *known == later) {
        return Ok(found.clone());
    }
    let noted = last_noted(&app.register, committee, &later).await?;
    let moment = published_at(app, committee, &plan.version).await?;
    let (known, moments, told) = (plan.known.clone(), (moment, noted), later.clone());
    let made = tokio::task::spawn_blocking(move || drawn(&known, &told, moments, language)).await??;
    let made = Arc::new(made);
    *own() = Some((later, made.clone()));
    Ok(made)
}

fn drawn(
    known: &Known,
    later: &Afterwards,
    (at, noted): (DateTime<Utc>, Option<DateTime<Utc>>),
    language: Language,
) -> Result<Vec<CalendarFile>, Refusal> {
    let afterwards = noted.map(|noted| (later, noted));
    let edition = Edition { at, texts: Texts::new(language), before: &|_| None, afterwards };
    calendars(&known.instance, &known.plan, edition).map_err(|(path, _)| Refusal::broken(&path))
}

async fn published_at(app: &App, committee: &str, plan: &PlanVersion) -> Result<DateTime<Utc>, Refusal> {
    let all = versions(&app.register, committee).await?;
    let own = all.iter().find(|own| own.plan.first == plan.first && own.plan.version == plan.version);
    let moment = own.and_then(|own| DateTime::parse_from_rfc3339(&own.moment).ok());
    Ok(moment.map_or_else(|| app.now(), |moment| moment.with_timezone(&Utc)))
}

/// One calendar of several: that of the same path in each plan in force, their entries one after another.
///
/// # Errors
/// As [`calendars_of`].
pub(crate) async fn calendar_file(
    app: &App,
    committee: &str,
    path: &str,
    language: Language,
) -> Result<String, Refusal> {
    let mut texts = Vec::new();
    let followed = app.memory.followed(&app.register, committee).await?;
    for plan in in_force_of(app, &followed).await? {
        let later = of_plan(&followed.later, &plan.known.plan);
        let all = calendars_of(app, committee, (&plan, later), language).await?;
        texts.extend(all.iter().find(|own| own.path == path).map(|own| own.text.clone()));
    }
    Ok(joined(&texts))
}

/// What became known of the duties of a plan.
fn of_plan(later: &Afterwards, plan: &Plan) -> Afterwards {
    let duties: BTreeSet<&String> = plan.assignments.iter().map(|row| &row.duty).collect();
    later.iter().filter(|(duty, _)| duties.contains(duty)).map(|(duty, own)| (duty.clone(), *own)).collect()
}

/// The entries of several calendars in the first one.
fn joined(texts: &[String]) -> String {
    const NOTHING: &str =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//luanphien//luanphien//VI\r\nEND:VCALENDAR\r\n";
    const END: &str = "END:VEVENT\r\n";
    let Some((first, rest)) = texts.split_first() else { return NOTHING.to_owned() };
    let entries = |text: &str| {
        let from = text.find("BEGIN:VEVENT")?;
        let to = text.rfind(END)? + END.len();
        text.get(from..to).map(str::to_owned)
    };
    let more: String = rest.iter().filter_map(|text| entries(text)).collect();
    let at = first.rfind("END:VCALENDAR").unwrap_or(first.len());
    let (head, end) = first.split_at(at);
    format!("{head}{more}{end}")
}
