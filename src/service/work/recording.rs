//! What became of duties, said in the fields of a form.

use crate::domain::Language;
use crate::format::RecordsDto;
use crate::format::records::{Record, RecordKind, read_fields};
use crate::office::follow_up::{RecordFailure, Recorded, record};
use crate::service::access::Caller;
use crate::service::api::mistaken;
use crate::service::app::App;
use crate::service::problem::Refusal;

/// The fields of each kind of record, besides what it is about.
#[must_use]
pub(crate) fn fields_of(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Attendance => {
            &["duty", "person", "came", "reason", "instead", "arrived", "spoke", "note"]
        }
        RecordKind::Meeting => &["duty", "state", "moved_to", "reason", "rating"],
        RecordKind::Concern => &["duty", "number", "matter", "state", "answered_by", "answered_on"],
        RecordKind::Report => &["author", "period", "due", "state", "submitted", "reason"],
        RecordKind::Session => &["duty", "held", "delegate", "reason", "moved_to"],
        RecordKind::Visits => &["duty", "kind", "topic", "visits", "settled", "forwarded", "pending"],
    }
}

/// One record of a kind, by its fields; what is empty is left out.
///
/// # Errors
/// Every mistake in them.
pub(crate) fn said(
    kind: RecordKind,
    field: impl Fn(&str) -> String,
    language: Language,
) -> Result<Vec<Record>, Refusal> {
    let fields: Vec<(&str, String)> = fields_of(kind)
        .iter()
        .map(|name| (*name, field(name)))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let read = read_fields(kind, &fields).map_err(|issues| mistaken(&issues, language))?;
    Ok(read.records)
}

/// Records it.
///
/// # Errors
/// Every mistake; or the database fails.
pub(crate) async fn note(
    app: &App,
    caller: &Caller,
    records: Vec<Record>,
    language: Language,
) -> Result<Recorded, Refusal> {
    let records = RecordsDto::new(records);
    let noted = record(&app.register, &caller.committee, &records, &caller.login, app.now()).await;
    noted.map_err(|failure| match failure {
        RecordFailure::Invalid(issues) => mistaken(&issues, language),
        RecordFailure::Register(error) => Refusal::broken(&error),
    })
}
