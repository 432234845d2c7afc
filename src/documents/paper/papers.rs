//! Which papers there are, each with the name of its file.

use chrono::{Datelike, NaiveDate};

use super::description::Document;
use super::error::PaperError;
use super::kinds::{changes, commune, invitations, minutes, notice, poster, report, slip};
use super::scope::Scope;
use crate::domain::{Afterwards, CommuneId, Instance, Letterhead, Plan, posted_days};
use crate::office::follow_up::report::PeriodicReport;

/// Whether PDF is built in.
pub const HAS_PDF: bool = cfg!(feature = "pdf");

/// One document, to be laid out.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Its path below the folder of the papers, with `/` and without an ending.
    pub name: String,
    document: Document,
}

impl Paper {
    /// The bytes of a Word document; the same paper gives the same bytes.
    ///
    /// # Errors
    /// The document cannot be packed.
    pub fn docx(&self) -> Result<Vec<u8>, PaperError> {
        super::docx::docx(&self.document)
    }

    /// The bytes of a PDF; the same paper gives the same bytes.
    ///
    /// # Errors
    /// It cannot be laid out, or PDF is not built in.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        #[cfg(feature = "pdf")]
        return super::pdf::pdf(&self.document);
        #[cfg(not(feature = "pdf"))]
        Err(PaperError::NoPdf)
    }
}

/// All papers of a plan: the notice, a slip for each member with the forms to report on, a sheet for each commune, a poster and
/// the invitations of each month, minutes for each series of receptions, and what changed where the plan was changed.
#[must_use]
pub fn papers(instance: &Instance, plan: &Plan, letterhead: &Letterhead) -> Vec<Paper> {
    let scope = Scope::new(instance, plan, letterhead);
    let paper = |name: String, document: Document| Paper { name, document };
    let mut all = vec![paper("thong-bao-phan-cong".to_owned(), notice(&scope))];
    all.extend(changes(&scope).map(|own| paper("thong-bao-dieu-chinh".to_owned(), own)));
    // Who sits on panels only gets invitations.
    let members = scope.people(|_| true);
    let members = members.into_iter().filter(|(person, rows)| is_member(&scope, person, rows));
    all.extend(
        members.map(|(person, rows)| paper(format!("phieu-phan-cong/{person}"), slip(&scope, person, &rows))),
    );
    for (at, own) in instance.communes.iter().enumerate() {
        all.extend(commune(&scope, CommuneId(at)).map(|it| paper(format!("lich-theo-xa/{}", own.id), it)));
    }
    for month in scope.months() {
        let name = month.format("%Y-%m");
        all.push(paper(format!("niem-yet/{name}"), poster(&scope, month, &Afterwards::new())));
        all.extend(invitations(&scope, month).map(|own| paper(format!("giay-moi/{name}"), own)));
    }
    for own in &instance.series {
        all.extend(minutes(&scope, own).map(|it| paper(format!("bien-ban/{}", own.id), it)));
    }
    all
}

/// Whoever attends meetings, or belongs to those whose loads are compared.
fn is_member(scope: &Scope<'_>, person: &str, rows: &[&crate::domain::Assignment]) -> bool {
    let instance = scope.instance;
    let compared =
        instance.person_ids().any(|id| instance.person(id).id == person && instance.is_compared(id));
    compared || rows.iter().any(|row| row.cell.is_some())
}

/// The poster of the month that begins with a day, with what became known since; nothing where no session was or is in it.
#[must_use]
pub fn poster_paper(
    (instance, plan): (&Instance, &Plan),
    letterhead: &Letterhead,
    month: NaiveDate,
    afterwards: &Afterwards,
) -> Option<Paper> {
    let scope = Scope::new(instance, plan, letterhead);
    let all = scope.sessions();
    let days = all.iter().flat_map(|own| posted_days(afterwards, own.row));
    let is_there = days.into_iter().any(|(day, _)| day.with_day(1) == Some(month));
    let name = format!("niem-yet/{}", month.format("%Y-%m"));
    is_there.then(|| Paper { name, document: poster(&scope, month, afterwards) })
}

/// The periodic report of a committee.
#[must_use]
pub fn report_paper(found: &PeriodicReport, organization: &str, letterhead: &Letterhead) -> Paper {
    Paper { name: "bao-cao".to_owned(), document: report(found, organization, letterhead) }
}
