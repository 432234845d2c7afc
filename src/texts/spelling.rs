//! Where tone marks stand: `uỷ` or `ủy`, `hoà` or `hòa`. Both are right, and an office writes one of them.
//!
//! Only syllables that end in `oa`, `oe` or `uy` differ: `hoàn`, `quý` and `thuyền` are written in one way.

use crate::domain::Spelling;

/// Plain, grave, hook, tilde, acute, dot below.
const VOWELS: [[char; 6]; 10] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
    ['A', 'À', 'Ả', 'Ã', 'Á', 'Ạ'],
    ['E', 'È', 'Ẻ', 'Ẽ', 'É', 'Ẹ'],
    ['O', 'Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ'],
    ['U', 'Ù', 'Ủ', 'Ũ', 'Ú', 'Ụ'],
    ['Y', 'Ỳ', 'Ỷ', 'Ỹ', 'Ý', 'Ỵ'],
];

/// The same text with all tone marks where a spelling puts them.
///
/// ```
/// use luanphien::domain::Spelling;
/// use luanphien::texts::respell;
///
/// assert_eq!(respell("Huyện uỷ khoá mới, quý I", Spelling::First), "Huyện ủy khóa mới, quý I");
/// assert_eq!(respell("HUYỆN ỦY, hòa, hoàn", Spelling::Second), "HUYỆN UỶ, hoà, hoàn");
/// ```
#[must_use]
pub fn respell(text: &str, spelling: Spelling) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for at in 0..letters.len().saturating_sub(1) {
        let before = at.checked_sub(1).map(|before| letters[before]);
        let after = letters.get(at + 2).copied();
        // After q the u is no vowel; before another letter the syllable goes on.
        let open = !before.is_some_and(|own| "qQ".contains(own)) && !after.is_some_and(char::is_alphabetic);
        if let Some((first, second)) = open.then(|| moved(letters[at], letters[at + 1], spelling)).flatten() {
            letters[at] = first;
            letters[at + 1] = second;
        }
    }
    letters.into_iter().collect()
}

/// Two vowels with their one tone where it belongs; `None` where there is nothing to move.
fn moved(first: char, second: char, spelling: Spelling) -> Option<(char, char)> {
    let ((one, tone), (other, second_tone)) = (vowel(first)?, vowel(second)?);
    let pair = [VOWELS[one][0], VOWELS[other][0]].map(|letter| letter.to_ascii_lowercase());
    if ![['o', 'a'], ['o', 'e'], ['u', 'y']].contains(&pair) || (tone > 0 && second_tone > 0) {
        return None;
    }
    let tone = tone.max(second_tone);
    Some(match spelling {
        Spelling::First => (VOWELS[one][tone], VOWELS[other][0]),
        Spelling::Second => (VOWELS[one][0], VOWELS[other][tone]),
    })
}

/// Which vowel, and which tone.
fn vowel(letter: char) -> Option<(usize, usize)> {
    VOWELS.iter().enumerate().find_map(|(at, own)| Some((at, own.iter().position(|own| *own == letter)?)))
}

/// With a capital, as at the beginning of a sentence.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
