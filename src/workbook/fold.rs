//! When two words are the same word to a clerk.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Without case, accents, punctuation and double blanks: `"Cán  bộ:"`, `"can bo"` and `"CÁN BỘ"` are one word.
pub(in crate::workbook) fn fold(text: &str) -> String {
    let plain: String = text
        .nfd()
        .filter(|own| canonical_combining_class(*own) == 0)
        .flat_map(char::to_lowercase)
        .map(|own| if own == 'đ' { 'd' } else { own })
        .map(|own| if own.is_alphanumeric() { own } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without case and double blanks, and wherever the tone of a word is put: `"Uỷ"` is `"ủy"`, and not `"úy"`.
pub(in crate::workbook) fn same(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        let marks: Vec<char> = word.nfd().flat_map(char::to_lowercase).collect();
        let (tones, letters): (Vec<char>, Vec<char>) = marks.into_iter().partition(|own| is_tone(*own));
        letters.into_iter().chain(tones).collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Grave, acute, tilde, hook above, dot below.
fn is_tone(own: char) -> bool {
    matches!(own, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// Text as it is kept: composed letters, single blanks, nothing invisible at its ends or inside.
pub(in crate::workbook) fn clean(text: &str) -> String {
    let visible = text.nfc().filter(|own| !matches!(own, '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{feff}'));
    let visible: String = visible.collect();
    let lines = visible.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// An id made of a name: small letters without accents, joined by hyphens.
pub(in crate::workbook) fn slug(text: &str) -> String {
    let words = fold(text).replace(' ', "-");
    let short: String = words.chars().take(50).collect();
    let short = short.trim_matches('-');
    if short.is_empty() { "muc".to_owned() } else { short.to_owned() }
}
