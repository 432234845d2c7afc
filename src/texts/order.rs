//! Vietnamese order of names: by given name, which stands last, and with the letters and tones of the Vietnamese alphabet.
//!
//! The order of letters is that of Unicode's CLDR for `vi` (icu_collator, which carries the tables with it): a ă â b c d đ e ê …,
//! tones from level by grave, hook, tilde and acute to dot below.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// None only if the crate was built without its tables.
static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("vi").into(), CollatorOptions::default()).ok());

/// Compares two texts by the Vietnamese alphabet.
///
/// ```
/// use luanphien::texts::by_alphabet;
///
/// let mut words = ["đa", "ê", "dân", "e", "ấp"];
/// words.sort_by(|one, other| by_alphabet(one, other));
/// assert_eq!(words, ["ấp", "dân", "đa", "e", "ê"]);
/// ```
#[must_use]
pub fn by_alphabet(one: &str, other: &str) -> Ordering {
    COLLATOR.as_ref().map_or_else(|| one.cmp(other), |collator| collator.compare(one, other))
}

/// Compares two names as Vietnamese lists have them: by given name, then by what stands before it.
///
/// A post (`Bí thư Huyện uỷ`) is no name: posts come before names and are equal to each other, so that a stable sort leaves
/// them in the order the office gave them, which is that of rank.
///
/// ```
/// use luanphien::texts::by_given_name;
///
/// let mut names = ["Trần Văn Đức", "Lê Thị Dung", "Phó Bí thư", "Nguyễn Văn An", "Chánh Văn phòng"];
/// names.sort_by(|one, other| by_given_name(one, other));
/// assert_eq!(names, ["Phó Bí thư", "Chánh Văn phòng", "Nguyễn Văn An", "Lê Thị Dung", "Trần Văn Đức"]);
/// ```
#[must_use]
pub fn by_given_name(one: &str, other: &str) -> Ordering {
    match (parts(one), parts(other)) {
        (Some(one), Some(other)) => by_alphabet(one.0, other.0).then_with(|| by_alphabet(one.1, other.1)),
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Less,
        (Some(_), None) => Ordering::Greater,
    }
}

/// Given name, and what stands before it; `None` if the text is no name of a person.
fn parts(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let is_name = text.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    let at = text.rfind(char::is_whitespace).unwrap_or(0);
    is_name.then(|| (text[at..].trim_start(), text[..at].trim_end()))
}
