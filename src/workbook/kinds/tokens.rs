//! Words, numbers and signs of a phrase.

use crate::workbook::fold::fold;

/// Letters, digits and signs apart, words without accents: `"tuần ≤ 3"` is `["tuan", "<", "3"]`.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut last = Class::Blank;
    for own in text.chars() {
        let class = Class::of(own);
        match (class, tokens.last_mut()) {
            (Class::Blank, _) => {}
            (Class::Letter | Class::Digit, Some(token)) if class == last => token.push(own),
            _ => tokens.push(own.to_string()),
        }
        last = class;
    }
    tokens.iter().map(|token| sign(token).map_or_else(|| fold(token), str::to_owned)).collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Blank,
    Letter,
    Digit,
    Sign,
}

impl Class {
    fn of(own: char) -> Self {
        if own.is_whitespace() {
            Class::Blank
        } else if own.is_ascii_digit() {
            Class::Digit
        } else if own.is_alphabetic() || ('\u{300}'..'\u{370}').contains(&own) {
            Class::Letter
        } else {
            Class::Sign
        }
    }
}

/// Signs that mean the same are one.
fn sign(token: &str) -> Option<&str> {
    match token {
        "≤" | "<" => Some("<"),
        "≥" | ">" => Some(">"),
        "–" | "—" | "−" | "-" => Some("-"),
        "×" | "*" => Some("×"),
        _ if token.chars().all(char::is_alphanumeric) => None,
        _ => Some(token),
    }
}

/// A weekday at the beginning of a phrase, and the words after it.
pub(super) fn weekday<'w>(words: &'w [&'w str]) -> Option<(&'static str, &'w [&'w str])> {
    let (day, left) = match words {
        ["thu", "hai" | "2", left @ ..] => ("mon", left),
        ["thu", "ba" | "3", left @ ..] => ("tue", left),
        ["thu", "tu" | "bon" | "4", left @ ..] => ("wed", left),
        ["thu", "nam" | "5", left @ ..] => ("thu", left),
        ["thu", "sau" | "6", left @ ..] => ("fri", left),
        ["thu", "bay" | "7", left @ ..] => ("sat", left),
        ["chu", "nhat", left @ ..] | ["cn", left @ ..] => ("sun", left),
        _ => return None,
    };
    Some((day, left))
}
