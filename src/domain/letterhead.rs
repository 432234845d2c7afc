//! The office's own texts: what stands on its paper besides what a plan says.

use super::Organization;

/// What an office prints at the head and foot of its papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letterhead {
    /// The body above (in capitals); empty: none is printed.
    pub parent: String,
    /// The body that issues the paper (in capitals).
    pub issuer: String,
    /// Its sign after the slash of a number (`HU` in `Số …-TB/HU`); empty: no slash.
    pub symbol: String,
    /// Where papers are signed.
    pub place: String,
    /// Who signs for the committee.
    pub signer: Signer,
    /// Who signs for its office: slips, invitations, schedules.
    pub office: Signer,
    /// What a notice is based on, a paragraph each.
    pub bases: Vec<String>,
    /// Who gets a copy, besides those whom a paper concerns.
    pub recipients: Vec<String>,
    /// Where the copy for the files goes (`Lưu …`); empty: the office's files.
    pub archive: String,
    /// Whom to call for a swap; empty: the office.
    pub contact: String,
    /// Where tone marks stand.
    pub spelling: Spelling,
}

/// Who signs: lines above the signature, and the name below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signer {
    /// On whose behalf and in which post (in capitals), a line each.
    pub lines: Vec<String>,
    /// The name; empty: to be filled in.
    pub name: String,
}

impl Signer {
    /// Whether nothing is known of who signs.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.lines.is_empty()
    }
}

/// Where the tone mark of an open syllable in `oa`, `oe` or `uy` stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spelling {
    /// On the second vowel: `uỷ`, `hoà`.
    #[default]
    Second,
    /// On the first vowel: `ủy`, `hòa`.
    First,
}

impl Letterhead {
    /// What can be known from the name of a committee: `Huyện uỷ Tam Nông` issues papers of the sign `HU` in `Tam Nông`.
    ///
    /// Who signs is left open.
    #[must_use]
    pub fn of(organization: &Organization) -> Self {
        let name = organization.name.trim();
        let words: Vec<&str> = name.split_whitespace().collect();
        let (symbol, place) = match words.as_slice() {
            [first, second, rest @ ..] if ["uỷ", "ủy"].contains(&second.to_lowercase().as_str()) => {
                (initials(&[first, second]), rest.join(" "))
            }
            _ => (String::new(), name.to_owned()),
        };
        Self {
            parent: String::new(),
            issuer: name.to_uppercase(),
            symbol,
            place: capital(&place),
            signer: Signer::default(),
            office: Signer::default(),
            bases: Vec::new(),
            recipients: Vec::new(),
            archive: String::new(),
            contact: String::new(),
            spelling: Spelling::default(),
        }
    }
}

/// The first letters without their tones, in capitals: `uỷ` gives U.
fn initials(words: &[&str]) -> String {
    let plain = |letter: char| if "ủỦ".contains(letter) { 'U' } else { letter };
    words.iter().filter_map(|word| word.chars().next()).flat_map(|own| plain(own).to_uppercase()).collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
