//! The office's own texts on its papers: a form, filled with those of the last papers.

use maud::{Markup, html};

use crate::domain::{Language, Letterhead, Organization, Signer, Spelling};
use crate::format::{read_letterhead, write_letterhead};
use crate::service::api::mistaken;
use crate::service::page::fields::Fields;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;

/// Most letters of a text, as [`read_letterhead`] has it.
const MOST: &str = "300";

/// The texts of the last papers, or what the committee's name tells.
pub(super) fn known(last: Option<&str>, organization: &Organization) -> Letterhead {
    let usual = || Letterhead::of(organization);
    last.and_then(|text| read_letterhead(text, usual()).ok()).unwrap_or_else(usual)
}

/// The fields: one for each entry of the file that the command line reads.
pub(super) fn fields(reader: &Reader<'_>, own: &Letterhead) -> Markup {
    html! {
        details.card {
            summary { (reader.say("page-publish-letterhead")) }
            p.note { (reader.say("page-publish-letterhead-told")) }
            (text(reader, "parent", &own.parent))
            (text(reader, "issuer", &own.issuer))
            (text(reader, "symbol", &own.symbol))
            (text(reader, "place", &own.place))
            (lines(reader, "signer_lines", &own.signer.lines))
            (text(reader, "signer_name", &own.signer.name))
            (lines(reader, "office_lines", &own.office.lines))
            (text(reader, "office_name", &own.office.name))
            (lines(reader, "bases", &own.bases))
            (lines(reader, "recipients", &own.recipients))
            (text(reader, "archive", &own.archive))
            (text(reader, "contact", &own.contact))
            (spelling(reader, own.spelling))
        }
    }
}

fn label(reader: &Reader<'_>, name: &str) -> Markup {
    html! { label for={ "letterhead-" (name) } { (reader.say(&format!("letterhead-{name}"))) } }
}

fn text(reader: &Reader<'_>, name: &str, value: &str) -> Markup {
    html! {
        (label(reader, name))
        input id={ "letterhead-" (name) } name=(name) value=(value) maxlength=(MOST) autocomplete="off";
    }
}

fn lines(reader: &Reader<'_>, name: &str, values: &[String]) -> Markup {
    html! { (label(reader, name)) textarea id={ "letterhead-" (name) } name=(name) rows="3" { (values.join("\n")) } }
}

fn spelling(reader: &Reader<'_>, own: Spelling) -> Markup {
    html! {
        (label(reader, "spelling"))
        select id="letterhead-spelling" name="spelling" {
            @for (spelling, word) in [(Spelling::Second, "uỷ"), (Spelling::First, "ủy")] {
                option value=(word) selected[own == spelling] { (word) }
            }
        }
    }
}

/// What was filled in, as the file that a job of papers takes; nothing of a form without these fields.
///
/// # Errors
/// Every text that is too long, every list with too many lines.
pub(super) fn filled(fields: &Fields, language: Language) -> Result<Option<String>, Refusal> {
    if fields.all("issuer").is_empty() {
        return Ok(None);
    }
    let text = |name: &str| fields.text(name).to_owned();
    let lines = |name: &str| -> Vec<String> {
        fields.text(name).lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    let own = Letterhead {
        parent: text("parent"),
        issuer: text("issuer"),
        symbol: text("symbol"),
        place: text("place"),
        signer: Signer { lines: lines("signer_lines"), name: text("signer_name") },
        office: Signer { lines: lines("office_lines"), name: text("office_name") },
        bases: lines("bases"),
        recipients: lines("recipients"),
        archive: text("archive"),
        contact: text("contact"),
        spelling: if text("spelling") == "ủy" { Spelling::First } else { Spelling::Second },
    };
    let file = write_letterhead(&own);
    read_letterhead(&file, own).map_err(|issues| mistaken(&issues, language))?;
    Ok(Some(file))
}
