//! The foot of papers: who gets a copy, and who signs.

use super::description::{Foot, Side};
use super::words::Words;
use crate::domain::{Letterhead, Signer};

/// The foot of a paper that the committee signs; copies go to whomever the office names, too.
pub(super) fn of_committee(words: Words, letterhead: &Letterhead, mut to: Vec<String>) -> Foot {
    to.extend(letterhead.recipients.iter().cloned());
    foot(
        words,
        letterhead,
        to,
        signature(words, &letterhead.signer, ["paper-signer-for", "paper-signer-post"]),
    )
}

/// The foot of a paper that its office signs.
pub(super) fn of_office(words: Words, letterhead: &Letterhead, to: Vec<String>) -> Foot {
    foot(
        words,
        letterhead,
        to,
        signature(words, &letterhead.office, ["paper-office-for", "paper-office-post"]),
    )
}

/// The foot of a form that people fill in: two who sign, by the keys of their lines and their names as far as known.
pub(super) fn of_form(words: Words, left: Option<(&str, &str)>, right: (&str, &str)) -> Foot {
    let side = |(key, name): (&str, &str)| Side::Signature {
        lines: vec![words.get(key)],
        hint: words.get("paper-sign-here"),
        name: name.to_owned(),
    };
    let nobody = Side::Recipients(String::new(), Vec::new());
    Foot { left: left.map_or(nobody, side), right: side(right) }
}

fn foot(words: Words, letterhead: &Letterhead, to: Vec<String>, right: Side) -> Foot {
    let archive = match letterhead.archive.as_str() {
        "" => words.get("paper-archive"),
        archive => archive.to_owned(),
    };
    let mut lines: Vec<String> =
        to.iter().map(|line| format!("- {},", line.trim_end_matches([',', '.']))).collect();
    lines.push(format!("- {}.", archive.trim_end_matches([',', '.'])));
    Foot { left: Side::Recipients(words.get("paper-recipients"), lines), right }
}

fn signature(words: Words, signer: &Signer, usual: [&str; 2]) -> Side {
    let lines = if signer.is_unknown() {
        usual.iter().map(|key| words.get(key)).collect()
    } else {
        signer.lines.clone()
    };
    Side::Signature { lines, hint: String::new(), name: signer.name.clone() }
}
