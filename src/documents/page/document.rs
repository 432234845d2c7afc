//! A whole page, which needs no other file and no network.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::style::STYLE;
use crate::domain::Language;
use crate::texts::Texts;

/// The page with its title, a line or two below the title, and its contents.
pub(in crate::documents) fn document(title: &str, lead: &Markup, contents: &Markup, texts: Texts) -> String {
    let language = match texts.language() {
        Language::Vi => "vi",
        Language::En => "en",
    };
    let page = html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 { (title) }
                    (lead)
                }
                main { (contents) }
                footer { p.note { "Luân Phiên " (env!("CARGO_PKG_VERSION")) } }
            }
        }
    };
    page.into_string() + "\n"
}
