//! Bars in tables.

use maud::{Markup, html};

/// A part in whole percents.
pub(super) fn percent(part: i64, of: i64) -> i64 {
    if of > 0 { (100 * part / of).clamp(0, 100) } else { 0 }
}

/// A bar that is filled as far as a part goes.
pub(super) fn bar(part: i64, of: i64) -> Markup {
    let share = percent(part, of);
    let name = format!("{share}\u{a0}%");
    html! { svg.share width="110" height="14" viewBox="0 0 110 14" role="img" aria-label=(name) {
        rect x="0.5" y="1.5" width="100" height="11" fill="none" stroke="currentColor" stroke-opacity="0.4" {}
        rect x="0.5" y="1.5" width=(share) height="11" fill="currentColor" fill-opacity="0.65" {}
    } " " span.note { (name) } }
}
